"""Integrations and built-ins: the catalogue over the wire, its filters, its documentation."""

from __future__ import annotations

import json
from typing import Any

import pytest

from assistant.sandbox.catalogue import DATA, index_rows, shared_catalogue
from assistant.sandbox.documentation import documentation
from tests.sandbox.conftest import Api

CATEGORIES = [
    "engagement",
    "marketing",
    "sales",
    "finance",
    "analytics",
    "freeform",
    "success",
    "support",
    "enrichment",
    "storage",
    "custom",
]


def slugs(api: Api, **query: str) -> list[str]:
    return [item["slug"] for item in api.ok("GET", "integrations/list", **query)["integrations"]]


def test_the_list_has_all_integrations_with_actions_and_extractors(api: Api) -> None:
    found = api.ok("GET", "integrations/list")["integrations"]
    assert len(found) == 137
    assert sum(len(item["actions"]) for item in found) == 502
    assert sum(len(item["extractors"]) for item in found) == 86
    assert {item["category"] for item in found} <= set(CATEGORIES)


def test_nothing_that_only_the_sandbox_needs_goes_over_the_wire(api: Api) -> None:
    text = json.dumps(api.ok("GET", "integrations/list")) + json.dumps(api.ok("GET", "nativeIntegrations"))
    for inner in ("sandbox", "provenance", "extractorProvenance", "dynamicChildren", "nodeExecutionCost"):
        assert f'"{inner}":' not in text


def test_the_index_agrees_with_the_integrations() -> None:
    """Start-up reads the index instead of the integrations: run the catalogue module after a change of them."""
    assert json.loads((DATA / "index.json").read_text(encoding="utf-8")) == index_rows()


def test_behaviour_has_a_line_for_each_integration_in_the_same_order() -> None:
    catalogue = shared_catalogue()
    for entry in catalogue.entries:
        facts = catalogue.behaviour(entry.slug)
        assert facts["slug"] == entry.slug
        offered = {item["slug"] for item in catalogue.integration(entry.slug)["autocompletes"]}
        assert set(facts["autocompletes"]) == offered


def test_each_filter_narrows_the_list(api: Api) -> None:
    everything = set(slugs(api))
    assert "hubspot" in slugs(api, category="sales")
    assert "openAi" not in slugs(api, category="sales")
    assert slugs(api, slug="FullEnrich") == ["FullEnrich"]
    assert slugs(api, slug="fullenrich") == []
    assert slugs(api, category="nosuch") == []
    for name in ("hasActions", "hasExtractors"):
        having, lacking = set(slugs(api, **{name: "true"})), set(slugs(api, **{name: "false"}))
        assert having
        assert lacking
        assert having | lacking == everything
        assert not having & lacking


def test_search_looks_into_name_slug_and_description(api: Api) -> None:
    assert "anymailFinder" in slugs(api, search="ANYMAIL")
    assert "6sense" in slugs(api, search="buying stage")
    assert slugs(api, search="no such words anywhere") == []


def test_filters_add_up(api: Api) -> None:
    both = set(slugs(api, category="enrichment", hasExtractors="true"))
    assert both == set(slugs(api, category="enrichment")) & set(slugs(api, hasExtractors="true"))


@pytest.mark.parametrize("query", [{"hasActions": "yes"}, {"hasExtractors": "1"}, {"colour": "red"}])
def test_wrong_filters_are_refused(api: Api, query: dict[str, str]) -> None:
    assert api("GET", "integrations/list", **query)[0] == 400


def test_one_integration_is_the_same_as_in_the_list(api: Api) -> None:
    listed = {item["slug"]: item for item in api.ok("GET", "integrations/list")["integrations"]}
    for slug in ("hubspot", "Sendgrid", "6sense", "zoominfo"):
        assert api.ok("GET", f"integrations/{slug}")["integration"] == listed[slug]


def test_an_unknown_integration_is_not_found_by_any_call(api: Api) -> None:
    calls: list[tuple[str, str, Any]] = [
        ("GET", "", None),
        ("GET", "/documentation", None),
        ("POST", "/initiateOauth", None),
        ("POST", "/completeOauth", {"params": {}}),
    ]
    for method, rest, body in calls:
        assert api(method, f"integrations/Hubspot{rest}", body) == (404, {"reason": "integrationNotFound"})


def test_built_ins_need_no_connector(api: Api) -> None:
    native = api.ok("GET", "nativeIntegrations")["nativeIntegration"]
    assert len(native["actions"]) == 24
    assert len(native["extractors"]) == 9
    assert native["actions"]["branch"]["childrenCount"] == 2


def test_documentation_is_one_json_string_about_the_integration(api: Api) -> None:
    text = api.ok("GET", "integrations/clearbit/documentation")
    assert isinstance(text, str)
    assert text.startswith("# Clearbit\n")
    assert "`apiKey`, required, secret" in text


def test_every_documentation_says_how_to_connect_and_names_each_action_and_extractor() -> None:
    catalogue = shared_catalogue()
    for entry in catalogue.entries:
        integration = catalogue.integration(entry.slug)
        text = documentation(integration, catalogue.behaviour(entry.slug)["auth"])
        assert "## Connecting" in text
        assert text.count("\n\n") >= 2
        for slug in [*integration["actions"], *integration["extractors"]]:
            assert f"(`{slug}`)" in text, (entry.slug, slug)


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("openAi", "0.2 credits per 1,000 tokens"),
        ("openAi", "when model is gpt-5.6-sol"),
        ("apolloio", "paid with Cargo credits"),
        ("stripe", "It cannot be paid with Cargo credits."),
        ("salesforce", "consent screen"),
        ("csv", "needs no credentials"),
        ("hubspotMcp", "It has no actions of its own"),
        ("hubspot", "Matched and Not matched"),
        ("googleSheets", "at most 100 calls a minute"),
        ("hubspot", "every 5 minutes at the most"),
        ("hubspot", "one of oauth, privateApp"),
    ],
)
def test_documentation_puts_facts_into_words(slug: str, words: str) -> None:
    catalogue = shared_catalogue()
    assert words in documentation(catalogue.integration(slug), catalogue.behaviour(slug)["auth"])
