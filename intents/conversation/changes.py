"""Changes of this session taken back, and done again."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from intents import calls
from intents.calls import Call
from intents.conversation.picking import Picked, overtaking, picked
from intents.plan import Plan, Step
from intents.problems import Exit, Problem
from intents.question import Question, QuestionKind
from intents.reading import Reading, Ref, RefKind
from intents.reply import Block, Reply, Text, Tone, said
from intents.values import duration_words

if TYPE_CHECKING:
    from intents.past import Change
    from intents.ports import Ports

ADVISED = 3
"""How many changes are named with their number, where they go back only one by one."""
PUT_BACK = "It says above what cannot come back, or what else it puts back, so I ask before anything changes."
GIVEN = "the credentials that were given"


def undo(reading: Reading, ports: Ports) -> Plan | Reply | Generator[Question, Any, Plan | Reply]:
    """Takes back the last change, or those that the words name; says first what cannot come back.

    `redo` takes an undo back in the same way. Raises `Problem` for what is named and cannot be had.
    """
    found = picked(reading.text, ports.conversation.changes, ports.names)
    if not found.changes:
        return said(found.told, json={"intent": "undo", "undone": None})
    if len(found.changes) == 1:
        change = found.changes[0]
        if change.method == "POST":
            return _uncreated(change, ports)
        return _reversed([change], ports, found) if change.inverse else _anew(change, ports)
    reversible = [one for one in found.changes if one.inverse]
    left = [one for one in found.changes if not one.inverse]
    one_by_one = _one_by_one(left, ports)
    if not reversible:
        raise Problem(_none_of(left), one_by_one)
    plan = _reversed(reversible, ports, found)
    if not left:
        return plan
    kept = Text(f"It stays as it is: {_listed(left)}. {one_by_one}", Tone.WARNING)
    return replace(plan, ask=True, shown=(*plan.shown, kept))


def _none_of(left: Sequence[Change]) -> str:
    if all(one.method == "DELETE" for one in left):
        return f"A removal cannot be taken back, and these were {len(left)}: the credentials are gone."
    return f"None of these {len(left)} changes is taken back together with others: {_listed(left)}."


def _one_by_one(left: Sequence[Change], ports: Ports) -> str:
    """Says how each of the changes that go back alone does, by its number in the history."""
    number = {one.id: at for at, one in enumerate(ports.conversation.changes, 1)}
    told = [f"`undo {number[one.id]}` {_alone(one)}" for one in left[:ADVISED] if one.id in number]
    more = "; `history` numbers the rest" if len(left) > ADVISED else ""
    return f"One by one: {', '.join(told)}{more}."


def _alone(change: Change) -> str:
    whose = f"`{change.target.id}`" if change.target is not None else "it"
    if change.method == "DELETE":
        return f"creates {whose} anew"
    return f"removes {whose} again" if change.method == "POST" else f"says what can be done about {whose}"


def _listed(changes: Sequence[Change]) -> str:
    return "; ".join(one.does for one in changes)


def _uncreated(change: Change, ports: Ports) -> Plan | Reply:
    """Takes back a creation: that is a removal, and asks like one."""
    kind = "custom integration" if change.path.startswith(f"/v1/{calls.CUSTOMS}") else "connector"
    if change.created is None:
        raise Problem("What was created cannot be found again.", "`list connectors` shows what there is.")
    if kind == "connector":
        from intents.connectors.removal import removal_of

        connector = ports.api.connector(change.created)
        plan = removal_of(connector, ports)
    else:
        from intents.custom.handlers import removal_of as removal_of_custom

        plan = removal_of_custom(ports.api.custom_integration(change.created), ports)
    return replace(
        plan,
        intent="undo",
        shown=(Text(f"Taking back “{change.does}” removes it."),),
        facts={"undoes": change.id},
    )


def _reversed(changes: Sequence[Change], ports: Ports, found: Picked) -> Plan:
    """Takes back updates by putting the former values where they were; its own inverse is the change itself."""
    steps: list[Step] = []
    for change in changes:
        for index, one in enumerate(change.inverse):
            steps.append(_default_again(change, one, ports) if index else _taking_back(change, one, ports))
    words = [_words(change) for change in changes]
    title = (
        f"{_verb(changes[0])[0]}: {words[0]}"
        if len(changes) == 1
        else f"{_verb(changes[0])[0]} {len(changes)} changes"
    )
    shown: list[Block] = []
    for change in changes:
        if change.lost:
            shown.append(Text(f"{_upper(change.lost)} cannot come back; the rest can.", Tone.WARNING))
        for later in overtaking(change, ports.conversation.changes, changes):
            text = f"There was a change to the same after that: {later.does}. This puts back what was before both."
            shown.append(Text(text, Tone.WARNING))
    if found.more and len(changes) == 1:
        shown.append(Text("Both were changed in one go, so both are taken back.", Tone.WARNING))
    return Plan("undo", tuple(steps), title, ask=bool(shown), shown=tuple(shown), in_order=True, why=PUT_BACK)


def _taking_back(change: Change, call: Mapping[str, Any], ports: Ports) -> Step:
    inverse = _once_more(change, ports)
    does, done = _verb(change)
    return Step(
        call=Call(call["method"], call["path"], call["body"]),
        does=f"{does.lower()}: {_words(change)}",
        done=f"{done}: {_words(change)}" + ("; the credentials stay as they are now." if change.lost else "."),
        target=change.target,
        inverse=inverse,
        undoes=change.id,
        before=_values(change.body or {}),
        # A secret is kept nowhere, so what is sent to put it in place cannot be sent again.
        lost=GIVEN if (change.body or {}).get("config") is not None else "",
        back=_words(change),
    )


def _verb(change: Change) -> tuple[str, str]:
    return ("Do again", "Did again") if _takes_back(change) else ("Take back", "Took back")


def _words(change: Change) -> str:
    """Gives what of a change can be taken back, in words."""
    return _plain(change.back or change.does)


def _once_more(change: Change, ports: Ports) -> tuple[Call, ...]:
    """Gives the calls that make a change again: its own, or where it took another back, all that did.

    Without a configuration: of that only the mask is known.
    """
    former = next((one for one in ports.conversation.changes if one.id == change.undoes), None)
    if former is not None:
        return tuple(Call(one["method"], one["path"], one["body"]) for one in former.inverse)
    body = {key: value for key, value in (change.body or {}).items() if key != "config" or value is None}
    return (Call(change.method, change.path.removeprefix("/v1/"), body),) if body else ()


def _default_again(change: Change, call: Mapping[str, Any], ports: Ports) -> Step:
    """Gives the step that makes the former default of a service the default again."""
    uuid = str(call["path"]).rpartition("/")[2]
    slug = next((one.slug for one in ports.names.connectors if one.uuid == uuid), uuid)
    return Step(
        call=Call(call["method"], call["path"], call["body"]),
        does=f"make `{slug}` the default again",
        done=f"`{slug}` is the default again.",
        target=Ref(RefKind.CONNECTOR, slug),
        undoes=change.id,
    )


def _values(body: Mapping[str, Any]) -> str:
    """Gives what a change set, as a table of changes says what there is so far."""
    limit, cache = body.get("rateLimit"), body.get("cacheTtlMilliseconds")
    said = [str(body["name"])] if body.get("name") else []
    if "rateLimit" in body:
        said.append(f"{limit['max']:,} per {limit['unit']}" if isinstance(limit, Mapping) else "no limit")
    if "cacheTtlMilliseconds" in body:
        said.append(duration_words(cache) if cache else "off")
    return ", ".join(said)


def _takes_back(change: Change) -> bool:
    return change.does.startswith("take back: ")


def _plain(does: str) -> str:
    """Gives what was changed in the first place, however often it was taken back and done again."""
    return does.removeprefix("take back: ").removeprefix("do again: ")


def _upper(words: str) -> str:
    return words[0].upper() + words[1:]


def _anew(change: Change, ports: Ports) -> Generator[Question, Any, Plan | Reply]:
    """Offers to create anew what cannot be taken back."""
    lost = change.lost or "what it was before"
    if not change.recreate or change.method != "DELETE":
        whose = change.target.id if change.target is not None else "it"
        raise Problem(
            f"“{_plain(change.does)}” cannot be {'done again' if _takes_back(change) else 'taken back'}: "
            f"nothing keeps {lost}.",
            f"`rotate the key of {whose}` asks for credentials again." if change.method == "PUT" else "",
            exit_code=Exit.FAILED,
        )
    place = change.recreate.get("place")
    if place:
        prompt = f"Register it anew at {place}?"
        why = "It gets a new UUID, and a slug of Cargo's choice."
    else:
        name, slug = change.recreate["name"], change.recreate["slug"]
        prompt = f"Create it anew as {name} (`{slug}`), with the same limit and cache time?"
        why = "It gets a new UUID, and its credentials have to be given again."
    verb = "are" if " and " in lost else "is"
    agreed = yield Question(
        prompt=prompt,
        kind=QuestionKind.YES_NO,
        why=why,
        shown=(Text(f"“{change.does}” cannot be taken back: {lost} {verb} gone.", Tone.WARNING),),
        slot="anew",
    )
    if not agreed:
        return said("Nothing was changed.", json={"intent": "undo", "undone": None})
    return (yield from _created_anew(change, ports))


def _created_anew(change: Change, ports: Ports) -> Generator[Question, Any, Plan]:
    from intents.connectors.creation import creation_plan, credentials

    body = dict(change.recreate or {})
    if "place" in body:
        from intents.custom.addresses import place_from
        from intents.custom.handlers import registration_of

        return replace(registration_of(place_from(body["place"])), facts={"undoes": change.id})
    if ports.api.slug_exists(body["slug"]):
        raise Problem(f"The slug `{body['slug']}` is taken again.", f"`show {body['slug']}` shows by what.")
    integration = ports.api.integration(body["integrationSlug"])
    config = yield from credentials(integration, Reading("", "connector.create"), ports)
    plan = creation_plan({**body, "config": config}, integration)
    return replace(plan, facts={"undoes": change.id})
