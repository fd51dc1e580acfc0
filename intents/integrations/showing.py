"""Showing of one service: what it is and offers, and its documentation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intents.calls import CONNECTORS, Call
from intents.integrations.authentication import Authentication, authentication, config_words
from intents.reply import Block, Fields, Link, Markdown, Reply, Text
from intents.resolve import Asking, connector_ref, integration_for, integration_ref, service_name
from intents.values import limit_words

if TYPE_CHECKING:
    from intents.entities import Connector, Integration
    from intents.ports import Ports
    from intents.reading import Reading


def show_integration(reading: Reading, ports: Ports) -> Asking:
    """Answers `integration.show`."""
    one = yield from integration_for(reading, ports, "do you want to know about")
    connectors = ports.api.connectors(one.slug)
    blocks: list[Block] = []
    if one.description:
        blocks.append(Text(one.description))
    blocks.append(Fields(_facts(one, connectors), title=one.name))
    if one.url:
        blocks.append(Link(one.url, "Website"))
    return Reply(
        tuple(blocks),
        json={"integration": one.as_json()},
        next_step=_next_step(one, connectors),
        focus=(
            integration_ref(one.slug),
            *(connector_ref(each) for each in connectors[:1] if len(connectors) == 1),
        ),
        shown=(integration_ref(one.slug),),
        calls=(
            Call("GET", f"connection/integrations/{one.slug}"),
            Call("GET", f"{CONNECTORS}/list", query={"integrationSlug": one.slug}),
        ),
    )


def _facts(one: Integration, connectors: list[Connector]) -> tuple[tuple[str, str | int | bool], ...]:
    way = authentication(one)
    topics = [str(each) for each in one.sub_categories]
    pairs: list[tuple[str, str | int | bool]] = [
        ("Slug", one.slug),
        ("Category", f"{one.category} ({', '.join(topics)})" if topics else one.category),
        ("Signs in with", way.value),
    ]
    asked = config_words(one)
    if asked:
        pairs.append(("Settings", asked))
    if one.connector.rate_limit is not None:
        pairs.append(("Limit of the service", limit_words(one.connector.rate_limit)))
    pairs += [
        ("Actions", len(one.actions)),
        ("Extractors", len(one.extractors)),
        ("Cargo credits can pay", one.accepts_credits),
        ("Connected as", ", ".join(each.slug for each in connectors) or "not connected"),
    ]
    return tuple(pairs)


def _next_step(one: Integration, connectors: list[Connector]) -> str:
    if not connectors:
        free = authentication(one) is Authentication.NOTHING
        return f"`connect {one.slug}` connects it{'; it needs no credentials' if free else ''}."
    if one.actions:
        return f"`show {one.slug} actions` lists what it can do."
    return f"`{one.slug} extractors` lists what it can load." if one.extractors else ""


def show_documentation(reading: Reading, ports: Ports) -> Asking:
    """Answers `integration.docs`."""
    slug = reading.slots.get("integration")
    if not isinstance(slug, str):
        slug = (yield from integration_for(reading, ports, "do you want to read about")).slug
    text = ports.api.documentation(slug)
    call = Call("GET", f"connection/integrations/{slug}/documentation")
    ref = integration_ref(slug)
    blocks: tuple[Block, ...] = (Markdown(text),)
    if not text.strip():
        blocks = (Text(f"{service_name(slug, ports)} has no documentation yet."),)
    return Reply(
        blocks,
        json={"documentation": text},
        focus=(ref,),
        shown=(ref,),
        calls=(call,),
    )
