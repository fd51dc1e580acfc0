"""Custom integrations: listed, registered, pointed elsewhere and removed."""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from intents import calls
from intents.calls import Call
from intents.custom.addresses import EXTERNAL, WORKER, Place, address_from, place_from
from intents.plan import Plan, Step, Victim
from intents.problems import Problem
from intents.question import Question
from intents.reading import Ref, RefKind
from intents.reply import Cell, Column, Fields, Reply, Table, Text, Tone, said
from intents.resolve import Asking, custom_for
from intents.values import date_words

if TYPE_CHECKING:
    from intents.entities import CustomIntegration
    from intents.ports import Ports
    from intents.reading import Reading

NAMELESS = "A custom integration has no name of its own: Cargo chooses its slug."
_NAMED = re.compile(r"\b(?:called|named|call it|name it)\b", re.IGNORECASE)
_LIST = Call("GET", f"{calls.CUSTOMS}/list")


def list_customs(_reading: Reading, ports: Ports) -> Reply:
    """Answers `custom.list`."""
    customs = ports.api.custom_integrations()
    json = {"customIntegrations": [one.as_json() for one in customs]}
    if not customs:
        return said(
            "This workspace has no custom integration.",
            json=json,
            next_step="`new custom integration at https://…` adds one.",
            calls=(_LIST,),
        )
    rows: tuple[dict[str, Cell], ...] = tuple(
        {
            "slug": one.slug,
            "kind": one.kind,
            "place": place_of(one).value or None,
            "created": one.created_at,
            "uuid": one.uuid,
        }
        for one in customs
    )
    columns = (
        Column("slug", "Slug", whole=True),
        Column("kind", "Kind", drop=1),
        Column("place", "Served from", whole=True),
        Column("created", "Created", drop=2),
        Column("uuid", "UUID", drop=3, whole=True),
    )
    refs = tuple(_ref(one) for one in customs)
    return Reply(
        (Table(columns, rows, ("custom integration", "custom integrations")),),
        json=json,
        focus=refs if len(refs) == 1 else (),
        shown=refs,
        calls=(_LIST,),
    )


def create_custom(reading: Reading, ports: Ports) -> Asking:  # noqa: ARG001 - every handler takes both
    """Answers `custom.create`: a plan that registers an address or a worker."""
    place = yield from _place(reading, "Which address or worker is it served from?")
    return registration_of(place, named=_NAMED.search(reading.text) is not None)


def registration_of(place: Place, *, named: bool = False) -> Plan:
    """Gives the plan that registers an address or a worker; where it was `named`, that it has no name is said."""
    if place.kind == EXTERNAL:
        call = calls.create_custom(base_url=place.value)
    else:
        call = calls.create_custom(worker_uuid=place.value)
    step = Step(
        call,
        does=f"register a custom integration at {place.words}",
        done=f"Registered a custom integration at {place.words}.",
    )
    return Plan(
        "custom.create",
        (step,),
        title=f"Register a custom integration at {place.words}",
        finish=lambda answers: _created(answers[0], place, call, named=named),
    )


def _created(answer: Any, place: Place, call: Call, *, named: bool) -> Reply:
    made = _custom_in(answer)
    slug = str(made.get("slug") or "")
    ref = (Ref(RefKind.CUSTOM, slug),) if slug else ()
    known = f" Its slug is `{slug}`." if slug else ""
    no_name = (Text(NAMELESS, Tone.WARNING),) if named else ()
    return Reply(
        (
            Text(f"Registered a custom integration at {place.words}.{known}", Tone.DONE),
            *no_name,
            _card(made, place),
        ),
        json=answer,
        next_step="`list custom integrations` shows all of them.",
        focus=ref,
        shown=ref,
        calls=(call,),
    )


def update_custom(reading: Reading, ports: Ports) -> Asking:
    """Answers `custom.update`: a plan that points one to another address or worker."""
    one = yield from custom_for(reading, ports, "do you want to change")
    old = place_of(one)
    wanted = "address" if old.kind == EXTERNAL else "worker"
    place = yield from _place(reading, f"Which {wanted} is {one.slug} to be served from?", old.kind)
    if place.kind != old.kind:
        other = "a worker" if old.kind == EXTERNAL else "an address"
        raise Problem(
            f"{one.slug} is served from {'an address' if old.kind == EXTERNAL else 'a worker'} and cannot be "
            f"moved to {other}.",
            _again(place),
            reason="customIntegrationNotWorker" if place.kind == WORKER else "customIntegrationNotExternal",
        )
    ref = _ref(one)
    if place.value == old.value:
        return said(
            f"{one.slug} is served from {place.words} already; nothing to change.",
            json={"customIntegration": one.as_json()},
            focus=(ref,),
        )
    call = calls.update_custom(one.uuid, {place.field: place.value})
    done = f"Pointed {one.slug} at {place.words}."
    step = Step(
        call,
        does=f"point {one.slug} at {place.words}, not at {old.words}",
        done=done,
        target=ref,
        inverse=(calls.update_custom(one.uuid, {old.field: old.value}),),
    )

    def finish(answers: list[Any]) -> Reply:
        return Reply(
            (Text(f"{done} It was {old.words}.", Tone.DONE), _card(_custom_in(answers[0]), place)),
            json=answers[0],
            focus=(ref,),
            shown=(ref,),
            calls=(call,),
        )

    return Plan("custom.update", (step,), title=f"Point {one.slug} at {place.words}", finish=finish)


