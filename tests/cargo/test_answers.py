"""What comes back: older and newer shapes of the API are read alike."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from intents.entities import Connector
from intents.problems import Problem
from tests.cargo.stand import ok, stand

USER = {"uuid": "u1", "email": "sam@example.com", "firstName": "Sam", "lastName": "Rivera", "locale": "en"}
CUSTOM = {"uuid": "k1", "slug": "scraper", "kind": "external", "baseUrl": "https://x.test"}


@pytest.mark.parametrize("answer", [USER, {"user": USER}])
def test_a_user_is_read_bare_or_under_user(answer: Any) -> None:
    user = stand([ok(answer)]).client.current_user()
    assert (user.email, user.full_name) == ("sam@example.com", "Sam Rivera")
    assert user.as_json() == USER


@pytest.mark.parametrize("key", ["connector", "customIntegration"])
def test_a_custom_integration_is_read_under_either_key(key: str) -> None:
    found = stand([ok({key: CUSTOM})]).client.custom_integration("k1")
    assert (found.slug, found.kind, found.base_url) == ("scraper", "external", "https://x.test")


@pytest.mark.parametrize(
    "answer",
    [
        ok("# Slack\n\nSends."),
        ok({"documentation": "# Slack\n\nSends."}),
        ok({"url": None, "documentation": {"markdown": "# Slack\n\nSends."}}),
        ok({"whatever": "# Slack\n\nSends."}),
        httpx.Response(200, text="# Slack\n\nSends.\n"),
    ],
)
def test_documentation_is_read_as_a_string_an_object_or_plain_text(answer: httpx.Response) -> None:
    assert stand([answer]).client.documentation("slack") == "# Slack\n\nSends."


def test_documentation_without_a_text_is_empty() -> None:
    assert stand([ok({"pages": 3})]).client.documentation("slack") == ""


def test_documentation_that_is_a_whole_page_is_the_wrong_address() -> None:
    with pytest.raises(Problem, match="web page"):
        stand([httpx.Response(200, html="<!DOCTYPE html><html></html>")]).client.documentation("slack")


def test_text_that_was_sent_as_html_is_still_documentation() -> None:
    answer = httpx.Response(200, html="# Slack")
    assert stand([answer]).client.documentation("slack") == "# Slack"


def test_keys_beside_the_known_one_do_not_disturb() -> None:
    answer = {"connectors": [{"uuid": "c1", "slug": "s"}], "nextCursor": "x"}
    assert stand([ok(answer)]).client.connectors() == [Connector(uuid="c1", slug="s")]


@pytest.mark.parametrize(
    "answer",
    [{"connectors": None}, {"connectors": [{"slug": 7, "config": {"apiKey": "sk-shh"}}]}, [], {"connector": {}}],
)
def test_another_shape_is_a_problem_that_quotes_no_value(answer: Any) -> None:
    with pytest.raises(Problem, match="does not know") as caught:
        stand([ok(answer)]).client.connectors()
    assert "sk-shh" not in caught.value.sentence()
    assert caught.value.__cause__ is None


def test_the_field_of_another_shape_is_named() -> None:
    with pytest.raises(Problem, match=r"connectors\.0\.uuid"):
        stand([ok({"connectors": [{"slug": "s"}]})]).client.connectors()


def test_values_keep_their_labels_parents_and_descriptions() -> None:
    answer = {
        "results": [
            {
                "label": "Email",
                "value": "email",
                "parent": "Contact",
                "description": "Main",
                "configOverride": {"a": 1},
            }
        ]
    }
    value = stand([ok(answer)]).client.autocomplete("c1", "p", {})[0]
    assert (value.label, value.value, value.parent, value.description) == ("Email", "email", "Contact", "Main")
    assert value.as_json() == answer["results"][0]


def test_a_finished_consent_gives_secrets_only() -> None:
    grant = stand([ok({"value": "at-1", "extraValues": {"instanceUrl": "https://i"}})]).client.complete_oauth(
        "salesforce", {"code": "c"}
    )
    assert grant.value.reveal() == "at-1"
    assert grant.extra_values is not None
    assert grant.extra_values.reveal() == {"instanceUrl": "https://i"}
    assert "at-1" not in f"{grant!r} {grant} {grant.as_json()}"


def test_a_model_has_its_limits() -> None:
    answer = {
        "languageModels": [
            {
                "name": "N",
                "slug": "n",
                "description": "",
                "contextWindowTokensLimit": 128000,
                "outputTokensLimit": None,
                "isReasoning": True,
                "credits": {"x": 1},
            }
        ]
    }
    model = stand([ok(answer)]).client.language_models("c1")[0]
    assert (model.context_window_tokens_limit, model.output_tokens_limit, model.is_reasoning) == (
        128000,
        None,
        True,
    )


@pytest.mark.parametrize("answer", [{}, {"user": {"email": "sam@example.com"}}, None, 7])
def test_a_user_without_an_identity_is_another_shape(answer: Any) -> None:
    with pytest.raises(Problem, match="does not know"):
        stand([ok(answer)]).client.current_user()
