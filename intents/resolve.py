"""From words to entities: what a slot stands for in the live workspace, asked about where it is open.

Every function reads the workspace afresh, so that a write never goes by a cached name.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from intents.problems import Exit, Problem
from intents.question import Option, Question, QuestionKind
from intents.reading import Reading, Ref, RefKind

if TYPE_CHECKING:
    from intents.entities import Connector, CustomIntegration, Integration
    from intents.ports import Ports

_MADE = re.compile(
    r"\b(?:i|we)(?:'ve|’ve| have)?(?: just| only| recently)? (?:made|created|added|connected|set up)\b"
    r"|\bjust (?:made|created|added|connected)\b",
    re.IGNORECASE,
)
Asking = Generator[Question, Any, Any]


def connector_ref(connector: Connector) -> Ref:
    """Gives what points to a connector."""
    return Ref(RefKind.CONNECTOR, connector.slug, connector.integration_slug)


def integration_ref(slug: str) -> Ref:
    """Gives what points to an integration."""
    return Ref(RefKind.INTEGRATION, slug)


def connector_option(connector: Connector) -> Option:
    """Gives a connector as an answer to "which one?"."""
    return Option(connector, connector.slug, connector.name, (connector.name, connector.uuid))


def find_connector(said: str, connectors: list[Connector]) -> Connector | None:
    """Gives the connector with that slug, UUID or name (in this order, case aside for names), if there is one."""
    folded = said.casefold()
    for key in ("slug", "uuid", "name"):
        hits = [one for one in connectors if getattr(one, key).casefold() == folded]
        if len(hits) == 1:
            return hits[0]
    return None


def named_connectors(reading: Reading, ports: Ports) -> list[Connector]:
    """Gives the connectors that the words stand for together ("both", "the last two"); empty where for one only.

    Raises `Problem` where one of them is gone.
    """
    slugs = [ref.id for ref in reading.targets if ref.kind is RefKind.CONNECTOR]
    if len(slugs) < 2:
        return []
    by_slug = {one.slug: one for one in ports.api.connectors()}
    for slug in slugs:
        if slug not in by_slug:
            raise Problem(
                f"There is no connector called {slug}.",
                "`list connectors` shows what there is. Nothing was done to the others.",
                exit_code=Exit.FAILED,
                reason="connectorNotFound",
            )
    return [by_slug[slug] for slug in dict.fromkeys(slugs)]


def connector_for(
    reading: Reading, ports: Ports, purpose: str, *, exact: bool = False
) -> Generator[Question, Any, Connector]:
    """Gives the one connector that a reading speaks of, asking which where that is open.

    `purpose` completes "Which connector …?" ("do you want to rename"). With `exact` a misspelt name is picked
    from a list by number or exact name. Raises `Problem` where the service has none or the name is unknown.
    """
    connectors = ports.api.connectors()
    made = _just_made(reading, connectors, ports)
    if made is not None:
        return made
    said = reading.slots.get("connector")
    if isinstance(said, str):
        found = find_connector(said, connectors)
        near = [ref.id for ref in reading.candidates if ref.kind is RefKind.CONNECTOR]
        if found is None and not near:
            near = _near_slugs(said, connectors)
        typed = next((one.said for one in reading.corrections if one.role == "connector"), said)
        misspelt = typed != said
        if found is not None and not (exact and (misspelt or near)):
            return found
        options = [one for one in connectors if one.slug in near or one is found]
        if not options:
            raise Problem(
                f"There is no connector called {said}.",
                "`list connectors` shows what there is.",
                exit_code=Exit.FAILED,
                reason="connectorNotFound",
            )
        options.sort(key=lambda one: near.index(one.slug) if one.slug in near else -1)
        chosen: Connector = yield Question(
            prompt=f"There is no connector called {typed}. Which one {purpose}?",
            kind=QuestionKind.PICK if exact else QuestionKind.CHOICE,
            options=tuple(connector_option(one) for one in options),
            slot="connector",
            why="The name is not one of a connector, so it has to be picked: by number or by its exact name.",
        )
        return chosen
    service = reading.slots.get("integration")
    if isinstance(service, str):
        connectors = [one for one in connectors if one.integration_slug == service]
        if not connectors:
            raise no_connector_of(service, ports)
        if len(connectors) == 1:
            return connectors[0]
    if reading.candidates:
        near = [ref.id for ref in reading.candidates if ref.kind is RefKind.CONNECTOR]
        connectors = [one for one in connectors if one.slug in near] or connectors
    if not connectors:
        raise Problem("There is no connector in this workspace yet.", "Try `connect hubspot`.")
    chosen = yield Question(
        prompt=f"Which {service_name(service, ports)} connector {purpose}?"
        if isinstance(service, str)
        else f"Which connector {purpose}?",
        kind=QuestionKind.CHOICE,
        options=tuple(connector_option(one) for one in connectors),
        slot="connector",
        why="Several connectors fit what you said. Answer with a number, a slug or a name.",
    )
    return chosen


def _just_made(reading: Reading, connectors: list[Connector], ports: Ports) -> Connector | None:
    """Gives the connector made last in this session, of the service that is named, where a line says so."""
    said = reading.slots.get("connector")
    if _MADE.search(reading.text) is None or (isinstance(said, str) and said in reading.text.casefold()):
        return None
    service = reading.slots.get("integration")
    if isinstance(said, str):
        service = next((one.integration_slug for one in connectors if one.slug == said), None)
    by_uuid = {one.uuid: one for one in connectors if service in (None, one.integration_slug)}
    made = [one.created for one in ports.conversation.changes if one.status == "done" and one.created in by_uuid]
    return by_uuid[str(made[-1])] if made else None


def _near_slugs(said: str, connectors: list[Connector]) -> list[str]:
    """Gives the slugs of connectors that are called almost so, best first."""
    called = {name.casefold(): one.slug for one in connectors for name in (one.slug, one.name)}
    return list(dict.fromkeys(called[name] for name in get_close_matches(said.casefold(), called, n=3, cutoff=0.8)))


def service_name(slug: str, ports: Ports) -> str:
    """Gives the name that people know a service by; the slug where it is unknown."""
    return next((one.name for one in ports.names.integrations if one.slug == slug), slug)


def no_connector_of(service: str, ports: Ports) -> Problem:
    """Gives the failure of a service that is not connected, with how to connect it."""
    name = service_name(service, ports)
    return Problem(
        f"There is no {name} connector in this workspace.",
        f"`connect {service}` adds one.",
        exit_code=Exit.FAILED,
        reason="connectorNotFound",
    )


def integration_for(reading: Reading, ports: Ports, purpose: str) -> Generator[Question, Any, Integration]:
    """Gives the integration that a reading speaks of, in full; asks which where it is not said."""
    said = reading.slots.get("integration")
    if not isinstance(said, str):
        near = [ref.id for ref in reading.candidates if ref.kind is RefKind.INTEGRATION]
        options = tuple(
            Option(slug, slug, service_name(slug, ports), (service_name(slug, ports),)) for slug in near
        )
        if options:
            said = yield Question(
                prompt=f"Which service {purpose}?",
                kind=QuestionKind.CHOICE,
                options=options,
                slot="integration",
                why="Several services fit what you said. Answer with a number or a name.",
            )
        else:
            said = yield Question(
                prompt=f"Which service {purpose}?",
                slot="integration",
                why="A service is what a connector connects, such as HubSpot. `list integrations` shows them all.",
                parse=lambda line: known_service(line, ports),
            )
    return ports.api.integration(str(said))


def known_service(line: str, ports: Ports) -> str:
    """Gives the slug of the service that a line names; raises `Problem` where it names none."""
    folded = "".join(line.casefold().split())
    for one in ports.names.integrations:
        if folded in (one.slug.casefold(), "".join(one.name.casefold().split())):
            return one.slug
    slugs = {"".join(one.name.casefold().split()): one.slug for one in ports.names.integrations}
    near = get_close_matches(folded, slugs, n=1, cutoff=0.8)
    if not near:
        raise Problem(f"There is no service called {line.strip()}.", "`list integrations` shows all of them.")
    return slugs[near[0]]


def custom_for(reading: Reading, ports: Ports, purpose: str) -> Generator[Question, Any, CustomIntegration]:
    """Gives the custom integration that a reading speaks of; asks which where that is open."""
    customs = ports.api.custom_integrations()
    said = reading.slots.get("custom")
    if isinstance(said, str):
        folded = said.casefold()
        for one in customs:
            if folded in (one.slug.casefold(), one.uuid.casefold()):
                return one
    if not customs:
        raise Problem(
            "This workspace has no custom integration.", "`new custom integration at https://…` adds one."
        )
    prompt = f"Which custom integration {purpose}?"
    if isinstance(said, str):
        prompt = f"There is no custom integration called {said}. {prompt}"
    chosen: CustomIntegration = yield Question(
        prompt=prompt,
        kind=QuestionKind.PICK if isinstance(said, str) else QuestionKind.CHOICE,
        options=tuple(Option(one, one.slug, one.kind, (one.uuid,)) for one in customs),
        slot="custom",
        why="Answer with the number or the exact slug of one of them.",
    )
    return chosen
