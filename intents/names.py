"""Names: what is called how in a workspace; all that understanding needs to know of it. Plain data, cacheable."""

from __future__ import annotations

from typing import Any

from msgspec import Struct, convert, to_builtins


class ConnectorName(Struct, frozen=True):
    """A connector as a line may mention it."""

    slug: str
    name: str
    uuid: str
    integration: str
    unused: bool = False
    """True where no play, tool or model uses it."""
    credits: bool = False


class ActionName(Struct, frozen=True):
    """An action of an integration, or a native one."""

    slug: str
    name: str
    fields: tuple[tuple[str, str], ...] = ()
    """(field, title) of its inputs."""


class IntegrationName(Struct, frozen=True):
    """An integration of the catalogue, or the workspace's own."""

    slug: str
    name: str
    category: str
    actions: tuple[ActionName, ...] = ()
    extractors: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    """Autocomplete fields, by the API's names."""
    config: tuple[str, ...] = ()
    """Fields of the connector's configuration, by the API's names."""


class CustomName(Struct, frozen=True):
    """A custom integration."""

    slug: str
    uuid: str
    kind: str
    """`external` or `worker`."""


class WorkspaceName(Struct, frozen=True):
    """A workspace the user may switch to (only known where it was read)."""

    uuid: str
    name: str
    slug: str | None = None


class Names(Struct, frozen=True):
    """Everything with a name, in the order the API gives it."""

    connectors: tuple[ConnectorName, ...] = ()
    integrations: tuple[IntegrationName, ...] = ()
    native_actions: tuple[ActionName, ...] = ()
    customs: tuple[CustomName, ...] = ()
    workspaces: tuple[WorkspaceName, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Gives plain JSON for the cache."""
        plain: dict[str, Any] = to_builtins(self)
        return plain

    @classmethod
    def from_json(cls, data: Any) -> Names:
        """Reads what `as_json` gave; raises msgspec.ValidationError for anything else."""
        return convert(data, cls)
