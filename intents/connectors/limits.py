"""Limits that are none: what is wrong with the numbers in a line, in the user's own figures."""

from __future__ import annotations

import re
from typing import Final

UNITS: Final = "A limit is per second, minute, hour or day"
_UNIT_OF: Final = {"s": "second", "m": "minute", "h": "hour", "d": "day"}
_PERIOD: Final = r"(?:seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|months?|years?)"
_PER: Final = r"(?:/|\bper\b|\ba\b|\ban\b|\bevery\b|\beach\b)"
_CALLS: Final = r"(?:\s+(?:api\s+)?(?:requests?|calls?|reqs?|hits?|queries|times))?"
_SMALL: Final = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "ten": 10,
    "fifteen": 15,
    "thirty": 30,
    "sixty": 60,
}
_PERIODS: Final = re.compile(
    rf"(?:(\d[\d,]*){_CALLS}\s*)?(?:/|\b(?:per|every|each|in)\b)\s*(\d+|{'|'.join(_SMALL)})\s*({_PERIOD})\b",
    re.IGNORECASE,
)
_LONG: Final = re.compile(
    rf"(?<![\w.])\d[\d,]*{_CALLS}\s*{_PER}\s*(weeks?|months?|years?|fortnight)\b", re.IGNORECASE
)
_BEHIND: Final = rf"(?={_CALLS}\s*{_PER}\s*{_PERIOD}\b)"
_NO_WHOLE: Final = "{} is no whole number, and a limit is one."
_RANGE: Final = "{} is a range, and a limit is one number."
_SHAPES: Final = tuple(
    (re.compile(rf"{shape}{_BEHIND}", re.IGNORECASE), fault)
    for shape, fault in (
        (r"(?<![\w.,])(-\d+)", "{} lets nothing through: a limit is 1 or more."),
        (r"(?<![\w.,])(\d+[.,]\d+)", _NO_WHOLE),
        (r"(?<![\w.,/])(\d+/\d+)", _NO_WHOLE),
        (r"(?<![\w.,-])(\d+\s*(?:-|–|to|or)\s*\d+)", _RANGE),
        (r"\b(between \d+ and \d+)", _RANGE),
    )
)
_STEP: Final = re.compile(
    rf"(?<!\w)(by (?:an? |another |\d[\d,]*)|another \d[\d,]*"
    rf"|\d[\d,]*{_CALLS} (?:more|extra|additional|fewer|less))(?! than)\b",
    re.IGNORECASE,
)
"""How far a limit or a time is to go up or down."""
_RELATIVE: Final = re.compile(
    r"(?<!\w)(?:half(?! an?\b| hour)|halve|twice|double|triple|treble|quadruple|a (?:third|quarter|tenth)"
    r"|(?:by )?\d+ ?(?:%|percent)"
    r"|(?:as much|the same(?: limit| rate)?) as|(?:higher|lower|faster|slower|more|less)(?! than))(?!\w)",
    re.IGNORECASE,
)
"""Limits that are told by what another one is, or by what it was."""
_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(?:[,.]\d{3})+")
_WHOLE: Final = re.compile(
    rf"(?<![\w.-])(\d[\d,]*){_CALLS}\s*{_PER}\s*(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d)\b",
    re.IGNORECASE,
)
_FOR_EACH: Final = re.compile(
    r"\bper\s+(user|person|seat|ip|play|tool|model|customer|contact|record|account|company|lead|workflow|run)s?\b",
    re.IGNORECASE,
)
_CACHING: Final = re.compile(r"\b(?:cach\w*|ttl|fresh\w*|remember|reuse|keep|kept|stale)\b", re.IGNORECASE)
_MOST: Final = 10**12


def shape_fault(text: str, *, only: bool = True) -> str:
    """Says why what looks like a limit in a line is none that can be set: a fraction, a range, two of them.

    Empty where nothing is wrong with it. `only`: the line holds one request, so it holds one limit.
    """
    for shape, fault in _SHAPES:
        found = shape.search(text)
        if found is None or _THOUSANDS.fullmatch(found[1]):
            continue
        return fault.format(found[1])
    fault = _period_fault(text)
    if fault:
        return fault
    long = None if is_about_caching(text) else _LONG.search(text)
    if long is not None:
        return f"{UNITS}, not per {long[1].lower()}."
    each = _FOR_EACH.search(text)
    if each is not None and _WHOLE.search(text):
        return f"A limit holds for the connector as a whole, not per {each[1].lower()}."
    limits = {(one[1].replace(",", ""), one[2][0].lower()) for one in _WHOLE.finditer(text)}
    return "A connector has one limit, and these are two." if only and len(limits) > 1 else ""


