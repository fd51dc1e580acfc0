"""Learns the weights of `assistant.understanding.learned` from the labelled lines and writes them as data.

Multinomial logistic regression over the features of frames, by stochastic gradient steps of a fixed order: the same
lines give the same weights. Needs nothing but the package; takes seconds. `--without FILE` leaves a file out, to
see what the layer makes of a voice that it did not learn from.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from assistant.selftest.report import names
from assistant.understanding import Lexicon, learned
from assistant.understanding.discourse import parts_of
from assistant.understanding.filling import Sources
from assistant.understanding.parsing import Parsed, parsed
from assistant.understanding.parts import Part
from benchmarks.understanding import TUNED, labelled

TARGET: Final = Path(learned.__file__).with_name("weights.json")
ROUNDS: Final = 24
STEP: Final = 0.25
DECAY: Final = 6e-5
"""Pulls every weight towards 0 with each step: rare features stay weak."""
LEAST: Final = 0.06
"""Weights below say nothing and are left out."""

Example = tuple[list[str], str]
"""The features of a unit and the class that it belongs to."""


def main() -> None:
    """Learns from all tuning files but those left out, and writes the weights."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--without", action="append", default=[], metavar="FILE")
    options = parser.parse_args()
    learned.weights = _none  # type: ignore[assignment]  # the rules alone say which unit a label speaks of
    lexicon = Lexicon.build(names())
    examples = [
        one
        for name in TUNED
        if name not in options.without
        for label in labelled(name)
        for one in examples_of(label, lexicon)
    ]
    print(f"{len(examples)} units")
    TARGET.write_text(json.dumps(trained(examples), separators=(",", ":")) + "\n", encoding="utf-8")


def _none() -> tuple[list[str], dict[str, list[list[int]]], list[int]]:
    return [], {}, []


def examples_of(label: dict[str, Any], lexicon: Lexicon) -> Iterator[Example]:
    """Gives the units of a labelled line with their classes; other units than the one labelled are context."""
    line = parsed(label["text"], lexicon)
    if line is None:
        return
    parts = parts_of(line.units, Sources(line.line, line.tokens, lexicon))
    if label["intent"] == "sequence":
        if len(parts) == len(label["sequence"]) and len({id(one.unit) for one in parts}) == len(parts):
            for part, wanted in zip(parts, label["sequence"], strict=True):
                yield learned.inputs(part.unit.frame), wanted["intent"]
        return
    allowed = [label["intent"], *(one["intent"] for one in label.get("accept", []))]
    main_unit = _labelled_unit(line, parts, allowed)
    for unit in line.units:
        if unit is main_unit or len(line.units) == 1:
            yield learned.inputs(unit.frame), label["intent"]
        elif main_unit is not None:
            yield learned.inputs(unit.frame), learned.CONTEXT


def _labelled_unit(line: Parsed, parts: Sequence[Part], allowed: Sequence[str]) -> object:
    for part in parts:
        if part.intent in allowed:
            return part.unit
    scores = [
        (one.score, -at, unit) for at, unit in enumerate(line.units) for one in unit.ranked if one.intent in allowed
    ]
    return max(scores, key=lambda one: one[:2])[2] if scores else None


def trained(examples: Sequence[Example]) -> dict[str, Any]:
    """Gives classes, weights and biases; weights are hundredths."""
    classes = sorted({name for _, name in examples})
    at_class = {name: at for at, name in enumerate(classes)}
    size = len(classes)
    weights: dict[str, list[float]] = {}
    for features, _ in examples:
        for feature in features:
            weights.setdefault(feature, [0.0] * size)
    bias = [0.0] * size
    order = list(range(len(examples)))
    generator = random.Random(5)
    for turn in range(ROUNDS):
        generator.shuffle(order)
        step = STEP / (1 + 0.25 * turn)
        for at in order:
            features, name = examples[at]
            rows = [weights[feature] for feature in features]
            sums = [sum(column) for column in zip(bias, *rows, strict=True)]
            top = max(sums)
            shares = [math.exp(one - top) for one in sums]
            total = sum(shares)
            wanted = at_class[name]
            for place in range(size):
                error = shares[place] / total - (1.0 if place == wanted else 0.0)
                if -1e-3 < error < 1e-3:
                    continue
                move = step * error
                bias[place] -= move * 0.2
                for row in rows:
                    row[place] -= move + step * DECAY * len(examples) * row[place] * 0.01
    return {
        "classes": classes,
        "bias": [round(one * 100) for one in bias],
        "weights": {
            feature: kept
            for feature, row in sorted(weights.items())
            if (kept := [[at, round(value * 100)] for at, value in enumerate(row) if abs(value) >= LEAST])
        },
    }


if __name__ == "__main__":
    main()
