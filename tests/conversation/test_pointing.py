"""`it` at the head of a line is what was shown, also where something else is named later in the line."""

from __future__ import annotations

import pytest

from tests.conversation.talk import Talk


@pytest.mark.parametrize("first", ["show hunter", "who uses hunter?"])
@pytest.mark.parametrize(
    "line",
    [
        "rename it to Hunter EU and delete lemlist_old", "rename it to Hunter EU, then delete lemlist_old",
        "I want to rename it to Hunter EU and delete lemlist_old",
        "call it Hunter EU and delete lemlist_old", "ok, rename it to Hunter EU and then remove lemlist_old",
    ],
)  # fmt: skip
def test_what_was_shown_is_renamed_and_the_other_offered_for_removal(talk: Talk, first: str, line: str) -> None:
    answer = talk.all(first, line)
    names = {slug: one.name for slug, one in talk.connectors().items()}
    assert names["hunter"] == "Hunter EU"
    assert names["lemlist_old"] == "Lemlist (old)"
    assert "Remove Lemlist (old)" in answer
    assert len(talk.writes()) == 1


def test_each_of_two_changes_goes_to_its_own_connector(talk: Talk) -> None:
    talk.all("show hunter", "limit it to 10 per minute and cache apollo for a day")
    connectors = talk.connectors()
    assert connectors["hunter"].rate_limit.max == 10
    assert connectors["apollo_main"].cache_ttl_milliseconds == 86_400_000
    assert connectors["apollo_main"].rate_limit is None


def test_with_nothing_shown_it_asks_which(talk: Talk) -> None:
    assert "Which connector" in talk.say("rename it to Hunter EU and delete lemlist_old")
    assert talk.writes() == []


@pytest.mark.parametrize("before", ["show hubspot_production", "help"])
def test_what_is_taken_back_still_says_what_it_is(talk: Talk, before: str) -> None:
    talk.all(before, "delete hubspot sandbox, actually no, rename it to HS Test")
    assert talk.connectors()["hubspot_sandbox"].name == "HS Test"
    assert talk.connectors()["hubspot_production"].name == "HubSpot - Production"


@pytest.mark.parametrize("end", ["and call it Scorer", "and name it Scorer", "and limit it to 5 per minute"])
def test_what_is_said_of_a_new_custom_integration_changes_no_connector(talk: Talk, end: str) -> None:
    talk.all("show hunter", f"register a custom integration, http://localhost:3000, {end}")
    assert not any(one.startswith("PUT") for one in talk.writes())
    assert talk.connectors()["hunter"].name == "Hunter"
    assert talk.connectors()["hunter"].rate_limit is None


def test_both_is_never_one_alone(talk: Talk) -> None:
    talk.all("limit hubspot_production to 200 per minute", "remove the limit from both")
    assert talk.connectors()["hubspot_production"].rate_limit.max == 200


@pytest.mark.parametrize(
    "first", ["show lemlist_old and hubspot_sandbox", "show lemlist_old and show hubspot_sandbox"]
)
def test_both_is_the_two_that_were_shown_together(talk: Talk, first: str) -> None:
    answer = talk.all(first, "delete both")
    assert "Remove these 2 connectors?" in answer


@pytest.mark.parametrize(
    ("first", "line"),
    [
        ("register a custom integration at https://a.example.com/x", "rename it to Acme API"),
        ("show findEmail of hunter", "rename it to Foo"),
        ("show findEmail of hunter", "limit it to 5 per minute"),
    ],
)
def test_what_has_no_name_or_limit_is_no_reason_to_ask_which_connector(talk: Talk, first: str, line: str) -> None:
    answer = talk.all(first, line)
    assert "of its own to change" in answer.replace("\n", " ")
    assert talk.asked() is None


@pytest.mark.parametrize(
    "line",
    [
        "its limit should be 5 per minute, and rename apollo to A", "limit it to 5 per minute like apollo",
        "set its limit to 5 per minute and rename apollo to A",
    ],
)  # fmt: skip
def test_a_limit_of_it_is_never_set_on_what_is_named_later(talk: Talk, line: str) -> None:
    talk.all("show hunter", line)
    assert talk.connectors()["apollo_main"].rate_limit is None
