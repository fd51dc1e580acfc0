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


class ConversationView(Protocol):
    """What handlers of the conversation itself may see and do; implemented by the session."""

    def changes(self) -> Sequence[Mapping[str, Any]]: ...


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
