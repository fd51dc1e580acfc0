"""The commands `replay` and `export`: what is printed, what is written, and the exit codes."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from assistant.transcripts.answering import replay_reply
from assistant.transcripts.command import ReplayOptions, export, replay, values_of
from assistant.transcripts.coverage import Catalogue, Reach, coverage_lines
from assistant.transcripts.people import Person, person_at
from assistant.transcripts.player import Setting
from intents.problems import Exit, Problem
from intents.reply import Code
from tests.transcripts.scripted import Scripted, Stage
from tests.transcripts.test_replay import block, run, scene

GOOD = scene("> list", "...", "2 connectors")
BAD = scene("> list", "...", "3 connectors")


class Folder:
    """A folder with transcripts, replayed from the command line."""

    def __init__(self, path: Path, **files: str) -> None:
        self.path = path
        self.stage = Stage()
        for name, text in files.items():
            (path / f"{name}.md").write_text(text)

    def replay(
        self, *names: str, person: Person | None = None, environment: Any = None, **options: Any
    ) -> tuple[Exit, str]:
        """Replays files and gives the exit code and what was printed."""
        out = StringIO()
        paths = [str(self.path / f"{name}.md" if name else self.path) for name in names]
        code = replay(paths, ReplayOptions(**options), self.stage, out, environment or {}, person)
        return code, out.getvalue()


def test_what_passes_exits_with_0_and_what_differs_with_1(tmp_path: Path) -> None:
    folder = Folder(tmp_path, good=GOOD, bad=BAD)
    assert folder.replay("good")[0] is Exit.OK
    code, printed = folder.replay("bad", "good")
    assert code is Exit.FAILED
    assert "bad.md:6" not in printed
    assert "- 3 connectors" in printed
    assert printed.endswith("2 transcripts, 1 of them failed\n")


def test_a_folder_stands_for_all_transcripts_below_it(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "third.md").write_text(GOOD)
    code, printed = Folder(tmp_path, good=GOOD, other=GOOD).replay("")
    assert code is Exit.OK
    assert printed.endswith("3 transcripts passed\n")
    (tmp_path / "none").mkdir()
    with pytest.raises(Problem, match="no transcript below"):
        Folder(tmp_path / "none").replay("")


def test_an_unreadable_file_exits_with_2_and_the_others_are_replayed(tmp_path: Path) -> None:
    folder = Folder(tmp_path, broken="```console\n> x\n", good=GOOD)
    code, printed = folder.replay("broken", "missing", "good")
    assert code is Exit.USAGE
    assert "broken.md:1: This block is never closed." in printed
    assert "There is no file" in printed
    assert "ok  " in printed


def test_a_missing_value_exits_with_3(tmp_path: Path) -> None:
    folder = Folder(tmp_path, it=scene("> rename clearbit_eu to {{NAME}}", "..."))
    assert folder.replay("it")[0] is Exit.NOT_UNDERSTOOD
    assert folder.replay("it", given={"NAME": "A"})[0] is Exit.OK
    assert folder.replay("it", person=Person(value=lambda _: "B"))[0] is Exit.OK
    assert folder.stage.last.typed == ["rename clearbit_eu to B"]


def test_values_are_read_from_words() -> None:
    assert values_of(["A=b", "C=d=e", "_x="]) == {"A": "b", "C": "d=e", "_x": ""}
    for word in ("A", "=b", "1=b", "a b=c"):
        with pytest.raises(Problem) as caught:
            values_of([word])
        assert caught.value.exit_code is Exit.USAGE


@pytest.mark.parametrize(
    "options",
    [
        {"update": True, "live": True},
        {"demo": True, "update": True},
        {"speed": 0},
        {"coverage": True, "demo": True},
    ],
)
def test_options_that_do_not_go_together_are_wrong_usage(tmp_path: Path, options: dict[str, Any]) -> None:
    with pytest.raises(Problem) as caught:
        Folder(tmp_path, good=GOOD).replay("good", **options)
    assert caught.value.exit_code is Exit.USAGE


def test_no_file_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(Problem) as caught:
        Folder(tmp_path).replay()
    assert caught.value.exit_code is Exit.USAGE


def test_an_update_writes_and_shows_the_difference_and_passes_then(tmp_path: Path) -> None:
    folder = Folder(tmp_path, bad=BAD)
    code, printed = folder.replay("bad", update=True)
    assert code is Exit.OK
    assert "- 3 connectors\n+ 2 connectors\n" in printed
    assert (tmp_path / "bad.md").read_text() == GOOD
    assert folder.replay("bad", update=True) == (Exit.OK, f"ok    {tmp_path}/bad.md (1 scene, 1 turn)\n")


def test_an_update_that_leaves_something_exits_with_1(tmp_path: Path) -> None:
    folder = Folder(tmp_path, it=scene("> fail", "x", "> crash", "..."))
    code, printed = folder.replay("it", update=True, errors=True)
    assert code is Exit.FAILED
    assert "left  " in printed
    assert "crashed" in printed
    assert "wrote" not in printed


def test_junit_names_every_scene_and_what_differs(tmp_path: Path) -> None:
    two = BAD + "\n## Then \x01 <more>\n\n" + block("console", "> show nothing", "x")
    folder = Folder(tmp_path, good=GOOD, bad=two, broken="x")
    path = tmp_path / "reports" / "junit.xml"
    code, _ = folder.replay("good", "bad", "broken", junit=str(path))
    assert code is Exit.FAILED
    root = ET.parse(path).getroot()
    assert root.attrib == {"tests": "4", "failures": "2", "errors": "1"}
    assert [case.get("name") for case in root.iter("testcase")] == [
        "1. Title",
        "1. Title",
        "2. Then \ufffd <more>",
        "read",
    ]
    assert "- 3 connectors" in "".join(root.itertext())


def test_coverage_lists_what_no_transcript_reaches(tmp_path: Path) -> None:
    folder = Folder(tmp_path, good=GOOD, it=scene("> fail", "...", "> add clearbit prod", "..."))
    code, printed = folder.replay("good", "it", coverage=True)
    assert code is Exit.OK
    missing = [line.removeprefix("  not reached: ") for line in printed.splitlines() if "not reached" in line]
    assert "connector.show" in missing
    assert "connector.list" not in missing
    assert "secret" not in missing
    assert "typed" in missing
    assert "connectorIsUsedInWorkflows" not in missing
    assert "connectorNotFound" in missing


def test_coverage_counts_what_was_reached() -> None:
    reach = Reach()
    reach.add(run(scene("> list", "...", "> add clearbit prod", "...")))
    catalogue = Catalogue(
        ("connector.list", "undo"), ("secret", "typed"), ("apiKey", "slug"), ("connectorNotFound",)
    )
    assert list(coverage_lines(reach, catalogue)) == [
        "intents: 1 of 2 reached",
        "  not reached: undo",
        "kinds of questions: 1 of 2 reached",
        "  not reached: typed",
        "slots asked for: 1 of 2 reached",
        "  not reached: slug",
        "problems: 0 of 1 reached",
        "  not reached: connectorNotFound",
    ]


def test_a_demo_plays_what_is_answered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", StringIO())
    code, printed = Folder(tmp_path, bad=BAD).replay("bad", demo=True, speed=10_000.0)
    assert code is Exit.OK
    assert "› list" in printed
    assert "2 connectors" in printed


def test_a_live_run_asks_whoever_is_there(tmp_path: Path) -> None:
    folder = Folder(tmp_path, it=scene("> rename clearbit_eu to A", "..."), next=GOOD)
    asked: list[str] = []

    def consent(plan: str) -> bool:
        asked.append(plan)
        return True

    assert folder.replay("it", "next", live=True, person=Person(consent=consent))[0] is Exit.OK
    assert len(asked) == 1
    assert folder.replay("it", "next", live=True)[0] is Exit.NOT_UNDERSTOOD
    assert len(folder.stage.opened) == 3
    assert folder.replay("it", live=True, yes=True)[0] is Exit.OK


def test_a_dry_run_without_live_stays_on_the_sandbox(tmp_path: Path) -> None:
    folder = Folder(tmp_path, it=GOOD)
    assert folder.replay("it", dry_run=True)[0] is Exit.OK
    assert folder.stage.last.setting == Setting(dry_run=True)


def test_an_export_is_printed_or_written(tmp_path: Path) -> None:
    folder = Folder(tmp_path, it=GOOD + block("console", "> show clearbit_eu"))
    path = str(tmp_path / "it.md")
    assert export(path, "text", folder.stage, {}).startswith("Title\n\n> list\n")
    assert export(path, "html", folder.stage, {}, str(tmp_path / "out" / "it.html")) == ""
    assert (tmp_path / "out" / "it.html").read_text().startswith("<!doctype html>")
    assert export(path, "svg", folder.stage, {}, str(tmp_path / "out")) == ""
    assert sorted(one.name for one in (tmp_path / "out").iterdir()) == ["it-1.svg", "it-2.svg", "it.html"]


class Terminal(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Says so."""
        return True


