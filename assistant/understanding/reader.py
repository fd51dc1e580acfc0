"""From a line to a Reading."""

from __future__ import annotations

from assistant.understanding.lexicon import Lexicon
from intents.reading import Context, Decision, Reading, SlotValue

_WORDS = {
    "help": "help", "quit": "quit", "exit": "quit", "yes": "confirm", "ok": "confirm", "no": "cancel",
    "cancel": "cancel", "undo": "undo", "history": "history", "again": "repeat", "why": "why", "hello": "greet",
    "hi": "greet", "thanks": "greet", "tour": "tour", "more": "more", "refresh": "refresh", "whoami": "account.whoami",
}  # fmt: skip


def read(text: str, lexicon: Lexicon, context: Context | None = None) -> Reading:
    """Gives the reading of one line; never raises, whatever the text."""
    words = text.casefold().split()
    alone = _WORDS.get(" ".join(words).strip(" ?!."))
    if alone:
        return Reading(text, alone)
    slots: dict[str, SlotValue] = {}
    for one in lexicon.names.connectors:
        if one.slug in words or one.name.casefold() in text.casefold():
            slots["connector"] = one.slug
    for service in lexicon.names.integrations:
        if service.slug.casefold() in words or service.name.casefold() in words:
            slots["integration"] = service.slug
    if "connectors" in words:
        return Reading(text, "connector.list", {k: v for k, v in slots.items() if k == "integration"})
    if "actions" in words and "integration" in slots:
        return Reading(text, "integration.actions", {"integration": slots["integration"]})
    if words and words[0] in ("delete", "remove") and "connector" in slots:
        return Reading(text, "connector.remove", {"connector": slots["connector"]}, Decision.CONFIRM)
    if words and words[0] == "add" and "integration" in slots:
        return Reading(text, "connector.create", {"integration": slots["integration"]})
    if "connector" in slots:
        return Reading(text, "connector.show", {"connector": slots["connector"]})
    return Reading(text, "out_of_scope", {}, Decision.REJECT, 0.0)


def preview(text: str, lexicon: Lexicon, context: Context | None = None) -> Reading:
    """Gives the reading of a line that is still being typed."""
    return read(text, lexicon, context)
