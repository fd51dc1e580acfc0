"""The vault: the stored sign-in, in the system's key store or, where there is none, in a file of mode 0600."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from intents.secret import Secret

SERVICE = "cargo-assistant"
USER = "token"


@dataclass(frozen=True)
class SignIn:
    """A stored sign-in."""

    token: Secret[str]
    workspace_uuid: str | None = None
    workspace_name: str = ""
    base_url: str = ""


class Vault:
    """Keeps the token apart from what is no secret: the chosen workspace and the API's address."""

    def __init__(self, folder: Path, *, keyring: Any = None) -> None:
        """`keyring` replaces the system's key store: an object with get, set and delete of a password."""
        self._folder = folder
        self._keyring = keyring

    @property
    def profile(self) -> Path:
        """The file of what is no secret, and of the token where no key store takes it."""
        return self._folder / "sign-in.json"

    def where(self) -> str:
        """Says where a token is kept, before it is."""
        if self._store() is not None:
            return "the key store of this system"
        return f"a file that only you can read ({self.profile}), because this system has no key store"

    def load(self) -> SignIn | None:
        """Gives the stored sign-in, None where there is none or it cannot be read."""
        try:
            data = json.loads(self.profile.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        token = data.get("token")
        if not token:
            store = self._store()
            token = store.get_password(SERVICE, data.get("account", USER)) if store is not None else None
        if not token:
            return None
        return SignIn(
            Secret(token), data.get("workspaceUuid"), data.get("workspaceName", ""), data.get("baseUrl", "")
        )

    def keep(self, sign_in: SignIn) -> None:
        """Stores a sign-in; the file is readable for its owner alone before anything is in it."""
        data = {
            "workspaceUuid": sign_in.workspace_uuid,
            "workspaceName": sign_in.workspace_name,
            "baseUrl": sign_in.base_url,
            "account": USER,
        }
        store = self._store()
        if store is not None:
            store.set_password(SERVICE, USER, sign_in.token.reveal())
        else:
            data["token"] = sign_in.token.reveal()
        self._folder.mkdir(parents=True, exist_ok=True)
        self.profile.unlink(missing_ok=True)
        descriptor = os.open(self.profile, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(data, file)

    def forget(self) -> bool:
        """Removes the stored sign-in; False where there was none."""
        known = self.load() is not None
        store = self._store()
        if store is not None and known:
            try:
                store.delete_password(SERVICE, USER)
            except Exception:  # the key store's own errors differ by platform; the profile goes either way
                known = True
        self.profile.unlink(missing_ok=True)
        return known

    def _store(self) -> Any | None:
        """Gives the key store, None where this system has no usable one; loaded only when it is needed."""
        if self._keyring is not None:
            return self._keyring
        try:
            import keyring
            from keyring.backends import fail

            backend = keyring.get_keyring()
        except Exception:  # a broken key store is as good as none
            return None
        if isinstance(backend, fail.Keyring) or getattr(backend, "priority", 0) <= 0:
            return None
        self._keyring = backend
        return backend
