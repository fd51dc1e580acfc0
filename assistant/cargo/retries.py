"""Retries: what is tried again, and after how long."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from msgspec import Struct

TOO_MANY: Final = 429
IDEMPOTENT: Final = frozenset({"GET", "HEAD"})
"""Methods that are repeated after a broken connection; a write may have been carried out."""


class Patience(Struct, frozen=True):
    """How often and how long the client waits; seconds."""

    tries: int = 4
    """Requests in all while the API answers that there were too many."""
    first_wait: float = 1.0
    """Wait where the API names none; doubles each time."""
    longest_wait: float = 60.0
    """A longer wait is not waited but reported."""
    reconnects: int = 1

    def wait_before(self, next_try: int, retry_after: str | None, now: datetime | None = None) -> float | None:
        """Gives the seconds to wait before request number `next_try` (from 2), None where it isn't to be sent."""
        if next_try > self.tries:
            return None
        named = seconds_of(retry_after, now or datetime.now(UTC))
        wait = self.first_wait * 2 ** (next_try - 2) if named is None else named
        return wait if wait <= self.longest_wait else None

    def may_reconnect(self, method: str, done: int) -> bool:
        """True where a request whose connection broke may be sent again after `done` repetitions."""
        return method in IDEMPOTENT and done < self.reconnects


def seconds_of(retry_after: str | None, now: datetime) -> float | None:
    """Reads a Retry-After header: seconds or a date; None where it is absent or unreadable."""
    if not retry_after:
        return None
    text = retry_after.strip()
    try:
        return max(0.0, float(text)) if text[0].isdigit() else _until(text, now)
    except (ValueError, TypeError, OverflowError):
        return None


def _until(date: str, now: datetime) -> float:
    moment = parsedate_to_datetime(date)
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (aware - now).total_seconds())
