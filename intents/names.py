"""Names: what is called how in a workspace; all that understanding needs to know of it. Plain data, cacheable."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class ConnectorName:
    """A connector as a line may mention it."""

    slug: str
    name: str
    uuid: str
    integration: str
    unused: bool = False
    """True where no play, tool or model uses it."""
    credits: bool = False


@dataclass(frozen=True)
class ActionName:
    """An action of an integration, or a native one."""

    slug: str
    name: str
    fields: tuple[tuple[str, str], ...] = ()
    """(field, title) of its inputs."""


@dataclass(frozen=True)
class IntegrationName:
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


@dataclass(frozen=True)
class CustomName:
    """A custom integration."""

    slug: str
    uuid: str
    kind: str
    """`external` or `worker`."""


@dataclass(frozen=True)
class WorkspaceName:
    """A workspace the user may switch to (only known where it was read)."""

    uuid: str
    name: str
    slug: str | None = None


@dataclass(frozen=True)
class Names:
    """Everything with a name, in the order the API gives it."""

    connectors: tuple[ConnectorName, ...] = ()
    integrations: tuple[IntegrationName, ...] = ()
    native_actions: tuple[ActionName, ...] = ()
    customs: tuple[CustomName, ...] = ()
    workspaces: tuple[WorkspaceName, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Gives plain JSON for the cache."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Names:
        """Reads what `as_json` gave; raises KeyError or TypeError for anything else."""

        def action(one: dict[str, Any]) -> ActionName:
            return ActionName(one["slug"], one["name"], tuple((f[0], f[1]) for f in one["fields"]))

        return cls(
            connectors=tuple(ConnectorName(**one) for one in data["connectors"]),
            integrations=tuple(
                IntegrationName(
                    slug=one["slug"],
                    name=one["name"],
                    category=one["category"],
                    actions=tuple(action(a) for a in one["actions"]),
                    extractors=tuple(one["extractors"]),
                    fields=tuple(one["fields"]),
                    config=tuple(one["config"]),
                )
                for one in data["integrations"]
            ),
            native_actions=tuple(action(a) for a in data["native_actions"]),
            customs=tuple(CustomName(**one) for one in data["customs"]),
            workspaces=tuple(WorkspaceName(**one) for one in data["workspaces"]),
        )
