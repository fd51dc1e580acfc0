"""Connector calls: allowed values, dynamic schemas, language models."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.sandbox.catalogue import shared_catalogue
from tests.sandbox.conftest import Api


def values(api: Api, slug: str, autocomplete: str, params: Any = None, **more: Any) -> tuple[int, Any]:
    body = {"slug": autocomplete, "params": params or {}, **more}
    return api("POST", f"{api.path(slug)}/autocomplete", body)


def test_values_come_with_label_value_and_description(api: Api) -> None:
    status, answer = values(api, "hubspot_production", "listObjects")
    assert status == 200
    assert answer["results"][0] == {"label": "Contacts", "value": "contacts", "description": "People"}


def test_dependent_values_follow_their_parent(api: Api) -> None:
    contacts = values(api, "hubspot_production", "listObjectProperties", {"objectType": "contacts"})[1]["results"]
    deals = values(api, "hubspot_production", "listObjectProperties", {"objectType": "deals"})[1]["results"]
    assert {"label": "Email", "value": "email"} in contacts
    assert {"label": "Deal name", "value": "dealname"} in deals
    assert values(api, "hubspot_production", "listObjectProperties", {"objectType": "moons"}) == (
        200,
        {"results": []},
    )


def test_values_that_depend_on_several_parents_need_all_of_them(api: Api) -> None:
    status, answer = values(api, "snowflake_dwh", "listColumns", {"database": "x", "schema": "y"})
    assert status == 400
    assert "table is missing" in answer["errorMessage"]


def test_value_narrows_by_label_or_value_whatever_the_case(api: Api) -> None:
    answer = values(api, "hubspot_production", "listObjectProperties", {"objectType": "contacts"}, value="PHONE")[1]
    assert [item["value"] for item in answer["results"]] == ["phone", "mobilephone"]
    by_value = values(api, "hubspot_production", "listObjects", value="line_items")[1]["results"]
    assert [item["label"] for item in by_value] == ["Line items"]


def test_refresh_and_variables_are_taken(api: Api) -> None:
    plain = values(api, "hubspot_production", "listObjects")
    assert values(api, "hubspot_production", "listObjects", refresh=True, variables={"a": 1}) == plain


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ({"slug": "listObjectProperties", "params": {}}, "objectType is missing"),
        ({"slug": "listObjectProperties", "params": {"objectType": 1}}, "objectType must be text"),
        ({"slug": "listObjects", "params": {"colour": "red"}}, "colour is not a field of listObjects"),
        ({"slug": "listObjects"}, "params is missing"),
        ({"params": {}}, "slug is missing"),
        ({"slug": "listObjects", "params": {}, "refresh": "yes"}, "refresh must be true or false"),
        ({"slug": "listObjects", "params": {}, "value": 5}, "value must be text"),
        ({"slug": "listObjects", "params": {}, "limit": 5}, "limit is not a field"),
    ],
)
def test_wrong_parameters_are_refused_with_what_is_wrong(api: Api, body: Any, wrong: str) -> None:
    status, answer = api("POST", f"{api.path('hubspot_production')}/autocomplete", body)
    assert status == 400
    assert wrong in answer["errorMessage"]


def test_an_unknown_autocomplete_is_refused_with_the_reason_alone(api: Api) -> None:
    assert values(api, "hubspot_production", "listMoons") == (400, {"reason": "failedToGetIntegrationAutocomplete"})


def test_every_parameter_of_the_catalogue_is_text() -> None:
    """The check of parameters relies on it."""
    catalogue = shared_catalogue()
    for entry in catalogue.entries:
        for item in catalogue.integration(entry.slug)["autocompletes"]:
            properties = item["params"]["jsonSchema"].get("properties", {})
            assert all(schema == {"type": "string"} for schema in properties.values()), (entry.slug, item["slug"])


def test_a_dynamic_schema_has_the_fields_of_the_record(api: Api) -> None:
    path = f"{api.path('hubspot_production')}/dynamicSchemas/listObjectProperties"
    answer = api.ok("POST", path, {"params": {"objectType": "deals"}})
    assert answer["schema"]["properties"]["dealname"] == {"title": "Deal name", "type": "string"}
    assert answer["uiSchema"] == {}


def test_an_unknown_dynamic_schema_is_refused(api: Api) -> None:
    for slug in ("nosuch", "listObjects"):
        path = f"{api.path('hubspot_production')}/dynamicSchemas/{slug}"
        assert api("POST", path, {"params": {}}) == (400, {"reason": "failedToGetIntegration"})


def test_models_are_listed_for_an_ai_connector(api: Api) -> None:
    models = api.ok("GET", f"{api.path('openai')}/languageModels")["languageModels"]
    needed = {"name", "slug", "description", "contextWindowTokensLimit", "outputTokensLimit", "isReasoning"}
    assert models
    assert all(needed <= set(model) for model in models)


def test_models_are_refused_for_any_other_connector(api: Api) -> None:
    answer = api("GET", f"{api.path('hunter')}/languageModels")
    assert answer == (400, {"reason": "languageModelsNotSupported"})
