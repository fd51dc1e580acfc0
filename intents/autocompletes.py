"""Autocompletes: fields of a form that take only values which the API offers (`contract`: api)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from msgspec import Struct

WIDGET: Final = "IntegrationAutocompleteWidget"
_INNER: Final = frozenset({"items", "additionalProperties"})


class AutocompleteField(Struct, frozen=True):
    """A field of an action or extractor that takes offered values."""

    name: str
    path: tuple[str, ...]
    """Keys of the uiSchema that lead to it, `items` of lists included."""
    slug: str
    """What the API calls the list of values."""
    params: Mapping[str, str]
    """Parameters that the list depends on, by name, as expressions such as `$this.$parent.objectType`."""

    @property
    def depends_on(self) -> dict[str, str]:
        """Which field gives the value of which parameter: `{"objectType": "objectType"}`."""
        return {name: expression.rsplit(".", 1)[-1] for name, expression in self.params.items()}


def autocomplete_fields(ui: Mapping[str, Any]) -> tuple[AutocompleteField, ...]:
    """Gives the autocomplete fields of a uiSchema in its order, nested ones too; a list's items bear its name."""
    return tuple(_fields(ui, "", ()))


def _fields(ui: Mapping[str, Any], name: str, path: tuple[str, ...]) -> Iterator[AutocompleteField]:
    if name and ui.get("ui:widget") == WIDGET:
        given = ui.get("ui:options")
        options = given if isinstance(given, Mapping) else {}
        params = options.get("params")
        yield AutocompleteField(
            name=name,
            path=path,
            slug=str(options.get("slug") or name),
            params={key: str(one) for key, one in params.items()} if isinstance(params, Mapping) else {},
        )
    for key, entry in ui.items():
        if isinstance(entry, Mapping) and not key.startswith("ui:"):
            yield from _fields(entry, name if name and key in _INNER else key, (*path, key))
