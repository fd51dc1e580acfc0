"""A screen: the program on a real pseudo-terminal, its bytes drawn by a terminal emulator."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pexpect
import pyte

ROOT = Path(__file__).parents[2]
PROGRAM = "import sys; from assistant.cli import main; sys.exit(main())"
WAIT = 10.0
ENTER, TAB, UP, DOWN, RIGHT, ESCAPE = "\r", "\t", "\x1b[A", "\x1b[B", "\x1b[C", "\x1b"
CTRL_C, CTRL_D, CTRL_R, CTRL_U = "\x03", "\x04", "\x12", "\x15"


class Screen:
    """One run of the program; use as a context manager. Every wait is for something to be seen, never for a time."""

    def __init__(
        self, home: Path, *words: str, columns: int = 100, rows: int = 30, program: str = PROGRAM, **environ: str
    ) -> None:
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("CARGO_", "LC_", "LANG"))}
        for name in ("NO_COLOR", "COLORFGBG", "TMUX", "PAGER"):
            kept.pop(name, None)
        self.home = home
        self.bytes = b""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._child: Any = pexpect.spawn(
            sys.executable,
            ["-c", program, *words],
            env={
                **kept,
                "CARGO_ASSISTANT_HOME": str(home),
                "PYTHONPATH": str(ROOT),
                "TERM": "xterm-256color",
                "LC_ALL": "C.UTF-8",
                "PAGER": "cat",
                "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
                **environ,
            },
            dimensions=(rows, columns),
            timeout=WAIT,
        )
        self._child.delaybeforesend = None

    def __enter__(self) -> Screen:
        return self

    def __exit__(self, *_: object) -> None:
        self._child.close(force=True)

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display).rstrip("\n")

    @property
    def last_line(self) -> str:
        """The row that the cursor is in."""
        return self._screen.display[self._screen.cursor.y].rstrip()

    def style_of(self, word: str) -> Any:
        """Gives colour and weight of the first character of a word on the screen."""
        for row, line in enumerate(self._screen.display):
            if word in line:
                return self._screen.buffer[row][line.index(word)]
        raise AssertionError(f"{word!r} is not on the screen:\n{self.text}")

    def keys(self, text: str) -> None:
        """Presses keys, one byte after the other without a pause."""
        self._child.send(text)

    def say(self, line: str) -> None:
        """Types a line and Enter."""
        self.keys(line + ENTER)

    def sees(self, *texts: str) -> None:
        """Waits until all the texts stand on the screen."""
        self.until(lambda: all(text in self.text for text in texts), " and ".join(map(repr, texts)))

    def loses(self, text: str) -> None:
        """Waits until a text has gone from the screen."""
        self.until(lambda: text not in self.text, f"no {text!r}")

    def until(self, seen: Callable[[], bool], what: str = "it") -> None:
        """Reads what the program writes until something holds; fails with the screen."""
        end = time.monotonic() + WAIT
        while not seen():
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain for {what}; the screen:\n{self.text}")
            self._read(0.1)

    def settle(self) -> None:
        """Reads until the program has been silent for a moment: for what must not appear."""
        while self._read(0.4):
            pass

    def resize(self, columns: int, rows: int) -> None:
        """Changes the size of the window."""
        self._child.setwinsize(rows, columns)
        self._screen.resize(rows, columns)

    def ends(self) -> int:
        """Waits until the program has ended and gives its exit code."""
        end = time.monotonic() + WAIT
        while self._child.isalive():
            if time.monotonic() > end:
                raise AssertionError(f"it does not end; the screen:\n{self.text}")
            self._read(0.1)
        while self._read(0.1):
            pass
        assert self._child.exitstatus is not None, f"ended by signal {self._child.signalstatus}"
        return int(self._child.exitstatus)

    def _read(self, seconds: float) -> bool:
        try:
            data = self._child.read_nonblocking(65536, timeout=seconds)
        except pexpect.TIMEOUT:
            return False
        except pexpect.EOF:
            return False
        self.bytes += data
        self._stream.feed(data)
        return True
