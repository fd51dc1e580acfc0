"""Source: the text of a transcript's file, read with care."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Final

from assistant.transcripts.breakage import broken
from intents.problems import Exit, Problem

SIZE_LIMIT: Final = 1_000_000
"""Bytes of the largest transcript that is read; ten times the longest that a person would read."""


def read_text(path: str) -> str:
    """Gives the text of a file, line ends as they stand, a byte order mark dropped.

    Raises Problem (exit code 2) for a file that is missing, not allowed, no file, larger than
    `SIZE_LIMIT` or not UTF-8; the last two name the line where reading stopped.
    """
    try:
        with Path(path).open("rb") as file:
            data = file.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        raise _unreadable(f"There is no file {path}.", "Check the path.") from None
    except IsADirectoryError:
        raise _unreadable(f"{path} is a folder.", "Name a transcript, a Markdown file.") from None
    except PermissionError:
        raise _unreadable(f"{path} may not be read.", "Check its permissions.") from None
    except (OSError, ValueError):
        raise _unreadable(f"{path} could not be read.", "Check the path.") from None
    if len(data) > SIZE_LIMIT:
        line = data.count(b"\n") + 1
        raise broken(path, line, "The file is larger than 1 MB up to here.", "Split it into several transcripts.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise broken(path, line, "This line is not UTF-8.", "Save the file as UTF-8.") from None


def lines_of(text: str) -> list[str]:
    r"""Gives the lines as Markdown counts them: `\n`, `\r\n` and `\r` end one, nothing else does."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def write_text(path: str, text: str) -> None:
    """Replaces a file by `text` in one step, its mode kept; a link stays one. Raises Problem where it can't."""
    target = Path(path).resolve()
    written = ""
    try:
        mode = target.stat().st_mode & 0o777
        handle, written = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8", errors="replace"))
        Path(written).chmod(mode)
        Path(written).replace(target)
    except OSError:
        if written:
            Path(written).unlink(missing_ok=True)
        raise Problem(f"{path} could not be written.", "Check its permissions and the space left.") from None


def _unreadable(what: str, next_step: str) -> Problem:
    return Problem(what, next_step, exit_code=Exit.USAGE, reason="unreadableTranscript")
