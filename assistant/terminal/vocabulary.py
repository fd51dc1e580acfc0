"""Vocabulary: the names of a workspace as the line editor needs them: found by any part, looked up in a line."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:
    from intents.names import ActionName, ConnectorName, IntegrationName, Names

WORD: Final = re.compile(r"[\w.-]+")
_PART: Final = re.compile(r"[_\W]+|(?<=[a-z])(?=[A-Z])")
LONGEST: Final = 5
"""Words that a name in a line has at most."""
ENOUGH: Final = 60
"""Hits of one kind after which no more are looked for."""


class Entry(Struct, frozen=True):
    """Something that can be inserted: its text, what it is, and a few words about it."""

    text: str
    kind: str
    meta: str


class Span(Struct, frozen=True):
    """A name in a line: from `start` to `end`; `slug` is what the API calls it."""

    start: int
    end: int
    kind: str
    slug: str


class Shelf:
    """Entries that are found by prefix, by the beginning of any of their words, by a part, or loosely.

    Every search runs over one joined string in C, so that ten thousand names cost about a millisecond.
    """

    def __init__(self, entries: Iterable[tuple[Entry, str]]) -> None:
        """`entries` come with all that they are called, in one string."""
        self._entries: list[Entry] = []
        self._starts: list[int] = []
        rows: list[str] = []
        place = 0
        parts: list[tuple[str, int]] = []
        for number, (entry, called) in enumerate(entries):
            row = " ".join(dict.fromkeys([entry.text.casefold(), called.casefold()])).replace("\n", " ")
            self._entries.append(entry)
            self._starts.append(place)
            rows.append(row)
            place += len(row) + 1
            parts += [
                (part.casefold(), number) for part in {entry.text, *_PART.split(f"{entry.text} {called}")} if part
            ]
        self._joined = "".join(f"\n{row}" for row in rows)
        parts.sort()
        self._parts = [part for part, _ in parts]
        self._owners = [number for _, number in parts]

    def find(self, typed: str) -> Iterator[tuple[int, Entry]]:
        """Gives entries with how well they fit, the best 0: begins so, a word begins so, holds it, loosely."""
        wanted = typed.casefold()
        if not wanted:
            yield from ((0, entry) for entry in self._entries[:ENOUGH])
            return
        seen: set[int] = set()
        first = bisect_left(self._parts, wanted)
        last = bisect_right(self._parts, wanted + "\U0010ffff", lo=first)
        for number in self._owners[first : min(last, first + 4 * ENOUGH)]:
            if number not in seen:
                seen.add(number)
                yield (0 if self._entries[number].text.casefold().startswith(wanted) else 1), self._entries[number]
        if len(seen) >= ENOUGH or len(wanted) < 2:
            return
        for number in self._holding(re.escape(wanted), seen):
            yield 2, self._entries[number]
        if len(seen) >= ENOUGH or len(wanted) < 3:
            return
        # From the beginning of a name on: the search can then leap from name to name.
        loosely = "\n" + r"[^\n]{0,4}?".join(re.escape(one) for one in wanted)
        for number in self._holding(loosely, seen):
            yield 3, self._entries[number]

    def _holding(self, pattern: str, seen: set[int]) -> Iterator[int]:
        for match in islice(re.finditer(pattern, self._joined), 4 * ENOUGH):
            number = bisect_right(self._starts, match.start()) - 1
            if number not in seen:
                seen.add(number)
                yield number
            if len(seen) >= ENOUGH:
                return


class Vocabulary:
    """Everything with a name, for completion and for colouring. `updated` redoes only what changed."""

    def __init__(self, names: Names, last: Vocabulary | None = None) -> None:
        self.names = names
        same = last is not None and last.names.integrations == names.integrations
        self._catalogue: _Catalogue = last._catalogue if last is not None and same else _Catalogue(names)
        same = last is not None and last.names.connectors == names.connectors
        self._own: _Connectors = last._own if last is not None and same else _Connectors(names)
        self.connectors, self.integrations = self._own.shelf, self._catalogue.shelf
        self.categories = self._catalogue.categories
        self.natives = Shelf((_of_action(one, "native action"), one.name) for one in names.native_actions)
        self.customs = Shelf((Entry(one.slug, "custom", "custom integration"), "") for one in names.customs)
        self._customs = {one.slug.casefold(): ("custom", one.slug) for one in names.customs}
        self._shelves: dict[str, Shelf] = {}
        self._slugs: dict[str, frozenset[str]] = {}

    def _slugs_of(self, service: str) -> frozenset[str]:
        """Gives the slugs of a service's actions in lower case; their names are mostly ordinary words."""
        if service not in self._slugs:
            one = self._catalogue.by_slug.get(service)
            self._slugs[service] = frozenset(action.slug.casefold() for action in (one.actions if one else ()))
        return self._slugs[service]

    def actions_of(self, slug: str) -> Shelf:
        """Gives the actions of an integration; empty for one that is unknown."""
        if slug not in self._shelves:
            one = self._catalogue.by_slug.get(slug)
            service = one.name if one else slug
            self._shelves[slug] = Shelf(
                (_of_action(action, f"action of {service}"), action.name) for action in (one.actions if one else ())
            )
        return self._shelves[slug]

    def service_of(self, span: Span) -> str | None:
        """Gives the integration that a name stands for, directly or as that of a connector."""
        if span.kind == "integration":
            return span.slug
        if span.kind == "connector":
            return self._own.services.get(span.slug)
        return None

    def spans(self, line: str) -> list[Span]:
        """Gives the names in a line, in order, the longest first where several begin at the same word."""
        words = [(match.start(), match.end()) for match in WORD.finditer(line)]
        folded = line.casefold()
        if len(folded) != len(line):
            return []
        found: list[Span] = []
        place = 0
        service: str | None = None
        while place < len(words):
            span = self._at(folded, words, place, service)
            if span is None:
                place += 1
                continue
            found.append(span)
            service = service or self.service_of(span)
            while place < len(words) and words[place][0] < span.end:
                place += 1
        return found

    def _at(self, folded: str, words: list[tuple[int, int]], place: int, service: str | None) -> Span | None:
        start = words[place][0]
        for last in range(min(len(words), place + LONGEST) - 1, place - 1, -1):
            end = words[last][1]
            text = folded[start:end]
            known = self._own.words.get(text) or self._catalogue.words.get(text) or self._customs.get(text)
            if known is not None:
                return Span(start, end, *known)
            if service is not None and text in self._slugs_of(service):
                return Span(start, end, "action", text)
        return None


