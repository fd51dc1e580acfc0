"""Removing connectors: one that was named exactly or picked, the unused ones, or all of a service."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from intents import calls
from intents.connectors.change import recreated
from intents.connectors.wording import called, uses_words
from intents.plan import Plan, Step, Victim
from intents.question import Question, QuestionKind
from intents.reading import Decision, Reading
from intents.reply import Reply, Text
from intents.resolve import (
    connector_for,
    connector_option,
    connector_ref,
    named_connectors,
    no_connector_of,
    service_name,
)

if TYPE_CHECKING:
    from intents.entities import Connector
    from intents.ports import Ports


def remove_connector(reading: Reading, ports: Ports) -> Generator[Question, Any, Plan | Reply]:
    """Gives the plan of a removal with what it would destroy; the gate asks. Raises `Problem`."""
    doubtful = reading.decision is Decision.ASK
    several = named_connectors(reading, ports)
    if several and doubtful:
        return removal_of((yield _which(reading, several, "of them")), ports)
    if several:
        return _plan_for(several, ports)
    if reading.slots.get("unused") or reading.slots.get("all"):
        service = reading.slots.get("integration")
        connectors = ports.api.connectors(service if isinstance(service, str) else None)
        if isinstance(service, str) and not connectors:
            raise no_connector_of(service, ports)
        if reading.slots.get("unused"):
            connectors = [one for one in connectors if not one.is_used]
        kept = reading.extras.get("except", ())
        connectors = [one for one in connectors if one.slug not in kept]
        if doubtful and connectors:
            of_what = "of the unused connectors" if reading.slots.get("unused") else "connector"
            return removal_of((yield _which(reading, connectors, of_what)), ports)
        return _plan_for(connectors, ports)
    connector = yield from connector_for(reading, ports, "do you want to remove", exact=True)
    if doubtful and not (reading.candidates or reading.missing or reading.corrections):
        connector = yield _which(reading, [connector], "connector")
    return removal_of(connector, ports)


def _which(reading: Reading, connectors: list[Connector], of_what: str) -> Question:
    """Gives the question which ones are meant, where the words leave that open: a plain yes picks none."""
    told = reading.extras.get("restricted")
    prompt = f"Which {of_what} do you want to remove?"
    return Question(
        prompt=f"I cannot choose connectors by “{told}”. {prompt}" if told else prompt,
        kind=QuestionKind.PICK,
        options=tuple(connector_option(one) for one in connectors),
        slot="connector",
        why="What you said narrows down which ones are meant, and I cannot tell them apart by that. "
        "So nothing goes that you have not picked.",
    )


def removal_of(connector: Connector, ports: Ports) -> Plan:
    """Gives the plan that removes one connector."""
    return Plan(
        intent="connector.remove",
        steps=(_step(connector),),
        title=f"Remove {called(connector)}",
        victims=(_victim(connector, ports),),
    )


def _plan_for(connectors: list[Connector], ports: Ports) -> Plan | Reply:
    """Gives one plan for several: the unused ones go, those in use stay (`contract`: Conversation)."""
    free = [one for one in connectors if not one.is_used]
    used = [one for one in connectors if one.is_used]
    if not free:
        if not used:
            return Reply(
                (Text("There is no unused connector: nothing to remove."),),
                json={"intent": "connector.remove", "removed": []},
            )
        names = "; ".join(f"{called(one)} by {uses_words(one)}" for one in used)
        return Reply(
            (Text(f"Nothing was removed: all of them are in use. {names}."),),
            json={"intent": "connector.remove", "removed": []},
            shown=tuple(connector_ref(one) for one in used),
        )
    return Plan(
        intent="connector.remove",
        steps=tuple(_step(one) for one in free),
        title=f"Remove {len(free)} connectors" if len(free) > 1 else f"Remove {called(free[0])}",
        victims=tuple(_victim(one, ports) for one in free),
        spared=tuple(_victim(one, ports) for one in used),
    )


def _step(connector: Connector) -> Step:
    return Step(
        call=calls.remove_connector(connector.uuid),
        does=f"remove {called(connector)}",
        done=f"Removed {called(connector)}.",
        target=connector_ref(connector),
        recreate=recreated(connector),
        lost="the connector and its credentials",
    )


def _victim(connector: Connector, ports: Ports) -> Victim:
    return Victim(
        ref=connector_ref(connector),
        name=connector.name,
        uses=uses_words(connector),
        details=(
            ("Connector", connector.name),
            ("Slug", connector.slug),
            ("Service", service_name(connector.integration_slug, ports)),
        ),
    )
