"""Signing in and out and switching the workspace, as handlers see it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from assistant.account.vault import SignIn, Vault

if TYPE_CHECKING:
    from intents.entities import User, Workspace
    from intents.ports import CargoApi
    from intents.secret import Secret


class Use(Struct, frozen=True):
    """What a conversation uses: token, workspace and whether it is the sandbox."""

    token: Secret[str] | None
    workspace_uuid: str | None = None
    workspace_name: str = ""
    is_sandbox: bool = False


class Account:
    """Implements `intents.ports.AccountPort`.

    `connect` makes a client for a use; `adopt` makes the conversation use it from now on.
    """

    def __init__(
        self,
        vault: Vault,
        use: Use,
        *,
        base_url: str,
        connect: Callable[[Use], CargoApi],
        adopt: Callable[[Use], None],
        from_environment: bool = False,
    ) -> None:
        """`base_url` is where tokens are checked; `from_environment`: the token in use is CARGO_API_TOKEN's."""
        self._vault = vault
        self._use = use
        self._sandbox = use if use.is_sandbox else None
        """Where a session that began in the sandbox goes back to."""
        self._base_url = base_url
        self._connect = connect
        self._adopt = adopt
        self._from_environment = from_environment

    @property
    def is_sandbox(self) -> bool:
        """True where the embedded workspace is in use."""
        return self._use.is_sandbox

    @property
    def is_signed_in(self) -> bool:
        """True where there is a token to send; the sandbox has one of its own."""
        return self._use.token is not None

    @property
    def from_environment(self) -> bool:
        """True where CARGO_API_TOKEN is set: it goes before a stored sign-in."""
        return self._from_environment

    @property
    def token(self) -> Secret[str] | None:
        """The token in use."""
        return self._use.token

    @property
    def workspace_uuid(self) -> str | None:
        """The UUID of the workspace in use, None where the API chooses."""
        return self._use.workspace_uuid

    @property
    def base_url(self) -> str:
        """The address of the API, without `/v1`."""
        return self._base_url

    def check(self, token: Secret[str]) -> tuple[User, list[Workspace]]:
        """Gives whose token it is and the workspaces it opens, changing nothing; raises `Problem` if refused."""
        api = self._connect(Use(token))
        return api.current_user(), api.workspaces()

    def where_kept(self) -> str:
        """Says where a token would be kept."""
        return self._vault.where()

    def keep(self, token: Secret[str], workspace: Workspace) -> None:
        """Stores the sign-in and uses its workspace; raises `Problem` where it cannot be stored."""
        self._vault.keep(SignIn(token, workspace.uuid, workspace.name, self._base_url))
        self._take(Use(token, workspace.uuid, workspace.name))

    def sign_out(self) -> bool:
        """Forgets the stored sign-in and uses it no longer; False where there was none.

        A session that began in the sandbox is in it again.
        """
        stored = self._vault.load()
        gone = self._vault.forget()
        if stored is not None and not self._use.is_sandbox and self._use.token == stored.token:
            self._take(self._sandbox or Use(None))
        return gone

    def switch(self, workspace: Workspace) -> None:
        """Uses another workspace from now on, in later sessions too where a sign-in is stored."""
        stored = None if self._use.is_sandbox else self._vault.load()
        if stored is not None and self._use.token == stored.token:
            self._vault.keep(SignIn(stored.token, workspace.uuid, workspace.name, stored.base_url))
        self._take(Use(self._use.token, workspace.uuid, workspace.name, self._use.is_sandbox))

    def _take(self, use: Use) -> None:
        self._use = use
        self._adopt(use)
