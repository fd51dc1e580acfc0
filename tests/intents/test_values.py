"""Values: limits, durations, prices, dates and slugs in words and in canonical form."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents import values
from intents.entities import Cost, RateLimit


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("HubSpot - Production", "hubspot_production"), ("Salesforce EMEA", "salesforce_emea"),
        ("Élodie's Łódź & Größe", "elodies_lodz_grosse"), ("Lemlist (old)", "lemlist_old"), ("ＡＢＣ １", "abc_1"),
        ("日本", ""), ("", ""), ("__a__b__", "a_b"), ("prod.v2", "prod_v2"), ("Ærø", "aero"),
    ],
)  # fmt: skip
def test_a_slug_is_made_of_the_letters_of_a_name(name: str, slug: str) -> None:
    assert values.slug_from(name) == slug


@given(st.text())
def test_a_slug_from_any_name_is_valid_or_empty(name: str) -> None:
    slug = values.slug_from(name)
    assert slug == "" or values.is_slug(slug)
    assert values.slug_from(slug) == slug


@pytest.mark.parametrize("text", ["a", "1", "a_b", "hubspot_2"])
def test_slugs_of_the_contract_are_accepted(text: str) -> None:
    assert values.is_slug(text)


@pytest.mark.parametrize("text", ["", "A", "_a", "a_", "a__b", "a-b", "a b", "é", "a\n"])
def test_other_slugs_are_not(text: str) -> None:
    assert not values.is_slug(text)


def limit(unit: str, most: float, strategy: str = "spread") -> RateLimit:
    return RateLimit(unit=unit, max=most, strategy=strategy)


def test_a_limit_is_written_with_all_three_fields() -> None:
    assert values.rate_limit_body("100/minute") == {"unit": "minute", "max": 100, "strategy": "spread"}
    assert values.rate_limit_body("none") is None


@pytest.mark.parametrize(
    "text", ["", "100", "0/minute", "-1/day", "100/minutes", "100 / minute", "1.5/day", "None", "١/day"]
)
def test_what_is_no_canonical_limit_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="canonical"):
        values.rate_limit_body(text)


@given(st.sampled_from(values.UNITS), st.integers(1, 10**9))
def test_a_limit_survives_the_way_to_the_wire_and_back(unit: str, most: int) -> None:
    text = f"{most}/{unit}"
    assert values.rate_limit_text(RateLimit.model_validate(values.rate_limit_body(text))) == text


def test_a_limit_reads_as_people_say_it() -> None:
    assert values.limit_words(limit("minute", 100)) == "100 per minute"
    assert values.limit_words(limit("day", 1000)) == "1,000 per day"
    assert values.limit_words(limit("second", 5, "burst")) == "5 per second, in bursts"
    assert values.limit_words(None) == "no limit"
    assert values.rate_limit_text(None) == "none"


@pytest.mark.parametrize(
    ("milliseconds", "words"),
    [
        (None, "off"), (0, "off"), (500, "500 ms"), (1_000, "1 second"), (1_500, "1.5 seconds"), (60_000, "1 minute"),
        (900_000, "15 minutes"), (3_600_000, "1 hour"), (5_400_000, "1 hour 30 minutes"), (86_400_000, "24 hours"),
        (90_000_000, "25 hours"), (172_800_000, "2 days"), (604_800_000, "7 days"), (180_000_000, "2 days 2 hours"),
        (61_000, "1 minute 1 second"),
    ],
)  # fmt: skip
def test_a_cache_time_reads_in_units_that_fit(milliseconds: int | None, words: str) -> None:
    assert values.duration_words(milliseconds) == words


def costs(*given: dict[str, Any]) -> list[Cost]:
    return [Cost.model_validate(one) for one in given]


@pytest.mark.parametrize(
    ("cost", "words"),
    [
        ({"type": "fixed", "cost": 2}, "2 credits"),
        ({"type": "fixed", "cost": 1}, "1 credit"),
        ({"type": "fixed", "cost": 0.25}, "0.25 credits"),
        ({"type": "fixed", "cost": 0}, "free"),
        ({"type": "unit", "unit": "record", "cost": 1}, "1 credit per record"),
        ({"type": "unit", "cost": 1}, "1 credit per unit"),
        (
            {"type": "unit", "unit": "item", "cost": 0.025, "fixedCost": 0.3},
            "0.025 credits per item plus 0.3 credits per call",
        ),
        ({"type": "package", "unit": "row", "unitsCount": 100, "cost": 5}, "5 credits per 100 rows"),
        ({"type": "package", "unit": "token", "unitsCount": 1000, "cost": 0.006}, "0.006 credits per 1,000 tokens"),
        ({"type": "package", "unit": "person", "unitsCount": 10, "cost": 1}, "1 credit per 10 people"),
        ({"type": "lunar", "cost": 3}, "priced by use"),
    ],
)
def test_a_price_reads_as_people_say_it(cost: dict[str, Any], words: str) -> None:
    assert values.cost_words(costs(cost)) == words


def test_several_prices_are_summed_up_in_one_phrase() -> None:
    fixed = [{"type": "fixed", "cost": one} for one in (1, 9, 3)]
    assert values.cost_words(costs(*fixed)) == "1 to 9 credits"
    assert values.cost_words(costs(fixed[0], fixed[0])) == "1 credit"
    package = {"type": "package", "unit": "token", "unitsCount": 1000}
    assert values.cost_words(costs({**package, "cost": 0.2}, {**package, "cost": 2, "fixedCost": 0.4})) == (
        "0.2 to 2 credits per 1,000 tokens, up to 0.4 credits per call on top"
    )
    assert values.cost_words(costs({**package, "cost": 2}, {**package, "cost": 2, "fixedCost": 0.4})) == (
        "2 credits per 1,000 tokens, up to 0.4 credits per call on top"
    )
    per_item = {"type": "unit", "unit": "item", "cost": 1}
    assert values.cost_words(costs(fixed[0], per_item)) == "1 credit or 1 credit per item"
    assert values.cost_words(costs(fixed[2], per_item, fixed[0])) == "1 to 3 credits or 1 credit per item"
    assert values.cost_words(costs(fixed[0], {"type": "lunar"})) == "1 credit or priced by use"
    assert values.cost_words([]) == ""


NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(seconds=5), "just now"), (timedelta(seconds=-5), "just now"), (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"), (timedelta(hours=3), "3 hours ago"), (timedelta(hours=13), "yesterday"),
        (timedelta(hours=35), "yesterday"), (timedelta(hours=37), "2 days ago"), (timedelta(days=7), "7 days ago"),
        (timedelta(days=14), "2 weeks ago"), (timedelta(days=21), "3 weeks ago"), (timedelta(days=40), "1 month ago"),
        (timedelta(days=360), "12 months ago"), (timedelta(days=800), "2 years ago"), (timedelta(days=-2), "27 Nov 2026"),
    ],
)  # fmt: skip
def test_a_date_reads_as_people_say_it(ago: timedelta, words: str) -> None:
    assert values.date_words(NOW - ago, NOW) == words


def test_shortly_after_midnight_an_hour_ago_is_not_yet_yesterday() -> None:
    now = datetime(2026, 11, 25, 0, 30, tzinfo=UTC)
    assert values.date_words(now - timedelta(hours=1), now) == "1 hour ago"


def test_days_are_those_of_the_reader_s_clock() -> None:
    """What happened at 22:00 UTC was yesterday's evening in one place and this morning in another."""
    tokyo = NOW.astimezone(timezone(timedelta(hours=9)))
    happened = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
    assert values.date_words(happened, NOW) == "yesterday"
    assert values.date_words(happened, tokyo) == "20 hours ago"


def test_a_date_without_a_zone_is_taken_as_utc() -> None:
    assert values.date_words(datetime(2026, 11, 25, 11, 0), NOW) == "1 hour ago"


def test_a_date_may_say_both() -> None:
    assert values.date_with_words(NOW - timedelta(days=21), NOW) == "4 Nov 2026 (3 weeks ago)"
    assert values.date_with_words(NOW + timedelta(days=21), NOW) == "16 Dec 2026"


@pytest.mark.parametrize(
    ("count", "noun", "words"),
    [
        (0, "play", "0 plays"),
        (1, "play", "1 play"),
        (2, "category", "2 categories"),
        (2, "address", "2 addresses"),
        (1200, "row", "1,200 rows"),
    ],
)
def test_a_noun_follows_its_number(count: int, noun: str, words: str) -> None:
    assert values.counted(count, noun) == words


def test_an_irregular_plural_may_be_given() -> None:
    assert values.counted(2, "child", "children") == "2 children"
