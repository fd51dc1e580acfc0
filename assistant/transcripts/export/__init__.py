"""Export: a transcript as text, page, picture or film, from what is really answered on a fresh sandbox."""

from __future__ import annotations

from typing import Final

from assistant.transcripts.export.screens import Screen, Shot, Told, screens_of
from assistant.transcripts.format import Document
from assistant.transcripts.player import Opener
from assistant.transcripts.replay import Filling
from intents.problems import Exit, Problem

FORMS: Final = ("svg", "html", "cast", "text")


def exported(document: Document, form: str, opener: Opener, filling: Filling | None = None) -> str:
    """Gives a document in one of `FORMS`; raises Problem for another form, or where values are missing."""
    screens = screens_of(document, opener, filling or Filling(), colour=form in {"svg", "html", "cast"})
    return drawn(document, form, screens)


def pictures(document: Document, opener: Opener, filling: Filling | None = None) -> list[str]:
    """Gives a picture (SVG) of each scene."""
    from assistant.transcripts.export.picture import picture

    screens = screens_of(document, opener, filling or Filling(), colour=True)
    shots = [screen for screen in screens if isinstance(screen, Shot)]
    return [picture([shot], document.width, shot.title or document.title) for shot in shots]


def drawn(document: Document, form: str, screens: list[Screen]) -> str:
    """Gives screens in one of `FORMS`."""
    if form == "text":
        from assistant.transcripts.export.text import text

        return text(screens, document.width)
    if form == "html":
        from assistant.transcripts.export.page import page

        return page(document.title, screens)
    if form == "cast":
        from assistant.transcripts.export.film import film

        return film(document.title, screens, document.width)
    if form == "svg":
        from assistant.transcripts.export.picture import picture

        return picture([one for one in screens if isinstance(one, Shot)], document.width, document.title)
    what = f"There is no form `{form}` of a transcript."
    raise Problem(what, f"Known are {', '.join(FORMS)}.", exit_code=Exit.USAGE)


__all__ = ["FORMS", "Screen", "Shot", "Told", "drawn", "exported", "pictures"]
