"""Repairs: what a speaker takes back in mid-line (`delete a, no wait, b`) is replaced by what was meant instead.

A repair has three parts: what was said first, a marker (`no wait`, `I mean`, `scratch that`), and what puts it right.
That is a request of its own, which then stands alone, or a fragment, whose pieces take the place of the pieces of the
same sort in the first part. Where no piece fits, the line stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Final

from msgspec import Struct

from assistant.understanding.cleaning import Line
from assistant.understanding.concepts import PHRASES
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mending import Mender
from assistant.understanding.mentions import Mention
from assistant.understanding.taken_back import (
    CONTRAST,
    HINTS,
    SET_ASIDE,
    SETS_ASIDE,
    STRONG,
    WEAK,
)
from assistant.understanding.tokens import Token
from assistant.understanding.withdrawn import refused_at

_MOST: Final = 4
"""Markers tried of each sort."""


_LONGEST: Final = 160
"""Tokens from which on a line is no longer one thought that is put right."""


_SIGNS: Final = frozenset(",;:.()!?-")


_SUPPOSES: Final = frozenset(
    "think thought assume assumed suppose believe guess guessed know knew conclude say said that".split()
)
"""Words behind which `I meant` tells what was supposed: `what made you think I meant X`."""


class Repaired(Struct, frozen=True):
    """A line put right, and what says so."""

    text: str
    evidence: str


def repaired(tokens: Sequence[Token], mentions: Sequence[Mention], line: Line, lexicon: Lexicon) -> Repaired | None:
    """Gives the line as it was meant; None where nothing is taken back in it."""
    if len(tokens) > _LONGEST:
        return None
    if any(token.word in SETS_ASIDE for token in tokens[:3]):
        rest = _set_aside(tokens, mentions, line)
        if rest is not None:
            return rest
    meant_verb = _verb_denied(tokens, line)
    if meant_verb is not None:
        return meant_verb
    if not any(token.word in HINTS for token in tokens[1:]) or refused_at(tokens) >= 0 or _reports(tokens):
        return None
    said, places = _joined(tokens)
    contrast = CONTRAST.search(said)
    if contrast is not None:
        tail = _token_at(places, contrast.start("meant"))
        meant = Mender(tokens, mentions, line, lexicon).meant(tail, _token_at(places, contrast.end("not") - 1))
        return Repaired(meant, f"taken back: {contrast['not'][:40]}")
    for pattern, strong in ((STRONG, True), (WEAK, False)):
        for found in islice(pattern.finditer(said), _MOST):
            first, last = _token_at(places, found.start("marker")), _token_at(places, found.end("after") - 1)
            if _is_titled(tokens, first, last) or (first and tokens[first - 1].word in _SUPPOSES):
                continue
            mender = Mender(tokens, mentions, line, lexicon)
            result = mender.put_right(first, last, strong=strong, marker=found["marker"])
            if result is not None:
                return Repaired(result, f"taken back: {found['marker']}")
            if strong:
                return None
    return None


_OTHERS: Final = frozenset("someone somebody they he she".split())
_CHANGES: Final = frozenset(["create", "connect", "rename", "throttle", "cache", "change"])


def _reports(tokens: Sequence[Token]) -> bool:
    """`someone added slack called Ops, no, …`: what others did is no request, and none when it is put right."""
    return tokens[0].word in _OTHERS and any(
        one.concept in _CHANGES and one.form == "past"
        for token in tokens[1:3]
        for one in PHRASES.get(token.word, ())
    )


_NOT: Final = frozenset(["not", "don't", "dont", "never"])


def _verb_denied(tokens: Sequence[Token], line: Line) -> Repaired | None:
    """`rename, don't delete, zoominfo_prod to ZI`: a verb set off beside another one only says what is not meant."""
    for at in range(2, len(tokens) - 2):
        if (
            tokens[at].word not in _NOT
            or not tokens[at - 1].is_sign
            or tokens[at - 1].typed not in (",", "(", "-", "–", "—")
        ):
            continue
        verb, last = at + 1, at - 2
        while verb < len(tokens) - 2 and tokens[verb].word in ("just", "only", "to", "simply"):
            verb += 1
        while last > 0 and tokens[last].word in ("me", "us"):
            last -= 1
        end = verb + 1
        ends = (
            tokens[end].is_sign and tokens[end].typed in (",", ")", "-", "–", "—", ":", ";")
            if end < len(tokens) - 1
            else False
        )
        said, denied = (_base_acts(tokens[place]) for place in (last, verb))
        if ends and said and denied and tokens[last].word != tokens[verb].word and "remove" not in said:
            while tokens[end + 1].is_sign and end + 2 < len(tokens) and tokens[end + 1].typed in ":,":
                end += 1
            text = line.plain[: tokens[at - 2].end] + " " + line.plain[tokens[end + 1].start :]
            return Repaired(text, f"denied: {tokens[verb].word}")
    return None


def _base_acts(token: Token) -> set[str]:
    """The acts of a verb in its base form."""
    return {one.concept for one in PHRASES.get(token.word, ()) if one.kind == "act" and one.form == "base"}


def _set_aside(tokens: Sequence[Token], mentions: Sequence[Mention], line: Line) -> Repaired | None:
    """`never mind the sandbox, just hubspot_production in detail`: only the second half is asked for.

    A removal keeps both halves: what is set aside may have to be spared.
    """
    said, places = _joined(tokens)
    found = SET_ASIDE.search(said)
    if found is None:
        return None
    tail = _token_at(places, found.start("meant"))
    named = [one for one in mentions if one.kinds or one.unknown]
    if not any(one.last < tail for one in named) or not any(one.first >= tail for one in named):
        return None
    if any(one.concept == "remove" for token in tokens for one in PHRASES.get(token.word, ())):
        return None
    return Repaired(line.plain[tokens[tail].start :], f"set aside: {found['not'][:40].strip()}")


def _joined(tokens: Sequence[Token]) -> tuple[str, list[int]]:
    """The words and signs of the line with single spaces between, and the token of each character."""
    parts: list[str] = []
    places: list[int] = []
    for at, token in enumerate(tokens):
        word = (
            token.word
            if token.kind in ("word", "number")
            else token.typed[0]
            if token.is_sign and token.typed[0] in _SIGNS
            else "\x00"
        )
        parts.append(word)
        places.extend([at] * (len(word) + 1))
    return " ".join(parts), places


def _token_at(places: Sequence[int], at: int) -> int:
    return places[min(at, len(places) - 1)]


def _is_titled(tokens: Sequence[Token], first: int, last: int) -> bool:
    """`rename it to Scratch That`: capitals in mid-line make a name of it."""
    words = [token.typed for token in tokens[first : last + 1] if token.kind == "word"]
    return (
        first > 0
        and not tokens[first - 1].is_sign
        and bool(words)
        and all(word[0].isupper() for word in words)
        and words != ["I"]
        and not all(word.isupper() for word in words)
    )
