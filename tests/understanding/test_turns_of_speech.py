"""Removals in a hundred turns of speech: told, denied, asked about, put off, or of something else; and asked for."""

from __future__ import annotations

from itertools import product

import pytest

from assistant.understanding import Lexicon, read
from intents.reading import Reading

REMOVALS = {"connector.remove", "custom.remove"}
VERBS = [
    ("delete", "deleting", "deleted"),
    ("get rid of", "getting rid of", "got rid of"),
    ("scrap", "scrapping", "scrapped"),
]
TARGETS = ["hunter", "the Slack connector"]
UNASKED = """if I {v} {t}, what happens
what would happen if we {v} {t}?
would {ing} {t} break anything?
can {t} be {pp} without harm?
is it safe to {v} {t}
should we {v} {t}?
do you think I should {v} {t}
who {pp} {t}?
{t} was {pp} yesterday
somebody {pp} {t} last week
I already {pp} {t}
don't {v} {t}
do not ever {v} {t}
never {v} {t}
please don't {v} {t}
no need to {v} {t}
I don't want to {v} {t}
I'd rather not {v} {t}
you must not {v} {t}
nobody should {v} {t}
under no circumstances {v} {t}
I'm afraid to {v} {t}
I'm thinking of {ing} {t}
we plan to {v} {t} next month
we might {v} {t} some day
maybe we should {v} {t}
how do I {v} {t}?
how would one {v} {t}
what's the command to {v} {t}
my boss told me not to {v} {t}
my boss wants to {v} {t}
he said "{v} {t}"
she asked whether we can {v} {t}
the ticket says {v} {t}
remind me to {v} {t}
tell Tom to {v} {t}
write an email that we {v} {t}
before we {v} {t}, show what uses it
before {ing} {t} I want to see its plays
instead of {ing} {t}, show it
rather than {v} {t}, show it
we didn't {v} {t}
why did you {v} {t}
did anyone {v} {t}?
has {t} been {pp}?
has anybody {pp} {t}?
when was {t} {pp}?
which plays break once {t} is {pp}
what depends on {t} in case I {v} it
I would {v} {t} if I could
I could {v} {t}, but I won't
I was going to {v} {t} but I changed my mind
I wanted to {v} {t}, forget it
undo {ing} {t}
the consequences of {ing} {t}
thinking about {ing} {t}
is anyone against {ing} {t}?
any objections to {ing} {t}?
what stops me from {ing} {t}
suppose I {v} {t}
let's say I {v} {t}, then what
imagine {t} gets {pp}
{t} must not be {pp}
{t} should never be {pp}
{t} can't be {pp}, right?
unless you {v} {t} nothing happens
the button to {v} {t} is gone
I can't {v} {t}
it won't let me {v} {t}
are you sure you want to {v} {t}
you said you would {v} {t}
do not rename or {v} {t}
don't touch {t}, let alone {v} it
please do anything but {v} {t}
anything except {ing} {t}
I forbid you to {v} {t}
{v} {t}? no way
{v} {t}? never
{v} {t}, not
{v} {t} - just kidding
{v} {t}... wait, no, keep it
only {v} {t} if nobody uses it, so who uses it?
it's too early to {v} {t}
it would be a mistake to {v} {t}
I regret {ing} {t}
he wants me to {v} {t} but I won't
was it you who {pp} {t}
the plan to {v} {t} is off
we decided against {ing} {t}
we decided not to {v} {t}
no one is allowed to {v} {t}
who is allowed to {v} {t}?
may I {v} {t}?
what if {t} were {pp}
there's a plan to {v} {t}
I hope nobody {pp} {t}
hopefully nobody will {v} {t}
make sure nobody can {v} {t}
prevent people from {ing} {t}
stop Tom from {ing} {t}
lock {t} so that no one can {v} it
in january we have to {v} {t}, not before
next quarter {t} must be {pp}, not yet though
soon I will ask you to {v} {t}
as soon as legal agrees I'll ask you to {v} {t}
{v} {t} next week
please {v} {t} on friday
later this year we'll need to {v} {t}
don't let me forget to {v} {t}
had we {pp} {t}, what would have stopped?
never rename or {v} {t}
do not touch {t}, or {v} it
show {t}, I don't want to {v} it
show {t} before I {v} it
show {t} so that I can {v} it myself
list the connectors that we {pp}
which connectors did you {v}
limit {t} to 5/second, don't {v} it
limit {t} to 5/second instead of {ing} it
rename {t} to "{v} me"
rename {t} to {v}-me
call {t} '{v} soon'
add a lusha connector called {v} me
is slug {v}_me free
what does "{v}" mean
{t}'s limit: {v} it
{v} the limit of {t}
{v} the cache of {t}
{v} {t}'s key
{v} the word test from the name of {t}
don't you {v} {t}
I never {v} anything
we never {v} connectors
we usually {v} old connectors
they always {v} {t}
Tom will {v} {t}
Tom is going to {v} {t}
Tom wants to {v} {t}
Tom {pp} {t}
did Tom {v} {t}?
Tom, please {v} the leads in {t}
{t} is used, so we can't {v} it
since {t} is used, nobody may {v} it
{t}: do not {v}
{t}: never {v}
{t} - not to be {pp}
the docs of {t} say how to {v} a contact
which {t} actions {v} a contact
what can {t} {v}?
does {t} {v} contacts?
use {t} to {v} contacts
have {t} {v} the contact bob@acme.com
{v} bob from {t}
{v} the contacts in {t}
{v} duplicates from {t}
a play that {ing} {t}
{ing} {t} is dangerous
{ing} {t} takes how long?
{ing} {t} was a bad idea
I am against {ing} {t}
after {ing} {t} everything broke
since {ing} {t} nothing works
without {ing} {t}, lower its limit to 5/s
how about not {ing} {t}
what about {ing} {t}?
why {v} {t}?
why not {v} {t}?
to {v} or not to {v} {t}
either {v} or keep {t}
{v} {t} or not?
{v} {t}, yes or no?
if you {v} {t} I will be angry
whoever {pp} {t} should say so
the person who {pp} {t}
it looks like someone {pp} {t}
I think {t} was {pp}
{t} got {pp}, add it again
{t} seems to be {pp}
why is {t} {pp}?
could {t} have been {pp}?
must {t} be {pp}?
does {t} need to be {pp}?
is {t} going to be {pp}?
when will {t} be {pp}?
I hear {t} will be {pp}
log: {t} {pp} by ana
email from Tom: "{v} {t}"
Tom: {v} {t}""".splitlines()
ASKED = """{v} {t}
please {v} {t}
can you {v} {t}?
could you please {v} {t}
{v} {t} now
I want to {v} {t}
I'd like to {v} {t}
I need to {v} {t}
we need to {v} {t} today
go ahead and {v} {t}
let's {v} {t}
just {v} {t} already
{t} needs to be {pp}
{t} should be {pp}
please have {t} {pp}
I want {t} {pp}
would you mind {ing} {t}?
nobody uses it, so {v} {t}
we moved to Salesforce, so please {v} {t}
{v} {t}, we don't need it
{v} {t} for me, please
{v} {t} asap
ok {v} {t}
yes please {v} {t}
hi, could you {v} {t} for us? thanks
{t}: {v} it
{t} isn't used any more, {v} it
it's time to {v} {t}
feel free to {v} {t}
you can {v} {t}
you may {v} {t} now
you should {v} {t}
don't ask, just {v} {t}
no questions, {v} {t}
stop asking and {v} {t}
I changed my mind, {v} {t}
never mind the limit, {v} {t}
sorry to bother you, but can you {v} {t}
I don't need {t}, {v} it
as discussed, {v} {t}
for the last time: {v} {t}
{v} {t} completely
{v} {t} permanently
{t} isn't used, {v} it
we never used {t}, {v} it
don't rename {t}, {v} it
{v} {t} as soon as possible
renaming is not enough, {v} {t}""".splitlines()
OTHERS = """the contact bob@acme.com from hubspot
all leads in attio
the play Hunter Sync
the #alerts channel in slack
all rows of the snowflake table leads
my account
the workspace
the acme workspace
the segment Hot Hunters
that campaign in lemlist
the filter on industry
bob from the workspace
hubspot contacts older than a year
the duplicates in attio_crm
the apollo sequence
the clearbit enrichment step
the slack message from yesterday
the salesforce field Region__c
the hunter play
the hubspot node from the workflow
hubspot's webhook
the openai prompt
the old leads from smartlead
every contact without an email in hubspot_production
the Slack alerts channel
the google sheet with the leads
the tab Q3 in RevOps Sheets
the salesforce opportunity Acme
the stripe invoice 4411
my subscription
the invoice from March
the deal Acme in attio_crm
the jira ticket AB-12
the github repo cargo
the database table users
the column email from the snowflake model
the agent Hunter Bot
the tool Find Email
the prospect list
the template in lemlist
my apollo saved search
the run that failed in hubspot
the hubspot workflow
the smartlead mailbox joe@acme.com
Anna's seat
Anna as a user
the comments on the attio record
the hubspot property lifecycle stage
my draft email
the zoominfo lookup from the play
the hunter tool from the play
the records that clearbit enriched
two of the apollo contacts
the leads from zoominfo
the sync with salesforce from the model
the trigger on the hubspot play
the cookies
the cat
my wife's birthday
the meeting with apollo on friday
the word hunter from my essay
the hubspot logo from the slide
the file hunter.csv
the folder lemlist
the docs of hunter
the email to hunter""".splitlines()
"""What no connector is, though a service is named beside it."""


