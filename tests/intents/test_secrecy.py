"""Secrecy: the contract's rule about which fields are never shown, at any depth."""

from __future__ import annotations

from typing import Any

import pytest

from intents.secrecy import is_secret_field, mask_all, shown_object
from intents.secret import MASK, Secret

PASSWORD = {"type": "string", "format": "password"}
TEXT = {"type": "string"}


@pytest.mark.parametrize(
    "name", ["apiKey", "api_key", "KEY", "accessToken", "clientSecret", "Password", "privateKeyPassphrase"]
)
def test_a_name_alone_makes_a_field_secret(name: str) -> None:
    assert is_secret_field(name, TEXT, None)


@pytest.mark.parametrize("name", ["region", "email", "accountId", "username", "code"])
def test_another_name_does_not(name: str) -> None:
    assert not is_secret_field(name, TEXT, {})
    assert not is_secret_field(name)


@pytest.mark.parametrize(
    ("schema", "ui"),
    [
        (PASSWORD, None),
        ({"anyOf": [TEXT, PASSWORD]}, None),
        ({"allOf": [{"oneOf": [PASSWORD]}]}, None),
        (TEXT, {"ui:widget": "password"}),
        (TEXT, {"ui:widget": "IntegrationOauthWidget"}),
        (TEXT, {"ui:options": {"widget": "password"}}),
    ],
)
def test_format_and_widget_make_a_field_secret(schema: Any, ui: Any) -> None:
    assert is_secret_field("serviceAccount", schema, ui)


@pytest.mark.parametrize(
    "ui",
    [{"ui:widget": "TextareaWidget"}, {"ui:widget": None}, {"ui:options": 3}, {"a": {"ui:widget": "password"}}],
)
def test_another_widget_does_not(ui: Any) -> None:
    assert not is_secret_field("note", TEXT, ui)


def shown(
    config: dict[str, Any], properties: dict[str, Any], ui: dict[str, Any] | None = None, **root: Any
) -> dict[str, Any]:
    return shown_object(config, {"type": "object", "properties": properties, **root}, ui)


def test_secrets_inside_objects_and_lists_are_masked_and_the_rest_is_shown() -> None:
    headers = {"type": "array", "items": {"type": "object", "properties": {"name": TEXT, "value": PASSWORD}}}
    auth = {"type": "object", "properties": {"user": TEXT, "pass": TEXT, "apiKey": TEXT}}
    found = shown(
        {
            "headers": [{"name": "X-Id", "value": "s1"}],
            "auth": {"user": "sam", "pass": "s2", "apiKey": "s3"},
            "port": 5432,
        },
        {"headers": headers, "auth": auth, "port": {"type": "integer"}},
        {"auth": {"pass": {"ui:widget": "password"}}},
    )
    assert found == {
        "headers": [{"name": "X-Id", "value": MASK}],
        "auth": {"user": "sam", "pass": MASK, "apiKey": MASK},
        "port": 5432,
    }


def test_a_widget_for_the_items_of_a_list_counts() -> None:
    ui = {"pins": {"items": {"ui:widget": "password"}}}
    assert shown({"pins": ["1", "2"]}, {"pins": {"type": "array", "items": TEXT}}, ui) == {"pins": [MASK, MASK]}


def test_an_object_under_a_secret_name_is_masked_whole() -> None:
    assert shown({"keys": {"a": "s"}}, {"keys": {"type": "object", "properties": {"a": TEXT}}}) == {"keys": MASK}


def test_what_the_schema_does_not_describe_is_masked() -> None:
    """Nothing says that it may be shown."""
    assert shown({"surprise": "s", "nested": {"x": "s"}}, {"nested": {"type": "object"}}) == {
        "surprise": MASK,
        "nested": {"x": MASK},
    }


@pytest.mark.parametrize(
    "root",
    [
        {"properties": {}, "allOf": [{"if": {}, "then": {"properties": {"a": PASSWORD, "b": TEXT}}}]},
        {"properties": {}, "oneOf": [{"properties": {"a": TEXT}}, {"properties": {"a": PASSWORD, "b": TEXT}}]},
        {
            "properties": {"a": {"$ref": "#/$defs/hidden"}, "b": {"$ref": "#/$defs/plain"}},
            "$defs": {"hidden": PASSWORD, "plain": TEXT},
        },
        {"$ref": "#/$defs/all", "$defs": {"all": {"properties": {"a": PASSWORD, "b": TEXT}}}},
    ],
)
def test_schemas_are_followed_through_branches_and_references(root: dict[str, Any]) -> None:
    assert shown_object({"a": "s", "b": "plain"}, root, None) == {"a": MASK, "b": "plain"}


def test_a_schema_that_refers_to_itself_ends() -> None:
    root = {"properties": {"a": {"$ref": "#/properties/a"}, "b": {"$ref": "#/nowhere"}}}
    assert shown_object({"a": "x", "b": "y"}, root, None) == {"a": "x", "b": "y"}


def test_an_open_map_is_shown_by_the_schema_of_its_values() -> None:
    properties = {"labels": {"type": "object", "additionalProperties": TEXT}}
    assert shown({"labels": {"team": "ops", "apiKey": "s"}}, properties) == {
        "labels": {"team": "ops", "apiKey": MASK}
    }


def test_credentials_inside_an_address_are_masked() -> None:
    assert shown({"url": "postgres://u:pw@db.test/x"}, {"url": TEXT}) == {"url": f"postgres://{MASK}@db.test/x"}


def test_null_stays_null_because_an_empty_field_is_no_secret() -> None:
    assert shown({"apiKey": None}, {"apiKey": PASSWORD}) == {"apiKey": None}
    assert mask_all({"apiKey": None, "region": "eu"}) == {"apiKey": None, "region": MASK}


def test_a_value_that_is_a_secret_already_is_masked() -> None:
    assert shown({"region": Secret("eu")}, {"region": TEXT}) == {"region": MASK}


def test_what_lies_absurdly_deep_is_masked() -> None:
    schema: dict[str, Any] = {"properties": {"a": {"$ref": "#"}}}
    value: Any = "s"
    for _ in range(60):
        value = {"a": value}
    assert "'s'" not in str(shown_object(value, schema, None))
