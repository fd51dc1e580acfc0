"""The page about transcripts: it is one, and every command on it does what it says."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.transcripts.format import parse

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "transcripts.md"
BLOCKS = re.findall(r"^```sh\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
COMMANDS = [line for block in BLOCKS for line in block.splitlines()]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Gives a copy of the page and of the transcripts, for commands that write."""
    path = tmp_path_factory.mktemp("place")
    shutil.copytree(ROOT / "docs", path / "docs")
    shutil.copytree(ROOT / "transcripts", path / "transcripts")
    return path


def test_every_subject_of_the_page_is_shown_by_a_command() -> None:
    subjects = PAGE.read_text(encoding="utf-8").split("\n## ")[2:]
    assert [subject.split("\n")[0] for subject in subjects if "```sh" not in subject] == []
    assert len(parse(PAGE.read_text(encoding="utf-8")).scenes) >= 2


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_page_works(place: Path, command: str) -> None:
    """In the order of the page, as later ones read what earlier ones wrote."""
    folder = Path(sys.executable).parent
    environment = {
        "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
        "CARGO_ASSISTANT_HOME": str(place / "home"),
        "LANG": "C.UTF-8",
    }
    ran = subprocess.run(
        ["sh", "-c", command], cwd=place, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    words = shlex.split(command)
    for option in ("--to", "--junit", "--record"):
        if option in words:
            assert (place / words[words.index(option) + 1]).exists()
