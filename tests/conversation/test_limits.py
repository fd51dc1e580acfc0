"""Limits that are none are asked for with what is wrong with them, and set nothing."""

from __future__ import annotations

import pytest

from tests.conversation.talk import Talk

WRONG = (
    ("limit snowflake to 1000000000000 per second", "1000000000000 is more than a limit can be"),
    ("limit snowflake to -5 per minute", "-5 lets nothing through"),
    ("limit clearbit to 1,5 per second", "1,5 is no whole number"),
    ("limit clearbit to between 5 and 10 per second", "is a range"),
    ("increase clearbit by 50 per minute", "1,000 per day so far"),
    ("give clearbit 20 more per minute", "“20 more” is a step"),
    ("cache clearbit for 10 minutes longer", "24 hours so far"),
    ("cache clearbit for 5-10 minutes", "is no time of its own"),
    ("limit clearbit to 1/2 per second", "1/2 is no whole number"),
    ("limit clearbit to 5-10 per second", "5-10 is a range"),
    ("limit clearbit to 5 per 2 minutes", "not per 2 minutes"),
    ("limit slack to 300 every 10 minutes", "30 per minute comes to the same"),
    ("limit salesforce to a hundred requests every 5 minutes", "not per 5 minutes"),
    ("limit clearbit to 3000 a month", "not per month"),
    ("limit clearbit to 100 per week", "not per week"),
    ("limit clearbit to 10 per min and 1000 per day", "these are two"),
    ("limit clearbit to 10 per minute per user", "not per user"),
)


@pytest.mark.parametrize(("line", "fault"), WRONG)
def test_a_limit_that_is_none_sets_nothing_and_says_why(talk: Talk, line: str, fault: str) -> None:
    """Each of these set another limit, or a cache time, without a word."""
    assert fault in talk.say(line)
    assert talk.writes() == []


@pytest.mark.parametrize(
    "line",
    [
        "limit clearbit to 1,000 per hour",
        "limit clearbit to 1.000 per hour",
        "cache clearbit for 1,5 hours",
        "limit clearbit to 50 per minute and cache it for 10 minutes",
        "limit hunter to 10 per second and clearbit to 20 per second",
    ],
)
def test_a_limit_that_is_one_is_set(talk: Talk, line: str) -> None:
    talk.say(line)
    assert talk.asked() is None
    assert talk.writes() != []


@pytest.mark.parametrize(
    "line", ["limit clearbit to one call every 10 seconds", "limit clearbit to 1 per 10 seconds"]
)
def test_a_limit_that_was_worked_out_is_agreed_to_first(talk: Talk, line: str) -> None:
    """Calls are spread evenly, so 6 per minute is the same; but nobody said 6."""
    assert "6 per minute" in talk.say(line)
    assert talk.writes() == []
    talk.say("yes")
    assert talk.writes() != []


def test_what_a_limit_cannot_wait_for_is_said(talk: Talk) -> None:
    """Nothing waits here: who says tomorrow is told so before anything is set."""
    assert "“tomorrow” is left out" in talk.say("limit hunter to 5 per second tomorrow")
    assert talk.writes() == []
