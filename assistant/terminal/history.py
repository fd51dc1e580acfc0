"""History: what was typed in a workspace, in a file that only its owner reads, without secrets."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import AsyncGenerator, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from prompt_toolkit.auto_suggest import AutoSuggest, Suggestion
from prompt_toolkit.history import History

if TYPE_CHECKING:
    from prompt_toolkit.buffer import Buffer
    from prompt_toolkit.document import Document

KEPT = 2000
"""Lines that are kept; twice as many may pile up in the file before it is cut."""
REMOVES = "!"
"""Stands before a line that removes something; a blank before every other."""


class WorkspaceHistory(History):
    """Lines of one workspace, oldest first; `use` says which, and may come after the first prompt.

    A folder that cannot be written costs the history of later sessions, never this one.
    """

    def __init__(self) -> None:
        super().__init__()
        self._path: Path | None = None
        self._lines: list[str] = []
        self._removing: set[str] = set()
        self._uses: Counter[str] = Counter()

    def use(self, path: Path | None) -> None:
        """Reads the lines of a workspace, instead of those of the last one."""
        if path is not None and path == self._path:
            return
        self._path = path
        self._lines, self._removing, self._uses = [], set(), Counter()
        for line, removes in _read(path):
            self._take(line, removes)

    def add(self, line: str, *, removes: bool) -> None:
        """Keeps a line; the caller has made sure that it holds no secret."""
        line = " ".join(line.split())
        if not line or (self._lines and self._lines[-1] == line):
            return
        self._take(line, removes)
        if self._path is not None:
            _append(self._path, (REMOVES if removes else " ") + line)

    def uses(self, word: str) -> int:
        """Gives how often a word (a name, a verb) was typed here."""
        return self._uses[word.casefold()]

    def continuation(self, start: str) -> str:
        """Gives how the latest line that begins like this went on; removals are never offered."""
        if len(start.strip()) < 2:
            return ""
        for line in reversed(self._lines):
            if line.startswith(start) and len(line) > len(start) and line not in self._removing:
                return line[len(start) :]
        return ""

    async def load(self) -> AsyncGenerator[str, None]:
        """Gives the lines, newest first, as the line editor wants them."""
        for line in reversed(self._lines):
            yield line

    def load_history_strings(self) -> Iterable[str]:
        """Gives the lines, newest first."""
        return reversed(self._lines)

    def append_string(self, string: str) -> None:
        """Keeps nothing: what the editor accepted may be an answer; `add` is told of requests."""

    def store_string(self, string: str) -> None:
        """Keeps nothing."""

    def get_strings(self) -> list[str]:
        """Gives the lines, oldest first."""
        return list(self._lines)

    def _take(self, line: str, removes: bool) -> None:
        self._lines.append(line)
        if removes:
            self._removing.add(line)
        self._uses.update(set(re.findall(r"[\w.-]+", line.casefold())))
        del self._lines[:-KEPT]


class FromHistory(AutoSuggest):
    """The grey end of a line that was typed before."""

    def __init__(self, history: WorkspaceHistory) -> None:
        self._history = history

    def get_suggestion(self, buffer: Buffer, document: Document) -> Suggestion | None:  # noqa: ARG002
        """Gives the rest of the latest line that begins so."""
        rest = self._history.continuation(document.text)
        return Suggestion(rest) if rest else None


def _read(path: Path | None) -> Iterable[tuple[str, bool]]:
    if path is None:
        return
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return
    if len(lines) > 2 * KEPT:
        lines = lines[-KEPT:]
        _rewrite(path, lines)
    for line in lines[-KEPT:]:
        if line[:1] in (REMOVES, " ") and line[1:].strip():
            yield line[1:], line[0] == REMOVES


def _append(path: Path, line: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(line + "\n")
    except OSError:
        return


def _rewrite(path: Path, lines: list[str]) -> None:
    draft = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
