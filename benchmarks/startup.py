"""Start-up: time to the first prompt, to an answer and to the version, as ratios to what no program could save.

Ratios of medians over alternating runs, so that a busy machine slows both sides alike.
"""

from __future__ import annotations

import os
import pty
import select
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from benchmarks.figures import show

RUNS: Final = 10
PATIENCE: Final = 20.0
PROGRAM: Final = [str(Path(sys.executable).with_name("cargo-assistant"))]
BARE_PROMPT: Final = "from prompt_toolkit import PromptSession\nPromptSession('ready> ').prompt()"
SIGN: Final = b"ready>"
OUR_SIGN: Final = "›".encode()


def main() -> None:
    """Prints the figures of the start, each with its limit."""
    with tempfile.TemporaryDirectory() as home:
        environ = {**os.environ, "CARGO_ASSISTANT_HOME": home, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
        # An installed program is compiled once; without this a developer's settings would have each run compile it.
        environ["PYTHONPYCACHEPREFIX"] = str(Path(home) / "compiled")
        for name in ("CARGO_API_TOKEN", "NO_COLOR", "PYTHONDONTWRITEBYTECODE"):
            environ.pop(name, None)
        ask = [*PROGRAM, "--sandbox", "ask", "show hubspot actions"]
        for _ in range(2):  # the sandbox and the cached names exist, as in every run but the first
            _run(ask, environ)
            _until([*PROGRAM, "--sandbox"], OUR_SIGN, environ)
        bare = [sys.executable, "-c", BARE_PROMPT]
        libraries = [sys.executable, "-c", "import httpx, rich.console, rich.table"]
        nothing = [sys.executable, "-c", "pass"]
        _ratio(
            "first prompt / a bare prompt_toolkit prompt",
            1.25,
            lambda: _until([*PROGRAM, "--sandbox"], OUR_SIGN, environ),
            lambda: _until(bare, SIGN, environ),
        )
        _ratio(
            "ask, an existing sandbox / importing httpx and rich",
            2.5,
            lambda: _run(ask, environ),
            lambda: _run(libraries, environ),
        )
        _ratio(
            "--version / python -c pass",
            3.0,
            lambda: _run([*PROGRAM, "--version"], environ),
            lambda: _run(nothing, environ),
        )


def _ratio(what: str, limit: float, ours: Callable[[], float], theirs: Callable[[], float]) -> None:
    pairs = [(ours(), theirs()) for _ in range(RUNS)]
    our, their = (statistics.median(side) for side in zip(*pairs, strict=True))
    show(what, f"{our / their:.2f}", f"≤ {limit}; {our * 1000:.0f} ms to {their * 1000:.0f} ms")


def _run(command: list[str], environ: dict[str, str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, env=environ, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


def _until(command: list[str], sign: bytes, environ: dict[str, str]) -> float:
    """Gives the seconds until a program on a pseudo-terminal has written its prompt; then ends it."""
    controller, terminal = pty.openpty()
    begun = time.perf_counter()
    process = subprocess.Popen(
        command, env=environ, stdin=terminal, stdout=terminal, stderr=terminal, start_new_session=True
    )
    os.close(terminal)
    seen = b""
    taken = PATIENCE
    try:
        while time.perf_counter() - begun < PATIENCE:
            if not select.select([controller], [], [], 0.5)[0]:
                continue
            seen += os.read(controller, 65536)
            if sign in seen:
                taken = time.perf_counter() - begun
                break
    finally:
        process.kill()
        process.wait()
        os.close(controller)
    return taken


if __name__ == "__main__":
    main()
