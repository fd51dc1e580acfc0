"""Odd amounts: limits and times that are no amount as they stand: steps, ranges, shares, one of two; and a few that are.

A limit that can't be set becomes a `window`, a time that can't be a duration that is `odd`: both are asked about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from assistant.understanding.numbers import number_at
from assistant.understanding.patterns import Lazy
from assistant.understanding.spans import SPANS
from assistant.understanding.tokens import Token
from assistant.understanding.values import UNITS, Value

_STEPS: Final = frozenset(
    "increase increased increasing raise raised raising lower lowered lowering decrease decreased reduce reduced bump bumped up down cut grow extend "
    "extended prolong lengthen shorten boost expand widen tighten loosen relax lift drop turn".split()
)
"""Verbs of which `by` tells how far."""
_MORE: Final = frozenset("more extra additional further fewer less higher lower longer shorter".split())
_BEFORE: Final = frozenset("another extra additional further".split())
_AFTER: Final = frozenset("more extra additional fewer less higher lower longer shorter".split())
_SET: Final = frozenset(
    "to at of between is = : limit max most about around with roughly maybe be for cache rate cap".split()
)
"""What stands before the first number of a range; `from 5 to 10 a minute` is none."""
_CALLS: Final = frozenset("request requests call calls query queries hit hits lookups lookup".split())
_BEING: Final = frozenset("is are was were seems seem sounds looks feels isn't aren't isnt arent s wasn't".split())
_BREAKS: Final = frozenset("and but because since so or that which if when".split())
_NEGATED: Final = frozenset("isnt arent wasnt".split())
_CLOCK: Final = Lazy(r"(\d{1,2})h(\d{1,2})(?:m|min)?")
_LARGER: Final = (("second", 1), ("minute", 60), ("hour", 3600), ("day", 86400))


def told(tokens: Sequence[Token], found: Sequence[Value]) -> list[Value]:
    """Gives the amounts of a line with those that are none marked, and those put in another way worked out."""
    given = [_told(tokens, one) for one in found]
    given = [*given, *_steps(tokens, given), *_clocks(tokens, given)]
    given = _complained(tokens, _either(tokens, given))
    wide = [one for one in given if one.kind in ("window", "rate", "duration")]
    kept = [
        one for one in given if one in wide or not any(other.first <= one.first <= other.last for other in wide)
    ]
    return sorted(kept, key=lambda one: one.first)


def _told(tokens: Sequence[Token], value: Value) -> Value:
    if value.kind not in ("rate", "duration", "window"):
        return value
    if value.kind == "window":
        return _part(tokens, value) or _spread(tokens, value)
    if value.kind == "rate" and any(one.word in _MORE for one in tokens[value.first : value.last]):
        return _odd(value, value.first)  # `10 more requests per minute`
    share = _share(tokens, value)
    if share is not None:
        return share
    start = _range(tokens, value)
    if start < value.first:
        return _odd(value, start)
    return _odd(value, value.first) if _is_step(tokens, value) else value


def _odd(value: Value, first: int) -> Value:
    if value.kind == "rate":
        return Value("window", -1, first, value.last)
    return replace(value, first=first, odd=True)


def _word(tokens: Sequence[Token], place: int) -> str:
    if 0 <= place < len(tokens):
        return tokens[place].word if tokens[place].kind == "word" else tokens[place].typed
    return ""


def _share(tokens: Sequence[Token], value: Value) -> Value | None:
    """`1/2 per second`, `half a request`: less than one; `1/2 hour` and `1,5 hours` are times."""
    at = value.first
    if value.kind == "rate" and _word(tokens, at - 1) in ("half", "quarter"):
        return _odd(value, at - 1)
    if value.kind == "rate" and _word(tokens, at - 1) == "of" and at > 2 and tokens[at - 2].kind == "number":
        return _odd(value, at - 2)  # `3/4 of a request per second`
    if at < 2 or tokens[at].kind != "number" or tokens[at - 2].kind != "number":
        return None
    sign, first = tokens[at - 1], tokens[at - 2]
    if sign.typed not in ("/", ",") or first.end != sign.start or sign.end != tokens[at].start:
        return None
    if value.kind == "rate":
        return _odd(value, at - 2)
    over, under = number_at(tokens, at - 2), number_at(tokens, at)
    if over is None or under is None or not under[0]:
        return None
    each = int(value.value) / under[0]
    times = over[0] / under[0] if sign.typed == "/" else float(f"{first.typed}.{tokens[at].typed}")
    return replace(value, value=int(each * times), first=at - 2) if tokens[at].typed.isdigit() else None


def _part(tokens: Sequence[Token], value: Value) -> Value | None:
    """`1/2 hour` is half an hour, and no limit."""
    inside = tokens[value.first : value.last + 1]
    if (
        len(inside) != 4
        or inside[1].typed != "/"
        or inside[0].end != inside[1].start
        or inside[1].end != inside[2].start
    ):
        return None
    under = number_at(tokens, value.first + 2)
    if under is None or not under[0] or inside[3].word.endswith("s") or inside[3].word not in SPANS:
        return None
    over = number_at(tokens, value.first)
    length = SPANS[inside[3].word] * (over[0] if over else 1) / under[0]
    return Value("duration", int(length), value.first, value.last)


def _range(tokens: Sequence[Token], value: Value) -> int:
    """Where a range begins that the value ends: `5-10 per minute`, `between 5 and 10 minutes`; else its own place."""
    at = value.first
    between = _word(tokens, at - 1)
    if between not in ("-", "–", "to", "and", "or"):
        return at
    for size in (2, 3, 4):
        number = number_at(tokens, at - size)
        if number is not None and number[1] == at - 1:
            before = _word(tokens, at - size - 1)
            glued = between in ("-", "–")
            if glued or before in _SET or (between == "or" and before not in ("from", "than")):
                return at - size - (before == "between")
    return at


def _is_step(tokens: Sequence[Token], value: Value) -> bool:
    """`increase it by 50 per minute`, `another 10 a minute`, `10 minutes longer`: what is added to what there is."""
    before, after = _word(tokens, value.first - 1), _word(tokens, value.last + 1)
    if before in ("an", "the", "a") and _word(tokens, value.first) in _BEFORE:
        before = _word(tokens, value.first)
    if before == "by":
        return value.kind == "duration" or any(token.word in _STEPS for token in tokens[: value.first])
    if after in _AFTER and _word(tokens, value.last + 2) not in ("than", "or", "if"):
        return True
    return before in _BEFORE


def _steps(tokens: Sequence[Token], found: Sequence[Value]) -> list[Value]:
    """`20 more per minute`, `20 extra calls a day`."""
    given = []
    for one in found:
        if one.kind != "number" or _word(tokens, one.last + 1) not in _MORE:
            continue
        at = one.last + 2
        while _word(tokens, at) in _CALLS:
            at += 1
        if _word(tokens, at) in ("per", "a", "an", "each", "every", "/") and _word(tokens, at + 1) in UNITS:
            given.append(Value("window", -1, one.first, at + 1))
        elif _word(tokens, at - 1) in SPANS:
            given.append(
                Value("duration", int(one.value) * SPANS[_word(tokens, at - 1)], one.first, at - 1, odd=True)
            )
    return given


def _clocks(tokens: Sequence[Token], found: Sequence[Value]) -> list[Value]:
    """`1h30`, and `-5 minutes`, which is no time."""
    taken = {at for one in found for at in range(one.first, one.last + 1) if one.kind != "number"}
    given = []
    for at, token in enumerate(tokens):
        clock = _CLOCK.fullmatch(token.typed.lower()) if token.kind == "word" and at not in taken else None
        if clock is not None:
            given.append(Value("duration", (int(clock[1]) * 60 + int(clock[2])) * 60_000, at, at))
        number = token.kind == "number" and at not in taken and at > 0
        if number and _word(tokens, at - 1) in ("-", "minus") and _word(tokens, at + 1) in SPANS:
            given.append(Value("duration", 1, at, at + 1, odd=True))
    return given


def _either(tokens: Sequence[Token], found: list[Value]) -> list[Value]:
    """`5 per second or 100 per minute`: one of two, and nobody said which."""
    given = list(found)
    for at in range(1, len(found)):
        one, two = found[at - 1], found[at]
        rates = one.kind == two.kind == "rate" and one.value != two.value
        if rates and two.first == one.last + 2 and _word(tokens, one.last + 1) == "or":
            given[at - 1], given[at] = _odd(one, one.first), _odd(two, two.first)
    return given


def _complained(tokens: Sequence[Token], found: list[Value]) -> list[Value]:
    """`20 a second is too much, make it ten`: the first is what is no more wanted, and lends the second its unit."""
    old = next(
        (
            one
            for one in found
            if one.kind in ("rate", "duration") and (_is_too_much(tokens, one) or _is_outdone(tokens, one))
        ),
        None,
    )
    if old is None:
        return found
    given = [replace(old, kind="gone") if one is old else one for one in found]
    if any(one.kind in (old.kind, "window") for one in given):
        return given
    bare = [
        one for one in given if one.kind == "number" and one.first > old.last and not isinstance(one.value, str)
    ]
    if len(bare) != 1 or int(bare[0].value) < 1:
        return given
    if old.kind == "rate":
        new = replace(bare[0], kind="rate", value=f"{int(bare[0].value)}/{str(old.value).partition('/')[2]}")
    else:
        unit = SPANS.get(_word(tokens, old.last))
        if unit is None:
            return given
        new = replace(bare[0], kind="duration", value=int(bare[0].value) * unit)
    return [new if one is bare[0] else one for one in given]


_OUTDONE: Final = Lazy(
    r"(?:, )?(?:(?:and|but|yet|while|however|now) )*(?:i|we|they|you|it|our \w+)(?:'d)? (?:really |actually |would |now )*(?:need|needs|want|wants|like|require|requires|prefer|wish)(?: to have| at least| up to| rather| about| around)* \d"
)
_HOLDS: Final = frozenset("is of limit currently now at".split())


def _is_outdone(tokens: Sequence[Token], value: Value) -> bool:
    """`the limit is 100 an hour and I need 250`: another one is wanted than holds now."""
    if not {_word(tokens, at) for at in range(max(0, value.first - 3), value.first)} & _HOLDS:
        return False
    return (
        _OUTDONE.match(
            " ".join(_word(tokens, at) for at in range(value.last + 1, min(len(tokens), value.last + 9)))
        )
        is not None
    )


def _is_too_much(tokens: Sequence[Token], value: Value) -> bool:
    """`20/s is too much`, `5 minutes aren't enough`: what is said of an amount that is to go."""
    at = value.last + 1
    while at - value.last < 6 and _word(tokens, at) not in _BEING:  # `20/s for hunter is …`
        if at >= len(tokens) or tokens[at].is_sign or _word(tokens, at) in _BREAKS:
            return False
        at += 1
    told = [_word(tokens, place) for place in range(at, at + 7)]
    if not told or told[0] not in _BEING:
        return False
    if "too" in told[1:4] and told[told.index("too") + 1 : told.index("too") + 2] != [""]:
        return True
    negated = told[0].endswith("n't") or "not" in told[1:3] or told[0] in _NEGATED
    return negated and "enough" in told[1:5]


def _spread(tokens: Sequence[Token], value: Value) -> Value:
    """`one call every 10 seconds` is 6 per minute, as calls are spread evenly; a limit that comes out even is one."""
    text = " ".join(token.word for token in tokens[value.first : value.last + 1])
    start = number_at(tokens, value.first)
    unit = UNITS.get(_word(tokens, value.last), "")
    window = number_at(tokens, value.last - 1)
    if (
        start is None
        or window is None
        or start[0] != 1
        or not unit
        or not re.search(r"\b(?:every|per|each)\b|/", text)
    ):
        return value
    names = [name for name, _ in _LARGER]
    length = window[0] * _LARGER[names.index(unit)][1]
    for name, seconds in _LARGER[names.index(unit) + 1 :]:
        if length and seconds % length == 0:
            return replace(value, kind="rate", value=f"{int(seconds // length)}/{name}", odd=True)
    return value
