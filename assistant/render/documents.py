"""Documents: Markdown and code, drawn by rich, which is loaded here and only when one is drawn."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from assistant.render.characters import ascii_only, copied, line_ends
from assistant.render.paint import painted

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from assistant.render.look import Look, Theme

_READABLE = 100
_CODE_THEMES: dict[Theme, str] = {"dark": "ansi_dark", "light": "ansi_light", "none": "bw"}


def code_lines(text: str, language: str, look: Look) -> list[str]:
    """Gives code line by line as it stands, never wrapped; coloured where the language is known."""
    code = copied(text, look).rstrip("\n")
    if not look.color or look.theme == "none":
        return code.split("\n")
    if language in {"text", "console", "shell", "sh", "bash"}:
        return [painted(line, "slug", look) for line in code.split("\n")]
    from rich.syntax import Syntax

    highlighted = Syntax("", language, theme=_CODE_THEMES[look.theme], background_color="default").highlight(code)
    highlighted.rstrip()
    wide = max((len(line) for line in code.split("\n")), default=1) * 2 + 1
    return _drawn(highlighted, look, width=wide)


def markdown_lines(text: str, look: Look) -> list[str]:
    """Gives a document with headings, lists, tables and code set for reading; links as the terminal can."""
    from assistant.render.markdown import Document

    source = ascii_only(line_ends(text), look)
    document = Document(source, hyperlinks=look.links and look.color)
    lines = _drawn(document, look, width=min(look.width, _READABLE))
    return lines if look.color else [line.replace("▌ ", "> ") for line in lines]


def _drawn(content: RenderableType, look: Look, *, width: int) -> list[str]:
    console = _console(look, width)
    console.print(content, soft_wrap=False)
    file = console.file
    assert isinstance(file, StringIO)
    return [_stripped(ascii_only(line, look)) for line in file.getvalue().strip("\n").split("\n")]


def _console(look: Look, width: int) -> Console:
    from rich.console import Console
    from rich.theme import Theme as RichTheme

    accent = {"dark": "cyan", "light": "blue", "none": "default"}[look.theme]
    styles = {
        "markdown.code": f"bold {accent}",
        "markdown.code_block": accent,
        "markdown.link": f"underline {accent}",
        "markdown.link_url": f"underline {accent}",
        "markdown.h1": f"bold underline {accent}",
        "markdown.h2": f"bold {accent}",
        "markdown.h3": "bold",
        "markdown.item.bullet": f"bold {accent}",
        "markdown.item.number": f"bold {accent}",
        "markdown.table.header": f"bold {accent}",
        "markdown.table.border": "default",
        "markdown.block_quote": "italic",
    }
    return Console(
        file=StringIO(),
        force_terminal=look.color,
        color_system="standard" if look.color else None,
        width=max(width, 20),
        legacy_windows=False,
        force_jupyter=False,
        no_color=False,
        markup=False,
        emoji=False,
        highlight=False,
        theme=RichTheme(styles),
        _environ={},
    )


def _stripped(line: str) -> str:
    """Takes the blanks off the end of a line, also those that stand before a closing sequence."""
    while True:
        if line.endswith(" "):
            line = line.rstrip(" ")
        elif line.endswith(" \x1b[0m"):
            line = line[: -len(" \x1b[0m")].rstrip(" ") + "\x1b[0m"
        else:
            return line
