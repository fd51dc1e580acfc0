"""Styles: the colours of what is typed, of the sixteen that every terminal has; the same roles as in answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from prompt_toolkit.output.color_depth import ColorDepth
from prompt_toolkit.styles import Style

if TYPE_CHECKING:
    from prompt_toolkit.styles import BaseStyle

_DARK = {
    "badge": "bold reverse ansiyellow",
    "workspace": "bold ansicyan",
    "sign": "bold",
    "asking": "bold ansiyellow",
    "removing": "bold ansired",
    "intent": "",
    "faint": "ansibrightblack",
    "missing": "ansiyellow",
    "alarm": "bold ansired",
    "offline": "bold ansiyellow",
    "connector": "ansicyan",
    "integration": "ansigreen",
    "action": "ansiblue",
    "category": "ansimagenta",
    "custom": "ansicyan",
    "auto-suggestion": "ansibrightblack",
    "completion-menu": "noinherit",
    "completion-menu.completion": "noinherit",
    "completion-menu.completion.current": "noinherit reverse",
    "completion-menu.meta.completion": "noinherit ansibrightblack",
    "completion-menu.meta.completion.current": "noinherit reverse",
    "scrollbar.background": "noinherit",
    "scrollbar.button": "noinherit reverse",
    "scrollbar.arrow": "noinherit",
    "search-toolbar": "noinherit",
    "search-toolbar.text": "bold",
    "incsearch": "underline",
    "incsearch.current": "underline bold",
}
_LIGHT = _DARK | {
    "badge": "bold reverse ansimagenta",
    "workspace": "bold ansiblue",
    "asking": "bold ansimagenta",
    "missing": "ansimagenta",
    "offline": "bold ansimagenta",
    "connector": "ansiblue",
    "action": "ansicyan",
    "custom": "ansiblue",
}
_NONE = {
    role: " ".join(word for word in style.split() if not word.startswith("ansi")) for role, style in _DARK.items()
} | {"connector": "bold", "integration": "bold", "action": "bold", "custom": "bold", "category": "bold"}


def style_for(environ: Mapping[str, str]) -> BaseStyle:
    """Gives the style for the background that the environment tells of."""
    from assistant.render.look import Look

    theme = "none" if environ.get("NO_COLOR") else Look.detect(None, environ).theme
    roles = {"dark": _DARK, "light": _LIGHT, "none": _NONE}[theme]
    return Style.from_dict(roles)


def depth_for(environ: Mapping[str, str]) -> ColorDepth:
    """Gives sixteen colours, or none where the user wants none."""
    return ColorDepth.DEPTH_1_BIT if environ.get("NO_COLOR") else ColorDepth.DEPTH_4_BIT
