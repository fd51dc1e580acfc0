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
_COLUMNS: Final = re.compile(r"( {2,}|-{2,}|─{2,})")
"""What lies between columns, and the rule below the title of one."""
_LONG: Final = 20_000
"""Characters of a line beyond which only an equal one matches."""


def has_placeholder(text: str) -> bool:
    """True where the text holds a wildcard or a placeholder."""
    return ANY in text or _PLACEHOLDER.search(text) is not None


def is_loose(expected: Sequence[str | None]) -> bool:
    """True where an answer holds values that vary: the columns of its tables then vary in width with them."""
    return any(line is not None and _PLACEHOLDER.search(line) for line in expected)


def matches(pattern: str, actual: str, bindings: Bindings, *, loose: bool = False) -> bool:
    """True where a line, or any other value, is what `pattern` says; spaces at its end don't count.

    Named placeholders that had no value take theirs, if the whole pattern matches. With `loose`, gaps
    between columns and the rules below their titles may be of any width.
    """
    pattern, actual = pattern.rstrip(), actual.rstrip()
    if pattern == actual:
        return True
    if len(actual) > _LONG or not (has_placeholder(pattern) or (loose and _COLUMNS.search(pattern))):
        return False
    taken: dict[str, str] = {}
    stretches = pattern.split(ANY)
    position = 0
    for index, stretch in enumerate(stretches):
        known = {**bindings, **taken}
        first, last = index == 0, index == len(stretches) - 1
        compiled, names = _compiled(_with_values(stretch, known), last, loose)
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
    loose = is_loose(expected)
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
            if len(window) == len(stretch) and all(
                matches(wanted, line, trial, loose=loose) for wanted, line in zip(stretch, window, strict=True)
            ):
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
    pieces: tuple[tuple[str, str], ...], last: bool, loose: bool
) -> tuple[re.Pattern[str], tuple[tuple[str, str], ...]]:
    """Gives the pattern of a stretch, and which of its groups holds the value of which name."""
    written: list[str] = []
    groups: dict[str, str] = {}
    for index, (kind, content) in enumerate(pieces):
        if kind == "text":
            written.append(_literal(content, index > 0, index < len(pieces) - 1, loose))
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


def _literal(text: str, after_value: bool, before_value: bool, loose: bool) -> str:
    """Gives literal text as a pattern; runs of spaces beside a value are columns and may be of any width."""
    written: list[str] = []
    parts = _COLUMNS.split(text)
    for index, part in enumerate(parts):
        first = index == 1 and not parts[0]
        beside = (after_value and first) or (before_value and index == len(parts) - 2 and not parts[-1])
        if index % 2 == 0 or (not loose and not beside) or (first and not after_value and not beside):
            written.append(re.escape(part))
        elif part[0] == " ":
            written.append(" +" if beside else " {2,}")
        else:
            written.append(re.escape(part[0]) + "{2,}" if loose else re.escape(part))
    return "".join(written)
