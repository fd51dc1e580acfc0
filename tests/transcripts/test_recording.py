"""Recording: what is written replays green, and holds no secret."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.transcripts.format import read_document
from assistant.transcripts.player import Said, Setting
from assistant.transcripts.recording import Recorder, recorder_at, upper_name
from assistant.transcripts.replay import Filling, replayed
from assistant.transcripts.report import report_lines
from assistant.transcripts.scrubbing import answer_line, scrubbed
from assistant.transcripts.state import State
from intents.problems import Problem
from intents.secret import Secret
from tests.transcripts.scripted import Scripted, Stage


def recorded(path: Path, lines: list[str]) -> Scripted:
    """Talks to the scripted workspace and records it."""
    conversation, recorder = Scripted(Setting()), Recorder(str(path))
    before = Said()
    for line in lines:
        said = conversation.say(line)
        field = before.secret_field[0] if before.secret_field and before.question == "secret" else None
        recorder.turn(line, said.text, secret=field, refused=said.question == "secret")
        before = said
    recorder.close()
    return conversation


def test_what_was_typed_and_answered_is_written_with_placeholders(tmp_path: Path) -> None:
    path = tmp_path / "clean_up.md"
    recorded(path, ["list", "show clearbit_eu", "", "add clearbit prod", "sk_live_0123456789"])
    assert path.read_text() == (
        "---\nworkspace: demo\nwidth: 100\n---\n\n# Clean up\n\n```console\n"
        "> list\n"
        "clearbit_eu     Clearbit EU         [DATE]   [UUID]\n"
        "lemlist_old     Lemlist - Old       [DATE]   [UUID]\n"
        "\n2 connectors\n\n"
        "> show clearbit_eu\nClearbit EU\n\\> quoted\n\\...\n\\\\n is no line\nid [UUID], created [DATE]\n\n"
        ">\n\n"
        "> add clearbit prod\nWhich API key? (hidden)\n\n"
        "> {{secret:API_KEY}}\nCreated prod ([UUID]).\nTook [DURATION].\n```\n"
    )


def test_the_file_is_whole_after_every_turn(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    recorder = Recorder(str(path))
    for count, text in enumerate(["one", "```\ntwo", "three", "`````"], 1):
        recorder.turn(f"say {count}", text)
        assert len([turn for scene in read_document(str(path)).scenes for turn in scene.turns]) == count
    recorder.close()
    assert recorder.path == str(path)


def test_a_file_that_exists_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_text("mine")
    with pytest.raises(Problem, match="already"):
        Recorder(str(path))
    assert path.read_text() == "mine"
    with pytest.raises(Problem, match="could not be written"):
        Recorder(str(tmp_path / "no" / "x.md"))


def test_a_refused_secret_is_one_that_is_refused_again(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    recorded(path, ["add clearbit prod", "short", "sk_live_0123456789", "list"])
    assert "{{secret:REFUSED_API_KEY}}" in path.read_text()
    assert "short\n" not in path.read_text()
    assert replayed(read_document(str(path)), Stage(), Filling({}, {})).passed


def test_commands_at_a_hidden_question_are_no_secret(tmp_path: Path) -> None:
    recorder = Recorder(str(tmp_path / "x.md"))
    for line in ("?", "Back", "cancel", ""):
        recorder.turn(line, "", secret="apiKey")
    recorder.close()
    assert "secret" not in (tmp_path / "x.md").read_text()


def test_an_answer_by_reference_keeps_the_name_of_the_variable(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    recorder = Recorder(str(path))
    recorder.turn("env:MY_KEY", "Created.", secret="apiKey")
    recorder.turn("env:UNSET", "UNSET is not set.", secret="apiKey", refused=True)
    recorder.turn("file:/home/me/key", "Created.", secret="apiKey")
    recorder.close()
    text = path.read_text()
    for line in ("> {{secret:MY_KEY}}\n", "> env:UNSET\n", "> {{secret:API_KEY}}\n"):
        assert line in text
    assert "/home/me" not in text


def test_a_secret_is_replaced_wherever_it_is_typed_or_answered(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    recorder = Recorder(str(path))
    recorder.turn(
        "connect clearbit with key sk_live_0123456789 {{A}}", "Ok.", pasted=[Secret("sk_live_0123456789")]
    )
    recorder.turn("0ther-secret-value", "Ok.", secret="apiKey")
    recorder.turn("sk_live_0123456789", "You said sk_live_0123456789?", secret="apiKey")
    recorder.turn("what is 0ther-secret-value", "No idea.")
    recorder.close()
    text = path.read_text()
    assert "sk_live" not in text
    assert "0ther-secret-value" not in text
    assert "> connect clearbit with key {{secret:API_KEY}} \\{{A}}\n" in text
    assert "> {{secret:API_KEY_2}}\n" in text
    assert "> {{secret:API_KEY}}\nYou said ••••?\n" in text


def test_names_of_fields_become_names_of_variables() -> None:
    assert [upper_name(one) for one in ("apiKey", "config.clientSecret", "private-key", "", "2fa", "ключ")] == [
        "API_KEY", "CLIENT_SECRET", "PRIVATE_KEY", "SECRET", "SECRET_2FA", "SECRET",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("cached for 24 hours", "cached for 24 hours"),
        ("100 per minute", "100 per minute"),
        ("took 12 ms", "took [DURATION]"),
        ("in 0.3 s.", "in [DURATION]."),
        ("3 Nov 2026 (3 weeks ago)", "[DATE]"),
        ("2026-11-03T10:00:00.000Z", "[DATE]"),
        ("at 16:03:15", "at [DATE]"),
        ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1"),
        (
            "http://127.0.0.1:38421/sandbox/consent/0b5c1a2d-5eed-4abc-9def-0123456789ab",
            "[..]/sandbox/consent/[UUID]",
        ),
        ("nothing today", "nothing today"),
        ("0b5c1a2d-5eed-4abc-9def-0123456789ab", "[UUID]"),
    ],
)
def test_what_varies_is_replaced_and_nothing_else(text: str, written: str) -> None:
    assert scrubbed(text) == written


PIECES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            "> ", ">", "...", "\\", "```", "````", "~~~", "[..]", "[UUID]", "[DATE]", "{{NAME}}", "{{secret:X}}", "\\{{A}}",
            "{{nodes.start.domain}}", "3 weeks ago", "yesterday", "12 Mar 2026", "2026-11-03T10:00:00.000Z", "14:05",
            "0b5c1a2d-5eed-4abc-9def-0123456789ab", "12 ms", "0.3 s", "24 hours", "# ", "- ", "    ", "---", "\t", "••••",
        ]
    ),
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=6).map("".join)
LINES = TEXTS.map(lambda text: text.replace("\r", "").replace("\n", "").replace("••••", ""))
ANSWERS = st.lists(LINES, max_size=5).map("\n".join)


class Played:
    """A conversation that answers what was recorded, and insists on what was typed."""

    def __init__(self, turns: list[tuple[str, str]]) -> None:
        self.turns = list(turns)
        self.typed: list[str] = []

    def say(self, line: str) -> Said:
        """Gives the next answer."""
        self.typed.append(line)
        return Said(self.turns[len(self.typed) - 1][1])

    def state(self) -> State:
        """Holds nothing."""
        return State()

    def close(self) -> None:
        """Ends it."""


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(LINES, ANSWERS), min_size=1, max_size=5))
def test_whatever_is_recorded_replays_green_and_types_the_same(turns: list[tuple[str, str]]) -> None:
    turns = [
        (line.encode(errors="replace").decode(), text.encode(errors="replace").decode()) for line, text in turns
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "x.md")
        recorder = Recorder(path)
        for line, text in turns:
            recorder.turn(line, text)
        recorder.close()
        played = Played(turns)
        outcome = replayed(read_document(path), lambda _: played, Filling({}, {}))
    assert outcome.passed, "\n".join(report_lines(outcome))
    assert played.typed == [line for line, _ in turns]


REQUESTS = st.one_of(
    st.sampled_from(
        ["list", "show clearbit_eu", "fail", "", "yes", "no", "delete lemlist_old", "add clearbit prod"]
    ),
    st.builds(
        "rename clearbit_eu to {}".format, st.sampled_from(["A", "> B", "...", "{{NAME}}", "[UUID]", "yesterday"])
    ),
    st.sampled_from(
        ["sk_live_0123456789", "short", "limit clearbit_eu to 5/minute", "nonsense", "say > a|...|```"]
    ),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(REQUESTS, min_size=1, max_size=8))
def test_generated_sessions_replay_green(lines: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.md"
        try:
            recorded(path, lines)
        except KeyError:  # the scripted workspace has no words for what is gone
            return
        outcome = replayed(read_document(str(path)), Stage(), Filling({}, {}))
    assert outcome.passed, "\n".join(report_lines(outcome))


@given(LINES)
def test_a_line_of_an_answer_is_never_read_as_typed(text: str) -> None:
    assert not answer_line(text).startswith("> ")
    assert answer_line(text) != ">"


def test_a_credential_that_is_masked_in_a_request_becomes_a_reference(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    recorder = Recorder(str(path))
    recorder.turn("connect clearbit with key ••••", "Ok.")
    recorder.close()
    assert "> connect clearbit with key {{secret:API_KEY}}\n" in path.read_text()


def test_a_recording_is_named_as_people_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    made = []
    for name in ("cleanup", "clean.md", None, None):
        recorder = recorder_at(name)
        recorder.close()
        made.append(recorder.path)
    assert made == ["cleanup.md", "clean.md", "transcript.md", "transcript-2.md"]
