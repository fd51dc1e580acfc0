"""Compared: a connector that a change only measures another one by (`give hunter the same limit as clearbit`).

The change is of the other one. Where the line holds no value of its own, the value is left open, and asked for: what the
connector measured by has today is not the line's to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.understanding.apportioned import with_marks
from assistant.understanding.cleaning import Line
from assistant.understanding.mentions import Mention
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token

_LONGEST: Final = 50
_HINTS: Final = frozenset(
    [
        "like",
        "same",
        "as",
        "use",
        "copy",
        "apply",
        "match",
        "align",
        "that",
        "to",
        "identical",
        "reuse",
        "transfer",
        "back",
    ]
)
_SURE: Final = frozenset(["like", "same", "copy", "long", "much"])
_BEGS: Final = r"^(?:(?:please|pls|can you|could you|would you|then|now|ok|okay|hey|also|just|let's|let us|i want to|i'd like to|we need to|i need to|we should)[, ]+)*"
_NOUN: Final = r"(?: connector| connection| account| one)?"
_A: Final = rf"(?:the |our |my )?(?P<a>@\d+)(?:'s)?{_NOUN}"
_T: Final = rf"(?:{_A}|(?P<it>it|this|that|that one|this one))"
_B: Final = rf"(?:the |our |my )?(?P<b>@\d+)(?:'s)?{_NOUN}"
_PROP: Final = r"(?P<{name}>(?:rate |request )?limits?|caps?|rate|throttl\w+|quota|cache(?: time| ttl| duration)?|caching|ttl|settings?)"
_AS: Final = r"(?:as|like|of|that|from)(?: (?:of|for|on|in|with|that of|the one (?:of|on)))?"
_TAIL: Final = r"(?: has| have| does| uses| already| got| gets| too| as well| please| also| now| today)*[.!]*$"
_MEASURED: Final = (
    Lazy(
        _BEGS
        + rf"(?:give|grant|assign|let|get|have) {_T}(?: have| get)? (?:(?:exactly |just )?(?:the (?:very )?same|an? identical|a similar|the) )?{_PROP.format(name='p')} {_AS} {_B}{_TAIL}"
    ),
    Lazy(_BEGS + rf"(?:give|grant|assign) {_T} {_B} {_PROP.format(name='p')}{_TAIL}"),
    Lazy(
        _BEGS
        + rf"(?:set|put|make|change|bring|adjust|align|match|update|switch) (?:(?:the )?{_PROP.format(name='p')} (?:of|for|on) {_T}|(?:{_A.replace('(?P<a>', '(?P<a2>')}|its) {_PROP.format(name='q')}) (?:to|at|as|with) (?:be )?(?:(?:exactly )?the same(?: value| one)?|that|the one|what)?(?: (?:rate )?(?:limit|cache(?: time)?))?(?: ?(?:as|of|like|on|for|with))?(?: that of)? ?{_B}(?: (?:rate )?(?:limit|cap|cache|ttl)(?: time)?)?{_TAIL}"
    ),
    Lazy(
        _BEGS
        + rf"(?:use|apply|copy|take|reuse|transfer|put) (?:the (?:very )?)?(?:same )?(?:{_B} {_PROP.format(name='p')}|{_PROP.format(name='q')} (?:of|from|as|on|like|for) {_B.replace('(?P<b>', '(?P<b2>')})(?: has| have)? (?:also |too )?(?:for|to|on|onto|over to) {_T}{_TAIL}"
    ),
    Lazy(
        _BEGS
        + rf"(?P<p>limit|cap|throttle|cache) {_T},? (?:just |exactly |the same (?:way )?)?(?:like|as(?: (?:much|long|fast|often|hard|strictly))?(?: as)?|the way) (?:we (?:do|did) (?:with|for) )?{_B}{_TAIL}"
    ),
)
_LIKE: Final = Lazy(
    r"^(?P<head>.*@\d+.*?(?:\d|hour|day|week|minute|\bto [^@]).*?),? (?:(?:just|exactly|the same|same) )?(?:like|as|same as|as with|as for|as on) (?:with |for |on |in |we (?:did|do|have|had)(?: it)? (?:for|with|on) |it is (?:on|for|with) |that of |the one of )?(?:the |our |my )?@\d+(?:'s)?(?: connector| connection| one)?(?: has| have| does| is| already| too)*[.!]*$"
)
_MADE_LIKE: Final = Lazy(
    _BEGS
    + rf"(?P<verb>create|add|make|set up|connect|build) (?:me )?(?:(?:the|a|an|another) )?(?:(?:same|similar|identical|equal) )?(?:connector|connection|account|thing)? ?(?:as|like|similar to|identical to) (?:the one (?:for|of) |for |we (?:have|did) (?:for|with) )?{_B} (?:for|to|with) {_A}{_TAIL}"
)
_BACK: Final = Lazy(
    r"(?P<verb>\b(?:put|set|bring|turn|switch|change|move|raise|lower|take|get) (?:it|that|this|them|@\d+|(?:the |its )?(?:rate )?(?:limit|cap|cache)(?: (?:of|on|for) @\d+)?)) back (?P<to>(?:up |down )?(?:to|at) (?:\d|(?:an?|one|two|three|five|ten|twenty|fifty|half|twelve) ))"
)


def compared(tokens: Sequence[Token], mentions: Sequence[Mention], line: Line) -> str | None:
    """Gives the line without the connector that it measures by; None where it measures by none."""
    if len(tokens) > _LONGEST or not any(token.word in _HINTS for token in tokens):
        return None
    named = [
        one for one in mentions if one.kinds & {"connector", "integration"} and (one.connected or not one.weak)
    ]
    words = {token.word for token in tokens}
    back = "back" in words
    if not back and (not named or (len(named) < 2 and not _SURE & words)):
        return None
    masked = with_marks(line.plain, tokens, named)
    low = masked.lower()
    if len(low) != len(masked):
        return None
    said = _without_back(masked, low) if back else None
    if said is None:
        said = _measured(masked, low, len(named))
    return None if said is None else re.sub(r"@(\d+)", lambda hit: _bare(named[int(hit[1])].typed), said)


def _measured(masked: str, low: str, many: int) -> str | None:
    for pattern in _MEASURED:
        found = pattern.match(low)
        if found is None:
            continue
        groups = found.groupdict()
        caches = (
            "cach" in f"{groups.get('p') or groups.get('q')}" or "ttl" in f"{groups.get('p') or groups.get('q')}"
        )
        target = groups.get("a") or groups.get("a2")
        if target is None:
            return "change its cache time" if caches else "change its limit"
        return f"{'cache' if caches else 'limit'} {target}"
    if many < 2:
        return None
    made = _MADE_LIKE.match(low)
    if made is not None:
        return f"{made['verb']} a connector for {made['a']}"
    found = _LIKE.match(low)
    return masked[: found.end("head")] if found is not None else None


def _without_back(masked: str, low: str) -> str | None:
    """`put it back to 60 per minute` gives a value, and takes nothing back."""
    found = _BACK.search(low)
    if found is None:
        return None
    return masked[: found.end("verb")] + " " + masked[found.start("to") :]


def _bare(typed: str) -> str:
    return typed.removesuffix("'s").removesuffix("’s")
