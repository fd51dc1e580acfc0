"""Modals: the stiff ways to say should and must, as the plain ones: `the slug ought to be x`, `nothing need be cached`."""

from __future__ import annotations

import re
from typing import Final

from assistant.understanding.patterns import Lazy

_STIFF: Final = Lazy(
    r"""(?<![\w"'`“‘])(?:(?P<ought>ought(?:n't| not)?(?: to)?)|(?P<need>(?<!if )need (?=be\b))|(?P<better>had better (?=be\b)))(?![\w"'`”’])""",
    re.IGNORECASE,
)


def plain_modals(text: str) -> str:
    """Gives a line with `should` and `must` in place of `ought to` and `need be`; the line itself where it has none."""
    low = text.lower()
    if "ought" not in low and "need be" not in low:
        return text
    return _STIFF.sub(_plain, text)


def _plain(found: re.Match[str]) -> str:
    if found["ought"]:
        return "should not" if "n't" in found[0] or " not" in found[0].lower() else "should"
    return "must "
