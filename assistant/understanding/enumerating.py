"""Enumerating: lists strung together without a verb, and going and coming back in one breath."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.understanding.clause_words import AFTER_LISTS, ASKED_OF, LISTS, OF_LISTS
from assistant.understanding.concepts import PHRASES

_HARMLESS = frozenset(["show", "find", "use", "build", "create", "support"])
"""What the verb of the first list may be, in one of its senses."""


def comes_back(words: Sequence[str]) -> bool:
    """True for the second half of `log out and back in`."""
    at = 0
    while at < len(words) and words[at] in ("straight", "right", "directly", "then", "immediately"):
        at += 1
    after = words[at + 1] if at + 1 < len(words) else ""
    return at < len(words) and words[at] in ("back", "in", "on") and after in ("in", "on", "again", "once", "")


def lists_another(words: Sequence[str], joint: int, *, named: bool) -> bool:
    """True where a second list begins behind the joint: `native extractors and my custom integrations`.

    `words` are those of the clause and what follows, empty for signs; `named` says that the clause names a service.
    """
    before = set(words[:joint])
    if {"with", "of", "between", "for"} & before and not before & (ASKED_OF | {"who"}):
        return False
    acts = [
        one for word in words[:joint] for one in PHRASES.get(word, ()) if one.kind == "act" and one.form == "base"
    ]
    if any(one.concept not in _HARMLESS for one in acts):
        return False
    first = _first(words[:joint], named=named)
    at, kind = joint + 1, ""
    while at < len(words) and (
        words[at] in ("also", "the", "my", "our", "your", "all", "cargo's", "any") or words[at] in OF_LISTS
    ):
        kind = words[at] if words[at] in OF_LISTS else kind
        at += 1
    second = LISTS.get(words[at], "") if at < len(words) else ""
    if not first or not second or (second in ("action", "extractor") and not kind):
        return False
    after = words[at + 1] if at + 1 < len(words) else ""
    return (not after or after in AFTER_LISTS) and (first != second or (bool(kind) and kind != first))


def _first(words: Sequence[str], *, named: bool) -> str:
    """What the first list is one of; empty where it is none."""
    found = next((LISTS[word] for word in reversed(words) if word in LISTS), "")
    if found == "catalogue":
        return next((word for word in words if word in OF_LISTS), found)
    if found:
        return found
    return "known" if {"whoami", "who"} & set(words) or (named and ASKED_OF & set(words)) else ""
