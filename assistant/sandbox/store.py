"""Store: the sandbox's workspaces in one SQLite database, in memory or in a file kept between runs.

One connection and one lock serve all threads of a process; several processes share a file through
SQLite's write-ahead log, waiting up to `BUSY_SECONDS` for one another. The file holds credentials and is
readable by its owner alone.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from intents.problems import Problem

if TYPE_CHECKING:
    from types import TracebackType

    from assistant.sandbox.seeds import Seed

BUSY_SECONDS: Final = 10
LAYOUT: Final = "1"
"""Version of the tables; a file of another layout is refused until it is made afresh."""

_FOREIGN: Final = "foreign"
_TABLES: Final = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE users (uuid TEXT PRIMARY KEY, email TEXT, first_name TEXT, last_name TEXT, created_at TEXT);
CREATE TABLE workspaces (
  id INTEGER PRIMARY KEY, uuid TEXT UNIQUE NOT NULL, name TEXT NOT NULL, slug TEXT NOT NULL, created_at TEXT);
CREATE TABLE connectors (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT UNIQUE NOT NULL, workspace_uuid TEXT NOT NULL,
  user_uuid TEXT NOT NULL, name TEXT NOT NULL, slug TEXT NOT NULL, integration_slug TEXT NOT NULL,
  is_default INTEGER NOT NULL, rate_limit TEXT, cache_ttl INTEGER, plays INTEGER NOT NULL, tools INTEGER NOT NULL,
  models INTEGER NOT NULL, use_credits INTEGER NOT NULL, config TEXT, created_at TEXT, updated_at TEXT,
  UNIQUE (workspace_uuid, slug));
CREATE TABLE datasets (
  uuid TEXT PRIMARY KEY, workspace_uuid TEXT NOT NULL, slug TEXT NOT NULL, connector_uuid TEXT NOT NULL,
  created_at TEXT);
CREATE TABLE workers (uuid TEXT PRIMARY KEY, workspace_uuid TEXT NOT NULL, name TEXT NOT NULL, slug TEXT NOT NULL);
CREATE TABLE customs (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT UNIQUE NOT NULL, workspace_uuid TEXT NOT NULL,
  slug TEXT NOT NULL, kind TEXT NOT NULL, base_url TEXT, worker_uuid TEXT, created_at TEXT, updated_at TEXT,
  UNIQUE (workspace_uuid, slug));
CREATE TABLE consents (
  state TEXT PRIMARY KEY, workspace_uuid TEXT NOT NULL, integration_slug TEXT NOT NULL, code TEXT, created_at TEXT);
"""
_NAMES: Final = ("meta", "users", "workspaces", "connectors", "datasets", "workers", "customs", "consents")


