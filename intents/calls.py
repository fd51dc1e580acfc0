"""Call: one HTTP request as data, and the writes of the API as functions that build one (`contract`: api)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from msgspec import Struct

from intents.secret import masked

CONNECTORS = "connection/connectors"
CUSTOMS = "connection/customIntegrations"


class Call(Struct, frozen=True):
    """A request to the API. `path` is below `/v1/`; values in `body` may be `Secret`."""

    method: str
    path: str
    body: Mapping[str, Any] | None = None
    query: Mapping[str, Any] | None = None

    @property
    def destroys(self) -> bool:
        """True where the call cannot be taken back."""
        return self.method == "DELETE"

    @property
    def target(self) -> str:
        """Gives the path from the root with its query: `/v1/connection/…?slug=…`."""
        present = {key: value for key, value in (self.query or {}).items() if value is not None}
        shown = {key: str(value).lower() if isinstance(value, bool) else value for key, value in present.items()}
        return f"/v1/{self.path}" + (f"?{urlencode(shown)}" if shown else "")

    def line(self) -> str:
        """Gives `METHOD /v1/path?query`, then the body as JSON with secrets masked."""
        body = "" if self.body is None else " " + json.dumps(masked(dict(self.body)), ensure_ascii=False)
        return f"{self.method} {self.target}{body}"


def create_connector(body: Mapping[str, Any]) -> Call:
    """Builds the creation; `body` holds name, slug, integrationSlug and what else was said."""
    return Call("POST", CONNECTORS, body)


def update_connector(uuid: str, changes: Mapping[str, Any]) -> Call:
    """Builds an update of any of name, isDefault, config, rateLimit, cacheTtlMilliseconds."""
    return Call("PUT", f"{CONNECTORS}/{uuid}", changes)


def remove_connector(uuid: str) -> Call:
    """Builds the removal of a connector."""
    return Call("DELETE", f"{CONNECTORS}/{uuid}")


def create_custom(*, base_url: str | None = None, worker_uuid: str | None = None) -> Call:
    """Builds the creation of a custom integration from a URL or from a worker."""
    if base_url is not None:
        return Call("POST", CUSTOMS, {"kind": "external", "baseUrl": base_url})
    return Call("POST", CUSTOMS, {"kind": "worker", "workerUuid": worker_uuid})


def update_custom(uuid: str, changes: Mapping[str, Any]) -> Call:
    """Builds an update of baseUrl or workerUuid."""
    return Call("PUT", f"{CUSTOMS}/{uuid}", changes)


def remove_custom(uuid: str) -> Call:
    """Builds the removal of a custom integration."""
    return Call("DELETE", f"{CUSTOMS}/{uuid}")
