"""A recording that is asked for late begins with the session."""

from __future__ import annotations

from pathlib import Path

from assistant.transcripts.format import read_document
from assistant.transcripts.memory import Memory
from assistant.transcripts.player import Said, Setting
from assistant.transcripts.replay import Filling, replayed
from intents.secret import Secret
from tests.transcripts.scripted import Scripted, Stage


def test_what_came_before_is_written_too_and_replays_green(tmp_path: Path) -> None:
    conversation, memory, before = Scripted(Setting()), Memory(), Said()
    for line in ("rename clearbit_eu to A", "add clearbit prod", "short", "sk_live_0123456789"):
        said = conversation.say(line)
        field = before.secret_field[0] if before.secret_field else None
        text = said.text
        memory.note(line, lambda text=text: text, field, refused=said.question == "secret")  # type: ignore[misc]
        before = said
    assert "sk_live" not in repr(memory)
    assert "short" not in repr(memory)
    recorder = memory.recorder(str(tmp_path / "late.md"))
    recorder.turn("list", conversation.say("list").text)
    recorder.close()
    text = (tmp_path / "late.md").read_text()
    assert text.count("\n> ") == 5
    assert "sk_live" not in text
    assert replayed(read_document(recorder.path), Stage(), Filling({}, {})).passed


def test_nothing_is_drawn_before_it_is_recorded() -> None:
    drawn: list[str] = []
    memory = Memory()
    memory.note("list", lambda: drawn.append("x") or "", pasted=[Secret("abc")])  # type: ignore[func-returns-value]
    assert drawn == []


def test_a_session_that_is_too_long_is_forgotten(tmp_path: Path) -> None:
    memory = Memory()
    for _ in range(2001):
        memory.note("list", lambda: "x")
    assert not memory.complete
    recorder = memory.recorder(str(tmp_path / "late.md"))
    recorder.close()
    assert recorder.turns == 0
