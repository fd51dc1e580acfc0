from __future__ import annotations

import json
from typing import Any

import pytest

from intents.integrations.authentication import authentication
from intents.integrations.search import holds_all, nearest
from intents.problems import Problem
from intents.reading import Reading, Ref, RefKind
from intents.reply import Link, Markdown
from tests.intents.bench import Bench, asked, column, facts, reply_of, tables, talk_about, texts


def test_all_integrations_are_listed_with_what_they_offer(ports: Bench) -> None:
    reply = reply_of(asked(ports, "integration.list"))
    assert len(tables(reply)[0].rows) == len(reply.json["integrations"]) == 137
    clearbit = next(row for row in tables(reply)[0].rows if row["slug"] == "clearbit")
    assert clearbit["category"] == "enrichment"
    assert clearbit["auth"] == "API key"
    assert "FullEnrich" in column(reply, "slug")


def test_filters_of_the_list_hold_together(ports: Bench) -> None:
    reply = reply_of(asked(ports, "integration.list", category="storage", has_extractors=True))
    assert set(column(reply, "category")) == {"storage"}
    assert all(column(reply, "extractors"))
    assert ports.sent[-1].path == "/v1/connection/integrations/list?category=storage&hasExtractors=true"
    assert reply.calls[0].target == ports.sent[-1].path


def test_without_actions_are_those_that_have_none(ports: Bench) -> None:
    reply = reply_of(asked(ports, "integration.list", has_actions=False))
    assert set(column(reply, "actions")) == {0}
    assert tables(reply)[0].title == "Integrations without actions"


def test_a_search_that_finds_nothing_names_what_is_close(ports: Bench) -> None:
    reply = reply_of(asked(ports, "integration.list", search="hubspott"))
    assert reply.json == {"integrations": []}
    assert "that mention “hubspott”" in texts(reply)
    assert "`hubspot`" in texts(reply)


def test_a_search_that_finds_no_service_names_actions_that_fit(ports: Bench) -> None:
    assert "`findEmail` of `" in texts(reply_of(asked(ports, "integration.list", search="find email")))


def test_a_service_is_shown_with_sign_in_offer_and_connectors(ports: Bench) -> None:
    reply = reply_of(asked(ports, "integration.show", integration="hubspot"))
    shown = facts(reply)
    assert shown["Signs in with"] == "OAuth"
    assert shown["Connected as"] == "hubspot_production, hubspot_sandbox"
    assert shown["Actions"] == len(reply.json["integration"]["actions"])
    assert any(isinstance(block, Link) for block in reply.blocks)
    assert reply.focus == (Ref(RefKind.INTEGRATION, "hubspot"),)


def test_a_service_that_is_not_connected_offers_to_connect_it(ports: Bench) -> None:
    reply = reply_of(asked(ports, "integration.show", integration="netsuite"))
    assert facts(reply)["Connected as"] == "not connected"
    assert reply.next_step == "`connect netsuite` connects it."


def test_a_service_that_was_not_named_is_asked_for(ports: Bench) -> None:
    talk = asked(ports, "integration.show", "no such thing", "Clearbit")
    assert talk.refused
    assert facts(reply_of(talk))["Slug"] == "clearbit"


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("slack", "OAuth"),
        ("postgresql", "user and password"),
        ("snowflake", "user and password"),
        ("marketo", "client ID and secret"),
        ("linkedin", "nothing"),
        ("http", "nothing"),
        ("openAi", "API key"),
    ],
)
def test_how_a_service_signs_in_is_told_from_its_schema(ports: Bench, slug: str, words: str) -> None:
    assert authentication(ports.api.integration(slug)).value == words


def test_documentation_is_shown_as_it_is(ports: Bench) -> None:
    reply = reply_of(asked(ports, "integration.docs", integration="dropcontact"))
    assert isinstance(reply.blocks[0], Markdown)
    assert reply.json == {"documentation": reply.blocks[0].text}
    assert [one.path for one in ports.sent] == ["/v1/connection/integrations/dropcontact/documentation"]


def test_actions_are_listed_with_cost_and_needs(ports: Bench) -> None:
    reply = reply_of(asked(ports, "integration.actions", integration="hunter"))
    row = next(row for row in tables(reply)[0].rows if row["slug"] == "verifyEmail")
    assert isinstance(row["cost"], str)
    assert "credit" in row["cost"]
    assert row["inputs"] == "email"
    assert reply.shown[0] == Ref(RefKind.ACTION, str(tables(reply)[0].rows[0]["slug"]), "hunter")


