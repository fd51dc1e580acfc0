"""Server: the sandbox on a port of this machine, for browsers and for clients of any kind."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Final

from assistant.sandbox import application
from intents.problems import Exit, Problem

if TYPE_CHECKING:
    from types import TracebackType
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from assistant.sandbox.store import Store

LOOPBACK: Final = "127.0.0.1"
THREADS: Final = 8


def serve(store: Store, *, host: str = LOOPBACK, port: int = 0, announce: Callable[[str], None]) -> None:
    """Serves a store until interrupted; `announce` gets the URL once connections are taken.

    Port 0 takes a free one. Raises Problem where the port cannot be had.
    """
    server = _bound(own_host_only(application(store), host), host, port)
    announce(_url(server))
    server.run()


class Served:
    """A sandbox served from a thread of this process, as a context manager that gives its URL.

    For tests, and for the conversation where a browser must reach the consent page of a sandbox that is
    otherwise used in-process: `application(store, consent_address=served.address)` starts it when first needed.
    """

    def __init__(self, store: Store, *, app: WSGIApplication | None = None, port: int = 0) -> None:
        self._app = app or application(store)
        self._port = port
        self._server: Any = None
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()

    def address(self) -> str:
        """Gives the URL, starting the server at the first call."""
        with self._lock:
            if self._server is None:
                self._server = _bound(own_host_only(self._app, LOOPBACK), LOOPBACK, self._port)
                self._thread = threading.Thread(target=self._server.run, name="sandbox", daemon=True)
                self._thread.start()
            return _url(self._server)

    def close(self) -> None:
        """Stops the server where it runs."""
        with self._lock:
            if self._server is not None:
                server, self._server = self._server, None
                server.close()
                if self._thread is not None:
                    self._thread.join(timeout=5)
                server.task_dispatcher.shutdown(timeout=1)

    def __enter__(self) -> str:
        return self.address()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _bound(app: WSGIApplication, host: str, port: int) -> Any:
    import waitress

    try:
        return waitress.create_server(app, host=host, port=port, threads=THREADS, ident="cargo-assistant")
    except (OSError, OverflowError, ValueError) as error:
        raise Problem(
            f"Port {port} on {host} cannot be used.",
            "Another program may hold it: name another --port, or leave it out for a free one.",
            exit_code=Exit.FAILED,
        ) from error


def _url(server: Any) -> str:
    return f"http://{server.effective_host}:{server.effective_port}"


def own_host_only(app: WSGIApplication, host: str) -> WSGIApplication:
    """Gives the application closed to requests under a foreign name.

    A web page elsewhere can make its own name lead to 127.0.0.1 and would then read the stored credentials.
    """
    names = {host, "127.0.0.1", "localhost"}

    def guarded(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        asked = environ.get("HTTP_HOST", host).rpartition(":")[0] or environ.get("HTTP_HOST", host)
        if asked in names:
            return app(environ, start_response)
        start_response("403 Forbidden", [("Content-Type", "application/json")])
        return [b'{"errorMessage":"The sandbox answers on 127.0.0.1 and localhost alone."}']

    return guarded
