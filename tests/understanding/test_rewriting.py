"""Each step before a line is read gives it in other words, or leaves it as it is."""

from __future__ import annotations

import pytest

from assistant.understanding import Lexicon, read
from assistant.understanding.circumstances import without_circumstances
from assistant.understanding.courtesy import bare
from assistant.understanding.on_behalf import relayed
from assistant.understanding.rewriting import put_plainly
from assistant.understanding.shells import unwrapped


@pytest.mark.parametrize(
    "sentence",
    [
        "I'm new here.", "Sorry if this was asked before.", "My boss is waiting.", "It is urgent.", "Thanks a lot!",
        "I hope you are well.", "The docs are not clear about this.", "Is that possible?", "We have a demo at three.",
        "I could not find it in the UI.", "That would help me a lot.", "My English is not good.", "I need it for a report.",
    ],
)  # fmt: skip
def test_a_sentence_that_asks_for_nothing_is_left_out(sentence: str, lexicon: Lexicon) -> None:
    request = "Which actions does hunter have?"
    assert without_circumstances(f"{sentence} {request}", lexicon) == request
    assert without_circumstances(f"{request} {sentence}", lexicon) == request


@pytest.mark.parametrize(
    "line",
    [
        "We use Zendesk. Is it supported?", "My trial ends tomorrow. Can you extend it?", "Delete hunter. Just kidding.",
        "Delete hunter. I changed my mind.", "Delete hunter. It was never mine.", "I'm new here.", "Call it Foo. It is urgent",
    ],
)  # fmt: skip
def test_a_sentence_that_bears_on_the_request_stays(line: str, lexicon: Lexicon) -> None:
    kept = without_circumstances(line, lexicon)
    assert kept.split(". ")[0].rstrip(".") in line
    if "urgent" not in line:
        assert kept == line


@pytest.mark.parametrize(
    ("line", "request_"),
    [
        ("it would be nice if you could show hunter", "please show hunter"),
        ("I would appreciate it if you could limit hunter to 5/s", "please limit hunter to 5/s"),
        ("could you rename hunter to Leads, EMEA?", "please rename hunter to Leads, EMEA"),
        ("no idea which actions hunter has", "which actions hunter has?"),
        ("which connectors are unused, do you know?", "which connectors are unused?"),
        ("rename hunter to Leads because the client asked for it", "rename hunter to Leads"),
        ("limit hunter to 5/s before the meeting starts", "limit hunter to 5/s"),
        ("limit hunter to 5/s, it was discussed on Slack yesterday", "limit hunter to 5/s"),
        ("show `hubspot_sandbox` right now", "show hubspot_sandbox"),
    ],
)
def test_what_a_request_is_wrapped_in_is_taken_off(line: str, request_: str, lexicon: Lexicon) -> None:
    assert unwrapped(line, lexicon) == request_


@pytest.mark.parametrize(
    "line",
    [
        "I was told to delete hunter", "todo: delete hunter", "can you connect to Gong?", "tell me what Sillage is",
        "rename hunter to Right Now", "rename hunter to As discussed", "call it For me",
        "cache hunter for a week", "sort the list after the date", "delete hunter because nobody uses it",
    ],
)  # fmt: skip
def test_what_says_more_than_politeness_stays(line: str, lexicon: Lexicon) -> None:
    assert unwrapped(line, lexicon) == line


@pytest.mark.parametrize(
    ("line", "own"),
    [
        (
            "A customer on chat asks whether we integrate with Gong",
            "I would like to know whether we integrate with Gong",
        ),
        (
            "our CFO keeps asking which connectors burn credits",
            "I would like to know which connectors burn credits",
        ),
        ("They asked us to remove it", "please remove it"),
        ("My boss asked me to remove hunter yesterday", None),
        ("They asked us to remove it but I won't", None),
        ("show hunter", None),
    ],
)
def test_what_somebody_else_wants_is_asked_by_who_types_it(line: str, own: str | None) -> None:
    assert relayed(line) == own


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("hey show hunter :)", "show hunter"),
        ("As discussed with Anna, show hunter", "show hunter"),
        ("u guys support clay?", "do u support clay?"),
        ("hey reach docs", "hey reach docs"),
        ("can I undo that, please", "can I undo that, please"),
        ("a hubspot connector please", "a hubspot connector please"),
    ],
)
def test_greetings_go_and_names_stay(line: str, kept: str) -> None:
    assert bare(line) == kept


def test_a_plain_line_is_left_as_it_is(lexicon: Lexicon) -> None:
    for line in ("show hunter actions", "rename hunter to Thanks", "call it lol", "delete lemlist_old", ""):
        assert put_plainly(line, lexicon) == line


def test_a_slip_that_is_mended_on_the_way_is_told(lexicon: Lexicon) -> None:
    """A change must show what it took for a misspelt word (`contract`: fuzziness by risk)."""
    found = read("I woudl appreciate it if you could limit hunter to 5/s", lexicon)
    assert found.slots == {"connector": "hunter", "rate_limit": "5/second"}
    assert [(one.said, one.meant) for one in found.corrections] == [("woudl", "would")]
