"""From every question, every kind of line leads to a sensible state, and nothing is written that nobody named."""

from __future__ import annotations

from pathlib import Path

import pytest

from intents.catalogue import INTENTS
from intents.spec import Effect
from tests.conversation.talk import Talk, open_talk

KEY = "sk_live_a1b2c3d4e5f6"
QUESTIONS = {
    "removal of what is free": (["delete lemlist_old"], "yes_no"),
    "removal of what is used": (["delete slack_alerts"], "typed"),
    "removal of several": (["remove all unused connectors"], "yes_no"),
    "removal of one of two": (["delete the hubspot connector"], "choice"),
    "removal of a misspelt one": (["delete lemlist_odl"], "pick"),
    "change of several": (["set 100 per minute on all hubspot connectors"], "yes_no"),
    "change of one of two": (["limit the hubspot connector to 5 per second"], "choice"),
    "change of what": (["change attio_crm"], "choice"),
    "a key": (["add a clearbit connector called prod"], "secret"),
    "a consent": (["add a hubspot connector called EU"], "secret"),
    "credits or key": (["add an apollo connector"], "choice"),
    "a taken slug": (["add a clearbit connector with slug hunter"], "text"),
    "creation anew": (["delete lemlist_old", "yes", "undo"], "yes_no"),
}
"""How each question is reached, and its kind."""
NONSENSE = (
    "",
    "   ",
    "asdf qwer",
    "🙃",
    "?",
    "back",
    "cancel",
    "no",
    "yes",
    "1",
    "99",
    "x" * 3000,
    "\x1b[31m",
    "مرحبا",
)
LINES = (
    *NONSENSE,
    *(intent.examples[0] for intent in INTENTS.values() if intent.name not in ("transcript.record", "script")),
)
"""Every intent by its first example; two that write files have tests of their own."""


def reach(home: Path, name: str) -> Talk:
    """Opens a conversation and goes to a question."""
    lines, kind = QUESTIONS[name]
    talk = open_talk(home)
    talk.all(*lines)
    assert talk.asked() == kind, f"{name} is not reached by {lines}"
    return talk


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_line_at_every_question_leads_somewhere(name: str, tmp_path: Path) -> None:
    for line in LINES:
        talk = reach(tmp_path, name)
        before = len(talk.writes())
        kind = talk.asked()
        answer = talk.say(line)
        assert answer or kind == "secret" or not line.strip(), f"{line!r} is answered"
        assert "went wrong" not in answer
        written = talk.writes()[before:]
        if kind in ("yes_no", "typed") and line != "yes":
            assert not [one for one in written if one.startswith("DELETE")], f"{line!r} removed something"
        for _ in range(4):
            if talk.asked() is None:
                break
            talk.say("cancel")
        assert talk.asked() is None, f"after {line!r} the questions can be left"
        assert "Acme Sandbox" in talk.say("list workspaces"), "the conversation goes on"


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_end_of_input_at_every_question_writes_nothing(name: str, tmp_path: Path) -> None:
    talk = reach(tmp_path, name)
    before = talk.connectors()
    turn = talk.conversation.end()
    assert turn.replies
    assert talk.connectors() == before


@pytest.mark.parametrize(
    "name", [name for name, (_, kind) in QUESTIONS.items() if kind in ("choice", "pick", "text")]
)
def test_a_question_comes_back_after_every_read(name: str, tmp_path: Path) -> None:
    reads = [
        intent.examples[0]
        for intent in INTENTS.values()
        if intent.effect is Effect.READ and intent.area in ("connector", "integration", "native", "account")
    ]
    for line in reads:
        talk = reach(tmp_path, name)
        session = talk.conversation.session
        prompt = session.question.prompt if session.question else ""
        talk.say(line)
        asked = [pending.question.prompt for pending in session.pending]
        assert prompt in asked, f"{line!r} lost the question {prompt!r}"


def test_without_a_question_no_example_of_a_read_writes_anything(tmp_path: Path) -> None:
    for intent in INTENTS.values():
        if intent.effect is not Effect.READ or intent.name in ("script", "repeat"):
            continue
        for example in intent.examples:
            talk = open_talk(tmp_path)
            talk.say(example)
            assert talk.writes() == [], f"{example!r} wrote something"
