"""Search: words in texts, and names that are nearly the one that was typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

_NEAR = 0.72
"""Likeness from which a name is offered; 0.72 finds one wrong letter in four and a swapped pair in six."""
_FILLERS = frozenset({"a", "an", "the", "for", "of", "to", "in", "and", "with", "any", "some"})


def words_of(text: str) -> list[str]:
    """Gives the words of a text or of a camelCase name, lower case: `findEmail` has `find` and `email`."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", text)
    return re.findall(r"\w+", spaced.casefold())


def holds_all(search: str, texts: Iterable[str]) -> bool:
    """True where every word of the search begins a word of the texts, or the search stands in one as it is."""
    given = [text for text in texts if text]
    folded = search.casefold().strip()
    if any(folded in text.casefold() for text in given):
        return True
    wanted = stemmed(search)
    there = {word for text in given for word in words_of(text)}
    return bool(wanted) and all(any(word.startswith(one) for word in there) for one in wanted)


def stemmed(text: str) -> list[str]:
    """Gives the words of a text in the singular, without articles and the like."""
    return [_stem(word) for word in words_of(text) if word not in _FILLERS]


def _stem(word: str) -> str:
    """Gives a word without the ending of its plural: `numbers` finds `number`, `companies` finds `company`."""
    if len(word) > 4 and word.endswith(("ies", "y")):
        return word[:-3] if word.endswith("ies") else word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def folded(text: str) -> str:
    """Gives a text as names are compared: without case, spaces and punctuation."""
    return "".join(words_of(text))


def nearest(said: str, names: Mapping[str, Iterable[str]], limit: int = 3) -> list[str]:
    """Gives the keys of which a name is nearly what was said, or holds it, best first."""
    wanted = folded(said)
    if not wanted:
        return []
    marks = {key: max((_likeness(wanted, folded(one)) for one in each), default=0.0) for key, each in names.items()}
    close = sorted((key for key, mark in marks.items() if mark >= _NEAR), key=lambda key: -marks[key])
    return close[:limit]


def _likeness(one: str, other: str) -> float:
    if not other:
        return 0.0
    if min(len(one), len(other)) >= 4 and (one in other or other in one):
        return 0.9
    matcher = SequenceMatcher(None, one, other)
    return matcher.ratio() if matcher.quick_ratio() >= _NEAR else 0.0
