"""A question of free text takes answers, and no request for one (`contract`: Conversation)."""

from __future__ import annotations

import pytest

from assistant import wiring
from assistant.conversation.answers import Answer, Given, Other, answer_to
from assistant.understanding import read
from intents.custom.addresses import place_from
from intents.question import Question
from intents.reading import Context
from tests.conversation.talk import Talk

WORKER = "0b7de1f6-3333-4333-8333-000000000001"
REQUESTS = [
    "new custom integration from worker 0b7de1f6-0000-4000-8000-000000000001", "values of slack_alerts",
    "refresh the channels", "which channels can slack post to", "cli", "script", "history", "what did I do", "remove hunter",
    "rename hunter to Hunter EU", "connect outreach with 5 per second", "hook up outreach, slug outreach_eu", "whoami?",
    "conect neverbounce, 5 rps", "status of lemlist_old", "findEmail in hunter, inputs please", "connectors",
]  # fmt: skip
NAMES = [
    "sam@example.com", "sam", "admin user", "ACME\\svc_cargo", "hubspot production", "Slack EU", "slack alerts", "Lead data",
    "New Hubspot", "Salesforce for the US", "Sales and Marketing", "EU connectors", "Backup of HubSpot", "Delete candidates",
    "List of companies", "Show room", "DO NOT DELETE - prod", "Find the CEO of {{nodes.start.company}}", "\"apollo actions\"",
    "select email from contacts where created_at > now()", "Write a short email to the lead", "Hunter", "script.sh",
]  # fmt: skip


def answered(question: Question, line: str) -> Answer:
    lexicon = wiring.sandbox_names()[1]
    return answer_to(question, line, lambda text: read(text, lexicon, Context(question="text")))


@pytest.mark.parametrize("line", REQUESTS)
@pytest.mark.parametrize("slot", ["username", "new_name", "base_url"])
def test_a_request_is_no_answer(line: str, slot: str) -> None:
    question = Question("?", slot=slot, parse=place_from if slot == "base_url" else None)
    assert isinstance(answered(question, line), Other)


@pytest.mark.parametrize("line", NAMES)
def test_a_plausible_answer_stays_one(line: str) -> None:
    assert answered(Question("?", slot="new_name"), line) == Given(line.strip('"'))


@pytest.mark.parametrize("line", [WORKER, "worker scorer", "https://score.acme.dev/v2"])
def test_an_address_or_a_worker_is_taken(line: str) -> None:
    assert isinstance(answered(Question("?", slot="base_url", parse=place_from), line), Given)


def test_a_word_alone_is_no_worker(talk: Talk) -> None:
    answer = talk.all("new custom integration at notaurl", "scorer")
    assert "neither a web address nor a worker" in answer
    assert talk.asked() == "text"
    assert talk.writes() == []


@pytest.mark.parametrize(
    ("first", "line", "sign"),
    [
        ("new custom integration at notaurl", f"new custom integration from worker {WORKER[:-1]}9", "no such worker"),
        ("values of propertyName for hubspot_production", "values of slack_alerts", "#general"),
        ("connect zoominfo", "list custom integrations", "partner_portal"),
        ("rename slack_alerts", "its actions", "postMessage"),
    ],
)  # fmt: skip
def test_it_is_answered_and_the_question_comes_back(talk: Talk, first: str, line: str, sign: str) -> None:
    talk.all("new custom integration at https://partner-portal.example/cargo", first)
    before = talk.conversation.session.question
    assert before is not None
    assert sign in talk.say(line)
    assert talk.conversation.session.question is before
    assert talk.connectors()["slack_alerts"].name == "Slack Alerts"


def test_words_that_might_have_been_a_name_are_told_how_to_be_one(talk: Talk) -> None:
    assert "in quotes" in talk.all("rename slack_alerts", "apollo actions")
    talk.say('"Apollo actions"')
    assert talk.connectors()["slack_alerts"].name == "Apollo actions"
    assert "in quotes" not in talk.all("rename hunter", "what does hunter do?")


def test_what_says_the_value_about_it_answers(talk: Talk) -> None:
    """Else it would be done at once and asked once more."""
    talk.all("rename slack_alerts", "call it Slack EU")
    assert talk.asked() is None
    assert talk.connectors()["slack_alerts"].name == "Slack EU"
    talk.all("change hunter", "2", "limit it to 5 per second")
    assert talk.asked() is None
    assert talk.connectors()["hunter"].rate_limit.max == 5


def test_it_at_a_question_is_what_the_question_is_about(talk: Talk) -> None:
    talk.all("rename slack_alerts", "rename it")
    assert talk.asked() == "text"
    assert talk.writes() == []
