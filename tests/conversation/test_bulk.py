"""Several changes at once: one plan, one table, one answer, a report line each, a true account when interrupted."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from assistant.conversation import execution
from assistant.conversation.parts import Options
from intents import calls
from intents.plan import Plan, Step
from intents.problems import Exit
from intents.reading import Ref, RefKind
from tests.conversation.talk import Talk, open_talk


def test_a_change_of_several_shows_the_table_and_asks(talk: Talk) -> None:
    answer = talk.say("set 100 per minute on all hubspot connectors")
    assert "hubspot_production" in answer
    assert "hubspot_sandbox" in answer
    assert talk.asked() == "yes_no"
    assert talk.writes() == []
    talk.say("yes")
    assert {talk.connectors()[slug].rate_limit.max for slug in ("hubspot_production", "hubspot_sandbox")} == {100}


def test_a_no_changes_nothing(talk: Talk) -> None:
    talk.all("set 100 per minute on all hubspot connectors", "no")
    assert talk.writes() == []


def test_what_fails_is_told_and_the_rest_is_done(talk: Talk) -> None:
    uuid = talk.connectors()["lemlist_old"].uuid
    talk.faults.refuse(500, method="DELETE", path=f"*{uuid}")
    answer = talk.all("remove all unused connectors", "yes")
    assert "1 of 2 done" in answer
    assert talk.last.exit_code is Exit.FAILED
    assert "hubspot_sandbox" not in talk.connectors()
    assert "lemlist_old" in talk.connectors()


def test_a_rate_limit_is_waited_out(talk: Talk) -> None:
    talk.faults.refuse(429, retry_after=1, method="DELETE", times=2)
    talk.all("remove all unused connectors", "yes")
    assert talk.last.exit_code is Exit.OK
    assert not {"lemlist_old", "hubspot_sandbox"} & talk.connectors().keys()


class Interrupting:
    """Progress that meets Ctrl-C after some steps."""

    def __init__(self, after: int) -> None:
        self.left = after

    def start(self, what: str, total: int) -> None:
        """Takes note of nothing."""

    def step(self, what: str) -> None:
        """Raises KeyboardInterrupt once enough steps are done."""
        self.left -= 1
        if self.left == 0:
            raise KeyboardInterrupt

    def stop(self) -> None:
        """Takes note of nothing."""


def _plan(talk: Talk, slugs: list[str]) -> Plan:
    steps = tuple(
        Step(
            calls.update_connector(talk.connectors()[slug].uuid, {"name": "changed"}),
            f"rename {slug}",
            f"Renamed {slug}.",
            Ref(RefKind.CONNECTOR, slug),
        )
        for slug in slugs
    )
    return Plan("connector.update", steps, "Rename some")


def test_an_interruption_leaves_a_true_account(tmp_path: Path) -> None:
    """What is said to be done is done, what is said not to be begun was never sent."""
    talk = open_talk(tmp_path, options=Options(parallel=1))
    slugs = ["hubspot_production", "hubspot_sandbox", "attio_crm", "hunter"]
    plan = _plan(talk, slugs)
    talk.conversation.parts.progress = Interrupting(after=2)
    reply = execution.run(plan, talk.conversation.session, talk.conversation.parts)
    assert reply.exit_code is Exit.INTERRUPTED
    done = set(reply.json["done"])
    changed = {f"rename {slug}" for slug, one in talk.connectors().items() if one.name == "changed"}
    assert done == changed
    assert set(reply.json["notBegun"]) == {f"rename {slug}" for slug in slugs} - changed


def test_at_most_four_requests_run_at_a_time(talk: Talk, monkeypatch: Any) -> None:
    import threading

    running, most, lock = 0, 0, threading.Lock()
    send = talk.conversation.parts.api.send

    def counted(*args: Any, **more: Any) -> Any:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        try:
            threading.Event().wait(0.01)
            return send(*args, **more)
        finally:
            with lock:
                running -= 1

    monkeypatch.setattr(talk.conversation.parts.api, "send", counted)
    slugs = list(talk.connectors())
    reply = execution.run(_plan(talk, slugs), talk.conversation.session, talk.conversation.parts)
    assert reply.exit_code is Exit.OK
    assert 2 <= most <= 4


def test_a_sequence_stops_at_the_first_failure_and_says_what_was_not_done(talk: Talk) -> None:
    talk.faults.refuse(500, method="PUT")
    answer = talk.say("rename attio_crm to Attio EU and then list connectors")
    assert "Not done after that" in answer
    assert "hubspot_production" not in answer


def test_the_table_of_a_removal_says_what_stays(talk: Talk) -> None:
    answer = talk.say("delete every hubspot connector")
    assert "In use, stays" in answer


def test_two_removals_in_one_line_are_one_question(talk: Talk) -> None:
    talk.say("remove hubspot_sandbox and lemlist_old")
    assert talk.asked() == "yes_no"
    assert talk.writes() == []
    talk.say("yes")
    assert talk.asked() is None
    assert not {"lemlist_old", "hubspot_sandbox"} & talk.connectors().keys()


def test_a_removal_of_two_spares_the_one_that_is_in_use(talk: Talk) -> None:
    answer = talk.all("remove attio_crm and lemlist_old", "yes")
    assert "In use" in answer
    assert "attio_crm" in talk.connectors()
    assert "lemlist_old" not in talk.connectors()


def test_the_same_limit_for_two_is_one_plan(talk: Talk) -> None:
    talk.say("limit slack_alerts and attio_crm to 10 per second")
    assert talk.asked() == "yes_no"
    talk.say("no")
    assert talk.writes() == []


def test_different_changes_stay_a_sequence(talk: Talk) -> None:
    talk.say("limit slack_alerts to 10 per second and then limit attio_crm to 5 per second")
    assert talk.asked() is None
    limits = {slug: talk.connectors()[slug].rate_limit.max for slug in ("slack_alerts", "attio_crm")}
    assert limits == {"slack_alerts": 10, "attio_crm": 5}


def test_a_table_of_changes_says_what_there_is_so_far(talk: Talk) -> None:
    talk.say("limit hubspot_sandbox to 5 per second")
    lines = [" ".join(one.split()) for one in talk.say("limit all hubspot connectors to 10/minute").splitlines()]
    assert "What Change So far" in lines
    assert "hubspot_sandbox set the limit of hubspot_sandbox to 10 per minute 5 per second" in lines
    talk.say("yes")
    assert len(re.findall(r"to 10 per minute +10 per minute$", talk.say("undo"), re.MULTILINE)) == 2


def test_a_sequence_is_one_line_of_the_history_and_the_same_line_twice_is_two(talk: Talk) -> None:
    talk.all("rename hunter to H and limit lemlist_old to 5 per second and list connectors", "undo", "undo")
    asked = talk.conversation.say("history").replies[0].json["asked"]
    assert asked == [
        "rename hunter to H and limit lemlist_old to 5 per second and list connectors", "undo", "undo",
    ]  # fmt: skip


def test_what_was_not_done_of_a_sequence_is_said_in_words(talk: Talk) -> None:
    talk.say(
        "delete lemlist_old then limit slack_alerts to 5 per second and rename hunter to H and list connectors"
    )
    answer = " ".join(talk.say("no").split())
    assert answer.endswith(
        "Not done after that: change the limit of slack_alerts; rename hunter to H; list connectors."
    )
