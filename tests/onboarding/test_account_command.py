"""`login`, `logout` and `whoami` as commands, against a served sandbox."""

from __future__ import annotations

import io
import json
import stat
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from assistant.cli import main
from tests.account.key_stores import MemoryStore
from tests.onboarding.gate import BAD, GOOD, cargo

ACME, OTHER = "0b7de1f6-3c0a-4e42-9d53-7b5a9c2f8e10", "7b074081-89e2-5725-8673-ae07b6d50ab7"


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with cargo() as address:
        yield address


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, url: str) -> Path:
    """A machine without a key store where nobody has signed in."""
    for name in ("CARGO_API_TOKEN", "CARGO_WORKSPACE_UUID"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CARGO_ASSISTANT_HOME", str(tmp_path))
    monkeypatch.setenv("CARGO_BASE_URL", url)
    monkeypatch.setattr(keyring, "get_keyring", fail.Keyring)
    return tmp_path


class Run:
    """Runs the program with lines on standard input."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        self.code = 0

    def __call__(self, *words: str, typed: str = "") -> str:
        self._monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        self.code = main(words)
        out, err = self._capsys.readouterr()
        assert GOOD not in out + err
        return out + err


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(monkeypatch, capsys)


def profile(home: Path) -> dict[str, str]:
    """What is kept of the sign-in."""
    kept: dict[str, str] = json.loads((home / "sign-in.json").read_text())
    return kept


def test_a_token_and_a_workspace_are_taken_from_the_lines_of_a_pipe(home: Path, run: Run) -> None:
    said = run("login", typed=f"{GOOD}\nacme sandbox\n")
    assert run.code == 0
    assert said.index("kept in a file that only you can read") < said.index("Access token?")
    assert "Signed in as Sam Rivera in Acme Sandbox." in said
    assert profile(home)["workspaceUuid"] == OTHER
    assert stat.S_IMODE((home / "sign-in.json").stat().st_mode) == 0o600


def test_after_signing_in_whoami_tells_who(home: Path, run: Run) -> None:
    run("login", typed=f"{GOOD}\n1\n")
    said = run("whoami")
    assert run.code == 0
    assert "sam@example.com" in said
    assert json.loads(run("whoami", "--output", "json"))["workspace"]["uuid"] == ACME


def test_a_workspace_that_was_named_is_not_asked_for(home: Path, run: Run) -> None:
    said = run("login", "--workspace", OTHER, typed=f"{GOOD}\n")
    assert run.code == 0
    assert "Which workspace?" not in said
    assert profile(home)["workspaceUuid"] == OTHER


def test_a_workspace_that_is_none_of_yours_is_refused_and_nothing_kept(home: Path, run: Run) -> None:
    said = run("login", "--workspace", "00000000-0000-4000-8000-000000000000", typed=f"{GOOD}\n")
    assert run.code == 1
    assert "Acme RevOps, Acme Sandbox" in " ".join(said.split())
    assert not (home / "sign-in.json").exists()


def test_a_refused_token_ends_with_code_4_and_is_not_kept(home: Path, run: Run) -> None:
    said = run("login", typed=f"{BAD}\n1\n")
    assert run.code == 4
    assert "does not accept this token" in said
    assert BAD not in said
    assert not (home / "sign-in.json").exists()


def test_without_network_a_login_says_so_and_keeps_nothing(
    home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CARGO_BASE_URL", "http://127.0.0.1:9")
    said = run("login", typed=f"{GOOD}\n")
    assert run.code == 1
    assert "Nothing answers at 127.0.0.1:9" in said
    assert not (home / "sign-in.json").exists()


def test_an_end_of_input_before_the_token_drops_it(home: Path, run: Run) -> None:
    run("login", typed="")
    assert run.code == 3
    assert not (home / "sign-in.json").exists()


def test_an_end_of_input_before_the_workspace_keeps_nothing(home: Path, run: Run) -> None:
    said = run("login", typed=f"{GOOD}\n")
    assert run.code == 3
    assert "Which workspace?" in said
    assert not (home / "sign-in.json").exists()


@pytest.mark.parametrize("form", ["env", "file"])
def test_the_token_can_be_named_by_where_it_stands(
    home: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, form: str
) -> None:
    monkeypatch.setenv("MY_TOKEN", GOOD)
    (tmp_path / "token.txt").write_text(f"{GOOD}\n")
    reference = "env:MY_TOKEN" if form == "env" else f"file:{tmp_path / 'token.txt'}"
    run("login", "--workspace", ACME, typed=f"{reference}\n")
    assert run.code == 0


def test_a_variable_that_is_not_set_is_asked_again(home: Path, run: Run) -> None:
    said = run("login", typed=f"env:NOT_SET\n{GOOD}\n1\n")
    assert run.code == 0
    assert "NOT_SET is not set" in said


def test_a_key_store_is_named_before_and_used(home: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    store = MemoryStore()
    monkeypatch.setattr(keyring, "get_keyring", lambda: store)
    said = run("login", typed=f"{GOOD}\n1\n")
    assert said.index("the key store of this system") < said.index("Access token?")
    assert list(store.held.values()) == [GOOD]
    assert not [one for one in home.rglob("*") if one.is_file() and GOOD.encode() in one.read_bytes()]
    assert "sam@example.com" in run("whoami")
    run("logout")
    assert store.held == {}


def test_no_file_but_the_vault_holds_the_token(home: Path, run: Run, tmp_path: Path) -> None:
    run("login", "--log", str(tmp_path / "log.txt"), typed=f"{GOOD}\n1\n")
    run("whoami", "--log", str(tmp_path / "log.txt"))
    holders = [one.name for one in home.rglob("*") if one.is_file() and GOOD.encode() in one.read_bytes()]
    assert (tmp_path / "log.txt").read_text().count("users/current") >= 2
    assert holders == ["sign-in.json"]


def test_logging_out_forgets_and_says_so(home: Path, run: Run) -> None:
    run("login", typed=f"{GOOD}\n1\n")
    assert "Signed out." in run("logout")
    assert run.code == 0
    assert list(home.glob("sign-in*")) == []
    assert "No sign-in is kept" in run("logout")
    assert run.code == 0
    assert "not signed in" in run("whoami")
    assert run.code == 4


def test_a_token_of_the_environment_is_said_to_go_before(
    home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CARGO_API_TOKEN", GOOD)
    assert "CARGO_API_TOKEN is set and goes before it" in run("login", typed=f"{GOOD}\n1\n")
    assert "CARGO_API_TOKEN still signs you in" in run("logout")
    assert "sam@example.com" in run("whoami")


def test_a_sign_in_remembers_the_address_it_was_checked_at(
    home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("login", typed=f"{GOOD}\n1\n")
    monkeypatch.delenv("CARGO_BASE_URL")
    assert "sam@example.com" in run("whoami")


def test_json_tells_programs_what_came_of_it(home: Path, run: Run) -> None:
    lines = run("login", "--workspace", ACME, "--output", "json", typed=f"{GOOD}\n").splitlines()
    assert json.loads(lines[0])["question"] == "Access token?"
    assert json.loads(lines[-1])["signedIn"] is True
    assert json.loads(run("logout", "--output", "json")) == {"intent": "session.logout", "signedOut": True}


def test_a_dry_run_signs_nobody_in(home: Path, run: Run) -> None:
    assert "signs nobody in" in run("login", "--dry-run", typed=f"{GOOD}\n1\n")
    assert not (home / "sign-in.json").exists()


def test_signing_in_and_out_within_a_conversation(home: Path, run: Run) -> None:
    """The command and the conversation are one code path; what it stood for is forgotten with the workspace."""
    said = run("--sandbox", typed=f"show hubspot_production\nlog in\n{GOOD}\n2\nwhoami\nlog out\nwhoami\n")
    assert "Signed in as Sam Rivera in Acme Sandbox." in said
    assert "Workspace:       Acme Sandbox (acme-sandbox)" in said
    assert "Signed out." in said
    assert run.code == 0


def test_a_session_of_the_sandbox_is_in_it_again_after_signing_out(home: Path, run: Run) -> None:
    typed = f"rename lemlist_old to Old\nlog in\n{GOOD}\n2\nlist connectors\nlog out\nshow lemlist_old\nwhoami\n"
    said = run("--sandbox", typed=typed)
    assert "The sandbox is left" in said
    assert "You are in the sandbox again." in said
    assert said.index("in the sandbox again") < said.rindex("Old\nSlug:")
    assert said.rstrip().endswith("the sandbox on this machine")


def test_signing_out_in_the_sandbox_stays_there(run: Run) -> None:
    assert "the sandbox on this machine" in run("--sandbox", typed="log out\nwhoami\n")
    assert run.code == 0


def test_a_workspace_choice_that_is_cancelled_leaves_the_conversation_where_it_was(home: Path, run: Run) -> None:
    said = run("--sandbox", typed=f"log in\n{GOOD}\ncancel\nwhoami\n")
    assert "the sandbox on this machine" in said
    assert not (home / "sign-in.json").exists()


def test_whoever_signed_out_is_still_understood_but_nothing_is_sent(home: Path, run: Run) -> None:
    run("login", "--workspace", ACME, typed=f"{GOOD}\n")
    said = run("--log", str(home / "log.txt"), typed="log out\nshow attio_crm\nwhoami\n")
    assert run.code == 4
    assert said.count("You are not signed in. `log in` signs you in.") == 2
    assert not (home / "log.txt").exists() or "attio" not in (home / "log.txt").read_text()
