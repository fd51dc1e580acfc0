"""Gapping: a verb that is said once for several things, each with a value of its own (`rename A to X, B to Y and C to Z`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.cleaning import Line
from assistant.understanding.concepts import PHRASES
from assistant.understanding.mentions import Mention
from assistant.understanding.tokens import Token

_LONGEST: Final = 80
"""Tokens from which on a line is no one request."""
_VALUED: Final = frozenset(["rename", "throttle", "cache", "change", "create", "connect"])
"""Verbs that give a value to what they take."""
_JOINTS: Final = frozenset(["and", "then", "also", "plus", "n"])
_SIGNS: Final = frozenset([",", ";", "&", "+", "/"])
_OPENS: Final = frozenset("the our my".split())
_GIVES: Final = frozenset("to as at for into = -> => : called named with on".split())
_BARS: Final = frozenset(
    """if when whenever who what which why how where whether not don't dont never no without nobody someone somebody anyone did does is are was
        were has had should shall might may either or from than because since unless until""".split()
)
"""Words before the first name by which nothing is plainly asked for."""


def repeated(tokens: Sequence[Token], mentions: Sequence[Mention], line: Line) -> str | None:
    """Gives the line with its verb before each of the things; None where it isn't left out."""
    named = {one.first: one for one in mentions if one.kinds & {"connector", "integration"}}
    if len(tokens) > _LONGEST or len(named) < 2:
        return None
    first = named[min(named)]
    opener = tokens[: first.first]
    gives = _gives(tokens, first.last + 1)
    if not opener or not gives or any(token.word in _BARS for token in opener):
        return None
    verbs = [one for token in opener for one in PHRASES.get(token.word, ()) if one.kind == "act"]
    lowers = gives == "to" and tokens[first.last + 2].kind == "number" and any(one.word == "drop" for one in opener)
    if not lowers and not any(one.form == "base" and one.concept in _VALUED for one in verbs):
        return None
    items = [(first.first, 0)]
    for at in sorted(named)[1:]:
        start, joined = at, False
        while start - 1 > first.last and (
            tokens[start - 1].word in _OPENS | _JOINTS
            or tokens[start - 1].typed in _SIGNS
            or tokens[start - 1].word == opener[-1].word
        ):
            start -= 1
            joined = joined or tokens[start].word in _JOINTS or tokens[start].typed in _SIGNS
        if joined and _gives(tokens, named[at].last + 1) == gives:
            items.append((at, start))
    if len(items) < 2:
        return None
    lead = line.plain[: tokens[first.first].start]
    ends = [*(start for _, start in items[1:]), len(tokens)]
    said = [
        lead + line.plain[tokens[at].start : tokens[end - 1].end] for (at, _), end in zip(items, ends, strict=True)
    ]
    return "; ".join(said)


def _gives(tokens: Sequence[Token], at: int) -> str:
    """What stands behind a name and gives it a value: a preposition, or the number itself; empty for anything else."""
    if at + 1 < len(tokens):
        word = tokens[at].word if tokens[at].kind == "word" else tokens[at].typed
        if word in _GIVES:
            return word
    return "number" if at < len(tokens) and tokens[at].kind == "number" else ""
