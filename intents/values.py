"""Values: rate limits, durations, prices, dates and slugs between their canonical form and words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from intents.entities import Cost, RateLimit

UNITS: Final = ("second", "minute", "hour", "day")
"""Units of a rate limit, as the API writes them."""
NONE: Final = "none"
"""What the canonical form of a limit or a cache time says where there is none."""
PRICED: Final = frozenset({"fixed", "unit", "package"})
"""Types of a cost that can be put in words."""

SECOND: Final = 1000
MINUTE: Final = 60 * SECOND
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR
_SPANS: Final = (("day", DAY), ("hour", HOUR), ("minute", MINUTE), ("second", SECOND))
_TWO_DAYS: Final = 2 * DAY

_SLUG: Final = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")
_LIMIT: Final = re.compile(r"([1-9][0-9]*)/(second|minute|hour|day)")
_UNDECOMPOSED: Final = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "œ": "oe", "Œ": "oe", "đ": "d", "Đ": "d",
        "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ł": "l", "Ł": "l", "ı": "i", "ħ": "h", "Ħ": "h",
        "'": "", "’": "",
    }
)  # fmt: skip


def is_slug(text: str) -> bool:
    """True where the API accepts the text as a connector's slug (`contract`: api)."""
    return _SLUG.fullmatch(text) is not None


def slug_from(name: str) -> str:
    """Gives the slug for a name: lower case, words joined by `_`, accents dropped; empty if nothing is left."""
    plain = unicodedata.normalize("NFKD", name.translate(_UNDECOMPOSED))
    letters = "".join(char for char in plain if not unicodedata.combining(char)).lower()
    return "_".join(re.findall(r"[a-z0-9]+", letters))


def rate_limit_body(text: str) -> dict[str, Any] | None:
    """Gives the wire form of a canonical limit such as `100/minute`, None for `none`.

    Raises ValueError for any other text.
    """
    if text == NONE:
        return None
    found = _LIMIT.fullmatch(text)
    if found is None:
        raise ValueError("not a canonical rate limit")
    return {"unit": found[2], "max": int(found[1]), "strategy": "spread"}


def rate_limit_text(limit: RateLimit | None) -> str:
    """Gives the canonical form of a limit: `100/minute`, or `none`."""
    return NONE if limit is None else f"{number_words(limit.max, grouped=False)}/{limit.unit}"


def limit_words(limit: RateLimit | None) -> str:
    """Gives a limit as people say it: `100 per minute`, `no limit`; a burst is named, spreading is usual."""
    if limit is None:
        return "no limit"
    burst = ", in bursts" if limit.strategy == "burst" else ""
    return f"{number_words(limit.max)} per {limit.unit}{burst}"


