"""The API's own client judges the sandbox: every endpoint of it is driven over a real socket."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from assistant.sandbox import Store
from assistant.sandbox.server import Served
from tests.sandbox.conftest import WORKER

FOLDER = Path(__file__).parent
CLIENT = FOLDER / "node_modules" / "@cargo-ai" / "api"
pytestmark = pytest.mark.node


@cache
def unavailable() -> str:
    """Gives why the client cannot be run here, or nothing; installs it where npm can."""
    if shutil.which("node") is None:
        return "node is not installed: the official client was not run"
    if CLIENT.is_dir():
        return ""
    npm = shutil.which("npm")
    if npm is None:
        return "npm is not installed: the official client could not be fetched"
    command = [npm, "ci", "--no-audit", "--no-fund"]
    run = subprocess.run(command, cwd=FOLDER, capture_output=True, timeout=180, check=False)
    return "" if run.returncode == 0 else "`npm ci` failed: the official client could not be fetched"


@cache
def run_of_the_client() -> dict[str, Any]:
    reason = unavailable()
    if reason:
        pytest.skip(reason)
    with Store.open(":memory:") as store, Served(store) as url:
        with store.read() as db:
            other = db.execute("SELECT uuid FROM workspaces WHERE slug = 'acme-sandbox'").fetchone()[0]
        given = {"BASE_URL": url, "OTHER_WORKSPACE": other, "WORKER": WORKER}
        run = subprocess.run(
            ["node", "drive.mjs"],
            cwd=FOLDER,
            env={**os.environ, **given},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert run.returncode == 0, run.stderr
    report: dict[str, Any] = json.loads(run.stdout)
    return report


def answer(step: str) -> Any:
    outcome = run_of_the_client()["steps"][step]
    assert "answer" in outcome, outcome
    return outcome["answer"]


def error(step: str) -> Any:
    outcome = run_of_the_client()["steps"][step]
    assert "error" in outcome, outcome
    return outcome["error"]


def test_every_function_of_the_connection_client_was_called() -> None:
    assert run_of_the_client()["uncalled"] == []


def test_the_client_reads_user_and_workspaces() -> None:
    assert answer("user")["user"]["email"] == "sam@example.com"
    assert [item["name"] for item in answer("workspaces")["workspaces"]] == ["Acme RevOps", "Acme Sandbox"]
    assert answer("workspace")["workspace"]["name"] == "Acme RevOps"
    assert answer("otherWorkspace")["workspace"]["name"] == "Acme Sandbox"
    assert answer("otherConnectors") == {"connectors": []}


def test_the_client_lists_and_gets_connectors() -> None:
    assert len(answer("list")["connectors"]) == 14
    assert {item["integrationSlug"] for item in answer("listOfOne")["connectors"]} == {"hubspot"}
    clearbit = answer("get")["connector"]
    assert clearbit["rateLimit"] == {"unit": "day", "max": 1000, "strategy": "spread"}
    assert (answer("taken"), answer("free")) == ({"exists": True}, {"exists": False})


def test_the_client_creates_changes_and_removes_connectors() -> None:
    made = answer("create")
    assert made["connector"]["config"] == {"apiKey": "demo-key"}
    assert made["dataset"]["connectorUuid"] == made["connector"]["uuid"]
    assert answer("createOnCredits")["connector"]["useCredits"] is True
    changed = answer("update")["connector"]
    assert (changed["name"], changed["isDefault"]) == ("Clearbit Europe", True)
    assert "rateLimit" not in changed  # the client turns null into undefined
    assert answer("remove") is None


def test_the_client_reads_what_connectors_fetch() -> None:
    assert answer("values")["results"][0]["value"] == "contacts"
    assert [item["value"] for item in answer("dependentValues")["results"]] == ["phone", "mobilephone"]
    assert "dealname" in answer("schema")["schema"]["properties"]
    assert answer("models")["languageModels"]


def test_the_client_reads_the_catalogue() -> None:
    integrations = answer("integrations")["integrations"]
    assert len(integrations) == 137
    filtered = answer("integrationsFiltered")["integrations"]
    assert "pipedrive" in [item["slug"] for item in filtered]
    assert all(item["category"] == "sales" and item["actions"] and item["extractors"] for item in filtered)
    assert [item["slug"] for item in answer("integrationsBySlug")["integrations"]] == ["FullEnrich"]
    assert answer("integration")["integration"]["slug"] == "hubspot"
    assert answer("documentation").startswith("# Hubspot\n")
    assert "branch" in answer("native")["nativeIntegration"]["actions"]


def test_the_client_goes_through_a_consent() -> None:
    assert answer("initiateOauth")["consentUrl"].startswith("http://127.0.0.1:")
    assert "Allow" in answer("consentPage")
    assert "Copy the address of this page" in answer("redirectPage")
    assert answer("completeOauth")["value"]
    assert answer("completeOauthSandbox")["extraValues"]["instanceUrl"]


def test_the_client_keeps_custom_integrations() -> None:
    assert answer("customs") == {"customIntegrations": []}
    slugs = [item["slug"] for item in answer("customsMade")["customIntegrations"]]
    assert slugs == ["scoring_acme", "lead_router"]
    made = answer("customExternal")["customIntegration"]
    assert answer("customGet")["connector"] == made
    assert answer("customWorker")["customIntegration"]["workerUuid"] == WORKER
    assert answer("customUpdate")["customIntegration"]["baseUrl"].endswith("/v2")
    assert answer("customRemove") is None


@pytest.mark.parametrize(
    ("step", "status", "message"),
    [
        ("getNone", 404, "Connector not found"),
        ("updateNone", 404, "Connector not found"),
        ("removeAgain", 404, "Connector not found"),
        ("valuesNone", 404, "Connector not found"),
        ("createUnknown", 404, "Integration not found"),
        ("integrationUnknown", 404, "Integration not found"),
        ("initiateOauthUnknown", 404, "Integration not found"),
        ("removeUsedInWorkflows", 409, "Connector is used in some workflows"),
        ("removeUsedInModels", 409, "Connector is used in some models"),
        ("valuesUnknown", 400, "Failed to get integration autocomplete"),
        ("schemaUnknown", 400, "Integration is not available"),
        ("modelsNone", 400, "Language models are not supported for this integration"),
        ("initiateOauthNone", 400, "This integration does not support OAuth initiation"),
        ("customNoWorker", 404, "Worker not found"),
        ("customGetNone", 404, "Custom integration not found"),
        ("customUpdateNone", 404, "Custom integration not found"),
        ("customRemoveAgain", 404, "Custom integration not found"),
        ("customNotWorker", 400, "Custom integration is not backed by a worker"),
        ("customNotExternal", 400, "Custom integration is not externally hosted"),
    ],
)
def test_reasons_reach_the_user_in_the_words_of_the_client(step: str, status: int, message: str) -> None:
    failure = error(step)
    assert (failure["type"], failure["status"], failure["message"]) == ("RequestError", status, message)


@pytest.mark.parametrize(
    ("step", "kind", "status", "message"),
    [
        ("noToken", "AuthorizationError", 401, "No access token was sent."),
        (
            "foreignWorkspace",
            "RequestError",
            403,
            "The chosen workspace does not exist, or this token may not use it.",
        ),
        ("createTaken", "RequestError", 409, "A connector with the slug hunter already exists."),
        ("createMalformed", "RequestError", 400, "Invalid input: slug must be lower-case letters and digits"),
        ("createUnknownKey", "RequestError", 400, "Invalid input: colour is not a field of this call."),
        ("createWrongConfig", "RequestError", 400, "Invalid input: config.apiKey must be text."),
        ("createWithoutConfig", "RequestError", 400, "Invalid input: Stripe cannot be paid with credits"),
        ("updateCredits", "RequestError", 400, "Invalid input: Lemlist cannot be paid with credits"),
        ("updateSlug", "RequestError", 400, "Invalid input: slug cannot be changed"),
        ("valuesNoParent", "RequestError", 400, "Invalid params: objectType is missing."),
        ("completeOauthTwice", "RequestError", 400, "The code and the state belong to no open consent for Hubspot"),
    ],
)
def test_what_only_the_server_knows_reaches_the_user(step: str, kind: str, status: int, message: str) -> None:
    failure = error(step)
    assert (failure["type"], failure["status"]) == (kind, status)
    assert failure["message"].startswith(message)
