from __future__ import annotations

from typing import Any

import pytest

from intents.fields import ask_fields, question_for
from intents.problems import Problem
from intents.question import QuestionKind
from intents.secret import Secret, revealed
from tests.intents.dialogue import answered

WAREHOUSE: dict[str, Any] = {
    "type": "object",
    "properties": {
        "account": {"title": "Account", "type": "string", "minLength": 3},
        "role": {"title": "Role", "type": "string"},
        "port": {"title": "Port", "type": "integer", "minimum": 1, "maximum": 65535},
        "tier": {"title": "Tier", "type": "string", "enum": ["small", "large"]},
        "compressed": {"title": "Compressed", "type": "boolean"},
        "signIn": {
            "title": "Sign-in",
            "type": "string",
            "oneOf": [{"const": "password", "title": "Password"}, {"const": "keyPair", "title": "Key pair"}],
            "default": "password",
        },
        "password": {"title": "Password", "type": "string", "format": "password"},
        "pem": {"title": "Private key", "type": "string", "format": "password"},
    },
    "required": ["signIn", "compressed", "tier", "port", "account"],
    "allOf": [
        {
            "if": {"properties": {"signIn": {"const": "keyPair"}}, "required": ["signIn"]},
            "then": {"required": ["pem"]},
            "else": {"required": ["password"]},
        }
    ],
    "additionalProperties": False,
}
ANSWERS = ["acme", "5432", "large", "yes", "hunter2"]


class Shelf:
    """Secrets by reference."""

    def read(self, reference: str) -> str:
        if reference == "env:WAREHOUSE":
            return "from-the-shelf"
        raise Problem(f"{reference} is not there.")


def test_asks_what_is_required_in_the_order_of_the_schema() -> None:
    talk = answered(ask_fields(WAREHOUSE, {}), ANSWERS)
    assert [question.slot for question in talk.questions] == ["account", "port", "tier", "compressed", "password"]
    assert revealed(talk.result) == {
        "account": "acme",
        "port": 5432,
        "tier": "large",
        "compressed": True,
        "signIn": "password",
        "password": "hunter2",
    }


def test_a_secret_is_asked_hidden_and_never_shows() -> None:
    talk = answered(ask_fields(WAREHOUSE, {}), ANSWERS)
    assert talk.questions[-1].kind is QuestionKind.SECRET
    assert isinstance(talk.result["password"], Secret)
    assert "hunter2" not in repr(talk)


@pytest.mark.parametrize(
    ("field", "ui"),
    [
        ({"format": "password"}, {}),
        ({}, {"ui:widget": "password"}),
        ({}, {"ui:widget": "IntegrationOauthWidget"}),
    ],
)
def test_a_field_is_secret_by_format_or_widget(field: dict[str, Any], ui: dict[str, Any]) -> None:
    assert question_for("code", {"type": "string", **field}, ui).kind is QuestionKind.SECRET


@pytest.mark.parametrize("name", ["apiKey", "accessToken", "clientSecret", "dbPassword"])
def test_a_field_is_secret_by_name(name: str) -> None:
    assert question_for(name, {"type": "string"}, {}).kind is QuestionKind.SECRET


def test_a_secret_is_read_from_where_it_stands_and_asked_again_where_it_does_not() -> None:
    talk = answered(ask_fields(WAREHOUSE, {}, source=Shelf()), [*ANSWERS[:4], "env:NOTHING", "env:WAREHOUSE"])
    assert talk.refused == ["env:NOTHING is not there."]
    assert revealed(talk.result)["password"] == "from-the-shelf"


def test_what_does_not_fit_is_asked_again_with_the_reason() -> None:
    talk = answered(ask_fields(WAREHOUSE, {}), ["ab", "acme", "many", "70000", *ANSWERS[1:]])
    assert talk.refused == [
        "It needs at least 3 characters.",
        "That is not a whole number.",
        "It must be at most 65535.",
    ]


def test_one_answer_decides_what_else_is_asked() -> None:
    talk = answered(ask_fields(WAREHOUSE, {}, given={"signIn": "keyPair"}), [*ANSWERS[:4], "-----BEGIN"])
    assert talk.questions[-1].slot == "pem"
    assert "password" not in talk.result


def test_what_is_given_is_not_asked() -> None:
    given = {"account": "acme", "port": 1, "password": Secret("s"), "role": "reader"}
    talk = answered(ask_fields(WAREHOUSE, {}, given=given), ["1", "yes"])
    assert [question.slot for question in talk.questions] == ["tier", "compressed"]
    assert talk.result["role"] == "reader"


def test_an_empty_line_keeps_what_is_changed_and_the_whole_is_given() -> None:
    keep = {
        "account": "acme",
        "role": "reader",
        "port": 1,
        "tier": "small",
        "compressed": False,
        "signIn": "keyPair",
        "pem": "old",
    }
    talk = answered(ask_fields(WAREHOUSE, {}, keep=Secret(keep)), ["", "", "", "", "new"])
    assert revealed(talk.result) == {**keep, "pem": "new"}
    assert isinstance(talk.result["pem"], Secret)


def test_a_required_field_that_was_missing_cannot_be_left_open_on_a_change() -> None:
    keep = {"account": "acme", "port": 1, "tier": "small", "compressed": False, "signIn": "password"}
    talk = answered(ask_fields(WAREHOUSE, {}, keep=keep), ["", "", "", "", "", "new"])
    assert talk.refused == ["An answer is needed."]


def test_branches_are_chosen_first_and_their_constants_filled_in() -> None:
    schema = {
        "type": "object",
        "properties": {"region": {"title": "Region", "type": "string"}},
        "required": ["region"],
        "oneOf": [
            {
                "title": "Key",
                "properties": {"kind": {"const": "key"}, "apiKey": {"type": "string"}},
                "required": ["kind", "apiKey"],
            },
            {
                "title": "Account",
                "properties": {"kind": {"const": "account"}, "user": {"type": "string"}},
                "required": ["kind", "user"],
            },
        ],
    }
    talk = answered(ask_fields(schema, {}), ["Account", "eu", "sam"])
    assert [option.label for option in talk.questions[0].options] == ["Key", "Account"]
    assert talk.result == {"region": "eu", "kind": "account", "user": "sam"}


def test_a_nested_object_is_asked_field_by_field_under_its_title() -> None:
    schema = {
        "type": "object",
        "properties": {
            "server": {
                "title": "Server",
                "type": "object",
                "properties": {
                    "host": {"title": "Host", "type": "string"},
                    "port": {"title": "Port", "type": "integer", "default": 22},
                    "token": {"title": "Token", "type": "string"},
                },
                "required": ["host", "port", "token"],
            }
        },
        "required": ["server"],
    }
    talk = answered(ask_fields(schema, {}), ["db.acme.dev", "t"])
    assert talk.prompts == ["Server – Host?", "Server – Token?"]
    assert revealed(talk.result) == {"server": {"host": "db.acme.dev", "port": 22, "token": "t"}}


def test_settings_that_do_not_fit_together_are_a_problem_without_their_values() -> None:
    schema = {"type": "object", "properties": {"apiKey": {"type": "string"}}, "additionalProperties": False}
    with pytest.raises(Problem) as caught:
        answered(ask_fields(schema, {}, given={"nonsense": "tell-nobody"}))
    assert "tell-nobody" not in caught.value.sentence()
