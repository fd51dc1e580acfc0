"""At a which-one question a negation never picks what it denies."""

from __future__ import annotations

import pytest

from tests.conversation.talk import Talk

LINES = [
    "not production", "not the production one", "never production", "not 1", "not the first one", "anything but production",
    "non-production", "not production, the sandbox", "no, not production but the sandbox", "not HubSpot - Production",
]  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_of_two_it_is_the_other_one(talk: Talk, line: str) -> None:
    talk.all("limit hubspot to 10 per minute", line)
    assert talk.connectors()["hubspot_production"].rate_limit is None
    assert talk.connectors()["hubspot_sandbox"].rate_limit.max == 10


@pytest.mark.parametrize("line", ["not the slack one", "not that one", "not production, not the sandbox"])
def test_what_leaves_several_or_none_is_asked_again(talk: Talk, line: str) -> None:
    assert "Which one is?" in talk.all("limit hubspot to 10 per minute", line)
    assert talk.asked() == "choice"
    assert talk.writes() == []


@pytest.mark.parametrize("line", ["not hunter", "anything but hunter", "not the last one"])
def test_of_many_it_asks_again(talk: Talk, line: str) -> None:
    talk.all("rename a connector to Foo", line)
    assert talk.asked() == "choice"
    assert talk.writes() == []


def test_a_near_miss_in_a_removal_is_not_picked_by_a_negation(talk: Talk) -> None:
    talk.all("delete lemlist_odl", "not lemlist_old")
    assert talk.writes() == []
    assert talk.asked() == "pick"


@pytest.mark.parametrize(
    "line",
    [
        "production?",
        "the first one?",
        "1?",
        "1 2",
        "production if it is safe",
        "maybe production",
        "production or sandbox?",
        "4",
    ],
)
def test_a_question_or_a_condition_picks_nothing(talk: Talk, line: str) -> None:
    talk.all("limit hubspot to 10 per minute", line)
    assert talk.writes() == []
    assert talk.asked() == "choice"


@pytest.mark.parametrize("line", ["what is this asking me?", "what's the difference?", "explain"])
def test_what_the_question_is_about_is_explained(talk: Talk, line: str) -> None:
    why = talk.all("connect hunter and call it Test", "?").splitlines()[0]
    assert why in talk.say(line)
    assert talk.asked() == "choice"
