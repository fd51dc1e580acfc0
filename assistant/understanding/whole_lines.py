"""Whole lines: what is said in a conversation as one fixed expression (`one more page`, `over and out`)."""

from __future__ import annotations

from functools import cache
from typing import Final

from assistant.understanding.index import key_of
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.words_talk import CLOSERS, FILLERS, LINES, NUMBERS

_LONGEST: Final = 64
_MARKS: Final = " .!?,;:…-–—"


@cache
def _intents() -> dict[str, str]:
    """The intent of each line."""
    return {line: intent for intent, lines in LINES.items() for line in lines.split(";")}


def whole_line(text: str, lexicon: Lexicon) -> str | None:
    """Gives the intent of a line that is one expression as a whole; None for others, and where something is called so."""
    if len(text) > _LONGEST or "\n" in text.strip():
        return None
    words = [word.strip(_MARKS) or word for word in text.lower().replace("’", "'").split()]
    words = [word.strip("\"'“”") if len(word) > 2 else word for word in words if word.strip(_MARKS)]
    for first, last in _trimmed(words):
        said = words[first:last]
        if not said:
            continue
        intent = _intents().get(" ".join(said)) or _intents().get(" ".join(map(_counted, said)))
        if intent is not None and not _is_name("".join(words), lexicon):
            return intent
    return None


def _trimmed(words: list[str]) -> list[tuple[int, int]]:
    """The stretches of a line that are left without words of courtesy, the longest first."""
    first, last = 0, len(words)
    while first < last and words[first] in FILLERS:
        first += 1
    while last > first and words[last - 1] in CLOSERS:
        last -= 1
    return list(dict.fromkeys([(0, len(words)), (first, len(words)), (0, last), (first, last)]))


def _counted(word: str) -> str:
    return "#" if word.isdigit() or word in NUMBERS else word


def _is_name(text: str, lexicon: Lexicon) -> bool:
    key = key_of(text)
    return key in lexicon.connectors.keys or key in lexicon.catalogue.keys
