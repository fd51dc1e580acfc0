"""Catalogue: the integrations and built-ins that every sandbox offers, read from package data.

The facts never change at run time, so that one catalogue is shared by all stores of a process. One line
of `data/integrations.jsonl` is one integration exactly as it goes over the wire; a line is parsed only when
that integration is asked for, and the whole list is answered without parsing anything.
"""

from __future__ import annotations

import json
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

DATA: Final = Path(__file__).parent / "data"


class Entry(Struct, frozen=True):
    """What the filters of the list and the checks of a connector need of one integration."""

    slug: str
    name: str
    description: str
    category: str
    has_actions: bool
    has_extractors: bool
    takes_credits: bool
    oauth: bool

    def matches(self, words: str) -> bool:
        """True where name, slug or description holds `words`; case does not matter."""
        wanted = words.casefold()
        return any(wanted in text.casefold() for text in (self.name, self.slug, self.description))


class Catalogue:
    """All integrations in the public order, and the built-ins. Safe to share between threads."""

    def __init__(self, folder: Path = DATA) -> None:
        self._folder = folder
        rows = json.loads((folder / "index.json").read_text(encoding="utf-8"))
        self._entries = {row[0]: Entry(*row) for row in rows}
        self._places = {slug: place for place, slug in enumerate(self._entries)}
        self._parsed: dict[str, dict[str, Any]] = {}

    @property
    def entries(self) -> list[Entry]:
        """Every integration's entry, in the public order."""
        return list(self._entries.values())

    def entry(self, slug: str) -> Entry | None:
        """The entry of a slug (case matters), or None."""
        return self._entries.get(slug)

    @cached_property
    def _lines(self) -> list[bytes]:
        return (self._folder / "integrations.jsonl").read_bytes().rstrip(b"\n").split(b"\n")

    @cached_property
    def _behaviour(self) -> list[bytes]:
        return (self._folder / "behaviour.jsonl").read_bytes().rstrip(b"\n").split(b"\n")

    def wire(self, slug: str) -> bytes:
        """The JSON of one integration as answered; KeyError for an unknown slug."""
        return self._lines[self._places[slug]]

    def integration(self, slug: str) -> dict[str, Any]:
        """One integration, parsed; treat as read-only. KeyError for an unknown slug."""
        if slug not in self._parsed:
            self._parsed[slug] = json.loads(self.wire(slug))
        return self._parsed[slug]

    def credentials_schema(self, slug: str) -> dict[str, Any]:
        """The JSON Schema of a connector's `config`."""
        schema: dict[str, Any] = self.integration(slug)["connector"]["config"]["jsonSchema"]
        return schema

    def behaviour(self, slug: str) -> dict[str, Any]:
        """What the sandbox needs beyond the wire: `auth`, `autocompletes`, `languageModels`."""
        facts: dict[str, Any] = json.loads(self._behaviour[self._places[slug]])
        return facts

    @cached_property
    def native(self) -> bytes:
        """The JSON answered for the built-ins."""
        return (self._folder / "native.json").read_bytes().strip()


@cache
def shared_catalogue() -> Catalogue:
    """The catalogue of the package, read once for each process."""
    return Catalogue()


def index_rows(folder: Path = DATA) -> list[list[Any]]:
    """Gives the rows that `data/index.json` must hold for the integrations beside it."""
    rows = []
    for line in (folder / "integrations.jsonl").read_text(encoding="utf-8").rstrip("\n").split("\n"):
        fact = json.loads(line)
        connector = fact["connector"]
        rows.append(
            [
                fact["slug"],
                fact["name"],
                fact["description"],
                fact["category"],
                bool(fact["actions"]),
                bool(fact["extractors"]),
                bool(connector.get("credits", {}).get("isCompatible")),
                bool(connector.get("oauth")),
            ]
        )
    return rows


if __name__ == "__main__":
    # Run after a change of integrations.jsonl: the index is what start-up reads instead of it.
    shown = ",\n".join(json.dumps(row, ensure_ascii=False) for row in index_rows())
    (DATA / "index.json").write_text(f"[\n{shown}\n]\n", encoding="utf-8")
