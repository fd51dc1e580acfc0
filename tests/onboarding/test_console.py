"""First start and signing in on a real terminal: what is typed hidden is in no byte and no file but the vault."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.onboarding.console import Console
from tests.onboarding.gate import BAD, GOOD, cargo

STORE = "tests.account.key_stores.ProcessStore"


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with cargo() as address:
        yield address


@pytest.mark.parametrize("term", ["dumb", "xterm-256color"])
def test_a_token_is_typed_hidden_and_kept_where_it_was_said(tmp_path: Path, url: str, term: str) -> None:
    with Console(tmp_path, url, "login", term=term) as console:
        console.sees("The token will be kept in a file that only you can read")
        console.sees("Access token?")
        console.sees("> ")
        console.types(GOOD)
        console.sees("Which workspace?")
        console.sees("Acme Sandbox")
        console.types("acme sandbox")
        console.sees("Signed in as Sam Rivera in Acme Sandbox.")
        assert console.ends() == 0
        assert GOOD.encode() not in console.written
        assert console.holders_of(GOOD) == ["sign-in.json"]
        assert json.loads((tmp_path / "sign-in.json").read_text())["workspaceName"] == "Acme Sandbox"


def test_with_a_key_store_no_file_holds_the_token(tmp_path: Path, url: str) -> None:
    with Console(tmp_path, url, "login", keyring=STORE) as console:
        console.sees("kept in the key store of this system")
        console.sees("> ")
        console.types(GOOD)
        console.sees("Which workspace?")
        console.types("1")
        console.sees("Signed in")
        assert console.ends() == 0
        assert GOOD.encode() not in console.written
        assert console.holders_of(GOOD) == []


def test_a_refused_token_is_neither_shown_nor_kept(tmp_path: Path, url: str) -> None:
    with Console(tmp_path, url, "login") as console:
        console.sees("> ")
        console.types(BAD)
        console.sees("does not accept this token")
        assert console.ends() == 4
        assert BAD.encode() not in console.written
        assert console.holders_of(BAD) == []


def test_ctrl_c_at_the_token_ends_with_130_and_keeps_nothing(tmp_path: Path, url: str) -> None:
    with Console(tmp_path, url, "login") as console:
        console.sees("> ")
        console.presses("c")
        assert console.ends() == 130
        assert not (tmp_path / "sign-in.json").exists()


def test_ctrl_d_at_the_token_drops_it(tmp_path: Path, url: str) -> None:
    with Console(tmp_path, url, "login") as console:
        console.sees("> ")
        console.presses("d")
        assert console.ends() == 3
        assert not (tmp_path / "sign-in.json").exists()


def test_the_first_start_offers_to_try_it_and_remembers_nothing(tmp_path: Path, url: str) -> None:
    with Console(tmp_path, url) as console:
        console.sees("1. Try it now in the sandbox")
        console.sees("2. Sign in")
        console.sees("q to leave")
        console.types("what?")
        console.sees("Please type 1 or 2.")
        console.types("1")
        console.sees("This is the sandbox")
        console.types("whoami")
        console.sees("the sandbox on this machine")
        console.types("quit")
        assert console.ends() == 0
    with Console(tmp_path, url) as console:
        console.sees("1. Try it now in the sandbox")


@pytest.mark.parametrize("term", ["dumb", "xterm-256color"])
def test_the_first_start_signs_in_and_the_next_one_asks_no_more(tmp_path: Path, url: str, term: str) -> None:
    with Console(tmp_path, url, term=term) as console:
        console.sees("q to leave")
        console.types("2")
        console.sees("will be kept in a file")
        console.sees("> ")
        console.types(GOOD)
        console.sees("Which workspace?")
        console.types("2")
        console.sees("Signed in as Sam Rivera")
        console.sees("Acme Sandbox")
        console.types("whoami")
        console.sees("sam@example.com")
        console.types("quit")
        assert console.ends() == 0
        assert GOOD.encode() not in console.written
        assert console.holders_of(GOOD) == ["sign-in.json"]
    with Console(tmp_path, url, term=term) as console:
        console.types("whoami")
        console.sees("sam@example.com")
        assert "Try it now" not in console.text


def test_a_refused_token_leads_back_to_the_choice(tmp_path: Path, url: str) -> None:
    with Console(tmp_path, url) as console:
        console.sees("q to leave")
        console.types("2")
        console.sees("> ")
        console.types(BAD)
        console.sees("does not accept this token")
        console.sees("q to leave")
        console.types("q")
        assert console.ends() == 0
        assert not (tmp_path / "sign-in.json").exists()


def test_without_network_the_first_start_says_so_and_the_sandbox_still_works(tmp_path: Path) -> None:
    with Console(tmp_path, "http://127.0.0.1:9") as console:
        console.sees("q to leave")
        console.types("2")
        console.sees("> ")
        console.types(GOOD)
        console.sees("Nothing answers at 127.0.0.1:9")
        console.sees("q to leave")
        console.types("1")
        console.types("list connectors")
        console.sees("hubspot_production")


@pytest.mark.parametrize("term", ["dumb", "xterm-256color"])
def test_the_whole_tour_is_taken_on_a_terminal(tmp_path: Path, url: str, term: str) -> None:
    with Console(tmp_path, url, "--sandbox", term=term) as console:
        for line, seen in (
            ("tour", "lesson 1 of 6"), ("list connectors", "step 2 of 2"), ("list unused connectors", "lesson 2 of 6"),
            ("connect clearbit and call it Lead data", "anything you make up will do"),
            ("made-up-key", "step 2 of 2"), ("limit lead_data to 100 per minute", "lesson 3 of 6"),
            ("show hunter actions", "step 2 of 2"), ("show the findEmail action of hunter", "lesson 4 of 6"),
            ("make a node that finds an email with hunter", "step 2 of 2"), ("why?", "lesson 5 of 6"),
            ("delete hubspot_production", "is used by"), ("no", "step 2 of 2"),
            ("delete lead_data", "cannot be undone"), ("yes", "lesson 6 of 6"),
            ("record this as first.md", "step 2 of 3"), ("what is clearbit?", "enrichment"),
            ("stop recording", "step 3 of 3"), ("replay first.md", "That was the tour"),
        ):  # fmt: skip
            console.types(line)
            console.sees(seen)
        console.types("quit")
        assert console.ends() == 0
        assert b"made-up-key" not in console.written
        assert all(name.startswith("sandbox.sqlite") for name in console.holders_of("made-up-key"))
    assert json.loads((tmp_path / "tour.json").read_text())["finished"] is True
    assert (tmp_path / "first.md").exists()


@pytest.mark.parametrize("key", ["c", "d"])
def test_the_first_start_can_be_left_by_a_key(tmp_path: Path, url: str, key: str) -> None:
    with Console(tmp_path, url) as console:
        console.sees("q to leave")
        console.presses(key)
        assert console.ends() == 0
        assert list(tmp_path.iterdir()) == []


def test_the_first_start_fits_a_small_window_without_utf_8(tmp_path: Path, url: str) -> None:
    plain = {"PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    with Console(tmp_path, url, size=(12, 40), **plain) as console:
        console.sees("q to leave")
        console.types("2")
        console.sees("> ")
        console.types(GOOD)
        console.sees("Which workspace?")
        console.types("1")
        console.sees("Signed in")
        seen = console.written
    assert seen.isascii()
    # A path has no blank to be broken at.
    assert [
        line for line in seen.decode().splitlines() if len(line.rstrip()) > 40 and "sign-in.json" not in line
    ] == []
