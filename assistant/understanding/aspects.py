"""Aspects: one service and several things asked of it side by side (`lusha: docs and actions`), a request for each."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from assistant.understanding.filling import Sources
from assistant.understanding.parts import Part
from assistant.understanding.slots import filled

_OF: Final = {
    "docs": "integration.docs", "action": "integration.actions", "extractor": "integration.extractors",
    "uses": "connector.usage", "models": "connector.models", "settings": "connector.show", "uuid": "connector.show", "limit": "connector.show",
}  # fmt: skip
"""What is asked of a service, and the intent that answers it."""
_NO_ASPECT: Final = frozenset("setup set-up data health state info information profile everything overview".split())
"""Words that stand for a connector's settings among others, and may mean anything beside another aspect."""
_JOINED: Final = frozenset(
    "and n & plus then also its the their first second secondly firstly finally last afterwards after that as well too with or all available full".split()
)
_SIGNS: Final = frozenset([",", "&", "+", ";", "/"])
_JOINS: Final = frozenset("and n & plus then first second also".split())


def aspects_of(part: Part, sources: Sources) -> list[Part]:
    """Gives one request for each thing that is asked of the only service of a clause; else the part alone."""
    frame = part.unit.frame
    if (
        part.intent not in _OF.values()
        or frame.removal is not None
        or frame.values
        or frame.actions
        or frame.fields
    ):
        return [part]
    services = [one for one in frame.mentions if one.kinds & {"connector", "integration"}]
    if len(services) != 1:
        return [part]
    places: list[tuple[int, str]] = []
    for place, senses in sorted(frame.senses.items()):
        intent = next(
            (_OF[one.concept] for one in senses if one.kind in ("obj", "attr") and one.concept in _OF), None
        )
        if intent is not None and frame.word_at(place) not in _NO_ASPECT:
            places.append((place, intent))
    run = [places[0]] if places else []
    for one in places[1:]:
        if not _side_by_side(run[-1][0], one[0], frame.clause.first, frame.words, sources):
            break
        run.append(one)
    intents = list(dict.fromkeys(intent for _, intent in run))
    if len(intents) < 2 or len(run) != len(places) or part.intent not in intents:
        return [part]
    found = []
    for intent in intents:
        own = filled(
            intent, replace(frame, senses={at: frame.senses[at] for at, of in run if of == intent}), sources
        )
        own.slots.pop("search", None)
        found.append(Part(intent, own, part.unit, part.score))
    return found


def _side_by_side(first: int, second: int, start: int, words: list[str], sources: Sources) -> bool:
    """True where nothing but `and`, a comma or an order stands between two words."""
    joins = False
    for place in range(first + 1, second):
        token = sources.tokens[place]
        if token.is_sign:
            if token.typed not in _SIGNS:
                return False
            joins = True
        elif words[place - start] in _JOINS:
            joins = True
        elif words[place - start] not in _JOINED:
            return False
    return joins
