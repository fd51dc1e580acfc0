"""Names that nothing has: where a word is taken for one, and where it isn't."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.understanding import Lexicon, read
from assistant.understanding.name_places import Stretch, is_place_of_name
from assistant.understanding.parsing import words_of_line
from intents.names import ConnectorName, CustomName, Names
from intents.reading import Context, Decision, Ref, RefKind, Request
from tests.understanding.conftest import names

SHOWN = tuple(Ref(RefKind.CONNECTOR, one.slug, one.integration) for one in names().connectors)
_LEXICON = Lexicon.build(names())
LISTED = Context(shown=SHOWN, last=Request("connector.list", {}))


@pytest.fixture(scope="module")
def short() -> Lexicon:
    """A workspace with connectors called by one letter and a custom integration."""
    plain = names()
    x = ConnectorName("x", "X", "11111111-2222-3333-4444-555555555555", "x")
    q = ConnectorName("q", "Q", "11111111-2222-3333-4444-555555555556", "clearbit")
    custom = CustomName("partner_portal", "c-1", "url")
    return Lexicon.build(Names((*plain.connectors, x, q), plain.integrations, plain.native_actions, (custom,), ()))


def unknown(line: str, lexicon: Lexicon) -> list[str]:
    """Gives the names that a line speaks of and nothing has."""
    words = words_of_line(line, lexicon)
    return [] if words is None else [one.typed for one in words.mentions if one.placed]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("delete foobar", "foobar"),
        ("Could you please show me Trello?", "Trello"),
        ("what uses foobar, by the way?", "foobar"),
        ("remove the acme crm connector", "acme crm"),
        ("show the connector called foobar", "foobar"),
        ('rename "Leads Backup" to Leads', "Leads Backup"),
        ("foobar: delete it", "foobar"),
        ("foobar 10/s", "foobar"),
        ("is anything using zendesk prod", "zendesk prod"),
        ("delete the Marketing connector", "Marketing"),
        ("limit partner-feed to 5/s", "partner-feed"),
    ],
)
def test_a_word_in_the_place_of_a_name_is_one(line: str, name: str, lexicon: Lexicon) -> None:
    """It is kept as typed, quotes and an apostrophe aside."""
    assert unknown(line, lexicon) == [name]


@pytest.mark.parametrize(
    "line",
    [
        "delete duvet",
        "remove kevin",
        "show unicorns",
        "show onboarding",
        "update OPS-12",
        "delete foobar from the segment",
        "look up foobar in zoominfo",
        "send foobar an email",
        "run foobar",
        "rename hubspot_sandbox to foobar",
        "add clearbit, call it foobar",
        "do you support trello",
        "can we connect trello",
        "what's our busiest connector",
        "foo",
        "delete follow-up",
    ],
)
def test_a_word_elsewhere_is_none(line: str, lexicon: Lexicon) -> None:
    """Ordinary nouns, people, new names, things of other programs, and what is looked for in the catalogue."""
    assert unknown(line, lexicon) == []


@pytest.mark.parametrize(
    "line",
    ["show foobar", "delete foobar", "connect foobar", "what uses foobar", "make foobar default", "foobar docs"],
)
def test_what_is_asked_of_an_unknown_name_is_asked_about(line: str, lexicon: Lexicon) -> None:
    """Nothing is done to a name that nothing has, and nothing turned down for it."""
    reading = read(line, lexicon)
    assert reading.decision is Decision.ASK
    assert "foobar" in reading.slots.values()


def test_an_unknown_name_never_becomes_what_was_spoken_of(lexicon: Lexicon) -> None:
    """The focus stands for pronouns only."""
    context = Context(focus=SHOWN[:1], shown=SHOWN[:1])
    assert read("delete foobar", lexicon, context).slots == {"connector": "foobar"}


def test_a_place_needs_more_than_a_word_alone() -> None:
    """A name by itself asks for nothing."""
    assert not is_place_of_name(Stretch(["foobar"], 0, 0, frozenset()))
    assert is_place_of_name(Stretch(["show", "foobar"], 1, 1, frozenset()))


@pytest.mark.parametrize(
    ("line", "intent", "slug"),
    [
        ("show q", "connector.show", "q"),
        ("what uses x", "connector.usage", "x"),
        ("delete x", "connector.remove", "x"),
        ("rename q to Queue", "connector.update", "q"),
    ],
)
def test_a_connector_may_be_called_by_one_letter(line: str, intent: str, slug: str, short: Lexicon) -> None:
    """Where such a connector exists, the letter names it."""
    reading = read(line, short)
    assert (reading.intent, reading.slots["connector"]) == (intent, slug)


def test_two_letters_beside_each_other_are_two_connectors(short: Lexicon) -> None:
    """None of several that are to go is dropped silently."""
    parts = read("delete q and x", short).sequence
    assert [one.slots for one in parts] == [{"connector": "q"}, {"connector": "x"}]


@pytest.mark.parametrize(
    "line", ["remove partner-portal", "delete partner portal", "drop the Partner Portal please"]
)
def test_a_custom_integration_is_removed_by_its_name_alone(line: str, short: Lexicon) -> None:
    """Hyphens, spaces and underscores are the same; the question comes first."""
    reading = read(line, short)
    assert (reading.intent, reading.slots, reading.decision) == (
        "custom.remove",
        {"custom": "partner_portal"},
        Decision.CONFIRM,
    )


def test_a_custom_integration_and_a_connector_go_together(short: Lexicon) -> None:
    """Each of two things of different kinds is named in the question."""
    parts = read("delete partner_portal and lemlist_old", short).sequence
    assert [one.intent for one in parts] == ["custom.remove", "connector.remove"]


def test_the_base_url_of_a_custom_integration_is_changed(short: Lexicon) -> None:
    """The words `base url` say what the address is for."""
    reading = read("change the base url of partner_portal to https://score.acme.dev", short)
    assert (reading.intent, reading.slots) == (
        "custom.update",
        {"custom": "partner_portal", "base_url": "https://score.acme.dev"},
    )


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("delete the first two", (0, 1)),
        ("remove the second and the fourth", (1, 3)),
        ("delete numbers 1, 3 and 5", (0, 2, 4)),
        ("get rid of the fifth and the last one", (4, len(SHOWN) - 1)),
    ],
)
def test_several_of_a_list_are_meant_by_their_places(line: str, places: tuple[int, ...], lexicon: Lexicon) -> None:
    """Every one of them is a target, and all are asked about."""
    reading = read(line, lexicon, LISTED)
    assert [one.id for one in reading.targets] == [SHOWN[at].id for at in places]
    assert reading.decision is Decision.CONFIRM


def test_numbers_of_a_limit_are_no_places(lexicon: Lexicon) -> None:
    """`5 and 10 per second` speaks of no rows."""
    assert not read("limit hubspot_sandbox to 5 and 10 per second", lexicon, LISTED).targets


@pytest.mark.parametrize("line", ["history", "show history", "show the history please"])
def test_the_history_is_no_property_of_the_focus(line: str, lexicon: Lexicon) -> None:
    """A connector that was shown has no history of its own."""
    assert read(line, lexicon, Context(focus=SHOWN[:1], shown=SHOWN[:1])).intent == "history"


@pytest.mark.parametrize(
    "line",
    [
        "I accidentally removed slack_alerts, can you bring it back?",
        "restore lemlist_old",
        "I renamed attio_crm by mistake",
    ],
)
def test_what_is_only_regretted_is_asked_about_before_a_change_is_taken_back(line: str, lexicon: Lexicon) -> None:
    """A removal can't be undone; the change before it must not be taken back in its place."""
    reading = read(line, lexicon)
    assert (reading.intent, reading.decision) == ("undo", Decision.CONFIRM)


