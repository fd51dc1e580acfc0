"""Names of a workspace, read through the API: connectors, integrations and custom ones, each list once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intents.autocompletes import autocomplete_fields
from intents.names import ActionName, ConnectorName, CustomName, IntegrationName, Names
from intents.natives import native_actions

if TYPE_CHECKING:
    from intents.entities import Action, Connector, CustomIntegration, Integration
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
    forms = (action.config.ui_schema for action in one.actions.values())
    offered = (field.name for form in forms for field in autocomplete_fields(form))
    return IntegrationName(
        slug=one.slug,
        name=one.name,
        category=one.category,
        actions=tuple(_action(slug, action) for slug, action in one.actions.items()),
        extractors=tuple(one.extractors),
        fields=tuple(dict.fromkeys(offered)),
        config=tuple(one.config.properties),
    )


def _action(slug: str, action: Action) -> ActionName:
    titles = ((name, schema.get("title")) for name, schema in action.config.properties.items())
    fields = tuple((name, title if isinstance(title, str) else name) for name, title in titles)
    return ActionName(slug, action.name, fields)
