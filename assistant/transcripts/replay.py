"""Replay: documents played on fresh workspaces and compared, one outcome for each file."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct, field

from assistant.transcripts.format import Document, read_document
from assistant.transcripts.parameters import Asking, filled
from assistant.transcripts.player import Opener, Outcome, Setting, play
from assistant.transcripts.secrets import AskingSecret, Veil
from intents.problems import Exit, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.transcripts.parameters import Parameters


_SNIFFED: Final = 1_000_000
_SCENE: Final = re.compile(r" {0,3}(?:`{3,}|~{3,}) *console\b")


class Filling(Struct, frozen=True):
    """Where values of parameters and secrets come from."""

    given: Mapping[str, str] = field(default_factory=dict)
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    ask: Asking | None = None
    ask_secret: AskingSecret | None = None

    def __repr__(self) -> str:
        # The environment holds secrets, of this program and of others.
        return f"Filling(given={dict(self.given)})"

    def parameters(self, document: Document) -> Parameters:
        """Gives the values for a document; raises Problem naming those that are missing."""
        return filled(document, self.given, self.ask)

    def veil(self, *, sandbox: bool = True) -> Veil:
        """Gives the secrets of one replay."""
        return Veil(self.environment, sandbox, self.ask_secret)


def replayed(document: Document, opener: Opener, filling: Filling | None = None) -> Outcome:
    """Plays a document on a fresh sandbox and compares all of it; raises Problem where values are missing."""
    filling = filling or Filling()
    parameters, veil = filling.parameters(document), filling.veil()
    conversation = opener(Setting(document.workspace, document.width))
    outcome = Outcome(document, veil)
    try:
        for outcome, _, _ in play(document, conversation, parameters, veil):  # noqa: B007 - the last one is it
            pass
    finally:
        conversation.close()
    return outcome


def replayed_file(path: str, opener: Opener, filling: Filling | None = None) -> Outcome:
    """Reads a file and replays it; raises Problem where it cannot be read or values are missing."""
    return replayed(read_document(path), opener, filling)


def holds_scene(path: Path) -> bool:
    """True where a file has a block tagged `console`; False too where it cannot be read."""
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            lines = file.read(_SNIFFED).splitlines()
    except OSError:
        return False
    return any(_SCENE.match(line) for line in lines)


def transcripts_at(paths: Sequence[str]) -> list[str]:
    """Gives the files to replay, in order; of a folder all Markdown files below it that hold a scene, by name.

    Raises Problem (exit code 2) for a folder without any.
    """
    found: list[str] = []
    for path in paths:
        if not Path(path).is_dir():
            found.append(path)
            continue
        below = sorted(str(one) for one in Path(path).rglob("*.md") if holds_scene(one))
        if not below:
            raise Problem(f"There is no transcript below {path}.", "Name a Markdown file.", exit_code=Exit.USAGE)
        found += below
    return found
