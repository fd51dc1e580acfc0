"""All intents of all areas, by name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from intents import account, connectors, conversation, custom, integrations, nodes
from intents.spec import Intent


def _collected() -> Mapping[str, Intent]:
    """Gives every intent by name; raises ValueError where two areas declare the same one."""
    found: dict[str, Intent] = {}
    for area in (connectors, integrations, custom, nodes, account, conversation):
        for intent in area.INTENTS:
            if intent.name in found:
                raise ValueError(f"the intent {intent.name} is declared twice")
            found[intent.name] = intent
    return MappingProxyType(found)


INTENTS: Mapping[str, Intent] = _collected()
"""Every intent by its name, in the order of help."""
