"""At 60 columns the columns that matter stay: of a connector what uses it, of an input its type and its values."""

from __future__ import annotations

import pytest

from assistant.output import turn_text
from assistant.render import Look
from tests.conversation.talk import NOW, Talk


def narrow(talk: Talk, line: str) -> str:
    return turn_text(talk.conversation.say(line), Look(width=60, now=NOW))


def test_the_list_of_connectors_tells_what_uses_them(talk: Talk) -> None:
    answer = narrow(talk, "list connectors")
    assert "Used by" in answer.splitlines()[0]
    assert "Service" in answer.splitlines()[0]
    assert max(map(len, answer.splitlines())) <= 60


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        ("show findEmail of hunter", ["Input", "Type", "Required", "What it is"]),
        ("show the createContact action of apollo", ["Input", "Type", "Required", "Values"]),
    ],
)
def test_the_inputs_of_an_action_keep_what_tells_how_to_fill_them(talk: Talk, line: str, titles: list[str]) -> None:
    lines = narrow(talk, line).splitlines()
    head = lines[lines.index("Inputs") + 1]
    assert [part.strip() for part in head.split("  ") if part.strip()] == titles
