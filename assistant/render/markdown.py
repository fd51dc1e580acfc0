"""Markdown for narrow windows and plain text: rich's own, with quieter headings, tables and code.

Loaded only by `documents`, when a document is drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich import box
from rich.markdown import CodeBlock, Heading, Markdown, MarkdownElement, TableElement
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult

_LINE = box.Box("    \n    \n ── \n    \n    \n    \n    \n    \n")
_DASHES = box.Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)


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
        rule = _DASHES if console.color_system is None else _LINE
        table = Table(box=rule, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
        if self.header is not None and self.header.row is not None:
            for column in self.header.row.cells:
                heading = column.content.copy()
                heading.stylize("markdown.table.header")
                table.add_column(heading)
        for row in self.body.rows if self.body is not None else ():
            table.add_row(*(cell.content for cell in row.cells))
        yield table


class Document(Markdown):
    """A Markdown document that can be drawn."""

    elements: ClassVar[dict[str, type[MarkdownElement]]] = {
        **Markdown.elements,
        "heading_open": _LeftHeading,
        "fence": _IndentedCode,
        "code_block": _IndentedCode,
        "table_open": _QuietTable,
    }

    def __init__(self, text: str, *, hyperlinks: bool) -> None:
        super().__init__(text, hyperlinks=hyperlinks)
        for token in self.parsed:
            for child in token.children or ():
                if child.type == "image":
                    # a picture is told by its words, at its place in the sentence
                    name = child.content or str(child.attrs.get("src", "")).rstrip("/").rpartition("/")[2]
                    child.type, child.content, child.children = "text", f"[{name}]", None
