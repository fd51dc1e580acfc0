"""Reachable: small windows, resizing, pastes, terminals that know little, and what fails at the start."""

from __future__ import annotations

from pathlib import Path

from assistant import wiring
from tests.terminal.screen import CTRL_C, CTRL_D, Screen


def test_a_paste_of_five_lines_is_five_requests_in_order(home: Path) -> None:
    lines = [f"is the slug paste_{number} free?" for number in range(1, 6)]
    with Screen(home, "--sandbox", rows=40) as screen:
        screen.sees("Acme RevOps (sandbox) ·")
        screen.keys("\x1b[200~" + "\n".join(lines) + "\n\x1b[201~")
        screen.until(lambda: screen.text.count("SANDBOX  ›") == 6, "six prompts")
        for line in lines:
            assert screen.text.count(line) == 1
        text = screen.text
        places = [text.index(line) for line in lines]
        assert places == sorted(places)
        for place, then in zip(places, [*places[1:], len(text)], strict=True):
            assert "is free." in text[place:then]


def test_a_pasted_last_line_without_its_end_waits_for_enter(home: Path) -> None:
    with Screen(home, "--sandbox") as screen:
        screen.sees("Acme RevOps (sandbox) ·")
        screen.keys("\x1b[200~is the slug paste_1 free?\nshow \\\n  clearbit_production\x1b[201~")
        screen.sees("› show clearbit_production", "Show one connector in full")
        assert "UUID" not in screen.text


def test_a_pasted_yes_removes_nothing(home: Path) -> None:
    with Screen(home, "--sandbox") as screen:
        screen.sees("Acme RevOps (sandbox) ·")
        screen.keys("\x1b[200~delete lemlist_old\nyes\n\x1b[201~")
        screen.sees("A removal is answered by hand", "remove? ›")
        screen.keys(CTRL_C)
        screen.sees("Nothing was removed.")


def test_lines_sent_at_once_without_marks_of_a_paste_run_in_order(home: Path) -> None:
    with Screen(home, "--sandbox", rows=40) as screen:
        screen.keys("is the slug one_1 free?\ris the slug two_2 free?\rquit\r")
        assert screen.ends() == 0
        assert screen.text.index("one_1") < screen.text.index("two_2") < screen.text.index("Goodbye")


def test_a_table_goes_on_in_a_window_that_was_resized(home: Path) -> None:
    with Screen(home, "--sandbox", rows=16) as screen:
        screen.say("list connectors")
        screen.sees("more shows the rest", "SANDBOX  ›")
        screen.resize(60, 16)
        screen.say("more")
        screen.sees("9–14 of 14", "SANDBOX  ›")
        screen.keys("show hubspot actions")
        screen.sees("› show hubspot actions", "List the actions")


def test_forty_columns_and_twelve_rows_are_enough(home: Path) -> None:
    with Screen(home, "--sandbox", columns=40, rows=12) as screen:
        screen.keys("delete openai_credits_that_is_not_there")
        screen.sees("SANDBOX  ›")
        screen.keys(CTRL_C)
        screen.say("list connectors")
        screen.sees("4 of 14 connectors", "SANDBOX  ›")
        screen.say("more")
        screen.sees("5–8 of 14")
        screen.keys("delete hubspot_production")
        screen.sees("removes hubspot_production", "Acme RevOps")


def test_a_dumb_terminal_gets_no_escape_sequence(home: Path) -> None:
    with Screen(home, "--sandbox", TERM="dumb") as screen:
        screen.sees("SANDBOX >")
        screen.say("connect clearbit called Dumb")
        screen.sees("(hidden) >")
        screen.say("dumb-secret-1")
        screen.sees("Connected Clearbit")
        screen.say("delete lemlist_old")
        screen.sees("Remove Lemlist")
        screen.keys(CTRL_C)
        screen.sees("Nothing was removed.")
        screen.until(lambda: screen.last_line == "SANDBOX >", "the prompt")
        screen.keys(CTRL_C)
        screen.sees("Ctrl-C again leaves.")
        screen.keys(CTRL_C)
        assert screen.ends() == 130
        assert b"\x1b" not in screen.bytes
        assert b"dumb-secret-1" not in screen.bytes


def test_plain_output_redraws_nothing_for_screen_readers(home: Path) -> None:
    with Screen(home, "--sandbox", "--output", "plain") as screen:
        screen.sees("SANDBOX >")
        screen.say("show clearbit_production")
        screen.sees("UUID")
        screen.keys(CTRL_D)
        assert screen.ends() == 0
        assert b"\x1b" not in screen.bytes


