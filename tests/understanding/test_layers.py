"""Each layer by itself: cleaning, tokens, spelling, names, values, clauses, guards, commands, secrets."""

from __future__ import annotations

import random

import pytest

from assistant.understanding import Lexicon, read
from assistant.understanding.clauses import clauses_of
from assistant.understanding.cleaning import HEAD, TAIL, cleaned
from assistant.understanding.commands import pasted
from assistant.understanding.concepts import inflected
from assistant.understanding.correcting import correct
from assistant.understanding.index import ConnectorIndex, key_of, loose
from assistant.understanding.mentions import mentions_in
from assistant.understanding.secrets import masked_line
from assistant.understanding.spelling import WordIndex
from assistant.understanding.texts import free_values
from assistant.understanding.tokens import tokenised
from assistant.understanding.values import quantities
from intents.names import ConnectorName, Names
from intents.reading import Decision
from tests.understanding.conftest import names


def test_typographic_characters_become_plain_and_stay_traceable() -> None:
    """A name in curly quotes is taken over as it was typed."""
    line = cleaned("call it “Été – Wien”\u200b now")
    assert '"Été - Wien"' in line.plain
    start = line.plain.index("É")
    assert line.typed(start, start + 10) == "Été – Wien"


def test_of_an_overlong_line_head_and_tail_are_read() -> None:
    """The request stands at one end or the other."""
    line = cleaned("list my connectors. " + "x" * 9000 + " thanks")
    assert len(line.plain) <= HEAD + TAIL + 1
    assert line.plain.startswith("list my connectors")
    assert line.plain.endswith("thanks")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("5rps", ["number", "word"]),
        ("2k/day", ["number", "op", "word"]),
        ("snowflake_dwh", ["word"]),
        ("'to be dropped'", ["quoted"]),
        ("don't", ["word"]),
        ("https://x.dev/a.", ["url", "stop"]),
        ("jane@acme.io", ["email"]),
        ("logs/session.md", ["path"]),
        ("--name", ["flag"]),
        ("7d0c1f6e-52ab-4b3f-8c91-0e6f4ad2b8c3", ["uuid"]),
    ],
)
def test_tokens_have_their_kind(text: str, kinds: list[str]) -> None:
    """A trailing stop is no part of an address, an apostrophe no quote."""
    got = [token.kind for token in tokenised(text)]
    assert got == kinds or [*got, "stop"] == kinds


def test_verbs_are_inflected_as_they_are_spelt() -> None:
    """Doubling, a lost e, and -ied."""
    assert set(inflected("drop")) == {"drop", "drops", "dropping", "dropped"}
    assert set(inflected("erase")) == {"erase", "erases", "erasing", "erased"}
    assert "disconnected" in inflected("disconnect")


def test_a_misspelt_word_is_found_by_one_edit() -> None:
    """Lost, doubled, swapped and wrong letters."""
    index = WordIndex.of(["connector", "delete", "hubspot"])
    for slip in ("conector", "connnector", "connecotr", "connectir"):
        assert index.near(slip) == ["connector"]
    assert index.near("banana") == []


def test_what_a_search_examines_does_not_grow_with_the_names() -> None:
    """Ten thousand connectors cost hardly more than fourteen."""
    generator = random.Random(3)
    letters = "abcdefghijklmnopqrstuvwxyz"
    few = WordIndex.of([one.slug for one in names().connectors])
    many = WordIndex.of(
        [
            *[one.slug for one in names().connectors],
            *("".join(generator.choices(letters, k=12)) for _ in range(10_000)),
        ]
    )
    few.near("hubspot_sandbx")
    many.near("hubspot_sandbx")
    before = many.examined
    assert many.near("hubspot_sandbx") == ["hubspot_sandbox"]
    assert many.examined - before <= few.examined + 3


def test_an_index_that_is_updated_touches_only_what_changed() -> None:
    """A rename of one connector among many is one change."""
    many = tuple(ConnectorName(f"slack_{at}", f"Slack {at}", f"u{at}", "slack") for at in range(500))
    index = ConnectorIndex()
    assert index.replaced(many) == 500
    renamed = (ConnectorName("slack_0", "Alarms", "u0", "slack"), *many[1:])
    assert index.replaced(renamed) == 2
    assert "alarms" in index.keys
    assert index.by_slug["slack_0"].name == "Alarms"
    assert index.replaced(many[:10]) == 492
    assert len(index.by_slug) == 10


