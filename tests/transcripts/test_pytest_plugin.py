"""The pytest plugin: transcripts are tests, and nothing else is."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.transcripts.test_replay import scene

pytest_plugins = ("pytester",)

CONFTEST = """
from assistant.transcripts.pytest_plugin import OPENER
from tests.transcripts.scripted import Stage

def pytest_configure(config):
    config.stash[OPENER] = Stage()
"""


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    """Gives a project with transcripts and other Markdown."""
    pytester.makeconftest(CONFTEST)
    for folder in ("transcripts/removal", "docs"):
        (pytester.path / folder).mkdir(parents=True)
    (pytester.path / "transcripts" / "good.md").write_text(scene("> list", "...", "2 connectors"))
    (pytester.path / "transcripts" / "removal" / "bad.md").write_text(scene("> list", "...", "3 connectors"))
    (pytester.path / "transcripts" / "README.md").write_text("# No scene here\n")
    (pytester.path / "docs" / "page.md").write_text(scene("> list", "nonsense"))
    return pytester


def test_each_transcript_is_a_test_and_a_failure_shows_the_report(project: pytest.Pytester) -> None:
    result = project.runpytest()
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*transcripts/removal/bad.md:3: Title", "*- 3 connectors", "*+ 2 connectors"])
    assert "Traceback" not in result.stdout.str()


def test_a_broken_transcript_is_a_failure_in_one_sentence(project: pytest.Pytester) -> None:
    (project.path / "transcripts" / "removal" / "bad.md").write_text("```console\n> list\n")
    result = project.runpytest()
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*transcripts/removal/bad.md:1: This block is never closed. *"])
    assert "raise " not in result.stdout.str()


def test_without_transcripts_nothing_is_collected(pytester: pytest.Pytester) -> None:
    (pytester.path / "docs").mkdir()
    (pytester.path / "docs" / "page.md").write_text(scene("> list", "nonsense"))
    assert pytester.runpytest().ret is pytest.ExitCode.NO_TESTS_COLLECTED


def test_importing_the_plugin_loads_nothing_of_the_program() -> None:
    """Every run of pytest in this environment imports it."""
    code = (
        "import sys, pytest; before = set(sys.modules); import assistant.transcripts.pytest_plugin; "
        "print(sorted(set(sys.modules) - before))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert eval(found) == ["assistant", "assistant.transcripts", "assistant.transcripts.pytest_plugin"]
