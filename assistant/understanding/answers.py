"""Answers: one part of a line as a reading, with what it implies, what was corrected and how sure it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from assistant.understanding.decision import changes_several, decided
from assistant.understanding.evidence import evidence_of
from assistant.understanding.filling import Sources
from assistant.understanding.followups import ABSENT, waiting
from assistant.understanding.frames import Frame
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.parts import Part
from assistant.understanding.patterns import Lazy
from assistant.understanding.scoring import OUT
from assistant.understanding.slots import filled
from intents.catalogue import INTENTS
from intents.reading import Alternative, Correction, Decision, Reading, Ref, Request
from intents.spec import Effect

_ALTERNATIVES: Final = 2


LISTS: Final = ("integration.list", "connector.list")


_BACK: Final = frozenset("restore recover undelete get bring want have".split())
"""Verbs by which a connector is wanted back, not a change undone."""


_WITHIN: Final = 2.6
"""How far below the best an alternative may be."""


def reading_of(text: str, part: Part, sources: Sources, refs: Sequence[Ref], known: frozenset[str]) -> Reading:
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
    if _implied(part) and _of_action(part):
        for name in (*_implied(part), "all"):  # an action was pointed at, which can't be changed or removed
            fill.slots.pop(name, None)
        decision = Decision.ASK
        fill.missing = fill.missing or tuple("|".join(group) for group in INTENTS[part.intent].needs)
    if (
        decision is Decision.ACT
        and part.intent == "undo"
        and not _undoes_plainly(part.unit.frame, sources.features, text)
    ):
        decision = Decision.CONFIRM
    if decision is Decision.ACT and changes_several(part.intent, fill.slots, targets):
        decision = Decision.CONFIRM
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


_HEDGED: Final = Lazy(
    r"\b(?:maybe|perhaps|possibly|probably|might|i (?:think|guess|suppose|believe|wonder|doubt)|thinking|considering|tempted|unless|until|"
    r"if(?! (?:you (?:can|could|would|will|please|don't mind)|possible|that's (?:ok|okay|possible)|it's possible))|tomorrow|tonight|later|"
    r"(?:next|this|coming) (?:week|month|time|monday|tuesday|wednesday|thursday|friday|weekend|evening|afternoon)|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day|at (?:noon|midnight|night|\d+)|in (?:an? |\d+ |two |a few )(?:\w+ )?(?:minutes?|hours?|days?|weeks?)|"
    r"but (?:keep|leave|not)|why not|(?:will|would|does|did) (?:the |an? )?undo)\b",
    re.IGNORECASE,
)
"""Words by which an undo is thought of, put off or made to depend on something, and not ordered."""
_ORDERED: Final = Lazy(
    r"\b(?:(?:can|could|would|will|may|might) (?:you|u|ya|i|we)|please|pls|plz|kindly|possible|mind)\b",
    re.IGNORECASE,
)


def _undoes_plainly(frame: Frame, said: frozenset[str], text: str) -> bool:
    """False where a removal is to be undone, which can't be, a change is only called a mistake, or an undo only thought of.

    Without its question another change than the one that is meant could be taken back.
    """
    if _HEDGED.search(text) or (text.rstrip().endswith("?") and not _ORDERED.search(text)):
        return False
    if "rm:past" in said or ("ent:service" in frame.features and _BACK & set(frame.words)):
        return False
    return "past:undo" in frame.features or not any(one.startswith("past:") for one in frame.features)


def _of_action(part: Part) -> bool:
    """True where an action of the conversation is what a change would be done to."""
    lent = part.unit.borrowed[0].slug_of("action") if part.unit.borrowed else None
    return lent is not None and INTENTS[part.intent].effect is not Effect.READ


def _implied(part: Part) -> tuple[str, ...]:
    """The slots that the conversation filled, not the line."""
    borrowed = part.unit.borrowed
    if not borrowed or borrowed[0].first != ABSENT:
        return ()
    acts = ("action",) if borrowed[0].slug_of("action") == part.filled.slots.get("action") is not None else ()
    return (*acts, *(name for name in ("connector", "integration", "custom") if name in part.filled.slots))


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
    if isinstance(custom, str) and lexicon.catalogue.customs and custom not in {*lexicon.catalogue.customs, *known}:
        return True
    action = part.filled.slots.get("action")
    if isinstance(action, str) and not (
        action.casefold() in lexicon.catalogue.actions or action in lexicon.catalogue.native
    ):
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
