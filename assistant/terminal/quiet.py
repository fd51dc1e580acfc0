"""Quiet: keys that are pressed while a request runs are kept for the next line, and not echoed into the answer."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quiet_keys() -> Iterator[None]:
    """Turns echo and line editing of the terminal off; Ctrl-C keeps its meaning."""
    try:
        import termios

        descriptor = sys.stdin.fileno()
        before = termios.tcgetattr(descriptor)
    except (ImportError, OSError, ValueError):
        yield
        return
    except termios.error:
        yield
        return
    during = list(before)
    during[3] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(descriptor, termios.TCSANOW, during)
    try:
        yield
    finally:
        termios.tcsetattr(descriptor, termios.TCSANOW, before)
