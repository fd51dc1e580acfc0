"""What a change leaves over is told, and the change waits for a yes."""

from __future__ import annotations

import pytest

from assistant.understanding import Lexicon, read
from intents.reading import Decision, Reading

TOLD = {
    "Delete the limit of clearbit, lemlist_old and the cache of openai.": "openai",
    "Remove clearbit from the defaults and delete lemlist_old.": "clearbit",
    "rename attio to Attio, the CRM": "the CRM",
    "rename attio to Attio, our CRM": "our CRM",
    "rename hunter to Hunter EU and its slug to hunter_eu": "slug",
    "Create a custom integration at https://api.acme.com/v1 and limit it to 10 per minute.": "10 per minute",
    "add a custom integration on https://x.y.com and cache it for an hour": "an hour",
    "Cache hunter for 10 minutes and retry for 5.": "retry for 5",
    "cache hunter for 10 minutes and retry 3 times": "retry 3 times",
    "connect salesforce with environment sandbox": "environment sandbox",
    "connect our salesforce sandbox and call it SF US": "sandbox",
    "We need to add a Pipedrive connector at some point.": "at some point",
}
WHOLE = (
    "limit hunter to 10/min, clearbit is fine",
    "delete lemlist_old, we use smartlead now",
    "Apollo is fine, but rename zoominfo_prod to ZoomInfo One.",
    "raise apollo from 100/min to 200/min",
    "remove clearbit's 24h cache",
    "apollo: limit 3 per second, leave hubspot alone",
)


def left(reading: Reading) -> str:
    """What a reading, or a part of it, tells to have left out."""
    return " ".join(str(one.extras.get("unread", "")) for one in (reading, *(reading.sequence or ())))


@pytest.mark.parametrize("line", TOLD)
def test_what_a_change_leaves_over_is_told_and_waits_for_a_yes(line: str, lexicon: Lexicon) -> None:
    reading = read(line, lexicon)
    assert reading.decision is not Decision.ACT
    assert TOLD[line] in left(reading)


@pytest.mark.parametrize("line", WHOLE)
def test_what_only_stays_as_it_is_is_left_out_of_nothing(line: str, lexicon: Lexicon) -> None:
    """A question about it would ask for nothing: the line is read whole."""
    assert not left(read(line, lexicon)).strip()
