"""The vault: the stored sign-in, in the system's key store or, where there is none, in a file of mode 0600."""

from __future__ import annotations

import json
import os
import uuid
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

from intents.problems import Exit, Problem
from intents.secret import Secret

SERVICE = "cargo-assistant"

Keeper = Literal["key store", "file"]
"""What holds a token."""


class SignIn(Struct, frozen=True):
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

    @property
    def account(self) -> str:
        """The name of the token in the key store: each folder has its own sign-in."""
        return f"token-{uuid.uuid5(uuid.NAMESPACE_URL, str(self._folder.absolute())).hex[:12]}"

    def where(self) -> str:
        """Says where a token is kept, before it is."""
        if self._store() is not None:
            return "the key store of this system"
        return f"a file that only you can read ({self.profile}), because this system has no key store"

    def kept_in(self) -> Keeper | None:
        """Tells what a stored sign-in names as the holder of its token, None where nothing is stored."""
        data = self._read()
        if data is None:
            return None
        return "file" if data.get("token") else "key store"

    def load(self) -> SignIn | None:
        """Gives the stored sign-in, None where there is none or it cannot be read."""
        data = self._read()
        if data is None:
            return None
        token = data.get("token") or self._from_store()
        if not isinstance(token, str) or not token:
            return None
        workspace = data.get("workspaceUuid")
        return SignIn(
            Secret(token),
            workspace if isinstance(workspace, str) else None,
            str(data.get("workspaceName") or ""),
            str(data.get("baseUrl") or ""),
        )

    def keep(self, sign_in: SignIn) -> None:
        """Stores a sign-in. Raises `Problem` where neither takes it: it never goes elsewhere than was said."""
        data = {
            "workspaceUuid": sign_in.workspace_uuid,
            "workspaceName": sign_in.workspace_name,
            "baseUrl": sign_in.base_url,
        }
        store = self._store()
        if store is None:
            data["token"] = sign_in.token.reveal()
        else:
            try:
                store.set_password(SERVICE, self.account, sign_in.token.reveal())
            except Exception as error:  # the key store's own errors differ by platform
                raise Problem(
                    "The key store of this system did not take the token, so you are not signed in.",
                    "Unlock it and sign in again; `cargo-assistant doctor` tells more.",
                ) from error
        try:
            self._write(data)
        except OSError as error:
            raise Problem(
                f"The sign-in could not be stored in {self.profile}: {error.strerror or 'no access'}.",
                "Make the folder writable, or set CARGO_API_TOKEN instead.",
                exit_code=Exit.FAILED,
            ) from error

    def forget(self) -> bool:
        """Removes the stored sign-in; False where there was none."""
        kept = self.kept_in()
        if kept == "key store":
            store = self._store()
            # An entry that is gone already, or a locked store: the profile that points to it goes either way.
            with suppress(Exception):
                if store is not None:
                    store.delete_password(SERVICE, self.account)
        self.profile.unlink(missing_ok=True)
        return kept is not None

    def _read(self) -> dict[str, Any] | None:
        try:
            data = json.loads(self.profile.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        return data if isinstance(data, dict) else None

    def _write(self, data: dict[str, Any]) -> None:
        """Writes the profile whole or not at all; nobody else can read it at any moment."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = self.profile.with_suffix(f".{os.getpid()}.tmp")
        draft.unlink(missing_ok=True)
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(data, file)
        draft.replace(self.profile)

    def _from_store(self) -> str | None:
        store = self._store()
        if store is None:
            return None
        try:
            held = store.get_password(SERVICE, self.account)
        except Exception:  # locked or broken: as good as not signed in
            return None
        return held if isinstance(held, str) else None

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
        in_clear = type(backend).__module__.startswith("keyrings.alt")
        if isinstance(backend, fail.Keyring) or in_clear or getattr(backend, "priority", 0) <= 0:
            return None
        self._keyring = backend
        return backend
