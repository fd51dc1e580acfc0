"""Seeds: what a new sandbox holds, from the package's demo workspace or from a file of the same form.

A seed is `{user, workspace, connectors}`, and may also have `otherWorkspaces`, `workers` and
`customIntegrations`. What a seed leaves out is made up in a fixed way: UUIDs from slugs, dates one day
apart, credentials from the integration's schema. The same seed always gives the same workspace.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

from assistant.sandbox import bodies, records
from assistant.sandbox.catalogue import DATA, shared_catalogue
from assistant.sandbox.configs import config_complaints
from assistant.sandbox.samples import sample_config
from intents.problems import Exit, Problem

NAMESPACE: Final = uuid.UUID("6a1f0c52-8d3e-4f5b-9c77-2e4b8d9a1c60")
"""Where the UUIDs of seeded things come from: `uuid5(NAMESPACE, slug)` for a connector."""

_FIRST_DAY: Final = datetime(2025, 1, 13, 9, 0, tzinfo=UTC)
_Fields = Mapping[str, bodies.Check]
_USER: Final[_Fields] = {
    "uuid": bodies.uuid,
    "email": bodies.text,
    "firstName": bodies.any_text,
    "lastName": bodies.any_text,
}
_WORKSPACE: Final[_Fields] = {"uuid": bodies.uuid, "name": bodies.text, "slug": bodies.text}
_DATES: Final[_Fields] = {"createdAt": bodies.moment, "updatedAt": bodies.moment}
_CONNECTOR: Final[_Fields] = {
    "uuid": bodies.uuid,
    "slug": bodies.slug,
    "name": bodies.text,
    "integrationSlug": bodies.text,
    "isDefault": bodies.flag,
    "useCredits": bodies.flag,
    "playsCount": bodies.count,
    "toolsCount": bodies.count,
    "modelsCount": bodies.count,
    "rateLimit": bodies.nullable(bodies.rate_limit),
    "cacheTtlMilliseconds": bodies.nullable(bodies.count),
    "config": bodies.nullable(bodies.mapping),
    **_DATES,
}
_WORKER: Final[_Fields] = {"uuid": bodies.uuid, "name": bodies.text, "slug": bodies.text}
_CUSTOM: Final[_Fields] = {
    "uuid": bodies.uuid,
    "slug": bodies.text,
    "kind": lambda kind: None if kind in {"external", "worker"} else "must be external or worker",
    "baseUrl": bodies.url,
    "workerUuid": bodies.uuid,
    **_DATES,
}


def seeded_uuid(slug: str) -> str:
    """Gives the UUID that a seeded connector of this slug has."""
    return str(uuid.uuid5(NAMESPACE, slug))


def seeded_date(day: int) -> str:
    """Gives a fixed moment: `day` days and some odd minutes after the first one, as the API writes it."""
    moment = _FIRST_DAY + timedelta(days=day, minutes=day * 37 % 480, milliseconds=day * 131 % 1000)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Seed(Struct, frozen=True):
    """A checked seed. `identity` tells seeds apart; `text` is their JSON."""

    identity: str
    text: str

    def write(self, db: sqlite3.Connection) -> None:
        """Fills empty tables; runs inside the caller's transaction."""
        facts = json.loads(self.text)
        user = {"uuid": seeded_uuid("user"), "firstName": None, "lastName": None, **facts["user"]}
        db.execute(
            "INSERT INTO users VALUES (?, ?, ?, ?, ?)",
            (user["uuid"], user["email"], user["firstName"], user["lastName"], seeded_date(0)),
        )
        main = ""
        for place, given in enumerate([facts["workspace"], *facts.get("otherWorkspaces", [])]):
            workspace = {"uuid": seeded_uuid(f"workspace/{given['slug']}"), **given}
            main = main or workspace["uuid"]
            db.execute(
                "INSERT INTO workspaces (uuid, name, slug, created_at) VALUES (?, ?, ?, ?)",
                (workspace["uuid"], workspace["name"], workspace["slug"], seeded_date(place)),
            )
        for worker in facts.get("workers", []):
            uid = worker.get("uuid") or seeded_uuid(f"worker/{worker['slug']}")
            db.execute("INSERT INTO workers VALUES (?, ?, ?, ?)", (uid, main, worker["name"], worker["slug"]))
        if self.identity == "empty":
            return
        defaults = {item["integrationSlug"] for item in facts["connectors"] if item.get("isDefault")}
        for place, given in enumerate(facts["connectors"]):
            # Without a word about it, the first connector of an integration is its default.
            first = given["integrationSlug"] not in defaults
            defaults.add(given["integrationSlug"])
            connector = _connector(given, place, first)
            connector |= {"workspaceUuid": main, "userUuid": user["uuid"]}
            records.insert_connector(db, connector)
            records.insert_dataset(db, seeded_uuid(f"dataset/{given['slug']}"), connector)
        for place, given in enumerate(facts.get("customIntegrations", [])):
            made = given.get("createdAt", seeded_date(place))
            db.execute(
                "INSERT INTO customs (uuid, workspace_uuid, slug, kind, base_url, worker_uuid, created_at,"
                " updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    given.get("uuid") or seeded_uuid(f"custom/{given['slug']}"),
                    main,
                    given["slug"],
                    given["kind"],
                    given.get("baseUrl"),
                    given.get("workerUuid"),
                    made,
                    given.get("updatedAt", made),
                ),
            )


