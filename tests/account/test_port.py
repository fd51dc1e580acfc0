"""The account of a conversation: checking, keeping, switching and forgetting a sign-in."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import pytest

from assistant.account.port import Account, Use
from assistant.account.vault import SignIn, Vault
from intents.entities import User, Workspace
from intents.ports import CargoApi
from intents.problems import Problem
from intents.secret import Secret
from tests.account.key_stores import LockedStore, MemoryStore

TOKEN = Secret("tok_1")
ACME = Workspace(uuid="w-1", name="Acme")
OTHER = Workspace(uuid="w-2", name="Other")


class Api:
    """Answers for one token alone."""

    def __init__(self, use: Use) -> None:
        self._use = use

    def current_user(self) -> User:
        if self._use.token != TOKEN:
            raise Problem("The token was refused.", status=401)
        return User(uuid="u-1", email="sam@example.com")

    def workspaces(self) -> list[Workspace]:
        return [ACME, OTHER]


@dataclass
class Setup:
    """An account, its vault, and what the conversation was told to use."""

    account: Account
    vault: Vault
    adopted: list[Use] = field(default_factory=list)


def setup(folder: Path, use: Use, *, store: Any = None, kept: SignIn | None = None) -> Setup:
    """Gives an account that uses something, with a sign-in kept already where one is given."""
    vault = Vault(folder, keyring=store or MemoryStore())
    if kept is not None:
        vault.keep(kept)
    adopted: list[Use] = []
    account = Account(
        vault,
        use,
        base_url="https://api.example.com",
        connect=lambda one: cast("CargoApi", Api(one)),
        adopt=adopted.append,
    )
    return Setup(account, vault, adopted)


def test_checking_a_token_changes_nothing(tmp_path: Path) -> None:
    """`cancel` at the choice of a workspace must leave everything as it was."""
    here = setup(tmp_path, Use(None))
    user, workspaces = here.account.check(TOKEN)
    assert (user.email, workspaces) == ("sam@example.com", [ACME, OTHER])
    assert here.adopted == []
    assert here.vault.load() is None
    assert not here.account.is_signed_in


def test_a_refused_token_is_a_problem(tmp_path: Path) -> None:
    here = setup(tmp_path, Use(None))
    with pytest.raises(Problem):
        here.account.check(Secret("tok_wrong"))
    assert here.adopted == []


def test_a_kept_sign_in_is_used_at_once_and_names_its_api(tmp_path: Path) -> None:
    here = setup(tmp_path, Use(Secret("sandbox"), is_sandbox=True))
    here.account.keep(TOKEN, ACME)
    assert here.adopted == [Use(TOKEN, "w-1", "Acme")]
    assert not here.account.is_sandbox
    assert here.vault.load() == SignIn(TOKEN, "w-1", "Acme", "https://api.example.com")


def test_a_sign_in_that_cannot_be_kept_is_not_used(tmp_path: Path) -> None:
    here = setup(tmp_path, Use(None), store=LockedStore())
    with pytest.raises(Problem):
        here.account.keep(TOKEN, ACME)
    assert here.adopted == []


def test_switching_is_remembered_for_the_next_session(tmp_path: Path) -> None:
    here = setup(tmp_path, Use(TOKEN, "w-1"), kept=SignIn(TOKEN, "w-1", "Acme"))
    here.account.switch(OTHER)
    assert here.account.workspace_uuid == "w-2"
    kept = here.vault.load()
    assert kept is not None
    assert (kept.workspace_uuid, kept.workspace_name) == ("w-2", "Other")


def test_switching_with_a_token_of_the_environment_leaves_the_stored_sign_in_alone(tmp_path: Path) -> None:
    here = setup(tmp_path, Use(Secret("tok_env"), "w-1"), kept=SignIn(TOKEN, "w-1", "Acme"))
    here.account.switch(OTHER)
    kept = here.vault.load()
    assert kept is not None
    assert kept.workspace_uuid == "w-1"


def test_switching_within_the_sandbox_stays_there(tmp_path: Path) -> None:
    here = setup(tmp_path, Use(Secret("sandbox"), is_sandbox=True), kept=SignIn(TOKEN, "w-1", "Acme"))
    here.account.switch(OTHER)
    assert here.adopted[-1].is_sandbox
    kept = here.vault.load()
    assert kept is not None
    assert kept.workspace_uuid == "w-1"


def test_signing_out_stops_using_the_token_at_once(tmp_path: Path) -> None:
    here = setup(tmp_path, Use(TOKEN, "w-1"), kept=SignIn(TOKEN, "w-1", "Acme"))
    assert here.account.sign_out() is True
    assert here.adopted == [Use(None)]
    assert not here.account.is_signed_in
    assert here.account.sign_out() is False


def test_signing_out_from_the_sandbox_stays_there(tmp_path: Path) -> None:
    here = setup(tmp_path, Use(Secret("sandbox"), is_sandbox=True), kept=SignIn(TOKEN, "w-1", "Acme"))
    assert here.account.sign_out() is True
    assert here.adopted == []
    assert here.account.is_sandbox


def test_signing_out_goes_back_to_the_sandbox_that_the_session_began_in(tmp_path: Path) -> None:
    began = Use(Secret("sandbox"), is_sandbox=True)
    here = setup(tmp_path, began)
    here.account.keep(TOKEN, ACME)
    here.account.sign_out()
    assert here.adopted == [Use(TOKEN, "w-1", "Acme"), began]
    assert here.account.is_sandbox
