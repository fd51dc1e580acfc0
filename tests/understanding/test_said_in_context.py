"""Lines that need those before them, passwords, and parts of a line that nobody understands."""

from __future__ import annotations

import pytest

from assistant.understanding import Lexicon, advance, masked_line, read
from intents.reading import Context, Decision, Reading

RECORDED = ["record this as cleanup.md", "list connectors", "stop recording"]
ROWS = ["list connectors"]
"""Shows hubspot_production, hubspot_sandbox, salesforce_emea, clearbit_production, apollo_main … attio_crm."""


def last_of(lines: list[str], lexicon: Lexicon) -> Reading:
    """Gives the reading of the last line, each before it read as if it had run."""
    now = Context()
    reading = Reading("", "greet")
    for line in lines:
        reading = read(line, lexicon, now)
        now = advance(now, reading, lexicon)
    return reading


@pytest.mark.parametrize(
    "line",
    [
        "replay it", "play it back", "Now replay the transcript please.", "could you replay that for me?", "replay",
        "ok, play the recording again", "let's replay what we recorded", "run the transcript", "replay this now",
        "please play back the recording",
    ],
)  # fmt: skip
def test_what_was_recorded_last_is_replayed(line: str, lexicon: Lexicon) -> None:
    reading = last_of([*RECORDED, line], lexicon)
    assert (reading.intent, reading.slots) == ("transcript.replay", {"path": "cleanup.md"})


def test_a_recording_without_a_path_is_asked_for(lexicon: Lexicon) -> None:
    """Its name is made up when it starts, and a reading cannot know it."""
    reading = last_of(["record this", "replay it"], lexicon)
    assert (reading.intent, reading.decision) == ("transcript.replay", Decision.ASK)


@pytest.mark.parametrize("line", ["run it again", "repeat it", "do that again"])
def test_a_recording_takes_nothing_from_repeating(line: str, lexicon: Lexicon) -> None:
    assert last_of([*RECORDED, "show hunter", line], lexicon).intent == "repeat"


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "delete the first one and show the third one",
            [("connector.remove", "hubspot_production"), ("connector.show", "salesforce_emea")],
        ),
        (
            "show the first one, then show the third one",
            [("connector.show", "hubspot_production"), ("connector.show", "salesforce_emea")],
        ),
        (
            "make the third one the default, then delete the last one",
            [("connector.update", "salesforce_emea"), ("connector.remove", "attio_crm")],
        ),
        (
            "limit the first to 5/s and the second to 10/s",
            [("connector.update", "hubspot_production"), ("connector.update", "hubspot_sandbox")],
        ),
        (
            "rename the second one to EU and then show me the fifth",
            [("connector.update", "hubspot_sandbox"), ("connector.show", "apollo_main")],
        ),
        (
            "what uses the first one, and what uses the last one?",
            [("connector.usage", "hubspot_production"), ("connector.usage", "attio_crm")],
        ),
        (
            "remove the last one but show me the first one before",
            [("connector.remove", "attio_crm"), ("connector.show", "hubspot_production")],
        ),
        (
            "remove the last one and the first one",
            [("connector.remove", "attio_crm"), ("connector.remove", "hubspot_production")],
        ),
        (
            "show the second one and the third one",
            [("connector.show", "hubspot_sandbox"), ("connector.show", "salesforce_emea")],
        ),
    ],
)
def test_each_ordinal_of_a_line_points_at_its_own_row(
    line: str, parts: list[tuple[str, str]], lexicon: Lexicon
) -> None:
    """A second one must never mean the row of the first: it might be removed."""
    printed = last_of([*ROWS, line], lexicon).as_json()["sequence"]
    assert [(one["intent"], one["slots"].get("connector")) for one in printed] == parts


def test_first_is_no_row_where_it_says_when(lexicon: Lexicon) -> None:
    assert last_of([*ROWS, "first show the third one"], lexicon).slots == {"connector": "salesforce_emea"}


