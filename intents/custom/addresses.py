"""Addresses: where a custom integration is served from, a URL or a worker, as people type them."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from msgspec import Struct

from intents.problems import Problem

_WORKER = re.compile(r"(?:the )?worker\s+([\w-]+)|([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})", re.IGNORECASE)
EXTERNAL = "external"
WORKER = "worker"


class Place(Struct, frozen=True):
    """Where one is served from: an address (`external`) or a worker."""

    kind: str
    value: str

    @property
    def field(self) -> str:
        """The name of its field in the API."""
        return "baseUrl" if self.kind == EXTERNAL else "workerUuid"

    @property
    def words(self) -> str:
        """Gives it in a sentence: `https://…`, `the worker …`."""
        return self.value if self.kind == EXTERNAL else f"the worker {self.value}"


def address_from(line: str) -> Place:
    """Gives the address that a line holds; raises `Problem` where it is no http(s) URL with a host."""
    text = line.strip().strip("<>\"'")
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port, parts = None, None, urlsplit("")
    if parts.scheme not in ("http", "https") or not host or any(char.isspace() for char in text):
        raise Problem(
            f"{text} is no web address.", "It starts with https:// or http://, as in https://score.acme.dev."
        )
    if parts.username is not None or parts.password is not None:
        raise Problem("An address with a user or a password in it is not taken.", "Leave them out.")
    if port == 0:
        raise Problem(f"{text} has a port that does not exist.")
    return Place(EXTERNAL, text)


def place_from(line: str) -> Place:
    """Gives the address or the worker that a line holds; raises `Problem` where it is neither."""
    text = line.strip()
    if "/" in text or ":" in text or "." in text:
        return address_from(text)
    found = _WORKER.fullmatch(text)
    if found is None:
        raise Problem("That is neither a web address nor a worker.", "Give https://… or the UUID of a worker.")
    return Place(WORKER, found[1] or found[2])
