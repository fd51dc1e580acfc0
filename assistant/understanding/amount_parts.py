"""Amount parts: a limit whose number and unit are named each for itself, in any order: `unit: hour, max: 5000`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from assistant.understanding.spans import word_at
from assistant.understanding.tokens import Token
from assistant.understanding.values import UNITS, Value

_UNIT: Final = frozenset(["unit", "units", "interval", "timeframe", "per"])
_MOST: Final = frozenset(["max", "maximum", "limit", "most", "cap", "ceiling"])
_BETWEEN: Final = frozenset([":", "=", "is", "of", "to", "at", "the", "a", "an", "one", "should", "be", "->", "=>"])
_APART: Final = 9
"""Tokens from the number to the unit at most."""


def joined_parts(tokens: Sequence[Token], found: list[Value]) -> list[Value]:
    """Gives the amounts with the limit that a number behind `max` and a unit behind `unit` make."""
    if any(one.kind in ("rate", "window") for one in found):
        return found
    unit = _unit(tokens)
    if unit < 0:
        return found
    for at, one in enumerate(found):
        if one.kind != "number" or not 1 <= int(one.value) < 10**12 or abs(one.first - unit) > _APART:
            continue
        before = one.first - 1
        while word_at(tokens, before) in _BETWEEN:
            before -= 1
        if word_at(tokens, before) in _MOST:
            text = f"{int(one.value)}/{UNITS[_bare(tokens, unit)]}"
            return [*found[:at], replace(one, kind="rate", value=text), *found[at + 1 :]]
    return found


def _unit(tokens: Sequence[Token]) -> int:
    """Where the unit stands that is named as one; -1 where none is, or two are."""
    places = []
    for at in range(len(tokens) - 1):
        if word_at(tokens, at) not in _UNIT:
            continue
        step = at + 1
        while word_at(tokens, step) in _BETWEEN:
            step += 1
        if _bare(tokens, step) in UNITS:
            places.append(step)
    return places[0] if len(places) == 1 else -1


def _bare(tokens: Sequence[Token], place: int) -> str:
    return word_at(tokens, place).strip("\"'").lower()
