"""Server: the sandbox on a port of this machine, for browsers and for clients of any kind."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Final

from assistant.sandbox import application
from intents.problems import Problem

if TYPE_CHECKING:
    from types import TracebackType
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from assistant.sandbox.store import Store

LOOPBACK: Final = "127.0.0.1"
THREADS: Final = 8


class _Listener:
    """A bound server and its loop; connections queue from the construction on, and are answered by `run`."""

    def __init__(self, app: WSGIApplication, host: str, port: int) -> None:
        import waitress

        self._map: dict[int, Any] = {}
        self._socket = _bound_socket(host, port)
        self.url = f"http://{host}:{self._socket.getsockname()[1]}"
        self._server = waitress.create_server(
            own_host_only(app, host),
            map=self._map,
            sockets=[self._socket],
            threads=THREADS,
            ident="cargo-assistant",
        )
        self._stopping = threading.Event()

    def run(self) -> None:
        """Answers until `stop` is called from another thread, or until an interruption."""
        from waitress import wasyncore

        try:
            while not self._stopping.is_set():
                wasyncore.loop(timeout=1, map=self._map, count=1)
        finally:
            self._server.task_dispatcher.shutdown(timeout=1)
            wasyncore.close_all(self._map)

    def stop(self) -> None:
        """Lets `run` end soon; safe from any thread."""
        self._stopping.set()
        self._server.pull_trigger()


def serve(store: Store, *, host: str = LOOPBACK, port: int = 0, announce: Callable[[str], None]) -> None:
    """Serves a store until interrupted; `announce` gets the URL once connections are taken.

    Port 0 takes a free one. Raises Problem where the port cannot be had, and lets KeyboardInterrupt through.
    """
    listener = _Listener(application(store), host, port)
    announce(listener.url)
    listener.run()


class Served:
    """A sandbox served from a thread of this process, as a context manager that gives its URL.

    For tests, and for the conversation where a browser must reach the consent page of a sandbox that is
    otherwise used in-process: `application(store, consent_address=served.address)` starts it when first needed.
    """

    def __init__(self, store: Store, *, app: WSGIApplication | None = None, port: int = 0) -> None:
        self._store = store
        self._app = app
        self._port = port
        self._running: tuple[_Listener, threading.Thread] | None = None
        self._lock = threading.Lock()

    def address(self) -> str:
        """Gives the URL, starting the server at the first call."""
        with self._lock:
            if self._running is None:
                listener = _Listener(self._app or application(self._store), LOOPBACK, self._port)
                thread = threading.Thread(target=listener.run, name="sandbox", daemon=True)
                thread.start()
                self._running = listener, thread
            return self._running[0].url

    def close(self) -> None:
        """Stops the server where it runs."""
        with self._lock:
            if self._running is not None:
                listener, thread = self._running
                self._running = None
                listener.stop()
                thread.join(timeout=5)

    def __enter__(self) -> str:
        return self.address()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _bound_socket(host: str, port: int) -> socket.socket:
    listening = socket.socket()
    try:
        if os.name == "posix":  # elsewhere the option would let two programs share the port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
    except (OSError, OverflowError) as error:
        listening.close()
        raise Problem(
            f"Port {port} on {host} cannot be used.",
            "Another program may hold it: name another --port, or leave it out for a free one.",
        ) from error
    return listening


def own_host_only(app: WSGIApplication, host: str) -> WSGIApplication:
    """Gives the application closed to requests under a foreign name.

    A web page elsewhere can make its own name lead to 127.0.0.1 and would then read the stored credentials.
    """
    names = {host, "127.0.0.1", "localhost"}

    def guarded(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        asked = environ.get("HTTP_HOST", host)
        if asked in names or asked.rpartition(":")[0] in names:
            return app(environ, start_response)
        start_response("403 Forbidden", [("Content-Type", "application/json")])
        return [b'{"errorMessage":"The sandbox answers on 127.0.0.1 and localhost alone."}']

    return guarded
