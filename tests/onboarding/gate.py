"""A served sandbox that takes one token alone, as Cargo does; the sandbox itself takes any."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from assistant.sandbox import Store, application
from assistant.sandbox.server import Served

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

GOOD = "tok_9f27c1_good"
BAD = "tok_9f27c1_bad"


@contextmanager
def cargo(seed: str = "demo") -> Iterator[str]:
    """Serves it and gives its address."""
    store = Store.open(":memory:", seed=seed)
    app: Any = application(store)

    def gated(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        if environ.get("HTTP_AUTHORIZATION") != f"Bearer {GOOD}":
            start("401 Unauthorized", [("content-type", "application/json")])
            return [b'{"reason": "unauthorized"}']
        answer: Iterable[bytes] = app(environ, start)
        return answer

    with Served(store, app=gated) as url:
        yield url
