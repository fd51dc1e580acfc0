"""Fitting: whether a value fits a JSON Schema, and what to say in plain words where it doesn't."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from intents.problems import Problem
from intents.secret import revealed

if TYPE_CHECKING:
    from jsonschema import FormatChecker
    from jsonschema.exceptions import ValidationError

Schema = Mapping[str, Any]

_BOUNDS: Final = {
    "minimum": "It must be at least {}.",
    "maximum": "It must be at most {}.",
    "exclusiveMinimum": "It must be more than {}.",
    "exclusiveMaximum": "It must be less than {}.",
    "multipleOf": "It must be a multiple of {}.",
    "minLength": "It needs at least {} characters.",
    "maxLength": "It takes at most {} characters.",
    "minItems": "It needs at least {} of them.",
    "maxItems": "It takes at most {} of them.",
}
_KINDS: Final = {
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "yes or no",
    "array": "a list",
    "object": "a JSON object",
    "null": "nothing",
}
_FORMATS: Final = {
    "email": "an e-mail address",
    "uri": "a whole address such as https://example.com",
    "url": "a whole address such as https://example.com",
    "date": "a date such as 2026-11-03",
    "date-time": "a moment such as 2026-11-03T09:30:00Z",
    "ipv4": "an IPv4 address",
    "ipv6": "an IPv6 address",
    "uuid": "a UUID",
}
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_TRUE: Final = frozenset({"yes", "y", "true", "on", "1"})
_FALSE: Final = frozenset({"no", "n", "false", "off", "0"})


def misfit(value: Any, schema: Schema, *, is_open: Callable[[Any], bool] | None = None) -> str | None:
    """Gives one sentence on why the value doesn't fit, None where it does. Never repeats the value itself.

    Where `is_open` holds for a part of the value, that part may become anything and is not judged.
    """
    from jsonschema import Draft202012Validator

    found = Draft202012Validator(dict(schema), format_checker=_formats()).iter_errors(revealed(value))
    errors = [error for error in found if is_open is None or _counts(error, is_open)]
    first = min(errors, key=lambda error: len(error.absolute_path), default=None)
    return None if first is None else _words(first)


def _counts(error: ValidationError, is_open: Callable[[Any], bool]) -> bool:
    """True where an error would stay whatever the open parts become."""
    if is_open(error.instance):
        return False
    if error.validator not in ("anyOf", "oneOf") or not error.context:
        return True
    branches: dict[Any, bool] = {}
    for inner in error.context:
        branch = inner.schema_path[0]
        branches[branch] = branches.get(branch, False) or _counts(inner, is_open)
    return all(branches.values())


def fits(value: Any, schema: Schema) -> bool:
    """True where the value fits the schema."""
    return misfit(value, schema) is None


def kind_of(schema: Schema) -> str:
    """Gives the JSON type that a field takes, the first that is not null; `any` where it takes all."""
    given = schema.get("type")
    kinds = [given] if isinstance(given, str) else list(given or ())
    for kind in kinds:
        if kind != "null":
            return str(kind)
    if isinstance(schema.get("properties"), Mapping):
        return "object"
    return "any"


def kind_words(schema: Schema) -> str:
    """Gives what a field takes, in words: `a whole number`, `a list of texts`, `an e-mail address`."""
    form = _FORMATS.get(str(schema.get("format")))
    if form is not None:
        return form
    kind = kind_of(schema)
    items = schema.get("items")
    if kind == "array" and isinstance(items, Mapping):
        inner = {"string": "texts", "integer": "whole numbers", "number": "numbers", "object": "JSON objects"}
        return f"a list of {inner.get(kind_of(items), 'values')}"
    return _KINDS.get(kind, "any value")


def choices(schema: Schema) -> list[tuple[Any, str]]:
    """Gives the values that the schema itself enumerates, each with its title; none where it takes others."""
    if isinstance(schema.get("enum"), list):
        return [(value, str(value)) for value in schema["enum"]]
    for word in ("oneOf", "anyOf"):
        branches = schema.get(word)
        if branches and all(isinstance(one, Mapping) and "const" in one for one in branches):
            return [(one["const"], str(one.get("title") or one["const"])) for one in branches]
    items = schema.get("items")
    if kind_of(schema) == "array" and isinstance(items, Mapping):
        return choices(items)
    return []


def value_from(line: str, schema: Schema) -> Any:
    """Turns a typed line into a value of the schema's type, lists separated by commas or written as JSON.

    Raises `Problem` with the reason where it doesn't fit.
    """
    value = converted(line.strip(), schema)
    reason = misfit(value, schema)
    if reason is not None:
        raise Problem(reason)
    return value


def converted(text: str, schema: Schema) -> Any:
    """Turns a typed text into the type that a schema asks for, unchecked beyond that; raises `Problem`."""
    kind = kind_of(schema)
    if kind == "string":
        return text
    if kind in {"integer", "number"}:
        return _number(text, whole=kind == "integer")
    if kind == "boolean":
        return _yes_or_no(text)
    if kind == "array":
        return _list(text, schema)
    if kind == "object":
        return _parsed(text, "That is not a JSON object.", 'Write it as {"name": "value"}.')
    try:
        return json.loads(text)
    except ValueError:
        return text


def _number(text: str, *, whole: bool) -> int | float:
    plain = re.sub(r"(?<=\d)[,_ ](?=\d{3}(?!\d))", "", text)
    try:
        number = float(plain)
    except ValueError:
        number = float("nan")
    if number - number != 0 or (whole and not number.is_integer()):
        raise Problem("That is not a whole number." if whole else "That is not a number.")
    return int(plain) if re.fullmatch(r"[+-]?\d+", plain) else int(number) if whole else number


def _yes_or_no(text: str) -> bool:
    word = text.casefold().rstrip(".!")
    if word not in _TRUE | _FALSE:
        raise Problem("That is neither yes nor no.")
    return word in _TRUE


def _list(text: str, schema: Schema) -> Any:
    if text.startswith("["):
        return _parsed(text, "That is not a list that can be read.", 'Write it as ["one", "two"].')
    items = schema.get("items")
    inner: Schema = items if isinstance(items, Mapping) else {}
    if kind_of(inner) == "object":
        value = _parsed(text, "It takes a list of JSON objects.", 'Write it as [{"name": "value"}].')
        return value if isinstance(value, list) else [value]
    return [converted(part.strip(), inner) for part in text.split(",") if part.strip()]


def _parsed(text: str, what: str, how: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        raise Problem(what, how) from None


@cache
def _formats() -> FormatChecker:
    from jsonschema import FormatChecker

    checker = FormatChecker(("ipv4", "ipv6", "uuid", "regex"))

    def email(value: object) -> bool:
        return not isinstance(value, str) or _EMAIL.fullmatch(value) is not None

    def address(value: object) -> bool:
        if not isinstance(value, str):
            return True
        parts = urlsplit(value)
        return bool(parts.scheme and (parts.netloc or parts.path)) and " " not in value

    def day(value: object) -> bool:
        return not isinstance(value, str) or date.fromisoformat(value) is not None

    def moment(value: object) -> bool:
        return not isinstance(value, str) or "T" in datetime.fromisoformat(value).isoformat()

    checker.checkers |= {
        "email": (email, ()),
        "uri": (address, ValueError),
        "url": (address, ValueError),
        "date": (day, ValueError),
        "date-time": (moment, ValueError),
    }
    return checker


def _words(error: ValidationError) -> str:
    place = ".".join(str(step) for step in error.absolute_path)
    sentence = _sentence(error)
    return f"At `{place}`: {sentence[0].lower()}{sentence[1:]}" if place else sentence


def _sentence(error: ValidationError) -> str:
    rule = str(error.validator)
    limit: Any = error.validator_value
    instance: Any = error.instance
    if rule in _BOUNDS:
        return _BOUNDS[rule].format(limit)
    if rule == "type":
        kinds = [limit] if isinstance(limit, str) else limit
        return f"It must be {' or '.join(_KINDS.get(kind, kind) for kind in kinds if kind != 'null')}."
    if rule == "format":
        return f"It must be {_FORMATS.get(limit, 'of the form ' + str(limit))}."
    if rule == "enum":
        return f"It must be one of {', '.join(str(one) for one in limit)}."
    if rule == "const":
        return f"It must be {limit}."
    if rule == "pattern":
        return f"It does not have the form that is asked for (`{limit}`)."
    if rule == "required":
        missing = [name for name in limit if name not in instance]
        return f"{_listed(missing)} {'is' if len(missing) == 1 else 'are'} missing."
    if rule == "additionalProperties":
        schema: Any = error.schema
        unknown = [name for name in instance if name not in schema.get("properties", {})]
        return f"There is no field called {_listed(unknown)}."
    if rule in {"oneOf", "anyOf"}:
        return _branches(limit)
    return "It does not fit what is asked for."


def _branches(branches: list[Any]) -> str:
    forms = [one for one in branches if isinstance(one, Mapping)]
    values = [str(one.get("title") or one["const"]) for one in forms if "const" in one]
    if values:
        return f"It must be one of {', '.join(values)}."
    groups = [_listed(one["required"]) for one in forms if one.get("required")]
    return f"It needs {', or '.join(groups)}." if groups else "It fits none of the forms that are allowed."


def _listed(names: list[Any]) -> str:
    quoted = [f"`{name}`" for name in names]
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)


def applicable(schema: Schema, value: Schema) -> dict[str, Any]:
    """Gives the schema with the branches that its conditions choose for what `value` holds so far folded in.

    `allOf`, `if`/`then`/`else` and `dependentRequired` are followed; `oneOf` and `anyOf` are left alone.
    """
    properties: dict[str, Any] = {}
    required: list[str] = []
    for part in _parts(schema, value):
        for name, field in (part.get("properties") or {}).items():
            if isinstance(field, Mapping):
                properties[name] = {**properties.get(name, {}), **field}
        required += [name for name in part.get("required") or () if name not in required]
    return {**schema, "properties": properties, "required": required}


def _parts(schema: Schema, value: Schema) -> Iterator[Schema]:
    yield schema
    for one in schema.get("allOf") or ():
        if isinstance(one, Mapping):
            yield from _parts(one, value)
    condition = schema.get("if")
    if isinstance(condition, Mapping):
        branch = schema.get("then" if fits(dict(value), condition) else "else")
        if isinstance(branch, Mapping):
            yield from _parts(branch, value)
    for name, needed in (schema.get("dependentRequired") or {}).items():
        if name in value:
            yield {"required": list(needed)}
