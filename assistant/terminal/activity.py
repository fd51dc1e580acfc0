"""Activity: a sign of life below the last line while a request runs, and the bar of long work."""

from __future__ import annotations

import sys
import threading
import time
from types import TracebackType
from typing import TYPE_CHECKING

from assistant.terminal.surroundings import window

if TYPE_CHECKING:
    from assistant.terminal.surroundings import Surroundings

PATIENCE = 0.3
"""Seconds after which a request shows that it still runs."""
PACE = 0.1
CLEAR = "\r\x1b[K"
_WHEEL = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"
_ASCII_WHEEL = "|/-\\"
BAR = 20


class Activity:
    """Implements `intents.ports.Progress`. `with` it around a request; outside of that nothing is written."""

    def __init__(self, surroundings: Surroundings) -> None:
        self._around = surroundings
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None
        self._shown = False
        self._what = ""
        self._total = 0
        self._count = 0
        self.label = ""
        """What is being waited for, in a few words."""

    def __enter__(self) -> Activity:
        if self._around.lively and sys.stdout.isatty():
            self._ended.clear()
            self._thread = threading.Thread(target=self._turn, name="activity", daemon=True)
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        self._total = 0

    def start(self, what: str, total: int) -> None:
        """Begins long work of `total` steps."""
        self._what, self._total, self._count = what, total, 0

    def step(self, what: str) -> None:
        """Counts a step that is done."""
        self._count += 1
        self._what = what

    def stop(self) -> None:
        """Ends long work; the bar goes."""
        self._total = 0

    def _turn(self) -> None:
        begun = time.monotonic()
        if self._ended.wait(PATIENCE):
            return
        beat = 0
        while not self._ended.is_set():
            self._write(self._line(beat, time.monotonic() - begun))
            beat += 1
            self._ended.wait(PACE)
        self._write("")

    def _line(self, beat: int, seconds: float) -> str:
        wheel = _WHEEL if self._around.unicode else _ASCII_WHEEL
        width = max(10, window()[0] - 1)
        if self._total:
            full = min(BAR, max(5, width - 30))
            done = round(full * self._count / self._total)
            bar = self._around.sign("█") * done + self._around.sign("░") * (full - done)
            text = f"{bar} {self._count}/{self._total} {self._what}"
        else:
            text = f"{wheel[beat % len(wheel)]} {self.label or 'working'} {seconds:.0f} s (Ctrl-C stops)"
        return _cut(text, width)

    @staticmethod
    def _write(text: str) -> None:
        sys.stdout.write(CLEAR + text)
        sys.stdout.flush()


def _cut(text: str, width: int) -> str:
    from assistant.render.characters import width_of

    while text and width_of(text) > width:
        text = text[:-1]
    return text
