"""Transfer: sends one call over HTTP; headers, waiting, failures, and who listens to what was sent."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final

import httpx
from msgspec import Struct

from assistant.cargo import failures, wire
from assistant.cargo.failures import Subject
from assistant.cargo.retries import IDEMPOTENT, TOO_MANY, Patience
from assistant.cargo.scrubbing import secrets_in
from assistant.version import VERSION
from intents.calls import Call
from intents.problems import Problem
from intents.secret import Secret, masked, revealed

ORIGIN: Final = "cargo-assistant"
READ_TIMEOUT: Final = 360.0
"""Seconds; the official client waits six minutes (`contract`: api)."""
CONNECT_TIMEOUT: Final = 10.0
PARALLEL: Final = 4
"""Requests at once."""

Listener = Callable[["Sent"], None]


class Sent(Struct, frozen=True):
    """A call that was made: never with a secret in it. `path` begins with `/v1/` and has the query."""

    method: str
    path: str
    body: Any
    """JSON with secrets masked; None where there was none."""
    status: int | None
    """None where no answer came."""
    milliseconds: float
    tries: int = 1
    """Requests that it took; more than one after a rate limit or a broken connection."""


class _Course(Struct):
    """How a call is going: when it began, requests so far, the last status."""

    began: float
    tries: int = 0
    status: int | None = None


class Transfer:
    """Carries calls to the API under `base_url` (with or without `/v1`) and brings back the bytes answered.

    `transport` replaces the network (an in-process application); `on_sent` hears of every call, one at a time;
    `timeout` is in seconds; `sleep` waits before a repetition. Raises `Problem` for an unusable address or token.
    """

    def __init__(
        self,
        base_url: str,
        token: Secret[str] | None = None,
        *,
        workspace_uuid: str | None = None,
        transport: httpx.BaseTransport | None = None,
        timeout: float = READ_TIMEOUT,
        connect_timeout: float = CONNECT_TIMEOUT,
        version: str = VERSION,
        on_sent: Listener | None = None,
        patience: Patience | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._token = token
        self._workspace = (workspace_uuid or "").strip()
        if not _sendable(self._workspace):
            raise failures.unusable_workspace()
        self._on_sent = on_sent
        self._patience = patience or Patience()
        self._sleep = sleep
        self._listening = threading.Lock()
        root = _root(base_url)
        self.host = f"{root.host}:{root.port}" if root.port else root.host
        headers = {"x-cargo-origin": ORIGIN, "x-cargo-origin-version": version, "accept": "application/json"}
        if token is not None:
            headers["authorization"] = f"Bearer {_usable(token)}"
        try:
            self._http = httpx.Client(
                base_url=root,
                headers=headers,
                transport=transport,
                timeout=httpx.Timeout(timeout, connect=min(timeout, connect_timeout)),
                limits=httpx.Limits(max_connections=PARALLEL, max_keepalive_connections=PARALLEL),
                follow_redirects=False,
            )
        except (ImportError, ValueError):
            raise failures.unusable_proxy() from None

    def close(self) -> None:
        """Closes the connections."""
        self._http.close()

    def exchange(
        self,
        call: Call,
        about: Subject = failures.NOTHING,
        *,
        in_workspace: bool = True,
        writes: bool | None = None,
        pages: bool = False,
    ) -> bytes:
        """Sends a call, waits out rate limits, and gives the content of the answer.

        `writes` says whether it changes something (told from the method otherwise), `pages` whether any text may
        come back. Raises `Problem` for every failure.
        """
        course = _Course(began=time.perf_counter())
        write = call.method not in IDEMPOTENT if writes is None else writes
        try:
            answer = self._answer(call, course, in_workspace=in_workspace, write=write)
        finally:
            self._tell(call, course)
        return self._content(answer, call, about, pages=pages)

    def _answer(self, call: Call, course: _Course, *, in_workspace: bool, write: bool) -> httpx.Response:
        limited = reconnects = 0
        while True:
            course.tries += 1
            try:
                answer = self._once(call, in_workspace=in_workspace)
            except httpx.RequestError as fault:
                late = isinstance(fault, httpx.TimeoutException)
                if late or not self._patience.may_reconnect(call.method, reconnects):
                    raise self._broken(fault, write=write) from None
                reconnects += 1
                continue
            except httpx.InvalidURL:
                raise failures.unsendable() from None
            course.status = answer.status_code
            if answer.status_code != TOO_MANY:
                return answer
            limited += 1
            wait = self._patience.wait_before(limited + 1, answer.headers.get("retry-after"))
            if wait is None:
                return answer
            self._sleep(wait)

    def _once(self, call: Call, *, in_workspace: bool) -> httpx.Response:
        headers = {"selected-workspace-uuid": self._workspace} if in_workspace and self._workspace else {}
        body = None if call.body is None else revealed(dict(call.body))
        return self._http.request(call.method, call.target, json=body, headers=headers)

    def _content(self, answer: httpx.Response, call: Call, about: Subject, *, pages: bool) -> bytes:
        status, content = answer.status_code, answer.content
        page = wire.looks_like_page(content, answer.headers.get("content-type", ""))
        if status >= HTTPStatus.BAD_REQUEST:
            if page and status == HTTPStatus.NOT_FOUND:
                raise failures.wrong_address(self.host)
            raise failures.refused(status, _error_of(content), about, self._secrets_of(call))
        if answer.is_redirect or (page and not pages):
            raise failures.wrong_address(self.host)
        return content

    def _broken(self, fault: httpx.RequestError, *, write: bool) -> Problem:
        if isinstance(fault, httpx.ConnectTimeout | httpx.PoolTimeout):
            return failures.timed_out(self.host, connecting=True, write=write)
        if isinstance(fault, httpx.TimeoutException):
            return failures.timed_out(self.host, connecting=False, write=write)
        if isinstance(fault, httpx.ConnectError):
            return failures.unreachable(self.host, _why(fault))
        if isinstance(fault, httpx.ProxyError | httpx.UnsupportedProtocol):
            return failures.unreachable(self.host, "")
        if isinstance(fault, httpx.DecodingError):
            return failures.not_json(self.host)
        return failures.broken_off(self.host, write=write)

    def _secrets_of(self, call: Call) -> list[str]:
        token = [] if self._token is None else [self._token.reveal()]
        return [*token, *secrets_in(call.body)]

    def _tell(self, call: Call, course: _Course) -> None:
        if self._on_sent is None:
            return
        body = None if call.body is None else masked(dict(call.body))
        passed = (time.perf_counter() - course.began) * 1000
        sent = Sent(call.method, call.target, body, course.status, passed, max(course.tries, 1))
        with self._listening:
            self._on_sent(sent)


def _root(base_url: str) -> httpx.URL:
    try:
        root = httpx.URL(base_url.strip().rstrip("/").removesuffix("/v1") + "/")
    except httpx.InvalidURL:
        raise failures.unusable_address() from None
    if root.scheme not in {"http", "https"} or not root.host or not _sendable(base_url.strip()):
        raise failures.unusable_address()
    return root


def _usable(token: Secret[str]) -> str:
    text = token.reveal().strip()
    if not _sendable(text):
        raise failures.unusable_token()
    return text


def _sendable(text: str) -> bool:
    return text.isascii() and text.isprintable() and " " not in text


def _error_of(content: bytes) -> Any:
    try:
        return json.loads(content)
    except ValueError:
        return None


def _why(fault: httpx.ConnectError) -> str:
    """Tells a refused connection from an unknown host and a bad certificate, by the error underneath."""
    import socket
    import ssl

    cause: BaseException | None = fault
    while cause is not None:
        if isinstance(cause, ConnectionRefusedError):
            return "refused"
        if isinstance(cause, socket.gaierror):
            return "unknown"
        if isinstance(cause, ssl.SSLError):
            return "tls"
        cause = cause.__cause__ or cause.__context__
    return ""
