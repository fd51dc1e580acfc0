"""Connectors: authenticated instances of an integration."""

from __future__ import annotations

from intents.connectors.declared import reads, writes
from intents.spec import Intent

INTENTS: tuple[Intent, ...] = (
    *reads.INTENTS,
    *writes.INTENTS,
)
