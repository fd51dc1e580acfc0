"""Connectors: the calls under `connection/connectors` that list, make, change and remove them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from assistant.sandbox import bodies, records
from assistant.sandbox.configs import config_complaints
from assistant.sandbox.exchange import Surroundings, answer, body_of, query_of
from assistant.sandbox.refusals import Refusal, bad_request, connector_not_found

if TYPE_CHECKING:
    import bottle

    from assistant.sandbox.catalogue import Entry

_CREATION: Final[Mapping[str, bodies.Check]] = {
    "name": bodies.text,
    "slug": bodies.slug,
    "integrationSlug": bodies.text,
    "config": bodies.mapping,
    "rateLimit": bodies.rate_limit,
    "cacheTtlMilliseconds": bodies.count,
}
_UPDATE: Final[Mapping[str, bodies.Check]] = {
    "name": bodies.text,
    "isDefault": bodies.flag,
    "config": bodies.nullable(bodies.mapping),
    "rateLimit": bodies.nullable(bodies.rate_limit),
    "cacheTtlMilliseconds": bodies.nullable(bodies.count),
    "slug": bodies.refused("cannot be changed after the creation"),
}


class ConnectorList:
    """GET `connectors/list`."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def on_get(self, req: bottle.LocalRequest, resp: bottle.LocalResponse) -> None:
        query = query_of(req, {"integrationSlug"})
        with self._around.store.read() as db:
            found = records.connectors(db, req.workspace, query.get("integrationSlug"))
        answer(resp, {"connectors": found})


class SlugCheck:
    """GET `connectors/existsBySlug`."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def on_get(self, req: bottle.LocalRequest, resp: bottle.LocalResponse) -> None:
        query = query_of(req, {"slug"}, ["slug"])
        with self._around.store.read() as db:
            answer(resp, {"exists": slug_taken(db, req.workspace, query["slug"])})


def slug_taken(db: sqlite3.Connection, workspace_uuid: str, slug: str) -> bool:
    """True where a connector of the workspace has this slug."""
    found = db.execute("SELECT 1 FROM connectors WHERE workspace_uuid = ? AND slug = ?", (workspace_uuid, slug))
    return found.fetchone() is not None


class ConnectorCreation:
    """POST `connectors`: the first connector of an integration becomes its default."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def on_post(self, req: bottle.LocalRequest, resp: bottle.LocalResponse) -> None:
        around = self._around
        body = body_of(req, _CREATION, ["name", "slug", "integrationSlug"])
        entry = around.entry(body["integrationSlug"])
        use_credits, config = chosen_config(around, entry, body.get("config"))
        now = around.now()
        with around.store.write() as db:
            workspace = req.workspace
            if slug_taken(db, workspace, body["slug"]):
                raise Refusal(409, message=f"A connector with the slug {body['slug']} already exists.")
            first = not db.execute(
                "SELECT 1 FROM connectors WHERE workspace_uuid = ? AND integration_slug = ?",
                (workspace, entry.slug),
            ).fetchone()
            connector = {
                "uuid": around.new_uuid(),
                "workspaceUuid": workspace,
                "userUuid": db.execute("SELECT uuid FROM users").fetchone()[0],
                "name": body["name"],
                "slug": body["slug"],
                "integrationSlug": entry.slug,
                "isDefault": first,
                "rateLimit": body.get("rateLimit"),
                "cacheTtlMilliseconds": body.get("cacheTtlMilliseconds"),
                "playsCount": 0,
                "toolsCount": 0,
                "modelsCount": 0,
                "useCredits": use_credits,
                "config": config,
                "createdAt": now,
                "updatedAt": now,
                "deletedAt": None,
            }
            records.insert_connector(db, connector)
            dataset = records.insert_dataset(db, around.new_uuid(), connector)
        answer(resp, {"connector": connector, "dataset": dataset})