def test_a_removal_by_mistake_that_asks_for_nothing_shows_the_history(lexicon: Lexicon) -> None:
    """`contract`: a deletion in the past is history."""
    assert read("I removed lemlist_old by accident", lexicon).intent == "history"


@pytest.mark.parametrize("line", ["clean out what nobody needs", "sweep out the unused ones"])
def test_cleaning_is_no_plain_word_of_removal(line: str, lexicon: Lexicon) -> None:
    """What nobody needs is listed, in a conversation too."""
    reading = read(line, lexicon, Context(focus=SHOWN[:1], shown=SHOWN[:1]))
    assert (reading.intent, reading.slots) == ("connector.list", {"unused": True})


@settings(max_examples=150, deadline=None)
@given(
    line=st.sampled_from(
        ["delete {}", "rm {}", "please get rid of {}", "limit {} to 5/s", "make {} default", "rename {} to X"]
    ),
    name=st.text("bcdfgklmnprstvwz", min_size=4, max_size=9),
)
def test_nothing_is_done_to_a_name_that_nothing_has(line: str, name: str) -> None:
    """Whatever the letters: a change or a removal without a target that exists asks which."""
    reading = read(line.format(name), _LEXICON)
    known = {one.slug for one in names().connectors}
    if reading.intent in ("connector.remove", "connector.update") and reading.slots.get("connector") not in known:
        assert reading.decision is Decision.ASK
