"""Pictures: text with ANSI colours as SVG or as HTML, the same bytes for the same text."""

from __future__ import annotations

import re
from html import escape
from io import StringIO
from typing import Final
from zlib import adler32

_CONTROL: Final = re.compile(
    r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[[0-9;?]*[A-Za-ln-z]|\x1b(?!\[[0-9;]*m)"
    r"|[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f]"
)
"""Sequences that neither colour nor text are: links, movements of the cursor, control characters."""

_SVG: Final = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
    <style>
    .{unique_id}-matrix {{
        font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
        font-size: {char_height}px;
        line-height: {line_height}px;
        font-variant-east-asian: full-width;
    }}
    .{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: system-ui, sans-serif; }}
    {styles}
    </style>
    <defs>
    <clipPath id="{unique_id}-clip-terminal">
      <rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
    </clipPath>
    {lines}
    </defs>
    {chrome}
    <g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
    {backgrounds}
    <g class="{unique_id}-matrix">
    {matrix}
    </g>
    </g>
</svg>
"""
"""The frame of a picture: fonts of the reader's machine alone, so that nothing is loaded from elsewhere."""


def svg_of(text: str, width: int, title: str) -> str:
    """Gives a picture of a terminal, `width` columns wide, that shows `text`; longer lines are wrapped."""
    from rich.console import Console
    from rich.text import Text

    cleaned = _CONTROL.sub("", text)
    console = Console(
        width=width,
        record=True,
        file=StringIO(),
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
    )
    console.print(Text.from_ansi(cleaned), highlight=False, soft_wrap=False)
    identity = f"picture-{adler32(f'{title}{width}{cleaned}'.encode())}"
    return console.export_svg(title=title, code_format=_SVG, unique_id=identity)


def html_of(text: str) -> str:
    """Gives text as HTML: escaped, colours as inline styles."""
    from rich.terminal_theme import SVG_EXPORT_THEME
    from rich.text import Text

    cleaned = _CONTROL.sub("", text)
    if "\x1b" not in cleaned:
        return escape(cleaned)
    from rich.console import Console

    console = Console(width=10_000, file=StringIO(), force_terminal=True, color_system="truecolor")
    written: list[str] = []
    for line in Text.from_ansi(cleaned).split("\n", allow_blank=True):
        pieces: list[str] = []
        for segment in line.render(console):
            css = segment.style.get_html_style(SVG_EXPORT_THEME) if segment.style else ""
            inner = escape(segment.text)
            pieces.append(f'<span style="{escape(css)}">{inner}</span>' if css and segment.text else inner)
        written.append("".join(pieces).rstrip("\n"))
    return "\n".join(written)
