from __future__ import annotations

from typing import Any

import pytest

from intents.connectors.choosable import form_fields, meant, parents
from intents.connectors.offers import Chain, like
from intents.connectors.values import price_words
from intents.entities import FieldValue
from intents.problems import Problem
from intents.reply import Reply
from tests.intents.bench import Bench, asked, column, reply_of, tables, texts
from tests.intents.dialogue import answered

HUBSPOT = "hubspot_production"


def values(ports: Bench, *lines: str, parent: str = "", **slots: Any) -> Reply:
    """The reply to a question for values."""
    return reply_of(asked(ports, "connector.values", *lines, extras={"parent": parent} if parent else {}, **slots))


def test_the_values_of_a_field_come_from_the_service(ports: Bench) -> None:
    reply = values(ports, connector=HUBSPOT, field="objectType")
    assert "contacts" in column(reply, "value")
    assert [one["value"] for one in reply.json["results"]] == column(reply, "value")
    assert ports.sent[-1].path.endswith("/autocomplete")
    assert ports.sent[-1].body == {"slug": "listObjects", "params": {}}
    assert reply.calls[0].body == ports.sent[-1].body


@pytest.mark.parametrize(
    ("connector", "said", "name"),
    [
        (HUBSPOT, "objectType", "objectType"),
        (HUBSPOT, "object types", "objectType"),
        (HUBSPOT, "Property Name", "propertyName"),
        (HUBSPOT, "properties", "propertyName"),
        (HUBSPOT, "object tpye", "objectType"),
        ("slack_alerts", "channels", "channelId"),
        ("slack_alerts", "Channel", "channelId"),
        ("sheets_revops", "spreadsheet", "spreadsheetId"),
        ("smartlead_outbound", "campaigns", "campaignId"),
    ],
)
def test_a_field_is_found_by_the_words_people_use(ports: Bench, connector: str, said: str, name: str) -> None:
    service = next(one for one in ports.api.connectors() if one.slug == connector).integration_slug
    found = meant(said, form_fields(ports.api.integration(service)))
    assert name in {one.name for one in found}
    assert len({one.live.slug for one in found if one.live}) == 1


def test_fields_of_several_actions_with_the_same_values_are_one(ports: Bench) -> None:
    assert not asked(ports, "connector.values", connector="smartlead_outbound", field="campaignId").questions


def test_the_only_field_with_values_need_not_be_named(ports: Bench) -> None:
    assert "#general" in column(values(ports, integration="slack"), "label")


def test_fields_are_listed_where_none_is_named(ports: Bench) -> None:
    reply = values(ports, connector=HUBSPOT)
    rows = {row["field"]: row for row in tables(reply)[0].rows}
    assert rows["propertyName"]["needs"] == "objectType"
    assert {one["field"] for one in reply.json["fields"]} == set(rows)


def test_a_service_without_such_fields_says_so(ports: Bench) -> None:
    assert "No field of Clearbit" in texts(values(ports, connector="clearbit_production"))


def test_an_action_narrows_the_fields(ports: Bench) -> None:
    reply = values(ports, connector=HUBSPOT, action="findRecords")
    assert column(reply, "field") == ["objectType", "propertyName"]
    with pytest.raises(Problem) as caught:
        values(ports, connector=HUBSPOT, action="findRecord", field="objectType")
    assert "`findRecords`" in caught.value.next_step


def test_a_parents_value_is_taken_from_the_request(ports: Bench) -> None:
    reply = values(ports, connector=HUBSPOT, field="properties", parent="contact")
    assert "jobtitle" in column(reply, "value")
    assert tables(reply)[0].title == "Property on hubspot_production, for Contacts"
    assert ports.sent[-1].body == {"slug": "listObjectProperties", "params": {"objectType": "contacts"}}


def test_a_parents_value_is_asked_for_with_the_values_it_has(ports: Bench) -> None:
    talk = asked(ports, "connector.values", "Companies", connector=HUBSPOT, field="propertyName")
    assert [option.label for option in talk.questions[0].options][:2] == ["Contacts", "Companies"]
    assert "numberofemployees" in column(reply_of(talk), "value")


def test_an_unknown_parent_is_asked_for(ports: Bench) -> None:
    talk = asked(
        ports, "connector.values", "deals", connector=HUBSPOT, field="propertyName", extras={"parent": "rockets"}
    )
    assert "rockets" in talk.prompts[0]
    assert column(reply_of(talk), "value")


def test_parents_of_parents_are_asked_from_the_outside_in(ports: Bench) -> None:
    talk = asked(ports, "connector.values", "Target accounts", "2", connector="sheets_revops", field="columnName")
    assert [question.slot for question in talk.questions] == ["spreadsheetId", "sheetId"]
    assert tables(reply_of(talk))[0].title.endswith("for Target accounts, Tier 2")


def test_a_parent_with_one_value_is_not_asked(ports: Bench) -> None:
    reply = values(ports, connector="sheets_revops", field="columnName", parent="Event leads")
    assert tables(reply)[0].title.endswith("for Event leads, Booth scans")


def test_a_query_narrows_the_values(ports: Bench) -> None:
    reply = values(ports, connector="slack_alerts", field="channel", query="sales")
    assert column(reply, "label") == ["#sales", "#sales-alerts"]


def test_a_query_that_finds_nothing_says_so(ports: Bench) -> None:
    reply = values(ports, connector="smartlead_outbound", field="campaignId", query="Q4 winter")
    assert reply.json == {"results": []}
    assert "Q4 winter" in texts(reply)


