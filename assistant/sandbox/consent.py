"""Consent: the pages that a browser sees when the sandbox plays an OAuth provider.

They need no token: whoever holds the `state` of a consent may answer it, as with a real provider.
"""

from __future__ import annotations

from html import escape
from string import Template
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs, urlencode

from assistant.sandbox.catalogue import DATA
from assistant.sandbox.exchange import Surroundings

if TYPE_CHECKING:
    import bottle

_POLICY: Final = "; ".join(
    [
        "default-src 'none'",
        "style-src 'unsafe-inline'",
        "script-src 'unsafe-inline'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)
_MAX_FORM: Final = 1000


class ConsentPage:
    """GET and POST of `/sandbox/consent/{state}`: the question, and the answer to it."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def on_get(self, _req: bottle.LocalRequest, resp: bottle.LocalResponse, state: str) -> None:
        names = self._names(state)
        if names is None:
            _gone(resp)
            return
        service, workspace = (escape(name) for name in names)
        page(
            resp,
            f"Connect {service}",
            f"<h1>Let Cargo use {service} for {workspace}?</h1>"
            f"<p>Cargo asks to read and write your {service} data in your name.</p>"
            '<form method="post"><button class="main" name="decision" value="allow">Allow</button>'
            '<button name="decision" value="deny">Deny</button></form>'
            f'<p class="note">This is the sandbox playing {service}: no account is touched, and nothing leaves'
            " this machine.</p>",
        )

    def on_post(self, req: bottle.LocalRequest, resp: bottle.LocalResponse, state: str) -> None:
        form = parse_qs(req.body.read(_MAX_FORM).decode("utf-8", "replace"))
        if self._names(state) is None:
            _gone(resp)
            return
        if form.get("decision") == ["allow"]:
            code = self._around.new_uuid()
            with self._around.store.write() as db:
                db.execute("UPDATE consents SET code = ? WHERE state = ?", (code, state))
            query = {"code": code, "state": state}
        else:
            with self._around.store.write() as db:
                db.execute("DELETE FROM consents WHERE state = ?", (state,))
            query = {"error": "access_denied", "state": state}
        resp.status = 303
        resp.set_header("Location", f"/sandbox/redirected?{urlencode(query)}")

    def _names(self, state: str) -> tuple[str, str] | None:
        """Gives the names of the service and the workspace of an open consent."""
        with self._around.store.read() as db:
            row = db.execute(
                "SELECT integration_slug, name FROM consents JOIN workspaces ON uuid = workspace_uuid"
                " WHERE state = ?",
                (state,),
            ).fetchone()
        entry = None if row is None else self._around.catalogue.entry(row["integration_slug"])
        return None if entry is None else (entry.name, row["name"])


class RedirectPage:
    """GET `/sandbox/redirected`: where the browser ends, showing the address that is to be copied back."""

    def on_get(self, req: bottle.LocalRequest, resp: bottle.LocalResponse) -> None:
        if "code" not in parse_qs(req.query_string):
            page(
                resp,
                "Access denied",
                "<h1>Access was denied</h1><p>Nothing was connected. Go back to the assistant and say"
                " <b>cancel</b>, or start again.</p>",
            )
            return
        page(
            resp,
            "Access allowed",
            "<h1>Allowed. One step is left</h1>"
            "<p>Copy the address of this page and paste it where the assistant is waiting for it.</p>"
            f'<p><input id="address" readonly aria-label="Address to copy" value="{escape(req.url)}"></p>'
            '<p><button class="main" id="copy">Copy the address</button></p>'
            '<p class="note">The code in it works once.</p>'
            "<script>document.getElementById('copy').onclick = function () {"
            "var field = document.getElementById('address'); field.select();"
            "if (navigator.clipboard) { navigator.clipboard.writeText(field.value); }"
            "else { document.execCommand('copy'); } this.textContent = 'Copied'; };</script>",
        )


def page(resp: bottle.LocalResponse, title: str, body: str, status: int = 200) -> None:
    """Answers with an HTML page; `title` and `body` are already escaped."""
    resp.status = status
    resp.content_type = "text/html; charset=utf-8"
    resp.set_header("Content-Security-Policy", _POLICY)
    resp.set_header("Cache-Control", "no-store")
    resp.set_header("Referrer-Policy", "no-referrer")
    template = Template((DATA / "page.html").read_text(encoding="utf-8"))
    resp.body = template.substitute(title=title, body=body)


def _gone(resp: bottle.LocalResponse) -> None:
    page(
        resp,
        "Nothing to allow",
        "<h1>This consent is over</h1><p>It was used, denied or has run out. Start again from the assistant.</p>",
        404,
    )
