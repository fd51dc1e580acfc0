"""Server: the sandbox over a real socket."""

from __future__ import annotations

import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from assistant.sandbox import Store, application, serve
from assistant.sandbox.server import Served
from intents.problems import Problem

SIGNED_IN = {"Authorization": "Bearer x"}
LIST = "/v1/connection/connectors/list"
_SERVE = """
from assistant.sandbox import Store, serve
serve(Store.open(":memory:"), announce=lambda url: print(url, flush=True))
"""


def test_the_first_line_is_a_url_that_answers() -> None:
    process = subprocess.Popen([sys.executable, "-c", _SERVE], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        assert url.startswith("http://127.0.0.1:")
        assert httpx.get(url + LIST, headers=SIGNED_IN).status_code == 200
    finally:
        process.terminate()
        process.communicate(timeout=10)


def test_four_requests_at_a_time_are_answered(store: Store) -> None:
    with Served(store) as url, httpx.Client(base_url=url, headers=SIGNED_IN) as client:

        def create(number: int) -> int:
            body = {"name": "New", "slug": f"new_{number}", "integrationSlug": "hunter"}
            return client.post("/v1/connection/connectors", json=body).status_code

        with ThreadPoolExecutor(4) as pool:
            assert set(pool.map(create, range(24))) == {200}
        assert len(client.get(LIST).json()["connectors"]) == 38


def test_an_address_is_served_from_its_first_use_on(store: Store) -> None:
    """The conversation uses the sandbox in-process, and a browser reaches the consent page all the same."""
    served = Served(store)
    try:
        app = application(store, consent_address=served.address)
        inside = httpx.Client(transport=httpx.WSGITransport(app=app), base_url="http://sandbox.test")
        answer = inside.post("/v1/connection/integrations/slack/initiateOauth", headers=SIGNED_IN)
        page = httpx.get(answer.json()["consentUrl"])
        assert "Let Cargo use Slack for Acme RevOps?" in page.text
        assert served.address() == served.address()
    finally:
        served.close()


def test_closing_what_never_ran_does_nothing(store: Store) -> None:
    Served(store).close()


def test_a_foreign_name_is_turned_away(store: Store) -> None:
    """A page elsewhere could make its own name lead to this machine and read the credentials."""
    with Served(store) as url:
        port = httpx.URL(url).port
        foreign = httpx.get(url + LIST, headers={**SIGNED_IN, "Host": f"evil.example:{port}"})
        own = httpx.get(url + LIST, headers={**SIGNED_IN, "Host": f"localhost:{port}"})
    assert foreign.status_code == 403
    assert "hubspot" not in foreign.text
    assert own.status_code == 200


def test_a_port_that_is_taken_is_a_problem(store: Store) -> None:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]
        with pytest.raises(Problem, match=f"Port {port}"):
            serve(store, port=port, announce=print)


def test_a_port_that_cannot_be_is_a_problem(store: Store) -> None:
    with pytest.raises(Problem, match="Port 99999"):
        serve(store, port=99_999, announce=print)
