"""A workbench for handlers: ports over the real client and the real sandbox, with an account in memory."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, cast

import httpx

from assistant.cargo.client import CargoClient
from assistant.cargo.names import names_of
from assistant.cargo.transfer import Sent
from assistant.sandbox import Store, application
from intents.catalogue import INTENTS
from intents.entities import User, Workspace
from intents.names import Names
from intents.plan import Plan
from intents.ports import AccountPort, Browser, Clock, ConversationView, Files, SecretSource
from intents.problems import Problem
from intents.reading import Reading, SlotValue
from intents.reply import Code, Fields, Markdown, Reply, Table, Text
from intents.secret import Secret
from tests.intents.dialogue import Talk, answered

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


class FixedClock:
    """Always the same moment."""

    def now(self) -> datetime:
        return NOW


@dataclass
class Drawer:
    """Files in memory."""

    files: dict[str, str] = field(default_factory=dict)

    def write(self, path: str, text: str) -> str:
        if path in self.files:
            raise Problem(f"{path} exists.")
        self.files[path] = text
        return f"/work/{path}"


@dataclass
class Keyring:
    """An account whose sign-in is kept in memory; counts as the sandbox unless told otherwise."""

    api: CargoClient
    is_sandbox: bool = True
    base_url: str = "http://sandbox"
    workspace_uuid: str | None = None
    kept: tuple[Secret[str], Workspace] | None = None
    from_environment: bool = False

    def check(self, token: Secret[str]) -> tuple[User, list[Workspace]]:
        if token == Secret("expired"):
            raise Problem("The token was refused.", "Make a new one.", status=401)
        return self.api.current_user(), self.api.workspaces()

    def where_kept(self) -> str:
        return "the key store of this machine"

    def keep(self, token: Secret[str], workspace: Workspace) -> None:
        self.kept = (token, workspace)
        self.is_sandbox, self.workspace_uuid = False, workspace.uuid
        self.switch(workspace)

    def sign_out(self) -> bool:
        had, self.kept = self.kept is not None, None
        return had

    def switch(self, workspace: Workspace) -> None:
        self.workspace_uuid = workspace.uuid


class NoBrowser:
    """A machine without a browser."""

    def open(self, url: str) -> bool:
        return False


class NoSecrets:
    """Nothing to read secrets from."""

    def read(self, reference: str) -> str:
        raise Problem(f"{reference} is not there.")


@dataclass
class Bench:
    """Ports on the demo workspace, and what was sent through them."""

    api: CargoClient
    account: AccountPort
    files: Files
    sent: list[Sent]
    clock: Clock = field(default_factory=FixedClock)
    browser: Browser = field(default_factory=NoBrowser)
    secrets: SecretSource = field(default_factory=NoSecrets)
    conversation: ConversationView = field(default_factory=lambda: cast("ConversationView", None))
    dry_run: bool = False
    kept_names: Names | None = None

    @property
    def names(self) -> Names:
        """The names of the workspace, read once."""
        if self.kept_names is None:
            self.kept_names = names_of(self.api)
            self.sent.clear()
        return self.kept_names

    def value_of(self, slot: str, line: str) -> SlotValue | None:
        """No understanding stands behind a handler on the bench."""
        return None

    @property
    def writes(self) -> list[Sent]:
        """The writes that went out; asking for values is none."""
        reads = ("/autocomplete", "/initiateOauth", "/completeOauth")
        return [one for one in self.sent if one.method != "GET" and not one.path.endswith(reads)]


def bench(seed: str = "demo") -> Bench:
    """Gives ports on a fresh sandbox."""
    sent: list[Sent] = []
    transport = httpx.WSGITransport(app=application(Store.open(":memory:", seed=seed)))
    api = CargoClient("http://sandbox", Secret("any"), transport=transport, on_sent=sent.append)
    return Bench(api, Keyring(api), Drawer(), sent)


def asked(ports: Bench, intent: str, *lines: str, extras: dict[str, Any] | None = None, **slots: Any) -> Talk[Any]:
    """Runs the handler of an intent on slots and typed lines; nothing may have been written."""
    reading = Reading(intent, intent, slots, extras=extras or {})
    return talk_about(ports, reading, *lines)


def talk_about(ports: Bench, reading: Reading, *lines: str) -> Talk[Any]:
    """Runs the handler of a reading on typed lines; nothing may have been written."""
    outcome = INTENTS[reading.intent].run()(reading, ports)
    talk: Talk[Any] = answered(outcome, lines) if isinstance(outcome, Generator) else Talk(outcome)
    assert not ports.writes
    return talk


def reply_of(talk: Talk[Any]) -> Reply:
    """Gives the reply that a dialogue ended with."""
    assert isinstance(talk.result, Reply)
    return talk.result


def plan_of(talk: Talk[Any]) -> Plan:
    """Gives the plan that a dialogue ended with."""
    assert isinstance(talk.result, Plan)
    return talk.result


def tables(reply: Reply) -> list[Table]:
    """Gives the tables of a reply."""
    return [block for block in reply.blocks if isinstance(block, Table)]


def column(reply: Reply, key: str) -> list[Any]:
    """Gives a column of the first table."""
    return [row[key] for row in tables(reply)[0].rows]


def facts(reply: Reply) -> dict[str, Any]:
    """Gives the pairs of all fields."""
    return {name: value for block in reply.blocks if isinstance(block, Fields) for name, value in block.pairs}


def texts(reply: Reply) -> str:
    """Gives all sentences and documents of a reply."""
    return "\n".join(block.text for block in reply.blocks if isinstance(block, Text | Markdown | Code))
