"""A pytest plugin: each file `transcripts/**/*.md` that holds a scene is a test; elsewhere it does nothing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from assistant.transcripts.player import Opener, Outcome

FOLDER: Final = "transcripts"
OPENER: Final = pytest.StashKey["Opener"]()
"""Where a `conftest.py` may put another way to open a conversation: `config.stash[OPENER] = …`."""


class TranscriptFailure(Exception):
    """A transcript that does not hold; its text is the report."""


class TranscriptItem(pytest.Item):
    """One transcript, replayed on a fresh sandbox."""

    def runtest(self) -> None:
        """Replays it; raises `TranscriptFailure` with the report where anything differs."""
        from assistant.transcripts.replay import Filling, replayed_file
        from assistant.transcripts.report import report_lines

        opener = self.config.stash.get(OPENER, None) or _opener()
        outcome: Outcome = replayed_file(self._shown_path(), opener, Filling())
        if not outcome.passed:
            colour = self.config.get_terminal_writer().hasmarkup
            raise TranscriptFailure("\n".join(report_lines(outcome, colour=colour)))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:  # noqa: ARG002
        """Gives the report, or the sentence of a problem, in place of a traceback."""
        from intents.problems import Problem

        if isinstance(excinfo.value, TranscriptFailure):
            return str(excinfo.value)
        if isinstance(excinfo.value, Problem):
            return excinfo.value.sentence()
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int, str]:
        """Gives the file, for the head of a failure."""
        return self.path, 0, f"transcript {self._shown_path()}"

    def _shown_path(self) -> str:
        try:
            return str(self.path.relative_to(Path.cwd()))
        except ValueError:
            return str(self.path)


class TranscriptFile(pytest.File):
    """A Markdown file with a scene in it."""

    def collect(self) -> Iterable[pytest.Item]:
        """Gives the file as one test."""
        yield TranscriptItem.from_parent(self, name=self.path.stem)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collects Markdown below a folder `transcripts` of the project, if it holds a scene."""
    if file_path.suffix != ".md":
        return None
    try:
        inside = file_path.relative_to(parent.config.rootpath).parts[:-1]
    except ValueError:
        return None
    if FOLDER not in inside:
        return None
    from assistant.transcripts.replay import holds_scene

    if not holds_scene(file_path):
        return None
    collected: pytest.Collector = TranscriptFile.from_parent(parent, path=file_path)
    return collected


def _opener() -> Opener:
    import os

    from assistant.settings import Settings
    from assistant.stage import opener

    return opener(Settings.read(os.environ))
