"""Negated: what a line at a which-one question leaves over that says which one is not meant."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from intents.question import Option

WHICH_THEN: Final = "That says which one is not meant. Which one is?"
ASKED: Final = "That is asked, so nothing was picked: say it without the question mark. `?` alone explains."
_NOT: Final = re.compile(
    r"(?:(?:no|nope|nah|oh|well|please|but|and)\W+)*"
    r"(?:not|never|don't|do not|anything but|any but|all but|everything but|anyone but|except(?: for)?|other than|"
    r"apart from|without|isn't|is not|it's not|it is not|non-?)(?:\s+|(?<=-))(?:for |to |take |use |the |our |"
    r"my |in |on )*(?P<what>.+)",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(
    r"\s*[,;.!]\s*|"
    r"(?<!anything)(?<!any)(?<!all)(?<!everything)(?<!anyone)\s+but\s+|\s+rather\s+",
    re.IGNORECASE,
)


def is_negated(text: str) -> bool:
    """True for a line that begins by saying what is not meant: `not production`, `anything but the first`."""
    return _NOT.fullmatch(" ".join(text.split())) is not None


def left_over(text: str, options: tuple[Option, ...], one_of: Callable[[str], Option | None]) -> Option | None:
    """Gives the option that is meant: one that is named besides, or of two the one that is not denied.

    `one_of` finds an option by words. None where several are left.
    """
    denied: list[Option] = []
    for part in filter(None, _PARTS.split(" ".join(text.split()))):
        found = _NOT.fullmatch(part)
        one = one_of(found["what"] if found is not None else part)
        if found is None and one is not None:
            return one if one not in denied else None
        if found is not None and one is not None:
            denied.append(one)
    rest = [one for one in options if one not in denied]
    return rest[0] if denied and len(rest) == 1 else None
