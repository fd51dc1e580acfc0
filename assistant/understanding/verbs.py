"""Verbs: which words of a clause are its acts, and which act leads it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from assistant.understanding.clauses import Clause
from assistant.understanding.concepts import Sense
from assistant.understanding.frames import Act
from assistant.understanding.mentions import Mention
from assistant.understanding.negations import Negations
from assistant.understanding.room import is_person
from assistant.understanding.tokens import Token
from assistant.understanding.verb_words import (
    AIMS,
    BEFORE_LEAD,
    BINNED,
    FROM_WHEN,
    HANDS,
    LEAVE,
    MESSAGES,
    MORE_OR_LESS,
    NOTICES,
    NOUN_BEFORE,
    NOUNS,
    OF_ONE,
    OPEN_QUESTION,
    SAME_IN_PAST,
    TOLD,
)
from assistant.understanding.words_acts import SEPARABLE

_OWNED: Final = frozenset("the a an my our his her their your its".split())
_FINITE: Final = frozenset(
    """is was are were isn't wasn't aren't has had hasn't hadn't can can't could will won't would went goes came comes got gets said says does doesn't did didn't
        should must might may never still only looks looked seems seemed took takes ran runs stopped stops worked works fails failed broke breaks ended ends started starts""".split()
)
"""What follows a noun that could be a verb: the clause has its verb there."""


class VerbFinder(Negations):
    """Finds the verbs of one clause or of several read as one."""

    def __init__(
        self,
        tokens: Sequence[Token],
        mentions: Sequence[Mention],
        covered: Collection[int],
        starts: Collection[int],
        lengths: Mapping[int, int],
        end: int,
    ) -> None:
        super().__init__(tokens, mentions)
        self.covered = covered
        self.starts = starts
        """Places where a clause begins."""
        self.lengths = lengths
        """Place of a sense -> how many words it takes."""
        self.end = end

    def acts(self, clause: Clause, senses: dict[int, tuple[Sense, ...]]) -> list[Act]:
        acts: list[Act] = []
        lead_open = True
        place = clause.first
        while place <= clause.last:
            token = self.tokens[place]
            if token.word == "to" and self.is_told(place):
                lead_open = True
                acts.clear()
            if place in self.starts or (
                token.word in ("please", "pls", "plz") and not any(act.lead for act in acts)
            ):
                lead_open = True
            found = [one for one in senses.get(place, ()) if one.kind == "act"]
            size = self.lengths.get(place, 1)
            if (
                found
                and size == 1
                and (
                    self._nounish(place, clause.first)
                    or (
                        token.typed[0].isupper()
                        and is_person(self.tokens, place, place)
                        and not any(one.first <= place + 1 <= one.last for one in self.mentions)
                    )
                )
            ):
                found = []
            if found and size == 2 and token.word == "rate" and self._ends_or_of(place + size, clause.last):
                # `rate limit of clearbit` has no verb
                found = []
            if found and place not in self.covered:
                concepts = tuple(dict.fromkeys(one.concept for one in found))
                form = "past" if self._is_perfect(place) else found[0].form
                act = Act(concepts, form, place, place + size - 1, token.word, token.fixed == 0)
                particle = self._particle(place, clause.last) if size == 1 else ""
                if particle:
                    act.concepts = (particle, *(one for one in concepts if one != particle))
                if token.word in HANDS and (handed := self._hands(place, clause.last)):
                    act.concepts = (handed,)
                if token.word in ("make", "making") and self._turns(place, clause.last):
                    act.concepts = ("change",)
                if (
                    token.word in ("start", "launch", "trigger")
                    and place + 1 < len(self.tokens)
                    and self.tokens[place + 1].word in ("it", "them", "this", "that")
                ):
                    act.concepts = ("oos",)
                act.negated = self._negated(place, clause.first) and not self._past_object(acts, place)
                passing = size == 1 and token.word in BEFORE_LEAD and self._passes(place)
                if lead_open and not passing and form in ("base", "ing") and not self._announces(place):
                    act.lead = True
                    lead_open = False
                elif lead_open and not passing:
                    lead_open = False
                if not passing or size > 1:
                    acts.append(act)
            elif (
                token.kind == "word"
                and place not in self.covered
                and (particle := self._particle(place, clause.last))
            ):
                acts.append(Act((particle,), "base", place, place, token.word, token.fixed == 0, lead=lead_open))
                acts[-1].negated = self._negated(place, clause.first)
                lead_open = False
            elif token.kind == "word" and token.word not in BEFORE_LEAD:
                lead_open = False
            elif token.kind == "arrow" or token.typed in (":", ",", ";", "-", "("):
                lead_open = not any(act.lead for act in acts)
            elif token.kind in ("quoted", "number", "uuid", "url"):
                lead_open = False
            place += size
        return acts

    def _is_perfect(self, place: int) -> bool:
        """`somebody must have set it up`, `we have put it there`: a form that is the same in the past."""
        if place < 2 or self.tokens[place].word not in SAME_IN_PAST:
            return False
        at = place - 1
        while at > 0 and self.tokens[at].word in ("already", "just", "also", "never", "only", "recently", "now"):
            at -= 1
        return self.tokens[at].word in ("have", "has", "had", "we've", "i've", "they've", "been") and self.tokens[
            at - 1
        ].word not in ("to", "like", "love")

    def is_told(self, place: int) -> bool:
        """`my team lead asked me to …`, `they want us to …`: what follows is what the speaker wants done."""
        if place < 2 or place + 1 >= len(self.tokens) or self.tokens[place + 1].is_sign:
            return False
        if self.tokens[place - 1].word in ("is", "was"):  # `my task for today is to …`
            return any(self.tokens[at].word in AIMS for at in range(max(0, place - 7), place - 1))
        if self.tokens[place - 1].word in LEAVE:  # `I have got the permission to …`
            return True
        if self.tokens[place - 1].word == "cargo":  # `tell Cargo to …`
            return self.tokens[place - 2].word in ("tell", "ask", "instruct", "order", "want", "need", "teach")
        if self.tokens[place - 1].word == "you" and place > 2:  # `I kindly ask you to …`
            return self.tokens[place - 2].word in ("ask", "asking", "beg", "request", "urge", "want", "need")
        if self.tokens[place - 1].word not in ("me", "us"):
            return False
        at = place - 2
        return self.tokens[at].word in TOLD

    def _announces(self, place: int) -> bool:
        """`I will tell you for which service`, `I see that …`: what the speaker does asks for nothing."""
        if self.tokens[place].word in NOTICES and place and self.tokens[place - 1].word in ("i", "we"):
            return place < 2 or self.tokens[place - 2].word not in OPEN_QUESTION
        if (
            self.tokens[place].word
            not in ("tell", "say", "explain", "send", "inform", "write", "mention", "let", "give")
            or place < 2
        ):
            return False
        before, first = self.tokens[place - 1].word, self.tokens[place - 2].word
        if self.tokens[place].word == "say" and before in ("let's", "us", "lets"):
            return True
        return before in ("i'll", "we'll") or (
            before in ("will", "shall", "can", "could", "would") and first in ("i", "we")
        )

    def _ends_or_of(self, place: int, last: int) -> bool:
        return (
            place > last
            or self.tokens[place].is_sign
            or self.tokens[place].word in ("of", "on", "for", "please", "pls", "and", "is")
        )

    def _nounish(self, place: int, first: int) -> bool:
        """`the limit`, `clearbit's cache`, `rate limit`: a noun, though it could be a verb."""
        if (
            self.tokens[place].word in ("slow", "open", "clear", "free", "live", "own", "clean", "correct")
            and place > first
        ):
            return self.tokens[place - 1].word in (
                "is",
                "are",
                "so",
                "too",
                "very",
                "really",
                "quite",
                "was",
                "be",
                "getting",
                "still",
                "always",
            )
        if (
            self.tokens[place].word in ("name", "title", "label")
            and place + 1 < len(self.tokens)
            and (self.tokens[place + 1].typed in (":", "=") or place + 1 in self.covered)
        ):
            return True
        if (
            self.tokens[place].word in ("starting", "beginning")
            and place + 1 < len(self.tokens)
            and self.tokens[place + 1].word in FROM_WHEN
        ):
            return True  # `starting today`
        if self.tokens[place].word == "present" and place > first and self.tokens[place - 1].word == "at":
            return True
        if (
            self.tokens[place].word == "new"
            and place + 1 < len(self.tokens)
            and self.tokens[place + 1].word in OF_ONE
        ):
            return True
        if (
            self.tokens[place].word in ("throttle", "limit", "cap", "cache")
            and place == first
            and place + 1 < len(self.tokens)
            and (self.tokens[place + 1].word in ("on", "of", "for", "in"))
        ):
            return True
        following = self.tokens[place + 1].word if place + 1 < len(self.tokens) else ""
        if place > first and self.tokens[place - 1].word in _OWNED and following in _FINITE:
            return True  # `the invite went to my other address`
        if self.tokens[place].word in ("throttle", "limit", "cache", "cap", "quota") and following in (
            "on",
            "of",
            "for",
        ):
            return not (place > first and self.tokens[place - 1].word in ("please", "to", "and", "you", "just"))
        if self.tokens[place].word not in NOUNS or place <= first:
            return False
        before = self.tokens[place - 1]
        if before.word in NOUN_BEFORE or before.word.endswith("'s") or before.kind == "number":
            return True
        return any(
            one.last == place - 1
            for one in self.mentions
            if not one.weak or one.last > one.first or before.typed[0].isupper()
        ) or (
            any(one.last == place - 1 for one in self.mentions)
            and (place == self.end or self.tokens[place + 1].is_sign)
        )

    def _hands(self, place: int, last: int) -> str:
        """`drop me a list of …`, `send us the docs`: what is handed over is shown; a message is sent by others."""
        if place + 3 > last or self.tokens[place + 1].word not in ("me", "us"):
            return ""
        rest = [self.tokens[at].word for at in range(place + 2, min(place + 6, last + 1))]
        opened = rest[0] in ("a", "an", "the", "all", "my", "our", "your", "its", "every", "some", "that", "those")
        message = any(word.removesuffix("s") in MESSAGES for word in rest[:3])
        return ("oos" if message else "show") if opened else ""

    def _turns(self, place: int, last: int) -> bool:
        """`make it 5 per second`, `make X the default` change something; `make a connector` creates one."""
        if place + 1 > last:
            return False
        word = self.tokens[place + 1].word
        if word in ("it", "them", "that", "this", "sure", "both", "all", "its", "everything"):
            return True
        at = next(
            (at for at in range(place + 2, min(place + 8, last + 1)) if self.tokens[at].word == "default"), -1
        )
        if at > 0 and (
            at == last
            or self.tokens[at + 1].is_sign
            or self.tokens[at + 1].word in ("please", "pls", "now", "instead")
        ):
            return True  # `make the third one the default`
        if any(self.tokens[at].word in MORE_OR_LESS for at in range(place + 2, min(place + 9, last + 1))):
            return True  # `make the cache of X longer`
        one = next(
            (
                one
                for one in self.mentions
                if one.first <= place + (2 if word in ("the", "our", "my") else 1) <= one.last
            ),
            None,
        )
        if one is None:
            return False
        after = [self.tokens[at].word for at in range(one.last + 1, min(one.last + 4, last + 1))]
        return (
            not ({"connector", "connection", "account", "integration", "node", "hookup"} & set(after[:2]))
            or "default" in after
        )

    def _passes(self, place: int) -> bool:
        """Words such as `need`, `have`, `help` that only open a request: true where more of it follows."""
        return place + 1 < len(self.tokens) and self.tokens[place].word not in ("help",)

    def _in_the_bin(self, at: int, last: int) -> bool:
        """`throw X in the bin`, where nothing more is said of that bin."""
        before = [token.word for token in self.tokens[max(0, at - 2) : at]]
        return before in (["in", "the"], ["into", "the"], ["to", "the"]) and (
            at == last
            or self.tokens[at + 1].is_sign
            or self.tokens[at + 1].word in ("please", "pls", "now", "then")
        )

    def _binned(self, at: int, last: int) -> bool:
        """True for the `in` of `in the bin`."""
        return at + 2 <= last and self.tokens[at + 2].word in ("bin", "trash") and self._in_the_bin(at + 2, last)

    def _particle(self, place: int, last: int) -> str:
        word = self.tokens[place].word
        for at in range(place + 1, min(last, place + 8) + 1):
            act = SEPARABLE.get(f"{word}~{self.tokens[at].word}")
            if act and at not in self.covered and not (word in BINNED and self._binned(at, last)):
                return act
            if word in BINNED and self.tokens[at].word in ("bin", "trash") and self._in_the_bin(at, last):
                return "remove"
        return ""
