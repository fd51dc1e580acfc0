"""Assembly: the sandbox put together as a WSGI program that answers the connection API of the contract."""

from __future__ import annotations

import logging
import sqlite3
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

import falcon

from assistant.sandbox import account, connector_calls, connectors, consent, customs, integrations, oauth
from assistant.sandbox.catalogue import shared_catalogue
from assistant.sandbox.exchange import Surroundings, answer
from assistant.sandbox.refusals import Refusal

if TYPE_CHECKING:
    from assistant.sandbox.store import Store

_log: Final = logging.getLogger(__name__)
_CONNECTION: Final = "/v1/connection"
Params = dict[str, Any]
_WITHOUT_WORKSPACE: Final = "/v1/userManagement/users/current"


class SignIn:
    """Middleware: wants a bearer token (any that is not empty), and finds the workspace of the call."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def process_request(self, req: falcon.Request, _resp: falcon.Response) -> None:
        if not req.path.startswith("/v1/"):
            return
        scheme, _, token = (req.get_header("Authorization") or "").partition(" ")
        if scheme.lower() != "bearer" or not token.strip():
            raise Refusal(401, message="No access token was sent.")
        if req.path == _WITHOUT_WORKSPACE:
            return
        chosen = req.get_header("selected-workspace-uuid")
        with self._around.store.read() as db:
            query = "SELECT uuid FROM workspaces WHERE ? IN (uuid, '') ORDER BY id LIMIT 1"
            row = db.execute(query, ((chosen or "").lower(),)).fetchone()
        if row is None:
            raise Refusal(403, message="The chosen workspace does not exist, or this token may not use it.")
        req.context.workspace = row[0]


def build(
    store: Store,
    *,
    clock: Callable[[], datetime] | None = None,
    new_uuid: Callable[[], str] | None = None,
    consent_address: Callable[[], str] | None = None,
) -> falcon.App[falcon.Request, falcon.Response]:
    """Gives the WSGI application of a store; see `assistant.sandbox.assembly`."""
    around = Surroundings(
        store=store,
        catalogue=shared_catalogue(),
        clock=clock or (lambda: datetime.now(UTC)),
        new_uuid=new_uuid or (lambda: str(uuid.uuid4())),
        consent_address=consent_address,
    )
    app = falcon.App(middleware=[SignIn(around)])
    app.req_options.strip_url_path_trailing_slash = True
    app.req_options.auto_parse_qs_csv = False
    app.req_options.keep_blank_qs_values = True
    app.add_error_handler(Exception, _unexpected)
    app.add_error_handler(sqlite3.OperationalError, _busy)
    app.add_error_handler(falcon.HTTPError, _http_error)
    app.add_error_handler(Refusal, _refused)
    for path, resource in _routes(around).items():
        app.add_route(path, resource)
    return app


def _routes(around: Surroundings) -> dict[str, Any]:
    return {
        f"{_CONNECTION}/connectors": connectors.ConnectorCreation(around),
        f"{_CONNECTION}/connectors/list": connectors.ConnectorList(around),
        f"{_CONNECTION}/connectors/existsBySlug": connectors.SlugCheck(around),
        f"{_CONNECTION}/connectors/{{uuid}}": connectors.ConnectorItem(around),
        f"{_CONNECTION}/connectors/{{uuid}}/autocomplete": connector_calls.Autocomplete(around),
        f"{_CONNECTION}/connectors/{{uuid}}/dynamicSchemas/{{slug}}": connector_calls.DynamicSchema(around),
        f"{_CONNECTION}/connectors/{{uuid}}/languageModels": connector_calls.LanguageModels(around),
        f"{_CONNECTION}/integrations/list": integrations.IntegrationList(around),
        f"{_CONNECTION}/integrations/{{slug}}": integrations.IntegrationItem(around),
        f"{_CONNECTION}/integrations/{{slug}}/documentation": integrations.IntegrationDocumentation(around),
        f"{_CONNECTION}/integrations/{{slug}}/initiateOauth": oauth.OauthStart(around),
        f"{_CONNECTION}/integrations/{{slug}}/completeOauth": oauth.OauthEnd(around),
        f"{_CONNECTION}/customIntegrations": customs.CustomCreation(around),
        f"{_CONNECTION}/customIntegrations/list": customs.CustomList(around),
        f"{_CONNECTION}/customIntegrations/{{uuid}}": customs.CustomItem(around),
        f"{_CONNECTION}/nativeIntegrations": integrations.NativeIntegrations(around),
        _WITHOUT_WORKSPACE: account.CurrentUser(around),
        "/v1/workspaceManagement/workspaces/list": account.WorkspaceList(around),
        "/v1/workspaceManagement/workspaces/current": account.CurrentWorkspace(around),
        "/sandbox/consent/{state}": consent.ConsentPage(around),
        "/sandbox/redirected": consent.RedirectPage(),
    }


def _refused(_req: falcon.Request, resp: falcon.Response, refusal: Refusal, _params: Params) -> None:
    resp.status = refusal.status
    answer(resp, refusal.body())


def _http_error(req: falcon.Request, resp: falcon.Response, error: falcon.HTTPError, _params: Params) -> None:
    """Gives the framework's own refusals (no such path, no such method) the form of the API's."""
    status = falcon.http_status_to_code(error.status)
    words = {404: "There is no such call.", 405: f"{req.method} is not possible here."}
    resp.status = status
    for name, value in dict(error.headers or {}).items():
        resp.set_header(name, value)
    answer(resp, {"errorMessage": words.get(status, "The request could not be read.")})


def _busy(_req: falcon.Request, resp: falcon.Response, error: sqlite3.OperationalError, _params: Params) -> None:
    _log.error("The sandbox's database could not be used: %s", error)
    resp.status = 500
    answer(resp, {"errorMessage": "The sandbox's database is busy or cannot be written."})


def _unexpected(req: falcon.Request, resp: falcon.Response, _error: Exception, _params: Params) -> None:
    _log.exception("The sandbox failed at %s %s", req.method, req.path)
    resp.status = 500
    answer(resp, {"errorMessage": "The sandbox failed at this call; this is a fault of the program."})
