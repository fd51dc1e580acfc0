"""What must hold whatever is typed: no removal without its word, no exception, no chance, no secret."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.understanding import Lexicon, advance, read
from assistant.understanding.concepts import REMOVAL
from assistant.understanding.spelling import deletions
from intents.catalogue import INTENTS
from intents.reading import Context, Decision, Reading
from intents.spec import Effect
from tests.understanding.conftest import names
from tests.understanding.test_utterances import labelled

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


def changes(reading: Reading) -> list[tuple[str, dict[str, object]]]:
    """The changes that a reading would make, without removals."""
    parts = reading.sequence or (reading,)
    return [(one.intent, dict(one.slots)) for one in parts if INTENTS[one.intent].effect is Effect.WRITE]


TURNS = re.compile(
    r"\b(?:don't|do not|never|not?|then|afterwards?|oops|joking|wrong|mistake|accidentally|instead|rather|neither|can't"
    r"|removed|deleted|binned|so|here|ll|keep|should be|have to|would call|name:)\b|&&",
    re.IGNORECASE,
)
"""Words that turn a denial round, or begin another request behind it."""


@pytest.mark.parametrize("denial", ["don't ", "do not ", "please never "])
@pytest.mark.parametrize("name", ["dev", "voices_a", "voices_c", "tuning_b3", "tuning_h", "tuning_i"])
def test_a_change_that_is_denied_is_not_made(name: str, denial: str) -> None:
    """The same line with a denial in front never makes the same change without a question."""
    for label in labelled(name):
        text = str(label["text"])
        asked = changes(read(text, LEXICON))
        if not asked or TURNS.search(text):
            continue
        reading = read(denial + text, LEXICON)
        if reading.decision is Decision.ACT:
            assert not [one for one in changes(reading) if one in asked], reading.text


@pytest.mark.parametrize(
    "line",
    [
        "don't rename lemlist_old to foo", "no need to rename hunter to X", "I'd rather not rename slack to Foo",
        "don't limit clearbit to 50 per minute", "never cache clearbit for 2 hours", "don't connect pipedrive",
        "please don't make hubspot_sandbox the default", "don't rotate the key of smartlead", "hold off on connecting lusha",
        "don't build a node for findEmail of hunter", "don't record this session", "never start recording", "don't undo that",
        "don't switch to acme-sandbox", "don't log out", "don't remove the limit on clearbit", "don't turn off caching on openai",
        "you shouldn't rename attio_crm to Attio EU", "nobody should rename slack to Foo", "hunter must not be renamed to Foo",
        "not going to rename slack to Foo",
    ],
)  # fmt: skip
def test_what_is_denied_changes_nothing(line: str) -> None:
    """Each way to say no, for each thing that can be changed."""
    reading = read(line, LEXICON)
    assert reading.decision is not Decision.ACT or not changes(reading), reading.as_json()


@pytest.mark.parametrize(
    ("line", "slots"),
    [
        ("don't forget to rename lemlist_old to foo", {"connector": "lemlist_old", "new_name": "foo"}),
        ("why don't we rename lemlist_old to foo", {"connector": "lemlist_old", "new_name": "foo"}),
        ("can't you rename hunter to X", {"connector": "hunter", "new_name": "X"}),
        (
            "don't rename lemlist_old, limit it to 5 per second",
            {"connector": "lemlist_old", "rate_limit": "5/second"},
        ),
        (
            "don't rename attio_crm to A, limit it to 5 a minute",
            {"connector": "attio_crm", "rate_limit": "5/minute"},
        ),
        ("never cache apollo", {"connector": "apollo_main", "cache_ttl_ms": "none"}),
        (
            "don't cache clearbit longer than 2 hours",
            {"connector": "clearbit_production", "cache_ttl_ms": 7_200_000},
        ),
    ],
)
def test_a_denial_that_asks_for_something_still_does(line: str, slots: dict[str, object]) -> None:
    """`don't forget to`, `why don't we`, `not X but Y` are requests."""
    reading = read(line, LEXICON)
    assert (reading.intent, dict(reading.slots)) == ("connector.update", slots)


def spared(reading: Reading, slug: str) -> bool:
    """True where a removal of several can't hit a connector without its being picked."""
    parts = reading.sequence or (reading,)
    gone = [one for one in parts if one.intent == "connector.remove"]
    return all(
        one.decision is Decision.ASK or slug in one.extras.get("except", ())
        or one.slots.get("connector", slug) != slug
        or one.slots.get("integration") not in (None, LEXICON.connectors.by_slug[slug].integration)
        for one in gone
    )  # fmt: skip


