"""Listing connectors, all of them or those of one service, unused ones, those paid with credits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from intents.calls import CONNECTORS, Call
from intents.connectors.wording import connector_table
from intents.narrowing import not_applied, only_of
from intents.ports import Ports
from intents.reading import Reading
from intents.reply import Reply, Text
from intents.resolve import connector_ref, service_name
from intents.values import counted

if TYPE_CHECKING:
    from intents.entities import Connector


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
    only = only_of(reading)
    connectors = [one for one in connectors if _meets(one, only, ports)]
    answer = {"connectors": [one.as_json() for one in connectors]}
    calls = (Call("GET", f"{CONNECTORS}/list", query={"integrationSlug": slug}),)
    if not connectors:
        return Reply(
            (Text(_no_such(only) if only else _nothing(reading, ports)),),
            json=answer,
            next_step=f"`connect {slug}` adds one." if slug and unused is None and credits_pay is None else "",
            calls=calls,
        )
    return Reply(
        (*_title(only), connector_table(connectors, ports), *not_applied(reading)),
        json=answer,
        next_step=_next_step(reading, [one.is_used for one in connectors]),
        shown=tuple(connector_ref(one) for one in connectors),
        focus=(connector_ref(connectors[0]),) if len(connectors) == 1 else (),
        calls=calls,
    )


_WORDS = {
    ("limit", True): "with a rate limit",
    ("limit", False): "without a rate limit",
    ("cache", True): "with caching on",
    ("cache", False): "with caching off",
    ("oauth", True): "signed in by OAuth",
    ("default", True): "that are the default of their service",
    ("used", True): "that something uses",
}


def _said(only: Mapping[str, Any]) -> str:
    return " and ".join(
        _WORDS.get((about, value), f"limited to {value.replace('/', ' per ')}" if isinstance(value, str) else about)
        for about, value in only.items()
    )


def _title(only: Mapping[str, Any]) -> tuple[Text, ...]:
    return (Text(f"Connectors {_said(only)}:"),) if only else ()


def _no_such(only: Mapping[str, Any]) -> str:
    return f"There is no connector {_said(only).replace('that are', 'that is')}."


def _meets(one: Connector, only: Mapping[str, Any], ports: Ports) -> bool:
    """True for a connector that has all that the request asks for."""
    limit = only.get("limit")
    body = one.rate_limit
    if isinstance(limit, str):
        if body is None or f"{body.max}/{body.unit}" != limit:
            return False
    elif limit is not None and (body is not None) is not limit:
        return False
    if "cache" in only and bool(one.cache_ttl_milliseconds) is not only["cache"]:
        return False
    if "default" in only and one.is_default is not only["default"]:
        return False
    if "used" in only and one.is_used is not only["used"]:
        return False
    return not ("oauth" in only and not _by_oauth(one, ports))


def _by_oauth(one: Connector, ports: Ports) -> bool:
    from intents.integrations.authentication import Authentication, authentication

    return authentication(ports.api.integration(one.integration_slug)) is Authentication.OAUTH


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
    if not free or only_of(reading) or reading.slots.get("credits") is not None:
        return ""
    if reading.slots.get("unused"):
        return "`remove unused connectors` clears them away, after a question."
    if reading.slots.get("integration"):
        return ""
    verb = "is" if free == 1 else "are"
    return f"{counted(free, 'connector')} {verb} unused: `which connectors are unused` shows them."
