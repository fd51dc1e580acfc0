"""Naming: which kinds of changes a line names, and what they are to be changes of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from intents.names import Names
    from intents.past import Change

KINDS = {
    "name": "rename renames renamed renaming name names",
    "rateLimit": "limit limits limited limiting rate throttle throttled",
    "cacheTtlMilliseconds": "cache caches cached caching ttl",
    "isDefault": "default defaults",
    "config": "key keys credentials credential token rotation",
    "POST": "creation creations create created adding added connect connected connecting",
    "DELETE": "removal removals removed remove deletion deletions deleted delete disconnected",
}
"""Words that pick a change by what it set, or by what it was."""
WORDS = {"name": "rename", "rateLimit": "limit", "cacheTtlMilliseconds": "cache time", "isDefault": "default"}
WORDS |= {"config": "credentials", "POST": "creation", "DELETE": "removal"}
KIND_OF = {word: kind for kind, words in KINDS.items() for word in words.split()}


class Named(Struct, frozen=True):
    """What a line names: kinds of changes, and what they are to be changes of."""

    kinds: tuple[str, ...] = ()
    whose: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Gives it for a sentence: " rename of hunter"."""
        kinds = " or ".join(WORDS[kind] for kind in self.kinds) or "change"
        return f" {kinds}" + (f" of {' or '.join(self.whose)}" if self.whose else "")

    def fits(self, change: Change, names: Names) -> bool:
        """True where a change is of such a kind, and of such a thing."""
        if self.kinds and not any(_is_of(change, kind) for kind in self.kinds):
            return False
        return not self.whose or bool(_called(change, names).intersection(self.whose))

    def each(self) -> list[Named]:
        """Gives the pairs of one kind and one thing that it holds."""
        return [
            Named((kind,) * bool(kind), (of,) * bool(of))
            for kind in self.kinds or ("",)
            for of in self.whose or ("",)
        ]


def named_in(said: str, changes: Sequence[Change], names: Names) -> Named:
    plain = _folded(said)
    whose = _targets(plain, changes, names)
    for one in whose:
        plain = re.sub(rf"(?<![\w-]){re.escape(one)}(?![\w-])", " ", plain)
    kinds = [kind for kind in dict.fromkeys(KIND_OF.get(word, "") for word in plain.split()) if kind]
    # "the removal of the limit" is no removal of a connector.
    fields = [kind for kind in kinds if kind not in ("POST", "DELETE")]
    return Named(tuple(fields or kinds), tuple(whose))


def _is_of(change: Change, kind: str) -> bool:
    if kind in ("POST", "DELETE"):
        return change.method == kind
    return change.method == "PUT" and kind in (change.body or {})


def _targets(plain: str, changes: Iterable[Change], names: Names) -> list[str]:
    """Gives the connectors that a line names, else the services, as they are written there."""
    connectors = {_folded(name) for one in names.connectors for name in (one.slug, one.name)}
    services = {
        _folded(name) for one in names.connectors for name in (one.integration, _service(one.integration, names))
    }
    for one in changes:
        called = _called(one, names)
        connectors |= called - services
    for known in (connectors, services):
        found = [name for name in known if name and re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", plain)]
        if found:
            return [name for name in found if not any(name != other and name in other for other in found)]
    return []


def _called(change: Change, names: Names) -> set[str]:
    """Gives everything that the things of a change are called, were called, or belong to."""
    called: set[str] = set()
    uuids = {str(one["path"]).rpartition("/")[2] for one in change.inverse} | {change.path.rpartition("/")[2]}
    for one in names.connectors:
        if one.uuid in uuids:
            called |= {one.slug, one.name, one.integration, _service(one.integration, names)}
    for body in (change.body, *(one["body"] for one in change.inverse)):
        if isinstance(body, dict) and isinstance(body.get("name"), str):
            called.add(body["name"])
    if change.target is not None:
        called.add(change.target.id)
        if change.target.integration:
            called |= {change.target.integration, _service(change.target.integration, names)}
    return {_folded(one) for one in called}


def _service(slug: str, names: Names) -> str:
    return next((one.name for one in names.integrations if one.slug == slug), slug)


def _folded(name: str) -> str:
    return " ".join(re.findall(r"[\w-]+", name.casefold()))
