"""Carried verbs: `delete hunter first and then lemlist_old` says once what is to be done with both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.filling import Filled, Sources, aim
from assistant.understanding.parts import Part
from assistant.understanding.scoring import OUT, REMOVALS
from assistant.understanding.slots import filled
from assistant.understanding.tokens import Token
from intents.reading import SlotValue

_CARRIED: Final = frozenset(
    {"connector.remove", "connector.update", "connector.show", "connector.usage", "connector.create", "connector.models",
     "integration.docs", "integration.actions", "integration.extractors", "integration.show"}
)  # fmt: skip
_BARE: Final = frozenset({"connector.show", "connector.list", "integration.show", "connector.usage", OUT})
"""What a name alone is read as."""
_VALUES: Final = ("rate_limit", "cache_ttl_ms", "config")
_BESIDE: Final = frozenset(
    """connector connectors connection connections conn cnx account accounts one the our my also too first second last finally please pls plz now then
        afterwards later as well with for of on same""".split()
)
"""Words beside a name that ask for nothing of their own."""


def with_verbs_before(parts: list[Part], sources: Sources) -> None:
    """Gives a part that only names something, strung on with `then`, what is done in the part before it."""
    for at in range(1, len(parts)):
        before, part = parts[at - 1], parts[at]
        if before.intent not in _CARRIED or part.intent not in _BARE or part.unit.link != "then":
            continue
        if before.intent == part.intent or not _only_names(part, sources.tokens):
            continue
        values: dict[str, SlotValue] = {
            name: before.filled.slots[name] for name in _VALUES if name in before.filled.slots
        }
        if before.intent == "connector.update" and not values:
            continue
        if before.intent.startswith("connector") and before.intent != "connector.create":
            fill = Filled()
            aim(fill, part.unit.frame, sources)
            fill.slots.update(values)
        else:
            fill = filled(before.intent, part.unit.frame, sources)
        if fill.slots.keys() - set(_VALUES) and not (
            before.intent in REMOVALS and before.filled.slots.get("unused")
        ):
            parts[at] = Part(before.intent, fill, part.unit, before.score)


def _only_names(part: Part, tokens: Sequence[Token]) -> bool:
    frame = part.unit.frame
    named = [one for one in frame.mentions if one.kinds & {"connector", "integration"} and one.first >= 0]
    if len(named) != 1 or frame.mood.question or frame.values:
        return False
    return all(
        tokens[at].is_sign or tokens[at].word in _BESIDE
        for at in range(frame.clause.first, frame.clause.last + 1)
        if not named[0].first <= at <= named[0].last
    )
