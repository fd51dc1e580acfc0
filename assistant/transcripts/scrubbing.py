"""Scrubbing: a line of an answer as a transcript holds it, what varies replaced by placeholders."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from assistant.transcripts.dates import ELAPSED, PRINTED_DATE
from assistant.transcripts.format import escaped
from assistant.transcripts.matching import UUID, matches
from assistant.transcripts.parameters import sheltered

_VARYING: Final = re.compile(
    rf"(?<![0-9A-Za-z])(?:(?P<UUID>{UUID})|(?<![\w.:/-])(?P<DATE>{PRINTED_DATE})(?![:/-])|(?P<DURATION>{ELAPSED}))"
    r"(?![0-9A-Za-z])"
)
_SERVED: Final = re.compile(r"https?://[\w.-]+(?::\d+)?(?=/sandbox/consent/)")
"""Where the sandbox's consent page is served: a port of this machine, and none where a transcript is replayed."""
_LONG: Final = 20_000


def scrubbed(text: str, names: Mapping[str, str] | None = None) -> str:
    """Gives a text with ids, dates and elapsed times as placeholders; `names` are those that hold a value.

    A length of time that is a setting, such as `24 hours`, is left: it does not vary.
    """
    if len(text) > _LONG:
        return text
    named = {value: name for name, value in (names or {}).items()}

    def placeholder(found: re.Match[str]) -> str:
        kind = str(found.lastgroup)
        name = named.get(found[0], "")
        return f"[{name}]" if name.startswith(f"{kind}:") else f"[{kind}]"

    written = _SERVED.sub("[..]", _VARYING.sub(placeholder, text))
    return written if matches(written, text, dict(names or {})) else text


def answer_line(text: str, names: Mapping[str, str] | None = None) -> str:
    """Gives one line of an answer as a scene holds it: scrubbed, and escaped where it would be misread."""
    return escaped(sheltered(scrubbed(text.rstrip(), names)))


def fence_for(lines: list[str], least: int = 3) -> str:
    """Gives a fence of backquotes that no line closes."""
    runs = [len(run) for line in lines for run in re.findall(r"`{3,}", line)]
    return "`" * max([least, *(run + 1 for run in runs)])
