"""Undo and redo: the change that is named, or none; never the last one in its place."""

from __future__ import annotations

import pytest

from tests.conversation.talk import Talk


def _two_changes(talk: Talk) -> None:
    talk.all("limit hunter to 5 per second", "rename attio_crm to Attio EU")


def _limit(talk: Talk, slug: str = "hunter") -> int | None:
    limit = talk.connectors()[slug].rate_limit
    return None if limit is None else int(limit.max)


def test_redo_does_again_what_was_undone_and_nothing_else(talk: Talk) -> None:
    """It was read as "repeat" and so took a second change back."""
    _two_changes(talk)
    answer = talk.all("undo", "redo")
    assert "Did again: rename" in answer
    assert talk.connectors()["attio_crm"].name == "Attio EU"
    assert _limit(talk) == 5
    assert "nothing to do again" in talk.say("redo").lower()
    assert len(talk.writes()) == 4


def test_what_was_done_again_is_taken_back_first(talk: Talk) -> None:
    _two_changes(talk)
    talk.all("undo", "redo", "undo")
    assert talk.connectors()["attio_crm"].name == "Attio CRM"
    assert _limit(talk) == 5


def test_a_redo_without_an_undo_repeats_the_last_request(talk: Talk) -> None:
    assert "HubSpot - Production" in talk.all("show hubspot_production", "redo")


def test_a_number_is_that_of_the_history(talk: Talk) -> None:
    _two_changes(talk)
    talk.all("history", "undo 1")
    assert _limit(talk) is None
    assert talk.connectors()["attio_crm"].name == "Attio EU"
    talk.say("redo 1")
    assert _limit(talk) == 5


def test_a_number_that_is_none_changes_nothing(talk: Talk) -> None:
    _two_changes(talk)
    assert "There is no change number 9" in talk.say("undo 9")
    talk.say("undo 1")
    assert "taken back already" in talk.say("undo 1")
    assert len(talk.writes()) == 3


def test_a_change_is_named_by_its_service_and_its_kind(talk: Talk) -> None:
    talk.all(
        "cache salesforce for 5 minutes", "cache slack_alerts for 10 minutes", "undo the salesforce cache change"
    )
    now = talk.connectors()
    assert now["salesforce_emea"].cache_ttl_milliseconds is None
    assert now["slack_alerts"].cache_ttl_milliseconds == 600_000


@pytest.mark.parametrize("line", ["undo the cache time", "undo the hubspot change", "undo the creation"])
def test_what_was_not_changed_is_refused(talk: Talk, line: str) -> None:
    _two_changes(talk)
    answer = talk.say(line)
    assert "nothing was taken back" in answer
    assert "`history`" in answer
    assert len(talk.writes()) == 2


@pytest.mark.parametrize(
    "line", ["undo everything", "undo the last two", "undo twice", "undo the limit and the rename"]
)
def test_several_are_shown_and_asked_about_first(talk: Talk, line: str) -> None:
    _two_changes(talk)
    talk.say(line)
    assert talk.asked() == "yes_no"
    talk.say("yes")
    assert (_limit(talk), talk.connectors()["attio_crm"].name) == (None, "Attio CRM")


def test_two_changes_of_one_thing_are_taken_back_in_order(talk: Talk) -> None:
    """Sent at once, the one that is answered last would win."""
    talk.all("limit hunter to 5 per second", "limit hunter to 7 per second", "undo both", "yes")
    assert _limit(talk) is None


def test_more_than_there_are_is_refused(talk: Talk) -> None:
    _two_changes(talk)
    assert "only 2 of them" in talk.say("undo the last 5 changes")
    assert len(talk.writes()) == 2


def test_an_exception_is_refused(talk: Talk) -> None:
    _two_changes(talk)
    talk.say("undo everything except the rename")
    assert talk.asked() is None
    assert len(talk.writes()) == 2


def test_everything_leaves_a_creation_to_its_own_question(talk: Talk) -> None:
    talk.all("connect clearbit with key sk_live_a1b2c3d4e5 as Spare", "rename attio_crm to Attio EU")
    answer = talk.say("undo everything")
    assert "It stays as it is: connect Clearbit" in answer
    talk.say("yes")
    assert talk.connectors()["attio_crm"].name == "Attio CRM"
    assert "spare" in talk.connectors()


def test_a_later_change_to_the_same_is_told_before_it_is_lost(talk: Talk) -> None:
    talk.all("limit hunter to 5 per second", "limit hunter to 7 per second")
    answer = talk.say("undo 1")
    assert "7 per second" in answer
    assert talk.asked() == "yes_no"


def test_a_rename_that_was_made_with_a_limit_is_asked_about(talk: Talk) -> None:
    talk.say("rename attio_crm to Attio EU and limit it to 5 per second")
    answer = talk.say("undo the rename")
    assert "both are taken back" in answer
    assert talk.asked() == "yes_no"


def test_everything_as_before_the_last_change_is_the_last_change(talk: Talk) -> None:
    _two_changes(talk)
    talk.say("Please put everything back as it was before my last change.")
    assert (_limit(talk), talk.connectors()["attio_crm"].name) == (5, "Attio CRM")


def test_step_by_step_back_and_forth_asks_nothing(talk: Talk) -> None:
    """The undo of a later change is no later change."""
    talk.all("rename hunter to A", "rename hunter to B", "undo", "undo")
    assert talk.connectors()["hunter"].name == "Hunter"
    talk.all("redo", "redo")
    assert talk.connectors()["hunter"].name == "B"
    assert talk.asked() is None
