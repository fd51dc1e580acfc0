"""Changes are journalled, listed, taken back; what cannot come back is said first."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from assistant.conversation.journal import Journal
from intents.past import Change
from intents.problems import Exit
from tests.conversation.talk import Talk

KEY = "sk_live_a1b2c3d4e5f6"
PORTAL = "https://partner-portal.example/cargo"


def test_a_rename_is_taken_back(talk: Talk) -> None:
    talk.say("rename attio_crm to Attio EU")
    assert talk.connectors()["attio_crm"].name == "Attio EU"
    talk.say("undo")
    assert talk.connectors()["attio_crm"].name == "Attio CRM"


def test_an_undo_can_be_undone(talk: Talk) -> None:
    talk.all("rename attio_crm to Attio EU", "undo", "undo that")
    assert talk.connectors()["attio_crm"].name == "Attio EU"


def test_undo_goes_further_back_step_by_step(talk: Talk) -> None:
    talk.all("rename attio_crm to Attio EU", "set clearbit_production to 500 per hour", "undo", "undo")
    assert talk.connectors()["attio_crm"].name == "Attio CRM"
    limit = talk.connectors()["clearbit_production"].rate_limit
    assert (limit.max, limit.unit) == (1000, "day")


def test_a_named_change_is_taken_back_and_no_other(talk: Talk) -> None:
    talk.all("rename attio_crm to Attio EU", "set clearbit_production to 500 per hour", "undo the rename")
    assert talk.connectors()["attio_crm"].name == "Attio CRM"
    assert talk.connectors()["clearbit_production"].rate_limit.max == 500


def test_a_limit_a_cache_time_and_a_default_are_taken_back(talk: Talk) -> None:
    before = talk.connectors()
    talk.all("lift the limit on clearbit_production", "undo")
    talk.all("cache hunter for 2 hours", "undo")
    talk.all("make hubspot_sandbox the default", "undo")
    after = talk.connectors()
    assert after["clearbit_production"].rate_limit == before["clearbit_production"].rate_limit
    assert after["hunter"].cache_ttl_milliseconds == before["hunter"].cache_ttl_milliseconds
    assert after["hubspot_production"].is_default
    assert not after["hubspot_sandbox"].is_default


def test_taking_back_a_creation_is_a_removal_and_asks_like_one(talk: Talk) -> None:
    talk.all("add a clearbit connector called prod", KEY, "undo")
    assert talk.asked() == "yes_no"
    assert "prod" in talk.connectors()
    talk.say("yes")
    assert "prod" not in talk.connectors()


def test_a_removal_cannot_be_taken_back_but_can_be_created_anew(talk: Talk) -> None:
    talk.say("set lemlist_old to 7 per minute")
    answer = talk.all("delete lemlist_old", "yes", "undo")
    assert "cannot be taken back" in answer
    assert talk.asked() == "yes_no"
    talk.say("yes")
    assert talk.asked() == "secret"
    talk.say(KEY)
    anew = talk.connectors()["lemlist_old"]
    assert (anew.name, anew.rate_limit.max) == ("Lemlist (old)", 7)


def test_changed_credentials_cannot_be_taken_back(talk: Talk) -> None:
    talk.all("change the key of attio_crm", KEY)
    answer = talk.say("undo")
    assert "cannot" in answer
    assert talk.writes() == [f"PUT /v1/connection/connectors/{talk.connectors()['attio_crm'].uuid}"]


def test_history_lists_the_changes_without_a_secret(talk: Talk) -> None:
    answer = talk.all("rename attio_crm to Attio EU", "change the key of attio_crm", KEY, "history")
    assert "rename" in answer
    assert "credentials" in answer
    assert KEY not in answer


def test_there_is_nothing_to_undo_at_first(talk: Talk) -> None:
    answer = talk.say("undo")
    assert "nothing" in answer.lower()
    assert talk.writes() == []


def test_a_change_that_failed_is_told_and_not_undone(talk: Talk) -> None:
    talk.faults.refuse(500, method="PUT")
    talk.say("rename attio_crm to Attio EU")
    assert talk.last.exit_code is Exit.FAILED
    talk.say("undo")
    assert talk.writes() == [f"PUT /v1/connection/connectors/{talk.connectors()['attio_crm'].uuid}"]


def test_two_changes_to_one_connector_are_one_call(talk: Talk) -> None:
    talk.say("rename attio_crm to Attio EU and limit it to 5 per second")
    assert len(talk.writes()) == 1
    assert talk.connectors()["attio_crm"].rate_limit.max == 5


def change() -> Change:
    """A change as it is before the request goes out."""
    return Change("1", datetime(2026, 1, 1, tzinfo=UTC), "w", "connector.update", "rename a to b", "PUT", "/v1/x")


def test_a_crash_between_sending_and_answer_is_seen_at_the_next_start(tmp_path: Path) -> None:
    Journal(tmp_path / "journal", "w").write(change())
    found = Journal(tmp_path / "journal", "w").interrupted()
    assert [one.does for one in found] == ["rename a to b"]
    later = Journal(tmp_path / "journal", "w")
    later.settle(later.interrupted())
    assert Journal(tmp_path / "journal", "w").interrupted() == []


def test_a_change_that_ended_is_no_crash(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal", "w")
    journal.write(change())
    journal.write(replace(change(), status="done"))
    assert Journal(tmp_path / "journal", "w").interrupted() == []


def test_the_journal_of_another_workspace_is_not_ours(tmp_path: Path) -> None:
    Journal(tmp_path / "journal", "w").write(change())
    assert Journal(tmp_path / "journal", "other").interrupted() == []


def test_a_broken_line_in_the_journal_costs_only_itself(tmp_path: Path) -> None:
    Journal(tmp_path / "journal", "w").write(change())
    with (tmp_path / "journal").open("a", encoding="utf-8") as file:
        file.write('{"id": "half')
    assert len(Journal(tmp_path / "journal", "w").interrupted()) == 1


def test_the_journal_is_for_its_owner_alone(tmp_path: Path) -> None:
    Journal(tmp_path / "journal", "w").write(change())
    assert (tmp_path / "journal").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("line", ["save what I did as a script", "write a script of what we did"])
def test_a_script_holds_the_commands_and_no_secret(
    talk: Talk, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    talk.all("add a clearbit connector called prod", KEY, "rename attio_crm to Attio EU", line)
    text = (tmp_path / "cargo-assistant-session.sh").read_text(encoding="utf-8")
    assert "cargo-ai connection connector create" in text
    assert "cargo-ai connection connector update" in text
    assert "$API_KEY" in text
    assert KEY not in text


def test_a_change_of_several_is_taken_back_as_one(talk: Talk) -> None:
    before = talk.connectors()
    talk.all("limit all hubspot connectors to 100 per minute", "yes", "undo")
    assert talk.asked() == "yes_no"
    talk.say("yes")
    assert {slug: one.rate_limit for slug, one in talk.connectors().items()} == {
        slug: one.rate_limit for slug, one in before.items()
    }


def test_a_removed_custom_integration_is_offered_anew(talk: Talk) -> None:
    talk.say(f"new custom integration at {PORTAL}")
    talk.all("remove the custom integration partner_portal", "yes")
    assert talk.api.custom_integrations() == []
    assert PORTAL in talk.say("undo")
    assert talk.asked() == "yes_no"
    talk.say("yes")
    assert [one.base_url for one in talk.conversation.parts.api.custom_integrations()] == [PORTAL]


def test_undo_once_too_often_changes_nothing(talk: Talk) -> None:
    talk.all("rename attio_crm to Attio EU", "set clearbit_production to 500 per hour", "undo", "undo")
    before = len(talk.writes())
    assert "nothing more" in talk.say("undo")
    assert len(talk.writes()) == before


def test_after_a_single_change_undo_goes_to_and_fro(talk: Talk) -> None:
    talk.all("rename attio_crm to Attio EU", "undo", "undo")
    assert talk.connectors()["attio_crm"].name == "Attio EU"


def test_the_history_tells_an_undo_as_one(talk: Talk) -> None:
    """“take back: rename …” with the state “done” read as one more change that is in force."""
    talk.all("rename attio_crm to Attio EU", "undo")
    lines = [" ".join(line.split()) for line in talk.say("history").splitlines()]
    assert any("rename Attio CRM (attio_crm) to Attio EU taken back" in line for line in lines)
    assert any("took back: rename Attio CRM (attio_crm) to Attio EU done" in line for line in lines)
    talk.say("undo")
    assert "did again: rename" in talk.say("history")


def test_several_changes_of_one_connector_have_a_line_each(talk: Talk) -> None:
    answer = talk.say("rename attio_crm to Attio EU, limit it to 5 per second and cache it for 1 hour")
    assert [line for line in answer.splitlines() if line.startswith("✓")] == [
        "✓ Renamed Attio CRM (`attio_crm`) to Attio EU.",
        "✓ Limit of Attio EU (`attio_crm`): 5 per second (was no limit).",
        "✓ Cache time of Attio EU (`attio_crm`): 1 hour (was off).",
    ]


def test_several_changes_of_several_have_a_line_each(talk: Talk) -> None:
    talk.say("set hubspot_production and hubspot_sandbox to 5 per second and cache them for 1 hour")
    answer = talk.say("yes")
    assert sum(line.startswith("✓") for line in answer.splitlines()) == 4


def test_a_change_that_goes_to_and_fro_is_told_plainly(talk: Talk) -> None:
    """The third undo said “Did again: do again: …” of what it took back."""
    answers = [talk.say(line) for line in ("rename attio_crm to Attio EU", "undo", "undo", "undo")]
    told = "rename Attio CRM (`attio_crm`) to Attio EU.\n"
    assert answers[1:] == [f"✓ Took back: {told}", f"✓ Did again: {told}", f"✓ Took back: {told}"]
    assert talk.connectors()["attio_crm"].name == "Attio CRM"


@pytest.mark.parametrize(
    ("value", "fault"),
    [("0/s", "would let nothing through"), ("10", "in which time?"), ("10 per fortnight", "not per fortnight")],
)
def test_what_is_wrong_with_a_limit_is_said(talk: Talk, value: str, fault: str) -> None:
    assert fault in talk.say(f"limit clearbit_production to {value}")
    assert talk.asked() == "text"
    assert fault in talk.say(value)
    assert fault not in talk.say("?")
    talk.say("10 per day")
    assert talk.connectors()["clearbit_production"].rate_limit.max == 10


def test_a_polite_word_that_was_misspelt_is_not_worth_a_line(talk: Talk) -> None:
    assert "Understood" not in talk.say("rename attio_crm to Attio EU pls")


def test_a_default_that_was_changed_with_more_goes_to_and_fro_as_one(talk: Talk) -> None:
    """The second undo said that nothing keeps what it was; the third left the default where it was."""

    def held() -> tuple[bool, bool, int | None]:
        now = talk.connectors()
        sandbox = now["hubspot_sandbox"]
        return now["hubspot_production"].is_default, sandbox.is_default, sandbox.cache_ttl_milliseconds

    before = held()
    talk.say("cache hubspot_sandbox for 2 hours and make it the default")
    after = held()
    assert after == (False, True, 7_200_000)
    assert "make hubspot_production the default again" in talk.say("undo")
    talk.say("yes")
    assert held() == before
    for expected in (after, before, after):
        talk.say("undo")
        if talk.asked():
            talk.say("yes")
        assert held() == expected


def test_the_history_has_times_of_day_and_no_marks_of_code(talk: Talk) -> None:
    """“3 minutes ago” was the same for all, and a table showed its backticks."""
    answer = talk.all("rename attio_crm to Attio EU", "limit hunter to 5 per second", "history")
    times = [line.split()[1] for line in answer.splitlines() if line.startswith(("1 ", "2 "))]
    assert [len(one.split(":")) for one in times[:2]] == [3, 3]
    assert "`" not in answer


@pytest.mark.parametrize(
    "line",
    [
        "add another apollo, key apk_998877, named Apollo EU",
        "add an apollo key: apk_998877, call it Apollo EU",
        "new key for hunter: apk_998877",
        "pay for apollo with my own key apk_998877",
        "switch hunter to my own key apk_998877",
    ],
)
def test_no_key_is_in_the_history_or_the_journal(talk: Talk, line: str, tmp_path: Path) -> None:
    answer = talk.all(line, "yes", "history")
    kept = "".join(one.read_text(errors="replace") for one in tmp_path.rglob("*") if one.is_file())
    assert "apk_998877" not in answer + kept + repr(talk.turns)


def test_a_slug_cannot_be_changed_and_that_is_said(talk: Talk) -> None:
    assert "cannot be changed" in talk.say("change the slug of lemlist_old to lemlist")
    assert talk.asked() is None
    talk.say("rename lemlist_old to Slug one")
    assert talk.connectors()["lemlist_old"].name == "Slug one"


def test_two_connectors_are_not_given_one_name_at_once(talk: Talk) -> None:
    assert "cannot be called the same" in talk.say("rename salesforce and hunter to CRM")
    assert talk.writes() == []


def test_a_name_that_another_connector_has_is_told(talk: Talk) -> None:
    assert "`hubspot_sandbox` is called that too" in " ".join(
        talk.say("rename hubspot_production to hubspot_sandbox").split()
    )


def test_a_name_for_what_has_none_is_told(talk: Talk) -> None:
    answer = talk.say("register a custom integration called scorer at http://localhost:9")
    assert "no name of its own" in answer
