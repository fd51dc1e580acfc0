"""Lending: whether the conversation may complete a line, or the line says all by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from assistant.understanding.followups import plural, vague
from assistant.understanding.frames import Frame
from assistant.understanding.parsing import Parsed
from assistant.understanding.scoring import OUT, REMOVALS
from intents.catalogue import INTENTS
from intents.reading import Decision, Reading
from intents.spec import Effect

_SHORT: Final = 4
"""Content words of a fragment such as `limits?` that may need the conversation to mean anything."""
_NEW: Final = frozenset({"connector.create", "custom.create", "workspace.switch", "sort", "transcript.replay"})
"""Intents whose missing slot is never what was shown."""
_AIMS: Final = frozenset({"connector", "integration", "custom", "action", "unused", "all", "search", "category"})
_COMPARED: Final = frozenset("most least fewest busiest rarely seldom popular".split())
"""Words that speak of one among all."""
_LISTS: Final = frozenset({"connector.list", "integration.list", "custom.list", "workspace.list"})


def lacks(reading: Reading, frame: Frame) -> bool:
    """True where a line that points at nothing may still need what was shown: a slot is missing, or it is a mere fragment.

    A removal never takes what no word points at.
    """
    if reading.sequence:
        return any(lacks(part, frame) for part in reading.sequence)
    if reading.intent == OUT:
        return frame.size <= _SHORT and not frame.left and not _elsewhere(frame) and _says(frame)
    if reading.intent in _NEW or reading.intent in REMOVALS:
        return False
    if reading.intent == "connector.usage" and not reading.slots:
        return not _COMPARED & set(frame.words)
    return bool(reading.missing)


def takes(alone: Reading, lent: Reading, line: Parsed) -> bool:
    """True where the reading in the context is the one that is meant, not the one of the line by itself."""
    frames = [unit.frame for unit in line.units]
    if not line.refs:
        if alone.intent == OUT:
            reads = all(INTENTS[one].effect is Effect.READ for one in _intents(lent) if one in INTENTS)
            return reads and not lent.missing
        return list(_intents(alone)) == list(_intents(lent))
    if alone.intent == OUT and (any(_elsewhere(one) for one in frames) or _told_before(frames)):
        return False
    if _complete(alone, line.said):
        return False  # the line itself says what `it` is
    return not (plural(line.said) and alone.intent in _LISTS)


def _complete(alone: Reading, said: str) -> bool:
    if alone.sequence or alone.missing or alone.decision is Decision.ASK or alone.intent == OUT:
        return False
    if alone.slots == {"all": True}:
        return not vague(said)
    if alone.intent.startswith("native."):
        return False  # `its extractors` are never the built-in ones
    takes_none = not _AIMS & {one.name for one in INTENTS[alone.intent].slots}
    return takes_none or bool(_AIMS & alone.slots.keys())


def _intents(reading: Reading) -> Iterator[str]:
    yield from (part.intent for part in reading.sequence) if reading.sequence else (reading.intent,)


def _elsewhere(frame: Frame) -> bool:
    """True where a clause speaks of what this program doesn't do, or of a workspace."""
    return any(one.startswith("topic:") for one in frame.features) or frame.any("obj:workspace", "foreign")


def _says(frame: Frame) -> bool:
    """True where a clause has a word for a thing, a property or an act, not numbers alone."""
    return any(one.startswith(("obj:", "attr:", "act:", "lead:", "wh:")) for one in frame.features)


def _told_before(frames: list[Frame]) -> bool:
    """`Our agent is slow, can you choose a better prompt for it?`: a clause before says what `it` is."""
    return any(one.left and one.size > 1 for one in frames[:-1])
