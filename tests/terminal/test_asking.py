"""Questions on a terminal: hidden answers, choices, removals, Ctrl-C, and leaving."""

from __future__ import annotations

from pathlib import Path

from tests.terminal.screen import CTRL_C, CTRL_D, DOWN, ENTER, UP, Screen

SECRET = "k3y-0f-n0b0dy"


def test_a_hidden_answer_is_in_no_byte_and_in_no_file(home: Path) -> None:
    with Screen(home, "--sandbox") as screen:
        screen.say("connect clearbit called Hidden")
        screen.sees("hidden ›", "SANDBOX")
        screen.keys(SECRET)
        screen.sees("•" * len(SECRET))
        screen.keys(ENTER)
        # A key that comes before the prompt is lost.
        screen.sees("Connected Clearbit", "Ctrl-D leaves")
        screen.keys(UP)
        screen.sees("› connect clearbit called Hidden", "Connect a service")
        screen.keys(CTRL_C + CTRL_D)
        assert screen.ends() == 0
        assert SECRET.encode() not in screen.bytes
    files = [path for path in home.rglob("*") if path.is_file() and not path.name.startswith("sandbox.sqlite")]
    assert files
    assert not [path for path in files if SECRET.encode() in path.read_bytes()]


def test_the_history_is_for_its_owner_alone_and_holds_no_answers(home: Path) -> None:
    with Screen(home, "--sandbox") as screen:
        screen.say("delete lemlist_old")
        screen.sees("remove? ›")
        screen.say("yes")
        screen.sees("Removed")
    history = home / "history-sandbox"
    assert history.read_text(encoding="utf-8") == "!delete lemlist_old\n"
    assert history.stat().st_mode & 0o777 == 0o600


def test_options_are_taken_with_the_arrows(home: Path) -> None:
    with Screen(home, "--sandbox") as screen:
        screen.say("delete hubspot")
        screen.sees("1. hubspot_production", "2. hubspot_sandbox", "choose ›")
        screen.keys(DOWN)
        screen.sees("choose › hubspot_production", "1 of 2")
        screen.keys(UP)
        screen.sees("choose › hubspot_sandbox", "2 of 2")
        screen.keys(ENTER)
        screen.sees("remove? ›", "hubspot_sandbox")


def test_a_removal_says_whether_the_answer_removes(home: Path) -> None:
    with Screen(home, "--sandbox") as screen:
        screen.say("delete hubspot_production")
        screen.sees("remove? ›", "plays", "removes nothing")
        screen.keys("hubspot")
        screen.sees("remove? › hubspot", "removes nothing")
        screen.keys("_production")
        screen.sees("removes it when you press Enter")
        screen.keys(CTRL_C)
        screen.sees("Nothing was removed.", "SANDBOX  ›")


def test_ctrl_c_drops_a_question_and_the_conversation_goes_on(home: Path) -> None:
    with Screen(home, "--sandbox") as screen:
        screen.say("connect clearbit")
        screen.sees("hidden ›")
        screen.keys(CTRL_C)
        screen.sees("Dropped: nothing was changed.")
        screen.say("is the slug abc_9 free?")
        screen.sees("abc_9", "free")


def test_ctrl_c_empties_a_line_and_twice_on_an_empty_one_leaves(home: Path) -> None:
    with Screen(home, "--sandbox") as screen:
        screen.keys("show hub")
        screen.sees("› show hub")
        screen.keys(CTRL_C)
        screen.until(lambda: screen.last_line.endswith("›"), "an empty line")
        screen.keys(CTRL_C)
        screen.sees("Ctrl-C again leaves")
        screen.keys(CTRL_C)
        assert screen.ends() == 130


def test_ctrl_d_leaves_and_says_what_it_drops(home: Path) -> None:
    with Screen(home, "--sandbox") as screen:
        screen.say("delete lemlist_old")
        screen.sees("remove? ›")
        screen.keys(CTRL_D)
        assert screen.ends() == 0
        assert "Nothing was removed." in screen.text


SLOW = """
import sys, time
from assistant.cargo.client import CargoClient
true = CargoClient.integration
def slow(self, slug):
    time.sleep(60)
    return true(self, slug)
CargoClient.integration = slow
from assistant.cli import main
sys.exit(main())
"""


def test_ctrl_c_in_a_request_stops_it_and_keeps_the_session(home: Path) -> None:
    with Screen(home, "--sandbox", program=SLOW) as screen:
        screen.say("show hubspot actions")
        # A sign of life after 300 ms.
        screen.sees("Ctrl-C stops")
        screen.keys(CTRL_C)
        screen.sees("Interrupted: nothing was changed.", "SANDBOX  ›")
        screen.say("is the slug abc_9 free?")
        screen.sees("abc_9", "free")


BROKEN = """
import sys
from assistant.cargo.client import CargoClient
def broken(self, slug):
    raise RuntimeError("a value that nobody may see")
CargoClient.integration = broken
from assistant.cli import main
sys.exit(main())
"""


def test_a_crash_in_a_turn_is_a_sentence_and_a_line_in_the_log(home: Path) -> None:
    with Screen(home, "--sandbox", program=BROKEN) as screen:
        screen.say("show hubspot actions")
        screen.sees("Something went wrong inside the program", "the conversation goes on")
        screen.say("is the slug abc_9 free?")
        screen.sees("abc_9", "free")
        assert b"Traceback" not in screen.bytes
    log = (home / "crashes.log").read_text(encoding="utf-8")
    assert "RuntimeError" in log
    assert "nobody may see" not in log
