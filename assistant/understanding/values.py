"""Rate limits and durations in a line: digits or words, with the tokens that they cover."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from assistant.understanding.numbers import COUNTED, ONES, SCALES, SPECIAL, TENS, number_at
from assistant.understanding.spans import SPANS, points_at_time, span_at, word_at
from assistant.understanding.tokens import Token

UNITS: Final[dict[str, str]] = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds", "secondly"), "second"),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes", "minutely"), "minute"),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "hourly"), "hour"),
    **dict.fromkeys(("d", "day", "days", "daily"), "day"),
}
SHORT: Final = {
    "rps": "second", "rpm": "minute", "rph": "hour", "rpd": "day", "qps": "second", "qpm": "minute", "tps": "second",
}  # fmt: skip
LY: Final = {"daily": "day", "hourly": "hour", "secondly": "second"}
_NOUNS: Final = COUNTED | frozenset("req reqs times time api at most max maximum only credits".split())
_PER: Final = frozenset(["per", "a", "an", "each", "every", "/", "p", "in", "within"])
_MS: Final = {1000: "second", 60_000: "minute", 3_600_000: "hour", 86_400_000: "day"}


class Value(Struct, frozen=True):
    """A value found in the line: what it is, its canonical form, and its first and last token.

    A `window` is a limit in a form that none can have.
    """

    kind: str
    value: str | int | bool
    first: int
    last: int
    own: int = -1
    """Where the value itself begins, behind the word that announces it; -1 for `first`."""
    odd: bool = False
    """True for an amount that was worked out or is none as it stands (`odd_amounts`)."""


_BEGINS: Final = frozenset((*ONES, *TENS, *SCALES, *SPECIAL, *UNITS, *SHORT, *LY, *SPANS)) | frozenset(
    "a an single once twice thrice half quarter quarters three one per by every each the x".split()
)
"""Words with which an amount may begin."""


def quantities(tokens: Sequence[Token]) -> list[Value]:
    """Gives the rate limits (`rate`, `window`), durations (`duration`) and bare numbers (`number`) in their order."""
    found: list[Value] = []
    place = 0
    while place < len(tokens):
        if tokens[place].kind == "word" and tokens[place].word.isalpha() and tokens[place].word not in _BEGINS:
            place += 1  # most words begin no amount
            continue
        value = _rate(tokens, place)
        if value is not None and word_at(tokens, value.last + 1) == "ago":
            value = None
        value = _fraction(tokens, place) or value or _window(tokens, place) or _duration(tokens, place)
        value = value or _bare(tokens, place)
        if value is None:
            place += 1
            continue
        if not _negative(tokens, place):
            found.append(value)
        elif value.kind in ("rate", "window"):
            found.append(Value("window", -1, place, value.last))
        place = value.last + 1
    return _windows(tokens, [_in_milliseconds(tokens, one) for one in found])


_TTLS: Final = frozenset(["ttl", "cachettlmilliseconds", "cache_ttl_ms", "cachettlms", "cachettl", "cache_ttl"])


def _in_milliseconds(tokens: Sequence[Token], one: Value) -> Value:
    """`cacheTtlMilliseconds=60000`, `ttl = 7200000`: a bare number of the API's unit."""
    at = one.first - 1
    while at >= 0 and (tokens[at].typed in ("=", ":", "->") or tokens[at].word in ("to", "of", "is", "at", "as")):
        at -= 1
    least = 1000 if word_at(tokens, at) == "ttl" else 1
    if one.kind != "number" or at < 0 or word_at(tokens, at) not in _TTLS or int(one.value) < least:
        return one
    return Value("duration", one.value, one.first, one.last)


def _negative(tokens: Sequence[Token], place: int) -> bool:
    """`-5 minutes`, `minus 5`: no value at all, and never the value without its sign."""
    if place == 0 or tokens[place].kind != "number":
        return False
    before = tokens[place - 1]
    if before.word in ("minus", "negative"):
        return True
    glued = before.typed in ("-", "−", "–") and before.end == tokens[place].start
    return glued and (place == 1 or tokens[place - 2].end < before.start)


def _limit(count: float, unit: str) -> str | None:
    return f"{int(count)}/{unit}" if count >= 1 and float(count).is_integer() and count < 10**12 else None


