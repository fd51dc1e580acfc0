"""What is refused: each reason and each trouble of the network in words, with what to do."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable

import httpx
import pytest

from assistant.cargo.client import CargoClient
from assistant.cargo.failures import REASONS, Subject, refused
from intents import calls
from intents.problems import Exit, Problem
from intents.secret import MASK, Secret
from tests.cargo.stand import TOKEN, ok, refusal, stand

CONTRACT = [
    "connectorNotFound",
    "integrationNotFound",
    "connectorIsUsedInWorkflows",
    "connectorIsUsedInModels",
    "failedToGetIntegration",
    "failedToGetIntegrationAutocomplete",
    "languageModelsNotSupported",
    "failedToGetLanguageModels",
    "initiateOauthNotSupported",
    "failedToInitiateOauth",
    "workerNotFound",
    "customIntegrationNotFound",
    "customIntegrationNotWorker",
    "customIntegrationNotExternal",
]


def problem_of(answer: httpx.Response | Exception, ask: Callable[[CargoClient], object] | None = None) -> Problem:
    with pytest.raises(Problem) as caught:
        (ask or (lambda client: client.connectors()))(stand([answer, answer]).client)
    return caught.value


def test_the_reasons_known_are_those_of_the_contract() -> None:
    assert sorted(REASONS) == sorted(CONTRACT)


@pytest.mark.parametrize("reason", CONTRACT)
def test_a_reason_is_said_in_words_with_a_next_step(reason: str) -> None:
    problem = problem_of(refusal(400, reason))
    assert (problem.reason, problem.status, problem.exit_code) == (reason, 400, Exit.FAILED)
    assert reason not in problem.sentence()
    assert problem.what.endswith(".")
    assert "{" not in problem.what
    assert len(problem.next_step) > 15


@pytest.mark.parametrize("reason", CONTRACT)
def test_two_reasons_never_read_the_same(reason: str) -> None:
    others = {problem_of(refusal(400, other)).what for other in CONTRACT if other != reason}
    assert problem_of(refusal(400, reason)).what not in others


def test_a_connector_that_was_seen_is_named_by_its_slug() -> None:
    at = stand(
        [ok({"connectors": [{"uuid": "c1", "slug": "hubspot_eu"}]}), refusal(409, "connectorIsUsedInModels")]
    )
    at.client.connectors()
    with pytest.raises(Problem, match='connector "hubspot_eu"'):
        at.client.send(calls.remove_connector("c1"), consent=True)


def test_an_integration_is_named_as_it_was_asked_for() -> None:
    problem = problem_of(refusal(404, "integrationNotFound"), lambda client: client.integration("hubspott"))
    assert problem.what == 'Cargo knows no integration "hubspott".'


def test_a_noun_that_is_not_the_subject_bears_no_name() -> None:
    problem = refused(404, {"reason": "integrationNotFound"}, Subject("connector", "prod"))
    assert problem.what == "Cargo knows no such integration."


def test_a_sentence_that_begins_with_the_object_begins_in_upper_case() -> None:
    problem = problem_of(
        refusal(400, "initiateOauthNotSupported"), lambda client: client.initiate_oauth("clearbit")
    )
    assert problem.what.startswith('Integration "clearbit" does not sign in')


def test_a_message_beside_a_reason_adds_the_detail() -> None:
    problem = problem_of(refusal(400, "failedToGetIntegrationAutocomplete", "objectType is missing."))
    assert problem.what.endswith(": objectType is missing.")


def test_a_reason_of_tomorrow_is_shown_as_it_is() -> None:
    problem = problem_of(refusal(400, "planLimitReached"))
    assert problem.reason == "planLimitReached"
    assert "planLimitReached" in problem.what


@pytest.mark.parametrize(
    ("status", "part"),
    [
        (400, "did not accept"),
        (404, "found nothing"),
        (409, "clashes"),
        (422, "did not accept"),
        (500, "fault of its own"),
        (503, "fault of its own"),
    ],
)
def test_without_a_reason_the_status_and_the_message_speak(status: int, part: str) -> None:
    problem = problem_of(refusal(status, message="Slug is taken"))
    assert part in problem.what
    assert problem.what.endswith(": Slug is taken.")
    assert problem.next_step


def test_401_asks_to_sign_in_whatever_the_body_says() -> None:
    for answer in (refusal(401, "connectorNotFound"), httpx.Response(401, html="<html>")):
        problem = problem_of(answer)
        assert problem.exit_code is Exit.SIGN_IN
        assert "cargo-assistant login" in problem.next_step


def test_403_asks_which_workspace() -> None:
    problem = problem_of(refusal(403, message="Not a member"))
    assert problem.exit_code is Exit.SIGN_IN
    assert "workspace" in problem.sentence()
    assert "Not a member" in problem.what


@pytest.mark.parametrize("body", [b"", b"null", b"[]", b'"no"', b"<html>", b'{"errorMessage": 7, "reason": []}'])
def test_a_refusal_without_readable_words_is_still_told(body: bytes) -> None:
    assert "500" in problem_of(httpx.Response(500, content=body)).what


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(200, html="<html><body>Welcome</body></html>"),
        httpx.Response(404, html="<h1>Not found</h1>"),
        httpx.Response(302, headers={"location": "https://elsewhere.test/"}),
        httpx.Response(200, content=b"\n <!doctype html><html>"),
    ],
)
def test_a_page_or_a_redirect_means_a_wrong_base_url(answer: httpx.Response) -> None:
    problem = problem_of(answer)
    assert "web page" in problem.what
    assert "CARGO_BASE_URL" in problem.next_step


def test_a_redirect_is_not_followed_with_the_token() -> None:
    at = stand([httpx.Response(307, headers={"location": "https://elsewhere.test/"})])
    with pytest.raises(Problem):
        at.client.connectors()
    assert len(at.requests) == 1


@pytest.mark.parametrize(
    "ask", [lambda c: c.connectors(), lambda c: c.current_user(), lambda c: c.send(calls.update_connector("c", {}))]
)
def test_what_is_no_json_is_told(ask: Callable[[CargoClient], object]) -> None:
    assert "not JSON" in problem_of(httpx.Response(200, text="pong"), ask).what


def test_an_answer_that_cannot_be_unpacked_is_told() -> None:
    answer = httpx.DecodingError("bad gzip")
    assert "not JSON" in problem_of(answer).what


def chained(cause: Exception) -> httpx.ConnectError:
    error = httpx.ConnectError("[Errno 111] internals")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("fault", "part"),
    [
        (chained(ConnectionRefusedError()), "Nothing answers at api.test"),
        (chained(socket.gaierror(-2, "x")), "cannot be found"),
        (chained(ssl.SSLCertVerificationError()), "certificate"),
        (httpx.ConnectError("internals"), "failed"),
        (httpx.ProxyError("internals"), "failed"),
        (httpx.ConnectTimeout("internals"), "No connection"),
        (httpx.ReadTimeout("internals"), "did not answer in time"),
        (httpx.RemoteProtocolError("internals"), "broke off"),
        (httpx.ReadError("internals"), "broke off"),
    ],
)
def test_trouble_of_the_network_is_told_without_the_library_s_words(fault: Exception, part: str) -> None:
    problem = problem_of(fault)
    assert part in problem.what
    assert "internals" not in problem.sentence()
    assert problem.next_step
    assert problem.__cause__ is None


@pytest.mark.parametrize("fault", [httpx.ReadTimeout("x"), httpx.ReadError("x")])
def test_after_a_broken_write_nobody_says_that_it_failed(fault: Exception) -> None:
    problem = problem_of(fault, lambda client: client.send(calls.update_connector("c", {"name": "n"})))
    assert "may have been made or not" in problem.what


def test_a_value_list_that_comes_too_late_is_no_change() -> None:
    problem = problem_of(httpx.ReadTimeout("x"), lambda client: client.autocomplete("c", "s", {}))
    assert "change" not in problem.what


def test_a_real_port_that_nobody_listens_on_is_refused() -> None:
    """The error underneath is found in the exceptions of the real transport, too."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
        with (
            CargoClient(f"http://127.0.0.1:{port}", Secret(TOKEN)) as client,
            pytest.raises(Problem, match="Nothing answers"),
        ):
            client.workspaces()


