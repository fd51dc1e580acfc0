"""A small workspace that is talked to in fixed sentences: a real conversation, without the program behind it.

Understood are `list`, `show SLUG`, `add SERVICE SLUG` (asks for a key), `rename SLUG to NAME`, `limit SLUG to N/UNIT`,
`delete SLUG` (asks), `crash`, `fail`, `leak`, `quit`; anything else is turned down.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid5

from assistant.transcripts.player import Said, Setting
from assistant.transcripts.state import State
from intents.past import Sent
from intents.secret import MASK

_SPACE = UUID("5f0c3a52-6c1e-4b57-9b47-0a3f6d1c2e11")
KEY_SCHEMA: dict[str, Any] = {"type": "string", "format": "password", "minLength": 8}
LIST = Sent("GET", "/v1/connection/connectors/list", status=200)


def _connector(slug: str, name: str, integration: str) -> dict[str, Any]:
    return {
        "uuid": str(uuid5(_SPACE, slug)),
        "slug": slug,
        "name": name,
        "integrationSlug": integration,
        "isDefault": False,
        "rateLimit": None,
        "cacheTtlMilliseconds": None,
        "useCredits": False,
        "config": {"apiKey": MASK},
        "updatedAt": "2026-11-01T10:00:00.000Z",
    }


@dataclass
class Scripted:
    """One conversation. `typed` holds every line that was said to it."""

    setting: Setting
    connectors: dict[str, dict[str, Any]] = field(default_factory=dict)
    typed: list[str] = field(default_factory=list)
    closed: bool = False
    open_question: tuple[str, str, str] | None = None
    """Kind, service or "", slug."""
    reads: int = 0

    def __post_init__(self) -> None:
        if self.setting.workspace == "demo":
            for slug, name, integration in (
                ("clearbit_eu", "Clearbit EU", "clearbit"),
                ("lemlist_old", "Lemlist - Old", "lemlist"),
            ):
                self.connectors[slug] = _connector(slug, name, integration)

    def say(self, line: str) -> Said:
        """Answers one line."""
        self.typed.append(line)
        if self.open_question is not None:
            return self._answer(line)
        for pattern, method in _TALK.items():
            found = re.fullmatch(pattern, line)
            if found is not None:
                return method(self, *found.groups())
        return Said("That is nothing I can do.", exit_code=3, reading_intents=("out_of_scope",))

    def state(self) -> State:
        """Gives what the workspace holds."""
        self.reads += 1
        return State(tuple(dict(one) for one in self.connectors.values()))

    def close(self) -> None:
        """Ends it."""
        self.closed = True

    def _list(self) -> Said:
        rows = [
            f"{one['slug']:<16}{one['name']:<20}3 weeks ago   {one['uuid']}" for one in self.connectors.values()
        ]
        text = "\n".join([*rows, "", f"{len(rows)} connectors"])
        return Said(text, (LIST,), reading_intents=("connector.list",))

    def _show(self, slug: str) -> Said:
        one = self.connectors.get(slug)
        if one is None:
            return Said(f"There is no {slug}.", exit_code=1, problem="connectorNotFound")
        text = f"{one['name']}\n> quoted\n...\n\\n is no line\nid {one['uuid']}, created 3 Nov 2026 (3 weeks ago)"
        return Said(text, (LIST,), reading_intents=("connector.show",))

    def _add(self, service: str, slug: str) -> Said:
        self.open_question = ("secret", service, slug)
        return Said(
            "Which API key? (hidden)",
            question="secret",
            slot="apiKey",
            secret_field=("apiKey", KEY_SCHEMA),
            reading_intents=("connector.create",),
        )

    def _rename(self, slug: str, name: str) -> Said:
        return self._change(slug, {"name": name}, f"Renamed {slug} to {name}.")

    def _limit(self, slug: str, count: str, unit: str) -> Said:
        limit = {"unit": unit, "max": int(count), "strategy": "spread"}
        return self._change(slug, {"rateLimit": limit}, f"{slug} now runs {count} per {unit}.")

    def _change(self, slug: str, changes: dict[str, Any], done: str) -> Said:
        one = self.connectors[slug]
        call = Sent("PUT", f"/v1/connection/connectors/{one['uuid']}", changes, 200)
        if not self._approved(call.line(), destroys=False):
            return Said("Not sent.")
        one.update(changes, updatedAt="2026-11-25T16:00:00.000Z")
        return Said(done, (LIST, call), reading_intents=("connector.update",))

    def _delete(self, slug: str) -> Said:
        self.open_question = ("yes_no", "", slug)
        return Said(f"Remove {slug}? Nothing uses it.", (LIST,), question="yes_no")

    def _approved(self, plan: str, *, destroys: bool) -> bool:
        return self.setting.approve is None or self.setting.approve(plan, destroys)

    def _answer(self, line: str) -> Said:
        assert self.open_question is not None
        kind, service, slug = self.open_question
        if kind == "secret":
            if len(line) < 8:
                return Said(
                    "That is too short. Which API key?", question="secret", secret_field=("apiKey", KEY_SCHEMA)
                )
            self.open_question = None
            one = _connector(slug, slug.title(), service)
            body = {"name": one["name"], "slug": slug, "integrationSlug": service, "config": {"apiKey": MASK}}
            call = Sent("POST", "/v1/connection/connectors", body, 201)
            if not self._approved(call.line(), destroys=False):
                return Said("Not sent.")
            self.connectors[slug] = one
            return Said(f"Created {slug} ({one['uuid']}).\nTook 12 ms.", (LIST, call))
        self.open_question = None
        if line != "yes":
            return Said("Nothing was removed.")
        uuid = self.connectors[slug]["uuid"]
        call = Sent("DELETE", f"/v1/connection/connectors/{uuid}", None, 200)
        if not self._approved(call.line(), destroys=True):
            return Said("Nothing was removed.")
        del self.connectors[slug]
        return Said(f"Removed {slug}.", (call,), reading_intents=("connector.remove",))


_TALK: dict[str, Callable[..., Said]] = {
    "list": Scripted._list,
    r"show (\w+)": Scripted._show,
    r"add (\w+) (\w+)": Scripted._add,
    r"rename (\w+) to (.+)": Scripted._rename,
    r"limit (\w+) to (\d+)/(second|minute|hour|day)": Scripted._limit,
    r"delete (\w+)": Scripted._delete,
    "crash": lambda _: Said("Something went wrong.", crashed=True, exit_code=1),
    "fail": lambda _: Said("The API refused.", exit_code=1, problem="connectorIsUsedInWorkflows"),
    "leak (.+)": lambda _, value: Said(f"You said {value}.\nmore"),
    "say (.*)": lambda _, text: Said(text.replace("|", "\n")),
    "quit": lambda _: Said("Bye.", quit=True),
    "": lambda _: Said(""),
}


@dataclass
class Stage:
    """Opens scripted conversations and keeps them."""

    opened: list[Scripted] = field(default_factory=list)

    def __call__(self, setting: Setting) -> Scripted:
        self.opened.append(Scripted(setting))
        return self.opened[-1]

    @property
    def last(self) -> Scripted:
        """The conversation opened last."""
        return self.opened[-1]
