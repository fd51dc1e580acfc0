"""What is taken back in mid-line is put right before the line is read."""

from __future__ import annotations

import pytest

from assistant.understanding import Lexicon, read

PUT_RIGHT = [
    ("delete lemlist_old, no wait, hubspot_sandbox", "delete hubspot_sandbox"),
    ("wipe slack_alerts... hmm no, just rename it to Alerts", "rename slack_alerts to Alerts"),
    ("make hubspot_production the default, I mean the sandbox", "make hubspot_sandbox the default"),
    ("add kaspr, sorry, lusha I meant", "add lusha"),
    ("docs for lemlist, lusha I mean", "docs for lusha"),
    ("limit clearbit to 100 per hour, no, per minute", "limit clearbit to 100 per minute"),
    ("cache hunter for 2 days, no make it 2 weeks", "cache hunter for 2 weeks"),
    ("rename hunter to Foo, no, Bar", "rename hunter to Bar"),
    ("apollo actions, scratch that, attio actions", "attio actions"),
    ("list connectors I mean integrations", "list integrations"),
    ("rename it? no. show salesforce_emea", "show salesforce_emea"),
    ("how many actions does exa have, or rather how many extractors", "how many extractors does exa have"),
    ("delete hunter, no wait", "never mind"),
]
LEFT_ALONE = [
    "show hunter, sorry for the trouble",
    "rename hunter to Scratch That",
    'rename hunter to "no wait"',
    "rename openai to kill switch, no kidding, that's its name",
    "connect exa, no limit",
    "add postgres, slug pg_prod, no cache",
]


@pytest.mark.parametrize(("line", "meant"), PUT_RIGHT)
def test_a_line_that_puts_itself_right_reads_as_what_was_meant(lexicon: Lexicon, line: str, meant: str) -> None:
    """The pieces behind the marker take the places of those in front of it."""
    one, two = read(line, lexicon), read(meant, lexicon)
    assert (one.intent, one.slots, one.decision) == (two.intent, two.slots, two.decision)
    assert any(reason.startswith("taken back") for reason in one.evidence)
    assert one.text == line


@pytest.mark.parametrize("line", LEFT_ALONE)
def test_a_word_of_taking_back_that_takes_nothing_back_changes_nothing(lexicon: Lexicon, line: str) -> None:
    """Names, quotes, politeness and parameters hold the same words."""
    assert not any(reason.startswith("taken back") for reason in read(line, lexicon).evidence)
