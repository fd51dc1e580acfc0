"""Denied: removals that a denial reaches over commas, over `or`, and with a slip in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.meant import said_between
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token

_AT_NO_TIME: Final = (
    r"(?: ?\b(?:under|on|in|at|by|for|with|without|any|ever|never|circumstances?|conditions?|account|case|event|means|time|point|all|reason|whatsoever|"
    r"whatever|happens|again|please|i|repeat|say|said|now|today|the|love|of|god|heaven|heaven's|sake|pretext|price|cost|a|an|accident|mistake))*$"
)
_BARE_DENIAL: Final = Lazy(
    r"(?:^|\s)(?:do not|don't|dont|never|(?:must|should|shall|may|can|do|to) (?:not|never)|mustn't|shouldn't|cannot|can't)"
    + _AT_NO_TIME
)
_ADVERBIAL: Final = Lazy("^" + _AT_NO_TIME)
"""A denial that only adverbs follow, and such adverbs by themselves."""
_LET_ALONE: Final = Lazy(r"\b(?:let alone|much less|not to mention|even less|far less)(?: to)?$")
_NEARLY_DENIED: Final = Lazy(
    r"\b(?:rather|rater|raher|rathe|rahter|instead|insted) (?!just\b|you\b|we\b|i\b|do\b|please\b|have\b|see\b|go\b|to\b|like\b)\w{2,5}$|\bno (?!one\b|longer\b|more\b|problem\b|matter\b)\w{3,8} to$"
)
_DENIALS: Final = frozenset(
    ["don't", "not", "never", "dont", "mustn't", "shouldn't", "can't", "cannot", "won't", "nobody"]
)
_NO_DENIAL: Final = frozenset(
    ["or", "why", "if", "course", "certainly", "definitely", "probably", "is", "it's", "maybe", "sure"]
)


def is_denied(before: str, tokens: Sequence[Token], first: int, place: int) -> bool:
    """True for a removal that is denied from afar; `before` is what its clause says before the verb, `first` where the
    clause begins, `place` where the verb ends."""
    comma = next((at + 1 for at in range(place - 1, first, -1) if tokens[at].typed == ","), first)
    return bool(
        _LET_ALONE.search(before)
        or _NEARLY_DENIED.search(before)
        or _is_denied(tokens, first)
        or _is_either(tokens, first, place)
        or _is_held_up(tokens, comma)
    )


def _is_denied(tokens: Sequence[Token], first: int) -> bool:
    """`don't, under any circumstances, …`, `never, ever, …`: a denial cut off by commas reaches over what stands between."""
    at = first - 1
    if (
        at > 0
        and tokens[at].is_sign
        and tokens[at - 1].word in ("not", "don't", "never", "dont")
        and tokens[at - 2].word not in _NO_DENIAL
    ):
        # `do NOT! delete …`
        return True
    while at > 0 and tokens[at].kind not in ("stop", "newline") and tokens[at].typed != ";":
        if tokens[at].typed in (",", "-", "(", ":") and tokens[at - 1].word in _DENIALS:
            return tokens[at - 2].word not in _NO_DENIAL if at > 1 else True
        at -= 1
    return False


def _is_held_up(tokens: Sequence[Token], first: int) -> bool:
    """`do not under any circumstances, delete …`: a denial without a verb of its own, up to the comma."""
    at = first - 1
    while at > 0 and tokens[at].is_sign and tokens[at].typed in (",", "-"):
        start = at
        while start > 0 and not tokens[start - 1].is_sign:
            start -= 1
        piece = said_between(tokens, start, at - 1)
        if _BARE_DENIAL.search(piece):
            return True
        if not _ADVERBIAL.search(piece):
            return False
        at = start - 1
    return False


def _is_either(tokens: Sequence[Token], first: int, place: int) -> bool:
    """`never rename or delete it`, `don't touch it, or drop it`: what stands behind `or` is denied with the rest."""
    at = place - 1
    while at >= max(first - 1, place - 3) and not tokens[at].is_sign and tokens[at].word not in ("or", "nor"):
        at -= 1
    if at < 1 or tokens[at].word not in ("or", "nor"):
        return False
    while at > 0 and tokens[at - 1].kind not in ("stop", "newline") and tokens[at - 1].typed != ";":
        at -= 1
        if tokens[at].word in _DENIALS:
            return at == 0 or tokens[at - 1].word not in _NO_DENIAL
    return False
