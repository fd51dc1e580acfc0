"""Patterns that are compiled when a line could match them: an import compiles none, a first line a few.

What a line must hold to match was learnt ahead (`benchmarks/learn_hints.py`) and is kept as data beside this module.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Final
from zlib import crc32

import msgspec

known: Final[list[Lazy]] = []
"""Every pattern that was made, in order: what the hints are learnt from."""
_PATIENCE: Final = 40
"""Looks for hints in vain after which a pattern is compiled all the same: from there on that is quicker."""
_FEW: Final = 10
"""Hints up to which looking for them is always quicker than the pattern."""


class Lazy:
    """A regular expression with the methods that the layers use; compiled when it could match for the first time."""

    __slots__ = ("_compiled", "_grams", "_hint", "_keen", "_misses", "flags", "text")

    def __init__(self, text: str, flags: int = 0) -> None:
        self.text = text
        self.flags = flags
        self._compiled: re.Pattern[str] | None = None
        self._hint: tuple[str, ...] | None = None
        self._misses = 0
        self._grams: frozenset[str] | None = None
        self._keen = True
        known.append(self)

    @property
    def key(self) -> str:
        """What its hint is found by."""
        return f"{crc32(self.text.encode()):08x}{self.flags:x}"

    def _for(self, text: str) -> re.Pattern[str] | None:
        """Gives the pattern, or None where it is not compiled yet and cannot match."""
        if self._hint is None:
            self._hint = tuple(hints().get(self.key, ()))
            self._keen = 0 < len(self._hint) <= _FEW
        if self._keen or (self._hint and self._compiled is None and self._misses < _PATIENCE):
            folded = text.casefold()
            for one in self._hint:
                if one in folded:
                    break
            else:
                self._misses += 1
                return None
        if self._compiled is None:
            self._compiled = re.compile(self.text, self.flags)
        return self._compiled

    def may_match(self, grams: frozenset[str]) -> bool:
        """False where a text with these runs of three letters holds nothing that a match needs."""
        if self._grams is None:
            needed = hints().get(self.key, ())
            self._grams = (
                frozenset(one[:3] for one in needed) if all(len(one) > 2 for one in needed) else frozenset()
            )
        return not self._grams or not self._grams.isdisjoint(grams)

    def search_in(self, text: str, grams: frozenset[str]) -> re.Match[str] | None:
        """Gives the first match anywhere in a text that has these runs of three letters."""
        return self.search(text) if self.may_match(grams) else None

    def search(self, text: str) -> re.Match[str] | None:
        """Gives the first match anywhere."""
        pattern = self._for(text) if self._keen else self._compiled or self._for(text)
        return None if pattern is None else pattern.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """Gives a match at the beginning."""
        pattern = self._for(text) if self._keen else self._compiled or self._for(text)
        return None if pattern is None else pattern.match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Gives a match of the whole text."""
        pattern = self._for(text) if self._keen else self._compiled or self._for(text)
        return None if pattern is None else pattern.fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Gives every match in order."""
        pattern = self._for(text) if self._keen else self._compiled or self._for(text)
        return iter(()) if pattern is None else pattern.finditer(text)

    def findall(self, text: str) -> list[str]:
        """Gives the texts of every match."""
        pattern = self._for(text) if self._keen else self._compiled or self._for(text)
        return [] if pattern is None else pattern.findall(text)

    def sub(self, instead: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Gives the text with every match replaced."""
        pattern = self._for(text) if self._keen else self._compiled or self._for(text)
        return text if pattern is None else pattern.sub(instead, text)

    def split(self, text: str) -> list[str]:
        """Gives the pieces between the matches."""
        pattern = self._for(text) if self._keen else self._compiled or self._for(text)
        return [text] if pattern is None else pattern.split(text)


@cache
def hints() -> dict[str, list[str]]:
    """Gives texts by the key of a pattern: a line that holds none of them, whatever its case, cannot match."""
    return msgspec.json.decode(Path(__file__).with_name("hints.json").read_bytes(), type=dict[str, list[str]])
