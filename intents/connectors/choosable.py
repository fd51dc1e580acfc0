"""Choosable fields: inputs of a service's actions and extractors, and which of them take only certain values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from intents.autocompletes import AutocompleteField, autocomplete_fields
from intents.fitting import choices
from intents.integrations.search import folded, nearest, stemmed

if TYPE_CHECKING:
    from intents.entities import Action, ConfigSchema, Extractor, Integration

Path = tuple[str, ...]
_TAILS = frozenset({"id", "ids", "name", "slug", "uuid", "urn", "key", "value", "list"})
"""Words at the end of a field's name that people leave out: `channelId` is "the channel"."""


class FormField(Struct, frozen=True):
    """A field of one form: `live` where the service offers its values, `fixed` where the schema lists them."""

    name: str
    title: str
    path: Path
    form: ConfigSchema
    owner: str
    """The name of the action or extractor."""
    live: AutocompleteField | None = None
    fixed: tuple[tuple[Any, str], ...] = ()

    @property
    def group(self) -> tuple[Any, ...]:
        """Gives what fields have in common whose values are the same."""
        if self.live is not None:
            return ("live", self.live.slug, *sorted(constants(self.live).items()))
        return ("fixed", self.name, repr(self.fixed)) if self.fixed else ("free", self.name)

    @property
    def is_free(self) -> bool:
        """True where any value of its type is taken."""
        return self.live is None and not self.fixed


def form_fields(integration: Integration, owner: str | None = None) -> list[FormField]:
    """Gives the fields of all actions and extractors, or of one by its slug, nested ones too."""
    found: list[FormField] = []
    offers: dict[str, Action | Extractor] = {**integration.actions, **integration.extractors}
    for slug, one in offers.items():
        if owner is None or slug == owner:
            found += _of_form(one.config, one.name or slug)
    if owner is None:
        found += _of_form(integration.config, "the connector itself")
    return found


def _of_form(form: ConfigSchema, owner: str) -> Iterator[FormField]:
    live = {_plain(field.path): field for field in autocomplete_fields(form.ui_schema)}
    seen = set()
    for path, schema in _schemas(form.json_schema, ()):
        seen.add(path)
        title = str(schema.get("title") or path[-1])
        yield FormField(path[-1], title, path, form, owner, live.get(path), tuple(choices(schema)))
    for path, field in live.items():
        if path not in seen:
            yield FormField(field.name, field.name, path, form, owner, field)


def _plain(path: Path) -> Path:
    """Gives the path of a list where a path leads to its items: a list and its items are one field."""
    while path and path[-1] == "items":
        path = path[:-1]
    return path


def _schemas(schema: Mapping[str, Any], path: Path) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    for name, one in (schema.get("properties") or {}).items():
        if isinstance(one, Mapping):
            yield (*path, name), one
            yield from _schemas(one, (*path, name))
            items = one.get("items")
            if isinstance(items, Mapping):
                yield from _schemas(items, (*path, name, "items"))


def constants(field: AutocompleteField) -> dict[str, str]:
    """Gives the parameters whose values are written into the form."""
    return {name: value for name, value in field.params.items() if not value.startswith("$")}


def parents(field: AutocompleteField) -> dict[str, Path]:
    """Gives the paths of the fields whose chosen values are the other parameters.

    `$this.$parent.objectType` is the field `objectType` beside it; each further `$parent` is a step up, a list
    and its items being two.
    """
    found = {}
    for name, expression in field.params.items():
        if expression.startswith("$"):
            up = expression.count("$parent")
            found[name] = (*field.path[: max(len(field.path) - up, 0)], expression.rsplit(".", 1)[-1])
    return found


def by_group(fields: list[FormField]) -> dict[tuple[Any, ...], list[FormField]]:
    """Gives fields with the same values together, in the order of their first."""
    groups: dict[tuple[Any, ...], list[FormField]] = {}
    for field in fields:
        groups.setdefault(field.group, []).append(field)
    return groups


def meant(said: str, fields: list[FormField]) -> list[FormField]:
    """Gives the fields that words mean: by name or title, by what is left of them without `Id`, by near miss.

    Fields with values to choose from come before free ones; several are given where they fit equally well.
    """
    for few in ([one for one in fields if not one.is_free], [one for one in fields if one.is_free]):
        ranked: dict[int, list[FormField]] = {}
        for field in few:
            rank = _rank(said, field)
            if rank is not None:
                ranked.setdefault(rank, []).append(field)
        if ranked:
            return ranked[min(ranked)]
    close = nearest(said, {one.name: (one.name, one.title) for one in fields if not one.is_free}, limit=1)
    return [one for one in fields if one.name in close]


def _rank(said: str, field: FormField) -> int | None:
    wanted = folded(said)
    if wanted == folded(field.name):
        return 0
    if wanted == folded(field.title):
        return 1
    words = set(stemmed(said))
    called = [stemmed(field.name), stemmed(field.title)]
    if field.live is not None:
        called.append([word for word in stemmed(field.live.slug) if word not in ("list", "get")])
    if any(words and words - _TAILS == set(one) - _TAILS and words - _TAILS for one in called):
        return 2
    every = {word for one in called for word in one}
    return 3 if words - _TAILS and words <= every else None
