"""What a removal takes where its verb stands behind it: the subject, never a name that is only spoken of."""

from __future__ import annotations

import pytest

from assistant.understanding import Lexicon, read
from intents.reading import Decision
from tests.understanding.conftest import names


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.build(names())


@pytest.mark.parametrize(
    ("line", "connector"),
    [
        ("we switched to attio so salesforce can go", "salesforce_emea"),
        ("now that we have zoominfo, clearbit can go", "clearbit_production"),
        ("since hubspot_production exists, hubspot_sandbox can go", "hubspot_sandbox"),
        ("with attio in place salesforce must go", "salesforce_emea"),
        ("thanks to apollo hunter can now go", "hunter"),
        ("now that we have zoominfo, clearbit should be deleted", "clearbit_production"),
        ("since apollo does it all hunter must be deleted", "hunter"),
        ("thanks to apollo, I want hunter removed", "hunter"),
        ("apollo is enough for us so hunter needs deleting", "hunter"),
        ("smartlead took over from lemlist, so trash lemlist", "lemlist_old"),
    ],
)
def test_a_passive_removes_its_subject(lexicon: Lexicon, line: str, connector: str) -> None:
    reading = read(line, lexicon)
    assert (reading.intent, reading.slots, reading.decision) == (
        "connector.remove",
        {"connector": connector},
        Decision.CONFIRM,
    )


def test_things_that_go_together_are_removed_together(lexicon: Lexicon) -> None:
    reading = read("hubspot_sandbox, lemlist_old and hunter can go", lexicon)
    assert [part.slots["connector"] for part in reading.sequence] == ["hubspot_sandbox", "lemlist_old", "hunter"]


@pytest.mark.parametrize(
    "line",
    [
        "compared with apollo hunter is useless, delete it",
        "we use apollo instead of hunter, so delete it",
        "hunter duplicates apollo, kill it",
        "delete the connector that smartlead replaced",
    ],
)
def test_a_pronoun_that_may_mean_either_is_asked_about(lexicon: Lexicon, line: str) -> None:
    assert read(line, lexicon).decision is not Decision.CONFIRM