def duration_words(milliseconds: float | None) -> str:
    """Gives a cache time in the largest units that fit it: `24 hours`, `1 hour 30 minutes`, `off` for none.

    One day is still `24 hours`; days are counted from two on.
    """
    if milliseconds is None or milliseconds <= 0:
        return "off"
    if milliseconds < SECOND:
        return f"{number_words(milliseconds)} ms"
    if milliseconds < MINUTE:
        return counted(milliseconds / SECOND, "second")
    rest, parts = milliseconds, []
    for word, span in _SPANS:
        if span == DAY and (milliseconds < _TWO_DAYS or milliseconds % HOUR):
            continue
        count, rest = int(rest // span), rest % span
        if count:
            parts.append(counted(count, word))
    return " ".join(parts)


def counted(count: float, word: str, plural: str = "") -> str:
    """Gives a number with its noun: `1 credit`, `2 credits`, `3 entries` where the plural is given."""
    return f"{number_words(count)} {word if count == 1 else plural or plural_of(word)}"


def plural_of(noun: str) -> str:
    """Gives the plural of a regular English noun."""
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    if noun == "person":
        return "people"
    return noun + ("es" if re.search(r"(s|x|z|ch|sh)$", noun) else "s")


def number_words(number: float, *, grouped: bool = True) -> str:
    """Gives a number without a needless fraction: `1,000`, `0.25`."""
    if float(number).is_integer():
        return f"{int(number):,}" if grouped else str(int(number))
    return f"{number:,.6f}".rstrip("0") if grouped else f"{number:.6f}".rstrip("0")


def cost_words(costs: Sequence[Cost]) -> str:
    """Gives the prices of an action: `2 credits`, `1 credit per record`, `1 to 9 credits` where inputs decide.

    Empty where no price is published. Types that this version doesn't know read "priced by use".
    """
    groups: dict[str, list[Cost]] = {}
    for cost in costs:
        groups.setdefault(_basis(cost), []).append(cost)
    return " or ".join(_span_words(group) for group in groups.values())


def _span_words(costs: Sequence[Cost]) -> str:
    """Gives prices of one basis: the lowest to the highest, and the highest fee for each call."""
    low, high = (pick(costs, key=lambda cost: float(cost.cost)) for pick in (min, max))
    fees = [float(cost.fixed_cost or 0) for cost in costs]
    same_fee = min(fees) == max(fees)
    if low.type not in PRICED or (low.cost == high.cost and same_fee):
        return one_cost_words(low)
    fee = f", up to {counted(max(fees), 'credit')} per call on top" if max(fees) else ""
    amount = counted(high.cost, "credit")
    return (amount if low.cost == high.cost else f"{number_words(low.cost)} to {amount}") + _basis(low) + fee


def one_cost_words(cost: Cost) -> str:
    """Gives one price: `2 credits`, `1 credit per record`, `5 credits per 100 rows`, `free`."""
    if cost.type not in PRICED:
        return "priced by use"
    fee = f" plus {counted(cost.fixed_cost, 'credit')} per call" if cost.fixed_cost else ""
    if not cost.cost and not fee:
        return "free"
    return f"{counted(cost.cost, 'credit')}{_basis(cost)}{fee}"


def _basis(cost: Cost) -> str:
    if cost.type not in PRICED:
        return cost.type
    if cost.type == "unit":
        return f" per {cost.unit or 'unit'}"
    if cost.type == "package":
        return f" per {counted(cost.units_count or 1, cost.unit or 'unit')}"
    return ""


_AGO: Final = (("year", 365 * DAY), ("month", 30 * DAY), ("week", 7 * DAY), ("day", DAY))


def date_words(moment: datetime, now: datetime) -> str:
    """Gives how long ago something was, as people say it: `just now`, `yesterday`, `3 weeks ago`.

    Days are counted by the calendar of `now`; what is not in the past yet by a minute or more is a date.
    """
    then = _aware(moment).astimezone(_aware(now).tzinfo)
    passed = (_aware(now) - then).total_seconds() * SECOND
    if passed < -MINUTE:
        return short_date(then)
    if passed < MINUTE:
        return "just now"
    days = (_aware(now).date() - then.date()).days
    if days == 0 or passed < 6 * HOUR:
        word, span = ("minute", MINUTE) if passed < HOUR else ("hour", HOUR)
        return f"{counted(int(passed // span), word)} ago"
    if days == 1:
        return "yesterday"
    for word, span in _AGO:
        count = days * DAY // span
        if count and (word != "week" or days >= 14):
            return f"{counted(count, word)} ago"
    return short_date(then)


def short_date(moment: datetime) -> str:
    """Gives a date that reads the same everywhere: `3 Nov 2026`."""
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return f"{moment.day} {months[moment.month - 1]} {moment.year}"


def date_with_words(moment: datetime, now: datetime) -> str:
    """Gives the date and how long ago it was: `3 Nov 2026 (3 weeks ago)`."""
    words = date_words(moment, now)
    date = short_date(_aware(moment).astimezone(_aware(now).tzinfo))
    return date if words == date else f"{date} ({words})"


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
