"""Ports: what handlers may call, as Protocols. The shell provides them; tests provide the sandbox."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from intents.calls import Call
    from intents.entities import (
        Connector,
        CustomIntegration,
        DynamicSchema,
        FieldValue,
        Integration,
        LanguageModel,
        NativeIntegration,
        OauthGrant,
        User,
        Workspace,
    )
    from intents.names import Names
    from intents.past import Change, PastTurn
    from intents.reading import Context, SlotValue
    from intents.reply import Reply, Table
    from intents.secret import Secret


class CargoApi(Protocol):
    """The Cargo connection API, one method per reading call; every method raises `Problem`."""

    def connectors(self, integration_slug: str | None = None) -> list[Connector]: ...
    def connector(self, uuid: str) -> Connector: ...
    def slug_exists(self, slug: str) -> bool: ...
    def autocomplete(
        self,
        connector_uuid: str,
        slug: str,
        params: Mapping[str, Any],
        *,
        value: str | None = None,
        refresh: bool = False,
    ) -> list[FieldValue]: ...
    def dynamic_schema(self, connector_uuid: str, slug: str, params: Mapping[str, Any]) -> DynamicSchema: ...
    def language_models(self, connector_uuid: str) -> list[LanguageModel]: ...
    def integrations(
        self,
        *,
        category: str | None = None,
        slug: str | None = None,
        search: str | None = None,
        has_actions: bool | None = None,
        has_extractors: bool | None = None,
    ) -> list[Integration]: ...
    def integration(self, slug: str) -> Integration: ...
    def documentation(self, integration_slug: str) -> str: ...
    def initiate_oauth(self, integration_slug: str) -> str: ...
    def complete_oauth(self, integration_slug: str, params: Mapping[str, Any]) -> OauthGrant: ...
    def native(self) -> NativeIntegration: ...
    def custom_integrations(self) -> list[CustomIntegration]: ...
    def custom_integration(self, uuid: str) -> CustomIntegration: ...
    def current_user(self) -> User: ...
    def workspaces(self) -> list[Workspace]: ...
    def current_workspace(self) -> Workspace: ...
    def send(self, call: Call, *, consent: bool = False) -> Any:
        """Sends a write and gives the JSON answered (None where empty); a DELETE without consent is refused."""
        ...


class Clock(Protocol):
    """The time, fixed in a replay."""

    def now(self) -> datetime: ...


class Progress(Protocol):
    """Shows that long work goes on; silent in a pipe."""

    def start(self, what: str, total: int) -> None: ...
    def step(self, what: str) -> None: ...
    def stop(self) -> None: ...


class Browser(Protocol):
    """Opens a page for the user; False where none can be opened (the address is then shown alone)."""

    def open(self, url: str) -> bool: ...


class SecretSource(Protocol):
    """Where answers of the form `env:NAME` and `file:PATH` are read from."""

    def read(self, reference: str) -> str:
        """Gives the value; raises `Problem` where the variable is unset or the file is missing."""
        ...


class Files(Protocol):
    """Files that the user names; every method raises `Problem` where the system refuses."""

    def write(self, path: str, text: str) -> str:
        """Writes a file that must not exist yet and gives its full path."""
        ...


class ConversationView(Protocol):
    """What handlers may see and do of the conversation itself; the session provides it."""

    @property
    def context(self) -> Context: ...
    @property
    def last(self) -> PastTurn | None:
        """The turn before this one, not counting those that only speak of it (`why`, `cli`, `repeat` …)."""
        ...

    @property
    def requests(self) -> Sequence[PastTurn]:
        """All turns of this session that ran, oldest first."""
        ...

    @property
    def changes(self) -> Sequence[Change]:
        """The changes of this session that were sent, oldest first."""
        ...

    @property
    def table(self) -> Table | None:
        """The last table that was shown, with all its rows, and how many rows were shown of it."""
        ...

    @property
    def shown_rows(self) -> int: ...
    def show_rows(self, table: Table, upto: int) -> None:
        """Notes that `table` is now the last one shown, its first `upto` rows seen."""
        ...

    def refresh_names(self) -> Names:
        """Reads names and catalogue afresh."""
        ...

    @property
    def recorded_turns(self) -> int:
        """How many turns the transcript holds that is being written; 0 where none is."""
        ...

    def start_recording(self, path: str | None) -> str:
        """Starts a transcript and gives its path."""
        ...

    def stop_recording(self) -> str:
        """Ends the transcript and gives its path; raises `Problem` where none is being written."""
        ...

    def replay(self, path: str) -> Reply:
        """Replays a transcript on a fresh sandbox and gives what came of it."""
        ...

    def tour(self) -> Reply:
        """Starts or resumes the guided tour."""
        ...


class AccountPort(Protocol):
    """Signing in and out, and the workspace in use."""

    @property
    def is_sandbox(self) -> bool: ...
    @property
    def from_environment(self) -> bool:
        """True where CARGO_API_TOKEN is set: it goes before a stored sign-in."""
        ...

    @property
    def workspace_uuid(self) -> str | None: ...
    @property
    def base_url(self) -> str: ...
    def check(self, token: Secret[str]) -> tuple[User, list[Workspace]]:
        """Gives whose token it is and the workspaces it opens, changing nothing; raises `Problem` if refused."""
        ...

    def where_kept(self) -> str:
        """Says where a token would be kept, before it is: the key store, or a file of mode 0600."""
        ...

    def keep(self, token: Secret[str], workspace: Workspace) -> None:
        """Stores the sign-in and uses it from now on; raises `Problem` where it cannot be stored."""
        ...

    def sign_out(self) -> bool:
        """Forgets the stored sign-in; False where there was none."""
        ...

    def switch(self, workspace: Workspace) -> None:
        """Uses another workspace from now on."""
        ...


class Ports(Protocol):
    """Everything a handler may reach."""

    @property
    def api(self) -> CargoApi: ...
    @property
    def names(self) -> Names: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def browser(self) -> Browser: ...
    @property
    def files(self) -> Files: ...
    @property
    def secrets(self) -> SecretSource: ...
    @property
    def conversation(self) -> ConversationView: ...
    @property
    def account(self) -> AccountPort: ...
    @property
    def dry_run(self) -> bool:
        """True where nothing may be sent that is no read: not even the start of a consent."""
        ...

    def value_of(self, slot: str, line: str) -> SlotValue | None:
        """Gives the value of a slot that a line of its own stands for ("100 per minute"); None where it is none."""
        ...
