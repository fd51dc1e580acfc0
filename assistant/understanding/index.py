"""The index of names: exact keys of connectors, services, actions and customs, and the words they are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from msgspec import Struct, field

from assistant.understanding.spelling import WordIndex
from assistant.understanding.words_brands import CATEGORIES, NICKNAMES
from intents.names import ActionName, ConnectorName, CustomName, IntegrationName, Names, WorkspaceName

HEAD: Final = 3
"""Letters by which most words are told to begin no name."""
_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^\W\d_]+")
_JOIN: Final = re.compile(r"[\W_]+")
_ASIDE: Final = re.compile(r"\s*\([^)]*\)")
_ENDING: Final = re.compile(r"\.(?:io|ai|com|dev)$", re.IGNORECASE)


def key_of(text: str) -> str:
    """Gives the form in which names are compared: letters and digits alone, in lower case."""
    return _JOIN.sub("", text.casefold())


def words_of(text: str) -> list[str]:
    """Gives the words of a name in lower case: `HubSpot - Production` is hub, spot, production."""
    return [word.casefold() for word in _WORD.findall(text)]


def plain_words(text: str) -> list[str]:
    """Gives the words of a name as they are written apart: `HubSpot - Production` is hubspot, production."""
    return [word for word in _JOIN.split(text.casefold()) if word]


class Named(NamedTuple):
    """Something that a key stands for. `by` is slug, name or alias."""

    kind: str
    slug: str
    integration: str | None
    by: str


class ConnectorIndex(Struct):
    """Connectors by key and by word; changed in place by `replaced`, which costs what changed."""

    keys: dict[str, tuple[Named, ...]] = field(default_factory=dict)
    by_slug: dict[str, ConnectorName] = field(default_factory=dict)
    by_uuid: dict[str, ConnectorName] = field(default_factory=dict)
    of_service: dict[str, dict[str, ConnectorName]] = field(default_factory=dict)
    by_word: dict[str, dict[str, ConnectorName]] = field(default_factory=dict)
    words: WordIndex = field(default_factory=WordIndex)
    heads: set[str] = field(default_factory=set)
    """How keys begin, by their first three letters; those of connectors that are gone stay."""

    def add(self, one: ConnectorName) -> None:
        """Adds a connector."""
        self.by_slug[one.slug] = one
        self.by_uuid[one.uuid.lower()] = one
        self.of_service.setdefault(one.integration, {})[one.slug] = one
        for key, by in self._keys(one).items():
            self.keys[key] = (*self.keys.get(key, ()), Named("connector", one.slug, one.integration, by))
            self.heads.add(key[:HEAD])
        for word in self._words(one):
            self.by_word.setdefault(word, {})[one.slug] = one
            self.words.add(word)

    def drop(self, one: ConnectorName) -> None:
        """Takes a connector out."""
        self.by_slug.pop(one.slug, None)
        self.by_uuid.pop(one.uuid.lower(), None)
        self.of_service.get(one.integration, {}).pop(one.slug, None)
        for key in self._keys(one):
            left = tuple(named for named in self.keys.get(key, ()) if named.slug != one.slug)
            if left:
                self.keys[key] = left
            else:
                self.keys.pop(key, None)
        for word in self._words(one):
            owners = self.by_word.get(word, {})
            owners.pop(one.slug, None)
            if not owners:
                self.by_word.pop(word, None)
            self.words.drop(word)

    @staticmethod
    def _keys(one: ConnectorName) -> dict[str, str]:
        keys = {key_of(one.slug): "slug"}
        keys.setdefault(key_of(one.name), "name")
        keys.pop("", None)
        return keys

    @staticmethod
    def _words(one: ConnectorName) -> list[str]:
        words = dict.fromkeys(plain_words(one.slug))
        words.update(dict.fromkeys(plain_words(one.name)))
        return [word for word in words if len(word) > 1]

    def _is(self, one: ConnectorName) -> bool:
        return self.by_slug.get(one.slug) == one

    def replaced(self, connectors: Iterable[ConnectorName]) -> int:
        """Makes the index one of these connectors; gives how many had to be changed."""
        wanted = {one.slug: one for one in connectors}
        gone = [one for slug, one in self.by_slug.items() if wanted.get(slug) != one]
        fresh = [one for one in wanted.values() if not self._is(one)]
        for one in gone:
            self.drop(one)
        for one in fresh:
            self.add(one)
        if list(self.by_slug) != list(wanted):
            self.by_slug = wanted
        return len(gone) + len(fresh)


class CatalogueIndex(Struct):
    """Services, their actions and fields, categories, customs and workspaces by key."""

    keys: dict[str, tuple[Named, ...]] = field(default_factory=dict)
    integrations: dict[str, IntegrationName] = field(default_factory=dict)
    actions: dict[str, tuple[Named, ...]] = field(default_factory=dict)
    """Key of an action's slug or name -> the actions called so, one per service."""
    fields: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Loose form of a field -> services that have it."""
    customs: dict[str, CustomName] = field(default_factory=dict)
    native: dict[str, ActionName] = field(default_factory=dict)
    heads: frozenset[str] = frozenset()
    """How keys begin, by their first three letters."""
    action_heads: frozenset[str] = frozenset()
    words: WordIndex = field(default_factory=WordIndex)

    @classmethod
    def of(
        cls,
        integrations: tuple[IntegrationName, ...],
        native: tuple[ActionName, ...],
        customs: tuple[CustomName, ...],
        workspaces: tuple[WorkspaceName, ...],
    ) -> CatalogueIndex:
        """Indexes everything but the connectors."""
        index = cls()
        keys: dict[str, dict[Named, None]] = {}
        actions: dict[str, dict[Named, None]] = {}
        fields: dict[str, dict[str, None]] = {}
        for one in integrations:
            index.integrations[one.slug] = one
            for key, by in _service_keys(one):
                keys.setdefault(key, {})[Named("integration", one.slug, one.slug, by)] = None
            for action in one.actions:
                _note_action(actions, action, one.slug)
            for name in one.fields:
                fields.setdefault(loose(name), {})[one.slug] = None
                fields.setdefault(base_of(name), {})[one.slug] = None
        for action in native:
            index.native[action.slug] = action
            _note_action(actions, action, None)
        for category, words in CATEGORIES.items():
            for word in words.split(";"):
                keys.setdefault(key_of(word), {})[Named("category", category, None, "name")] = None
        for custom in customs:
            index.customs[custom.slug] = custom
            keys.setdefault(key_of(custom.slug), {})[Named("custom", custom.slug, None, "slug")] = None
        for workspace in workspaces:
            for text in (workspace.name, workspace.slug or ""):
                if key_of(text):
                    keys.setdefault(key_of(text), {})[Named("workspace", workspace.name, None, "name")] = None
        index.keys = {key: _settled(found) for key, found in keys.items()}
        index.actions = {key: tuple(found) for key, found in actions.items()}
        index.fields = {key: tuple(found) for key, found in fields.items()}
        index.heads = frozenset(key[:HEAD] for key in index.keys)
        index.action_heads = frozenset(key[:HEAD] for key in index.actions)
        index.words = WordIndex.of(sorted(_spelt_words(index)))
        return index


def loose(text: str) -> str:
    """Gives a field's name without case, plural and a final id: `objectTypes` and `object type` are the same."""
    joined = "".join(
        word[:-3] + "y" if word.endswith("ies") and len(word) > 4 else word.removesuffix("s")
        for word in words_of(text)
    )
    return joined.removesuffix("id")


