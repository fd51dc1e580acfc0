"""Film: a transcript as an asciicast, version 2 (https://docs.asciinema.org/manual/asciicast/v2/)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.transcripts.demo import PROMPT, narrated
from assistant.transcripts.export.screens import Exchange, Screen, Told
from assistant.transcripts.pace import BEFORE_ENTER, BEFORE_TYPING, keystrokes, reading_time

HEIGHT: Final = 30
_BOLD, _DIM, _OFF = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def film(title: str, screens: Sequence[Screen], width: int) -> str:
    """Gives a header line, then one event a line: seconds from the start, `o`, what is printed.

    It holds no date, so that it is the same for the same transcript.
    """
    header = {
        "version": 2,
        "width": width,
        "height": HEIGHT,
        "title": title,
        "env": {"TERM": "xterm-256color", "SHELL": "/bin/sh"},
    }
    lines = [json.dumps(header, ensure_ascii=False)]
    clock = 0.0
    for delay, printed in _events(screens, width):
        clock = round(clock + delay, 4)
        lines.append(json.dumps([clock, "o", printed.replace("\n", "\r\n")], ensure_ascii=False))
    return "\n".join(lines) + "\n"


def _events(screens: Sequence[Screen], width: int) -> Iterator[tuple[float, str]]:
    """Gives what is printed, with the seconds before it."""
    wait = 0.0
    for screen in screens:
        if isinstance(screen, Told):
            told = narrated(screen.text, width)
            if told:
                yield wait, f"{_DIM}{told}{_OFF}\n\n"
                wait = reading_time(told)
            continue
        for exchange in screen.exchanges:
            yield from _exchange(exchange, wait)
            wait = reading_time(exchange.answered) if exchange.answered else 0.3
    yield wait, ""


def _exchange(exchange: Exchange, wait: float) -> Iterator[tuple[float, str]]:
    yield wait, f"{_BOLD}{PROMPT}{_OFF}"
    pause = BEFORE_TYPING
    for delay, character in keystrokes(exchange.typed):
        yield pause + delay, character
        pause = 0.0
    answered = f"{exchange.coloured}\n" if exchange.coloured else ""
    yield BEFORE_ENTER, "\n"
    yield 0.1, f"{answered}\n"
