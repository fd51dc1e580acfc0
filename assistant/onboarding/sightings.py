"""Sightings: which deeds a turn brought about, told from what was answered and changed, not from its words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from assistant.onboarding.lessons import Deed, Kind

if TYPE_CHECKING:
    from assistant.conversation.session import Session, Turn
    from intents.past import Change, PastTurn

REMOVAL = "connector.remove"


class Sighting(Struct, frozen=True):
    """What is new since the last look."""

    requests: tuple[PastTurn, ...]
    """Requests that were answered, a refused one left out."""
    transcripts: tuple[Mapping[str, Any], ...]
    """What was answered about transcripts, as JSON: the session does not remember such requests."""
    changes: tuple[Change, ...]
    kept: bool
    failed: bool
    """True where something asked for was refused or not understood."""

    def shows(self, deed: Deed) -> bool:
        """True where the deed is among what happened."""
        match deed.kind:
            case Kind.ANSWERED:
                return any(one["intent"] == deed.intent for one in self.transcripts) or any(
                    one.reading.intent == deed.intent and (not deed.slot or one.reading.slots.get(deed.slot))
                    for one in self.requests
                )
            case Kind.CHANGED:
                done = [one for one in self.changes if one.status == "done" and _is(one, deed.intent)]
                return any(not deed.slot or (one.body or {}).get(deed.slot) is not None for one in done)
            case Kind.KEPT:
                return self.kept

    @property
    def made(self) -> str:
        """The slug of the connector that was made last, empty where none was."""
        done = [one for one in self.changes if one.status == "done" and one.intent == "connector.create"]
        return done[-1].target.id if done and done[-1].target else ""

    @property
    def recorded(self) -> str:
        """The transcript that a recording began, empty where none did."""
        begun = [one for one in self.transcripts if one["intent"] == "transcript.record"]
        return str(begun[-1]["path"]) if begun else ""


def _is(change: Change, intent: str) -> bool:
    """Undoing a creation is a removal too: its call tells."""
    return change.intent == intent or (
        intent == REMOVAL and change.method == "DELETE" and "/connectors/" in change.path
    )


class Lookout:
    """Looks at a session turn by turn."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.pass_over()

    def pass_over(self) -> None:
        """Takes what has happened so far as seen."""
        self._requests, self._changes = len(self._session.past), len(self._session.changes)

    def look(self, turn: Turn) -> Sighting:
        """Gives what is new with this turn."""
        requests = self._session.past[self._requests :]
        changes = self._session.changes[self._changes :]
        self.pass_over()
        refused = any(one.intent == REMOVAL and one.status == "failed" for one in changes)
        declined = any(one.facts.get("declined") and _of_removal(one.json) for one in turn.replies)
        return Sighting(
            tuple(one for one in requests if not one.reply.facts.get("problem")),
            tuple(one.json for one in turn.replies if _of_transcript(one.json)),
            tuple(changes),
            kept=refused or declined,
            failed=any(one.exit_code for one in turn.replies),
        )


def _of_transcript(json: object) -> bool:
    return isinstance(json, dict) and str(json.get("intent")).startswith("transcript.")


def _of_removal(json: object) -> bool:
    return isinstance(json, dict) and "removed" in json
