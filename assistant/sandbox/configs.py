"""Configs: credentials and parameters checked against a JSON Schema, without ever repeating a value."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from assistant.sandbox import bodies

if TYPE_CHECKING:
    from jsonschema import FormatChecker, ValidationError

_TYPES = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "object": "an object",
    "array": "a list",
    "null": "null",
}


@cache
def _formats() -> FormatChecker:
    from jsonschema import FormatChecker

    checker = FormatChecker(formats=["email"])
    checker.checks("uri")(lambda value: not isinstance(value, str) or bodies.url(value) is None)
    return checker


def config_complaints(config: Any, schema: Mapping[str, Any], field: str = "config") -> list[str]:
    """Gives what keeps `config` from fitting `schema` (Draft 2020-12), each naming its field.

    Values are credentials: the words are made from the schema alone.
    """
    # Imported here: it takes as long as the rest of a start, and most requests check no schema.
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(schema, format_checker=_formats())
    found: list[str] = []
    for error in sorted(validator.iter_errors(config), key=lambda error: error.json_path):
        for sentence in _words(error, field):
            if sentence not in found:
                found.append(sentence)
    return found


def _words(error: ValidationError, field: str) -> list[str]:
    wanted: Any = error.validator_value
    instance: Any = error.instance
    place = field + "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in error.absolute_path)
    rule = error.validator
    if rule == "required":
        # jsonschema reports one error for each missing name; the schema says which names there are.
        missing = [name for name in wanted if name not in instance]
        return [f"{place}.{name} is missing" for name in missing]
    if rule in {"additionalProperties", "unevaluatedProperties"}:
        known = set((error.schema if isinstance(error.schema, dict) else {}).get("properties", {}))
        extra = [name for name in instance if name not in known]
        return [f"{place}.{name} is not a field of it" for name in extra]
    return [f"{place} {_fault(rule, wanted)}"]


def _fault(rule: Any, wanted: Any) -> str:
    """Gives what a value must be, from the rule of the schema that it broke."""
    if rule == "type":
        names = [wanted] if isinstance(wanted, str) else list(wanted)
        return f"must be {' or '.join(_TYPES.get(name, name) for name in names)}"
    if rule in {"enum", "const"}:
        return f"must be {_listed(wanted if rule == 'enum' else [wanted])}"
    if rule in {"oneOf", "anyOf"}:
        constants = [choice["const"] for choice in wanted if isinstance(choice, dict) and "const" in choice]
        return f"must be {_listed(constants)}" if constants else "fits none of the forms it may have"
    limits = {
        "minimum": "must be {} or more",
        "maximum": "must be {} or less",
        "minLength": "must have {} characters or more",
        "maxLength": "must have {} characters or fewer",
        "minItems": "must have {} entries or more",
        "maxItems": "must have {} entries or fewer",
    }
    if rule in limits:
        return limits[rule].format(wanted)
    if rule == "format":
        return {"uri": "must be a URL", "email": "must be an e-mail address"}.get(wanted, f"must be a {wanted}")
    return "does not have the form it must have"


def _listed(choices: list[Any]) -> str:
    return " or ".join(str(choice) for choice in choices) or "one of the values offered"
