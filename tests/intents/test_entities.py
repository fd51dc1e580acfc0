"""Entities: what the API answers is read in old and new shapes, kept whole, and shows no secret."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from intents.entities import (
    Action,
    ConfigSchema,
    Connector,
    Cost,
    CustomIntegration,
    Extractor,
    FieldValue,
    Integration,
    NativeIntegration,
    RateLimit,
    Workspace,
    shown_config,
)
from intents.secret import MASK, Secret

CONNECTOR: dict[str, Any] = {
    "uuid": "c1",
    "workspaceUuid": "w1",
    "userUuid": "u1",
    "name": "HubSpot - Production",
    "slug": "hubspot_production",
    "integrationSlug": "hubspot",
    "isDefault": True,
    "rateLimit": {"unit": "minute", "max": 100, "strategy": "burst"},
    "cacheTtlMilliseconds": 86_400_000,
    "playsCount": 4,
    "toolsCount": 7,
    "modelsCount": 3,
    "useCredits": False,
    "config": {"method": "privateApp", "accessToken": "pat-very-secret"},
    "createdAt": "2026-01-05T09:30:00.000Z",
    "updatedAt": "2026-02-01T00:00:00.123Z",
    "deletedAt": None,
}
INTEGRATION: dict[str, Any] = {
    "slug": "hubspot",
    "name": "HubSpot",
    "category": "sales",
    "connector": {
        "config": {
            "jsonSchema": {
                "type": "object",
                "properties": {
                    "method": {"type": "string"},
                    "accessToken": {"type": "string", "format": "password"},
                },
                "required": ["method", "accessToken"],
            },
            "uiSchema": {"accessToken": {"ui:widget": "IntegrationOauthWidget"}},
        }
    },
}


def test_a_connector_has_python_s_names_and_types() -> None:
    found = Connector.model_validate(CONNECTOR)
    assert (found.integration_slug, found.is_default, found.plays_count, found.uses) == ("hubspot", True, 4, 14)
    assert found.rate_limit == RateLimit(unit="minute", max=100, strategy="burst")
    assert found.created_at == datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
    assert found.config == Secret(CONNECTOR["config"])


def test_the_wire_form_is_what_was_sent_with_the_configuration_masked() -> None:
    masked = {**CONNECTOR, "config": {"method": MASK, "accessToken": MASK}}
    assert Connector.model_validate(CONNECTOR).as_json() == masked


def test_with_its_integration_only_the_secret_part_of_a_configuration_is_masked() -> None:
    integration = Integration.model_validate(INTEGRATION)
    found = Connector.model_validate(CONNECTOR)
    assert shown_config(found, integration) == {"method": "privateApp", "accessToken": MASK}
    assert found.as_json(integration)["config"] == {"method": "privateApp", "accessToken": MASK}


def test_a_connector_on_credits_has_no_configuration_to_show() -> None:
    found = Connector.model_validate({**CONNECTOR, "config": None, "useCredits": True})
    assert found.config is None
    assert shown_config(found, None) == {}
    assert found.as_json()["config"] is None


def test_a_configuration_that_is_no_object_is_masked_whole() -> None:
    found = Connector.model_validate({**CONNECTOR, "config": "pat-very-secret"})
    assert (shown_config(found, None), found.as_json()["config"]) == ({}, MASK)


def test_an_older_connector_gets_the_values_that_go_without_saying() -> None:
    found = Connector.model_validate({"uuid": "c", "slug": "s", "rateLimit": {"unit": "day", "max": 5}})
    assert found.rate_limit is not None
    assert found.rate_limit.strategy == "spread"
    assert (found.is_default, found.use_credits, found.is_used, found.created_at) == (False, False, False, None)
    assert found.as_json() == {"uuid": "c", "slug": "s", "rateLimit": {"unit": "day", "max": 5}}


def test_null_where_a_number_a_flag_or_a_text_was_expected_is_taken_as_absent() -> None:
    given = {**CONNECTOR, "playsCount": None, "isDefault": None, "name": None, "createdAt": "soon"}
    found = Connector.model_validate(given)
    assert (found.plays_count, found.is_default, found.name, found.created_at) == (0, False, "", None)


def test_unknown_fields_and_values_are_kept() -> None:
    given = {
        **CONNECTOR,
        "region": {"name": "eu"},
        "rateLimit": {"unit": "fortnight", "max": 1, "strategy": "calm", "x": 1},
    }
    found = Connector.model_validate(given)
    assert found.rate_limit is not None
    assert (found.rate_limit.unit, found.rate_limit.strategy) == ("fortnight", "calm")
    shown = found.as_json()
    assert (shown["region"], shown["rateLimit"]) == ({"name": "eu"}, given["rateLimit"])


def test_a_slug_or_uuid_that_is_missing_is_an_error_that_shows_no_value() -> None:
    with pytest.raises(ValidationError) as caught:
        Connector.model_validate({"slug": "s", "uuid": ["pat-very-secret"], "config": {"a": "pat-very-secret"}})
    assert "pat-very-secret" not in str(caught.value)


@pytest.mark.parametrize(
    "show",
    [
        repr,
        str,
        lambda one: f"{one:}",
        lambda one: json.dumps(one.as_json()),
        lambda one: str(vars(one)),
        lambda one: str(one.model_dump()),
        lambda one: one.model_dump_json(),
    ],
)
def test_no_way_to_print_a_connector_shows_its_credentials(show: Any) -> None:
    found = Connector.model_validate(CONNECTOR)
    assert "pat-very-secret" not in show(found)


def test_a_connector_with_credentials_is_neither_pickled_nor_copied_deeply() -> None:
    found = Connector.model_validate(CONNECTOR)
    with pytest.raises(TypeError, match="not serialised"):
        pickle.dumps(found)
    with pytest.raises(TypeError, match="not serialised"):
        copy.deepcopy(found)


@pytest.mark.parametrize("kind", [Connector, CustomIntegration, Workspace])
def test_a_text_in_an_unknown_field_is_secret_where_its_name_says_so(kind: Any) -> None:
    found = kind.model_validate(
        {
            "uuid": "1",
            "slug": "s",
            "signingSecret": "hush-1",
            "oauth": {"refreshToken": ["hush-2"], "scope": "all"},
            "tokensUsed": 5,
        }
    )
    shown = found.as_json()
    assert "hush" not in f"{found!r} {found} {shown}"
    assert (shown["signingSecret"], shown["oauth"], shown["tokensUsed"]) == (
        MASK,
        {"refreshToken": [MASK], "scope": "all"},
        5,
    )


def test_entities_are_frozen() -> None:
    with pytest.raises(ValidationError):
        Connector.model_validate(CONNECTOR).name = "x"


@pytest.mark.parametrize("key", ["jsonSchema", "schema"])
def test_a_schema_is_read_under_either_name_and_written_under_the_one_it_had(key: str) -> None:
    given = {key: {"properties": {"apiKey": {"type": "string"}}, "required": ["apiKey"]}, "uiSchema": {}}
    found = ConfigSchema.model_validate(given)
    assert (list(found.properties), found.required, found.is_secret("apiKey")) == (["apiKey"], ("apiKey",), True)
    assert found.as_json() == given


def test_the_documented_name_of_a_schema_wins_over_the_older() -> None:
    found = ConfigSchema.model_validate({"jsonSchema": {"title": "new"}, "schema": {"title": "old"}})
    assert found.json_schema == {"title": "new"}


@pytest.mark.parametrize(
    "given", [{}, {"jsonSchema": {}}, {"jsonSchema": {"properties": None, "required": None}, "uiSchema": None}]
)
def test_a_form_that_says_nothing_has_no_fields(given: Any) -> None:
    found = ConfigSchema.model_validate(given)
    assert (found.properties, found.required, found.ui_of("x")) == ({}, (), {})


@pytest.mark.parametrize(
    ("given", "count"),
    [({}, 1), ({"childrenCount": 2}, 2), ({"childrenCount": 0}, 0), ({"children": [{"text": "a"}, {"text": "b"}]}, 2), ({"children": []}, 0), ({"childrenCount": None, "children": None}, 1)],
)  # fmt: skip
def test_ways_out_of_an_action_are_counted_in_either_form(given: Any, count: int) -> None:
    assert Action.model_validate({"name": "A", **given}).children_count == count


def test_an_action_has_its_inputs_outputs_and_costs() -> None:
    given = {
        "name": "Find", "description": "Finds.", "isSerialized": True,
        "config": {"schema": {"properties": {"a": {}}}, "uiSchema": {}},
        "output": {"schema": {"type": "object"}},
        "credits": {"costs": [{"type": "fixed", "cost": 2, "config": {"jsonSchema": {"const": 1}}}, {"type": "lunar", "phase": "full"}]},
    }  # fmt: skip
    found = Action.model_validate(given)
    assert (found.output_schema, found.is_serialized, list(found.config.properties)) == (
        {"type": "object"},
        True,
        ["a"],
    )
    assert [(cost.type, cost.cost, cost.condition) for cost in found.costs] == [
        ("fixed", 2, {"const": 1}),
        ("lunar", 0, {}),
    ]
    assert found.as_json() == given


def test_an_action_without_a_published_price_or_output_has_none() -> None:
    found = Action.model_validate({"name": "A"})
    assert (found.costs, found.output_schema) == ((), {})


def test_a_cost_keeps_its_units_and_fee() -> None:
    found = Cost.model_validate(
        {"type": "package", "unit": "token", "unitsCount": 1000, "cost": 0.2, "fixedCost": 0.4}
    )
    assert (found.unit, found.units_count, found.cost, found.fixed_cost) == ("token", 1000, 0.2, 0.4)


@pytest.mark.parametrize(
    ("terms", "accepted"),
    [
        (None, False),
        ({"isCompatible": True}, True),
        ({"isCompatible": False, "isLegacyCompatible": True}, False),
        ({}, False),
    ],
)
def test_whether_credits_pay_is_the_integration_s_to_say(terms: Any, accepted: bool) -> None:
    assert Integration.model_validate({"slug": "x", "connector": {"credits": terms}}).accepts_credits is accepted


def test_null_where_an_integration_could_offer_something_means_nothing() -> None:
    """One odd entry must not take the whole catalogue away."""
    given = {"slug": "x", "connector": None, "actions": None, "extractors": None, "autocompletes": None}
    found = Integration.model_validate_json(json.dumps(given))
    assert (found.actions, found.extractors, found.autocompletes) == ({}, {}, [])
    assert (found.config.properties, found.accepts_credits) == ({}, False)
    odd = {
        "slug": "x",
        "connector": {"config": None, "rateLimit": {"calls": 5}},
        "actions": {"a": {"config": None}},
    }
    read = Integration.model_validate_json(json.dumps(odd))
    assert (read.connector.rate_limit, read.actions["a"].config.json_schema) == (None, {})


def test_the_field_that_takes_the_consent_is_found() -> None:
    assert Integration.model_validate(INTEGRATION).oauth_field == "accessToken"
    assert Integration.model_validate({"slug": "x"}).oauth_field is None


def test_an_extractor_has_its_mode() -> None:
    found = Extractor.model_validate({"name": "E", "mode": {"kind": "fetch", "isIncremental": True, "x": 1}})
    assert (found.mode.kind, found.mode.is_incremental) == ("fetch", True)
    assert Extractor.model_validate({"name": "E"}).mode.kind == ""


def test_natives_stand_by_slug() -> None:
    found = NativeIntegration.model_validate(
        {"actions": {"branch": {"name": "Branch", "childrenCount": 2}}, "extractors": {}}
    )
    assert found.actions["branch"].children_count == 2


def test_a_value_may_be_anything() -> None:
    assert [FieldValue.model_validate({"label": "x", "value": one}).value for one in ("a", 1, None, {"b": 2})] == [
        "a",
        1,
        None,
        {"b": 2},
    ]
