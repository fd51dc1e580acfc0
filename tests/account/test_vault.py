"""The vault: where a token is kept, and that it is nowhere else."""

from __future__ import annotations

import stat
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from assistant.account.vault import SERVICE, SignIn, Vault
from intents.problems import Problem
from intents.secret import Secret
from tests.account.key_stores import BrokenStore, LockedStore, MemoryStore

TOKEN = "tok_5ecret_value"
SIGN_IN = SignIn(Secret(TOKEN), "uuid-1", "Acme", "https://api.example.com")


def files_with(folder: Path, text: str) -> list[str]:
    """Names the files below a folder that hold a text."""
    return [one.name for one in folder.rglob("*") if one.is_file() and text.encode() in one.read_bytes()]


@pytest.fixture
def no_key_store(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without a key store."""
    monkeypatch.setattr(keyring, "get_keyring", fail.Keyring)


@pytest.mark.usefixtures("no_key_store")
def test_without_a_key_store_the_token_is_in_a_file_for_its_owner_alone(tmp_path: Path) -> None:
    vault = Vault(tmp_path / "new")
    assert str(vault.profile) in vault.where()
    assert "no key store" in vault.where()
    vault.keep(SIGN_IN)
    assert stat.S_IMODE(vault.profile.stat().st_mode) == 0o600
    assert stat.S_IMODE(vault.profile.parent.stat().st_mode) == 0o700
    assert vault.load() == SIGN_IN
    assert vault.kept_in() == "file"
    assert files_with(tmp_path, TOKEN) == ["sign-in.json"]


@pytest.mark.usefixtures("no_key_store")
def test_a_file_that_others_could_read_is_replaced_not_reused(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    vault.profile.write_text("{}")
    vault.profile.chmod(0o644)
    vault.keep(SIGN_IN)
    assert stat.S_IMODE(vault.profile.stat().st_mode) == 0o600


def test_with_a_key_store_no_file_holds_the_token(tmp_path: Path) -> None:
    store = MemoryStore()
    vault = Vault(tmp_path, keyring=store)
    assert vault.where() == "the key store of this system"
    vault.keep(SIGN_IN)
    assert files_with(tmp_path, TOKEN) == []
    assert list(store.held.values()) == [TOKEN]
    assert Vault(tmp_path, keyring=store).load() == SIGN_IN
    assert vault.kept_in() == "key store"


def test_the_key_store_of_the_system_is_used_where_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = MemoryStore()
    monkeypatch.setattr(keyring, "get_keyring", lambda: store)
    Vault(tmp_path).keep(SIGN_IN)
    assert list(store.held) == [(SERVICE, Vault(tmp_path).account)]


def test_two_homes_have_two_sign_ins_in_one_key_store(tmp_path: Path) -> None:
    store = MemoryStore()
    one, other = Vault(tmp_path / "one", keyring=store), Vault(tmp_path / "other", keyring=store)
    one.keep(SIGN_IN)
    other.keep(SignIn(Secret("tok_other")))
    assert one.load() == SIGN_IN
    other.forget()
    assert one.load() == SIGN_IN


def test_what_was_forgotten_is_in_neither_place(tmp_path: Path) -> None:
    store = MemoryStore()
    vault = Vault(tmp_path, keyring=store)
    vault.keep(SIGN_IN)
    assert vault.forget() is True
    assert store.held == {}
    assert not vault.profile.exists()
    assert vault.load() is None
    assert vault.forget() is False


def test_a_locked_key_store_is_as_good_as_not_signed_in(tmp_path: Path) -> None:
    Vault(tmp_path, keyring=MemoryStore()).keep(SIGN_IN)
    locked = Vault(tmp_path, keyring=LockedStore())
    assert locked.load() is None
    assert locked.kept_in() == "key store"
    assert locked.forget() is True


def test_a_key_store_that_refuses_leaves_nothing_in_a_file(tmp_path: Path) -> None:
    """The user was told the key store: falling back to a file in silence would break that word."""
    with pytest.raises(Problem) as caught:
        Vault(tmp_path, keyring=LockedStore()).keep(SIGN_IN)
    assert "not signed in" in caught.value.what
    assert "locked" not in caught.value.sentence().replace("Unlock", "")
    assert list(tmp_path.iterdir()) == []


def test_a_key_store_that_cannot_be_loaded_counts_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_keyring", BrokenStore.load)
    assert "no key store" in Vault(tmp_path).where()


@pytest.mark.parametrize("text", ["", "{", "[]", '"x"', "{}", '{"token": 3}', '{"token": ""}', "\0"])
@pytest.mark.usefixtures("no_key_store")
def test_a_broken_profile_is_no_sign_in(tmp_path: Path, text: str) -> None:
    vault = Vault(tmp_path)
    vault.profile.write_text(text)
    assert vault.load() is None


@pytest.mark.usefixtures("no_key_store")
def test_a_folder_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Problem) as caught:
        Vault(tmp_path / "file").keep(SIGN_IN)
    assert TOKEN not in caught.value.sentence()
    assert "CARGO_API_TOKEN" in caught.value.next_step
