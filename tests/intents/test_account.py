from __future__ import annotations

import pytest

from intents.problems import Problem
from intents.question import QuestionKind
from intents.reading import Ref, RefKind
from intents.secret import Secret
from tests.intents.bench import Bench, Keyring, asked, column, facts, reply_of, tables, texts


@pytest.fixture
def keyring(ports: Bench) -> Keyring:
    """The account of the bench, outside the sandbox."""
    assert isinstance(ports.account, Keyring)
    ports.account.is_sandbox = False
    return ports.account


def test_who_is_signed_in_and_where(ports: Bench) -> None:
    reply = reply_of(asked(ports, "account.whoami"))
    shown = facts(reply)
    assert shown["E-mail"] == "sam@example.com"
    assert shown["Workspace"] == "Acme RevOps (acme-revops)"
    assert shown["Where"] == "the sandbox on this machine"
    assert reply.json["user"]["email"] == "sam@example.com"


def test_workspaces_are_listed_with_the_one_in_use(ports: Bench) -> None:
    reply = reply_of(asked(ports, "workspace.list"))
    rows = {row["name"]: row["current"] for row in tables(reply)[0].rows}
    assert rows == {"Acme RevOps": True, "Acme Sandbox": False}
    assert [one["uuid"] for one in reply.json["workspaces"]] == column(reply, "uuid")
    assert reply.next_step == "`switch to workspace Acme Sandbox` goes there."


@pytest.mark.parametrize("wanted", ["Acme Sandbox", "acme-sandbox", "acme sandbox", "{uuid}"])
def test_a_workspace_is_switched_to_by_name_slug_or_uuid(ports: Bench, wanted: str) -> None:
    uuid = ports.api.workspaces()[1].uuid
    reply = reply_of(asked(ports, "workspace.switch", workspace=wanted.format(uuid=uuid)))
    assert ports.account.workspace_uuid == uuid
    assert reply.facts["switch_workspace"] == uuid
    assert reply.focus == (Ref(RefKind.WORKSPACE, uuid),)


def test_a_near_miss_of_a_workspace_is_asked_about(ports: Bench) -> None:
    talk = asked(ports, "workspace.switch", "1", workspace="acme sandbx")
    assert "acme sandbx" in talk.prompts[0]
    assert "Now in Acme Sandbox, for this session." in texts(reply_of(talk))


def test_an_unknown_workspace_is_a_problem_that_names_those_there_are(ports: Bench) -> None:
    with pytest.raises(Problem) as caught:
        asked(ports, "workspace.switch", workspace="Globex EMEA")
    assert "Acme Sandbox" in caught.value.next_step
    assert ports.account.workspace_uuid is None


def test_the_workspace_in_use_stays(ports: Bench) -> None:
    assert "already" in texts(reply_of(asked(ports, "workspace.switch", workspace="Acme RevOps")))
    assert ports.account.workspace_uuid is None


def test_a_workspace_that_was_not_named_is_chosen_the_one_in_use_last(ports: Bench) -> None:
    talk = asked(ports, "workspace.switch", "acme-sandbox")
    assert [option.label for option in talk.questions[0].options] == ["Acme Sandbox", "Acme RevOps"]


def test_signing_in_says_where_the_token_is_kept_before_it_is(ports: Bench, keyring: Keyring) -> None:
    talk = asked(ports, "session.login", "two words", "tok_1", "Acme Sandbox")
    assert talk.questions[0].kind is QuestionKind.SECRET
    assert "the key store of this machine" in repr(talk.questions[0].shown)
    assert talk.refused
    assert keyring.kept is not None
    assert keyring.kept[0] == Secret("tok_1")
    assert keyring.workspace_uuid == keyring.kept[1].uuid
    assert "Signed in as Sam Rivera in Acme Sandbox." in texts(reply_of(talk))
    assert "tok_1" not in repr(talk)


def test_a_refused_token_is_not_kept(ports: Bench, keyring: Keyring) -> None:
    with pytest.raises(Problem):
        asked(ports, "session.login", "expired")
    assert keyring.kept is None


def test_a_token_that_was_pasted_is_not_kept_without_a_yes(ports: Bench, keyring: Keyring) -> None:
    reply = reply_of(asked(ports, "session.login", "no", extras={"secret": Secret("tok_1")}))
    assert reply.json["signedIn"] is False
    assert keyring.kept is None


def test_a_token_that_was_pasted_is_kept_after_a_yes(ports: Bench, keyring: Keyring) -> None:
    asked(ports, "session.login", "yes", "1", extras={"secret": Secret("tok_1")})
    assert keyring.kept is not None


def test_the_sandbox_needs_no_sign_in_and_says_so(ports: Bench) -> None:
    talk = asked(ports, "session.login", "tok_1", "1")
    assert "needs no sign-in" in repr(talk.questions[0].shown)
    assert reply_of(talk).facts["signed_in"] is True


def test_the_questions_stay_the_same_once_the_token_was_checked(ports: Bench) -> None:
    """`back` from the choice of a workspace runs the dialogue anew, after the token left the sandbox."""
    first = asked(ports, "session.login", "tok_1", "1")
    again = asked(ports, "session.login", "tok_1", "1")
    assert first.prompts == again.prompts


def test_signing_out_forgets_the_token(ports: Bench, keyring: Keyring) -> None:
    keyring.kept = (Secret("tok_1"), ports.api.current_workspace())
    assert reply_of(asked(ports, "session.logout")).facts == {"signed_out": True}
    assert "No sign-in is kept" in texts(reply_of(asked(ports, "session.logout")))
    assert keyring.kept is None
