"""Picked out: what a second sentence says that the listed must hold: `which channels? I only need those with DACH in the name`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from assistant.understanding.backgrounds import of_a_text
from assistant.understanding.cleaning import Line
from assistant.understanding.frames import Frame
from assistant.understanding.parts import Part
from assistant.understanding.scoring import OUT, REMOVALS
from assistant.understanding.stretches import text_from
from assistant.understanding.tokens import Token
from assistant.understanding.words_common import SMALL
from intents.reading import SlotValue

_SLOT: Final = {"connector.values": "query", "integration.actions": "search", "integration.list": "search"}
"""Which slot of a list holds the words."""
_ONLY: Final = frozenset(
    "only just solely merely exclusively simply restrict limit filter narrow those ones interested".split()
)
_PICKS: Final = frozenset(
    "only just solely merely exclusively simply interested restrict limit filter narrow".split()
)
_ROWS: Final = frozenset("those ones one these that which".split())
_SHOWS: Final = ("lead:show", "lead:find", "lead:build")
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
        frame = part.unit.frame
        if _kept_apart(before, part):
            continue
        slot = _SLOT.get(before.intent)
        if slot is None or slot in before.filled.slots or before.filled.slots.get("category"):
            continue
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


_FLAGS: Final = {
    "integration.list": {
        "attr:has_actions": ("has_actions", True), "attr:no_actions": ("has_actions", False),
        "attr:has_extractors": ("has_extractors", True), "attr:no_extractors": ("has_extractors", False),
    },
    "connector.list": {
        "attr:unused": ("unused", True), "attr:credits": ("credits", True), "attr:ownkey": ("credits", False),
    },
}  # fmt: skip
"""What else a list is restricted by, by the features that say so."""


def _kept_apart(before: Part, part: Part) -> bool:
    """`which integrations? I only want those with extractors`: what a slot of the list holds; True where it was so."""
    frame = part.unit.frame
    if before.intent not in _FLAGS or part.intent in REMOVALS or frame.mood.question or frame.mood.polite:
        return False
    if (
        not set(frame.words) & _PICKS
        or not set(frame.words) & _ROWS
        or (frame.lead() is not None and not frame.any(*_SHOWS))
    ):
        return False
    slots: dict[str, SlotValue] = {
        name: value for one, (name, value) in _FLAGS[before.intent].items() if one in frame.features
    }
    if before.intent == "connector.list":
        service = next((one.service for one in frame.mentions if one.service and one.first >= 0), None)
        slots |= {"integration": service} if service else {}
    elif part.intent == "integration.list" and part.filled.slots.get("category"):
        slots["category"] = str(part.filled.slots["category"])
    slots = {name: value for name, value in slots.items() if name not in before.filled.slots}
    if not slots:
        return False
    before.filled.slots.update(slots)
    part.intent, part.score = OUT, 1.0
    return True


def held(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """The words that the wanted ones hold, where the clause picks some of them out."""
    if of_a_text(frame.said):
        return None  # `which warehouses are there? The docs just say "warehouse: string"`
    said = set(frame.words)
    if not said & _ONLY and not (said & _SEEK and said & {"someone", "somebody", "something", "one"}):
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
    called = tokens[opener].word in ("called", "named", "titled", "labelled", "labeled")
    if tokens[at].kind not in ("word", "number", "quoted") or (tokens[at].word in SMALL and not called):
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
