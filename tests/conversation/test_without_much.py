"""What the program does with nothing: an empty request, a reference without a name, no network."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.cli import main
from tests.conversation.talk import Talk

NOBODY = "http://127.0.0.1:9"
"""Port 9 (discard) is closed on a machine that runs no museum."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, without an account."""
    for name in ("CARGO_API_TOKEN", "CARGO_WORKSPACE_UUID", "CARGO_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CARGO_ASSISTANT_HOME", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("text", ["", "   "])
def test_an_empty_request_is_one_sentence_and_exit_code_3(text: str, home: Path) -> None:
    command = [str(Path(sys.executable).parent / "cargo-assistant"), "--sandbox", "ask", text]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 3
    assert done.stdout.startswith("Nothing was asked.")
    assert len(done.stdout.splitlines()) == 1
    assert list(home.iterdir()) == []


@pytest.mark.parametrize(("line", "missing"), [("env:", "name of a variable"), ("file: ", "path of a file")])
def test_a_reference_without_a_name_says_what_is_missing(talk: Talk, line: str, missing: str) -> None:
    answer = talk.all("add a clearbit connector called prod", line)
    assert f"needs the {missing}" in answer
    assert talk.asked() == "secret"


def test_without_network_lines_are_read_with_the_names_of_the_sandbox(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CARGO_API_TOKEN", "tok")
    monkeypatch.setenv("CARGO_BASE_URL", NOBODY)
    assert main(["understand", "show hunter"]) == 0
    read = capsys.readouterr()
    assert json.loads(read.out)["slots"] == {"connector": "hunter"}
    assert "names of the sandbox" in read.err


def test_without_network_names_that_were_read_before_are_used(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """They are kept when a connection was had; here they are put in place by hand, one of them renamed."""
    from assistant import wiring
    from assistant.conversation.reader import NamesCache
    from assistant.version import VERSION
    from intents.names import Names

    data = json.loads(json.dumps(wiring.sandbox_names()[0].as_json()).replace("hunter", "huntsman"))
    cache = home / "cache" / f"names-{wiring.key_of(NOBODY, None)}.json"
    NamesCache(cache, VERSION).save(Names.from_json(data))
    monkeypatch.setenv("CARGO_API_TOKEN", "tok")
    monkeypatch.setenv("CARGO_BASE_URL", NOBODY)
    assert main(["understand", "show huntsman"]) == 0
    read = capsys.readouterr()
    assert json.loads(read.out)["slots"] == {"connector": "huntsman"}
    assert read.err == ""
