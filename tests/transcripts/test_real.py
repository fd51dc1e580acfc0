"""The real conversation on the sandbox: recorded, replayed, exported."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.settings import Settings
from assistant.stage import opener
from assistant.transcripts.export import FORMS, exported
from assistant.transcripts.format import parse, read_document
from assistant.transcripts.player import Opener, Said, Setting
from assistant.transcripts.recording import Recorder
from assistant.transcripts.replay import Filling, replayed
from assistant.transcripts.report import report_lines
from assistant.transcripts.update import update_of
from tests.transcripts.test_replay import block, scene

SECRET = "sk_live_Zq81mPw0LxTn"


def stage(home: str | None = None) -> Opener:
    """Gives what opens real conversations."""
    return opener(
        Settings.read({"CARGO_ASSISTANT_HOME": home or tempfile.gettempdir(), "PATH": os.environ["PATH"]})
    )


def record(path: str, lines: list[str]) -> list[Said]:
    """Holds a real conversation and records it."""
    conversation, recorder = stage()(Setting()), Recorder(path)
    before, answers = Said(), []
    for line in lines:
        if line == SECRET and before.question != "secret":
            continue
        said = conversation.say(line)
        field = before.secret_field[0] if before.secret_field is not None else None
        again = said.question == "secret" and said.slot == before.slot
        recorder.turn(line if field else said.typed or line, said.text, field, refused=again)
        before = said
        answers.append(said)
        if said.quit:
            break
    conversation.close()
    recorder.close()
    return answers


def green(path: str) -> None:
    """Replays a recording, which must pass."""
    outcome = replayed(read_document(path), stage(), Filling({}, {}))
    assert outcome.passed, "\n".join(report_lines(outcome))


def test_a_session_with_every_kind_of_answer_is_recorded_and_replays_green(tmp_path: Path) -> None:
    path = str(tmp_path / "session.md")
    answers = record(
        path,
        [
            "list my connectors", "which ones are unused?", "the second one", "add a clearbit connector called prod",
            "?", SECRET, "show it", "limit it to 100 per minute", "undo", "history", "delete lemlist_old", "no",
            "delete lemlist_old", "yes", "delete hubspot_production", "wrong", "what is the weather", "", "again",
            "actions of hubspot", "connect apollo with key " + SECRET, "list connectors", "quit",
        ],
    )  # fmt: skip
    assert not any(said.crashed for said in answers)
    text = Path(path).read_text()
    assert SECRET not in text
    assert "[UUID]" in text
    assert "{{secret:" in text
    green(path)


REQUESTS = [
    "list connectors", "show hubspot_sandbox", "which connectors are unused", "it", "rename it to EU", "undo", "history",
    "why", "again", "more", "sort by usage", "limit clearbit_production to 5/minute", "delete lemlist_old", "delete it",
    "delete hubspot_production", "hubspot_production", "yes", "no", "?", "back", "cancel", "", "1", "2", "2nd one",
    "add a clearbit connector", "connect smartlead", "connect hubspot", "code=sandbox", SECRET, "own key", "credits",
    "actions of slack", "and hubspot?", "show enrichCompanyFromDomain", "make hubspot_sandbox the default",
    "cache clearbit_production for 2 hours", "as a cargo-ai command", "help", "whoami", "hello", "what's the weather",
    "list custom integrations", "add a custom integration at https://crm.example.com/cargo", "delete the unused ones",
    "list connectors and show slack_alerts", "node for slack", "which workspaces do i have", "> quoted", "...", "{{X}}",
]  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(REQUESTS), min_size=1, max_size=10))
def test_generated_sessions_of_the_real_conversation_replay_green(lines: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "session.md")
        answers = record(path, ["list connectors", *lines])
        assert not any(said.crashed for said in answers), lines
        assert SECRET not in Path(path).read_text()
        green(path)


TOUR = scene(
    "> list my connectors", "> show hubspot_production", "> add a clearbit connector called prod", "> {{secret:KEY}}",
    "> show slack_alerts", "> delete lemlist_old", "> yes", "> history", "> actions of hubspot", "> help",
) + block("http", "POST /v1/connection/connectors", "DELETE /v1/connection/connectors/[UUID]")  # fmt: skip


def updated() -> str:
    """Gives the tour with its answers written by an update."""
    document = parse(TOUR, "tour.md")
    update = update_of(replayed(document, stage(), Filling({}, {})), Filling({}, {}).parameters(document))
    assert update.refusals == []
    return "\n".join(update.new)


def test_an_update_writes_what_then_passes_over_fifty_runs_and_two_machine_widths(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    text = updated()
    document = parse(text, "tour.md")
    for number in range(50):
        monkeypatch.setenv("COLUMNS", "40" if number % 2 else "200")
        monkeypatch.setenv("TZ", "Pacific/Auckland" if number % 2 else "UTC")
        time.tzset()
        outcome = replayed(document, stage(str(tmp_path)), Filling({}, {}))
        assert outcome.passed, "\n".join(report_lines(outcome))
    assert updated() == text


def test_a_hundred_transcripts_of_ten_turns_take_less_than_fifty_seconds() -> None:
    document = parse(updated(), "tour.md")
    assert len(document.scenes[0].turns) == 10
    began = time.perf_counter()
    for _ in range(100):
        assert replayed(document, stage(), Filling({}, {})).passed
    assert time.perf_counter() - began < 50


def test_a_state_block_is_checked_against_the_api() -> None:
    turns = ("> delete lemlist_old", "...", "> yes", "...")
    assert replayed(
        parse(scene(*turns) + block("state", "no connector lemlist_old", "nothing else changed")), stage()
    ).passed
    assert not replayed(parse(scene(*turns) + block("state", "nothing else changed")), stage()).passed
    assert not replayed(parse(scene(*turns) + block("state", "connector lemlist_old")), stage()).passed


@pytest.mark.parametrize("form", FORMS)
def test_no_export_of_a_real_session_holds_the_secret(form: str) -> None:
    text = exported(parse(TOUR, "tour.md"), form, stage(), Filling({}, {"KEY": SECRET}))
    assert SECRET not in text
    assert "lemlist_old" in text.replace("</tspan>", "") or form == "cast"


def test_a_runbook_of_changes_holds_in_answers_calls_and_state() -> None:
    turns = ("> rename lemlist_old to Old", "...", "> limit lemlist_old to 5 per minute", "...")
    text = scene(*turns)
    text += block(
        "http",
        "PUT /v1/connection/connectors/[UUID:old]",
        '{"name": "Old"}',
        "PUT /v1/connection/connectors/[UUID:old]",
        '{"rateLimit": {"max": 5, "unit": "minute"}}',
    )
    text += block(
        "state", "connector lemlist_old: name=Old limit=5/minute integration=lemlist", "nothing else changed"
    )
    outcome = replayed(parse(text), stage())
    assert outcome.passed, "\n".join(report_lines(outcome))


@pytest.mark.parametrize("form", FORMS)
def test_a_credential_that_a_file_holds_in_clear_is_in_no_export(form: str) -> None:
    text = scene(f"> connect apollo with key {SECRET}", "> history", "> add a clearbit connector", f"> {SECRET}")
    assert SECRET not in exported(parse(text), form, stage(), Filling({}, {}))
