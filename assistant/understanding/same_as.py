"""Same as: `limit hunter to the same as clearbit` speaks of hunter; what clearbit has is no amount, so it is asked for."""

from __future__ import annotations

import re
from typing import Final

from assistant.understanding.patterns import Lazy

_VERB: Final = (
    r"(?:(?:please|pls|now|ok|and|can you|could you|then) )*(?:(?:limit|cache|cap|throttle)\b|"
    r"(?:set|make|put|change|raise|lower)\b(?=.*\b(?:limit|cache|cap|throttle|ttl|caching)\b))"
)
_SAME: Final = Lazy(
    rf"^(?P<kept>{_VERB}[^?]*?),?(?: (?:to|at|with|for|be|of))? "
    r"(?:the same|exactly the same|just)(?: (?:limit|cache|value|amount|number|rate|time|one))? (?:as|like)\b[^?]*$",
    re.IGNORECASE,
)
_GIVE: Final = Lazy(
    r"^(?:(?:please|pls|now|ok|and|can you|could you|then) )*(?:give|set) (?P<whose>[^?]+?) the same "
    r"(?P<what>(?:rate )?limit|cache(?: time)?|ttl) (?:as|like)\b[^?]*$",
    re.IGNORECASE,
)


def without_comparison(text: str) -> str | None:
    """Gives the line without what another connector is named for; None where nothing is to be like another."""
    if "same" not in text and "just" not in text:
        return None
    plain = " ".join(text.split())
    found = _GIVE.match(plain)
    if found is not None:
        return f"change the {found['what']} of {found['whose']}"
    found = _SAME.match(plain)
    return None if found is None else found["kept"]
