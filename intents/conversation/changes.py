"""Changes of this session: listed and taken back."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from intents import calls
from intents.calls import Call
from intents.plan import Plan, Step
from intents.problems import Exit, Problem
from intents.question import Question, QuestionKind
from intents.reading import Reading, Ref, RefKind
from intents.reply import Block, Cell, Column, Reply, Table, Text, Tone, said
from intents.values import duration_words

if TYPE_CHECKING:
    from intents.past import Change, PastTurn
    from intents.ports import Ports

KINDS = {
    "rename": ("name",),
    "renaming": ("name",),
    "name": ("name",),
    "limit": ("rateLimit",),
    "rate": ("rateLimit",),
    "cache": ("cacheTtlMilliseconds",),
    "caching": ("cacheTtlMilliseconds",),
    "ttl": ("cacheTtlMilliseconds",),
    "default": ("isDefault",),
    "key": ("config",),
    "credentials": ("config",),
}
"""Words that pick a change by what it changed."""
METHODS = {"creation": "POST", "create": "POST", "created": "POST", "removal": "DELETE", "removed": "DELETE"}
"""Words that pick a change by what it was."""


def history(_reading: Reading, ports: Ports) -> Reply:
    """Lists what was changed and what was asked in this session."""
    changes, past = ports.conversation.changes, ports.conversation.requests
    blocks: list[Block] = []
    columns: tuple[Column, ...]
    rows: tuple[dict[str, Cell], ...]
    if changes:
        columns = (Column("at", "When", drop=2), Column("does", "Change"), Column("status", "State"))
        rows = tuple({"at": one.at, "does": _told(one.does), "status": _state(one, changes)} for one in changes)
        blocks.append(Table(columns, rows, unit=("change", "changes"), numbered=True))
    else:
        blocks.append(Text("Nothing was changed in this session."))
    if past:
        rows = tuple({"line": line, "intent": ", ".join(intents)} for line, intents in _lines(past))
        columns = (Column("line", "Asked"), Column("intent", "Understood as", drop=1))
        blocks.append(Table(columns, rows, ("request", "requests")))
    return Reply(
        tuple(blocks),
        json={
            "intent": "history",
            "changes": [one.as_json() for one in changes],
            "asked": [line for line, _ in _lines(past)],
        },
    )


def _lines(past: Sequence[PastTurn]) -> list[tuple[str, list[str]]]:
    """Gives the lines that were typed with what each was understood as: the parts of a sequence are one line."""
    found: list[tuple[str, list[str]]] = []
    for one in past:
        if found and one.reading.extras.get("continues") and found[-1][0] == one.reading.text:
            found[-1][1].append(one.reading.intent)
        else:
            found.append((one.reading.text, [one.reading.intent]))
    return found


def _told(does: str) -> str:
    """Gives a change as the history tells it: what takes another back is over, and no change of its own."""
    return does.replace("take back: ", "took back: ").replace("do again: ", "did again: ")


def _state(change: Change, changes: Sequence[Change]) -> str:
    if any(other.undoes == change.id and other.status == "done" for other in changes):
        return "taken back"
    return {"begun": "unknown", "done": "done", "failed": "failed", "unknown": "unknown"}.get(
        change.status, change.status
    )


def undo(reading: Reading, ports: Ports) -> Plan | Reply | Generator[Question, Any, Plan | Reply]:
    """Takes back the last change, or the one that the words name; says first what cannot come back."""
    done = [one for one in ports.conversation.changes if one.status == "done"]
    change = _named(reading.text, done)
    if change is None:
        text = "There is nothing more to take back; `undo that` undoes the last undo."
        if not done:
            text = "There is nothing to take back: nothing was changed in this session."
        return said(text, json={"intent": "undo", "undone": None})
    if change.method == "POST":
        return _uncreated(change, ports)
    if change.inverse:
        named = change.target is not None and change.target.id.casefold() in _words(reading.text)
        taken_back = {one.undoes for one in done if one.undoes}
        same = [one for one in done if one.plan and one.plan == change.plan and one.id not in taken_back]
        return _reversed([change] if named or not same else same, ports)
    return _anew(change, ports)


def _words(text: str) -> list[str]:
    return [word.strip(".,!?'\"").casefold() for word in text.split()]


def _named(text: str, done: list[Change]) -> Change | None:
    """Gives the last change that the words fit; without such words the last one that was not taken back."""
    taken_back = {one.undoes for one in done if one.undoes}
    open_ones = [one for one in done if one.id not in taken_back and not _follows(one)]
    words = _words(text)
    for word in words:
        fields, method = KINDS.get(word), METHODS.get(word)
        if fields is None and method is None:
            continue
        for change in reversed(open_ones):
            if method == change.method or (fields and any(name in (change.body or {}) for name in fields)):
                return change
    for change in reversed(open_ones):
        if change.target is not None and change.target.id.casefold() in words:
            return change
    if not {"redo", "that"} & set(words) and words.count("undo") < 2:
        # Step by step further back; only where nothing else is left does an undo take back an undo.
        undos = {one.id for one in done if one.undoes and not _is_undo(one.undoes, done)}
        further = [one for one in open_ones if one.id not in undos]
        only_one = sum(1 for one in done if one.undoes is None) == 1
        # Saying `undo` once too often must not change anything; after a single change it goes to and fro.
        open_ones = further or (open_ones if only_one else [])
    return open_ones[-1] if open_ones else None


def _follows(change: Change) -> bool:
    """True for what only went along with taking another back (the default that was before): that brings it back."""
    return change.method == "PUT" and not change.inverse and not change.lost


def _is_undo(change_id: str, done: list[Change]) -> bool:
    return any(one.id == change_id and one.undoes for one in done)


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


def _reversed(changes: list[Change], ports: Ports) -> Plan:
    """Takes back updates by putting the former values where they were; its own inverse is the change itself."""
    steps = tuple(
        _default_again(change, one, ports)
        if index
        else Step(
            call=Call(one["method"], one["path"], one["body"]),
            does=f"{'do again' if _takes_back(change) else 'take back'}: {_plain(change.does)}",
            done=f"{'Did again' if _takes_back(change) else 'Took back'}: {_plain(change.does)}.",
            target=change.target,
            inverse=_once_more(change, ports),
            undoes=change.id,
            before=_values(change.body or {}),
        )
        for change in changes
        for index, one in enumerate(change.inverse)
    )
    title = f"Take back: {changes[0].does}" if len(changes) == 1 else f"Take back {len(changes)} changes"
    plan = Plan("undo", steps, title)
    lost = [change.lost for change in changes if change.lost]
    if not lost:
        return plan
    return replace(
        plan, ask=True, shown=(Text(f"{_upper(lost[0])} cannot come back; the rest can.", Tone.WARNING),)
    )


def _once_more(change: Change, ports: Ports) -> tuple[Call, ...]:
    """Gives the calls that make a change again: its own, or where it took another back, all that did."""
    former = next((one for one in ports.conversation.changes if one.id == change.undoes), None)
    if former is None:
        return (Call(change.method, change.path.removeprefix("/v1/"), change.body),)
    return tuple(Call(one["method"], one["path"], one["body"]) for one in former.inverse)


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
            f"“{change.does}” cannot be taken back: nothing keeps {lost}.",
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
