"""Records: rows of the store as the objects that go over the wire, and the queries that give them."""

from __future__ import annotations

import json
import sqlite3
from typing import Any


def connector(row: sqlite3.Row) -> dict[str, Any]:
    """Gives a connector as answered; with own credentials `config` holds them in clear, as the real API does."""
    return {
        "uuid": row["uuid"],
        "workspaceUuid": row["workspace_uuid"],
        "userUuid": row["user_uuid"],
        "name": row["name"],
        "slug": row["slug"],
        "integrationSlug": row["integration_slug"],
        "isDefault": bool(row["is_default"]),
        "rateLimit": None if row["rate_limit"] is None else json.loads(row["rate_limit"]),
        "cacheTtlMilliseconds": row["cache_ttl"],
        "playsCount": row["plays"],
        "toolsCount": row["tools"],
        "modelsCount": row["models"],
        "useCredits": bool(row["use_credits"]),
        "config": None if row["use_credits"] else json.loads(row["config"]),
        "createdAt": row["created_at"],
        "updatedAt": row["updated_at"],
        "deletedAt": None,
    }


def connectors(
    db: sqlite3.Connection, workspace_uuid: str, integration_slug: str | None = None
) -> list[dict[str, Any]]:
    """Gives the connectors of a workspace in the order of their creation."""
    query = "SELECT * FROM connectors WHERE workspace_uuid = ?"
    values = [workspace_uuid]
    if integration_slug is not None:
        query += " AND integration_slug = ?"
        values.append(integration_slug)
    return [connector(row) for row in db.execute(f"{query} ORDER BY id", values)]


def find_connector(db: sqlite3.Connection, workspace_uuid: str, uuid: str) -> sqlite3.Row | None:
    """Gives the row of a connector of this workspace, or None."""
    row: sqlite3.Row | None = db.execute(
        "SELECT * FROM connectors WHERE workspace_uuid = ? AND uuid = ?", (workspace_uuid, uuid.lower())
    ).fetchone()
    return row


def insert_connector(db: sqlite3.Connection, fields: dict[str, Any]) -> None:
    """Adds a connector given as answered by the API, and the dataset that the real API makes with it."""
    db.execute(
        "INSERT INTO connectors (uuid, workspace_uuid, user_uuid, name, slug, integration_slug, is_default,"
        " rate_limit, cache_ttl, plays, tools, models, use_credits, config, created_at, updated_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            fields["uuid"],
            fields["workspaceUuid"],
            fields["userUuid"],
            fields["name"],
            fields["slug"],
            fields["integrationSlug"],
            fields["isDefault"],
            None if fields["rateLimit"] is None else json.dumps(fields["rateLimit"]),
            fields["cacheTtlMilliseconds"],
            fields["playsCount"],
            fields["toolsCount"],
            fields["modelsCount"],
            fields["useCredits"],
            None if fields["useCredits"] else json.dumps(fields["config"]),
            fields["createdAt"],
            fields["updatedAt"],
        ),
    )


def insert_dataset(db: sqlite3.Connection, uuid: str, connector: dict[str, Any]) -> dict[str, Any]:
    """Adds the dataset of a new connector and gives it as answered."""
    db.execute(
        "INSERT INTO datasets VALUES (?, ?, ?, ?, ?)",
        (uuid, connector["workspaceUuid"], connector["slug"], connector["uuid"], connector["createdAt"]),
    )
    return {
        "uuid": uuid,
        "workspaceUuid": connector["workspaceUuid"],
        "slug": connector["slug"],
        "kind": "connector",
        "connectorUuid": connector["uuid"],
        "createdAt": connector["createdAt"],
        "updatedAt": connector["createdAt"],
        "deletedAt": None,
    }


def custom(row: sqlite3.Row) -> dict[str, Any]:
    """Gives a custom integration as answered: `baseUrl` or `workerUuid` by its kind."""
    place = {"baseUrl": row["base_url"]} if row["kind"] == "external" else {"workerUuid": row["worker_uuid"]}
    return {
        "uuid": row["uuid"],
        "workspaceUuid": row["workspace_uuid"],
        "slug": row["slug"],
        "kind": row["kind"],
        **place,
        "createdAt": row["created_at"],
        "updatedAt": row["updated_at"],
        "deletedAt": None,
    }


def customs(db: sqlite3.Connection, workspace_uuid: str) -> list[dict[str, Any]]:
    """Gives the custom integrations of a workspace in the order of their creation."""
    rows = db.execute("SELECT * FROM customs WHERE workspace_uuid = ? ORDER BY id", (workspace_uuid,))
    return [custom(row) for row in rows]


def user(row: sqlite3.Row) -> dict[str, Any]:
    """Gives the signed-in user as answered."""
    return {
        "uuid": row["uuid"],
        "email": row["email"],
        "firstName": row["first_name"],
        "lastName": row["last_name"],
        "picture": None,
        "lastSignInAt": None,
        "webExtensionData": None,
        "createdAt": row["created_at"],
        "updatedAt": row["created_at"],
    }


def workspaces(db: sqlite3.Connection) -> list[dict[str, Any]]:
    """Gives the workspaces of the user; the first is the one that a call without a choice works on."""
    return [
        {
            "uuid": row["uuid"],
            "name": row["name"],
            "slug": row["slug"],
            "allowedEmailDomains": [],
            "syncs": [],
            "temporalNamespace": "sandbox",
            "temporalTaskQueuePrefix": None,
            "maxConcurrentRuns": 10,
            "openAiVectorStoreId": None,
            "logoUrl": None,
            "metadata": None,
            "chromeExtensionMasterAgentUuid": None,
            "chromeExtensionAvailableAgentUuids": None,
            "defaultRoleUuid": None,
            "allowedLoginProviders": None,
            "ssoIdentifier": None,
            "quotaBuckets": {},
            "createdAt": row["created_at"],
            "updatedAt": row["created_at"],
        }
        for row in db.execute("SELECT * FROM workspaces ORDER BY id")
    ]
