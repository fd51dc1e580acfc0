"""Columns: which columns of a table stand in a window, and how wide each is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from assistant.render.cells import cell_text
from assistant.render.characters import one_line, width_of
from assistant.render.wrapping import longest_word

if TYPE_CHECKING:
    from assistant.render.look import Look
    from intents.reply import Column, Table

NARROW: Final = 60
"""Below this many columns each row of a table becomes a block of lines."""

_COMFORTABLE: Final = 24
"""A column of text is not squeezed below this while another one may be left out instead."""
_WORTH_WRAPPING: Final = 2
"""Columns with a `drop` up to this are squeezed to their longest word before they are left out."""
_LONG_WORD: Final = 40
_SMALLEST: Final = 8


@dataclass(eq=False)
class Strip:
    """One column as it is drawn: its title, its cells and how wide they are."""

    title: str
    cells: list[str]
    align: str = "left"
    whole: bool = False
    drop: int = 0
    fixed: bool = False
    """True for what reads badly when wrapped: numbers, dates, ticks and what is to be copied."""
    natural: int = field(init=False)
    width: int = field(init=False)

    def __post_init__(self) -> None:
        self.natural = self.width = max([width_of(self.title), *map(width_of, self.cells)])

    def floor(self, step: int) -> int:
        """Gives the width that the column needs: comfortably (0), with whole words (1), at the very least (2)."""
        if self.fixed and (self.whole or step < 2):
            return self.natural
        if step == 2:
            return min(self.natural, _SMALLEST)
        word = min(_LONG_WORD, max([longest_word(self.title), *map(longest_word, self.cells)]))
        return min(self.natural, max(_COMFORTABLE, word) if step == 0 else word)


def strips_of(table: Table, look: Look) -> list[Strip]:
    """Gives the columns of a table with their cells as text; the numbers first where rows are numbered."""
    strips = [_strip(column, [row.get(column.key) for row in table.rows], look) for column in table.columns]
    if table.numbered:
        numbers = [str(number) for number in range(table.first, table.first + len(table.rows))]
        strips.insert(0, Strip("#", numbers, "right", whole=True, fixed=True))
    return strips


def fitted(strips: list[Strip], width: int, gap: int) -> list[Strip] | None:
    """Gives the columns that stand in `width`, each with its width set; None where no table fits.

    What there is no room for goes in the order of `drop`, highest first and among equals the last one; those that
    go last are wrapped before they go.
    What stays gives way by wrapping, the widest first; what is `whole` keeps its width.
    """
    kept = list(strips)
    while not _fits(kept, width, gap, 0):
        extra = max(range(len(kept)), key=lambda place: (kept[place].drop, place), default=0)
        if not kept or not kept[extra].drop:
            break
        if kept[extra].drop <= _WORTH_WRAPPING and _fits(kept, width, gap, 1):
            break
        del kept[extra]
    step = next((step for step in range(3) if _fits(kept, width, gap, step)), None)
    if step is None or not kept:
        return None
    _share(kept, width - gap * (len(kept) - 1), step)
    return kept


def _strip(column: Column, values: list[Any], look: Look) -> Strip:
    numeric = all(isinstance(value, int | float) and not isinstance(value, bool) for value in _given(values))
    return Strip(
        one_line(column.title, look),
        [cell_text(value, look) for value in values],
        align="right" if column.align == "right" or (numeric and _given(values)) else "left",
        whole=column.whole,
        drop=column.drop,
        fixed=column.whole or not any(isinstance(value, str) for value in values),
    )


def _given(values: list[Any]) -> list[Any]:
    return [value for value in values if value is not None]


def _fits(strips: list[Strip], width: int, gap: int, step: int) -> bool:
    return sum(strip.floor(step) for strip in strips) + gap * (len(strips) - 1) <= width


def _share(strips: list[Strip], room: int, step: int) -> None:
    """Sets the widths: everyone gets their floor, then what is left goes to the narrowest that want more."""
    for strip in strips:
        strip.width = strip.floor(step)
    left = room - sum(strip.width for strip in strips)
    while left > 0:
        wanting = [strip for strip in strips if strip.width < strip.natural]
        if not wanting:
            return
        level = min(strip.width for strip in wanting)
        for strip in [strip for strip in wanting if strip.width == level][:left]:
            strip.width += 1
            left -= 1
