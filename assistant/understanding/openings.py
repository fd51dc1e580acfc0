"""Openings: where in a line a request, a question or a statement begins, told by its first words."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.understanding.clause_words import (
    ASKING,
    AUX,
    FILLERS,
    JOINTS,
    OPENERS,
    PRON,
    SUBJECTS,
    WH,
)
from assistant.understanding.concepts import PHRASES
from assistant.understanding.tokens import Token


class Openings:
    """Tells what begins at a place of a line."""

    def __init__(self, tokens: Sequence[Token], whole: set[int], mentioned: set[int]) -> None:
        self.tokens = tokens
        self.whole = whole
        self.mentioned = mentioned
        self.start = 0
        """Where the clause begins that is looked at."""

    def word(self, place: int) -> str:
        if 0 <= place < len(self.tokens):
            token = self.tokens[place]
            return token.word if token.kind == "word" else ""
        return ""

    def _asks(self, place: int) -> bool:
        """True where a question begins, told by its first word."""
        while self.word(place) in ("also", "then", "now", "please"):
            place += 1
        return (self.word(place) in WH or self.word(place) in AUX) and self.word(place + 1) != ""

    def _past_aside(self, place: int) -> int:
        """`and, separately, its actions`: the place behind an aside."""
        if place in self.whole and self.tokens[place].typed == ",":
            while place in self.whole and place + 1 < len(self.tokens):
                place += 1
        return place

    def _past_fillers(self, place: int) -> int:
        """`so anyway please …`: the place behind words that only lead on."""
        while self.word(place) in FILLERS and place + 1 < len(self.tokens):
            place += 1
        return place

    def _wishes(self, place: int) -> bool:
        """`… nothing gets deleted I only want to …`: a wish begins without a sign, which no relative clause opens so."""
        before, adverb, verb = self.word(place - 1), self.word(place + 1), self.word(place + 2)
        return (
            adverb in ("just", "only", "simply", "merely")
            and verb in ("want", "need", "wanna", "wish", "would", "wanted")
            and before != ""
            and before not in JOINTS
        )

    def _costs(self, place: int) -> bool:
        """`how many credits are taken when one verifies an email`: what it is that costs."""
        words = {self.word(at) for at in range(self.start, place)}
        return bool(words & {"cost", "costs", "credits", "pay", "charged", "deducted", "spend"}) and bool(
            words & {"what", "how"}
        )

    def _asks_if(self, place: int) -> bool:
        """`tell me if …`, `it would be nice if …`: no condition, but what is asked or wished for."""
        at = place - 1
        while (
            at > self.start
            and place - at < 4
            and self.word(at) in ("me", "us", "for", "please", "it", "out", "quickly", "again")
        ):
            at -= 1
        return self.word(at) in ASKING or (
            at < place - 1
            and self.word(at) in ("tell", "check", "find", "look", "verify", "confirm", "inform", "see")
        )

    def _opens(self, place: int) -> bool:
        """True where a new request or question begins here."""
        at = place
        skipped = 0
        while self.word(at) in OPENERS and skipped < 6:
            at, skipped = at + 1, skipped + 1
        word = self.word(at)
        if word in ("quit", "exit", "leave", "bye", "logout"):
            return True
        if (
            word == "close"
            and self.word(at + 1) in ("the", "this")
            and self.word(at + 2) in ("program", "app", "session", "window", "assistant")
        ):
            return True
        if word in WH and place < len(self.tokens) - 1:
            return True
        if word in AUX and self.word(at + 1) in PRON:
            return True
        if at in self.mentioned and not skipped:
            return False
        if word in ("exit", "quit", "logout", "undo") and at + 1 >= len(self.tokens):
            return True
        return self._acts(at) and at + 1 < len(self.tokens) and self._goes_on(at)

    def _acts(self, place: int) -> bool:
        word = self.word(place)
        if any(s.kind == "act" and s.form == "base" for s in PHRASES.get(word.replace("-", " "), ())):
            return True
        for size in (2, 3):
            phrase = " ".join(self.word(at) for at in range(place, place + size))
            if any(s.kind == "act" and s.form == "base" for s in PHRASES.get(phrase, ())):
                return True
        return word in ("whoami", "login", "logout")

    def _goes_on(self, place: int) -> bool:
        """A verb is followed by something; a noun that looks like one mostly ends its clause."""
        after = self.tokens[place + 1]
        return not after.is_sign or after.typed in ("'", '"', "#", "@")

    def _statement_or_request(self, place: int) -> bool:
        return (
            self.word(place) in SUBJECTS
            or self.word(place) in AUX
            or self._opens(place)
            or (self.word(place) in ("please", "the", "our", "my"))
        )

    def _clause_follows(self, word: str, place: int) -> bool:
        """True where a subject follows, so that `as` and `since` are no prepositions."""
        follows = self.word(place)
        if word in ("as", "since", "once", "after", "before", "until"):
            return follows in SUBJECTS or (
                word in ("since", "before", "after") and follows in ("nobody", "anyone", "no")
            )
        return bool(follows)
