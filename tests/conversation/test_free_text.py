"""A name or a setting is what was typed for one: no question, no hesitation, and nothing polite around it."""

from __future__ import annotations

import pytest

from tests.conversation.talk import Talk


def name_of(talk: Talk) -> str:
    return str(talk.connectors()["hunter"].name)


@pytest.mark.parametrize(
    "line",
    [
        "no", "nope", "Nah.", "don't", "never mind", "leave it as it is", "let us keep the old name", "keep it",
        "no, leave it", "better not", "don't rename it after all",
    ],
)  # fmt: skip
def test_a_no_at_the_new_name_keeps_the_old_one(talk: Talk, line: str) -> None:
    talk.all("rename hunter", line)
    assert talk.writes() == []
    assert talk.asked() is None


@pytest.mark.parametrize(
    "line",
    [
        "hm", "hmm…", "ok", "yes", "what?", "any ideas?", "I do not know yet", "same as the slug", "I meant apollo", "uh", "what else?",
        "let me think", "you decide",
    ],
)  # fmt: skip
def test_a_hesitation_at_the_new_name_keeps_the_question_open(talk: Talk, line: str) -> None:
    talk.all("rename hunter", line)
    assert talk.writes() == []
    assert talk.asked() == "text"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Email Finder please", "Email Finder"), ("to Email Finder, thanks", "Email Finder"), ("call it Email Finder", "Email Finder"),
        ("Please Hold", "Please Hold"), ('"no"', "no"), ('"hm?"', "hm?"), ("Humming", "Humming"),
        ("Keepers", "Keepers"), ("Noah", "Noah"), ("To Do", "To Do"),
    ],
)  # fmt: skip
def test_a_name_is_taken_without_what_stands_around_it(talk: Talk, line: str, name: str) -> None:
    talk.all("rename hunter", line)
    assert name_of(talk) == name


@pytest.mark.parametrize("line", ["hmm which warehouse do we use on the other one?", "what is that?", "hmm"])
def test_a_question_is_no_setting(talk: Talk, line: str) -> None:
    talk.say("add a snowflake connector")
    while talk.asked() == "text" and "arehouse" not in talk.conversation.session.question.prompt:  # type: ignore[union-attr]
        talk.say("acme-1")
    before = talk.conversation.session.question
    assert before is not None
    assert talk.asked() == "text"
    talk.say(line)
    after = talk.conversation.session.question
    assert after is not None
    assert after.prompt == before.prompt
    talk.say("COMPUTE_WH")
    assert talk.conversation.session.question is not after
