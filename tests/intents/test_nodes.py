from __future__ import annotations

import json
import re
import uuid
from typing import Any

import pytest

from intents.entities import Action
from intents.fitting import misfit
from intents.nodes.building import slug_of
from intents.nodes.inputs import Inputs
from intents.nodes.template import expression, is_expression, placeholder, with_expressions
from intents.problems import Problem
from intents.question import QuestionKind
from tests.intents.bench import Bench, Drawer, asked, reply_of, texts
from tests.intents.dialogue import Talk, answered

DOMAIN = "enrichCompanyFromDomain"


def node(talk: Talk[Any]) -> dict[str, Any]:
    """The node of a reply; what is shown is the same."""
    reply = reply_of(talk)
    shown = re.search(r"^\{.*^\}", texts(reply), re.DOTALL | re.MULTILINE)
    assert shown is not None
    built: dict[str, Any] = reply.json["node"]
    assert json.loads(shown[0]) == built
    return built


def test_a_node_has_the_shape_that_a_workflow_takes(ports: Bench) -> None:
    talk = asked(ports, "node.build", "{{nodes.start.domain}}", action=DOMAIN, connector="clearbit_production")
    built = node(talk)
    connector = next(one for one in ports.api.connectors() if one.slug == "clearbit_production")
    assert uuid.UUID(built.pop("uuid")).version == 4
    (child,) = built.pop("childrenUuids")
    assert uuid.UUID(child).version == 4
    assert built == {
        "slug": "enrich_company_from_domain",
        "kind": "connector",
        "integrationSlug": "clearbit",
        "actionSlug": DOMAIN,
        "connectorUuid": connector.uuid,
        "config": {
            "domain": {
                "kind": "templateExpression",
                "expression": "{{nodes.start.domain}}",
                "instructTo": "none",
                "fromRecipe": False,
            }
        },
        "fallbackOnFailure": False,
        "position": {"x": 0, "y": 0},
    }


def test_only_what_is_required_is_asked_and_the_rest_is_named(ports: Bench) -> None:
    talk = asked(ports, "node.build", "acme.com", action=DOMAIN, integration="clearbit")
    assert [question.slot for question in talk.questions] == ["domain"]
    assert node(talk)["config"] == {"domain": "acme.com"}
    assert "`companyName`" in texts(reply_of(talk))


def test_an_empty_line_leaves_an_input_open(ports: Bench) -> None:
    talk = asked(ports, "node.build", "", action=DOMAIN, integration="clearbit")
    assert node(talk)["config"] == {"domain": placeholder("domain")}
    assert "Left open: `domain`" in texts(reply_of(talk))


def test_inputs_that_were_said_are_not_asked(ports: Bench) -> None:
    talk = asked(
        ports,
        "node.build",
        action=DOMAIN,
        integration="clearbit",
        extras={"inputs": {"Domain": "acme.com", "company name": "Acme"}},
    )
    assert not talk.questions
    assert node(talk)["config"] == {"domain": "acme.com", "companyName": "Acme"}


def test_an_input_that_the_action_lacks_is_a_problem(ports: Bench) -> None:
    with pytest.raises(Problem) as caught:
        asked(ports, "node.build", action=DOMAIN, integration="clearbit", extras={"inputs": {"shoe size": "44"}})
    assert "`domain`" in caught.value.next_step


def test_a_said_input_that_does_not_fit_is_asked_with_the_reason(ports: Bench) -> None:
    talk = asked(
        ports,
        "node.build",
        "sam@acme.com",
        action="verifyEmail",
        integration="hunter",
        extras={"inputs": {"email": "sam"}},
    )
    assert "e-mail address" in repr(talk.questions[0].shown)
    assert node(talk)["config"] == {"email": "sam@acme.com"}


