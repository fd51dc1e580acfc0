"""Paint: the roles that text can have, their colours on each background, and the signs that go with them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from assistant.render.characters import NAME_OFF, NAME_ON
from intents.reply import Tone

if TYPE_CHECKING:
    from rich.style import Style

    from assistant.render.look import Look, Theme

_DARK: Final = {
    "title": "bold",
    "header": "bold cyan",
    "rule": "bright_black",
    "name": "bold cyan",
    "slug": "cyan",
    "label": "bright_black",
    "faint": "bright_black",
    "prompt": "bold yellow",
    "number": "bold",
    "link": "underline cyan",
    "done": "green",
    "warning": "bold yellow",
    "problem": "bold red",
    "hint": "bright_black",
}
_LIGHT: Final = _DARK | {
    "header": "bold blue",
    "name": "bold blue",
    "slug": "blue",
    "prompt": "bold magenta",
    "link": "underline blue",
    "warning": "bold magenta",
}
_NONE: Final = dict.fromkeys(_DARK, "") | {
    "title": "bold",
    "header": "bold",
    "name": "bold",
    "prompt": "bold",
    "link": "underline",
}
_THEMES: Final[dict[Theme, dict[str, str]]] = {"dark": _DARK, "light": _LIGHT, "none": _NONE}
"""Of the sixteen colours alone, which every terminal has and its user may have chosen."""

_SIGNS: Final = {Tone.DONE: "✓", Tone.WARNING: "!", Tone.PROBLEM: "✗", Tone.HINT: "→"}
_ASCII_SIGNS: Final = {Tone.DONE: "OK", Tone.WARNING: "!", Tone.PROBLEM: "x", Tone.HINT: "->"}

_NAMES: Final = re.compile(r"`([^`\n]+)`")
_SEQUENCES: Final = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\")
_MARKED: Final = re.compile(f"[{NAME_ON}{NAME_OFF}]")


def sign_of(tone: Tone, look: Look) -> str:
    """Gives the sign that says a tone without colour; empty for plain text."""
    return (_SIGNS if look.unicode else _ASCII_SIGNS).get(tone, "")


def painted(text: str, role: str, look: Look) -> str:
    """Gives text in the colours of a role; unchanged where the look has no colour."""
    if not look.color or not text or not role:
        return text
    from rich.color import ColorSystem

    return _style(look.theme, role).render(text, color_system=ColorSystem.STANDARD)


def bare(text: str) -> str:
    """Gives text without the colours and links that this package writes."""
    return _SEQUENCES.sub("", text) if "\x1b" in text else text


def linked(text: str, url: str) -> str:
    """Gives text that opens an address where it is clicked (OSC 8)."""
    return f"\x1b]8;;{url}\x1b\\{text}\x1b]8;;\x1b\\"


def marked(text: str, look: Look) -> str:
    """Gives text whose names between backquotes are ready to be painted.

    In colour a name stands in bold without its backquotes; without colour the backquotes stay, so that
    it can be told where a name ends. A single backquote is a character like any other.
    """
    return _NAMES.sub(f"{NAME_ON}\\1{NAME_OFF}", text) if look.color else text


def painted_lines(lines: list[str], role: str, look: Look) -> list[str]:
    """Paints lines that hold marked names, also such that go over the end of a line."""
    if not look.color:
        return lines
    result, inside = [], False
    for line in lines:
        parts = []
        for place, part in enumerate(_MARKED.split(line)):
            inside = inside != (place > 0)
            parts.append(painted(part, "name" if inside else role, look))
        result.append("".join(parts))
    return result


@lru_cache(maxsize=64)
def _style(theme: Theme, role: str) -> Style:
    from rich.style import Style

    return Style.parse(_THEMES[theme].get(role, ""))
