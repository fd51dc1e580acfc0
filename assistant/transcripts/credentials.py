"""Credentials: words that look like one, wherever they are typed; a net below what the conversation knows."""

from __future__ import annotations

import re
from typing import Final

_PREFIXES: Final = "sk|pk|rk|gh[opsu]|github_pat|glpat|xox[abeprs]|xapp|whsec|shpat|lin_api|ntn"
_WORD: Final = re.compile(
    rf"(?<![\w./:@-])(?:(?:{_PREFIXES})[-_](?=[\w-]*\d)[\w-]{{10,}}"
    r"|SG\.[\w-]{10,}\.[\w-]{10,}|ya29\.[\w-]{10,}|AKIA[0-9A-Z]{16}|eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*"
    r"|(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{24,})(?![\w@])"
)
"""Known beginnings, JSON Web Tokens, and long runs of letters and digits; a slug or a UUID is none of these."""


def credentials_in(text: str) -> tuple[str, ...]:
    """Gives the words of a text that look like credentials, in order."""
    return tuple(found[0] for found in _WORD.finditer(text))
