"""Names: what understanding knows of a workspace, from three requests."""

from __future__ import annotations

from typing import Any

import httpx

from assistant.cargo.names import names_of
from intents.names import ActionName, ConnectorName, CustomName, Names
from intents.natives import native_actions
from tests.cargo.stand import ok, stand

WIDGET = {"ui:widget": "IntegrationAutocompleteWidget", "ui:options": {"slug": "listObjects"}}
ANSWERS: dict[str, Any] = {
    "connectors": [
        {"uuid": "c1", "slug": "hubspot_eu", "name": "HubSpot EU", "integrationSlug": "hubspot", "modelsCount": 1},
        {"uuid": "c2", "slug": "hunter", "name": "Hunter", "integrationSlug": "hunter", "useCredits": True},
    ],
    "integrations": [
        {
            "slug": "hubspot",
            "name": "HubSpot",
            "category": "sales",
            "connector": {"config": {"jsonSchema": {"properties": {"method": {}, "accessToken": {}}}}},
            "actions": {
                "find": {
                    "name": "Find",
                    "config": {
                        "jsonSchema": {"properties": {"objectType": {"title": "Object type"}, "limit": {}}},
                        "uiSchema": {"objectType": WIDGET, "criterias": {"items": {"propertyName": WIDGET}}},
                    },
                },
                "write": {"name": "Write", "config": {"uiSchema": {"objectType": WIDGET}}},
            },
            "extractors": {"fetchObjects": {"name": "Fetch objects"}},
        }
    ],
    "customIntegrations": [{"uuid": "k1", "slug": "scraper", "kind": "worker", "workerUuid": "x"}],
}


def answer(request: httpx.Request) -> httpx.Response:
    key = request.url.path.split("/")[-2]
    return ok({key: ANSWERS[key]})


def test_each_list_is_read_once_and_nothing_else_is_sent() -> None:
    at = stand(answer)
    names_of(at.client)
    assert sorted(sent.path for sent in at.sent) == [
        "/v1/connection/connectors/list",
        "/v1/connection/customIntegrations/list",
        "/v1/connection/integrations/list",
    ]
    assert {sent.method for sent in at.sent} == {"GET"}


def test_names_hold_what_a_line_may_mention() -> None:
    names = names_of(stand(answer).client)
    assert names.connectors == (
        ConnectorName("hubspot_eu", "HubSpot EU", "c1", "hubspot", unused=False, credits=False),
        ConnectorName("hunter", "Hunter", "c2", "hunter", unused=True, credits=True),
    )
    hubspot = names.integrations[0]
    assert hubspot.actions[0] == ActionName("find", "Find", (("objectType", "Object type"), ("limit", "limit")))
    assert (hubspot.extractors, hubspot.fields, hubspot.config) == (
        ("fetchObjects",),
        ("objectType", "propertyName"),
        ("method", "accessToken"),
    )
    assert names.customs == (CustomName("scraper", "k1", "worker"),)
    assert names.native_actions == native_actions()


def test_names_survive_the_cache() -> None:
    names = names_of(stand(answer).client)
    assert Names.from_json(names.as_json()) == names