def chosen_config(
    around: Surroundings, entry: Entry, config: dict[str, Any] | None
) -> tuple[bool, dict[str, Any] | None]:
    """Gives whether credits pay, and the config kept; raises Refusal (400) where neither is possible.

    No config means credits. Where an integration takes no credits but asks for nothing either, no config
    is the same as an empty one.
    """
    if config is None and entry.takes_credits:
        return True, None
    schema = around.catalogue.credentials_schema(entry.slug)
    wrong = config_complaints(config or {}, schema)
    if not wrong:
        return False, config or {}
    if config is None:
        raise bad_request(f"Invalid input: {entry.name} cannot be paid with credits, so that config is needed.")
    raise bad_request(f"Invalid input: {'; '.join(wrong)}.")


class ConnectorItem:
    """GET, PUT and DELETE of `connectors/{uuid}`."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def on_get(self, req: bottle.LocalRequest, resp: bottle.LocalResponse, uuid: str) -> None:
        with self._around.store.read() as db:
            answer(resp, {"connector": records.connector(existing(db, req.workspace, uuid))})

    def on_put(self, req: bottle.LocalRequest, resp: bottle.LocalResponse, uuid: str) -> None:
        body = body_of(req, _UPDATE)
        with self._around.store.write() as db:
            row = existing(db, req.workspace, uuid)
            changes = self._changes(row, body)
            if body.get("isDefault"):
                _unset_default(db, row)
            if changes:
                changes["updated_at"] = self._around.now()
                assignments = ", ".join(f"{name} = ?" for name in changes)
                db.execute(f"UPDATE connectors SET {assignments} WHERE id = ?", [*changes.values(), row["id"]])
            answer(resp, {"connector": records.connector(existing(db, req.workspace, uuid))})

    def _changes(self, row: sqlite3.Row, body: dict[str, Any]) -> dict[str, Any]:
        """Gives the columns to set, by name; the names are this function's own, never the request's."""
        changes: dict[str, Any] = {}
        if "name" in body:
            changes["name"] = body["name"]
        if "rateLimit" in body:
            limit = body["rateLimit"]
            changes["rate_limit"] = None if limit is None else json.dumps(limit)
        if "cacheTtlMilliseconds" in body:
            changes["cache_ttl"] = body["cacheTtlMilliseconds"]
        if "isDefault" in body:
            if row["is_default"] and not body["isDefault"]:
                raise bad_request("An integration always has a default: make another connector it instead.")
            changes["is_default"] = body["isDefault"]
        if "config" in body:
            use_credits, config = chosen_config(
                self._around, self._around.entry(row["integration_slug"]), body["config"]
            )
            changes["use_credits"] = use_credits
            changes["config"] = None if use_credits else json.dumps(config)
        return changes

    def on_delete(self, req: bottle.LocalRequest, resp: bottle.LocalResponse, uuid: str) -> None:
        with self._around.store.write() as db:
            row = existing(db, req.workspace, uuid)
            if row["plays"] or row["tools"]:
                raise Refusal(409, reason="connectorIsUsedInWorkflows")
            if row["models"]:
                raise Refusal(409, reason="connectorIsUsedInModels")
            db.execute("DELETE FROM connectors WHERE id = ?", (row["id"],))
            db.execute("DELETE FROM datasets WHERE connector_uuid = ?", (row["uuid"],))
            if row["is_default"]:
                _hand_over_default(db, row)
        resp.status = 204


def existing(db: sqlite3.Connection, workspace_uuid: str, uuid: str) -> sqlite3.Row:
    """Gives the row of a connector; raises Refusal (404) where the workspace has none of this UUID."""
    row = records.find_connector(db, workspace_uuid, uuid)
    if row is None:
        raise connector_not_found()
    return row


def _unset_default(db: sqlite3.Connection, row: sqlite3.Row) -> None:
    db.execute(
        "UPDATE connectors SET is_default = 0 WHERE workspace_uuid = ? AND integration_slug = ?",
        (row["workspace_uuid"], row["integration_slug"]),
    )


def _hand_over_default(db: sqlite3.Connection, row: sqlite3.Row) -> None:
    """Makes the oldest connector that is left the default, so that an integration in use always has one."""
    db.execute(
        "UPDATE connectors SET is_default = 1 WHERE id = (SELECT min(id) FROM connectors"
        " WHERE workspace_uuid = ? AND integration_slug = ?)",
        (row["workspace_uuid"], row["integration_slug"]),
    )
