"""Scrubbing: takes the secrets of a request out of what the server says about it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final
from urllib.parse import quote, quote_plus

from intents.secret import MASK, Secret, revealed

SHORT: Final = 4
"""Secrets shorter than this are only replaced as words of their own."""
LONGEST: Final = 300
"""Characters of a server's message that are quoted."""

_CREDENTIALS: Final = re.compile(
    r"\b(?:Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{6,}"
    r"|\b(?:sk|pk|rk|pat|key|xox[abprs]|gh[opsu]|glpat)[-_][A-Za-z0-9_-]{8,}"
    r"|\beyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]+){1,2}"
    r"|(?<=://)[^/@\s]+:[^/@\s]+(?=@)"
)


def secrets_in(value: Any) -> Iterator[str]:
    """Gives the text of every secret in the body of a request."""
    if isinstance(value, Secret):
        yield from _leaves(revealed(value))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from secrets_in(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from secrets_in(item)


def scrubbed(message: str, secrets: Iterable[str]) -> str:
    """Gives a server's message on one line without the secrets, and without what looks like a credential."""
    for secret in sorted({form for one in secrets for form in _forms(one)}, key=len, reverse=True):
        if len(secret) >= SHORT:
            message = message.replace(secret, MASK)
        else:
            message = re.sub(rf"(?<!\w){re.escape(secret)}(?!\w)", MASK, message)
    message = _CREDENTIALS.sub(MASK, message)
    line = " ".join("".join(char if char.isprintable() else " " for char in message).split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def _forms(secret: str) -> Iterator[str]:
    """Gives the ways in which a server may echo a value."""
    stripped = secret.strip()
    if not stripped:
        return
    yield from (secret, stripped, json.dumps(stripped)[1:-1], quote(stripped, safe=""), quote_plus(stripped))
    yield from (line for line in stripped.splitlines() if len(line.strip()) >= SHORT)


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for item in value.values():
            yield from _leaves(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _leaves(item)
    elif value is not None and not isinstance(value, bool):
        yield str(value)
