"""Supported: `do you support salesloft and gong` asks of each, also of what the catalogue does not have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.backgrounds import sees_only
from assistant.understanding.concepts import KNOWN
from assistant.understanding.filling import Filled, Sources
from assistant.understanding.mentions import Mention
from assistant.understanding.parts import Part
from assistant.understanding.patterns import Lazy
from assistant.understanding.scoring import OUT
from assistant.understanding.tokens import Token
from assistant.understanding.units import Unit
from assistant.understanding.words_common import COMMON, SMALL

_ASKS: Final = Lazy(
    r"\b(?:do|does|can|could|will|would|is|are) (?:you|cargo|it|this|we|there|u)\b.*\b(?:support|handle|cover|know|talk to|talk with|speak to|speak with|work with|integrate with|connect to|connect with|offer|have an? integration (?:for|with)|integrations? (?:for|with|to))\b"
    r"|^(?:is|are) .*\bsupported\b"
)
_JOINS: Final = frozenset(["and", "or", "&", "n", "plus", "nor", ","])
_TAIL: Final = frozenset(
    "please pls too yet already now here at all well as both supported today natively out the box".split()
)


def supported_of(parts: list[Part], units: Sequence[Unit], sources: Sources) -> list[Part]:
    """Gives a request for each of the services that a question about support names side by side."""
    if (
        not parts
        or len(units) > 4
        or any(one.intent not in ("integration.show", "integration.list", OUT) for one in parts)
    ):
        return parts
    said = " ".join(token.word for token in sources.tokens if token.kind == "word")
    if _ASKS.search(said) is None:
        return parts
    mentions = [one for unit in units for one in unit.frame.mentions if "integration" in one.kinds or one.unknown]
    left = {word.casefold() for unit in units for word in unit.frame.left}
    items = _items(sources.tokens, mentions, sources, left)
    if len(items) < 2:
        return parts
    found = []
    for service, typed, place in items:
        unit = next(
            (one for one in units if one.frame.clause.first <= place <= one.frame.clause.last), parts[0].unit
        )
        if sees_only(unit.frame.said):
            return parts  # `do you support Zoho? I only see HubSpot and Pipedrive`
        score = max(one.score for one in parts)
        if service:
            found.append(Part("integration.show", Filled({"integration": service}), unit, score))
        else:
            found.append(Part("integration.list", Filled({"search": typed}), unit, score))
    return found


def _items(
    tokens: Sequence[Token], mentions: Sequence[Mention], sources: Sources, left: set[str]
) -> list[tuple[str, str, int]]:
    """The last list of names in a line, each with its service, if the catalogue has one; at least two."""
    inside = {at: one for one in mentions for at in range(one.first, one.last + 1)}
    last = len(tokens) - 1
    while last >= 0 and (tokens[last].is_sign or (tokens[last].word in _TAIL and last not in inside)):
        last -= 1
    items: list[tuple[str, str, int]] = []
    at = last
    while at >= 0:
        item = _item(tokens, at, inside, left)
        if item is None:
            return []
        service, first = item
        items.insert(0, (service, sources.line.typed(tokens[first].start, tokens[at].end), first))
        at = first - 1
        joined = False
        while at >= 0 and (tokens[at].word in _JOINS or tokens[at].typed in _JOINS):
            at, joined = at - 1, True
        if not joined:
            break
    return items


def _item(tokens: Sequence[Token], at: int, inside: dict[int, Mention], left: set[str]) -> tuple[str, int] | None:
    one = inside.get(at)
    if one is not None:
        return (one.service or "", one.first)
    word = tokens[at].word
    plain = tokens[at].kind == "word" and (
        tokens[at].typed[0].isupper() or word in left or word not in KNOWN | COMMON | SMALL
    )
    return ("", at) if plain and len(word) > 1 else None