def test_an_updated_lexicon_reads_the_new_names(lexicon: Lexicon) -> None:
    """What was renamed outside is known after a refresh."""
    del lexicon
    own = Lexicon.build(names())
    plain = names()
    more = Names(
        (*plain.connectors, ConnectorName("zephyr_ops", "Zephyr Ops", "u-9", "slack")),
        plain.integrations,
        plain.native_actions,
    )
    fresh = own.updated(more)
    assert read("show zephyr ops", fresh).slots == {"connector": "zephyr_ops"}
    assert fresh.changed == 1


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("clear bit", "clearbit"),
        ("SFDC", "salesforce"),
        ("G Sheets", "googleSheets"),
        ("sales nav", "salesNavigator"),
        ("salesforce mcp", "salesforceMcp"),
        ("netsuite over soap", "netsuiteSoap"),
        ("linked in ads", "linkedinAds"),
        ("PDL", "peopleDataLabs"),
        ("customer.io", "customerio"),
        ("neverbounc", "neverBounce"),
    ],
)
def test_services_are_found_by_their_other_names(text: str, slug: str, lexicon: Lexicon) -> None:
    """Split, short, misspelt; the longest name wins."""
    tokens = tokenised(text)
    correct(tokens, lexicon)
    found = mentions_in(tokens, text, lexicon)
    assert [one.service for one in found] == [slug]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("HubSpot - Sandbox", "hubspot_sandbox"),
        ("hubspot production", "hubspot_production"),
        ("Lemlist (old)", "lemlist_old"),
        ("lemlsit_old", "lemlist_old"),
        ("snowflake warehose", "snowflake_dwh"),
    ],
)
def test_connectors_are_found_by_slug_and_name(text: str, slug: str, lexicon: Lexicon) -> None:
    """Signs inside a name don't matter."""
    tokens = tokenised(text)
    correct(tokens, lexicon)
    assert [one.slug_of("connector") for one in mentions_in(tokens, text, lexicon)] == [slug]


def test_keys_and_fields_are_compared_without_spelling() -> None:
    """Case, signs, plural and a final id say nothing."""
    assert key_of("HubSpot - Production") == key_of("hubspot_production")
    assert loose("objectTypes") == loose("object type")
    assert loose("campaignId") == loose("Campaigns")
    assert loose("countries") == loose("country")


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("5 rps", "rate", "5/second"),
        ("a hundred calls a minute", "rate", "100/minute"),
        ("1k/day", "rate", "1000/day"),
        ("2,500 per hour", "rate", "2500/hour"),
        ("at most one message per second", "rate", "1/second"),
        ("limit 100 and duration 60000 ms", "rate", "100/minute"),
        ("hourly limit of 400", "rate", "400/hour"),
        ("twenty five hundred an hour", "rate", "2500/hour"),
        ("half an hour", "duration", 1_800_000),
        ("an hour and a half", "duration", 5_400_000),
        ("1 h 30 min", "duration", 5_400_000),
        ("a fortnight", "duration", 1_209_600_000),
        ("24h", "duration", 86_400_000),
    ],
)
def test_limits_and_durations_are_read_in_digits_and_words(text: str, kind: str, value: object) -> None:
    """In their canonical form."""
    assert [(one.kind, one.value) for one in quantities(tokenised(text))] == [(kind, value)]


def test_a_minute_ago_is_no_limit() -> None:
    """`one a minute ago` speaks of time."""
    assert all(one.kind != "rate" for one in quantities(tokenised("i made one a minute ago")))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("add a clearbit connector called prod", "prod"),
        ('new x connector, name "Brand monitoring"', "Brand monitoring"),
        ("rename attio to delete-me", "delete-me"),
        ("call the lemlist connector 'to be dropped' from now on", "to be dropped"),
        ("the warehouse connection should simply be called Snowflake. Can you?", "Snowflake"),
        ("put apify on my list and name it Scraper Prod", "Scraper Prod"),
        ("I only want a different name for it: Slack Ops.", "Slack Ops"),
    ],
)
def test_new_names_are_taken_as_typed(text: str, value: str, lexicon: Lexicon) -> None:
    """Case and signs inside stay; what follows the name does not belong to it."""
    line = cleaned(text)
    tokens = tokenised(line.plain)
    found = free_values(tokens, line, mentions_in(tokens, line.plain, lexicon), quantities(tokens))
    assert [one.value for one in found if one.kind == "name"] == [value]


