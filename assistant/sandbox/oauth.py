"""OAuth: the calls that start and finish a consent, with the sandbox itself as the provider.

A consent is known by its `state`, belongs to one workspace and one integration, and gives a code that can
be used once. `code=sandbox` stands for a consent given, for programs that cannot click.
"""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING, Any, Final

from assistant.sandbox import bodies
from assistant.sandbox.exchange import Surroundings, answer, body_of
from assistant.sandbox.refusals import Refusal, bad_request
from assistant.sandbox.samples import sample_grant

if TYPE_CHECKING:
    import bottle

    from assistant.sandbox.catalogue import Entry

ANY_TIME_CODE: Final = "sandbox"
KEPT: Final = timedelta(hours=1)
"""How long a consent that nobody finished can still be finished."""

_FAILED: Final = "failedToInitiateOauth"


class OauthStart:
    """POST `integrations/{slug}/initiateOauth`: the address of the consent page.

    The address works in a browser where the sandbox is served. In-process without `consent_address` it
    leads nowhere, and the consent is finished with `code=sandbox` instead.
    """

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def on_post(self, req: bottle.LocalRequest, resp: bottle.LocalResponse, slug: str) -> None:
        around = self._around
        entry = _oauth_entry(around, slug)
        state = around.new_uuid()
        moment = (around.clock() - KEPT).astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        with around.store.write() as db:
            db.execute("DELETE FROM consents WHERE created_at < ?", (moment,))
            db.execute(
                "INSERT INTO consents VALUES (?, ?, ?, NULL, ?)",
                (state, req.workspace, entry.slug, around.now()),
            )
        here = req.urlparts
        base = around.consent_address() if around.consent_address else f"{here.scheme}://{here.netloc}"
        answer(resp, {"consentUrl": f"{base.rstrip('/')}/sandbox/consent/{state}"})


class OauthEnd:
    """POST `integrations/{slug}/completeOauth`: `{params}` is the query of the address the browser ended at."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def on_post(self, req: bottle.LocalRequest, resp: bottle.LocalResponse, slug: str) -> None:
        around = self._around
        entry = _oauth_entry(around, slug)
        params = body_of(req, {"params": bodies.mapping}, ["params"])["params"]
        owner = self._consent(req.workspace, entry, params)
        answer(resp, sample_grant(entry.slug, around.catalogue.integration(entry.slug)["connector"], owner))

    def _consent(self, workspace_uuid: str, entry: Entry, params: dict[str, Any]) -> str:
        """Uses up the consent that `params` speak of and gives its state; raises Refusal (400) for none."""
        code, state = params.get("code"), params.get("state")
        if code == ANY_TIME_CODE:
            return ANY_TIME_CODE
        if params.get("error"):
            raise bad_request(f"Access to {entry.name} was denied on the consent page.", reason=_FAILED)
        if not isinstance(code, str) or not code:
            raise bad_request("Invalid params: the code is needed.", reason=_FAILED)
        with self._around.store.write() as db:
            used = db.execute(
                "DELETE FROM consents WHERE code = ? AND workspace_uuid = ? AND integration_slug = ?"
                " AND state = coalesce(?, state) RETURNING state",
                (code, workspace_uuid, entry.slug, state if isinstance(state, str) else None),
            ).fetchone()
        if used is None:
            raise bad_request(
                f"The code and the state belong to no open consent for {entry.name}: start it again.",
                reason=_FAILED,
            )
        return str(used["state"])


def _oauth_entry(around: Surroundings, slug: str) -> Entry:
    entry = around.entry(slug)
    if not entry.oauth:
        raise Refusal(400, reason="initiateOauthNotSupported")
    return entry
