"""The sandbox: an embedded workspace that speaks the connection API over HTTP, kept in SQLite.

It is used in-process through a WSGI transport of the HTTP client, or served on 127.0.0.1. Nothing outside
this package sees more of it than what is named here, `server.Served`, `faults.Faults` and `samples`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from assistant.sandbox.store import Store

if TYPE_CHECKING:
    from datetime import datetime
    from wsgiref.types import WSGIApplication

    from assistant.sandbox.faults import Faults

__all__ = ["Store", "application", "serve"]


def application(
    store: Store,
    *,
    clock: Callable[[], datetime] | None = None,
    new_uuid: Callable[[], str] | None = None,
    consent_address: Callable[[], str] | None = None,
    faults: Faults | None = None,
) -> WSGIApplication:
    """Gives the sandbox over an open store as a WSGI application, safe for several threads.

    `clock` and `new_uuid` make a run repeatable; they default to the time and to random UUIDs.
    `consent_address` gives the base URL at which a browser reaches the consent page; without it that is the
    address of the request, which a browser reaches only where the sandbox is served. `faults` are met first.
    """
    # The framework is imported here, so that naming the store costs nothing.
    from assistant.sandbox.assembly import build

    app: WSGIApplication = build(store, clock=clock, new_uuid=new_uuid, consent_address=consent_address)
    if faults is None:
        return app
    from assistant.sandbox.faults import with_faults

    return with_faults(app, faults)


def serve(store: Store, *, host: str = "127.0.0.1", port: int = 0, announce: Callable[[str], None]) -> None:
    """Serves a store over HTTP until interrupted; see `assistant.sandbox.server.serve`."""
    from assistant.sandbox import server

    server.serve(store, host=host, port=port, announce=announce)