def test_nobody_is_asked_in_a_pipe() -> None:
    for typed, shown in ((StringIO(), Terminal()), (Terminal(), StringIO())):
        person = person_at(typed, shown)
        assert person.value("A") is None
        assert person.secret("A") is None
        assert person.consent("A") is None


@pytest.mark.parametrize(
    ("answer", "meant"), [("yes", True), ("Go ahead!", True), ("", False), ("no", False), ("y e s", False)]
)
def test_a_person_consents_by_a_plain_yes(answer: str, meant: bool) -> None:
    person = person_at(Terminal(), Terminal(), lambda _: answer, lambda _: "hidden")
    assert person.consent("DELETE /v1/x") is meant
    assert person.value("A") == answer
    secret = person.secret("A")
    assert secret is not None
    assert str(secret) == "••••"


def test_end_of_input_is_no_consent() -> None:
    def ended(_: str) -> str:
        raise EOFError

    person = person_at(Terminal(), Terminal(), ended, ended)
    assert person.consent("x") is False
    assert person.value("A") is None
    assert person.secret("A") is None


def test_a_conversation_is_closed_even_where_a_value_is_missing(tmp_path: Path) -> None:
    folder = Folder(tmp_path, it=scene("> add clearbit prod", "...", "> {{secret:KEY}}", "..."))
    with pytest.raises(Problem):
        folder.replay("it", live=True, yes=True)
    assert isinstance(folder.stage.last, Scripted)
    assert folder.stage.last.closed


