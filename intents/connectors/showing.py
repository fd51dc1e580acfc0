"""Showing one connector in full, what uses it, and whether a slug is free."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from intents.calls import CONNECTORS, Call
from intents.connectors.wording import cache_words, called, paid_words, uses_words
from intents.entities import shown_config
from intents.ports import Ports
from intents.question import Question
from intents.reading import Reading
from intents.reply import Cell, Column, Fields, Reply, Table, Text, Tone
from intents.resolve import connector_for, connector_ref, service_name
from intents.values import is_slug, limit_words, slug_from

if TYPE_CHECKING:
    from intents.entities import Connector


def show_connector(reading: Reading, ports: Ports) -> Generator[Question, Any, Reply]:
    """Gives everything about one connector; secrets are masked by the schema of its integration."""
    found = yield from connector_for(reading, ports, "do you want to see")
    connector = ports.api.connector(found.uuid)
    integration = ports.api.integration(connector.integration_slug)
    pairs: list[tuple[str, Cell]] = [
        ("Slug", connector.slug),
        ("UUID", connector.uuid),
        ("Service", f"{integration.name} (`{integration.slug}`)"),
        ("Default", "yes" if connector.is_default else "no"),
        ("Paid with", paid_words(connector)),
        ("Rate limit", limit_words(connector.rate_limit)),
        ("Cache", cache_words(connector.cache_ttl_milliseconds)),
        ("Used by", uses_words(connector) or "nothing"),
    ]
    pairs.extend((f"Setting {key}", _setting(value)) for key, value in shown_config(connector, integration).items())
    pairs.extend((("Created", connector.created_at), ("Changed", connector.updated_at)))
    blocks = [Fields(tuple(pairs), title=connector.name or connector.slug)]
    if "fail" in reading.text.casefold() or "error" in reading.text.casefold():
        note = "The API keeps no error of a connector; these are its settings as they stand."
        return _shown(connector, (Text(note), *blocks), connector.as_json(integration))
    return _shown(connector, tuple(blocks), connector.as_json(integration))


def _shown(connector: Connector, blocks: tuple[Any, ...], as_json: dict[str, Any]) -> Reply:
    return Reply(
        blocks,
        json={"connector": as_json},
        focus=(connector_ref(connector),),
        calls=(Call("GET", f"{CONNECTORS}/{connector.uuid}"),),
    )


def _setting(value: Any) -> Cell:
    return value if isinstance(value, str | int | float | bool) else str(value)


def show_usage(reading: Reading, ports: Ports) -> Reply | Generator[Question, Any, Reply]:
    """Tells what uses one connector, or gives all by how much they are used where none is named."""
    named = reading.slots.get("connector") or reading.slots.get("integration") or reading.candidates
    if not named and "connector" not in reading.missing:
        return _all_by_usage(ports)
    return _usage_of_one(reading, ports)


def _usage_of_one(reading: Reading, ports: Ports) -> Generator[Question, Any, Reply]:
    found = yield from connector_for(reading, ports, "do you mean")
    connector = ports.api.connector(found.uuid)
    uses = uses_words(connector)
    if uses:
        line = f"{called(connector)} is used by {uses}. The API refuses to remove it while they use it."
    else:
        line = f"Nothing uses {called(connector)}: no play, no tool and no model. It can be removed safely."
    return Reply(
        (Text(line, Tone.WARNING if uses else Tone.PLAIN),),
        json={
            "intent": "connector.usage",
            "connector": connector.slug,
            "playsCount": connector.plays_count,
            "toolsCount": connector.tools_count,
            "modelsCount": connector.models_count,
        },
        focus=(connector_ref(connector),),
        next_step="" if uses else f"`remove {connector.slug}` removes it, after a question.",
        calls=(Call("GET", f"{CONNECTORS}/{connector.uuid}"),),
    )


def _all_by_usage(ports: Ports) -> Reply:
    connectors = sorted(ports.api.connectors(), key=lambda one: -one.uses)
    columns = (
        Column("slug", "Slug", whole=True),
        Column("service", "Service", drop=1),
        Column("plays", "Plays", align="right"),
        Column("tools", "Tools", align="right"),
        Column("models", "Models", align="right"),
    )
    rows: tuple[dict[str, Cell], ...] = tuple(
        {
            "slug": one.slug,
            "service": service_name(one.integration_slug, ports),
            "plays": one.plays_count,
            "tools": one.tools_count,
            "models": one.models_count,
            "usage": one.uses,
        }
        for one in connectors
    )
    return Reply(
        (Table(columns, rows, unit=("connector", "connectors"), numbered=True),),
        json={"intent": "connector.usage", "connectors": [one.as_json() for one in connectors]},
        shown=tuple(connector_ref(one) for one in connectors),
        calls=(Call("GET", f"{CONNECTORS}/list"),),
    )


def check_slug(reading: Reading, ports: Ports) -> Generator[Question, Any, Reply]:
    """Tells whether a slug is free; one that cannot be a slug is answered with one that can."""
    slug = str(reading.slots.get("slug", ""))
    if not slug:
        slug = yield Question(
            prompt="Which slug do you want to check?",
            slot="slug",
            why="A slug is the short name that workflows use: lower-case letters, digits and single underscores.",
        )
    calls = (Call("GET", f"{CONNECTORS}/existsBySlug", query={"slug": slug}),)
    if not is_slug(slug):
        better = slug_from(slug)
        hint = f" `{better}` would be one." if better else ""
        return Reply(
            (Text(f"`{slug}` cannot be a slug: only lower-case letters, digits and single `_` between.{hint}"),),
            json={"intent": "connector.check_slug", "slug": slug, "valid": False, "exists": False},
            calls=calls,
        )
    taken = ports.api.slug_exists(slug)
    text = f"`{slug}` is taken." if taken else f"`{slug}` is free."
    return Reply((Text(text),), json={"exists": taken}, calls=calls)