def test_several_connectors_of_the_service_are_asked_about(ports: Bench) -> None:
    talk = asked(
        ports, "node.build", "hubspot_sandbox", "contacts", "[]", action="findRecords", integration="hubspot"
    )
    assert talk.questions[0].slot == "connector"
    connector = next(one for one in ports.api.connectors() if one.slug == "hubspot_sandbox")
    assert node(talk)["connectorUuid"] == connector.uuid


def test_a_service_without_a_connector_is_a_problem_that_says_how_to_connect_it(ports: Bench) -> None:
    with pytest.raises(Problem) as caught:
        asked(ports, "node.build", action="verifyEmail", integration="zeroBounce")
    assert "connect zeroBounce" in caught.value.next_step


def test_fields_with_values_of_the_service_offer_them(ports: Bench) -> None:
    talk = asked(ports, "node.build", "2", "hello", action="postMessage", connector="slack_alerts")
    assert talk.refused == []
    assert talk.questions[0].kind is QuestionKind.CHOICE
    assert talk.questions[0].options[0].label == "#general"


def test_values_depend_on_what_was_chosen_before(ports: Bench) -> None:
    talk = asked(
        ports, "node.build", "Target accounts", "Tier 2", '[{"columnName": "Domain", "value": "{{nodes.start.domain}}"}]',
        action="insertRow", connector="sheets_revops",
    )  # fmt: skip
    config = node(talk)["config"]
    assert config["sheetId"] == "184402117"
    assert config["mappings"] == [{"columnName": "Domain", "value": expression("{{nodes.start.domain}}")}]


def test_values_that_depend_on_an_open_input_are_typed(ports: Bench) -> None:
    talk = asked(ports, "node.build", "", "0", "[]", action="insertRow", connector="sheets_revops")
    assert talk.questions[1].options == ()
    assert node(talk)["config"]["sheetId"] == "0"


def test_a_value_that_is_not_offered_is_taken_in_quotes_alone(ports: Bench) -> None:
    talk = asked(
        ports,
        "node.build",
        "custom_objects",
        "'custom_objects'",
        '[{"propertyName": "email", "value": "x"}]',
        action="findRecords",
        connector="hubspot_production",
    )
    assert len(talk.refused) == 1
    assert node(talk)["config"]["objectType"] == "custom_objects"


def test_json_that_does_not_fit_is_asked_again(ports: Bench) -> None:
    talk = asked(
        ports,
        "node.build",
        "1",
        '[{"value": 1}]',
        "[",
        '{"propertyName": "email", "value": 1}',
        action="findRecords",
        connector="hubspot_production",
    )
    assert talk.refused[0] == "At `0`: `propertyName` is missing."
    assert node(talk)["config"]["criterias"] == [{"propertyName": "email", "value": 1}]


def test_defaults_are_taken_and_what_they_make_required_is_asked(ports: Bench) -> None:
    talk = asked(ports, "node.build", "#general", "hi", action="postMessage", connector="slack_alerts")
    assert [question.slot for question in talk.questions] == ["channelId", "body"]
    config = node(talk)["config"]
    assert (
        config["format"]
        == ports.api.integration("slack").actions["postMessage"].config.properties["format"]["default"]
    )
    assert config["channelId"] == "C01GENERAL0"


def test_one_of_several_inputs_is_chosen(ports: Bench) -> None:
    talk = asked(ports, "node.build", "companyTicker", "ACME", action="enrichCompany", connector="zoominfo_prod")
    assert "companyName" in talk.prompts[0]
    assert node(talk)["config"]["companyTicker"] == "ACME"
    talk = asked(ports, "node.build", "", action="enrichCompany", connector="zoominfo_prod")
    assert is_expression(node(talk)["config"]["companyId"])


def test_ways_out_follow_the_action(ports: Bench) -> None:
    talk = asked(ports, "node.build", "contacts", *[""] * 2, action="matchRecord", connector="hubspot_production")
    assert len(node(talk)["childrenUuids"]) == 2


def test_a_built_in_action_needs_no_connector(ports: Bench) -> None:
    built = node(asked(ports, "node.build", "5", action="delay"))
    assert built["kind"] == "native"
    assert built["actionSlug"] == "delay"
    assert built["config"] == {"minutes": 5}
    assert not {"connectorUuid", "integrationSlug"} & built.keys()


