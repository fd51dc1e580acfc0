"""Bodies: what a field of a request or of a seed may be, as small checks that say what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlsplit

from assistant.sandbox.refusals import bad_request

Check = Callable[[Any], str | None]
"""Gives None for a value that will do, else words that follow the field's name: "must be text"."""

SLUG: Final = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*")
_UUID: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)
_UNITS: Final = ("second", "minute", "hour", "day")
_STRATEGIES: Final = ("spread", "burst")
MAX_INTEGER: Final = 2**53 - 1
"""Largest whole number that JSON clients read exactly; what is above would not fit the database either."""


def text(value: Any) -> str | None:
    """Wants text that is not blank."""
    return None if isinstance(value, str) and value.strip() else "must be text that is not empty"


def any_text(value: Any) -> str | None:
    """Wants text, empty or not."""
    return None if isinstance(value, str) else "must be text"


def flag(value: Any) -> str | None:
    """Wants true or false."""
    return None if isinstance(value, bool) else "must be true or false"


def mapping(value: Any) -> str | None:
    """Wants a JSON object."""
    return None if isinstance(value, dict) else "must be an object"


def count(value: Any) -> str | None:
    """Wants a whole number from 0 up."""
    fits = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MAX_INTEGER
    return None if fits else "must be a whole number, 0 or more"


def slug(value: Any) -> str | None:
    """Wants lower-case letters and digits in parts joined by single underscores."""
    if isinstance(value, str) and SLUG.fullmatch(value):
        return None
    return "must be lower-case letters and digits, joined by single underscores"


def uuid(value: Any) -> str | None:
    """Wants a UUID in its usual form."""
    return None if isinstance(value, str) and _UUID.fullmatch(value) else "must be a UUID"


def moment(value: Any) -> str | None:
    """Wants a date with a time, ISO 8601."""
    wrong = "must be an ISO 8601 date with a time"
    try:
        return None if "T" in str(value) and datetime.fromisoformat(value) else wrong
    except (TypeError, ValueError):
        return wrong


def url(value: Any) -> str | None:
    """Wants an absolute http or https address."""
    wrong = "must be an http or https URL"
    if not isinstance(value, str) or any(letter.isspace() for letter in value):
        return wrong
    try:
        parts = urlsplit(value)
        port_fits = parts.port is None or parts.port > 0
    except ValueError:
        return wrong
    return None if parts.scheme in {"http", "https"} and parts.hostname and port_fits else wrong


def rate_limit(value: Any) -> str | None:
    """Wants `{unit, max, strategy}`, all three and nothing else."""
    if not isinstance(value, dict) or set(value) != {"unit", "max", "strategy"}:
        return "must be an object of unit, max and strategy"
    if value["unit"] not in _UNITS:
        return f"needs a unit that is one of {', '.join(_UNITS)}"
    if count(value["max"]) or value["max"] == 0:
        return "needs a max that is a whole number, 1 or more"
    if value["strategy"] not in _STRATEGIES:
        return f"needs a strategy that is {' or '.join(_STRATEGIES)}"
    return None


def nullable(check: Check) -> Check:
    """Gives a check that lets null pass as well."""
    return lambda value: None if value is None else check(value)


def refused(reason: str) -> Check:
    """Gives a check that turns every value down, with its own words."""
    return lambda _value: reason


def complaints(body: Any, fields: Mapping[str, Check], required: Collection[str] = ()) -> list[str]:
    """Gives everything that is wrong with an object: missing, unknown and ill-formed fields."""
    if not isinstance(body, dict):
        return ["the body must be a JSON object"]
    found = [f"{name} is missing" for name in required if name not in body]
    for name, value in body.items():
        check = fields.get(name)
        wrong = "is not a field of this call" if check is None else check(value)
        if wrong is not None:
            found.append(f"{name} {wrong}")
    return found


def checked(body: Any, fields: Mapping[str, Check], required: Collection[str] = ()) -> dict[str, Any]:
    """Gives the body back where nothing is wrong with it; raises Refusal (400) with all that is."""
    found = complaints(body, fields, required)
    if found:
        raise bad_request(f"Invalid input: {'; '.join(found)}.")
    fit: dict[str, Any] = body
    return fit
