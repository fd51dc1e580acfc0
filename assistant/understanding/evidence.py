"""Evidence: the words and rules that decided, in a form that a person can follow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.frames import Frame
from assistant.understanding.parts import Part
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token

_KINDS: Final = {
    "lead": "asks to {}",
    "act": "to {}",
    "neg": "not to {}",
    "past": "{} in the past",
    "obj": "speaks of {}",
    "attr": "speaks of {}",
    "not": "not {}",
    "ent": "names a {}",
    "val": "states a {}",
    "wh": "asks {}",
    "talk": "says {}",
    "topic": "about {}",
    "mood": "{}",
    "q": "asks what there is",
    "rm": "removal: {}",
}
_WORDS: Final = {
    "service": "service", "oos": "do something else", "custom": "custom integration", "uses": "plays, tools or models",
    "alone": "name that is all of the line", "pron": "thing by a pronoun", "values": "values", "cred": "credentials", "limit": "a limit", "cache": "caching",
    "unused": "what is unused", "fragment": "no verb", "howto": "asks how", "polite": "polite", "desire": "a wish",
    "question": "a question", "ownkey": "own keys", "connected": "being connected", "howmany": "how many",
    "howmuch": "how much", "howlong": "how long", "models_word": "models", "cond": "a supposition",
}  # fmt: skip
_REMOVALS: Final = {
    "request": "a plain word of removal, as a request",
    "question": "a removal that is only asked about",
    "negated": "a removal that is denied",
    "past": "a removal in the past",
    "reported": "a removal that someone else speaks of",
}
_OBJECTS: Final = {
    "target": "of a thing by name", "pron": "of what was named before", "limit": "of a limit", "cache": "of caching",
    "cred": "of credentials", "name": "of a part of a name", "filter": "of a filter", "values": "of cached values",
    "default": "of being the default", "other": "of something that is no connector", "none": "of nothing named",
}  # fmt: skip
_QUOTED: Final = Lazy(r"“[^”]*”|\S+")


def evidence_of(part: Part, tokens: Sequence[Token]) -> tuple[str, ...]:
    """Gives what decided: verbs, names, values, guards, the rule, its score beside the next, and what was left over."""
    frame = part.unit.frame
    found = [*_verbs(frame, tokens), *_names(part)]
    found.extend(f"{value.kind} {value.value}" for value in frame.values if value.kind != "number")
    if frame.removal is not None:
        what = _OBJECTS.get(frame.removal.what, "")
        found.append(" ".join(filter(None, ("guard:", _REMOVALS[frame.removal.mode], what))))
    best = next((one for one in part.unit.ranked if one.intent == part.intent), part.unit.best)
    found.append(f"rule: {in_words(best.rule)}")
    rival = part.rivals[0] if part.rivals else None
    found.append(
        f"score {part.score:.1f}" + (f", next {rival.intent} {rival.score:.1f}" if rival is not None else "")
    )
    if frame.left:
        found.append("left over: " + ", ".join(frame.left[:5]))
    return tuple(found)


def _verbs(frame: Frame, tokens: Sequence[Token]) -> list[str]:
    found = []
    for act in frame.acts[:3]:
        word = " ".join(tokens[at].typed for at in range(act.first, act.last + 1))
        concept = next((one for one in act.concepts if one != "oos"), "something else")
        found.append(f"{'not ' if act.negated else ''}{concept} ← {word}")
    return found


def _names(part: Part) -> list[str]:
    frame = part.unit.frame
    found = []
    for one in frame.mentions[:4]:
        names = ", ".join(dict.fromkeys(f"{named.kind} {named.slug}" for named in one.named)) or "unknown name"
        found.append(f"{names} ← {one.typed}" + (" (misspelt)" if one.edits else ""))
    if not frame.mentions and part.unit.borrowed:
        one = part.unit.borrowed[0]
        if one.slug_of("connector") or one.service:
            found.append(f"meant: {one.typed}, named before")
    found.extend(f"not meant: {one.typed}" for one in frame.excluded[:2])
    return found


def in_words(rule: str) -> str:
    """Gives a rule's features in words: `val:rate ent:service` states a rate, names a service."""
    said = []
    for piece in _QUOTED.findall(rule) if ":" in rule or "“" in rule else [rule]:
        if piece.startswith("rm."):
            said.append(_OBJECTS.get(piece.removeprefix("rm."), piece))
            continue
        kind, sep, concept = piece.partition(":")
        if piece.startswith("“") or not sep or kind not in _KINDS:
            said.append(piece)
            continue
        concept = concept.split(".")[0]
        said.append(_KINDS[kind].format(_WORDS.get(concept, concept.replace("_", " "))))
    return ", ".join(dict.fromkeys(said)) or "the frame as a whole"
