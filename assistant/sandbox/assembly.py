"""Assembly: the sandbox put together as a WSGI program that answers the connection API of the contract."""

from __future__ import annotations

import logging
import sqlite3
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

import bottle

from assistant.sandbox import account, connector_calls, connectors, consent, customs, integrations, oauth
from assistant.sandbox.catalogue import shared_catalogue
from assistant.sandbox.exchange import JSON_TYPE, Surroundings, json_bytes
from assistant.sandbox.refusals import Refusal

if TYPE_CHECKING:
    from assistant.sandbox.store import Store

_log: Final = logging.getLogger(__name__)
METHODS: Final = ("GET", "POST", "PUT", "DELETE")
_CONNECTION: Final = "/v1/connection"
_WITHOUT_WORKSPACE: Final = "/v1/userManagement/users/current"


class SignIn:
    """What comes before a call: it wants a bearer token (any that is not empty), and finds the workspace."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def __call__(self) -> None:
        req = bottle.request
        req.environ["PATH_INFO"] = req.path.rstrip("/") or "/"
        try:
            if req.path.startswith("/v1/"):
                self._sign_in(req)
        except Exception as error:
            raise _refusal(error) from error

    def _sign_in(self, req: bottle.LocalRequest) -> None:
        scheme, _, token = req.get_header("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token.strip():
            raise Refusal(401, message="No access token was sent.")
        if req.path == _WITHOUT_WORKSPACE:
            return
        chosen = req.get_header("selected-workspace-uuid", "")
        with self._around.store.read() as db:
            query = "SELECT uuid FROM workspaces WHERE ? IN (uuid, '') ORDER BY id LIMIT 1"
            row = db.execute(query, (chosen.lower(),)).fetchone()
        if row is None:
            raise Refusal(403, message="The chosen workspace does not exist, or this token may not use it.")
        req.workspace = row[0]


def build(
    store: Store,
    *,
    clock: Callable[[], datetime] | None = None,
    new_uuid: Callable[[], str] | None = None,
    consent_address: Callable[[], str] | None = None,
) -> bottle.Bottle:
    """Gives the WSGI application of a store; see `assistant.sandbox.assembly`."""
    around = Surroundings(
        store=store,
        catalogue=shared_catalogue(),
        clock=clock or (lambda: datetime.now(UTC)),
        new_uuid=new_uuid or (lambda: str(uuid.uuid4())),
        consent_address=consent_address,
    )
    app = bottle.Bottle()
    app.add_hook("before_request", SignIn(around))
    app.default_error_handler = _not_possible
    for path, resource in _routes(around).items():
        for method in METHODS:
            if hasattr(resource, f"on_{method.lower()}"):
                app.route(path, method, _answering(getattr(resource, f"on_{method.lower()}")))
    return app


def _routes(around: Surroundings) -> dict[str, Any]:
    return {
        f"{_CONNECTION}/connectors": connectors.ConnectorCreation(around),
        f"{_CONNECTION}/connectors/list": connectors.ConnectorList(around),
        f"{_CONNECTION}/connectors/existsBySlug": connectors.SlugCheck(around),
        f"{_CONNECTION}/connectors/<uuid>": connectors.ConnectorItem(around),
        f"{_CONNECTION}/connectors/<uuid>/autocomplete": connector_calls.Autocomplete(around),
        f"{_CONNECTION}/connectors/<uuid>/dynamicSchemas/<slug>": connector_calls.DynamicSchema(around),
        f"{_CONNECTION}/connectors/<uuid>/languageModels": connector_calls.LanguageModels(around),
        f"{_CONNECTION}/integrations/list": integrations.IntegrationList(around),
        f"{_CONNECTION}/integrations/<slug>": integrations.IntegrationItem(around),
        f"{_CONNECTION}/integrations/<slug>/documentation": integrations.IntegrationDocumentation(around),
        f"{_CONNECTION}/integrations/<slug>/initiateOauth": oauth.OauthStart(around),
        f"{_CONNECTION}/integrations/<slug>/completeOauth": oauth.OauthEnd(around),
        f"{_CONNECTION}/customIntegrations": customs.CustomCreation(around),
        f"{_CONNECTION}/customIntegrations/list": customs.CustomList(around),
        f"{_CONNECTION}/customIntegrations/<uuid>": customs.CustomItem(around),
        f"{_CONNECTION}/nativeIntegrations": integrations.NativeIntegrations(around),
        _WITHOUT_WORKSPACE: account.CurrentUser(around),
        "/v1/workspaceManagement/workspaces/list": account.WorkspaceList(around),
        "/v1/workspaceManagement/workspaces/current": account.CurrentWorkspace(around),
        "/sandbox/consent/<state>": consent.ConsentPage(around),
        "/sandbox/redirected": consent.RedirectPage(),
    }


def _answering(carry_out: Callable[..., None]) -> Callable[..., Any]:
    """Gives a call as the framework wants it: nothing taken but the parts of the path, the body given."""

    def called(**parts: str) -> Any:
        try:
            carry_out(bottle.request, bottle.response, **parts)
        except Exception as error:
            raise _refusal(error) from error
        return bottle.response.body

    return called


def _refusal(error: Exception) -> bottle.HTTPResponse:
    """Gives the answer to a call that failed; only a refusal's own words are passed on."""
    req = bottle.request
    if isinstance(error, Refusal):
        return _json(error.status, error.body())
    if isinstance(error, sqlite3.OperationalError):
        _log.error("The sandbox's database could not be used: %s", error)
        return _json(500, {"errorMessage": "The sandbox's database is busy or cannot be written."})
    if isinstance(error, bottle.HTTPError):  # the body did not come as its headers say
        return _json(error.status_code, {"errorMessage": "The request could not be read."})
    _log.error("The sandbox failed at %s %s", req.method, req.path, exc_info=error)
    return _json(500, {"errorMessage": "The sandbox failed at this call; this is a fault of the program."})


def _not_possible(error: bottle.HTTPError) -> bytes:
    """Gives the framework's own refusals (no such path, no such method) the form of the API's."""
    words = {404: "There is no such call.", 405: f"{bottle.request.method} is not possible here."}
    bottle.response.content_type = JSON_TYPE
    return json_bytes({"errorMessage": words.get(error.status_code, "The request could not be read.")})


def _json(status: int, value: Any) -> bottle.HTTPResponse:
    return bottle.HTTPResponse(json_bytes(value), status, {"Content-Type": JSON_TYPE})
