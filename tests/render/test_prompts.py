"""Tests of questions, problems and JSON."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.render import json_of, problem_text, question_text
from assistant.render.characters import width_of
from assistant.render.paint import bare
from intents.problems import Exit, Problem
from intents.question import Option, Question, QuestionKind
from intents.reply import Reply, Text, Tone, said
from intents.secret import MASK, Secret
from tests.render.samples import TEXTS, WINDOW, look

OPTIONS = (Option("hubspot_eu", "HubSpot EU", "hubspot_eu"), Option("hubspot", "HubSpot", "used by 3 plays"))


@pytest.mark.parametrize(
    ("question", "hint"),
    [
        (
            Question("?", QuestionKind.TYPED, expects="prod", destructive=True),
            "Type `prod` to go ahead; anything else changes nothing.",
        ),
        (
            Question("?", QuestionKind.YES_NO, destructive=True),
            "Type `yes`, `y` or `ok` to go ahead; anything else changes nothing.",
        ),
        (Question("?", QuestionKind.YES_NO), "`yes` or `no`."),
        (Question("?", QuestionKind.CHOICE, options=OPTIONS), "Type a number or a name."),
        (
            Question("?", QuestionKind.PICK, options=OPTIONS, destructive=True),
            "Type a number or the exact name; anything else changes nothing.",
        ),
        (Question("?", QuestionKind.TEXT, optional=True), "An empty line leaves it as it is."),
    ],
)
def test_a_question_says_which_answers_count(question: Question, hint: str) -> None:
    assert question_text(question, look()).splitlines()[-1].strip() == hint


def test_a_question_for_text_has_no_hint() -> None:
    assert question_text(Question("What is it called?"), look()) == "? What is it called?\n"


def test_a_hidden_answer_is_announced_with_the_ways_to_give_it() -> None:
    text = question_text(Question("What is the API key?", QuestionKind.SECRET), look())
    assert "hidden" in text
    assert "`env:NAME`" in text
    assert "`file:PATH`" in text


def test_options_are_numbered_with_their_details_aligned() -> None:
    question = Question("Which one?", QuestionKind.CHOICE, options=OPTIONS)
    lines = question_text(question, look()).splitlines()
    assert lines[1:3] == ["  1. HubSpot EU  hubspot_eu", "  2. HubSpot     used by 3 plays"]


def test_details_go_below_where_the_window_is_narrow() -> None:
    question = Question("Which one?", QuestionKind.CHOICE, options=OPTIONS)
    lines = question_text(question, look(24)).splitlines()
    assert lines[1:3] == ["  1. HubSpot EU", "       hubspot_eu"]


def test_what_is_destroyed_stands_above_the_question() -> None:
    question = Question("Remove it?", QuestionKind.YES_NO, shown=(Text("3 plays use it.", Tone.WARNING),))
    assert question_text(question, look()).startswith("! 3 plays use it.\n\n? Remove it?\n")


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS, TEXTS, st.integers(20, 120))
def test_questions_fit_and_hold_no_control_characters(prompt: str, label: str, detail: str, width: int) -> None:
    short = " ".join(word[:8] for word in label.split())
    question = Question(prompt, QuestionKind.CHOICE, options=(Option(1, short, detail),))
    for line in bare(question_text(question, look(width, color=True))).splitlines():
        assert width_of(line) <= width or max(map(width_of, line.split())) > width // 3
        assert "\x1b" not in line


def test_a_problem_says_what_and_what_next() -> None:
    problem = Problem("There is no connector `prd`.", "Did you mean `prod`?")
    assert problem_text(problem, look()) == "✗ There is no connector `prd`.\n→ Did you mean `prod`?\n"


def test_the_word_that_caused_a_problem_is_marked_in_the_line() -> None:
    text = problem_text(Problem("There is no connector `prd`."), look(), "rename prd to EU")
    assert text.splitlines()[:2] == ["  rename prd to EU", "         ^^^"]


@pytest.mark.parametrize("line", ["rename prdx to EU", "show it", ""])
def test_a_line_without_the_word_is_not_quoted(line: str) -> None:
    assert problem_text(Problem("There is no connector `prd`."), look(), line).startswith("✗")


def test_the_marked_word_of_a_long_line_stays_in_the_window() -> None:
    line = "please " * 30 + "rename prd now" + " please" * 30
    quoted, mark, *_ = problem_text(Problem("No connector `prd`."), look(60), line).splitlines()
    assert width_of(quoted) <= 60
    assert quoted[mark.index("^") : mark.index("^") + 3] == "prd"


def test_a_problem_in_colour_says_the_same_words() -> None:
    problem = Problem("There is no connector prd.", "Say help.")
    assert bare(problem_text(problem, WINDOW)) == problem_text(problem, look())


def test_json_of_a_reply_is_its_value_on_one_line() -> None:
    assert json_of(Reply(json={"connectors": [{"name": "José\n"}]})) == '{"connectors": [{"name": "José\\n"}]}'
    assert json_of(Reply(json=[])) == "[]"


def test_json_of_a_reply_without_a_value_names_the_intent() -> None:
    assert json.loads(json_of(said("Bye."), "conversation.quit")) == {"intent": "conversation.quit", "text": "Bye."}


def test_json_of_failures_is_an_error_message() -> None:
    problem = Problem("No connector `prd`.", "Say `list connectors`.", exit_code=Exit.FAILED)
    assert json.loads(json_of(problem)) == {"errorMessage": "No connector `prd`. Say `list connectors`."}
    assert json.loads(json_of(said("Refused.", exit_code=Exit.NOT_UNDERSTOOD))) == {"errorMessage": "Refused."}


def test_json_of_a_question_has_options_only_where_there_are_some() -> None:
    assert json.loads(json_of(Question("Name?"))) == {"question": "Name?"}
    asked = json.loads(json_of(Question("Which?", QuestionKind.CHOICE, options=OPTIONS)))
    assert asked["options"][0] == {"label": "HubSpot EU", "detail": "hubspot_eu", "value": "hubspot_eu"}


@pytest.mark.parametrize(
    "value",
    [
        Secret("sk_live"),
        {"a": [Secret("sk_live")]},
        MappingProxyType({"a": (Secret("sk_live"),)}),
        [Option(Secret("sk_live"), "x")],
        {Secret("sk_live")},
    ],
)
def test_json_masks_secrets_in_whatever_holds_them(value: Any) -> None:
    line = json_of(Reply(json=value))
    assert "sk_live" not in line
    assert MASK in line


def test_json_knows_dates_and_has_no_numbers_that_json_lacks() -> None:
    value = {"at": datetime(2026, 1, 2, tzinfo=UTC), "nan": float("nan"), "tone": Tone.DONE}
    assert json_of(Reply(json=value)) == '{"at": "2026-01-02T00:00:00+00:00", "nan": null, "tone": "done"}'


@settings(max_examples=60, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.text() | st.integers(),
        lambda deep: st.lists(deep) | st.dictionaries(st.text(), deep),
    )
)
def test_json_arrives_as_it_was_and_cannot_drive_the_terminal(value: Any) -> None:
    line = json_of(Reply(json={"value": value, "evil": "\x1b[2J\x9b\u202e\ud800"}))
    assert json.loads(line)["value"] == value
    assert "\n" not in line
    assert not any(letter in line for letter in "\x1b\x9b\u202e\ud800\u2028")
    line.encode("utf-8")
