"""Negations: whether a denial in the clause reaches a verb."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.understanding.frames import Act
from assistant.understanding.mentions import Mention
from assistant.understanding.tokens import Token
from assistant.understanding.verb_words import MODALS, NEGATIONS, SPEAKERS


class Negations:
    """Tells which verbs of a line are denied."""

    def __init__(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> None:
        self.tokens = tokens
        self.mentions = mentions

    def _urges(self, at: int, first: int) -> bool:
        """`can't you just …`, `won't you … please`, `why don't you …` ask all the same."""
        word, after = self.tokens[at].word, self.tokens[at + 1].word
        if after != "you":
            return False
        if word in ("can't", "won't", "couldn't", "wouldn't"):
            return at == first or self.tokens[at - 1].word in ("and", "so", "please", "but")
        return word == "don't" and at > first and self.tokens[at - 1].word == "why"

    def _past_object(self, acts: Sequence[Act], place: int) -> bool:
        """`don't delete attio, limit it`: the denial went to the verb before, which has its object."""
        if not acts or not acts[-1].negated:
            return False
        if place > acts[-1].last + 1 and any(
            self.tokens[at].word in ("instead", "rather")
            for at in range(max(0, acts[-1].first - 3), acts[-1].first)
        ):
            # `instead of unlinking hunter limit it to 10 an hour`
            return not {self.tokens[at].word for at in range(acts[-1].last + 1, place)} & {
                "or",
                "and",
                "nor",
                "even",
            }
        comma = next((at for at in range(acts[-1].last + 1, place) if self.tokens[at].typed == ","), -1)
        if comma <= acts[-1].last + 1:
            return False
        between = {self.tokens[at].word for at in range(comma + 1, place)}
        return not between & (NEGATIONS | {"or", "and", "ever", "even", "under", "in"})

    def _states(self, at: int, place: int, first: int) -> bool:
        """`it isn't used, remove it`, `we never used it, …`: the denial has a subject and a verb of its own."""
        word, before = self.tokens[at].word, self.tokens[at - 1].word if at > first else ""
        if place - at < 3 or not before or before in MODALS:
            return False
        if word in ("don't", "dont", "never", "not"):
            named = any(one.last == at - 1 for one in self.mentions)
            return named or before in SPEAKERS
        return word.endswith("n't") and word not in ("mustn't", "shouldn't", "shan't", "needn't")

    def _of_a_relative(self, at: int, place: int, first: int) -> bool:
        """`everything that isn't used by anything thrown away`: the denial belongs to the verb behind `that`."""
        before = at - 2 if self.tokens[at].word == "not" else at - 1
        return (
            before > first
            and self.tokens[before].word in ("that", "which", "who")
            and self.tokens[at].word in ("isn't", "aren't", "not", "doesn't", "don't", "never")
            and self.tokens[at + 1].word
            in (
                "used",
                "needed",
                "use",
                "need",
                "needing",
                "in",
                "referenced",
                "touched",
                "wanted",
                "using",
                "relied",
            )
            and place > at + 1
        )

    def _ing(self, place: int) -> bool:
        """True for a form that a denial before `so` does not reach: `so deleting it`, `so we drop it`."""
        return self.tokens[place].word.endswith("ing") or self.tokens[place - 1].word in (
            "we",
            "i",
            "just",
            "please",
            "can",
        )

    def _negated(self, place: int, first: int) -> bool:
        for at in range(place - 1, max(first - 1, place - 6), -1):
            word = self.tokens[at].word
            if word in ("so", "therefore", "hence", "thus") and self._ing(place):
                return False  # `it isn't used, so deleting it is fine`
            if word in ("whether", "if") and (self._ing(place) or self.tokens[at + 1].word in ("i", "we", "one")):
                return False  # `not sure whether deleting it hurts`: the doubt denies nothing
            if word in NEGATIONS and not (word == "no" and at == first and self.tokens[at + 1].is_sign):
                if word == "not" and self.tokens[at - 1].word in ("why", "if") and at > first:
                    return False
                if self._of_a_relative(at, place, first):
                    continue
                if word in ("rather", "instead") and self.tokens[at + 1].word not in ("than", "of"):
                    continue
                if word in ("rather", "instead") and any(
                    self.tokens[step].word in ("please", "pls", "kindly") for step in range(at, place)
                ):
                    continue  # `instead of one day please cache it for two`
                if word == "no" and at != place - 1 and self.tokens[at + 1].word not in ("need", "reason"):
                    continue
                if word in ("stop", "without") and at != place - 1:
                    continue
                if word in ("can't", "cannot", "couldn't") and place - at > 3:
                    continue
                if self._urges(at, first) or (
                    self.tokens[place - 1].typed == "," and self._states(at, place, first)
                ):
                    continue
                return True
            if at < place - 1 and self.tokens[at].is_sign and self.tokens[at].typed != "'":
                return False
        return False
