"""Sparing: what a removal is told to leave alone is never among its targets, whatever else the line says.

A last look at a removal after all other layers: "all of them except X", "but keep X", "leave X alone".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from msgspec.structs import replace

from assistant.understanding.excepted import excepted_in
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mentions import Mention
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token
from intents.reading import Decision, Reading

_SEVERAL: Final = frozenset(
    {"all", "every", "everything", "each", "both", "connectors", "connections", "rest", "others"}
)
_EACH: Final = frozenset({"all", "every", "everything", "each", "both"})
_UNUSED: Final = frozenset({"unused", "nobody", "noone", "nothing", "idle", "orphaned", "orphans"})


_OTHERS: Final = Lazy(
    r"\b(?:that|which) (?:isn't|aren't|is not|are not|is no|are no|isn't from|aren't from)(?: an?| the| our| from| of| on| for)* (?P<what>[\w.]+)|\bnon[ -](?P<non>[\w.]+)"
)
"""`everything that isn't hubspot`: the others are meant."""


def _means_others(reading: Reading, tokens: Sequence[Token], mentions: Sequence[Mention]) -> bool:
    """`everything that isn't hubspot`: what is named is just what is not meant."""
    said = " ".join(token.word for token in tokens if token.kind in ("word", "number"))
    found = _OTHERS.search(said)
    if found is None or "integration" not in reading.slots:
        return False
    what = found["what"] or found["non"]
    return any(tokens[one.first].word == what for one in mentions if one.kinds & {"connector", "integration"})


def sparing(reading: Reading, tokens: Sequence[Token], mentions: Sequence[Mention], lexicon: Lexicon) -> Reading:
    """Gives a change of several without what is to stay as it is; its slugs are in `extras["except"]`.

    A removal that would have hit just that becomes one of all or of all unused ones where the line says so,
    else it asks which. What can't be told is in `extras["restricted"]`, as typed, and is asked about.
    """
    if reading.intent == "connector.update":
        return _sparing_change(reading, tokens, mentions, lexicon)
    if reading.intent != "connector.remove":
        return reading
    target = reading.slots.get("connector")
    several = bool(reading.slots.get("all") or reading.slots.get("unused") or reading.targets)
    if several and _means_others(reading, tokens, mentions):
        return replace(
            reading,
            slots={},
            decision=Decision.ASK,
            missing=("connector|unused|all",),
            evidence=(*reading.evidence, "the others are meant"),
        )
    service = _outside(reading, tokens, mentions, lexicon)
    found = excepted_in(tokens, mentions, lexicon, service)
    kept = tuple(found.slugs)
    if not found.places or (target is not None and target not in kept) or (target is None and not several):
        return reading
    extras: dict[str, Any] = {**reading.extras, "except": kept, "except_places": frozenset(found.places)}
    evidence = (*reading.evidence, f"to stay: {', '.join(kept)}") if kept else reading.evidence
    slots = dict(reading.slots)
    if target is None and slots.get("integration") != service:
        slots.pop("integration", None)  # only what is to stay was named
    reading = replace(
        reading,
        slots=slots,
        extras=extras,
        evidence=evidence,
        targets=tuple(one for one in reading.targets if one.id not in kept),
    )
    if found.unclear or not kept:
        told = " ".join(dict.fromkeys(found.unclear)) or " ".join(tokens[at].typed for at in sorted(found.places))
        return replace(
            reading,
            decision=Decision.ASK,
            extras={**extras, "restricted": told},
            evidence=(*evidence, f"left out, and not known: “{told}”"),
        )
    if target is None:
        ask = reading.decision is Decision.ASK and not reading.missing
        return replace(reading, decision=Decision.CONFIRM) if ask else reading
    words = {token.word for token in tokens}
    slots = {name: value for name, value in reading.slots.items() if name not in ("connector", "integration")}
    if words & _UNUSED:
        slots["unused"] = True
    elif words & _SEVERAL:
        slots["all"] = True
    else:
        return replace(reading, slots=slots, decision=Decision.ASK, missing=("connector|unused|all",))
    return replace(reading, slots=slots, decision=Decision.CONFIRM, missing=())


def _outside(
    reading: Reading, tokens: Sequence[Token], mentions: Sequence[Mention], lexicon: Lexicon
) -> str | None:
    """The service of a removal where it is named outside of what is left out; None where it only stands there."""
    service = reading.slots.get("integration")
    if not isinstance(service, str):
        return None
    places = excepted_in(tokens, mentions, lexicon).places
    mine = [
        one
        for one in mentions
        if service in (one.service, one.typed) or any(each.integration == service for each in one.named)
    ]
    return service if not mine or any(one.first not in places for one in mine) else None


def _sparing_change(
    reading: Reading, tokens: Sequence[Token], mentions: Sequence[Mention], lexicon: Lexicon
) -> Reading:
    """`limit all connectors except hubspot to 100 per minute`: all but what is left out."""
    words = {token.word for token in tokens}
    changes = reading.slots.keys() & {"rate_limit", "cache_ttl_ms"}
    if not (reading.slots.get("all") or (words & _EACH and reading.decision is Decision.ASK)) or not changes:
        return reading
    found = excepted_in(tokens, mentions, lexicon)
    if not found.places:
        return reading
    service = _outside(reading, tokens, mentions, lexicon)
    slots = {name: reading.slots[name] for name in changes}
    slots["all"] = True
    if service is not None:
        slots["integration"] = service
    extras: dict[str, Any] = {**reading.extras, "except": tuple(found.slugs)}
    if found.unclear or not found.slugs:
        told = " ".join(dict.fromkeys(found.unclear)) or " ".join(tokens[at].typed for at in sorted(found.places))
        extras["restricted"] = told
    decision = Decision.ASK if "restricted" in extras else Decision.CONFIRM
    return replace(
        reading,
        slots=slots,
        decision=decision,
        missing=(),
        candidates=(),
        extras=extras,
        evidence=(*reading.evidence, f"left out: {', '.join(found.slugs) or extras['restricted']}"),
    )
