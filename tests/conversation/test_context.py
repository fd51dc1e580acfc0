"""Follow-ups: what "it", "the second one" and "and salesforce?" mean."""

from __future__ import annotations

from tests.conversation.talk import Talk


def test_its_actions_are_those_of_what_was_shown(talk: Talk) -> None:
    assert "enrichCompanyFromDomain" in talk.all("show clearbit_production", "its actions")


def test_it_is_renamed(talk: Talk) -> None:
    talk.all("show attio_crm", "rename it to EU")
    assert talk.connectors()["attio_crm"].name == "EU"


def test_the_second_one_is_the_second_as_shown(talk: Talk) -> None:
    assert "lemlist_old" in talk.all("which connectors are unused?", "show the second one")


def test_and_another_service_asks_the_same_of_it(talk: Talk) -> None:
    assert "salesforce" in talk.all("show hubspot actions", "and salesforce?").lower()
    assert talk.last.reading is not None
    assert talk.last.reading.intent == "integration.actions"


def test_the_same_for_another_connector(talk: Talk) -> None:
    talk.all("set hubspot_production to 50 per second", "same for hubspot_sandbox")
    assert talk.connectors()["hubspot_sandbox"].rate_limit.max == 50


def test_both_are_asked_about_as_one_plan(talk: Talk) -> None:
    talk.all("list hubspot connectors", "set both to 100 per minute")
    assert talk.asked() == "yes_no"
    talk.say("yes")
    assert {talk.connectors()[slug].rate_limit.max for slug in ("hubspot_production", "hubspot_sandbox")} == {100}


def test_what_it_is_can_be_asked(talk: Talk) -> None:
    assert "attio_crm" in talk.all("show attio_crm", "what are you talking about")


def test_more_shows_the_rest(talk: Talk) -> None:
    first = talk.say("list integrations")
    second = talk.say("show me more")
    assert "6sense" in first
    assert "6sense" not in second
    assert "clearbit" in first + second


def test_sorting_moves_the_rows_and_what_the_second_one_means(talk: Talk) -> None:
    answer = talk.all("list connectors", "sort by usage")
    lines = [line for line in answer.splitlines() if line.strip().startswith(("1 ", "2 "))]
    assert "hubspot_production" in lines[0] or "openai" in lines[0]
    second = "openai" if "openai" in lines[1] else "hubspot_production"
    assert second in talk.say("show the second one")


def test_repeat_runs_the_last_request_again(talk: Talk) -> None:
    first = talk.say("list hubspot connectors")
    assert talk.say("again") == first


def test_why_shows_what_was_sent(talk: Talk) -> None:
    answer = talk.all("show attio_crm", "why?")
    assert "connector.show" in answer
    assert "GET /v1/connection/connectors" in answer


def test_the_command_is_the_official_one(talk: Talk) -> None:
    answer = talk.all("list connectors", "as a cargo-ai command")
    assert "cargo-ai connection connector list" in answer
    assert "$CARGO_API_TOKEN" in answer


def test_a_next_step_is_never_shown_twice(talk: Talk) -> None:
    first, second = talk.say("list connectors"), talk.say("list connectors")
    assert "→" in first
    assert "→" not in second


def test_help_examples_run_by_their_number(talk: Talk) -> None:
    answer = talk.all("help", "1")
    assert "hubspot_production" in answer


def test_a_change_that_is_only_asked_after_asks_first(talk: Talk) -> None:
    """ "and salesforce?" after a rename may be a question: nothing changes without a yes."""
    talk.all("limit hubspot_sandbox to 5 per second", "and slack?")
    assert talk.asked() == "yes_no"
    assert talk.connectors()["slack_alerts"].rate_limit is None
    talk.say("yes")
    assert talk.connectors()["slack_alerts"].rate_limit.max == 5


def test_the_same_request_again_replaces_its_question(talk: Talk) -> None:
    talk.all("limit the hubspot connector to 5 per second", "limit the hubspot connector to 5 per second", "2")
    assert talk.asked() is None
    assert talk.connectors()["hubspot_sandbox"].rate_limit.max == 5


def test_what_about_another_one_is_a_question_too(talk: Talk) -> None:
    talk.all("limit hubspot_sandbox to 5 per second", "what about lemlist")
    assert talk.asked() == "yes_no"
    assert talk.connectors()["lemlist_old"].rate_limit is None


def test_what_was_asked_about_is_spoken_of_afterwards(talk: Talk) -> None:
    talk.all("values of propertyName for hubspot_production", "cancel")
    assert "dealname" in talk.say("its properties for deals")


def test_what_was_just_made_is_the_one_that_is_meant(talk: Talk) -> None:
    """The list began with the production one."""
    talk.all("connect clearbit with key abcdef123456 as Clearbit RevOps", "show hunter")
    answer = talk.say("pls remove the clearbit thing i just made")
    assert "clearbit_revops" in answer
    assert "clearbit_production" not in answer
    assert talk.asked() == "yes_no"
