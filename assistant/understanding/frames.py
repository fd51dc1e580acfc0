"""Frames: what a clause is about, as features that intents are scored by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from assistant.understanding.clauses import Clause
from assistant.understanding.concepts import LONGEST_PHRASE, PHRASES, STARTS, Sense
from assistant.understanding.features import note_features
from assistant.understanding.guards import Removal
from assistant.understanding.mentions import Mention
from assistant.understanding.moods import Mood, joined_mood, mood_of
from assistant.understanding.room import has_room, is_person
from assistant.understanding.things import ActionMention, FieldMention
from assistant.understanding.tokens import Token
from assistant.understanding.values import Value
from assistant.understanding.words_acts import SEPARABLE
from assistant.understanding.words_brands import QUALIFIERS
from assistant.understanding.words_common import SMALL

_BEFORE_LEAD: Final = frozenset(
    """please pls kindly can could would will you u i we i'd we'd i'll we'll want need like love to
        just also now then and so ok okay well hey hi hello let let's us me go ahead be great it
        possible a an the favour favor mind help wish may might shall should must have i'm we're am are
        trying try looking able sure quickly simply um er uh oh ah first next again more kind as if
        maybe perhaps your my our do don't would'd fancy rather really grateful ever wonder wondering
        whether trouble nice good needful hoping going gonna time ready finally here there today
        tomorrow later guys team mate dear everybody how about for that this could've 'd wanting hereby
        been somebody someone actually only merely solely instead anyway alright right exclusively begin begins beginning told
        asked instructed supposed meant advised requested tasked""".split()
)
_DETERMINERS: Final = frozenset(
    """a an the this that these those my our your his her their its any some all every both each one
        two three more other another new old second third first same own of whole entire single current
        existing spare extra brand little small us me him it's please also just again now up down out
        off over old-fashioned unused deprecated normal regular plain good stupid damn bloody goddamn
        poor dear up to in on for fresh former ex additional further next real actual proper whatever
        which what nice following last latest live main prod production sandbox staging test legacy
        deprecated connected linked""".split()
)
_SPOKEN_REPORT: Final = frozenset(
    """said says saying told tells wrote writes asked asks suggested suggests mentioned claims claimed
        thinks thought wanted recommended recommends insisted insists argued quote quoted typed read""".split()
)
_NEGATIONS: Final = frozenset(
    """don't dont not never no without doesn't didn't won't can't cannot isn't aren't shouldn't mustn't
        shan't wouldn't avoid refrain neither nor instead rather stop""".split()
)


_NOUNS: Final = frozenset(
    """new limit limits cache cap caps use uses name list play plays call calls record cost costs price
    need sync log label title model charge rate order""".split()
)
_TOLD: Final = frozenset(
    "asked asks ask told tells wants want wanted instructed begged requested needs need expects expected urged advised encouraged ordered like likes".split()
)
_AIMS: Final = frozenset(
    """task job plan goal aim intention wish request idea turn duty assignment homework todo mission""".split()
)
_LEAVE: Final = frozenset(
    "permission approval okay clearance order orders instruction instructions allowance mandate authorisation honour".split()
)
_OF_ONE: Final = frozenset(
    """name title label limit cap rate cache ttl key keys token password secret credentials value url
    address owner""".split()
)
"""What one thing has: `its new name` makes nothing new."""
_NOUN_BEFORE: Final = frozenset(
    """the a an its my our your their any no this that what which rate request api of new same own other
    old current""".split()
)


@dataclass
class Act:
    """A verb in its clause."""

    concepts: tuple[str, ...]
    form: str
    first: int
    last: int
    word: str
    exact: bool
    negated: bool = False
    lead: bool = False


@dataclass
class Frame:
    """One clause, or several read together."""

    clause: Clause
    words: list[str]
    said: str
    mood: Mood
    acts: list[Act]
    mentions: list[Mention]
    excluded: list[Mention]
    values: list[Value]
    senses: dict[int, tuple[Sense, ...]]
    left: list[str]
    """Content words that nothing explains."""
    size: int
    """Content words in all."""
    features: dict[str, int] = field(default_factory=dict)
    """Feature -> place of the token that gave it (-1 for the clause as a whole)."""

    by_place: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """Place of a word -> all features that it gave."""
    reach: int = 0
    """Tokens behind the clause that still tell connectors apart (`…, not the sandbox one`)."""
    removal: Removal | None = None
    actions: list[ActionMention] = field(default_factory=list)
    fields: list[FieldMention] = field(default_factory=list)

    def word_at(self, place: int) -> str:
        """The word at a place of the line."""
        at = place - self.clause.first
        return self.words[at] if 0 <= at < len(self.words) else ""

    def has(self, feature: str) -> bool:
        """True where the clause has the feature."""
        return feature in self.features

    def any(self, *features: str) -> bool:
        """True where the clause has one of the features."""
        return any(one in self.features for one in features)

    def lead(self) -> Act | None:
        """The verb that leads the clause, if one does."""
        return next((act for act in self.acts if act.lead), None)


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
        self.values = values
        self.covered = {
            place
            for value in values
            if value.kind in ("name", "slug", "rate", "duration", "worker")
            for place in range(value.own if value.own >= 0 else value.first, value.last + 1)
        }
        self.upper = sum(token.typed.isupper() for token in tokens if token.kind == "word") * 2 > len(tokens)

    def frame(self, clauses: Sequence[Clause]) -> Frame:
        """Gives the frame of adjoining clauses that are read as one."""
        clause = clauses[0]
        if len(clauses) > 1:
            clause = Clause(clause.first, clauses[-1].last, clause.link, any(one.asks for one in clauses))
        self._end = clause.last
        self._starts = {one.first for one in clauses}
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
                    " ".join(filter(None, words[one.first - clause.first : one.last + 1 - clause.first])),
                    asks=one.asks,
                )
                for one in clauses
            ]
        )
        values = [one for one in self.values if clause.first <= one.first <= clause.last]
        told = next((place for place in places if self.tokens[place].word == "to" and self._is_told(place)), -1)
        if told >= 0:  # who asked for it is beside the point
            senses = {place: one for place, one in senses.items() if place > told}
        acts = self._acts(clause, senses)
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
            and place not in self.covered
            and place not in inside
            and self.tokens[place].word not in SMALL
            and self.tokens[place].word not in ("cargo", "cargo's")
            and not (mentions and self.tokens[place].word in QUALIFIERS)
            and self.tokens[place].kind != "number"
        ]
        left = [self.tokens[place].typed for place in content if place not in explained]
        frame = Frame(
            clause, words, said, mood, acts, mentions, excluded, values, senses, left, len(content) + len(mentions)
        )
        frame.actions = [one for one in self.actions if clause.first <= one.first <= clause.last]
        frame.fields = [one for one in self.fields if clause.first <= one.first <= clause.last]
        note_features(frame, self.tokens)
        return frame

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
            if one.kinds == {"category"} and self._is_verb(one, part):
                continue
            if not self.upper and is_person(self.tokens, one.first, one.last):
                continue
            (excluded if self._is_excluded(one, clause) else kept).append(one)
        return kept, excluded

    def _has_room(self, one: Mention, clause: Clause) -> bool:
        """True where an ordinary word stands where a service would stand."""
        return has_room(self.tokens, one, clause, shouting=self.upper)

    def _is_verb(self, one: Mention, clause: Clause) -> bool:
        """`do you support X`: no category."""
        if self.tokens[one.first].word != "support" or one.last != one.first:
            return False
        before = self.tokens[one.first - 1].word if one.first > clause.first else ""
        asked = [self.tokens[at].word for at in range(max(clause.first, one.first - 4), one.first)]
        if {"do", "does", "can", "could", "will", "did"} & set(asked) and one.last < clause.last:
            return True
        return before in (
            "you",
            "u",
            "cargo",
            "it",
            "we",
            "they",
            "to",
            "also",
            "this",
            "already",
            "even",
            "program",
            "platform",
            "actually",
            "lot",
            "guys",
            "folks",
            "all",
            "ya",
            "app",
            "tool",
            "product",
            "not",
        )

    def _is_excluded(self, one: Mention, clause: Clause) -> bool:
        at = one.first - 1
        steps = 0
        if one.first > 0 and self.tokens[one.first - 1].word == "ex":
            return True
        while at >= clause.first and steps < 5:
            word = self.tokens[at].word
            if word in (
                "not",
                "except",
                "excluding",
                "besides",
                "nor",
                "minus",
                "former",
                "formerly",
                "never",
                "neither",
                "ex",
                "skip",
                "skipping",
                "ignore",
                "ignoring",
                "omit",
                "omitting",
            ):
                return word != "not" or self.tokens[at - 1].word not in (
                    "why",
                    "if",
                    "is",
                    "are",
                    "does",
                    "do",
                    "may",
                    "must",
                    "should",
                )
            if word in ("from", "of") and self.tokens[at - 1].word in (
                "nothing",
                "apart",
                "aside",
                "none",
                "instead",
            ):
                return True
            if word == "than" and self.tokens[at - 1].word in ("rather", "other"):
                return True
            if word not in (
                "the",
                "a",
                "plain",
                "normal",
                "regular",
                "old",
                "one",
                "just",
                "my",
                "our",
                "to",
                "in",
                "with",
                "any",
                "from",
                "other",
                "than",
                "apart",
                "instead",
                "of",
                "for",
                "deprecated",
                "real",
                "like",
                "via",
            ):
                return False
            at, steps = at - 1, steps + 1
        if at < clause.first and clause.link in ("comma", "stop") and clause.size <= 8:
            first = self.tokens[clause.first].word
            return first in ("not", "never", "except")
        return False

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

    def _longest(self, place: int, last: int) -> tuple[int, tuple[Sense, ...]]:
        word = self._plain(place)
        if word.split(" ", 1)[0] in STARTS or word in STARTS:
            parts = [word]
            for size in range(1, LONGEST_PHRASE):
                at = place + size
                if at > last or self.tokens[at].kind not in ("word",) or at in self.covered:
                    break
                parts.append(self._plain(at))
            for size in range(len(parts), 1, -1):
                senses = PHRASES.get(" ".join(parts[:size]))
                if senses:
                    return size, senses
        bare = word.removesuffix("'s")
        return 1, PHRASES.get(word) or PHRASES.get(bare) or PHRASES.get(word.replace(" ", "")) or ()

    def _acts(self, clause: Clause, senses: dict[int, tuple[Sense, ...]]) -> list[Act]:
        acts: list[Act] = []
        lead_open = True
        place = clause.first
        while place <= clause.last:
            token = self.tokens[place]
            if token.word == "to" and self._is_told(place):
                lead_open = True
                acts.clear()
            if place in self._starts or (
                token.word in ("please", "pls", "plz") and not any(act.lead for act in acts)
            ):
                lead_open = True
            found = [one for one in senses.get(place, ()) if one.kind == "act"]
            size = self._length.get(place, 1)
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
                act = Act(concepts, found[0].form, place, place + size - 1, token.word, token.fixed == 0)
                particle = self._particle(place, clause.last) if size == 1 else ""
                if particle:
                    act.concepts = (particle, *(one for one in concepts if one != particle))
                if token.word in ("make", "making") and self._turns(place, clause.last):
                    act.concepts = ("change",)
                if (
                    token.word in ("start", "launch", "trigger")
                    and place + 1 < len(self.tokens)
                    and self.tokens[place + 1].word in ("it", "them", "this", "that")
                ):
                    act.concepts = ("oos",)
                act.negated = self._negated(place, clause.first)
                passing = size == 1 and token.word in _BEFORE_LEAD and self._passes(place)
                if lead_open and not passing and found[0].form in ("base", "ing") and not self._announces(place):
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
            elif token.kind == "word" and token.word not in _BEFORE_LEAD:
                lead_open = False
            elif token.kind == "arrow" or token.typed in (":", ",", ";", "-", "("):
                lead_open = not any(act.lead for act in acts)
            elif token.kind in ("quoted", "number", "uuid", "url"):
                lead_open = False
            place += size
        return acts

    def _is_told(self, place: int) -> bool:
        """`my team lead asked me to …`, `they want us to …`: what follows is what the speaker wants done."""
        if place < 2 or place + 1 >= len(self.tokens) or self.tokens[place + 1].is_sign:
            return False
        if self.tokens[place - 1].word in ("is", "was"):  # `my task for today is to …`
            return any(self.tokens[at].word in _AIMS for at in range(max(0, place - 7), place - 1))
        if self.tokens[place - 1].word in _LEAVE:  # `I have got the permission to …`
            return True
        if self.tokens[place - 1].word not in ("me", "us"):
            return False
        at = place - 2
        return self.tokens[at].word in _TOLD

    def _announces(self, place: int) -> bool:
        """`I will tell you for which service`: what the speaker is going to do asks for nothing."""
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
        if self.tokens[place].word in ("name", "title", "label") and place + 1 < len(self.tokens):
            if self.tokens[place + 1].typed in (":", "=") or place + 1 in self.covered:
                return True
        if (
            self.tokens[place].word == "new"
            and place + 1 < len(self.tokens)
            and self.tokens[place + 1].word in _OF_ONE
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
        if self.tokens[place].word in ("throttle", "limit", "cache", "cap", "quota") and following in (
            "on",
            "of",
            "for",
        ):
            return not (place > first and self.tokens[place - 1].word in ("please", "to", "and", "you", "just"))
        if self.tokens[place].word not in _NOUNS or place <= first:
            return False
        before = self.tokens[place - 1]
        if before.word in _NOUN_BEFORE or before.word.endswith("'s") or before.kind == "number":
            return True
        return any(
            one.last == place - 1
            for one in self.mentions
            if not one.weak or one.last > one.first or before.typed[0].isupper()
        ) or (
            any(one.last == place - 1 for one in self.mentions)
            and (place == self._end or self.tokens[place + 1].is_sign)
        )

    def _turns(self, place: int, last: int) -> bool:
        """`make it 5 per second`, `make X the default` change something; `make a connector` creates one."""
        if place + 1 > last:
            return False
        word = self.tokens[place + 1].word
        if word in ("it", "them", "that", "this", "sure", "both", "all", "its", "everything"):
            return True
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

    def _particle(self, place: int, last: int) -> str:
        word = self.tokens[place].word
        for at in range(place + 1, min(last, place + 8) + 1):
            act = SEPARABLE.get(f"{word}~{self.tokens[at].word}")
            if act and at not in self.covered:
                return act
        return ""

    def _negated(self, place: int, first: int) -> bool:
        for at in range(place - 1, max(first - 1, place - 6), -1):
            word = self.tokens[at].word
            if word in _NEGATIONS and not (word == "no" and at == first and self.tokens[at + 1].is_sign):
                if word == "not" and self.tokens[at - 1].word in ("why", "if") and at > first:
                    return False
                if word in ("rather", "instead") and self.tokens[at + 1].word not in ("than", "of"):
                    continue
                if word == "no" and at != place - 1 and self.tokens[at + 1].word not in ("need", "reason"):
                    continue
                if word in ("stop", "without") and at != place - 1:
                    continue
                if word in ("can't", "cannot", "couldn't") and place - at > 3:
                    continue
                return True
            if at < place - 1 and self.tokens[at].is_sign and self.tokens[at].typed != "'":
                return False
        return False
