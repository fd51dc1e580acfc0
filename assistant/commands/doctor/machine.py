"""The machine: Python, the libraries, the terminal."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from importlib import metadata
from typing import IO, Final

from assistant.commands.doctor.check import Check, fault, ok, warning
from assistant.render.look import is_terminal, window_of

OLDEST: Final = (3, 11)
NARROW, LOW = 40, 12
"""The smallest window that everything is made for, in columns and rows."""
DISTRIBUTION: Final = "cargo-assistant"


def python(version: tuple[int, ...] = sys.version_info[:3]) -> Check:
    """Looks at the interpreter."""
    said = ".".join(map(str, version))
    if version[:2] < OLDEST:
        return fault("Python", f"{said} is too old", f"Install Python {OLDEST[0]}.{OLDEST[1]} or newer.")
    return ok("Python", said)


def libraries(distribution: str = DISTRIBUTION) -> Check:
    """Looks whether every library that the program requires is installed; which version is pip's to say."""
    try:
        wanted = [one for one in metadata.requires(distribution) or [] if "extra ==" not in one]
    except metadata.PackageNotFoundError:
        return warning(
            "Libraries", "the program is not installed as a package", "Install it: `pip install cargo-assistant`."
        )
    names = [re.match(r"[\w.-]+", one) for one in wanted]
    missing = [name[0] for name in names if name is not None and not _is_there(name[0])]
    if missing:
        what = ", ".join(missing)
        return fault("Libraries", f"missing: {what}", "Install the program again with pip.")
    return ok("Libraries", f"all {len(wanted)} are installed")


def _is_there(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def terminal(stdin: IO[str] | None, stdout: IO[str] | None, environ: Mapping[str, str]) -> Check:
    """Looks at window, encoding and colour; outside a terminal there is nothing to be wrong."""
    if not is_terminal(stdin) or not is_terminal(stdout):
        return ok("Terminal", "none: answers are plain text, 100 columns wide")
    columns, rows = window_of(stdout)
    encoding = str(getattr(stdout, "encoding", "") or "unknown")
    kind = environ.get("TERM", "")
    found = f"{kind or 'unknown'}, {columns} x {rows}, {encoding}, {_colour(environ)}"
    if kind.lower() in {"", "dumb", "unknown"}:
        return warning(
            "Terminal",
            f"{found}: no colour, no completion",
            "Set TERM to what your terminal is: `xterm-256color`?",
        )
    if columns < NARROW or rows < LOW:
        return warning("Terminal", f"{found}: very small", f"Make the window at least {NARROW} x {LOW}.")
    if not encoding.lower().replace("-", "").startswith("utf8"):
        return warning(
            "Terminal",
            f"{found}: names with accents are shown without",
            "Take a UTF-8 locale: `export LANG=C.UTF-8`.",
        )
    return ok("Terminal", found)


def _colour(environ: Mapping[str, str]) -> str:
    if environ.get("NO_COLOR"):
        return "no colour (NO_COLOR)"
    return "colour"
