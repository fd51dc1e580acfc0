"""Blocks: Markdown as fenced blocks of the three tags that transcripts use, and the stretches between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assistant.transcripts.breakage import broken

if TYPE_CHECKING:
    from markdown_it.token import Token

TAGS: Final = ("console", "http", "state")


class Fence(Struct, frozen=True):
    """A fenced block. `first` and `last` are the numbers of its fence lines, `lines` what is between them."""

    tag: str
    options: str
    first: int
    last: int
    fence: str
    """The characters of the opening fence, indentation included."""
    lines: tuple[str, ...]


class Stretch(Struct, frozen=True):
    """Markdown between two blocks, as written, with its last heading and its last paragraph's first line."""

    first: int
    text: str
    heading: str = ""
    opening: str = ""


def blocks_of(path: str, lines: list[str], skipped: int = 0) -> Iterator[Fence | Stretch]:
    """Gives the blocks and stretches of `lines` after the first `skipped`, in order.

    Raises Problem for a block that is never closed, or that stands inside a list or a quotation,
    where its lines could not be told from the indentation.
    """
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").disable("inline").parse("\n".join(lines[skipped:]))
    upto = skipped
    passed: list[Token] = []
    for token in tokens:
        tag, _, options = token.info.strip().partition(" ") if token.type == "fence" else ("", "", "")
        if token.map is None or tag not in TAGS:
            passed.append(token)
            _refuse_open(path, lines, token, skipped)
            continue
        first, last = token.map[0] + skipped, token.map[1] + skipped - 1
        if token.level:
            what = f"This `{tag}` block stands inside a list or a quotation."
            raise broken(path, first + 1, what, "Move it to the margin.")
        _refuse_open(path, lines, token, skipped)
        yield from _stretch(lines, upto, first, passed)
        passed = []
        opening = lines[first]
        indent = len(opening) - len(opening.lstrip(" "))
        content = tuple(_outdented(line, indent) for line in lines[first + 1 : last])
        yield Fence(tag, options.strip(), first + 1, last + 1, opening[:indent] + token.markup, content)
        upto = last + 1
    yield from _stretch(lines, upto, len(lines), passed)


def _refuse_open(path: str, lines: list[str], token: Token, skipped: int) -> None:
    """Raises Problem where a fence runs to the end of the file for want of its closing line."""
    if token.type != "fence" or token.map is None:
        return
    first, last = token.map[0] + skipped, token.map[1] + skipped - 1
    closing = lines[last].strip(" >\t") if last > first else ""
    if len(closing) < len(token.markup) or set(closing) != {token.markup[0]}:
        raise broken(path, first + 1, "This block is never closed.", f"End it with a line `{token.markup}`.")


def _stretch(lines: list[str], first: int, last: int, tokens: list[Token]) -> Iterator[Stretch]:
    text = "\n".join(lines[first:last])
    if not text.strip():
        return
    while not lines[first].strip():
        first += 1
    heading = opening = kind = ""
    for token in tokens:
        if token.type in {"heading_open", "paragraph_open"}:
            kind = token.type
        elif token.type == "inline" and kind == "heading_open":
            heading, opening = token.content, ""
        elif token.type == "inline" and kind == "paragraph_open":
            opening = token.content.split("\n")[0]
    yield Stretch(first + 1, text.strip("\n"), heading, opening)


def _outdented(line: str, indent: int) -> str:
    taken = min(indent, len(line) - len(line.lstrip(" ")))
    return line[taken:]