def test_without_utf_8_every_sign_is_ascii(home: Path) -> None:
    with Screen(home, "--sandbox", LC_ALL="C", PYTHONIOENCODING="ascii") as screen:
        screen.sees("SANDBOX  >")
        screen.keys("show hubspot actions")
        screen.sees("List the actions of a service", "- hubspot")
        screen.say("")
        screen.sees("upsertRecords", "17 actions")
        assert screen.bytes.isascii()
        assert b"?" not in screen.bytes.replace(b"[?", b"")


def test_without_colour_the_words_are_the_same(home: Path) -> None:
    with Screen(home, "--sandbox", NO_COLOR="1") as screen:
        screen.keys("delete lemlist_old")
        screen.sees("SANDBOX", "removes lemlist_old, after asking")
        style = screen.style_of("removes")
        assert (style.fg, style.bold) == ("default", True)


def test_a_wide_name_keeps_the_cursor_at_its_place(home: Path) -> None:
    with Screen(home, "--sandbox") as screen:
        screen.sees("Acme RevOps (sandbox) ·")
        screen.keys("rename lemlist_old to 株式会社")
        screen.sees("Change lemlist_old")
        assert screen.last_line.replace(" ", "").endswith("株式会社")


def test_what_cannot_be_loaded_is_said_in_a_line_and_the_prompt_stays(home: Path) -> None:
    (home / "sandbox.sqlite").unlink()
    (home / "sandbox.sqlite").mkdir()
    with Screen(home, "--sandbox") as screen:
        screen.say("list connectors")
        screen.sees("sandbox", "SANDBOX  › list connectors")
        assert b"Traceback" not in screen.bytes
        screen.keys(CTRL_C + CTRL_D)
        assert screen.ends() == 0


def test_a_server_that_does_not_answer_is_said_and_shown_as_offline(tmp_path: Path) -> None:
    with Screen(tmp_path, CARGO_API_TOKEN="a-token", CARGO_BASE_URL="http://127.0.0.1:9") as screen:
        screen.sees("cargo ›", "· offline")
        screen.say("list connectors")
        screen.sees("Nothing answers at 127.0.0.1:9")
        assert b"a-token" not in screen.bytes


def test_cached_names_do_where_the_server_does_not_answer(home: Path) -> None:
    """Reading and completion work at once; the status says that the names may be old."""
    key = wiring.key_of("http://127.0.0.1:9", "w-1")
    (home / "cache" / "names-sandbox.json").rename(home / "cache" / f"names-{key}.json")
    url = "http://127.0.0.1:9"
    with Screen(home, CARGO_API_TOKEN="a-token", CARGO_BASE_URL=url, CARGO_WORKSPACE_UUID="w-1") as screen:
        screen.sees("offline: names as last read")
        screen.keys("show hubspot_p")
        screen.sees("hubspot_production", "HubSpot - Production")


FIRST_PROMPT = """
import sys
from assistant.terminal import lively
def begin(self):
    heavy = sorted(name for name in sys.modules if name in ("httpx", "pydantic", "rich", "bottle", "assistant.wiring"))
    print("loaded before the prompt:", heavy or "nothing heavy", end="\\r\\n")
lively.Lively._begin = begin
from assistant.cli import main
sys.exit(main())
"""


def test_the_prompt_stands_before_anything_heavy_is_loaded(home: Path) -> None:
    with Screen(home, "--sandbox", program=FIRST_PROMPT) as screen:
        screen.sees("loaded before the prompt: nothing heavy")


def test_a_first_start_asks_how_to_begin_and_goes_on_in_the_sandbox(tmp_path: Path) -> None:
    with Screen(tmp_path) as screen:
        screen.sees("How do you want to begin?")
        screen.say("1")
        screen.sees(" SANDBOX  ›")
        screen.say("is the slug abc_9 free?")
        screen.sees("abc_9", "free")


def test_in_a_narrow_window_the_line_of_status_is_whole(home: Path) -> None:
    """At 40 columns it ended in the middle of “Ctrl-C drops the question”."""
    with Screen(home, "--sandbox", columns=40, rows=16) as screen:
        screen.sees("Acme RevOps (sandbox)", "Ctrl-D leaves")
        screen.say("limit hubspot")
        screen.sees("choose ›", "Ctrl-C drops the question")
