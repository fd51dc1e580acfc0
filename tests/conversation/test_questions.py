"""Questions survive another request, go back, explain, are dropped; a credential's takes three words as commands."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.conversation.parts import Options
from assistant.equipment import equip
from assistant.settings import Settings
from intents.problems import Exit
from tests.conversation.talk import Talk, open_talk

KEY = "sk_live_a1b2c3d4e5f6"


def test_what_is_missing_is_asked_for_and_no_more(talk: Talk) -> None:
    talk.say("add a clearbit connector called prod")
    assert talk.asked() == "secret"
    answer = talk.say(KEY)
    assert "prod" in answer
    assert talk.asked() is None
    assert talk.connectors()["prod"].name == "prod"


def test_a_credential_is_nowhere_to_be_seen(talk: Talk) -> None:
    answers = [
        talk.say(line)
        for line in ("add a clearbit connector called prod", KEY, "show prod", "why", "history", "cli")
    ]
    assert not any(KEY in answer for answer in answers)
    assert KEY not in repr(talk.conversation.session)
    assert KEY not in repr(talk.turns)


@pytest.mark.parametrize("line", ["list connectors", "delete lemlist_old", "yes", "no", "help", "quit"])
def test_where_a_credential_is_asked_any_other_line_is_the_credential(talk: Talk, line: str) -> None:
    talk.all("add a clearbit connector called prod", line)
    assert talk.connectors()["prod"].config.reveal() == {"apiKey": line}


def test_an_empty_line_asks_a_credential_again(talk: Talk) -> None:
    talk.all("add a clearbit connector called prod", "")
    assert talk.asked() == "secret"


@pytest.mark.parametrize("line", ["cancel", "CANCEL"])
def test_cancel_drops_a_question(talk: Talk, line: str) -> None:
    talk.all("add a clearbit connector called prod", line)
    assert talk.asked() is None
    assert talk.writes() == []


def test_a_question_mark_explains_and_asks_again(talk: Talk) -> None:
    answer = talk.all("add a clearbit connector called prod", "?")
    assert "env:NAME" in answer
    assert talk.asked() == "secret"


def test_a_credential_comes_from_the_environment(tmp_path: Path) -> None:
    talk = open_talk(tmp_path, environ={"CLEARBIT_KEY": KEY})
    talk.all("add a clearbit connector called prod", "env:CLEARBIT_KEY")
    assert talk.connectors()["prod"].config.reveal() == {"apiKey": KEY}


def test_a_credential_comes_from_a_file(talk: Talk, tmp_path: Path) -> None:
    (tmp_path / "key").write_text(f"{KEY}\n", encoding="utf-8")
    talk.all("add a clearbit connector called prod", f"file:{tmp_path / 'key'}")
    assert talk.connectors()["prod"].config.reveal() == {"apiKey": KEY}


@pytest.mark.parametrize("line", ["env:NOT_SET_ANYWHERE", "file:/does/not/exist"])
def test_a_place_that_holds_nothing_is_asked_about_again(talk: Talk, line: str) -> None:
    talk.all("add a clearbit connector called prod", line)
    assert talk.asked() == "secret"
    assert talk.writes() == []


def test_a_pasted_credential_is_the_credential(talk: Talk) -> None:
    answer = talk.say(f"connect clearbit with key {KEY}")
    assert talk.asked() is None
    assert KEY not in answer
    assert KEY not in repr(talk.conversation.session.past)
    assert [one for one in talk.connectors().values() if one.config and one.config.reveal() == {"apiKey": KEY}]


def test_another_request_is_answered_and_the_question_comes_back(talk: Talk) -> None:
    talk.say("limit the hubspot connector to 5 per second")
    assert talk.asked() == "choice"
    answer = talk.say("who am I?")
    assert "Sam" in answer
    assert talk.asked() == "choice"
    talk.say("2")
    assert talk.connectors()["hubspot_sandbox"].rate_limit.max == 5


@pytest.mark.parametrize("line", ["2", "hubspot_sandbox", "HubSpot - Sandbox", "the sandbox one", "hubspot_sandbx"])
def test_a_choice_takes_a_number_a_name_or_a_near_miss(talk: Talk, line: str) -> None:
    talk.all("limit the hubspot connector to 5 per second", line)
    assert talk.connectors()["hubspot_sandbox"].rate_limit.max == 5
    assert talk.connectors()["hubspot_production"].rate_limit is None


@pytest.mark.parametrize("line", ["7", "0", "salesforce_emea", "qwertz"])
def test_what_is_none_of_the_options_is_asked_again(talk: Talk, line: str) -> None:
    talk.all("limit the hubspot connector to 5 per second", line)
    assert talk.asked() == "choice"
    assert talk.writes() == []


def test_back_goes_one_question_back(talk: Talk) -> None:
    talk.say("add an apollo connector")
    assert talk.asked() == "choice"
    talk.say("own key")
    assert talk.asked() == "secret"
    talk.say("back")
    assert talk.asked() == "choice"
    talk.say("credits")
    assert talk.asked() is None
    assert talk.connectors()["apollo_io"].use_credits


def test_back_at_the_first_question_says_so(talk: Talk) -> None:
    answer = talk.all("limit the hubspot connector to 5 per second", "back")
    assert "first question" in answer
    assert talk.asked() == "choice"


def test_a_taken_slug_is_asked_about_before_any_credential(talk: Talk) -> None:
    answer = talk.say("add a clearbit connector called prod with slug clearbit_production")
    assert talk.asked() == "text"
    assert "clearbit_production_2" in answer
    talk.say("lemlist_old")
    assert talk.asked() == "text"
    talk.say("clearbit_b")
    assert talk.asked() == "secret"
    talk.say(KEY)
    assert talk.connectors()["clearbit_b"].name == "prod"


def test_a_derived_slug_that_is_taken_becomes_another_and_that_is_said(talk: Talk) -> None:
    answer = talk.all("add a hunter connector called Hunter", "credits")
    assert "hunter_2" in answer
    assert "taken" in answer
    assert "hunter_2" in talk.connectors()


def test_without_anybody_to_answer_what_is_missing_is_named(tmp_path: Path) -> None:
    talk = open_talk(tmp_path, options=Options(answers=False))
    answer = talk.say("add a clearbit connector called prod")
    assert "API key" in answer
    assert talk.last.exit_code is Exit.NOT_UNDERSTOOD
    assert talk.writes() == []


def test_a_dry_run_asks_for_no_credential_and_shows_none(tmp_path: Path) -> None:
    talk = open_talk(tmp_path, options=Options(dry_run=True))
    answer = talk.say("add a clearbit connector called prod")
    assert '"apiKey": "••••"' in answer
    assert talk.last.exit_code is Exit.OK
    assert talk.writes() == []


def test_yes_with_nothing_open_does_nothing(talk: Talk) -> None:
    talk.say("yes")
    assert talk.writes() == []
    assert talk.asked() is None


def test_the_end_of_input_drops_a_question_and_says_that_an_answer_is_missing(talk: Talk) -> None:
    talk.say("add a clearbit connector called prod")
    turn = talk.conversation.end()
    assert turn.exit_code is Exit.NOT_UNDERSTOOD
    assert talk.writes() == []


def test_oauth_takes_the_pasted_address(talk: Talk) -> None:
    answer = talk.say("add a hubspot connector called EU")
    assert talk.asked() == "secret"
    assert "http" in answer
    talk.say("http://localhost/callback?code=sandbox&state=whatever")
    assert "eu" in talk.connectors()


def test_oauth_asks_again_for_what_holds_no_code(talk: Talk) -> None:
    talk.all("add a hubspot connector called EU", "https://example.com/nothing-here")
    assert talk.asked() == "secret"
    talk.say("code=sandbox")
    assert "eu" in talk.connectors()


def test_changed_credentials_keep_what_is_left_empty(talk: Talk) -> None:
    before = talk.connectors()["snowflake_dwh"].config.reveal()
    talk.say("change the credentials of snowflake_dwh")
    while talk.asked() is not None:
        field = talk.conversation.session.question
        assert field is not None
        talk.say("new-secret-1" if field.kind.value == "secret" else "")
    after = talk.connectors()["snowflake_dwh"].config.reveal()
    assert after.keys() == before.keys()
    changed = {key for key in after if after[key] != before[key]}
    assert changed
    assert all(after[key] == "new-secret-1" for key in changed)


@pytest.mark.parametrize(
    ("line", "answer", "key", "value"),
    [
        ("rename attio_crm to", "Attio EU", "name", "Attio EU"),
        ("change the limit of attio_crm", "5 per second", "rate_limit", 5),
        ("change the cache time of attio_crm", "2 hours", "cache_ttl_milliseconds", 7_200_000),
    ],
)
def test_a_change_without_its_value_asks_for_that_value(
    talk: Talk, line: str, answer: str, key: str, value: object
) -> None:
    talk.all("show attio_crm", line)
    assert talk.asked() == "text"
    talk.say(answer)
    assert talk.asked() is None
    found = getattr(talk.connectors()["attio_crm"], key)
    assert getattr(found, "max", found) == value
    assert len(talk.writes()) == 1


@pytest.mark.parametrize("line", ["the second one", "second", "no, the sandbox one", "last"])
def test_a_choice_takes_a_place_in_the_list(talk: Talk, line: str) -> None:
    talk.all("limit the hubspot connector to 5 per second", line)
    assert talk.connectors()["hubspot_sandbox"].rate_limit.max == 5


def test_a_dropped_sequence_does_not_claim_that_nothing_was_changed(talk: Talk) -> None:
    answer = talk.all("rename attio_crm to Attio EU and then connect apollo", "cancel")
    assert talk.connectors()["attio_crm"].name == "Attio EU"
    assert "nothing was changed" not in answer


@pytest.mark.parametrize("line", ["hubspot sandbox", "HubSpot - Sandbox", "sandbox"])
def test_a_name_in_words_of_its_own_answers_a_choice(talk: Talk, line: str) -> None:
    """Elsewhere a name alone shows what it names."""
    talk.all("limit the hubspot connector to 5 per second", line)
    assert talk.asked() is None
    assert talk.connectors()["hubspot_sandbox"].rate_limit.max == 5


@pytest.mark.parametrize("name", ["Attio EU", "HubSpot new", "Clearbit Production 2"])
def test_a_new_name_may_hold_the_name_of_a_service(talk: Talk, name: str) -> None:
    talk.all("change attio_crm", "name", name)
    assert talk.asked() is None
    assert talk.connectors()["attio_crm"].name == name


@pytest.mark.parametrize("pasted", ["hunter22secretPw", "correcthorse", "sk_live_0123456789abcdef"])
def test_a_credential_pasted_while_something_else_is_asked_is_masked(
    talk: Talk, pasted: str, tmp_path: Path
) -> None:
    """Neither the turn, nor the history, nor a recording shows it."""
    equip(talk.conversation, Settings.read({"CARGO_ASSISTANT_HOME": str(tmp_path)}, sandbox=True))
    target = tmp_path / "recorded.md"
    talk.say(f"record this as {target}")
    talk.say("limit the hubspot connector to 5 per second")
    talk.say(f"connect attio with password {pasted}")
    answer = talk.all("what did I do so far?", "stop recording")
    assert pasted not in answer
    assert pasted not in repr(talk.turns)
    assert target.exists()
    assert pasted not in target.read_text(encoding="utf-8")


def test_an_empty_line_says_how_to_leave(talk: Talk) -> None:
    assert "`cancel`" in talk.all("add a clearbit connector called prod", "")
    assert talk.asked() == "secret"
    talk.say("cancel")
    assert "`cancel`" in talk.all("limit the hubspot connector to 5 per second", "qwertz")


def test_an_explanation_names_its_request_for_programs(talk: Talk) -> None:
    talk.all("rename hunter", "?")
    assert talk.last.replies[0].json["intent"] == "connector.update"


@pytest.mark.parametrize("pasted", ["LEAKabcdefg123", "LEAKletters", "correcthorsebattery", "Winter2026!"])
def test_a_key_that_is_rotated_to_a_pasted_one_is_masked_and_used(talk: Talk, pasted: str, tmp_path: Path) -> None:
    equip(talk.conversation, Settings.read({"CARGO_ASSISTANT_HOME": str(tmp_path)}, sandbox=True))
    target = tmp_path / "recorded.md"
    talk.say(f"record this as {target}")
    answer = talk.say(f"rotate the key of clearbit_production to {pasted}")
    answer += talk.all("yes", "what did I do so far?", "stop recording")
    assert pasted.rstrip("!") not in answer + repr(talk.turns) + target.read_text(encoding="utf-8")
    assert pasted.rstrip("!") in talk.connectors()["clearbit_production"].config.reveal()["apiKey"]
