"""Plan: the calls that would be made, what they change, and how each is taken back. Only the gate runs one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct, field

from intents.calls import Call
from intents.reading import Ref
from intents.reply import Block, Reply


class Step(Struct, frozen=True):
    """One call of a plan."""

    call: Call
    does: str
    """What it does, for the table of changes and the journal: "rename Clearbit to EU"."""
    done: str
    """The same once done, a sentence: "Renamed Clearbit - Production to EU."; for several things a line each."""
    target: Ref | None = None
    inverse: tuple[Call, ...] = ()
    """The calls that take it back, in order; no secret is in them. A creation's is known once it is done."""
    recreate: Mapping[str, Any] | None = None
    """For what cannot be undone: name, slug, integrationSlug, rateLimit and cacheTtlMilliseconds to create anew."""
    lost: str = ""
    """What of it cannot come back: "the credentials", "" where everything can."""
    undoes: str | None = None
    """The id of the change that it takes back."""
    back: str = ""
    """What of it can be taken back, in words, where that is not all of `does`."""
    before: str = ""
    """What it is so far, for the table of changes: "no limit"."""

    @property
    def done_lines(self) -> list[str]:
        """Gives what is said once it is done, a sentence for each thing that changed."""
        return self.done.splitlines()


class Victim(Struct, frozen=True):
    """What a removal would destroy, as it was shown: without one a destructive plan cannot be built."""

    ref: Ref
    name: str
    uses: str = ""
    """What depends on it: "4 plays, 7 tools and 3 models"; empty where nothing does."""
    kind: str = "connector"
    details: tuple[tuple[str, Any], ...] = ()

    @property
    def label(self) -> str:
        """Name and slug, as the question names it."""
        return f"{self.name} (`{self.ref.id}`)" if self.name != self.ref.id else f"`{self.ref.id}`"


class Plan(Struct, frozen=True):
    """Changes of one request. Build with `change` or `removal`."""

    intent: str
    steps: tuple[Step, ...]
    title: str
    victims: tuple[Victim, ...] = ()
    spared: tuple[Victim, ...] = ()
    """What was asked to go but stays, because something uses it."""
    finish: Callable[[list[Any]], Reply] | None = None
    """Makes the reply from the answers of the calls, in order; without it the steps' `done` lines are it."""
    shown: tuple[Block, ...] = ()
    ask: bool = False
    """True where it must be asked about although it changes one thing (an uncertain reading)."""
    why: str = ""
    """Why it is asked about, where that is not for an uncertain reading."""
    question: str = ""
    """What is asked, where the title alone says too little."""
    in_order: bool = False
    """True where its calls are sent one after another: later ones may be about the same thing."""
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def destroys(self) -> bool:
        """True where any call cannot be taken back."""
        return any(step.call.destroys for step in self.steps)

    def __post_init__(self) -> None:
        doomed = sum(step.call.destroys for step in self.steps)
        if doomed != len(self.victims):
            raise ValueError("a destructive plan needs the thing shown for every removal in it")
