"""The sandbox: an embedded workspace that speaks the connection API over HTTP, kept in SQLite.

It is used in-process through a WSGI transport of the HTTP client, or served on 127.0.0.1. Nothing outside
this package sees more of it than what is named here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from assistant.sandbox.store import Store

if TYPE_CHECKING:
    from datetime import datetime
    from wsgiref.types import WSGIApplication

__all__ = ["Store", "application"]


def application(
    store: Store,
    *,
    clock: Callable[[], datetime] | None = None,
    new_uuid: Callable[[], str] | None = None,
) -> WSGIApplication:
    """Gives the sandbox over an open store as a WSGI application, safe for several threads.

    `clock` and `new_uuid` make a run repeatable; they default to the time and to random UUIDs.
    """
    # The framework is imported here, so that naming the store costs nothing.
    from assistant.sandbox.application import build

    app: WSGIApplication = build(store, clock=clock, new_uuid=new_uuid)
    return app
