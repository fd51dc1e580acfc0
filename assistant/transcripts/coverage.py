"""Coverage: which intents, questions and problems of the catalogue no transcript reaches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from assistant.transcripts.player import Outcome


class Reach(Struct):
    """What was reached so far."""

    intents: set[str] = field(default_factory=set)
    questions: set[str] = field(default_factory=set)
    """Kinds of questions that were open."""
    slots: set[str] = field(default_factory=set)
    """Slots and fields that were asked for."""
    problems: set[str] = field(default_factory=set)

    def add(self, outcome: Outcome) -> None:
        """Counts what a document reached, whether it passed or not."""
        for turn in outcome.turns:
            said = turn.said
            self.intents.update(said.reading_intents)
            self.questions.update([said.question] if said.question else [])
            self.slots.update([said.slot] if said.slot and said.question else [])
            self.problems.update([said.problem] if said.problem else [])


class Catalogue(Struct, frozen=True):
    """Everything that can be reached."""

    intents: tuple[str, ...]
    questions: tuple[str, ...]
    slots: tuple[str, ...]
    problems: tuple[str, ...]

    @classmethod
    def whole(cls) -> Catalogue:
        """Gives all intents, kinds of questions, slots that a request may lack, and reasons of the API."""
        from assistant.cargo.failures import REASONS
        from intents.catalogue import INTENTS
        from intents.question import QuestionKind

        slots = dict.fromkeys(group[0] for intent in INTENTS.values() for group in intent.needs)
        return cls(tuple(INTENTS), tuple(kind.value for kind in QuestionKind), tuple(slots), tuple(REASONS))


def coverage_lines(reach: Reach, catalogue: Catalogue) -> Iterator[str]:
    """Gives for each part of the catalogue how much was reached, and what was not, a line each."""
    for word, known, reached in (
        ("intents", catalogue.intents, reach.intents),
        ("kinds of questions", catalogue.questions, reach.questions),
        ("slots asked for", catalogue.slots, reach.slots),
        ("problems", catalogue.problems, reach.problems),
    ):
        missing = [one for one in known if one not in reached]
        yield f"{word}: {len(known) - len(missing)} of {len(known)} reached"
        yield from (f"  not reached: {one}" for one in missing)
