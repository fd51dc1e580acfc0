"""A recording says where a replay of it starts from something else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.equipment import give_transcripts
from assistant.settings import Settings
from assistant.stage import opener
from assistant.transcripts.format import read_document
from assistant.transcripts.replay import Filling, replayed
from intents import calls
from intents.problems import Problem
from tests.conversation.talk import Talk, open_talk


@pytest.fixture
def talk(tmp_path: Path) -> Iterator[Talk]:
    """A conversation that can be recorded."""
    talk = open_talk(tmp_path)
    give_transcripts(talk.conversation, Settings.read({"CARGO_ASSISTANT_HOME": str(tmp_path)}, sandbox=True))
    yield talk
    talk.conversation.end()


def uuid_of(talk: Talk, slug: str) -> str:
    return str(talk.connectors()[slug].uuid)


def changed_before(talk: Talk) -> None:
    """Changes the sandbox as an earlier session would have."""
    talk.api.send(calls.update_connector(uuid_of(talk, "lemlist_old"), {"name": "Old"}))
    body = {"name": "Prod", "slug": "prod", "integrationSlug": "clearbit", "config": {"apiKey": "0123456789"}}
    talk.api.send(calls.create_connector(body))


def replays(path: Path) -> bool:
    home = Settings.read({"CARGO_ASSISTANT_HOME": str(path.parent)})
    return replayed(read_document(str(path)), opener(home), Filling({}, {})).passed


def test_a_recording_on_a_changed_sandbox_says_so_in_the_answer_and_in_the_file(talk: Talk, tmp_path: Path) -> None:
    changed_before(talk)
    path = tmp_path / "late.md"
    talk.say("list connectors")
    answer = talk.say(f"record this as {path}")
    assert "changed before" in answer
    assert 'lemlist_old: name was "Lemlist (old)", is Old; prod is new' in " ".join(answer.split())
    assert "changed before" not in talk.say("show hunter")
    talk.say("stop recording")
    assert path.read_text().count("changed before") == 1
    assert [len(scene.turns) for scene in read_document(str(path)).scenes] == [2]
    assert not replays(path)


def test_changes_of_the_session_itself_are_no_difference(talk: Talk, tmp_path: Path) -> None:
    """They are in the recording, which begins with the first line, and so in its replay."""
    path = tmp_path / "own.md"
    for line in (
        "rename lemlist_old to Old", "limit lemlist_old to 5/minute", "undo", "make hubspot_sandbox the default",
        "delete lemlist_old", "yes", "new custom integration at https://partner-portal.example/cargo",
        "connect lemlist", "0123456789abcdef", "point partner_portal at https://b.example.com",
    ):  # fmt: skip
        talk.say(line)
    assert len(talk.writes()) == 8
    assert "changed before" not in talk.say(f"record this as {path}")
    talk.say("list connectors")
    talk.say("stop recording")
    assert replays(path)


def test_what_the_session_changed_once_more_is_told_with_what_it_was(talk: Talk, tmp_path: Path) -> None:
    changed_before(talk)
    talk.all("rename lemlist_old to Oldest", "delete prod", "yes")
    answer = " ".join(talk.say(f"record this as {tmp_path / 'x.md'}").split())
    assert 'lemlist_old: name was "Lemlist (old)", is Old; prod is new' in answer


def test_the_option_that_records_from_the_start_says_it_with_the_first_answer(talk: Talk, tmp_path: Path) -> None:
    changed_before(talk)
    talk.conversation.view.start_recording(str(tmp_path / "x.md"))
    assert "changed before" in talk.say("hello")


def test_a_recording_of_an_account_says_that_it_replays_there_alone(
    talk: Talk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(talk.conversation.parts.account), "is_sandbox", property(lambda _self: False))
    assert "--live" in talk.say(f"record this as {tmp_path / 'x.md'}")


def test_a_workspace_that_cannot_be_read_keeps_nobody_from_recording(
    talk: Talk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_arguments: object) -> None:
        raise Problem("No.")

    monkeypatch.setattr(type(talk.api), "connectors", refused)
    assert "Recording to" in talk.say(f"record this as {tmp_path / 'x.md'}")


def test_a_recording_that_is_asked_for_late_says_what_it_begins_with(talk: Talk, tmp_path: Path) -> None:
    talk.all("list connectors", "show hunter")
    assert "a.md, with the 2 turns before." in " ".join(talk.say(f"record this as {tmp_path / 'a.md'}").split())
    talk.say("stop recording")


def test_a_recording_from_the_first_line_on_needs_no_word_about_it(talk: Talk, tmp_path: Path) -> None:
    assert "before" not in talk.say(f"record this as {tmp_path / 'a.md'}")


def test_what_was_made_and_removed_in_the_session_is_no_difference(talk: Talk, tmp_path: Path) -> None:
    path = tmp_path / "came.md"
    for line in (
        "new custom integration at https://a.example.com", "remove the custom integration a_example", "yes",
        "connect clearbit and call it Short", "0123456789abcdef", "delete short", "yes",
    ):  # fmt: skip
        talk.say(line)
    assert len(talk.writes()) == 4
    assert "changed before" not in talk.say(f"record this as {path}")
