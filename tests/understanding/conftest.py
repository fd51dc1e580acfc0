"""What the tests of understanding share: the lexicon of the sandbox's workspace."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from assistant.understanding import Lexicon
from intents.names import CustomName, Names, WorkspaceName


@cache
def names() -> Names:
    """Gives the names of the sandbox's workspace."""
    return Names.from_json(json.loads((Path(__file__).parent / "names.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The lexicon of the sandbox's workspace."""
    return Lexicon.build(names())


@pytest.fixture(scope="session")
def furnished() -> Lexicon:
    """The same workspace with custom integrations and other workspaces known."""
    plain = names()
    return Lexicon.build(
        Names(
            plain.connectors,
            plain.integrations,
            plain.native_actions,
            (CustomName("lead_router", "c-1", "worker"),),
            (WorkspaceName("w-1", "Acme Sandbox", "acme-sandbox"),),
        )
    )
