"""Carried over: an amount that one clause states, and that the next wants to be set: `…, apply that to snowflake_dwh`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.understanding.mentions import Mention
from assistant.understanding.odd_amounts import told
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token
from assistant.understanding.values import Value, quantities

_THAT: Final = (
    r"(?:it|that|this|those|these|the same|exactly that|just that|that one)"
    r"(?: (?:very |exact |same |new )?(?:rate |api |request )?(?:limits?|caps?|amounts?|values?|numbers?|figures?|rates?|ceilings?|quotas?|settings?|thresholds?|throttle|ttl|time|duration|period|window|interval))?"
)
_ALSO: Final = r"(?: (?:as well|too|also|please|exactly|now|here|over|down|up|right away|straight away))*"
_APPLIED: Final = Lazy(
    rf"(?:apply|use|take|set|put|enter|configure|enforce|mirror|copy|adopt|respect|honou?r|reflect|implement|transfer|match|register|establish|replicate|impose|do|go with|stick to|roll out|fill in|type in|key in) "
    rf"{_THAT}{_ALSO} (?:for|to|on|onto|with|in|into|at|against|across) (?P<to>[^,.;!?\n]+)",
    re.IGNORECASE,
)
_SET: Final = Lazy(
    rf"(?:set|put|limit|cap|bring|raise|lower|reduce|throttle|change|adjust|restrict|update|switch|move|hold|keep|cache) (?P<to>[^,;!?\n]+?) (?:to|at|down to|up to|under|within|for) {_THAT}(?=[,.;!?\n]| and | please|$)",
    re.IGNORECASE,
)
_GIVEN: Final = Lazy(
    rf"(?:give|grant|assign) (?P<to>[^,;!?\n]+?) (?:{_THAT})(?=[,.;!?\n]| and | please|$)",
    re.IGNORECASE,
)
_BEFORE: Final = Lazy(
    r"(?:(?:^|[.!?;:,–—-]|\b(?:so|and|then|hence|therefore)\b)\s*)(?:(?:please|pls|kindly|so|and|then|now|just|also|hence|therefore|thus|could you|can you|would you|will you|u|"
    r"i want(?: you)? to|i'd like(?: you)? to|i would like(?: you)? to|we want to|we need to|i need(?: you)? to|you should|you can|let's|let us|help me|go ahead and|simply|better|must|that you)\s+)*$",
    re.IGNORECASE,
)
_CACHED: Final = Lazy(
    r"\b(?:cach\w*|ttl|stored?|storing|retain\w*|retention|kept|keep|fresh|refresh\w*|stale|memo\w*|buffer\w*|lookups? valid|expir\w*)\b",
    re.IGNORECASE,
)
_ASKS: Final = frozenset("limit cap throttle cache set rename connect add create delete remove drop show list".split())


def carried_over(tokens: Sequence[Token], mentions: Sequence[Mention], plain: str) -> str | None:
    """Gives the line with the amount in the place of the word that stands for it; None where nothing is carried over.

    What the amount is for must be named behind it: `set the limit to that` has its service in the clause before.
    """
    if not 6 < len(tokens) < 90:
        return None
    for pattern in (_APPLIED, _SET, _GIVEN):
        found = pattern.search(plain)
        if found is None or not _BEFORE.search(plain[: found.start()]):
            continue
        if not any(found.start("to") <= tokens[one.first].start < found.end("to") for one in mentions):
            continue
        value = _stated(tokens, found.start())
        if value is None or tokens[0].word in _ASKS:
            continue
        amount = plain[tokens[value.first].start : tokens[value.last].end]
        behind = plain[found.end() :]
        if any(one.start >= found.start() and one.kind == "number" for one in tokens if one.end <= found.end()):
            continue
        to = re.sub(r"^(?:the |our |my )?(?:limits?|caching|cache|ttl|rate limit) (?:of|on|for) ", "", found["to"])
        if value.kind == "duration":
            if not _CACHED.search(plain):
                continue
            return f"cache {to} for {amount}{behind}"
        return f"limit {to} to {str(value.value).replace('/', ' per ')}{behind}"
    return None


def _stated(tokens: Sequence[Token], end: int) -> Value | None:
    """The one limit, or else the one length of time, that stands before a place of the line."""
    found = [one for one in told(tokens, quantities(tokens)) if tokens[one.last].end <= end and not one.odd]
    for kind in ("rate", "duration"):
        mine = [one for one in found if one.kind == kind]
        if len(mine) == 1:
            return mine[0]
        if mine:
            return None
    return None
