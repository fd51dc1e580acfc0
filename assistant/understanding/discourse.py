"""Discourse: from the units of a line to what it asks for: one request, several, or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from assistant.understanding import fields_said
from assistant.understanding.filling import Filled, Sources
from assistant.understanding.followups import ABSENT
from assistant.understanding.frames import Frame
from assistant.understanding.mentions import Mention
from assistant.understanding.patterns import Lazy
from assistant.understanding.scoring import OF_TALK, OUT, REMOVALS, Scored
from assistant.understanding.slots import filled
from assistant.understanding.targets import target_of
from assistant.understanding.tokens import Token
from assistant.understanding.units import FLOOR, Unit
from intents.catalogue import INTENTS
from intents.reading import SlotValue
from intents.spec import Effect

_TALK: Final = frozenset({"greet", "confirm", "cancel", "quit"})
_EACH: Final = frozenset(
    {"integration.docs", "integration.actions", "integration.extractors", "integration.show", "connector.show", "connector.remove",
     "connector.usage", "connector.models", "connector.create", "connector.update"}
)  # fmt: skip
_ASKED: Final = frozenset(
    {
        "connector.list",
        "integration.show",
        "connector.usage",
        "integration.docs",
        "integration.actions",
        "integration.extractors",
        "connector.models",
    }
)
_BETWEEN: Final = frozenset(
    """and n & , for of the also plus + or our my connector connectors to on both connection as well with""".split()
)
_DENIES: Final = Lazy(
    r"^(?:please |but |and |just |so )*(?:don't|do not|dont|no need to|not to) (?!cach|limit|throttl|exceed|go over|go above|you\b|we\b|i\b|they\b)"
)
_UNSETS: Final = Lazy(
    r"\b(?:stop|unset|no longer|not|un-?default|off|rather than|shouldn't|isn't|un-?mark|cease|instead of)\b"
)
_GIVES: Final = frozenset(["as", "called", "named", "at", "slug", "name"])
_TELLERS: Final = frozenset("i we he she they it somebody someone everybody everyone".split())
WEAK: Final = frozenset({"why", "focus", "more", "sort", "refresh", "script"})
"""Intents that never win over another one that fits (`contract`: intents)."""


@dataclass
class Part:
    """One request of a line."""

    intent: str
    filled: Filled
    unit: Unit
    score: float
    rivals: list[Scored] = field(default_factory=list)


def parts_of(units: Sequence[Unit], sources: Sources) -> list[Part]:
    """Gives the requests of a line in order; `out_of_scope` alone where there is none."""
    everywhere = frozenset(one for unit in units for one in unit.frame.features)
    left = tuple(word for unit in units for word in unit.frame.left)
    parts = [_part(unit, sources, everywhere, left) for unit in units]
    _again(parts, sources)
    kept = _wanted(parts)
    merged = _merged(kept)
    spread = [each for part in merged for each in _spread(part, sources)]
    return spread or [_nothing(parts)]


def _lent_in_line(unit: Unit) -> bool:
    """True where a clause before lends what is spoken of; what the conversation lends does not count."""
    return any(one.first != ABSENT for one in unit.borrowed)


def _part(unit: Unit, sources: Sources, everywhere: frozenset[str], left: tuple[str, ...]) -> Part:
    ranked = [one for one in unit.ranked if one.intent not in WEAK]
    weak = [one for one in unit.ranked if one.intent in WEAK and not _lent_in_line(unit)]
    best = ranked[0] if ranked else unit.best
    if weak and (best.intent == OUT or best.score < FLOOR or weak[0].score >= best.score + 0.5):
        best = weak[0] if weak[0].score >= FLOOR and weak[0].score > best.score - 0.01 else best
    if (
        best.intent == OUT
        and unit.frame.has("lead:moveto")
        and "obj:workspace" in everywhere
        and not unit.frame.mentions
        and not _speaks_of_else(unit)
    ):
        best = Scored("workspace.switch", 5.7, "a move, and a workspace is spoken of", best.left)
    if best.intent != OUT and best.score < FLOOR:
        best = Scored(OUT, FLOOR, "nothing explains enough of it", best.left)
    sourced = Sources(
        sources.line, sources.tokens, sources.lexicon, unit.borrowed, everywhere, left, sources.actions
    )
    removal = unit.frame.removal
    if (
        best.intent == "connector.remove"
        and removal is not None
        and removal.what == "pron"
        and "obj:custom" in everywhere
    ):
        best = Scored("custom.remove", best.score, best.rule, best.left)
    fill = filled(best.intent, unit.frame, sourced)
    if (
        best.intent == "connector.update"
        and not fill.slots.keys() - {"connector", "integration"}
        and _switches_off(unit)
    ):
        best = Scored(OUT, best.score, "topic: switching off", best.left)
        fill = Filled()
    rivals = [one for one in unit.ranked if one.intent != best.intent]
    return Part(best.intent, fill, unit, best.score, rivals)


def _again(parts: list[Part], sources: Sources) -> None:
    """`do we have lusha? kaspr?` asks the same of a second service; `…, reload them` reads the values anew."""
    for at in range(1, len(parts)):
        before, part = parts[at - 1], parts[at]
        frame = part.unit.frame
        own = [one for one in frame.mentions if one.kinds & {"connector", "integration"}]
        if before.intent == "connector.values" and not own and fields_said.refreshes(frame):
            before.filled.slots["refresh"] = True
        rate = next((one.value for one in frame.values if one.kind == "rate"), None)
        if (
            before.intent == "connector.create"
            and not own
            and rate is not None
            and part.intent in (OUT, "connector.update")
        ):
            before.filled.slots.setdefault("rate_limit", rate)  # `add it, but they only permit 60 calls an hour`
        asks = frame.clause.asks and before.unit.frame.clause.asks
        if asks and before.intent in _ASKED and len(own) == 1 and frame.size == 1 and not frame.acts:
            frame.clause.link = "and"
            fill = filled(before.intent, frame, Sources(sources.line, sources.tokens, sources.lexicon))
            parts[at] = Part(before.intent, fill, part.unit, before.score)


def _told(part: Part) -> bool:
    """True for what a subject did or has, without a thing of its own: no request beside one."""
    frame = part.unit.frame
    if (
        not part.unit.states
        or frame.mentions
        or part.unit.link == "and"
        or INTENTS[part.intent].effect is not Effect.READ
    ):
        return False
    return (
        frame.words[:1] != []
        and frame.words[0] in _TELLERS
        and any(one.startswith("past:") for one in frame.features)
    )


def _switches_off(unit: Unit) -> bool:
    """`turn off the openai connection`: a connector can't be switched off, and that is no removal either."""
    return (
        unit.frame.any("lead:stop", "act:stop")
        and unit.frame.has("ent:service")
        and not unit.frame.any(
            "attr:limit",
            "attr:cache",
            "rm:request",
            "rm:negated",
            "attr:credits",
            "attr:ownkey",
            "attr:default",
            "obj:name",
        )
    )