def test_clauses_are_cut_where_requests_begin(lexicon: Lexicon) -> None:
    """Not inside a name, and not at an `and` between nouns."""
    text = "rename slack_alerts to Drop and Run then show inputs and outputs of findEmail; list connectors"
    line = cleaned(text)
    tokens = tokenised(line.plain)
    mentions = mentions_in(tokens, line.plain, lexicon)
    cut = clauses_of(tokens, mentions, free_values(tokens, line, mentions, []))
    assert [line.plain[tokens[one.first].start : tokens[one.last].end] for one in cut][-2:] == [
        "show inputs and outputs of findEmail",
        "list connectors",
    ]


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("cargo-ai connection connector remove 9b1d4e77-0c2a-4f5d-8e61-3a7b9c0d2f14", "connector.remove",
         {"connector": "9b1d4e77-0c2a-4f5d-8e61-3a7b9c0d2f14"}),
        ("cargo-ai connection integration list --category storage --has-extractors true", "integration.list",
         {"category": "storage", "has_extractors": True}),
        ("$ cargo-ai connection connector exists-by-slug --slug gh", "connector.check_slug", {"slug": "gh"}),
        ("cargo-ai whoami", "account.whoami", {}),
        ("cargo-ai segmentation segment remove 41b0a9c2", None, {}),
        ('{"slug":"hubspot_sandbox","playsCount":0}', None, {}),
        ("DELETE FROM contacts WHERE email IS NULL;", None, {}),
        ("git rm --cached .env", None, {}),
    ],
)  # fmt: skip
def test_pasted_text_is_the_command_that_it_is(
    text: str, intent: str | None, slots: dict[str, object], lexicon: Lexicon
) -> None:
    """Commands of the official program are requests; everything else that is pasted asks nothing."""
    found = pasted(text, lexicon)
    assert found is not None
    assert (found.intent, found.slots) == (intent, slots)


@pytest.mark.parametrize(
    "text",
    [
        "rename attio_crm to key_account_2",
        "is the slug token_bucket_1 free",
        "worker 7d0c1f6e-52ab-4b3f-8c91-0e6f4ad2b8c3",
        "the key is expired",
        "rotate the api key of hubspot_production",
        "show salesforce_emea_2024",
    ],
)
def test_names_are_no_secrets(text: str) -> None:
    """What is masked can't be read any more: slugs and UUIDs must stay."""
    assert masked_line(text).secret is None


def test_a_near_miss_of_a_target_is_asked_about(lexicon: Lexicon) -> None:
    """The name is printed, and a pick from the list has to follow."""
    reading = read("delete lemlsit_old", lexicon)
    assert (reading.intent, reading.slots["connector"], reading.decision) == (
        "connector.remove", "lemlist_old", Decision.ASK,
    )  # fmt: skip
    assert [one.id for one in reading.candidates] == ["lemlist_old"]
    assert reading.corrections


@pytest.mark.parametrize(
    "text", ["kil hubspot_sandbox", "drpo smartlead_outbound", "dle lemlist_old", "wpie lemlist_old"]
)
def test_a_short_word_of_removal_is_never_guessed(text: str, lexicon: Lexicon) -> None:
    """Four letters have too many neighbours."""
    assert read(text, lexicon).intent != "connector.remove"


@pytest.mark.parametrize(
    "text", ["delte lemlist_old", "remvoe lemlist_old", "disconect lemlist_old", "trahs lemlist_old"]
)
def test_a_long_word_of_removal_may_have_one_slip(text: str, lexicon: Lexicon) -> None:
    """And is asked about like any other."""
    reading = read(text, lexicon)
    assert (reading.intent, reading.decision) == ("connector.remove", Decision.CONFIRM)


def test_evidence_names_the_words_that_decided(lexicon: Lexicon) -> None:
    """A person can follow it."""
    told = " | ".join(read("nuke the hubspot sandbox", lexicon).evidence)
    assert "remove ← nuke" in told
    assert "hubspot_sandbox" in told
    assert "guard: a plain word of removal, as a request of a thing by name" in told


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("rename hubspot_sandbox to Sales and Marketing", "Sales and Marketing"),
        ("rename hubspot_sandbox to Leads for Europe", "Leads for Europe"),
        ("rename hubspot_sandbox to Old and limit it to 5/s", "Old"),
    ],
)
def test_a_small_word_between_two_capitals_is_part_of_the_name(line: str, name: str) -> None:
    assert read(line, Lexicon.build(names())).slots["new_name"] == name


def test_the_focus_can_be_asked_for_in_one_word() -> None:
    assert read("focus", Lexicon.build(names())).intent == "focus"
