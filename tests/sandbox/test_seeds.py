"""Seeds: demo, empty, and files of the same form."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.sandbox import Store
from assistant.sandbox.catalogue import DATA, shared_catalogue
from assistant.sandbox.configs import config_complaints
from assistant.sandbox.samples import is_secret, sample_config
from intents.problems import Exit, Problem
from tests.sandbox.conftest import WORKER, connected

MINIMAL: dict[str, Any] = {
    "user": {"email": "kim@example.com"},
    "workspace": {"name": "Small", "slug": "small"},
    "connectors": [{"slug": "slack", "name": "Slack", "integrationSlug": "slack"}],
}


def written(tmp_path: Path, facts: Any) -> Path:
    path = tmp_path / "seed.json"
    path.write_text(facts if isinstance(facts, str) else json.dumps(facts))
    return path


def changed(**fields: Any) -> dict[str, Any]:
    """Gives the minimal seed with fields of its connector changed."""
    return {**MINIMAL, "connectors": [{**MINIMAL["connectors"][0], **fields}]}


def test_demo_credentials_fit_their_schema_and_are_made_up() -> None:
    with Store.open(":memory:") as store:
        for connector in store.snapshot()["connectors"].values():
            if connector["useCredits"]:
                continue
            schema = shared_catalogue().credentials_schema(connector["integrationSlug"])
            assert config_complaints(connector["config"], schema) == []
            for name, value in connector["config"].items():
                if is_secret(name, schema["properties"][name]):
                    assert value.startswith("demo-")


def test_demo_credentials_differ_between_connectors() -> None:
    with Store.open(":memory:") as store:
        connectors = store.snapshot()["connectors"]
        tokens = {connectors[slug]["config"]["accessToken"] for slug in ("hubspot_production", "hubspot_sandbox")}
        assert len(tokens) == 2


def test_a_made_up_config_fits_the_schema_of_every_integration() -> None:
    catalogue = shared_catalogue()
    for entry in catalogue.entries:
        schema = catalogue.credentials_schema(entry.slug)
        assert config_complaints(sample_config(schema), schema) == [], entry.slug


def test_the_same_seed_gives_the_same_workspace() -> None:
    with Store.open(":memory:") as one, Store.open(":memory:", seed=DATA / "demo.json") as other:
        assert one.snapshot() == other.snapshot()


def test_empty_has_the_user_and_both_workspaces_but_nothing_in_them() -> None:
    with Store.open(":memory:", seed="empty") as store:
        api = connected(store)
        assert api.ok("GET", "connectors/list") == {"connectors": []}
        assert api.ok("GET", "customIntegrations/list") == {"customIntegrations": []}
        assert api.ok("GET", "/v1/userManagement/users/current")["user"]["email"] == "sam@example.com"
        assert len(api.ok("GET", "/v1/workspaceManagement/workspaces/list")["workspaces"]) == 2
        assert len(api.ok("GET", "integrations/list")["integrations"]) == 137


def test_a_file_fills_what_it_leaves_out(tmp_path: Path) -> None:
    with Store.open(":memory:", seed=written(tmp_path, MINIMAL)) as store:
        connector = store.snapshot()["connectors"]["slack"]
    assert connector["isDefault"] is True
    assert connector["config"]["accessToken"].startswith("demo-accessToken-")
    assert (connector["playsCount"], connector["rateLimit"]) == (0, None)
    assert connector["createdAt"].startswith("2025-01-13T")


def test_a_file_may_say_everything(tmp_path: Path) -> None:
    facts = changed(
        uuid="11111111-2222-4333-8444-555555555555",
        config={"accessToken": "mine"},
        modelsCount=2,
        createdAt="2024-02-03T04:05:06.007Z",
        updatedAt="2024-02-04T04:05:06.007Z",
        cacheTtlMilliseconds=None,
        rateLimit={"unit": "day", "max": 5, "strategy": "burst"},
    )
    with Store.open(":memory:", seed=str(written(tmp_path, facts))) as store:
        connector = store.snapshot()["connectors"]["slack"]
    given = facts["connectors"][0]
    assert {name: connector[name] for name in given} == given


def test_a_file_may_hold_custom_integrations(tmp_path: Path) -> None:
    portal = {
        "slug": "partner_portal",
        "kind": "external",
        "baseUrl": "https://partner-portal.example/cargo",
        "createdAt": "2024-02-03T04:05:06.007Z",
        "updatedAt": "2024-02-04T04:05:06.007Z",
    }
    router = {"slug": "lead_router", "kind": "worker", "workerUuid": WORKER}
    facts = {**MINIMAL, "workers": [{"uuid": WORKER, "name": "Lead router", "slug": "lead_router"}]}
    path = written(tmp_path, {**facts, "customIntegrations": [portal, router]})
    with Store.open(":memory:", seed=path) as store:
        first, second = connected(store).ok("GET", "customIntegrations/list")["customIntegrations"]
    assert first.items() >= portal.items()
    assert "workerUuid" not in first
    assert second.items() >= router.items()
    assert "baseUrl" not in second
    assert second["updatedAt"] == second["createdAt"]


def test_the_first_of_several_is_the_default_unless_another_is_named(tmp_path: Path) -> None:
    first, second = ({"slug": slug, "name": slug, "integrationSlug": "slack"} for slug in ("a", "b"))
    for connectors, default in (([first, second], "a"), ([first, {**second, "isDefault": True}], "b")):
        path = written(tmp_path, {**MINIMAL, "connectors": connectors})
        with Store.open(":memory:", seed=path) as store:
            found = store.snapshot()["connectors"].values()
            assert [item["slug"] for item in found if item["isDefault"]] == [default]


@pytest.mark.parametrize(
    ("facts", "wrong"),
    [
        ("{", "it is not JSON (line 1, column 2)"),
        ([], "it must be a JSON object"),
        ({}, "user is missing"),
        ({**MINIMAL, "connectors": {}}, "connectors must be a list"),
        ({**MINIMAL, "plays": []}, "plays is not a field of a seed"),
        ({**MINIMAL, "user": {"email": 5}}, "user: email must be text"),
        ({**MINIMAL, "workspace": {"name": "x"}}, "workspace: slug is missing"),
        ({**MINIMAL, "connectors": ["slack"]}, "connectors[0]: it must be a JSON object"),
        (changed(slug="No Slug"), "connectors[0]: slug must be"),
        (changed(playCount=3), "connectors[0]: playCount is not a field of a seed"),
        (changed(playsCount=-3), "connectors[0]: playsCount must be a whole number"),
        (changed(integrationSlug="Slack"), "connectors[0]: there is no integration Slack"),
        (changed(useCredits=True), "connectors[0]: slack cannot be paid with credits"),
        (changed(config={"token": "x"}), "connectors[0]: config.accessToken is missing"),
        (changed(createdAt="yesterday"), "connectors[0]: createdAt must be an ISO 8601 date"),
        (
            {**MINIMAL, "connectors": MINIMAL["connectors"] * 2},
            "connectors: the slug slack stands twice",
        ),
        (
            {
                **MINIMAL,
                "connectors": [
                    {"slug": slug, "name": slug, "integrationSlug": "slack", "isDefault": True}
                    for slug in ("a", "b")
                ],
            },
            "slack has several defaults",
        ),
        (
            {**MINIMAL, "customIntegrations": [{"slug": "x", "kind": "worker", "baseUrl": "https://x.example"}]},
            "customIntegrations[0] needs workerUuid",
        ),
        (
            {
                **MINIMAL,
                "connectors": [
                    {
                        "slug": "h",
                        "name": "h",
                        "integrationSlug": "hunter",
                        "useCredits": True,
                        "config": {"apiKey": "k"},
                    }
                ],
            },
            "config and useCredits exclude each other",
        ),
    ],
)
def test_a_file_that_will_not_do_is_named_with_what_is_wrong(tmp_path: Path, facts: Any, wrong: str) -> None:
    path = written(tmp_path, facts)
    with pytest.raises(Problem) as caught:
        Store.open(":memory:", seed=path)
    assert str(path) in caught.value.what
    assert wrong in caught.value.what
    assert caught.value.exit_code == Exit.USAGE


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\xff\xfe")
    for path in (tmp_path / "nosuch.json", tmp_path, tmp_path / "binary"):
        with pytest.raises(Problem, match="cannot be used"):
            Store.open(":memory:", seed=path)


def test_only_the_first_faults_of_a_long_list_are_told(tmp_path: Path) -> None:
    facts = {**MINIMAL, "connectors": [{"slug": f"s_{number}", "name": "x"} for number in range(9)]}
    with pytest.raises(Problem, match="and 4 more"):
        Store.open(":memory:", seed=written(tmp_path, facts))


def test_a_seed_file_does_not_replace_another_workspace_unasked(tmp_path: Path) -> None:
    kept, seed = tmp_path / "sandbox.sqlite", written(tmp_path, MINIMAL)
    Store.open(kept).close()
    with pytest.raises(Problem, match="already holds a workspace"):
        Store.open(kept, seed=seed)
    with Store.open(kept, seed=seed, fresh=True) as store:
        assert list(store.snapshot()["connectors"]) == ["slack"]
        connected(store).ok("DELETE", f"connectors/{store.snapshot()['connectors']['slack']['uuid']}")
    with Store.open(kept, seed=seed) as store:
        assert store.snapshot()["connectors"] == {}
