"""Picked out: what a second sentence says that the listed must hold: `which channels? I only need those with DACH in the name`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from assistant.understanding.cleaning import Line
from assistant.understanding.frames import Frame
from assistant.understanding.parts import Part
from assistant.understanding.scoring import OUT, REMOVALS
from assistant.understanding.stretches import text_from
from assistant.understanding.tokens import Token
from assistant.understanding.words_common import SMALL

_SLOT: Final = {"connector.values": "query", "integration.actions": "search", "integration.list": "search"}
"""Which slot of a list holds the words."""
_ONLY: Final = frozenset(
    "only just solely merely exclusively simply restrict limit filter narrow those ones interested".split()
)
_SEEK: Final = frozenset("looking searching look search seek seeking need want".split())
_OPENERS: Final = frozenset(
    """with containing contain contains contained having have has include includes including mention mentions mentioning matching match matches
        about like called named whose concerning regarding holding hold holds carrying carry say says bear bearing begin begins beginning start
        starts starting end ends ending comprise comprising titled labelled labeled""".split()
)
_PASSED: Final = frozenset(
    """with in by the a an word words term text string letters prefix suffix name names title titles label is are contains contain starts start
        begins begin ends end has have something anything like that which someone somebody people to our my""".split()
)
_NAMES: Final = frozenset("name names title titles label labels description them it".split())
_ENDS: Final = frozenset(
    "in inside within of on at for please pls and or thanks because since as are interest interests matter are".split()
)


def picked_out(parts: Sequence[Part], tokens: Sequence[Token], line: Line) -> None:
    """Gives a list what the next sentence says of its rows, which then asks for nothing of its own."""
    for before, part in pairwise(parts):
        slot = _SLOT.get(before.intent)
        if slot is None or slot in before.filled.slots or before.filled.slots.get("category"):
            continue
        frame = part.unit.frame
        asks = (
            frame.mood.question
            or frame.mood.polite
            or frame.any("lead:change", "lead:rename", "lead:create", "lead:connect")
        )
        if part.intent in REMOVALS or asks:
            continue
        words = held(frame, tokens, line)
        if words is not None:
            before.filled.slots[slot] = words
            part.intent, part.score = OUT, 1.0


def held(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """The words that the wanted ones hold, where the clause picks some of them out."""
    said = set(frame.words)
    if not said & _ONLY and not (
        {"for"} & said and said & _SEEK and said & {"someone", "somebody", "something", "one"}
    ):
        return None
    first, last = frame.clause.first, frame.clause.last
    opener = next(
        (at for at in range(first, last) if tokens[at].word in _OPENERS and _names_rows(tokens, first, at)), None
    )
    if opener is None:
        return None
    at = opener + 1
    while at < last and tokens[at].word in _PASSED and tokens[at].kind == "word":
        at += 1
    if tokens[at].kind not in ("word", "number", "quoted") or tokens[at].word in SMALL:
        return None
    named = any(one.kinds & {"connector", "integration"} or one.unknown for one in frame.mentions)
    in_name = any(
        tokens[step].word in _NAMES and tokens[step - 2].word in ("in", "inside", "within")
        for step in range(at + 2, last + 1)
    )
    if named and not in_name:
        return None
    return text_from(frame, tokens, line, at, ends=_ENDS, most=3)


def _names_rows(tokens: Sequence[Token], first: int, place: int) -> bool:
    """True where the word speaks of the rows: behind `those`, `the ones`, `only`, `someone`."""
    before = {tokens[at].word for at in range(max(first, place - 4), place)}
    return bool(
        before
        & {
            "those",
            "ones",
            "only",
            "just",
            "someone",
            "somebody",
            "something",
            "one",
            "all",
            "these",
            "entries",
            "values",
            "rows",
        }
    )
