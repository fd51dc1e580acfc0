"""Beginning: whether the workspace of a session was, at its first line, the one that a replay starts with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from assistant.transcripts.state import State, changes_between
from intents.calls import CONNECTORS, CUSTOMS

if TYPE_CHECKING:
    from intents.past import Change

_CONNECTOR: Final = (
    "slug", "name", "integrationSlug", "isDefault", "rateLimit", "cacheTtlMilliseconds", "useCredits",
)  # fmt: skip
_CUSTOM: Final = ("slug", "kind", "baseUrl", "workerUuid")
"""What answers show of a thing, credentials and dates aside."""
_TOLD: Final = 3
"""Deviations that are named; the others are counted."""


def fresh_state(workspace: str, uuid: str | None) -> State:
    """Gives what a fresh sandbox holds in one of its workspaces, the first where `uuid` is None."""
    from assistant.sandbox import Store

    with Store.open(":memory:", seed=workspace) as store:
        held = store.snapshot(uuid)
    return State(tuple(held["connectors"].values()), tuple(held["customs"].values()))


def deviations(now: State, fresh: State, changes: Sequence[Change]) -> tuple[str, ...]:
    """Gives what was different before the `changes` of a session: "connector prod is new"; empty where nothing."""
    began = _before(now, fresh, [one for one in changes if one.status == "done"])
    return tuple(changes_between(_shown(fresh), _shown(began)))


def in_words(found: Sequence[str]) -> str:
    """Gives deviations as part of a sentence: the first few, and how many more there are."""
    told = [one.removeprefix("connector ") for one in found[:_TOLD]]
    more = len(found) - len(told)
    return "; ".join([*told, *([f"and {more} more"] if more else [])])


def _shown(state: State) -> State:
    return State(
        tuple({key: one.get(key) for key in _CONNECTOR} for one in state.connectors),
        tuple({key: one.get(key) for key in _CUSTOM} for one in state.customs),
    )


def _before(now: State, fresh: State, changes: Sequence[Change]) -> State:
    """Takes the changes of a session back, latest first, on a copy of what there is now."""
    held: dict[str, list[dict[str, Any]]] = {
        CONNECTORS: [dict(one) for one in now.connectors],
        CUSTOMS: [dict(one) for one in now.customs],
    }
    known = {one["slug"]: one for one in (*fresh.connectors, *fresh.customs)}
    for change in reversed(changes):
        kind = CUSTOMS if CUSTOMS in change.path else CONNECTORS
        if change.method == "POST":
            made = [one for one in held[kind] if one.get("uuid") == change.created]
            held[kind] = [one for one in held[kind] if one not in made]
            _keep_default(held[kind], known, {one.get("integrationSlug") for one in made})
        elif change.method == "DELETE" and change.target is not None:
            slug = change.target.id
            uuid = change.path.rpartition("/")[2]  # what was made and removed goes again with its creation
            gone = {**known.get(slug, {}), "slug": slug, "uuid": uuid, **(change.recreate or {})}
            held[kind].append(gone)
            _keep_default(held[kind], known, {gone.get("integrationSlug")})
        for call in change.inverse:
            _put(held[kind], str(call["path"]).rpartition("/")[2], call["body"] or {})
    return State(tuple(held[CONNECTORS]), tuple(held[CUSTOMS]))


def _keep_default(things: list[dict[str, Any]], known: Mapping[str, Mapping[str, Any]], services: set[Any]) -> None:
    """Which connector is the default may have moved with one that came or went: that is no deviation."""
    for one in things:
        if one.get("integrationSlug") in services and one["slug"] in known:
            one["isDefault"] = known[one["slug"]].get("isDefault")


def _put(things: list[dict[str, Any]], uuid: str, body: Mapping[str, Any]) -> None:
    for one in things:
        if one.get("uuid") != uuid:
            continue
        if body.get("isDefault"):
            # A service has one default: making another it unmade this one.
            for other in things:
                if other.get("integrationSlug") == one.get("integrationSlug"):
                    other["isDefault"] = False
        one.update(body)
