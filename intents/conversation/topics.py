"""Topics: which how-to answers a question, told by the words that few others have."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Final

from intents.conversation.how_to import ALL, HowTo

_FILLERS: Final = (
    "a an the i my me how do does can could to in on of for with about is are it its you we this that please be by "
    "help see show which what has have had use get getting when would should like want know tell explain if there "
    "need somebody someone way where and or into from at make"
)
STOP: Final = frozenset(_FILLERS.split())
"""Words that say nothing about what is to be done."""

_PHRASES: Final = (
    (r"\b(?:log|sign|get)(?:ging|ning)? ?in\b", "login"),
    (r"\b(?:log|sign)(?:ging|ning)? ?out\b", "logout"),
    (r"\bset(?:ting)? up\b", "setup"),
    (r"\bbuilt[ -]in\b", "builtin"),
    (r"\bclean(?:ing)? ?up\b|\btidy(?:ing)? up\b", "cleanup"),
)
"""Words that mean something only together."""
LEADING: Final = 3
"""How many of an entry's words say most about it."""


def stem(word: str) -> str:
    """Gives a word without its ending, so that forms of it are the same."""
    for ending in ("ly", "ations", "ation", "ing", "ions", "ion", "ies", "es", "ed", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


def words_in(text: str) -> list[str]:
    """Gives the stems of what a text is about."""
    lowered = text.casefold()
    for pattern, word in _PHRASES:
        lowered = re.sub(pattern, word, lowered)
    return [stem(one) for one in re.findall(r"[a-z][a-z-]*[a-z]", lowered) if one not in STOP]


@lru_cache(maxsize=1)
def _index() -> tuple[tuple[tuple[str, ...], ...], dict[str, float]]:
    """Gives the stems of each entry, and how much a stem says: the fewer entries have it, the more."""
    stems = tuple(tuple(dict.fromkeys(words_in(one.words))) for one in ALL)
    counts = Counter(stem_ for each in stems for stem_ in each)
    return stems, {stem_: 1.0 / count for stem_, count in counts.items()}


def found(topic: str) -> list[HowTo]:
    """Gives what answers a question, best first; empty where nothing fits."""
    asked = list(dict.fromkeys(words_in(topic)))
    stems, weights = _index()

    def score(position: int) -> float:
        each = stems[position]
        hits = [one for one in asked if one in each]
        return sum(0.2 + weights[one] + (0.15 if one in each[:LEADING] else 0.0) for one in hits)

    ranked = sorted(range(len(ALL)), key=lambda position: -score(position))
    best = score(ranked[0])
    if best <= 0:
        return []
    return [ALL[position] for position in ranked[:3] if score(position) >= 0.6 * best]
