"""Facts: the lines of a `state` block, what must hold in the workspace after a scene."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from assistant.transcripts.breakage import broken

NOTHING_ELSE: Final = "nothing else changed"
_LINE: Final = re.compile(r"(no )?(connector|custom) (\S+?)(?:(:)\s*(.*?))?\s*")
_PAIR: Final = re.compile(r"""([A-Za-z][\w.]*)=(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"']\S*|(?=\s|$)))(?:\s+|$)""")

FRIENDLY: Final = {
    "integration": "integrationSlug",
    "limit": "rateLimit",
    "cache": "cacheTtlMilliseconds",
    "default": "isDefault",
    "credits": "useCredits",
    "plays": "playsCount",
    "tools": "toolsCount",
    "models": "modelsCount",
    "url": "baseUrl",
    "worker": "workerUuid",
}
"""Words for the wire names of the API's fields."""
_COMMON_KEYS: Final = frozenset({"uuid", "workspaceUuid", "slug", "createdAt", "updatedAt", "deletedAt"})
CONNECTOR_KEYS: Final = _COMMON_KEYS | {
    "userUuid", "name", "integrationSlug", "isDefault", "rateLimit", "cacheTtlMilliseconds",
    "playsCount", "toolsCount", "modelsCount", "useCredits", "config",
}  # fmt: skip
CUSTOM_KEYS: Final = _COMMON_KEYS | {"kind", "baseUrl", "workerUuid"}


class Fact(Struct, frozen=True):
    """One line. `kind` is `connector`, `custom` or `rest` (nothing else changed)."""

    line: int
    text: str
    kind: str
    slug: str = ""
    absent: bool = False
    values: tuple[tuple[str, str], ...] = ()
    """Wire name, or a dotted path into `config`, and the value as written without its quotes."""


def read_facts(path: str, first: int, lines: Sequence[str]) -> tuple[Fact, ...]:
    """Reads the lines of a block, the first of which has the number `first`; raises Problem."""
    return tuple(_fact(path, number, text) for number, text in enumerate(lines, first) if text.strip())


def _fact(path: str, line: int, text: str) -> Fact:
    text = text.strip()
    if text.rstrip(".") == NOTHING_ELSE:
        return Fact(line, text, "rest")
    found = _LINE.fullmatch(text)
    if found is None:
        forms = "`connector SLUG: key=value …`, `no connector SLUG`, `custom SLUG: …`, `nothing else changed`"
        raise broken(path, line, "This is no fact.", f"Write {forms}.")
    absent, kind, slug, colon, pairs = bool(found[1]), found[2], found[3], found[4], found[5]
    if absent and colon:
        raise broken(path, line, "What is gone has no values.", f"Write `no {kind} {slug}`.")
    return Fact(line, text, kind, slug, absent, _values(path, line, kind, pairs or ""))


def _values(path: str, line: int, kind: str, pairs: str) -> tuple[tuple[str, str], ...]:
    values: list[tuple[str, str]] = []
    position = 0
    while position < len(pairs):
        found = _PAIR.match(pairs, position)
        if found is None:
            rest = pairs[position:].split(maxsplit=1)[0]
            what = f"`{rest}` is no `key=value`."
            raise broken(path, line, what, 'Quote values that hold spaces: `name="HubSpot EU"`.')
        key = FRIENDLY.get(found[1], found[1])
        known = CONNECTOR_KEYS if kind == "connector" else CUSTOM_KEYS
        if key not in known and not (kind == "connector" and key.startswith("config.")):
            words = sorted(word for word, wire in FRIENDLY.items() if wire in known)
            raise broken(
                path, line, f"A {kind} has no `{found[1]}`.", f"Known are {', '.join([*words, *sorted(known)])}."
            )
        quoted = re.sub(r"\\(.)", r"\1", found[2]) if found[2] is not None else found[3]
        values.append((key, quoted if quoted is not None else found[4]))
        position = found.end()
    return tuple(values)
