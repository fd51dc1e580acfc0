"""Asking: whether a part of a line asks for something of its own, or tells, complains or only names things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.parts import Part
from assistant.understanding.patterns import Lazy
from assistant.understanding.scoring import OUT
from intents.catalogue import INTENTS
from intents.spec import Effect

_TELLERS: Final = frozenset("i we he she they it somebody someone everybody everyone".split())
_ALTERNATIVE: Final = Lazy(
    r"^(?:or )?(?:else )?(?:do|must|should|shall|will|would|have|need|am|are|is) (?:i|we|that|this|it)\b"
)


def is_told(part: Part) -> bool:
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


def is_alternative(asked: Part, part: Part) -> bool:
    """`is salesforce connected or do I have to set it up?`: the other half of a question, no request of its own."""
    frame = part.unit.frame
    return (
        part.unit.link == "or"
        and asked.unit.frame.mood.question
        and not asked.unit.frame.mood.polite
        and asked.intent != OUT
        and INTENTS[asked.intent].effect is Effect.READ
        and frame.mood.question
        and not frame.mentions
        and _ALTERNATIVE.search(frame.said) is not None
    )


def hangs_on_other(part: Part, parts: Sequence[Part]) -> bool:
    """`drop me an email when hunter fails`: the condition of something that this program doesn't do asks for nothing."""
    at = parts.index(part)
    if part.unit.link != "sub" or not at or part.unit.frame.lead() is not None:
        return False
    before = parts[at - 1]
    lead = before.unit.frame.lead()
    return (
        before.intent == OUT
        and lead is not None
        and lead.concepts[0] == "oos"
        and lead.form == "base"
        and part.unit.frame.words[:1]
        in (["when"], ["if"], ["once"], ["whenever"], ["after"], ["before"], ["until"])
    )


_AGED: Final = Lazy(
    r"^(?:because |since |as |and |but |i (?:think|guess|believe|suppose) |it seems |apparently |looks like )*(?:the |your |my |our )?(?:\w+ ){1,3}?(?:looks?|seems?|feels?|is|are|was|were|'re|'s|might be|may be|must be|got|appears?)(?: to be| like)? (?:\w+ ){0,2}?"
    r"(?:stale|old|outdated|out of date|out-of-date|obsolete|aged|expired|behind|wrong)\b|^(?:\w+ ){0,3}?(?:they're|it's|that's) (?:\w+ ){0,2}?(?:stale|old|outdated|out of date|obsolete|wrong)\b"
)


def tells_age(part: Part) -> bool:
    """`re-pull the names, they look stale`: why names are to be read anew asks for nothing of its own."""
    frame = part.unit.frame
    asks = frame.mood.question or frame.mood.wh or (frame.lead() is not None and frame.words[0] not in _TELLERS)
    return not frame.mentions and not asks and _AGED.search(frame.said) is not None


def makes_one(part: Part) -> bool:
    """`please set up the connection`: a connection is plainly to be made, though what it is to was said before."""
    frame = part.unit.frame
    return (frame.any("obj:connector", "obj:account") or bool({"ours", "mine"} & set(frame.words))) and says(part)


def complains(part: Part) -> bool:
    frame = part.unit.frame
    lead = frame.lead()
    asks = frame.mood.question or frame.mood.wh or (lead is not None and lead.form != "ing")
    return part.intent == "connector.show" and frame.has("attr:failing") and not asks


def only_names(part: Part) -> bool:
    """`…, Lusha or Kaspr?`: names that belong to the question before."""
    frame = part.unit.frame
    return (
        bool(frame.mentions)
        and frame.size == len(frame.mentions)
        and not (frame.acts or frame.values or frame.mood.wh or part.unit.frame.clause.first == 0)
    )


def is_foreign(part: Part) -> bool:
    """True where a clause really speaks of something else, not only in words that nothing explains."""
    frame = part.unit.frame
    if any(one.startswith("topic:") for one in frame.features):
        return True
    if frame.any(
        "tells",
        "delegates",
        "tells:plays",
        "means",
        "foreign",
        "val:email",
        "rm.other",
        "lead:disable",
        "act:disable",
    ):
        return True
    lead = frame.lead()
    return len(frame.left) >= 2 or (
        lead is not None and "oos" in lead.concepts and bool(frame.mentions or frame.left)
    )


def says(part: Part) -> bool:
    """True for a question or an order; a wish alone may be only why something is asked."""
    frame = part.unit.frame
    lead = frame.lead()
    return (
        frame.mood.question
        or frame.mood.polite
        or (lead is not None and lead.form == "base" and not frame.mood.desire)
    )


def is_asked(part: Part) -> bool:
    frame = part.unit.frame
    lead = frame.lead()
    if frame.clause.link == "sub" or (lead is not None and lead.negated and frame.words[0] in _TELLERS):
        return False  # `we don't renew the contract` orders nothing
    return (
        frame.mood.question or frame.mood.polite or frame.mood.desire or (lead is not None and lead.form == "base")
    )
