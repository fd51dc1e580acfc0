"""Whatever is sent, the sandbox answers in JSON and does not fail."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.sandbox import Store
from tests.sandbox.conftest import WORKER, connected

API = connected(Store.open(":memory:"))
CLEARBIT = API.connector("clearbit_production")["uuid"]
PLACE = {"kind": "external", "baseUrl": "https://partner-portal.example/cargo"}
PORTAL = API.ok("POST", "customIntegrations", PLACE)["customIntegration"]["uuid"]

scalars = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["clearbit", WORKER])
)
values = st.recursive(scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=6)
names = st.sampled_from(
    [
        "name",
        "slug",
        "integrationSlug",
        "config",
        "rateLimit",
        "cacheTtlMilliseconds",
        "isDefault",
        "params",
        "value",
        "refresh",
        "kind",
        "baseUrl",
        "workerUuid",
    ]
)
calls = st.sampled_from(
    [
        ("POST", "connectors"),
        ("PUT", f"connectors/{CLEARBIT}"),
        ("POST", f"connectors/{CLEARBIT}/autocomplete"),
        ("POST", f"connectors/{CLEARBIT}/dynamicSchemas/x"),
        ("POST", "integrations/slack/completeOauth"),
        ("POST", "customIntegrations"),
        ("PUT", f"customIntegrations/{PORTAL}"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(calls, st.dictionaries(names, values) | values)
def test_no_body_makes_the_sandbox_fail(call: tuple[str, str], body: Any) -> None:
    method, path = call
    answer = API.client.request(method, f"/v1/connection/{path}", content=json.dumps(body))
    assert answer.status_code in {200, 400, 404, 409}, answer.text
    assert isinstance(answer.json(), dict)


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from(["category", "slug", "search", "hasActions", "x"]), st.text()))
def test_no_query_makes_the_sandbox_fail(query: dict[str, str]) -> None:
    answer = API.client.get("/v1/connection/integrations/list", params=query)
    assert answer.status_code in {200, 400}


def test_half_a_character_is_refused() -> None:
    body = '{"name": "\\ud800", "slug": "half", "integrationSlug": "hunter"}'
    answer = API.client.post("/v1/connection/connectors", content=body)
    assert answer.status_code == 400