WHOLES = [
    "remove all unused connectors", "delete everything unused", "kill the unused ones", "get rid of every connector nobody uses",
    "remove everything", "wipe all connectors", "purge connectors that nothing uses", "please delete all the unused connections",
]  # fmt: skip
EXCEPTIONS = [
    " except {}", " but not {}", " apart from {}", " other than {}", ", but keep {}", " excluding {}", " besides {}",
    ", not {}", " (not {})", " with the exception of {}", ", leave {} alone", ", {} stays", ", {} should be kept", " but {}",
    " without touching {}", " minus {}", " save for {}", ", just not {}", ", except for {} and slack", " except slack and {}",
    ", skip {}", " aside from {}, please", ", {} excepted", " but spare {}", ", don't touch {}", " barring {}",
]  # fmt: skip


@pytest.mark.parametrize("whole", WHOLES)
@pytest.mark.parametrize(
    ("said", "slug"),
    [
        ("lemlist", "lemlist_old"), ("lemlist_old", "lemlist_old"), ("the lemlist one", "lemlist_old"), ("lemlsit", "lemlist_old"),
        ("hubspot", "hubspot_sandbox"), ("the hubspot sandbox", "hubspot_sandbox"), ("the sandbox", "hubspot_sandbox"),
        ("the crm ones", "hubspot_sandbox"), ("the old one", "lemlist_old"), ("Lemlist Old", "lemlist_old"),
        ("whatever Tim made", "lemlist_old"), ("the newest two", "hubspot_sandbox"), ("lemlsit_old", "lemlist_old"),
    ],
)  # fmt: skip
def test_what_is_left_out_of_a_removal_is_never_removed(whole: str, said: str, slug: str) -> None:
    """By slug, name, service, category, half a name or with a slip: it stays, or is asked about."""
    for template in EXCEPTIONS:
        line = whole + template.format(said)
        assert spared(read(line, LEXICON), slug), line


WRITES = {"connector.create", "connector.update", "custom.create", "custom.update"}
CHANGES = {"name", "slug", "new_name", "rate_limit", "cache_ttl_ms", "default", "worker", "base_url"}
ORDERS = {
    "rename": "renamed", "limit": "limited", "cap": "capped", "throttle": "throttled", "cache": "cached", "set": "set",
    "make": "made", "change": "changed", "connect": "connected", "add": "added", "create": "created", "raise": "raised",
    "lower": "lowered", "turn": "turned", "put": "put", "give": "gave", "label": "labelled", "update": "updated",
}  # fmt: skip
"""How an order begins, and how one tells that it was carried out."""


def orders() -> list[str]:
    """Gives the labelled lines that begin with an order to change something, one sentence each."""
    found: dict[str, None] = {}
    for file in sorted((Path(__file__).parent.parent / "utterances").glob("*.jsonl")):
        if file.stem in ("held_out_ad", "held_out_e", "held_out_f", "held_out_g", "held_out_i"):
            continue
        for line in file.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            words = one["text"].split()
            plain = not re.search(r"(?i)[.?!;] |\b(?:please|pls|plz|thanks?|for (?:me|us))\b", one["text"])
            if one["intent"] in WRITES and plain and len(words) > 1 and words[0].lower() in ORDERS:
                found[one["text"]] = None
    return list(found)


def acts(text: str) -> bool:
    """True where a line would change something without a question."""
    reading = read(text, LEXICON)
    parts = reading.sequence or (reading,)
    return reading.decision is Decision.ACT and any(
        one.intent in WRITES and one.slots.keys() & CHANGES for one in parts
    )


