"""Inputs of an action in words: what it needs, which type, which values."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from intents.autocompletes import autocomplete_fields
from intents.fitting import choices, kind_of
from intents.reply import Cell, Column, Table

if TYPE_CHECKING:
    from intents.entities import Action, ConfigSchema

_MANY = 6


def required_words(config: ConfigSchema) -> str:
    """Gives what must be filled in: `domain, email`, `fullName, domain or companyName`; empty for nothing."""
    words = list(config.required)
    words += [either_words(groups) for groups in alternatives(config.json_schema)]
    return ", ".join(words)


def alternatives(schema: Mapping[str, Any]) -> list[list[list[str]]]:
    """Gives the choices of required fields at the top of a schema: one of these groups is needed, each a list."""
    found = []
    for word in ("anyOf", "oneOf"):
        branches = schema.get(word)
        if isinstance(branches, list):
            groups = [list(one["required"]) for one in branches if isinstance(one, Mapping) and one.get("required")]
            if len(groups) == len(branches) and groups:
                found.append(groups)
    return found


def either_words(groups: list[list[str]]) -> str:
    """Gives a choice between groups of fields in words: `domain or companyName`."""
    return " or ".join(" + ".join(group) for group in groups)


def inputs_table(config: ConfigSchema) -> Table:
    """Gives the table of an action's inputs, required ones first marked."""
    live: dict[str, list[str]] = {}
    for field in autocomplete_fields(config.ui_schema):
        direct = all(key in (field.path[0], "items") for key in field.path)
        live.setdefault(field.path[0], []).append("" if direct else field.name)
    rows: list[dict[str, Cell]] = []
    for name, schema in config.properties.items():
        rows.append(
            {
                "field": name,
                "title": str(schema.get("title") or ""),
                "type": type_words(schema),
                "required": name in config.required,
                "values": values_words(schema, live.get(name, ())),
                "about": str(schema.get("description") or ""),
            }
        )
    columns = (
        Column("field", "Input", whole=True),
        Column("title", "Title", drop=4),
        Column("type", "Type", drop=2),
        Column("required", "Required"),
        Column("values", "Values", drop=1),
        Column("about", "What it is", drop=3),
    )
    # Where no input has them, they would only take the room of what says more.
    empty = {key for key in ("values", "about") if not any(row[key] for row in rows)}
    told = tuple(one for one in columns if one.key not in empty)
    return Table(told, tuple(rows), ("input", "inputs"), "Inputs")


def outputs_table(schema: Mapping[str, Any]) -> Table:
    """Gives the table of what an action returns, top level only."""
    properties = schema.get("properties") or {}
    rows: tuple[dict[str, Cell], ...] = tuple(
        {
            "field": name,
            "type": type_words(one),
            "about": str(one.get("description") or one.get("title") or ""),
        }
        for name, one in properties.items()
        if isinstance(one, Mapping)
    )
    columns = (
        Column("field", "Output", whole=True),
        Column("type", "Type", drop=1),
        Column("about", "What it is", drop=2),
    )
    return Table(columns, rows, ("output", "outputs"), "Outputs")


def type_words(schema: Mapping[str, Any]) -> str:
    """Gives a type as short as a column needs it: `text`, `list of texts`, `yes or no`."""
    short = {"string": "text", "integer": "whole number", "boolean": "yes or no", "array": "list", "any": "any"}
    kind = kind_of(schema)
    items = schema.get("items")
    if kind == "array" and isinstance(items, Mapping) and kind_of(items) != "any":
        return f"list of {short.get(kind_of(items), kind_of(items))}s"
    if schema.get("format") in {"email", "uri", "date"}:
        return {"email": "e-mail", "uri": "address", "date": "date"}[schema["format"]]
    return short.get(kind, kind)


def values_words(schema: Mapping[str, Any], live: Collection[str] = ()) -> str:
    """Gives which values a field takes, and its default: `and, or (default and)`, `choose from live values`.

    `live` names the parts of it that take values from the service, "" for the field itself.
    """
    if "" in live:
        words = "choose from live values"
    elif live:
        words = f"live values for {', '.join(f'`{name}`' for name in dict.fromkeys(live))}"
    else:
        given = [str(value) for value, _ in choices(schema)]
        words = ", ".join(given[:_MANY]) + (f" and {len(given) - _MANY} more" if len(given) > _MANY else "")
    default = schema.get("default")
    if default is None or isinstance(default, dict | list):
        return words
    shown = ("yes" if default else "no") if isinstance(default, bool) else str(default)
    return f"{words} (default {shown})" if words else f"default {shown}"


def ways_words(action: Action) -> str:
    """Gives the ways that lead out of a node that runs it: `2: Matched, Not matched`."""
    named = [str(one.get("text")) for one in action.children or () if isinstance(one, Mapping) and one.get("text")]
    return f"{action.children_count}: {', '.join(named)}" if named else str(action.children_count)
