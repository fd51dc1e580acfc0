"""The doctor: what it finds, what it says to do, and that it never says a secret."""

from __future__ import annotations

import io
import json
import os
import stat
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backends import fail

from assistant.account.vault import SignIn, Vault
from assistant.cli import main
from assistant.commands.doctor import cargo as cargo_checks
from assistant.commands.doctor import kept, machine
from assistant.commands.doctor.check import State
from assistant.conversation.journal import Journal
from assistant.sandbox import Store
from intents.past import Change
from intents.secret import Secret
from tests.account.key_stores import LockedStore, MemoryStore
from tests.onboarding.gate import BAD, GOOD, cargo

ACME = "0b7de1f6-3c0a-4e42-9d53-7b5a9c2f8e10"


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with cargo() as address:
        yield address


class Doctor:
    """Runs the doctor and reads what it found."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], home: Path) -> None:
        self._capsys = capsys
        self.monkeypatch = monkeypatch
        self.home = home
        self.code = 0

    def __call__(self, *words: str) -> dict[str, dict[str, Any]]:
        self.code = main(["doctor", "--output", "json", *words])
        out = self._capsys.readouterr().out
        assert GOOD not in out
        assert BAD not in out
        found = json.loads(out)
        return {one["name"]: one for one in found["checks"]}

    def said(self) -> str:
        self.code = main(["doctor"])
        return self._capsys.readouterr().out

    def set(self, name: str, value: str) -> None:
        self.monkeypatch.setenv(name, value)


@pytest.fixture
def doctor(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, url: str) -> Doctor:
    """A doctor on a fresh machine with a reachable API and no key store."""
    for name in ("CARGO_API_TOKEN", "CARGO_WORKSPACE_UUID"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CARGO_ASSISTANT_HOME", str(tmp_path))
    monkeypatch.setenv("CARGO_BASE_URL", url)
    monkeypatch.setattr(keyring, "get_keyring", fail.Keyring)
    return Doctor(monkeypatch, capsys, tmp_path)


def test_a_fresh_machine_lacks_only_the_sign_in(doctor: Doctor) -> None:
    found = doctor()
    assert doctor.code == 0
    assert [one["name"] for one in found.values() if one["state"] != "ok"] == ["Sign-in"]
    assert "cargo-assistant login" in found["Sign-in"]["advice"]
    assert "answers in" in found["Network"]["found"]


def test_with_a_good_token_everything_is_looked_at(doctor: Doctor) -> None:
    doctor.set("CARGO_API_TOKEN", GOOD)
    doctor.set("CARGO_WORKSPACE_UUID", ACME)
    found = doctor()
    assert doctor.code == 0
    assert {one["state"] for one in found.values()} == {"ok"}
    assert found["Token"]["found"] == "accepted, Sam Rivera"
    assert found["Workspace"]["found"] == "Acme RevOps"
    names = [
        "Python",
        "Libraries",
        "Terminal",
        "Folder",
        "Private files",
        "Sandbox",
        "Journal",
        "Sign-in",
        "Network",
    ]
    assert list(found) == [*names, "Token", "Workspace", "Names"]


def test_a_line_says_name_state_and_what_to_do(doctor: Doctor) -> None:
    doctor.set("CARGO_API_TOKEN", BAD)
    said = doctor.said()
    assert doctor.code == 1
    assert "✗ Token: fault, not accepted" in said
    assert "→ `cargo-assistant login` with a new one, or correct CARGO_API_TOKEN." in said
    assert said.endswith("Found 1 fault.\n")


def test_where_all_is_well_it_says_so(doctor: Doctor) -> None:
    doctor.set("CARGO_API_TOKEN", GOOD)
    assert doctor.said().endswith("All is well.\n")


def test_a_refused_token_is_a_fault_and_the_network_is_not(doctor: Doctor) -> None:
    doctor.set("CARGO_API_TOKEN", BAD)
    found = doctor()
    assert doctor.code == 1
    assert found["Network"]["state"] == "ok"
    assert found["Token"]["state"] == "fault"
    assert "Workspace" not in found


def test_without_network_it_says_so_and_what_still_works(doctor: Doctor) -> None:
    doctor.set("CARGO_API_TOKEN", GOOD)
    doctor.set("CARGO_BASE_URL", "http://127.0.0.1:9")
    found = doctor()
    assert doctor.code == 1
    assert found["Network"]["found"] == "Nothing answers at 127.0.0.1:9."
    assert "cargo-assistant --sandbox" in found["Network"]["advice"]


def test_without_network_and_without_a_sign_in_nothing_is_broken_yet(doctor: Doctor) -> None:
    doctor.set("CARGO_BASE_URL", "http://127.0.0.1:9")
    assert doctor()["Network"]["state"] == "warning"
    assert doctor.code == 0


@pytest.mark.parametrize("address", ["nonsense", "ftp://x", "http://"])
def test_an_address_that_is_none_is_a_fault(doctor: Doctor, address: str) -> None:
    doctor.set("CARGO_API_TOKEN", GOOD)
    doctor.set("CARGO_BASE_URL", address)
    assert doctor()["Network"]["state"] == "fault"
    assert doctor.code == 1


def test_a_token_with_impossible_characters_is_a_fault_of_the_token(doctor: Doctor) -> None:
    doctor.set("CARGO_API_TOKEN", "tok with blanks")
    assert doctor()["Token"]["state"] == "fault"


def test_a_workspace_that_is_none_of_yours_is_a_fault_that_names_yours(doctor: Doctor) -> None:
    doctor.set("CARGO_API_TOKEN", GOOD)
    doctor.set("CARGO_WORKSPACE_UUID", "00000000-0000-4000-8000-000000000000")
    found = doctor()
    assert found["Workspace"]["state"] == "fault"
    assert "Acme RevOps, Acme Sandbox" in found["Workspace"]["advice"]


def test_in_the_sandbox_the_network_is_left_alone(doctor: Doctor) -> None:
    doctor.set("CARGO_BASE_URL", "http://127.0.0.1:9")
    found = doctor("--sandbox")
    assert doctor.code == 0
    assert "Network" not in found


def test_a_stored_sign_in_is_found_where_it_is(doctor: Doctor, url: str) -> None:
    Vault(doctor.home).keep(SignIn(Secret(GOOD), ACME, "Acme RevOps", url))
    found = doctor()
    assert "sign-in.json" in found["Sign-in"]["found"]
    assert found["Workspace"]["found"] == "Acme RevOps"
    doctor.set("CARGO_API_TOKEN", GOOD)
    assert "goes before the stored sign-in" in doctor()["Sign-in"]["found"]


def test_a_locked_key_store_is_a_fault(doctor: Doctor) -> None:
    Vault(doctor.home, keyring=MemoryStore()).keep(SignIn(Secret(GOOD)))
    doctor.monkeypatch.setattr(keyring, "get_keyring", LockedStore)
    assert doctor()["Sign-in"]["state"] == "fault"
    assert doctor.code == 1


def test_a_token_file_that_others_can_read_is_a_fault(doctor: Doctor, url: str) -> None:
    vault = Vault(doctor.home)
    vault.keep(SignIn(Secret(GOOD), ACME, "Acme RevOps", url))
    vault.profile.chmod(0o644)
    found = doctor()["Private files"]
    assert found["state"] == "fault"
    assert "chmod 600" in found["advice"]


def test_a_token_that_would_travel_in_clear_is_warned_of() -> None:
    access = cargo_checks._Access("http://api.example.com", Secret(GOOD), None)
    assert [one.state for one in cargo_checks._encrypted(access)] == [State.WARNING]
    local = cargo_checks._Access("http://127.0.0.1:8000", Secret(GOOD), None)
    assert list(cargo_checks._encrypted(local)) == []


def test_an_address_with_a_password_in_it_is_shown_without() -> None:
    assert cargo_checks._host(cargo_checks._Access("https://sam:hunter2@api.example.com/v1", None, None)) == (
        "api.example.com"
    )


def test_the_sandbox_is_looked_at_without_making_or_changing_it(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.sqlite"
    assert kept.sandbox(path).state is State.OK
    assert not path.exists()
    Store.open(path).close()
    found = kept.sandbox(path)
    assert found.state is State.OK
    assert found.found.startswith("14 connectors")


@pytest.mark.parametrize(
    "content", [b"not a database at all, but long enough" * 40, b"SQLite format 3\0" + b"x" * 4000]
)
def test_a_broken_sandbox_is_a_fault_that_says_how_to_start_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "sandbox.sqlite"
    path.write_bytes(content)
    found = kept.sandbox(path)
    assert found.state is State.FAULT
    assert "--sandbox --fresh" in found.advice


def test_a_change_that_never_ended_is_told_and_stays_untouched(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    now = datetime(2026, 11, 1, tzinfo=UTC)
    Journal(path).write(Change("1", now, "w", "connector.create", "connect Clearbit as prod", "POST", "/v1/x"))
    before = path.read_bytes()
    found = kept.journal(path)
    assert found.state is State.WARNING
    assert "connect Clearbit as prod" in found.found
    assert path.read_bytes() == before


def test_broken_lines_of_the_journal_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_text("{}\n{broken\n")
    assert kept.journal(path).found.startswith("1 lines")


def test_old_names_are_worth_a_refresh(tmp_path: Path) -> None:
    path = tmp_path / "names.json"
    path.write_text("{}")
    assert kept.names(path).found == "cached today"
    old = time.time() - 40 * kept.DAY
    os.utime(path, (old, old))
    assert kept.names(path).state is State.WARNING


def test_a_folder_that_anybody_can_change_is_warned_of(tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRWXU | stat.S_IRWXO)
    assert kept._folder(tmp_path, "x").state is State.WARNING


def test_a_file_where_a_folder_should_be_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert kept._folder(tmp_path / "file" / "inner", "x").state is State.FAULT


def test_a_folder_that_is_not_there_yet_is_not_made(tmp_path: Path) -> None:
    assert kept._folder(tmp_path / "a" / "b", "x").state is State.OK
    assert list(tmp_path.iterdir()) == []


class Screen(io.StringIO):
    """A terminal of any encoding."""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__()
        self._encoding = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environ", "encoding", "state"),
    [
        ({"TERM": "xterm-256color"}, "utf-8", State.OK),
        ({"TERM": "xterm", "NO_COLOR": "1"}, "UTF8", State.OK),
        ({"TERM": "dumb"}, "utf-8", State.WARNING),
        ({}, "utf-8", State.WARNING),
        ({"TERM": "xterm"}, "ascii", State.WARNING),
    ],
)
def test_a_terminal_is_judged_by_what_it_can_do(environ: dict[str, str], encoding: str, state: State) -> None:
    assert machine.terminal(Screen(), Screen(encoding), environ).state is state


def test_a_small_window_is_warned_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "window_of", lambda _stream: (39, 24))
    assert "39 x 24" in machine.terminal(Screen(), Screen(), {"TERM": "xterm"}).found
    assert machine.terminal(Screen(), Screen(), {"TERM": "xterm"}).state is State.WARNING


def test_an_old_python_and_a_missing_library_are_faults(monkeypatch: pytest.MonkeyPatch) -> None:
    assert machine.python((3, 10, 4)).state is State.FAULT
    assert machine.libraries("no-such-program-at-all").state is State.WARNING
    monkeypatch.setattr(machine, "_is_there", lambda name: name != "httpx")
    assert machine.libraries().found == "missing: httpx"