def is_about_caching(text: str) -> bool:
    """True where a line speaks of how long answers are kept."""
    return _CACHING.search(text) is not None


def _period_fault(text: str) -> str:
    found = _PERIODS.search(text)
    if found is None or is_about_caching(text):
        return ""
    number = _SMALL.get(found[2].lower()) or int(found[2])
    if number == 1 or (_is_one(found, text) and _comes_out_even(number, found[3])):
        return ""
    unit = _UNIT_OF.get(found[3][0].lower(), "") if found[3][:2].lower() != "mo" else ""
    calls = int(found[1].replace(",", "") or 0) if found[1] else 0
    same = f" {calls // number:,} per {unit} comes to the same." if calls and unit and calls % number == 0 else ""
    return f"{UNITS}, not per {found[2]} {found[3]}.{same}"


def _is_one(found: re.Match[str], text: str) -> bool:
    said = re.search(r"\b(?:one|once|an?|single)(?:\s+\w+)?\s*$", text[: found.start()], re.IGNORECASE)
    return found[1] == "1" or (
        found[1] is None and said is not None and not re.search(r"\b(?:hundred|thousand)\s", text)
    )


def _comes_out_even(number: int, period: str) -> bool:
    """True for one call in so many seconds, minutes or hours that a whole number of them makes a larger unit."""
    larger = {"s": 60, "m": 60, "h": 24}.get(period[0].lower(), 0) if period[:2].lower() != "mo" else 0
    return bool(larger) and larger % number == 0


def time_fault(text: str) -> str:
    """Says why a line holds no time to keep answers for ("an hour longer"); empty where nothing is known."""
    found = re.search(
        r"(?<!\w)(-\d+ ?\w+|\d+\s*(?:-|–|to|or)\s*\d+"
        r"|by (?:an? |another )?[\w.,]+(?: \w+)?|another [\w.,]+(?: \w+)?"
        r"|[\d.,]+ ?\w+ (?:longer|shorter|more|less))",
        text,
        re.IGNORECASE,
    )
    return f"“{found[1]}” is no time of its own, and caching takes one." if found else ""


def limit_fault(text: str) -> str:
    """Says why a line holds no limit ("10 per fortnight"); empty where it holds no number."""
    fault = shape_fault(text)
    if fault:
        return fault
    step = _STEP.search(text)
    if step is not None:
        return f"“{step[1].strip()}” is a step, and a limit is set by its whole number."
    relative = _RELATIVE.search(text)
    if relative is not None:
        return f"“{relative[0]}” is no number, and a limit is set by its number."
    found = re.search(
        rf"(?<![\w.])(-?\d[\d,]*){_CALLS}(?:\s*(?:/|\bper\b|\ban?\b|\bevery\b|\beach\b)\s*([a-z]+))?",
        text,
        re.IGNORECASE,
    )
    if found is None:
        return ""
    said, unit = found[1].rstrip(","), found[2]
    number = int(said.replace(",", ""))
    if number < 0:
        return f"{said} lets nothing through: a limit is 1 or more."
    if number == 0:
        return "A limit of 0 would let nothing through."
    if number >= _MOST:
        return f"{said} is more than a limit can be."
    if unit is None:
        return f"{said} in which time? {UNITS}."
    if re.fullmatch(rf"(?:{_PERIOD}|m)", unit, re.IGNORECASE) and unit[:2].lower() not in ("we", "mo", "ye"):
        # Number and unit are a limit, so something else of the line was not understood.
        return "I am not sure which limit that is."
    each = "every half" in text.casefold() or unit.casefold() in ("quarter", "half")
    return f"{UNITS}, not per part of one." if each else f"{UNITS}, not per {unit}."
