"""Carried over: an amount that one clause states, and that the next wants to be set: `…, apply that to snowflake_dwh`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.understanding.mentions import Mention
from assistant.understanding.numbers import ONES, SCALES, SPECIAL, TENS
from assistant.understanding.odd_amounts import told
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token, tokenised
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
_ACCORDINGLY: Final = Lazy(
    r"(?:limit|throttle|cap|restrict|set|adjust|configure|change|update|lower|raise|reduce|slow down|tune|align|fix|correct|cache|adapt|match|bring down|dial down|put) (?P<to>(?:the |our |my |your )?(?:[^,.;!?\n]{1,40}?)) "
    r"(?:accordingly|like that|that way|the same way|correspondingly|appropriately|as told|as they say|as stated|as recommended|as requested|as advised|like this|this way|in line with (?:that|it|this)|to match(?: that| it| this)?|to reflect (?:that|it|this)|to (?:follow|respect|honou?r) (?:that|it|this))(?=[,.;!?\n]| please|$)",
    re.IGNORECASE,
)
_OURS: Final = Lazy(
    r"(?:ours|it|that|this|mine|the limits?|the caps?|the throttle|the cache|caching|the rate limit|things|(?:(?:the|our|my|your|that|this) )?(?:connector|connection|account|one|side|end|setup|settings?|config|configuration|rate limit|limits?))",
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
_ASKS: Final = frozenset(
    "limit cap throttle cache set rename connect add create delete remove drop show list".split()
)


_COUNTING: Final = frozenset((*ONES, *TENS, *SCALES, *SPECIAL))
_AMOUNTS: Final = frozenset(["number", "url", "uuid", "quoted"])


def carried_over(tokens: Sequence[Token], mentions: Sequence[Mention], plain: str) -> str | None:
    """Gives the line with the amount in the place of the word that stands for it; None where nothing is carried over.

    What the amount is for must be named behind it: `set the limit to that` has its service in the clause before.
    """
    if not 6 < len(tokens) < 90 or not any(one.kind in _AMOUNTS or one.word in _COUNTING for one in tokens):
        return None
    moved = _moved(tokens, mentions, plain)
    if moved is not None:
        return moved
    for pattern in (_APPLIED, _SET, _GIVEN, _ACCORDINGLY):
        found = pattern.search(plain)
        if found is None or not _BEFORE.search(plain[: found.start()]):
            continue
        to = found["to"]
        if not any(found.start("to") <= tokens[one.first].start < found.end("to") for one in mentions):
            before = [one.typed for one in mentions if one.kinds & {"connector", "integration"} and not one.weak]
            if pattern is not _ACCORDINGLY or not _OURS.fullmatch(to) or len({one.lower() for one in before}) != 1:
                continue
            to = before[0].removesuffix("'s")
        value, amount = _stated(tokens, found.start())
        if value is None or tokens[0].word in _ASKS:
            continue
        behind = plain[found.end() :]
        if any(one.start >= found.start() and one.kind == "number" for one in tokens if one.end <= found.end()):
            continue
        to = re.sub(r"^(?:the |our |my )?(?:limits?|caching|cache|ttl|rate limit) (?:of|on|for) ", "", to)
        both = _length_beside(tokens, found.start()) if value.kind == "rate" and _CACHED.search(plain) else ""
        if both:
            return f"limit {to} to {str(value.value).replace('/', ' per ')} and cache it for {both}{behind}"
        if value.kind == "duration":
            if not _CACHED.search(plain):
                continue
            return f"cache {to} for {amount}{behind}"
        return f"limit {to} to {str(value.value).replace('/', ' per ')}{behind}"
    return None


def _length_beside(tokens: Sequence[Token], end: int) -> str:
    """The one length of time that stands beside a limit: `5 requests a second and stored for 24 hours`."""
    found = [one for one in told(tokens, quantities(tokens)) if one.kind == "duration" and not one.odd]
    mine = [one for one in found if tokens[one.last].end <= end]
    if len(mine) != 1 or len(found) != 1:
        return ""
    return " ".join(token.typed for token in tokens[mine[0].first : mine[0].last + 1])


_REPOINT: Final = Lazy(
    r"(?:[.!?;:,–—-]|\bso|\band)\s*(?:(?:please|so|and|then|could you|can you|would you|kindly|just|now|let's) )*(?:update|change|adjust|fix|correct|repoint|redirect|edit|switch|reflect|point|amend|move|set) "
    r"(?:it|that|this|ours|the (?:\w+ )?(?:integration|entry|url|address|one|settings?|endpoint))(?: (?:here|accordingly|please|to match|in cargo|there|for us|too|as well|over|now|to the new one|to that|to it))*\s*[.!?]*\s*$",
    re.IGNORECASE,
)


def _moved(tokens: Sequence[Token], mentions: Sequence[Mention], plain: str) -> str | None:
    """`the team moved acme_score to https://…, update it`: what is named before an address is to be there."""
    urls = [token for token in tokens if token.kind == "url"]
    found = _REPOINT.search(plain)
    if len(urls) != 1 or found is None or found.start() < urls[0].end - 1:
        return None
    named = [
        one.typed
        for one in mentions
        if tokens[one.last].end <= urls[0].start and ("custom" in one.kinds or (one.unknown and not one.kinds))
    ]
    services = [one for one in mentions if one.kinds & {"connector", "integration"} and not one.weak]
    return f"point {named[0]} at {urls[0].typed}" if len(named) == 1 and not services else None


def _stated(tokens: Sequence[Token], end: int) -> tuple[Value | None, str]:
    """The one limit, or else the one length of time, that stands before a place of the line, quoted texts included."""
    found = [
        (one, tokens) for one in told(tokens, quantities(tokens)) if tokens[one.last].end <= end and not one.odd
    ]
    for token in tokens:
        if token.kind == "quoted" and token.end <= end:
            inside = tokenised(token.typed[1:-1])
            found.extend((one, inside) for one in told(inside, quantities(inside)) if not one.odd)
    for kind in ("rate", "duration"):
        mine = [(one, where) for one, where in found if one.kind == kind]
        if len(mine) == 1:
            one, where = mine[0]
            return one, " ".join(token.typed for token in where[one.first : one.last + 1])
        if mine:
            return None, ""
    return None, ""
