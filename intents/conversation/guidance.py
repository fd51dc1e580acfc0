"""Help: what can be asked, by area or by topic, with examples that run by their number; and the tour."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from intents.conversation.topics import found
from intents.reading import Reading, RefKind
from intents.reply import Block, Cell, Column, Reply, Table, Text, Tone
from intents.spec import Intent

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
    "list enrichment integrations",
    "show hubspot actions",
    "add a clearbit connector called prod",
)
MOST_EXAMPLES = 5
_BARE = frozenset({"help", "help me", "?", "commands", "what can you do", "what can i ask", "what can i do"})


def help(reading: Reading, ports: Ports) -> Reply:  # noqa: A001 - the intent's own name
    """Lists what can be asked; to a question of how something is done, what does it."""
    from intents.catalogue import INTENTS

    topic = str(reading.slots.get("topic") or "")
    if not topic and reading.text.casefold().strip(" ?!.") not in _BARE:
        topic = reading.text
    answers = found(topic) if topic else []
    if answers:
        requests = [one for entry in answers[:1] for one in entry.requests]
        requests += [entry.requests[0] for entry in answers[1:]]
        examples = _filled(tuple(dict.fromkeys(requests))[:MOST_EXAMPLES], topic, ports)
        lines = [Text(f"{answers[0].says} For instance:")]
    else:
        examples = FIRST_STEPS
        lines = [Text("Say what you want in your own words. For instance:")]
    rows: tuple[dict[str, Cell], ...] = tuple({"example": example} for example in examples)
    blocks: list[Block] = [
        *lines,
        Table((Column("example", "Example", whole=True),), rows, ("example", "examples"), numbered=True),
    ]
    if not answers:
        blocks.extend(_all(INTENTS.values()))
    blocks.append(Text("Type a number to run an example; `tour` shows everything step by step.", Tone.HINT))
    return Reply(
        tuple(blocks),
        json={"intent": "help", "topic": topic or None, "examples": list(examples)},
        facts={"examples": examples},
    )


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
    return tuple(
        one.replace("{connector}", connector).replace("{unused}", spare).replace("{service}", service)
        for one in requests
    )


def _named(topic: str, names: dict[str, str]) -> str:
    """Gives the slug of what a question names by slug or by name; the longest where several do."""
    found = [
        (len(called), slug)
        for slug, name in names.items()
        for called in (slug, name)
        if called and re.search(rf"(?<!\w){re.escape(called)}(?!\w)", topic, re.IGNORECASE)
    ]
    return max(found)[1] if found else ""


def _all(intents: Iterable[Intent]) -> list[Block]:
    columns = (Column("help", "What"), Column("example", "For instance", drop=1))
    tables: dict[str, list[dict[str, Cell]]] = {}
    for intent in intents:
        if intent.name in HIDDEN:
            continue
        tables.setdefault(AREAS.get(intent.area, "This conversation"), []).append(
            {"help": intent.help, "example": intent.examples[0]}
        )
    return [Table(columns, tuple(rows), ("request", "requests"), title=area) for area, rows in tables.items()]


def tour(_reading: Reading, ports: Ports) -> Reply:
    """Starts the guided tour, or goes on where it was left."""
    return ports.conversation.tour()
