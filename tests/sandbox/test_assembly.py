"""Assembly: what holds for every call, and runs that repeat exactly."""

from __future__ import annotations

import itertools
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from assistant.sandbox import Store, records, store
from tests.sandbox.conftest import Clock, connected


def test_clock_and_uuids_make_a_run_repeatable(clock: Clock) -> None:
    def run() -> Any:
        numbers = itertools.count()
        with Store.open(":memory:") as opened:
            api = connected(opened, clock=clock, new_uuid=lambda: f"00000000-0000-4000-8000-{next(numbers):012}")
            body = {"name": "New", "slug": "new", "integrationSlug": "hunter"}
            made = api.ok("POST", "connectors", body)
            consent = api.ok("POST", "integrations/slack/initiateOauth")
            return made, consent, opened.snapshot()

    assert run() == run()


def test_a_fault_of_the_program_is_told_without_its_inside(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: Any) -> None:
        raise ZeroDivisionError("inside")

    monkeypatch.setattr(records, "connectors", fail)
    status, answer = connected(store)("GET", "connectors/list")
    assert status == 500
    assert "fault of the program" in answer["errorMessage"]
    assert "inside" not in answer["errorMessage"]
    assert "GET /v1/connection/connectors/list" in caplog.text


def test_a_database_that_another_program_holds_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "BUSY_SECONDS", 0.05)
    path = tmp_path / "sandbox.sqlite"
    with Store.open(path) as opened:
        api = connected(opened)
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        status, answer = api("POST", "connectors", {"name": "x", "slug": "x", "integrationSlug": "hunter"})
        assert (status, "busy" in answer["errorMessage"]) == (500, True)
        assert api("GET", "connectors/list")[0] == 200
        holder.close()
        assert api("POST", "connectors", {"name": "x", "slug": "x", "integrationSlug": "hunter"})[0] == 200
