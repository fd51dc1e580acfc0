"""The catalogue of intents is the contract's, and every declaration is whole."""

from __future__ import annotations

import inspect

import pytest

from intents.catalogue import INTENTS
from intents.spec import Effect, Intent

CONTRACT = {
    "connector.list": {"integration", "unused", "credits"},
    "connector.show": {"connector"},
    "connector.usage": {"connector"},
    "connector.check_slug": {"slug"},
    "connector.create": {"integration", "name", "slug", "rate_limit", "cache_ttl_ms"},
    "connector.update": {
        "connector", "integration", "all", "new_name", "rate_limit", "cache_ttl_ms", "default", "config",
    },
    "connector.remove": {"connector", "unused", "integration", "all"},
    "connector.values": {"connector", "integration", "field", "action", "query", "refresh"},
    "connector.models": {"connector", "integration"},
    "integration.list": {"category", "search", "has_actions", "has_extractors"},
    "integration.show": {"integration"},
    "integration.actions": {"integration", "search"},
    "integration.extractors": {"integration"},
    "integration.docs": {"integration"},
    "action.show": {"action", "integration"},
    "native.actions": {"search"},
    "native.extractors": set(),
    "custom.list": set(),
    "custom.create": {"base_url", "worker"},
    "custom.update": {"custom", "base_url", "worker"},
    "custom.remove": {"custom"},
    "node.build": {"action", "integration", "connector"},
    "account.whoami": set(),
    "workspace.list": set(),
    "workspace.switch": {"workspace"},
    "session.login": set(),
    "session.logout": set(),
    "help": {"topic"},
    "tour": set(),
    "history": set(),
    "undo": set(),
    "repeat": set(),
    "why": set(),
    "focus": set(),
    "more": set(),
    "sort": {"by"},
    "refresh": set(),
    "script": {"path"},
    "cli": set(),
    "transcript.record": {"path"},
    "transcript.stop": set(),
    "transcript.replay": {"path"},
    "cancel": set(),
    "confirm": set(),
    "quit": set(),
    "greet": set(),
    "out_of_scope": set(),
}  # fmt: skip


def test_the_catalogue_has_the_intents_and_slots_of_the_contract() -> None:
    assert {name: {slot.name for slot in intent.slots} for name, intent in INTENTS.items()} == CONTRACT


def test_only_removals_are_destructive() -> None:
    destructive = {name for name, intent in INTENTS.items() if intent.effect is Effect.DESTRUCTIVE}
    assert destructive == {"connector.remove", "custom.remove"}


@pytest.mark.parametrize("intent", INTENTS.values(), ids=list(INTENTS))
def test_a_declaration_is_whole(intent: Intent) -> None:
    """Help, completion and the tests are derived from it: a gap here is a gap everywhere."""
    assert callable(intent.run()), "its handler can be loaded"
    first, second, *further = inspect.signature(intent.run()).parameters.values()
    assert (first.name.lstrip("_"), second.name.lstrip("_")) == ("reading", "ports")
    assert all(one.default is not one.empty for one in further)
    assert intent.help
    assert not intent.help.endswith(".")
    assert intent.examples
    known = {slot.name for slot in intent.slots}
    assert all(set(group) <= known for group in intent.needs)
