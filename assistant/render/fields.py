"""Fields: the names and values of one object, aligned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.render.cells import field_text
from assistant.render.characters import one_line, padded, width_of
from assistant.render.paint import marked, painted, painted_lines
from assistant.render.wrapping import hanging, longest_word

if TYPE_CHECKING:
    from assistant.render.look import Look
    from intents.reply import Fields

_INDENT: Final = 2
_READABLE: Final = 100
"""Longer lines than this are tiring to read, however wide the window."""


def fields_lines(fields: Fields, look: Look) -> list[str]:
    """Gives one line a pair; long values go on under their beginning, or below their name where it is narrow."""
    width = min(look.width, _READABLE)
    lines = painted_lines(hanging(marked(one_line(fields.title, look), look), width), "title", look)
    lines = lines if fields.title else []
    pairs = [(f"{one_line(name, look)}:", field_text(value, look)) for name, value in fields.pairs]
    labels = max((width_of(label) for label, _ in pairs), default=0)
    beside = min(labels, width // 3) + _INDENT
    for label, value in pairs:
        text = marked(value, look)
        room = width - beside
        if width_of(label) + _INDENT <= beside and (longest_word(text) <= room or longest_word(text) > width):
            first, *more = painted_lines(hanging(text, room), "", look)
            lines.append(painted(padded(label, beside), "label", look) + first)
            lines += [" " * beside + line if line else "" for line in more]
        else:
            lines.append(painted(label, "label", look))
            indent = " " * (_INDENT if longest_word(text) <= width - _INDENT else 0)
            below = painted_lines(hanging(text, width - len(indent)), "", look)
            lines += [indent + line if line else "" for line in below]
    return lines
