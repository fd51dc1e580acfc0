"""Custom integrations: the workspace's own, external or backed by a worker."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.sandbox.customs import slug_of_url
from tests.sandbox.conftest import NOBODY, WORKER, Api, Clock

URL = "https://scoring.acme.example/v1"
PORTAL = "https://partner-portal.example/cargo"


def external(api: Api, url: str = URL) -> Any:
    return api.ok("POST", "customIntegrations", {"kind": "external", "baseUrl": url})["customIntegration"]


def worker(api: Api) -> Any:
    body = {"kind": "worker", "workerUuid": WORKER}
    return api.ok("POST", "customIntegrations", body)["customIntegration"]


def test_the_demo_workspace_has_none(api: Api) -> None:
    assert api.ok("GET", "customIntegrations/list") == {"customIntegrations": []}


def test_one_at_an_address_is_listed_as_it_was_made(api: Api) -> None:
    made = external(api, PORTAL)
    (only,) = api.ok("GET", "customIntegrations/list")["customIntegrations"]
    assert only == made
    assert (only["slug"], only["kind"], only["baseUrl"]) == ("partner_portal", "external", PORTAL)
    assert "workerUuid" not in only
    assert "name" not in only


def test_the_server_chooses_the_slug_from_the_host(api: Api) -> None:
    made = external(api)
    assert (made["slug"], made["baseUrl"]) == ("scoring_acme", URL)
    assert external(api)["slug"] == "scoring_acme_2"
    assert external(api)["slug"] == "scoring_acme_3"


@pytest.mark.parametrize(
    ("url", "slug"),
    [
        ("https://www.Acme-Tools.example", "acme_tools"),
        ("http://localhost:8000/x", "localhost"),
        ("http://10.0.0.7", "10_0_0_7"),
        ("http://[::1]:80", "1"),
        ("https://éclair.example", "clair"),
    ],
)
def test_a_slug_is_made_of_any_host(url: str, slug: str) -> None:
    assert slug_of_url(url) == slug


def test_a_worker_gives_its_own_slug(api: Api) -> None:
    made = worker(api)
    assert (made["slug"], made["kind"], made["workerUuid"]) == ("lead_router", "worker", WORKER)
    assert "baseUrl" not in made


def test_one_answers_under_connector_as_the_types_of_the_client_say(api: Api) -> None:
    made = external(api)
    assert api.ok("GET", f"customIntegrations/{made['uuid']}") == {"connector": made}


def test_the_place_can_be_changed(api: Api, clock: Clock) -> None:
    made = external(api)
    clock.forward(minutes=1)
    body = {"baseUrl": "https://scoring.acme.example/v2"}
    changed = api.ok("PUT", f"customIntegrations/{made['uuid']}", body)["customIntegration"]
    assert changed == {**made, **body, "updatedAt": "2026-11-25T12:01:00.123Z"}


def test_kinds_are_not_mixed(api: Api) -> None:
    of_url, of_worker = external(api), worker(api)
    path = "customIntegrations/"
    assert api("PUT", path + of_url["uuid"], {"workerUuid": WORKER}) == (
        400,
        {"reason": "customIntegrationNotWorker"},
    )
    assert api("PUT", path + of_worker["uuid"], {"baseUrl": URL}) == (
        400,
        {"reason": "customIntegrationNotExternal"},
    )


def test_an_unknown_worker_is_not_found(api: Api) -> None:
    body = {"kind": "worker", "workerUuid": NOBODY}
    assert api("POST", "customIntegrations", body) == (404, {"reason": "workerNotFound"})
    made = worker(api)
    assert api("PUT", f"customIntegrations/{made['uuid']}", {"workerUuid": NOBODY})[0] == 404


def test_a_removal_leaves_the_others(api: Api) -> None:
    kept, made = [external(api, PORTAL), worker(api)], external(api)
    assert api("DELETE", f"customIntegrations/{made['uuid']}") == (204, None)
    assert api.ok("GET", "customIntegrations/list") == {"customIntegrations": kept}


def test_an_unknown_uuid_is_not_found_by_any_call(api: Api) -> None:
    for method, body in (("GET", None), ("PUT", {"baseUrl": URL}), ("DELETE", None)):
        answer = api(method, f"customIntegrations/{NOBODY}", body)
        assert answer == (404, {"reason": "customIntegrationNotFound"})


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"kind": "external"},
        {"kind": "worker", "baseUrl": URL},
        {"kind": "external", "baseUrl": URL, "workerUuid": WORKER},
        {"kind": "external", "baseUrl": "ftp://acme.example"},
        {"kind": "external", "baseUrl": "acme.example"},
        {"kind": "external", "baseUrl": "https://acme.example:port"},
        {"kind": "external", "baseUrl": "https:// acme.example"},
        {"kind": "worker", "workerUuid": "lead_router"},
        {"kind": "other", "baseUrl": URL},
        {"kind": ["external"], "baseUrl": URL},
        {"kind": "external", "baseUrl": URL, "slug": "mine"},
    ],
)
def test_a_creation_with_wrong_input_is_refused(api: Api, body: Any) -> None:
    status, answer = api("POST", "customIntegrations", body)
    assert status == 400
    assert answer["errorMessage"]
    assert api.ok("GET", "customIntegrations/list") == {"customIntegrations": []}
