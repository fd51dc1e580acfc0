"""What goes out: paths, queries, headers and bodies of the contract."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from assistant.cargo.client import CargoClient, segment
from assistant.version import VERSION
from intents import calls
from intents.problems import Exit, Problem
from intents.secret import MASK, Secret
from tests.cargo.stand import TOKEN, WORKSPACE, ok, stand


def test_headers_name_the_token_the_workspace_and_the_program() -> None:
    at = stand([ok({"connectors": []})])
    at.client.connectors()
    headers = at.request.headers
    assert headers["authorization"] == f"Bearer {TOKEN}"
    assert headers["selected-workspace-uuid"] == WORKSPACE
    assert (headers["x-cargo-origin"], headers["x-cargo-origin-version"]) == ("cargo-assistant", VERSION)


def test_the_current_user_is_asked_for_without_a_workspace() -> None:
    at = stand([ok({"uuid": "u"})])
    at.client.current_user()
    assert "selected-workspace-uuid" not in at.request.headers
    assert at.request.headers["authorization"] == f"Bearer {TOKEN}"


def test_without_a_token_and_a_workspace_neither_header_is_sent() -> None:
    at = stand([ok({"workspaces": []})], token=None, workspace_uuid=None)
    at.client.workspaces()
    assert not {"authorization", "selected-workspace-uuid"} & set(at.request.headers)


def test_booleans_of_a_query_are_lower_case_and_what_is_absent_is_left_out() -> None:
    at = stand([ok({"integrations": []})])
    at.client.integrations(category="sales", has_actions=True, has_extractors=False)
    assert str(at.request.url) == (
        "https://api.test/v1/connection/integrations/list?category=sales&hasActions=true&hasExtractors=false"
    )
    assert at.sent[0].path == "/v1/connection/integrations/list?category=sales&hasActions=true&hasExtractors=false"


@pytest.mark.parametrize(
    "base", ["https://api.test", "https://api.test/", "https://api.test/v1", " https://api.test/v1/ "]
)
def test_the_base_url_may_end_in_a_slash_or_in_v1(base: str) -> None:
    at = stand([ok({"connectors": []})], base_url=base)
    at.client.connectors("openAi")
    assert str(at.request.url) == "https://api.test/v1/connection/connectors/list?integrationSlug=openAi"


def test_a_base_url_may_have_a_path_of_its_own() -> None:
    at = stand([ok({"workspaces": []})], base_url="http://proxy.test:8080/cargo")
    at.client.workspaces()
    assert str(at.request.url) == "http://proxy.test:8080/cargo/v1/workspaceManagement/workspaces/list"
    assert at.client.host == "proxy.test:8080"


@pytest.mark.parametrize(
    "base", ["", "api.getcargo.io", "ftp://api.test", "https://", "https://a b", "https://x:port"]
)
def test_what_is_no_web_address_is_refused_as_one(base: str) -> None:
    with pytest.raises(Problem) as caught:
        CargoClient(base, Secret(TOKEN))
    assert "CARGO_BASE_URL" in caught.value.next_step
    assert caught.value.exit_code is Exit.USAGE


@pytest.mark.parametrize("token", ["tok\nen", "tök", "two words"])
def test_a_token_that_cannot_be_sent_asks_for_a_new_sign_in_without_showing_it(token: str) -> None:
    with pytest.raises(Problem) as caught:
        CargoClient("https://api.test", Secret(token))
    assert caught.value.exit_code is Exit.SIGN_IN
    assert token not in caught.value.sentence()


def test_a_workspace_that_cannot_be_sent_is_refused() -> None:
    with pytest.raises(Problem, match="workspace's UUID"):
        CargoClient("https://api.test", Secret(TOKEN), workspace_uuid="ä b")


@pytest.mark.parametrize(
    ("text", "quoted"),
    [("a/../b", "a%2F..%2Fb"), ("..", "%2E%2E"), ("a?b#c", "a%3Fb%23c"), ("é", "%C3%A9"), ("openAi", "openAi")],
)
def test_whatever_a_name_holds_it_stays_one_segment_of_the_path(text: str, quoted: str) -> None:
    assert segment(text) == quoted
    at = stand([ok({"integration": {"slug": "x"}})])
    at.client.integration(text)
    assert at.request.url.raw_path.decode() == f"/v1/connection/integrations/{quoted}"


READS: list[tuple[str, tuple[Any, ...], dict[str, Any], str, str, Any, Any]] = [
    ("connector", ("c1",), {}, "GET", "connection/connectors/c1", None, {"connector": {"uuid": "c1", "slug": "s"}}),
    ("slug_exists", ("prod",), {}, "GET", "connection/connectors/existsBySlug?slug=prod", None, {"exists": True}),
    ("language_models", ("c1",), {}, "GET", "connection/connectors/c1/languageModels", None, {"languageModels": []}),
    ("autocomplete", ("c1", "listOwners", {}), {}, "POST", "connection/connectors/c1/autocomplete", {"slug": "listOwners", "params": {}}, {"results": []}),
    (
        "autocomplete", ("c1", "listProperties", {"objectType": "contacts"}), {"value": "em", "refresh": True},
        "POST", "connection/connectors/c1/autocomplete",
        {"slug": "listProperties", "params": {"objectType": "contacts"}, "value": "em", "refresh": True}, {"results": []},
    ),
    ("dynamic_schema", ("c1", "fields", {"a": 1}), {}, "POST", "connection/connectors/c1/dynamicSchemas/fields", {"params": {"a": 1}}, {"schema": {}, "uiSchema": {}}),
    ("documentation", ("slack",), {}, "GET", "connection/integrations/slack/documentation", None, "# Slack"),
    ("initiate_oauth", ("slack",), {}, "POST", "connection/integrations/slack/initiateOauth", None, {"consentUrl": "https://x"}),
    ("complete_oauth", ("slack", {"code": "abc"}), {}, "POST", "connection/integrations/slack/completeOauth", {"params": {"code": "abc"}}, {"value": "v"}),
    ("native", (), {}, "GET", "connection/nativeIntegrations", None, {"nativeIntegration": {"actions": {}, "extractors": {}}}),
    ("custom_integrations", (), {}, "GET", "connection/customIntegrations/list", None, {"customIntegrations": []}),
    ("custom_integration", ("k1",), {}, "GET", "connection/customIntegrations/k1", None, {"customIntegration": {"uuid": "k1"}}),
    ("workspaces", (), {}, "GET", "workspaceManagement/workspaces/list", None, {"workspaces": []}),
    ("current_workspace", (), {}, "GET", "workspaceManagement/workspaces/current", None, {"workspace": {"uuid": "w"}}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "given", "options", "method", "target", "body", "answer"), READS)
def test_every_reading_call_has_the_path_and_body_of_the_contract(
    name: str, given: tuple[Any, ...], options: dict[str, Any], method: str, target: str, body: Any, answer: Any
) -> None:
    at = stand([ok(answer)])
    getattr(at.client, name)(*given, **options)
    assert (at.request.method, at.request.url.raw_path.decode()) == (method, f"/v1/{target}")
    assert (at.body if at.request.content else None) == body


def test_a_write_is_sent_with_its_secrets_in_clear_and_told_with_them_masked() -> None:
    at = stand([ok({"connector": {"uuid": "c1"}, "dataset": {"uuid": "d1"}})])
    body = {"name": "Prod", "slug": "prod", "integrationSlug": "clearbit", "config": {"apiKey": Secret("k-123456")}}
    answer = at.client.send(calls.create_connector(body))
    assert at.body["config"] == {"apiKey": "k-123456"}
    assert at.sent[0].body["config"] == {"apiKey": MASK}
    assert answer["dataset"] == {"uuid": "d1"}


def test_what_was_told_of_a_call_is_its_method_path_status_and_time() -> None:
    at = stand([httpx.Response(204)])
    assert at.client.send(calls.remove_connector("c1"), consent=True) is None
    sent = at.sent[0]
    assert (sent.method, sent.path, sent.body, sent.status, sent.tries) == (
        "DELETE", "/v1/connection/connectors/c1", None, 204, 1,
    )  # fmt: skip
    assert 0 <= sent.milliseconds < 60_000


def test_a_removal_without_consent_never_reaches_the_network() -> None:
    at = stand([])
    for call in (calls.remove_connector("c1"), calls.remove_custom("k1")):
        with pytest.raises(Problem, match="without your consent"):
            at.client.send(call)
    assert (at.requests, at.sent) == ([], [])


def test_a_null_in_a_change_is_sent_because_it_lifts_the_limit() -> None:
    at = stand([ok({"connector": {"uuid": "c1"}})])
    at.client.send(calls.update_connector("c1", {"rateLimit": None}))
    assert at.request.content == b'{"rateLimit":null}'
