"""What a line sets aside, denies or only tells apart, and what it asks for beside it."""

from __future__ import annotations

import pytest

from assistant.understanding import Lexicon, read

LINES = {
    "delete the hubspot that isn't production": ("connector.remove", {"connector": "hubspot_sandbox"}),
    "remove the hubspot that's not the sandbox": ("connector.remove", {"connector": "hubspot_production"}),
    "bin the hubspot that doesn't say production": ("connector.remove", {"connector": "hubspot_sandbox"}),
    "what uses the hubspot that isn't the sandbox": ("connector.usage", {"connector": "hubspot_production"}),
    "never mind the sandbox, just hubspot_production in detail": (
        "connector.show",
        {"connector": "hubspot_production"},
    ),
    "forget about hubspot, what uses salesforce_emea?": ("connector.usage", {"connector": "salesforce_emea"}),
    "leave hubspot_production, delete hubspot_sandbox": ("connector.remove", {"connector": "hubspot_sandbox"}),
    "connectors, in contrast to integrations": ("connector.list", {}),
    "in contrast to hubspot, attio has no limit": ("connector.show", {"connector": "attio_crm"}),
    "rename, don't delete, zoominfo_prod to ZI": (
        "connector.update",
        {"connector": "zoominfo_prod", "new_name": "ZI"},
    ),
    "show, not delete, lemlist_old": ("connector.show", {"connector": "lemlist_old"}),
    "not the limit, the whole clearbit connector: drop it": (
        "connector.remove",
        {"connector": "clearbit_production"},
    ),
    "delete openai, it never worked": ("connector.remove", {"connector": "openai"}),
    "not sure whether ditching zoominfo harms anything": ("connector.usage", {"connector": "zoominfo_prod"}),
    "cannot remove hunter, it says it is in use": ("connector.usage", {"connector": "hunter"}),
    "why can't slack_alerts be deleted": ("connector.usage", {"connector": "slack_alerts"}),
    "abort the removal of hunter": ("cancel", {}),
    "better keep smartlead": ("cancel", {}),
    "could someone take the old Lemlist connection off our account?": (
        "connector.remove",
        {"connector": "lemlist_old"},
    ),
    "could someone accidentally delete hunter?": ("connector.usage", {"connector": "hunter"}),
    "can anyone delete hunter?": ("connector.usage", {"connector": "hunter"}),
    "bulk delete unused connectors": ("connector.remove", {"unused": True}),
    "bulk delete contacts": ("out_of_scope", {}),
    "remove record action of pipedrive": ("action.show", {"action": "removeRecord", "integration": "pipedrive"}),
    "strip the dash out of 'HubSpot - Sandbox'": ("connector.update", {"connector": "hubspot_sandbox"}),
    "we keep getting 429s from hunter": ("connector.show", {"connector": "hunter"}),
}


@pytest.mark.parametrize("line", LINES)
def test_what_is_set_aside_is_not_what_is_asked_for(line: str, lexicon: Lexicon) -> None:
    reading = read(line, lexicon)
    assert (reading.intent, dict(reading.slots)) == LINES[line]
