"""Commands: a call of the API as a line of the official CLI, and as `curl` (`contract`: api).

A secret stands in neither: where one was sent, the line names a shell variable.
"""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator, Mapping
from typing import Any

from intents.calls import Call
from intents.secret import Secret

INTEGRATIONS = "connection/integrations"
FLAGS = {"name": "--name", "slug": "--slug", "integrationSlug": "--integration-slug"}
FLAGLESS = {"rateLimit", "cacheTtlMilliseconds", "isDefault"}
"""What the official CLI has no flag for: such a call is given as `curl`."""


def cargo_ai_line(call: Call) -> str | None:
    """Gives the equivalent `cargo-ai` command, None where the official CLI has none."""
    words = _words(call)
    return None if words is None else " ".join(["cargo-ai", *words])


def curl_line(call: Call, base_url: str, workspace: str | None = None, *, strict: bool = False) -> str:
    """Gives the same call as `curl`, the token as `$CARGO_API_TOKEN`; a `strict` one fails where it is refused."""
    words = ["curl", "-sS", *(["--fail-with-body"] if strict else [])]
    if call.method != "GET":
        words += ["-X", call.method]
    words.append(shlex.quote(base_url.rstrip("/") + call.target))
    words += ["-H", '"Authorization: Bearer $CARGO_API_TOKEN"']
    if workspace:
        words += ["-H", shlex.quote(f"selected-workspace-uuid: {workspace}")]
    if call.body is not None:
        words += ["-H", "'Content-Type: application/json'", "-d", _quoted(call.body)]
    return " ".join(words)


def _words(call: Call) -> list[str] | None:
    path, query = call.path, call.query or {}
    match call.method, path.split("/"):
        case "GET", ["connection", "connectors", "list"]:
            return ["connection", "connector", "list", *_flags(query, {"integrationSlug": "--integration-slug"})]
        case "GET", ["connection", "connectors", "existsBySlug"]:
            return ["connection", "connector", "exists-by-slug", *_flags(query, {"slug": "--slug"})]
        case "GET", ["connection", "connectors", uuid]:
            return ["connection", "connector", "get", uuid]
        case "POST", ["connection", "connectors"]:
            return _write("create", call.body or {})
        case "PUT", ["connection", "connectors", uuid]:
            return _write("update", call.body or {}, "--uuid", uuid)
        case "DELETE", ["connection", "connectors", uuid]:
            return ["connection", "connector", "remove", uuid]
        case "POST", ["connection", "connectors", uuid, "autocomplete"]:
            return _autocomplete(uuid, call.body or {})
        case "GET", ["connection", "integrations", "list"]:
            flags = {
                "category": "--category",
                "search": "--search",
                "hasActions": "--has-actions",
                "hasExtractors": "--has-extractors",
            }
            return ["connection", "integration", "list", *_flags(query, flags)]
        case "GET", ["connection", "integrations", slug]:
            return ["connection", "integration", "get", slug]
        case "GET", ["connection", "integrations", slug, "documentation"]:
            return ["connection", "integration", "get-documentation", "--slug", slug]
        case "GET", ["connection", "nativeIntegrations"]:
            return ["connection", "native-integration", "get"]
        case "GET", ["userManagement", "users", "current"]:
            return ["whoami"]
    return None


def _write(verb: str, body: Mapping[str, Any], *more: str) -> list[str] | None:
    if FLAGLESS & body.keys():
        return None
    words = ["connection", "connector", verb, *more]
    for key, value in body.items():
        if key == "config":
            words += ["--config", _quoted(value)]
        elif key in FLAGS:
            words += [FLAGS[key], shlex.quote(str(value))]
    return words


def _autocomplete(uuid: str, body: Mapping[str, Any]) -> list[str]:
    words = ["connection", "connector", "autocomplete", "--connector-uuid", uuid, "--slug", str(body.get("slug"))]
    if body.get("params"):
        words += ["--params", _quoted(body["params"])]
    if body.get("value"):
        words += ["--value", shlex.quote(str(body["value"]))]
    return [*words, "--refresh"] if body.get("refresh") else words


def _flags(values: Mapping[str, Any], flags: Mapping[str, str]) -> list[str]:
    words: list[str] = []
    for key, flag in flags.items():
        value = values.get(key)
        if value is not None:
            words += [flag, shlex.quote(str(value).lower() if isinstance(value, bool) else str(value))]
    return words


def _quoted(value: Any) -> str:
    """Gives JSON in shell quotes; each secret in it as a variable in double quotes between."""
    names: list[str] = []

    def without_secrets(one: Any, path: str) -> Any:
        if isinstance(one, Secret):
            names.append(_variable(path))
            return f"\0{len(names) - 1}\0"
        if isinstance(one, Mapping):
            return {key: without_secrets(item, key) for key, item in one.items()}
        if isinstance(one, list | tuple):
            return [without_secrets(item, path) for item in one]
        return one

    text = shlex.quote(json.dumps(without_secrets(value, "secret"), ensure_ascii=False))
    return re.sub(r"\\u0000(\d+)\\u0000", lambda match: f"'\"${names[int(match[1])]}\"'", text)


def secrets_of(value: Any, path: str = "secret") -> Iterator[tuple[str, Secret[Any]]]:
    """Gives the secrets in a body with the variables that stand for them in a line."""
    if isinstance(value, Secret):
        yield _variable(path), value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from secrets_of(item, key)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from secrets_of(item, path)


def _variable(field: str) -> str:
    """Gives the name of a shell variable for a field: `apiKey` → `API_KEY`."""
    return re.sub(r"[^A-Z0-9]+", "_", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", field).upper()).strip("_") or "SECRET"
