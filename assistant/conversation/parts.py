"""Parts: what a conversation is put together from; given to `take_turn`, seen by handlers as `Ports`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct, field

from intents.reading import Context

if TYPE_CHECKING:
    from assistant.conversation.journal import Journal
    from intents.names import Names
    from intents.ports import AccountPort, Browser, CargoApi, Clock, ConversationView, Files, Progress, SecretSource
    from intents.reading import Reading, SlotValue
    from intents.secret import Secret


class Reader(Protocol):
    """Reads lines with the names of the workspace."""

    @property
    def names(self) -> Names: ...
    def read(self, line: str, context: Context) -> Reading: ...
    def masked(self, line: str) -> tuple[str, Secret[str] | None]:
        """Gives a line with everything that looks like a credential masked, and the first of what was."""
        ...

    def refresh(self) -> Names:
        """Reads the names that change (connectors, custom integrations) afresh from the API."""
        ...

    def refresh_all(self) -> Names:
        """Reads names and catalogue afresh."""
        ...


class Options(Struct, frozen=True):
    """How a conversation is held."""

    answers: bool = True
    """False where nobody can answer a question: `ask` without a terminal."""
    yes: bool = False
    """Yes-or-no questions are answered yes; nothing else is."""
    dry_run: bool = False
    """Reads run, writes are printed, nothing is asked."""
    page: int | None = 25
    """Rows of a table that are shown at once; None for all."""
    parallel: int = 4
    """How many requests of one plan run at a time, at most."""


class Parts(Struct):
    """The parts of one conversation. `view` is set by the session's front end before the first turn."""

    api: CargoApi
    reader: Reader
    clock: Clock
    browser: Browser
    files: Files
    account: AccountPort
    journal: Journal
    progress: Progress
    secrets: SecretSource
    options: Options = field(default_factory=Options)
    view: ConversationView | None = None
    new_id: Callable[[], str] = field(default=lambda: __import__("uuid").uuid4().hex[:12])
    workspace: str = ""
    """The UUID of the workspace in use, for the journal."""
    workspace_name: str = ""
    """What it is called, where that is known."""

    approve: Callable[[str, bool], bool] | None = None
    """Asked before a plan is run, with what it does and whether it destroys (a live replay); False stops it."""

    @property
    def names(self) -> Names:
        """The names as last read."""
        return self.reader.names

    @property
    def conversation(self) -> ConversationView:
        """What handlers see of the conversation."""
        if self.view is None:
            raise RuntimeError("a conversation needs its view before the first turn")
        return self.view

    @property
    def dry_run(self) -> bool:
        """True where nothing is sent that is no read."""
        return self.options.dry_run

    def value_of(self, slot: str, line: str) -> SlotValue | None:
        """Gives the value of a slot that a line of its own stands for, read in a sentence that asks for it."""
        sentence = SENTENCES.get(slot)
        if sentence is None:
            return line.strip() or None
        return self.reader.read(sentence.format(line.strip()), Context()).slots.get(slot)


SENTENCES = {
    "rate_limit": "add a clearbit connector with a rate limit of {}",
    "cache_ttl_ms": "add a clearbit connector with a cache time of {}",
}
"""Requests in which a bare value is read as the slot that it is meant for."""
