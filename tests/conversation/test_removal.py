"""A removal shows what it destroys, asks, and takes only the answer that counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.conversation.parts import Options
from intents.problems import Exit
from tests.conversation.talk import Talk, open_talk


def test_a_removal_asks_first_and_names_what_it_destroys(talk: Talk) -> None:
    answer = talk.say("delete lemlist_old")
    assert "Lemlist (old)" in answer
    assert "lemlist_old" in answer
    assert talk.asked() == "yes_no"
    assert talk.writes() == []


@pytest.mark.parametrize("yes", ["yes", "y", "Y.", "OK", "do it", "Go ahead!", "  yes  "])
def test_a_plain_yes_removes_what_nothing_uses(talk: Talk, yes: str) -> None:
    talk.all("delete lemlist_old", yes)
    assert "lemlist_old" not in talk.connectors()
    assert len(talk.writes()) == 1


@pytest.mark.parametrize(
    "line",
    ["", "no", "n", "cancel", "back", "yes please remove", "yess", "yep", "sure", "ja", "lemlist_old", "asdf", "1"],
)
def test_anything_but_the_five_yeses_drops_it(talk: Talk, line: str) -> None:
    answer = talk.all("delete lemlist_old", line)
    assert "Nothing was removed" in answer
    assert talk.asked() is None
    assert talk.writes() == []
    assert talk.last.exit_code is Exit.OK


@pytest.mark.parametrize("line", ["yep", "sure", "yes please", "yes, go ahead", "yes please remove"])
def test_a_yes_in_other_words_is_told_why_it_removed_nothing(talk: Talk, line: str) -> None:
    answer = talk.all("delete lemlist_old", line)
    assert "Nothing was removed" in answer
    assert "only `yes`, `y`, `ok`, `do it` or `go ahead` counts" in answer.replace("\n", " ")
    assert talk.writes() == []


def test_the_question_says_what_it_takes(talk: Talk) -> None:
    assert "Type `yes`, `y` or `ok`" in talk.say("delete lemlist_old")


def test_a_question_mark_explains_and_keeps_the_question(talk: Talk) -> None:
    talk.all("delete lemlist_old", "?")
    assert talk.asked() == "yes_no"
    talk.say("yes")
    assert "lemlist_old" not in talk.connectors()


def test_what_is_used_goes_only_when_its_slug_is_typed(talk: Talk) -> None:
    answer = talk.say("delete slack_alerts")
    assert "6 plays" in answer
    assert talk.asked() == "typed"
    assert "Nothing was removed" in talk.say("yes")
    assert "Nothing was removed" in talk.all("delete slack_alerts", "Slack_Alerts")
    assert talk.writes() == []


def test_the_api_has_the_last_word_about_what_is_used(talk: Talk) -> None:
    talk.all("delete slack_alerts", "slack_alerts")
    assert talk.writes() == [f"DELETE /v1/connection/connectors/{talk.connectors()['slack_alerts'].uuid}"]
    assert talk.last.exit_code is Exit.FAILED
    assert "slack_alerts" in talk.connectors()


def test_another_request_drops_the_removal_and_runs(talk: Talk) -> None:
    answer = talk.all("delete lemlist_old", "list connectors")
    assert "Nothing was removed" in answer
    assert "hubspot_production" in answer
    assert talk.asked() is None
    talk.say("yes")
    assert talk.writes() == []


def test_the_end_of_input_drops_it(talk: Talk) -> None:
    talk.say("delete lemlist_old")
    turn = talk.conversation.end()
    assert "Nothing was removed" in str(turn.replies[0].blocks[0])
    assert "lemlist_old" in talk.connectors()


def test_ctrl_c_drops_it(talk: Talk) -> None:
    talk.say("delete lemlist_old")
    turn = talk.conversation.interrupt()
    assert "Nothing was removed" in str(turn.replies[0].blocks[0])
    assert talk.asked() is None


def test_a_misspelt_target_is_picked_from_a_list_and_not_by_a_yes(talk: Talk) -> None:
    talk.say("delete lemlist_odl")
    assert talk.asked() == "pick"
    talk.say("yes")
    assert talk.asked() == "pick"
    talk.say("lemlist_old")
    assert talk.asked() == "yes_no"
    talk.say("yes")
    assert "lemlist_old" not in talk.connectors()


def test_an_ambiguous_target_is_asked_about(talk: Talk) -> None:
    talk.say("delete the hubspot connector")
    assert talk.asked() == "choice"
    talk.say("hubspot_sandbox")
    assert talk.asked() == "yes_no"
    talk.say("yes")
    assert "hubspot_sandbox" not in talk.connectors()
    assert "hubspot_production" in talk.connectors()


def test_an_implied_target_is_named_and_asked_about(talk: Talk) -> None:
    answer = talk.all("show lemlist_old", "delete it")
    assert "lemlist_old" in answer
    assert talk.asked() == "yes_no"


def test_all_unused_go_with_one_yes(talk: Talk) -> None:
    answer = talk.say("remove all unused connectors")
    assert "hubspot_sandbox" in answer
    assert "lemlist_old" in answer
    assert talk.asked() == "yes_no"
    answer = talk.say("yes")
    assert not {"hubspot_sandbox", "lemlist_old"} & talk.connectors().keys()
    assert len(talk.writes()) == 2
    assert "hubspot_sandbox" in answer


def test_of_all_of_a_service_those_in_use_stay(talk: Talk) -> None:
    answer = talk.all("delete all hubspot connectors")
    assert "hubspot_production" in answer
    talk.say("yes")
    assert "hubspot_production" in talk.connectors()
    assert "hubspot_sandbox" not in talk.connectors()


def test_once_removed_it_no_longer_means_it(talk: Talk) -> None:
    talk.all("delete lemlist_old", "yes")
    talk.say("show it")
    assert "lemlist_old" not in {ref.id for ref in talk.conversation.session.context.focus}


def test_yes_as_an_option_answers_a_yes_or_no_alone(tmp_path: Path) -> None:
    talk = open_talk(tmp_path, options=Options(yes=True, answers=False))
    talk.say("delete lemlist_old")
    assert "lemlist_old" not in talk.connectors()
    talk.say("delete slack_alerts")
    assert talk.last.exit_code is Exit.NOT_UNDERSTOOD
    talk.say("delete the hubspot connector")
    assert talk.last.exit_code is Exit.NOT_UNDERSTOOD
    assert len(talk.writes()) == 1


def test_without_anybody_to_answer_it_is_refused(tmp_path: Path) -> None:
    talk = open_talk(tmp_path, options=Options(answers=False))
    talk.say("delete lemlist_old")
    assert talk.last.exit_code is Exit.NOT_UNDERSTOOD
    assert talk.asked() is None
    assert talk.writes() == []


def test_a_dry_run_prints_the_request_and_sends_nothing(tmp_path: Path) -> None:
    talk = open_talk(tmp_path, options=Options(dry_run=True))
    answer = talk.say("delete lemlist_old")
    assert "DELETE /v1/connection/connectors/" in answer
    assert talk.writes() == []
    assert talk.last.exit_code is Exit.OK


def test_a_no_ends_a_sequence_and_says_what_was_not_done(talk: Talk) -> None:
    answer = talk.all("delete lemlist_old and then list connectors", "no")
    assert "Nothing was removed" in answer
    assert "Not done" in answer
    assert "hubspot_production" not in answer


def test_a_custom_integration_asks_like_a_connector(talk: Talk) -> None:
    for place in ("https://partner-portal.example/cargo", "https://score.acme.dev"):
        talk.say(f"new custom integration at {place}")
    talk.say("remove the custom integration partner_portal")
    assert talk.asked() == "yes_no"
    assert [one.slug for one in talk.api.custom_integrations()] == ["partner_portal", "score_acme"]
    talk.say("yes")
    assert [one.slug for one in talk.api.custom_integrations()] == ["score_acme"]


@pytest.mark.parametrize(
    "line",
    [
        "remove all hubspot connectors except hubspot_sandbox",
        "remove unused connectors but keep hubspot_sandbox",
        "delete everything nobody uses apart from hubspot_sandbox",
        "remove the unused ones, but leave hubspot_sandbox alone",
    ],
)
def test_what_is_to_be_kept_is_never_removed(talk: Talk, line: str) -> None:
    talk.all(line, "yes")
    talk.all("hubspot_sandbox")
    assert "hubspot_sandbox" in talk.connectors()


def test_the_others_go_all_the_same(talk: Talk) -> None:
    talk.all("remove unused connectors but keep hubspot_sandbox", "yes")
    assert "lemlist_old" not in talk.connectors()


@pytest.mark.parametrize("line", ["slack_alerts ", " slack_alerts", "Slack_alerts"])
def test_a_slug_is_typed_exactly_or_not_at_all(talk: Talk, line: str) -> None:
    answer = talk.all("delete slack_alerts", line)
    assert "Nothing was removed." in answer
    assert talk.writes() == []


def test_it_is_another_request_at_a_removal_and_asks_anew(talk: Talk) -> None:
    talk.all("show lemlist_old", "delete it", "remove it")
    assert talk.asked() == "yes_no"
    assert talk.writes() == []


@pytest.mark.parametrize("line", ["yes please remove", "yes, remove it"])
def test_a_yes_with_more_words_is_no_yes_and_no_request(talk: Talk, line: str) -> None:
    answer = talk.all("show lemlist_old", "delete it", line)
    assert "Nothing was removed." in answer
    assert talk.asked() is None
    assert talk.writes() == []


NARROWED = [
    "remove one of the unused connectors", "delete unused connectors older than 3 years", "remove the unused enrichment connectors",
    "remove unused connectors that are not the default", "delete all hubspot connectors created before May",
    "would you remove unused connectors?",
]  # fmt: skip


@pytest.mark.parametrize("line", NARROWED)
def test_what_is_narrowed_down_by_what_has_no_slot_is_picked_from_a_list(talk: Talk, line: str) -> None:
    talk.say(line)
    assert talk.asked() == "pick"
    talk.say("yes")
    assert talk.writes() == []


@pytest.mark.parametrize("line", NARROWED)
def test_a_yes_given_beforehand_removes_nothing_that_is_narrowed_down(tmp_path: Path, line: str) -> None:
    talk = open_talk(tmp_path, options=Options(yes=True, answers=False))
    talk.say(line)
    assert talk.writes() == []


def test_what_is_picked_is_still_asked_about_and_goes_alone(talk: Talk) -> None:
    talk.all("remove unused connectors older than 3 years", "lemlist_old")
    assert talk.asked() == "yes_no"
    talk.say("yes")
    assert "lemlist_old" not in talk.connectors()
    assert "hubspot_sandbox" in talk.connectors()


def test_what_is_in_use_is_said_to_be_refused_before_its_slug_is_typed(talk: Talk) -> None:
    """The API keeps what is used, so the question must not promise a removal."""
    assert "refuses to remove what is in use" in " ".join(talk.say("delete hubspot_production").split())
    assert talk.asked() == "typed"
