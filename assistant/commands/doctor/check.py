"""Check: one thing that was looked at, how it is, and what to do about it."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from msgspec import Struct


class State(StrEnum):
    """How a thing is."""

    OK = "ok"
    WARNING = "warning"
    """It works, or will work, but not as well as it could."""
    FAULT = "fault"
    """Something does not work until it is put right."""


class Check(Struct, frozen=True):
    """What was found. Never holds a secret."""

    name: str
    state: State
    found: str
    advice: str = ""

    def as_json(self) -> dict[str, Any]:
        """Gives name, state, found and advice (null where nothing is to be done)."""
        return {"name": self.name, "state": str(self.state), "found": self.found, "advice": self.advice or None}


def ok(name: str, found: str) -> Check:
    """Gives a check of what is as it should be."""
    return Check(name, State.OK, found)


def warning(name: str, found: str, advice: str) -> Check:
    """Gives a check of what could be better."""
    return Check(name, State.WARNING, found, advice)


def fault(name: str, found: str, advice: str) -> Check:
    """Gives a check of what does not work."""
    return Check(name, State.FAULT, found, advice)
