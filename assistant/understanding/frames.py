"""Frames: what a clause is about, as features that intents are scored by."""

from __future__ import annotations

from msgspec import Struct, field

from assistant.understanding.clauses import Clause
from assistant.understanding.concepts import Sense
from assistant.understanding.mentions import Mention
from assistant.understanding.moods import Mood
from assistant.understanding.things import ActionMention, FieldMention
from assistant.understanding.values import Value


class Act(Struct):
    """A verb in its clause."""

    concepts: tuple[str, ...]
    form: str
    first: int
    last: int
    word: str
    exact: bool
    negated: bool = False
    lead: bool = False


class Removal(Struct, frozen=True):
    """What a word of removal stands for: `mode` request, question, past, negated or reported; `what` it would remove."""

    mode: str
    what: str
    """target, limit, cache, cred, name, filter, pron, none or other."""
    place: int
    word: str
    exact: bool


class Frame(Struct):
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
    runs: frozenset[str] = frozenset()

    def grams(self) -> frozenset[str]:
        """Every run of three letters in what is said, by which most patterns are told not to match."""
        if not self.runs:
            said = self.said
            self.runs = frozenset([said[at : at + 3] for at in range(len(said) - 2)] or [said])
        return self.runs

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
