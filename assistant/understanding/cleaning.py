"""Cleaning: typographic variants become plain characters, and every place can be traced back to what was typed."""

from __future__ import annotations

import unicodedata
from typing import Final

from msgspec import Struct

HEAD: Final = 700
TAIL: Final = 400
"""Of a line longer than both together, only its head and its tail are read: a request stands at either end."""

_SAME: Final = {
    **dict.fromkeys("“”„‟«»″〝〞❝❞", '"'),
    **dict.fromkeys("‘’‚‛′´`❛❜ʼ", "'"),
    **dict.fromkeys("‐‑‒–−", "-"),
    **dict.fromkeys("\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f", " "),
    "—": ";",
    "―": ";",
    "…": ".",
    "→": ">",
    "\r": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
}
_TABLE: Final = str.maketrans(_SAME)
_INVISIBLE: Final = frozenset(
    "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e\ufe0f"
)


class Line(Struct, frozen=True):
    """A line as it is read: `plain` is what the layers look at, `typed` gives what stood there."""

    original: str
    plain: str
    origin: tuple[int, ...] | None = None
    """For each place in `plain` the place in `original`; None where they are the same."""

    def typed(self, start: int, end: int) -> str:
        """Gives the original characters for a span of `plain`."""
        if self.origin is None:
            return self.original[start:end]
        if start >= end:
            return ""
        return self.original[self.origin[start] : self.origin[end - 1] + 1]


def cleaned(text: str) -> Line:
    """Gives the line with plain quotes, dashes and spaces, invisible characters dropped and an overlong middle cut."""
    if text.isascii() and len(text) <= HEAD + TAIL and "\t" not in text and "`" not in text and "\r" not in text:
        return Line(text, text)
    plain: list[str] = []
    origin: list[int] = []
    cut = (HEAD, len(text) - TAIL) if len(text) > HEAD + TAIL else (len(text), len(text))
    for place in (*range(cut[0]), *range(cut[1], len(text))):
        char = text[place]
        if char in _INVISIBLE or 0xD800 <= ord(char) <= 0xDFFF or (ord(char) < 32 and char not in "\n\t\r\v\f"):
            continue
        if not char.isascii():
            wide = unicodedata.normalize("NFKC", char)
            char = char.translate(_TABLE) if char in _SAME else (wide if len(wide) == 1 else char)
        else:
            char = char.translate(_TABLE)
        plain.append(char)
        origin.append(place)
        if place == cut[0] - 1 and cut[1] < len(text):
            plain.append("\n")
            origin.append(place)
    return Line(text, "".join(plain), tuple(origin))