def _shift_default(real: list[Part]) -> None:
    """`unset X as default, use Y`: the second is to become the default, and nothing is done to the first."""
    for one, two in zip(real, real[1:], strict=False):
        if (
            one.intent != "connector.update"
            or not one.filled.slots.get("default")
            or not _UNSETS.search(one.unit.frame.said)
        ):
            continue
        connector = two.filled.slots.get("connector")
        if (
            connector is None
            or connector == one.filled.slots.get("connector")
            or two.intent not in ("connector.update", "connector.show", "connector.list")
        ):
            continue
        two.intent = "connector.update"
        two.filled = Filled({"connector": connector, "default": True})
        real.remove(one)
        return


def _speaks_of_else(unit: Unit) -> bool:
    return any(one.startswith("topic:") for one in unit.frame.features)


def _nothing(parts: Sequence[Part]) -> Part:
    if parts:
        return max(parts, key=lambda one: one.score)
    raise ValueError("a line without clauses has no parts")


def _wanted(parts: list[Part]) -> list[Part]:
    """Leaves out talk and context beside a real request; out of scope wins where it is what is asked for."""
    real = [
        one
        for one in parts
        if (one.intent not in _TALK or (one.intent == "quit" and one.unit.link in ("then", "and", "semi")))
        and one.intent != OUT
    ]
    if any(one.intent not in WEAK for one in real):
        real = [one for one in real if one.intent not in WEAK or one.unit.link in ("then", "and", "semi")]
    if len(real) > 1:
        config = any(one.filled.slots.get("config") for one in real)
        lent = [
            one
            for one in real
            if one.intent == "connector.create"
            and one.unit.borrowed
            and (config or not one.unit.frame.has("ent:pron"))
            and not any(other.intent == "connector.create" for other in real if other is not one)
        ]
        real = [one for one in real if one not in lent] or real
    cancels = [one for one in parts if one.intent == "cancel" and one.score >= 6]
    denied = [one for one in cancels if one.unit.frame.has("rm:negated")]
    if denied:
        # `do not, I repeat, do not delete hunter`
        real = [
            one for one in real if one.intent not in OF_TALK or one.unit.link in ("then", "and", "stop", "semi")
        ]
    outs = [one for one in parts if one.intent == OUT]
    if not real:
        talk = [one for one in parts if one.intent in _TALK]
        if not talk:
            return [max(outs, key=lambda one: one.score)] if outs else []
        asked = [one for one in outs if _asked(one) and one.score >= 3.4]
        if asked and not any(one.score >= 7 for one in talk if one.intent in ("cancel", "quit")):
            return [asked[0]]
        rank = {"cancel": 0, "quit": 1, "confirm": 2, "greet": 3}
        return [min(talk, key=lambda one: (rank[one.intent], -one.score))]
    # what is asked for and out of scope, unless the rest is plainly a request of its own
    heavy = [one for one in outs if _asked(one) and one.score >= 3.9 and _foreign(one)]
    if any(one.intent == "connector.usage" and one.unit.frame.any("rm:question", "mood:cond") for one in real):
        # `assuming I drop X, what goes dark`: the question belongs to the condition
        heavy = []
    strong = [one for one in real if one.score >= 4.4 and not one.unit.states and not (heavy and _only_names(one))]
    if heavy and (not strong or max(one.score for one in heavy) > max(one.score for one in strong) + 1.5):
        return [heavy[0]]
    if heavy and strong and heavy[0].unit.link in ("then", "and", "") and strong[0].unit.link in ("then", "and"):
        return [heavy[0]]
    if any(one.score >= 5 for one in real):
        real = [one for one in real if not (one.unit.link == "sub" and one.score < 4.5)]
    real = [one for one in real if not (one.score < 4.2 and one.unit.states and len(real) > 1)]
    if len(real) > 1:
        # `don't log me out, just tell me who I am`
        real = [
            one
            for one in real
            if not (_DENIES.search(one.unit.frame.said) and INTENTS[one.intent].effect is not Effect.WRITE)
        ] or real
    _shift_default(real)
    if len(real) > 1:
        # a filter that is thrown away, or a change that changes nothing, only leads in
        bare = [
            one
            for one in real
            if (one.unit.frame.has("rm.filter") and not one.filled.slots)
            or one.unit.frame.has("rm.default")
            or (one.unit.frame.any("neg:show", "neg:find") and not one.unit.frame.has("lead:show"))
            or (
                one.intent == "connector.update"
                and not one.filled.slots.keys() - {"connector", "integration"}
                and one.score < 6
            )
        ]
        real = [one for one in real if one not in bare] or real
    told = [
        one
        for one in real
        if not one.unit.states
        and (one.unit.frame.mood.polite or one.unit.frame.mood.question or one.unit.frame.lead() is not None)
    ]
    if told:
        # what happened before is told, not asked: `he connected god knows what, …, could you tell me whether …`
        real = [one for one in real if not _told(one)] or real
    real = _doubted(real, parts)
    if any(one.unit.frame.has("rm:negated") for one in cancels) and any(one.intent == "undo" for one in real):
        return [cancels[-1]]
    cancels = [one for one in cancels if not _of_another(one, real)]
    if cancels and len(parts) > 1:
        rest = [one for one in real if one.unit.frame.clause.first > cancels[-1].unit.frame.clause.first]
        if not rest:
            named = [one for one in real if one.score >= 5.5]
            return named if named and not any(one.intent in REMOVALS for one in named) else [cancels[-1]]
        real = rest if not any(one.intent not in REMOVALS for one in real if one not in rest) else real
    return real


