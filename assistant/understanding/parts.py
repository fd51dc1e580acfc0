"""Parts: the requests that a line is made of."""

from __future__ import annotations

from typing import Final

from msgspec import Struct, field

from assistant.understanding.filling import Filled
from assistant.understanding.scoring import Scored
from assistant.understanding.units import Unit
from intents.reading import SlotValue

WEAK: Final = frozenset({"why", "focus", "more", "sort", "refresh", "script"})
"""Intents that never win over another one that fits (`contract`: intents)."""


class Part(Struct):
    """One request of a line."""

    intent: str
    filled: Filled
    unit: Unit
    score: float
    rivals: list[Scored] = field(default_factory=list)


def aim_of(slots: dict[str, SlotValue]) -> SlotValue | None:
    return slots.get("connector") or slots.get("integration") or slots.get("custom")
