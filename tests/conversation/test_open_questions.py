"""Open questions: how they are left, what replaces them, and how they come back."""

from __future__ import annotations

import pytest

from assistant.conversation.answers import Command
from assistant.conversation.flow import carry_out
from assistant.output import turn_json
from intents.reading import Alternative, Decision, Reading, Request
from tests.conversation.talk import Talk

WHICH = "limit the hubspot connector to 5 per second"


def _open(talk: Talk) -> int:
    return len(talk.conversation.session.pending)


def test_undo_at_a_removal_removes_nothing_and_is_carried_out(talk: Talk) -> None:
    """`contract`: Conversation: another request drops a removal, and then runs."""
    talk.all("rename attio_crm to Attio EU", "delete lemlist_old", "undo")
    assert _open(talk) == 0
    assert "lemlist_old" in talk.connectors()
    assert talk.connectors()["attio_crm"].name == "Attio CRM"


@pytest.mark.parametrize("line", ["undo", "undo the rename"])
def test_an_undo_is_a_request_of_its_own_and_the_question_comes_back(talk: Talk, line: str) -> None:
    """`contract`: Conversation: any other question survives another request."""
    talk.all("rename attio_crm to Attio EU", WHICH, line)
    assert talk.connectors()["attio_crm"].name == "Attio CRM"
    assert talk.asked() == "choice"


@pytest.mark.parametrize("line", ["no", "none of these", "neither"])
def test_no_drops_a_choice(talk: Talk, line: str) -> None:
    talk.all(WHICH, line)
    assert _open(talk) == 0


@pytest.mark.parametrize("line", ["limit the hubspot connector to 10 per second", WHICH])
def test_a_request_that_is_put_otherwise_replaces_its_question(talk: Talk, line: str) -> None:
    talk.all(WHICH, line)
    assert _open(talk) == 1


def test_a_question_that_is_stacked_says_so_and_all_are_dropped_at_once(talk: Talk) -> None:
    answer = talk.all(WHICH, "limit snowflake to 3 per fortnight")
    assert "comes back after this one" in answer
    assert "An earlier question is open still" in talk.say("cancel")
    assert talk.asked() == "choice"
    talk.all("limit snowflake to 3 per fortnight", "cancel all")
    assert _open(talk) == 0


def test_many_choices_are_not_shown_again_after_another_request(talk: Talk) -> None:
    """Five requests in the middle of it were 75 lines of the same list."""
    talk.say("make a node with upsertRecords of hubspot sandbox")
    assert "10. Line items" in talk.say("?")
    answer = talk.say("who am I?")
    assert "Line items" not in answer
    assert "(10 choices; `?` lists them)" in answer
    assert '"Line items"' in turn_json(talk.last)
    assert "Line items" in talk.say("?")


def test_choices_have_the_names_of_now(talk: Talk) -> None:
    """An undo left the list, and what was said of it, with the name that was taken back."""
    talk.all("rename hubspot_sandbox to Old Name", WHICH)
    assert "Old Name" not in talk.say("undo the rename").split("?")[1]
    assert "Limit of HubSpot - Sandbox" in talk.say("2")


def test_a_line_that_does_not_fit_says_how_to_leave(talk: Talk) -> None:
    answer = talk.all("make a node with verifyEmail of hunter", "how much did we spend on clearbit this month")
    assert "`cancel`" in answer


def test_back_at_a_choice_of_readings_asks_again(talk: Talk) -> None:
    """There is no question before it; the command itself was taken for the reading."""
    other = Alternative(Request("connector.usage", {"connector": "hunter"}), 0.5)
    reading = Reading(
        "hunter", "connector.show", {"connector": "hunter"}, decision=Decision.CLARIFY, alternatives=(other,)
    )
    flow = carry_out(reading, talk.conversation.session, talk.conversation.parts)
    asked = next(flow)
    assert flow.send(Command.BACK) == asked
