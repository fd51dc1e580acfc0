"""Pace: how fast a person types and reads; the same for the same text, so that films are the same as well."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Final

_KEY: Final = 0.055
"""Seconds a key, in the middle."""
_WORDS_A_SECOND: Final = 5.0
BEFORE_TYPING: Final = 0.5
BEFORE_ENTER: Final = 0.35
LONGEST_LOOK: Final = 6.0


def keystrokes(text: str) -> Iterator[tuple[float, str]]:
    """Gives each character of a line with the seconds before it: slower at a new word, now and then a pause."""
    random = Random(text)
    before = ""
    for character in text:
        delay = _KEY * random.uniform(0.5, 1.6)
        if before == " ":
            delay += random.uniform(0.02, 0.12)
        elif before and before in ",.;:?":
            delay += 0.2
        yield round(delay, 4), character
        before = character


def reading_time(text: str) -> float:
    """Gives how long somebody looks at a text, in seconds: at least one, and no longer than they wait."""
    return round(min(max(len(text.split()) / _WORDS_A_SECOND, 1.0), LONGEST_LOOK), 3)
