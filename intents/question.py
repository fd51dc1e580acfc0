"""Question: what is asked of the user, and which answers fit. Plain data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

if TYPE_CHECKING:
    from intents.reading import Ref
    from intents.reply import Block


class QuestionKind(StrEnum):
    """How an answer is read."""

    TEXT = "text"
    CHOICE = "choice"
    """A number, a name or a near miss of one of the options."""
    PICK = "pick"
    """A number or the exact name of an option; what a removal's near miss is picked by."""
    YES_NO = "yes_no"
    TYPED = "typed"
    """The slug in `expects`, typed exactly."""
    SECRET = "secret"
    """Hidden; only `back`, `cancel` and `?` are commands, any other line is the answer."""


class Option(Struct, frozen=True):
    """One of the answers to a choice."""

    value: Any
    label: str
    detail: str = ""
    names: tuple[str, ...] = ()
    """Other words that stand for it (a slug, an alias)."""


class Question(Struct, frozen=True):
    """One question. `why` is what `?` answers: what is wanted and why."""

    prompt: str
    kind: QuestionKind = QuestionKind.TEXT
    why: str = ""
    options: tuple[Option, ...] = ()
    expects: str = ""
    slot: str = ""
    """The slot, or the configuration field, that the answer fills."""
    optional: bool = False
    """True where an empty line leaves it open (the dialogue is sent None); else it is asked again."""
    skipped: str = "leaves it as it is"
    """What an empty line does, where it is optional."""
    destructive: bool = False
    """True where a yes destroys something: anything but a yes drops it, and it outlives no other request."""
    schema: Mapping[str, Any] = field(default_factory=dict)
    """The JSON Schema of the configuration field that is asked for; of a consent, its widget."""
    parse: Callable[[str], Any] | None = None
    """Turns the typed text into the value; raises `Problem` with the reason where it does not fit."""
    about: tuple[Ref, ...] = ()
    """What is shown above it: "it" means that from now on."""
    shown: tuple[Block, ...] = ()
    """What stands above the question: the object, what depends on it, the table of changes."""