@pytest.mark.parametrize(
    "before",
    [
        "how do I", "how would one", "who", "what happens if I", "what if we", "what would happen if I", "should I", "should we",
        "did you", "did somebody", "have you", "has anyone", "when did we", "why should I", "do I have to", "do we need to",
        "does it make sense to", "is it wise to", "would it help to", "am I allowed to", "can I", "may I", "is it possible to",
        "I wonder whether to", "I wonder whether I should", "I'm not sure whether to", "maybe we should", "we might",
        "explain how to", "what does it mean to", "dry run:", "preview:", "suppose I", "thinking about whether to",
    ],
)  # fmt: skip
def test_a_change_that_is_asked_about_is_never_made(before: str) -> None:
    """Whatever was ordered: put as a question or a thought, nothing changes without a yes."""
    done = [line for line in orders() if acts(f"{before} {line[0].lower()}{line[1:]}")]
    assert not done


@pytest.mark.parametrize(
    "before", ["yesterday I", "last week we", "someone", "my colleague", "who", "I already", "the intern"]
)
def test_a_change_that_is_told_of_is_never_made(before: str) -> None:
    """What was done is not to be done again."""
    done = []
    for line in orders():
        verb, rest = line.split(maxsplit=1)
        if re.search(r",| (?:and|n|then) ", rest):
            continue  # a second clause may be an order of its own
        if acts(told := f"{before} {ORDERS[verb.lower()]} {rest}"):
            done.append(told)
    assert not done


@pytest.mark.parametrize(
    "behind", ["tomorrow", "starting monday", "next week", "at 9 pm", "in 2 hours", "for each user"]
)
def test_a_limit_for_another_time_is_asked_about(behind: str) -> None:
    """Nothing waits here, so a limit is not set at once that was meant for later."""
    for target in ("hunter", "clearbit_production", "our snowflake"):
        assert not acts(f"limit {target} to 5 per second {behind}")


@pytest.mark.parametrize(
    "before",
    ["", "please ", "can you ", "could you please ", "I want you to ", "would you mind to ", "we need to "],
)
def test_an_order_is_still_carried_out(before: str) -> None:
    """What is plainly asked for needs no question."""
    for order in (
        "limit hunter to 5/s",
        "rename hunter to H",
        "cache hunter for 5 minutes",
        "make hubspot_sandbox the default",
    ):
        assert acts(f"{before}{order}"), order


@pytest.mark.parametrize(
    "said",
    [
        "a hundred requests every 5 minutes", "300 every 10 minutes", "300 per 5 minutes", "300 requests per 5 minutes",
        "120 calls in 2 hours", "10 every two seconds", "100 per week", "1000 a month", "600 requests every half hour",
        "90 requests per quarter of an hour", "-5 per minute", "1,5 per second", "10 per min and 1000 per day",
        "1000000000000 per second", "0.5 calls per second",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "template", ["limit salesforce to {}", "cap hunter at {}", "slow slack down to {}", "openai: max {}"]
)
def test_a_limit_that_can_not_be_set_is_asked_about_and_is_no_cache_time(said: str, template: str) -> None:
    """Its period is the limit's, and never how long answers are kept."""
    reading = read(template.format(said), LEXICON)
    assert not {"rate_limit", "cache_ttl_ms"} & reading.slots.keys(), reading.as_json()
    assert reading.decision is not Decision.ACT or not changes(reading)


@pytest.mark.parametrize(
    "line",
    [
        "turn caching off everywhere", "no limit on anything", "disable caching on all connectors", "remove all rate limits",
        "no caching anywhere please", "stop caching everything", "limit everything to 10 per second", "turn off all caches",
        "limit every connector to 100 per minute", "set all limits to 5 per second", "turn caching off globally",
    ],
)  # fmt: skip
def test_a_change_of_all_there_is_is_none_of_what_was_spoken_of_last(line: str) -> None:
    """`everywhere` is every connector, which is asked about first."""
    context = advance(Context(), read("limit hunter to 5 per second", LEXICON), LEXICON)
    reading = read(line, LEXICON, context)
    assert reading.slots.get("connector") is None
    assert reading.decision is not Decision.ACT


@pytest.mark.parametrize("word", ["but", "and", "so", "or", "then", "if", "because", ",", "please", "not"])
def test_a_joint_alone_however_often_is_no_request(word: str) -> None:
    """Nothing is left of such a line once it is cut where its thoughts end."""
    for count in (1, 2, 40):
        assert read(" ".join([word] * count), LEXICON).decision in (Decision.REJECT, Decision.ACT)
