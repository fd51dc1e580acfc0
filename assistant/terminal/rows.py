"""Rows: words in colours set into a few rows of the window, broken between words, cut at the end with a sign."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prompt_toolkit.utils import get_cwidth

if TYPE_CHECKING:
    from assistant.terminal.offer import Piece


def set_in_rows(pieces: tuple[Piece, ...], width: int, rows: int, more: str) -> list[list[Piece]]:
    """Gives at most `rows` rows of at most `width` columns; `more` stands where words had to be left out."""
    lines: list[list[Piece]] = [[]]
    used = 0
    for role, words in pieces:
        for word in re.findall(r"\s+|\S+", words):
            size = get_cwidth(word)
            if used and used + size > width:
                if word.isspace():
                    continue
                if len(lines) == rows:
                    lines[-1] = _ended(lines[-1], width, more)
                    return lines
                lines.append([])
                used = 0
            if word.isspace() and not used:
                continue
            whole = word if size <= width else _start(word, width - get_cwidth(more)) + more
            lines[-1].append((role, whole))
            used += get_cwidth(whole)
    return lines


def _ended(line: list[Piece], width: int, more: str) -> list[Piece]:
    """Gives a row with the sign at its end, words taken off where there is no room for it."""
    line = list(line)
    while line and (line[-1][1].isspace() or sum(get_cwidth(word) for _, word in line) + get_cwidth(more) > width):
        line.pop()
    return [*line, ("faint", more)]


def _start(word: str, width: int) -> str:
    while word and get_cwidth(word) > width:
        word = word[:-1]
    return word
