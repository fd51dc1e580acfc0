"""Template expressions: what stands in a node where a value is known only when the workflow runs."""

from __future__ import annotations

import re
from typing import Any

_EXPRESSION = re.compile(r"\{\{.+?\}\}", re.DOTALL)
KIND = "templateExpression"


def expression(text: str) -> dict[str, Any]:
    """Gives the object that stands for an expression such as `{{nodes.start.domain}}` (`contract`: api)."""
    return {"kind": KIND, "expression": text, "instructTo": "none", "fromRecipe": False}


def placeholder(field: str) -> dict[str, Any]:
    """Gives what stands in an input that was left open: the field of the same name of the start node."""
    return expression(f"{{{{nodes.start.{field}}}}}")


def holds_expression(text: str) -> bool:
    """True where a text holds `{{…}}`, alone or among other words."""
    return _EXPRESSION.search(text) is not None


def is_expression(value: Any) -> bool:
    """True for what `expression` gives."""
    return isinstance(value, dict) and value.get("kind") == KIND


def with_expressions(value: Any) -> Any:
    """Gives JSON-like data with every text that holds `{{…}}` as the object that stands for it."""
    if isinstance(value, str):
        return expression(value) if holds_expression(value) else value
    if isinstance(value, dict) and not is_expression(value):
        return {key: with_expressions(item) for key, item in value.items()}
    if isinstance(value, list):
        return [with_expressions(item) for item in value]
    return value
