"""Look: everything about the place where text will stand that decides how it is drawn."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from typing import IO, Any, Final, Literal

from msgspec import Struct, field

Theme = Literal["dark", "light", "none"]

PIPE_WIDTH: Final = 100
"""Columns where there is no window: pipes, files and transcripts."""

_LIGHT_BACKGROUNDS: Final = frozenset({"7", "9", "10", "11", "12", "13", "14", "15"})
_LINKING_PROGRAMS: Final = frozenset({"iterm.app", "wezterm", "vscode", "ghostty", "hyper", "rio", "tabby"})
_LINKING_TERMS: Final = ("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour")
_VTE_WITH_LINKS: Final = 5000


class Look(Struct, frozen=True):
    """How text is drawn. The default is a pipe's: 100 columns, plain, without colour."""

    width: int = PIPE_WIDTH
    height: int | None = None
    """Rows of the window; None where nothing scrolls away (a pipe, a file)."""
    color: bool = False
    """Whether ANSI sequences may be written at all."""
    theme: Theme = "dark"
    """The background that colours are chosen for; `none` leaves bold and underline alone."""
    unicode: bool = True
    """False where only ASCII arrives: every sign has a fallback then, also letters in names."""
    links: bool = False
    """Whether the terminal makes addresses clickable (OSC 8)."""
    plain: bool = True
    """True draws no boxes: aligned columns, as screen readers, pipes and transcripts want them."""
    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    """What "3 weeks ago" counts from."""
    timezone: tzinfo = UTC
    """Where the reader lives: dates and "yesterday" are theirs."""

    @classmethod
    def detect(
        cls,
        stream: IO[str] | None,
        environ: Mapping[str, str],
        *,
        output: str | None = None,
        now: datetime | None = None,
        size: tuple[int, int] | None = None,
    ) -> Look:
        """Gives the look that fits a stream and its surroundings.

        `output` is what `--output` says (`table`, `plain`; anything else: plain unless on a terminal);
        `size` is the window as (columns, rows) where the caller knows better than the stream.
        Honoured are `NO_COLOR` (https://no-color.org), `TERM=dumb`, the encoding of the stream,
        `COLORFGBG` and `CARGO_ASSISTANT_THEME` (`dark`, `light`, `none`).
        """
        terminal = is_terminal(stream)
        dumb = environ.get("TERM", "").lower() in {"dumb", "unknown"}
        plain = output != "table" and (output == "plain" or not terminal or dumb)
        theme = _theme(environ)
        ansi = terminal and not dumb and output != "plain"
        color = ansi and not environ.get("NO_COLOR") and theme != "none"
        columns, rows = size or (window_of(stream) if terminal else (PIPE_WIDTH, 0))
        moment = now or datetime.now(UTC)
        return cls(
            width=columns,
            height=rows or None,
            color=color,
            theme=theme,
            unicode=_carries_unicode(stream),
            links=color and _has_links(environ),
            plain=plain,
            now=moment,
            timezone=(now and now.tzinfo) or datetime.now().astimezone().tzinfo or UTC,
        )


def is_terminal(stream: Any) -> bool:
    """True where a person may sit at the other end; False for a stream that is closed or knows nothing of it."""
    try:
        return bool(stream.isatty())
    except (AttributeError, ValueError):
        return False


def window_of(stream: Any) -> tuple[int, int]:
    """Gives columns and rows of the window; 80 by 24 where the terminal doesn't tell (a serial line)."""
    try:
        columns, rows = os.get_terminal_size(stream.fileno())
    except (AttributeError, OSError, ValueError):
        return 80, 24
    return columns or 80, rows or 24


def _carries_unicode(stream: Any) -> bool:
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return str(encoding).lower().replace("-", "").replace("_", "").startswith("utf")


def _theme(environ: Mapping[str, str]) -> Theme:
    match environ.get("CARGO_ASSISTANT_THEME", "").strip().lower():
        case "dark":
            return "dark"
        case "light":
            return "light"
        case "none":
            return "none"
    background = environ.get("COLORFGBG", "").rpartition(";")[2]
    return "light" if background in _LIGHT_BACKGROUNDS else "dark"


def _has_links(environ: Mapping[str, str]) -> bool:
    """Tells whether the terminal is one that is known for OSC 8; inside tmux and screen nobody can know."""
    if environ.get("TMUX") or environ.get("STY") or environ.get("TERM", "").startswith(("screen", "tmux")):
        return False
    vte = environ.get("VTE_VERSION", "")
    return (
        environ.get("TERM_PROGRAM", "").lower() in _LINKING_PROGRAMS
        or environ.get("TERM", "").startswith(_LINKING_TERMS)
        or bool(environ.get("WT_SESSION") or environ.get("KITTY_WINDOW_ID"))
        or (vte.isdigit() and int(vte) >= _VTE_WITH_LINKS)
    )