def test_an_absurdly_long_word_is_a_problem() -> None:
    with pytest.raises(Problem, match="too long"):
        stand([]).client.slug_exists("x" * 70_000)


def test_a_proxy_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "gopher://proxy.test")
    with pytest.raises(Problem, match="proxy"):
        CargoClient("https://api.test", Secret(TOKEN))


SENT = {"config": {"apiKey": Secret('p4ss"w/rd'), "pin": Secret(42), "headers": [{"value": Secret("abc")}]}}


@pytest.mark.parametrize(
    "echo",
    [
        'key p4ss"w/rd is bad',
        r"body {\"apiKey\": \"p4ss\"w/rd\"}",
        "GET ?k=p4ss%22w%2Frd",
        f"token {TOKEN}",
        "pin 42!",
        "header abc,",
    ],
)
def test_a_message_of_the_server_never_shows_what_was_sent(echo: str) -> None:
    problem = problem_of(refusal(400, message=echo), lambda client: client.send(calls.update_connector("c", SENT)))
    assert MASK in problem.what
    for secret in ('p4ss"w/rd', "p4ss%22w%2Frd", TOKEN, "42", "abc"):
        assert secret not in problem.what


@pytest.mark.parametrize(
    ("config", "echo"),
    [
        (Secret({"region": "eu-1", "keys": ["aaaa-1111", 77]}), "aaaa-1111 of eu-1 and 77"),
        ({"privateKey": Secret("BEGIN\nMIIEvQIBADANBg\nEND")}, "cannot parse MIIEvQIBADANBg"),
    ],
)
def test_a_part_of_a_secret_is_a_secret(config: object, echo: str) -> None:
    problem = problem_of(
        refusal(400, message=echo), lambda client: client.send(calls.update_connector("c", {"config": config}))
    )
    for part in ("aaaa-1111", "eu-1", "77", "MIIEvQIBADANBg"):
        assert part not in problem.what


def test_an_empty_secret_changes_nothing_of_a_message() -> None:
    body = {"config": {"apiKey": Secret(" ")}}
    problem = problem_of(
        refusal(400, message="apiKey is empty"), lambda client: client.send(calls.update_connector("c", body))
    )
    assert problem.what.endswith(": apiKey is empty.")


def test_a_short_secret_does_not_garble_the_words_around_it() -> None:
    body = {"config": {"pin": Secret("it")}}
    problem = problem_of(
        refusal(400, message="it is not within limits"),
        lambda client: client.send(calls.update_connector("c", body)),
    )
    assert f"{MASK} is not within limits" in problem.what


@pytest.mark.parametrize(
    "echo", ["sk_live_abcdef1234", "Bearer abcdefgh12", "xoxb-1234-abcdefgh", "https://u:pw@h.test"]
)
def test_what_looks_like_a_credential_is_masked_though_it_was_never_sent(echo: str) -> None:
    assert echo not in problem_of(refusal(500, message=f"upstream said {echo}")).what


def test_a_long_message_with_control_characters_becomes_one_short_line() -> None:
    what = problem_of(refusal(400, message="\x1b[31mbad\n" + "x" * 5000)).what
    assert what.isprintable()
    assert len(what) < 400
