"""Alignment: which expected lines still match which answered ones, for differences and for updates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from assistant.transcripts.matching import Bindings, is_loose, matches

_CELLS: Final = 1_000_000
"""Pairs of lines that are compared at most; beyond, what differs counts as replaced as a whole."""
_MATCH: Final = 1000
_ALIKE: Final = 100
_WORD: Final = re.compile(r"\w+")


class Pair(Struct, frozen=True):
    """An expected line, an answered one, or both where they match. A gap stands alone or with what it covers."""

    expected: int | None
    actual: int | None


def aligned(
    expected: Sequence[str | None], actual: Sequence[str], bindings: Bindings, *, keep: bool = False
) -> list[Pair]:
    """Gives the pairs in order, as many lines matched as possible; `keep` lets names take their values.

    An expected line without its answer comes before answered lines that nobody expected.
    """
    known, loose = dict(bindings), is_loose(expected)
    start, end = _same_ends(expected, actual, known, loose)
    inner_expected, inner_actual = expected[start : len(expected) - end], actual[start : len(actual) - end]
    pairs = [Pair(n, n) for n in range(start)]
    pairs += [
        Pair(
            None if pair.expected is None else pair.expected + start,
            None if pair.actual is None else pair.actual + start,
        )
        for pair in _middle(inner_expected, inner_actual, known, loose)
    ]
    pairs += [Pair(len(expected) - n, len(actual) - n) for n in range(end, 0, -1)]
    if keep:
        for pair in pairs:
            wanted = None if pair.expected is None else expected[pair.expected]
            if wanted is not None and pair.actual is not None:
                matches(wanted, actual[pair.actual], bindings, loose=loose)
    return pairs


def _same_ends(
    expected: Sequence[str | None], actual: Sequence[str], known: dict[str, str], loose: bool
) -> tuple[int, int]:
    """Gives how many lines match at the start and at the end, so that the rest is small."""
    shortest = min(len(expected), len(actual))
    start = 0
    while start < shortest and _fits(expected[start], actual[start], known, loose):
        start += 1
    end = 0
    while end < shortest - start and _fits(expected[-1 - end], actual[-1 - end], known, loose):
        end += 1
    return start, end


def _fits(wanted: str | None, line: str, known: dict[str, str], loose: bool) -> bool:
    return wanted is not None and matches(wanted, line, dict(known), loose=loose)


def _middle(
    expected: Sequence[str | None], actual: Sequence[str], known: dict[str, str], loose: bool
) -> list[Pair]:
    rows, columns = len(expected), len(actual)
    if rows * columns > _CELLS:
        return [Pair(n, None) for n in range(rows)] + [Pair(None, n) for n in range(columns)]
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    fit = _gains(expected, actual, known, loose)
    for row in range(rows, -1, -1):
        for column in range(columns, -1, -1):
            if row == rows:
                best[row][column] = -(columns - column)
            elif expected[row] is None:
                skipped = best[row + 1][column]
                covered = best[row][column + 1] if column < columns else skipped
                best[row][column] = max(skipped, covered)
            else:
                options = [best[row + 1][column] - 1]
                if column < columns:
                    options.append(best[row][column + 1] - 1)
                    if fit[row][column]:
                        options.append(best[row + 1][column + 1] + fit[row][column])
                best[row][column] = max(options)
    return _path(expected, actual, best, fit)


def _gains(
    expected: Sequence[str | None], actual: Sequence[str], known: dict[str, str], loose: bool
) -> list[list[int]]:
    """Gives what it is worth to put two lines side by side: `_MATCH`, less where they only look alike, or 0."""
    words = [set(_WORD.findall(line)) for line in actual]
    gains: list[list[int]] = []
    for wanted in expected:
        mine = set() if wanted is None else set(_WORD.findall(wanted))
        row = []
        for line, theirs in zip(actual, words, strict=True):
            shared = len(mine & theirs)
            alike = shared * _ALIKE // len(mine | theirs) if shared else 0
            row.append(_MATCH if _fits(wanted, line, known, loose) else alike if alike >= _ALIKE // 4 else 0)
        gains.append(row)
    return gains


def _path(
    expected: Sequence[str | None], actual: Sequence[str], best: list[list[int]], fit: list[list[int]]
) -> list[Pair]:
    pairs: list[Pair] = []
    row = column = 0
    while row < len(expected) or column < len(actual):
        if row == len(expected):
            pairs.append(Pair(None, column))
            column += 1
        elif expected[row] is None:
            if column < len(actual) and best[row][column] == best[row][column + 1]:
                pairs.append(Pair(row, column))
                column += 1
            else:
                if not pairs or pairs[-1].expected != row:
                    pairs.append(Pair(row, None))
                row += 1
        elif (
            column < len(actual)
            and fit[row][column]
            and best[row][column] == best[row + 1][column + 1] + fit[row][column]
        ):
            changed = fit[row][column] < _MATCH
            pairs += [Pair(row, None), Pair(None, column)] if changed else [Pair(row, column)]
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column] - 1:
            pairs.append(Pair(row, None))
            row += 1
        else:
            pairs.append(Pair(None, column))
            column += 1
    return pairs
