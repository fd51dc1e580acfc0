"""An undo that is asked about, put off or made to depend on something takes nothing back without a yes."""

from __future__ import annotations

import pytest

from tests.conversation.talk import Talk

LIMITED = "limit hunter to 10 per minute"


@pytest.mark.parametrize(
    "line",
    [
        "should I undo that?", "is it too late to undo?", "do you think we should revert this?", "I would like to undo that tomorrow",
        "undo, but keep the limit", "can I undo that later?", "maybe we should undo that", "shall we take that back?",
        "undo that later", "undo unless somebody minds", "why not undo that?", "will undo bring back the limit?", "undo?",
        "I think we should undo this", "I might undo this", "undo this on friday", "did you undo it?", "is it wise to revert?",
        "undo that if Anna agrees", "what would undo do?", "don't undo that",
    ],
)  # fmt: skip
def test_nothing_is_taken_back_at_once(talk: Talk, line: str) -> None:
    talk.all(LIMITED, line)
    assert talk.connectors()["hunter"].rate_limit.max == 10


@pytest.mark.parametrize(
    "line",
    ["undo", "oops, undo", "undo that right now", "could you undo that?", "can you undo it please", "take that back", "undo if you can"],
)  # fmt: skip
def test_an_order_is_carried_out_at_once(talk: Talk, line: str) -> None:
    talk.all(LIMITED, line)
    assert talk.connectors()["hunter"].rate_limit is None


def test_what_is_to_be_kept_of_an_undo_is_told(talk: Talk) -> None:
    assert "cannot leave a part out" in talk.all(LIMITED, "undo, but keep the limit")


def test_after_several_removals_each_is_told_the_number_that_brings_it_back(talk: Talk) -> None:
    answer = talk.all(LIMITED, "delete the unused connectors", "yes", "oops, undo").replace("\n", " ")
    assert "A removal cannot be taken back" in answer
    assert "`undo 3` creates `lemlist_old` anew" in " ".join(answer.split())
    assert "Create it anew as Lemlist (old)" in talk.say("undo 3")
