"""Consent: a service connected as a person does it, from the sentence to the page and back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from assistant import wiring
from assistant.sandbox import Store
from assistant.sandbox.faults import Faults
from assistant.settings import Settings
from intents.secret import Secret
from tests.browser.window import Window
from tests.conversation.talk import Talk

pytestmark = pytest.mark.browser

CONNECT = "add a hubspot connector called EU"
ALLOW = "button[name=decision][value=allow]"
DENY = "button[name=decision][value=deny]"


@pytest.fixture
def talk(tmp_path: Path) -> Iterator[Talk]:
    """A conversation on a fresh sandbox whose pages a browser can open."""
    place = wiring.place_in(Store.open(":memory:"), pages=True)
    settings = Settings.read({"CARGO_ASSISTANT_HOME": str(tmp_path)}, sandbox=True)
    making = wiring.Making(settings, known=wiring.sandbox_names(), kept=False)
    yield Talk(wiring.open_conversation(place, making), wiring.unheard(place, None), Faults())
    place.close()


def link(answer: str) -> str:
    """Gives the address of the consent page that an answer shows."""
    found = re.search(r"^http://127\.0\.0\.1:\d+/\S+$", answer, re.MULTILINE)
    assert found is not None, answer
    return found[0]


def decide(window: Window, address: str, button: str = ALLOW) -> str:
    """Opens a consent page, presses a button and gives the address that the browser ends at."""
    window.open(address)
    window.follow(button)
    return window.chrome.current_url


def allowed(window: Window, talk: Talk) -> str:
    """Asks for a connector, allows it and gives the address that is to be pasted."""
    decide(window, link(talk.say(CONNECT)))
    return str(window.one("#address").get_attribute("value"))


def test_what_is_allowed_on_the_page_connects_the_service(window: Window, talk: Talk) -> None:
    address = allowed(window, talk)
    assert address == window.chrome.current_url
    answer = talk.say(address)
    assert "Connected Hubspot as EU" in answer
    assert talk.asked() is None
    made = talk.connectors()["eu"]
    assert (made.name, made.integration_slug, made.use_credits) == ("EU", "hubspot", False)
    assert isinstance(made.config, Secret)
    assert made.config.reveal()["accessToken"]
    assert talk.writes() == ["POST /v1/connection/connectors"]


def test_neither_the_code_nor_the_token_is_shown_or_kept(window: Window, talk: Talk, tmp_path: Path) -> None:
    address = allowed(window, talk)
    shown = talk.say(address) + talk.all("history", "why", "show eu")
    code = urlsplit(address).query.partition("code=")[2].partition("&")[0]
    token = talk.connectors()["eu"].config.reveal()["accessToken"]
    sent = repr([turn.sent for turn in talk.turns])
    kept = "".join(path.read_text(errors="replace") for path in tmp_path.rglob("*") if path.is_file())
    for secret in (code, token):
        assert len(secret) > 10
        assert secret not in shown + sent + kept


def test_what_is_denied_is_asked_again_with_the_reason(window: Window, talk: Talk) -> None:
    before = set(talk.connectors())
    first = talk.say(CONNECT)
    address = decide(window, link(first), DENY)
    assert "Access was denied" in window.seen()
    answer = talk.say(address)
    assert "Access was not granted" in answer
    assert link(answer) != link(first), "a page that was refused is over"
    assert talk.asked() == "secret"
    assert set(talk.connectors()) == before
    assert talk.writes() == []


def test_after_a_denial_another_page_can_be_had_and_allowed(window: Window, talk: Talk) -> None:
    first = link(talk.say(CONNECT))
    talk.say(decide(window, first, DENY))
    second = link(talk.say("back"))
    assert second != first
    talk.say(decide(window, second))
    assert "eu" in talk.connectors()


def test_a_code_connects_once(window: Window, talk: Talk) -> None:
    address = allowed(window, talk)
    talk.say(address)
    talk.say("add a hubspot connector called US")
    answer = talk.say(address)
    assert "did not take that code" in answer
    assert talk.asked() == "secret"
    assert "us" not in talk.connectors()


def test_a_consent_that_was_used_is_over(window: Window, talk: Talk) -> None:
    page = link(talk.say(CONNECT))
    talk.say(decide(window, page))
    window.open(page)
    assert "This consent is over" in window.seen()
    assert window.all("button") == []


def test_the_page_says_which_service_and_which_workspace(window: Window, talk: Talk) -> None:
    window.open(link(talk.say(CONNECT)))
    assert window.one("h1").text == "Let Cargo use Hubspot for Acme RevOps?"
    assert "sandbox" in window.one(".note").text
    assert [one.text for one in window.all("button")] == ["Allow", "Deny"]


def test_the_pages_ask_for_nothing_from_elsewhere_and_break_no_rule(window: Window, talk: Talk) -> None:
    page = link(talk.say(CONNECT))
    decide(window, page)
    window.one("#copy").click()
    asked = {urlsplit(address).netloc for address in window.requests()}
    assert asked == {urlsplit(page).netloc}
    assert [one for one in window.complaints() if "favicon" not in one] == []


def test_the_address_is_copied_by_a_click(window: Window, talk: Talk) -> None:
    address = allowed(window, talk)
    permission = {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}
    window.chrome.execute_cdp_cmd("Browser.grantPermissions", permission)
    window.one("#copy").click()
    assert window.one("#copy").text == "Copied"
    copied = window.chrome.execute_async_script(
        "var done = arguments[0]; navigator.clipboard.readText().then(done, function (e) { done(String(e)); })"
    )
    assert copied == address


def test_a_consent_needs_no_javascript(window: Window, talk: Talk) -> None:
    window.scripts(on=False)
    address = allowed(window, talk)
    assert window.one("#address").is_displayed()
    talk.say(address)
    assert "eu" in talk.connectors()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [400, 1200])
def test_the_pages_are_readable(window: Window, talk: Talk, width: int, dark: bool) -> None:
    """Nothing is cut off, buttons are easy to hit and in sight, and writing stands out."""
    window.resize(width, 700)
    window.media(dark=dark)
    window.open(link(talk.say(CONNECT)))
    assert window.overflow() == 0
    assert window.faint() == {}
    for button in window.all("button"):
        assert button.rect["height"] >= 40
        assert 0 <= button.rect["x"] <= button.rect["x"] + button.rect["width"] <= width
        assert button.rect["y"] + button.rect["height"] <= 700
    window.follow(ALLOW)
    assert window.overflow() == 0
    assert window.faint() == {}
    field = window.one("#address").rect
    assert field["x"] + field["width"] <= width