def _doubted(real: list[Part], parts: Sequence[Part]) -> list[Part]:
    """A removal that is taken back or questioned in the same line is asked about, never proposed as it stands."""
    for at, part in enumerate(parts):
        if part.intent not in REMOVALS or part not in real:
            continue
        for later in parts[at + 1 :]:
            words = later.unit.frame.words
            back = words[:1] in (["no"], ["nope"]) or words[:2] in (
                ["actually", "no"],
                ["wait", "no"],
                ["oh", "no"],
            )
            if back:
                part.filled.ask = True
            elif later.unit.link == "but" and later.unit.frame.mood.question and part.intent == "connector.remove":
                return [Part("connector.usage", part.filled, part.unit, part.score, part.rivals)]
    return real


def _of_another(cancel: Part, real: Sequence[Part]) -> bool:
    """`ditch salesforce, don't touch hubspot`: what is to stay is not what is to go."""
    mine = {named.integration for one in cancel.unit.frame.mentions for named in one.named}
    others = {named.integration for part in real for one in part.unit.frame.mentions for named in one.named}
    return bool(mine) and bool(others) and not mine & others


def _only_names(part: Part) -> bool:
    """`…, Lusha or Kaspr?`: names that belong to the question before."""
    frame = part.unit.frame
    return (
        bool(frame.mentions)
        and frame.size == len(frame.mentions)
        and not (frame.acts or frame.values or frame.mood.wh or part.unit.frame.clause.first == 0)
    )


