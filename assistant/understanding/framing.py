"""Framing: what every clause of a line says, from its words, names and values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.clauses import Clause
from assistant.understanding.concepts import KNOWN, LONGEST_PHRASE, PHRASES, STARTS, Sense
from assistant.understanding.features import note_features
from assistant.understanding.frames import Frame
from assistant.understanding.mentions import Mention
from assistant.understanding.moods import joined_mood, mood_of
from assistant.understanding.patterns import Lazy
from assistant.understanding.room import has_room, is_person
from assistant.understanding.standing import is_department, is_set_aside, is_support_verb
from assistant.understanding.things import ActionMention, FieldMention
from assistant.understanding.tokens import Token
from assistant.understanding.values import Value
from assistant.understanding.verbs import VerbFinder
from assistant.understanding.words_brands import PLACES, QUALIFIERS, SORTS_OF_PLACE
from assistant.understanding.words_common import SMALL

_OF_A_NOUN: Final = frozenset("the a an my our this his her their your next whole new last first upcoming".split())
_OBJECTS: Final = frozenset(["it", "that", "them", "this"])
_OURS: Final = (".sh", ".bash", ".zsh", ".ps1", ".md", ".markdown", ".txt", ".log")
_LEADS_IN: Final = frozenset("hi hey hello so and but well because since as now ok um".split())
_WHOSE: Final = frozenset(
    "someone somebody people everyone everybody folks my our the a some one another your his her their".split()
)
_SAYS: Final = frozenset(
    """claims claim claimed says say said thinks think thought believes believed swears swore reckons insists insisted mentioned assures
        told tells assumes suspects argues wonders wondered heard suggests suggested complained complains
        asks asked wants""".split()
)
"""Verbs of telling, behind which stands what is told."""
_CIRCUMSTANCES: Final = frozenset("for at during before after on until since by because in".split())


_STATUS: Final = Lazy(r"[45](?:\d\d|xx)(?:'?s|'?d|'?ing|'?n|ed|'?ed)|[45]xx")
"""A status of the web as a verb: `hunter keeps 429ing`."""


class Framer:
    """Makes frames of the clauses of one line."""

    def __init__(
        self,
        tokens: Sequence[Token],
        mentions: Sequence[Mention],
        values: Sequence[Value],
        actions: Sequence[ActionMention] = (),
        fields: Sequence[FieldMention] = (),
    ) -> None:
        self.tokens = tokens
        self.actions = actions
        self.fields = fields
        self.mentions = mentions
        self._made: dict[tuple[tuple[int, int, str, bool], ...], Frame] = {}
        self.values = values
        self.covered = {
            place
            for value in values
            if value.kind in ("name", "slug", "rate", "window", "duration", "worker", "gone")
            for place in range(value.own if value.own >= 0 else value.first, value.last + 1)
        }
        self.upper = sum(token.typed.isupper() for token in tokens if token.kind == "word") * 2 > len(tokens)

    def _is_file(self, place: int) -> bool:
        """A file of a kind that is written or read here, and the word `file` before it."""
        if self.tokens[place].word in ("file", "folder") and place + 1 < len(self.tokens):
            place += 1
        return self.tokens[place].kind == "path" and self.tokens[place].typed.lower().endswith(_OURS)

    def _is_circumstance(self, place: int, first: int) -> bool:
        """`for the audit`, `on my desk`, `before our training`: plain words that only say why, where or when."""
        if self.tokens[place].typed.lower() not in KNOWN or not self.tokens[place].typed.islower():
            return False
        at = place - 1
        while at > first and self.tokens[at].word in _OF_A_NOUN:
            at -= 1
        return at < place - 1 and self.tokens[at].word in _CIRCUMSTANCES

    def _by_whom(self, clause: Clause) -> int:
        """`my manager claims …`: the place behind who says it, which is beside the point."""
        at = clause.first
        while at < clause.last and self.tokens[at].word in _LEADS_IN:
            at += 1
        if self.tokens[at].word not in _WHOSE:
            return clause.first
        for step in range(at + 1, min(at + 5, clause.last)):
            if self.tokens[step].word in _SAYS:
                return step + 1
            if self.tokens[step].kind != "word" or any(one.first <= step <= one.last for one in self.mentions):
                break
        return clause.first

    def _says_where(self, place: int) -> bool:
        """`this trial workspace`: what sort of place it is."""
        following = self.tokens[place + 1].word if place + 1 < len(self.tokens) else ""
        return following in PLACES and self.tokens[place].word in SORTS_OF_PLACE

    def frame(self, clauses: Sequence[Clause]) -> Frame:
        """Gives the frame of adjoining clauses that are read as one; made once for the same clauses."""
        key = tuple((one.first, one.last, one.link, one.asks) for one in clauses)
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = self._framed(clauses)
        return found

    def _framed(self, clauses: Sequence[Clause]) -> Frame:
        clause = clauses[0]
        if len(clauses) > 1:
            clause = Clause(clause.first, clauses[-1].last, clause.link, any(one.asks for one in clauses))
        self._parts = clauses
        places = range(clause.first, clause.last + 1)
        words = [self._word(place) for place in places]
        said = " ".join(word for word in words if word)
        mentions, excluded = self._mentions(clause)
        inside = {place: one for one in (*mentions, *excluded) for place in range(one.first, one.last + 1)}
        senses = self._senses(clause, inside)
        mood = joined_mood(
            [
                mood_of(
                    self._quoted_subject(one)
                    + " ".join(filter(None, words[one.first - clause.first : one.last + 1 - clause.first])),
                    asks=one.asks,
                )
                for one in clauses
            ]
        )
        values = [one for one in self.values if clause.first <= one.first <= clause.last]
        verbs = VerbFinder(
            self.tokens,
            self.mentions,
            self.covered,
            {one.first for one in clauses},
            self._length,
            clause.last,
        )
        told = next((place for place in places if self.tokens[place].word == "to" and verbs.is_told(place)), -1)
        if told >= 0:  # who asked for it is beside the point
            senses = {place: one for place, one in senses.items() if place > told}
        acts = verbs.acts(clause, senses)
        by_whom = self._by_whom(clause)
        if by_whom > clause.first and self.tokens[by_whom - 1].word in ("asks", "asked"):
            acts = [one for one in acts if one.first >= by_whom or "oos" not in one.concepts]
        explained = {place for one in senses for place in range(one, one + self._length[one])}
        for first, last in [(one.first, one.last) for one in self.actions] + [
            (one.first, one.last) for one in self.fields
        ]:
            explained.update(range(first, last + 1))
        content = [
            place
            for place in places
            if self.tokens[place].kind in ("word", "email", "number", "other", "url", "path", "mention")
            and place > told
            and place >= by_whom
            and place not in self.covered
            and place not in inside
            and self.tokens[place].word not in SMALL
            and self.tokens[place].word not in ("cargo", "cargo's")
            and not (mentions and self.tokens[place].word in QUALIFIERS)
            and not self._says_where(place)
            and self.tokens[place].kind != "number"
            and not self._is_file(place)
        ]
        named = bool(mentions) or any(
            one.kind == "obj" and one.concept == "connector" for each in senses.values() for one in each
        )
        left = [
            self.tokens[place].typed
            for place in content
            if place not in explained and not (named and self._is_circumstance(place, clause.first))
        ]
        frame = Frame(
            clause, words, said, mood, acts, mentions, excluded, values, senses, left, len(content) + len(mentions)
        )
        frame.actions = [one for one in self.actions if clause.first <= one.first <= clause.last]
        frame.fields = [one for one in self.fields if clause.first <= one.first <= clause.last]
        note_features(frame, self.tokens)
        return frame

    def _quoted_subject(self, clause: Clause) -> str:
        """A word in place of a quoted text that a statement begins with: `"unit: day" is wrong` asks nothing."""
        return "x " if self.tokens[clause.first].kind == "quoted" and not clause.asks else ""

    def _word(self, place: int) -> str:
        token = self.tokens[place]
        if token.kind in ("word", "flag"):
            return token.word
        if token.kind == "quoted" and token.typed[1:-1].lower() in ("it", "that", "this", "them"):
            return token.typed[1:-1].lower()
        if token.kind == "arrow" or token.typed == "=":
            return "="
        return token.typed if token.kind in ("number", "secret") else ""

    def _mentions(self, clause: Clause) -> tuple[list[Mention], list[Mention]]:
        kept: list[Mention] = []
        excluded: list[Mention] = []
        for one in self.mentions:
            if not clause.first <= one.first <= clause.last:
                continue
            if any(place in self.covered for place in range(one.first, one.last + 1)):
                continue
            part = next((each for each in self._parts if each.first <= one.first <= each.last), clause)
            if one.weak and not self._has_room(one, part):
                continue
            if one.kinds == {"category"} and (
                is_support_verb(self.tokens, one, part) or is_department(self.tokens, one, part)
            ):
                continue
            if not self.upper and is_person(self.tokens, one.first, one.last):
                continue
            (excluded if is_set_aside(self.tokens, one, clause) else kept).append(one)
        return kept, excluded

    def _has_room(self, one: Mention, clause: Clause) -> bool:
        """True where an ordinary word stands where a service would stand."""
        return has_room(self.tokens, one, clause, shouting=self.upper)

    def _senses(self, clause: Clause, inside: dict[int, Mention]) -> dict[int, tuple[Sense, ...]]:
        found: dict[int, tuple[Sense, ...]] = {}
        self._length: dict[int, int] = {}
        place = clause.first
        while place <= clause.last:
            mention = inside.get(place)
            if place in self.covered or (
                mention is not None
                and not mention.weak
                and (mention.kinds != {"category"} or mention.first != mention.last)
            ):
                place += 1
                continue
            token = self.tokens[place]
            if token.kind not in ("word", "other", "flag"):
                place += 1
                continue
            if self._says_where(place) and token.word not in ("new", "current"):
                place += 1
                continue
            length, senses = self._longest(place, clause.last)
            if senses and not (
                mention is not None
                and length == 1
                and (mention.kinds != {"category"} or mention.first != mention.last)
            ):
                found[place] = senses
                self._length[place] = length
                place += length
                continue
            place += 1
        return found

    def _plain(self, place: int) -> str:
        token = self.tokens[place]
        return token.word.replace("-", " ") if token.kind == "word" else token.word.lstrip("-").replace("-", " ")

    def _goes_on(self, place: int, last: int) -> bool:
        """`drop it to 10 a minute`: what says no by itself takes a value here."""
        return (
            place < last
            and self._plain(place) in ("to", "at", "down", "by", "from")
            and any(one.first > place for one in self.values if one.kind in ("rate", "duration", "number"))
        )

    def _longest(self, place: int, last: int) -> tuple[int, tuple[Sense, ...]]:
        word = self._plain(place)
        if word.split(" ", 1)[0] in STARTS or word in STARTS:
            parts = [word]
            for size in range(1, LONGEST_PHRASE):
                at = place + size
                if at > last or self.tokens[at].kind not in ("word",) or at in self.covered:
                    break
                parts.append(self._plain(at))
            if len(parts) > 1 and parts[0] in ("drop", "scrap") and any(one.last < place for one in self.mentions):
                parts = parts[:1]  # `clearbit: drop it`
            for size in range(len(parts), 1, -1):
                senses = PHRASES.get(" ".join(parts[:size]))
                if senses and not (parts[size - 1] in _OBJECTS and self._goes_on(place + size, last)):
                    return size, senses
        bare = word.removesuffix("'s")
        if word[:1] in "45" and _STATUS.fullmatch(word):
            return 1, PHRASES["failing"]
        return 1, PHRASES.get(word) or PHRASES.get(bare) or PHRASES.get(word.replace(" ", "")) or ()
