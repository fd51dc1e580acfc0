"""Natives: names of Cargo's built-in actions and extractors, known without asking the API."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from intents.names import ActionName


@cache
def native_actions() -> tuple[ActionName, ...]:
    """Gives the built-in actions with the titles of their inputs, in the API's order."""
    return tuple(
        ActionName(one["slug"], one["name"], tuple((field, title) for field, title in one["fields"]))
        for one in _packaged()["actions"]
    )


@cache
def native_extractors() -> tuple[ActionName, ...]:
    """Gives the built-in extractors, in the API's order; their inputs are left out."""
    return tuple(ActionName(one["slug"], one["name"]) for one in _packaged()["extractors"])


@cache
def _packaged() -> dict[str, Any]:
    text = (Path(__file__).parent / "data" / "native_names.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