@pytest.mark.parametrize(
    ("action", "lines", "ways"),
    [
        ("end", [""], 0),
        ("branch", ["{{nodes.start.ok}}"], 2),
        (
            "switch",
            ['[{"name": "a", "uuid": "1", "value": "{{x}}"}, {"name": "b", "uuid": "2", "value": "{{y}}"}]'],
            2,
        ),
    ],
)
def test_built_in_actions_have_ways_of_their_own(ports: Bench, action: str, lines: list[str], ways: int) -> None:
    assert len(node(asked(ports, "node.build", *lines, action=action))["childrenUuids"]) == ways


def test_a_connector_field_of_a_built_in_action_offers_connectors(ports: Bench) -> None:
    talk = asked(ports, "node.build", "slack_alerts", "C1", "Title", "Content", action="humanReview")
    assert [option.label for option in talk.questions[0].options] == ["slack_alerts"]
    assert uuid.UUID(node(talk)["config"]["connectorUuid"])


def test_a_node_is_written_to_a_file(ports: Bench) -> None:
    talk = asked(
        ports,
        "node.build",
        action=DOMAIN,
        integration="clearbit",
        extras={"inputs": {"domain": "a.com"}, "path": "node.json"},
    )
    assert isinstance(ports.files, Drawer)
    assert json.loads(ports.files.files["node.json"]) == node(talk)
    assert "Written to /work/node.json." in texts(reply_of(talk))


def test_a_dry_run_writes_no_file(ports: Bench) -> None:
    ports.dry_run = True
    asked(
        ports,
        "node.build",
        action=DOMAIN,
        integration="clearbit",
        extras={"inputs": {"domain": "a.com"}, "path": "node.json"},
    )
    assert isinstance(ports.files, Drawer)
    assert ports.files.files == {}


def test_going_back_and_forth_gives_the_same_questions(ports: Bench) -> None:
    lines = ("Target accounts", "Tier 1", "[]")
    first = asked(ports, "node.build", *lines, action="insertRow", connector="sheets_revops")
    again = asked(ports, "node.build", *lines, action="insertRow", connector="sheets_revops")
    assert first.prompts == again.prompts
    assert node(first)["uuid"] != node(again)["uuid"]


def test_a_schema_that_the_service_makes_decides_what_fits(ports: Bench) -> None:
    form = {
        "jsonSchema": {
            "type": "object",
            "properties": {"objectType": {"type": "string"}, "fields": {"title": "Fields", "type": "object"}},
            "required": ["objectType", "fields"],
        },
        "uiSchema": {
            "fields": {
                "ui:widget": "IntegrationDynamicSchemaWidget",
                "ui:options": {
                    "slug": "listObjectProperties",
                    "params": {"objectType": "$this.$parent.objectType"},
                },
            }
        },
    }
    connector = next(one for one in ports.api.connectors() if one.slug == "hubspot_production")
    inputs = Inputs(Action.model_validate({"name": "Upsert", "config": form}), connector, ports)
    talk = answered(inputs.ask({}), ["contacts", '{"jobtitle": 1}', '{"jobtitle": "{{nodes.start.title}}"}'])
    assert talk.refused == ["At `jobtitle`: it must be a text."]
    assert "`jobtitle`" in talk.questions[1].why
    assert talk.result["fields"] == {"jobtitle": expression("{{nodes.start.title}}")}


def test_every_action_of_the_catalogue_can_be_built_with_all_left_open(ports: Bench) -> None:
    """No schema of the catalogue leads into a question that an empty line does not answer."""
    for integration in ports.api.integrations():
        for slug, action in integration.actions.items():
            inputs = Inputs(action, None, ports)
            assert all(question.optional for question in inputs.ask({})), (integration.slug, slug)
            assert misfit(inputs.config, action.config.json_schema, is_open=is_expression) is None


