"""What is tried again: rate limits are waited out, broken reads are repeated once, writes never."""

from __future__ import annotations

from datetime import UTC, datetime

import httpx
import pytest

from assistant.cargo.retries import Patience, seconds_of
from intents import calls
from intents.problems import Problem
from tests.cargo.stand import ok, stand

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
EMPTY: dict[str, list[str]] = {"connectors": []}


def limited(after: str | None = None) -> httpx.Response:
    return httpx.Response(429, json={}, headers={} if after is None else {"retry-after": after})


def test_a_rate_limit_is_waited_out_as_long_as_the_answer_says() -> None:
    at = stand([limited("3"), limited("0.5"), ok(EMPTY)])
    assert at.client.connectors() == []
    assert at.slept == [3.0, 0.5]


def test_a_call_that_took_three_requests_is_told_once() -> None:
    """A transcript lists a write once, however often the API asked for patience."""
    at = stand([limited("1"), limited("1"), ok({"connector": {}})])
    at.client.send(calls.update_connector("c", {"name": "n"}))
    assert [(sent.status, sent.tries) for sent in at.sent] == [(200, 3)]


def test_a_write_is_repeated_after_a_rate_limit_because_it_was_not_carried_out() -> None:
    at = stand([limited("1"), httpx.Response(204)])
    at.client.send(calls.remove_connector("c"), consent=True)
    assert len(at.requests) == 2


def test_without_a_named_wait_it_doubles() -> None:
    at = stand([limited(), limited(), limited(), ok(EMPTY)])
    at.client.connectors()
    assert at.slept == [1.0, 2.0, 4.0]


def test_patience_ends() -> None:
    at = stand(lambda _: limited("1"))
    with pytest.raises(Problem, match="too many requests"):
        at.client.connectors()
    assert (len(at.requests), len(at.slept)) == (Patience().tries, Patience().tries - 1)


def test_a_wait_of_minutes_is_not_waited() -> None:
    at = stand([limited("3600")])
    with pytest.raises(Problem) as caught:
        at.client.connectors()
    assert (at.slept, caught.value.status) == ([], 429)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("5", 5.0), (" 5 ", 5.0), ("Wed, 25 Nov 2026 12:00:10 GMT", 10.0), ("Wed, 25 Nov 2026 11:00:00 GMT", 0.0),
        (None, None), ("", None), ("soon", None), ("-3", None), ("nan", None),
    ],
)  # fmt: skip
def test_retry_after_is_read_as_seconds_or_as_a_date(header: str | None, seconds: float | None) -> None:
    assert seconds_of(header, NOW) == seconds


@pytest.mark.parametrize("fault", [httpx.ConnectError("x"), httpx.ReadError("x"), httpx.RemoteProtocolError("x")])
def test_a_broken_read_is_repeated_once(fault: Exception) -> None:
    at = stand([fault, ok(EMPTY)])
    assert at.client.connectors() == []
    assert at.sent[0].tries == 2
    twice = stand([fault, fault])
    with pytest.raises(Problem):
        twice.client.connectors()
    assert [(sent.status, sent.tries) for sent in twice.sent] == [(None, 2)]


@pytest.mark.parametrize("fault", [httpx.ConnectError("x"), httpx.ReadError("x"), httpx.ReadTimeout("x")])
def test_a_broken_write_is_never_repeated(fault: Exception) -> None:
    at = stand([fault])
    with pytest.raises(Problem):
        at.client.send(calls.create_connector({"name": "n"}))
    assert [(sent.method, sent.status, sent.tries) for sent in at.sent] == [("POST", None, 1)]


def test_a_read_that_timed_out_is_not_repeated() -> None:
    """Six minutes are enough."""
    at = stand([httpx.ReadTimeout("x")])
    with pytest.raises(Problem):
        at.client.connectors()
    assert len(at.requests) == 1
