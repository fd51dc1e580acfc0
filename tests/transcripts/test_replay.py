"""Replaying: what passes, and everything that is said where it does not."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from assistant.transcripts.format import parse
from assistant.transcripts.player import CRASHED, ENDED, LEAK, Outcome
from assistant.transcripts.replay import Filling, replayed
from assistant.transcripts.report import report_lines
from intents.problems import Exit, Problem
from tests.transcripts.scripted import Stage


def scene(*lines: str) -> str:
    """Gives a file with one scene."""
    return "# Title\n\n" + block("console", *lines)


def block(tag: str, *lines: str) -> str:
    """Gives a fenced block."""
    return "\n".join([f"```{tag}", *lines, "```", ""])


def run(text: str, environment: Mapping[str, str] | None = None, **given: str) -> Outcome:
    """Replays a text on the scripted workspace."""
    return replayed(parse(text, "it.md"), Stage(), Filling(given, environment or {}))


def report(outcome: Outcome) -> str:
    """Gives the report without colour."""
    return "\n".join(report_lines(outcome))


ADD = (
    "> add clearbit prod",
    "Which API key? (hidden)",
    "> {{secret:KEY}}",
    "Created prod ([UUID:prod]).",
    "Took [DURATION].",
)


def test_what_holds_passes_with_one_line() -> None:
    text = scene("> list", "clearbit_eu[..][DATE]  [UUID:eu]", "...", "", "2 connectors", "", *ADD)
    text += block(
        "http", "POST /v1/connection/connectors", '{"slug": "prod", "config": {"apiKey": "{{secret:KEY}}"}}'
    )
    text += block("state", "connector prod: integration=clearbit uuid=[UUID:prod]", "nothing else changed")
    outcome = run(text)
    assert outcome.passed, report(outcome)
    assert report(outcome) == "ok    it.md (1 scene, 3 turns)"


def test_the_conversation_gets_the_width_and_the_workspace_and_is_closed() -> None:
    stage = Stage()
    text = "---\nworkspace: empty\nwidth: 72\n---\n" + scene("> list", "", "0 connectors")
    assert replayed(parse(text), stage).passed
    assert (stage.last.setting.workspace, stage.last.setting.width) == ("empty", 72)
    assert not stage.last.setting.live
    assert stage.last.closed


def test_each_file_starts_on_a_fresh_workspace() -> None:
    stage = Stage()
    document = parse(scene("> delete lemlist_old", "...", "> yes", "Removed lemlist_old."))
    assert replayed(document, stage).passed
    assert replayed(document, stage).passed
    assert len(stage.opened) == 2


def test_all_scenes_of_a_file_are_one_conversation() -> None:
    text = scene("> delete lemlist_old", "...") + block("console", "> yes", "Removed lemlist_old.")
    assert run(text).passed


def test_after_a_difference_the_conversation_goes_on_and_all_of_them_are_reported() -> None:
    text = scene("> list", "nonsense", "> rename clearbit_eu to X", "Renamed clearbit_eu to Y.") + block("http")
    text += "\n## Second\n\n" + block("console", "> delete lemlist_old", "Really?", "> yes", "...")
    text += block("state", "connector lemlist_old")
    said = report(run(text))
    for place in (
        "it.md:4: > list",
        "it.md:6: > rename",
        "it.md:9: calls",
        "it.md:15: > delete",
        "it.md:21: state",
    ):
        assert place in said
    assert "FAIL  it.md (5 differences)" in said


def test_a_failure_shows_scene_line_difference_and_calls() -> None:
    said = report(run(scene("> rename clearbit_eu to EU", "Renamed clearbit_eu to US.")))
    assert said.splitlines()[1:5] == [
        "  it.md:3: Title",
        "    it.md:4: > rename clearbit_eu to EU",
        "      - Renamed clearbit_eu to US.",
        "      + Renamed clearbit_eu to EU.",
    ]
    assert "PUT /v1/connection/connectors/" in said
    assert '→ 200 {"name": "EU"}' in said


def test_colour_is_only_where_it_is_asked_for() -> None:
    outcome = run(scene("> list", "x"))
    assert "\x1b" not in report(outcome)
    coloured = "\n".join(report_lines(outcome, colour=True))
    assert "\x1b[31m- x\x1b[0m" in coloured


def test_lines_that_match_far_from_the_change_are_left_out() -> None:
    expected = [f"line {n}" for n in range(20)]
    said = report(run(scene("> say " + "|".join([*expected, "b"]), *expected, "a")))
    assert "(18 lines as expected)" in said
    assert "line 3\n" not in said


def test_a_crash_is_a_failure_even_where_its_words_are_expected() -> None:
    outcome = run(scene("> crash", "Something went wrong.", "> list", "...", "2 connectors"))
    assert outcome.turns[0].faults == (CRASHED,)
    assert outcome.turns[1].passed


def test_lines_after_the_end_of_the_conversation_are_a_failure() -> None:
    outcome = run(scene("> quit", "Bye.", "> list", "...", "> list", "..."))
    assert outcome.stopped == ENDED
    assert len(outcome.turns) == 2


@pytest.mark.parametrize("typed", ["{{NAME}}", "rename clearbit_eu to {{NAME}}"])
def test_a_parameter_without_a_value_is_named_with_the_option_that_gives_it(typed: str) -> None:
    with pytest.raises(Problem) as caught:
        run(scene(f"> {typed}"))
    assert "it.md:4: NAME has no value." in caught.value.what
    assert "--set NAME=" in caught.value.next_step
    assert caught.value.exit_code is Exit.NOT_UNDERSTOOD


def test_parameters_come_from_the_call_then_the_front_matter_then_a_person() -> None:
    text = "---\nNAME: Default\n---\n" + scene(
        "> rename clearbit_eu to {{NAME}}", "Renamed clearbit_eu to {{NAME}}."
    )
    assert run(text).turns[0].typed.endswith("Default")
    assert run(text, NAME="Given").turns[0].actual == ("Renamed clearbit_eu to Given.",)
    bare = parse(scene("> rename clearbit_eu to {{NAME}}", "..."))
    asked = replayed(bare, Stage(), Filling({}, {}, ask=lambda name: f"the {name}"))
    assert asked.turns[0].actual == ("Renamed clearbit_eu to the NAME.",)


def test_what_only_looks_like_a_parameter_is_typed_as_it_stands() -> None:
    """Inputs of a workflow node hold `{{…}}` themselves."""
    text = scene(
        r"> say {{nodes.start.domain}} {{domain}} \{{NAME}}", r"{{nodes.start.domain}} {{domain}} \{{NAME}}"
    )
    assert run(text).passed


def test_a_secret_comes_from_the_environment_and_is_never_shown() -> None:
    stage = Stage()
    document = parse(scene(*ADD[:2], "> {{secret:KEY}}", "nothing of it"))
    outcome = replayed(document, stage, Filling({}, {"KEY": "sk_live_0123456789"}))
    assert stage.last.typed[-1] == "sk_live_0123456789"
    assert "sk_live" not in report(outcome)
    assert "> ••••" in report(outcome)


def test_an_unset_secret_is_made_up_to_fit_the_schema_of_the_field() -> None:
    stage = Stage()
    assert replayed(parse(scene(*ADD)), stage, Filling({}, {})).passed
    assert len(stage.last.typed[-1]) >= 8


def test_a_printed_secret_is_a_failure_and_still_not_shown() -> None:
    outcome = run(scene("> leak {{secret:KEY}}", "You said [..]", "more"), {"KEY": "sk_live_0123456789"})
    assert outcome.turns[0].faults == (LEAK,)
    assert "sk_live" not in report(outcome)
    assert "sk_live" not in repr(outcome)


def test_a_listed_write_that_was_not_sent_and_one_that_nobody_listed_are_failures() -> None:
    turns = ("> rename clearbit_eu to A", "...", "> limit clearbit_eu to 5/minute", "...")
    right = block(
        "http",
        "PUT /v1/connection/connectors/[UUID:x]",
        "PUT /v1/connection/connectors/[UUID:x]",
        '{"rateLimit": {"max": 5}}',
    )
    assert run(scene(*turns) + right).passed
    for wrong in (
        block("http"),
        block("http", "PUT /v1/connection/connectors/[UUID]"),
        block("http", *["PUT /v1/connection/connectors/[UUID]"] * 3),
        block(
            "http",
            "PUT /v1/connection/connectors/[UUID]",
            '{"rateLimit": {}}',
            "PUT /v1/connection/connectors/[UUID]",
        ),
        block("http", *["PUT /v1/connection/connectors/[UUID]"] * 2, "DELETE /v1/connection/connectors/[UUID]"),
        block(
            "http", "PUT /v1/connection/connectors/[UUID]", '{"name": "B"}', "PUT /v1/connection/connectors/[UUID]"
        ),
        block("http", *["PUT /v1/connection/connectors/[UUID]"] * 2, "GET /v1/connection/integrations/list"),
    ):
        assert not run(scene(*turns) + wrong).passed, wrong


def test_reads_need_not_be_listed_and_may_be() -> None:
    for listed in (block("http"), block("http", "GET /v1/connection/connectors/list")):
        assert run(scene("> list", "...") + listed).passed


def test_the_status_of_a_call_may_be_listed() -> None:
    assert run(scene("> list", "...") + block("http", "GET /v1/connection/connectors/list → 200")).passed
    assert not run(scene("> list", "...") + block("http", "GET /v1/connection/connectors/list → 404")).passed


def test_a_state_block_speaks_of_what_changed_since_the_one_before() -> None:
    text = scene("> rename clearbit_eu to A", "...") + block(
        "state", "connector clearbit_eu: name=A", "nothing else changed"
    )
    text += block("console", "> delete lemlist_old", "...", "> yes", "...")
    text += block("state", "no connector lemlist_old", "nothing else changed")
    assert run(text).passed


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (["nothing else changed"], "connector clearbit_eu: name was"),
        (["connector clearbit_eu: name=B"], "name=A"),
        (["no connector clearbit_eu"], "is there"),
        (["connector clearbit_us"], "no connector clearbit_us"),
        (["connector clearbit_eu: limit=5/minute", "nothing else changed"], "rateLimit=none"),
        (["connector clearbit_eu: integration=clearbit", "nothing else changed"], "name was"),
    ],
)
def test_a_fact_that_does_not_hold_is_a_failure(facts: list[str], words: str) -> None:
    outcome = run(scene("> rename clearbit_eu to A", "...") + block("state", *facts))
    assert not outcome.passed
    assert words in report(outcome)


def test_replay_is_the_same_over_fifty_runs() -> None:
    text = scene("> list", "x", *ADD, "> delete prod", "y", "> yes", "...") + block("state", "nothing else changed")
    assert len({report(run(text)) for _ in range(50)}) == 1


def test_a_credential_that_a_file_holds_in_clear_is_hidden_as_well() -> None:
    outcome = run(scene(*ADD[:2], "> mine_and_secret", "nothing of it", "> leak mine_and_secret", "..."))
    assert outcome.turns[1].typed == "••••"
    assert outcome.turns[2].faults == (LEAK,)
    assert "mine_and_secret" not in report(outcome)


def test_what_only_looks_like_a_credential_is_hidden_but_no_leak() -> None:
    outcome = run(scene("> leak sk_live_0123456789", "You said sk_live_0123456789.", "more"))
    assert outcome.turns[0].typed == "leak ••••"
    assert outcome.turns[0].actual[0] == "You said ••••."
    assert outcome.passed
