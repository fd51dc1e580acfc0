"""Quiet: keys that are pressed while no line is read are kept for the next one, and not echoed into an answer."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quiet_keys() -> Iterator[None]:
    """Turns echo and line editing of the terminal off; Ctrl-C keeps its meaning."""
    with _mode(quiet=True):
        yield


@contextmanager
def usual_keys() -> Iterator[None]:
    """Turns both on again, for what reads lines in the plain way."""
    with _mode(quiet=False):
        yield


@contextmanager
def _mode(*, quiet: bool) -> Iterator[None]:
    try:
        import termios

        descriptor = sys.stdin.fileno()
    except (ImportError, OSError, ValueError):
        yield
        return
    try:
        before = termios.tcgetattr(descriptor)
    except termios.error:
        yield
        return
    during = list(before)
    both = termios.ECHO | termios.ICANON
    # NOFLSH: Ctrl-C does not throw away the keys that were pressed after it.
    during[3] = during[3] & ~both | termios.NOFLSH if quiet else during[3] | both
    termios.tcsetattr(descriptor, termios.TCSANOW, during)
    try:
        yield
    finally:
        termios.tcsetattr(descriptor, termios.TCSANOW, before)
