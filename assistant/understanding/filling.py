"""Filling: what slots are filled from, and the targets that most intents share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec import Struct, field

from assistant.understanding.cleaning import Line
from assistant.understanding.frames import Frame
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mentions import Mention
from assistant.understanding.targets import Target, target_of
from assistant.understanding.things import ActionMention
from assistant.understanding.tokens import Token
from intents.reading import Correction, Ref, SlotValue


class Filled(Struct):
    """The slots of an intent, and what is still to be asked."""

    slots: dict[str, SlotValue] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    ask: bool = False
    candidates: tuple[Ref, ...] = ()
    corrections: tuple[Correction, ...] = ()
    extras: dict[str, Any] = field(default_factory=dict)
    evidence: tuple[str, ...] = ()
    near: bool = False
    pronoun: bool = False
    """A pronoun stands where the target should."""


class Sources(Struct, frozen=True):
    """All that slots are filled from."""

    line: Line
    tokens: Sequence[Token]
    lexicon: Lexicon
    borrowed: tuple[Mention, ...] = ()
    features: frozenset[str] = frozenset()
    """Features of the other clauses of the line."""
    left: tuple[str, ...] = ()
    """Words of the line that nothing explains."""
    actions: tuple[ActionMention, ...] = ()
    """Actions that any clause of the line names."""

    def text(self, first: int, last: int) -> str:
        """The original text of a stretch of tokens."""
        return self.line.typed(self.tokens[first].start, self.tokens[last].end)


def aim(found: Filled, frame: Frame, sources: Sources, *, after: int = -1) -> Target:
    """Fills connector or integration with what the frame aims at."""
    target = target_of(frame, sources.tokens, sources.lexicon, sources.borrowed, after=after)
    found.slots.update(target.slots)
    if not target.slots:
        # `the connector with slug X`
        slug = next((str(one.value) for one in frame.values if one.kind == "slug"), None)
        if slug in sources.lexicon.connectors.by_slug:
            found.slots["connector"] = slug
    found.ask = found.ask or target.ambiguous
    found.candidates = target.candidates
    found.corrections += target.corrections
    found.near = target.near
    found.pronoun = "ent:pron" in frame.features and target.mention is None
    return target


def service_of(frame: Frame, sources: Sources) -> str | None:
    """Gives the service that a frame names; a name that nothing is called as typed."""
    for one in (*frame.mentions, *(() if frame.mentions else sources.borrowed)):
        service = one.service or next((named.integration for named in one.named if named.kind == "connector"), None)
        if service:
            return service
    return next((one.typed for one in frame.mentions if one.unknown), None)
