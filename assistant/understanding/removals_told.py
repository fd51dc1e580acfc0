"""Removals told: lines that speak of a removal and ask for none: reports, doubts, drafts, schedules, opinions.

Only a plain order removes (`contract`: intents, rule 5); what asks about one is answered by what uses the connector.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from assistant.understanding.opinions import OPINION, TAG, is_refused
from assistant.understanding.patterns import Lazy
from assistant.understanding.scoring import OUT
from intents.reading import Decision, Reading

_REMOVE: Final = r"(?:delet|remov|drop|eras|disconnect|unlink|scrap|ditch|bin|axe|kill|wip|trash|nuk|purg|get(?:ting)? rid|throw|tak|chuck)\w*"
HELD: Final = Lazy(
    r"\bbut (?:\S+ ){1,4}?(?:(?:hasn't|haven't|has not|have not|didn't|won't|doesn't) (?:\w+ )?(?:sign|approv|agree|confirm|decid|answer|repl|given|said|allow|check|review)\w*|(?:needs? to|must|should|has to|have to) (?:first )?(?:sign|approve|agree|confirm|check|decide|review|ok|okay)\b|(?:is|are) against|disagrees?|objects?\b|refuses?|wants? to keep|vetoe[sd]|forbids?\b)|\bbut (?:\S+ ){0,3}?(?:not|never) (?:\w+ )?(?:signed|approved|agreed|allowed|confirmed|sure|ready|yet)\b"
)
"""Who has to agree first, and did not."""
_ADVICE: Final = Lazy(
    r"\bwhat (?:should|must|do|would|else should) (?:i|we) (?:\w+ )?(?:know|consider|expect|watch|mind|check|be aware|look out|think)\b|\b(?:then |so |now |and )*(?:i|we) can (?:now |then |just |safely )?"
    + _REMOVE
    + r"\b[^.!]*\?"
)
_BY_OTHERS: Final = Lazy(
    r"\b(?:to be|be|being|gets?) (?:deleted|removed|dropped|erased|disconnected|unlinked|scrapped|killed|wiped|trashed|purged|axed|binned) by (?!end\b|the end\b|eod\b|today\b|now\b|me\b|us\b|you\b|cargo\b|the assistant\b|mistake\b|accident\b)"
)
TELL_ME: Final = Lazy(
    r"\b(?:let (?:me|us) know|tell (?:me|us)|notify (?:me|us)|inform (?:me|us)|ping (?:me|us)|warn (?:me|us)|ask (?:me|us|him|her|them|\w+)|call me|text me|remind (?:me|us)) (?:if|when|before|once|in case|as soon as|should|whenever) (?:you|i|we|they|he|she|someone|somebody|anyone|\w+)\b(?! (?:are|is|'re)? ?(?:done|finished|ready|through))[^.;!?]{0,20}\b"
    + _REMOVE
)
DRAFT: Final = Lazy(
    r"^(?:\W*(?:please|pls|ok|can you|could you|would you|hey|hi|so|and) )*(?:an? )?(?:examples?|for example|for instance|test|testing|sample|draft|template|e\.?g\.?|translate|translation|spell|paraphrase|rephrase|repeat after me|hypothetically|quote|subject|just a test|only a test|demo|joke|just kidding|scenario|case|note|note to self|reminder|memo|agenda|title|headline)\s*\d*\s*[:–—-]|"
    r"^\W*(?:e\.?g\.?|for example|for instance|hypothetically|supposedly),? (?=\w)|"
    r"\b(?:draft|compose|write|prepare|phrase|word|send|dictate|type)(?: (?:me|us|up|down))?(?: an?| the| this| that| my)? (?:\w+ )?(?:message|mail|e-mail|email|note|reply|text|ticket|announcement|letter|comment|memo|post|dm|sentence|reminder)\b"
)
_DONE: Final = Lazy(
    r"\b(?:i|we|he|she|they|you|somebody|someone|\w+)(?:'ve| have| has)? had to (?:\w+ly )?"
    + _REMOVE
    + r"\b|\b(?:made|forced|pushed|pressed) (?:me|us|him|her|them|you) (?:to )?"
    + _REMOVE
)
_WHEN: Final = r"(?:tonight|at (?:midnight|noon|night|dawn|lunch(?:time)?)|this (?:evening|afternoon|weekend)|tomorrow|later today|at \d{1,2}(?::\d\d)? ?(?:am|pm|h|o'clock)|at \d{1,2}:\d\d|after (?:lunch|work|hours|the (?:meeting|call|weekend|holidays|migration|launch))|end of (?:the )?(?:day|week|month|quarter|year)|over night|overnight)\b"
_TIMED: Final = Lazy(
    r"\b"
    + _REMOVE
    + r" (?:(?!ends?\b|ended\b|expires?\b|runs?\b|closes?\b|starts?\b|until\b|since\b|because\b|by\b|before\b|used\b)[^\s.,;!?]+ ){1,6}?(?<!from )(?<!before )(?<!by )"
    + _WHEN
    + r"|"
    r"(?:^|[.!?;] )(?:please |and |so |ok )*" + _WHEN + r",? (?:[^\s.,;!?]+ ){0,5}?" + _REMOVE + r"|"
    r"^(?:\W*(?:please|pls|can you|could you|would you) )*(?:schedule|plan|queue|arrange|book|set a (?:timer|reminder|schedule)|put (?:it|this) (?:on|in))\b"
)
ELSEWHERE: Final = Lazy(
    r"\b(?:in|from|of|on|within|inside) (?:the |our |my |their |his |her )?(?!(?:this|current|same|cargo|our|my|the|demo|whole|entire|that|test|client's|customer's|present|right|sandbox|team|company|own|shared)\b)(?:other |second |old |new |first )?[\w&'.-]+(?: [\w&'.-]+)? (?:workspace|tenant|organi[sz]ation)\b|\b(?:in|from) (?:another|the other|a different|every other|all other|the second|the old) workspace\b|"
    r"\b(?:in|from|of) (?:the )?workspace (?:called |named )?(?!(?:please|pls|now|today|and|or|for|because|as|it|we|i|is|then|so|too|asap|completely|at|if|but|right|thanks|permanently|entirely|instead|before|since|with|that|which|again|also|immediately|forever|\W))\w{3,}"
)
_INSIDE: Final = Lazy(
    r"\b"
    + _REMOVE
    + r" (?:(?:all|the|our|my|every|any|some|of|these|those|old|duplicate|stale|unused) )*(?:\w+ ){0,2}?(?:records?|contacts?|rows?|leads?|deals?|entries|entry|objects?|companies|tickets?|lists?|messages?|channels?|pages?|files?|folders?|documents?|columns?|tables?|users?|people|members?|duplicates?|data|emails?|tasks?|notes?) (?:in|inside|from|within|on|out of|of) "
)
_FROM_IT: Final = Lazy(
    r"\b(?:delete|remove|drop|erase|take|unlink|disconnect|wipe|strip|purge|clear) (?:it|this|that|them|these|those|him|her|everything|anything|stuff) (?:from|out of|off|in|inside) (?!(?:the |our |my |your |this |here|there|cargo|everywhere)*(?:workspace|cargo|list|account|here|there|system|everywhere|app|table|inventory|catalog\w*|place|screen|way|game|picture|face|project|set-?up|environment|connectors?|integrations?|of)\b)"
)


def instead_of_removal(reading: Reading, low: str) -> Reading | None:
    """Gives what answers a line, in lower case, that only speaks of a removal; None where it may ask for one."""
    if is_refused(low):
        return _instead(reading, "cancel", "refused or doubted")
    if TAG.search(low) or OPINION.search(low) or _ADVICE.search(low):
        return _asked_about(reading, "an opinion is asked for")
    if HELD.search(low):
        return _asked_about(reading, "somebody has to agree first")
    for pattern, why in (
        (_BY_OTHERS, "to be done by somebody else"),
        (TELL_ME, "to be told of only"),
        (DRAFT, "a draft or an example"),
        (_DONE, "what had to be done"),
        (_TIMED, "to be done later"),
        (ELSEWHERE, "in another workspace"),
        (_INSIDE, "things of a service"),
        (_FROM_IT, "something of a service"),
    ):
        if pattern.search(low):
            return _instead(reading, OUT, why)
    return None


def _asked_about(reading: Reading, why: str) -> Reading:
    """Gives the question of what uses it, where one connector is named."""
    first = next(one for one in (*reading.sequence, reading) if one.intent in ("connector.remove", "custom.remove"))
    if first.intent == "custom.remove":
        return _instead(reading, "custom.list", why)
    if first.slots.keys() & {"all", "unused"}:
        slots = {name: value for name, value in first.slots.items() if name != "all"}
        return _instead(replace(first, text=reading.text, slots=slots), "connector.list", why, keep=True)
    return _instead(replace(first, text=reading.text), "connector.usage", why, keep=True)


def _instead(reading: Reading, intent: str, why: str, *, keep: bool = False) -> Reading:
    decision = Decision.REJECT if intent == OUT else Decision.ACT
    if keep and reading.decision is Decision.ASK:
        decision = Decision.ASK
    return replace(
        reading,
        intent=intent,
        slots=dict(reading.slots) if keep else {},
        decision=decision,
        sequence=(),
        targets=reading.targets if keep else (),
        candidates=reading.candidates if keep else (),
        missing=reading.missing if keep else (),
        evidence=(*reading.evidence, why),
    )
