"""Page: a transcript as one HTML file that loads nothing, reads without a script and plays with it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from importlib.resources import files

from assistant.transcripts.export.screens import Exchange, Screen, Shot, Told


def page(title: str, screens: Sequence[Screen]) -> str:
    """Gives the page. Everything that was typed, answered or narrated is escaped; pictures are left out."""
    template = files("assistant.transcripts.export").joinpath("page.html").read_text(encoding="utf-8")
    body = "\n".join(_told(one) if isinstance(one, Told) else _shot(one) for one in screens)
    head, rest = template.split("@@TITLE@@", 1)
    middle, tail = rest.split("@@BODY@@", 1)
    return f"{head}{escape(title)}{middle}{body}{tail}"


def _told(told: Told) -> str:
    from markdown_it import MarkdownIt

    markdown = MarkdownIt("commonmark", {"html": False}).disable(["image", "html_block", "html_inline"])
    return f'<div class="told">\n{markdown.render(told.text)}</div>'


def _shot(shot: Shot) -> str:
    exchanges = "\n".join(_exchange(one) for one in shot.exchanges)
    return f'<section class="scene" aria-label="{escape(shot.title or "scene")}">\n{exchanges}\n</section>'


def _exchange(one: Exchange) -> str:
    from assistant.render.pictures import html_of

    typed = f'<p class="typed"><span aria-hidden="true">› </span><kbd>{escape(one.typed)}</kbd></p>'
    answered = f'<pre class="answer" tabindex="0">{html_of(one.coloured)}</pre>' if one.coloured else ""
    return f'<div class="turn">{typed}{answered}</div>'