class _Connectors:
    """The workspace's connectors: for completion, by what they are called, and with their services."""

    def __init__(self, names: Names) -> None:
        self.shelf = Shelf((_of_connector(one), one.name) for one in names.connectors)
        self.services = {one.slug: one.integration for one in names.connectors}
        self.words: dict[str, tuple[str, str]] = {}
        for one in names.connectors:
            self.words.setdefault(one.name.casefold(), ("connector", one.slug))
            self.words[one.slug.casefold()] = ("connector", one.slug)
        self.words.pop("", None)


class _Catalogue:
    """The services: for completion, by what they are called, and with their categories."""

    def __init__(self, names: Names) -> None:
        self.shelf = Shelf((_of_service(one), one.name) for one in names.integrations)
        self.by_slug = {one.slug: one for one in names.integrations}
        self.categories = sorted({one.category for one in names.integrations if one.category})
        self.words = {one.casefold(): ("category", one) for one in self.categories}
        for service in names.integrations:
            self.words[service.name.casefold()] = ("integration", service.slug)
            self.words[service.slug.casefold()] = ("integration", service.slug)
        self.words.pop("", None)


def _of_connector(one: ConnectorName) -> Entry:
    title = f"{one.name} · " if one.name.casefold() != one.slug.casefold() else ""
    return Entry(one.slug, "connector", f"{title}{one.integration} connector")


def _of_service(one: IntegrationName) -> Entry:
    return Entry(one.slug, "integration", f"{one.name} · {one.category}" if one.category else one.name)


def _of_action(one: ActionName, what: str) -> Entry:
    return Entry(one.slug, "action", f"{one.name} · {what}")