def test_a_refresh_reaches_the_service(ports: Bench) -> None:
    values(ports, connector=HUBSPOT, field="objectType", refresh=True)
    assert ports.sent[-1].body["refresh"] is True


def test_an_enumeration_is_answered_from_the_schema(ports: Bench) -> None:
    ports.names  # noqa: B018 - reads the names first, so that what follows is the handler's
    reply = values(ports, connector=HUBSPOT, field="operator", action="searchRecords")
    assert "isNotEmpty" in column(reply, "value")
    assert not any(one.path.endswith("/autocomplete") for one in ports.sent)


def test_a_free_field_says_what_it_takes(ports: Bench) -> None:
    reply = values(ports, connector="clearbit_production", field="domain")
    assert "`domain` of Clearbit is not chosen from a list: it takes a text." in texts(reply)


def test_an_unknown_field_names_those_there_are(ports: Bench) -> None:
    with pytest.raises(Problem) as caught:
        values(ports, connector=HUBSPOT, field="shoe size")
    assert "`objectType`" in caught.value.next_step


def test_a_service_that_is_not_connected_is_a_problem_with_a_way_out(ports: Bench) -> None:
    with pytest.raises(Problem) as caught:
        values(ports, integration="pipedrive", field="objectType")
    assert "connect pipedrive" in caught.value.next_step


def test_constants_of_a_form_tell_fields_apart(ports: Bench) -> None:
    fields = meant("output fields", form_fields(ports.api.integration("zoominfo")))
    assert len({one.group for one in fields}) == 2
    talk = asked(ports, "connector.values", "2", connector="zoominfo_prod", field="outputFields")
    assert len(talk.questions[0].options) == 2
    assert ports.sent[-1].body["params"] == {"objectType": "contact"}
    values(ports, connector="zoominfo_prod", field="outputFields", parent="companies")
    assert ports.sent[-1].body["params"] == {"objectType": "company"}


def test_every_parent_in_the_catalogue_is_a_field_of_its_form(ports: Bench) -> None:
    """What `$this.$parent…` means was read off examples; the whole catalogue bears it out."""
    for integration in ports.api.integrations():
        fields = form_fields(integration)
        known = {(id(one.form), one.path) for one in fields}
        for one in fields:
            for path in parents(one.live).values() if one.live else ():
                assert (id(one.form), path) in known, (integration.slug, one.path, path)


def test_models_are_listed_with_limits_and_price(ports: Bench) -> None:
    reply = reply_of(asked(ports, "connector.models", connector="openai"))
    row = tables(reply)[0].rows[0]
    assert row["context"] == "400,000"
    assert row["reasoning"] is True
    assert row["credits"] == "0.2 per 1,000 tokens"
    assert [one["slug"] for one in reply.json["languageModels"]] == column(reply, "slug")


def test_a_connector_without_models_says_which_have_some(ports: Bench) -> None:
    with pytest.raises(Problem) as caught:
        asked(ports, "connector.models", connector="slack_alerts")
    assert "without language models" in caught.value.what
    assert "`openai`" in caught.value.next_step


def test_models_of_a_service_that_is_not_connected_offer_to_connect_it(ports: Bench) -> None:
    with pytest.raises(Problem) as caught:
        asked(ports, "connector.models", integration="gemini")
    assert "connect gemini" in caught.value.next_step


def test_a_parent_that_is_a_list_of_the_schema_is_chosen_from_it(ports: Bench) -> None:
    fields = form_fields(ports.api.integration("contactOut"))
    one = next(field for field in fields if field.live and field.name == "autocompleteValues")
    connector = ports.api.connectors()[0]
    chain = Chain(connector, {each.path: each for each in fields if each.form is one.form})
    dialogue = chain.values(one, ports)
    question = next(dialogue)
    assert "industry" in [option.label for option in question.options]


def test_a_parent_that_nothing_lists_is_typed(ports: Bench) -> None:
    one = next(field for field in form_fields(ports.api.integration("hubspot")) if field.name == "propertyName")
    connector = next(each for each in ports.api.connectors() if each.slug == HUBSPOT)
    talk = answered(Chain(connector, {}).values(one, ports), ["contacts"])
    assert talk.prompts == ["For which object type?"]
    assert "email" in [value.value for value in talk.result]


def test_a_value_is_meant_by_value_label_or_a_near_miss() -> None:
    offered = [FieldValue(label="Contacts", value="contacts"), FieldValue(label="Line items", value="line_items")]
    assert like("line_items", offered) is offered[1]
    assert like("contact", offered) is offered[0]
    assert like("lien items", offered) is offered[1]
    assert like("rockets", offered) is None


def test_an_autocomplete_that_is_refused_is_a_problem(ports: Bench) -> None:
    one = next(field for field in form_fields(ports.api.integration("hubspot")) if field.name == "objectType")
    slack = next(each for each in ports.api.connectors() if each.slug == "slack_alerts")
    with pytest.raises(Problem):
        answered(Chain(slack, {}).values(one, ports))


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"cost": {"type": "fixed", "cost": 2}}, "2"),
        ({"costs": [{"type": "unit", "unit": "token", "cost": 1}]}, "1 per token"),
        ({"cost": {"type": "package", "unitsCount": "many"}}, ""),
        (None, ""),
        ("free", ""),
    ],
)
def test_prices_of_models_come_in_several_forms(given: Any, words: str) -> None:
    assert price_words(given) == words
