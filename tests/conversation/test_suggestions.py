"""What the program tells people to type means, when it is typed, what the program says it does."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.understanding import read
from assistant.wiring import sandbox_names
from intents.catalogue import INTENTS
from intents.conversation.guidance import FIRST_STEPS
from intents.reading import Context, Decision, Ref, RefKind

HUBSPOT = Ref(RefKind.CONNECTOR, "hubspot_production", "hubspot")
AFTER_A_LIST = Context(focus=(HUBSPOT,), shown=(HUBSPOT,))

EXAMPLES = [(intent.name, example) for intent in INTENTS.values() for example in intent.examples]

SLOTS_OF_EXAMPLES: dict[str, dict[str, Any]] = {
    "do we have salesforce connected?": {"integration": "salesforce"},
    "which connectors are unused?": {"unused": True},
    "connectors on cargo credits": {"credits": True},
    "show clearbit_production": {"connector": "clearbit_production"},
    "which rate limit does the slack connector have": {"connector": "slack_alerts"},
    "uuid of snowflake_dwh": {"connector": "snowflake_dwh"},
    "what uses hubspot_production?": {"connector": "hubspot_production"},
    "can I safely delete lemlist_old?": {"connector": "lemlist_old"},
    "is the slug clearbit_eu free?": {"slug": "clearbit_eu"},
    "add a clearbit connector called prod": {"integration": "clearbit", "name": "prod"},
    "connect pipedrive, 100 requests per minute": {"integration": "pipedrive", "rate_limit": "100/minute"},
    "rename attio_crm to Attio EU": {"connector": "attio_crm", "new_name": "Attio EU"},
    "limit clearbit to 500 per hour": {"connector": "clearbit_production", "rate_limit": "500/hour"},
    "rotate the key of smartlead": {"connector": "smartlead_outbound", "config": True},
    "make hubspot_sandbox the default": {"connector": "hubspot_sandbox", "default": True},
    "delete lemlist_old": {"connector": "lemlist_old"},
    "remove all unused connectors": {"unused": True},
    "what can I put into objectType on hubspot_production?": {
        "connector": "hubspot_production",
        "field": "objectType",
    },
    "which slack channels are there?": {"connector": "slack_alerts", "field": "channelId"},
    "which models does openai offer?": {"connector": "openai"},
    "enrichment integrations with extractors": {"category": "enrichment", "has_extractors": True},
    "find integrations for phone": {"search": "phone"},
    "what is clearbit?": {"integration": "clearbit"},
    "do you support netsuite?": {"integration": "netsuite"},
    "show hubspot actions": {"integration": "hubspot"},
    "which extractors does salesforce have?": {"integration": "salesforce"},
    "docs for dropcontact": {"integration": "dropcontact"},
    "show the findEmail action of hunter": {"action": "findEmail", "integration": "hunter"},
    "new custom integration at https://score.acme.dev": {"base_url": "https://score.acme.dev"},
    "point custom acme-score at https://score.acme.dev/v2": {
        "custom": "acme-score",
        "base_url": "https://score.acme.dev/v2",
    },
    "remove the custom integration acme-score": {"custom": "acme-score"},
    "make a node that finds an email with hunter": {"action": "findEmail", "connector": "hunter"},
    "switch to workspace Acme Sandbox": {"workspace": "Acme Sandbox"},
    "sort by usage": {"by": "usage"},
    "record this as cleanup.md": {"path": "cleanup.md"},
    "replay cleanup.md": {"path": "cleanup.md"},
}
"""What the examples are about; those that are not here carry nothing."""

SUGGESTED: list[tuple[str, str, dict[str, Any]]] = [
    # after lists and single connectors
    ("which connectors are unused", "connector.list", {"unused": True}),
    ("remove unused connectors", "connector.remove", {"unused": True}),
    ("remove unused", "connector.remove", {"unused": True}),
    ("connect netsuite", "connector.create", {"integration": "netsuite"}),
    ("connect pipedrive", "connector.create", {"integration": "pipedrive"}),
    ("remove lemlist_old", "connector.remove", {"connector": "lemlist_old"}),
    ("list connectors", "connector.list", {}),
    ("rotate the key of slack_alerts", "connector.update", {"connector": "slack_alerts", "config": True}),
    ("rotate the key of clearbit", "connector.update", {"connector": "clearbit_production", "config": True}),
    ("show googleSheets actions", "integration.actions", {"integration": "googleSheets"}),
    ("show FullEnrich actions", "integration.actions", {"integration": "FullEnrich"}),
    # values
    (
        "values of objectType on hubspot_production",
        "connector.values",
        {"connector": "hubspot_production", "field": "objectType"},
    ),
    (
        "refresh the objectType values of hubspot_production",
        "connector.values",
        {"connector": "hubspot_production", "field": "objectType", "refresh": True},
    ),
    # services and actions
    ("list integrations", "integration.list", {}),
    ("what is hunter?", "integration.show", {"integration": "hunter"}),
    ("show findRecords of hubspot", "action.show", {"action": "findRecords", "integration": "hubspot"}),
    ("show findEmail of hunter", "action.show", {"action": "findEmail", "integration": "hunter"}),
    ("show the delay action", "action.show", {"action": "delay"}),
    ("make a node with findEmail of hunter", "node.build", {"action": "findEmail", "connector": "hunter"}),
    ("make a delay node", "node.build", {"action": "delay"}),
    # custom integrations
    ("list custom integrations", "custom.list", {}),
    ("new custom integration at https://acme.dev", "custom.create", {"base_url": "https://acme.dev"}),
    (
        "new custom integration from worker 9b2f4c1e-3d5a-4e6f-8a7b-0c1d2e3f4a5b",
        "custom.create",
        {"worker": "9b2f4c1e-3d5a-4e6f-8a7b-0c1d2e3f4a5b"},
    ),
    # account and conversation
    ("log in", "session.login", {}),
    ("list workspaces", "workspace.list", {}),
    ("help custom", "help", {}),
    ("tour", "tour", {}),
    ("restart the tour", "tour", {}),
    ("more", "more", {}),
    ("history", "history", {}),
    ("undo", "undo", {}),
    ("why", "why", {}),
    ("help", "help", {}),
    ("cancel", "cancel", {}),
    ("stop recording", "transcript.stop", {}),
    # README
    ("which connectors does nobody use?", "connector.list", {"unused": True}),
    ("drop the limit on clearbit", "connector.update", {"connector": "clearbit_production", "rate_limit": "none"}),
]
"""What answers, questions, refusals and the README tell people to type, with names of the demo workspace."""

OPEN: frozenset[str] = frozenset()
"""Lines that are still misread."""


def _understood(line: str, context: Context) -> tuple[str, dict[str, Any], Decision]:
    reading = read(line, sandbox_names()[1], context)
    return reading.intent, dict(reading.slots), reading.decision


def _marked(line: str, *values: Any) -> Any:
    marks = [pytest.mark.xfail(strict=True, reason="misread")] if line in OPEN else []
    return pytest.param(line, *values, marks=marks, id=line)


@pytest.mark.parametrize(("line", "intent"), [_marked(line, intent) for intent, line in EXAMPLES])
def test_an_example_is_understood_as_the_intent_it_stands_for(line: str, intent: str) -> None:
    expected = SLOTS_OF_EXAMPLES.get(line, {})
    understood, slots, _ = _understood(line, AFTER_A_LIST)
    slots.pop("topic", None)
    assert (understood, slots) == (intent, expected)


@pytest.mark.parametrize(("line", "intent", "slots"), [_marked(*one) for one in SUGGESTED])
def test_a_suggestion_is_understood_as_what_it_promises(line: str, intent: str, slots: dict[str, Any]) -> None:
    understood, found, decision = _understood(line, Context())
    found.pop("topic", None)
    assert (understood, found) == (intent, slots)
    assert decision in (Decision.ACT, Decision.CONFIRM) or line.startswith(("connect ", "log "))


def test_the_first_steps_of_help_are_requests() -> None:
    for line in FIRST_STEPS:
        filled = line.replace("{connector}", "hunter")
        assert _understood(filled, Context())[2] is Decision.ACT, line


def test_every_example_with_slots_is_an_example() -> None:
    """The table above speaks of nothing that is gone."""
    assert SLOTS_OF_EXAMPLES.keys() <= {line for _, line in EXAMPLES}
