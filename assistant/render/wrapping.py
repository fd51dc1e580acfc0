"""Wrapping: lines that fit a width, broken between words, or between East Asian letters."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import combining

from assistant.render.characters import width_of

NARROWEST: Final = 2
"""Columns that even the widest single character needs."""

_MARKS: Final = re.compile(r"^ *(?:(?:[-*•–]|\d{1,3}[.)]|[✓✗!→]|->|OK|x) +)?")


def wrapped(text: str, width: int, *, breaking: bool = False) -> list[str]:
    """Gives the lines of one paragraph, each at most `width` columns wide.

    A single word that is wider (an address, an id) stays whole on a line of its own, so that it can be
    copied; with `breaking` it is cut as well. Line breaks of the text stay.
    """
    width = max(width, NARROWEST)
    lines: list[str] = []
    for line in text.split("\n"):
        bare = line.rstrip()
        lines.extend([bare] if width_of(bare) <= width else _filled(bare, width, breaking))
    return lines


def hanging(text: str, width: int) -> list[str]:
    """Gives lines that stay under the text of their first one where it starts with blanks or a bullet."""
    lines: list[str] = []
    for line in text.split("\n"):
        bare = line.rstrip()
        found = _MARKS.match(bare)
        mark = found[0] if found else ""
        indent = width_of(mark)
        if width_of(bare) <= width or indent > width // 2:
            lines.extend(wrapped(bare, width))
            continue
        rest = wrapped(bare[len(mark) :], width - indent)
        lines.append(mark + rest[0])
        lines.extend(" " * indent + more for more in rest[1:])
    return lines


def longest_word(text: str) -> int:
    """Gives the width of the widest piece that wrapping keeps together."""
    if text.isascii():
        return max(map(len, text.split()), default=0)
    return max((width_of(piece) for word in text.split() for piece in _pieces(word)), default=0)


def _filled(line: str, width: int, breaking: bool) -> list[str]:
    lines: list[str] = []
    held, used = "", 0
    for word in line.split(" "):
        blank = " " if held else ""
        for piece in _pieces(word):
            wide = width_of(piece)
            if held and used + len(blank) + wide > width:
                lines.append(held)
                held, used, blank = "", 0, ""
            if breaking and wide > width:
                *full, piece = _cut(piece, width)  # noqa: PLW2901
                lines.extend(full)
                wide = width_of(piece)
            held, used, blank = held + blank + piece, used + len(blank) + wide, ""
    return [*lines, held] if held.strip() or not lines else lines


def _pieces(word: str) -> list[str]:
    """Splits a word where a line may break inside it: after East Asian letters, which know no blanks."""
    if word.isascii() or not word:
        return [word]
    pieces, start = [], 0
    for place, letter in enumerate(word[1:], 1):
        if _is_ideograph(word[place - 1]) and _is_ideograph(letter):
            pieces.append(word[start:place])
            start = place
    return [*pieces, word[start:]]


def _is_ideograph(letter: str) -> bool:
    """Tells the letters of scripts without blanks; emoji are no such letters, they may be joined."""
    if letter < "\u2e80" or combining(letter):
        return False
    return letter <= "\ud7a3" or "\uff00" <= letter <= "\uffdc" or "\U00020000" <= letter <= "\U0003ffff"


def _cut(word: str, width: int) -> list[str]:
    from rich.cells import chop_cells

    return [part for part in chop_cells(word, width) if part] or [word]
