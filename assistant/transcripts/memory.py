"""Memory: the turns of a session so far, so that a recording that is asked for late begins with the session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from assistant.transcripts.secrets import COMMANDS
from intents.secret import Secret

if TYPE_CHECKING:
    from assistant.transcripts.recording import Recorder

_MOST: Final = 2000
"""Turns that are kept; of a longer session nothing is, and a recording begins where it is asked for."""


@dataclass(frozen=True)
class _Kept:
    line: Secret[str] | str
    text: Callable[[], str]
    secret: str | None
    refused: bool
    pasted: tuple[Secret[str], ...]


@dataclass
class Memory:
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
