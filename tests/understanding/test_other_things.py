"""Lines that name a connector and change something else: nothing of the connector changes."""

from __future__ import annotations

import pytest

from assistant.understanding import Lexicon, read
from intents.reading import Decision

OTHERS = (
    "Rename contact Hunter to Peter.",
    "Rename salesforce field Stage__c to Stage",
    "Rename the snowflake warehouse COMPUTE_WH to ETL_WH.",
    "rename the hunter action findEmail to find",
    'rename the property "Owner" of hubspot to "Rep"',
    "rename the hubspot list VIPs to Top customers",
    "change the name of the slack channel to #deals",
    "rename the attio record Acme to Acme Inc",
    "rename the campaign in lemlist to Spring",
    "rename snowflake database RAW to PROD",
    'Rename everything with "prod" to "production".',
    "rename all connectors that contain old to legacy",
    "Limit openai spend to 100 dollars per day.",
    "cap apollo at $50 a day",
    "set the budget of openai to 20 euros a day",
    "Set the timeout of hunter to 30 seconds.",
    "make hunter time out after 10 seconds",
    "hunter should wait 2 minutes between retries",
    "Retry hunter 3 times per minute.",
    "poll hunter every 5 minutes",
    "sync attio every 10 minutes",
    "pause slack for an hour",
    "Disconnect from hubspot for a minute.",
    "Change the default channel of slack_alerts to #ops.",
    "Set slack as default browser",
    "make gmail our default mailbox",
    "make hubspot_sandbox the default for the play Leads",
    "Add hunter to the play.",
    "add slack_alerts to the onboarding workflow",
    "include apollo in the campaign",
    "Connect hubspot to slack so that new deals post a message.",
    "Connect the salesforce connector with the snowflake table.",
    "link hubspot with google sheets",
    "I tried to connect pipedrive but it failed.",
    "we tried to connect gong and nothing happened",
)
UNCOUNTED = (
    "Limit openai to 100 tokens per minute.",
    "limit openai to 10k tokens per hour",
    "Limit clearbit to 500 credits a month.",
    "cap hunter to 200 credits per day",
    "limit snowflake to 5 GB per hour",
)
CONNECTORS = {
    "rename the hunter connector for the contacts to X": {"connector": "hunter", "new_name": "X"},
    "rename sheets_revops to Revenue list": {"connector": "sheets_revops", "new_name": "Revenue list"},
    "rename the slack alerts connector to Field ops": {"connector": "slack_alerts", "new_name": "Field ops"},
    "make hubspot_sandbox the default connector": {"connector": "hubspot_sandbox", "default": True},
    "limit openai to 100 calls per minute": {"connector": "openai", "rate_limit": "100/minute"},
    "rename hunter's slug to hunter_eu": {"connector": "hunter"},
}


@pytest.mark.parametrize("line", OTHERS)
def test_what_is_no_connector_is_not_changed_for_one(line: str, lexicon: Lexicon) -> None:
    reading = read(line, lexicon)
    assert (reading.intent, reading.decision) == ("out_of_scope", Decision.REJECT)


@pytest.mark.parametrize("line", UNCOUNTED)
def test_a_limit_of_what_are_no_calls_is_asked_about(line: str, lexicon: Lexicon) -> None:
    reading = read(line, lexicon)
    assert reading.decision is Decision.ASK
    assert not reading.slots.keys() & {"rate_limit", "cache_ttl_ms"}


@pytest.mark.parametrize("line", CONNECTORS)
def test_a_connector_is_changed_though_other_things_are_named(line: str, lexicon: Lexicon) -> None:
    reading = read(line, lexicon)
    assert (reading.intent, dict(reading.slots)) == ("connector.update", CONNECTORS[line])
