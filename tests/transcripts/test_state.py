"""Facts about the workspace, in the words that people write."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.transcripts.facts import read_facts
from assistant.transcripts.parameters import Parameters
from assistant.transcripts.state import State, differences_of_state

PROD: dict[str, Any] = {
    "uuid": "0b5c1a2d-5eed-4abc-9def-0123456789ab",
    "slug": "prod",
    "name": "HubSpot EU",
    "integrationSlug": "hubspot",
    "isDefault": True,
    "useCredits": False,
    "rateLimit": {"unit": "minute", "max": 100, "strategy": "spread"},
    "cacheTtlMilliseconds": 86_400_000,
    "playsCount": 4,
    "config": {"domain": "acme.com", "apiKey": "••••", "deep": {"region": "eu"}},
    "createdAt": "2026-11-03T10:00:00.000Z",
    "updatedAt": "2026-11-03T10:00:00.000Z",
}
WORKER: dict[str, Any] = {
    "slug": "crm_sync_x1",
    "kind": "external",
    "baseUrl": "https://crm.example/cargo",
    "uuid": "u",
}
SPACE = State((PROD,), (WORKER,))


def wrong(*lines: str, before: State = SPACE, after: State = SPACE, **values: str) -> list[str]:
    """Gives what is found instead, for every fact that does not hold."""
    facts = read_facts("it.md", 1, lines)
    return [one.found for one in differences_of_state(facts, before, after, {}, Parameters(values))]


@pytest.mark.parametrize(
    "fact",
    [
        "connector prod",
        "connector prod:",
        'connector prod: name="HubSpot EU" integration=hubspot',
        "connector prod: name='HubSpot EU' integrationSlug=hubspot",
        "connector prod: limit=100/minute rateLimit=100/minute",
        'connector prod: limit="100 per minute"',
        'connector prod: rateLimit={"unit":"minute","max":100,"strategy":"spread"}'.replace('"', "'").replace(
            "'", '"'
        ),
        "connector prod: cache=86400000 cacheTtlMilliseconds=86400000",
        'connector prod: cache=24h cache="1 day" cache="24 hours"',
        "connector prod: default=yes isDefault=true credits=no useCredits=false",
        "connector prod: config.domain=acme.com config.deep.region=eu config.apiKey=••••",
        "connector prod: uuid=[UUID:prod] createdAt=[DATE] plays=4",
        "connector prod: name=HubSpot[..]",
        "connector {{SLUG}}: integration=hubspot",
        "custom crm_sync_x1: url=https://crm.example/cargo kind=external",
        "custom [..]: baseUrl=https://crm.example/cargo",
        "no connector test",
        "no custom prod",
        "nothing else changed",
    ],
)
def test_a_fact_holds(fact: str) -> None:
    assert wrong(fact, SLUG="prod") == []


@pytest.mark.parametrize(
    "fact",
    [
        "connector test",
        "no connector prod",
        "no custom crm_sync_x1",
        "connector prod: name=HubSpot",
        "connector prod: limit=none",
        "connector prod: limit=10/minute",
        "connector prod: limit=100/hour",
        'connector prod: limit="100/minute burst"',
        "connector prod: cache=none",
        "connector prod: cache=1h",
        "connector prod: default=no",
        "connector prod: credits=yes",
        "connector prod: config.domain=acme.org",
        "connector prod: config.none=x",
        "custom [..]: url=https://crm.example/other",
    ],
)
def test_a_fact_does_not_hold(fact: str) -> None:
    assert len(wrong(fact)) == 1


def test_what_is_missing_is_none() -> None:
    bare = State(({"slug": "prod", "rateLimit": None, "cacheTtlMilliseconds": None},))
    assert wrong("connector prod: limit=none cache=off default=no credits=no", before=bare, after=bare) == []


def test_deleted_things_are_gone() -> None:
    gone = State(({**PROD, "deletedAt": "2026-11-25T16:00:00.000Z"},), (WORKER,))
    assert wrong("no connector prod", "nothing else changed", after=gone) == []


def test_nothing_else_changed_sees_new_lost_and_changed_things() -> None:
    after = State(({**PROD, "name": "X"}, {**PROD, "slug": "new"}), ())
    assert wrong("nothing else changed", after=after) == [
        'connector prod: name was "HubSpot EU", is X',
        "connector new is new",
        "custom crm_sync_x1 is gone",
    ]
    named = ("connector prod: name=X", "connector new", "no custom crm_sync_x1")
    assert wrong(*named, "nothing else changed", after=after) == []


def test_only_the_fields_that_are_named_may_have_changed() -> None:
    after = State(({**PROD, "name": "X", "isDefault": False},), (WORKER,))
    assert wrong("connector prod: name=X", "nothing else changed", after=after) == [
        "connector prod: isDefault was yes, is no"
    ]


def test_what_the_api_counts_or_stamps_is_no_change() -> None:
    after = State(({**PROD, "playsCount": 5, "updatedAt": "2026-11-25T16:00:00.000Z"},), (WORKER,))
    assert wrong("nothing else changed", after=after) == []
