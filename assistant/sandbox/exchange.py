"""Exchange: reading a request and writing an answer, and what every resource is given to work with."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qsl

from msgspec import Struct

from assistant.sandbox.bodies import Check, checked
from assistant.sandbox.catalogue import Catalogue, Entry
from assistant.sandbox.refusals import Refusal, bad_request, integration_not_found

if TYPE_CHECKING:
    import bottle

    from assistant.sandbox.store import Store

JSON_TYPE: Final = "application/json; charset=utf-8"
MAX_BODY: Final = 1_000_000
"""Bytes of the largest body that is read; a service account's key file is a few thousand."""


class Surroundings(Struct, frozen=True):
    """What the resources share: the data, the time, and where new UUIDs and public addresses come from.

    `consent_address` gives the base URL at which a browser reaches the consent page, or None for the
    address that the request itself came in by.
    """

    store: Store
    catalogue: Catalogue
    clock: Callable[[], datetime]
    new_uuid: Callable[[], str]
    consent_address: Callable[[], str] | None

    def now(self) -> str:
        """Gives the moment as the API writes it: ISO 8601 in UTC with milliseconds and Z."""
        return self.clock().astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def entry(self, slug: str) -> Entry:
        """Gives an integration's entry; raises Refusal (404) for an unknown slug."""
        entry = self.catalogue.entry(slug)
        if entry is None:
            raise integration_not_found()
        return entry


def answer(resp: bottle.LocalResponse, value: Any) -> None:
    """Puts a JSON value into the answer."""
    answer_json(resp, json_bytes(value))


def answer_json(resp: bottle.LocalResponse, *pieces: bytes) -> None:
    """Puts JSON that is already written into the answer."""
    resp.content_type = JSON_TYPE
    resp.body = b"".join(pieces)


def json_bytes(value: Any) -> bytes:
    """Gives a value as the API writes it: compact JSON in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def body_of(
    req: bottle.LocalRequest, fields: Mapping[str, Check], required: Collection[str] = ()
) -> dict[str, Any]:
    """Gives the checked JSON object of a request; raises Refusal (400, 413) for anything else."""
    if (req.content_length or 0) > MAX_BODY:
        raise Refusal(413, message="The body is too large.")
    raw: bytes = req.body.read(MAX_BODY + 1)
    if len(raw) > MAX_BODY:
        raise Refusal(413, message="The body is too large.")
    try:
        # NaN and Infinity are no JSON; Python alone would let them in.
        value = json.loads(raw, parse_constant=_no_constant) if raw else None
        # Half a surrogate pair can be written in JSON, but neither stored nor sent back.
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise bad_request("The body is not valid JSON.") from error
    return checked(value, fields, required)


def _no_constant(name: str) -> Any:
    raise ValueError(name)


def query_of(req: bottle.LocalRequest, known: Collection[str], required: Collection[str] = ()) -> dict[str, str]:
    """Gives the query as text by name; raises Refusal (400) for unknown, repeated and missing names."""
    values: dict[str, str] = {}
    for name, value in parse_qsl(req.query_string, keep_blank_values=True):
        if name not in known:
            raise bad_request(f"Invalid input: {name} is not a parameter of this call.")
        if name in values:
            raise bad_request(f"Invalid input: {name} is given twice.")
        values[name] = value
    for name in required:
        if name not in values:
            raise bad_request(f"Invalid input: {name} is missing.")
    return values


def flag_of(values: Mapping[str, str], name: str) -> bool | None:
    """Gives a query's `true` or `false`, None where absent; raises Refusal (400) for other words."""
    value = values.get(name)
    if value is None:
        return None
    if value not in {"true", "false"}:
        raise bad_request(f"Invalid input: {name} must be true or false.")
    return value == "true"
