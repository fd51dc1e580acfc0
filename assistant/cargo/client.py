"""Client: one method for each call of the connection API (`contract`: api)."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from assistant.cargo import failures, wire
from assistant.cargo.failures import Subject
from assistant.cargo.transfer import READ_TIMEOUT, Listener, Sent, Transfer
from assistant.version import VERSION
from intents.calls import CONNECTORS, CUSTOMS, Call
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
from intents.secret import Secret

if TYPE_CHECKING:
    from types import TracebackType

    import httpx

    from assistant.cargo.retries import Patience

INTEGRATIONS = "connection/integrations"
NATIVES = "connection/nativeIntegrations"
USERS = "userManagement/users"
WORKSPACES = "workspaceManagement/workspaces"

__all__ = ["CargoClient", "Sent"]


class CargoClient:
    """Speaks to the API of one workspace; safe to use from several threads at once.

    `base_url` is the API's address without `/v1` (with it, too); `transport` replaces the network, for
    instance by `httpx.WSGITransport(app)`; `on_sent` hears of every call, secrets masked; `timeout` is in
    seconds; `sleep` waits while the API asks for patience. Every method raises `Problem`; credentials in
    answers are `Secret`. Use as a context manager, or `close` it.
    """

    def __init__(
        self,
        base_url: str,
        token: Secret[str] | None = None,
        *,
        workspace_uuid: str | None = None,
        transport: httpx.BaseTransport | None = None,
        timeout: float = READ_TIMEOUT,
        version: str = VERSION,
        on_sent: Listener | None = None,
        patience: Patience | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._transfer = Transfer(
            base_url,
            token,
            workspace_uuid=workspace_uuid,
            transport=transport,
            timeout=timeout,
            version=version,
            on_sent=on_sent,
            patience=patience,
            sleep=sleep,
        )
        self._slugs: dict[str, str] = {}
        """Slugs by UUID as last seen, so that failures name what people know."""

    def __enter__(self) -> CargoClient:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the connections."""
        self._transfer.close()

    @property
    def host(self) -> str:
        """The host that is spoken to, for messages."""
        return self._transfer.host

    # Connectors

    def connectors(self, integration_slug: str | None = None) -> list[Connector]:
        """Gives the connectors of the workspace, or those of one integration."""
        content = self._get(f"{CONNECTORS}/list", {"integrationSlug": integration_slug})
        found = wire.read_under("connectors", list[Connector], content, self.host)
        self._slugs.update((one.uuid, one.slug) for one in found)
        return found

    def connector(self, uuid: str) -> Connector:
        """Gives one connector."""
        content = self._get(f"{CONNECTORS}/{segment(uuid)}", about=self._named("connector", uuid))
        return wire.read_under("connector", Connector, content, self.host)

    def slug_exists(self, slug: str) -> bool:
        """True where a connector of the workspace has this slug."""
        content = self._get(f"{CONNECTORS}/existsBySlug", {"slug": slug})
        return wire.read_under("exists", bool, content, self.host)

    def autocomplete(
        self,
        connector_uuid: str,
        slug: str,
        params: Mapping[str, Any],
        *,
        value: str | None = None,
        refresh: bool = False,
    ) -> list[FieldValue]:
        """Gives the values for a field; `slug` is the autocomplete's, `refresh` bypasses the server's cache."""
        body: dict[str, Any] = {"slug": slug, "params": dict(params)}
        if value is not None:
            body["value"] = value
        if refresh:
            body["refresh"] = True
        path = f"{CONNECTORS}/{segment(connector_uuid)}/autocomplete"
        content = self._post(path, body, self._named("connector", connector_uuid))
        return wire.read_under("results", list[FieldValue], content, self.host)

    def dynamic_schema(self, connector_uuid: str, slug: str, params: Mapping[str, Any]) -> DynamicSchema:
        """Gives a schema that depends on `params`."""
        path = f"{CONNECTORS}/{segment(connector_uuid)}/dynamicSchemas/{segment(slug)}"
        content = self._post(path, {"params": dict(params)}, self._named("connector", connector_uuid))
        return wire.read(DynamicSchema, content, self.host)

    def language_models(self, connector_uuid: str) -> list[LanguageModel]:
        """Gives the language models that an AI connector offers."""
        path = f"{CONNECTORS}/{segment(connector_uuid)}/languageModels"
        content = self._get(path, about=self._named("connector", connector_uuid))
        return wire.read_under("languageModels", list[LanguageModel], content, self.host)

    # Integrations

    def integrations(
        self,
        *,
        category: str | None = None,
        slug: str | None = None,
        search: str | None = None,
        has_actions: bool | None = None,
        has_extractors: bool | None = None,
    ) -> list[Integration]:
        """Gives the catalogue, or what of it fits every filter given."""
        query = {
            "category": category,
            "slug": slug,
            "search": search,
            "hasActions": has_actions,
            "hasExtractors": has_extractors,
        }
        content = self._get(f"{INTEGRATIONS}/list", query)
        return wire.read_under("integrations", list[Integration], content, self.host)

    def integration(self, slug: str) -> Integration:
        """Gives one integration with all that it offers."""
        content = self._get(f"{INTEGRATIONS}/{segment(slug)}", about=Subject("integration", slug))
        return wire.read_under("integration", Integration, content, self.host)

    def documentation(self, integration_slug: str) -> str:
        """Gives the documentation of an integration as text, in any of the forms the API uses."""
        path = f"{INTEGRATIONS}/{segment(integration_slug)}/documentation"
        text = wire.document_of(self._get(path, about=Subject("integration", integration_slug), pages=True))
        if text is None:
            raise failures.wrong_address(self.host)
        return text

    def initiate_oauth(self, integration_slug: str) -> str:
        """Gives the address of the consent page."""
        path = f"{INTEGRATIONS}/{segment(integration_slug)}/initiateOauth"
        content = self._post(path, None, Subject("integration", integration_slug))
        return wire.read_under("consentUrl", str, content, self.host)

    def complete_oauth(self, integration_slug: str, params: Mapping[str, Any]) -> OauthGrant:
        """Gives the credentials for what the consent page redirected with; every one of `params` is secret."""
        hidden = {key: one if isinstance(one, Secret) else Secret(one) for key, one in params.items()}
        path = f"{INTEGRATIONS}/{segment(integration_slug)}/completeOauth"
        content = self._post(path, {"params": hidden}, Subject("integration", integration_slug))
        return wire.read(OauthGrant, content, self.host)

    def native(self) -> NativeIntegration:
        """Gives the actions and extractors that need no connector."""
        return wire.read_under("nativeIntegration", NativeIntegration, self._get(NATIVES), self.host)

    def custom_integrations(self) -> list[CustomIntegration]:
        """Gives the workspace's own integrations."""
        content = self._get(f"{CUSTOMS}/list")
        found = wire.read_under("customIntegrations", list[CustomIntegration], content, self.host)
        self._slugs.update((one.uuid, one.slug) for one in found if one.slug)
        return found

    def custom_integration(self, uuid: str) -> CustomIntegration:
        """Gives one of the workspace's own integrations."""
        content = self._get(f"{CUSTOMS}/{segment(uuid)}", about=self._named("custom integration", uuid))
        return wire.read_within(CustomIntegration, ("customIntegration", "connector"), content, self.host)

    # Account

    def current_user(self) -> User:
        """Gives who is signed in; the chosen workspace isn't sent."""
        content = self._get(f"{USERS}/current", in_workspace=False)
        return wire.read_within(User, ("user",), content, self.host)

    def workspaces(self) -> list[Workspace]:
        """Gives the workspaces of the user."""
        return wire.read_under("workspaces", list[Workspace], self._get(f"{WORKSPACES}/list"), self.host)

    def current_workspace(self) -> Workspace:
        """Gives the workspace that requests go to."""
        return wire.read_under("workspace", Workspace, self._get(f"{WORKSPACES}/current"), self.host)

    # Writes

    def send(self, call: Call, *, consent: bool = False) -> Any:
        """Sends a write and gives the JSON answered (None where empty).

        A call that destroys is refused without `consent`: the gate asks, this is the net under it.
        """
        if call.destroys and not consent:
            raise failures.unasked_removal(call.target)
        return wire.json_of(self._transfer.exchange(call, self._subject_of(call)), self.host)

    def _get(
        self,
        path: str,
        query: Mapping[str, Any] | None = None,
        *,
        about: Subject = failures.NOTHING,
        in_workspace: bool = True,
        pages: bool = False,
    ) -> bytes:
        call = Call("GET", path, query=query)
        return self._transfer.exchange(call, about, in_workspace=in_workspace, pages=pages)

    def _post(self, path: str, body: Mapping[str, Any] | None, about: Subject) -> bytes:
        return self._transfer.exchange(Call("POST", path, body), about, writes=False)

    def _named(self, noun: str, uuid: str) -> Subject:
        return Subject(noun, self._slugs.get(uuid, uuid))

    def _subject_of(self, call: Call) -> Subject:
        """Names what a write is about where its path or body says so."""
        for prefix, noun in ((CONNECTORS, "connector"), (CUSTOMS, "custom integration")):
            uuid = call.path.removeprefix(f"{prefix}/")
            if uuid != call.path:
                return self._named(noun, uuid)
        slug = (call.body or {}).get("integrationSlug")
        return Subject("integration", slug) if isinstance(slug, str) else failures.NOTHING


def segment(text: str) -> str:
    """Gives one segment of a path; whatever the text holds, it stays one segment."""
    quoted = quote(text, safe="")
    return quoted.replace(".", "%2E") if set(text) <= {"."} else quoted