def _foreign(part: Part) -> bool:
    """True where a clause really speaks of something else, not only in words that nothing explains."""
    frame = part.unit.frame
    if any(one.startswith("topic:") for one in frame.features):
        return True
    if frame.any("tells", "delegates", "means", "foreign", "val:email", "rm.other", "lead:disable", "act:disable"):
        return True
    lead = frame.lead()
    return len(frame.left) >= 2 or (
        lead is not None and "oos" in lead.concepts and bool(frame.mentions or frame.left)
    )


def _asked(part: Part) -> bool:
    frame = part.unit.frame
    lead = frame.lead()
    if frame.clause.link == "sub":
        return False
    return (
        frame.mood.question or frame.mood.polite or frame.mood.desire or (lead is not None and lead.form == "base")
    )


def _merged(parts: list[Part]) -> list[Part]:
    """Makes one of what speaks of the same: two changes to one connector, a creation and its name, a question in two halves."""
    found: list[Part] = []
    for part in parts:
        if found and (joined := _joined(found[-1], part)) is not None:
            found[-1] = joined
        else:
            found.append(part)
    if len(found) > 1:
        found = _ordered(found)
    return found


def _joined(one: Part, two: Part) -> Part | None:
    a, b = one.filled.slots, two.filled.slots
    pronoun = two.unit.frame.has("ent:pron")
    own = any(m.kinds & {"connector", "integration"} or m.unknown for m in two.unit.frame.mentions)
    if one.intent == two.intent:
        clash = [key for key in a if key in b and a[key] != b[key]]
        if one.intent == "connector.update":
            same = _aims(a) == _aims(b) or not _aims(b) or not own or not _aims(a)
            if same and not [key for key in clash if key not in ("connector", "integration", "all")]:
                return _union(one, two)
            return None
        if not clash or (not own and all(key in ("connector", "integration") for key in clash)):
            if one.intent in REMOVALS and _aims(a) and _aims(b) and _aims(a) != _aims(b):
                return None
            if one.intent == "connector.create" and a.get("integration") != b.get("integration") and own:
                return None
            return _union(one, two)
        return None
    if (
        two.intent in ("connector.show", "integration.show")
        and one.unit.borrowed
        and _is_bare(two)
        and one.intent != OUT
    ):
        return one  # `safe to nuke? (hubspot_sandbox)`
    if one.intent == "connector.values" and two.intent == "connector.list" and not own and two.unit.frame.size <= 1:
        return one  # `I have to choose a channel; which are there?`
    if one.intent == "connector.values" and two.intent == "integration.list" and not own:
        if "search" in b:
            a.setdefault("query", b["search"])
        return one
    if one.intent == "workspace.switch" and two.intent == OUT:
        return one
    if (
        two.intent in ("connector.show", "integration.show", "connector.list")
        and pronoun
        and not own
        and one.intent not in REMOVALS
    ):
        if one.intent == "connector.values" and fields_said.refreshes(two.unit.frame):
            a["refresh"] = True
        if INTENTS[one.intent].effect is Effect.READ or not two.unit.frame.acts:
            return one
    if (
        two.intent in ("connector.show", "integration.show")
        and not own
        and two.unit.frame.size <= 1
        and INTENTS[one.intent].effect is Effect.READ
        and two.unit.frame.lead()
    ):
        return one  # `the things one can do with it, please list`
    if one.intent == "connector.create" and two.intent == "connector.check_slug" and "slug" in b:
        if not two.unit.frame.mood.question:
            a.setdefault("slug", b["slug"])
            return one
    if one.intent == "connector.create" and two.intent == "connector.update" and (pronoun or not own):
        for name in ("new_name", "rate_limit", "cache_ttl_ms"):
            if name in b:
                a.setdefault("name" if name == "new_name" else name, b[name])
        slug = next((value.value for value in two.unit.frame.values if value.kind == "slug"), None)
        if slug is not None:
            a.setdefault("slug", slug)
        return one
    if (
        one.intent in ("connector.update", "integration.show", "connector.list")
        and two.intent == "connector.create"
        and not own
        and two.unit.frame.lead() is not None
        and not two.filled.slots.get("name")
    ):
        return _as_creation(one, two)
    if (
        one.intent == "connector.update"
        and two.intent == "connector.create"
        and not own
        and not pronoun
        and "name" in b
    ):
        a.setdefault("new_name", b["name"])
        return one
    return None