def _rate(tokens: Sequence[Token], place: int) -> Value | None:
    word = word_at(tokens, place)
    start = number_at(tokens, place)
    at = place
    if start is None and word in ("a", "an", "single") and word_at(tokens, place + 1) in _NOUNS:
        start = (1.0, place + 1)
    if start is None and word in ("once", "twice"):
        start = (1.0 if word == "once" else 2.0, place + 1)
    if start is None:
        return _leading_unit(tokens, place)
    count, at = start
    if count <= 0:
        return None
    if word_at(tokens, at) in SHORT:
        text = _limit(count, SHORT[word_at(tokens, at)])
        return Value("rate", text, place, at) if text else None
    nouns = 0
    if (
        word_at(tokens, at) not in _NOUNS
        and at < len(tokens)
        and tokens[at].kind == "word"
        and word_at(tokens, at + 1) in _NOUNS
        and word_at(tokens, at + 2) in _PER
    ):  # `500 clearbit calls per hour`
        at += 1
    while word_at(tokens, at) in _NOUNS and nouns < 3:
        at, nouns = at + 1, nouns + 1
    if word_at(tokens, at) in LY:
        text = _limit(count, LY[word_at(tokens, at)])
        return Value("rate", text, place, at) if text else None
    unit = _unit_apart(tokens, at)
    if unit is not None:
        text = _limit(count, UNITS[word_at(tokens, unit).strip("\"'")])
        return Value("rate", text, place, unit) if text else None
    step = at
    by = word_at(tokens, step) in ("by", "for", "pro") and (
        word_at(tokens, step + 1) in ("the", "each", "every")
        or (nouns and word_at(tokens, step) != "for" and word_at(tokens, step + 1) in UNITS)
        or _by_unit(tokens, step)
    )
    if word_at(tokens, step) not in _PER and not by:
        return None
    if (
        word_at(tokens, step) == "in"
        and not nouns
        and word_at(tokens, step + 1) not in ("a", "one", "1", "each", "any")
    ):
        return None
    step += 1
    while word_at(tokens, step) in ("a", "an", "each", "every", "one", "the", "any", "single", "1", "calendar"):
        step += 1
    if word_at(tokens, step) in UNITS and word_at(tokens, step + 1) == "ago":
        return None
    if word_at(tokens, step) in UNITS:
        text = _limit(count, UNITS[word_at(tokens, step)])
        return Value("rate", text, place, step) if text else None
    window = number_at(tokens, step)
    if window is not None and word_at(tokens, window[1]) in SPANS:
        length = int(window[0] * SPANS[word_at(tokens, window[1])])
        if length in _MS:
            text = _limit(count, _MS[length])
            return Value("rate", text, place, window[1]) if text else None
    return None


def _by_unit(tokens: Sequence[Token], place: int) -> bool:
    """`120 by minute`, `500 by day max`: how other languages say per; a date follows in `500 by day 3`."""
    if word_at(tokens, place) not in ("by", "pro") or word_at(tokens, place + 1) not in UNITS:
        return False
    return number_at(tokens, place + 2) is None


def _fraction(tokens: Sequence[Token], place: int) -> Value | None:
    """`1,5 per second`: no whole number, and never the 5 alone."""
    if place + 2 >= len(tokens) or tokens[place].kind != "number" or tokens[place + 1].typed not in (",", "."):
        return None
    rest = tokens[place + 2]
    glued = tokens[place].end == tokens[place + 1].start and tokens[place + 1].end == rest.start
    if rest.kind != "number" or not glued or len(rest.typed) == 3:
        return None
    value = _rate(tokens, place + 2) or _window(tokens, place + 2)
    return Value("window", -1, place, value.last) if value else None


def _window(tokens: Sequence[Token], place: int) -> Value | None:
    """`300 every 10 minutes`, `100 per week`, `10**12 per second`: a limit that can't be set, and never a cache time."""
    start = number_at(tokens, place)
    if start is None:
        return None
    at, nouns = start[1], 0
    if (
        at < len(tokens)
        and tokens[at].kind == "word"
        and word_at(tokens, at) not in _NOUNS | _PER
        and word_at(tokens, at + 1) in _NOUNS
    ):
        at += 1  # `500 clearbit calls per 10 minutes`
    while word_at(tokens, at) in _NOUNS - {"credits"} and nouns < 3:
        at, nouns = at + 1, nouns + 1
    per = word_at(tokens, at)
    if per not in _PER or (per in ("in", "within") and not nouns):
        return None
    step = at + 1
    while word_at(tokens, step) in ("each", "every", "the", "any", "single", "calendar"):
        step += 1
    span = span_at(tokens, step)
    if span is not None and per not in ("a", "an"):
        return Value("window", -1, place, span[1] - 1)
    if word_at(tokens, step) == "half" and word_at(tokens, step + 1) in SPANS:
        return Value("window", -1, place, step + 1)
    if word_at(tokens, step) in ("a", "one"):
        step += 1
    if word_at(tokens, step) in SPANS and len(word_at(tokens, step)) > 1 and word_at(tokens, step + 1) != "ago":
        return Value("window", -1, place, step)
    return None


def _unit_apart(tokens: Sequence[Token], place: int) -> int | None:
    """Gives where the unit stands that is named for itself: `1200, unit hour`, `max=50 unit=second`."""
    at = place
    while word_at(tokens, at) in (",", ";", "/", "and", "|", "with", "the", "a", "as", "using", "whose", "its"):
        at += 1
    if word_at(tokens, at) not in ("unit", "interval", "window", "timeframe") and not (
        at > place and word_at(tokens, at) == "per"
    ):
        return None
    at += 1
    while word_at(tokens, at) in (":", "=", "is", "of", "a", "an", "one", "1", "should", "be", "per", "the"):
        at += 1
    return at if word_at(tokens, at).strip("\"'") in UNITS else None


