"""Markdown for narrow windows and plain text: rich's own, with quieter headings, tables and code.

Loaded only by `documents`, when a document is drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich import box
from rich.markdown import CodeBlock, Heading, ImageItem, Markdown, MarkdownElement, TableElement
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult

_RULE = box.Box("    \n    \n ── \n    \n    \n    \n    \n    \n")


class _LeftHeading(Heading):
    """A heading at the left; without colour its level is told by the marks of Markdown."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        text = self.text.copy()
        text.justify = "left"
        if console.color_system is None:
            text = Text("#" * int(self.tag[1:]) + " ").append_text(text)
        yield text


class _IndentedCode(CodeBlock):
    """Code four blanks to the right, without a background."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        text = Text(str(self.text).rstrip(), no_wrap=False, overflow="fold")
        text.stylize(console.get_style("markdown.code_block"))
        yield Padding(text, (0, 0, 0, 4))


class _QuietTable(TableElement):
    """A table with one rule, below its header."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        table = Table(box=_RULE, pad_edge=False, show_edge=False, padding=(0, 2, 0, 0))
        if self.header is not None and self.header.row is not None:
            for column in self.header.row.cells:
                heading = column.content.copy()
                heading.stylize("markdown.table.header")
                table.add_column(heading)
        for row in self.body.rows if self.body is not None else ():
            table.add_row(*(cell.content for cell in row.cells))
        yield table


class _NamedImage(ImageItem):
    """The text that stands for an image."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        title = self.text.plain or self.destination.strip("/").rsplit("/", 1)[-1]
        yield Text(f"[{title}]", end="")


class Document(Markdown):
    """A Markdown document that can be drawn."""

    elements: ClassVar[dict[str, type[MarkdownElement]]] = {
        **Markdown.elements,
        "heading_open": _LeftHeading,
        "fence": _IndentedCode,
        "code_block": _IndentedCode,
        "table_open": _QuietTable,
        "image": _NamedImage,
    }
