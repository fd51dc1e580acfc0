"""Numbers in digits and in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token

ONES: Final = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
            fifteen sixteen seventeen eighteen nineteen""".split()
    )
}
TENS: Final = {
    word: (value + 2) * 10
    for value, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
}
SCALES: Final = {
    "hundred": 100,
    "hundreds": 100,
    "thousand": 1000,
    "thousands": 1000,
    "grand": 1000,
    "million": 10**6,
}
SPECIAL: Final = {"dozen": 12, "couple": 2, "fourty": 40, "once": 1, "twice": 2, "thrice": 3}
COUNTED: Final = frozenset(
    """request requests call calls query queries message messages hit hits lookup lookups operation operations record records post posts enrichment enrichments
        search searches transaction transactions shot shots fetch fetches statement statements row rows email emails mail mails job jobs page pages profile profiles
        prompt prompts completion completions embedding embeddings send sends write writes read reads insert inserts update updates upsert upserts scrape scrapes
        crawl crawls verification verifications validation validations check checks reveal reveals invocation invocations execution executions event events item items
        object objects entry entries document documents batch batches upload uploads download downloads export exports import imports notification notifications
        comment comments ping pings webhook webhooks payload payloads action actions task tasks invite invites invitation invitations
        connection-request connection-requests dm dms domain domains address addresses number numbers phone phones match matches generation generations""".split()
)
"""What is counted in a limit: `300 statements an hour`."""
_DOTTED: Final = Lazy(r"[1-9]\d{0,2}(?:\.\d{3})+")
"""Thousands as most of Europe writes them."""
_DIGITS: Final = Lazy(r"([\d,_' ]*\d(?:\.\d+)?)(k|m|mm)?", re.IGNORECASE)


def number_at(tokens: Sequence[Token], place: int) -> tuple[float, int] | None:
    """Gives the number that begins at a place and the place behind it; None where there is none."""
    token = tokens[place] if place < len(tokens) else None
    if token is None:
        return None
    if token.kind == "number":
        value = digits(token.typed)
        if value is None:
            return None
        after = place + 1
        if after < len(tokens) and tokens[after].word in SCALES:
            return value * SCALES[tokens[after].word], after + 1
        if after < len(tokens) and tokens[after].typed in ("k", "K"):
            return value * 1000, after + 1
        return value, after
    return _in_words(tokens, place)


def digits(text: str) -> float | None:
    """Reads `2,500`, `1.5k` or `10k`, and `2.500` as two thousand five hundred; None for anything else."""
    if _DOTTED.fullmatch(text):
        return float(text.replace(".", ""))
    match = _DIGITS.fullmatch(text)
    if match is None:
        return None
    plain = re.sub(r"[,_' ]", "", match[1])
    try:
        value = float(plain)
    except ValueError:
        return None
    scale = (match[2] or "").lower()
    return value * (1000 if scale == "k" else 10**6 if scale else 1)


def _in_words(tokens: Sequence[Token], place: int) -> tuple[float, int] | None:
    total, part, seen, at = 0.0, 0.0, False, place
    while at < len(tokens):
        word = tokens[at].word
        pieces = word.split("-") if "-" in word else [word]
        if all(piece in ONES or piece in TENS for piece in pieces):
            part += sum(ONES.get(piece, TENS.get(piece, 0)) for piece in pieces)
            seen = True
        elif word in SCALES and (seen or at == place):
            scale = SCALES[word]
            if scale == 100:
                part = (part or 1) * scale
            else:
                total, part = total + (part or 1) * scale, 0.0
            seen = True
        elif (
            word in ("a", "an") and not seen and at + 1 < len(tokens) and tokens[at + 1].word in (*SCALES, "dozen")
        ):
            pass
        elif word in SPECIAL and not seen and word not in ("once", "twice", "thrice"):
            part, seen = SPECIAL[word], True
            if at + 1 < len(tokens) and tokens[at + 1].word == "of":
                at += 1
        elif (
            word == "and"
            and seen
            and at + 1 < len(tokens)
            and (part or total) >= 100
            and tokens[at + 1].word
            in (
                *ONES,
                *TENS,
            )
        ):
            pass
        else:
            break
        at += 1
    return (total + part, at) if seen else None
