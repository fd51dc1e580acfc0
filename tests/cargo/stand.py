"""Stand-ins for the network: a client whose requests end in a function, and what was sent."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import httpx

from assistant.cargo.client import CargoClient
from assistant.cargo.transfer import Sent
from intents.secret import Secret

TOKEN = "tok_4f9a1c7e"
WORKSPACE = "0b7de1f6-3c0a-4e42-9d53-7b5a9c2f8e10"
Answer = httpx.Response | Exception
Reply = Callable[[httpx.Request], Answer]


@dataclass
class Stand:
    """A client at one end, requests and announcements at the other."""

    client: CargoClient
    requests: list[httpx.Request] = field(default_factory=list)
    sent: list[Sent] = field(default_factory=list)
    slept: list[float] = field(default_factory=list)

    @property
    def request(self) -> httpx.Request:
        """The last request."""
        return self.requests[-1]

    @property
    def body(self) -> Any:
        """The body of the last request."""
        return json.loads(self.request.content)


def stand(reply: Reply | Iterable[Answer], **options: Any) -> Stand:
    """Gives a client that is answered by a function, or by one answer after another."""
    answers = reply if callable(reply) else iter(reply)

    def handle(request: httpx.Request) -> httpx.Response:
        found.requests.append(request)
        answer = answers(request) if callable(answers) else next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    settings: dict[str, Any] = {"token": Secret(TOKEN), "workspace_uuid": WORKSPACE, **options}
    found = Stand(None)  # type: ignore[arg-type]
    found.client = CargoClient(
        settings.pop("base_url", "https://api.test"),
        settings.pop("token"),
        transport=httpx.MockTransport(handle),
        on_sent=found.sent.append,
        sleep=found.slept.append,
        **settings,
    )
    return found


def ok(answer: Any) -> httpx.Response:
    """Gives a good answer in JSON."""
    return httpx.Response(200, json=answer)


def refusal(status: int, reason: str | None = None, message: str | None = None) -> httpx.Response:
    """Gives a refusal as the API words it."""
    fields = {"reason": reason, "errorMessage": message}
    return httpx.Response(status, json={key: one for key, one in fields.items() if one is not None})
