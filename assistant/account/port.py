"""Signing in and out and switching the workspace, as handlers see it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from assistant.account.vault import SignIn, Vault

if TYPE_CHECKING:
    from intents.entities import User, Workspace
    from intents.ports import CargoApi
    from intents.secret import Secret


class Account:
    """Implements `intents.ports.AccountPort`.

    `connect` makes a client for a token and a workspace; `adopt` makes the conversation use it from now on
    (the client, the workspace's UUID and name, and whether it is the sandbox).
    """

    def __init__(
        self,
        vault: Vault,
        *,
        base_url: str,
        is_sandbox: bool,
        workspace_uuid: str | None,
        connect: Callable[[Secret[str] | None, str | None, bool], CargoApi],
        adopt: Callable[[CargoApi, str | None, str, bool], None],
        token: Secret[str] | None = None,
    ) -> None:
        self._vault = vault
        self._base_url = base_url
        self._is_sandbox = is_sandbox
        self._workspace_uuid = workspace_uuid
        self._connect = connect
        self._adopt = adopt
        self._token = token

    @property
    def is_sandbox(self) -> bool:
        """True where the embedded workspace is in use."""
        return self._is_sandbox

    @property
    def token(self) -> Secret[str] | None:
        """The token in use."""
        return self._token

    @property
    def workspace_uuid(self) -> str | None:
        """The UUID of the workspace in use, None where the API chooses."""
        return self._workspace_uuid

    @property
    def base_url(self) -> str:
        """The address of the API, without `/v1`."""
        return self._base_url

    def sign_in(self, token: Secret[str]) -> User:
        """Checks a token and lets the conversation use it; raises `Problem` where it is refused."""
        api = self._connect(token, None, False)
        user = api.current_user()
        self._token, self._is_sandbox, self._workspace_uuid = token, False, None
        self._adopt(api, None, "", False)
        return user

    def where_kept(self) -> str:
        """Says where a token would be kept."""
        return self._vault.where()

    def keep(self, token: Secret[str], workspace: Workspace) -> None:
        """Stores the sign-in and uses its workspace."""
        self._vault.keep(SignIn(token, workspace.uuid, workspace.name, self._base_url))
        self._token = token
        self.switch(workspace)

    def sign_out(self) -> bool:
        """Forgets the stored sign-in."""
        return self._vault.forget()

    def switch(self, workspace: Workspace) -> None:
        """Uses another workspace from now on, in later sessions too where a sign-in is stored."""
        self._workspace_uuid = workspace.uuid
        stored = None if self._is_sandbox else self._vault.load()
        if stored is not None and self._token == stored.token:
            self._vault.keep(SignIn(stored.token, workspace.uuid, workspace.name, stored.base_url))
        api = self._connect(self._token, workspace.uuid, self._is_sandbox)
        self._adopt(api, workspace.uuid, workspace.name, self._is_sandbox)
