"""Names of a workspace, read through the API: connectors, integrations and custom ones, each list once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from intents.entities import AUTOCOMPLETE_WIDGET, Action
from intents.names import ActionName, ConnectorName, CustomName, IntegrationName, Names
from intents.natives import native_actions

if TYPE_CHECKING:
    from intents.entities import Connector, CustomIntegration, Integration
    from intents.ports import CargoApi


def names_of(api: CargoApi) -> Names:
    """Reads what is called how: three requests. Raises `Problem`."""
    return names_from(api.connectors(), api.integrations(), api.custom_integrations())


def names_from(
    connectors: list[Connector], integrations: list[Integration], customs: list[CustomIntegration]
) -> Names:
    """Gives the names of what was read already."""
    return Names(
        connectors=tuple(_connector(one) for one in connectors),
        integrations=tuple(_integration(one) for one in integrations),
        native_actions=native_actions(),
        customs=tuple(CustomName(one.slug, one.uuid, one.kind) for one in customs),
    )


def _connector(one: Connector) -> ConnectorName:
    return ConnectorName(
        slug=one.slug,
        name=one.name,
        uuid=one.uuid,
        integration=one.integration_slug,
        unused=not one.is_used,
        credits=one.use_credits,
    )


def _integration(one: Integration) -> IntegrationName:
    widgets = (field for action in one.actions.values() for field in autocomplete_fields(action.config.ui_schema))
    return IntegrationName(
        slug=one.slug,
        name=one.name,
        category=one.category,
        actions=tuple(_action(slug, action) for slug, action in one.actions.items()),
        extractors=tuple(one.extractors),
        fields=tuple(dict.fromkeys(widgets)),
        config=tuple(one.config.properties),
    )


def _action(slug: str, action: Action) -> ActionName:
    titles = ((name, schema.get("title")) for name, schema in action.config.properties.items())
    fields = tuple((name, title if isinstance(title, str) else name) for name, title in titles)
    return ActionName(slug, action.name, fields)


def autocomplete_fields(ui: Mapping[str, Any], name: str = "") -> Iterator[str]:
    """Gives the names of fields that take autocomplete values, nested ones too, in the order of the uiSchema.

    The entry of a list's items stands for the list itself.
    """
    if name and ui.get("ui:widget") == AUTOCOMPLETE_WIDGET:
        yield name
    for key, entry in ui.items():
        if isinstance(entry, Mapping) and not key.startswith("ui:"):
            yield from autocomplete_fields(entry, name if key in {"items", "additionalProperties"} else key)
