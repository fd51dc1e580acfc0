"""Pager: when text is longer than the window that it goes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.render.characters import width_of
from assistant.render.paint import bare

if TYPE_CHECKING:
    from assistant.render.look import Look


def needs_pager(text: str, look: Look) -> bool:
    """Tells whether drawn text would scroll its own beginning away; one row is left for the prompt.

    Never where the look has no height: a pipe, a file.
    """
    return look.height is not None and rows_of(text, look.width) > max(1, look.height - 1)


def rows_of(text: str, width: int) -> int:
    """Gives how many rows of a window drawn text takes; lines that are too long take several."""
    return sum(max(1, -(-width_of(bare(line)) // max(1, width))) for line in text.splitlines())
