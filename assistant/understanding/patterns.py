"""Patterns that are compiled when they are first looked for: an import compiles none of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator


class Lazy:
    """A regular expression with the methods that the layers use; compiled at its first use."""

    __slots__ = ("_compiled", "_flags", "_text")

    def __init__(self, text: str, flags: int = 0) -> None:
        self._text = text
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        if self._compiled is None:
            self._compiled = re.compile(self._text, self._flags)
        return self._compiled

    def search(self, text: str) -> re.Match[str] | None:
        """Gives the first match anywhere."""
        return self.compiled.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """Gives a match at the beginning."""
        return self.compiled.match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Gives a match of the whole text."""
        return self.compiled.fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Gives every match in order."""
        return self.compiled.finditer(text)

    def findall(self, text: str) -> list[str]:
        """Gives the texts of every match."""
        return self.compiled.findall(text)

    def sub(self, instead: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Gives the text with every match replaced."""
        return self.compiled.sub(instead, text)

    def split(self, text: str) -> list[str]:
        """Gives the pieces between the matches."""
        return self.compiled.split(text)
