"""Conversations that are judged by the calls they sent and by what the workspace holds afterwards, never by words."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from assistant.settings import Settings
from assistant.stage import opener
from assistant.transcripts.coverage import Catalogue, Reach
from assistant.transcripts.format import read_document
from assistant.transcripts.player import Outcome
from assistant.transcripts.replay import replayed, transcripts_at
from assistant.transcripts.report import report_lines
from assistant.transcripts.requests import is_write
from assistant.understanding import read
from assistant.wiring import sandbox_names
from intents.reading import Context, Decision

HERE = Path(__file__).parent
CONVERSATIONS = sorted(HERE.glob("*.md"))
ROOT = HERE.parent.parent
LIBRARY = [Path(one) for one in transcripts_at([str(ROOT / "transcripts")])]
AT_LEAST = 60


def _played(path: Path) -> Outcome:
    return replayed(read_document(str(path)), opener(Settings.read(os.environ)))


def _told(outcome: Outcome) -> list[tuple[str, tuple[str, ...], list[tuple[str, str]]]]:
    """Gives all of an outcome that must be the same in a second run."""
    return [
        (turn.typed, tuple(map(_still, turn.actual)), [(call.method, call.target) for call in turn.said.calls])
        for turn in outcome.turns
    ]


def _still(line: str) -> str:
    """Gives a line without what is new in every run: elapsed times, and the ids of a node that was built."""
    line = re.sub(r"\d+ ms$", "… ms", line)
    return "an id" if re.fullmatch(r' +("uuid": )?"[0-9a-f-]{36}",?', line) else line


@pytest.mark.parametrize("path", CONVERSATIONS, ids=lambda path: path.stem)
def test_a_conversation_holds_and_is_the_same_when_it_is_run_again(path: Path) -> None:
    first = _played(path)
    assert first.passed, "\n".join(report_lines(first))
    assert _told(_played(path)) == _told(first)


@pytest.mark.parametrize("path", CONVERSATIONS, ids=lambda path: path.stem)
def test_a_conversation_is_judged_by_calls_and_state_and_not_by_words(path: Path) -> None:
    document = read_document(str(path))
    for scene in document.scenes:
        assert scene.http, path
        assert scene.state, path
        assert all(line.text.strip() in ("", "...") for turn in scene.turns for line in turn.expected), path
    assert 1 <= sum(len(scene.turns) for scene in document.scenes) <= 8


def test_there_are_enough_and_half_of_them_take_a_wrong_turn() -> None:
    wrong = [path for path in CONVERSATIONS if "\nWrong turn: " in path.read_text(encoding="utf-8")]
    assert len(CONVERSATIONS) >= AT_LEAST
    assert len(wrong) * 2 >= len(CONVERSATIONS)


@pytest.mark.parametrize("path", [*CONVERSATIONS, *LIBRARY, ROOT / "README.md"], ids=lambda path: path.stem)
def test_every_write_is_one_that_the_transcript_names(path: Path) -> None:
    """An `http` block lists writes completely, so a scene that writes needs one; what is not listed fails there."""
    outcome = _played(path)
    for scene in outcome.scenes:
        writes = [call for call in scene.calls if is_write(call.method, call.target)]
        assert not writes or scene.scene.http, f"{path} line {scene.scene.first}"
    assert outcome.passed, "\n".join(report_lines(outcome))


def test_every_intent_is_reached_by_the_library() -> None:
    reach = Reach()
    for path in LIBRARY:
        reach.add(_played(path))
    assert set(Catalogue.whole().intents) - reach.intents == set()
    assert len(LIBRARY) >= 20


def test_the_readme_of_the_library_leads_to_each_of_them() -> None:
    page = (ROOT / "transcripts" / "README.md").read_text(encoding="utf-8")
    linked = {ROOT / "transcripts" / one for one in re.findall(r"\]\((\w+/\w+\.md)\)", page)}
    assert linked == set(LIBRARY)
    assert "(transcripts/README.md)" in (ROOT / "README.md").read_text(encoding="utf-8")


def _suggested(lines: tuple[str, ...]) -> set[str]:
    """Gives what an answer says can be typed: two words or more in backquotes, on whole sentences."""
    text = " ".join(line.strip() for line in lines if not line.startswith(">"))
    found = set(re.findall(r"`([a-z]\w* [^`…{}•\[\]]+)`", text))
    return {one for one in found if not one.startswith(("cargo-", "cargo_", "go ahead", "do it"))}


@pytest.mark.parametrize("path", [*CONVERSATIONS, *LIBRARY], ids=lambda path: path.stem)
def test_what_an_answer_suggests_is_a_request(path: Path) -> None:
    lexicon = sandbox_names()[1]
    outcome = _played(path)
    suggested = {one for turn in outcome.turns for one in _suggested(turn.actual)}
    misread = {one for one in suggested if read(one, lexicon, Context()).decision is Decision.REJECT}
    assert misread - {"leave the tour"} == set()
