"""Keyboard: single keys of a terminal, for pausing a demo."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Any


class Keyboard:
    """Reads single keys of standard input while it is entered; implements `demo.Keys`.

    Where standard input is no terminal, time passes and nothing is pressed.
    """

    def __init__(self) -> None:
        self._before: Any = None

    def __enter__(self) -> Keyboard:
        if sys.stdin.isatty() and sys.platform != "win32":
            import termios
            import tty

            self._before = termios.tcgetattr(sys.stdin)
            tty.setcbreak(sys.stdin.fileno())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._before is not None and sys.platform != "win32":
            import termios

            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, self._before)
            self._before = None

    def pressed(self, seconds: float | None) -> bool:
        """Waits for a key, at most so long, None for ever; True where one was pressed."""
        if sys.platform == "win32":
            return self._pressed_on_windows(seconds)
        if self._before is None:
            time.sleep(seconds or 0.0)
            return False
        import os
        import select

        ready, _, _ = select.select([sys.stdin], [], [], seconds)
        if ready:
            os.read(sys.stdin.fileno(), 64)
        return bool(ready)

    def _pressed_on_windows(self, seconds: float | None) -> bool:
        import msvcrt

        console: Any = msvcrt
        until = None if seconds is None else time.monotonic() + seconds
        while sys.stdin.isatty() and (until is None or time.monotonic() < until):
            if console.kbhit():
                console.getwch()
                return True
            time.sleep(0.02)
        if not sys.stdin.isatty():
            time.sleep(seconds or 0.0)
        return False
