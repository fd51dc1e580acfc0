"""Faults: failures on request."""

from __future__ import annotations

import time

import httpx
import pytest

from assistant.sandbox import Store
from assistant.sandbox.faults import Faults
from tests.sandbox.conftest import Api, connected

LIST = "/v1/connection/connectors/list"


@pytest.fixture
def faults() -> Faults:
    return Faults()


@pytest.fixture
def api(store: Store, faults: Faults) -> Api:
    return connected(store, faults=faults)


def get(api: Api, path: str = LIST) -> httpx.Response:
    return api.client.get(path)


def test_a_refusal_meets_the_next_request_alone(api: Api, faults: Faults) -> None:
    faults.refuse(401)
    assert get(api).status_code == 401
    assert get(api).status_code == 200
    assert faults.pending == 0


def test_a_refusal_has_the_body_and_the_waiting_time_asked_for(api: Api, faults: Faults) -> None:
    faults.refuse(429, message="Slow down", reason="tooMany", retry_after=3)
    answer = get(api)
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "3")
    assert answer.json() == {"errorMessage": "Slow down", "reason": "tooMany"}


def test_a_fault_waits_for_the_request_it_is_for(api: Api, faults: Faults) -> None:
    faults.refuse(500, method="DELETE", path="*/connectors/*", times=2)
    path = api.path("lemlist_old")
    assert api("DELETE", path)[0] == 500
    assert faults.pending == 1
    assert api("DELETE", path)[0] == 500
    assert api("DELETE", path)[0] == 204


def test_broken_json_and_pages_look_like_it(api: Api, faults: Faults) -> None:
    faults.malform()
    faults.show_page()
    broken = get(api)
    assert (broken.status_code, broken.text) == (200, '{"connectors": [')
    page = get(api)
    assert page.status_code == 502
    assert page.headers["content-type"] == "text/html"


def test_a_delayed_request_is_carried_out_all_the_same(api: Api, faults: Faults) -> None:
    faults.delay(0.05)
    start = time.perf_counter()
    assert get(api).status_code == 200
    assert time.perf_counter() - start >= 0.05


def test_a_failed_write_changes_nothing(api: Api, faults: Faults) -> None:
    faults.refuse(500, method="POST")
    assert api("POST", "connectors", {"name": "x", "slug": "x", "integrationSlug": "hunter"})[0] == 500
    assert api.ok("GET", "connectors/existsBySlug", slug="x") == {"exists": False}
