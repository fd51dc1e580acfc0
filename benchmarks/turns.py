"""Turns: a full turn through the in-process sandbox, many of them, and the memory of an idle conversation."""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time

from benchmarks.figures import median, show, timed

TURNS = (
    "list connectors",
    "show hubspot actions",
    "which connectors are unused?",
    "show clearbit_production",
    "docs for dropcontact",
    "rename attio_crm to Attio EU",
    "undo",
    "what uses openai?",
    "is the slug prod free?",
    "why?",
)


def main() -> None:
    """Prints the figures of turns."""
    from assistant import wiring
    from assistant.output import turn_text
    from assistant.render import Look
    from assistant.sandbox import Store
    from assistant.settings import Settings

    home = tempfile.mkdtemp()
    settings = Settings.read({**os.environ, "CARGO_ASSISTANT_HOME": home}, sandbox=True)
    place = wiring.place_in(Store.open(":memory:"), pages=False)
    conversation = wiring.open_conversation(place, wiring.Making(settings, kept=False))
    look = Look()

    def turn(line: str) -> None:
        turn_text(conversation.say(line), look)

    first = timed(lambda: turn("show hubspot actions"), 1)
    later = timed(lambda: turn("show hubspot actions"), 50)
    show("first turn 'show hubspot actions'", f"{first[0]:.0f} ms")
    show("the same afterwards, median of 50", f"{median(later):.1f} ms", "≤ 30 ms")
    began = time.perf_counter()
    for number in range(200):
        turn(TURNS[number % len(TURNS)])
    show("200 turns", f"{time.perf_counter() - began:.2f} s", "≤ 10 s")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    show("memory of the conversation (peak)", f"{peak:.0f} MB", "≤ 120 MB")
    place.close()
