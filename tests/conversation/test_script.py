"""A script does once more what a session did: it is run here against a served sandbox."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.sandbox import Store
from assistant.sandbox.server import Served
from tests.conversation.talk import Talk
from tests.sandbox.conftest import connected

KEY = "0123456789abcdef"
PORTAL = "https://partner-portal.example/cargo"
"""A custom integration that is there before the script, and is none of its business."""
CLI = """\
import json, os, sys, urllib.error, urllib.request

flags = dict(zip(sys.argv[4::2], sys.argv[5::2]))
verb, uuid = sys.argv[3], flags.pop("--uuid", None)
if verb == "remove":
    uuid, flags = sys.argv[4], {}
names = {"--name": "name", "--slug": "slug", "--integration-slug": "integrationSlug"}
body = {names[key]: value for key, value in flags.items() if key in names}
if "--config" in flags:
    body["config"] = json.loads(flags["--config"])
request = urllib.request.Request(
    os.environ["CARGO_BASE_URL"] + "/v1/connection/connectors" + (f"/{uuid}" if uuid else ""),
    json.dumps(body).encode() if body else None,
    {"Authorization": "Bearer x", "Content-Type": "application/json"},
    method={"create": "POST", "update": "PUT", "remove": "DELETE"}[verb],
)
try:
    print(urllib.request.urlopen(request).read().decode())
except urllib.error.HTTPError as error:
    print(error.read().decode())
    sys.exit(1)
"""
"""Stands for the official command line: the three commands that change connectors, answers as JSON."""


def written(talk: Talk, path: Path, *lines: str) -> str:
    talk.all(*lines, f"save what I did as a script {path}")
    return path.read_text(encoding="utf-8")


def run(script: Path, url: str, folder: Path) -> subprocess.CompletedProcess[str]:
    for program in ("node", "curl"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed: the script was not run")
    (folder / "cli.py").write_text(CLI)
    command = folder / "cargo-ai"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{folder / "cli.py"}" "$@"\n')
    command.chmod(0o700)
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    environ = {"PATH": path, "CARGO_API_TOKEN": "x", "CARGO_BASE_URL": url, "API_KEY": KEY}
    return subprocess.run(["sh", str(script)], env=environ, capture_output=True, text=True, timeout=60, check=False)


def test_a_script_that_creates_goes_on_with_what_it_created(talk: Talk, tmp_path: Path) -> None:
    script = tmp_path / "session.sh"
    text = written(
        talk, script,
        "add a clearbit connector called prod", KEY, "limit it to 6/minute", "rename it to Clearbit EU",
        "new custom integration at https://a.example.com", "point it at https://b.example.com",
        "new custom integration at https://c.example.com", "delete it", "yes", "rename attio_crm to Attio EU",
    )  # fmt: skip
    assert talk.connectors()["prod"].uuid not in text
    assert text.count('"$prod_uuid"') == 2
    assert KEY not in text
    with Store.open(":memory:") as store, Served(store) as url:
        connected(store).ok("POST", "customIntegrations", {"kind": "external", "baseUrl": PORTAL})
        done = run(script, url, tmp_path)
        assert done.returncode == 0, done.stderr + done.stdout
        held = store.snapshot()
    made = held["connectors"]["prod"]
    assert (made["name"], made["rateLimit"]["max"], made["config"]) == ("Clearbit EU", 6, {"apiKey": KEY})
    assert held["connectors"]["attio_crm"]["name"] == "Attio EU"
    assert sorted(one["baseUrl"] for one in held["customs"].values()) == [
        "https://b.example.com", PORTAL,
    ]  # fmt: skip


def test_a_creation_that_is_refused_ends_the_script_with_the_answer(talk: Talk, tmp_path: Path) -> None:
    script = tmp_path / "session.sh"
    written(talk, script, "add a clearbit connector called prod", KEY, "limit it to 6/minute", "rename hunter to H")
    with Store.open(":memory:") as store, Served(store) as url:
        assert run(script, url, tmp_path).returncode == 0
        again = run(script, url, tmp_path)
        assert again.returncode != 0
        assert "already exists" in again.stderr


def test_two_of_one_slug_have_two_variables(talk: Talk, tmp_path: Path) -> None:
    create = ("add a clearbit connector called prod", KEY)
    text = written(talk, tmp_path / "s.sh", *create, "delete it", "yes", *create, "rename it to EU")
    assert "\nprod_uuid=$(" in text
    assert 'remove "$prod_uuid"\n' in text
    assert "\nprod_uuid_2=$(" in text
    assert '--uuid "$prod_uuid_2" ' in text


def test_a_script_of_the_sandbox_says_so_in_its_head_and_one_of_an_account_does_not(
    talk: Talk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = written(talk, tmp_path / "a.sh", "rename hunter to H")
    assert "# Written in a session with the sandbox" in text.split("cargo-ai")[0]
    assert "uuid_of" not in text
    monkeypatch.setattr(type(talk.conversation.parts.account), "is_sandbox", property(lambda _self: False))
    assert "sandbox" not in written(talk, tmp_path / "b.sh")


def test_values_that_were_looked_up_are_no_change(talk: Talk, tmp_path: Path) -> None:
    text = written(talk, tmp_path / "s.sh", "which channels can slack_alerts post to", "rename hunter to Hunter EU")
    assert "autocomplete" not in text
    assert text.count("\ncargo-ai ") == 1


def test_two_credentials_have_two_variables_and_the_head_names_them(talk: Talk, tmp_path: Path) -> None:
    """The key of one service must not be sent to another."""
    text = written(
        talk, tmp_path / "s.sh",
        "add a clearbit connector called prod", KEY, "add a lemlist connector called dc", f"{KEY}2",
        "rotate the key of prod", f"{KEY}2",
    )  # fmt: skip
    creations = [line for line in text.splitlines() if " create " in line]
    assert ['"$API_KEY"' in line for line in creations] == [True, False]
    assert text.count('"$API_KEY_2"') == 2
    assert "# Needs CARGO_API_TOKEN, and the credentials that were given in API_KEY, API_KEY_2.\n" in text
