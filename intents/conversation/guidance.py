"""Help: what can be asked, in short, by area or by topic, with examples that run by their number; and the tour."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from intents.conversation.how_to import ALL
from intents.conversation.topics import found
from intents.reading import Reading, RefKind
from intents.reply import Block, Cell, Column, Reply, Table, Text, Tone

if TYPE_CHECKING:
    from intents.ports import Ports

AREAS = {
    "connector": "Connectors",
    "integration": "Integrations",
    "action": "Integrations",
    "native": "Integrations",
    "custom": "Custom integrations",
    "node": "Workflow nodes",
    "account": "Account",
    "workspace": "Account",
    "session": "Account",
    "conversation": "This conversation",
    "transcript": "This conversation",
}
HIDDEN = frozenset({"out_of_scope", "greet", "confirm", "cancel", "focus"})
"""Intents that need no help line."""
FIRST_STEPS = (
    "show my connectors",
    "which connectors are unused?",
    "what uses {connector}?",
    "list enrichment integrations",
    "show hubspot actions",
    "add a clearbit connector called prod",
    "limit {connector} to 100 per minute",
    "make a node that finds an email with hunter",
    "undo",
)
MOST_EXAMPLES = 5
TOPICS = ("connectors", "integrations", "custom", "nodes", "account", "conversation")
"""A word for each area, in their order, that `help` lists it by."""
_OF_AREA = {
    "connector": "Connectors",
    "connectors": "Connectors",
    "integration": "Integrations",
    "integrations": "Integrations",
    "services": "Integrations",
    "custom": "Custom integrations",
    "custom integrations": "Custom integrations",
    "node": "Workflow nodes",
    "nodes": "Workflow nodes",
    "workflow nodes": "Workflow nodes",
    "account": "Account",
    "conversation": "This conversation",
    "this conversation": "This conversation",
}
_OF = re.compile(r"(?:please )?help (?:me )?(?:about |with |on |for )?(?:the |my )?(.+?)(?: please)?[ .!?]*$")
_ALL = frozenset({"all", "everything"})
_BARE = frozenset({"help", "help me", "?", "commands", "what can you do", "what can i ask", "what can i do"})


def help(reading: Reading, ports: Ports) -> Reply:  # noqa: A001 - the intent's own name
    """Lists a few things that can be asked, those of an area or all; to a question of how, what does it.

    Every row that is shown has a number that runs it; a change is asked about, unless it was asked how to do it.
    """
    topic = str(reading.slots.get("topic") or "")
    if not topic and reading.text.casefold().strip(" ?!.") not in _BARE:
        topic = reading.text
    asked = _OF.match(" ".join(reading.text.casefold().split()))
    word = asked[1] if asked else ""
    if word in _ALL or word in _OF_AREA:
        return _listed(None if word in _ALL else _OF_AREA[word], topic, ports)
    answers = found(topic) if topic and not word.isdigit() else []
    if answers:
        requests = [one for entry in answers[:1] for one in entry.requests]
        requests += [entry.requests[0] for entry in answers[1:]]
        examples = _filled(tuple(dict.fromkeys(requests))[:MOST_EXAMPLES], topic, ports)
        lacking = not ports.names.customs and any("{custom}" in one for one in answers[0].requests)
        first = " This workspace has none yet, so register one first." if lacking else ""
        says = f"{answers[0].says}{first} For instance:"
        hint = "Type a number to run an example; `tour` shows everything step by step."
    else:
        # Of a workspace without connectors nothing can be asked that needs one.
        steps = [one for one in FIRST_STEPS if ports.names.connectors or "{connector}" not in one]
        examples = _filled(steps, "", ports)
        says = "Say what you want in your own words. For instance:"
        if word.isdigit() and int(word) > len(examples):
            says = f"There is no example {word}. For instance:"
        areas = ", ".join(f"`help {one}`" for one in TOPICS)
        hint = f"Type a number to run an example. More: {areas} or `help all`; `tour` shows it step by step."
    rows: tuple[dict[str, Cell], ...] = tuple({"example": example} for example in examples)
    table = Table((Column("example", "Example", whole=True),), rows, ("example", "examples"), numbered=True)
    return _numbered((Text(says), table), examples, topic, hint, wanted=bool(answers))


def _numbered(
    blocks: Iterable[Block], examples: tuple[str, ...], topic: str, hint: str, *, wanted: bool = False
) -> Reply:
    """Gives the reply; `wanted` says that the examples are what was asked for, so that a number just runs one."""
    return Reply(
        (*blocks, Text(hint, Tone.HINT)),
        json={"intent": "help", "topic": topic or None, "examples": list(examples)},
        facts={"examples": examples, "wanted": wanted},
    )


def _listed(area: str | None, topic: str, ports: Ports) -> Reply:
    """Gives a table for each area, or for one; their rows are counted through."""
    from intents.catalogue import INTENTS

    columns = (Column("example", "For instance", whole=True), Column("help", "What it does", drop=1))
    tables: dict[str, list[dict[str, Cell]]] = {}
    for intent in INTENTS.values():
        name = AREAS.get(intent.area, "This conversation")
        if intent.name in HIDDEN or area not in (None, name):
            continue
        request = next((one.requests[0] for one in ALL if one.intent == intent.name), intent.examples[0])
        example = _filled((request,), "", ports)[0]
        tables.setdefault(name, []).append({"example": example, "help": intent.help})
    blocks: list[Block] = []
    count = 0
    for name, rows in tables.items():
        blocks.append(
            Table(columns, tuple(rows), ("request", "requests"), title=name, numbered=True, first=count + 1)
        )
        count += len(rows)
    examples = tuple(str(row["example"]) for rows in tables.values() for row in rows)
    hint = "Type a number to run one; a change is asked about first. How something is done: `how do I …?`"
    return _numbered(blocks, examples, topic, hint)


def _filled(requests: Iterable[str], topic: str, ports: Ports) -> tuple[str, ...]:
    """Gives requests about what the question names, what was spoken of last, or else something that is there."""
    names = ports.names
    last = [one.id for one in ports.conversation.context.focus if one.kind is RefKind.CONNECTOR]
    slugs = [one.slug for one in names.connectors]
    unused = [one.slug for one in names.connectors if one.unused]
    services = [one.slug for one in names.integrations]
    focus = [one for one in last if one in slugs]
    named = _named(topic, {one.slug: one.name for one in names.connectors})
    connector = named or next(iter([*focus, *slugs]), "prod")
    service = _named(topic, {one.slug: one.name for one in names.integrations})
    if not service:
        service = "clearbit" if "clearbit" in services or not services else services[0]
    spare = connector if connector in unused or focus else next(iter(unused), connector)
    # Where there is none, it is what the sandbox calls the one that help offers to register.
    custom = next((one.slug for one in names.customs), "score_acme")
    fills = {"connector": connector, "unused": spare, "service": service, "custom": custom}
    return tuple(re.sub(r"\{(\w+)\}", lambda word: fills[word[1]], one) for one in requests)


def _named(topic: str, names: dict[str, str]) -> str:
    """Gives the slug of what a question names by slug or by name; the longest where several do."""
    found = [
        (len(called), slug)
        for slug, name in names.items()
        for called in (slug, name)
        if called and re.search(rf"(?<!\w){re.escape(called)}(?!\w)", topic, re.IGNORECASE)
    ]
    return max(found)[1] if found else ""


def tour(_reading: Reading, ports: Ports) -> Reply:
    """Starts the guided tour, or goes on where it was left."""
    return ports.conversation.tour()
