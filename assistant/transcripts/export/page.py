"""Page: a transcript as one HTML file that loads nothing, reads without a script and plays with it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from importlib.resources import files
from typing import Final

from assistant.transcripts.export.screens import Exchange, Screen, Shot, Told

_BORDERS: Final = frozenset("│─╭╮╰╯├┤")


def page(title: str, screens: Sequence[Screen]) -> str:
    """Gives the page. What was typed, answered or narrated is escaped; of pictures the words are left."""
    template = files("assistant.transcripts.export").joinpath("page.html").read_text(encoding="utf-8")
    body = "\n".join(_told(one) if isinstance(one, Told) else _shot(one) for one in screens)
    head, rest = template.split("@@TITLE@@", 1)
    middle, tail = rest.split("@@BODY@@", 1)
    return f"{head}{escape(title)}{middle}{body}{tail}"


def _told(told: Told) -> str:
    from markdown_it import MarkdownIt

    markdown = MarkdownIt("commonmark", {"html": False}).disable(["html_block", "html_inline"]).enable("table")
    markdown.add_render_rule("image", lambda _, tokens, index, *__: escape(tokens[index].content))
    return f'<div class="told">\n{markdown.render(told.text)}</div>'


def _shot(shot: Shot) -> str:
    exchanges = "\n".join(_exchange(one) for one in shot.exchanges)
    return f'<section class="scene" aria-label="{escape(shot.title or "scene")}">\n{exchanges}\n</section>'


def _exchange(one: Exchange) -> str:
    from assistant.render.pictures import html_of

    typed = f'<p class="typed"><span aria-hidden="true">› </span><kbd>{escape(one.typed)}</kbd></p>'
    lines = "\n".join(_flowing(line) for line in html_of(one.coloured).split("\n"))
    answered = f'<pre class="answer" tabindex="0">{lines}</pre>' if one.coloured else ""
    return f'<div class="turn">{typed}{answered}</div>'


def _flowing(line: str) -> str:
    """Lets a line of an answer be broken on a narrow screen, unless it is one of a table."""
    return line if not line or _BORDERS & set(line) else f'<span class="flows">{line}</span>'
