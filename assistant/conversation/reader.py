"""The reader: understanding with the names of the workspace in use, cached so that it works at once and offline."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from assistant.private import write_private
from assistant.understanding import Lexicon, masked_line, read
from intents.names import Names
from intents.problems import Problem

if TYPE_CHECKING:
    from intents.reading import Context, Reading
    from intents.secret import Secret


class _Kept(msgspec.Struct):
    version: str
    names: Names


class NamesCache:
    """The names of a workspace in a file; a broken or foreign file is as good as none."""

    def __init__(self, path: Path | None, version: str) -> None:
        self._path = path
        self._version = version

    def load(self) -> Names | None:
        """Gives what was saved by this version of the program."""
        if self._path is None:
            return None
        try:
            kept = msgspec.json.decode(self._path.read_bytes(), type=_Kept)
        except (OSError, msgspec.MsgspecError):
            return None
        return kept.names if kept.version == self._version else None

    def save(self, names: Names) -> None:
        """Keeps the names; a folder that cannot be written costs only time at the next start."""
        if self._path is None:
            return
        try:
            write_private(self._path, json.dumps({"version": self._version, "names": names.as_json()}))
        except OSError:
            return


class WorkspaceReader:
    """Reads lines with the names of one workspace. `load` may run in a thread of its own.

    `fetch_all` reads all names, `fetch_own` those that change: the workspace's connectors and custom
    integrations, put into the names given. Both raise `Problem`.
    """

    def __init__(
        self,
        fetch_all: Callable[[], Names],
        fetch_own: Callable[[Names], Names],
        cache: NamesCache,
        *,
        known: tuple[Names, Lexicon] | None = None,
    ) -> None:
        self._fetch_all = fetch_all
        self._fetch_own = fetch_own
        self._cache = cache
        self._lock = threading.RLock()
        self._names: Names | None = known[0] if known is not None else None
        self._lexicon: Lexicon | None = known[1] if known is not None else None
        self._fresh = False
        self.offline: Problem | None = None
        """Why the names could not be read afresh, where they could not."""

    @property
    def names(self) -> Names:
        """The names as last read; reads them where they were not yet."""
        return self._loaded()[0]

    @property
    def lexicon(self) -> Lexicon:
        """The index over the names."""
        return self._loaded()[1]

    def cached(self) -> Lexicon | None:
        """Gives the index over what is known without asking the API, None where nothing is."""
        with self._lock:
            if self._lexicon is None:
                names = self._cache.load()
                if names is not None:
                    self._take(names)
            return self._lexicon

    def read(self, line: str, context: Context) -> Reading:
        """Reads a line. Raises `Problem` where the names are neither cached nor to be had."""
        return read(line, self.lexicon, context)

    def masked(self, line: str) -> tuple[str, Secret[str] | None]:
        """Gives a line with everything that looks like a credential masked, and the first of what was."""
        found = masked_line(line)
        return found.text, found.secret

    def refresh(self) -> Names:
        """Reads the workspace's own names afresh."""
        with self._lock:
            return self._take(self._fetch_own(self.names))

    def refresh_all(self) -> Names:
        """Reads names and catalogue afresh, and caches them."""
        with self._lock:
            names = self._fetch_all()
            self._cache.save(names)
            self._fresh = True
            return self._take(names)

    def _loaded(self) -> tuple[Names, Lexicon]:
        with self._lock:
            if not self._fresh:
                self._load()
            assert self._names is not None
            assert self._lexicon is not None
            return self._names, self._lexicon

    def _load(self) -> None:
        """Reads what changes; the catalogue too where it is not cached. Offline the cache has to do."""
        self.cached()
        try:
            if self._names is None:
                self.refresh_all()
            else:
                names = self._fetch_own(self._names)
                if names != self._names:
                    self._cache.save(names)
                self._take(names)
            self.offline = None
        except Problem as problem:
            if self._names is None:
                raise
            self.offline = problem
        self._fresh = True

    def _take(self, names: Names) -> Names:
        if self._lexicon is None:
            self._lexicon = Lexicon.build(names)
        elif names is not self._names:
            self._lexicon = self._lexicon.updated(names)
        self._names = names
        return names
