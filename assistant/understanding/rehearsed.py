"""Rehearsed: changes that a line wants explained, tried out, written as a command or called off; none of them is made.

`delete X, dry run` asks what hangs on X, `give me the API call for limiting X` is help, `cancel delete X` drops it.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from assistant.understanding.concepts import PHRASES
from assistant.understanding.patterns import Lazy
from assistant.understanding.spelling import near
from assistant.understanding.words_common import COMMON
from intents.catalogue import INTENTS
from intents.reading import Decision, Reading
from intents.spec import Effect

_LONGEST: Final = 240
_OPENS: Final = r"^(?:(?:please|pls|plz|can you|could you|would you|will you|hey|hi|ok|okay|so|and|just|now|no|wait|first|i want (?:you )?to|i'd like (?:you )?to|let's|let us|kindly|only)[ ,]+)*"
_KINDS: Final = r"(?:cargo-ai|cargo|cli|curl|api|http|https|rest|shell|terminal|bash|console|python|code|json)"
_TRIED: Final = (
    r"(?:do |make |run |perform |show |give )?(?:me )?(?:an? |the )?(?:dry[ -]?run|simulat(?:e|ion|ing)|preview(?:ing)?|rehears(?:e|al)|test run|trial run|mock|pretend|hypothetical(?:ly)?|theoretically|in theory|"
    r"explain|describe|clarify|illustrate|elaborate on|(?:walk|talk|guide|take) (?:me|us) through|what[ -]if)"
    r"(?: (?:of|for|to|me|us|that (?:i|we|you)|you(?:'d)?|i|we|doing|the effects? of|the impact of|the consequences of|what happens (?:if (?:i|we|you)|when (?:i|we|you)|on)))*(?! (?:how|why|what|who|when|where)\b) ?[:,;–—-]* ?"
)
_WRITTEN: Final = (
    r"(?:(?:give|gimme|lemme see|show|hand|see|have|get|know|tell|send|write|print|get|draft|generate|build|produce|display|output|what is|what's|whats|i want|i need|i'd like|in)(?: (?:me|us))?(?: (?:the|an|a|just|only|what|is|out|down))* |the |an? )?"
    rf"(?:(?:equivalent|right|exact|raw|corresponding|matching|full|example|sample|official|proper|correct|{_KINDS})[ -])*(?:calls?|commands?|command ?line|curl|requests?|cli|code|json|payload|body|snippet|syntax|one-liner|endpoint|invocation|api)"
    r" (?:for|of|that (?:would|will|could|can)|which (?:would|will)|that i(?:'d)? (?:need|use|type|run) (?:to|for)|needed (?:to|for)|necessary (?:to|for)|used (?:to|for)|behind|when|if (?:i|we) (?:want|wanted) to|i need to|to) ?[:]? ?"
    rf"|(?:as|in|with|using) (?:an? |the )?(?:{_KINDS}[ -])*{_KINDS}(?:[ -](?:commands?|calls?|requests?|syntax|form))?[:,] ?"
)
_OFF: Final = r"(?:cancel|abort|call off|scratch|belay|withdraw|retract|disregard|skip|hold off(?: on)?|halt|never ?mind|forget about|don't bother(?: to| with)?)(?: (?:the|my|that|this|last|order|request|command|instruction|of|to|and don't))* ?:? ?"
_UNDONE: Final = Lazy(
    r"(?<=\w)[,;]? (?:but|and) (?:please )?(?:don't|do not|dont|never) (?:actually |really )?(?:run|execute|send|do|fire|call|apply|perform) (?:it|that|this|them)(?: please| yet| now)*[\s.!]*$"
)
"""`the command for X, but don't run it`."""
_BEFORE: Final = Lazy(_OPENS + rf"(?:(?P<off>{_OFF})|(?P<written>{_WRITTEN})|(?P<tried>{_TRIED}))(?P<what>\S.*)$")
_WOULD: Final = Lazy(
    _OPENS
    + r"what (?:would|will|does|do|did|could|might|is) (?P<what>.+?) (?:do|cause|change|break|mean|affect|result in|lead to|entail|imply|touch)(?: exactly| here| to [\w .-]+)?[?!. ]*$"
)
_BEHIND: Final = Lazy(
    r"^(?P<what>\S.*?)[ ,;(\[–—-]*(?:(?P<written>\b(?:as|in the form of|written as) (?:an? (?:"
    + _KINDS
    + r"[ -])*(?:"
    + _KINDS
    + r"|commands?|calls?|requests?)|(?:"
    + _KINDS
    + r"[ -])+(?:commands?|calls?|requests?|syntax)|curl)(?: please)?)|"
    r"(?:(?:(?<=[,(\[;–—-])|(?<=[,(\[;–—-] )|(?<= )(?:as|in) )(?:just |only )?(?:an? )?(?:dry[ -]?run|simulation|test run|rehearsal|what-if)(?: only| please| mode| first| thanks)*|"
    r"(?<! to)(?<! called)(?<! named)(?<! as) dry[ -]run(?: only| please| mode| first| thanks)*|(?<= )--?(?:dry-?run|what-?if|simulate|preview)(?:=(?:true|yes|1|client|server))?(?![=\w])|"
    r"(?:but |and |please |just )*(?:don't|do not|dont|without) (?:actually |really |yet |to )*(?:do|doing|run|running|execut\w+|perform\w*|apply\w*|carry\w*|commit\w*)(?: (?:it|that|this|anything|out|any changes?))*(?: yet| please| for real| actually| though)*|"
    r"(?:and |but )?(?:just |only )?(?:tell|show) (?:me |us )?what (?:would|will|it would|that would) (?:happen|do|change|break|be (?:removed|deleted|changed))|what would (?:that|this|it|happen) ?(?:do|change|break|mean|affect)?))[)\].!? ]*$"
)
_HINTS_BEHIND: Final = (
    "dry", "simulat", "test run", "rehears", "what-if", "whatif", "preview", "as a", "as c", "as j", "as p", "as r", "as s", "as t", "as h", "in the form", "command", "call",
    "request", "syntax", "curl", "without", "don't", "dont", "do not", "what w", "what it", "what that",
)  # fmt: skip
_SWITCHED_OFF: Final = Lazy(r"(?:cach|limit|throttl|capp|restrict|keep|stor|remember)\w*ing\b")
"""`halt caching of hunter` switches something off."""
_CHANGES: Final = frozenset(
    "connector.create connector.update connector.remove custom.create custom.update custom.remove".split()
)
_ACTS: Final = frozenset("remove rename change throttle cache rotate create connect undo moveto stop use".split())


_RENAMES: Final = Lazy(r"(?:renam|relabel|retitl|rotat|throttl|limit|capp|cach)\w*\b")
"""What is done by a verb that always changes something: `the command for renaming hunter`."""
_AIMS: Final = frozenset(["connector", "integration", "all"])
"""Slots of an update that say no change yet: `code to call the hubspot api`."""
_SPELT: Final = tuple(
    """cancel abort scratch withdraw disregard preview explain describe simulate simulating simulation pretend rehearse hypothetically
        theoretically theory without actually really executing running applying performing doing order command request walk through
        clarify illustrate delete deleting remove removing limit limiting rename renaming cache erase would only please show give gimme write curl just""".split()
)
"""Words of these frames that a slip is looked for in."""
_WORD: Final = Lazy(r"(?<![\w-])[A-Za-z']{3,}(?![\w-])")


class Rehearsal(Struct, frozen=True):
    """What is only spoken of, and how: tried, written or off."""

    kind: str
    what: str


def rehearsal_of(text: str) -> Rehearsal | None:
    """Gives what a line speaks of without asking for it; None for any other line."""
    plain = text.replace("’", "'").lower()
    if len(plain) == len(text) and any(
        word in plain[:40] for word in ("command", "curl", "call", "request", "code", "json")
    ):
        plain = _UNDONE.sub("", plain)
        text = text[: len(plain)]
    if len(text) > _LONGEST or len(plain) != len(text) or "\n" in text.strip():
        return None
    behind = any(one in plain for one in _HINTS_BEHIND)
    for pattern in (_BEFORE, _WOULD, _BEHIND) if behind else (_BEFORE, _WOULD):
        found = pattern.match(plain.strip())
        if found is None:
            continue
        start = len(plain) - len(plain.lstrip())
        what = text[start + found.start("what") : start + found.end("what")].strip(" \"'`“”«»,;:")
        kind = next((one for one in ("off", "written") if found.groupdict().get(one)), "tried")
        if kind == "off" and _SWITCHED_OFF.match(what.lower()):
            continue
        what = _ordered(what, strict=pattern is not _BEHIND)
        if what:
            return Rehearsal(kind, what)
    return None


def misspelt_rehearsal(text: str, reading: Reading) -> Rehearsal | None:
    """Gives the same for a line that was read as a change, where only a slip hides what is wanted: `cancle delete X`."""
    if len(text) > _LONGEST or not any(one.intent in _CHANGES for one in (reading.sequence or (reading,))):
        return None
    spelt = _WORD.sub(_respelt, text)
    return None if spelt == text else rehearsal_of(spelt)


def _respelt(found: re.Match[str]) -> str:
    word = found.group().lower()
    if word in _SPELT or word in PHRASES or word in COMMON:
        return found.group()
    return next((one for one in _SPELT if abs(len(one) - len(word)) < 2 and near(one, word)), found.group())


def _ordered(what: str, *, strict: bool) -> str:
    """Gives the words as an order, `limiting X` as `limit X`; empty where they begin with no verb of a change."""
    first, _, rest = what.partition(" ")
    if first.lower() in ("get", "take", "throw", "make", "set", "put", "giving", "making", "setting", "putting"):
        return f"{_base(first.lower()) or first} {rest}"
    senses = PHRASES.get(first.lower(), ())
    if any(one.kind == "act" and one.concept in _ACTS and one.form == "base" for one in senses):
        return what
    base = _base(first.lower())
    if base:
        return f"{base} {rest}"
    return "" if strict else what


def _base(word: str) -> str:
    """`deleting` → `delete`."""
    if not word.endswith("ing") or len(word) < 6:
        return ""
    stem = word[:-3]
    for one in (stem, f"{stem}e", stem[:-1]):
        if any(sense.kind == "act" and sense.form == "base" for sense in PHRASES.get(one, ())):
            return one
    return {"mak": "make", "giv": "give", "sett": "set", "putt": "put", "gett": "get", "tak": "take"}.get(stem, "")


def instead_of(text: str, rehearsal: Rehearsal, inner: Reading) -> Reading | None:
    """Gives what is answered in place of the change that a line only speaks of; None where it is no change."""
    parts = inner.sequence or (inner,)
    changes = [one for one in parts if one.intent in _CHANGES]
    bare = all(one.intent == "connector.update" and one.slots.keys() <= _AIMS for one in changes)
    if not changes or (bare and not (rehearsal.kind == "written" and _RENAMES.match(rehearsal.what.lower()))):
        return None
    evidence = (f"not to be done: {rehearsal.kind}", *inner.evidence)
    if rehearsal.kind == "off":
        return Reading(text, "cancel", confidence=inner.confidence, evidence=evidence)
    first = changes[0]
    if rehearsal.kind == "written" or INTENTS[first.intent].effect is not Effect.DESTRUCTIVE or not first.slots:
        return Reading(text, "help", {"topic": rehearsal.what}, confidence=inner.confidence, evidence=evidence)
    if first.intent != "connector.remove":
        return Reading(text, "custom.list", confidence=inner.confidence, evidence=evidence)
    slots = {name: value for name, value in first.slots.items() if name != "all"}
    if first.slots.get("unused") or first.slots.get("all"):
        return Reading(text, "connector.list", slots, confidence=inner.confidence, evidence=evidence)
    open_ = first.decision is Decision.ASK and bool(first.candidates)
    return Reading(
        text,
        "connector.usage",
        slots,
        Decision.ASK if open_ else Decision.ACT,
        inner.confidence,
        evidence=evidence,
        candidates=first.candidates if open_ else (),
    )
