"""Live runs: every write approved, the first deviation ends it, and what is done is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.transcripts.format import parse
from assistant.transcripts.live import Approval, run_live
from assistant.transcripts.replay import Filling
from intents.problems import Exit, Problem
from tests.transcripts.scripted import Stage
from tests.transcripts.test_replay import block, scene

RENAME = scene("> rename clearbit_eu to A", "Renamed clearbit_eu to A.")
DELETE = scene("> delete lemlist_old", "...", "> yes", "Removed lemlist_old.")


class Run:
    """One live run of a text, with somebody who answers `consent`."""

    def __init__(
        self, text: str, consent: Callable[[str], bool | None], *, yes: bool = False, dry: bool = False
    ) -> None:
        self.stage = Stage()
        self.lines: list[str] = []
        self.approval = Approval(consent, yes, self.lines.append)
        filling = Filling({}, {"KEY": "sk_live_0123456789"})
        self.code = run_live(parse(text, "it.md"), self.stage, filling, self.approval, dry_run=dry)
        self.said = "\n".join(self.lines)
        self.holds = set(self.stage.last.connectors)


def agree(_: str) -> bool:
    """Says yes to everything."""
    return True


def test_every_write_is_approved_with_its_plan() -> None:
    run = Run(RENAME + block("http", "PUT /v1/connection/connectors/[UUID]"), agree)
    assert run.code is Exit.OK
    assert run.stage.last.setting.live
    assert len(run.approval.asked) == 1
    assert run.approval.asked[0].startswith("PUT /v1/connection/connectors/")


def test_yes_stands_for_a_write_but_never_for_a_removal() -> None:
    run = Run(RENAME + DELETE.partition("\n\n")[2], agree, yes=True)
    assert run.code is Exit.OK
    assert ["DELETE" in plan for plan in run.approval.asked] == [True]
    assert "This cannot be undone" not in run.approval.asked[0]
    assert "Sending: PUT" in run.said


def test_yes_is_not_handed_to_the_conversation_whose_questions_the_file_answers() -> None:
    assert not Run(DELETE, agree, yes=True).stage.last.setting.yes


def test_what_is_not_approved_is_not_sent_and_ends_the_run() -> None:
    run = Run(DELETE + block("console", "> rename clearbit_eu to A", "..."), lambda _: False)
    assert run.code is Exit.FAILED
    assert "lemlist_old" in run.holds
    assert "you did not approve it" in run.said
    assert "Nothing was changed." in run.said
    assert "rename" not in run.said


@pytest.mark.parametrize("yes", [True, False])
def test_without_anybody_to_ask_a_removal_is_refused(yes: bool) -> None:
    run = Run(DELETE, lambda _: None, yes=yes)
    assert run.code is Exit.NOT_UNDERSTOOD
    assert "lemlist_old" in run.holds
    assert "nobody to ask" in run.said


def test_the_first_deviation_ends_it_and_what_is_done_is_said() -> None:
    text = scene("> rename clearbit_eu to A", "...", "> list", "nonsense", "> rename clearbit_eu to B", "...")
    run = Run(text, agree)
    assert run.code is Exit.FAILED
    assert "Stopped at the first deviation:" in run.said
    assert "it.md:6: > list" in run.said
    assert "Done so far:\n  PUT /v1/connection/connectors/" in run.said
    assert run.stage.last.typed == ["rename clearbit_eu to A", "list"]


def test_a_state_that_does_not_hold_is_a_deviation() -> None:
    run = Run(RENAME + block("state", "connector clearbit_eu: name=B") + block("console", "> list", "..."), agree)
    assert run.code is Exit.FAILED
    assert run.stage.last.typed == ["rename clearbit_eu to A"]


def test_a_dry_run_compares_nothing_and_leaves_answers_out() -> None:
    run = Run(
        scene("> rename clearbit_eu to A", "x", "> yes", "> {{secret:KEY}}", "> lemlist_old", "> list"),
        agree,
        dry=True,
    )
    assert run.code is Exit.OK
    assert run.stage.last.setting.dry_run
    assert run.stage.last.typed == ["rename clearbit_eu to A", "list"]
    assert run.approval.asked == []


def test_a_live_run_makes_no_secret_up() -> None:
    with pytest.raises(Problem, match="OTHER is not set") as caught:
        Run(scene("> add clearbit prod", "...", "> {{secret:OTHER}}"), agree)
    assert caught.value.exit_code is Exit.NOT_UNDERSTOOD


def test_a_secret_is_not_shown_in_a_live_run() -> None:
    run = Run(scene("> add clearbit prod", "...", "> {{secret:KEY}}", "..."), agree)
    assert run.code is Exit.OK
    assert "> ••••" in run.said
    assert "sk_live" not in run.said


def test_what_is_typed_is_shown_before_it_is_asked_about() -> None:
    order: list[str] = []

    def consent(plan: str) -> bool:
        order.append("asked")
        return True

    run_live(parse(RENAME), Stage(), Filling({}, {}), Approval(consent, False, order.append))
    assert order[1:3] == ["\n> rename clearbit_eu to A", "asked"]
