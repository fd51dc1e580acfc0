"""What must hold whatever is typed: no removal without its word, no exception, no chance, no secret."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.understanding import Lexicon, advance, read
from assistant.understanding.concepts import REMOVAL
from assistant.understanding.spelling import deletions
from intents.catalogue import INTENTS
from intents.reading import Context, Decision, Reading
from tests.understanding.conftest import names

LEXICON = Lexicon.build(names())
REMOVALS = {"connector.remove", "custom.remove"}
TARGETS = [
    "lemlist_old", "the hubspot sandbox", "hubspot_production", "Clearbit", "our slack connector", "apollo_main",
    "the unused connectors", "all hubspot connectors", "attio", "snowflake_dwh", "the custom integration foo_bar",
]  # fmt: skip
VERBS = [
    "delete", "remove", "drop", "get rid of", "kill", "wipe", "trash", "bin", "nuke", "disconnect", "unlink", "erase",
    "purge", "scrap", "ditch", "throw out", "throw away", "rm", "del", "axe", "take out",
]  # fmt: skip
WORDS = sorted(
    {
        word
        for intent in INTENTS.values()
        for example in intent.examples
        for word in re.findall(r"[\w']+", example.lower())
    }
    | {"please", "hubspot_sandbox", "lemlist_old", "salesforce", "the", "a", "not", "if", "and", "then", "all", "it", "5", "per",
       "minute", "limit", "cache", "unused", "connector", "plays", "who", "why", "second", "one", ",", "?", ".", "'", '"', "can", "go",
       "off", "out", "away", "of", "rid", "take", "throw", "get"}
)  # fmt: skip
PLAIN_REMOVAL = {word for phrase in REMOVAL for word in phrase.split()[:1]} | {"go", "gone"}


def removes(reading: Reading) -> bool:
    """True where the reading, or a part of it, is a removal."""
    return bool({reading.intent, *(part.intent for part in reading.sequence)} & REMOVALS)


def near_removal(word: str) -> bool:
    """True for a word of removal or one that is one edit from such a word of five letters or more."""
    if word in PLAIN_REMOVAL:
        return True
    shorter = {word, *deletions(word)}
    return any(len(one) >= 5 and shorter & {one, *deletions(one)} for one in REMOVAL if " " not in one)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_no_line_without_a_word_of_removal_is_read_as_one(words: list[str]) -> None:
    """Whatever else the words say: what destroys must be named."""
    if any(near_removal(word) for word in words):
        return
    assert not removes(read(" ".join(words), LEXICON))


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_no_free_text_without_a_word_of_removal_is_read_as_one(text: str) -> None:
    """The same for what is no language at all."""
    if any(near_removal(word) for word in re.findall(r"\w+", text.lower())):
        return
    assert not removes(read(text, LEXICON))


@pytest.mark.parametrize(
    "before",
    [
        "don't", "please don't", "do not", "never", "what if I", "what happens if I", "can I safely", "should I", "before I",
        "suppose we", "is it safe to", "would anything break if we", "am I allowed to", "how do I", "don't you dare",
        "I would never", "why would anyone", "nobody should", "if somebody were to", "is it ok to",
    ],
)  # fmt: skip
@pytest.mark.parametrize("verb", VERBS)
def test_a_removal_that_is_denied_or_asked_about_is_none(before: str, verb: str) -> None:
    """The words before the verb turn it round, for every verb and every kind of target."""
    for target in TARGETS:
        for end in ("", "?", "."):
            reading = read(f"{before} {verb} {target}{end}", LEXICON)
            assert not removes(reading), reading.text


@pytest.mark.parametrize("subject", ["who", "I", "we already", "somebody", "my colleague", "Tom from finance"])
@pytest.mark.parametrize(
    "past",
    [
        "deleted",
        "removed",
        "dropped",
        "killed",
        "wiped",
        "trashed",
        "binned",
        "nuked",
        "disconnected",
        "erased",
        "scrapped",
    ],
)
def test_a_removal_in_the_past_is_none(subject: str, past: str) -> None:
    """What was done is not to be done again."""
    for target in TARGETS:
        for end in ("", "?", " yesterday", " last week"):
            assert not removes(read(f"{subject} {past} {target}{end}", LEXICON))


@pytest.mark.parametrize("verb", VERBS)
def test_a_plain_removal_is_asked_about_never_done(verb: str) -> None:
    """Every verb of the contract works, and each ends in a question."""
    for target in ("lemlist_old", "hubspot_sandbox", "the attio connector"):
        reading = read(f"{verb} {target}", LEXICON)
        assert removes(reading), reading.text
        assert reading.decision in (Decision.CONFIRM, Decision.ASK)


@pytest.mark.parametrize("verb", ["disable", "deactivate", "revoke", "suspend", "archive", "pause", "freeze"])
def test_switching_off_is_no_removal(verb: str) -> None:
    """The program says what it can do instead."""
    reading = read(f"{verb} lemlist_old", LEXICON)
    assert reading.decision is Decision.REJECT


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=400))
def test_no_text_raises(text: str) -> None:
    """Control characters, half surrogates, any script: a reading comes back, and its JSON can be made."""
    reading = read(text, LEXICON)
    assert 0.0 <= reading.confidence <= 1.0
    assert reading.as_json()["intent"] == reading.intent
    advance(Context(), reading, LEXICON)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS + VERBS), max_size=12))
def test_the_same_words_are_always_read_the_same(words: list[str]) -> None:
    """Nothing depends on chance, on earlier lines or on another lexicon of the same names."""
    text = " ".join(words)
    first = read(text, LEXICON).as_json()
    read("delete lemlist_old and list connectors", LEXICON)
    assert read(text, Lexicon.build(names())).as_json() == first


SECRET = st.from_regex(r"(?:sk_live_|pk_|xoxb-|ghp_)[A-Za-z0-9]{6,24}[0-9][A-Z]", fullmatch=True)


@settings(max_examples=150, deadline=None)
@given(
    SECRET,
    st.sampled_from(
        [
            "connect clearbit with key {}", "the api key of openai is {}", "rotate slack, token: {}", "{}",
            "add hunter called prod, api key {} please", "connect snowflake password={}", "what is {}",
            "https://api.acme.io/v1?api_key={}", 'cargo-ai connection connector create --integration-slug exa --config \'{{"apiKey":"{}"}}\'',
            "delete lemlist_old, my key was {}", "login with {}", "use {} for attio and list connectors",
        ]
    ),
)  # fmt: skip
def test_a_secret_appears_nowhere_in_a_reading(secret: str, template: str) -> None:
    """Not in the text, a slot, the evidence, a correction or what was left over; only as a type that hides it."""
    reading = read(template.format(secret), LEXICON)
    assert secret not in repr(reading)
    assert secret not in str(reading.as_json())
    assert secret in {str(value.reveal()) for value in reading.extras.values() if hasattr(value, "reveal")} | {
        str(item)
        for value in reading.extras.values()
        if hasattr(value, "reveal") and isinstance(value.reveal(), dict)
        for item in value.reveal().values()
    }