def _connector(given: dict[str, Any], place: int, first: bool) -> dict[str, Any]:
    made = given.get("createdAt", seeded_date(place))
    config = given.get("config")
    if config is None and not given.get("useCredits"):
        config = sample_config(shared_catalogue().credentials_schema(given["integrationSlug"]), given["slug"])
    return {
        "uuid": seeded_uuid(given["slug"]),
        "isDefault": first,
        "useCredits": False,
        "rateLimit": None,
        "cacheTtlMilliseconds": None,
        "playsCount": 0,
        "toolsCount": 0,
        "modelsCount": 0,
        "createdAt": made,
        "updatedAt": made,
        **given,
        "config": config,
    }


def load_seed(seed: str | Path) -> Seed:
    """Gives the seed "demo" or "empty", or the one in a file; raises Problem for a file that will not do."""
    if seed in {"demo", "empty"}:
        return Seed(str(seed), (DATA / "demo.json").read_text(encoding="utf-8"))
    path = Path(seed)
    try:
        text = path.read_text(encoding="utf-8")
        facts = json.loads(text)
    except OSError as error:
        raise _unfit(path, [error.strerror or "it cannot be read"]) from error
    except UnicodeDecodeError as error:
        raise _unfit(path, ["it is not text in UTF-8"]) from error
    except json.JSONDecodeError as error:
        raise _unfit(path, [f"it is not JSON (line {error.lineno}, column {error.colno})"]) from error
    wrong = seed_complaints(facts)
    if wrong:
        raise _unfit(path, wrong)
    return Seed(f"file:{hashlib.sha256(text.encode()).hexdigest()}", text)


def _unfit(path: Path, wrong: list[str]) -> Problem:
    shown = "; ".join(wrong[:5]) + ("" if len(wrong) <= 5 else f"; and {len(wrong) - 5} more")
    return Problem(
        f"The seed {path} cannot be used: {shown}.",
        "A seed is JSON with user, workspace and connectors; see the demo workspace for the form.",
        exit_code=Exit.USAGE,
    )


def seed_complaints(facts: Any) -> list[str]:
    """Gives everything that is wrong with a parsed seed, each with the place where it stands."""
    parts: dict[str, bodies.Check] = dict.fromkeys(("user", "workspace"), bodies.mapping)
    lists = ("connectors", "otherWorkspaces", "workers", "customIntegrations")
    found = bodies.complaints(facts, {**parts, **dict.fromkeys(lists, _list)}, ["user", "workspace", "connectors"])
    if found:
        return [item.replace("the body", "it").replace("of this call", "of a seed") for item in found]
    found += _part("user", facts["user"], _USER, ["email"])
    found += _part("workspace", facts["workspace"], _WORKSPACE, ["name", "slug"])
    rules: dict[str, tuple[_Fields, list[str]]] = {
        "otherWorkspaces": (_WORKSPACE, ["name", "slug"]),
        "workers": (_WORKER, ["name", "slug"]),
        "customIntegrations": (_CUSTOM, ["slug", "kind"]),
        "connectors": (_CONNECTOR, ["slug", "name", "integrationSlug"]),
    }
    for name, (fields, required) in rules.items():
        for place, item in enumerate(facts.get(name, [])):
            found += _part(f"{name}[{place}]", item, fields, required)
        found += _twice(name, facts.get(name, []))
    if not found:
        for place, item in enumerate(facts.get("customIntegrations", [])):
            place_of = "baseUrl" if item["kind"] == "external" else "workerUuid"
            if {"baseUrl", "workerUuid"} & set(item) != {place_of}:
                found.append(f"customIntegrations[{place}] needs {place_of} and no other place")
        for place, item in enumerate(facts["connectors"]):
            found += _misfits(f"connectors[{place}]", item)
        chosen = [item["integrationSlug"] for item in facts["connectors"] if item.get("isDefault")]
        found += [f"{name} has several defaults" for name in _repeated(chosen)]
    return found


def _list(value: Any) -> str | None:
    return None if isinstance(value, list) else "must be a list"


def _part(place: str, item: Any, fields: _Fields, required: list[str]) -> list[str]:
    found = bodies.complaints(item, fields, required)
    return [f"{place}: {wrong.replace('the body', 'it').replace('of this call', 'of a seed')}" for wrong in found]


def _twice(name: str, items: list[Any]) -> list[str]:
    slugs = [str(item["slug"]) for item in items if isinstance(item, dict) and "slug" in item]
    return [f"{name}: the slug {slug} stands twice" for slug in _repeated(slugs)]


def _repeated(names: list[str]) -> list[str]:
    return sorted({name for name in names if names.count(name) > 1})


def _misfits(place: str, item: dict[str, Any]) -> list[str]:
    """Judges a well-formed connector against its integration."""
    entry = shared_catalogue().entry(item["integrationSlug"])
    if entry is None:
        return [f"{place}: there is no integration {item['integrationSlug']}"]
    if item.get("useCredits"):
        if not entry.takes_credits:
            return [f"{place}: {entry.slug} cannot be paid with credits"]
        return [f"{place}: config and useCredits exclude each other"] if item.get("config") is not None else []
    if item.get("config") is not None:
        wrong = config_complaints(item["config"], shared_catalogue().credentials_schema(entry.slug))
        return [f"{place}: {words}" for words in wrong]
    return []
