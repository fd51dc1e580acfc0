"""Follow-ups: conversations of several lines, each read in the context that those before left."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.understanding import Lexicon, advance, read
from intents.reading import Context, Reading

Turn = tuple[str, str, dict[str, Any]]


def talked(lexicon: Lexicon, texts: list[str]) -> list[Reading]:
    """Gives the readings of the lines of one conversation."""
    context = Context()
    readings = []
    for text in texts:
        reading = read(text, lexicon, context)
        readings.append(reading)
        context = advance(context, reading, lexicon)
    return readings


@pytest.mark.parametrize(
    "turns",
    [
        [
            ("what uses hubspot_production?", "connector.usage", {"connector": "hubspot_production"}),
            ("and salesforce?", "connector.usage", {"connector": "salesforce_emea"}),
            ("show its actions", "integration.actions", {"integration": "salesforce"}),
            ("what's its limit?", "connector.show", {"connector": "salesforce_emea"}),
        ],
        [
            ("list unused connectors", "connector.list", {"unused": True}),
            ("show the second one", "connector.show", {"connector": "lemlist_old"}),
            ("rename it to EU", "connector.update", {"connector": "lemlist_old", "new_name": "EU"}),
            ("delete it", "connector.remove", {"connector": "lemlist_old"}),
        ],
        [
            (
                "limit apollo to 100/hour",
                "connector.update",
                {"connector": "apollo_main", "rate_limit": "100/hour"},
            ),
            ("same for zoominfo", "connector.update", {"connector": "zoominfo_prod", "rate_limit": "100/hour"}),
        ],
        [
            ("connect clearbit called prod", "connector.create", {"integration": "clearbit", "name": "prod"}),
            ("limit it to 500/day", "connector.update", {"connector": "prod", "rate_limit": "500/day"}),
            ("actually call it EU", "connector.update", {"connector": "prod", "new_name": "EU"}),
        ],
        [
            ("show hubspot actions", "integration.actions", {"integration": "hubspot"}),
            ("the second one", "action.show", {"action": "searchRecords", "integration": "hubspot"}),
        ],
        [
            ("show enrichment integrations", "integration.list", {"category": "enrichment"}),
            ("only those with extractors", "integration.list", {"category": "enrichment", "has_extractors": True}),
        ],
        [
            ("show the hubspot sandbox", "connector.show", {"connector": "hubspot_sandbox"}),
            ("no, the production one", "connector.show", {"connector": "hubspot_production"}),
        ],
    ],
)
def test_a_conversation_goes_on_from_what_was_said(turns: list[Turn], lexicon: Lexicon) -> None:
    """`it`, `the second one`, `and …?`, `same for …`, `only those`, `no, the … one`."""
    readings = talked(lexicon, [text for text, _, _ in turns])
    assert [(one.intent, dict(one.slots)) for one in readings] == [(intent, slots) for _, intent, slots in turns]


def test_several_things_are_the_targets_in_order(lexicon: Lexicon) -> None:
    """`both` and `the last two` stand for several."""
    *_, both = talked(lexicon, ["list hubspot connectors", "delete both"])
    assert [one.id for one in both.targets] == ["hubspot_production", "hubspot_sandbox"]
    *_, last = talked(lexicon, ["list connectors", "what uses the last two"])
    assert [one.id for one in last.targets] == ["zoominfo_prod", "attio_crm"]


def test_what_was_only_implied_is_said_so(lexicon: Lexicon) -> None:
    """The question of a removal names what `it` stood for."""
    *_, removal = talked(lexicon, ["show attio_crm", "delete it"])
    assert removal.implied == ("connector",)


def test_what_was_removed_is_not_meant_by_it_any_more(lexicon: Lexicon) -> None:
    """`it` after a removal stands for nothing."""
    *_, after = talked(lexicon, ["show lemlist_old", "delete it", "rename it to X1"])
    assert "connector" not in after.slots


def test_a_removal_is_never_repeated_for_another_thing(lexicon: Lexicon) -> None:
    """`and hunter` after a removal has no word of removal."""
    *_, after = talked(lexicon, ["delete lemlist_old", "and hunter"])
    assert after.intent != "connector.remove"


def test_without_a_context_a_pronoun_is_asked_about(lexicon: Lexicon) -> None:
    """`rename it to EU` as the first line."""
    reading = read("rename it to EU", lexicon)
    assert (str(reading.decision), reading.missing) == ("ask", ("connector|all",))