def remove_custom(reading: Reading, ports: Ports) -> Asking:
    """Answers `custom.remove`: a plan that destroys, so that the gate asks. A misspelt name is picked first."""
    return removal_of((yield from custom_for(_as_typed(reading), ports, "do you want to remove")), ports)


def removal_of(one: CustomIntegration, ports: Ports) -> Plan:
    """Gives the plan that removes one."""
    place = place_of(one)
    ref = _ref(one)
    call = calls.remove_custom(one.uuid)
    details: list[tuple[str, Any]] = [("Slug", one.slug), ("Served from", place.words), ("UUID", one.uuid)]
    if one.created_at is not None:
        details.append(("Created", date_words(one.created_at, ports.clock.now())))
    done = f"Removed the custom integration {one.slug}."
    step = Step(
        call,
        does=f"remove the custom integration {one.slug}",
        done=done,
        target=ref,
        lost="the custom integration",
        recreate={"place": place.value},
    )
    victim = Victim(ref, one.slug, kind="custom integration", details=tuple(details))

    def finish(answers: list[Any]) -> Reply:
        return Reply(
            (Text(done, Tone.DONE),),
            json=answers[0] if answers[0] is not None else {"intent": "custom.remove", "removed": [one.slug]},
            next_step=_again(place),
            gone=(ref,),
            calls=(call,),
        )

    return Plan(
        "custom.remove",
        (step,),
        title=f"Remove the custom integration {one.slug}",
        victims=(victim,),
        finish=finish,
    )


def _again(place: Place) -> str:
    how = f"at {place.value}" if place.kind == EXTERNAL else f"from worker {place.value}"
    return f"`new custom integration {how}` registers it again, under a slug of Cargo's choice."


def place_of(one: CustomIntegration) -> Place:
    """Gives where a custom integration is served from."""
    if one.kind == WORKER or (one.worker_uuid and not one.base_url):
        return Place(WORKER, one.worker_uuid or "")
    return Place(EXTERNAL, one.base_url or "")


def _place(reading: Reading, prompt: str, kind: str | None = None) -> Generator[Question, Any, Place]:
    """Gives the address or worker that was said; one that cannot be is asked for again with the reason."""
    reason = ""
    url, worker = reading.slots.get("base_url"), reading.slots.get("worker")
    if isinstance(url, str):
        try:
            return address_from(url)
        except Problem as problem:
            reason = problem.sentence()
    elif isinstance(worker, str):
        return Place(WORKER, worker)
    place: Place = yield Question(
        prompt=prompt,
        slot="worker" if kind == WORKER else "base_url",
        why="A custom integration is a service of your own: either a program that answers at an address "
        "(https://…), or a worker of the workspace, named by its UUID.",
        parse=(lambda line: Place(WORKER, line.strip())) if kind == WORKER else place_from,
        shown=(Text(reason, Tone.PROBLEM),) if reason else (),
    )
    return place


def _as_typed(reading: Reading) -> Reading:
    """Gives the reading with the name as typed where it was a near miss: a removal never guesses."""
    typed = next((one.said for one in reading.corrections if one.role == "custom"), None)
    return reading if typed is None else replace(reading, slots={**reading.slots, "custom": typed})


def _custom_in(answer: Any) -> dict[str, Any]:
    """Gives the custom integration in an answer, under either of the names that the API uses."""
    if not isinstance(answer, dict):
        return {}
    found = answer.get("customIntegration", answer.get("connector"))
    return found if isinstance(found, dict) else {}


def _card(made: dict[str, Any], place: Place) -> Fields:
    served = str(made.get(place.field) or place.value)
    pairs = (("Slug", made.get("slug")), ("Served from", served), ("UUID", made.get("uuid")))
    return Fields(tuple((name, value) for name, value in pairs if value))


def _ref(one: CustomIntegration) -> Ref:
    return Ref(RefKind.CUSTOM, one.slug)
