"""Every call of the client against the embedded workspace, through the whole of HTTP but the wire."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from assistant.cargo.client import CargoClient
from assistant.cargo.names import names_of
from assistant.cargo.transfer import Sent
from assistant.sandbox import Store, application
from intents import calls
from intents.entities import Connector, RateLimit
from intents.natives import native_actions
from intents.problems import Exit, Problem
from intents.secret import MASK, Secret


@pytest.fixture
def sent() -> list[Sent]:
    """What the client told of its calls."""
    return []


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.open(":memory:") as opened:
        yield opened


@pytest.fixture
def client(store: Store, sent: list[Sent]) -> Iterator[CargoClient]:
    transport = httpx.WSGITransport(application(store))
    with CargoClient("http://sandbox", Secret("any"), transport=transport, on_sent=sent.append) as opened:
        yield opened


def by_slug(client: CargoClient, slug: str) -> Connector:
    return next(one for one in client.connectors() if one.slug == slug)


def test_connectors_are_listed_filtered_and_read_one_by_one(client: CargoClient) -> None:
    assert len(client.connectors()) == 14
    assert [one.slug for one in client.connectors("hubspot")] == ["hubspot_production", "hubspot_sandbox"]
    clearbit = by_slug(client, "clearbit_production")
    assert client.connector(clearbit.uuid) == clearbit
    assert clearbit.rate_limit == RateLimit(unit="day", max=1000)
    assert clearbit.created_at is not None


def test_a_slug_is_looked_up(client: CargoClient) -> None:
    assert client.slug_exists("hunter")
    assert not client.slug_exists("huntress")


def test_values_of_a_field_are_read_narrowed_and_refreshed(client: CargoClient) -> None:
    hubspot = by_slug(client, "hubspot_production").uuid
    objects = client.autocomplete(hubspot, "listObjects", {}, refresh=True)
    assert objects
    properties = client.autocomplete(hubspot, "listObjectProperties", {"objectType": objects[0].value})
    fewer = client.autocomplete(
        hubspot, "listObjectProperties", {"objectType": objects[0].value}, value=str(properties[0].value)
    )
    assert 0 < len(fewer) <= len(properties)


def test_values_without_the_parameter_they_depend_on_are_refused_with_its_name(client: CargoClient) -> None:
    hubspot = by_slug(client, "hubspot_production").uuid
    with pytest.raises(Problem, match="objectType") as caught:
        client.autocomplete(hubspot, "listObjectProperties", {})
    assert caught.value.reason == "failedToGetIntegrationAutocomplete"


def test_a_dynamic_schema_is_read(client: CargoClient) -> None:
    hubspot = by_slug(client, "hubspot_production").uuid
    found = client.dynamic_schema(hubspot, "listObjectProperties", {"objectType": "contacts"})
    assert found.json_schema["type"] == "object"


def test_language_models_are_those_of_an_ai_connector_only(client: CargoClient) -> None:
    models = client.language_models(by_slug(client, "openai").uuid)
    assert models[0].context_window_tokens_limit
    with pytest.raises(Problem) as caught:
        client.language_models(by_slug(client, "slack_alerts").uuid)
    assert caught.value.reason == "languageModelsNotSupported"


def test_integrations_are_filtered_by_the_server(client: CargoClient) -> None:
    everything = client.integrations()
    assert len(everything) == 137
    assert {one.category for one in client.integrations(category="sales")} == {"sales"}
    assert [one.slug for one in client.integrations(slug="openAi")] == ["openAi"]
    with_extractors = client.integrations(has_extractors=True)
    assert all(one.extractors for one in with_extractors)
    assert len(with_extractors) + len(client.integrations(has_extractors=False)) == 137
    assert all(not one.actions for one in client.integrations(has_actions=False))
    assert "hubspot" in {one.slug for one in client.integrations(search="hubspot")}
    assert client.integration("FullEnrich") == next(one for one in everything if one.slug == "FullEnrich")


def test_documentation_is_text(client: CargoClient) -> None:
    assert "Slack" in client.documentation("slack")


def test_a_consent_is_started_and_finished(client: CargoClient, sent: list[Sent]) -> None:
    assert client.initiate_oauth("salesforce").startswith("http")
    grant = client.complete_oauth("salesforce", {"code": "sandbox"})
    assert grant.value.reveal()
    assert sent[-1].body == {"params": {"code": MASK}}
    with pytest.raises(Problem) as caught:
        client.initiate_oauth("clearbit")
    assert caught.value.reason == "initiateOauthNotSupported"


def test_natives_are_those_whose_names_are_packaged(client: CargoClient) -> None:
    native = client.native()
    assert list(native.actions) == [action.slug for action in native_actions()]
    assert len(native.extractors) == 9


def test_account_and_workspaces_are_read(client: CargoClient) -> None:
    assert client.current_user().email == "sam@example.com"
    assert {one.name for one in client.workspaces()} == {"Acme RevOps", "Acme Sandbox"}
    assert client.current_workspace().slug == "acme-revops"


def test_the_chosen_workspace_is_the_one_that_answers(client: CargoClient, store: Store) -> None:
    other = next(one.uuid for one in client.workspaces() if one.name == "Acme Sandbox")
    transport = httpx.WSGITransport(application(store))
    with CargoClient("http://sandbox", Secret("any"), workspace_uuid=other, transport=transport) as there:
        assert there.current_workspace().uuid == other
        assert there.connectors() == []
    nowhere = "00000000-0000-4000-8000-000000000000"
    with (
        CargoClient("http://sandbox", Secret("any"), workspace_uuid=nowhere, transport=transport) as lost,
        pytest.raises(Problem) as caught,
    ):
        lost.connectors()
    assert caught.value.exit_code is Exit.SIGN_IN


def test_without_a_token_a_sign_in_is_asked_for(store: Store) -> None:
    with CargoClient("http://sandbox", transport=httpx.WSGITransport(application(store))) as client:
        with pytest.raises(Problem) as caught:
            client.connectors()
        assert caught.value.exit_code is Exit.SIGN_IN


def test_a_connector_is_created_changed_and_removed(client: CargoClient, sent: list[Sent]) -> None:
    key = "clearbit-key-1234567890"
    body = {"name": "Prod", "slug": "prod", "integrationSlug": "clearbit", "config": {"apiKey": Secret(key)}}
    answer = client.send(calls.create_connector(body))
    made = Connector.model_validate(answer["connector"])
    assert answer["dataset"]["uuid"]
    assert made.config is not None
    assert made.config.reveal()["apiKey"] == key
    assert made.as_json(client.integration("clearbit"))["config"] == {"apiKey": MASK}
    changes = {"name": "EU", "rateLimit": {"unit": "minute", "max": 5, "strategy": "spread"}}
    changed = Connector.model_validate(client.send(calls.update_connector(made.uuid, changes))["connector"])
    assert (changed.name, changed.rate_limit) == ("EU", RateLimit(unit="minute", max=5))
    assert client.send(calls.remove_connector(made.uuid), consent=True) is None
    with pytest.raises(Problem) as caught:
        client.connector(made.uuid)
    assert caught.value.reason == "connectorNotFound"
    assert key not in repr(sent)


def test_a_slug_that_is_taken_is_said(client: CargoClient) -> None:
    body = {"name": "Hunter", "slug": "hunter", "integrationSlug": "hunter"}
    with pytest.raises(Problem, match="hunter") as caught:
        client.send(calls.create_connector(body))
    assert caught.value.status == 409


@pytest.mark.parametrize(
    ("slug", "reason"),
    [("hubspot_production", "connectorIsUsedInWorkflows"), ("snowflake_dwh", "connectorIsUsedInModels")],
)
def test_a_connector_in_use_is_kept_and_named(client: CargoClient, slug: str, reason: str) -> None:
    used = by_slug(client, slug)
    with pytest.raises(Problem, match=slug) as caught:
        client.send(calls.remove_connector(used.uuid), consent=True)
    assert caught.value.reason == reason
    assert client.connector(used.uuid) == used


def test_custom_integrations_are_created_changed_and_removed(client: CargoClient) -> None:
    client.send(calls.create_custom(base_url="https://partner-portal.example/cargo"))
    before = client.custom_integrations()
    assert [one.slug for one in before] == ["partner_portal"]
    made = client.send(calls.create_custom(base_url="https://tools.example.com"))["customIntegration"]
    assert client.custom_integration(made["uuid"]).base_url == "https://tools.example.com"
    client.send(calls.update_custom(made["uuid"], {"baseUrl": "https://tools.example.org"}))
    assert client.custom_integration(made["uuid"]).base_url == "https://tools.example.org"
    with pytest.raises(Problem) as caught:
        client.send(calls.update_custom(made["uuid"], {"workerUuid": made["uuid"]}))
    assert caught.value.reason == "customIntegrationNotWorker"
    client.send(calls.remove_custom(made["uuid"]), consent=True)
    assert client.custom_integrations() == before


def test_nothing_of_the_demo_workspace_shows_a_credential(client: CargoClient) -> None:
    """Every secret of the seed is looked for in everything that can be printed of its connector."""
    looked_for = 0
    for connector in client.connectors():
        integration = client.integration(connector.integration_slug)
        config: dict[str, Any] = connector.config.reveal() if connector.config else {}
        printed = f"{connector!r} {connector.as_json(integration)}"
        for name, value in config.items():
            if integration.config.is_secret(name):
                looked_for += 1
                assert str(value) not in printed
    assert looked_for > 5


def test_names_of_the_workspace_are_read_in_three_requests(client: CargoClient, sent: list[Sent]) -> None:
    names = names_of(client)
    assert len(sent) == 3
    assert (len(names.connectors), len(names.integrations)) == (14, 137)
    unused = {one.slug for one in names.connectors if one.unused}
    assert unused == {"hubspot_sandbox", "lemlist_old"}
    assert {one.slug for one in names.connectors if one.credits} == {"apollo_main", "openai", "hunter"}


def test_four_requests_at_once_do_not_disturb_each_other(client: CargoClient, sent: list[Sent]) -> None:
    connectors = client.connectors()
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda one: client.connector(one.uuid), connectors * 3))
    assert found == connectors * 3
    assert len(sent) == 1 + len(found)
