"""The journal: every change before it is sent and after, so that a crash in between is seen at the next start.

A file of JSON lines, one per state of a change, appended and flushed before the request goes out; mode 0600.
No secret is in it: bodies are masked before they come here.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

from intents.past import Change


class Journal:
    """Keeps changes in a file, or in memory alone where `path` is None."""

    def __init__(self, path: Path | None = None, workspace: str | None = None) -> None:
        """With `workspace`, changes of other workspaces in the same file are passed over."""
        self._path = path
        self._workspace = workspace
        self._changes: dict[str, Change] = {}

    def write(self, change: Change) -> None:
        """Notes the state of a change; on disk when it returns."""
        self._changes[change.id] = change
        if self._path is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with os.fdopen(descriptor, "a", encoding="utf-8") as file:
            file.write(json.dumps(change.as_json(), ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())

    def earlier(self) -> list[Change]:
        """Gives the changes of earlier sessions in their last state, oldest first; broken lines are passed over."""
        found: dict[str, Change] = {}
        for change in self._lines():
            found[change.id] = change
        mine = (
            (None, *(change.workspace for change in found.values()))
            if self._workspace is None
            else (self._workspace,)
        )
        return [one for key, one in found.items() if key not in self._changes and one.workspace in mine]

    def interrupted(self) -> list[Change]:
        """Gives earlier changes that were begun and never ended: nobody knows whether they took place."""
        return [change for change in self.earlier() if change.status == "begun"]

    def settle(self, changes: list[Change]) -> None:
        """Notes that interrupted changes were reported, so that they are reported once."""
        from msgspec.structs import replace

        for change in changes:
            self.write(replace(change, status="unknown"))

    def _lines(self) -> Iterator[Change]:
        if self._path is None or not self._path.exists():
            return
        for line in self._path.read_text(encoding="utf-8", errors="replace").splitlines():
            try:
                yield Change.from_json(json.loads(line))
            except (ValueError, KeyError, TypeError):
                continue
