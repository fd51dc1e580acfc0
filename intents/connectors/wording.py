"""Wording: how connectors are spoken of and shown; shared by the handlers of this area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intents.reply import Cell, Column, Table
from intents.resolve import service_name
from intents.values import counted, duration_words, limit_words

if TYPE_CHECKING:
    from intents.entities import Connector
    from intents.ports import Ports


def called(connector: Connector) -> str:
    """Gives name and slug as a sentence names them."""
    return f"{connector.name} (`{connector.slug}`)" if connector.name != connector.slug else f"`{connector.slug}`"


def uses_words(connector: Connector) -> str:
    """Gives what uses a connector: "4 plays, 7 tools and 3 models"; empty where nothing does."""
    counts = (
        (connector.plays_count, "play"),
        (connector.tools_count, "tool"),
        (connector.models_count, "model"),
    )
    used = [counted(count, noun) for count, noun in counts if count]
    return " and ".join([", ".join(used[:-1]), used[-1]] if len(used) > 1 else used)


def paid_words(connector: Connector) -> str:
    """Gives what pays for its actions."""
    return "Cargo credits" if connector.use_credits else "own credentials"


def connector_table(connectors: list[Connector], ports: Ports, *, numbered: bool = True) -> Table:
    """Gives connectors as a table, in the order given."""
    columns = (
        Column("slug", "Slug", whole=True),
        Column("name", "Name", drop=3),
        Column("service", "Service", drop=2),
        Column("paid", "Paid with", drop=7),
        Column("limit", "Limit", drop=6),
        Column("uses", "Used by", drop=1),
        Column("default", "Default", drop=4),
    )
    rows = tuple(_row(one, ports) for one in connectors)
    return Table(columns, rows, unit=("connector", "connectors"), numbered=numbered)


def _row(connector: Connector, ports: Ports) -> dict[str, Cell]:
    return {
        "slug": connector.slug,
        "name": connector.name,
        "service": service_name(connector.integration_slug, ports),
        "paid": paid_words(connector),
        "limit": limit_words(connector.rate_limit) if connector.rate_limit else None,
        "uses": uses_words(connector) or "nothing",
        "default": connector.is_default,
        "usage": connector.uses,
        "created": connector.created_at,
        "cache": connector.cache_ttl_milliseconds,
    }


def cache_words(milliseconds: float | None) -> str:
    """Gives how long answers are cached."""
    return duration_words(milliseconds) if milliseconds else "off"
