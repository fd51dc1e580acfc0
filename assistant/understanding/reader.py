"""From a line to a Reading: the layers one after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from assistant.understanding.commands import Pasted, hidden_config, pasted
from assistant.understanding.decision import decided
from assistant.understanding.discourse import parts_of
from assistant.understanding.evidence import evidence_of
from assistant.understanding.filling import Sources
from assistant.understanding.followups import (
    ABSENT,
    NARROWS,
    again_for,
    all_named,
    corrects,
    links_back,
    narrowed,
    only_names,
    pointed,
    refined,
    vague,
    waiting,
)
from assistant.understanding.frames import Frame
from assistant.understanding.lending import lacks, takes
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mentions import Mention
from assistant.understanding.parsing import Parsed, units_of_line, words_of_line
from assistant.understanding.parts import Part
from assistant.understanding.patterns import Lazy
from assistant.understanding.repairs import repaired
from assistant.understanding.scoring import OUT
from assistant.understanding.secrets import masked_line
from assistant.understanding.slots import filled
from assistant.understanding.sparing import sparing
from assistant.understanding.targets import Target, target_of
from assistant.understanding.tokens import Token
from intents.catalogue import INTENTS
from intents.reading import Alternative, Context, Correction, Decision, Reading, Ref, Request
from intents.secret import Secret
from intents.spec import Effect

_REPAIRS: Final = 2
"""How often a line may put itself right."""
_UNDO: Final = Lazy(r"\s*(?:ctrl|cmd|control|command|strg)\s*[+-]?\s*z\s*", re.IGNORECASE)
_ALTERNATIVES: Final = 2
_LISTS: Final = ("integration.list", "connector.list")
_WITHIN: Final = 2.6
"""How far below the best an alternative may be."""


def read(text: str, lexicon: Lexicon, context: Context | None = None) -> Reading:
    """Gives the reading of one line; never raises, whatever the text. Secrets in it are masked in all that is given."""
    text, config = hidden_config(text)
    masked = masked_line(text)
    extras: dict[str, Any] = {}
    if config is not None:
        extras["config"] = config
    if masked.secret is not None:
        extras["secret"] = masked.secret
    reading = _read(masked.text, lexicon, context or Context())
    if extras:
        reading = replace(reading, extras={**reading.extras, **extras})
        reading = _with_credential(reading)
    return reading


def preview(text: str, lexicon: Lexicon, context: Context | None = None) -> Reading:
    """Gives the reading of a line that is still being typed; as quick as `read`, which is a millisecond."""
    return read(text, lexicon, context)


def _with_credential(reading: Reading) -> Reading:
    """A credential beside a change of a connector is that change's new credential."""
    if (
        reading.intent == "connector.update"
        and "config" not in reading.slots
        and isinstance(reading.extras.get("secret"), Secret)
    ):
        return replace(reading, slots={**reading.slots, "config": True})
    return reading


def _read(text: str, lexicon: Lexicon, context: Context, repairs: int = _REPAIRS) -> Reading:
    paste = pasted(text, lexicon)
    if paste is not None:
        return _pasted(text, paste, lexicon)
    if _UNDO.fullmatch(text):
        return Reading(text, "undo", evidence=("the keys for undo",))
    words = words_of_line(text, lexicon)
    if words is None:
        return _signs(text)
    mended = repaired(words.tokens, words.mentions, words.line, lexicon) if repairs else None
    if mended is not None:
        reading = _read(mended.text, lexicon, context, repairs - 1)
        return replace(reading, text=text, evidence=(mended.evidence, *reading.evidence))
    line = units_of_line(words, lexicon, context, alone=True)
    reading, parts = _of_line(text, line, lexicon, context)
    if line.refs or (context.focus and lacks(reading, line.units[0].frame)):
        near = units_of_line(words, lexicon, context)
        lent, borrowing = _of_line(text, near, lexicon, context)
        if takes(reading, lent, line):
            reading, parts, line = lent, borrowing, near
    if (
        context.last is not None
        and reading.slots == {"all": True}
        and vague(line.said)
        and reading.intent == "connector.remove"
    ):
        reading = replace(reading, slots={}, decision=Decision.ASK, missing=("connector|unused|all",))
    return reading if context.last is None else _linked(reading, parts, line, context, lexicon)


