"""The view: what handlers see of the conversation, and what they may ask of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct, field

from intents.problems import Exit, Problem

if TYPE_CHECKING:
    from assistant.conversation.parts import Parts
    from assistant.conversation.session import Session
    from intents.names import Names
    from intents.past import Change, PastTurn
    from intents.reading import Context
    from intents.reply import Reply, Table
    from intents.secret import Secret


class Recording(Protocol):
    """A transcript that is being written; the one definition of it outside of `assistant.transcripts`."""

    path: str
    workspace: str
    """What a replay starts with: `demo` or `empty`."""
    turns: int
    """How many are written."""

    def turn(
        self,
        line: str,
        text: str,
        secret: str | None = None,
        *,
        refused: bool = False,
        pasted: Sequence[Secret[str]] = (),
    ) -> None:
        """Writes one turn. `secret` names the field of a hidden answer, `refused` says that it is asked again."""
        ...

    def remark(self, text: str) -> None:
        """Puts a paragraph below the title."""
        ...

    def close(self) -> None: ...


class Remembering(Protocol):
    """Keeps the turns of a session, so that a recording that is asked for late begins with it."""

    def note(
        self,
        line: str,
        text: Callable[[], str],
        secret: str | None = None,
        *,
        refused: bool = False,
        pasted: Sequence[Secret[str]] = (),
    ) -> None: ...

    def unlike_a_replay(self, recording: Recording, parts: Parts, changes: Sequence[Change]) -> str:
        """Says what makes a replay of a recording differ from it; empty where nothing does."""
        ...


class TourGuide(Protocol):
    """The guided tour."""

    def start(self) -> Reply: ...


class View(Struct):
    """Implements `intents.ports.ConversationView` over a session."""

    session: Session
    refresh: Callable[[], Names]
    open_recording: Callable[[str | None], Recording] | None = None
    play: Callable[[str], Reply] | None = None
    guide: TourGuide | None = None
    recording: Recording | None = field(default=None)

    @property
    def context(self) -> Context:
        """What "it" and "the second one" mean now."""
        return self.session.context

    @property
    def last(self) -> PastTurn | None:
        """The last request that was not about the conversation itself."""
        return self.session.last_turn()

    @property
    def requests(self) -> Sequence[PastTurn]:
        """All requests of this session that ran."""
        return self.session.past

    @property
    def changes(self) -> Sequence[Change]:
        """The changes of this session."""
        return self.session.changes

    @property
    def table(self) -> Table | None:
        """The last table, with all its rows."""
        return self.session.table

    @property
    def shown_rows(self) -> int:
        """How many rows of it were shown."""
        return self.session.shown_rows

    def show_rows(self, table: Table, upto: int) -> None:
        """Notes what is shown now."""
        self.session.table, self.session.shown_rows = table, upto

    def refresh_names(self) -> Names:
        """Reads names and catalogue afresh."""
        return self.refresh()

    @property
    def recorded_turns(self) -> int:
        """How many turns are in the transcript that is being written."""
        return self.recording.turns if self.recording is not None else 0

    def start_recording(self, path: str | None) -> str:
        """Starts a transcript; raises `Problem` where one is being written, or the file cannot be."""
        if self.recording is not None:
            raise Problem(f"{self.recording.path} is being recorded already.", "`stop recording` ends it.")
        if self.open_recording is None:
            raise Problem("A conversation cannot be recorded here.", "Use `--record FILE` with it.")
        self.recording = self.open_recording(path)
        return self.recording.path

    def stop_recording(self) -> str:
        """Ends the transcript and gives its path."""
        if self.recording is None:
            raise Problem(
                "Nothing is being recorded.", "`record this as FILE.md` starts it.", exit_code=Exit.FAILED
            )
        path = self.recording.path
        self.recording.close()
        self.recording = None
        return path

    def replay(self, path: str) -> Reply:
        """Replays a transcript on a fresh sandbox."""
        if self.play is None:
            raise Problem(
                "A transcript cannot be replayed within a replay.", f"Use `cargo-assistant replay {path}`."
            )
        return self.play(path)

    def tour(self) -> Reply:
        """Starts or resumes the tour."""
        if self.guide is None:
            raise Problem("The tour needs a conversation.", "Start `cargo-assistant --sandbox` and type `tour`.")
        return self.guide.start()
