"""Drawing: blocks of plain data as the text that a person reads, on a terminal, in a pipe or in a transcript."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from assistant.render.characters import one_line, paragraph, width_of
from assistant.render.fields import fields_lines
from assistant.render.paint import linked, marked, painted, painted_lines, sign_of
from assistant.render.tables import table_lines
from assistant.render.wrapping import hanging
from intents.reply import Code, Fields, Link, Markdown, Table, Text, Tone

if TYPE_CHECKING:
    from assistant.render.look import Look
    from intents.reply import Block

READABLE: Final = 100
"""Sentences are not set wider than this, however wide the window."""

_SAFE_ADDRESS: Final = re.compile(r"https?://[!-~]+")


def text_of(blocks: Sequence[Block], look: Look) -> str:
    """Gives blocks as text: no blanks at the end of a line, one line break at the end, "" for no blocks.

    Sentences and links follow one another; tables, objects, code and documents stand apart by an empty
    line. Without colour the same words stand at the same places, names between backquotes.
    """
    lines: list[str] = []
    apart = False
    for block in blocks:
        drawn = lines_of(block, look)
        alone = not isinstance(block, Text | Link)
        if lines and drawn and (alone or apart):
            lines.append("")
        lines += drawn
        apart = alone if drawn else apart
    return "".join(f"{line.rstrip(' ')}\n" for line in lines)


def lines_of(block: Block, look: Look) -> list[str]:
    """Gives the lines of one block."""
    match block:
        case Text():
            return sentence_lines(block.text, block.tone, look)
        case Table():
            return table_lines(block, look)
        case Fields():
            return fields_lines(block, look)
        case Link():
            return [_link(block, look)]
        case Code():
            from assistant.render.documents import code_lines

            return code_lines(block.text, block.language, look)
        case Markdown():
            from assistant.render.documents import markdown_lines

            return markdown_lines(block.text, look)


def sentence_lines(text: str, tone: Tone, look: Look) -> list[str]:
    """Gives a paragraph with the sign of its tone, going on under its first word."""
    sign = sign_of(tone, look)
    indent = width_of(sign) + 1 if sign else 0
    words = marked(paragraph(text, look), look)
    role = "hint" if tone is Tone.HINT else ""
    lines = painted_lines(hanging(words, min(look.width, READABLE) - indent), role, look)
    if not sign:
        return lines
    first, *more = lines
    return [f"{painted(sign, tone.value, look)} {first}", *(" " * indent + line if line else "" for line in more)]


def _link(link: Link, look: Look) -> str:
    """Gives a clickable label, or the label with the address; what is no web address is never clickable."""
    url, label = one_line(link.url, look), one_line(link.label, look)
    if look.links and _SAFE_ADDRESS.fullmatch(url):
        return linked(painted(label or url, "link", look), url)
    address = painted(url, "link", look)
    return f"{label}: {address}" if label and label != url else address
