"""Runs every benchmark and prints its figures; nothing is asserted, the machines are shared and noisy."""

from __future__ import annotations

import importlib
import sys

ALL = ("turns", "parsing", "startup", "typing", "understanding")


def main(names: list[str]) -> int:
    """Runs the named benchmarks, all of them where none is named."""
    for name in names or ALL:
        print(f"\n{name}")
        importlib.import_module(f"benchmarks.{name}").main()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
