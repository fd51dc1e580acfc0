"""A short line that puts the last change right changes the same thing again; of another thing it asks first."""

from __future__ import annotations

import pytest

from tests.conversation.talk import Talk

LIMITED = "limit hunter to 10 per minute"


@pytest.mark.parametrize(
    ("line", "limit"),
    [
        ("make that 20", (20, "minute")), ("hmm make that 200", (200, "minute")), ("sorry, per hour", (10, "hour")),
        ("no, 20", (20, "minute")), ("oops, 20 per hour", (20, "hour")), ("actually two hundred per hour", (200, "hour")),
        ("make it 20/min", (20, "minute")), ("wait, 15 a second", (15, "second")),
    ],
)  # fmt: skip
def test_the_other_amount_takes_the_place_of_the_first(talk: Talk, line: str, limit: tuple[int, str]) -> None:
    talk.all(LIMITED, line)
    got = talk.connectors()["hunter"].rate_limit
    assert (got.max, got.unit) == limit


@pytest.mark.parametrize("line", ["I meant 20 per hour", "20 per hour I meant"])
def test_what_was_meant_is_at_least_offered(talk: Talk, line: str) -> None:
    talk.all(LIMITED, line, "yes")
    assert talk.connectors()["hunter"].rate_limit.max == 20


def test_the_same_for_another_with_its_own_amount(talk: Talk) -> None:
    talk.all(LIMITED, "same for apollo but 20")
    assert talk.connectors()["apollo_main"].rate_limit.max == 20
    assert talk.connectors()["hunter"].rate_limit.max == 10


def test_a_cache_time_is_put_right(talk: Talk) -> None:
    talk.all("cache hunter for 2 days", "make that 3 days")
    assert talk.connectors()["hunter"].cache_ttl_milliseconds == 3 * 86_400_000


@pytest.mark.parametrize("line", ["20", "20?", "no, 20?", "is 20 better?"])
def test_a_number_alone_or_asked_about_changes_nothing(talk: Talk, line: str) -> None:
    talk.all(LIMITED, line)
    assert talk.connectors()["hunter"].rate_limit.max == 10


@pytest.mark.parametrize("line", ["no, apollo", "sorry, apollo"])
def test_another_thing_is_asked_about_and_what_stands_is_said(talk: Talk, line: str) -> None:
    answer = talk.all("rename hunter to Hunter EU", line)
    assert "`hunter` stays as it is now" in answer.replace("\n", " ")
    assert talk.asked() == "yes_no"
    assert len(talk.writes()) == 1


def test_an_amount_in_words_is_put_right_in_the_line_itself(talk: Talk) -> None:
    talk.say("limit attio to a thousand per day, no wait, two thousand")
    assert talk.connectors()["attio_crm"].rate_limit.max == 2000


@pytest.mark.parametrize("line", ["delete the hubspot one", "delete them but keep lemlist"])
def test_of_a_shown_list_only_what_it_shows_is_meant(talk: Talk, line: str) -> None:
    assert "Remove HubSpot - Sandbox" in talk.all("list unused connectors", line)


@pytest.mark.parametrize(
    "line",
    [
        "limit it to the same as clearbit",
        "give it the same limit as clearbit",
        "set its limit to the same as clearbit",
    ],
)
def test_a_value_asked_for_goes_to_what_it_was_asked_of(talk: Talk, line: str) -> None:
    talk.all("show apollo", line, "20 per minute")
    assert talk.connectors()["apollo_main"].rate_limit.max == 20
    assert talk.connectors()["clearbit_production"].rate_limit.max == 1000