_TAILS: Final = ("type", "key", "uid", "uuid", "code", "slug", "name")


def base_of(text: str) -> str:
    """Gives the loose form without what only says how the thing is identified: `projectKey` is project."""
    form = loose(text)
    for tail in _TAILS:
        if form.endswith(tail) and len(form) > len(tail) + 3:
            return form.removesuffix(tail)
    return form


_COMMON_NOUNS: Final = frozenset({"customer"})
"""What is left of a name without its ending, where that is an everyday noun."""


def _service_keys(one: IntegrationName) -> Iterator[tuple[str, str]]:
    yield key_of(one.slug), "slug"
    bare = _ASIDE.sub("", one.name)
    for text in dict.fromkeys((one.name, _ENDING.sub("", one.name))):
        if key_of(text) not in _COMMON_NOUNS:
            yield key_of(text), "name"
    if bare == one.name:
        yield key_of(bare), "name"
    for alias in NICKNAMES.get(one.slug, "").split(";"):
        if alias:
            yield key_of(alias), "alias"


def _settled(found: dict[Named, None]) -> tuple[Named, ...]:
    """One service per key: a name as it is shown wins over a slug, that over a nickname; other kinds stay."""
    rank = {"name": 0, "slug": 1, "alias": 2}
    services = sorted((one for one in found if one.kind == "integration"), key=lambda one: rank[one.by])
    best = services[:1]
    exact = [
        one for one in services if one.by == "alias" and best and best[0].by == "slug" and one.slug != best[0].slug
    ]
    chosen = exact[:1] or best
    return (*chosen, *(one for one in found if one.kind != "integration"))


def _note_action(actions: dict[str, dict[Named, None]], action: ActionName, owner: str | None) -> None:
    for text, by in ((action.slug, "slug"), (action.name, "name")):
        actions.setdefault(key_of(text), {})[Named("action", action.slug, owner, by)] = None


def _spelt_words(index: CatalogueIndex) -> set[str]:
    """Words of four letters and more that a misspelt word may stand for."""
    words = {
        key for key, found in index.keys.items() if any(one.kind in ("integration", "category") for one in found)
    }
    for slug, one in index.integrations.items():
        words.update(plain_words(one.name))
        words.update(word for alias in NICKNAMES.get(slug, "").split(";") for word in plain_words(alias))
    for key in index.actions:
        if len(key) > 7:
            words.add(key)
    for field_key in index.fields:
        if len(field_key) > 5:
            words.add(field_key)
    words.update(word for one in index.integrations.values() for name in one.fields for word in [name.casefold()])
    return {word for word in words if len(word) >= 3}


def indexed(names: Names) -> tuple[ConnectorIndex, CatalogueIndex]:
    """Indexes all names."""
    connectors = ConnectorIndex()
    for one in names.connectors:
        connectors.add(one)
    return connectors, CatalogueIndex.of(names.integrations, names.native_actions, names.customs, names.workspaces)
