"""Handed keys: what a credential in the line is for: a connector that is made with it, or one that changes to it."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from assistant.understanding.lexicon import Lexicon
from assistant.understanding.patterns import Lazy
from intents.reading import Decision, Reading
from intents.secret import Secret

_ANEW: Final = Lazy(
    r"(?i)^\W*(?:(?:please|pls|hi|hello|hey|ok|so|and|now|can you|could you|would you|i want to|i'd like to|i need to|we need to|let's|kindly) ?,? ?)*"
    r"(?:add|connect|create|make|hook up|plug in|set up|integrate|link|register|new|another|a new|a second|an? (?:\w+ )?(?:connector|connection|account))\b"
    r"(?!.* (?:to|of|on|for) (?:the )?\w+ connector\b)"
)
"""What opens a line by which a connector is made: `add an apollo key: …, call it Apollo EU`."""


def with_credential(reading: Reading, lexicon: Lexicon) -> Reading:
    """Gives the reading with what its credential is for.

    A connector that is made and named is a new one; beside a change of a connector it is that change's new credential.
    Where Cargo credits pay for what is in use, the plan of the change has that agreed to first.
    """
    if reading.intent != "connector.update" or not isinstance(reading.extras.get("secret"), Secret):
        return reading
    if "new_name" in reading.slots and _ANEW.search(reading.text):
        service = reading.slots.get("integration") or _service(reading, lexicon)
        if isinstance(service, str):
            kept = {name: reading.slots[name] for name in ("rate_limit", "cache_ttl_ms") if name in reading.slots}
            slots = {"integration": service, "name": reading.slots["new_name"], **kept}
            made = Decision.ACT if reading.decision is Decision.ASK else reading.decision
            return replace(
                reading, intent="connector.create", slots=slots, decision=made, missing=(), candidates=()
            )
    slots = {**reading.slots, "config": True}
    known = lexicon.connectors.by_slug.get(str(reading.slots.get("connector", "")))
    if reading.decision is not Decision.ACT or known is None or known.unused or not known.credits:
        return replace(reading, slots=slots)
    extras = {**reading.extras, "credential": True}
    return replace(reading, slots=slots, decision=Decision.CONFIRM, extras=extras)


def _service(reading: Reading, lexicon: Lexicon) -> str | None:
    known = lexicon.connectors.by_slug.get(str(reading.slots.get("connector", "")))
    return getattr(known, "integration", None)
