"""How something is done: the answer leads with a request that does it, and its number runs it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.sandbox import Store
from intents.catalogue import INTENTS
from intents.conversation.how_to import ALL
from tests.onboarding.newcomer import Newcomer, newcomer

QUESTIONS = {
    "how do I add a connector?": ("connector.create", "add a clearbit connector"),
    "how do I connect hubspot?": ("connector.create", "add a hubspot connector"),
    "how can I set up a new integration?": ("connector.create", "add a clearbit connector"),
    "how do I connect with oauth?": ("connector.create", "connect googleSheets"),
    "how do I delete a connector?": ("connector.remove", "delete hubspot_sandbox"),
    "how do I get rid of lemlist_old?": ("connector.remove", "delete lemlist_old"),
    "how do I clean up the workspace?": ("connector.remove", "remove all unused connectors"),
    "how can I rename a connector?": ("connector.update", "rename hubspot_production to EU"),
    "how do I change the api key of attio_crm?": ("connector.update", "rotate the key of attio_crm"),
    "how do I rotate credentials?": ("connector.update", "rotate the key of hubspot_production"),
    "how do I set a rate limit?": ("connector.update", "limit hubspot_production to 100 per minute"),
    "how do I throttle requests?": ("connector.update", "limit hubspot_production to 100 per minute"),
    "how do I change the cache time?": ("connector.update", "cache hubspot_production for 1 day"),
    "how do I make a connector the default?": ("connector.update", "make hubspot_production the default"),
    "how do I change several connectors at once?": (
        "connector.update",
        "limit all clearbit connectors to 100 per minute",
    ),
    "how do I see what uses a connector?": ("connector.usage", "what uses hubspot_production?"),
    "how do I know whether it is safe to delete a connector?": ("connector.usage", "what uses hubspot_production?"),
    "how do I find unused connectors?": ("connector.list", "which connectors are unused?"),
    "how do I see all connectors?": ("connector.list", "list my connectors"),
    "how do I see which connectors use cargo credits?": ("connector.list", "connectors on cargo credits"),
    "how do I get the uuid of a connector?": ("connector.show", "show hubspot_production"),
    "how do I check whether a slug is free?": ("connector.check_slug", "is the slug clearbit_eu free?"),
    "how do I see which channels slack has?": (
        "connector.values",
        "what can I put into objectType on hubspot_production?",
    ),
    "how do I see the language models?": ("connector.models", "which models does openai offer?"),
    "how do I list integrations?": ("integration.list", "list enrichment integrations"),
    "how do I find a service for phone numbers?": ("integration.list", "list enrichment integrations"),
    "how do I see the actions of hunter?": ("integration.actions", "show hunter actions"),
    "how do I see the extractors of a service?": (
        "integration.extractors",
        "which extractors does salesforce have?",
    ),
    "how do I read the documentation of a service?": ("integration.docs", "docs for clearbit"),
    "how do I know what an action costs?": ("action.show", "show the findEmail action of hunter"),
    "how do I see built-in actions?": ("native.actions", "which actions are built in?"),
    "how do I build a workflow node?": ("node.build", "make a node that finds an email with hunter"),
    "how do I register a custom integration?": (
        "custom.create",
        "new custom integration at https://score.acme.dev",
    ),
    "how do I change the url of a custom integration?": (
        "custom.update",
        "point custom score_acme at https://score.acme.dev/v2",
    ),
    "how do I remove a custom integration?": (
        "custom.remove",
        "remove the custom integration score_acme",
    ),
    "how do I switch workspaces?": ("workspace.switch", "switch to another workspace"),
    "how do I sign in?": ("session.login", "log in"),
    "how do I log out?": ("session.logout", "log out"),
    "how do I undo a change?": ("undo", "undo"),
    "how do I see what I did?": ("history", "what did I do so far?"),
    "how do I record a session?": ("transcript.record", "record this as cleanup.md"),
    "how do I replay a transcript?": ("transcript.replay", "replay cleanup.md"),
    "how do I stop the recording?": ("transcript.stop", "stop recording"),
    "how do I save this as a script?": ("script", "save what I did as a script"),
    "how do I get the cargo-ai command?": ("cli", "as a cargo-ai command"),
    "how do I get started?": ("tour", "tour"),
    "how do I find out why it misunderstood me?": ("why", "why?"),
}


@pytest.fixture
def somebody(tmp_path: Path) -> Newcomer:
    """A newcomer in a fresh sandbox."""
    return newcomer(tmp_path)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_leads_to_a_request_that_does_it(somebody: Newcomer, question: str) -> None:
    _, example = QUESTIONS[question]
    reply = somebody.asked_for_help(question)
    assert reply.facts["examples"][0] == example


@pytest.mark.parametrize(
    ("intent", "request_"),
    [(entry.intent, one) for entry in ALL for one in entry.requests[:1]],
    ids=str,
)
def test_a_request_that_help_offers_is_understood_as_what_it_is_offered_for(
    somebody: Newcomer, intent: str, request_: str
) -> None:
    filled = (
        request_.replace("{connector}", "attio_crm")
        .replace("{unused}", "lemlist_old")
        .replace("{service}", "clearbit")
        .replace("{custom}", "score_acme")
    )
    assert somebody.read(filled).intent == intent


def test_every_request_that_changes_or_shows_something_has_a_how_to() -> None:
    """`repeat`, `focus` and the like are learnt from the list; all else is worth a question."""
    without = {"repeat", "focus", "greet", "confirm", "out_of_scope", "help", "native.extractors", "custom.list"}
    without |= {"workspace.list"}
    assert {entry.intent for entry in ALL} == set(INTENTS) - without


def test_an_example_runs_by_its_number(somebody: Newcomer) -> None:
    shown = somebody.say("how do I find unused connectors?")
    assert "which connectors are unused?" in shown
    answer = somebody.say("1")
    assert "lemlist_old" in answer
    assert somebody.turns[-1].reading is not None
    assert somebody.turns[-1].reading.slots["unused"] is True


URL, REMOVAL = "how do I change the url of a custom integration?", "how do I remove a custom integration?"


def test_without_a_custom_integration_help_says_so_and_its_numbers_register_and_move_one(
    somebody: Newcomer,
) -> None:
    """The name in the example is the one that the address offered below gets, so that both can be tried."""
    shown = somebody.say(URL)
    assert "This workspace has none yet" in shown
    assert rows_of(shown) == {
        1: "point custom score_acme at https://score.acme.dev/v2",
        2: "new custom integration at https://score.acme.dev",
    }
    assert "`new custom integration at https://…` adds one" in somebody.say("1")
    somebody.all(URL, "2")
    assert "none yet" not in somebody.say(URL)
    somebody.say("1")
    assert [one.base_url for one in somebody.api.custom_integrations()] == ["https://score.acme.dev/v2"]


def test_the_rows_about_custom_integrations_can_be_run_from_top_to_bottom(somebody: Newcomer) -> None:
    rows = rows_of(somebody.say("help custom"))
    held = []
    for number in rows:
        somebody.all("help custom", str(number))
        if somebody.turns[-1].question is not None:
            somebody.say("yes")
        held.append([one.base_url for one in somebody.api.custom_integrations()])
    assert held == [[], ["https://score.acme.dev"], ["https://score.acme.dev/v2"], []]


def test_a_custom_integration_that_is_there_is_the_one_in_the_examples(somebody: Newcomer) -> None:
    somebody.say("new custom integration at https://partner-portal.example/cargo")
    moved, removed = somebody.say(URL), somebody.say(REMOVAL)
    assert rows_of(moved)[1] == "point custom partner_portal at https://score.acme.dev/v2"
    assert rows_of(removed)[1] == "remove the custom integration partner_portal"
    assert "none yet" not in moved + removed


def test_a_question_that_names_a_connector_is_answered_with_it(somebody: Newcomer) -> None:
    reply = somebody.asked_for_help("how do I limit attio crm?")
    assert reply.facts["examples"][0] == "limit attio_crm to 100 per minute"


def test_it_is_what_was_spoken_of_last(somebody: Newcomer) -> None:
    somebody.say("show attio_crm")
    assert somebody.asked_for_help("how do I rename it?").facts["examples"][0] == "rename attio_crm to EU"
    assert somebody.asked_for_help("how do I get rid of it?").facts["examples"][0] == "delete attio_crm"


def test_help_about_nothing_is_short_and_names_the_areas(somebody: Newcomer) -> None:
    """It fits a window of twenty lines, so that no number has scrolled away."""
    answer = somebody.say("help")
    assert "Say what you want in your own words" in answer
    assert "help custom" in answer
    assert "help all" in answer
    assert len(answer.splitlines()) < 19


def rows_of(answer: str) -> dict[int, str]:
    found = re.findall(r"^ *(\d+) {2}(\S.*?)(?: {2}.*)?$", answer, re.MULTILINE)
    return {int(number): example for number, example in found}


@pytest.mark.parametrize("line", ["help", "help all", "help nodes", "help the account", "how do I limit hunter?"])
def test_every_row_that_is_shown_has_a_number_that_runs_it(somebody: Newcomer, line: str) -> None:
    shown = rows_of(somebody.say(line))
    examples = somebody.turns[-1].replies[-1].facts["examples"]
    assert list(shown) == list(range(1, len(examples) + 1))
    assert list(shown.values()) == list(examples)
    assert somebody.say(str(len(examples))).startswith(f"> {examples[-1]}\n")


def test_help_about_everything_has_every_request(somebody: Newcomer) -> None:
    reply = somebody.asked_for_help("help all")
    read = {somebody.read(one).intent for one in reply.facts["examples"]}
    hidden = {"out_of_scope", "greet", "confirm", "cancel", "focus"}
    assert set(INTENTS) - hidden - read == set()


@pytest.mark.parametrize(
    ("topic", "first", "count"),
    [
        ("connectors", "list my connectors", 9), ("integrations", "list enrichment integrations", 8),
        ("custom", "list custom integrations", 4), ("nodes", "make a node that finds an email with hunter", 1),
        ("account", "who am I?", 5), ("conversation", "help", 15),
    ],
)  # fmt: skip
def test_an_area_is_listed_by_its_word(somebody: Newcomer, topic: str, first: str, count: int) -> None:
    examples = somebody.asked_for_help(f"help {topic}").facts["examples"]
    assert (examples[0], len(examples)) == (first, count)


def test_a_number_after_the_word_help_runs_the_example_too(somebody: Newcomer) -> None:
    somebody.say("help")
    assert "lemlist_old" in somebody.say("help 2")
    somebody.say("help")
    assert "There is no example 77." in somebody.say("help 77")


def test_a_change_that_is_run_by_its_number_is_asked_about(somebody: Newcomer) -> None:
    """One digit too many must not rename anything."""
    examples = somebody.asked_for_help("help all").facts["examples"]
    number = next(place for place, one in enumerate(examples, 1) if one.startswith("rename "))
    somebody.say("help all")
    somebody.say(str(number))
    question = somebody.turns[-1].question
    assert question is not None
    assert question.prompt == "Rename HubSpot - Production (`hubspot_production`) to EU?"
    assert "mistyped" in somebody.say("?")


def test_what_it_was_asked_how_to_do_is_done_by_its_number_at_once(somebody: Newcomer) -> None:
    somebody.all("help all", "how do I limit hunter?", "1")
    assert somebody.turns[-1].question is None
    assert "PUT" in [one.method for one in somebody.turns[-1].sent]


def test_a_number_stands_for_a_row_of_the_list_that_was_shown_after_the_examples(somebody: Newcomer) -> None:
    somebody.say("help")
    somebody.say("list connectors")
    assert "Slug:                 hubspot_sandbox" in somebody.say("2")
    somebody.say("help")
    assert somebody.say("2").startswith("> which connectors are unused?")


def test_help_about_something_unheard_of_lists_what_can_be_asked(somebody: Newcomer) -> None:
    reply = somebody.asked_for_help("how do I cook spaghetti?")
    assert reply.facts["examples"][0] == "show my connectors"


def test_an_empty_workspace_is_offered_nothing_that_needs_a_connector(tmp_path: Path) -> None:
    nobody = newcomer(tmp_path, store=Store.open(":memory:", seed="empty"))
    examples = nobody.asked_for_help("help").facts["examples"]
    assert "add a clearbit connector called prod" in examples
    assert not [one for one in examples if one.startswith(("what uses", "limit"))]
