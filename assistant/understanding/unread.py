"""Unread: parts of a line that ask for something nobody understands, which must not be dropped without a word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from assistant.understanding.concepts import KNOWN
from assistant.understanding.parsing import Parsed
from assistant.understanding.parts import Part
from assistant.understanding.scoring import OUT, of_the_world
from assistant.understanding.units import FLOOR, Unit
from assistant.understanding.words_common import COMMON
from intents.catalogue import INTENTS
from intents.reading import Decision, Reading
from intents.spec import Effect

_STRUNG: Final = frozenset(["then", "and", "semi"])
"""How a second request hangs on to a first one."""
_JOINTS: Final = frozenset("and then also plus afterwards finally next n".split())
_POLITE: Final = frozenset("please pls plz kindly just now so ok okay".split())
_TOLD: Final = frozenset(
    """i we he she it they there this that these those you the our my his her their its your nobody everybody somebody everyone
        someone people because since as so but although though if when while thanks thank thx cheers sorry hope hopefully
        i'm we're it's i've we've i'll let's a an not no yes""".split()
)
"""What a clause opens with that tells something, or only adds to what was said."""
_BEING: Final = frozenset("is are was were has have had isn't aren't will would can't".split())


def with_unread(readings: list[Reading], parts: Sequence[Part], line: Parsed) -> list[Reading]:
    """Gives the readings, the one before an unread part telling of it; a change beside one is asked about first."""
    if any(one.intent == OUT for one in parts):
        return readings
    searched = {str(part.filled.slots.get("search", "")).casefold() for part in parts}
    found = [one for one in _dropped(parts, line) if one[1].casefold() not in searched]
    if not found:
        return readings
    given = list(readings)
    for place, text in found:
        at = max((at for at, part in enumerate(parts) if part.unit.frame.clause.first < place), default=0)
        given[at] = _telling(given[at], text)
    return given


def _telling(reading: Reading, text: str) -> Reading:
    write = reading.intent in INTENTS and INTENTS[reading.intent].effect is Effect.WRITE
    return replace(
        reading,
        decision=Decision.CONFIRM if write and reading.decision is Decision.ACT else reading.decision,
        evidence=(*reading.evidence, f"not understood: “{text}”"),
        ignored=tuple(dict.fromkeys((*reading.ignored, text))),
        extras={**reading.extras, "unread": text},
    )


def _dropped(parts: Sequence[Part], line: Parsed) -> Iterator[tuple[int, str]]:
    """The places and texts of what was strung together with a request and is none."""
    used = {id(part.unit) for part in parts}
    for at, unit in enumerate(line.units):
        clause = unit.frame.clause
        if id(unit) in used:
            if not any(part.intent == "connector.values" for part in parts):
                yield from _inside(unit, line)
            continue
        following = line.units[at + 1].link if at + 1 < len(line.units) else ""
        strung = unit.link in _STRUNG if at else following == "then"
        if strung and _asks(unit) and not _serves(unit, parts):
            yield clause.first, _text(line, clause.first, clause.last)


def _asks(unit: Unit) -> bool:
    frame = unit.frame
    if unit.best.intent != OUT and unit.best.score >= FLOOR + 1:
        return False
    opened = next((word for word in frame.words if word and word not in _JOINTS | _POLITE), "")
    lead = frame.lead()
    foreign = lead is not None and "oos" in lead.concepts
    told = [word for word in frame.words if word and word not in _JOINTS | _POLITE][1:2]
    if opened in _TOLD or any(word.endswith("ed") or word in _BEING for word in told):
        return False
    return bool(frame.left or foreign or any(one.startswith("topic:") for one in frame.features))


def _serves(unit: Unit, parts: Sequence[Part]) -> bool:
    """True where a request took its value or its thing from the part, or reads values anew by it."""
    frame = unit.frame
    if any(value.kind != "number" for value in frame.values):
        return True
    taken = {value for part in parts for value in part.filled.slots.values() if isinstance(value, str)}
    if any(named.slug in taken or named.integration in taken for one in frame.mentions for named in one.named):
        return True
    if any(one in part.unit.borrowed for part in parts for one in frame.mentions):
        return True
    return any(
        part.intent == "connector.values" or part.unit.frame.clause.first == frame.clause.first for part in parts
    )


def _inside(unit: Unit, line: Parsed) -> Iterator[tuple[int, str]]:
    """`make it the default and wibble the wobble`: a verb that nobody knows, read with what stands before it."""
    frame = unit.frame
    if not frame.left:
        return
    left = {word.lower() for word in frame.left}
    for at in range(frame.clause.first + 1, frame.clause.last + 1):
        token = line.tokens[at]
        if token.typed.lower() not in left or line.tokens[at - 1].word not in _JOINTS or not token.typed.islower():
            continue
        taken = any(one.first >= at for one in frame.mentions) or any(
            value.first >= at for value in frame.values if value.kind != "number"
        )
        if not taken and (at < frame.clause.last or not (token.word in KNOWN | COMMON or of_the_world(token.word))):
            yield at, _text(line, at, frame.clause.last)
        return


def _text(line: Parsed, first: int, last: int) -> str:
    while first < last and (line.tokens[first].is_sign or line.tokens[first].word in _JOINTS):
        first += 1
    return line.line.typed(line.tokens[first].start, line.tokens[last].end)
