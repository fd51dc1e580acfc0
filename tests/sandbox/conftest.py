"""What the tests of the sandbox share: a fresh demo workspace, spoken to in-process over HTTP."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from assistant.sandbox import Store, application

NOBODY = "00000000-0000-4000-8000-000000000000"
WORKER = "7d0c1f6e-52ab-4b3f-8c91-0e6f4ad2b8c3"


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 25, 12, 0, 0, 123_000, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **amount: int) -> None:
        self.moment += timedelta(**amount)


class Api:
    """The API as tests call it: paths below `/v1/connection/`, and the answer's JSON with its status."""

    def __init__(self, client: httpx.Client) -> None:
        self.client = client

    def __call__(self, method: str, path: str, body: Any = None, **query: str) -> tuple[int, Any]:
        url = path if path.startswith("/") else f"/v1/connection/{path}"
        content = {} if body is None else {"json": body}
        answer = self.client.request(method, url, params=query, **content)
        return answer.status_code, answer.json() if answer.content else None

    def ok(self, method: str, path: str, body: Any = None, **query: str) -> Any:
        status, answer = self(method, path, body, **query)
        assert status in {200, 204}, answer
        return answer

    def connector(self, slug: str) -> Any:
        found = [item for item in self.ok("GET", "connectors/list")["connectors"] if item["slug"] == slug]
        assert found, slug
        return found[0]

    def path(self, slug: str) -> str:
        return f"connectors/{self.connector(slug)['uuid']}"


def connected(store: Store, workspace: str | None = None, **options: Any) -> Api:
    """Gives the API over a store, signed in."""
    headers = {"Authorization": "Bearer anything"}
    if workspace is not None:
        headers["selected-workspace-uuid"] = workspace
    transport = httpx.WSGITransport(app=application(store, **options))
    return Api(httpx.Client(transport=transport, base_url="http://sandbox.test", headers=headers))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.open(":memory:") as opened:
        yield opened


@pytest.fixture
def api(store: Store, clock: Callable[[], datetime]) -> Api:
    return connected(store, clock=clock)
