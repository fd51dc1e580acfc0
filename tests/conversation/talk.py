"""Talk: a real conversation with a fresh sandbox in this process, for tests; only clock and ids are fixed."""

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
from assistant.local import FixedClock
from assistant.output import turn_text
from assistant.render import Look
from assistant.sandbox import Store
from assistant.sandbox.faults import Faults
from assistant.settings import Settings

NOW = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
SPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")


@dataclass
class Talk:
    """A conversation, the turns so far, and the sandbox behind it."""

    conversation: Conversation
    api: CargoClient
    """Reads the sandbox without being heard."""
    faults: Faults
    turns: list[Turn] = field(default_factory=list)

    def say(self, line: str) -> str:
        """Types a line and gives what is answered, as plain text of 100 columns."""
        turn = self.conversation.say(line)
        self.turns.append(turn)
        return turn_text(turn, Look(now=NOW))

    def all(self, *lines: str) -> str:
        """Types several lines and gives the last answer."""
        return [self.say(line) for line in lines][-1]

    @property
    def last(self) -> Turn:
        """The last turn."""
        return self.turns[-1]

    def asked(self) -> str | None:
        """The kind of the open question."""
        open_one = self.conversation.session.question
        return open_one.kind.value if open_one else None

    def writes(self) -> list[str]:
        """Gives every write that was sent, `METHOD /path`, in order."""
        sent = [one for turn in self.turns for one in turn.sent]
        reading = ("autocomplete", "dynamicSchemas", "initiateOauth", "completeOauth")
        return [
            f"{one.method} {one.target}"
            for one in sent
            if one.method != "GET" and one.target.split("/")[-1] not in reading
        ]

    def connectors(self) -> dict[str, Any]:
        """Gives the connectors by slug."""
        return {one.slug: one for one in self.api.connectors()}


def open_talk(
    home: Path, *, seed: str = "demo", options: Options | None = None, environ: dict[str, str] | None = None
) -> Talk:
    """Opens a conversation on a fresh sandbox."""
    numbers = itertools.count(1)
    faults = Faults()
    place = wiring.place_in(
        Store.open(":memory:", seed=seed),
        clock=lambda: NOW,
        new_uuid=lambda: str(uuid.uuid5(SPACE, str(next(numbers)))),
        pages=False,
        faults=faults,
    )
    settings = Settings.read({"CARGO_ASSISTANT_HOME": str(home), **(environ or {})}, sandbox=True)
    making = wiring.Making(
        settings,
        options or Options(),
        clock=FixedClock(NOW),
        known=wiring.sandbox_names(),
        kept=False,
        sleep=lambda _seconds: None,
    )
    return Talk(wiring.open_conversation(place, making), wiring.unheard(place, None), faults)
