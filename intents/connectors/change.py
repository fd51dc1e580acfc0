"""Changing connectors: name, limit, cache time, default, credentials; of one, of several, of all of a service."""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from intents import calls
from intents.calls import Call
from intents.connectors.credentials import WHY, rotation
from intents.connectors.limits import is_about_caching, limit_fault, shape_fault, time_fault
from intents.connectors.spoken_of import no_connector_is_it
from intents.connectors.wording import cache_words, called
from intents.plan import Plan, Step
from intents.problems import Exit, Problem
from intents.question import Option, Question, QuestionKind
from intents.reading import Reading
from intents.reply import Block, Reply, Text, Tone, said
from intents.resolve import connector_for, connector_ref, named_connectors, no_connector_of
from intents.values import limit_words, rate_limit_body

if TYPE_CHECKING:
    from intents.entities import Connector, RateLimit
    from intents.names import ConnectorName
    from intents.ports import Ports

Asking = Generator[Question, Any, Any]
_SLUG_CHANGE = re.compile(
    r"\b(?:change|set|edit|rename|update|fix)\s+(?:the |its |their )?slug\b|\b(?:its|'s|’s) slug (?:to|into)\b",
    re.IGNORECASE,
)
SPOKEN_OF = {
    "new_name": {"rename", "name", "call"},
    "rate_limit": {"limit", "rate", "throttle"},
    "cache_ttl_ms": {"cache", "caching", "ttl"},
}
"""Words of a request that tell what is to change, where it does not say to what."""


class _Wanted(Struct):
    """What is to change, wire names; `words` says it, `done` says it afterwards."""

    changes: dict[str, Any] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    inverse: dict[str, Any] = field(default_factory=dict)
    further: list[Call] = field(default_factory=list)
    """Calls on other connectors that take it back."""
    lost: str = ""
    back: str = ""
    """What can be taken back, in words, where something is lost."""
    question: str = ""
    """What has to be agreed to first, with what stands above it."""
    shown: tuple[Block, ...] = ()


def update_connector(reading: Reading, ports: Ports) -> Generator[Question, Any, Plan | Reply]:
    """Gives the plan of a change, a step for each connector. Raises `Problem`."""
    no_connector_is_it(reading, ports)
    connectors = named_connectors(reading, ports) or (yield from _meant(reading, ports))
    slots = dict(reading.slots)
    if _SLUG_CHANGE.search(reading.text) and not slots.keys() & {"rate_limit", "cache_ttl_ms", "default", "config"}:
        one = connectors[0]
        raise Problem(
            f"The slug of {called(one)} cannot be changed: workflows know it by it.",
            f"`rename {one.slug} to …` changes the name that people see.",
        )
    if _faulty(slots, reading) or reading.extras.get("odd_limit"):
        slots.update((yield from _asked(connectors, "rate_limit", reading.text, ports)))
    if reading.extras.get("odd_time"):
        slots.update((yield from _asked(connectors, "cache_ttl_ms", reading.text, ports)))
    if not slots.keys() & {"new_name", "rate_limit", "cache_ttl_ms", "default", "config"}:
        slots.update((yield from _asked(connectors, _meant_change(reading.text), reading.text, ports)))
    if len(connectors) > 1 and "new_name" in slots:
        raise Problem("Several connectors cannot be called the same.", "Rename them one by one.")
    steps = []
    unchanged = []
    asking: list[_Wanted] = []
    for connector in connectors:
        wanted = yield from _wanted(connector, slots, reading, ports)
        if wanted.changes:
            steps.append(_step(connector, wanted))
            asking += [wanted] if wanted.question else []
        else:
            unchanged.append(connector)
    if not steps:
        names = ", ".join(called(one) for one in unchanged)
        return said(
            f"Nothing to change: {names} is like that already.", json={"intent": "connector.update", "changed": []}
        )
    title = steps[0].does if len(steps) == 1 else f"Change {len(steps)} connectors"
    finish = (lambda answers: _updated(answers[0], steps[0], ports)) if len(steps) == 1 else None
    title = title[0].upper() + title[1:]
    return Plan(
        "connector.update",
        tuple(steps),
        title,
        finish=finish,
        ask=bool(asking),
        question=f"{title}? {asking[0].question}" if asking else "",
        why=WHY,
        shown=tuple(block for one in asking for block in one.shown),
    )


def _faulty(slots: dict[str, Any], reading: Reading) -> bool:
    """Takes a limit out that was read from what is none ("1,5 per second", "300 every 10 minutes")."""
    fault = bool(slots.keys() & {"rate_limit", "cache_ttl_ms"}) and bool(
        shape_fault(reading.text, only=not reading.extras.get("part"))
    )
    if fault:
        slots.pop("rate_limit", None)
        if not is_about_caching(reading.text):
            slots.pop("cache_ttl_ms", None)
    return fault


