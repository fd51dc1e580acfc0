"""Modals: stiff and stock ways to say something, as the plain ones: `the slug ought to be x`, `if nothing else is said`."""

from __future__ import annotations

import re
from typing import Final

from assistant.understanding.concepts import REMOVAL
from assistant.understanding.patterns import Lazy

_STIFF: Final = Lazy(
    r"""(?<![\w"'`“‘])(?:(?P<ought>ought(?:n't| not)?(?: to)?)|(?P<need>(?<!if )need (?=be\b))|(?P<better>had better (?=be\b)))(?![\w"'`”’])""",
    re.IGNORECASE,
)

_RID: Final = frozenset("rid throw take scratch".split())
"""Words of phrases of removal: whether something is to go is left as it is asked."""
_YES_NO: Final = Lazy(r"[\s,;:–-]+\(?(?:y/n|yes/no|yes or no|true/false|t/f)\)?\s*\??\s*$", re.IGNORECASE)
"""`apollo_main - default y/n?` asks."""
_OTHERWISE: Final = Lazy(
    r",? (?:if|when|unless|as long as|whenever) (?:(?:nothing|no one|nobody|something|anything|no other (?:one|connection|connector)|none|it is|it's) )?(?:else |otherwise |different |not |other )?"
    r"(?:(?:is|was|has been|were) )?(?:explicitly |otherwise )?(?:said|told|specified|stated|chosen|selected)(?: otherwise| explicitly)?(?=[\s.,;!?]|$)",
    re.IGNORECASE,
)
_MUST: Final = Lazy(
    r"\b(?P<what>slug|name|title|label|limit|cache|ttl|url|worker) (?:has|needs|had|is supposed|is meant) to be\b",
    re.IGNORECASE,
)
_REGRETTED: Final = Lazy(
    r"\b(?:mistakes?|errors?|wrong)\b[^?]*[,.;!–—-]\s*(?:so |and |please |then )*(?:can|could|may|might|would|is it possible)\b[^.?!]{0,40}"
    r"\b(?:(?:taken?|tak(?:e|ing)) (?:it |this |that )?back|undo|undone|reverted?|reversed?|rolled back|cancell?ed)\b[^.?!]{0,20}\?*\s*$",
    re.IGNORECASE,
)


def plain_modals(text: str) -> str:
    """Gives a line with `should` and `must` in place of `ought to` and `need be`; the line itself where it has none."""
    low = text.lower()
    if "ought" in low or "need be" in low:
        text = _STIFF.sub(_plain, text)
    if ("/n" in low or "yes or no" in low or "/false" in low) and not (REMOVAL | _RID) & set(low.split()):
        text = _YES_NO.sub("?", text)
    if " to be" in low:
        text = _MUST.sub(r"\g<what> must be", text)
    if (
        " said" in low
        or " specified" in low
        or " stated" in low
        or " told" in low
        or " chosen" in low
        or " selected" in low
    ):
        text = _OTHERWISE.sub(" by default", text)
    if ("mistake" in low or "error" in low or "wrong" in low) and _REGRETTED.search(text):
        return "undo the last change"
    return text


def _plain(found: re.Match[str]) -> str:
    if found["ought"]:
        return "should not" if "n't" in found[0] or " not" in found[0].lower() else "should"
    return "must "
