"""Bookmark: how far somebody is in the tour, kept in a small file between sessions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, fields

from assistant.private import write_private


class Bookmark(Struct, frozen=True):
    """A place in the tour; lesson and step count from 0."""

    lesson: int = 0
    step: int = 0
    made: str = ""
    """The slug of the connector that was made in the tour, empty where there is none."""
    recorded: str = ""
    """The transcript that was recorded in the tour."""
    finished: bool = False

    @property
    def untouched(self) -> bool:
        """True where the tour has not begun."""
        return self == Bookmark()


class BookmarkFile:
    """Keeps a bookmark in a file, or in memory alone where `path` is None."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._held = Bookmark()

    def load(self) -> Bookmark:
        """Gives the bookmark; a broken or missing file is as good as an untouched tour."""
        if self._path is not None:
            try:
                self._held = _from_json(json.loads(self._path.read_text(encoding="utf-8")))
            except (OSError, ValueError):
                self._held = Bookmark()
        return self._held

    def save(self, bookmark: Bookmark) -> None:
        """Keeps the bookmark; a folder that cannot be written costs only the progress."""
        self._held = bookmark
        if self._path is None:
            return
        try:
            write_private(self._path, json.dumps(asdict(bookmark)))
        except OSError:
            return


def _from_json(data: Any) -> Bookmark:
    """Reads what was kept; raises ValueError for anything of another form."""
    kinds: dict[str, type] = {"lesson": int, "step": int, "made": str, "recorded": str, "finished": bool}
    if not isinstance(data, dict):
        raise ValueError("a bookmark is an object")  # noqa: TRY004 - one kind of failure for a broken file
    known = {one.name: data[one.name] for one in fields(Bookmark) if one.name in data}
    if any(type(value) is not kinds[name] for name, value in known.items()):
        raise ValueError("a field of the bookmark has another type")
    return Bookmark(**known)
