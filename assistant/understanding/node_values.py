"""Values in a line that asks for a node: what is given for its inputs is no part of the request's words."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

_NODE: Final = re.compile(r"\b(?:nodes?|json|step)\b", re.IGNORECASE)
_MIXED: Final = r"[^\s,;\"'{:=](?:[^={}:]|:(?=//))*\{\{.+\}\}[^=;]*?(?=[,;]\s*[\w ]+?\s*[:=]|\s+and\s+\w+\s*=|$)"
"""Words with an expression among them: they end at the next value that is given."""
_VALUE: Final = rf"(\{{\{{.+?\}}\}}|{_MIXED}|\"[^\"]*\"|“[^”]*”|'[^']*'|[^\s,;]+)"
_GIVEN: Final = re.compile(
    rf"(?:[\s,;:]+(?:and|with|where|for|set|setting|whose|using|having|its|the|input|inputs))*[\s,;:]+"
    rf"([A-Za-z][\w.]*(?:[ -][A-Za-z][\w.]*)?)\s*(?::=|==|=|:(?=\s*(?:\{{\{{|\"|“|\S+@)))\s*{_VALUE}"
)
_SAYS: Final = re.compile(
    r"(?:[\s,;:]+(?:and|with|where|for|set|setting|whose|using|the|its|input))*[\s,;:]+([A-Za-z]\w*)\s+"
    r"(?:is|to|as|being|of|set to|from)\s+(\{\{.+?\}\})"
)
_EXPRESSION: Final = re.compile(r"\s*\{\{.+?\}\}")
_LEADS: Final = frozenset("and with where for set setting whose using having its the input inputs a an".split())


class WithoutValues(Struct, frozen=True):
    """A line without the values that it gives, and these by the names they are given; one without a name under ""."""

    text: str
    inputs: dict[str, str]


def without_values(text: str) -> WithoutValues | None:
    """Gives a line about a node without its values: `email = {{nodes.find.email}}`; None where it gives none."""
    if _NODE.search(text) is None or not ("=" in text or "{{" in text or ":" in text):
        return None
    inputs: dict[str, str] = {}

    def taken(found: re.Match[str]) -> str:
        words = found[1].split()
        while len(words) > 1 and words[0].lower() in _LEADS:
            words = words[1:]
        inputs[" ".join(words)] = found[2].strip("\"'“”")
        return " "

    rest = _SAYS.sub(taken, _GIVEN.sub(taken, text))
    unnamed = _EXPRESSION.search(rest)
    if unnamed is not None:
        inputs[""] = unnamed[0].strip()
    rest = _EXPRESSION.sub(" ", rest)
    rest = re.sub(r"[\s,;:]+(?:and|with|where)?[\s,;:]*$", "", " ".join(rest.split()))
    return WithoutValues(rest, inputs) if rest and rest != text else None