def _of_line(text: str, line: Parsed, lexicon: Lexicon, context: Context) -> tuple[Reading, list[Part]]:
    """Gives the reading of a line whose units are known, and the parts that it was made of."""
    sources = Sources(line.line, line.tokens, lexicon, actions=tuple(line.actions))
    parts = parts_of(line.units, sources)
    known = frozenset(one.id for one in (*context.focus, *context.shown))
    readings = [
        sparing(_reading(text, part, sources, line.refs, known), line.tokens, line.mentions) for part in parts
    ]
    return readings[0] if len(readings) == 1 else _sequence(text, readings), parts


def _linked(reading: Reading, parts: Sequence[Part], line: Parsed, context: Context, lexicon: Lexicon) -> Reading:
    """A line that goes on from the last request is that request for another thing, or narrowed further."""
    named_only = only_names(line.said, line.tokens, line.mentions, lexicon)
    if context.last is None or (reading.sequence and not named_only):
        return reading
    request = pointed(line.said, line.refs) if not parts[0].unit.frame.acts else None
    if request is not None:
        several = waiting(line.refs, request.intent)
        return _as(reading, request, Target(), implied=tuple(request.slots) or ("connector",), targets=several)
    frame = parts[0].unit.frame
    barred = [(one.first, one.last) for one in frame.excluded]
    named = [one for one in line.mentions if (one.kinds or one.unknown) and (one.first, one.last) not in barred]
    own = named[0] if named else None
    if own is None and barred:
        return reading  # `no, not the production one` names nothing else
    if own is not None and corrects(line.said):
        own = narrowed(own, context, lexicon)
    target = Target()
    several = ()
    if (own is not None and own.kinds == {"category"} and links_back(line.said, bare=named_only)) or NARROWS.match(
        line.said
    ):
        slots = (
            filled(context.last.intent, frame, Sources(line.line, line.tokens, lexicon)).slots
            if context.last.intent in _LISTS
            else {}
        )
        request = refined(context, slots) if named_only or NARROWS.match(line.said) else None
    else:
        reads = context.last.intent in INTENTS and INTENTS[context.last.intent].effect is Effect.READ
        bare = reads and frame.clause.asks and own is not None and frame.size <= 2 and not frame.left
        if not named_only or own is None or not links_back(line.said, bare=bare) or frame.removal is not None:
            return reading
        spoken = links_back(line.said, bare=False)
        if (
            not spoken
            and "connector" in own.kinds
            and "connector" in reading.slots
            and "connector" not in context.last.slots
        ):
            return reading
        target = _aimed(own, frame, line.tokens, lexicon)
        request = again_for(own, target, context)
        if not spoken and request is not None and _unconnected(request, lexicon):
            return reading
        if request is not None and "connector" in request.slots:
            together = all_named(named, lexicon)
            several = together if len(together) > 1 else ()
    if request is None or (request == reading.request and not several):
        return reading
    implied = tuple(name for name, value in request.slots.items() if context.last.slots.get(name) == value)
    if "connector" in request.slots:
        target = replace(target, ambiguous=False, candidates=())
    if several:
        request = Request(request.intent, {name: one for name, one in request.slots.items() if name != "connector"})
    return _as(reading, request, target, implied=implied, targets=several)