def removes(reading: Reading) -> bool:
    """True where the reading, or a part of it, is a removal."""
    return bool({reading.intent, *(part.intent for part in reading.sequence)} & REMOVALS)


def said(turn: str) -> list[str]:
    """Gives a turn of speech with each verb and target."""
    return [
        turn.format(v=base, ing=going, pp=past, t=target) for (base, going, past), target in product(VERBS, TARGETS)
    ]


@pytest.mark.parametrize("turn", UNASKED)
def test_a_removal_that_nobody_asks_for_now_is_never_proposed(turn: str, lexicon: Lexicon) -> None:
    """Whatever the verb and the target: the turn of speech decides."""
    assert [line for line in said(turn) if removes(read(line, lexicon))] == []


@pytest.mark.parametrize("turn", ASKED)
def test_a_removal_that_is_asked_for_is_recognised(turn: str, lexicon: Lexicon) -> None:
    """Care must not make the program deaf."""
    assert [line for line in said(turn) if not removes(read(line, lexicon))] == []


@pytest.mark.parametrize("thing", OTHERS)
def test_a_removal_of_something_else_is_none_of_a_connector(thing: str, lexicon: Lexicon) -> None:
    """`delete the contact bob@acme.com from hubspot` must not take HubSpot."""
    lines = [f"{base} {thing}" for base, _, _ in VERBS] + [f"can you {base} {thing}?" for base, _, _ in VERBS]
    assert [line for line in lines if removes(read(line, lexicon))] == []
