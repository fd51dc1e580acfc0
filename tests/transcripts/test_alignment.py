"""Alignment: as many lines as possible keep their place."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from assistant.transcripts.alignment import Pair, aligned
from assistant.transcripts.matching import matches, matches_lines

LINES = st.lists(st.sampled_from(["a", "b", "c d e", "c d f"]), max_size=7)
WANTED = st.lists(st.sampled_from(["a", "b", "c d e", "[..]", None]), max_size=7)


@given(WANTED, LINES)
def test_every_line_stands_once_and_in_order_and_pairs_match(expected: list[str | None], actual: list[str]) -> None:
    pairs = aligned(expected, actual, {})
    assert [pair.actual for pair in pairs if pair.actual is not None] == list(range(len(actual)))
    rows = [pair.expected for pair in pairs if pair.expected is not None]
    assert rows == sorted(rows)
    assert set(rows) == set(range(len(expected)))
    for pair in pairs:
        if pair.expected is not None and pair.actual is not None and expected[pair.expected] is not None:
            assert matches(str(expected[pair.expected]), actual[pair.actual], {})


@given(WANTED, LINES)
def test_what_matches_as_a_whole_has_nothing_over(expected: list[str | None], actual: list[str]) -> None:
    if matches_lines(expected, actual, {}):
        pairs = aligned(expected, actual, {})
        assert all(pair.expected is not None for pair in pairs)
        assert all(pair.actual is not None or expected[pair.expected or 0] is None for pair in pairs)


def test_lines_that_look_alike_stand_side_by_side() -> None:
    pairs = aligned([None, "3 connectors"], ["x", "", "2 connectors"], {})
    assert pairs == [Pair(0, 0), Pair(0, 1), Pair(1, None), Pair(None, 2)]


def test_names_keep_the_values_of_lines_that_match() -> None:
    value = "0b5c1a2d-5eed-4abc-9def-0123456789ab"
    bindings: dict[str, str] = {}
    aligned(["x", "id [UUID:a]"], ["y", f"id {value}"], bindings, keep=True)
    assert bindings == {"UUID:a": value}


def test_very_long_answers_cost_little() -> None:
    began = time.perf_counter()
    aligned([f"line {n}" for n in range(5_000)], [f"other {n}" for n in range(5_000)], {})
    assert time.perf_counter() - began < 1