def _as(
    reading: Reading, request: Request, target: Target, *, implied: tuple[str, ...], targets: tuple[Ref, ...] = ()
) -> Reading:
    """The reading of a line that the conversation turns into a request of its own."""
    slots = request.slots
    lacking = [group for group in INTENTS[request.intent].needs if not any(name in slots for name in group)]
    open_ = target.ambiguous and request.intent.startswith(("connector.", "node.")) and not _of_services(request)
    decision = decided(
        request.intent,
        slots,
        ambiguous=open_,
        missing=bool(lacking) and not targets,
        near=target.near,
        unknown=target.unknown is not None and slots.get("connector") == target.unknown,
    )
    return replace(
        reading,
        intent=request.intent,
        slots=request.slots,
        decision=decision,
        confidence=0.8,
        alternatives=(),
        missing=() if targets else tuple("|".join(group) for group in lacking),
        candidates=target.candidates if open_ or target.near else (),
        targets=targets,
        implied=implied,
        extras={name: value for name, value in reading.extras.items() if name != "reason"},
        sequence=(),
        evidence=(f"goes on from what was asked before ({request.intent})", *reading.evidence),
    )


def _unconnected(request: Request, lexicon: Lexicon) -> bool:
    """True where a connector is asked about, and the service has none."""
    service = request.slots.get("integration")
    return (
        request.intent.startswith("connector.")
        and service is not None
        and not lexicon.connectors.of_service.get(str(service))
    )


def _of_services(request: Request) -> bool:
    """True where a service is enough: a list, a creation, or each of its connectors."""
    return request.intent in ("connector.list", "connector.create") or bool(request.slots.get("all"))


def _aimed(own: Mention, frame: Frame, tokens: Sequence[Token], lexicon: Lexicon) -> Target:
    slugs = own.slugs_of("connector")
    if len(slugs) == 1:
        return Target(connector=slugs[0], integration=own.named[0].integration, near=bool(own.edits))
    return target_of(frame, tokens, lexicon, (own,))


def _signs(text: str) -> Reading:
    stripped = text.strip()
    if stripped in ("!!", "!"):
        return Reading(text, "repeat", evidence=("the shell's sign for the last command",))
    if stripped and set(stripped) <= {"?"}:
        return Reading(text, "help", evidence=("a question mark alone",))
    return Reading(text, OUT, {}, Decision.REJECT, 0.9, evidence=("no words",))


def _pasted(text: str, paste: Pasted, lexicon: Lexicon) -> Reading:
    del lexicon
    if paste.intent is None:
        return Reading(text, OUT, {}, Decision.REJECT, 0.95, evidence=(paste.why,), extras={"reason": paste.why})
    missing = tuple(
        "|".join(group) for group in INTENTS[paste.intent].needs if not any(name in paste.slots for name in group)
    )
    decision = decided(paste.intent, paste.slots, ambiguous=False, missing=bool(missing), near=False, unknown=False)
    return Reading(
        text, paste.intent, paste.slots, decision, 0.99, evidence=("a pasted cargo-ai command",), missing=missing
    )


def _reading(text: str, part: Part, sources: Sources, refs: Sequence[Ref], known: frozenset[str]) -> Reading:
    fill = part.filled
    unknown = _is_unknown(part, sources.lexicon, known)
    decision = decided(
        part.intent, fill.slots, ambiguous=fill.ask, missing=bool(fill.missing), near=fill.near, unknown=unknown
    )
    confidence = _confidence(part)
    alternatives = _alternatives(part, sources)
    if decision is Decision.ACT and alternatives and _close(part):
        decision = Decision.CLARIFY
    targets = waiting(refs, part.intent) if _implied(part) else ()
    if _implied(part) and len(refs) > 1:
        for name in (*_implied(part), "all"):
            fill.slots.pop(name, None)
        if not targets:  # several things that it can't be done to
            decision = Decision.ASK
            fill.missing = fill.missing or ("connector",)
    extras = dict(fill.extras)
    if part.intent == OUT:
        extras["reason"] = part.unit.best.rule
    extras.update(_asides(part))
    return Reading(
        text,
        part.intent,
        dict(fill.slots),
        decision,
        confidence,
        alternatives,
        (),
        evidence_of(part, sources.tokens),
        tuple(dict.fromkeys((*fill.corrections, *_word_corrections(part, sources)))),
        tuple(part.unit.frame.left),
        fill.missing,
        fill.candidates,
        _implied(part),
        targets,
        extras,
    )


