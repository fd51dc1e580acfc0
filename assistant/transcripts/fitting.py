"""Fitting: a text that a regular expression of a schema accepts."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from typing import Any, Final

_MOST: Final = 64
"""Repetitions of an open count at most."""


def text_for(pattern: str, seed: str) -> str | None:
    """Gives a text that holds a match of `pattern`, always the same for one seed; None where none is found."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from re import _parser  # type: ignore[attr-defined]  # the one place that knows the parts of a pattern

            parsed = _parser.parse(pattern)
        built = "".join(_pieces(parsed, _Letters(seed), {}))
        return built if re.search(pattern, built) else None
    except (re.error, ValueError, KeyError, RecursionError, OverflowError, TypeError):
        return None


class _Letters:
    """Picks among options, in a way that depends on the seed alone."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._count = 0

    def pick(self, options: list[str]) -> str:
        self._count += 1
        digit = int(self._seed[self._count % len(self._seed)], 16)
        return options[(digit * 7 + self._count) % len(options)]


def _pieces(parsed: Any, letters: _Letters, groups: dict[int, str]) -> Iterator[str]:
    for operation, argument in parsed:
        name = str(operation)
        if name == "LITERAL":
            yield chr(argument)
        elif name == "NOT_LITERAL":
            yield "a" if chr(argument) != "a" else "b"
        elif name == "ANY":
            yield letters.pick(list("abcdef0123456789"))
        elif name == "IN":
            yield letters.pick(_members(argument))
        elif name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            low, high, inner = argument
            count = min(int(high), max(int(low), 24 if int(high) > _MOST else min(int(high), 12)), 4096)
            for _ in range(max(count, int(low))):
                yield from _pieces(inner, letters, groups)
        elif name == "SUBPATTERN":
            built = "".join(_pieces(argument[3], letters, groups))
            if argument[0] is not None:
                groups[argument[0]] = built
            yield built
        elif name == "BRANCH":
            yield from _pieces(argument[1][0], letters, groups)
        elif name == "GROUPREF":
            yield groups[argument]


def _members(argument: Any) -> list[str]:
    """Gives the characters of a class, letters and digits first where it has any."""
    kinds = {"CATEGORY_DIGIT": "0123456789", "CATEGORY_WORD": "abcdefghijklmnop0123456789", "CATEGORY_SPACE": " "}
    if str(argument[0][0]) == "NEGATE":
        taken = set(_members(argument[1:]))
        return [one for one in "abcdefghijklmnop0123456789ABCDEF-_. " if one not in taken]
    found: list[str] = []
    for operation, value in argument:
        name = str(operation)
        if name == "LITERAL":
            found.append(chr(value))
        elif name == "RANGE":
            found += [chr(code) for code in range(value[0], min(value[1], value[0] + 200) + 1)]
        elif name == "CATEGORY":
            found += list(kinds.get(str(value), "a"))
    return [one for one in found if one.isalnum()] or found
