"""Clauses: the line cut where one thought ends and another begins, with how the parts hang together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct

from assistant.understanding.clause_words import (
    ADDING,
    AFTER_LISTS,
    ALL_BUT,
    ASKED_OF,
    ASKS_FOR,
    BEGS,
    LEADING,
    SHORT,
    SHOWN,
    SO,
    TAGS,
    WARNS,
)
from assistant.understanding.enumerating import comes_back, lists_another
from assistant.understanding.half_clauses import gives_reason, goes_on
from assistant.understanding.mentions import Mention
from assistant.understanding.openings import Openings
from assistant.understanding.tokens import Token
from assistant.understanding.values import Value

SUBORDINATE: Final = frozenset(
    """because since as although though while when if before after until unless whereas once whenever
        cause cuz bc coz""".split()
)


LOOKED_IN: Final = frozenset("integrations search find catalog catalogue apps actions about matching".split())
"""`search integrations: invoice`: what stands behind the colon is looked for."""


_NEXT: Final = frozenset(["after", "later", "next", "subsequently", "thereafter", "finally"])
"""Words before a second order: `re-connect slack and after list its values`."""


class Clause(Struct):
    """A stretch of tokens; `link` says what joined it to the one before: then, stop, and, comma, but, so, sub."""

    first: int
    last: int
    link: str
    asks: bool = False
    """Ends with a question mark."""

    @property
    def size(self) -> int:
        """Tokens that it has."""
        return self.last - self.first + 1


def clauses_of(tokens: Sequence[Token], mentions: Sequence[Mention], values: Sequence[Value]) -> list[Clause]:
    """Gives the clauses in order. Nothing is cut inside a name or a value."""
    whole = set[int]()
    spans = [(one.first, one.last) for one in mentions] + [(one.first, one.last) for one in values]
    for first, last in spans:
        whole.update(range(first + 1, last + 1))
    whole.update(_asides(tokens))
    cutter = _Cutter(tokens, whole, {one.first for one in mentions})
    return cutter.cut()


_ASIDES: Final = frozenset(
    one.strip()
    for one in """if anything;if any;separately;additionally;please;say;perhaps;possibly;likewise;moreover;furthermore;in addition;indeed;
        equally;similarly;of course;kindly;preferably;ideally;for example;for instance;if necessary;if possible;so to speak;that is;i mean;that is to say;in other words;namely;meaning;
        if need be;if you please;if you can;if at all;respectively;too;as well;by all means;in turn""".split(";")
)


def _asides(tokens: Sequence[Token]) -> set[int]:
    """`what, if anything, uses it`: the places of words between two commas that cut nothing."""
    found: set[int] = set()
    signs = [at for at, token in enumerate(tokens) if token.typed == ","]
    for first, last in pairwise(signs):
        if first and " ".join(token.word for token in tokens[first + 1 : last]) in _ASIDES:
            found.update(range(first, last + 1))
    return found


class _Cutter(Openings):
    def __init__(self, tokens: Sequence[Token], whole: set[int], mentioned: set[int]) -> None:
        super().__init__(tokens, whole, mentioned)
        self.found: list[Clause] = []
        self.link = ""

    def close(self, last: int, following: int, link: str, *, asks: bool = False) -> None:
        """Ends the clause at `last`; the next begins at `following`."""
        if last >= self.start and any(not token.is_sign for token in self.tokens[self.start : last + 1]):
            self.found.append(Clause(self.start, last, self.link, asks))
            self.link = link
        elif self.found and (not self.link or link == "then"):
            self.link = link
        if link in ("comma", "stop") and self.word(following) in ADDING and (link == "comma" or asks):
            self.link = "and"
        elif link == "stop" and asks and self.word(following) == "and" and following > self.start:
            self.link = "and"  # `is the slug free? And which actions does it have?`
        elif link in ("comma", "stop") and self.word(following) in ("and", "plus") and self._asks(following + 1):
            self.link = "and"  # `set up Stripe. And which extractors does it have?`
        self.start = following

    def _is_tag(self, clause: Clause) -> bool:
        """`Hunter can go, can't it`: a denied verb and a pronoun, with or without its question mark."""
        words = [self.word(at) for at in range(clause.first, clause.last + 1)]
        return (
            len(words) in (2, 3)
            and words[0].endswith("n't")
            and words[1] in ("it", "they", "we", "i", "that", "this", "there")
        )

    def _another(self, place: int) -> bool:
        """`add kaspr + show its actions`; what is only a second noun (`slug + limit`) goes on."""
        if self.word(place + 1) in ("limit", "cache", "caching", "ttl", "name", "slug", "rate", "key", "uuid"):
            return False
        begins = self._opens(place + 1) or self._lists_another(place) or self.word(place + 1) in ADDING
        return begins or any(place < at <= place + 2 for at in self.mentioned) or self.word(place + 1) in ASKED_OF

    def cut(self) -> list[Clause]:
        tokens = self.tokens
        for place, token in enumerate(tokens):
            if place in self.whole or place < self.start:
                continue
            if token.kind == "newline" or token.typed in (";", "&&", "||"):
                self.close(place - 1, place + 1, "semi" if token.typed == ";" else "then")
            elif token.kind == "stop":
                glued = place + 1 < len(tokens) and tokens[place + 1].start == token.end and token.typed == "."
                if not glued and not (token.typed == "." and self.word(place - 1) in SHORT):
                    self.close(place - 1, place + 1, "stop", asks="?" in token.typed)
            elif token.typed == "&" and place > self.start and self._spaced(place) and self._opens(place + 1):
                self.close(place - 1, place + 1, "and")
            elif (token.typed == "&" and self._spaced(place) and self._lists_another(place)) or (
                token.typed == "+" and self._spaced(place) and self._another(place)
            ):
                self.close(place - 1, place + 1, "then")
            elif (
                (
                    token.typed == "|"
                    and self._spaced(place)
                    and self.word(place + 1) not in ("grep", "find", "search", "filter", "rg", "egrep")
                )
                or token.typed == ","
                or (token.typed == ":" and not (place > self.start + 1 and self.word(place - 1) in LOOKED_IN))
                or (token.typed == "-" and self._spaced(place))
                or token.typed in "()"
            ):
                self.close(place - 1, place + 1, "comma")
            elif token.kind == "word":
                self._at_word(place, token.word)
        self.close(len(tokens) - 1, len(tokens), "")
        return self._with_tags()

    def _with_tags(self) -> list[Clause]:
        """A tag such as `right?` belongs to the clause before it, and makes it a question."""
        kept: list[Clause] = []
        led = False
        for clause in self.found:
            words = {self.word(at) for at in range(clause.first, clause.last + 1)} - {""}
            if kept and clause.asks and "help" in words and words <= BEGS:
                kept[-1].asks = True  # `could you help me with that?` asks for what was said before
            elif kept and words and (words <= TAGS if clause.asks else self._is_tag(clause)):
                kept[-1].last = clause.last
                kept[-1].asks = True
            elif words and words <= LEADING and clause is not self.found[-1]:
                led = True  # `two things: …`, `also, …`: what only announces the next clause
            else:
                if led:
                    clause.link, led = "and" if kept else "", False
                kept.append(clause)
        return kept

    def _spaced(self, place: int) -> bool:
        before, after = self.tokens[place - 1] if place else None, self.tokens[place + 1 : place + 2]
        token = self.tokens[place]
        return (before is None or before.end < token.start) and bool(after) and after[0].start > token.end

    def _at_word(self, place: int, word: str) -> None:
        after = place + 1
        if word in ("then", "afterwards", "afterward") and place > self.start - 1 and after < len(self.tokens):
            if word == "afterwards" or self.found or place > self.start:
                last = place - 1
                while self.word(last) in ("and", "&"):
                    last -= 1
                if self._nonempty(last) or self.found:
                    self.close(last, after, "then")
        elif (
            word in ("after", "afer")
            and self.word(after) in ("that", "this", "which")
            and self.word(place - 1) not in ("look", "looking", "search", "ask", "see", "sort", "order")
        ):
            last = place - 1
            while self.word(last) in ("and", "&"):
                last -= 1
            if self._nonempty(last) or self.found:
                self.close(last, after + 1, "then")
        elif word in _NEXT and self.word(place - 1) in ("and", "n", "&", "") and self._orders(after):
            last = place - 1
            while self.word(last) in ("and", "n", "&"):
                last -= 1
            if self._nonempty(last) or self.found:
                self.close(last, after, "then")
        elif (
            word in ("and", "n", "&", "plus")
            and place > self.start
            and not goes_on(self.word, range(self.start, place), after)
            and (self._opens(self._past_aside(after)) or self._names_another(place, self._past_aside(after)))
        ):
            self.close(place - 1, self._past_aside(after), "and")
        elif word in ("and", "plus", "&") and self._another_of(place):
            self.close(place - 1, after, "and")
        elif word in ("and", "plus", "&") and (
            comes_back([self.word(at) for at in range(after, len(self.tokens))]) or self._lists_another(place)
        ):
            self.close(place - 1, after, "then")
        elif word == "but" and place >= self.start and self.word(place - 1) not in ALL_BUT:
            self.close(place - 1, after, "but")
        elif word == "or" and place > self.start and self._opens(after):
            self.close(place - 1, after, "or")
        elif word in SO and place > self.start and self._statement_or_request(self._past_fillers(after)):
            self.close(place - 1, self._past_fillers(after), "so")
        elif word == "i" and place > self.start + 2 and self._wishes(place):
            self.close(place - 1, place, "comma")
        elif (
            place == self.start
            and self.link in ("comma", "")
            and gives_reason(self.word, self.tokens, after, follows=bool(self.link))
        ):
            self.link = "sub"  # `…, because I must paste it into a form`, `as our checker is weak, …`
        elif (
            word in SUBORDINATE
            and place > self.start
            and self._clause_follows(word, after)
            and self.word(place - 1) not in ("a", "an", "the", "my", "our", "another")  # `I'd take an IF node`
            and not (word == "if" and self._asks_if(place))
            and not (self.word(place - 1) in ("me", "us") and self.word(place - 2) in WARNS)
            and not (word == "when" and self.word(place - 1) in ("since", "from", "until", "till"))
            and not (word in ("when", "if", "whenever") and self._costs(place))
        ):
            self.close(place - 1, place, "sub")

    def _orders(self, place: int) -> bool:
        """`and after list its values`: a second order; in `first show apollo, after zoominfo` it lacks its verb."""
        if self._acts(place) and place + 1 < len(self.tokens) and self._goes_on(place):
            return True
        if place in self.mentioned and self.tokens[0].word in ("first", "firstly"):
            return True
        while self.word(place) in ("also", "the", "our", "my", "too"):
            place += 1
        if place not in self.mentioned:
            return False
        rest = range(place + 1, len(self.tokens))
        return all(at in self.whole or self.tokens[at].is_sign or self.word(at) in AFTER_LISTS for at in rest)

    def _names_another(self, joint: int, place: int) -> bool:
        """`the docs of Attio and its actions`, `is slug x free, and docs for gemini`: another thing to show, without a verb."""
        before = {self.word(at) for at in range(self.start, joint)}
        if place >= len(self.tokens) or self.tokens[place].is_sign:
            return False
        place += self.word(place) in ("next", "after", "later")
        its = self.word(place) in ("its", "their")
        while self.word(place) in ("also", "the", "its", "their", "all"):
            place += 1
        noun = self.word(place)
        if noun not in SHOWN or noun in before or not before & (SHOWN | {"free", "taken"}):
            return False
        if its:
            return self.word(place + 1) == "" and any(at in self.mentioned for at in range(self.start, joint))
        return (
            self.word(place + 1) in ("of", "for", "from")
            and any(at > place for at in self.mentioned)
            and (bool(before & {"free", "taken"}) or any(at in self.mentioned for at in range(self.start, joint)))
        )

    def _another_of(self, place: int) -> bool:
        """`docs of rift and actions of octave`: a second thing asked of a second service."""
        if self.word(self.start) not in ASKED_OF and self.word(self.start) not in ASKS_FOR:
            return False
        at = place + 1
        while self.word(at) in ("the", "all", "its"):
            at += 1
        if self.word(at) not in ASKED_OF or self.word(at + 1) not in ("of", "for", "from", "in", "on"):
            return False
        named = at + 3 if self.word(at + 2) in ("the", "our", "my") else at + 2
        return named in self.mentioned and any(self.start <= one < place for one in self.mentioned)

    def _lists_another(self, joint: int) -> bool:
        """`native extractors and my custom integrations`: a second list, without a verb."""
        start = self.start
        if start == joint and self.found:  # `native extractors, and the workspaces`
            start = self.found[-1].first
        words = [self.word(at) for at in range(start, len(self.tokens))]
        named = any(start <= at < joint for at in self.mentioned)
        return lists_another(words, joint - start, named=named)

    def _nonempty(self, last: int) -> bool:
        return last >= self.start and any(not token.is_sign for token in self.tokens[self.start : last + 1])
