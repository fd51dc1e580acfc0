"""Learns which words a line must hold for a pattern of `assistant.understanding` to match, and writes them as data.

A start that knows them compiles the few patterns that can match instead of all of them (`understanding.patterns`).
A pattern without an entry is compiled as ever, so an old file makes a start slower and never wrong;
`tests/understanding/test_patterns.py` holds that every entry is right.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from importlib import import_module
from math import fsum
from pathlib import Path
from pkgutil import iter_modules
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final

import assistant.understanding
from assistant.understanding import patterns
from assistant.understanding.rules import rules

TARGET: Final = Path(patterns.__file__).with_name("hints.json")
MOST: Final = 400
"""How many texts a hint has at most; looking for them is still a hundredth of compiling the pattern."""
SPELLED: Final = 48
"""How many texts a part of a pattern may be spelled out into."""
SHORTEST: Final = 2
"""Letters that a text has at least; a sign tells enough alone."""
_CLASS: Final = 10
"""Characters of a class that is spelled out."""
_NOTHING: Final = frozenset({""})
Texts = frozenset[str]


def main() -> None:
    """Writes the hints of every pattern that has one."""
    found = {one.key: hint for one in all_patterns() if (hint := hint_of(one))}
    lines = (f"{json.dumps(key)}:{json.dumps(found[key])}" for key in sorted(found))
    TARGET.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print(f"{len(found)} hints")


def all_patterns() -> list[patterns.Lazy]:
    """Gives every pattern of the layers and of the declared cues."""
    for module in iter_modules(assistant.understanding.__path__):
        import_module(f"assistant.understanding.{module.name}")
    rules()
    return list(patterns.known)


def hint_of(pattern: patterns.Lazy) -> list[str]:
    """Gives texts of which any match holds at least one, or none where there are no such texts."""
    best = _best(_sets(parser.parse(pattern.text, pattern.flags)))
    texts = {one.casefold() for one in best or ()}
    return sorted(one for one in texts if not any(other in one for other in texts - {one}))


def _best(sets: Iterable[Texts]) -> Texts | None:
    """Gives the set that lets the fewest lines through: few texts, long ones."""
    fit = [one for one in sets if len(one) <= MOST and all(len(text) >= SHORTEST or _is_sign(text) for text in one)]
    return min(fit, key=_let_through, default=None)


def _let_through(texts: Texts) -> tuple[float, list[str]]:
    """The more, the more lines hold one; exact, and the same in whatever order a set gives its texts."""
    return fsum(0.12 ** min(len(text), 6) for text in texts), sorted(texts)


def _is_sign(text: str) -> bool:
    return bool(text) and not (text.isalnum() or text.isspace())


def _sets(items: Any) -> list[Texts]:
    """Gives the sets of which a match of these items in a row holds one text each."""
    sets: list[Texts] = []
    run: Texts = _NOTHING
    for item in items:
        whole = _spelled(item)
        if whole is not None and len(run) * len(whole) <= SPELLED:
            run = frozenset(before + after for before in run for after in whole)
            continue
        begun = _begun(item)
        if len(run) * len(begun) <= SPELLED:
            run = frozenset(before + after for before in run for after in begun)
        sets.append(run)
        run = whole if whole is not None else _NOTHING
        sets += _within(item)
    return [one for one in [*sets, run] if "" not in one]


def _begun(item: Any) -> Texts:
    """Gives what an item that repeats begins with."""
    kind, value = item
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0] > 0:
        return _spelled_row(value[2]) or _NOTHING
    return _NOTHING


def _spelled(item: Any) -> Texts | None:
    """Gives all the texts that an item can be, or None where there are too many."""
    kind, value = item
    if kind is op.LITERAL:
        return frozenset({chr(value)})
    if kind is op.AT:
        return _NOTHING
    if kind is op.IN:
        return _listed(value)
    if kind is op.SUBPATTERN:
        return _spelled_row(value[3])
    if kind is op.BRANCH:
        branches = [_spelled_row(one) for one in value[1]]
        return _few(text for one in branches for text in one or ()) if all(branches) else None
    if kind is op.MAX_REPEAT and value[:2] == (0, 1):
        inner = _spelled_row(value[2])
        return None if inner is None else _few([*inner, ""])
    return None


def _listed(members: Any) -> Texts | None:
    """Gives the few characters of a class, or None for a wide one."""
    found: set[str] = set()
    for kind, value in members:
        if kind is op.LITERAL:
            found.add(chr(value))
        elif kind is op.RANGE and value[1] - value[0] < _CLASS:
            found |= {chr(code) for code in range(value[0], value[1] + 1)}
        else:
            return None
    return frozenset(found) if len(found) <= _CLASS else None


def _spelled_row(items: Any) -> Texts | None:
    texts: Texts = _NOTHING
    for item in items:
        whole = _spelled(item)
        if whole is None or len(texts) * len(whole) > SPELLED:
            return None
        texts = frozenset(before + after for before in texts for after in whole)
    return texts


def _few(texts: Iterable[str]) -> Texts | None:
    found = frozenset(texts)
    return found if len(found) <= SPELLED else None


def _within(item: Any) -> Iterator[Texts]:
    """Gives what an item that can be too much still always holds."""
    kind, value = item
    if kind is op.SUBPATTERN:
        yield from _sets(value[3])
    elif kind is op.BRANCH:
        best = [_best(_sets(one)) for one in value[1]]
        if all(best):
            yield frozenset(text for one in best for text in one or ())
    elif kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0] > 0:
        yield from _sets(value[2])


if __name__ == "__main__":
    main()
