"""While a line is typed: prompt, preview, completion, suggestion, colours."""

from __future__ import annotations

from pathlib import Path

from tests.terminal.screen import CTRL_R, CTRL_U, DOWN, ENTER, ESCAPE, RIGHT, TAB, Screen


def test_the_prompt_says_that_this_is_the_sandbox_and_which_workspace(home: Path) -> None:
    with Screen(home, "--sandbox") as screen:
        screen.sees(" SANDBOX  ›", "Acme RevOps (sandbox)")
        assert screen.style_of("SANDBOX").reverse


def test_keys_pressed_before_the_prompt_stands_are_not_lost(home: Path) -> None:
    with Screen(home, "--sandbox") as screen:
        screen.keys("show cle")
        screen.sees("› show cle")
        screen.keys("arbit_production" + ENTER)
        screen.sees("clearbit_production", "UUID")


def test_the_preview_says_what_will_be_done_and_follows_the_line(home: Path) -> None:
    with Screen(home, "--sandbox") as screen:
        screen.keys("show hubspot actions")
        screen.sees("List the actions of a service", "· hubspot")
        screen.keys(CTRL_U + "is the slug abc_1 free?")
        screen.sees("Check whether a slug is free")
        screen.loses("List the actions of a service")


def test_a_removal_is_announced_by_a_word_and_in_red(home: Path) -> None:
    """Never by the colour alone."""
    with Screen(home, "--sandbox") as screen:
        screen.keys("delete lemlist_old")
        screen.sees("removes lemlist_old, after asking")
        style = screen.style_of("removes")
        assert (style.fg, style.bold) == ("red", True)


def test_names_take_the_colour_of_what_they_are(home: Path) -> None:
    with Screen(home, "--sandbox") as screen:
        screen.keys("show clearbit_production")
        screen.sees("Show one connector in full")
        screen.until(lambda: screen.style_of("clearbit_production").fg == "cyan", "a coloured name")
        assert screen.style_of("show").fg == "default"


def test_tab_shows_first_and_inserts_only_what_it_showed(home: Path) -> None:
    with Screen(home, "--sandbox") as screen:
        screen.sees("Acme RevOps (sandbox) ·")
        screen.keys(TAB)
        screen.sees("list my connectors")
        screen.until(lambda: screen.last_line.endswith("›"), "an empty line")
        screen.keys(TAB)
        screen.sees("› list my connectors")


def test_actions_of_the_service_in_the_line_are_completed_with_their_names(home: Path) -> None:
    with Screen(home, "--sandbox") as screen:
        screen.keys("show hubspot action")
        screen.sees("List the actions")
        screen.keys(" upse")
        screen.sees("upsertRecords", "Upsert records")
        screen.keys(TAB)
        screen.sees("› show hubspot action upsertRecords")
        # Enter takes what was chosen and sends nothing yet.
        screen.keys(ENTER)
        screen.loses("Upsert records · action of Hubspot")
        assert "Needs" not in screen.text


def test_a_menu_closes_with_escape_and_leaves_the_line_as_it_was_typed(home: Path) -> None:
    with Screen(home, "--sandbox") as screen:
        screen.sees("Acme RevOps (sandbox) ·")
        screen.keys("show hubsp")
        screen.sees("hubspot_production")
        screen.keys(DOWN)
        screen.sees("› show hubspot")
        screen.keys(ESCAPE)
        screen.loses("HubSpot - Production")
        screen.until(lambda: screen.last_line.endswith("show hubsp"), "the line as typed")


def test_an_earlier_request_is_suggested_but_never_an_earlier_removal(home: Path) -> None:
    (home / "history-sandbox").write_text(" show hubspot actions\n!delete lemlist_old\n", encoding="utf-8")
    with Screen(home, "--sandbox") as screen:
        screen.keys("show hub")
        screen.sees("› show hubspot actions")
        screen.keys(RIGHT)
        screen.sees("List the actions of a service")
        screen.keys(CTRL_U + "delete lem")
        screen.sees("› delete lem")
        screen.settle()
        assert "› delete lemlist_old" not in screen.text


def test_ctrl_r_searches_the_history(home: Path) -> None:
    (home / "history-sandbox").write_text(" show hubspot actions\n show salesforce_emea\n", encoding="utf-8")
    with Screen(home, "--sandbox") as screen:
        screen.sees("›")
        screen.keys(CTRL_R + "spot")
        screen.sees("› show hubspot actions")


def test_a_credential_pasted_into_a_request_is_dots_at_once_and_never_kept(home: Path) -> None:
    with Screen(home, "--sandbox") as screen:
        screen.sees("Acme RevOps (sandbox) ·")
        screen.keys("\x1b[200~connect clearbit with key sk_live_4242424242\x1b[201~")
        screen.sees("connect clearbit with key •••")
        screen.say("")
        screen.sees("Connected Clearbit")
        assert b"sk_live_4242" not in screen.bytes
    assert not [path for path in home.rglob("*") if path.is_file() and _holds(path, b"sk_live_4242")]


def test_a_credential_pasted_while_something_is_asked_is_dots_as_well(home: Path) -> None:
    with Screen(home, "--sandbox") as screen:
        screen.sees("Acme RevOps (sandbox) ·")
        screen.say("limit the hubspot connector to 5 per second")
        screen.sees("hubspot_sandbox")
        screen.keys("\x1b[200~connect clearbit with key sk_live_4242424242\x1b[201~")
        screen.sees("connect clearbit with key •••")
        screen.say("")
        screen.sees("Connected Clearbit")
        assert b"sk_live_4242" not in screen.bytes
    assert not [path for path in home.rglob("*") if path.is_file() and _holds(path, b"sk_live_4242")]


def _holds(path: Path, secret: bytes) -> bool:
    """The sandbox's own store is where a credential belongs."""
    return not path.name.startswith("sandbox.sqlite") and secret in path.read_bytes()
