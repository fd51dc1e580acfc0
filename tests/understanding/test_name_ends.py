"""Where a new name ends, and what is none."""

from __future__ import annotations

import pytest

from assistant.understanding import Lexicon, read

NAMES = {
    "rename hunter to Hunter EU - it's confusing otherwise": "Hunter EU",
    "rename hunter to Hunter EU like we did for apollo": "Hunter EU",
    "rename apollo to Apollo EU as discussed": "Apollo EU",
    "rename apollo to Apollo EU – that's what sales calls it": "Apollo EU",
    "rename apollo to Apollo EU the way we always do": "Apollo EU",
    "rename hunter to Emails as per our call": "Emails",
    "Rename hunter to HUNTER in capitals.": "HUNTER",
    "Can I rename hubspot_production to HubSpot without breaking the plays?": "HubSpot",
    "rename hunter to Hunter EU: it is clearer": "Hunter EU",
    "rename slack to Slack: deals & alerts": "Slack: deals & alerts",
    "rename lemlist to Lemlist: France (new)": "Lemlist: France (new)",
    "call hunter Bouncer: verification": "Bouncer: verification",
    "rename hunter to Something Better": "Something Better",
    "rename hunter to The Same": "The Same",
    "rename apollo to Apollo - Leads": "Apollo - Leads",
    "rename apollo to Apollo - new": "Apollo - new",
}
NONE = (
    "Rename hunter to whatever Anna suggested.",
    "Rename hunter to its slug.",
    "Rename hunter to lower case.",
    "rename hunter to upper case",
    "rename hunter to something better",
    "rename hunter to the name Anna suggested",
    "rename hunter to the same as apollo",
    "rename apollo to its original name",
    "rename apollo as agreed",
    "rename apollo as before",
    "rename apollo to a shorter name",
    "rename apollo to what it was before",
    "call hunter whatever you like",
)


@pytest.mark.parametrize("line", NAMES)
def test_a_name_ends_where_its_reason_begins(line: str, lexicon: Lexicon) -> None:
    assert read(line, lexicon).slots.get("new_name") == NAMES[line]


@pytest.mark.parametrize("line", NONE)
def test_words_that_only_stand_for_a_name_are_none(line: str, lexicon: Lexicon) -> None:
    """The name is asked for, the connector is known."""
    reading = read(line, lexicon)
    assert reading.intent == "connector.update"
    assert "new_name" not in reading.slots
    assert "connector" in reading.slots


def test_the_number_of_the_next_point_is_of_no_name(lexicon: Lexicon) -> None:
    reading = read("1. rename hunter to Hunter EU 2. delete lemlist_old", lexicon)
    assert [dict(one.slots) for one in reading.sequence or ()] == [
        {"connector": "hunter", "new_name": "Hunter EU"},
        {"connector": "lemlist_old"},
    ]
