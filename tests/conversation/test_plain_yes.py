"""A yes-or-no question takes a plain yes of a closed list; any further word keeps it open or is another request."""

from __future__ import annotations

import pytest

from tests.conversation.talk import Talk

WEEK = "Could clearbit be cached for a week?"
ALL = "Limit all connectors to 100/minute."


@pytest.mark.parametrize(
    "yes",
    [
        "yes", "Y", "yeah!", "yep", "sure", "ok", "okay.", "do it", "go ahead", "please do", "confirm", "right", "correct",
        "sounds good", "ja", "oui", "yes, please", "ok thanks", "yes, go ahead", "please do it", "Yes. Do it now.",
    ],
)  # fmt: skip
def test_a_plain_yes_is_taken(talk: Talk, yes: str) -> None:
    talk.all(WEEK, yes)
    assert len(talk.writes()) == 1


@pytest.mark.parametrize(
    "line",
    [
        "is that ok?", "sure?", "yes?", "ok?", "right now it is a day, right?", "yes, but only for a day", "yes for two days",
        "yes if it is allowed", 'The docs say "cache at most a day". Did we do that?', "can you really do it?",
        "Tom suggested deleting lemlist_old. I agree, do it.", "ok let me think", "yes or no?", "y tho", "fine print?",
        "if you say yes I will be angry", "good, but later", "yes but only slack", "sure, tomorrow",
    ],
)  # fmt: skip
@pytest.mark.parametrize("first", [WEEK, ALL])
def test_a_yes_with_more_to_it_keeps_the_question_open(talk: Talk, first: str, line: str) -> None:
    talk.all(first, line)
    assert talk.writes() == []
    assert talk.asked() == "yes_no"


def test_a_yes_with_a_condition_is_told_what_counts(talk: Talk) -> None:
    assert "only a plain `yes`" in talk.all(WEEK, "yes if it is allowed")


@pytest.mark.parametrize("line", ["yes, except openai", "sure not", "right, wait", "okay, cancel", "yes no", "no"])
def test_a_yes_that_is_taken_back_drops_it(talk: Talk, line: str) -> None:
    talk.all(ALL, line)
    assert talk.writes() == []
    assert talk.asked() is None


def test_an_ok_before_another_request_answers_that_one(talk: Talk) -> None:
    assert "Sam" in talk.all(WEEK, "ok, who am I?")
    assert talk.writes() == []
    assert talk.asked() == "yes_no"


def test_a_yes_for_later_does_not_end_the_conversation(talk: Talk) -> None:
    assert "Goodbye" not in talk.all(ALL, "good, but later")
    assert not talk.last.leaves
