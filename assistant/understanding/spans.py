"""Spans: lengths of time in a line, and what only tells when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.numbers import number_at
from assistant.understanding.tokens import Token
from assistant.understanding.words_common import SMALL

SPANS: Final[dict[str, int]] = {
    **dict.fromkeys(("ms", "msec", "msecs", "millisecond", "milliseconds", "millis"), 1),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1000),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), 60_000),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 3_600_000),
    **dict.fromkeys(("d", "day", "days"), 86_400_000),
    **dict.fromkeys(("w", "wk", "wks", "week", "weeks"), 604_800_000),
    **dict.fromkeys(("fortnight", "fortnights"), 1_209_600_000),
    **dict.fromkeys(("month", "months"), 2_592_000_000),
}


def word_at(tokens: Sequence[Token], place: int) -> str:
    if 0 <= place < len(tokens):
        token = tokens[place]
        return token.word if token.kind == "word" else token.typed
    return ""


def points_at_time(tokens: Sequence[Token], place: int, after: int) -> bool:
    """`a minute ago`, `since two days`, `in a minute` tell when, not for how long."""
    before = word_at(tokens, place - 1)
    if word_at(tokens, after) in ("ago", "earlier", "back", "old", "later") or before in (
        "since",
        "past",
        "previous",
    ):
        return True
    if before in ("every", "each") and word_at(tokens, after - 1) in ("months", "month", "weeks", "week"):
        return True
    if before == "last" and word_at(tokens, place - 2) in ("the", "this", "in", "over", "for", "during", "of"):
        return True
    return (
        before == "in"
        and word_at(tokens, place) in ("a", "an")
        and word_at(tokens, place + 1) in ("sec", "second", "minute", "min", "moment")
    )


def span_at(tokens: Sequence[Token], place: int) -> tuple[float, int] | None:
    words = [word_at(tokens, place + step) for step in range(6)]
    if words[0] == "half" and words[1] in ("a", "an") and words[2] in SPANS:
        return SPANS[words[2]] / 2, place + 3
    if words[0] in ("a", "one") and words[1] == "half" and words[2] in SPANS:
        return SPANS[words[2]] / 2, place + 3
    quarter = place + (1 if words[0] in ("a", "one", "three") else 0)
    if word_at(tokens, quarter) in ("quarter", "quarters"):
        share = 0.75 if words[0] == "three" else 0.25
        step = quarter + 1
        while word_at(tokens, step) in ("of", "a", "an"):
            step += 1
        if word_at(tokens, step) in SPANS:
            return SPANS[word_at(tokens, step)] * share, step + 1
    if (
        words[:2] == ["a", "second"]
        and words[2].isidentifier()
        and (words[2] not in SMALL or words[2] in ("time", "one", "thing", "point", "case", "number"))
    ):
        return None  # `a second OpenAI account` is another one
    if words[0] in ("a", "an", "one") and words[1] in SPANS and len(words[1]) > 1:
        if words[2] == "and" and words[3] == "a" and words[4] == "half":
            return SPANS[words[1]] * 1.5, place + 5
        return float(SPANS[words[1]]), place + 2
    if (
        words[0] in ("a", "an", "one")
        and words[1] in ("whole", "entire", "full", "single", "complete")
        and words[2] in SPANS
        and len(words[2]) > 1
    ):
        return float(SPANS[words[2]]), place + 3
    number = number_at(tokens, place)
    if number is None:
        return None
    value, at = number
    if word_at(tokens, at) == "and" and word_at(tokens, at + 1) == "a" and word_at(tokens, at + 2) == "half":
        value, at = value + 0.5, at + 3
    if word_at(tokens, at) == "-":
        at += 1
    return (value * SPANS[word_at(tokens, at)], at + 1) if word_at(tokens, at) in SPANS else None
