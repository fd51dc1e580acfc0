"""Follow-ups: conversations of several lines, each read in the context that those before left."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.cli import main
from assistant.understanding import Lexicon, advance, read
from intents.reading import Context, Decision, Reading, Ref, RefKind, Request

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


def _connector(slug: str, service: str) -> Ref:
    return Ref(RefKind.CONNECTOR, slug, service)


ATTIO = _connector("attio_crm", "attio")
HUBSPOT = (_connector("hubspot_production", "hubspot"), _connector("hubspot_sandbox", "hubspot"))
FOUR = (
    _connector("lemlist_old", "lemlist"), _connector("hunter", "hunter"), _connector("zoominfo_prod", "zoominfo"), ATTIO,
)  # fmt: skip
CONTEXTS = {
    "one": Context((ATTIO,), (ATTIO,), Request("connector.show", {"connector": "attio_crm"})),
    "hub": Context(HUBSPOT[:1], (), Request("connector.show", {"connector": "hubspot_production"})),
    "four": Context((), FOUR, Request("connector.list")),
    "two": Context((), HUBSPOT, Request("connector.list", {"integration": "hubspot"})),
    "limited": Context(
        (ATTIO,), (), Request("connector.update", {"connector": "attio_crm", "rate_limit": "5/second"})
    ),
    "service": Context(
        (Ref(RefKind.INTEGRATION, "clearbit"),), (), Request("integration.show", {"integration": "clearbit"})
    ),
    "actions": Context(
        (Ref(RefKind.INTEGRATION, "hubspot"),),
        tuple(Ref(RefKind.ACTION, slug, "hubspot") for slug in ("findRecords", "searchRecords", "upsert")),
        Request("integration.actions", {"integration": "hubspot"}),
    ),
    "action": Context(
        (Ref(RefKind.ACTION, "findEmail", "hunter"),),
        (),
        Request("action.show", {"action": "findEmail", "integration": "hunter"}),
    ),
    "custom": Context((Ref(RefKind.CUSTOM, "acme-score"),), (), Request("custom.list")),
    "services": Context((), (), Request("integration.list", {"category": "enrichment"})),
    "which": Context((), HUBSPOT, Request("connector.update", {"integration": "hubspot", "new_name": "EU"})),
    "gone": Context(
        (), (), Request("connector.remove", {"connector": "lemlist_old"}),
        gone=frozenset({_connector("lemlist_old", "lemlist")}),
    ),
}  # fmt: skip
"""What went before: one connector, a list of four or of two, a change, a service, its actions, one action …"""

CASES: list[tuple[str, str, str, dict[str, Any], list[str], list[str]]] = [
    ("one", "its actions", "integration.actions", {"integration": "attio"}, ["integration"], []),
    ("one", "show its extractors", "integration.extractors", {"integration": "attio"}, ["integration"], []),
    ("one", "docs for it", "integration.docs", {"integration": "attio"}, ["integration"], []),
    ("one", "what uses it?", "connector.usage", {"connector": "attio_crm"}, ["connector"], []),
    ("one", "who uses that", "connector.usage", {"connector": "attio_crm"}, ["connector"], []),
    ("one", "is it in use?", "connector.usage", {"connector": "attio_crm"}, ["connector"], []),
    ("one", "can I delete it?", "connector.usage", {"connector": "attio_crm"}, ["connector"], []),
    ("one", "can it go?", "connector.usage", {"connector": "attio_crm"}, ["connector"], []),
    ("one", "is it safe to delete?", "connector.usage", {"connector": "attio_crm"}, ["connector"], []),
    ("one", "rename it to EU", "connector.update", {"new_name": "EU", "connector": "attio_crm"}, ["connector"], []),
    ("one", "rename to EU", "connector.update", {"new_name": "EU", "connector": "attio_crm"}, ["connector"], []),
    ("one", "actually call it EU", "connector.update", {"new_name": "EU", "connector": "attio_crm"}, ["connector"], []),
    ("one", 'call this one "EU West"', "connector.update", {"new_name": "EU West", "connector": "attio_crm"}, ["connector"], []),
    ("one", "limit it to 5 per second", "connector.update", {"rate_limit": "5/second", "connector": "attio_crm"}, ["connector"], []),
    ("one", "limit to 5 per second", "connector.update", {"rate_limit": "5/second", "connector": "attio_crm"}, ["connector"], []),
    ("one", "cache it for 2 hours", "connector.update", {"cache_ttl_ms": 7200000, "connector": "attio_crm"}, ["connector"], []),
    ("one", "no limit on it", "connector.update", {"rate_limit": "none", "connector": "attio_crm"}, ["connector"], []),
    ("one", "no caching", "connector.update", {"cache_ttl_ms": "none", "connector": "attio_crm"}, ["connector"], []),
    ("one", "lift its limit", "connector.update", {"rate_limit": "none", "connector": "attio_crm"}, ["connector"], []),
    ("one", "turn off its cache", "connector.update", {"cache_ttl_ms": "none", "connector": "attio_crm"}, ["connector"], []),
    ("one", "make it the default", "connector.update", {"connector": "attio_crm", "default": True}, ["connector"], []),
    ("one", "rotate its key", "connector.update", {"connector": "attio_crm", "config": True}, ["connector"], []),
    ("one", "what's its uuid", "connector.show", {"connector": "attio_crm"}, ["connector"], []),
    ("one", "and the uuid", "connector.show", {"connector": "attio_crm"}, ["connector"], []),
    ("one", "limits?", "connector.show", {"connector": "attio_crm"}, ["connector"], []),
    ("one", "is that the default", "connector.show", {"connector": "attio_crm"}, ["connector"], []),
    ("one", "why is it failing", "connector.show", {"connector": "attio_crm"}, ["connector"], []),
    ("one", "show it", "connector.show", {"connector": "attio_crm"}, ["connector"], []),
    ("one", "show that connector", "connector.show", {"connector": "attio_crm"}, ["connector"], []),
    ("one", "delete it", "connector.remove", {"connector": "attio_crm"}, ["connector"], []),
    ("one", "get rid of that one", "connector.remove", {"connector": "attio_crm"}, ["connector"], []),
    ("one", "could you remove this connector", "connector.remove", {"connector": "attio_crm"}, ["connector"], []),
    ("one", "don't delete it", "cancel", {}, [], []),
    ("one", "which models does it offer", "connector.models", {"connector": "attio_crm"}, ["connector"], []),
    ("one", "is it connected?", "connector.list", {"integration": "attio"}, ["integration"], []),
    ("one", "and salesforce?", "connector.show", {"connector": "salesforce_emea"}, [], []),
    ("one", "what about hubspot_sandbox", "connector.show", {"connector": "hubspot_sandbox"}, [], []),
    ("one", "and hubspot?", "connector.show", {"integration": "hubspot"}, [], []),
    ("one", "docs", "integration.docs", {"integration": "attio"}, ["integration"], []),
    ("one", "make it default and rename it to Foo", "connector.update", {"new_name": "Foo", "connector": "attio_crm", "default": True}, ["connector"], []),
    ("four", "the second one", "connector.show", {"connector": "hunter"}, ["connector"], []),
    ("four", "show the third", "connector.show", {"connector": "zoominfo_prod"}, ["connector"], []),
    ("four", "number 4", "connector.show", {"connector": "attio_crm"}, ["connector"], []),
    ("four", "what about the last one", "connector.show", {"connector": "attio_crm"}, ["connector"], []),
    ("four", "rename the second one to EU", "connector.update", {"new_name": "EU", "connector": "hunter"}, ["connector"], []),
    ("four", "delete the first one", "connector.remove", {"connector": "lemlist_old"}, ["connector"], []),
    ("four", "what uses the last one", "connector.usage", {"connector": "attio_crm"}, ["connector"], []),
    ("four", "the last two", "connector.show", {}, [], ["zoominfo_prod", "attio_crm"]),
    ("four", "limit the last two to 50 per minute", "connector.update", {"rate_limit": "50/minute"}, [], ["zoominfo_prod", "attio_crm"]),
    ("four", "delete the last two", "connector.remove", {}, [], ["zoominfo_prod", "attio_crm"]),
    ("four", "cache the first three for 1 hour", "connector.update", {"cache_ttl_ms": 3600000}, [], ["lemlist_old", "hunter", "zoominfo_prod"]),
    ("four", "limit all of them to 5 per second", "connector.update", {"rate_limit": "5/second"}, [], ["lemlist_old", "hunter", "zoominfo_prod", "attio_crm"]),
    ("four", "delete them all", "connector.remove", {}, [], ["lemlist_old", "hunter", "zoominfo_prod", "attio_crm"]),
    ("four", "show me more", "more", {}, [], []),
    ("four", "sort by usage", "sort", {"by": "usage"}, [], []),
    ("four", "sort it by name", "sort", {"by": "name"}, [], []),
    ("four", "sort", "sort", {}, [], []),
    ("four", "what are you talking about", "focus", {}, [], []),
    ("four", "why?", "why", {}, [], []),
    ("four", "again", "repeat", {}, [], []),
    ("four", "refresh", "refresh", {}, [], []),
    ("four", "history", "history", {}, [], []),
    ("four", "the seventh one", "out_of_scope", {}, [], []),
    ("two", "both", "connector.show", {}, [], ["hubspot_production", "hubspot_sandbox"]),
    ("two", "delete both", "connector.remove", {}, [], ["hubspot_production", "hubspot_sandbox"]),
    ("two", "set both to 100 per minute", "connector.update", {"rate_limit": "100/minute"}, [], ["hubspot_production", "hubspot_sandbox"]),
    ("two", "what uses both?", "connector.usage", {}, [], ["hubspot_production", "hubspot_sandbox"]),
    ("two", "the second one", "connector.show", {"connector": "hubspot_sandbox"}, ["connector"], []),
    ("two", "their limits", "connector.show", {}, [], ["hubspot_production", "hubspot_sandbox"]),
    ("two", "can they go?", "connector.usage", {}, [], ["hubspot_production", "hubspot_sandbox"]),
    ("two", "and salesforce?", "connector.list", {"integration": "salesforce"}, [], []),
    ("limited", "same for hubspot_sandbox", "connector.update", {"rate_limit": "5/second", "connector": "hubspot_sandbox"}, ["rate_limit"], []),
    ("limited", "same for hunter and lemlist_old", "connector.update", {"rate_limit": "5/second"}, ["rate_limit"], ["hunter", "lemlist_old"]),
    ("limited", "and zoominfo", "connector.update", {"rate_limit": "5/second", "connector": "zoominfo_prod"}, ["rate_limit"], []),
    ("limited", "what about apollo", "connector.update", {"rate_limit": "5/second", "connector": "apollo_main"}, ["rate_limit"], []),
    ("limited", "do the same for slack_alerts", "connector.update", {"rate_limit": "5/second", "connector": "slack_alerts"}, ["rate_limit"], []),
    ("limited", "and hubspot?", "connector.update", {"rate_limit": "5/second", "integration": "hubspot"}, ["rate_limit"], []),
    ("limited", "no, hubspot_sandbox", "connector.update", {"rate_limit": "5/second", "connector": "hubspot_sandbox"}, ["rate_limit"], []),
    ("limited", "same for foo_bar", "connector.update", {"rate_limit": "5/second", "connector": "foo_bar"}, ["rate_limit"], []),
    ("limited", "zoominfo?", "connector.show", {"connector": "zoominfo_prod"}, [], []),
    ("service", "its actions", "integration.actions", {"integration": "clearbit"}, ["integration"], []),
    ("service", "what are its extractors", "integration.extractors", {"integration": "clearbit"}, ["integration"], []),
    ("service", "how does it authenticate", "integration.show", {"integration": "clearbit"}, ["integration"], []),
    ("service", "and hunter?", "integration.show", {"integration": "hunter"}, [], []),
    ("service", "what about hubspot", "integration.show", {"integration": "hubspot"}, [], []),
    ("service", "connect it", "connector.create", {"integration": "clearbit"}, ["integration"], []),
    ("service", "rename it to EU", "connector.update", {"new_name": "EU", "connector": "clearbit_production"}, ["connector"], []),
    ("actions", "the second one", "action.show", {"action": "searchRecords", "integration": "hubspot"}, ["action", "integration"], []),
    ("actions", "and salesforce?", "integration.actions", {"integration": "salesforce"}, [], []),
    ("actions", "make a node with the first one", "node.build", {"action": "findRecords", "integration": "hubspot"}, ["action", "integration"], []),
    ("action", "its inputs", "action.show", {"action": "findEmail", "integration": "hunter"}, ["action", "integration"], []),
    ("action", "what does it cost", "action.show", {"action": "findEmail", "integration": "hunter"}, ["action", "integration"], []),
    ("action", "make a node with it", "node.build", {"action": "findEmail", "integration": "hunter"}, ["action", "integration"], []),
    ("action", "and dropcontact?", "action.show", {"action": "findEmail", "integration": "dropcontact"}, ["action"], []),
    ("custom", "point it at https://score.acme.dev/v2", "custom.update", {"custom": "acme-score", "base_url": "https://score.acme.dev/v2"}, ["custom"], []),
    ("custom", "delete it", "custom.remove", {"custom": "acme-score"}, ["custom"], []),
    ("services", "only those with extractors", "integration.list", {"category": "enrichment", "has_extractors": True}, ["category"], []),
    ("services", "and crm?", "integration.list", {"category": "sales"}, [], []),
    ("services", "just the ones without actions", "integration.list", {"category": "enrichment", "has_actions": False}, ["category"], []),
    ("which", "no, the production one", "connector.update", {"new_name": "EU", "connector": "hubspot_production"}, ["new_name"], []),
    ("which", "the second one", "connector.show", {"connector": "hubspot_sandbox"}, ["connector"], []),
    ("gone", "delete it", "connector.remove", {}, [], []),
    ("gone", "show it", "connector.show", {}, [], []),
    ("gone", "what uses lemlist_old", "connector.usage", {"connector": "lemlist_old"}, [], []),
    ("four", "delete the first two", "connector.remove", {}, [], ["lemlist_old", "hunter"]),
    ("four", "make the third one default", "connector.update", {"connector": "zoominfo_prod", "default": True}, ["connector"], []),
    ("actions", "delete the second one", "connector.remove", {}, [], []),
    ("actions", "the third one", "action.show", {"action": "upsert", "integration": "hubspot"}, ["action", "integration"], []),
    ("four", "limit the last two to 5/s and cache them for 1 hour", "connector.update", {"rate_limit": "5/second", "cache_ttl_ms": 3600000}, [], ["zoominfo_prod", "attio_crm"]),
    ("four", "undo the last change", "undo", {}, [], []),
    ("four", "rename the last one to First Choice", "connector.update", {"new_name": "First Choice", "connector": "attio_crm"}, ["connector"], []),
    ("four", "the second", "connector.show", {"connector": "hunter"}, ["connector"], []),
    ("one", "lift the limit", "connector.update", {"rate_limit": "none", "connector": "attio_crm"}, ["connector"], []),
    ("one", "delete the unused ones", "connector.remove", {"unused": True}, [], []),
    ("one", "models of slack", "connector.models", {"connector": "slack_alerts"}, [], []),
    ("hub", "its properties for deals", "connector.values", {"connector": "hubspot_production", "field": "propertyName"}, ["connector"], []),

]  # fmt: skip
"""What went before, the line, and what it means: intent, slots, the slots that the conversation filled, and the targets."""


@pytest.mark.parametrize(("before", "line", "intent", "slots", "implied", "targets"), CASES)
def test_a_follow_up_means_what_the_conversation_makes_of_it(
    before: str,
    line: str,
    intent: str,
    slots: dict[str, Any],
    implied: list[str],
    targets: list[str],
    lexicon: Lexicon,
) -> None:
    reading = read(line, lexicon, CONTEXTS[before])
    assert (reading.intent, dict(reading.slots)) == (intent, slots)
    assert list(reading.implied) == implied
    assert [one.id for one in reading.targets] == targets


STANDALONE = [
    "list connectors", "show hubspot_sandbox", "which connectors are unused?", "remove all unused connectors",
    "delete all connectors that aren't used", "delete every connector in this workspace", "what uses hubspot_production?",
    "and what uses slack_alerts?", "which extractors does salesforce have?", "show hubspot actions", "list integrations",
    "enrichment integrations with extractors", "find integrations for phone", "what is clearbit?", "what is acme crm",
    "docs for nothing", "docs for dropcontact", "do you support netsuite?", "do we have zendesk?", "no limit on clearbit",
    "no caching for apollo", "limit apollo to 100/hour", "rename hubspot_sandbox to EU", "add a connector",
    "connect clearbit as A and hunter as B", "connect zendesk", "delete lemlist_old", "delete nope_a and attio_crm",
    "remove hubspot_sandbox, lemlist_old and hunter", "delete the salesforce and hubspot connectors", "delete", "remove",
    "catalog | grep -i trash", "node json for a delay", "what would removeLead cost me in credits", "details for addPersonToCadence",
    "which slack channels are there?", "which models does openai offer?", "is the slug Clearbit EU free?", "history", "undo", "why?",
    "more", "sort by usage", "refresh", "help", "quit", "what are you talking about?", "save what I did as a script", "17% of 2340?",
    "rename the workspace to Acme GTM", "rename the play 'Inbound' to 'Inbound v2'", "what's the pound to euro rate this morning?",
    "is there any downtime at the moment? the status page is red", "delete all connectors paid with credits",
    "list all the connections that we have", "taking off now, see ya", "yes", "42", "switch to workspace Acme Sandbox",
    "can you choose a better prompt for my agent?", "show me every integration again", "get rid of whatever connections aren't in use",
]  # fmt: skip
"""Lines that say all themselves."""


@pytest.mark.parametrize(
    "before", ["one", "hub", "four", "two", "limited", "service", "actions", "action", "custom", "gone"]
)
def test_a_line_that_stands_on_its_own_is_never_bent(before: str, lexicon: Lexicon) -> None:
    """What was shown before changes nothing of it; least of all what is removed."""
    for line in STANDALONE:
        alone, near = read(line, lexicon), read(line, lexicon, CONTEXTS[before])
        assert near.request == alone.request, line
        assert [one.request for one in near.sequence] == [one.request for one in alone.sequence], line
        assert (near.decision, near.implied, near.targets) == (alone.decision, alone.implied, alone.targets), line


@pytest.mark.parametrize("before", sorted(CONTEXTS))
@pytest.mark.parametrize(
    "line", ["delete", "remove", "get rid of", "kill", "remove all unused", "delete what nobody uses"]
)
def test_a_removal_takes_only_what_a_word_points_at(before: str, line: str, lexicon: Lexicon) -> None:
    reading = read(line, lexicon, CONTEXTS[before])
    assert not {"connector", "integration", "custom"} & reading.slots.keys()
    assert reading.targets == ()


def test_all_of_them_is_not_everything(lexicon: Lexicon) -> None:
    """Where nothing was shown that `them` could be, it is asked; services that were shown can't be removed."""
    services = Context(
        shown=tuple(Ref(RefKind.INTEGRATION, one) for one in ("clearbit", "hunter")),
        last=Request("integration.list"),
    )
    for context in (services, CONTEXTS["gone"]):
        for line in ("delete them all", "delete all of them"):
            reading = read(line, lexicon, context)
            assert (dict(reading.slots), reading.targets, reading.decision) == ({}, (), Decision.ASK), line


