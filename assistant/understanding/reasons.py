"""Reasons: statements beside a change that only say why it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.parts import Part, aim_of
from assistant.understanding.patterns import Lazy
from intents.catalogue import INTENTS
from intents.spec import Effect


def is_reason(part: Part, changes: Sequence[Part]) -> bool:
    """`we don't need hunter any more; remove it`: a statement of the thing that is changed is the reason for it."""
    frame = part.unit.frame
    if part in changes or INTENTS[part.intent].effect is not Effect.READ:
        return False
    if {"goodbye", "farewell", "adieu", "bye"} & set(frame.words):
        return True  # `say goodbye to hunter: delete it`
    owned = _OWNED.match(frame.said) and not (frame.mood.question or frame.mood.polite or frame.lead())
    if (
        not (part.unit.states or owned or _NOT_WISHED.search(frame.said))
        or frame.mood.wh
        or not _STATED.search(frame.said)
    ):
        return False
    mine = aim_of(part.filled.slots)
    return any(
        one.unit.frame.clause.first > frame.clause.first
        and (one.unit.frame.has("ent:pron") or (mine is not None and aim_of(one.filled.slots) == mine))
        for one in changes
    )


_STATED: Final = Lazy(
    r"\b(?:is|are|was|were|isn't|aren't|wasn't|has|have|had|hasn't|became|become|becomes|got|gets|seems?|need|needs|needed|use|uses|used|"
    r"don't|doesn't|didn't|want|wants|require\w*|stopped|ended|expired|finished|moved|went)\b"
)
"""A verb that makes a statement of a clause."""
_OWNED: Final = Lazy(
    r"(?:and |so |but |well |now |as |since )*(?:i|we|they|there|you) (?:already |still |now )?(?:have|has|are|is|own|keep|got) (?!to\b|got to\b)"
)
_NOT_WISHED: Final = Lazy(
    r"^(?:and |so |but |well |sorry |actually )*(?:i|we|they|nobody|our \w+|the \w+|my \w+) (?:don't|do not|no longer|doesn't|does not|never|didn't|won't|will not) (?:\w+ )?(?:need|want|require|wish|like)"
)
"""What is not wished for: `we don't need it any more` asks for nothing."""


def is_named(part: Part, real: Sequence[Part]) -> bool:
    """`please rename X. As new name I suggest Y`: the name stands in another clause."""
    return any({"name", "new_name"} & one.filled.slots.keys() for one in real if one is not part)


def sets_amount(part: Part) -> bool:
    """`we may send 300 a minute. Can you put this in?`: what is put in is the limit, and no connector."""
    return part.intent == "connector.update" and bool({"rate_limit", "cache_ttl_ms"} & part.filled.slots.keys())
