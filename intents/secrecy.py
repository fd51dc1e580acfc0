"""Secrecy: which fields of a connector's configuration are secret (`contract`: interface), and how one is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from intents.secret import MASK, Secret

if TYPE_CHECKING:
    from intents.entities import Connector, Integration

JsonObject = Mapping[str, Any]

SECRET_WORDS: Final = ("key", "token", "secret", "password")
SECRET_WIDGETS: Final = frozenset({"password", "IntegrationOauthWidget"})
WIDGET: Final = "ui:widget"
DEPTH: Final = 24
"""How deep a configuration is followed; what lies deeper is masked."""

_USERINFO = re.compile(r"(?<=://)[^/@\s]+(?=@)")
_BRANCHES = ("allOf", "anyOf", "oneOf")
_CONDITIONALS = ("then", "else")


def has_secret_name(name: str) -> bool:
    """True where the name alone makes a field secret: it holds key, token, secret or password."""
    lowered = name.lower()
    return any(word in lowered for word in SECRET_WORDS)


def is_secret_field(name: str, schema: JsonObject | None = None, ui: JsonObject | None = None) -> bool:
    """True where a field must never be shown.

    `schema` is the field's own JSON Schema, `ui` its own entry of the uiSchema; either may be missing.
    """
    if has_secret_name(name):
        return True
    if isinstance(ui, Mapping):
        options = ui.get("ui:options")
        inner = options.get("widget") if isinstance(options, Mapping) else None
        if ui.get(WIDGET) in SECRET_WIDGETS or inner in SECRET_WIDGETS:
            return True
    return any(one.get("format") == "password" for one in _variants(schema, schema or {}))


def shown_config(connector: Connector, integration: Integration | None) -> dict[str, Any]:
    """Gives a connector's configuration with every secret as the mask, all of it without its integration.

    Empty where it has none, as with one that Cargo credits pay for.
    """
    config: Any = None if connector.config is None else connector.config.reveal()
    if not isinstance(config, Mapping):
        return {}
    if integration is None:
        return mask_all(config)
    return shown_object(config, integration.config.json_schema, integration.config.ui_schema)


def shown_object(config: JsonObject, schema: JsonObject | None, ui: JsonObject | None) -> dict[str, Any]:
    """Gives a configuration with its secret fields as the mask, at any depth.

    What the schema does not describe is masked too: nothing says that it may be shown.
    """
    root = schema or {}
    return {
        name: _shown_field(name, value, _property(root, name, root), _entry(ui, name), root, 0)
        for name, value in config.items()
    }


def mask_all(config: JsonObject) -> dict[str, Any]:
    """Gives a configuration with every value as the mask; for one whose schema isn't at hand."""
    return {name: None if value is None else MASK for name, value in config.items()}


def _shown_field(
    name: str, value: Any, schemas: list[JsonObject], ui: JsonObject | None, root: JsonObject, depth: int
) -> Any:
    if value is None:
        return None
    if isinstance(value, Secret) or not schemas or depth > DEPTH:
        return MASK
    if is_secret_field(name, {"allOf": schemas}, ui):
        return MASK
    if isinstance(value, Mapping):
        return {
            key: _shown_field(
                key, item, [p for s in schemas for p in _property(s, key, root)], _entry(ui, key), root, depth + 1
            )
            for key, item in value.items()
        }
    if isinstance(value, list):
        inner = [one for schema in schemas for one in _items(schema, root)]
        return [_shown_field("", item, inner, _entry(ui, "items"), root, depth + 1) for item in value]
    if isinstance(value, str):
        return _USERINFO.sub(MASK, value)
    return value


def _property(schema: JsonObject, name: str, root: JsonObject) -> list[JsonObject]:
    found: list[JsonObject] = []
    for one in _variants(schema, root):
        properties = one.get("properties")
        if isinstance(properties, Mapping) and isinstance(properties.get(name), Mapping):
            found += _variants(properties[name], root)
        elif isinstance(one.get("additionalProperties"), Mapping):
            found += _variants(one["additionalProperties"], root)
    return found


def _items(schema: JsonObject, root: JsonObject) -> list[JsonObject]:
    found: list[JsonObject] = []
    for one in _variants(schema, root):
        items = one.get("items")
        listed = items if isinstance(items, list) else [items, *(one.get("prefixItems") or [])]
        found += [variant for item in listed if isinstance(item, Mapping) for variant in _variants(item, root)]
    return found


def _entry(ui: JsonObject | None, name: str) -> JsonObject | None:
    entry = ui.get(name) if isinstance(ui, Mapping) else None
    return entry if isinstance(entry, Mapping) else None


def _variants(schema: JsonObject | None, root: JsonObject, depth: int = 0) -> Iterator[JsonObject]:
    """Gives a schema, and every schema that may apply in its place or beside it."""
    if not isinstance(schema, Mapping) or depth > DEPTH:
        return
    yield schema
    reference = schema.get("$ref")
    if isinstance(reference, str) and reference.startswith("#/"):
        target: Any = root
        for step in reference[2:].split("/"):
            target = target.get(step.replace("~1", "/").replace("~0", "~")) if isinstance(target, Mapping) else None
        yield from _variants(target, root, depth + 1)
    for branch in _BRANCHES:
        for one in schema.get(branch) or ():
            yield from _variants(one, root, depth + 1)
    for branch in _CONDITIONALS:
        yield from _variants(schema.get(branch), root, depth + 1)
