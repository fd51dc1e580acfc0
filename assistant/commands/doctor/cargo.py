"""Cargo: the sign-in, the way to the API, whether it accepts the token, and the workspace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.account.vault import Vault
from assistant.commands.doctor import kept
from assistant.commands.doctor.check import Check, fault, ok, warning
from assistant.settings import BASE_URL
from intents.problems import Exit, Problem
from intents.secret import Secret

if TYPE_CHECKING:
    from assistant.cargo.client import CargoClient
    from assistant.cargo.transfer import Sent
    from assistant.settings import Settings
    from intents.entities import User

SLOW_MILLISECONDS: Final = 2000
WAIT_SECONDS: Final = 10.0
"""How long the doctor waits for an answer; a request of the conversation may take longer."""
WITHOUT: Final = "The sandbox works without it: `cargo-assistant --sandbox`."
LOCAL: Final = ("http://127.0.0.1", "http://localhost", "http://[::1]")


class _Access(Struct):
    """What there is to sign in with."""

    base_url: str
    token: Secret[str] | None
    workspace: str | None
    heard: list[Sent] = field(default_factory=list)

    def client(self) -> CargoClient:
        """Gives a client that does not wait long. Raises `Problem` for an address or a token that is none."""
        from assistant.cargo.client import CargoClient
        from assistant.cargo.retries import Patience

        return CargoClient(
            self.base_url,
            self.token,
            workspace_uuid=self.workspace,
            timeout=WAIT_SECONDS,
            on_sent=self.heard.append,
            patience=Patience(),
            sleep=lambda _seconds: None,
        )


def checks(settings: Settings) -> Iterator[Check]:
    """Looks at everything between here and the workspace; stops where the rest cannot be told."""
    if settings.sandbox:
        yield ok("Sign-in", "not needed: this is about the sandbox")
        return
    access, sign_in = _access(settings)
    yield sign_in
    yield from _encrypted(access)
    user: list[User] = []
    yield from _reached(access, user.append)
    if user:
        yield from _workspace(access)
    from assistant.wiring import place_of

    if access.token is not None:
        yield kept.names(settings.places.names(place_of(settings).key))


def _access(settings: Settings) -> tuple[_Access, Check]:
    name = "Sign-in"
    vault = Vault(settings.places.config)
    stored = vault.load()
    if settings.token is not None:
        access = _Access(settings.base_url, settings.token, settings.workspace)
        found = "CARGO_API_TOKEN"
        if stored is not None:
            found += ", which goes before the stored sign-in"
        return access, ok(name, found)
    if stored is not None:
        base_url = settings.base_url if settings.base_url != BASE_URL else stored.base_url or BASE_URL
        access = _Access(base_url, stored.token, settings.workspace or stored.workspace_uuid)
        holder = "the key store of this system" if vault.kept_in() == "key store" else str(vault.profile)
        return access, ok(name, f"stored in {holder}")
    access = _Access(settings.base_url, None, settings.workspace)
    if vault.kept_in() is not None:
        return access, fault(
            name, "the key store does not give the token", "Unlock it, or `cargo-assistant login` again."
        )
    return access, warning(name, "none", "`cargo-assistant login` signs in; `--sandbox` needs none.")


def _encrypted(access: _Access) -> Iterator[Check]:
    """Warns of a token that would travel in clear."""
    if access.base_url.startswith("http://") and not access.base_url.startswith(LOCAL):
        yield warning(
            "Encryption", f"{_host(access)} is spoken to in clear, the token too", "Use an https address."
        )


def _reached(access: _Access, found: Callable[[User], None]) -> Iterator[Check]:
    """Looks whether the API answers, how fast, and whether it accepts the token."""
    network, token = "Network", "Token"
    try:
        with access.client() as api:
            user = api.current_user()
    except Problem as problem:
        yield from _not_reached(access, problem)
        return
    yield _latency(network, access)
    found(user)
    yield ok(token, f"accepted, {user.full_name or user.email or 'a user without a name'}")


def _not_reached(access: _Access, problem: Problem) -> Iterator[Check]:
    status = access.heard[-1].status if access.heard else None
    if problem.exit_code is Exit.SIGN_IN and not access.heard:
        yield fault("Token", problem.what, problem.next_step)
        return
    if status is None:
        # Without a sign-in nothing is lost by it yet.
        how = fault if access.token is not None else warning
        yield how("Network", problem.what, f"{problem.next_step} {WITHOUT}".strip())
        return
    if problem.status is None:
        yield fault("Network", problem.what, problem.next_step)
        return
    if problem.status not in (401, 403):
        yield warning("Network", problem.what, problem.next_step)
        return
    yield _latency("Network", access)
    if access.token is not None:
        yield fault("Token", "not accepted", "`cargo-assistant login` with a new one, or correct CARGO_API_TOKEN.")


def _latency(name: str, access: _Access) -> Check:
    sent = access.heard[-1]
    took = f"{_host(access)} answers in {sent.milliseconds:.0f} ms"
    secure = ", encrypted" if access.base_url.startswith("https://") else ""
    if sent.milliseconds > SLOW_MILLISECONDS:
        return warning(name, f"{took}{secure}", "That is slow: a proxy or the connection may be the reason.")
    return ok(name, f"{took}{secure}")


def _workspace(access: _Access) -> Iterator[Check]:
    name = "Workspace"
    try:
        # Asked without the chosen one: the API refuses every request into a workspace that is not the user's.
        with replace(access, workspace=None).client() as api:
            workspaces = api.workspaces()
            current = api.current_workspace() if access.workspace is None else None
    except Problem as problem:
        yield fault(name, problem.what, problem.next_step)
        return
    if access.workspace is None:
        chosen = f"{current.name}, chosen by Cargo" if current is not None else "none"
        if len(workspaces) > 1:
            chosen += f" among {len(workspaces)}: `--workspace UUID` or CARGO_WORKSPACE_UUID says which"
        yield ok(name, chosen)
        return
    held = next((one for one in workspaces if one.uuid == access.workspace), None)
    if held is None:
        there = ", ".join(one.name for one in workspaces[:5]) or "none"
        yield fault(
            name,
            f"{access.workspace} is none of yours",
            f"Yours: {there}. `cargo-assistant login` lets you choose; else set CARGO_WORKSPACE_UUID.",
        )
        return
    yield ok(name, held.name)


def _host(access: _Access) -> str:
    """Gives the address without anything that could be a password."""
    return access.base_url.split("://", 1)[-1].split("/", 1)[0].rsplit("@", 1)[-1]
