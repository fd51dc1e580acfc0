"""Dates: the forms in which the program prints dates and elapsed times, as patterns (`intents.values`)."""

from __future__ import annotations

from typing import Final

_MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_CLOCK: Final = r"[0-2]?\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(?: ?[ap]m)?(?: UTC)?"
_ISO: Final = r"\d{4}-[01]\d-[0-3]\d"
_ISO_MOMENT: Final = _ISO + r"(?:[T ][0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?: ?Z| UTC|[+-]\d\d:?\d\d)?)?"
_CALENDAR: Final = rf"(?:[0-3]?\d {_MONTH}(?: \d{{4}})?|{_MONTH} [0-3]?\d(?:, \d{{4}})?)(?:,?(?: at)? {_CLOCK})?"
_COUNT: Final = r"(?:an?|\d{1,4})"
_SPAN: Final = r"(?:second|minute|hour|day|week|month|year)s?"
_AGO: Final = rf"{_COUNT} {_SPAN} ago"
_AHEAD: Final = rf"in {_COUNT} {_SPAN}"
_DAY: Final = rf"(?:yesterday|today|tomorrow)(?:,?(?: at)? {_CLOCK})?"
_RELATIVE: Final = rf"(?:just now|now|{_AGO}|{_AHEAD}|{_DAY})"

DATE: Final = rf"(?:(?:{_ISO_MOMENT}|{_CALENDAR})(?: \({_RELATIVE}\))?|{_RELATIVE}|{_CLOCK})"
"""Any form of a date: `2026-11-03T10:00:00.000Z`, `3 Nov 2026 (3 weeks ago)`, `yesterday`, `in 2 days`, `14:05`."""

PRINTED_DATE: Final = (
    rf"(?:(?:{_ISO_MOMENT}|[0-3]?\d {_MONTH} \d{{4}}(?:,?(?: at)? {_CLOCK})?)"
    rf"(?: \((?:just now|yesterday|{_AGO})\))?"
    rf"|just now|yesterday(?:,?(?: at)? {_CLOCK})?|\d{{1,4}} {_SPAN} ago|[0-2]\d:[0-5]\d(?::[0-5]\d)?)"
)
"""The forms that are sure to be dates wherever they stand; what recording replaces."""

_UNIT: Final = (
    r"(?:ms|milliseconds?|s|sec|seconds?|m|min|minutes?|h|hours?|d|days?|weeks?|months?|years?)(?![A-Za-z])"
)
_NUMBER: Final = r"\d{1,3}(?:,\d{3}){0,4}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?"
DURATION: Final = (
    rf"(?:(?:{_NUMBER}) ?{_UNIT}(?:,? (?:and )?(?:{_NUMBER}) ?{_UNIT}){{0,5}}|\d{{1,3}}(?::[0-5]\d){{1,2}})"
)
"""A length of time: `12 ms`, `0.3 s`, `24 hours`, `1 hour 30 minutes`, `2m 3s`, `1:02`."""

ELAPSED: Final = r"(?:\d{1,9}(?:\.\d{1,3})? (?:ms|s)(?![A-Za-z]))"
"""How long something took, as the program prints it: `12 ms`, `0.3 s`; what recording replaces."""
