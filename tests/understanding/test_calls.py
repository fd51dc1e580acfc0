"""Lines as programs have them, several things asked of one service, and removals that the next sentence puts back."""

from __future__ import annotations

import pytest

from assistant.understanding import Lexicon, read
from assistant.understanding.calls import typed_request
from intents.reading import Decision
from tests.understanding.conftest import names

_LEXICON = Lexicon.build(names())


@pytest.mark.parametrize(
    ("line", "intent", "slots"),
    [
        ("GET /connectors", "connector.list", {}),
        ("GET /integrations/lusha/docs", "integration.docs", {"integration": "lusha"}),
        (
            "POST /connectors {integration: wiza, slug: wiza_fr}",
            "connector.create",
            {"integration": "wiza", "slug": "wiza_fr"},
        ),
        (
            "PATCH /connectors/hunter {rateLimit: 10/min}",
            "connector.update",
            {"connector": "hunter", "rate_limit": "10/minute"},
        ),
        ("Get-Connector openai | fl *", "connector.show", {"connector": "openai"}),
        (
            "Rename-Connector hunter -NewName 'Hunter EU'",
            "connector.update",
            {"connector": "hunter", "new_name": "Hunter EU"},
        ),
        ("snowflake_dwh.ttl=0", "connector.update", {"connector": "snowflake_dwh", "cache_ttl_ms": "none"}),
        ("integrations?q=phone", "integration.list", {"search": "phone"}),
        ("integrations --no-extractors", "integration.list", {"has_extractors": False}),
    ],
)
def test_a_call_is_the_plain_request_that_it_stands_for(line: str, intent: str, slots: dict[str, object]) -> None:
    reading = read(line, _LEXICON)
    assert (reading.intent, reading.slots) == (intent, slots)


def test_a_call_that_deletes_a_connector_is_confirmed() -> None:
    reading = read("DELETE /connectors/hunter", _LEXICON)
    assert (reading.intent, reading.decision) == ("connector.remove", Decision.CONFIRM)


@pytest.mark.parametrize(
    "line",
    [
        "DELETE /contacts/4711",
        "DELETE /connectors/nothing_has_this",
        "GET /connectors/hunter 200 12ms",
        "Remove-Item hunter",
        "POST /connectors {slug: wiza_fr}",
        "hunter.colour = red",
    ],
)
def test_a_call_of_another_program_or_of_a_log_stands_for_nothing(line: str) -> None:
    assert typed_request(line, _LEXICON) is None


@pytest.mark.parametrize(
    ("line", "intents"),
    [
        ("clearbit: usage first, docs second", ["connector.usage", "integration.docs"]),
        ("lusha: actions and docs", ["integration.actions", "integration.docs"]),
        ("do we have lusha and wiza?", ["connector.list", "connector.list"]),
    ],
)
def test_things_asked_side_by_side_are_a_request_each(line: str, intents: list[str]) -> None:
    reading = read(line, _LEXICON)
    assert [one.intent for one in reading.sequence] == intents


def test_properties_of_one_connector_are_one_request() -> None:
    """`uuid and limit` stand in the same answer."""
    assert read("uuid and limit of attio_crm", _LEXICON).intent == "connector.show"


@pytest.mark.parametrize(
    "line",
    [
        "delete hunter? not before I know what uses it",
        "drop attio? only after you tell me what depends on it",
        "bin apollo? not without knowing its dependents",
        "drop openai? over my dead body",
        "blast radius of rm hunter",
        "list connectors that could be deleted",
        "hunter can go live",
        "erase everything about hunter from your memory",
    ],
)
def test_a_removal_that_is_put_back_or_only_weighed_is_not_proposed(line: str) -> None:
    assert read(line, _LEXICON).intent != "connector.remove"


@pytest.mark.parametrize("line", ["apollo can go, zoominfo stays", "zoominfo stays, apollo can go"])
def test_what_stands_beside_what_can_go_stays(line: str) -> None:
    assert read(line, _LEXICON).slots == {"connector": "apollo_main"}
