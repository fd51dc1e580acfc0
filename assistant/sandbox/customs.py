"""Customs: the calls under `connection/customIntegrations`, the workspace's own integrations."""

from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from assistant.sandbox import bodies, records
from assistant.sandbox.exchange import Surroundings, answer, body_of
from assistant.sandbox.refusals import Refusal, bad_request

if TYPE_CHECKING:
    import bottle


class CustomList:
    """GET `customIntegrations/list`."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def on_get(self, req: bottle.LocalRequest, resp: bottle.LocalResponse) -> None:
        with self._around.store.read() as db:
            answer(resp, {"customIntegrations": records.customs(db, req.workspace)})


class CustomCreation:
    """POST `customIntegrations`: external by its URL, or worker by the UUID of one of the workspace."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def on_post(self, req: bottle.LocalRequest, resp: bottle.LocalResponse) -> None:
        around = self._around
        body = body_of(req, {"kind": _kind, "baseUrl": bodies.url, "workerUuid": bodies.uuid}, ["kind"])
        place = "baseUrl" if body["kind"] == "external" else "workerUuid"
        if set(body) != {"kind", place}:
            raise bad_request(f"Invalid input: kind {body['kind']} takes {place}, and nothing else.")
        now, workspace = around.now(), req.workspace
        with around.store.write() as db:
            if place == "workerUuid":
                base = _worker(db, workspace, body["workerUuid"])["slug"]
            else:
                base = slug_of_url(body["baseUrl"])
            uuid = around.new_uuid()
            db.execute(
                "INSERT INTO customs (uuid, workspace_uuid, slug, kind, base_url, worker_uuid, created_at,"
                " updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    uuid,
                    workspace,
                    _free_slug(db, workspace, base),
                    body["kind"],
                    body.get("baseUrl"),
                    body.get("workerUuid"),
                    now,
                    now,
                ),
            )
            answer(resp, {"customIntegration": records.custom(_existing(db, workspace, uuid))})


class CustomItem:
    """GET, PUT and DELETE of `customIntegrations/{uuid}`; GET answers under `connector`, as the types say."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def on_get(self, req: bottle.LocalRequest, resp: bottle.LocalResponse, uuid: str) -> None:
        with self._around.store.read() as db:
            answer(resp, {"connector": records.custom(_existing(db, req.workspace, uuid))})

    def on_put(self, req: bottle.LocalRequest, resp: bottle.LocalResponse, uuid: str) -> None:
        body = body_of(req, {"baseUrl": bodies.url, "workerUuid": bodies.uuid})
        workspace = req.workspace
        with self._around.store.write() as db:
            row = _existing(db, workspace, uuid)
            if "workerUuid" in body and row["kind"] != "worker":
                raise Refusal(400, reason="customIntegrationNotWorker")
            if "baseUrl" in body and row["kind"] != "external":
                raise Refusal(400, reason="customIntegrationNotExternal")
            if "workerUuid" in body:
                _worker(db, workspace, body["workerUuid"])
            if body:
                db.execute(
                    "UPDATE customs SET base_url = ?, worker_uuid = ?, updated_at = ? WHERE id = ?",
                    (
                        body.get("baseUrl", row["base_url"]),
                        body.get("workerUuid", row["worker_uuid"]),
                        self._around.now(),
                        row["id"],
                    ),
                )
            answer(resp, {"customIntegration": records.custom(_existing(db, workspace, uuid))})

    def on_delete(self, req: bottle.LocalRequest, resp: bottle.LocalResponse, uuid: str) -> None:
        with self._around.store.write() as db:
            db.execute("DELETE FROM customs WHERE id = ?", (_existing(db, req.workspace, uuid)["id"],))
        resp.status = 204


def _kind(value: Any) -> str | None:
    return None if value in ("external", "worker") else "must be external or worker"


def _existing(db: sqlite3.Connection, workspace_uuid: str, uuid: str) -> sqlite3.Row:
    query = "SELECT * FROM customs WHERE workspace_uuid = ? AND uuid = ?"
    row: sqlite3.Row | None = db.execute(query, (workspace_uuid, uuid.lower())).fetchone()
    if row is None:
        raise Refusal(404, reason="customIntegrationNotFound")
    return row


def _worker(db: sqlite3.Connection, workspace_uuid: str, uuid: str) -> sqlite3.Row:
    query = "SELECT * FROM workers WHERE workspace_uuid = ? AND uuid = ?"
    row: sqlite3.Row | None = db.execute(query, (workspace_uuid, uuid.lower())).fetchone()
    if row is None:
        raise Refusal(404, reason="workerNotFound")
    return row


def slug_of_url(url: str) -> str:
    """Gives the slug that the server chooses for a URL: its host without `www` and the last part.

    `https://scoring.acme.example/v1` becomes `scoring_acme`.
    """
    host = urlsplit(url).hostname or ""
    labels = host.removeprefix("www.").split(".")
    is_number = ":" in host or labels[-1].isdigit()
    name = host if is_number or len(labels) == 1 else "_".join(labels[:-1])
    return re.sub("[^a-z0-9]+", "_", name.lower()).strip("_") or "custom"


def _free_slug(db: sqlite3.Connection, workspace_uuid: str, base: str) -> str:
    """Gives the slug itself where it is free, else with the first number that makes it so: `_2`, `_3`, …"""
    taken = {row["slug"] for row in records.customs(db, workspace_uuid)}
    slug, number = base, 1
    while slug in taken:
        number += 1
        slug = f"{base}_{number}"
    return slug
