"""Antecedents: a clause that speaks only of `it` speaks of what stands before it, and is foreign where that is.

`my trial ends tomorrow, can you extend it by a week` asks for a longer trial, not for a longer cache.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.asking import is_foreign
from assistant.understanding.frames import Frame
from assistant.understanding.parts import Part
from assistant.understanding.patterns import Lazy
from assistant.understanding.scoring import OF_TALK, OUT, REMOVALS

_OWN: Final = (
    "obj:connector", "obj:connector.pl", "obj:integration", "obj:integration.pl", "obj:action", "obj:action.pl", "obj:extractor.pl", "obj:docs", "obj:slug",
    "obj:node", "obj:custom", "obj:native", "obj:values", "obj:models", "obj:workspace", "obj:uses", "obj:transcript", "obj:history", "obj:script", "obj:command",
    "attr:limit", "attr:cache", "attr:default", "attr:cred", "attr:uuid", "attr:unused", "attr:credits", "attr:ownkey", "attr:inputs", "attr:cost",
    "val:rate", "val:name", "val:slug", "val:url", "val:worker",
)  # fmt: skip
"""What a clause may speak of by itself."""
_ASKS_WHY: Final = Lazy(
    r"^(?:and |so |but |any )*(?:(?:idea|ideas|clue|guess)(?: why| how)?|why|why is (?:that|this|it)|how come|how is (?:that|this|it) possible|is (?:that|this|it) (?:possible|normal|ok|okay|right|expected|intended|a bug|known)|"
    r"what(?: is|'s) (?:wrong|going on|happening|up|the reason)(?: here| there| with (?:it|that|this))?|what (?:can|could|should|do|must) (?:i|we|you) do(?: about (?:it|that|this))?|"
    r"can (?:you|someone|anyone) (?:fix|help|look|check|explain)(?: (?:with )?(?:it|that|this|me|us))?)$"
)
"""A question that needs what stands before it."""


def without_followers(parts: list[Part]) -> list[Part]:
    """Leaves out clauses that only go on about something foreign; what was said of it stays, and is turned down."""
    kept: list[Part] = []
    for part in parts:
        if not (part.intent != OUT and _goes_on(part, kept)):
            kept.append(part)
    return kept


def _goes_on(part: Part, before: Sequence[Part]) -> bool:
    frame = part.unit.frame
    if frame.mentions or part.intent in REMOVALS or (part.intent in OF_TALK and part.intent != "undo"):
        return False
    if part.intent in ("account.whoami", "workspace.list", "session.login", "session.logout"):
        return False  # `the invite went to two addresses. Which one am I signed in with?`
    if part.intent.startswith("custom.") and part.filled.slots:
        return False  # `my own service answers under https://…, connect that`
    said_of = next((one for one in reversed(before) if one.unit.link != "sub" or one is before[0]), None)
    if said_of is None or said_of.intent != OUT:
        return False
    if part.intent == "undo":  # `charged 2 credits for nothing, can I get those back`
        return frame.has("ent:pron") and "topic:billing" in said_of.unit.frame.features
    if part.intent == "help" and is_foreign(said_of) and _HELPS.search(frame.said):
        return True
    if _goes_with(part, said_of):
        return True
    if asks_why(part) and is_foreign(said_of) and not said_of.unit.frame.mentions:
        return True
    if frame.any("q:support", "attr:supported") and any(word[0].isupper() for word in said_of.unit.frame.left):
        return False  # `I must send data to Mailchimp. Is it supported?`
    return _is_topic(said_of) and frame.has("ent:pron") and not frame.any(*_OWN)


_HELPS: Final = Lazy(r"\bhelp (?:me|us) (?:out )?(?:with|to|there|here|please)\b|\bhelp (?:me|us)$")


def _goes_with(part: Part, said_of: Part) -> bool:
    """`enrich 50 rows with clearbit, skip cached`: how something is to be done that is not done here."""
    frame, lead = part.unit.frame, said_of.unit.frame.lead()
    orders = lead is not None and lead.form == "base" and lead.concepts[0] == "oos"
    short = frame.size <= 2 and not frame.values and not frame.has("ent:pron")
    return (
        orders and part.unit.link in ("comma", "and") and bool(part.unit.borrowed) and short and is_foreign(said_of)
    )


def _is_topic(part: Part) -> bool:
    """True where a clause speaks of something foreign that `it` can stand for: no service is named, or only what that is for."""
    frame: Frame = part.unit.frame
    if not frame.mentions:
        return is_foreign(part) or any(one.startswith("topic:") for one in frame.features)
    wanted = frame.mood.desire or frame.any("lead:create", "lead:build", "makes:other")
    return "topic:agents" in frame.features and wanted


def asks_why(part: Part) -> bool:
    """`…, any idea why?` asks of what stands before it, whichever service was named beside."""
    return _ASKS_WHY.search(part.unit.frame.said) is not None
