"""Updating: only what differs is rewritten, and never a crash or an error in silence."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from assistant.transcripts.format import parse, read_document
from assistant.transcripts.replay import Filling, replayed
from assistant.transcripts.update import Update, update_of
from intents.problems import Problem
from tests.transcripts.scripted import Stage
from tests.transcripts.test_replay import ADD, block, scene


def updated(text: str, given: Mapping[str, str] | None = None, *, errors: bool = False) -> Update:
    """Replays a text and gives its update."""
    document = parse(text, "it.md")
    filling = Filling(given or {}, {})
    return update_of(replayed(document, Stage(), filling), filling.parameters(document), errors=errors)


def written(text: str, **given: str) -> str:
    """Gives the text after the update, which must then pass."""
    new = "\n".join(updated(text, given).new)
    assert replayed(parse(new), Stage(), Filling(given, {})).passed
    return new


def test_what_passes_is_not_touched() -> None:
    update = updated(scene("> list", "...", "2 connectors", *ADD))
    assert not update.changes
    assert update.refusals == []


def test_only_the_lines_that_differ_are_rewritten() -> None:
    text = "# Title\n\nProse  stays.\n\n" + block(
        "console",
        "> list",
        "clearbit_eu[..][UUID:eu]",
        "...",
        "3 connectors",
        "",
        "> show clearbit_eu",
        "Clearbit US",
        "\\> quoted",
        "...",
        "id [UUID:eu], created [DATE]",
        "gone",
    )
    assert written(text) == text.replace("3 connectors", "2 connectors").replace(
        "Clearbit US", "Clearbit EU"
    ).replace("gone\n", "")


def test_an_answer_that_was_never_written_is_filled_in() -> None:
    assert written(scene("> list", "> rename clearbit_eu to A")) == scene(
        "> list",
        "clearbit_eu     Clearbit EU         [DATE]   [UUID]",
        "lemlist_old     Lemlist - Old       [DATE]   [UUID]",
        "",
        "2 connectors",
        "",
        "> rename clearbit_eu to A",
        "Renamed clearbit_eu to A.",
    )


def test_new_lines_name_the_ids_that_have_a_name() -> None:
    text = scene("> list", "clearbit_eu[..][UUID:eu]", "...", "> show clearbit_eu", "Clearbit EU")
    assert "id [UUID:eu], created [DATE]" in written(text)


def test_new_lines_keep_the_parameters_of_the_old_ones() -> None:
    text = scene("> rename clearbit_eu to {{NAME}}", "clearbit_eu is now {{NAME}}.")
    assert "\nRenamed clearbit_eu to {{NAME}}.\n" in written(text, NAME="Acme")


def test_answers_that_would_be_misread_are_escaped_and_fences_grow() -> None:
    assert written(scene("> say > a|...|```|\\")) == "\n".join(
        ["# Title", "", "````console", "> say > a|...|```|\\", "\\> a", "\\...", "```", "\\\\", "````", ""]
    )


def test_a_crash_leaves_the_whole_file() -> None:
    update = updated(scene("> list", "x", "> crash"), errors=True)
    assert not update.changes
    assert "it.md:6: the program crashed here" in update.refusals[0]


def test_an_error_exit_is_refused_and_said_and_the_rest_is_written() -> None:
    text = scene("> fail", "x", "> rename clearbit_eu to A")
    update = updated(text)
    assert "\n".join(update.new) == text.replace("to A\n", "to A\nRenamed clearbit_eu to A.\n")
    assert "it.md:4: not written: the answer ended in an error (exit code 1)" in update.refusals[0]
    assert "The API refused." in "\n".join(updated(text, errors=True).new)


def test_a_leak_is_never_written() -> None:
    update = updated(scene("> leak {{secret:KEY}}"), errors=True)
    assert not update.changes
    assert "A secret was printed" in update.refusals[0]


def test_calls_are_rewritten_and_facts_are_not() -> None:
    text = scene("> rename clearbit_eu to A", "...", "> limit clearbit_eu to 5/minute", "...")
    http = [
        "GET /v1/connection/connectors/list",
        "PUT /v1/connection/connectors/[UUID:eu]",
        '{"rateLimit": {"max": 5}}',
    ]
    text += block("http", *http, "DELETE /v1/x") + block("state", "connector clearbit_eu: name=B")
    update = updated(text)
    assert "\n".join(update.new) == text.replace("DELETE /v1/x\n", "").replace(
        http[1], "PUT /v1/connection/connectors/[UUID:eu]\n" + '{"name": "A"}\n' + http[1]
    )
    assert "it.md:16: a state block is not rewritten" in update.refusals[0]


def test_the_difference_is_shown_and_the_file_keeps_its_line_ends_and_mode(tmp_path: Path) -> None:
    path = tmp_path / "it.md"
    path.write_bytes(scene("> rename clearbit_eu to A", "x").replace("\n", "\r\n").encode())
    path.chmod(0o640)
    document = read_document(str(path))
    update = update_of(replayed(document, Stage()), Filling().parameters(document))
    shown = list(update.difference())
    assert "- x" in shown
    assert "+ Renamed clearbit_eu to A." in shown
    assert any("\x1b[32m" in line for line in update.difference(colour=True))
    update.write()
    assert (
        path.read_bytes()
        == scene("> rename clearbit_eu to A", "Renamed clearbit_eu to A.").replace("\n", "\r\n").encode()
    )
    assert path.stat().st_mode & 0o777 == 0o640
    assert [one.name for one in tmp_path.iterdir()] == ["it.md"]


def test_a_file_that_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "it.md"
    path.write_text(scene("> rename clearbit_eu to A", "x"))
    document = read_document(str(path))
    update = update_of(replayed(document, Stage()), Filling().parameters(document))
    path.write_text("mine")
    with pytest.raises(Problem, match="changed while"):
        update.write()
    assert path.read_text() == "mine"
