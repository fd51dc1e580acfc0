"""Cells: single values as people read them."""

from __future__ import annotations

import math
from datetime import datetime
from typing import TYPE_CHECKING, Any

from assistant.render.characters import one_line, paragraph, shown

if TYPE_CHECKING:
    from assistant.render.look import Look


def cell_text(value: Any, look: Look) -> str:
    """Gives a value for a table: one line; "–" for nothing, a tick (plain: "yes") for true."""
    if isinstance(value, str):
        return one_line(value, look) or nothing(look)
    if value is None:
        return nothing(look)
    if isinstance(value, bool):
        if look.plain or not look.unicode:
            return "yes" if value else "no"
        return "✓" if value else "–"
    if isinstance(value, int | float):
        return number_text(value)
    if isinstance(value, datetime):
        from intents.values import date_words

        return date_words(value, look.now.astimezone(look.timezone))
    return one_line(shown(value), look) or nothing(look)


def field_text(value: Any, look: Look) -> str:
    """Gives a value of one object: "yes" and "no" in words, dates also by the calendar, lines as they are."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        from intents.values import date_with_words

        return date_with_words(value, look.now.astimezone(look.timezone))
    if value is None or isinstance(value, int | float):
        return cell_text(value, look)
    return paragraph(shown(value), look).strip() or nothing(look)


def nothing(look: Look) -> str:
    """Gives the dash that stands for no value."""
    return "–" if look.unicode else "-"


def number_text(value: float) -> str:
    """Gives a number with its thousands apart and without a needless fraction."""
    if isinstance(value, int):
        return f"{value:,}"
    if not math.isfinite(value):
        return str(value)
    from intents.values import number_words

    return number_words(value)