class Store:
    """An open database. Made by `Store.open`; usable as a context manager that closes it."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None) -> None:
        connection.row_factory = sqlite3.Row
        self._connection = connection
        self._lock = threading.RLock()
        self.path = path

    @classmethod
    def open(cls, path: str | Path, *, seed: str | Path = "demo", fresh: bool = False) -> Store:
        """Opens the sandbox kept at `path`, or one in memory for `":memory:"`.

        A new or `fresh` store is filled from `seed`: "demo", "empty" or a file of the form of the demo
        workspace. What an existing file holds stays as it is. Raises Problem for a seed that cannot be used,
        for a file that is no sandbox, and for a seed file where the store was filled from another one.
        """
        if str(path) == ":memory:":
            return cls._in_memory(_loaded(seed))
        if isinstance(seed, Path) or seed not in {"demo", "empty"}:
            return cls._in_file(Path(path), _loaded(seed), fresh=fresh)
        return cls._in_file(Path(path), seed, fresh=fresh)

    @classmethod
    def _in_memory(cls, seed: Seed) -> Store:
        connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        _copy_template(seed, connection)
        return cls(connection, None)

    @classmethod
    def _in_file(cls, path: Path, seed: Seed | str, *, fresh: bool) -> Store:
        try:
            _create_private(path)
            return cls._opened(path, seed, fresh=fresh)
        except sqlite3.OperationalError as error:
            raise Problem(
                f"The sandbox at {path} could not be opened.",
                "Check that the folder may be written and that no other program holds the file.",
            ) from error
        except sqlite3.DatabaseError as error:
            if fresh:
                _remove(path)
                _create_private(path)
                return cls._opened(path, seed, fresh=True)
            raise Problem(
                f"{path} is not a sandbox of this program.", "Start it anew with --fresh, or name another file."
            ) from error
        except OSError as error:
            raise Problem(
                f"The sandbox at {path} could not be opened: {error.strerror or 'no access'}.",
                "Check that the folder may be written.",
            ) from error

    @classmethod
    def _opened(cls, path: Path, seed: Seed | str, *, fresh: bool) -> Store:
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, check_same_thread=False, isolation_level=None)
        store = cls(connection, path)
        try:
            store._prepare(seed, fresh=fresh)
        except BaseException:
            connection.close()
            raise
        return store

    def _prepare(self, seed: Seed | str, *, fresh: bool) -> None:
        connection = self._connection
        if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            # Another process may hold the file at this very moment; the log is a matter of speed, not of safety.
            with suppress(sqlite3.OperationalError):
                connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        if not fresh and self._holds(seed):
            return
        with self.write():
            # Another process may have filled the file since.
            if fresh or not self._holds(seed):
                if _meta(connection).get("layout") == _FOREIGN:
                    raise Problem(f"{self.path} is a database of another program.", "Name another file.")
                _fill(connection, _loaded(seed) if isinstance(seed, str) else seed)

    def _holds(self, seed: Seed | str) -> bool:
        """True where the file is a sandbox that may be used as it is; raises Problem where it may not be."""
        held = _meta(self._connection)
        if not held or held["layout"] == _FOREIGN:
            return False
        if held["layout"] != LAYOUT:
            raise Problem(
                f"The sandbox at {self.path} was made by another version of this program.",
                "Start it anew with --fresh.",
            )
        if not isinstance(seed, str) and held.get("seed") != seed.identity:
            raise Problem(
                f"The sandbox at {self.path} already holds a workspace, and a seed fills only a new one.",
                "Add --fresh to replace what is in it.",
            )
        return True

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """Gives the connection for queries, held against other threads of the process."""
        with self._lock:
            yield self._connection

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """Gives the connection inside one transaction: all of it is kept, or on an exception none."""
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def snapshot(self, workspace_uuid: str | None = None) -> dict[str, dict[str, dict[str, Any]]]:
        """Gives the state of a workspace (the first where none is named) as the API would answer it.

        `{"connectors": {slug: connector}, "customs": {slug: custom integration}}`; credentials are in clear.
        """
        from assistant.sandbox import records

        with self.read() as db:
            workspace = workspace_uuid or records.workspaces(db)[0]["uuid"]
            return {
                "connectors": {item["slug"]: item for item in records.connectors(db, workspace)},
                "customs": {item["slug"]: item for item in records.customs(db, workspace)},
            }

    def close(self) -> None:
        """Closes the database; a second call does nothing."""
        with self._lock:
            self._connection.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _loaded(seed: str | Path) -> Seed:
    # Imported here: opening an existing store reads no seed, and is what every start waits for.
    from assistant.sandbox.seeds import load_seed

    return load_seed(seed)


def _create_private(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    if path.stat().st_mode & 0o077 and path.is_file():
        path.chmod(0o600)


def _remove(path: Path) -> None:
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)


def _meta(connection: sqlite3.Connection) -> dict[str, str]:
    """Reads what the file says of itself; empty for a new file, `_FOREIGN` where it is somebody else's."""
    present = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if {"meta", "connectors"} <= present:
        held = {row[0]: row[1] for row in connection.execute("SELECT name, value FROM meta")}
        return {"layout": "", **held}
    return {"layout": _FOREIGN} if present else {}


def _fill(connection: sqlite3.Connection, seed: Seed) -> None:
    """Empties the database inside the open transaction and fills it from the seed."""
    for name in _NAMES:
        connection.execute(f"DROP TABLE IF EXISTS {name}")
    for statement in _TABLES.split(";"):
        if statement.strip():
            connection.execute(statement)
    connection.executemany("INSERT INTO meta VALUES (?, ?)", [("layout", LAYOUT), ("seed", seed.identity)])
    seed.write(connection)


_template_lock: Final = threading.Lock()


def _copy_template(seed: Seed, target: sqlite3.Connection) -> None:
    """Fills an empty database from a copy: a hundred transcripts each want a fresh one."""
    with _template_lock:
        _template(seed).backup(target)


@cache
def _template(seed: Seed) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    connection.execute("BEGIN")
    _fill(connection, seed)
    connection.execute("COMMIT")
    return connection
