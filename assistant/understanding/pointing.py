"""Pointing: `it` at the head of a line is what was spoken of before it, also where the line names something else later.

`rename it to Hunter EU and delete lemlist_old` renames what was shown; with nothing shown it asks which one.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from assistant.understanding.lexicon import Lexicon
from assistant.understanding.parsing import Words
from assistant.understanding.patterns import Lazy
from intents.reading import Context, Decision, Reading, RefKind

_OPENS: Final = (
    r"^\W*(?:(?:please|pls|now|ok|okay|and|then|so|also|just|actually|great|thanks|good|fine|can you|could you|"
    r"would you|will you|"
    r"let's|let us|let me|first|i (?:want|need|would like|wish|have) (?:you )?to|i'd like (?:you )?to|"
    r"we (?:should|must|need to|want to|have to)|"
    r"i'll|i will|we'll|hm+|yes|no)\W+)*"
)
_POINTS: Final = Lazy(
    rf"{_OPENS}(?:(?P<verb>rename|call|name|limit|cap|throttle|cache|set|make|show|open|delete|remove|drop|change|rotate|"
    r"raise|lower|lift|update|give|switch|disconnect|kill|title|label|list|describe)\s+(?:down\s+|up\s+)?"
    r"(?P<it>it|its|that one|this one|(?:that|this)(?=\s+(?:to|as|at|by|for|and)\b|,))\b(?!\s+(?:is|was|has|"
    r"would|should)\b)|"
    r"(?:(?:can|could|should|shall|may|must)\s+)?(?P<subject>its|(?:it|that one|this one)(?=\s+(?:(?:should|"
    r"must|shall|has to|needs to|can)\s+)?be\b))\b)",
    re.IGNORECASE,
)
_TOLD: Final = Lazy(
    r"(?:,|-|\()\s*(?:i mean\s+)?the (?:\S+\s+){1,3}(?:one|connector|connection|account)\)?(?:,? i mean)?[\s.!]*$"
)
"""`call it Plumber, the hunter one`: the line says itself what `it` is."""
_PARTS: Final = frozenset(["and", "then", ",", ";", ".", "plus", "&", "also", "like", "as", "than"])


def spelt_out(words: Words, lexicon: Lexicon, context: Context) -> str | None:
    """Gives the line with the name of what was shown in the place of `it`; None where the line names nothing "
    "else later."""
    found = _found(words)
    slug = _focused(context, lexicon)
    if found is None or slug is None:
        return None
    plain = words.line.plain
    start, end, its = found
    verb = plain[: found[0]].rstrip()
    if verb.lower().endswith(("call", "name", "title", "label")) and not its:
        rest = plain[end:].lstrip()
        return f"{verb[: -len(verb.split()[-1])]}rename {slug} to {rest.removeprefix('to ')}"
    return f"{plain[:start]}{slug}{chr(39) + 's' if its else ''}{plain[end:]}"


def asked_which(reading: Reading, words: Words, context: Context, lexicon: Lexicon) -> Reading:
    """Asks what `it` is where nothing was shown that it may stand for: a name that comes later is not it."""
    if _found(words) is None or _focused(context, lexicon) is not None:
        return reading
    first = reading.sequence[0] if reading.sequence else reading
    if first.intent not in ("connector.update", "connector.remove") or "connector" not in first.slots:
        return reading
    slots = {name: value for name, value in first.slots.items() if name != "connector"}
    asks = replace(first, slots=slots, decision=Decision.ASK, missing=("connector",), candidates=(), implied=())
    if not reading.sequence:
        return asks
    return replace(reading, sequence=(asks, *reading.sequence[1:]), decision=Decision.ASK)


def _focused(context: Context, lexicon: Lexicon) -> str | None:
    focus = [one for one in context.focus if one not in context.gone]
    if len(focus) != 1 or focus[0].kind is not RefKind.CONNECTOR:
        return None
    return focus[0].id if focus[0].id in lexicon.connectors.by_slug else None


def _found(words: Words) -> tuple[int, int, bool] | None:
    """Gives where `it` stands and whether it is `its`; None where no later part of the line names something else."""
    found = _POINTS.match(words.line.plain)
    if found is None:
        return None
    group = "it" if found["it"] else "subject"
    end = found.end(group)
    named = [
        words.tokens[one.first]
        for one in words.mentions
        if one.kinds & {"connector", "integration"} and (one.connected or not one.weak)
    ]
    parting = [
        token for token in words.tokens if token.start >= end and (token.word in _PARTS or token.typed in _PARTS)
    ]
    if any(token.start < end for token in named) or not parting:
        return None
    if not any(token.start > parting[0].start for token in named):
        return None
    if _TOLD.search(words.line.plain):
        return None
    return found.start(group), end, found[group].lower() == "its"
