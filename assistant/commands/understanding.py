"""`understand`: how lines are read, one JSON object a line; nothing is carried out."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.settings import Settings
from intents.problems import Exit, Problem
from intents.reading import Context

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.conversation.reader import WorkspaceReader
    from assistant.understanding import Lexicon


def understand(text: str | None, file: str | None, *, context: bool, settings: Settings) -> int:
    """Prints the readings of a text, a file or standard input. Raises `Problem` for an unreadable file."""
    from assistant import wiring

    place = wiring.place_of(settings, fall_back=True)
    reader = wiring.reader_of(place, settings)
    lines = [text] if text is not None else _lines(file)
    show(lines, _lexicon(reader), context=context)
    place.close()
    return Exit.OK


def _lexicon(reader: WorkspaceReader) -> Lexicon:
    """Gives the names of the workspace; where they cannot be read, those of the sandbox, which is said."""
    from assistant import wiring

    try:
        return reader.lexicon
    except Problem as problem:
        if problem.exit_code is Exit.SIGN_IN:
            raise
        print(f"{problem.sentence()} The names of the sandbox stand in.", file=sys.stderr)
        return wiring.sandbox_names()[1]


def show(lines: Iterable[str], lexicon: Lexicon, *, context: bool) -> None:
    """Prints each reading as it is made; with `context` each is read as if those before had run."""
    from assistant.understanding import advance, read

    now = Context()
    for line in lines:
        if not context or not line.strip():
            now = Context()
        reading = read(line, lexicon, now)
        print(json.dumps(reading.as_json(), ensure_ascii=False), flush=False)
        if context:
            now = advance(now, reading, lexicon)
    sys.stdout.flush()


def _lines(file: str | None) -> list[str]:
    """Gives the lines of a file, or of standard input for `-`; a final line break begins no further line."""
    try:
        data = sys.stdin.buffer.read() if file in (None, "-") else Path(str(file)).expanduser().read_bytes()
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Problem(
            f"{file} is not UTF-8 (byte {error.start}).", "Save it as UTF-8.", exit_code=Exit.USAGE
        ) from error
    except OSError as error:
        why = error.strerror or "no access"
        raise Problem(f"{file} cannot be read: {why}.", "Name another file.", exit_code=Exit.USAGE) from error
    lines = text.split("\n")
    if lines and not lines[-1]:
        lines.pop()
    return [line.rstrip("\r") for line in lines]
