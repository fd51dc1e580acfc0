"""Breakage: the problem of a file that cannot be read as a transcript, with file and line."""

from __future__ import annotations

from intents.problems import Exit, Problem


def broken(path: str, line: int, what: str, next_step: str = "") -> Problem:
    """Gives the problem of a broken file: `what` is one sentence, the line is counted from one."""
    return Problem(f"{path}:{line}: {what}", next_step, exit_code=Exit.USAGE, reason="brokenTranscript")
