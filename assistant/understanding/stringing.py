"""Stringing: how two requests of a line hang together: told one after the other, asked alike, or one for the other's sake."""

from __future__ import annotations

from assistant.understanding.parts import WEAK, Part, aim_of
from assistant.understanding.scoring import REMOVALS


def first_seen(asked: Part, removal: Part) -> bool:
    """`find out what uses hunter, then delete it`: told to look first, and to remove it all the same."""
    frame = asked.unit.frame
    told = (
        frame.lead() is not None
        and not frame.clause.asks
        and not frame.any("rm:question", "mood:cond", "mood:howto")
    )
    return told and removal.unit.frame.clause.first > frame.clause.first


def ordered_too(one: Part, two: Part) -> bool:
    """`what uses hunter, and cap it at 10 a minute`: `and` with a verb in front orders a second thing."""
    lead = two.unit.frame.lead()
    ordered = two.unit.frame.words[:1] in (["and"], ["plus"]) and lead is not None and lead.form == "base"
    return ordered and one.intent != two.intent and min(one.score, two.score) >= 6 and not one.unit.states


def each_changed(one: Part, two: Part) -> bool:
    """`slack_alerts unlimited, openai no cache`: each names its own connector and what is to change."""
    first, second = aim_of(one.filled.slots), aim_of(two.filled.slots)
    return (
        one.intent == two.intent == "connector.update"
        and first is not None
        and second is not None
        and first != second
        and all(part.filled.slots.keys() - {"connector", "integration"} for part in (one, two))
        and not any(part.unit.frame.mood.question or part.unit.borrowed for part in (one, two))
    )


def asks_how(part: Part, removal: Part) -> bool:
    """True for the question how to remove what is then asked to be removed, please."""
    frame, told = part.unit.frame, removal.unit.frame
    return (
        part is not removal
        and frame.mood.howto
        and frame.has("rm:question")
        and told.clause.first > frame.clause.first
        and removal.unit.link in ("stop", "semi", "comma")
        and ("please" in told.words or told.mood.polite)
    )


def those_unused(one: Part, parts: list[Part]) -> bool:
    """`any hubspot connector without a play on it, throw away`: which ones, and no question."""
    frame = one.unit.frame
    return (
        frame.has("attr:unused")
        and not frame.clause.asks
        and frame.words[:1] in (["any"], ["every"], ["all"], ["each"])
        and any(two.intent in REMOVALS and two.filled.slots.get("unused") for two in parts)
    )


def strung(one: Part, two: Part) -> bool:
    first, second = one.unit.frame.lead(), two.unit.frame.lead()
    return first is not None and second is not None and first.form == second.form == "base" and two.score >= 4.5


def both_asked(one: Part, two: Part) -> bool:
    if two.intent in WEAK or one.intent in WEAK:
        return False
    return strung(one, two) and one.score >= 5 and two.score >= 5 and not two.unit.frame.mood.wh