def _meant(reading: Reading, ports: Ports) -> Generator[Question, Any, list[Connector]]:
    service = reading.slots.get("integration")
    if reading.slots.get("all"):
        told = reading.extras.get("restricted")
        if told:
            raise Problem(
                f"I cannot tell which connectors “{told}” leaves out, so nothing was changed.",
                "Name them by slug, for instance `limit all connectors except lemlist_old to 5 per second`.",
                exit_code=Exit.NOT_UNDERSTOOD,
            )
        connectors = ports.api.connectors(service if isinstance(service, str) else None)
        if isinstance(service, str) and not connectors:
            raise no_connector_of(service, ports)
        kept = reading.extras.get("except", ())
        return [one for one in connectors if one.slug not in kept]
    return [(yield from connector_for(reading, ports, "do you want to change"))]


def _meant_change(text: str) -> str:
    """Gives the slot that a request without its value speaks of ("rename attio_crm"); empty unless it is one."""
    words = set(re.findall(r"[a-z]+", text.casefold()))
    spoken = [slot for slot, said_by in SPOKEN_OF.items() if words & said_by]
    return spoken[0] if len(spoken) == 1 else ""


def _asked(connectors: list[Connector], meant: str, text: str, ports: Ports) -> Asking:
    """Asks what to change and to what, as far as the request did not say; tells what is wrong with what it said."""
    what = meant or (yield from _which_change(connectors))
    if what in ("default", "config"):
        return {what: True}
    prompts = {
        "new_name": ("What shall it be called?", "The name that people see. The slug stays as it is."),
        "rate_limit": (
            "How many calls at most, for instance `100 per minute`?",
            "A number and a second, minute, hour or day; `none` lifts the limit.",
        ),
        "cache_ttl_ms": (
            "How long shall answers be cached, for instance `24 hours`?",
            "A time in seconds, minutes, hours or days; `none` switches caching off.",
        ),
    }
    prompt, why = prompts[what]
    wrong = ""
    if meant and what in ("rate_limit", "cache_ttl_ms"):
        wrong = limit_fault(text) if what == "rate_limit" else time_fault(text)
    if wrong and len(connectors) == 1:
        wrong = f"{wrong} {_now(connectors[0], what)}"
    value = yield Question(
        prompt=prompt,
        slot=what,
        why=why,
        parse=lambda line: _value(what, line, why, ports),
        about=tuple(connector_ref(one) for one in connectors),
        shown=(Text(wrong, Tone.WARNING),) if wrong else (),
    )
    return {what: value}


def _now(connector: Connector, what: str) -> str:
    """Says how it is so far, which a step needs."""
    limited = limit_words(connector.rate_limit)
    so_far = limited if what == "rate_limit" else cache_words(connector.cache_ttl_milliseconds)
    return f"{called(connector)}: {so_far} so far."


def _which_change(connectors: list[Connector]) -> Asking:
    return (
        yield Question(
            prompt=f"What do you want to change about {', '.join(called(one) for one in connectors)}?",
            kind=QuestionKind.CHOICE,
            options=(
                Option("new_name", "name"),
                Option("rate_limit", "rate limit", names=("limit",)),
                Option("cache_ttl_ms", "cache time", names=("cache", "caching", "ttl")),
                Option("default", "make it the default", names=("default",)),
                Option("config", "credentials", names=("key", "settings", "credential")),
            ),
            slot="change",
            about=tuple(connector_ref(one) for one in connectors),
            why="The slug and the service of a connector cannot be changed; these five things can.",
        )
    )


def _value(slot: str, line: str, why: str, ports: Ports) -> Any:
    if slot == "new_name":
        return line.strip().strip('"“”')
    if line.strip().casefold() in ("none", "off", "no limit", "no caching", "unlimited"):
        return "none"
    value = ports.value_of(slot, line)
    if value is None:
        fault = limit_fault(line) if slot == "rate_limit" else ""
        raise Problem(fault or "That does not fit.", "`none` lifts the limit." if fault else why)
    return value


