"""Matching: whether what was answered is what a transcript expects, with wildcards and placeholders.

A literal match comes first, so that an answer that holds `[DATE]` itself matches itself. Time is linear in
the lines of an answer for each stretch between two gaps: each stretch takes the first place that fits and
is not tried again elsewhere. That is also what "a value is taken where it first appears" means.
"""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence
from functools import lru_cache
from typing import Final

from assistant.transcripts.dates import DATE, DURATION

Bindings = MutableMapping[str, str]
"""Values taken by named placeholders: `UUID:prod` -> the value."""

UUID: Final = r"[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}"
KINDS: Final = {"UUID": UUID, "DATE": DATE, "DURATION": DURATION}
ANY: Final = "[..]"
_EDGE_BEFORE, _EDGE_AFTER = r"(?<![0-9A-Za-z])", r"(?![0-9A-Za-z])"
_PLACEHOLDER: Final = re.compile(r"\[(UUID|DATE|DURATION)(?::([A-Za-z_][\w-]*))?\]")
_LONG: Final = 20_000
"""Characters of a line beyond which only an equal one matches."""


def has_placeholder(text: str) -> bool:
    """True where the text holds a wildcard or a placeholder."""
    return ANY in text or _PLACEHOLDER.search(text) is not None


def matches(pattern: str, actual: str, bindings: Bindings) -> bool:
    """True where a line, or any other value, is what `pattern` says; spaces at its end don't count.

    Named placeholders that had no value take theirs, if the whole pattern matches.
    """
    pattern, actual = pattern.rstrip(), actual.rstrip()
    if pattern == actual:
        return True
    if not has_placeholder(pattern) or len(actual) > _LONG:
        return False
    taken: dict[str, str] = {}
    stretches = pattern.split(ANY)
    position = 0
    for index, stretch in enumerate(stretches):
        known = {**bindings, **taken}
        first, last = index == 0, index == len(stretches) - 1
        compiled, names = _compiled(_with_values(stretch, known), last)
        found = compiled.match(actual) if first else compiled.search(actual, position)
        if found is None:
            return False
        position = found.end()
        taken.update({name: found[group] for group, name in names})
    bindings.update(taken)
    return True


def matches_lines(expected: Sequence[str | None], actual: Sequence[str], bindings: Bindings) -> bool:
    """True where all lines match in order; None stands for any lines, none included.

    `bindings` are changed only where everything matches.
    """
    taken: dict[str, str] = dict(bindings)
    stretches = _split(expected)
    position = 0
    for index, stretch in enumerate(stretches):
        first, last = index == 0, index == len(stretches) - 1
        latest = len(actual) - len(stretch)
        if first and last:
            starts: Sequence[int] = (0,) if latest == 0 else ()
        elif first:
            starts = (0,)
        elif last:
            starts = (latest,) if latest >= position else ()
        else:
            starts = range(position, latest + 1)
        for start in starts:
            trial = dict(taken)
            window = actual[start : start + len(stretch)]
            if len(window) == len(stretch) and all(map(lambda p, a: matches(p, a, trial), stretch, window)):
                taken, position = trial, start + len(stretch)
                break
        else:
            return False
    bindings.update(taken)
    return True


def _split(expected: Sequence[str | None]) -> list[list[str]]:
    """Gives the stretches between gaps, those at the ends included, though they may be empty."""
    stretches: list[list[str]] = [[]]
    for one in expected:
        if one is None:
            stretches.append([])
        else:
            stretches[-1].append(one)
    return stretches


def _with_values(stretch: str, known: Bindings) -> tuple[tuple[str, str], ...]:
    """Gives the pieces of a stretch: ("text", …) for literal text and known values, (kind, name) else."""
    pieces: list[tuple[str, str]] = []
    upto = 0
    for found in _PLACEHOLDER.finditer(stretch):
        pieces.append(("text", stretch[upto : found.start()]))
        name = f"{found[1]}:{found[2]}" if found[2] else ""
        pieces.append(("value", known[name]) if name in known else (found[1], name))
        upto = found.end()
    pieces.append(("text", stretch[upto:]))
    return tuple(piece for piece in pieces if piece[0] != "text" or piece[1])


@lru_cache(maxsize=2048)
def _compiled(
    pieces: tuple[tuple[str, str], ...], last: bool
) -> tuple[re.Pattern[str], tuple[tuple[str, str], ...]]:
    """Gives the pattern of a stretch, and which of its groups holds the value of which name."""
    written: list[str] = []
    groups: dict[str, str] = {}
    for index, (kind, content) in enumerate(pieces):
        if kind == "text":
            written.append(_spaced(content, index > 0, index < len(pieces) - 1))
        elif kind == "value":
            written.append(re.escape(content))
        elif content in groups:
            written.append(f"(?P={groups[content]})")
        else:
            group = f"v{index}"
            if content:
                groups[content] = group
            written.append(f"{_EDGE_BEFORE}(?P<{group}>{KINDS[kind]}){_EDGE_AFTER}")
    pattern = re.compile("".join(written) + (r"\Z" if last else ""))
    return pattern, tuple((group, name) for name, group in groups.items())


def _spaced(text: str, after_value: bool, before_value: bool) -> str:
    """Gives literal text as a pattern; runs of spaces beside a value are columns and may be of any width."""
    left = re.match(" {2,}", text) if after_value else None
    right = re.search(" {2,}$", text) if before_value else None
    if left and right and left.end() == len(text):
        return " +"
    start, end = left.end() if left else 0, right.start() if right else len(text)
    return (" +" if left else "") + re.escape(text[start:end]) + (" +" if right else "")