@pytest.mark.parametrize(
    ("before", "intent", "slots"),
    [
        ("what uses hubspot_production", "connector.usage", {"connector": "foobar"}),
        ("show hunter actions", "integration.actions", {"integration": "foobar"}),
        ("docs for clearbit", "integration.docs", {"integration": "foobar"}),
        ("show slack_alerts", "connector.show", {"connector": "foobar"}),
        ("what is clearbit", "integration.show", {"integration": "foobar"}),
    ],
)
def test_a_name_unheard_of_goes_on_from_the_last_request(
    before: str, intent: str, slots: dict[str, str], lexicon: Lexicon
) -> None:
    reading = last_of([before, "and foobar?"], lexicon)
    assert (reading.intent, reading.slots, reading.decision) == (intent, slots, Decision.ASK)


@pytest.mark.parametrize(
    ("line", "secret", "left"),
    [
        ("connect snowflake with password Hunter2!", "Hunter2!", "connect snowflake with password ••••"),
        ("the password is 'S3cret!'", "S3cret!", "the password is '••••'"),
        ("connect zoominfo, pw: abc123!!", "abc123!!", "connect zoominfo, pw: ••••"),
        ("set the password of attio_crm to Sw0rdfish!", "Sw0rdfish!", "set the password of attio_crm to ••••"),
        ("new passphrase for slack_alerts: letmein99!", "letmein99!", "new passphrase for slack_alerts: ••••"),
        ("cargo-ai x --password Secr3t!", "Secr3t!", "cargo-ai x --password ••••"),
        ("connect postgres with password p@ss.word9!.", "p@ss.word9!", "connect postgres with password ••••."),
        (
            'set clearbit\'s password to "correct horse battery!"',
            "correct horse battery!",
            'set clearbit\'s password to "••••"',
        ),
        ("connect clearbit with key sk_live_123456!", "sk_live_123456", "connect clearbit with key ••••!"),
        ("use the token ghp_abcdef123456!", "ghp_abcdef123456", "use the token ••••!"),
    ],
)
def test_a_password_keeps_its_exclamation_mark_and_a_key_has_none(line: str, secret: str, left: str) -> None:
    masked = masked_line(line)
    assert masked.secret is not None
    assert (masked.secret.reveal(), masked.text) == (secret, left)


@pytest.mark.parametrize(
    "line",
    [
        "I forgot my password!",
        "change the password please!",
        "give me the password!",
        "the password of hunter is compromised!",
    ],
)
def test_a_word_behind_password_is_no_password(line: str) -> None:
    assert masked_line(line).secret is None


@pytest.mark.parametrize(
    ("line", "unread"),
    [
        ("show hubspot_production then frobnicate the whatsit", "frobnicate the whatsit"),
        ("list my connectors; blargh the flumox", "blargh the flumox"),
        ("frobnicate the whatsit, then show hubspot_production", "frobnicate the whatsit"),
        ("what uses hunter, and also qwertz asdf the foo", "qwertz asdf the foo"),
        ("rename hubspot_sandbox to EU and then zorbify it", "zorbify it"),
        ("make hubspot_sandbox the default and wibble the wobble", "wibble the wobble"),
        ("add a kaspr connector, then invite bob to the party", "invite bob to the party"),
        ("undo that and quux everything", "quux everything"),
        ("delete lemlist_old and order a pizza", "order a pizza"),
        ("show slack_alerts and after that gronk the fleeb", "gronk the fleeb"),
    ],
)
def test_what_nobody_understands_is_said_and_no_change_is_made_beside_it(
    line: str, unread: str, lexicon: Lexicon
) -> None:
    reading = read(line, lexicon)
    assert f"not understood: “{unread}”" in reading.evidence
    if reading.intent in ("connector.update", "connector.create", "connector.remove", "undo"):
        assert reading.decision is Decision.CONFIRM


@pytest.mark.parametrize(
    "line",
    ["show hubspot_production, thanks", "I was at lunch, show hunter", "Kindly do the needful and add Outreach."],
)
def test_thanks_and_reasons_are_nothing_that_was_not_understood(line: str, lexicon: Lexicon) -> None:
    assert not [one for one in read(line, lexicon).evidence if one.startswith("not understood")]