def test_expressions_inside_json_are_found_at_any_depth() -> None:
    assert with_expressions({"a": ["{{x}}", "plain"], "b": "{{ not closed"}) == {
        "a": [expression("{{x}}"), "plain"],
        "b": "{{ not closed",
    }
    assert with_expressions(expression("{{x}}")) == expression("{{x}}")


@pytest.mark.parametrize(
    ("value", "schema", "fits"),
    [
        ({"n": expression("{{x}}")}, {"properties": {"n": {"type": "integer"}}}, True),
        ({"n": "x"}, {"properties": {"n": {"type": "integer"}}}, False),
        (
            {"n": [expression("{{x}}")]},
            {"properties": {"n": {"anyOf": [{"items": {"type": "integer"}}, {"type": "null"}]}}},
            True,
        ),
        ({"n": ["x"]}, {"properties": {"n": {"anyOf": [{"items": {"type": "integer"}}, {"type": "null"}]}}}, False),
        ({}, {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}, False),
    ],
)
def test_expressions_are_left_out_of_the_check(value: Any, schema: dict[str, Any], fits: bool) -> None:
    assert (misfit(value, schema, is_open=is_expression) is None) is fits


@pytest.mark.parametrize(
    ("action", "slug"),
    [("findEmail", "find_email"), ("enrichHTTPCall", "enrich_http_call"), ("delay", "delay"), ("gpt4", "gpt4")],
)
def test_the_slug_of_a_node_follows_its_action(action: str, slug: str) -> None:
    assert slug_of(action) == slug


def test_lists_of_values_are_taken_by_number_name_and_value(ports: Bench) -> None:
    connector = next(one for one in ports.api.connectors() if one.slug == "hubspot_production")
    form = {
        "jsonSchema": {
            "properties": {
                "objectType": {"type": "string", "default": "contacts"},
                "fields": {"type": "array", "items": {"type": "string"}},
            },
            "required": ["objectType", "fields"],
        },
        "uiSchema": {
            "fields": {
                "ui:widget": "IntegrationAutocompleteWidget",
                "ui:options": {
                    "slug": "listObjectProperties",
                    "params": {"objectType": "$this.$parent.objectType"},
                },
            }
        },
    }
    action = Action.model_validate({"name": "Read", "config": form})
    talk = answered(Inputs(action, connector, ports).ask({}), ["1, Job title, 'own_field'"])
    assert talk.result["fields"] == ["email", "jobtitle", "own_field"]
    picked = answered(Inputs(action, connector, ports).ask({}), ["2"])
    assert picked.result["fields"] == ["firstname"]


def test_a_yes_or_no_input_takes_an_expression_too(ports: Bench) -> None:
    form = {"jsonSchema": {"properties": {"deep": {"type": "boolean"}}, "required": ["deep"]}}
    action = Action.model_validate({"name": "Scan", "config": form})
    assert answered(Inputs(action, None, ports).ask({}), ["no"]).result == {"deep": False}
    assert answered(Inputs(action, None, ports).ask({}), ["{{x}}"]).result == {"deep": expression("{{x}}")}


def test_inputs_that_the_schema_refuses_together_are_a_problem(ports: Bench) -> None:
    form = {
        "jsonSchema": {
            "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
            "not": {"required": ["a", "b"]},
        }
    }
    action = Action.model_validate({"name": "Odd", "config": form})
    with pytest.raises(Problem) as caught:
        answered(Inputs(action, None, ports).ask({"a": "1", "b": "2"}))
    assert caught.value.what == "The inputs don't fit together."


def test_an_enumeration_is_a_choice(ports: Bench) -> None:
    form = {"jsonSchema": {"properties": {"size": {"enum": ["small", "large"]}}, "required": ["size"]}}
    talk = answered(Inputs(Action.model_validate({"config": form}), None, ports).ask({}), ["huge", "large"])
    assert talk.refused == ["It must be one of small, large."]
    assert talk.result == {"size": "large"}
