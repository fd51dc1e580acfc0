"""Help: what can be asked, by area or by topic, with examples that run by their number; and the tour."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from intents.reading import Reading
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
_FILLERS = (
    "a an the i my me how do does can could to in on of for with about what is are it you we this that please "
    "help would like want know tell explain"
)
STOP = frozenset(_FILLERS.split())
"""Words that say nothing about a topic."""
KIN = {
    "connect": "connector add create",
    "connection": "connector",
    "connections": "connector",
    "delete": "remove",
    "rename": "name change",
    "credential": "credentials key",
    "app": "integration",
    "service": "integration services",
    "oauth": "credentials connect",
    "limit": "limit change",
    "price": "cost",
    "workflow": "node",
    "token": "sign",
    "login": "sign",
    "account": "signed",
    "cache": "cache change",
}
"""What people call things, and the words of help that speak of them."""


def help(reading: Reading, _ports: Ports) -> Reply:  # noqa: A001 - the intent's own name
    """Lists what can be asked; about a topic, what fits it."""
    from intents.catalogue import INTENTS

    topic = str(reading.slots.get("topic") or "")
    found = _about(topic, list(INTENTS.values())) if topic else []
    if found:
        examples = tuple(example for intent in found for example in intent.examples[:2])[:6]
        lines = [Text(f"{found[0].help}. Say for instance:")]
    else:
        examples = FIRST_STEPS
        lines = [Text("Say what you want in your own words. For instance:")]
    rows: tuple[dict[str, Cell], ...] = tuple({"example": example} for example in examples)
    blocks: list[Block] = [
        *lines,
        Table((Column("example", "Example", whole=True),), rows, ("example", "examples"), numbered=True),
    ]
    if not found:
        blocks.extend(_all(INTENTS.values()))
    blocks.append(Text("Type a number to run an example; `tour` shows everything step by step.", Tone.HINT))
    return Reply(
        tuple(blocks),
        json={"intent": "help", "topic": topic or None, "examples": list(examples)},
        facts={"examples": examples},
    )


FIRST_STEPS = (
    "show my connectors",
    "which connectors are unused?",
    "list enrichment integrations",
    "show hubspot actions",
    "add a clearbit connector called prod",
)


def _about(topic: str, intents: list[Intent]) -> list[Intent]:
    """Gives the intents that fit a topic, best first: by the words of their names, help lines and examples."""
    words = [_stem(word) for word in re.findall(r"[a-z]+", topic.casefold()) if word not in STOP]
    words += [_stem(kin) for word in list(words) for kin in KIN.get(word, "").split()]
    if not words:
        return []

    def score(intent: Intent) -> float:
        names = [_stem(word) for word in re.findall(r"[a-z]+", intent.name)]
        texts = [_stem(word) for word in re.findall(r"[a-z]+", intent.help.casefold())]
        shown = [_stem(word) for example in intent.examples for word in re.findall(r"[a-z]+", example.casefold())]
        return sum(2.0 * (word in names) + 1.5 * (word in texts) + 1.0 * (word in shown) for word in words)

    ranked = sorted((one for one in intents if one.name not in HIDDEN), key=lambda one: -score(one))
    best = score(ranked[0])
    return [one for one in ranked[:3] if score(one) > max(0.5 * best, 1.0)]


def _stem(word: str) -> str:
    for ending in ("ing", "ors", "or", "ions", "ion", "es", "ed", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


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