def _leading_unit(tokens: Sequence[Token], place: int) -> Value | None:
    """`per minute 60`, `per day: 500`, `by day max 500`."""
    if word_at(tokens, place) not in ("per", "by") or word_at(tokens, place + 1) not in UNITS:
        return None
    at = place + 2
    while word_at(tokens, at) in (":", "=", "max", "at", "most", "of", "only", "to", "maximum"):
        at += 1
    number = number_at(tokens, at)
    if number is None:
        return None
    text = _limit(number[0], UNITS[word_at(tokens, place + 1)])
    return Value("rate", text, place, number[1] - 1) if text else None


def _duration(tokens: Sequence[Token], place: int) -> Value | None:
    total, at = 0.0, place
    while True:
        piece = span_at(tokens, at)
        if piece is None:
            break
        total += piece[0]
        at = piece[1]
        if word_at(tokens, at) in ("and", "&") and span_at(tokens, at + 1):
            at += 1
    if at > place and (points_at_time(tokens, place, at) or _is_answer(tokens, place)):
        return None
    return Value("duration", int(total), place, at - 1) if at > place and total >= 1 else None


_STATUS: Final = frozenset(
    ["400", "401", "402", "403", "404", "408", "409", "422", "429", "500", "502", "503", "504"]
)
_UNTIL: Final = frozenset(
    [
        "for",
        "to",
        "of",
        "at",
        "is",
        "=",
        "ttl",
        "cache",
        "caching",
        "cached",
        "be",
        "than",
        "every",
        "about",
        "after",
    ]
)


def _is_answer(tokens: Sequence[Token], place: int) -> bool:
    """`we keep getting 429s`: answers of the web, not seconds, unless a word before says how long."""
    glued = (
        tokens[place].typed in _STATUS
        and word_at(tokens, place + 1) == "s"
        and tokens[place].end == tokens[place + 1].start
    )
    whole = tokens[place].typed.removesuffix("s") in _STATUS and tokens[place].typed.endswith("s")
    return (glued or whole) and word_at(tokens, place - 1) not in _UNTIL


def _bare(tokens: Sequence[Token], place: int) -> Value | None:
    number = number_at(tokens, place)
    if number is None or not float(number[0]).is_integer():
        return None
    return Value("number", int(number[0]), place, number[1] - 1)


_UNIT_BEFORE: Final = {
    "daily": "day", "hourly": "hour", "day": "day", "hour": "hour", "minute": "minute", "second": "second",
}  # fmt: skip
_LIMITS: Final = frozenset("""limit cap quota rate max maximum ceiling throttle allowance budget""".split())


def _windows(tokens: Sequence[Token], found: list[Value]) -> list[Value]:
    """Joins what belongs together although it stands apart: `daily quota … to 5000`, `limit 100 and duration 60000 ms`."""
    if any(one.kind == "rate" for one in found):
        return found
    numbers = [one for one in found if one.kind == "number"]
    if not numbers:
        return found
    number = numbers[-1]
    counted = word_at(tokens, number.last + 1) in (
        "requests",
        "request",
        "calls",
        "call",
        "queries",
        "lookups",
        "hits",
    )
    limit_at = [
        place for place, token in enumerate(tokens) if token.word in _LIMITS or (counted and place == number.last)
    ]
    for place, token in enumerate(tokens):
        before = word_at(tokens, place - 1)
        named = token.word in ("daily", "hourly") or (
            token.word in _UNIT_BEFORE and before in ("per", "-", "each", "every")
        )
        named = named or ("-" in token.word and token.word.startswith("per-") and token.word[4:] in UNITS)
        if named and limit_at and number.first != place:
            unit = _UNIT_BEFORE.get(token.word) or UNITS.get(token.word.removeprefix("per-"), "")
            text = _limit(float(number.value), unit) if unit else None
            if text:
                joined = Value("rate", text, number.first, number.last)
                return sorted((*(one for one in found if one is not number), joined), key=lambda one: one.first)
    spans = [one for one in found if one.kind == "duration" and one.value in _MS]
    windowed = [
        one
        for one in spans
        if any(
            word_at(tokens, place)
            in ("duration", "window", "interval", "period", "timeframe", "every", "span", "per")
            for place in range(max(0, one.first - 4), one.first)
        )
    ]
    if windowed and limit_at:
        text = _limit(float(number.value), _MS[int(windowed[0].value)])
        if text:
            rest = [one for one in found if one is not number and one is not windowed[0]]
            rest.append(
                Value("rate", text, min(number.first, windowed[0].first), max(number.last, windowed[0].last))
            )
            return sorted(rest, key=lambda one: one.first)
    return found