def test_actions_are_searched_by_words_of_slug_name_and_description(ports: Bench) -> None:
    reply = reply_of(asked(ports, "integration.actions", integration="FullEnrich", search="phone numbers"))
    assert list(reply.json["integration"]["actions"]) == column(reply, "slug")
    assert 0 < len(column(reply, "slug")) < len(ports.api.integration("FullEnrich").actions)


def test_a_search_among_actions_that_finds_nothing_names_those_there_are(ports: Bench) -> None:
    reply = reply_of(asked(ports, "integration.actions", integration="hunter", search="fax"))
    assert "No action of Hunter mentions “fax”." in texts(reply)
    assert "`findEmail`" in texts(reply)
    assert reply.json["integration"]["actions"] == {}


def test_a_service_without_actions_says_so(ports: Bench) -> None:
    assert "no actions" in texts(reply_of(asked(ports, "integration.actions", integration="hubspotMcp")))
    words = texts(reply_of(asked(ports, "integration.actions", integration="calendly")))
    assert "`calendly extractors`" in words


def test_alternatives_among_required_inputs_are_said(ports: Bench) -> None:
    reply = reply_of(asked(ports, "integration.actions", integration="wiza"))
    row = next(row for row in tables(reply)[0].rows if row["slug"] == "revealIndividual")
    assert row["inputs"] == "enrichmentLevel, profileUrl or fullName + company or fullName + domain or email"


def test_extractors_say_how_they_load(ports: Bench) -> None:
    reply = reply_of(asked(ports, "integration.extractors", integration="salesforce"))
    assert set(column(reply, "mode")) <= {"fetch", "ingest"}
    assert reply.json == {"integration": ports.api.integration("salesforce").as_json()}


def test_a_service_without_extractors_says_so(ports: Bench) -> None:
    assert "has no extractors" in texts(reply_of(asked(ports, "integration.extractors", integration="clearbit")))


def test_an_action_is_shown_with_inputs_outputs_and_cost(ports: Bench) -> None:
    reply = reply_of(asked(ports, "action.show", action="findRecords", integration="hubspot"))
    inputs, outputs = tables(reply)
    rows = {row["field"]: row for row in inputs.rows}
    assert rows["objectType"]["values"] == "choose from live values"
    assert rows["objectType"]["required"] is True
    assert rows["criterias"]["values"] == "live values for `propertyName`"
    assert rows["limit"]["values"] == "default 10"
    assert [row["field"] for row in outputs.rows] == ["records"]
    assert facts(reply)["Cost"] == "not published"
    assert list(reply.json["integration"]["actions"]) == ["findRecords"]


def test_the_ways_out_of_an_action_are_named(ports: Bench) -> None:
    reply = reply_of(asked(ports, "action.show", action="matchRecord", integration="hubspot"))
    assert facts(reply)["Ways out of its node"] == "2: Matched, Not matched"


def test_an_action_that_only_one_service_has_needs_no_service(ports: Bench) -> None:
    talk = asked(ports, "action.show", action="enrichBusinessFirmographics")
    assert not talk.questions
    assert facts(reply_of(talk))["Service"] == "Cargo (`cargo`)"


def test_an_action_that_several_have_asks_of_which_connected_ones_first(ports: Bench) -> None:
    talk = asked(ports, "action.show", "hunter", action="findEmail")
    labels = [option.label for option in talk.questions[0].options]
    connected = [option.label for option in talk.questions[0].options if "connected as" in option.detail]
    assert connected == labels[: len(connected)]
    assert "hunter" in connected
    assert facts(reply_of(talk))["Service"] == "Hunter (`hunter`)"


def test_a_built_in_action_is_found_without_a_service(ports: Bench) -> None:
    reply = reply_of(asked(ports, "action.show", action="branch"))
    assert facts(reply)["Service"] == "built into Cargo"
    assert list(reply.json["nativeIntegration"]["actions"]) == ["branch"]


def test_an_action_may_be_called_by_its_name(ports: Bench) -> None:
    name = ports.api.integration("hunter").actions["findEmail"].name
    assert facts(reply_of(asked(ports, "action.show", action=name, integration="hunter")))["Slug"] == "findEmail"


def test_a_near_miss_of_an_action_is_asked_about(ports: Bench) -> None:
    talk = asked(ports, "action.show", "1", action="findEmial", integration="hunter")
    assert talk.questions[0].options[0].label == "findEmail"
    assert facts(reply_of(talk))["Slug"] == "findEmail"


@pytest.mark.parametrize("slots", [{"action": "teleport"}, {"action": "teleport", "integration": "hunter"}])
def test_an_unknown_action_is_a_problem_with_a_next_step(ports: Bench, slots: dict[str, Any]) -> None:
    with pytest.raises(Problem) as caught:
        asked(ports, "action.show", **slots)
    assert caught.value.next_step


