"""SQL, typed from habit: `SELECT * FROM connectors WHERE service = 'hubspot'`, as the plain request."""

from __future__ import annotations

import re
from typing import Final

from assistant.understanding.index import key_of
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.patterns import Lazy

_SELECT: Final = Lazy(
    r"\s*select\s+(?P<what>\*|count\s*\(.*?\)|[\w\s,*.]+?)\s+from\s+(?P<table>connectors?|connections?|integrations|workspaces|custom_integrations)(?:\s+\w)?"
    r"(?:\s+where\s+(?P<key>[\w.]+)\s*(?:=|==|ilike|like|is)\s*(?P<value>'[^']+'|\"[^\"]+\"|[\w%]+))?(?:\s+(?:limit|order by)\s[\w\s]+)?\s*;?\s*",
    re.IGNORECASE,
)
_CHANGE: Final = Lazy(
    r"\s*update\s+(?:connectors?|connections?)\s+set\s+(?P<what>name|rate_limit|limit|cache|cache_ttl|ttl)\s*=\s*(?P<to>'[^']+'|\"[^\"]+\"|[\w/]+)\s+where\s+(?:slug|name|id|uuid)\s*=\s*(?P<one>'[^']+'|\"[^\"]+\"|[\w-]+)\s*;?\s*",
    re.IGNORECASE,
)
_DELETE: Final = Lazy(
    r"\s*delete\s+from\s+(?:connectors?|connections?)\s+where\s+(?:slug|name|id|uuid)\s*=\s*(?P<one>'[^']+'|\"[^\"]+\"|[\w-]+)\s*;?\s*",
    re.IGNORECASE,
)
_SERVICES: Final = frozenset(
    "service integration integration_slug integrationslug provider type app kind source vendor".split()
)


def of_sql(text: str, lexicon: Lexicon) -> str | None:
    """Gives the request that a statement stands for; None where it is none, or speaks of other tables."""
    head = text.lstrip()[:7].lower()
    if not head.startswith(("select", "update", "delete")):
        return None
    found = _SELECT.fullmatch(text)
    if found is not None:
        return _listed(found)
    found = _CHANGE.fullmatch(text) or _DELETE.fullmatch(text)
    if found is None or key_of(found["one"].strip("'\"")) not in lexicon.connectors.keys:
        return None
    if head.startswith("update"):
        one, to = found["one"].strip("'\""), found["to"]
        return (
            f"rename {one} to {to}"
            if found["what"].lower() == "name"
            else f"{one}: {found['what'].replace('_', ' ')} {to}"
        )
    return f"delete connector {found['one'].strip(chr(39) + chr(34))}"


def _listed(found: re.Match[str]) -> str | None:
    table = found["table"].lower().replace("_", " ").rstrip("s") + "s"
    asked = "how many" if found["what"].lower().startswith("count") else "list"
    if found["key"] is None:
        return f"{asked} {table}"
    key, value = found["key"].lower().rpartition(".")[2], found["value"].strip("'\"").replace("%", "")
    if key in ("unused", "is_unused") or (key in ("uses", "usage", "plays") and value == "0"):
        return f"{asked} unused {table}"
    if key in ("slug", "name", "id", "uuid"):
        return f"show {value}" if table in ("connectors", "connections") else f"show integration {value}"
    if key == "category":
        return f"{asked} {value} {table}"
    return f"{asked} {value} {table}" if key in _SERVICES else None
