"""Stems: words of what actions do, in one form: `finder`, `finds` and `lookup` are `find`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_SAME: Final[dict[str, str]] = {
    "mail": "email", "mails": "email", "emails": "email", "e": "", "address": "email", "addresses": "email",
    "number": "phone", "mobile": "phone", "telephone": "phone", "cell": "phone", "verification": "verify",
    "validate": "verify", "validation": "verify", "check": "verify", "finder": "find", "lookup": "find",
    "look": "find", "get": "find", "search": "search", "people": "person", "persons": "person", "enrichment": "enrich",
    "firm": "company", "business": "company", "organisation": "company", "organization": "company", "posting": "post", "send": "send",
    "row": "row", "rows": "row", "wait": "delay", "pause": "delay", "waiting": "delay",
    "verifier": "verify", "checker": "verify", "validator": "verify", "searcher": "search", "enricher": "enrich", "poster": "post",
    "sender": "send", "creator": "create", "creation": "create", "insertion": "insert", "deletion": "remove", "removal": "remove",
    "scanner": "scan", "scraper": "scrape", "updater": "update", "merger": "merge", "human": "person",
}  # fmt: skip


def stem(word: str) -> str:
    """Gives a rough stem: `finds`, `finding`, `verified`, `records` lose their endings."""
    for ending, instead in (
        ("ies", "y"),
        ("ied", "y"),
        ("sses", "ss"),
        ("ing", ""),
        ("ers", ""),
        ("ed", ""),
        ("s", ""),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            base = word.removesuffix(ending) + instead
            return (
                re.sub(r"(.)\1$", r"\1", base)
                if ending in ("ing", "ed") and not base.endswith(("ll", "ss"))
                else base
            )
    return word


def stems(words: Sequence[str]) -> set[str]:
    """Gives the stems of words, each in the one form of those that say the same."""
    found = set[str]()
    for word in words:
        base = _SAME.get(word, word)
        if base:
            one = stem(base)
            found.add(_SAME.get(one, one).removesuffix("e"))
    return found
