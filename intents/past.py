"""What lies behind: the turns of a session and the changes they made. Plain data without a secret."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from intents.reading import Ref, RefKind

if TYPE_CHECKING:
    from intents.calls import Call
    from intents.reading import Reading
    from intents.reply import Reply


class PastTurn(Struct, frozen=True):
    """One turn that ran: how it was read, what was answered, what was sent."""

    reading: Reading
    reply: Reply
    sent: tuple[str, ...] = ()
    """The requests, a line each: `METHOD /v1/path body → status, milliseconds`; secrets masked."""
    calls: tuple[Call, ...] = ()
    """What `cli` prints as commands."""


class Change(Struct, frozen=True):
    """One write as the journal holds it, before (`begun`) and after (`done`, `failed`)."""

    id: str
    at: datetime
    workspace: str
    intent: str
    does: str
    method: str
    path: str
    body: Mapping[str, Any] | None = None
    """As sent, secrets masked."""
    target: Ref | None = None
    inverse: tuple[Mapping[str, Any], ...] = ()
    """The calls that take it back: method, path below `/v1/`, body."""
    recreate: Mapping[str, Any] | None = None
    lost: str = ""
    status: str = "begun"
    """`begun`, `done`, `failed`, `undone`."""
    created: str | None = None
    """The UUID of what it created."""
    undoes: str | None = None
    """The id of the change that it took back."""
    back: str = ""
    """What of it can be taken back, in words, where that is not all of `does`."""
    plan: str = ""
    """What the changes of one request have in common: they are taken back together."""

    def as_json(self) -> dict[str, Any]:
        """Gives plain JSON for the journal's file."""
        return {
            "id": self.id,
            "at": self.at.isoformat(),
            "workspace": self.workspace,
            "intent": self.intent,
            "does": self.does,
            "method": self.method,
            "path": self.path,
            "body": self.body,
            "target": None
            if self.target is None
            else {"kind": self.target.kind.value, "id": self.target.id, "integration": self.target.integration},
            "inverse": [dict(one) for one in self.inverse],
            "recreate": self.recreate,
            "lost": self.lost,
            "status": self.status,
            "created": self.created,
            "undoes": self.undoes,
            "back": self.back,
            "plan": self.plan,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Change:
        """Reads what `as_json` gave; raises KeyError, TypeError or ValueError for anything else."""
        target = data["target"]
        ref = None if target is None else Ref(RefKind(target["kind"]), target["id"], target["integration"])
        return cls(
            **{**data, "at": datetime.fromisoformat(data["at"]), "target": ref, "inverse": tuple(data["inverse"])}
        )


class Sent(Struct):
    """One request that went out, as the client reports it."""

    method: str
    target: str
    """Path from the root with its query."""
    body: Any = None
    """Masked."""
    status: int | None = None
    """None where no answer came."""
    milliseconds: float = 0.0
    extra: dict[str, Any] = field(default_factory=dict)

    def line(self) -> str:
        """Gives `METHOD /v1/path → status, n ms`."""
        status = "no answer" if self.status is None else str(self.status)
        return f"{self.method} {self.target} → {status}, {self.milliseconds:.0f} ms"