def _implied(part: Part) -> tuple[str, ...]:
    """The slots that the conversation filled, not the line."""
    borrowed = part.unit.borrowed
    if not borrowed or borrowed[0].first != ABSENT:
        return ()
    return tuple(name for name in ("connector", "integration", "custom") if name in part.filled.slots)


def _asides(part: Part) -> dict[str, Any]:
    """What only a conversation needs: credits or own key."""
    if part.intent not in ("connector.create", "connector.update"):
        return {}
    features = part.unit.frame.features
    if "attr:ownkey" in features:
        return {"own_key": True}
    if "attr:credits" in features:
        return {"credits": True}
    return {}


def _word_corrections(part: Part, sources: Sources) -> list[Any]:
    frame = part.unit.frame
    found = []
    inside = {at for one in frame.mentions for at in range(one.first, one.last + 1)}
    for at in range(frame.clause.first, frame.clause.last + 1):
        token = sources.tokens[at]
        if token.fixed and at not in inside:
            verb = any(act.first <= at <= act.last for act in frame.acts)
            found.append(Correction(token.typed, token.word, "verb" if verb else "word"))
    return found


def _is_unknown(part: Part, lexicon: Lexicon, known: frozenset[str]) -> bool:
    connector = part.filled.slots.get("connector")
    if isinstance(connector, str) and connector not in lexicon.connectors.by_slug and connector not in known:
        return True
    custom = part.filled.slots.get("custom")
    if isinstance(custom, str) and lexicon.catalogue.customs and custom not in lexicon.catalogue.customs:
        return True
    service = part.filled.slots.get("integration")
    return isinstance(service, str) and service not in lexicon.catalogue.integrations


def _confidence(part: Part) -> float:
    """Between 0 and 1, by how much the frame is explained and how far the next best is."""
    rival = max((one.score for one in part.rivals), default=0.0)
    margin = part.score - rival
    strength = max(0.0, min(1.0, (part.score - 2.0) / 6.0))
    ahead = max(0.0, min(1.0, (margin + 0.5) / 3.0))
    return round(0.25 + 0.45 * strength + 0.3 * ahead, 3)


def _close(part: Part) -> bool:
    rivals = [one for one in part.rivals if one.intent != OUT]
    return bool(rivals) and part.score < 4.6 and part.score - rivals[0].score < 0.15


def _alternatives(part: Part, sources: Sources) -> tuple[Alternative, ...]:
    found = []
    for one in part.rivals:
        if one.intent == OUT or one.score < 2.2 or one.score < part.score - _WITHIN or one.intent == part.intent:
            continue
        fill = filled(
            one.intent, part.unit.frame, Sources(sources.line, sources.tokens, sources.lexicon, part.unit.borrowed)
        )
        share = max(0.05, min(0.95, 0.25 + 0.45 * max(0.0, min(1.0, (one.score - 2.0) / 6.0))))
        found.append(Alternative(Request(one.intent, fill.slots), round(share, 3)))
        if len(found) == _ALTERNATIVES:
            break
    return tuple(found)


_CARE: Final = (Decision.REJECT, Decision.CLARIFY, Decision.ASK, Decision.CONFIRM, Decision.ACT)


def _sequence(text: str, readings: list[Reading]) -> Reading:
    decisions = [one.decision for one in readings]
    careful = next(one for one in _CARE if one in decisions)
    evidence = tuple(f"{at}. {one.intent}: {'; '.join(one.evidence)}" for at, one in enumerate(readings, 1))
    return Reading(
        text,
        "sequence",
        {},
        careful,
        min(one.confidence for one in readings),
        sequence=tuple(readings),
        evidence=evidence,
    )
