"""Evidence: the words and rules that decided, in a form that a person can follow."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.understanding.discourse import Part
from assistant.understanding.tokens import Token


def evidence_of(part: Part, tokens: Sequence[Token]) -> tuple[str, ...]:
    """Gives what decided: acts, things, names, values, guards, the rule, and what was left over."""
    frame = part.unit.frame
    found: list[str] = []
    for act in frame.acts[:3]:
        word = " ".join(tokens[at].typed for at in range(act.first, act.last + 1))
        sign = "not " if act.negated else ""
        found.append(f"{sign}{'/'.join(act.concepts[:2])} ← {word}")
    for one in frame.mentions[:4]:
        names = ", ".join(dict.fromkeys(f"{named.kind} {named.slug}" for named in one.named)) or "unknown name"
        found.append(f"{names} ← {one.typed}")
    found.extend(f"not meant: {one.typed}" for one in frame.excluded[:2])
    found.extend(f"{value.kind} {value.value}" for value in frame.values if value.kind != "number")
    if frame.removal is not None:
        found.append(f"removal: {frame.removal.mode}, {frame.removal.what}")
    moods = [name for name in ("question", "howto", "polite", "desire") if getattr(frame.mood, name)]
    if moods:
        found.append("mood: " + ", ".join(moods))
    best = next((one for one in part.unit.ranked if one.intent == part.intent), part.unit.best)
    found.append(f"rule: {best.rule}")
    if part.rivals:
        rival = part.rivals[0]
        found.append(f"score {part.score:.1f}, next {rival.intent} {rival.score:.1f}")
    if frame.left:
        found.append("left over: " + ", ".join(frame.left[:5]))
    return tuple(found)
