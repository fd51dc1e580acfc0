"""Other credentials: who pays from then on is agreed to first; never said to be taken back."""

from __future__ import annotations

import pytest

from tests.conversation.talk import Talk

KEY = "sk_live_a1b2c3d4e5f6"


def _config(talk: Talk, slug: str) -> object:
    config = talk.connectors()[slug].config
    return None if config is None else config.reveal()


def test_a_key_in_the_line_is_agreed_to_where_credits_pay_for_what_is_used(talk: Talk) -> None:
    """Three plays went over to another way of paying by one line."""
    answer = talk.say(f"update the apollo key to {KEY}")
    assert talk.asked() == "yes_no"
    assert "Used by:" in answer
    assert "play" in answer
    assert KEY not in answer
    talk.say("no")
    assert talk.writes() == []


@pytest.mark.parametrize("name", ["lemlist_old", "smartlead"])
def test_a_key_that_is_handed_over_is_in_place_at_once_and_what_is_gone_is_said(talk: Talk, name: str) -> None:
    """`contract`: Conversation: a write on one object runs at once."""
    answer = " ".join(talk.say(f"update the key of {name} to {KEY}").split())
    assert talk.asked() is None
    assert "cannot be brought back" in answer


def test_a_key_that_is_asked_for_is_asked_below_what_uses_it(talk: Talk) -> None:
    answer = talk.say("rotate the key of smartlead")
    assert talk.asked() == "secret"
    assert "Used by:    1 play" in answer
    assert "cannot be brought back" in answer
    assert "Changed the credentials" in talk.say(KEY)


def test_a_switch_from_credits_is_told_and_taken_back(talk: Talk) -> None:
    """The undo claimed it and left three plays on a made-up key."""
    asked = talk.say(f"update the apollo key to {KEY}")
    assert "instead of Cargo credits" in asked
    assert "own credentials (was Cargo credits)" in talk.say("yes")
    assert talk.connectors()["apollo_main"].use_credits is False
    talk.say("undo")
    assert talk.connectors()["apollo_main"].use_credits is True
    assert _config(talk, "apollo_main") is None


def test_a_mask_is_never_sent_as_a_key(talk: Talk) -> None:
    """The journal holds the mask alone, so what put a key in place cannot be sent once more."""
    talk.all(f"update the apollo key to {KEY}", "yes", "undo")
    before = len(talk.writes())
    assert "cannot be done again" in talk.say("redo")
    assert len(talk.writes()) == before


def test_an_undo_of_a_rename_with_credentials_claims_the_rename_alone(talk: Talk) -> None:
    talk.say(f"change the key of smartlead_outbound to {KEY} and rename it to Smart EU")
    talk.say("yes" if talk.asked() == "yes_no" else KEY)
    assert talk.connectors()["smartlead_outbound"].name == "Smart EU"
    answer = talk.say("undo")
    assert "cannot come back" in answer
    answer = talk.say("yes")
    assert "the credentials stay" in answer
    assert "change the credentials" not in answer
    assert talk.connectors()["smartlead_outbound"].name == "Smartlead Outbound"