def test_candidates_for_an_action_are_offered(ports: Bench) -> None:
    near = (Ref(RefKind.ACTION, "findEmail", "hunter"), Ref(RefKind.ACTION, "verifyEmail", "hunter"))
    talk = talk_about(ports, Reading("email action", "action.show", candidates=near), "2")
    assert facts(reply_of(talk))["Slug"] == "verifyEmail"


def test_built_in_actions_are_never_a_third_partys(ports: Bench) -> None:
    reply = reply_of(asked(ports, "native.actions"))
    assert len(column(reply, "slug")) == 24
    assert {ref.integration for ref in reply.shown} == {None}
    assert list(reply.json["nativeIntegration"]["actions"]) == column(reply, "slug")


def test_built_in_actions_are_searched(ports: Bench) -> None:
    assert "modelSearch" in column(reply_of(asked(ports, "native.actions", search="search model")), "slug")
    assert "`branch`" in texts(reply_of(asked(ports, "native.actions", search="fax")))


def test_built_in_extractors_are_listed(ports: Bench) -> None:
    assert len(column(reply_of(asked(ports, "native.extractors")), "slug")) == 9


@pytest.mark.parametrize(
    ("intent", "slots"),
    [
        ("integration.list", {"category": "finance"}),
        ("integration.show", {"integration": "slack"}),
        ("integration.actions", {"integration": "slack"}),
        ("integration.extractors", {"integration": "slack"}),
        ("action.show", {"action": "postMessage", "integration": "slack"}),
        ("native.actions", {}),
    ],
)
def test_what_is_answered_as_json_is_json(ports: Bench, intent: str, slots: dict[str, Any]) -> None:
    reply = reply_of(asked(ports, intent, **slots))
    assert json.loads(json.dumps(reply.json)) == reply.json
    assert reply.calls


def test_an_action_that_was_not_named_is_asked_for(ports: Bench) -> None:
    of_hunter = asked(ports, "action.show", "verifyEmail", integration="hunter")
    assert of_hunter.questions[0].options
    assert facts(reply_of(of_hunter))["Slug"] == "verifyEmail"
    of_any = asked(ports, "action.show", "enrichBusinessFirmographics")
    assert of_any.questions[0].options == ()
    assert facts(reply_of(of_any))["Service"] == "Cargo (`cargo`)"


def test_an_action_of_a_service_without_any_is_a_problem(ports: Bench) -> None:
    either: list[dict[str, Any]] = [{}, {"action": "findEmail"}]
    for slots in either:
        with pytest.raises(Problem) as caught:
            asked(ports, "action.show", integration="calendly", **slots)
        assert "no actions" in caught.value.what


def test_a_built_in_candidate_is_offered_beside_a_services(ports: Bench) -> None:
    near = (Ref(RefKind.ACTION, "sendEmail", "resend"), Ref(RefKind.ACTION, "sendEmail"))
    talk = talk_about(ports, Reading("send email", "action.show", candidates=near), "2")
    assert [option.label for option in talk.questions[0].options] == ["sendEmail of resend", "sendEmail"]
    assert facts(reply_of(talk))["Service"] == "built into Cargo"


@pytest.mark.parametrize(
    ("said", "names", "found"),
    [
        ("hubspt", {"hubspot": ("HubSpot",), "slack": ("Slack",)}, ["hubspot"]),
        ("email finder", {"a": ("emailFinder",)}, ["a"]),
        ("", {"a": ("a",)}, []),
        ("x", {"a": ("a",)}, []),
    ],
)
def test_the_nearest_names_are_found(said: str, names: dict[str, tuple[str, ...]], found: list[str]) -> None:
    assert nearest(said, names) == found


@pytest.mark.parametrize(
    ("search", "texts_", "held"),
    [
        ("phone numbers", ("Finds a phone number",), True),
        ("companies", ("enrichCompany",), True),
        ("find the company", ("findCompany",), True),
        ("c++", ("written in C++",), True),
        ("fax", ("phone",), False),
        ("the", ("phone",), False),
    ],
)
def test_words_are_found_whatever_their_number(search: str, texts_: tuple[str, ...], held: bool) -> None:
    assert holds_all(search, texts_) is held


def test_a_service_that_needs_no_credentials_says_so(ports: Bench) -> None:
    reply = reply_of(asked(ports, "integration.show", integration="rssFeed"))
    assert reply.next_step == "`connect rssFeed` connects it; it needs no credentials."
    assert "Settings" not in facts(reply)


def test_documentation_of_a_service_that_was_not_named_is_asked_for(ports: Bench) -> None:
    talk = asked(ports, "integration.docs", "slack")
    assert "Slack" in texts(reply_of(talk))
