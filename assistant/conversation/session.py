"""Session: everything a conversation remembers between two lines."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from intents.past import Change, PastTurn, Sent
from intents.problems import Exit
from intents.question import Question
from intents.reading import Context, Reading, Ref
from intents.reply import Reply, Table

Flow = Generator[Question | Reply, Any, None]
"""Carries a request out: yields questions (and is sent the answers) and replies, in the order they are shown."""

SPEAKING_OF_THE_LAST = frozenset(
    {"why", "cli", "repeat", "focus", "more", "sort", "history", "script", "confirm", "cancel", "greet", "help"}
)
"""Intents about the conversation itself: none of them becomes "the last request"."""


class Pending(Struct):
    """A request that waits for an answer."""

    flow: Flow
    question: Question
    reading: Reading


class Turn(Struct, frozen=True):
    """What came of one line."""

    line: str
    """As typed; masked where it was, or held, a credential."""
    replies: tuple[Reply, ...] = ()
    question: Question | None = None
    """The question that is open now; it stands below the replies."""
    exit_code: Exit = Exit.OK
    reading: Reading | None = None
    """How the line was read, where it was read as a request."""
    sent: tuple[Sent, ...] = ()
    unanswerable: bool = False
    """True where the question was refused because nobody can answer it here."""
    brief: bool = False
    """True where the question was there before and something else was answered: its choices need no repetition."""

    @property
    def leaves(self) -> bool:
        """True where the conversation ends."""
        return any(reply.facts.get("quit") for reply in self.replies)


class Session(Struct):
    """The state of one conversation. Nothing in it is secret; it is never shared between threads."""

    context: Context = field(default_factory=Context)
    pending: list[Pending] = field(default_factory=list)
    """Open questions, the one to be answered last."""
    past: list[PastTurn] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    """What was changed in the workspace in use, since it is."""
    elsewhere: list[Change] = field(default_factory=list)
    """What was changed before another workspace was taken into use."""
    table: Table | None = None
    shown_rows: int = 0
    suggested: set[str] = field(default_factory=set)
    """Next steps that were shown already: never twice the same."""
    sent: list[Sent] = field(default_factory=list)
    """What was sent during the turn that runs."""
    stale: bool = False
    """True where something was written since the names were read."""

    @property
    def question(self) -> Question | None:
        """The question that is open, if one is."""
        return self.pending[-1].question if self.pending else None

    def note(self, reading: Reading, reply: Reply, sent: tuple[Sent, ...]) -> None:
        """Remembers a request that was answered, and what "it" and "the second one" mean from now on.

        Not so what is asked about transcripts: a replay of the session has none of it, and must be the same.
        """
        if reading.intent.startswith("transcript."):
            told = reply.json.get("path") if isinstance(reply.json, dict) else None
            path = told or reading.slots.get("path")
            if isinstance(path, str):
                self.context = replace(self.context, recording=path)
            return
        # What has the slug of something that is gone is there again.
        gone = (self.context.gone - set(reply.focus)) | set(reply.gone)
        meta = reading.intent in SPEAKING_OF_THE_LAST
        focus = reply.focus or self.context.focus
        self.context = replace(
            self.context,
            focus=tuple(ref for ref in focus if ref not in gone),
            shown=tuple(ref for ref in reply.shown or self.context.shown if ref not in gone),
            last=self.context.last if meta else reading.request,
            gone=frozenset(gone),
        )
        tables = [block for block in reply.blocks if isinstance(block, Table)]
        if tables and not meta:
            self.table, self.shown_rows = tables[-1], len(tables[-1].rows)
        self.past.append(PastTurn(reading, reply, tuple(one.line() for one in sent), reply.calls))

    def last_turn(self) -> PastTurn | None:
        """Gives the last request that was not about the conversation itself."""
        return next((turn for turn in reversed(self.past) if turn.reading.intent not in SPEAKING_OF_THE_LAST), None)

    @property
    def all_changes(self) -> tuple[Change, ...]:
        """The changes in whatever workspace, oldest first."""
        return (*self.elsewhere, *self.changes)

    def move(self) -> None:
        """Forgets what "it", the last list and the next undo stood for: another workspace is in use now."""
        self.context = Context()
        self.table, self.shown_rows = None, 0
        self.elsewhere.extend(self.changes)
        self.changes.clear()
        self.stale = False

    def forget(self, *refs: Ref) -> None:
        """Lets "it" no longer mean what is gone."""
        self.context = replace(self.context, gone=self.context.gone | set(refs))
