"""What a transcript writes, records or signs in to lands nowhere but in its own replay."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.account.vault import SignIn, Vault
from assistant.settings import Settings
from assistant.stage import StagedConversation, opener
from assistant.transcripts.player import Setting
from intents.secret import Secret


@pytest.fixture
def staged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StagedConversation:
    """A conversation as a replay opens it, started in an empty folder."""
    monkeypatch.chdir(tmp_path)
    environ = {
        "CARGO_ASSISTANT_HOME": str(tmp_path / "home"),
        "CARGO_API_TOKEN": "real",
        "CARGO_BASE_URL": "http://x",
    }
    found = opener(Settings.read(environ))(Setting())
    assert isinstance(found, StagedConversation)
    return found


def test_a_recording_can_be_replayed_and_is_gone_afterwards(staged: StagedConversation, tmp_path: Path) -> None:
    for line in ("record this as cleanup.md", "delete lemlist_old", "yes", "stop recording"):
        staged.say(line)
    assert "replays as written" in staged.say("replay cleanup.md").text
    staged.close()
    assert list(tmp_path.rglob("*.md")) == []


def test_a_second_recording_of_that_name_is_refused_by_the_name_it_was_given(staged: StagedConversation) -> None:
    staged.say("record this as cleanup.md")
    staged.say("stop recording")
    answer = staged.say("record this as cleanup.md").text
    assert "cleanup.md" in answer
    assert "/" not in answer
    staged.close()


def test_a_replay_replays_no_file_of_this_machine(staged: StagedConversation, tmp_path: Path) -> None:
    (tmp_path / "other.md").write_text("```console\n> hello\n...\n```\n", encoding="utf-8")
    assert "was not recorded here" in staged.say("replay other.md").text
    staged.close()


def test_a_name_that_leads_out_of_the_folder_stays_inside(staged: StagedConversation, tmp_path: Path) -> None:
    staged.say("record this as ../../outside.md")
    staged.close()
    assert not (tmp_path.parent.parent / "outside.md").exists()
    assert list(tmp_path.glob("*.md")) == []


def test_signing_in_and_out_touches_no_sign_in_of_this_machine(staged: StagedConversation, tmp_path: Path) -> None:
    kept = Vault(Settings.read({"CARGO_ASSISTANT_HOME": str(tmp_path / "home")}).places.config, keyring=NoStore())
    kept.keep(SignIn(Secret("tok_of_mine"), "w", "Mine", ""))
    before = kept.profile.read_bytes()
    staged.say("log out")
    assert staged.say("log in").question == "secret"
    staged.say("tok_of_the_transcript")
    assert "Signed in as Sam Rivera" in staged.say("1").text
    assert "Signed out" in staged.say("log out").text
    staged.close()
    assert kept.profile.read_bytes() == before


class NoStore:
    """A key store in memory."""

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, account: str, password: str) -> None:
        """Keeps a password."""
        self.held[service, account] = password

    def get_password(self, service: str, account: str) -> str | None:
        """Gives a password."""
        return self.held.get((service, account))


def test_the_environment_changes_no_answer(staged: StagedConversation) -> None:
    """A token or an address of this machine is no part of a transcript."""
    staged.say("list hubspot connectors")
    assert "https://api.getcargo.io" in staged.say("as a cargo-ai command").text
    staged.close()
