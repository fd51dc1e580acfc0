"""Each of several things gets its own share: a value, a unit, or none; what is only measured by gets nothing."""

from __future__ import annotations

import pytest

from assistant.understanding import Lexicon, read

H, A, Z, C = "hunter", "apollo_main", "zoominfo_prod", "clearbit_production"
LIMITS = {
    "Set the limit of hunter to 10 and of apollo to 20 per minute.": [(H, "10/minute"), (A, "20/minute")],
    "Set the limit of hunter to 10 per minute and of apollo to 20.": [(H, "10/minute"), (A, "20/minute")],
    "Set the limit of hunter to 10 and clearbit's to 20 per minute.": [(H, "10/minute"), (C, "20/minute")],
    "Set hunter, apollo and zoominfo to 10, 20 and 30 per minute.": [
        (H, "10/minute"),
        (A, "20/minute"),
        (Z, "30/minute"),
    ],
    "limit apollo and hunter to 5 and 10 per second respectively": [(A, "5/second"), (H, "10/second")],
    "cap apollo at 100 and zoominfo at 200 per hour": [(A, "100/hour"), (Z, "200/hour")],
    "Limit hunter to 10 per minute, and the same for zoominfo and apollo.": [
        (H, "10/minute"),
        (Z, "10/minute"),
        (A, "10/minute"),
    ],
    "limit zoominfo to 100 a day and apollo too": [(Z, "100/day"), (A, "100/day")],
    "limit hunter to 20 per hour, ditto apollo": [(H, "20/hour"), (A, "20/hour")],
    "Limit hunter to 10/min, no limit for apollo, and clearbit stays as it is.": [(H, "10/minute"), (A, "none")],
    "please limit hunter to 5/s and apollo not at all": [(H, "5/second"), (A, "none")],
    "Give hunter 10 per minute like clearbit.": [(H, "10/minute")],
    "limit hunter to 5/s as with apollo": [(H, "5/second")],
    "The limit of clearbit was removed by someone. Put it back to 60 per minute.": [(C, "60/minute")],
    "set apollo back to 100 per hour": [(A, "100/hour")],
    "put a cap on hunter, 10/min": [(H, "10/minute")],
    "add a limit of 5 per second to apollo": [(A, "5/second")],
    "add a 5/min limit to hunter": [(H, "5/minute")],
}
HOUR = 3_600_000
CACHES: dict[str, list[tuple[str, int | str]]] = {
    "Cache hunter for an hour and apollo for two.": [(H, HOUR), (A, 2 * HOUR)],
    "Cache hunter for an hour, apollo not at all.": [(H, HOUR), (A, "none")],
    "cache clearbit for 2 hours, hunter for 3 and apollo for 1": [(C, 2 * HOUR), (H, 3 * HOUR), (A, HOUR)],
    "cache hunter for two hours, same for apollo": [(H, 2 * HOUR), (A, 2 * HOUR)],
    "cache zoominfo for 2 hours, same as clearbit": [(Z, 2 * HOUR)],
    "Add caching for hunter, one hour.": [(H, HOUR)],
    "add a 24h cache to hunter": [(H, 24 * HOUR)],
    "put a two day cache on apollo": [(A, 48 * HOUR)],
}
MEASURED = {
    "Give hunter the same limit as clearbit.": H,
    "Use the clearbit limit for apollo too.": A,
    "copy clearbit's limit to apollo": A,
    "set hunter's limit to that of clearbit": H,
    "set the limit of hunter to the same as clearbit": H,
    "limit hunter like clearbit": H,
    "cache hunter as long as clearbit": H,
    "apply the cache time of clearbit to hunter": H,
}


def changes(line: str, slot: str, lexicon: Lexicon) -> list[tuple[object, object]]:
    """The connectors that a line changes, each with its value."""
    reading = read(line, lexicon)
    parts = reading.sequence or (reading,)
    assert {one.intent for one in parts} == {"connector.update"}
    return [(one.slots.get("connector"), one.slots.get(slot)) for one in parts]


@pytest.mark.parametrize("line", LIMITS)
def test_each_connector_gets_its_own_limit(line: str, lexicon: Lexicon) -> None:
    assert changes(line, "rate_limit", lexicon) == LIMITS[line]


@pytest.mark.parametrize("line", CACHES)
def test_each_connector_gets_its_own_cache_time(line: str, lexicon: Lexicon) -> None:
    assert changes(line, "cache_ttl_ms", lexicon) == CACHES[line]


@pytest.mark.parametrize("line", MEASURED)
def test_what_a_change_is_measured_by_is_not_changed(line: str, lexicon: Lexicon) -> None:
    """The value is asked for: no line says what the other one has."""
    reading = read(line, lexicon)
    assert (reading.intent, dict(reading.slots)) == ("connector.update", {"connector": MEASURED[line]})


@pytest.mark.parametrize("line", ["set its cache to the same as hunter", "give it the same limit as openai"])
def test_a_pronoun_is_never_what_it_is_measured_by(line: str, lexicon: Lexicon) -> None:
    assert "connector" not in read(line, lexicon).slots


def test_a_limit_and_a_cache_go_to_one_connector_each(lexicon: Lexicon) -> None:
    reading = read("Take the limit off hunter and the cache off apollo.", lexicon)
    assert [dict(one.slots) for one in reading.sequence or ()] == [
        {"connector": H, "rate_limit": "none"},
        {"connector": A, "cache_ttl_ms": "none"},
    ]


def test_only_what_goes_altogether_is_removed(lexicon: Lexicon) -> None:
    reading = read("Drop hunter to 10 per minute and lemlist_old altogether.", lexicon)
    assert [(one.intent, dict(one.slots)) for one in reading.sequence or ()] == [
        ("connector.update", {"connector": H, "rate_limit": "10/minute"}),
        ("connector.remove", {"connector": "lemlist_old"}),
    ]


@pytest.mark.parametrize(
    "line",
    ["Add two clearbit connectors, one called US and one called EU.", "Add two clearbit accounts named US and EU"],
)
def test_two_of_a_service_are_two_creations(line: str, lexicon: Lexicon) -> None:
    assert [dict(one.slots) for one in read(line, lexicon).sequence or ()] == [
        {"integration": "clearbit", "name": "US"},
        {"integration": "clearbit", "name": "EU"},
    ]


ADDED = {
    "Add a limit to hunter.": {"connector": H},
    'Add "EU" to the name of hunter.': {"connector": H},
    "Add EU at the end of hunter's name.": {"connector": H},
    "put Test in front of the name of hunter": {"connector": H},
    "can you add a throttle to apollo": {"connector": A},
    "Add hunter to the list of defaults": {"connector": H, "default": True},
    "add hunter to the defaults": {"connector": H, "default": True},
    "introduce caching on snowflake_dwh": {"connector": "snowflake_dwh"},
}


@pytest.mark.parametrize("line", ADDED)
def test_what_is_added_to_a_connector_makes_no_second_one(line: str, lexicon: Lexicon) -> None:
    reading = read(line, lexicon)
    assert (reading.intent, dict(reading.slots)) == ("connector.update", ADDED[line])
