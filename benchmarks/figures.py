"""Figures: how a measured series is printed."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable


def timed(action: Callable[[], object], times: int) -> list[float]:
    """Gives the milliseconds of each run."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        action()
        taken.append((time.perf_counter() - began) * 1000)
    return taken


def percentile(values: list[float], share: float) -> float:
    """Gives the value below which a share of the sorted values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def show(what: str, value: str, target: str = "") -> None:
    """Prints a figure beside the one that is aimed at."""
    print(f"  {what:<58} {value:>14}" + (f"   (aim {target})" if target else ""), flush=True)


def median(values: list[float]) -> float:
    """Gives the median."""
    return statistics.median(values)
