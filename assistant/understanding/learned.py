"""A small linear layer over the frame: which intents such features went with in the labelled lines.

It only shifts the scores of the rules, so that close readings fall on the likelier side and a frame that no rule knows
is not lost. It can never make a removal. Its weights are data, learnt by `benchmarks/learn_understanding.py`.
"""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from assistant.understanding.scoring import OF_TALK, OUT, REMOVALS, Scored, barred

if TYPE_CHECKING:
    from assistant.understanding.frames import Frame

CONTEXT: Final = "_context"
"""The class of clauses that ask nothing beside others that do."""
_SHARE: Final = 1.0
"""How much of a logarithmic likelihood goes into a score."""
_LOWEST: Final = -2.0
_EVEN: Final = math.log(0.12)
"""A likelihood that shifts nothing."""
_SURE: Final = 0.3
"""From here on an intent that no rule fits is proposed."""
_SURER: Final = 0.55
"""The same for what speaks of the conversation, and for words that nothing explains where nothing known is named."""
_STRONG: Final = 6.4
"""A rule that leaves little doubt gives way only a little."""
_OUT_MOST: Final = 0.5
_TALK: Final = frozenset({*OF_TALK, "help", "tour", "focus", "cli", "script", "cancel", "confirm", "greet"})
_NEVER: Final = frozenset({*REMOVALS, "quit", "session.logout", CONTEXT})


def inputs(frame: Frame) -> list[str]:
    """Gives the features of a frame that the layer looks at: the frame's own and its words, names left out."""
    found = list(frame.features)
    inside = {at for one in frame.mentions for at in range(one.first, one.last + 1)}
    covered = {
        at
        for value in frame.values
        if value.kind in ("name", "slug", "rate", "window", "duration", "worker", "gone")
        for at in range(value.own if value.own >= 0 else value.first, value.last + 1)
    }
    words: dict[str, None] = {}
    for step, word in enumerate(frame.words):
        at = frame.clause.first + step
        if word and at not in inside and at not in covered and not word[0].isdigit():
            words[f"w={word.removesuffix(chr(39) + 's')}"] = None
    found.extend(words)
    unknown = len(frame.left)
    if unknown:
        found.append("unknown")
        if unknown > 1:
            found.append("unknown.some")
        if unknown * 2 > frame.size:
            found.append("unknown.most")
    return found


@cache
def weights() -> tuple[list[str], dict[str, list[list[int]]], list[int]]:
    """Gives the classes, pairs of a class's place and a weight by feature, and the bias of each class.

    Weights and biases are hundredths. Nothing where none were learnt.
    """
    source = Path(__file__).with_name("weights.json")
    if not source.is_file():
        return [], {}, []
    data = msgspec.json.decode(source.read_bytes())
    return data["classes"], data["weights"], data["bias"]


def likelihoods(frame: Frame) -> dict[str, float]:
    """Gives how likely each class is, by the layer alone."""
    classes, by_feature, bias = weights()
    if not classes:
        return {}
    sums = list(bias)
    for feature in inputs(frame):
        for at, weight in by_feature.get(feature, ()):
            sums[at] += weight
    top = max(sums)
    shares = [math.exp((one - top) / 100) for one in sums]
    total = sum(shares)
    return {name: share / total for name, share in zip(classes, shares, strict=True)}


def shifted(frame: Frame, ranked: list[Scored]) -> list[Scored]:
    """Gives the ranking of the rules with each score shifted by its likelihood, best first."""
    found = likelihoods(frame)
    if not found:
        return ranked
    again = []
    ruled = set()
    for one in ranked:
        ruled.add(one.intent)
        likely = found.get(one.intent, 0.001)
        if one.intent == OUT:
            likely = max(likely, 0.5 * found.get(CONTEXT, 0.0))
        shift = _SHARE * max(_LOWEST, math.log(max(likely, 1e-6)) - _EVEN)
        if one.intent == OUT:
            shift = min(shift, _OUT_MOST)
        elif shift < 0 and (one.score >= _STRONG or one.intent in REMOVALS):
            shift *= 0.0 if one.intent in REMOVALS else 0.35
        again.append(Scored(one.intent, one.score + shift, one.rule, one.left))
    for name, likely in found.items():
        if (
            name not in ruled
            and name not in _NEVER
            and not barred(name, frame)
            and name != OUT
            and likely >= (_SURER if name in _TALK or (frame.left and not frame.mentions) else _SURE)
        ):
            again.append(Scored(name, 2.6 + 2.4 * likely, f"like lines of {name}", tuple(frame.left)))
    again.sort(key=lambda one: -one.score)
    return again
