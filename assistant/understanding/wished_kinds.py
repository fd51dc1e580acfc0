"""Wished kinds: `I need something that checks phone numbers. Do you have that?` looks for what the first sentence tells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.cleaning import Line
from assistant.understanding.filling import Filled
from assistant.understanding.frames import Frame
from assistant.understanding.parts import Part
from assistant.understanding.patterns import Lazy
from assistant.understanding.scoring import OUT
from assistant.understanding.tokens import Token
from assistant.understanding.words_common import SMALL

_KINDS: Final = frozenset(
    """something anything tool tools app apps service services software program programme provider providers vendor vendors integration integrations
        plugin plugins platform solution product system thing api source option way possibility opportunity means method""".split()
)
_WISHES: Final = frozenset(
    "need needs want wants look looking search searching seek seeking like wish require requires after missing lack try trying hope hoping must have".split()
)
_LOOSE: Final = frozenset(["field", "query", "search"])
_JOINS: Final = frozenset(["that", "which", "who", "to", "for", "of"])
_LETS: Final = frozenset(
    "can could will would may might should lets let allows allow helps help me us you one to we i it automatically also".split()
)
_ENDS: Final = frozenset(
    """of in from with for on at by and or when while if as into before after during here please pls because since so via through without
        automatically quickly every each""".split()
)
_ASKED: Final = Lazy(
    r"^(?:and |so )?(?:is there|are there|do you have|have you|does cargo have|which|what) (?:an? |any |some |one )?(?:\w+ )?(?:integrations?|services?|tools?|apps?|softwares?|providers?|plugins?)(?: (?:for (?:it|that|this)|here|available|there|in cargo|exists?|are there))*$|"
    r"\b(?:do|does|have|has|is|are|can|could|would) (?:you|cargo|we|it|this|that|there|such|one|anything|something)\b.*\b(?:that|this|it|one|such|something|anything|so|those)\b|"
    r"\b(?:which|what|any|is there|are there|have you)\b.*\b(?:integrations?|services?|tools?|apps?|softwares?|providers?|vendors?|plugins?|platforms?|of them|of those|ones?)\b.*\b(?:do|does|offer|offers|handle|handles|help|helps|fit|fits|suit|suits|for|like|that|this|it|so|among)\b|"
    r"\b(?:is|are) (?:it|that|this|there|such \w+(?: \w+)?) .*\b(?:available|possible|exist\w*|supported|offered|catalog\w*|here|list|there|included)\b"
)
"""What is asked of something that was wished for."""
_DOES_IT: Final = Lazy(
    r"^(?:and |so )?(?:which|what|any|is there (?:an? |any )?|are there (?:any )?|do you have (?:an? |any )?|have you (?:got )?(?:an? |any )?)(?: ?of (?:your|the|these))? ?(?:\w+ )?(?:integrations?|services?|tools?|apps?|softwares?|providers?|vendors?|plugins?|platforms?|something|anything)\b"
    r"(?: \w+){0,3} (?:do|does|offer|offers|handle|handles|help|helps|for|fits?|suits?) (?:me |us )?(?:with )?(?:that|this|it|so)\b"
)


def with_wished(parts: list[Part], tokens: Sequence[Token], line: Line) -> list[Part]:
    """Gives a search of the catalogue the words of the wish before it, which asks for nothing of its own."""
    for at in range(1, len(parts)):
        wish, asked = parts[at - 1], parts[at]
        frame = asked.unit.frame
        if _names_service(frame) or _names_service(wish.unit.frame) or not (set(wish.unit.frame.words) & _WISHES):
            continue
        if (
            wish.intent not in (OUT, "integration.list", "connector.create", "connector.values")
            or wish.filled.slots.keys() - _LOOSE
        ):
            continue
        does = _DOES_IT.search(frame.said) is not None
        bare = (
            asked.intent == "integration.list"
            and not asked.filled.slots.keys() - {"search"}
            and _ASKED.search(frame.said) is not None
        )
        if not (bare or (does and asked.intent in (OUT, "integration.list", "connector.list", "help", "confirm"))):
            continue
        words = _kind(wish.unit.frame, tokens, line) or (_goal(wish.unit.frame, tokens, line) if does else None)
        if words is None:
            continue
        asked.intent, asked.filled, asked.score = (
            "integration.list",
            Filled({"search": words}),
            max(asked.score, 7.0),
        )
        return with_wished([one for one in parts if one is not wish], tokens, line)
    return parts


def _names_service(frame: Frame) -> bool:
    return any(one.unknown or one.kinds & {"connector", "integration"} for one in frame.mentions)


def _kind(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """`something that checks phone numbers`, `a tool for invoices`: what it is for."""
    first, last = frame.clause.first, frame.clause.last
    for at in range(first + 1, last):
        if tokens[at].word in _JOINS and tokens[at - 1].word in _KINDS:
            start = at + 1
            if tokens[at].word not in ("for", "of"):
                while start < last and tokens[start].word in _LETS:
                    start += 1
                if start < last:
                    start += 1  # the verb
                if (
                    start <= last
                    and tokens[start].word in ("up", "out", "for", "after", "with", "down")
                    and start < last
                ):
                    start += 1
            return _object(tokens, line, start, last)
    return None


def _goal(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """`we want to send text messages`: what it is done with."""
    first, last = frame.clause.first, frame.clause.last
    for at in range(first, last - 1):
        if tokens[at].word in _WISHES and tokens[at + 1].word == "to":
            return _object(tokens, line, at + 3, last)
    return None


def _object(tokens: Sequence[Token], line: Line, start: int, last: int) -> str | None:
    while start <= last and (
        tokens[start].word in SMALL
        or tokens[start].word in ("someone's", "somebody's", "people's", "one's", "anyone's")
        or tokens[start].word in ("new", "different", "various")
    ):
        start += 1
    if start > last or tokens[start].kind not in ("word", "quoted"):
        return None
    end = start
    while end < last and end - start < 2 and _goes_on(tokens[end + 1]):
        end += 1
    return line.typed(tokens[start].start, tokens[end].end)


def _goes_on(token: Token) -> bool:
    word = token.word
    return (
        token.kind == "word" and word not in _ENDS and (word not in SMALL or word in ("number", "numbers", "time"))
    )
