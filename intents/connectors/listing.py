"""Listing connectors, all of them or those of one service, unused ones, those paid with credits."""

from __future__ import annotations

from intents.calls import CONNECTORS, Call
from intents.connectors.wording import connector_table
from intents.ports import Ports
from intents.reading import Reading
from intents.reply import Reply, Text
from intents.resolve import connector_ref, service_name
from intents.values import counted


def list_connectors(reading: Reading, ports: Ports) -> Reply:
    """Gives the connectors that fit, in the order of the API."""
    service = reading.slots.get("integration")
    slug = service if isinstance(service, str) else None
    connectors = ports.api.connectors(slug)
    unused = reading.slots.get("unused")
    if unused is not None:
        connectors = [one for one in connectors if one.is_used is not unused]
    credits_pay = reading.slots.get("credits")
    if credits_pay is not None:
        connectors = [one for one in connectors if one.use_credits is credits_pay]
    answer = {"connectors": [one.as_json() for one in connectors]}
    calls = (Call("GET", f"{CONNECTORS}/list", query={"integrationSlug": slug}),)
    if not connectors:
        return Reply(
            (Text(_nothing(reading, ports)),),
            json=answer,
            next_step=f"`connect {slug}` adds one." if slug and unused is None and credits_pay is None else "",
            calls=calls,
        )
    return Reply(
        (connector_table(connectors, ports),),
        json=answer,
        next_step=_next_step(reading, [one.is_used for one in connectors]),
        shown=tuple(connector_ref(one) for one in connectors),
        focus=(connector_ref(connectors[0]),) if len(connectors) == 1 else (),
        calls=calls,
    )


def _nothing(reading: Reading, ports: Ports) -> str:
    service = reading.slots.get("integration")
    of_it = f"{service_name(service, ports)} connector" if isinstance(service, str) else "connector"
    if reading.slots.get("unused"):
        return f"No {of_it} is unused: each is used by a play, a tool or a model."
    if reading.slots.get("credits") is True:
        return f"No {of_it} is paid with Cargo credits."
    if reading.slots.get("credits") is False:
        return f"No {of_it} has credentials of its own."
    return f"There is no {of_it} in this workspace."


def _next_step(reading: Reading, used: list[bool]) -> str:
    free = used.count(False)
    if not free or reading.slots.get("credits") is not None:
        return ""
    if reading.slots.get("unused"):
        return "`remove unused connectors` clears them away, after a question."
    if reading.slots.get("integration"):
        return ""
    verb = "is" if free == 1 else "are"
    return f"{counted(free, 'connector')} {verb} unused: `which connectors are unused` shows them."
