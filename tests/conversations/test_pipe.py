"""The same conversations in a pipe: they leave the same workspace behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from assistant.settings import Settings
from assistant.stage import opener
from assistant.transcripts.format import read_document
from assistant.transcripts.player import Setting

HERE = Path(__file__).parent
KEPT = ("slug", "name", "integrationSlug", "isDefault", "rateLimit", "cacheTtlMilliseconds", "useCredits")
SAMPLE = ("context_both", "removal_misspelt", "bulk_undo", "sequence_ended_by_no", "form_back_one_question")


def _held(connectors: Any) -> list[dict[str, Any]]:
    return [{key: one.get(key) for key in KEPT} for one in connectors]


def _ran(arguments: list[str], home: Path, lines: str = "") -> str:
    command = [str(Path(sys.executable).parent / "cargo-assistant"), "--sandbox", *arguments]
    environ = {"CARGO_ASSISTANT_HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    done = subprocess.run(
        command, input=lines, capture_output=True, text=True, env=environ, timeout=120, check=False
    )
    return done.stdout


@pytest.mark.parametrize("name", SAMPLE)
def test_a_pipe_leaves_what_a_replay_leaves(name: str, tmp_path: Path) -> None:
    document = read_document(str(HERE / f"{name}.md"))
    lines = [turn.typed for scene in document.scenes for turn in scene.turns]
    _ran([], tmp_path, "".join(f"{line}\n" for line in lines))
    piped = json.loads(_ran(["ask", "list connectors", "--output", "json"], tmp_path))["connectors"]
    conversation = opener(Settings.read({"CARGO_ASSISTANT_HOME": str(tmp_path)}))(Setting())
    for line in lines:
        conversation.say(line)
    replayed = conversation.state().connectors
    conversation.close()
    assert _held(piped) == _held(replayed)
