"""Key stores in memory: a working one, a locked one, one that cannot even be loaded."""

from __future__ import annotations

from typing import Any, ClassVar

from keyring.backend import KeyringBackend


class MemoryStore:
    """Keeps passwords in memory."""

    priority = 5

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, user: str) -> str | None:
        return self.held.get((service, user))

    def set_password(self, service: str, user: str, password: str) -> None:
        self.held[service, user] = password

    def delete_password(self, service: str, user: str) -> None:
        del self.held[service, user]


class LockedStore:
    """Refuses everything, as a key store does whose password was not typed."""

    priority = 5

    def get_password(self, *_: Any) -> str | None:
        raise RuntimeError("locked")

    def set_password(self, *_: Any) -> None:
        raise RuntimeError("locked")

    def delete_password(self, *_: Any) -> None:
        raise RuntimeError("locked")


class BrokenStore:
    """Fails to load."""

    @staticmethod
    def load() -> Any:
        raise ImportError("no bus")


class ProcessStore(KeyringBackend):
    """A key store of one process, found by its name in PYTHON_KEYRING_BACKEND."""

    priority = 5
    _held: ClassVar[dict[tuple[str, str], str]] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self._held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self._held[service, username]
