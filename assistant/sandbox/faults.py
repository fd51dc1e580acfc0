"""Faults: failures on request, so that tests can see what a client makes of them."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterable
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct, field

from assistant.sandbox.refusals import STATUS_LINES

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_PAGE: Final = b"<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>"


class Fault(Struct):
    """One failure: which requests it meets, how often, and what they get instead of their answer.

    With a `status` the request is not carried out; without one it is, after `delay` seconds.
    """

    method: str = "*"
    path: str = "*"
    times: int = 1
    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    delay: float = 0.0

    def meets(self, method: str, path: str) -> bool:
        """True where the fault is not used up and the request is one of its kind."""
        return self.times > 0 and fnmatchcase(method, self.method) and fnmatchcase(path, self.path)


class Faults:
    """What is to go wrong next. `path` and `method` are patterns with `*`; the first fault that meets wins."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []
        self._lock = threading.Lock()

    def refuse(
        self, status: int, *, reason: str = "", message: str = "", retry_after: int = 0, **where: Any
    ) -> None:
        """Lets the next request fail with a status and the API's body; 429 may say when to come back."""
        body = {name: text for name, text in (("errorMessage", message), ("reason", reason)) if text}
        headers = {"Content-Type": "application/json"}
        if retry_after:
            headers["Retry-After"] = str(retry_after)
        self.add(Fault(status=status, headers=headers, body=json.dumps(body).encode(), **where))

    def malform(self, **where: Any) -> None:
        """Lets the next request succeed with JSON that breaks off."""
        self.add(Fault(status=200, headers={"Content-Type": "application/json"}, body=b'{"connectors": [', **where))

    def show_page(self, **where: Any) -> None:
        """Lets the next request meet a proxy's HTML page (502)."""
        self.add(Fault(status=502, headers={"Content-Type": "text/html"}, body=_PAGE, **where))

    def delay(self, seconds: float, **where: Any) -> None:
        """Lets the next request wait before it is carried out."""
        self.add(Fault(delay=seconds, **where))

    def add(self, fault: Fault) -> None:
        """Queues a fault of any kind."""
        with self._lock:
            self._waiting.append(fault)

    def take(self, method: str, path: str) -> Fault | None:
        """Gives the fault that meets this request, one use of it spent, or None."""
        with self._lock:
            found = next((fault for fault in self._waiting if fault.meets(method, path)), None)
            if found is not None:
                found.times -= 1
            return found

    @property
    def pending(self) -> int:
        """How many uses are left: 0 once everything that was to go wrong did."""
        with self._lock:
            return sum(max(0, fault.times) for fault in self._waiting)


def with_faults(app: WSGIApplication, faults: Faults) -> WSGIApplication:
    """Gives the application with the faults in front of it."""

    def faulty(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        fault = faults.take(environ["REQUEST_METHOD"], environ["PATH_INFO"])
        if fault is not None and fault.delay:
            time.sleep(fault.delay)
        if fault is None or fault.status is None:
            return app(environ, start_response)
        headers = [*fault.headers.items(), ("Content-Length", str(len(fault.body)))]
        start_response(STATUS_LINES.get(fault.status, f"{fault.status} Fault"), headers)
        return [fault.body]

    return faulty
