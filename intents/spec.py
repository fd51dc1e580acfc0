"""The declaration of an intent: its name, effect, slots, example sentences, help line and handler in one place."""

from __future__ import annotations

from collections.abc import Callable, Generator
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from msgspec import Struct

if TYPE_CHECKING:
    from intents.plan import Plan
    from intents.ports import Ports
    from intents.question import Question
    from intents.reading import Reading
    from intents.reply import Reply

    Dialogue = Generator[Question, Any, Reply | Plan]
    """Asks questions one at a time, is sent each answer, and ends with what is to be shown or done.

    It must not change anything itself: `back` runs it anew with the answers given so far."""

    Handler = Callable[[Reading, Ports], Reply | Plan | Dialogue]


class Effect(StrEnum):
    """What a request may do to the workspace; the gate goes by it."""

    READ = "read"
    WRITE = "write"
    LOCAL = "local"
    """Changes only what is on this machine."""
    DESTRUCTIVE = "destructive"


class SlotKind(StrEnum):
    """What a slot's value is."""

    CONNECTOR = "connector"
    INTEGRATION = "integration"
    ACTION = "action"
    CATEGORY = "category"
    CUSTOM = "custom"
    WORKSPACE = "workspace"
    FIELD = "field"
    TEXT = "text"
    SLUG = "slug"
    FLAG = "flag"
    RATE_LIMIT = "rate_limit"
    DURATION = "duration"
    URL = "url"
    WORKER = "worker"
    PATH = "path"


class Slot(Struct, frozen=True):
    """A value that a request may carry. `wanted` says in a few words what it is, for questions and help."""

    name: str
    kind: SlotKind
    wanted: str = ""


class Intent(Struct, frozen=True):
    """Everything about one thing that a user can ask."""

    name: str
    effect: Effect
    help: str
    """One line, beginning with a verb: what it does for the user."""
    examples: tuple[str, ...]
    """Sentences that are read as this intent; the first is the one that help shows."""
    handler: str
    """`module:function`; loaded when it first runs, so that reading a line loads no handler."""
    slots: tuple[Slot, ...] = ()
    needs: tuple[tuple[str, ...], ...] = ()
    """Groups of slots; of each at least one must be there, else the request asks for it."""
    cues: tuple[Any, ...] = ()
    """What in a frame speaks for this intent; see `assistant.understanding`."""

    @property
    def area(self) -> str:
        """The part of the name before the dot, `conversation` where there is none."""
        return self.name.split(".")[0] if "." in self.name else "conversation"

    def run(self) -> Handler:
        """Gives the handler."""
        module, _, function = self.handler.partition(":")
        return cast("Handler", getattr(import_module(module), function))
