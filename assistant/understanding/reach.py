"""Reach: whether one thing is meant, several, or all of them."""

from __future__ import annotations

import re
from typing import Final

from assistant.understanding.frames import Frame
from assistant.understanding.patterns import Lazy
from assistant.understanding.words_brands import QUALIFIERS

_EACH: Final = Lazy(
    r"\b(?:all|every|each|both(?! (?:the |our |my )?\S+(?: \S+){0,2} (?:and|&) )(?! (?:the |its |their )?(?:rate |new |cache )*(?:names?|titles?|limits?|caps?|caches?|caching|ttl|rates?|quotas?|keys?|settings?|slugs?|values?)\b)|everything|every single|entire|whole lot|any and all)\b(?! (?:week|day|hour|minute|second|month|time|morning|night|right|of a sudden|good|set|monday|the time|few|\d+|other|couple|now|so often|along|over|sorts|too|single (?:time|day|week)|two|three)\b)"
)


_ONES: Final = frozenset(
    "connector connectors connection connections conn account accounts acct one ones single of integration integrations service services app apps limit limits cache caches key keys setting settings hookup link".split()
)


_KEYS_CHANGED: Final = Lazy(
    r"^ (?:the |our |their |its )?(?:api )?(?:keys|tokens|passwords|credentials|logins|secrets|certificates|accounts) (?:were|was|got|have|had|are|have been|had to)\b"
)


def _of_else(frame: Frame, rest: list[str]) -> bool:
    """True where the words behind `every` name neither connectors nor a service."""
    if not rest or set(rest) & _ONES:
        return False
    named = {word for one in frame.mentions for word in one.typed.lower().replace("'s", "").split()}
    return not named & {word.removesuffix("'s") for word in rest[:3]}


def each(frame: Frame) -> bool:
    """True where all of something are meant."""
    for found in _EACH.finditer(frame.said):
        before = frame.said[: found.start()].split()[-1:]
        rest = frame.said[found.end() :].split()[:1]
        ours = (
            before == ["for"]
            and rest
            and rest[0] not in ("now", "i", "we", "that", "it", "second", "minute", "hour", "day")
        )
        if (
            not ours
            and before
            and before[0]
            in (
                "at",
                "after",
                "not",
                "above",
                "once",
                "in",
                "are",
                "we're",
                "they're",
                "you're",
                "is",
                "second",
                "minute",
                "request",
                "call",
                "requests",
                "calls",
                "for",
            )
        ):
            continue
        if (
            found.group() in ("every", "each")
            and rest
            and rest[0] in ("second", "minute", "hour", "day", "sec", "min", "1", "10")
        ):
            continue
        if found.group() in ("every", "each") and _of_else(frame, frame.said[found.end() :].split()[:4]):
            continue  # `Apollo bills every repeated lookup`
        if (
            found.group() == "each"
            and not rest
            and sum(bool(one.kinds & {"connector", "integration"}) for one in frame.mentions) > 1
        ):
            continue  # `hunter and zoominfo 60/min each`
        if found.group() == "all" and _KEYS_CHANGED.search(frame.said[found.end() :]):
            continue  # `all keys were reissued`
        if found.group() == "all" and rest and rest[0] in ("caching", "its", "limits", "answers", "traffic"):
            continue
        return True
    return False


_OFF_A_LIST: Final = Lazy(
    r"\b(?:off|from|out of|on|in) (?:the |my |our |this |that )?(?:\w+ )?\w+ of (?:the |my |our |all )?(?:connectors|connections|accounts)\b"
)
"""`scratch openai off the list of connectors`: the plural is only where it stands."""


def plural(frame: Frame) -> bool:
    """True where several connectors are spoken of."""
    features = frame.features
    if ("obj:connector.pl" in features or "obj:account.pl" in features) and not _OFF_A_LIST.search(frame.said):
        group = frame.removal is not None and frame.removal.place == frame.clause.first + 1
        return not (
            group and frame.word_at(frame.clause.first) in ("connectors", "connections")
        )  # `connectors rm hunter -y`
    return any(
        one.typed.lower().endswith("s")
        and not (one.service or "").lower().endswith("s")
        and "'" not in one.typed
        and one.service is not None
        and one.typed.lower() == f"{one.service}s".lower()
        and frame.word_at(one.last + 1) not in QUALIFIERS  # `hubspots sandbox` lacks an apostrophe
        for one in frame.mentions
    )


def one_of(frame: Frame) -> bool:
    """`one of the hubspot connectors` is one."""
    return bool(
        re.search(
            r"\b(?:one|either|which|any) of (?:the|our|my|these|those)\b|\bfrom (?:my|our|the|your) (?:\w+ )?(?:list|connectors|connections)\b|\boff (?:my|our|the) (?:\w+ )?(?:list|connectors|connections)\b|\bamong\b",
            frame.said,
        )
    )


def everything(frame: Frame) -> bool:
    """True where really everything is meant, not only what `it` or `them` stood for."""
    return bool(
        re.search(
            r"\b(?:everything|all (?:\w+ )?(?:connectors|connections|accounts|of them)|every (?:single )?(?:connector|connection|one)|them all|it all|the lot|each connector)\b",
            frame.said,
        )
    )


_EVERYWHERE: Final = Lazy(
    r"\b(?:everywhere|anywhere|globally|across the board|all over(?: the place)?|everything|(?:on|for|of|to|at|with) anything|workspace-?wide"
    r"|(?:all|every|each|any)(?: of)?(?: the| our| my| those| these)?(?: single| rate| request| api)* (?:connectors?|connections?|conns?|accounts?|limits?|caches?|caching|caps?|quotas?|throttles?|integrations?)"
    r"|(?:the|our|my) (?:whole|entire) (?:lot|workspace|thing|stack))\b(?! (?:of|from|in) (?:it|this|that)\b)"
)
_SOME: Final = Lazy(
    r"\b(?:that|which|whose|where|with|without|unless|only|unused|created|older|newer|made|used|using|called|named)\b"
)


def everywhere(frame: Frame) -> bool:
    """True where a change is for all there is, and no words narrow it down."""
    found = _EVERYWHERE.search(frame.said)
    return (
        found is not None and not _SOME.search(frame.said[found.start() :]) and "ent:category" not in frame.features
    )
