"""Surroundings: what the terminal can do, found out before anything slow is loaded."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.render.look import Look
    from assistant.settings import Settings

SMALL = 10
"""Rows below which the line of status gives its place to the answer."""


class Surroundings:
    """One terminal and how this run of the program uses it.

    `lively` is False where lines are read plainly: no redrawing, no escape sequence of ours.
    """

    def __init__(self, environ: Mapping[str, str], output: str | None, lively: bool, unicode: bool) -> None:
        self.environ = environ
        self.output = output
        self.lively = lively
        self.unicode = unicode

    @classmethod
    def of(cls, settings: Settings) -> Surroundings:
        """Finds out about standard input and output; `--output plain` (for screen readers) is never redrawn."""
        environ = settings.environ
        dumb = environ.get("TERM", "").lower() in {"", "dumb", "unknown"}
        lively = not dumb and sys.stdout.isatty() and settings.output != "plain"
        return cls(environ, settings.output, lively, _speaks_unicode(environ))

    def look(self) -> Look:
        """Gives how answers are drawn in the window as it is now."""
        from msgspec.structs import replace

        from assistant.render.look import Look

        look = Look.detect(sys.stdout, self.environ, output=self.output)
        return look if self.unicode else replace(look, unicode=False)

    def sign(self, text: str) -> str:
        """Gives a text with its signs as this terminal can show them."""
        if not self.unicode:
            for sign, plain in _ASCII.items():
                text = text.replace(sign, plain)
        return text


_ASCII = {
    "›": ">", "·": "-", "•": "*", "…": "...", "→": "->", "↑↓": "Up/Down", "–": "-", "—": "-", "█": "#", "░": ".",
    "“": '"', "”": '"',
}  # fmt: skip


def _speaks_unicode(environ: Mapping[str, str]) -> bool:
    """Tells whether more than ASCII arrives.

    Python writes UTF-8 also where the locale was set to C; who sets that by hand has a terminal that needs it.
    """
    encoding = (sys.stdout.encoding or "utf-8").lower().replace("-", "").replace("_", "")
    locale = environ.get("LC_ALL") or environ.get("LC_CTYPE") or environ.get("LANG") or ""
    return encoding.startswith("utf") and locale not in {"C", "POSIX"}


def window() -> tuple[int, int]:
    """Gives columns and rows; 80 by 24 where the terminal does not tell."""
    try:
        size = os.get_terminal_size(sys.stdout.fileno())
    except (OSError, ValueError):
        return 80, 24
    return size.columns or 80, size.lines or 24
