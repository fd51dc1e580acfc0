"""Tables: rows under aligned columns, or one block a row where the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assistant.render.characters import one_line, padded, width_of
from assistant.render.columns import NARROW, Strip, fitted, strips_of
from assistant.render.paint import bare, marked, painted, painted_lines
from assistant.render.wrapping import hanging, wrapped

if TYPE_CHECKING:
    from assistant.render.look import Look
    from intents.reply import Table


class _Frame(Struct, frozen=True):
    """What is drawn around a table: the ends of its lines, its rules, and the blanks inside."""

    top: str
    middle: str
    bottom: str
    side: str
    line: str


_ROUND: Final = _Frame("╭╮", "├┤", "╰╯", "│", "─")
_ASCII: Final = _Frame("++", "++", "++", "|", "-")
_GAP: Final = 2


def table_lines(table: Table, look: Look) -> list[str]:
    """Gives the lines of a table, with its title above and its count below."""
    lines = painted_lines(hanging(marked(one_line(table.title, look), look), look.width), "title", look)
    lines = lines if table.title else []
    strips = strips_of(table, look)
    left_out: list[Strip] = []
    if table.rows and strips:
        frame = None if look.plain else (_ROUND if look.unicode else _ASCII)
        room = look.width - (0 if frame is None else 4)
        kept = fitted(strips, room, _GAP) if look.width >= NARROW else None
        if kept is None:
            lines += [*_blocks(strips, table, look), ""]
        else:
            lines += _framed(kept, look, frame) if frame else _plain(kept, look)
            left_out = [strip for strip in strips if strip not in kept]
    return lines + _count(table, [strip.title for strip in left_out], look)


def _plain(strips: list[Strip], look: Look) -> list[str]:
    rule = (" " * _GAP).join("-" * strip.width for strip in strips)
    head = _row(strips, [strip.title for strip in strips], look, header=True)
    return [*head, painted(rule, "rule", look), *_body(strips, look)]


def _framed(strips: list[Strip], look: Look, frame: _Frame) -> list[str]:
    across = frame.line * (sum(strip.width for strip in strips) + _GAP * (len(strips) - 1) + 2)
    top, middle, bottom = (
        painted(f"{ends[0]}{across}{ends[1]}", "rule", look) for ends in (frame.top, frame.middle, frame.bottom)
    )
    side = painted(frame.side, "rule", look)
    head = _row(strips, [strip.title for strip in strips], look, header=True)
    inner = [f"{side} {line} {side}" for line in (*head, "", *_body(strips, look))]
    inner[len(head)] = middle
    return [top, *inner, bottom]


def _body(strips: list[Strip], look: Look) -> list[str]:
    return [
        line for cells in zip(*(strip.cells for strip in strips), strict=True) for line in _row(strips, cells, look)
    ]


def _row(strips: list[Strip], cells: list[str] | tuple[str, ...], look: Look, *, header: bool = False) -> list[str]:
    """Gives the lines of one row; cells that don't fit go on below, each under its own column."""
    stacks = [
        [cell] if width_of(cell) <= strip.width else wrapped(cell, strip.width, breaking=True)
        for strip, cell in zip(strips, cells, strict=True)
    ]
    lines = []
    for level in range(max(map(len, stacks))):
        parts = [
            padded(stack[level] if level < len(stack) else "", strip.width, strip.align)
            for strip, stack in zip(strips, stacks, strict=True)
        ]
        last = len(parts)
        if look.plain:
            last = max([place for place, part in enumerate(parts, 1) if not part.isspace()], default=0)
            parts[last - 1 :] = [parts[last - 1].rstrip()]
        roles = (_role(strip, header) for strip in strips[:last])
        lines.append((" " * _GAP).join(painted(part, role, look) for part, role in zip(parts, roles, strict=True)))
    return lines


def _role(strip: Strip, header: bool) -> str:
    if header:
        return "header"
    if strip.title == "#":
        return "number"
    return "slug" if strip.whole else ""


def _blocks(strips: list[Strip], table: Table, look: Look) -> list[str]:
    """Gives each row as lines of "title: value"; empty values are left out, none is left out for room."""
    numbers, columns = (strips[0], strips[1:]) if table.numbered else (None, strips)
    lines: list[str] = []
    for place, row in enumerate(table.rows):
        mark = f"{numbers.cells[place]}. " if numbers else ""
        values = [
            (strip, strip.cells[place])
            for strip, column in zip(columns, table.columns, strict=True)
            if row.get(column.key) not in (None, "") or strip is columns[0]
        ]
        block: list[str] = []
        for strip, value in values:
            block += _pair(strip, value, look.width - len(mark), look)
        lines += [""] if lines else []
        for index, line in enumerate(block):
            fits = width_of(bare(line)) + len(mark) <= look.width
            lines.append((mark if not index else " " * len(mark) if fits else "") + line)
    return lines


def _pair(strip: Strip, value: str, width: int, look: Look) -> list[str]:
    label = f"{strip.title}: " if strip.title else ""
    if width_of(label) > width // 2:
        lines = wrapped(label, width, breaking=True)
        return [painted(line, "label", look) for line in lines] + _value(strip, value, width, look)
    if strip.whole and width_of(label) + width_of(value) > width:
        return [painted(label.rstrip(), "label", look), *_value(strip, value, width, look)]
    first, *more = _value(strip, value, width - width_of(label), look)
    return [painted(label, "label", look) + first, *(" " * width_of(label) + line for line in more)]


def _value(strip: Strip, value: str, width: int, look: Look) -> list[str]:
    lines = [value] if strip.whole else wrapped(value, width, breaking=True)
    return [painted(line, "slug" if strip.whole else "", look) for line in lines]


def _count(table: Table, left_out: list[str], look: Look) -> list[str]:
    """Gives the line below: how many there are, how many follow, and which columns found no room."""
    one, many = table.unit
    here = len(table.rows)
    last = table.first + here - 1
    total = max(last, table.total or 0)
    if not here:
        said = f"No {many}"
    elif here == total or table.total is None:
        # Without a total it is no page of a longer table, whatever its rows are counted from.
        said = f"{here:,} {one if here == 1 else many}"
    elif table.first > 1:
        span = f"{table.first:,}{'–' if look.unicode else '-'}{last:,}" if here > 1 else f"{last:,}"
        said = f"{span} of {total:,} {many}"
    else:
        said = f"{here:,} of {total:,} {many}"
    parts = [said]
    if here and last < total:
        parts.append("`more` shows the rest")
    if left_out:
        parts.append(f"no room for {', '.join(left_out)}")
    line = one_line((" · " if look.unicode else " - ").join(parts), look)
    return painted_lines(hanging(marked(line, look), look.width), "faint", look)
