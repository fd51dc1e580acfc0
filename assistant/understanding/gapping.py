"""Gapping: a verb that is said once for several things, each with a value of its own (`rename A to X, B to Y and C to Z`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.cleaning import Line
from assistant.understanding.concepts import PHRASES, REMOVAL
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
    own = _owned(tokens, named, line)
    if own is not None:
        return own
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


_OWNED: Final = frozenset(
    "limit cap cache caching ttl rate quota throttle name key token credentials password".split()
)


_POSSESSIVE: Final = ("'s", "s'", "’s", "'")


def _owned(tokens: Sequence[Token], named: dict[int, Mention], line: Line) -> str | None:
    """`kill hunter's ttl and slack's limit`, `remove hunter's and slack's caps`: what the verb takes is a property of each."""
    owners = [one for _, one in sorted(named.items())]
    if len(owners) < 2:
        return None
    behind = tokens[owners[-1].last + 1 :]
    owned = tokens[owners[-1].last].typed.endswith(_POSSESSIVE) or (behind and behind[0].typed == "'")
    removed = any(token.word in REMOVAL for token in tokens[: owners[0].first])
    apart = tokens[owners[-1].first - 1].word in _OPENS  # `remove hunter and the slack cache`
    if not owned and (not removed or apart):
        return None
    opener = [token.word for token in tokens[: owners[0].first]]
    orders = any(one.kind == "act" and one.form == "base" for word in opener for one in PHRASES.get(word, ()))
    if not orders or _BARS & set(opener):
        return None
    ends = [*(one.first for one in owners[1:]), len(tokens)]
    pieces: list[str] = []
    property_ = ""
    for one, end in reversed(list(zip(owners, ends, strict=True))):
        last = end - 1
        while last > one.last and (tokens[last].word in _JOINTS | _OPENS or tokens[last].is_sign):
            last -= 1
        words = [token.word for token in tokens[one.last + 1 : last + 1] if not token.is_sign]
        if words and (len(words) > 2 or words[-1].removesuffix("s") not in _OWNED):
            return None
        if not words and not property_:
            return None
        property_ = " ".join(words) or property_
        pieces.insert(0, _owner(one) + f"'s {property_}")
    lead = line.plain[: tokens[owners[0].first].start]
    return "; ".join(lead + text for text in pieces)


def _owner(one: Mention) -> str:
    return one.typed.removesuffix("'s").removesuffix("’s").removesuffix("'")


def _gives(tokens: Sequence[Token], at: int) -> str:
    """What stands behind a name and gives it a value: a preposition, or the number itself; empty for anything else."""
    if at + 1 < len(tokens):
        word = tokens[at].word if tokens[at].kind == "word" else tokens[at].typed
        if word in _GIVES:
            return word
    return "number" if at < len(tokens) and tokens[at].kind == "number" else ""
