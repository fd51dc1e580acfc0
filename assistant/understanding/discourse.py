"""Discourse: from the units of a line to what it asks for: one request, several, or none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding import fields_said
from assistant.understanding.asked_about import without_asked
from assistant.understanding.aspects import aspects_of
from assistant.understanding.carried_verbs import with_verbs_before
from assistant.understanding.filling import Filled, Sources
from assistant.understanding.followups import ABSENT
from assistant.understanding.forbidden import without_forbidden
from assistant.understanding.joining import merged_of
from assistant.understanding.narrowing import listed_by
from assistant.understanding.parts import WEAK, Part
from assistant.understanding.patterns import Lazy
from assistant.understanding.picked_out import picked_out
from assistant.understanding.said_before import take_what_was_said
from assistant.understanding.scoring import OUT, Scored
from assistant.understanding.settings_said import keeps_answers
from assistant.understanding.slots import filled
from assistant.understanding.spreading import spread_of
from assistant.understanding.supported import supported_of
from assistant.understanding.units import FLOOR, Unit
from assistant.understanding.wanted import wanted_of
from assistant.understanding.wished_kinds import with_wished
from assistant.understanding.withdrawn import without_withdrawn
from intents.catalogue import INTENTS
from intents.spec import Effect

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


_OTHER_ONES: Final = Lazy(
    r"\b(?:which|what|how many|list|show|see|name) (?:me |us |all )?(?:the |my |our |any )?(?:other )?(?:ones?|others?)\b(?=.*\b(?:have|access|belong|member|open|enter|in|exist|exists|available|there|into|see|use|got)\b)"
)
"""`I can't see my other workspace, which ones do I have access to?`"""


_BUT_NOT: Final = Lazy(r"(?:but |only |just |though )*(?:not|except|without|save|spare)\b")
_LEAVE_IT: Final = Lazy(
    r"(?:so |and |please |just )*(?:don't|do not|dont|never|no need to) (?:you )?(?:touch|change|alter|modify|edit|fiddle with|mess with|play with) (?:it|that|this|them|anything)(?: please| again| now)*$|(?:so |and |please |just )*leave (?:it|that|them)(?: alone| be| as (?:it is|is|they are))*$"
)
_SHOW_ME: Final = Lazy(
    r"(?:and |so |then |please |just )*(?:show|list|tell|let|give|name)(?: (?:me|us|see|them|those|these))+(?: please| pls| now)*"
)
_SEARCHED: Final = frozenset(["native.actions", "integration.actions", "integration.list"])
_WITH_WORD: Final = Lazy(
    r"\b(?:is there|are there|any|one|ones|show|find|which|those)\b.*\b(?:with|called|named|containing|contains?|has|have|like|about)\b"
)
_SET_ON: Final = Lazy(
    r"\b(?:make|get|have|put|bring|keep) (?:the|our|my|its) (?:(?!new\b)\w+ )?(?:cache|caching|ttl|limit|cap|throttle|quota|ceiling)(?: \w+)? (?:on|for|of|at|in|to)\b"
)
"""`make the cache on zoominfo two weeks`: what is made is a setting of what is there."""
_ORDERED: Final = Lazy(
    r"\b(?:can|could|may|might|should|shall|must|will|would) (?:go|come|wait|follow|start|run|move) (?:\w+ )?(?:first|second|third|next|last|before|after|ahead|later|to (?!(?:the|our|my|your) (?:\w+ )?(?:list|stack|setup|connectors|connections|workspace)\b))"
)
"""`slack can go first`, `it can go to the customer`: when or where it goes makes no connector of it."""


def _made_of(best: Scored, unit: Unit) -> Scored:
    """A request to make something, unless only a setting is made or something only goes somewhere."""
    if best.intent != "connector.create":
        return best
    said = unit.frame.said
    valued = any(one.kind in ("rate", "duration") for one in unit.frame.values)
    if valued and _SET_ON.search(said):
        return Scored("connector.update", best.score, "a setting is made so", best.left)
    made = any({"create", "connect", "enable", "build"} & set(one.concepts) for one in unit.frame.acts)
    if not made and not valued and _ORDERED.search(said):
        return Scored(OUT, FLOOR, "goes somewhere, is not made", best.left)
    return best


def parts_of(units: Sequence[Unit], sources: Sources) -> list[Part]:
    """Gives the requests of a line in order; `out_of_scope` alone where there is none."""
    everywhere = frozenset(one for unit in units for one in unit.frame.features)
    if any(token.kind == "quoted" and "workspace" in token.typed.lower() for token in sources.tokens):
        everywhere |= {"obj:workspace"}  # `he talks of "the other workspace". Which others do I have?`
    left = tuple(word for unit in units for word in unit.frame.left)
    parts = [_part(unit, sources, everywhere, left) for unit in units]
    _again(parts, sources)
    with_verbs_before(parts, sources)
    take_what_was_said(parts, sources.tokens, sources.line)
    picked_out(parts, sources.tokens, sources.line)
    parts = with_wished(parts, sources.tokens, sources.line)
    for part in parts:
        listed_by(part)
    parts = without_withdrawn(parts, sources.tokens)
    parts = without_forbidden(parts, sources.tokens)
    parts = without_asked(parts, sources)
    kept = wanted_of(parts)
    merged = merged_of(kept)
    spread = [each for part in merged for one in aspects_of(part, sources) for each in spread_of(one, sources)]
    return supported_of(spread or [_nothing(parts)], units, sources)


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
        and not unit.frame.has("foreign")
        and not _speaks_of_else(unit)
    ):
        best = Scored("workspace.switch", 5.7, "a move, and a workspace is spoken of", best.left)
    if best.intent in (OUT, "connector.show", "integration.show", "connector.usage") and _asks_inputs(
        unit, sources
    ):
        best = Scored("action.show", 7.0, "its inputs, and an action is spoken of", best.left)
    if best.intent in (OUT, "connector.create") and _makes_custom(unit, everywhere, sources):
        best = Scored("custom.create", 6.0, "is to be made, and an own address is spoken of", best.left)
    if best.intent == "workspace.switch" and "obj:name" in everywhere and "obj:workspace" not in everywhere:
        best = Scored(OUT, FLOOR, "a name is spoken of, and no workspace", best.left)
    if (
        best.intent in (OUT, "more")
        and "obj:workspace" in everywhere
        and "obj:connector" not in everywhere
        and not unit.frame.mentions
        and _OTHER_ONES.search(unit.frame.said)
    ):
        best = Scored("workspace.list", 5.7, "which ones, and a workspace is spoken of", best.left)
    if best.intent != OUT and best.score < FLOOR:
        best = Scored(OUT, FLOOR, "nothing explains enough of it", best.left)
    best = _made_of(best, unit)
    sourced = Sources(
        sources.line, sources.tokens, sources.lexicon, unit.borrowed, everywhere, left, sources.actions
    )
    removal = unit.frame.removal
    if (
        best.intent == "connector.remove"
        and removal is not None
        and removal.what in ("pron", "none")
        and "obj:custom" in everywhere
    ):
        best = Scored("custom.remove", best.score, best.rule, best.left)
    fill = filled(best.intent, unit.frame, sourced)
    if (
        best.intent == "connector.update"
        and not fill.slots.keys() - {"connector", "integration", "cache_ttl_ms"}
        and _switches_off(unit)
        and not keeps_answers(unit.frame)
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
        if (
            before.intent == "connector.values"
            and part.filled.slots.get("cache_ttl_ms") == "none"
            and frame.lead() is None
        ):
            before.filled.slots["refresh"] = True  # `channels of slack, w/o cache`
            part.intent, part.score = OUT, 1.0
        if before.intent == "confirm" and _BUT_NOT.match(frame.said):
            before.intent = "cancel"  # `sure, only not hunter`
            part.intent = OUT
        denied = before.unit.frame.any("neg:connect", "neg:create")
        if denied and part.intent == "connector.create" and not frame.any("act:create", "act:connect"):
            part.intent, part.filled = "cancel", Filled()  # `don't connect lusha, call it Foo`
            continue
        if before.intent == "custom.create" and part.intent == "connector.update" and not own:
            part.intent, part.filled, part.score = OUT, Filled(), 1.0  # `register …, and call it Scorer`
            continue
        told = not before.unit.frame.mood.question and before.unit.frame.lead() is None
        if told and before.intent == "connector.show" and _LEAVE_IT.match(frame.said):
            part.intent, part.filled = "cancel", Filled()  # `the new limit is fine, don't touch it`
            before.intent = OUT
            continue
        read = before.intent != OUT and INTENTS[before.intent].effect is Effect.READ
        if (
            read
            and _SHOW_ME.fullmatch(frame.said)
            and before.intent not in ("connector.list", "help", "cancel", "confirm")
        ):
            parts[at] = Part(before.intent, before.filled, part.unit, part.score)
            before.intent = OUT  # `we built a few integrations ourselves, show me`
            continue
        if part.intent == "confirm" and before.intent == OUT and frame.clause.asks:
            part.intent = OUT  # `no connectors were harmed, right?`
        if before.intent == "connector.create" and not own and keeps_answers(frame):
            span = next((one.value for one in frame.values if one.kind == "duration"), None)
            if span is not None and part.intent in (OUT, "connector.update"):
                before.filled.slots.setdefault("cache_ttl_ms", span)  # `…, which answers are kept six hours`
        if (
            before.intent == "integration.show"
            and part.intent == "help"
            and not own
            and frame.any("act:authenticate", "attr:auth")
        ):
            part.intent, part.score = OUT, 1.0  # `what is Phantombuster and how do I log in there?`
        rate = next((one.value for one in frame.values if one.kind == "rate"), None)
        if (
            before.intent == "connector.create"
            and not own
            and rate is not None
            and part.intent in (OUT, "connector.update")
        ):
            before.filled.slots.setdefault("rate_limit", rate)  # `add it, but they only permit 60 calls an hour`
        if before.intent in _SEARCHED and not own and not before.filled.slots.keys() & {"search", "category"}:
            word = (
                sources.tokens[frame.features["val:quoted"]].typed[1:-1] if "val:quoted" in frame.features else ""
            )
            if word and _WITH_WORD.search(frame.said):
                before.filled.slots["search"] = word  # `of the built-in actions, is there one with "review" in it?`
                part.intent, part.score = OUT, 1.0
        asks = frame.clause.asks and before.unit.frame.clause.asks
        if asks and before.intent in _ASKED and len(own) == 1 and frame.size == 1 and not frame.acts:
            frame.clause.link = "and"
            fill = filled(before.intent, frame, Sources(sources.line, sources.tokens, sources.lexicon))
            parts[at] = Part(before.intent, fill, part.unit, before.score)


_INPUTS: Final = Lazy(
    r"\b(?:its|the|their|which|what|all) (?:\w+ )?(?:inputs?|outputs?|input fields|parameters|params|arguments|schema)\b"
)


def _asks_inputs(unit: Unit, sources: Sources) -> bool:
    """`the id in addContactToList: number or string? show me its inputs`: of the one action that the line names."""
    strong = [one for one in sources.actions if one.strong]
    own = [one for one in unit.frame.actions if one.strong]
    return (
        len(strong) == 1
        and not own
        and _INPUTS.search(unit.frame.said) is not None
        and not unit.frame.has("obj:node")
    )


_OWN_SERVER: Final = Lazy(
    r"\b(?:our|my|own|ours|mine|self-?hosted|in-?house|internal|homegrown|home-grown|self-?built)\b.{0,40}\b(?:endpoint|server|service|api|backend|worker|microservice|lambda|function|host|url|address|integration|app)\b"
)


def _makes_custom(unit: Unit, everywhere: frozenset[str], sources: Sources) -> bool:
    """`a custom integration is just a server; mine runs on https://…, register it`."""
    frame = unit.frame
    if not {"val:url", "val:worker"} & everywhere or not frame.any("ent:pron", "val:url") or frame.mood.howto:
        return False
    taken = frame.has("obj:custom") and frame.any("act:use", "act:moveto", "lead:use")
    made = taken or frame.any("lead:create", "lead:connect", "act:create", "act:connect")
    if not made or _speaks_of_else(unit):
        return False
    if any(one.kinds & {"connector", "integration"} and one.typed.lower() != "cargo" for one in frame.mentions):
        return False
    if {"ent:custom", "ent:unknown"} & everywhere:
        return False  # `the custom integration permit_registry … shall use the worker permits-v2`
    said = " ".join(token.word for token in sources.tokens)
    return "obj:custom" in everywhere or _OWN_SERVER.search(said) is not None


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
            "obj:word",
        )
    )


def _speaks_of_else(unit: Unit) -> bool:
    return any(one.startswith("topic:") for one in unit.frame.features)


def _nothing(parts: Sequence[Part]) -> Part:
    if parts:
        return max(parts, key=lambda one: one.score)
    raise ValueError("a line without clauses has no parts")
