"""The report of a selftest: figures, times and memory on this machine."""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from functools import cache
from importlib import resources
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from assistant.selftest.scoring import Figures, Scorer
from assistant.selftest.typing_errors import misspelt
from assistant.understanding import Lexicon, read
from intents.names import Names

SEED: Final = 7
"""Of the typing errors, so that every run makes the same ones."""


class Report(Struct, frozen=True):
    """What a selftest found. Shares lie between 0 and 1, times are milliseconds a line."""

    clean: Figures
    misspelt: Figures
    """The same lines with one typing error each."""
    median_ms: float
    slowest_percent_ms: float
    """The time that 99 of 100 lines stay below."""
    index_ms: float
    """Building the lexicon of the names at hand."""
    connectors: int
    memory_mb: float | None
    """The most memory that the process has held; None where the platform doesn't tell."""

    def rows(self) -> list[tuple[str, str]]:
        """Gives the figures in words, one row each."""
        clean, slips = self.clean, self.misspelt
        rows = [
            ("labelled lines", f"{clean.lines}"),
            ("read exactly right", _share(clean.exact_share)),
            ("the same with one typing error", _share(slips.exact_share)),
            ("out of scope, turned down", _share(clean.outside_recall)),
            ("turned down rightly", _share(clean.outside_precision)),
            ("asked without need", _share(clean.needless)),
            ("wrong removals", f"{clean.wrong_removals + slips.wrong_removals}"),
            ("removals missed", f"{clean.missed_removals}"),
            ("time a line, median", f"{self.median_ms:.2f} ms"),
            ("time a line, 99 of 100", f"{self.slowest_percent_ms:.2f} ms"),
            (f"indexing the names ({self.connectors} connectors)", f"{self.index_ms:.0f} ms"),
        ]
        if self.memory_mb is not None:
            rows.append(("memory of the program", f"{self.memory_mb:.0f} MB"))
        return rows


def _share(value: float) -> str:
    return f"{value * 100:.1f} %"


@cache
def lines() -> tuple[dict[str, Any], ...]:
    """Gives the labelled lines that ship with the program."""
    text = resources.files("assistant.selftest").joinpath("lines.jsonl").read_text(encoding="utf-8")
    return tuple(json.loads(line) for line in text.splitlines() if line.strip())


@cache
def names() -> Names:
    """Gives the names of the workspace that the labels were written for: that of the sandbox."""
    text = resources.files("assistant.selftest").joinpath("names.json").read_text(encoding="utf-8")
    return Names.from_json(json.loads(text))


def run(lexicon: Lexicon | None = None) -> Report:
    """Gives the report. The labels name things of the sandbox's workspace; `lexicon` is only timed."""
    own = Lexicon.build(names())
    scorer = Scorer({one.slug: one.integration for one in names().connectors})
    labels = list(lines())
    figures, taken = _measured(scorer, labels, own, read)
    generator = random.Random(SEED)
    slips, _ = _measured(scorer, [misspelt(one, generator) for one in labels], own, read)
    here = lexicon or own
    began = time.perf_counter()
    Lexicon.build(here.names)
    built = (time.perf_counter() - began) * 1000
    if lexicon is not None:
        _, taken = _measured(scorer, labels, lexicon, read)
    taken.sort()
    return Report(
        clean=figures,
        misspelt=replace(slips, wrong=[]),
        median_ms=taken[len(taken) // 2],
        slowest_percent_ms=taken[min(len(taken) - 1, int(len(taken) * 0.99))],
        index_ms=built,
        connectors=len(here.names.connectors),
        memory_mb=_memory(),
    )


def _measured(
    scorer: Scorer, labels: list[dict[str, Any]], lexicon: Lexicon, reader: Callable[..., Any]
) -> tuple[Figures, list[float]]:
    readings = []
    taken = []
    for label in labels:
        began = time.perf_counter()
        reading = reader(label["text"], lexicon)
        taken.append((time.perf_counter() - began) * 1000)
        readings.append(reading.as_json())
    return scorer.score(labels, readings), taken


def _memory() -> float | None:
    try:
        import resource
    except ImportError:
        return None
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024) if sys.platform == "darwin" else most / 1024