def _is_bare(part: Part) -> bool:
    """A clause that is nothing but a name."""
    frame = part.unit.frame
    return frame.size == 1 and len(frame.mentions) == 1 and not frame.acts and not frame.values


def _as_creation(one: Part, two: Part) -> Part:
    """`kaspr at 2 rps, add it`: the values of the first half belong to what the second creates."""
    for old, new in (
        ("new_name", "name"),
        ("rate_limit", "rate_limit"),
        ("cache_ttl_ms", "cache_ttl_ms"),
        ("slug", "slug"),
    ):
        if old in one.filled.slots:
            two.filled.slots.setdefault(new, one.filled.slots[old])
    return two


def _aims(slots: dict[str, SlotValue]) -> SlotValue | None:
    return slots.get("connector") or slots.get("integration") or slots.get("custom")


def _union(one: Part, two: Part) -> Part:
    better, other = (one, two) if one.score >= two.score else (two, one)
    aimed = {"connector", "integration", "all"}
    has_aim = bool(aimed & better.filled.slots.keys())
    for key, value in other.filled.slots.items():
        if key in aimed and has_aim:
            continue
        better.filled.slots.setdefault(key, value)
    if {"connector", "integration"} <= better.filled.slots.keys() and better.intent == "connector.update":
        better.filled.slots.pop("integration")
    better.filled.missing = tuple(
        group
        for group in better.filled.missing
        if not any(name in better.filled.slots for name in group.split("|"))
    )
    better.filled.corrections += other.filled.corrections
    if not has_aim and (other.filled.ask or other.filled.candidates):
        better.filled.ask, better.filled.candidates = other.filled.ask, other.filled.candidates
    return better


def _ordered(parts: list[Part]) -> list[Part]:
    """Several requests are a sequence where they are strung together; else the strongest is meant."""
    asked = [
        one
        for one in parts
        if one.intent == "connector.usage"
        and one.unit.link != "sub"
        and (
            one.unit.frame.mood.question
            or one.unit.frame.mood.wh
            or one.unit.link == "but"
            or {"first", "before", "beforehand"} & set(one.unit.frame.words)
        )
    ]
    removals = [one for one in parts if one.intent in REMOVALS]
    if asked and removals and _aims(asked[0].filled.slots) in (None, _aims(removals[0].filled.slots)):
        return [asked[0]]
    sequence = [parts[0]]
    for part in parts[1:]:
        link = part.unit.link
        also = part.unit.frame.words[:1] in (["also"], ["plus"], ["besides"], ["additionally"]) and part.score >= 5
        if also:
            sequence.append(part)
        elif (
            part.intent in REMOVALS
            and part.filled.slots.get("unused")
            and sequence[-1].intent == "connector.list"
            and link == "comma"
        ):
            sequence[-1] = part
        elif link == "so" and _aims(part.filled.slots) == _aims(sequence[-1].filled.slots):
            sequence[-1] = max(sequence[-1], part, key=lambda one: one.score)
        elif (
            link in ("then", "and", "semi")
            or (link in ("comma", "so", "but") and _strung(sequence[-1], part))
            or (link == "stop" and _both_asked(sequence[-1], part))
        ):
            sequence.append(part)
        elif link == "sub" and sequence[-1].unit.frame.mood.question and sequence[-1].score >= 4.5:
            continue  # a condition behind its question doesn't outdo it
        elif part.score > sequence[-1].score + (2.0 if part.unit.states and not sequence[-1].unit.states else 0.3):
            sequence[-1] = part
    helps = [one for one in sequence if one.intent == "help" and one.score >= 7]
    if helps and len(sequence) > 1:
        asked_for = [
            one for one in sequence if one.intent != "help" and one.unit.frame.any("mood:polite") and one.score >= 6
        ]
        wished = [
            one for one in sequence if one.intent != "help" and "please" in one.unit.frame.words and one.score >= 6
        ]
        return [(wished or asked_for)[-1]] if sequence[-1] in wished or sequence[-1] in asked_for else [helps[0]]
    usage = [
        one
        for one in sequence
        if one.intent == "connector.usage"
        and (
            one.unit.frame.has("rm:question")
            or (one.unit.frame.mood.question and one.unit.link in ("comma", "stop"))
        )
    ]
    if (
        usage
        and len(sequence) > 1
        and any(
            one.intent in ("connector.show", "connector.list", "connector.usage")
            for one in sequence
            if one is not usage[0]
        )
    ):
        return [usage[0]]
    return sequence


