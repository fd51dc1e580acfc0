"""A newcomer: types into a real conversation on a fresh sandbox, with the tour watching."""

from __future__ import annotations

import itertools
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from assistant import wiring
from assistant.cargo.client import CargoClient
from assistant.conversation.conversation import Conversation
from assistant.conversation.parts import Options
from assistant.conversation.session import Turn
from assistant.equipment import equip
from assistant.local import FixedClock
from assistant.onboarding.guiding import give_tour
from assistant.output import turn_json, turn_text
from assistant.render import Look
from assistant.sandbox import Store
from assistant.settings import Settings
from intents.catalogue import INTENTS
from intents.reading import Context, Reading
from intents.reply import Reply

NOW = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
SPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")


@dataclass
class Newcomer:
    """A conversation and its turns so far."""

    conversation: Conversation
    api: CargoClient
    """Reads the sandbox without being heard."""
    width: int = 100
    turns: list[Turn] = field(default_factory=list)

    def say(self, line: str) -> str:
        """Types a line and gives what is answered, as plain text."""
        self.turns.append(self.conversation.say(line))
        return turn_text(self.turns[-1], Look(width=self.width, now=NOW))

    def all(self, *lines: str) -> str:
        """Types several lines and gives the last answer."""
        return [self.say(line) for line in lines][-1]

    @property
    def tour(self) -> dict[str, Any]:
        """Where the tour stands, as its last answer tells programs."""
        told = [reply.json for turn in self.turns for reply in turn.replies if reply.facts.get("tour")]
        return dict(told[-1])

    @property
    def place(self) -> tuple[int, int] | None:
        """Lesson and step, None once it is finished."""
        return None if self.tour["finished"] else (self.tour["lesson"], self.tour["step"])

    def tour_said(self) -> str:
        """What the tour added to the last answer, empty where nothing."""
        replies = [reply for reply in self.turns[-1].replies if reply.facts.get("tour")]
        return "\n".join(line for reply in replies for line in reply.json["said"])

    def json(self) -> str:
        """The last turn as `--output json` prints it."""
        return turn_json(self.turns[-1])

    def read(self, line: str) -> Reading:
        """How a line is understood on its own."""
        return self.conversation.parts.reader.read(line, Context())

    def asked_for_help(self, question: str) -> Reply:
        """The answer of help to a question, however understanding cuts the topic out of it."""
        outcome = INTENTS["help"].run()(Reading(question, "help", {"topic": question}), self.conversation.parts)
        assert isinstance(outcome, Reply)
        return outcome

    def slugs(self) -> set[str]:
        """The slugs of the connectors there are."""
        return {one.slug for one in self.api.connectors()}


def newcomer(
    home: Path, *, store: Store | None = None, options: Options | None = None, width: int = 100, kept: bool = True
) -> Newcomer:
    """Gives a newcomer; with the same home and store, somebody who comes back."""
    numbers = itertools.count(1)
    place = wiring.place_in(
        store or Store.open(":memory:"),
        clock=lambda: NOW,
        new_uuid=lambda: str(uuid.uuid5(SPACE, str(next(numbers)))),
        pages=False,
    )
    settings = Settings.read({"CARGO_ASSISTANT_HOME": str(home)}, sandbox=True)
    making = wiring.Making(
        settings,
        options or Options(),
        clock=FixedClock(NOW),
        known=wiring.sandbox_names() if store is None else None,
        kept=False,
    )
    conversation = wiring.open_conversation(place, making)
    conversation.text = lambda turn: turn_text(turn, Look(now=NOW))
    if kept:
        equip(conversation, settings)
    else:
        give_tour(conversation, None)
    return Newcomer(conversation, wiring.unheard(place, None), width)