def test_a_change_of_several_is_asked_about_first(lexicon: Lexicon) -> None:
    for before, line in (("two", "set both to 100 per minute"), ("limited", "same for hunter and lemlist_old")):
        assert read(line, lexicon, CONTEXTS[before]).decision is Decision.CONFIRM
    assert read("limit all hubspot connectors to 5 per second", lexicon).decision is Decision.CONFIRM


def test_several_targets_are_printed_one_by_one(lexicon: Lexicon) -> None:
    printed = read("delete both", lexicon, CONTEXTS["two"]).as_json()
    assert (printed["intent"], printed["decision"]) == ("sequence", "confirm")
    assert [one["slots"] for one in printed["sequence"]] == [{"connector": one.id} for one in HUBSPOT]


TALKS: list[list[Turn]] = [
    [
        ("list hubspot connectors", "connector.list", {"integration": "hubspot"}),
        ("the second one", "connector.show", {"connector": "hubspot_sandbox"}),
        ("what uses it?", "connector.usage", {"connector": "hubspot_sandbox"}),
        ("cache it for 1 hour", "connector.update", {"connector": "hubspot_sandbox", "cache_ttl_ms": 3_600_000}),
        (
            "same for hubspot_production",
            "connector.update",
            {"connector": "hubspot_production", "cache_ttl_ms": 3_600_000},
        ),
        ("delete it", "connector.remove", {"connector": "hubspot_production"}),
        ("show it", "connector.show", {}),
    ],
    [
        ("do we have attio connected?", "connector.list", {"integration": "attio"}),
        ("and salesforce?", "connector.list", {"integration": "salesforce"}),
        ("what about its limits", "connector.show", {"connector": "salesforce_emea"}),
        ("which connectors are unused?", "connector.list", {"unused": True}),
        ("the second one", "connector.show", {"connector": "lemlist_old"}),
    ],
    [
        ("show hunter actions", "integration.actions", {"integration": "hunter"}),
        ("the second one", "action.show", {"action": "enrichPerson", "integration": "hunter"}),
        ("which extractors does salesforce have?", "integration.extractors", {"integration": "salesforce"}),
        ("its actions", "integration.actions", {"integration": "salesforce"}),
        ("and hubspot?", "integration.actions", {"integration": "hubspot"}),
    ],
    [
        (
            "limit clearbit to 500 per hour",
            "connector.update",
            {"connector": "clearbit_production", "rate_limit": "500/hour"},
        ),
        ("no limit on clearbit", "connector.update", {"connector": "clearbit_production", "rate_limit": "none"}),
        ("no, apollo", "connector.update", {"connector": "apollo_main", "rate_limit": "none"}),
    ],
    [
        ("rename the hubspot connector to EU", "connector.update", {"integration": "hubspot", "new_name": "EU"}),
        ("no, the production one", "connector.update", {"connector": "hubspot_production", "new_name": "EU"}),
        ("actually call it EMEA", "connector.update", {"connector": "hubspot_production", "new_name": "EMEA"}),
        ("why?", "why", {}),
        ("what are you talking about", "focus", {}),
        ("undo that", "undo", {}),
        ("history", "history", {}),
    ],
]


@pytest.mark.parametrize("turns", TALKS)
def test_each_line_is_read_as_if_those_before_had_run(turns: list[Turn], lexicon: Lexicon) -> None:
    readings = talked(lexicon, [text for text, _, _ in turns])
    assert [(one.intent, dict(one.slots)) for one in readings] == [(intent, slots) for _, intent, slots in turns]


def test_an_empty_line_starts_another_conversation(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = tmp_path / "lines.txt"
    lines.write_text("show attio_crm\nrename it to EU\n\nrename it to EU\n", encoding="utf-8")
    assert main(["--sandbox", "understand", "--context", "--file", str(lines)]) == 0
    read_lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    named = [one["slots"].get("connector") for one in read_lines if one["text"]]
    assert named == ["attio_crm", "attio_crm", None]