def _strung(one: Part, two: Part) -> bool:
    first, second = one.unit.frame.lead(), two.unit.frame.lead()
    return first is not None and second is not None and first.form == second.form == "base" and two.score >= 4.5


def _both_asked(one: Part, two: Part) -> bool:
    if two.intent in WEAK or one.intent in WEAK:
        return False
    return _strung(one, two) and one.score >= 5 and two.score >= 5 and not two.unit.frame.mood.wh


def _spread(part: Part, sources: Sources) -> list[Part]:
    """`A and B docs` are two requests: one for each service that stands beside the other."""
    frame = part.unit.frame
    named = _side_by_side(frame, sources.tokens)
    removal = frame.removal
    if part.intent in REMOVALS and removal is not None:
        named = [one for one in named if one.first > removal.place]
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
        slots = dict(part.filled.slots)
        single = Filled({"integration": str(one.service)}) if whole else _alone(part, one, sources)
        if single is None:
            return [part]
        slots.pop("connector", None)
        slots.pop("integration", None)
        slots.update(single.slots)
        end = named[at + 1].first if at + 1 < len(named) else frame.clause.last + 1
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
                part.intent,
                Filled(slots, ask=single.ask, candidates=single.candidates, near=single.near),
                part.unit,
                part.score,
            )
        )
    aims = {_aims(one.filled.slots) for one in found}
    return found if len(aims) == len(found) and len(found) > 1 else [part]


def _side_by_side(frame: Frame, tokens: Sequence[Token]) -> list[Mention]:
    """The connectors and services that a frame names; an ordinary word only where it stands beside another name."""
    valued = {
        at for value in frame.values if value.kind in ("name", "slug") for at in range(value.first, value.last + 1)
    }
    named = [
        one
        for one in frame.mentions
        if (one.kinds & {"connector", "integration"} or one.unknown) and one.first not in valued
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


def _alone(part: Part, one: object, sources: Sources) -> Filled | None:
    """The slots for one of the named things by itself."""
    frame = part.unit.frame
    kept = frame.mentions
    frame.mentions = [each for each in kept if each is one]
    try:
        single = Filled()
        target = target_of(frame, sources.tokens, sources.lexicon)
        if part.intent.startswith("integration.") or part.intent == "connector.create":
            if target.integration is None:
                return None
            single.slots["integration"] = target.integration
        elif target.connector is not None:
            single.slots["connector"] = target.connector
        elif target.integration is not None:
            single.slots["integration"] = target.integration
        elif target.unknown is not None:
            single.slots["connector"] = target.unknown
        else:
            return None
        single.ask = (
            target.ambiguous and not part.intent.startswith("integration.") and part.intent != "connector.create"
        )
        single.candidates, single.near = target.candidates, target.near
        return single
    finally:
        frame.mentions = kept


def _coordinated(first: int, last: int, tokens: Sequence[Token], frame: Frame) -> bool:
    valued = {at for value in frame.values if value.kind != "number" for at in range(value.first, value.last + 1)}
    words = [tokens[at] for at in range(first + 1, last)]
    joins = [token for token in words if token.word in ("and", "n", "&", "plus", "+", ",", "or")]
    if not joins:
        return False
    if all(
        token.word in _BETWEEN or token.typed in (",", "&", "+") or first + 1 + at in valued or token.word in _GIVES
        for at, token in enumerate(words)
    ):
        return True
    return any(token.kind == "number" for token in words) or any(token.word == "to" for token in words)
