"""Removals that are told, denied or hung on a condition are never proposed; those that are asked for are."""

from __future__ import annotations

import pytest

from assistant.understanding import Lexicon, read
from intents.reading import Reading

REMOVALS = {"connector.remove", "custom.remove"}
TOLD = """we are going to disconnect lemlist_old once the contract ends
we plan to remove apollo_main in March
I'll delete hunter tomorrow
lemlist_old gets deleted on friday
we should kill the hubspot sandbox connector some day
first I wanted to remove slack, then marketing screamed, so no removal
I was going to delete hunter but changed my mind
On Tuesday Chidi wrote: kill the hubspot connector
unable to remove slack_alerts
I'd love to delete lemlist_old but can't
it would be a mistake to delete hunter
tell Bob to delete hunter
create a ticket to delete hunter
write an email saying we delete hunter
undo delete hunter
if nobody uses hunter then delete it
once the migration is done, delete hunter
delete hunter unless someone uses it
hubspot actions containing remove
delete everything in salesforce older than a year
throw hunter out of the meeting
delete the connector page from the docs
nobody is to remove hubspot_production, ever
under no condition remove clearbit
don't, under any circumstances, delete hunter
never, ever, remove slack_alerts
do NOT!!! delete hunter
please do not, whatever he says, remove slack_alerts
delete hunter, not
delete hunter, actually keep it
did I tell you to delete hunter
does anyone want to delete hunter
todo: remove hunter, ask finance, call mom
Ops decided hunter has to go
somebody should delete hunter
maybe we should delete hunter
either delete hunter or rename it
the ttl of clearbit can go
hunter's limit can go
the cache of slack_alerts: bin it
that rate limit on openai, kill it
smartlead_outbound's new label: Nuke
is mass delete a thing here
apollo_main cannot be deleted""".splitlines()
ASKED = """nobody uses lemlist_old, delete it
lemlist_old has to be removed
the custom integration old_erp is to be removed
I'm going to need you to delete lemlist_old
feel free to delete hunter
take hunter off the list of connectors
disconnect from slack
the unused ones can go
ditch the salesforce connector, don't touch hubspot
delete hunter, it's useless
could we delete hunter please
can't you just delete hunter
won't you delete hunter please
after a long discussion the team agreed that hunter is not needed, so please delete it""".splitlines()


def removes(reading: Reading) -> bool:
    """True where the reading, or a part of it, is a removal."""
    return bool({reading.intent, *(part.intent for part in reading.sequence)} & REMOVALS)


@pytest.mark.parametrize("line", TOLD)
def test_a_removal_that_is_only_spoken_of_is_not_proposed(lexicon: Lexicon, line: str) -> None:
    """Announced, put off, conditional, handed on, failed, quoted, denied or taken back."""
    assert not removes(read(line, lexicon))


@pytest.mark.parametrize("line", ASKED)
def test_a_removal_that_is_asked_for_is_proposed(lexicon: Lexicon, line: str) -> None:
    """The guards leave plain requests alone."""
    assert removes(read(line, lexicon))
