"""What a line only tells of, asks about or refuses changes nothing without a yes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from assistant.understanding import Lexicon, read
from intents.catalogue import INTENTS
from intents.reading import Decision
from intents.spec import Effect
from tests.understanding.conftest import names

LEXICON = Lexicon.build(names())
LEFT_OUT = ("held_out_ad", "held_out_e", "held_out_f", "held_out_g", "held_out_i")
VERBS = (
    "rename", "limit", "cap", "throttle", "cache", "set", "make", "change", "raise", "lower", "switch", "turn", "lift", "update",
)  # fmt: skip


def acts(text: str) -> bool:
    """True where a line would change something in the workspace without a question."""
    reading = read(text, LEXICON)
    parts = reading.sequence or (reading,)
    return any(
        one.decision is Decision.ACT and (one.intent == "undo" or INTENTS[one.intent].effect is Effect.WRITE)
        and not one.intent.startswith(("session.", "workspace."))
        for one in parts
        if reading.decision is Decision.ACT
    )  # fmt: skip


def updates(*, ordered: bool = False) -> list[str]:
    """Gives labelled lines that change a connector; with `ordered` those that begin with the verb of it."""
    found: dict[str, None] = {}
    for file in sorted((Path(__file__).parent.parent / "utterances").glob("*.jsonl")):
        if file.stem in LEFT_OUT:
            continue
        for line in file.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            text = one["text"].replace("\n", " ").strip(" .!?")
            plain = not re.search(r"(?i)[.?!;:,] |\b(?:please|pls|plz|but|and|then|so)\b", text)
            begins = plain and text.split(" ")[0].lower() in VERBS
            if one["intent"] == "connector.update" and len(text) < 120 and (begins or not ordered):
                found[text] = None
    return list(found)[:: 2 if ordered else 5]


@pytest.mark.parametrize(
    "behind",
    [
        ", right?", ", isn't it?", ", shouldn't it?", ", correct?", ". Is that reasonable?", ". Thoughts?", ". What do you think?",
        ", is that wise?", ". Good idea?", ", but I disagree.", ", I am not so sure.", "? I doubt it.",
    ],
)  # fmt: skip
def test_a_doubt_behind_a_change_holds_it_back(behind: str) -> None:
    """A tag, an opinion asked for, a disagreement: whatever stands before it, nothing changes at once."""
    done = [line for line in updates() if acts(line + behind)]
    assert not done


@pytest.mark.parametrize(
    "before",
    [
        "I refuse to", "I'd hate to", "I doubt we should", "I'm about to", "I had to", "I hoped someone would", "Tom suggested we",
        "Anna wants to", "It would be a mistake to", "I'm reluctant to", "It says here:", "Legal thinks we should", "I'd never",
        "We almost had to", "I won't",
    ],
)  # fmt: skip
def test_a_change_that_is_refused_or_reported_is_held_back(before: str) -> None:
    """Who refuses, reports or announces a change orders none."""
    told = [f"{before} {line[0].lower()}{line[1:]}" for line in updates(ordered=True)]
    assert told
    assert not [line for line in told if acts(line) and "config" not in read(line, LEXICON).slots]


@pytest.mark.parametrize(
    "told",
    [
        "{} used to be limited to 50 per minute", "{} has a limit of 50 per minute", "{} has no limit", "caching is off for {}",
        "our plan for {} allows 600 requests per minute", "{} made 200 requests per minute yesterday", "{} was once called Mail Finder",
        "{} is also known as Mail Finder", "{} used to be called Mail Finder", "thank you for limiting {} to 5 per second",
        "thank you for renaming {} to Mail Finder", "sorry for renaming {} to Mail Finder", "great that you limited {} to 5 per second",
        "limiting {} to 5 per second was a mistake", "renaming {} to Mail Finder confused everyone", "{} costs 50 credits per day",
        "a limit of 5 per minute on {} would be too low", "{} is currently at 50 per minute", "we throttle {} at 5 per second",
        "is {} limited to 5 per second?", "no limit on {}?", "50/min for {}?", "would 50 per minute be fine for {}?",
        "either delete {} or limit it to 10 per minute", "currently 5/s on {}", "{} becomes slow at 50 per minute when it is down",
    ],
)  # fmt: skip
def test_a_statement_or_a_question_changes_nothing(told: str) -> None:
    for name in ("hunter", "Clearbit", "apollo_main", "our snowflake connector"):
        assert not acts(told.format(name)), told.format(name)


@pytest.mark.parametrize(
    "line",
    [
        "Limit hunter to 5/s in the EMEA workspace.", "Example: limit hunter to 5/s", "Draft a message to Tom: limit hunter to 5/s",
        "Hunter is to be limited to 5/s by Anna.", "I'd love to limit hunter to 5/s but legal hasn't signed off.",
        "Limit hunter to 5/s. No, wait.", "Limit hunter to 5/s unless Anna objects.", "Limit hunter to 5/s if it is too slow.",
        "Rename hunter to Email Finder or Mail Finder.", "Make hubspot_sandbox the default, only for this week.",
        "Make hubspot_sandbox the default when production is down.", "Make hubspot_sandbox the default during the migration.",
        "Limit clearbit to 10 per minute or delete it altogether, whichever is easier to undo.", "Remember that hunter is limited to 5/s.",
        'Make hubspot_sandbox the default for the play "Leads".',
    ],
)  # fmt: skip
def test_a_change_with_a_string_attached_is_asked_about(line: str) -> None:
    """A condition, a time, an alternative, another place or somebody else: nothing of it is dropped without a word."""
    assert not acts(line)


@pytest.mark.parametrize(
    ("line", "intent"),
    [
        ("clearbit has no limit, does it?", "connector.show"),
        ("Could you check if the limit on clearbit was removed?", "connector.show"),
        ("We have a 100/minute limit on clearbit, right?", "connector.show"),
        ("caching is off for clearbit", "connector.show"),
        ("I refuse to limit clearbit to 50 per minute.", "cancel"),
        ("Marketing wants hunter to be called Email Hunter, but I disagree.", "cancel"),
        ("Thank you for renaming hunter to Hunter EU.", "greet"),
    ],
)
def test_what_is_plain_is_answered_without_a_question(line: str, intent: str) -> None:
    reading = read(line, LEXICON)
    assert (reading.intent, reading.decision) == (intent, Decision.ACT)


@pytest.mark.parametrize(
    "line",
    [
        "limit hunter to 5 per second", "hunter 5/s", "hunter should be called Mail Finder", "hunter must be limited to 5 per second",
        "the new limit of hunter is 5 per second", "hunter is to be called Mail Finder", "from now on hunter may be asked 5 times per second",
        "I want hunter limited to 5 per second", "let's cache clearbit for a week", "we need hunter to be called Mail Finder",
        "can you limit hunter to 5 per second?", "I want you to rename hunter to Mail Finder", "limit hunter to 5/s, will you?",
        "I hate the name Hunter, rename hunter to Mail Finder", "Hunter throttles us, limit it to 5 per second",
    ],
)  # fmt: skip
def test_an_order_needs_no_question(line: str) -> None:
    """Imperatives, wishes, what should be and bare settings are carried out at once."""
    assert acts(line)


@pytest.mark.parametrize(
    ("line", "intent"),
    [
        ("I'd love to get rid of the Hunter connector but legal hasn't signed off yet.", "connector.usage"),
        ("My colleague asked me to remove zoominfo_prod; I told him no.", "cancel"),
        ("Unlink the account records in Salesforce EMEA.", "out_of_scope"),
        ("Delete lemlist_old in the EMEA workspace.", "out_of_scope"),
        ("Let me know if you delete lemlist_old.", "out_of_scope"),
        ("lemlist_old is to be deleted by Anna.", "out_of_scope"),
        ("My plan: remove clearbit, keep hunter. Thoughts?", "connector.usage"),
        ("I think we should remove apollo_main. What do you think?", "connector.usage"),
        ("lemlist_old has to go, doesn't it?", "connector.usage"),
        ("They want me to delete lemlist_old, but I have doubts.", "cancel"),
        ("They made me delete lemlist_old.", "out_of_scope"),
        ("I had to delete lemlist_old.", "out_of_scope"),
        ("I doubt we should delete lemlist_old.", "cancel"),
        ("I'd hate to delete lemlist_old.", "cancel"),
        ("Draft a message to Tom: please delete lemlist_old.", "out_of_scope"),
        ("Schedule to delete lemlist_old at midnight.", "out_of_scope"),
        ("Delete lemlist_old tonight.", "out_of_scope"),
        ("Example: delete lemlist_old", "out_of_scope"),
        ("Test: delete lemlist_old", "out_of_scope"),
        ("Remove it from lemlist_old.", "out_of_scope"),
        ("I want to delete lemlist_old, what should I know?", "connector.usage"),
    ],
)
def test_a_removal_that_is_spoken_of_is_none(line: str, intent: str) -> None:
    assert read(line, LEXICON).intent == intent


@pytest.mark.parametrize(
    "line",
    [
        "My boss asked me to remove lemlist_old", "I'd love to delete lemlist_old", "lemlist_old has to go",
        "Delete lemlist_old from our workspace", "I hate lemlist_old, delete lemlist_old", "Please have lemlist_old removed",
        "Delete lemlist_old, the trial ends tonight", "lemlist_old should be removed by end of day", "The limit stays, lemlist_old can go.",
    ],
)  # fmt: skip
def test_a_plain_removal_is_still_asked_about(line: str) -> None:
    reading = read(line, LEXICON)
    assert (reading.intent, reading.decision) == ("connector.remove", Decision.CONFIRM)
    assert reading.slots == {"connector": "lemlist_old"}
