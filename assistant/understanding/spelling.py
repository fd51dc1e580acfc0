"""Spelling: which known word a misspelt one is nearest to, at a cost that doesn't grow with the number of words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from threading import Lock
from typing import Final

from msgspec import Struct, field

SHORTEST: Final = 3
"""Letters that a word must have to be corrected at all."""
LONGEST: Final = 40
_CATCHING_UP: Final = Lock()


def deletions(word: str) -> list[str]:
    """Gives the word with each one letter left out."""
    return [word[:place] + word[place + 1 :] for place in range(len(word))]


def near(one: str, other: str, edits: int = 1) -> bool:
    """True where at most so many edits lie between two words; a start that meets no slip loads nothing for it."""
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=edits) <= edits


class WordIndex(Struct):
    """Finds words one edit away (insertion, deletion, substitution, neighbours swapped) by their deletions.

    What one look-up examines depends on how many words share a deletion with the one looked for, not on how many
    there are (`examined` counts them for the tests).
    """

    words: dict[str, int] = field(default_factory=dict)
    """Each word with the number of owners that brought it in."""
    _shorter: dict[str, list[str]] = field(default_factory=dict)
    _waiting: dict[str, None] = field(default_factory=dict)
    """Words whose deletions are not indexed yet: most lines, without a misspelt word, need none of them."""
    examined: int = 0

    @classmethod
    def of(cls, words: Iterable[str]) -> WordIndex:
        """Indexes the words."""
        counts = dict(Counter(words))
        waiting = {word: None for word in counts if SHORTEST - 1 <= len(word) <= LONGEST}
        return cls(counts, _waiting=waiting)

    def add(self, word: str) -> None:
        """Adds a word, or one more owner of it."""
        count = self.words.get(word, 0)
        self.words[word] = count + 1
        if not count and SHORTEST - 1 <= len(word) <= LONGEST:
            self._waiting[word] = None

    def _index(self, word: str) -> None:
        shorter = self._shorter
        for place in range(len(word)):
            key = word[:place] + word[place + 1 :]
            if key in shorter:
                shorter[key].append(word)
            else:
                shorter[key] = [word]

    def _catch_up(self) -> None:
        """Indexes what waits. Under a lock: a line may be previewed while another thread learns names."""
        if self._waiting:
            with _CATCHING_UP:
                for one in self._waiting:
                    self._index(one)
                self._waiting = {}

    def drop(self, word: str) -> None:
        """Takes one owner of a word away, and with the last one the word."""
        count = self.words.get(word, 0)
        if count > 1:
            self.words[word] = count - 1
            return
        if not count:
            return
        del self.words[word]
        if word in self._waiting:
            del self._waiting[word]
            return
        for key in set(deletions(word)):
            owners = self._shorter.get(key)
            if owners and word in owners:
                self._shorter[key] = [one for one in owners if one != word]

    def near(self, word: str) -> list[str]:
        """Gives the words one edit away, in the order of the alphabet."""
        if not SHORTEST <= len(word) <= LONGEST:
            return []
        from rapidfuzz.distance import OSA

        self._catch_up()
        found: dict[str, None] = {}
        words, shorter = self.words, self._shorter
        for key in (word, *deletions(word)):
            if key in words and key != word:
                found[key] = None
            for one in shorter.get(key, ()):
                self.examined += 1
                if one != word and one not in found and OSA.distance(one, word, score_cutoff=1) <= 1:
                    found[one] = None
        return sorted(found)
