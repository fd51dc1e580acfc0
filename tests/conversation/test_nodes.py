"""Nodes: what a line says of one is in it; what was spoken of before never wins over the line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conversation.talk import Talk


def _node(talk: Talk) -> dict[str, Any]:
    nodes = [one.json["node"] for one in talk.last.replies if isinstance(one.json, dict) and "node" in one.json]
    assert len(nodes) == 1
    found: dict[str, Any] = nodes[0]
    return found


def _expression(talk: Talk, name: str) -> str:
    return str(_node(talk)["config"][name]["expression"])


@pytest.mark.parametrize(
    "line",
    [
        "make a node with verifyEmail of hunter, email = {{nodes.find.email}}",
        "make a node with verifyEmail of hunter where email is {{nodes.find.email}}",
        "make a node with verifyEmail of hunter, email: {{nodes.find.email}}",
        "make a node that verifies {{nodes.find.email}} with hunter",
    ],
)
def test_an_expression_is_a_value_and_no_second_node(talk: Talk, line: str) -> None:
    """“find” within it was read as an action of its own."""
    talk.say(line)
    assert talk.asked() is None
    assert _expression(talk, "email") == "{{nodes.find.email}}"
    assert _node(talk)["actionSlug"] == "verifyEmail"


def test_a_person_and_a_domain_are_taken(talk: Talk) -> None:
    talk.say("make a node that finds an email with hunter for jane doe at acme.com")
    assert _node(talk)["config"] == {"full_name": "jane doe", "domain": "acme.com"}


def test_an_address_is_taken(talk: Talk) -> None:
    talk.say("make a node with verifyEmail of hunter for bob@x.io")
    assert _node(talk)["config"] == {"email": "bob@x.io"}


@pytest.mark.parametrize(
    "before", [(), ("show getRecord of hubspot",)], ids=["with nothing before", "after another action"]
)
@pytest.mark.parametrize(
    "line",
    [
        "make a node that updates a hubspot contact",
        "build a node: update a hubspot contact where email = {{email}} set lifecyclestage to customer",
    ],
)
def test_a_verb_narrows_the_actions(talk: Talk, line: str, before: tuple[str, ...]) -> None:
    """All 17 were listed, or the one that was looked at before was taken."""
    for one in before:
        talk.say(one)
    answer = talk.say(line)
    assert "updateRecords" in answer
    assert "upsertRecords" in answer
    assert "getRecord" not in answer


def test_the_only_action_of_a_verb_is_taken(talk: Talk) -> None:
    assert "mergeRecords" in talk.say("make a node that merges hubspot contacts")


def test_the_last_node_is_shown_again(talk: Talk) -> None:
    """It asked for the inputs of a new one."""
    talk.say("make a node with verifyEmail of hunter for bob@x.io")
    before = _node(talk)
    talk.say("show me that node again")
    assert _node(talk) == before


def test_without_a_node_there_is_none_to_show_again(talk: Talk) -> None:
    assert "No node was built" in talk.say("show me that node again")


def test_an_answer_that_was_gone_back_to_stays_where_nothing_is_said(talk: Talk) -> None:
    """Enter replaced it by a placeholder."""
    talk.all("make a node with upsertRecords of hubspot sandbox", "contacts", "email", "{{ nodes.start.email }}")
    assert "keeps what you said: {{ nodes.start.email }}" in talk.say("back")
    talk.all("", "")
    assert _expression(talk, "matchingValue") == "{{ nodes.start.email }}"


def test_another_answer_forgets_those_behind_it(talk: Talk) -> None:
    talk.all("make a node with upsertRecords of hubspot sandbox", "contacts", "email", "back", "back")
    assert "keeps what you said" not in talk.say("companies")


def test_the_last_node_is_written_to_a_file(talk: Talk, tmp_path: Path) -> None:
    talk.say("make a node with verifyEmail of hunter for bob@x.io")
    before = _node(talk)
    talk.say(f"save that node to {tmp_path / 'node.json'}")
    assert json.loads((tmp_path / "node.json").read_text(encoding="utf-8")) == before


def test_words_around_an_expression_are_of_the_value(talk: Talk) -> None:
    talk.say("make a node with postMessage of slack, body = Hi {{nodes.find.name}}, channel = #general")
    assert talk.asked() is None
    config = _node(talk)["config"]
    assert "Hi {{nodes.find.name}}" in json.dumps(config)
    assert "#general" not in json.dumps(config)
