"""Connectors: listing, creation, change and removal, and what of it is refused."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

import pytest

from assistant.sandbox.seeds import NAMESPACE
from tests.sandbox.conftest import NOBODY, Api, Clock

CLEARBIT = {"name": "Prod", "slug": "prod", "integrationSlug": "clearbit", "config": {"apiKey": "demo-key"}}
LIMIT = {"unit": "minute", "max": 100, "strategy": "spread"}


def created(api: Api, **fields: Any) -> Any:
    return api.ok("POST", "connectors", {**CLEARBIT, **fields})["connector"]


def refused(api: Api, method: str, path: str, body: Any, status: int = 400) -> str:
    got, answer = api(method, path, body)
    assert got == status, answer
    return str(answer.get("errorMessage", answer.get("reason")))


def test_the_list_has_the_demo_connectors_with_every_field_of_the_wire(api: Api) -> None:
    connectors = api.ok("GET", "connectors/list")["connectors"]
    assert [item["slug"] for item in connectors][:3] == ["hubspot_production", "hubspot_sandbox", "salesforce_emea"]
    assert len(connectors) == 14
    fields = (
        "uuid workspaceUuid userUuid name slug integrationSlug isDefault rateLimit cacheTtlMilliseconds playsCount"
    )
    more = "toolsCount modelsCount useCredits config createdAt updatedAt deletedAt"
    assert all(set(item) == {*fields.split(), *more.split()} for item in connectors)


def test_the_list_can_be_of_one_integration(api: Api) -> None:
    found = api.ok("GET", "connectors/list", integrationSlug="hubspot")["connectors"]
    assert [item["slug"] for item in found] == ["hubspot_production", "hubspot_sandbox"]
    assert api.ok("GET", "connectors/list", integrationSlug="Hubspot") == {"connectors": []}


def test_a_connector_on_credits_has_no_config_and_the_others_have_theirs_in_clear(api: Api) -> None:
    assert api.connector("apollo_main")["config"] is None
    assert api.connector("clearbit_production")["config"]["apiKey"].startswith("demo-apiKey-")


def test_demo_uuids_come_from_the_slug(api: Api) -> None:
    assert api.connector("hunter")["uuid"] == str(uuid.uuid5(NAMESPACE, "hunter"))


def test_demo_dates_are_fixed_and_differ(api: Api) -> None:
    dates = [item["createdAt"] for item in api.ok("GET", "connectors/list")["connectors"]]
    assert len(set(dates)) == len(dates)
    assert all(datetime.fromisoformat(date).year in {2025, 2026} for date in dates)


def test_one_connector_is_found_by_its_uuid_in_any_case(api: Api) -> None:
    known = api.connector("hunter")
    assert api.ok("GET", f"connectors/{known['uuid'].upper()}")["connector"] == known


def test_an_unknown_uuid_is_not_found_by_any_call(api: Api) -> None:
    calls: list[tuple[str, str, Any]] = [
        ("GET", "", None),
        ("PUT", "", {"name": "x"}),
        ("DELETE", "", None),
        ("POST", "/autocomplete", {"slug": "x", "params": {}}),
        ("POST", "/dynamicSchemas/x", {"params": {}}),
        ("GET", "/languageModels", None),
    ]
    for method, rest, body in calls:
        assert api(method, f"connectors/{NOBODY}{rest}", body) == (404, {"reason": "connectorNotFound"})


def test_a_slug_is_known_to_exist_in_its_exact_form_alone(api: Api) -> None:
    assert api.ok("GET", "connectors/existsBySlug", slug="hunter") == {"exists": True}
    assert api.ok("GET", "connectors/existsBySlug", slug="Hunter") == {"exists": False}
    assert api("GET", "connectors/existsBySlug")[0] == 400


def test_a_creation_answers_the_connector_and_its_dataset(api: Api) -> None:
    body = {**CLEARBIT, "rateLimit": LIMIT, "cacheTtlMilliseconds": 60_000}
    answer = api.ok("POST", "connectors", body)
    connector, dataset = answer["connector"], answer["dataset"]
    assert connector["config"] == {"apiKey": "demo-key"}
    assert (connector["rateLimit"], connector["cacheTtlMilliseconds"]) == (LIMIT, 60_000)
    assert (connector["useCredits"], connector["isDefault"], connector["playsCount"]) == (False, False, 0)
    assert connector["createdAt"] == connector["updatedAt"] == "2026-11-25T12:00:00.123Z"
    assert (dataset["kind"], dataset["connectorUuid"]) == ("connector", connector["uuid"])
    assert dataset["workspaceUuid"] == connector["workspaceUuid"]
    assert api.connector("prod") == connector


def test_no_config_means_credits_where_they_can_pay(api: Api) -> None:
    body = {"name": "Hunter 2", "slug": "hunter_2", "integrationSlug": "hunter"}
    made = api.ok("POST", "connectors", body)["connector"]
    assert (made["useCredits"], made["config"]) == (True, None)


def test_no_config_is_an_empty_one_where_nothing_is_asked(api: Api) -> None:
    made = api.ok("POST", "connectors", {"name": "CSV", "slug": "csv", "integrationSlug": "csv"})["connector"]
    assert (made["useCredits"], made["config"]) == (False, {})


def test_no_config_is_refused_where_credits_cannot_pay(api: Api) -> None:
    for slug in ("stripe", "reverseContact"):
        body = {"name": "x", "slug": "x", "integrationSlug": slug}
        assert "cannot be paid with credits" in refused(api, "POST", "connectors", body)


def test_the_first_connector_of_an_integration_is_its_default(api: Api) -> None:
    stripe = {"integrationSlug": "stripe", "config": {"secretKey": "demo"}}
    assert created(api, slug="stripe", **stripe)["isDefault"] is True
    assert created(api, slug="stripe_2", **stripe)["isDefault"] is False


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"colour": "red"}, "colour is not a field"),
        ({"isDefault": True}, "isDefault is not a field"),
        ({"name": " "}, "name must be text"),
        ({"name": None}, "name must be text"),
        ({"slug": "Prod"}, "slug must be"),
        ({"slug": "a__b"}, "slug must be"),
        ({"slug": "prod\n"}, "slug must be"),
        ({"slug": "_a"}, "slug must be"),
        ({"slug": ""}, "slug must be"),
        ({"config": []}, "config must be an object"),
        ({"config": None}, "config must be an object"),
        ({"config": {}}, "config.apiKey is missing"),
        ({"config": {"apiKey": 5}}, "config.apiKey must be text"),
        ({"config": {"apiKey": "demo", "more": 1}}, "config.more is not a field"),
        ({"rateLimit": None}, "rateLimit must be an object"),
        ({"rateLimit": {"unit": "minute", "max": 1}}, "rateLimit must be an object of unit, max and strategy"),
        ({"rateLimit": {**LIMIT, "unit": "week"}}, "rateLimit needs a unit"),
        ({"rateLimit": {**LIMIT, "max": 0}}, "rateLimit needs a max"),
        ({"rateLimit": {**LIMIT, "max": True}}, "rateLimit needs a max"),
        ({"rateLimit": {**LIMIT, "strategy": "slow"}}, "rateLimit needs a strategy"),
        ({"cacheTtlMilliseconds": -1}, "cacheTtlMilliseconds must be a whole number"),
        ({"cacheTtlMilliseconds": 1.5}, "cacheTtlMilliseconds must be a whole number"),
        ({"cacheTtlMilliseconds": 10**30}, "cacheTtlMilliseconds must be a whole number"),
        ({"cacheTtlMilliseconds": None}, "cacheTtlMilliseconds must be a whole number"),
    ],
)
def test_a_creation_with_wrong_input_is_refused_with_the_field_named(api: Api, change: Any, wrong: str) -> None:
    assert wrong in refused(api, "POST", "connectors", {**CLEARBIT, **change})
    assert api.ok("GET", "connectors/existsBySlug", slug="prod") == {"exists": False}


def test_a_creation_names_everything_that_is_missing(api: Api) -> None:
    words = refused(api, "POST", "connectors", {"config": {}})
    assert all(f"{name} is missing" in words for name in ("name", "slug", "integrationSlug"))


def test_a_refusal_never_repeats_a_credential(api: Api) -> None:
    config = {"method": "hunter2-secret", "accessToken": ["hunter2-secret"], "hunter2": "hunter2-secret"}
    body = {"name": "x", "slug": "x", "integrationSlug": "hubspot", "config": config}
    words = refused(api, "POST", "connectors", body)
    assert "config.method must be oauth or privateApp" in words
    assert "hunter2-secret" not in words


@pytest.mark.parametrize(
    ("integration", "config", "wrong"),
    [
        ("adyntel", {"apiKey": "k", "email": "nobody"}, "config.email must be an e-mail address"),
        ("metabase", {"apiKey": "k", "url": "nowhere"}, "config.url must be a URL"),
        ("googleSheets", {"method": "serviceAccount"}, "config.serviceAccount is missing"),
        ("googleSheets", {"method": "oauth"}, "config.accessToken is missing"),
        ("http", {"headers": [{"name": "x"}]}, "config.headers[0].value is missing"),
        (
            "postgresql",
            {"host": "h", "port": 0, "database": "d", "user": "u", "password": "p"},
            "config.port must be 1 or more",
        ),
    ],
)
def test_a_config_is_held_to_the_schema_of_its_integration(
    api: Api, integration: str, config: Any, wrong: str
) -> None:
    body = {"name": "x", "slug": "x", "integrationSlug": integration, "config": config}
    assert wrong in refused(api, "POST", "connectors", body)


def test_an_unknown_integration_and_a_taken_slug_are_told_apart(api: Api) -> None:
    assert (
        refused(api, "POST", "connectors", {**CLEARBIT, "integrationSlug": "Clearbit"}, 404)
        == "integrationNotFound"
    )
    assert "hunter already exists" in refused(api, "POST", "connectors", {**CLEARBIT, "slug": "hunter"}, 409)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'"x"', b'{"name": NaN}', b"\xff", b"[" * 100_000])
def test_a_body_that_is_no_json_object_is_refused(api: Api, content: bytes) -> None:
    answer = api.client.post("/v1/connection/connectors", content=content)
    assert answer.status_code == 400
    assert answer.json()["errorMessage"]


def test_a_huge_body_is_refused(api: Api) -> None:
    answer = api.client.post("/v1/connection/connectors", content=b" " * 2_000_000)
    assert answer.status_code == 413


def test_an_update_changes_what_it_names_and_nothing_else(api: Api, clock: Clock) -> None:
    before = api.connector("clearbit_production")
    clock.forward(seconds=5)
    after = api.ok("PUT", api.path("clearbit_production"), {"name": "EU", "rateLimit": None})["connector"]
    assert after == {**before, "name": "EU", "rateLimit": None, "updatedAt": "2026-11-25T12:00:05.123Z"}
    assert api.connector("clearbit_production") == after


def test_limit_and_cache_time_can_be_set_and_lifted(api: Api) -> None:
    path = api.path("hunter")
    set_to = api.ok("PUT", path, {"rateLimit": LIMIT, "cacheTtlMilliseconds": 5})["connector"]
    assert (set_to["rateLimit"], set_to["cacheTtlMilliseconds"]) == (LIMIT, 5)
    lifted = api.ok("PUT", path, {"rateLimit": None, "cacheTtlMilliseconds": None})["connector"]
    assert (lifted["rateLimit"], lifted["cacheTtlMilliseconds"]) == (None, None)


def test_a_new_default_unsets_the_former(api: Api) -> None:
    assert api.ok("PUT", api.path("hubspot_sandbox"), {"isDefault": True})["connector"]["isDefault"] is True
    assert api.connector("hubspot_production")["isDefault"] is False
    assert api.connector("salesforce_emea")["isDefault"] is True


def test_a_default_cannot_just_be_given_up(api: Api) -> None:
    assert "default" in refused(api, "PUT", api.path("hubspot_production"), {"isDefault": False})
    assert api.connector("hubspot_production")["isDefault"] is True
    assert api.ok("PUT", api.path("hubspot_sandbox"), {"isDefault": False})["connector"]["isDefault"] is False


def test_credits_and_own_credentials_can_be_swapped_where_credits_can_pay(api: Api) -> None:
    own = api.ok("PUT", api.path("hunter"), {"config": {"apiKey": "demo"}})["connector"]
    assert (own["useCredits"], own["config"]) == (False, {"apiKey": "demo"})
    back = api.ok("PUT", api.path("hunter"), {"config": None})["connector"]
    assert (back["useCredits"], back["config"]) == (True, None)
    assert "cannot be paid" in refused(api, "PUT", api.path("lemlist_old"), {"config": None})


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"slug": "other"}, "slug cannot be changed"),
        ({"integrationSlug": "hunter"}, "integrationSlug is not a field"),
        ({"name": ""}, "name must be text"),
        ({"isDefault": 1}, "isDefault must be true or false"),
        ({"config": {"apiKey": None}}, "config.apiKey must be text"),
        ({"rateLimit": {}}, "rateLimit must be an object"),
        ({"cacheTtlMilliseconds": "5"}, "cacheTtlMilliseconds must be a whole number"),
    ],
)
def test_an_update_with_wrong_input_is_refused_and_changes_nothing(api: Api, change: Any, wrong: str) -> None:
    before = api.connector("clearbit_production")
    body = {"name": "Never", **change} if "name" not in change else change
    assert wrong in refused(api, "PUT", api.path("clearbit_production"), body)
    assert api.connector("clearbit_production") == before


def test_a_refused_config_does_not_move_the_default(api: Api) -> None:
    refused(api, "PUT", api.path("hubspot_sandbox"), {"isDefault": True, "config": {}})
    assert api.connector("hubspot_production")["isDefault"] is True


def test_an_update_that_names_nothing_leaves_the_date_alone(api: Api, clock: Clock) -> None:
    before = api.connector("hunter")
    clock.forward(days=1)
    assert api.ok("PUT", api.path("hunter"), {})["connector"] == before


def test_a_removal_answers_nothing_and_frees_the_slug(api: Api) -> None:
    path = api.path("lemlist_old")
    assert api("DELETE", path) == (204, None)
    assert api("GET", path) == (404, {"reason": "connectorNotFound"})
    assert api.ok("GET", "connectors/existsBySlug", slug="lemlist_old") == {"exists": False}
    assert created(api, slug="lemlist_old")["slug"] == "lemlist_old"


@pytest.mark.parametrize(
    ("slug", "reason"),
    [
        ("hubspot_production", "connectorIsUsedInWorkflows"),  # plays, tools and models
        ("slack_alerts", "connectorIsUsedInWorkflows"),  # plays alone
        ("hunter", "connectorIsUsedInWorkflows"),  # tools alone
        ("snowflake_dwh", "connectorIsUsedInModels"),
    ],
)
def test_a_connector_in_use_is_not_removed(api: Api, slug: str, reason: str) -> None:
    assert api("DELETE", api.path(slug)) == (409, {"reason": reason})
    assert api.connector(slug)


def test_a_removed_default_is_followed_by_the_oldest_that_is_left(api: Api) -> None:
    stripe = {"integrationSlug": "stripe", "config": {"secretKey": "demo"}}
    first, second, third = (created(api, slug=slug, **stripe) for slug in ("s_1", "s_2", "s_3"))
    assert first["isDefault"]
    api.ok("DELETE", f"connectors/{first['uuid']}")
    assert api.connector("s_2")["isDefault"] is True
    assert api.connector("s_3")["isDefault"] is False
    assert (second["uuid"], third["uuid"]) != (first["uuid"], first["uuid"])


def test_unknown_and_repeated_query_names_are_refused(api: Api) -> None:
    assert api("GET", "connectors/list", integration="hubspot")[0] == 400
    answer = api.client.get("/v1/connection/connectors/list?integrationSlug=a&integrationSlug=b")
    assert answer.status_code == 400