def test_a_replay_within_a_conversation_is_a_reply(tmp_path: Path) -> None:
    folder = Folder(tmp_path, good=GOOD, bad=BAD)
    good = replay_reply(str(tmp_path / "good.md"), folder.stage)
    assert good.exit_code is Exit.OK
    assert good.json == {
        "intent": "transcript.replay", "path": str(tmp_path / "good.md"), "passed": True, "turns": 1, "differences": 0,
    }  # fmt: skip
    bad = replay_reply(str(tmp_path / "bad.md"), folder.stage)
    assert bad.exit_code is Exit.FAILED
    assert isinstance(bad.blocks[1], Code)
    assert "- 3 connectors" in bad.blocks[1].text
    with pytest.raises(Problem):
        replay_reply(str(tmp_path / "none.md"), folder.stage)


def test_a_program_gets_one_object_a_file(tmp_path: Path) -> None:
    folder = Folder(tmp_path, good=GOOD, bad=BAD, broken="```console\n> list\n")
    code, printed = folder.replay("good", "bad", "broken", json=True)
    good, bad, broken = map(json.loads, printed.splitlines())
    assert (good["passed"], good["turns"], good["differences"]) == (True, 1, 0)
    assert (bad["passed"], bad["differences"], bad["path"]) == (False, 1, str(tmp_path / "bad.md"))
    assert broken.keys() == {"errorMessage", "path"}
    assert code is Exit.FAILED
