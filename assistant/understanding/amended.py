"""Amended: a short line that puts the last change right: `make that 20`, `sorry, per hour`, `same for apollo but 20`.

It is the last change once more, with the other amount. Only after a change of one limit or one cache time.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.understanding.numbers import ONES as _ONES
from assistant.understanding.numbers import SCALES, SPECIAL, TENS
from assistant.understanding.patterns import Lazy
from intents.reading import Context

_WORDS: Final = "|".join((*_ONES, *TENS, *SCALES, *SPECIAL, "a", "an"))
_NUMBER: Final = rf"(?:\d[\d,.']*\s?k?|(?:{_WORDS})(?:[ -](?:{_WORDS}))*)"
_UNIT: Final = r"(?:sec(?:ond)?|s|min(?:ute)?|m|h(?:ou)?r|h|day|d)"
_PER: Final = rf"(?:\s*(?:/|per|an?|each|every)\s*(?P<unit>{_UNIT})\b)"
_TIME: Final = r"(?:\s*(?P<span>seconds?|minutes?|mins?|hours?|hrs?|h|days?|weeks?))"
_OPENS: Final = (
    r"(?:(?:no|nope|oops+|whoops|sorry|wait|hm+|hmm+|actually|rather|better|correction|ah|oh|argh|i mean|"
    r"i meant|make|make (?:that|it)|"
    r"(?:it|that) should (?:be|have been)|should be|should have been|let's say|let's make (?:it|that)|"
    r"change (?:that|it) to|set (?:that|it) to|"
    r"not \d+ but)[\s,.!:–-]+)+"
)
_ENDS: Final = r"(?:[\s,]+(?P<meant>i mean|i meant|rather|instead|please|sorry|not \d+))*[\s.!]*$"
_AMOUNT: Final = Lazy(rf"^(?P<opens>{_OPENS})?(?P<number>{_NUMBER})(?:{_PER}|{_TIME})?{_ENDS}", re.IGNORECASE)
_UNIT_ALONE: Final = Lazy(rf"^(?P<opens>{_OPENS})?(?:per|an?|each|every)\s+(?P<unit>{_UNIT}){_ENDS}", re.IGNORECASE)
_SAME: Final = Lazy(
    rf"^(?:and |now )*(?:(?:the )?same(?: again)?|ditto|likewise) (?:for|with|on|to) (?P<whose>[\w .-]+?),? (?:but|only|just)(?: with| at| to)? "
    rf"(?P<number>{_NUMBER}){_PER}?[\s.!]*$",
    re.IGNORECASE,
)
_UNITS: Final = {"s": "second", "m": "minute", "h": "hour", "d": "day"}


def amended(text: str, context: Context) -> str | None:
    """Gives the last change with the other amount that a line says; None for any other line."""
    last = context.last
    if last is None or last.intent != "connector.update" or "connector" not in last.slots:
        return None
    limit, cached = last.slots.get("rate_limit"), last.slots.get("cache_ttl_ms")
    if (limit is None) == (cached is None) or len(last.slots) != 2:
        return None
    slug, plain = last.slots["connector"], " ".join(text.split())
    highest, _, unit = str(limit).partition("/") if limit is not None else ("", "", "")
    found = _SAME.match(plain)
    if found is not None and unit:
        return f"limit {found['whose']} to {found['number']} per {_unit(found['unit']) or unit}"
    found = _UNIT_ALONE.match(plain)
    if found is not None and unit and (found["opens"] or found["meant"]):
        return f"limit {slug} to {highest} per {_unit(found['unit'])}"
    found = _AMOUNT.match(plain)
    if found is None or not (found["opens"] or found["meant"]):
        return None
    if unit and not found["span"]:
        return f"limit {slug} to {found['number']} per {_unit(found['unit']) or unit}"
    if cached is not None and found["span"]:
        return f"cache {slug} for {found['number']} {found['span']}"
    return None


def _unit(said: str | None) -> str:
    return _UNITS.get(said[0].lower(), "") if said else ""
