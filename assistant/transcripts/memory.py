"""Memory: the turns of a session so far, so that a recording that is asked for late begins with the session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from msgspec import Struct, field

from assistant.transcripts.secrets import COMMANDS
from intents.problems import Problem
from intents.secret import Secret

if TYPE_CHECKING:
    from assistant.conversation.parts import Parts
    from assistant.conversation.view import Recording
    from assistant.transcripts.recording import Recorder
    from intents.past import Change

_MOST: Final = 2000
"""Turns that are kept; of a longer session nothing is, and a recording begins where it is asked for."""


class _Kept(Struct, frozen=True):
    line: Secret[str] | str
    text: Callable[[], str]
    secret: str | None
    refused: bool
    pasted: tuple[Secret[str], ...]


class Memory(Struct):
    """Keeps what was typed and how to draw what was answered; answers to hidden questions as `Secret`.

    A replay starts on a fresh sandbox in a fresh session: hints that were shown, names that were
    spoken of and changes that were made before would be missing from a recording that began in the middle.
    """

    turns: list[_Kept] = field(default_factory=list)
    complete: bool = True
    """False where the session was too long to be kept."""

    def note(
        self,
        line: str,
        text: Callable[[], str],
        secret: str | None = None,
        *,
        refused: bool = False,
        pasted: Sequence[Secret[str]] = (),
    ) -> None:
        """Keeps one turn; the arguments are those of `Recorder.turn`, the text not drawn yet."""
        if not self.complete:
            return
        if len(self.turns) >= _MOST:
            self.turns, self.complete = [], False
            return
        hidden = secret is not None and line.strip().casefold() not in COMMANDS
        self.turns.append(_Kept(Secret(line) if hidden or pasted else line, text, secret, refused, tuple(pasted)))

    def recorder(self, path: str | None, width: int = 100, workspace: str = "demo") -> Recorder:
        """Begins a recording with all turns so far; raises Problem where the file cannot be written."""
        from assistant.transcripts.recording import recorder_at

        recorder = recorder_at(path, width, workspace)
        for kept in self.turns:
            line = kept.line.reveal() if isinstance(kept.line, Secret) else kept.line
            recorder.turn(line, kept.text(), kept.secret, refused=kept.refused, pasted=kept.pasted)
        return recorder

    def unlike_a_replay(self, recording: Recording, parts: Parts, changes: Sequence[Change]) -> str:
        """Says what makes a replay differ from a recording: it was no fresh sandbox that the session began with.

        The workspace is read as it is now, and the `changes` of the session are taken back in thought.
        """
        from assistant.transcripts.beginning import deviations, fresh_state, in_words
        from assistant.transcripts.state import State

        if not parts.account.is_sandbox:
            where = parts.workspace_name or "this workspace"
            return f"Recorded in {where}, not in the sandbox: it replays there alone, with `replay --live`."
        try:
            now = State(
                tuple(one.as_json() for one in parts.api.connectors()),
                tuple(one.as_json() for one in parts.api.custom_integrations()),
            )
        except Problem:
            return ""
        fresh = fresh_state(recording.workspace, parts.account.workspace_uuid)
        found = deviations(now, fresh, changes if self.complete else ())
        if not found:
            return ""
        return (
            f"This sandbox was changed before what is recorded ({in_words(found)}), and a replay starts with a "
            "fresh one: it will differ. `cargo-assistant --sandbox --fresh --record FILE` records what replays."
        )
