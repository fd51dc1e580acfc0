"""Samples: made-up values that fit a field's schema."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.sandbox.configs import config_complaints
from assistant.sandbox.samples import sample_config, sample_value

SCHEMAS: list[tuple[str, dict[str, Any]]] = [
    ("kind", {"const": "fixed"}),
    ("mode", {"type": "string", "enum": ["a", "b"]}),
    ("mode", {"type": "string", "anyOf": [{"const": "a"}, {"const": "b"}]}),
    ("port", {"type": "integer", "minimum": 5}),
    ("share", {"type": "number"}),
    ("ssl", {"type": "boolean"}),
    ("headers", {"type": "array"}),
    ("advanced", {"type": "object", "properties": {"key": {"type": "string"}}, "required": ["key"]}),
    ("contact", {"type": "string", "format": "email"}),
    ("site", {"type": "string", "format": "uri"}),
    ("apiKey", {"type": "string", "format": "password", "minLength": 40}),
]


@pytest.mark.parametrize(("name", "schema"), SCHEMAS)
def test_a_sample_fits_its_schema(name: str, schema: dict[str, Any]) -> None:
    assert config_complaints(sample_value(name, schema), schema) == []


def test_a_sample_is_the_same_for_the_same_owner_only() -> None:
    secret = {"type": "string", "format": "password"}
    assert sample_value("apiKey", secret, "prod") == sample_value("apiKey", secret, "prod")
    assert sample_value("apiKey", secret, "prod") != sample_value("apiKey", secret, "eu")


def test_a_condition_on_an_absent_field_does_not_hold() -> None:
    schema = {
        "properties": {"method": {"type": "string"}, "key": {"type": "string"}, "token": {"type": "string"}},
        "allOf": [
            {
                "if": {"properties": {"method": {"const": "key"}}, "required": ["method"]},
                "then": {"required": ["key"]},
                "else": {"required": ["token"]},
            }
        ],
    }
    assert set(sample_config(schema)) == {"token"}
