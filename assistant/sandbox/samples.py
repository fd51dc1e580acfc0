"""Samples: made-up credentials that fit an integration's JSON Schema.

The demo workspace stores them, the OAuth provider hands them out, and a replay answers hidden questions
with them. They are recognisable as made up, and the same for the same `owner`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any, Final

_SECRET_NAME: Final = re.compile("key|token|secret|password", re.IGNORECASE)
_AFTER_CONSENT: Final = re.compile("filled in after consent", re.IGNORECASE)
_KNOWN: Final = {
    "account": "xy12345.eu-west-1",
    "accountId": "1234567",
    "database": "ANALYTICS",
    "endpoint": "https://123-ABC-456.mktorest.example/rest",
    "host": "db.acme.example",
    "instanceUrl": "https://acme.my.salesforce.example",
    "projectId": "2718281",
    "role": "REPORTER",
    "schema": "public",
    "siteId": "4f3a2b1c",
    "teamName": "Acme RevOps",
    "user": "cargo_reader",
    "username": "sam@example.com",
    "warehouse": "COMPUTE_WH",
}


def is_secret(name: str, schema: Mapping[str, Any]) -> bool:
    """True where the schema of a field or its name marks it as a credential."""
    return schema.get("format") == "password" or bool(_SECRET_NAME.search(name))


def sample_value(name: str, schema: Mapping[str, Any], owner: str = "sandbox") -> Any:
    """Gives a value that fits the schema of one field; secrets read `demo-NAME-…`."""
    if "const" in schema:
        return schema["const"]
    if "default" in schema:
        return schema["default"]
    for choices in ("oneOf", "anyOf"):
        if schema.get(choices):
            return sample_value(name, schema[choices][0], owner)
    if schema.get("enum"):
        return schema["enum"][0]
    kind = schema.get("type", "string")
    if kind in {"integer", "number"}:
        return schema.get("minimum", 1)
    if kind == "boolean":
        return True
    if kind == "array":
        return []
    if kind == "object":
        return sample_config(schema, owner)
    return _sample_text(name, schema, owner)


def _sample_text(name: str, schema: Mapping[str, Any], owner: str) -> str:
    digest = hashlib.sha256(f"{owner}/{name}".encode()).hexdigest()
    text = f"demo-{name}-{digest[:12]}"
    if schema.get("format") == "email":
        text = "sam@example.com"
    elif is_secret(name, schema):
        pass
    elif name in _KNOWN:
        text = _KNOWN[name]
    elif schema.get("format") == "uri":
        text = f"https://{name.lower()}.acme.example"
    return text.ljust(int(schema.get("minLength", 0)), "0")


def sample_config(schema: Mapping[str, Any], owner: str = "sandbox") -> dict[str, Any]:
    """Gives an object that fits `schema`: its required fields, conditional ones included."""
    properties: Mapping[str, Any] = schema.get("properties", {})
    config: dict[str, Any] = {}
    for name in schema.get("required", ()):
        config[name] = sample_value(name, properties.get(name, {}), owner)
    for name, field in properties.items():
        if "default" in field and ("oneOf" in field or "enum" in field):
            config.setdefault(name, field["default"])
    for rule in schema.get("allOf", ()):
        branch = rule.get("then" if _holds(rule.get("if", {}), config) else "else", {})
        for name in branch.get("required", ()):
            config.setdefault(name, sample_value(name, properties.get(name, {}), owner))
    return config


def _holds(condition: Mapping[str, Any], config: Mapping[str, Any]) -> bool:
    """Judges the `if` of a credentials schema: constants of fields and required fields, no more."""
    if any(name not in config for name in condition.get("required", ())):
        return False
    return all(
        "const" not in rule or config[name] == rule["const"]
        for name, rule in condition.get("properties", {}).items()
        if name in config
    )


def sample_grant(slug: str, connector: Mapping[str, Any], owner: str) -> dict[str, Any]:
    """Gives what completing OAuth answers: `value`, and `extraValues` for fields that consent fills in."""
    properties: Mapping[str, Any] = connector["config"]["jsonSchema"].get("properties", {})
    widgets: Mapping[str, Any] = connector["config"].get("uiSchema", {})
    target = next(
        (name for name, ui in widgets.items() if ui.get("ui:widget") == "IntegrationOauthWidget"), "accessToken"
    )
    extra: dict[str, Any] = {}
    for name, field in properties.items():
        if name == target:
            continue
        if any(choice.get("const") == "oauth" for choice in field.get("oneOf", ())):
            extra[name] = "oauth"
        elif _AFTER_CONSENT.search(field.get("description", "")):
            extra[name] = sample_value(name, field, owner)
    grant: dict[str, Any] = {"value": _sample_text(target, {"format": "password"}, f"{owner}/{slug}")}
    if extra:
        grant["extraValues"] = extra
    return grant
