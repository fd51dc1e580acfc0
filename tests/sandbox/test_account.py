"""Account: signing in, the user, and choosing a workspace."""

from __future__ import annotations

import pytest

from assistant.sandbox import Store
from tests.sandbox.conftest import NOBODY, Api, connected

MAIN = "0b7de1f6-3c0a-4e42-9d53-7b5a9c2f8e10"


def other_workspace(api: Api) -> str:
    workspaces = api.ok("GET", "/v1/workspaceManagement/workspaces/list")["workspaces"]
    return str(workspaces[1]["uuid"])


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer  ", "Basic abc", "token"])
def test_a_call_without_a_bearer_token_is_turned_away(api: Api, header: str) -> None:
    for path in ("/v1/connection/connectors/list", "/v1/userManagement/users/current", "/v1/nosuch"):
        answer = api.client.get(path, headers={"Authorization": header})
        assert answer.status_code == 401
        assert answer.json()["errorMessage"]


def test_any_token_signs_in(api: Api) -> None:
    answer = api.client.get("/v1/userManagement/users/current", headers={"Authorization": "bearer x"})
    assert answer.status_code == 200


def test_the_user_is_answered_under_user(api: Api) -> None:
    user = api.ok("GET", "/v1/userManagement/users/current")["user"]
    assert (user["email"], user["firstName"], user["lastName"]) == ("sam@example.com", "Sam", "Rivera")


def test_there_is_a_second_workspace_and_it_is_empty(api: Api, store: Store) -> None:
    workspaces = api.ok("GET", "/v1/workspaceManagement/workspaces/list")["workspaces"]
    assert [(item["name"], item["slug"]) for item in workspaces] == [
        ("Acme RevOps", "acme-revops"),
        ("Acme Sandbox", "acme-sandbox"),
    ]
    api.ok("POST", "customIntegrations", {"kind": "external", "baseUrl": "https://partner-portal.example/cargo"})
    other = connected(store, other_workspace(api))
    assert other.ok("GET", "connectors/list") == {"connectors": []}
    assert other.ok("GET", "customIntegrations/list") == {"customIntegrations": []}


def test_the_header_chooses_the_workspace(api: Api, store: Store) -> None:
    assert api.ok("GET", "/v1/workspaceManagement/workspaces/current")["workspace"]["uuid"] == MAIN
    uuid = other_workspace(api)
    other = connected(store, uuid)
    assert other.ok("GET", "/v1/workspaceManagement/workspaces/current")["workspace"]["uuid"] == uuid


def test_workspaces_do_not_see_each_other(api: Api, store: Store) -> None:
    other = connected(store, other_workspace(api))
    hunter = api.connector("hunter")["uuid"]
    assert other("GET", f"connectors/{hunter}")[0] == 404
    assert other("DELETE", f"connectors/{hunter}")[0] == 404
    body = {"name": "Hunter", "slug": "hunter", "integrationSlug": "hunter"}
    made = other.ok("POST", "connectors", body)["connector"]
    assert made["isDefault"] is True
    assert api.connector("hunter")["uuid"] == hunter


def test_an_unknown_workspace_is_forbidden_but_the_user_is_still_answered(store: Store) -> None:
    api = connected(store, NOBODY)
    assert api("GET", "connectors/list")[0] == 403
    assert api("GET", "/v1/workspaceManagement/workspaces/list")[0] == 403
    assert api("GET", "/v1/userManagement/users/current")[0] == 200


def test_unknown_paths_and_methods_answer_in_json(api: Api) -> None:
    status, answer = api("GET", "nosuch")
    assert (status, set(answer)) == (404, {"errorMessage"})
    status, answer = api("PATCH", "connectors")
    assert (status, set(answer)) == (405, {"errorMessage"})
    assert api("GET", "/")[0] == 404


def test_a_slash_at_the_end_changes_nothing(api: Api) -> None:
    assert api("GET", "connectors/list/")[0] == 200
