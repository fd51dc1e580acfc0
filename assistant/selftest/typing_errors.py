"""Typing errors: the slips that fingers make, put into labelled lines where they do no harm to a value."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from typing import Any, Final

_NEAR: Final[Mapping[str, str]] = {
    "a": "sq", "s": "ad", "d": "sf", "f": "dg", "g": "fh", "h": "gj", "j": "hk", "k": "jl", "l": "k", "q": "w",
    "w": "qe", "e": "wr", "r": "et", "t": "ry", "y": "tu", "u": "yi", "i": "uo", "o": "ip", "p": "o", "z": "x",
    "x": "zc", "c": "xv", "v": "cb", "b": "vn", "n": "bm", "m": "n",
}  # fmt: skip
_VALUES: Final = frozenset(
    """name new_name slug path base_url search query field worker custom workspace topic connector
        action""".split()
)
_QUOTED: Final = re.compile(r"[\"'“‘«`].+?[\"'”’»`]")
_WORD: Final = re.compile(r"[A-Za-z]{4,}")


def misspelt(label: Mapping[str, Any], generator: random.Random) -> dict[str, Any]:
    """Gives the labelled line with one slip in a word of four letters or more, unquoted and no part of a value."""
    text = str(label["text"])
    parts = [label, *label.get("accept", []), *(label.get("sequence") or [])]
    values = [str(value) for one in parts for name, value in one.get("slots", {}).items() if name in _VALUES]
    barred = [found.span() for value in values for found in re.finditer(re.escape(value), text, re.IGNORECASE)]
    barred += [found.span() for found in _QUOTED.finditer(text)]
    words = [one for one in _WORD.finditer(text) if not any(a < one.end() and one.start() < b for a, b in barred)]
    if not words:
        return dict(label)
    one = generator.choice(words)
    return {**label, "text": text[: one.start()] + slipped(one.group(), generator) + text[one.end() :]}


def slipped(word: str, generator: random.Random) -> str:
    """Gives a word with two letters swapped, one lost, one doubled, or one hit beside its key."""
    at = generator.randrange(1, len(word))
    kind = generator.choice(("swap", "lose", "double", "miss"))
    if kind == "swap" and word[at - 1] != word[at]:
        return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
    if kind == "lose":
        return word[:at] + word[at + 1 :]
    if kind == "double":
        return word[:at] + word[at] + word[at:]
    return word[:at] + generator.choice(_NEAR.get(word[at].lower(), "e")) + word[at + 1 :]
