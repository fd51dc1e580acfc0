"""Spreading: one request for each of the services that are named side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.filling import Filled, Sources
from assistant.understanding.frames import Frame
from assistant.understanding.mentions import Mention
from assistant.understanding.parts import Part, aim_of
from assistant.understanding.scoring import REMOVALS
from assistant.understanding.targets import target_of
from assistant.understanding.tokens import Token

_EACH: Final = frozenset(
    {"integration.docs", "integration.actions", "integration.extractors", "integration.show", "connector.show", "connector.remove",
     "connector.usage", "connector.models", "connector.list", "connector.create", "connector.update", "custom.remove"}
)  # fmt: skip


_BETWEEN: Final = frozenset(
    """and n & , for of the also plus + or our my connector connectors to on both connection as well with""".split()
)


_GIVES: Final = frozenset(["as", "called", "named", "at", "slug", "name"])


def spread_of(part: Part, sources: Sources) -> list[Part]:
    """`A and B docs` are two requests: one for each service that stands beside the other."""
    frame = part.unit.frame
    lent = _meant_by_them(part, sources.tokens)
    if lent:
        return _for_each(part, lent, sources)
    named = _side_by_side(frame, sources.tokens, customs=part.intent in REMOVALS)
    removal = frame.removal
    if part.intent in REMOVALS and removal is not None:
        behind = [one for one in named if one.first > removal.place]
        named = behind or (named if named and _passive(frame, named[-1], sources.tokens) else [])
    if part.intent not in _EACH or len(named) < 2:
        return [part]
    whole = bool(part.filled.slots.get("all") or part.filled.slots.get("unused"))
    if whole and not all(one.service for one in named):
        return [part]
    if not _coordinated(named[0].last, named[1].first, sources.tokens, frame):
        return [part]
    creates = part.intent == "connector.create"
    kinds = {
        "rate": "rate_limit",
        "duration": "cache_ttl_ms",
        "name": "name" if creates else "new_name",
        "slug": "slug",
    }
    found: list[Part] = []
    for at, one in enumerate(named):
        if at and not _coordinated(named[at - 1].last, one.first, sources.tokens, frame):
            break
        own = one.slug_of("custom")
        if own is not None and not one.kinds & {"connector", "integration"}:
            found.append(Part("custom.remove", Filled({"custom": own}), part.unit, part.score))
            continue
        slots = dict(part.filled.slots)
        single = Filled({"integration": str(one.service)}) if whole else _alone(part, one, sources)
        if single is None:
            return [part]
        for target in ("connector", "integration", "custom"):
            slots.pop(target, None)
        slots.update(single.slots)
        end = named[at + 1].first if at + 1 < len(named) else frame.clause.last + 1
        names = [value for value in frame.values if value.kind == "name"]
        if at and "new_name" in slots and names and all(value.last < one.first for value in names):
            break  # `rename hunter to Finder, the old one never fit`: the name was given to the first
        for kind, slot in kinds.items():
            mine = [
                value
                for value in frame.values
                if value.kind == kind and one.last < value.last < end and value.first >= one.first - 1
            ]
            if slot in slots and mine:
                slots[slot] = mine[0].value
            elif slot in ("name", "slug") and (
                at or any(value.kind == kind and value.first > named[1].first for value in frame.values)
            ):
                slots.pop(slot, None)
        found.append(
            Part(
                "connector.remove" if part.intent in REMOVALS else part.intent,
                Filled(slots, ask=single.ask, candidates=single.candidates, near=single.near),
                part.unit,
                part.score,
            )
        )
    aims = {aim_of(one.filled.slots) for one in found}
    return found if len(aims) == len(found) and len(found) > 1 else [part]


_PASSIVE: Final = frozenset(
    "shall should can must may are were will could need have has to go both all might".split()
)


def _passive(frame: Frame, one: Mention, tokens: Sequence[Token]) -> bool:
    """`ZoomInfo and Apollo shall be removed`: what is to go stands before the verb."""
    at = one.last + 1
    while at < frame.clause.last and tokens[at].word in (
        "connector",
        "connectors",
        "connection",
        "connections",
        "now",
        "please",
        "also",
    ):
        at += 1
    return at <= frame.clause.last and tokens[at].word in _PASSIVE


def _meant_by_them(part: Part, tokens: Sequence[Token]) -> list[Mention]:
    """`Hunter and Apollo are obsolete, remove them`: the names side by side that a plural stands for."""
    frame, slots = part.unit.frame, part.filled.slots
    if (
        part.intent not in _EACH
        or not set(frame.words) & _THEM
        or slots.keys() & {"new_name", "name", "slug", "unused"}
    ):
        return []
    if any(one.kinds & {"connector", "integration"} or one.unknown for one in frame.mentions):
        return []
    named = sorted(
        {
            one.first: one
            for one in part.unit.borrowed
            if one.first >= 0 and one.kinds & {"connector", "integration"}
        }.values(),
        key=lambda one: one.first,
    )
    for at in range(len(named) - 1):
        run = [named[at]]
        for one in named[at + 1 :]:
            if not _joined_names(run[-1], one, tokens):
                break
            run.append(one)
        if len(run) > 1 and aim_of(slots) in (
            None,
            *(each for one in run for each in (*one.slugs_of("connector"), one.service)),
        ):
            return run
    return []


_THEM: Final = frozenset("them they both these those two".split())
_JOINS: Final = frozenset(
    "and & n or nor plus the our my also connector connection connectors connections as well".split()
)


def _joined_names(one: Mention, other: Mention, tokens: Sequence[Token]) -> bool:
    between = tokens[one.last + 1 : other.first]
    joint = any(
        token.word in ("and", "&", "n", "or", "nor", "plus") or token.typed in (",", "&", "+") for token in between
    )
    return joint and all(token.word in _JOINS or token.typed in (",", "&", "+") for token in between)


def _for_each(part: Part, named: Sequence[Mention], sources: Sources) -> list[Part]:
    found: list[Part] = []
    for one in named:
        single = _alone(part, one, sources)
        if single is None:
            return [part]
        slots = {
            name: value
            for name, value in part.filled.slots.items()
            if name not in ("connector", "integration", "all")
        }
        filled = Filled({**slots, **single.slots}, ask=single.ask, candidates=single.candidates, near=single.near)
        found.append(Part(part.intent, filled, part.unit, part.score))
    return found if len({aim_of(one.filled.slots) for one in found}) == len(found) else [part]


def _side_by_side(frame: Frame, tokens: Sequence[Token], *, customs: bool) -> list[Mention]:
    """The connectors and services that a frame names; an ordinary word only where it stands beside another name."""
    valued = {
        at for value in frame.values if value.kind in ("name", "slug") for at in range(value.first, value.last + 1)
    }
    named = [
        one
        for one in frame.mentions
        if (one.kinds & {"connector", "integration"} or one.unknown or (customs and "custom" in one.kinds))
        and one.first not in valued
    ]
    kept = []
    for at, one in enumerate(named):
        near = [*named[max(0, at - 1) : at], *named[at + 1 : at + 2]]
        if not one.weak or len(named) < 3 or any(_listed(one, other, tokens) for other in near):
            kept.append(one)
    return kept


def _listed(one: Mention, other: Mention, tokens: Sequence[Token]) -> bool:
    """True where nothing but `and` or a comma stands between two names."""
    first, second = sorted((one, other), key=lambda each: each.first)
    between = tokens[first.last + 1 : second.first]
    return bool(between) and all(
        token.word in ("and", "&", "n", "or", "plus") or token.typed in (",", "&", "+") for token in between
    )


def _alone(part: Part, one: Mention, sources: Sources) -> Filled | None:
    """The slots for one of the named things by itself."""
    frame = part.unit.frame
    kept = frame.mentions
    frame.mentions = [each for each in kept if each is one]
    lent = () if frame.mentions else (one,)
    try:
        single = Filled()
        target = target_of(frame, sources.tokens, sources.lexicon, lent)
        if part.intent.startswith("integration.") or part.intent in ("connector.create", "connector.list"):
            service = target.integration or target.unknown
            if service is None:
                return None
            single.slots["integration"] = service
        elif target.slots:
            single.slots.update(target.slots)
        else:
            return None
        single.ask = (
            target.ambiguous
            and not part.intent.startswith("integration.")
            and part.intent not in ("connector.create", "connector.list")
        )
        single.candidates, single.near = target.candidates, target.near
        return single
    finally:
        frame.mentions = kept


def _coordinated(first: int, last: int, tokens: Sequence[Token], frame: Frame) -> bool:
    valued = {at for value in frame.values if value.kind != "number" for at in range(value.first, value.last + 1)}
    words = [tokens[at] for at in range(first + 1, last)]
    joins = [
        token for token in words if token.word in ("and", "n", "&", "plus", "+", ",", "or") or token.typed == "/"
    ]
    if not words and frame.clause.first < first <= frame.clause.first + 2 and last == frame.clause.last:
        return (
            "_" in tokens[first].typed or "_" in tokens[last].typed
        )  # `rm lemlist_old hunter`, as a shell takes it
    if not joins:
        return False
    led = {tokens[at].word for at in range(frame.clause.first, first)}  # `docs for exa & docs for lusha`
    if all(
        token.word in _BETWEEN
        or token.word in led
        or token.typed in (",", "&", "+", "/")
        or first + 1 + at in valued
        or token.word in _GIVES
        for at, token in enumerate(words)
    ):
        return True
    return any(token.kind == "number" for token in words) or any(token.word == "to" for token in words)
