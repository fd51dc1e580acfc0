"""Decision: what the conversation does with a request, by how much is known and how much is at stake."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from intents.catalogue import INTENTS
from intents.reading import Decision, Ref, SlotValue
from intents.spec import Effect

_OF_SERVICE: Final = frozenset(
    {"connector.show", "connector.usage", "connector.values", "connector.models", "node.build"}
)
"""Intents that a service without a connector answers: asked about, it is no reason to ask back."""


def decided(
    intent: str, slots: Mapping[str, SlotValue], *, ambiguous: bool, missing: bool, near: bool, unknown: bool
) -> Decision:
    """Gives the decision: `ask` for what is missing, ambiguous or unknown, `confirm` for removals, else `act`."""
    if intent == "out_of_scope":
        return Decision.REJECT
    if INTENTS[intent].effect is Effect.DESTRUCTIVE:
        return Decision.ASK if ambiguous or missing or near or unknown else Decision.CONFIRM
    if intent in _OF_SERVICE and "integration" in slots:
        return Decision.ASK if ambiguous or unknown else Decision.ACT
    return Decision.ASK if ambiguous or missing or unknown else Decision.ACT


def changes_several(intent: str, slots: Mapping[str, SlotValue], targets: Sequence[Ref]) -> bool:
    """True for a change of several things, which shows its table and asks (`contract`: Conversation)."""
    return INTENTS[intent].effect is Effect.WRITE and (len(targets) > 1 or bool(slots.get("all")))
