"""Documentation."""

from __future__ import annotations

from typing import Any


def documentation(integration: dict[str, Any]) -> str:
    """Gives the text."""
    return f"# {integration['name']}\n\n{integration['description']}\n"
