"""The tour: done by doing, in anybody's words; hints after wrong tries; left, resumed, restarted, finished."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.conversation.parts import Options
from assistant.onboarding.lessons import LESSONS
from assistant.output import turn_text
from assistant.render import Look
from assistant.sandbox import Store
from assistant.settings import Settings
from assistant.stage import opener
from assistant.transcripts.player import Setting
from intents.question import QuestionKind
from tests.onboarding.newcomer import Newcomer, newcomer

WORDINGS: dict[tuple[int, int], list[tuple[str, ...]]] = {
    (1, 1): [
        ("list connectors",),
        ("which connectors do we have?",),
        ("show me everything that is connected",),
        ("what's connected here",),
        ("connectors",),
        ("can you show me my connectors please",),
        ("what connectors are there",),
    ],
    (1, 2): [
        ("which connectors are unused?",),
        ("show the unused ones",),
        ("which ones does nobody use",),
        ("connectors that nothing uses",),
        ("which of them are not in use?",),
        ("list unused connectors",),
    ],
    (2, 1): [
        ("connect clearbit and call it Lead data", "made-up-key"),
        ("add a clearbit connector called Lead data", "my key"),
        ("i want to connect clearbit", "xyz"),
        ("connect dropcontact", "own key", "xyz"),
        ("please set up a new clearbit connector", "abc"),
        ("connect hunter", "credits"),
        ("connect clearbit with key sk_test_0123456789abcdef",),
    ],
    (2, 2): [
        ("limit {made} to 100 requests a minute",),
        ("limit it to 100 per minute",),
        ("give it a limit of 100 requests per minute",),
        ("set a rate limit of 100/minute on {made}",),
        ("100 requests a minute for {made}",),
        ("please allow {made} only 100 requests a minute",),
    ],
    (3, 1): [
        ("show hunter actions",),
        ("what can hunter do?",),
        ("which actions does hunter have",),
        ("actions of hunter",),
        ("list the actions of the hunter service",),
        ("what actions are there in hunter",),
    ],
    (3, 2): [
        ("the second one",),
        ("show the findEmail action of hunter",),
        ("tell me about the findEmail action of hunter",),
        ("what does findEmail of hunter cost?",),
        ("show me the first one",),
        ("what does hunter's findEmail need as input",),
    ],
    (4, 1): [
        ("make a node that finds an email with hunter",),
        ("build me a node that finds an e-mail address with hunter",),
        ("i need a workflow node for findEmail of hunter",),
        ("create a node to find an email with hunter",),
        ("give me the node json for hunter's findEmail",),
    ],
    (4, 2): [
        ("why?",),
        ("why",),
        ("why did you do that?",),
        ("how did you understand that?",),
    ],
    (5, 1): [
        ("delete hubspot_production", "no"),
        ("remove HubSpot - Production", "better not"),
        ("get rid of hubspot production", ""),
        ("could you please delete hubspot_production", "yes"),
        ("delete hubspot_production", "hubspot_production"),
        ("drop the slack connector", "cancel"),
        ("delete hubspot_production", "list connectors"),
    ],
    (5, 2): [
        ("delete {made}", "yes"),
        ("remove {made}", "ok"),
        ("please get rid of {made}", "do it"),
        ("drop {made}", "go ahead"),
        ("remove all unused connectors", "yes"),
    ],
    (6, 1): [
        ("record this as first-steps.md",),
        ("start recording to first.md",),
        ("record this session",),
        ("please record this conversation in demo.md",),
    ],
    (6, 2): [
        ("what is clearbit?", "stop recording"),
        ("what is clearbit?", "show hunter actions", "that's enough, stop the recording"),
        ("end the recording",),
    ],
    (6, 3): [
        ("replay a.md",),
        ("please replay a.md",),
        ("run a.md again",),
    ],
}
"""Lines that a newcomer may type at each step, answers to what is asked included."""
CASES = [(place, lines) for place, each in WORDINGS.items() for lines in each]


JOURNEYS: dict[str, list[str]] = {
    "briefly": [
        "list connectors", "list unused connectors",
        "connect clearbit and call it Lead data", "made-up-key", "limit lead_data to 100 per minute",
        "show hunter actions", "the second one",
        "make a node that finds an email with hunter", "why?",
        "delete hubspot_production", "no", "delete lead_data", "yes",
        "record this as first.md", "what is clearbit?", "stop recording", "replay first.md",
    ],
    "chattily": [
        "hello", "can you show me my connectors please", "thanks", "and which of them are not in use?",
        "i want to connect dropcontact", "own key", "?", "xyz-123",
        "please allow it only 100 requests a minute",
        "which actions does hunter have", "tell me about the findEmail action of hunter",
        "i need a workflow node for findEmail of hunter", "why did you do that?",
        "could you please delete hubspot_production", "better not", "please get rid of dropcontact", "do it",
        "please record this conversation in demo.md", "what is dropcontact?", "show hunter actions",
        "that's enough, stop the recording", "please replay demo.md",
    ],
    "clumsily": [
        "whats the weather", "lst connectors", "list connectors", "which connectors are unused?",
        "connect", "cancel", "connect clearbit", "cancel", "connect clearbit", "back", "key",
        "show clearbit", "limit clearbit to 100 requests per minute",
        "leave the tour", "list connectors", "tour",
        "actions of hunter", "show hubspot_sandbox", "show the findEmail action of hunter",
        "create a node to find an email with hunter", "why",
        "can I delete hubspot_production?", "delete hubspot_production", "yes",
        "delete clearbit", "no", "delete clearbit", "yes",
        "stop recording", "record this as x.md", "record this as y.md", "stop recording",
        "replay nothing.md", "replay x.md",
    ],
}  # fmt: skip
"""What three newcomers type, from `tour` to the end."""


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Recordings are written into the folder one is in."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)


@pytest.fixture
def somebody(tmp_path: Path) -> Iterator[Newcomer]:
    """A newcomer on the first step of the tour."""
    one = newcomer(tmp_path)
    one.say("tour")
    yield one
    one.conversation.end()


def bring_to(one: Newcomer, lesson: int, step: int) -> None:
    """Does what comes before a step; every connector made is called Lead data."""
    if lesson in (2, 5) and (lesson, step) != (2, 1):
        one.all("lesson 2", "connect clearbit and call it Lead data", "made-up-key")
    if (lesson, step) != (2, 2):
        one.say(f"lesson {lesson}")
    if step == 2 and lesson in (1, 3, 5):
        one.all(*{1: ("list connectors",), 3: ("show hunter actions",), 5: ("delete slack_alerts", "no")}[lesson])
    if lesson == 4 and step == 2:
        one.say("make a node that finds an email with hunter")
    if lesson == 6 and step > 1:
        one.say("record this as a.md")
    if lesson == 6 and step > 2:
        one.all("what is clearbit?", "stop recording")
    assert one.place == (lesson, step)


def after(place: tuple[int, int]) -> tuple[int, int] | None:
    """The step after one, None at the end."""
    lesson, step = place
    if step < len(LESSONS[lesson - 1].steps):
        return lesson, step + 1
    return (lesson + 1, 1) if lesson < len(LESSONS) else None


@pytest.mark.parametrize(("place", "lines"), CASES, ids=[f"{place}-{lines[0]}" for place, lines in CASES])
def test_a_step_is_done_in_many_words(somebody: Newcomer, place: tuple[int, int], lines: tuple[str, ...]) -> None:
    bring_to(somebody, *place)
    said = somebody.all(*(line.replace("{made}", "lead_data") for line in lines))
    assert somebody.place == after(place), said


def test_every_step_has_wordings() -> None:
    steps = {(lesson + 1, step + 1) for lesson, one in enumerate(LESSONS) for step in range(len(one.steps))}
    assert steps == set(WORDINGS)
    assert len(LESSONS) == 6


@pytest.mark.parametrize("journey", JOURNEYS)
def test_the_whole_tour_is_finished_without_outside_help(somebody: Newcomer, journey: str) -> None:
    said = somebody.all(*JOURNEYS[journey])
    assert somebody.place is None, said
    assert "That was the tour" in said
    assert "`log in`" in said
    assert somebody.slugs() == {one.slug for one in newcomer(Path()).api.connectors()}


@pytest.mark.parametrize(
    ("lesson", "step"), [(one + 1, two + 1) for one in range(6) for two in range(len(LESSONS[one].steps))]
)
def test_the_last_hint_can_be_typed_as_it_stands(somebody: Newcomer, lesson: int, step: int) -> None:
    """Whoever copies the example gets on; answers to questions are not part of it."""
    bring_to(somebody, lesson, step)
    somebody.say("hint")
    example = re.findall(r"`(.+)`", somebody.say("hint").splitlines()[-1])[0]
    somebody.say(example)
    asked = somebody.conversation.session.question
    if asked is not None:
        somebody.say("made-up-key" if asked.kind is QuestionKind.SECRET else "no" if step == 1 else "yes")
    assert somebody.place == after((lesson, step))


def test_a_wrong_try_gets_a_hint_and_a_second_one_an_example(somebody: Newcomer) -> None:
    first = somebody.say("show hunter actions")
    assert "Tour" in first
    assert LESSONS[0].steps[0].hint in somebody.tour_said()
    somebody.say("what is the weather")
    assert LESSONS[0].steps[0].example in somebody.tour_said()
    assert somebody.place == (1, 1)


def test_whoever_is_about_something_else_is_not_reminded_with_every_answer(somebody: Newcomer) -> None:
    somebody.all("show hunter actions", "show slack_alerts", "what is clearbit?")
    assert "`leave the tour` ends it" in somebody.tour_said()
    somebody.say("show attio_crm")
    assert somebody.tour_said() == ""
    somebody.say("what is the weather")
    assert LESSONS[0].steps[0].example in somebody.tour_said()


def test_another_request_simply_works(somebody: Newcomer) -> None:
    assert "findEmail" in somebody.say("show hunter actions")
    assert somebody.place == (1, 1)


@pytest.mark.parametrize("line", ["help", "history", "why?", "hello", "thanks", ""])
def test_what_is_about_the_conversation_is_no_wrong_try(somebody: Newcomer, line: str) -> None:
    somebody.say(line)
    assert somebody.tour_said() == ""


def test_one_request_can_complete_two_steps(somebody: Newcomer) -> None:
    somebody.say("which connectors are unused?")
    assert somebody.place == (2, 1)


def test_a_credential_that_nobody_has_is_helped_with_once(somebody: Newcomer) -> None:
    somebody.say("lesson 2")
    assert "make" in somebody.say("connect clearbit")
    assert "anything you make up will do" in somebody.tour_said()
    somebody.say("?")
    assert somebody.tour_said() == ""


def test_a_service_that_wants_consent_can_be_connected_too(somebody: Newcomer) -> None:
    somebody.say("lesson 2")
    somebody.say("connect googleSheets as Plans")
    assert "`code=sandbox`" in somebody.tour_said()
    somebody.say("code=sandbox")
    assert somebody.place == (2, 2)


def test_a_removal_that_a_stranger_types_to_the_end_is_refused_and_counts(somebody: Newcomer) -> None:
    bring_to(somebody, 5, 1)
    somebody.all("delete hubspot_production", "hubspot_production")
    assert "hubspot_production" in somebody.slugs()
    assert somebody.place == (5, 2)


def test_asking_whether_it_may_go_is_answered_and_the_hint_says_what_is_missing(somebody: Newcomer) -> None:
    bring_to(somebody, 5, 1)
    somebody.say("can I safely delete hubspot_production?")
    assert "not enough" in somebody.tour_said()


@pytest.mark.parametrize(
    "line",
    [
        "leave the tour",
        "stop the tour",
        "quit the tour please",
        "end this tour",
        "get out of the tour",
        "no more tour",
    ],
)
def test_it_can_be_left_and_says_where_it_goes_on(somebody: Newcomer, line: str) -> None:
    bring_to(somebody, 3, 2)
    assert "You left the tour in lesson 3 of 6" in somebody.say(line)
    assert not somebody.turns[-1].leaves
    somebody.say("show slack_alerts")
    assert somebody.tour_said() == ""
    assert "Welcome back." in somebody.say("tour")
    assert somebody.place == (3, 2)


@pytest.mark.parametrize(
    "line", ["restart the tour", "start the tour over", "do the tour again", "take the tour from the start"]
)
def test_it_can_be_restarted(somebody: Newcomer, line: str) -> None:
    bring_to(somebody, 3, 2)
    assert "Welcome to the tour" in somebody.say(line)
    assert somebody.place == (1, 1)


@pytest.mark.parametrize(
    "line", ["continue the tour", "resume the tour", "go on with the tour", "back to the tour"]
)
def test_it_can_be_resumed_in_many_words(somebody: Newcomer, line: str) -> None:
    somebody.all("lesson 3", "leave the tour")
    somebody.say(line)
    assert somebody.place == (3, 1)


def test_lessons_can_be_skipped_and_chosen(somebody: Newcomer) -> None:
    somebody.say("skip")
    assert somebody.place == (2, 1)
    somebody.say("go to lesson five")
    assert somebody.place == (5, 1)
    assert "There are 6 lessons" in somebody.say("lesson 9")
    somebody.all("next lesson", "skip this lesson")
    assert somebody.place is None


def test_a_step_is_passed_only_by_the_deed_that_it_asks_for(somebody: Newcomer) -> None:
    """A rename passed the step that asks for a limit."""
    somebody.all("tour", "lesson 2", "connect clearbit and call it Lead data", "made-up-key")
    assert somebody.place == (2, 2)
    somebody.say("rename it to Clearbit Main")
    assert somebody.place == (2, 2)
    somebody.say("limit it to 100 per minute")
    assert somebody.place == (3, 1)


def test_lifting_a_limit_is_not_setting_one(somebody: Newcomer) -> None:
    somebody.all("tour", "lesson 2", "connect clearbit and call it Lead data", "made-up-key")
    somebody.say("remove the limit of clearbit_production")
    assert somebody.place == (2, 2)


@pytest.mark.parametrize("line", ["back", "go back", "previous step", "back to the last lesson", "one step back"])
def test_back_goes_to_the_step_before(somebody: Newcomer, line: str) -> None:
    somebody.all("tour", "lesson 2", line)
    assert somebody.place == (1, 2)
    somebody.say(line)
    assert somebody.place == (1, 1)
    assert "first step" in somebody.say(line)


def test_back_at_a_question_is_the_question_s(somebody: Newcomer) -> None:
    somebody.all("tour", "lesson 2", "limit hubspot to 5 per second")
    assert "first question" in somebody.say("back")
    assert somebody.place == (2, 1)


def test_the_words_that_steer_it_mean_nothing_where_it_is_not_running(tmp_path: Path) -> None:
    one = newcomer(tmp_path)
    for line in ("skip", "hint", "lesson 3"):
        assert one.conversation.watcher is not None
        assert one.conversation.watcher.steer(line) is None
    assert "not running" in one.say("leave the tour")


def test_where_a_credential_is_asked_no_line_steers_it(somebody: Newcomer) -> None:
    """Any line but three is the credential there."""
    somebody.all("lesson 2", "connect clearbit and call it Lead data", "skip")
    assert somebody.place == (2, 2)
    assert "lead_data" in somebody.slugs()


def test_leaving_at_a_removal_drops_it(somebody: Newcomer) -> None:
    bring_to(somebody, 5, 2)
    somebody.say("delete lead_data")
    said = somebody.say("leave the tour")
    assert "Nothing was removed." in said
    assert "You left the tour" in said
    assert somebody.conversation.session.question is None


def test_progress_is_kept_between_sessions(tmp_path: Path) -> None:
    store = Store.open(":memory:")
    one = newcomer(tmp_path, store=store)
    one.all("tour", "list connectors", "list unused connectors", "connect clearbit and call it Lead data", "key")
    other = newcomer(tmp_path, store=store)
    assert "Tour" not in other.say("list connectors")
    said = other.say("tour")
    assert "Welcome back." in said
    assert "`lead_data`" in said
    assert other.place == (2, 2)


def test_a_connector_that_is_gone_since_is_not_spoken_of(tmp_path: Path) -> None:
    store = Store.open(":memory:")
    one = newcomer(tmp_path, store=store)
    one.all("tour", "lesson 2", "connect clearbit and call it Lead data", "key", "leave the tour")
    one.all("delete lead_data", "yes")
    said = newcomer(tmp_path, store=store).say("tour")
    assert "lead_data" not in said
    assert "`lemlist_old`" in said


def test_a_recording_that_ended_with_the_session_is_begun_anew(tmp_path: Path) -> None:
    one = newcomer(tmp_path)
    one.all("tour", "lesson 6", "record this as a.md", "what is clearbit?")
    one.conversation.end()
    other = newcomer(tmp_path)
    other.say("tour")
    assert other.place == (6, 1)


def test_a_finished_tour_stays_finished_until_it_is_restarted(tmp_path: Path) -> None:
    one = newcomer(tmp_path)
    one.all("tour", "lesson 6", "skip")
    other = newcomer(tmp_path)
    assert "You have finished the tour" in other.say("tour")
    other.say("list connectors")
    assert other.tour_said() == ""
    other.say("restart the tour")
    assert other.place == (1, 1)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"lesson": "x"}', '{"lesson": true}', '{"lesson": 99, "step": -4}']
)
def test_a_broken_bookmark_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "tour.json").write_text(text)
    one = newcomer(tmp_path)
    one.say("tour")
    assert one.place is not None


def test_a_folder_that_cannot_be_written_costs_only_the_progress(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    one = newcomer(tmp_path / "file")
    one.all("tour", "list connectors")
    assert one.place == (1, 2)


def test_within_a_transcript_nothing_is_kept(tmp_path: Path) -> None:
    one = newcomer(tmp_path, kept=False)
    one.all("tour", "list connectors")
    assert one.place == (1, 2)
    assert not (tmp_path / "tour.json").exists()


def test_a_replay_can_take_the_tour_and_leaves_no_trace(tmp_path: Path) -> None:
    staged = opener(Settings.read({"CARGO_ASSISTANT_HOME": str(tmp_path)}))(Setting())
    assert "lesson 1 of 6" in staged.say("tour").text
    assert "step 2 of 2" in staged.say("list connectors").text
    assert "You left the tour" in staged.say("leave the tour").text
    staged.close()
    assert not (tmp_path / "tour.json").exists()


def test_what_the_tour_says_is_not_recorded(somebody: Newcomer) -> None:
    """A replay is not on the tour: it would differ."""
    somebody.all("lesson 6", "record this as a.md", "what is clearbit?", "hint", "stop recording")
    text = Path("a.md").read_text()
    assert "> what is clearbit?" in text
    assert "Tour" not in text
    assert "hint" not in text


def test_a_recording_made_on_the_tour_replays_green(somebody: Newcomer) -> None:
    somebody.all("lesson 6", "record this as a.md", "what is clearbit?", "show hunter actions", "stop recording")
    assert "replays as written" in somebody.say("replay a.md")


def test_outside_the_sandbox_it_says_how_to_start_it(somebody: Newcomer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(somebody.conversation.parts.account), "is_sandbox", False)
    said = somebody.say("tour")
    assert "cargo-assistant --sandbox" in said
    somebody.say("list connectors")
    assert somebody.tour_said() == ""


def test_in_a_dry_run_it_says_why_not(tmp_path: Path) -> None:
    assert "dry run" in newcomer(tmp_path, options=Options(dry_run=True)).say("tour")


def test_programs_are_told_where_it_stands(somebody: Newcomer) -> None:
    told = json.loads(somebody.json())
    assert told["intent"] == "tour"
    assert (told["lesson"], told["lessons"], told["step"], told["steps"]) == (1, 6, 1, 2)
    somebody.say("list connectors")
    answer, tour = json.loads(somebody.json())
    assert "connectors" in answer
    assert tour["step"] == 2


def test_it_fits_forty_columns_and_ascii(tmp_path: Path) -> None:
    one = newcomer(tmp_path)
    one.say("tour")
    look = Look(width=40, unicode=False)
    for lesson in range(1, 7):
        one.say(f"lesson {lesson}")
        said = turn_text(one.turns[-1], look)
        assert said.isascii()
        assert max(map(len, said.splitlines())) <= 40
