"""Matching answers with wildcards and placeholders."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.transcripts.matching import matches, matches_lines
from intents.values import date_with_words, date_words, duration_words, short_date

ONE = "0b5c1a2d-5eed-4abc-9def-0123456789ab"
TWO = "1b5c1a2d-5eed-4abc-9def-0123456789ab"


@pytest.mark.parametrize(
    ("pattern", "actual"),
    [
        ("same", "same"),
        ("same", "same   "),
        ("a[..]c", "abc"),
        ("a[..]c", "ac"),
        ("[..]", ""),
        ("[..] connectors[..]", "12 connectors, 3 unused"),
        ("id [UUID]", f"id {ONE}"),
        ("id [UUID].", f"id {ONE.upper()}."),
        ("/v1/connectors/[UUID]", f"/v1/connectors/{ONE}"),
        ("made [DATE]", "made 12 Mar 2026"),
        ("made [DATE], changed [DATE]", "made 12 Mar 2026 (3 weeks ago), changed just now"),
        ("│ [DATE]   │ 4", "│ yesterday │ 4"),
        ("[DATE]    4", "3 weeks ago 4"),
        ("name   [DATE]", "name           3 weeks ago"),
        ("took [DURATION]", "took 12 ms"),
        ("took [DURATION].", "took 1 hour 30 minutes."),
        ("[DATE] is literal", "[DATE] is literal"),
        ("a (.*) [..]", "a (.*) b"),
        ("[..][UUID:x][..]", f"aa{'-'}{ONE} b"),
    ],
)
def test_a_line_matches(pattern: str, actual: str) -> None:
    assert matches(pattern, actual, {})


@pytest.mark.parametrize(
    ("pattern", "actual"),
    [
        ("same", "Same"),
        ("same", " same"),
        ("a[..]c", "abcd"),
        ("a[..]c", "xabc"),
        ("a[..]b[..]c", "acb"),
        ("id [UUID]", "id 0b5c1a2d"),
        ("id [UUID]", f"id {ONE}ff"),
        ("made [DATE]", "made up"),
        ("made [DATE]", "made 12 Mars bars"),
        ("took [DURATION]", "took 12 minuets"),
        ("took [DURATION]", "took time"),
        ("a.c", "abc"),
        ("[date]", "yesterday"),
        ("one two", "one  two"),
    ],
)
def test_a_line_does_not_match(pattern: str, actual: str) -> None:
    assert not matches(pattern, actual, {})


NOW = datetime(2026, 11, 25, 16, 0, tzinfo=UTC)
AGES = [timedelta(seconds=-1), timedelta(0), timedelta(seconds=59), timedelta(minutes=1), timedelta(hours=5)] + [
    timedelta(days=n) for n in (1, 2, 7, 14, 31, 60, 365, 800, -2)
]


@pytest.mark.parametrize("age", AGES)
def test_every_form_in_which_the_program_prints_dates_is_a_date(age: timedelta) -> None:
    then = NOW - age
    forms = [date_words(then, NOW), short_date(then), date_with_words(then, NOW), then.isoformat()]
    forms += [
        then.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        f"{then:%Y-%m-%d}",
        f"{then:%Y-%m-%d %H:%M}",
        f"{then:%H:%M:%S}",
    ]
    for form in forms:
        assert matches("[DATE]", form, {}), form
        assert matches("a [DATE] b", f"a {form} b", {}), form


@pytest.mark.parametrize(
    "form", ["in 2 days", "today", "tomorrow", "12 March 2026", "Mar 12, 2026", "today at 14:05"]
)
def test_forms_that_others_print_are_dates_too(form: str) -> None:
    assert matches("due [DATE].", f"due {form}.", {})


@given(st.integers(min_value=1, max_value=10**11))
def test_every_form_in_which_the_program_prints_durations_is_one(milliseconds: int) -> None:
    assert matches("[DURATION]", duration_words(milliseconds), {})


def test_a_name_takes_the_value_where_it_first_appears_and_must_be_the_same_later() -> None:
    bindings: dict[str, str] = {}
    assert matches("a [UUID:prod] b", f"a {ONE} b", bindings)
    assert bindings == {"UUID:prod": ONE}
    assert matches("[UUID:prod]", ONE, bindings)
    assert not matches("[UUID:prod]", TWO, bindings)
    assert matches("[UUID:other]", TWO, bindings)


def test_a_name_is_the_same_within_one_line() -> None:
    assert matches("[UUID:a] = [UUID:a]", f"{ONE} = {ONE}", {})
    assert not matches("[UUID:a] = [UUID:a]", f"{ONE} = {TWO}", {})
    assert not matches("[UUID:a][..][UUID:a]", f"{ONE} = {TWO}", {})


def test_a_line_that_does_not_match_gives_no_value() -> None:
    bindings: dict[str, str] = {}
    assert not matches("[UUID:a] yes", f"{ONE} no", bindings)
    assert not matches_lines(["[UUID:a]", "x"], [ONE, "y"], bindings)
    assert bindings == {}


@pytest.mark.parametrize(
    ("expected", "actual", "fits"),
    [
        ([], [], True),
        ([], ["a"], False),
        (["a"], [], False),
        ([None], [], True),
        ([None], ["a", "b"], True),
        ([None, "b"], ["a", "b"], True),
        ([None, "b"], ["b"], True),
        ([None, "b"], ["b", "a"], False),
        (["a", None], ["a"], True),
        (["a", None, "a"], ["a"], False),
        (["a", None, "b", None, "c"], ["a", "x", "b", "c"], True),
        (["a", None, "b", None, "c"], ["a", "c", "b"], False),
        ([None, None], ["a"], True),
        ([None, "b", "c", None], ["b", "b", "c"], True),
    ],
)
def test_a_gap_stands_for_any_lines(expected: list[str | None], actual: list[str], fits: bool) -> None:
    assert matches_lines(expected, actual, {}) is fits


def test_a_gap_gives_the_first_place_that_fits_to_a_name() -> None:
    bindings: dict[str, str] = {}
    assert matches_lines([None, "id [UUID:a]", None], ["x", f"id {ONE}", f"id {TWO}"], bindings)
    assert bindings["UUID:a"] == ONE


@given(st.lists(st.sampled_from("ab"), max_size=6), st.lists(st.sampled_from(["a", "b", None]), max_size=5))
def test_gaps_agree_with_a_plain_definition(actual: list[str], expected: list[str | None]) -> None:
    def fits(wanted: list[str | None], given: list[str]) -> bool:
        if not wanted:
            return not given
        if wanted[0] is None:
            return any(fits(wanted[1:], given[n:]) for n in range(len(given) + 1))
        return bool(given) and wanted[0] == given[0] and fits(wanted[1:], given[1:])

    assert matches_lines(expected, actual, {}) is fits(expected, actual)


@given(st.text("ab", max_size=8), st.lists(st.text("ab", max_size=2), min_size=1, max_size=5))
def test_wildcards_in_a_line_agree_with_a_plain_definition(actual: str, pieces: list[str]) -> None:
    import re

    wanted = ".*".join(pieces)
    assert matches("[..]".join(pieces), actual, {}) is (re.fullmatch(wanted, actual) is not None)


def test_many_wildcards_on_a_line_that_almost_matches_cost_no_time() -> None:
    began = time.perf_counter()
    assert not matches("[..]".join(["a"] * 60) + "b", "a" * 15_000, {})
    assert not matches_lines([None, "a"] * 200 + ["b"], ["a"] * 4_000, {})
    assert not matches("[DATE]" * 12 + "x", "1 day ago" * 12, {})
    assert time.perf_counter() - began < 2


TABLE = ["#  When      Change", "-  --------  ------", "1  just now  rename"]
WIDER = ["#  When           Change", "-  -------------  ------", "1  3 minutes ago  rename"]


def test_columns_move_with_the_values_in_them() -> None:
    """What was recorded minutes after a change is replayed at the moment of the change."""
    assert matches_lines([*TABLE[:2], "1  [DATE]  rename"], WIDER, {})
    assert matches_lines([*WIDER[:2], "1  [DATE]  rename"], TABLE, {})
    assert not matches_lines([TABLE[0].replace("Change", "Changes"), TABLE[1], "1  [DATE]  rename"], WIDER, {})
    assert not matches_lines(["  # When  Change", TABLE[1], "1  [DATE]  rename"], WIDER, {})


def test_without_values_that_vary_every_space_counts() -> None:
    assert not matches_lines(TABLE, WIDER, {})
    assert not matches_lines(["a  b"], ["a   b"], {})
    assert not matches_lines(["a  b", "[..]"], ["a   b", "c"], {})


def test_indentation_counts_even_where_columns_move() -> None:
    assert not matches_lines(["  a", "[DATE]"], ["    a", "today"], {})
