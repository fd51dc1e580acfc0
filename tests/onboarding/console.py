"""A console: the program on a real pseudo-terminal, and every byte that it wrote."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import Any

import pexpect

ROOT = Path(__file__).parents[2]
PROGRAM = "import sys; from assistant.cli import main; sys.exit(main())"
NO_KEY_STORE = "keyring.backends.fail.Keyring"
WAIT = 20


class Console:
    """One run of the program, in the folder of its home; use as a context manager."""

    def __init__(
        self,
        home: Path,
        url: str,
        *words: str,
        term: str = "dumb",
        size: tuple[int, int] = (24, 80),
        keyring: str = NO_KEY_STORE,
        **environ: str,
    ) -> None:
        kept = {key: value for key, value in os.environ.items() if not key.startswith("CARGO_")}
        self._written = io.BytesIO()
        self.home = home
        self._child: Any = pexpect.spawn(
            sys.executable,
            ["-c", PROGRAM, *words],
            env={
                **kept,
                "CARGO_ASSISTANT_HOME": str(home),
                "CARGO_BASE_URL": url,
                "PYTHON_KEYRING_BACKEND": keyring,
                "PYTHONPATH": str(ROOT),
                "PYTHONUTF8": "1",
                "TERM": term,
                **environ,
            },
            dimensions=size,
            cwd=str(home),
            timeout=WAIT,
        )
        self._child.delaybeforesend = 0.05
        self._child.logfile_read = self._written

    def __enter__(self) -> Console:
        return self

    def __exit__(self, *_: object) -> None:
        self._child.close(force=True)

    @property
    def written(self) -> bytes:
        """Every byte that came over the terminal."""
        return self._written.getvalue()

    @property
    def text(self) -> str:
        """The same as text, line breaks and runs of blanks as one blank."""
        return " ".join(self.written.decode("utf-8", "replace").split())

    def sees(self, text: str) -> None:
        """Waits until a text has been written since the last time; blanks stand for any blanks."""
        self._child.expect(r"\s+".join(pexpect_escaped(word) for word in text.split()))

    def types(self, line: str) -> None:
        """Types a line and Return."""
        self._child.send(line + "\r")

    def presses(self, key: str) -> None:
        """Presses Ctrl and a letter."""
        self._child.sendcontrol(key)

    def ends(self) -> int:
        """Waits for the end and gives the exit code."""
        self._child.expect(pexpect.EOF)
        self._child.close()
        status: int = self._child.exitstatus
        return status

    def holders_of(self, text: str) -> list[str]:
        """Names the files of the home that hold a text."""
        files = (one for one in self.home.rglob("*") if one.is_file())
        return sorted(one.name for one in files if text.encode() in one.read_bytes())


def pexpect_escaped(word: str) -> str:
    """Gives a word as a pattern for itself."""
    import re

    return re.escape(word)
