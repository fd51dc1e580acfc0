"""Secrets of a replay: made-up values fit the schema that asks for them, and differ from other text."""

from __future__ import annotations

import re
from typing import Any

import jsonschema
import pytest

from assistant.transcripts.fitting import text_for
from assistant.transcripts.player import Said
from assistant.transcripts.secrets import Veil, made_up, refused_name


@pytest.mark.parametrize(
    "schema",
    [
        {},
        {"type": "string"},
        {"type": "string", "format": "password"},
        {"type": "string", "minLength": 64},
        {"type": "string", "maxLength": 8},
        {"type": "string", "minLength": 200, "maxLength": 210},
        {"type": "string", "pattern": "^sk_(live|test)_[A-Za-z0-9]{16,}$"},
        {"type": "string", "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"},
        {"type": "string", "pattern": r"^\d+\.\w+$"},
        {"type": "string", "pattern": "^[^@ ]+@[^@ ]+$"},
        {"type": "string", "enum": ["one", "two"]},
        {"type": "string", "const": "only"},
        {"type": "string", "format": "email"},
        {"type": "string", "format": "uri"},
        {"type": "string", "format": "uuid"},
    ],
)
def test_a_made_up_value_fits(schema: dict[str, Any]) -> None:
    value = made_up("API_KEY", "apiKey", schema)
    jsonschema.validate(value, schema, format_checker=jsonschema.FormatChecker())
    assert value == made_up("API_KEY", "apiKey", schema)


@pytest.mark.parametrize(
    ("schema", "kind"), [({"type": "integer", "minimum": 5}, int), ({"type": "number"}, float)]
)
def test_a_made_up_number_is_one(schema: dict[str, Any], kind: type) -> None:
    jsonschema.validate(kind(made_up("PIN", "pin", schema)), schema)


def test_two_secrets_are_not_the_same() -> None:
    assert made_up("A", "key", {}) != made_up("B", "key", {})


def test_an_oauth_code_is_the_one_that_the_sandbox_accepts() -> None:
    assert made_up("CODE", "oauth", {}) == "code=sandbox"
    assert made_up("OAUTH_CODE", "", {}) == "code=sandbox"
    assert made_up("CODE", "token", {"ui:widget": "IntegrationOauthWidget"}) == "code=sandbox"
    for word, like in (
        ("https://x.example/?code=abc&state=def", "code=refused&state=refused"),
        ("code=abc", "code=refused"),
        ("list my connectors", "x y"),
        ("abc", "x"),
    ):
        assert made_up(refused_name("OAUTH", word), "", {}) == like


def test_a_refused_secret_does_not_fit() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(made_up("REFUSED_KEY", "key", {}), {"minLength": 8})


@pytest.mark.parametrize("pattern", ["(", "a{2", r"(?<!a)\Bb(?=c)", "[a-z"])
def test_a_pattern_that_is_beyond_it_gives_none_or_a_match(pattern: str) -> None:
    found = text_for(pattern, "abc123")
    assert found is None or re.search(pattern, found)


def test_an_empty_variable_counts_as_unset() -> None:
    assert Veil({"KEY": ""}).filler(Said())("KEY") == made_up("KEY", "", {})


def test_the_veil_hides_a_secret_in_json_too() -> None:
    veil = Veil({"KEY": 'quo"ted\\value'})
    veil.filler(Said())("KEY")
    assert veil.hide('{"a": "quo\\"ted\\\\value"} quo"ted\\value') == '{"a": "••••"} ••••'
    assert "quo" not in repr(veil)
