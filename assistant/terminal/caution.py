"""Caution: lines that had better not be kept or offered again, told by their looks alone."""

from __future__ import annotations

import re
from typing import Final

_NAMED: Final = re.compile(
    r"\b(?:api[ _-]?)?(?:key|token|secret|password|bearer)\b\W*(?:is|=|:)?\s*\S*\d\S{5,}"
    r"|\S{32,}|://[^/\s:@]+:[^/\s@]+@|\b(?:sk|pk|rk|pat|ghp|gho|xox[abp]|eyJ)[-_.\w]{8,}",
    re.IGNORECASE,
)
_REMOVAL: Final = re.compile(
    r"\b(?:delete|remove|drop|destroy|erase|wipe|discard|purge|clear out|clean up|get rid of|throw away)\b",
    re.IGNORECASE,
)
_MIXED: Final = re.compile(r"(?=\S*\d)(?=\S*[a-zA-Z])\S{10,}")


def looks_secret(line: str) -> bool:
    """True for a line that says that it holds a credential, or holds a word of the form of one."""
    return bool(_NAMED.search(line))


def may_be_secret(line: str) -> bool:
    """True also for a line with any long word of letters and digits; for lines that were not understood."""
    return looks_secret(line) or bool(_MIXED.search(line))


def secret_place(line: str) -> tuple[int, int] | None:
    """Gives where the longest word with a digit in it stands: the one that looks like a credential."""
    words = [match for match in re.finditer(r"\S{6,}", line) if any(one.isdigit() for one in match[0])]
    return max((match.span() for match in words), key=lambda span: span[1] - span[0], default=None)


def looks_like_removal(line: str) -> bool:
    """True for a line with a plain word of removal."""
    return bool(_REMOVAL.search(line))
