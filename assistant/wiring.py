"""Wiring: the only place where the parts meet. Imported late, by the commands that need it."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.account.port import Account, Use
from assistant.account.signed_out import SignedOut
from assistant.account.vault import Vault
from assistant.cargo.client import CargoClient
from assistant.cargo.names import names_from, names_of
from assistant.conversation.conversation import Conversation
from assistant.conversation.journal import Journal
from assistant.conversation.parts import Options, Parts
from assistant.conversation.reader import NamesCache, WorkspaceReader
from assistant.conversation.session import Session
from assistant.conversation.view import View
from assistant.local import LocalFiles, NoBrowser, SecretPlaces, Silence, SystemClock
from assistant.settings import BASE_URL, Settings
from assistant.version import VERSION
from intents.names import Names
from intents.past import Sent
from intents.problems import Exit, Problem
from intents.secret import Secret

if TYPE_CHECKING:
    import httpx

    from assistant.cargo.transfer import Sent as Heard
    from assistant.sandbox import Store
    from assistant.understanding import Lexicon
    from intents.ports import Browser, CargoApi, Clock, Progress

IN_PROCESS = "http://sandbox.invalid"
"""The address of the sandbox inside this process; the reserved domain can never be a real host."""
SANDBOX_TOKEN = "sandbox"
__all__ = [
    "Making", "Place", "key_of", "open_conversation", "place_in", "place_of", "reader_of",
    "sandbox_names", "sandbox_place", "signed_out_place", "unheard",
]  # fmt: skip

NOT_SIGNED_IN = "You are not signed in."
HOW_TO_SIGN_IN = (
    "Run `cargo-assistant login`, set CARGO_API_TOKEN, or add `--sandbox` to try it without an account."
)


class Place(Struct):
    """Where the API is: its address and how it is reached, with which token and workspace to begin with."""

    base_url: str
    is_sandbox: bool
    token: Secret[str] | None
    workspace_uuid: str | None = None
    workspace_name: str = ""
    transport: Callable[[], httpx.BaseTransport | None] = lambda: None
    close: Callable[[], None] = lambda: None
    key: str = "default"
    """Tells workspaces apart in file names."""


def place_of(settings: Settings, *, fall_back: bool = False) -> Place:
    """Gives the workspace that the settings name (`contract`: Commands), first that applies.

    With `fall_back` the sandbox stands in where nobody is signed in; else that raises `Problem`, exit code 4.
    """
    if settings.sandbox:
        return sandbox_place(settings)
    if settings.token is not None:
        return _remote(settings.base_url, settings.token, settings.workspace, "")
    stored = Vault(settings.places.config).load()
    if stored is not None:
        base_url = settings.base_url if settings.base_url != BASE_URL else stored.base_url or BASE_URL
        workspace = settings.workspace or stored.workspace_uuid
        name = stored.workspace_name if workspace == stored.workspace_uuid else ""
        return _remote(base_url, stored.token, workspace, name)
    if fall_back:
        return sandbox_place(settings)
    raise Problem(NOT_SIGNED_IN, HOW_TO_SIGN_IN, exit_code=Exit.SIGN_IN)


def signed_out_place(settings: Settings) -> Place:
    """Gives the API without a token: where signing in begins."""
    return _remote(settings.base_url, None, None, "")


def _remote(base_url: str, token: Secret[str] | None, workspace: str | None, name: str) -> Place:
    return Place(base_url, False, token, workspace, name, key=key_of(base_url, workspace))


def key_of(base_url: str, workspace: str | None) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{base_url} {workspace}").hex[:16]


def sandbox_place(settings: Settings) -> Place:
    """Gives the kept sandbox of this machine."""
    from assistant.sandbox import Store

    store = Store.open(settings.places.sandbox, fresh=settings.fresh)
    return place_in(store, settings.workspace)


def place_in(
    store: Store,
    workspace: str | None = None,
    *,
    clock: Callable[[], datetime] | None = None,
    new_uuid: Callable[[], str] | None = None,
    pages: bool = True,
    faults: Any = None,
) -> Place:
    """Gives a sandbox used in this process; with `pages` its consent page is served when it is first needed."""
    from assistant.sandbox import application
    from assistant.sandbox.server import Served

    served = Served(store) if pages else None
    app = application(
        store,
        clock=clock,
        new_uuid=new_uuid,
        consent_address=served.address if served is not None else None,
        faults=faults,
    )

    def transport() -> httpx.BaseTransport:
        import httpx

        return httpx.WSGITransport(app)

    def close() -> None:
        if served is not None:
            served.close()
        store.close()

    return Place(IN_PROCESS, True, Secret(SANDBOX_TOKEN), workspace, "", transport, close, "sandbox")


class Making(Struct):
    """What a conversation is made with, besides its place."""

    settings: Settings
    options: Options = field(default_factory=Options)
    clock: Clock = field(default_factory=SystemClock)
    browser: Browser = field(default_factory=NoBrowser)
    progress: Progress = field(default_factory=Silence)
    known: tuple[Names, Lexicon] | None = None
    """Names and index that are shared between conversations of one process."""
    kept: bool = True
    """False keeps neither journal nor cache in files."""
    vault: Vault | None = None
    """Where a sign-in is stored; given, the conversation never leaves its place: a token is checked there too."""
    new_id: Callable[[], str] | None = None
    sleep: Callable[[float], None] | None = None


def open_conversation(place: Place, making: Making) -> Conversation:
    """Puts a conversation together. Nothing is sent yet."""
    settings, session = making.settings, Session()
    heard = _listener(session, settings.log)
    places = settings.places

    base_url = settings.base_url if place.is_sandbox else place.base_url
    parts: Parts

    def there(use: Use) -> Place:
        if use.is_sandbox == place.is_sandbox or making.vault is not None:
            return replace(place, key=place.key if use.is_sandbox else key_of(base_url, use.workspace_uuid))
        return _remote(base_url, use.token, use.workspace_uuid, "")

    opened: list[CargoClient] = []

    def client(use: Use, listener: Callable[[Heard], None] | None) -> CargoClient:
        opened.append(_client(there(use), use.token, use.workspace_uuid, listener, making.sleep))
        return opened[-1]

    def connect(use: Use) -> CargoApi:
        return cast("CargoApi", SignedOut()) if use.token is None else client(use, heard)

    def close() -> None:
        for one in opened:
            one.close()

    def reader_of_use(use: Use, known: tuple[Names, Lexicon] | None) -> WorkspaceReader:
        if use.token is None:
            return reader_of_nothing(known)
        quiet = client(use, None)
        cache = NamesCache(places.names(there(use).key) if making.kept else None, VERSION)
        return reader_for(quiet, cache, known)

    def journal_of(use: Use) -> Journal:
        return Journal(places.journal if making.kept else None, use.workspace_uuid or there(use).key)

    def adopt(use: Use) -> None:
        parts.api = connect(use)
        # Whoever signs out goes on being understood by the names that were read.
        held = parts.reader
        known = None
        if use.token is None and isinstance(held, WorkspaceReader) and held.cached() is not None:
            known = held.names, held.lexicon
        parts.reader = reader_of_use(use, known)
        parts.journal = journal_of(use)
        parts.workspace, parts.workspace_name = use.workspace_uuid or there(use).key, use.workspace_name
        session.move()

    used = Use(place.token, place.workspace_uuid, place.workspace_name, place.is_sandbox)
    account = Account(
        making.vault or Vault(places.config),
        used,
        base_url=base_url,
        connect=connect,
        adopt=adopt,
        from_environment=settings.token is not None,
    )
    parts = Parts(
        api=connect(used),
        reader=reader_of_use(used, making.known),
        clock=making.clock,
        browser=making.browser,
        files=LocalFiles(),
        account=account,
        journal=journal_of(used),
        progress=making.progress,
        secrets=SecretPlaces(settings.environ),
        options=making.options,
        workspace=place.workspace_uuid or place.key,
        workspace_name=place.workspace_name,
    )
    if making.new_id is not None:
        parts.new_id = making.new_id
    view = View(session, lambda: parts.reader.refresh_all())  # noqa: PLW0108 - the reader is replaced at a sign-in
    parts.view = view
    return Conversation(session, parts, view, close=close)


def _client(
    place: Place,
    token: Secret[str] | None,
    workspace: str | None,
    heard: Callable[[Heard], None] | None,
    sleep: Callable[[float], None] | None,
) -> CargoClient:
    return CargoClient(
        place.base_url,
        token,
        workspace_uuid=workspace,
        transport=place.transport(),
        on_sent=heard,
        sleep=sleep or time.sleep,
    )


def reader_for(api: CargoClient, cache: NamesCache, known: tuple[Names, Lexicon] | None) -> WorkspaceReader:
    """Gives a reader over a client that nobody listens to: reading names is no part of a request."""

    def own(names: Names) -> Names:
        fresh = names_from(api.connectors(), [], api.custom_integrations())
        return Names(fresh.connectors, names.integrations, names.native_actions, fresh.customs, names.workspaces)

    return WorkspaceReader(lambda: names_of(api), own, cache, known=known)


def reader_of_nothing(known: tuple[Names, Lexicon] | None = None) -> WorkspaceReader:
    """Gives a reader where nobody is signed in: it knows no names of its own and asks nobody."""
    from assistant.understanding import Lexicon

    names, lexicon = known or (Names(), Lexicon.build(Names()))
    return WorkspaceReader(lambda: names, lambda held: held, NamesCache(None, VERSION), known=(names, lexicon))


def _listener(session: Session, log: str | None) -> Callable[[Heard], None]:
    """Gives what hears of every call: the turn that runs, and the log where one is kept."""

    def heard(call: Heard) -> None:
        sent = Sent(call.method, call.path, call.body, call.status, call.milliseconds)
        session.sent.append(sent)
        if log is not None:
            with Path(log).expanduser().open("a", encoding="utf-8") as file:
                file.write(f"{datetime.now(UTC).isoformat(timespec='milliseconds')} {sent.line()}\n")

    return heard


@lru_cache(maxsize=1)
def sandbox_names() -> tuple[Names, Lexicon]:
    """Gives names and index of an untouched demo sandbox; made once in a process."""
    from assistant.sandbox import Store
    from assistant.understanding import Lexicon

    place = place_in(Store.open(":memory:"), pages=False)
    names = names_of(_client(place, place.token, None, None, None))
    place.close()
    return names, Lexicon.build(names)


def reader_of(place: Place, settings: Settings) -> WorkspaceReader:
    """Gives a reader alone, for what reads lines and carries nothing out."""
    api = _client(place, place.token, place.workspace_uuid, None, None)
    return reader_for(api, NamesCache(settings.places.names(place.key), VERSION), None)


def unheard(place: Place, workspace: str | None) -> CargoClient:
    """Gives a client whose calls count as nobody's: what checks the state reads through it."""
    return _client(place, place.token, workspace, None, None)
