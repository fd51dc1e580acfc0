"""Removals that are narrowed down by what no slot expresses, changes that are only spoken of, and defaults denied."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.understanding import Lexicon, read
from intents.catalogue import INTENTS
from intents.reading import Decision, Reading
from intents.spec import Effect
from tests.understanding.conftest import names

LEXICON = Lexicon.build(names())
VERBS = [
    "remove",
    "delete",
    "drop",
    "kill",
    "wipe",
    "get rid of",
    "purge",
    "please erase",
    "could you delete",
    "I want to remove",
]
SEVERAL = [
    "unused connectors", "all unused connectors", "the connectors that nothing uses", "every unused connector",
    "the unused hubspot connectors", "all hubspot connectors", "connectors nobody uses", "our idle connections",
]  # fmt: skip
PHRASES = st.one_of(
    st.builds("older than {} {}".format, st.integers(2, 99), st.sampled_from(["days", "weeks", "months", "years"])),
    st.builds(
        "{} {} {}".format,
        st.sampled_from(["created", "made", "added", "connected", "changed", "last touched"]),
        st.sampled_from(["before", "after", "in", "since"]),
        st.sampled_from(["May", "2024", "last week", "January 2025", "the merger", "03/04/2025"]),
    ),
    st.builds(
        "{} {}".format,
        st.sampled_from(["named", "called", "whose name contains", "starting with", "whose slug ends in", "tagged"]),
        st.sampled_from(["sandbox", "test", "old", "tmp", "eu", "Demo"]),
    ),
    st.builds(
        "{} {}".format,
        st.sampled_from(["with", "without", "that have", "which lack"]),
        st.sampled_from(["oauth", "a limit", "a cache", "credentials", "an api key", "a description"]),
    ),
    st.builds(
        "{} {}".format,
        st.sampled_from(["of", "owned by", "created by", "that belong to", "set up by", "from"]),
        st.sampled_from(["my colleague", "Anna", "the sales team", "marketing", "contractors", "Tom from finance"]),
    ),
    st.sampled_from(
        [
            "that are not the default", "that are broken", "on cargo credits", "paid with our own key", "that cost us money",
            "with the fewest calls", "if they are slow", "that I made yesterday", "for enrichment", "in the crm category",
        ]
    ),
)  # fmt: skip
BEFORE = [
    "one of the",
    "two of the",
    "half of the",
    "some of the",
    "most of the",
    "the oldest of the",
    "the first of the",
]
ADJECTIVES = [
    "enrichment",
    "default",
    "oldest",
    "broken",
    "slow",
    "marketing",
    "first two",
    "duplicate",
    "other",
    "expensive",
]


def takes_all(reading: Reading) -> bool:
    """True where one yes would remove several."""
    return any(
        one.intent == "connector.remove"
        and one.decision in (Decision.CONFIRM, Decision.ACT)
        and bool(one.slots.get("unused") or one.slots.get("all"))
        for one in (reading.sequence or (reading,))
    )


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(VERBS), st.sampled_from(SEVERAL), PHRASES)
def test_what_is_narrowed_down_is_never_removed_as_a_whole(verb: str, several: str, phrase: str) -> None:
    """Whatever narrows it down: without a slot for it, it must be asked which ones are meant."""
    assert not takes_all(read(f"{verb} {several} {phrase}", LEXICON))


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(VERBS), st.sampled_from(BEFORE), st.sampled_from(["unused connectors", "hubspot connectors"])
)
def test_some_of_several_are_not_all(verb: str, before: str, several: str) -> None:
    """A number in front narrows down too."""
    assert not takes_all(read(f"{verb} {before} {several}", LEXICON))


@pytest.mark.parametrize("adjective", ADJECTIVES)
@pytest.mark.parametrize("verb", VERBS)
def test_an_adjective_narrows_down(verb: str, adjective: str) -> None:
    """`the unused enrichment connectors` are not all unused ones."""
    for line in (f"{verb} the unused {adjective} connectors", f"{verb} the {adjective} unused connectors"):
        assert not takes_all(read(line, LEXICON)), line


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("several", SEVERAL)
@pytest.mark.parametrize(
    "end",
    ["", " please", " in this workspace", ", they only clutter the list", " because nobody needs them", " today"],
)
def test_what_restricts_nothing_is_no_reason_to_ask(verb: str, several: str, end: str) -> None:
    """Courtesy, place, time and reason leave the whole as it is."""
    reading = read(f"{verb} {several}{end}", LEXICON)
    assert (reading.intent, reading.decision) == ("connector.remove", Decision.CONFIRM), reading.text


CHANGES = [
    "delete lemlist_old", "remove all unused connectors", "limit hunter to 5 per second", "rename hunter to Finder",
    "make hubspot_sandbox the default", "cache clearbit for an hour", "delete hubspot_production",
]  # fmt: skip


@pytest.mark.parametrize(
    "frame",
    [
        "dry run: {}", "dry-run {}", "simulate: {}", "explain: {}", "preview: {}", "as a cargo-ai command: {}", "{} (dry run)", "{} --dry-run",
        "{}, dry run only", "cancel {}", "abort {}", "what would {} do?", "give me the api call to {}", "show me the command for {}",
        "what is the curl to {}", "{} as a curl command", "{} but don't actually do it", "{}, without actually running it", "pretend to {}",
        "theoretically, {}", "walk me through {}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("change", CHANGES)
def test_a_change_that_is_only_spoken_of_is_not_made(frame: str, change: str) -> None:
    """Tried, explained, written as a command or called off: nothing is changed, and no removal proposed."""
    reading = read(frame.format(change), LEXICON)
    done = [
        one.intent for one in (reading.sequence or (reading,)) if one.decision in (Decision.ACT, Decision.CONFIRM)
    ]
    effects = {INTENTS[one].effect for one in done}
    assert Effect.DESTRUCTIVE not in effects, reading
    assert not {
        one for one in done if one.startswith(("connector.", "custom.")) and INTENTS[one].effect is Effect.WRITE
    }


@pytest.mark.parametrize("slug", ["hubspot_sandbox", "hubspot_production", "hunter", "clearbit_production"])
@pytest.mark.parametrize(
    "line",
    [
        "{} should not be default", "{} should no longer be the default", "{} must not be the default connector", "don't make {} the default",
        "I don't want {} to be the default", "unset {} as default", "stop using {} as the default", "{} isn't to be the default",
        "make {} not the default", "{} can't be the default", "remove {} as the default", "take the default away from {}",
    ],
)  # fmt: skip
def test_what_is_not_to_be_the_default_is_never_made_it(slug: str, line: str) -> None:
    """The default can only move to another one, which is asked for."""
    reading = read(line.format(slug), LEXICON)
    assert not (reading.slots.get("default") and reading.slots.get("connector") == slug), reading
    assert reading.intent != "connector.remove", reading


@pytest.mark.parametrize(
    "goal", ["the defaults", "my tools", "the list", "this view", "the shortlist", "our favourites", "the filter"]
)
def test_what_is_taken_out_of_a_list_is_not_removed_with_a_yes(goal: str) -> None:
    """Only what is taken out of the workspace is gone."""
    for verb in ("remove", "drop", "delete"):
        reading = read(f"{verb} lemlist_old from {goal}", LEXICON)
        assert not (reading.intent == "connector.remove" and reading.decision is Decision.CONFIRM), reading
