"""Screens: what an export shows of a document, in order, without a secret."""

from __future__ import annotations

from msgspec import Struct

from assistant.transcripts.format import Document, Prose
from assistant.transcripts.player import Opener, Outcome, Setting, play
from assistant.transcripts.replay import Filling


class Told(Struct, frozen=True):
    """Narration, as Markdown."""

    text: str


class Exchange(Struct, frozen=True):
    """What was typed, and what was answered; `coloured` is the answer with ANSI colours, or the same."""

    typed: str
    answered: str
    coloured: str


class Shot(Struct, frozen=True):
    """The exchanges of one scene."""

    title: str
    exchanges: tuple[Exchange, ...]


Screen = Told | Shot


def screens_of(document: Document, opener: Opener, filling: Filling, *, colour: bool) -> list[Screen]:
    """Plays a document on a fresh sandbox and gives what is seen; raises Problem where values are missing."""
    parameters, veil = filling.parameters(document), filling.veil()
    conversation = opener(Setting(document.workspace, document.width, colour=colour))
    outcome = Outcome(document, veil)
    try:
        for outcome, _, _ in play(document, conversation, parameters, veil, compare=False):  # noqa: B007
            pass
    finally:
        conversation.close()
    shots = iter([_shot(outcome, number) for number in range(len(outcome.scenes))])
    screens: list[Screen] = []
    for part in document.parts:
        if isinstance(part, Prose):
            screens.append(Told(veil.hide(parameters.shown(part.text))))
        elif (shot := next(shots, None)) is not None:
            screens.append(shot)
    return screens


def _shot(outcome: Outcome, number: int) -> Shot:
    scene = outcome.scenes[number]
    exchanges = []
    for turn in scene.turns:
        if not turn.faults:
            answered = "\n".join(turn.actual)
            exchanges.append(Exchange(turn.typed, answered, turn.said.drawn.rstrip() or answered))
    return Shot(scene.scene.title, tuple(exchanges))
