"""What understanding hands over: a Reading of one line, and the Context it was read in. Plain data."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from msgspec import Struct, field

from intents.secret import Secret

SlotValue = str | int | bool
NO_SLOTS: Mapping[str, SlotValue] = MappingProxyType({})


class Decision(StrEnum):
    """What the conversation does with a request (`contract`: understand)."""

    ACT = "act"
    CONFIRM = "confirm"
    ASK = "ask"
    CLARIFY = "clarify"
    REJECT = "reject"


class RefKind(StrEnum):
    """Kinds of things that a conversation can be about."""

    CONNECTOR = "connector"
    INTEGRATION = "integration"
    ACTION = "action"
    CUSTOM = "custom"
    WORKSPACE = "workspace"
    CHANGE = "change"


class Ref(Struct, frozen=True):
    """Points to a thing by what the API calls it: the slug of a connector, integration or action."""

    kind: RefKind
    id: str
    integration: str | None = None
    """Of an action: its integration's slug, None for a native one. Of a connector: its integration's slug."""


class Request(Struct, frozen=True):
    """One intent with the slots that the user's words filled."""

    intent: str
    slots: Mapping[str, SlotValue] = field(default_factory=lambda: NO_SLOTS)

    def as_json(self) -> dict[str, Any]:
        """Gives `{"intent", "slots"}`."""
        return {"intent": self.intent, "slots": dict(self.slots)}


class Alternative(Struct, frozen=True):
    """A reading that came close."""

    request: Request
    confidence: float


class Correction(Struct, frozen=True):
    """A word that was taken for another: `said` as typed, `meant` as understood, and what it is."""

    said: str
    meant: str
    role: str
    """`verb`, `word`, or the slot that it filled (`connector`, `integration` …)."""


class Reading(Struct, frozen=True):
    """How one line was understood."""

    text: str
    intent: str
    slots: Mapping[str, SlotValue] = field(default_factory=lambda: NO_SLOTS)
    decision: Decision = Decision.ACT
    confidence: float = 1.0
    alternatives: tuple[Alternative, ...] = ()
    sequence: tuple[Reading, ...] = ()
    """The parts in order where the line holds several requests; `intent` is then `sequence`."""
    evidence: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    ignored: tuple[str, ...] = ()
    """Content words that explain nothing."""
    missing: tuple[str, ...] = ()
    """Slots that have to be asked for."""
    candidates: tuple[Ref, ...] = ()
    """Where a slot is ambiguous or a near miss: what it may stand for, best first."""
    implied: tuple[str, ...] = ()
    """Slots that the context filled ("it", "the second one"), not the line itself."""
    targets: tuple[Ref, ...] = ()
    """Where the words stand for several things ("both", "the last two"): all of them, in order."""
    extras: Mapping[str, Any] = field(default_factory=dict)
    """What only a conversation needs and `understand` does not print: `secret` (a `Secret` pasted into the
    request), `own_key` / `credits` (bool), `inputs` (field -> text), `parent` (parent value of a field),
    `descending` (bool), `number` (of a help example), `reason` (why it was turned down: a topic word)."""

    @property
    def request(self) -> Request:
        """The intent and slots alone."""
        return Request(self.intent, self.slots)

    def _parts(self) -> tuple[Request, ...]:
        """The requests that it stands for one by one: those of a sequence, or one for each of several targets."""
        if self.sequence:
            return tuple(each for part in self.sequence for each in (part._parts() or (part.request,)))
        if len(self.targets) < 2:
            return ()
        return tuple(Request(self.intent, {str(one.kind): one.id, **self.slots}) for one in self.targets)

    def as_json(self) -> dict[str, Any]:
        """Gives the object that `understand` prints; never holds a secret."""
        parts = self._parts()
        return {
            "text": self.text,
            "intent": "sequence" if parts else self.intent,
            "slots": {} if parts else dict(self.slots),
            "decision": str(self.decision),
            "confidence": round(self.confidence, 3),
            "alternatives": [
                {**one.request.as_json(), "confidence": round(one.confidence, 3)} for one in self.alternatives
            ],
            "sequence": [part.as_json() for part in parts] or None,
            "evidence": list(self.evidence),
        }


class Context(Struct, frozen=True):
    """What a line may refer back to. A fresh conversation has an empty one."""

    focus: tuple[Ref, ...] = ()
    """What was last shown or changed, the main thing first ("it")."""
    shown: tuple[Ref, ...] = ()
    """The rows of the last list, in the order shown ("the second one")."""
    last: Request | None = None
    """The last request that ran or was asked about ("and salesforce?", "same for …")."""
    question: str | None = None
    """The kind of the question that is open (`choice`, `text`, `yes_no`, `typed`, `secret`), if one is."""
    gone: frozenset[Ref] = frozenset()
    """Things removed in this conversation: "it" no longer means them."""
    recording: str | None = None
    """The file that was recorded or replayed last ("replay it"); empty where its path is not known."""


def secret_of(reading: Reading) -> Secret[str] | None:
    """Gives the credential that was pasted into the request, if one was."""
    value = reading.extras.get("secret")
    return value if isinstance(value, Secret) else None