def _wanted(
    connector: Connector, slots: dict[str, Any], reading: Reading, ports: Ports
) -> Generator[Question, Any, _Wanted]:
    """Gives what has to change about one connector; empty where it is so already."""
    wanted = _Wanted()
    name, now_called = slots.get("new_name"), called(connector)
    if isinstance(name, str) and name != connector.name:
        wanted.changes["name"], wanted.inverse["name"] = name, connector.name
        wanted.words.append(f"rename {called(connector)} to {name}")
        wanted.before.append(connector.name)
        same = [one.slug for one in ports.names.connectors if one.slug != connector.slug and _is_called(one, name)]
        also = f"; `{same[0]}` is called that too" if same else ""
        wanted.done.append(f"Renamed {called(connector)} to {name}{also}.")
        now_called = f"{name} (`{connector.slug}`)"
    limit = slots.get("rate_limit")
    if isinstance(limit, str) and rate_limit_body(limit) != _limit_body(connector.rate_limit):
        body = rate_limit_body(limit)
        wanted.changes["rateLimit"], wanted.inverse["rateLimit"] = body, _limit_body(connector.rate_limit)
        words = "no limit" if body is None else f"{body['max']:,} per {body['unit']}"
        wanted.words.append(f"set the limit of `{connector.slug}` to {words}")
        wanted.before.append(limit_words(connector.rate_limit))
        wanted.done.append(f"Limit of {now_called}: {words} (was {limit_words(connector.rate_limit)}).")
    cache = slots.get("cache_ttl_ms")
    milliseconds = None if cache == "none" else cache
    if cache is not None and milliseconds != connector.cache_ttl_milliseconds:
        wanted.changes["cacheTtlMilliseconds"] = milliseconds
        wanted.inverse["cacheTtlMilliseconds"] = connector.cache_ttl_milliseconds
        words, former = cache_words(milliseconds), cache_words(connector.cache_ttl_milliseconds)
        wanted.words.append(f"set the cache time of `{connector.slug}` to {words}")
        wanted.before.append(former)
        wanted.done.append(f"Cache time of {now_called}: {words} (was {former}).")
    if slots.get("default") and not connector.is_default:
        _make_default(connector, wanted, ports)
    if slots.get("config"):
        yield from _credentials(connector, wanted, reading, ports)
    return wanted


def _is_called(one: ConnectorName, name: str) -> bool:
    return name.casefold() in (one.slug.casefold(), one.name.casefold())


def _limit_body(limit: RateLimit | None) -> dict[str, Any] | None:
    return None if limit is None else {"unit": limit.unit, "max": limit.max, "strategy": limit.strategy}


def _make_default(connector: Connector, wanted: _Wanted, ports: Ports) -> None:
    """One connector of a service is its default: making another the default unmakes the former."""
    wanted.changes["isDefault"] = True
    former = next((one for one in ports.api.connectors(connector.integration_slug) if one.is_default), None)
    if former is not None:
        wanted.further.append(calls.update_connector(former.uuid, {"isDefault": True}))
    instead = f", instead of {called(former)}" if former is not None else ""
    wanted.words.append(f"make `{connector.slug}` the default")
    wanted.done.append(f"{called(connector)} is now the default{instead}.")


def _credentials(connector: Connector, wanted: _Wanted, reading: Reading, ports: Ports) -> Asking:
    rotated = yield from rotation(connector, reading, ports)
    if rotated is None:
        return
    wanted.changes["config"] = rotated.config
    if connector.use_credits:
        wanted.inverse["config"] = None
    wanted.back = " and ".join(wanted.words)
    wanted.words.append(rotated.words)
    wanted.done.extend(rotated.done)
    wanted.lost, wanted.question, wanted.shown = rotated.lost, rotated.question, rotated.shown


def _step(connector: Connector, wanted: _Wanted) -> Step:
    inverse = [calls.update_connector(connector.uuid, wanted.inverse)] if wanted.inverse else []
    return Step(
        call=calls.update_connector(connector.uuid, wanted.changes),
        does=" and ".join(wanted.words),
        done="\n".join(wanted.done),
        before=", ".join(wanted.before),
        target=connector_ref(connector),
        inverse=(*inverse, *wanted.further),
        recreate=recreated(connector) if wanted.lost else None,
        lost=wanted.lost,
        back=wanted.back if wanted.lost else "",
    )


def recreated(connector: Connector) -> dict[str, Any]:
    """Gives what a connector is created anew with: all but its credentials."""
    return {
        "name": connector.name,
        "slug": connector.slug,
        "integrationSlug": connector.integration_slug,
        "rateLimit": _limit_body(connector.rate_limit),
        "cacheTtlMilliseconds": connector.cache_ttl_milliseconds,
    }


def _updated(answer: Any, step: Step, ports: Ports) -> Reply:
    from intents.entities import Connector

    connector = Connector.model_validate(answer["connector"])
    return Reply(
        tuple(Text(line, Tone.DONE) for line in step.done_lines),
        json={"connector": connector.as_json(ports.api.integration(connector.integration_slug))},
        focus=(connector_ref(connector),),
    )
