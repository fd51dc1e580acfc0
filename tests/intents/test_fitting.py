from __future__ import annotations

from typing import Any

import pytest

from intents.fitting import applicable, choices, kind_words, misfit, value_from
from intents.problems import Problem
from intents.secret import Secret


@pytest.mark.parametrize(
    ("line", "schema", "value"),
    [
        (" acme ", {"type": "string"}, "acme"),
        ("1,000", {"type": "integer"}, 1000),
        ("2.0", {"type": "integer"}, 2),
        ("0.5", {"type": "number"}, 0.5),
        ("no", {"type": "boolean"}, False),
        ("a, b,", {"type": "array", "items": {"type": "string"}}, ["a", "b"]),
        ('["a,b"]', {"type": "array", "items": {"type": "string"}}, ["a,b"]),
        ("1, 2", {"type": "array", "items": {"type": "integer"}}, [1, 2]),
        ('{"a": 1}', {"type": "array", "items": {"type": "object"}}, [{"a": 1}]),
        ('{"a": 1}', {"type": "object"}, {"a": 1}),
        ("true", {}, True),
        ("plain words", {}, "plain words"),
        ("x", {"type": ["null", "string"]}, "x"),
    ],
)
def test_a_line_becomes_a_value_of_the_type(line: str, schema: dict[str, Any], value: Any) -> None:
    assert value_from(line, schema) == value


@pytest.mark.parametrize(
    ("line", "schema", "reason"),
    [
        ("1.5", {"type": "integer"}, "That is not a whole number."),
        ("inf", {"type": "number"}, "That is not a number."),
        ("perhaps", {"type": "boolean"}, "That is neither yes nor no."),
        ("{", {"type": "object"}, 'That is not a JSON object. Write it as {"name": "value"}.'),
        ("[1", {"type": "array"}, 'That is not a list that can be read. Write it as ["one", "two"].'),
        (
            "x",
            {"type": "array", "items": {"type": "object"}},
            'It takes a list of JSON objects. Write it as [{"name": "value"}].',
        ),
        ("[1]", {"type": "object"}, "It must be a JSON object."),
        ("sam@", {"type": "string", "format": "email"}, "It must be an e-mail address."),
        (
            "acme.dev",
            {"type": "string", "format": "uri"},
            "It must be a whole address such as https://example.com.",
        ),
        ("2026-13-01", {"type": "string", "format": "date"}, "It must be a date such as 2026-11-03."),
        ("now", {"type": "string", "format": "date-time"}, "It must be a moment such as 2026-11-03T09:30:00Z."),
        ("c", {"type": "string", "enum": ["a", "b"]}, "It must be one of a, b."),
        (
            "x",
            {"type": "string", "pattern": "^[0-9]+$"},
            "It does not have the form that is asked for (`^[0-9]+$`).",
        ),
        ("0", {"type": "integer", "minimum": 1}, "It must be at least 1."),
        (
            "a, a@b.de",
            {"type": "array", "items": {"type": "string", "format": "email"}},
            "At `0`: it must be an e-mail address.",
        ),
        ("{}", {"type": "object", "required": ["a", "b"]}, "`a` and `b` are missing."),
        ('{"c": 1}', {"type": "object", "additionalProperties": False}, "There is no field called `c`."),
        (
            "{}",
            {"type": "object", "anyOf": [{"required": ["a"]}, {"required": ["b", "c"]}]},
            "It needs `a`, or `b` and `c`.",
        ),
        ("c", {"oneOf": [{"const": "a", "title": "A"}, {"const": "b"}]}, "It must be one of A, b."),
    ],
)
def test_a_line_that_does_not_fit_is_refused_with_the_reason(
    line: str, schema: dict[str, Any], reason: str
) -> None:
    with pytest.raises(Problem) as caught:
        value_from(line, schema)
    assert caught.value.sentence() == reason


@pytest.mark.parametrize(
    "rule",
    [
        {"type": "integer"},
        {"enum": ["a"]},
        {"const": "a"},
        {"pattern": "^a$"},
        {"format": "email"},
        {"maxLength": 3},
        {"not": {}},
    ],
)
def test_no_reason_repeats_the_value(rule: dict[str, Any]) -> None:
    """The value may be a credential."""
    reason = misfit({"key": Secret("sk_tell_nobody")}, {"properties": {"key": rule}})
    assert reason is not None
    assert "tell_nobody" not in reason


def test_choices_are_those_of_the_schema_with_their_titles() -> None:
    assert choices({"enum": [1, "b"]}) == [(1, "1"), ("b", "b")]
    assert choices({"anyOf": [{"const": "a", "title": "First"}]}) == [("a", "First")]
    assert choices({"type": "array", "items": {"enum": ["x"]}}) == [("x", "x")]
    assert choices({"anyOf": [{"type": "string"}, {"type": "number"}]}) == []


def test_what_a_field_takes_is_said_in_words() -> None:
    assert kind_words({"type": "array", "items": {"type": "object"}}) == "a list of JSON objects"
    assert kind_words({"type": "string", "format": "date"}) == "a date such as 2026-11-03"
    assert kind_words({}) == "any value"


def test_a_condition_folds_in_the_branch_that_holds() -> None:
    schema = {
        "properties": {"a": {"type": "string"}},
        "allOf": [{"if": {"properties": {"a": {"const": "x"}}, "required": ["a"]}, "then": {"required": ["b"]}}],
        "dependentRequired": {"a": ["c"]},
    }
    assert applicable(schema, {"a": "x"})["required"] == ["b", "c"]
    assert applicable(schema, {})["required"] == []
