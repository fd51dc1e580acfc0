"""The history: what was changed and what was asked in this session."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from intents.reply import Block, Cell, Column, Reply, Table, Text

if TYPE_CHECKING:
    from intents.past import Change, PastTurn
    from intents.ports import Ports
    from intents.reading import Reading


def history(_reading: Reading, ports: Ports) -> Reply:
    """Lists what was changed and what was asked in this session."""
    changes, past = ports.conversation.changes, ports.conversation.requests
    blocks: list[Block] = []
    columns: tuple[Column, ...]
    rows: tuple[dict[str, Cell], ...]
    if changes:
        columns = (Column("at", "When", drop=2), Column("does", "Change"), Column("status", "State"))
        today = ports.clock.now().astimezone().date()
        rows = tuple(
            {"at": _clock(one.at, today), "does": _told(one.does), "status": _state(one, changes)}
            for one in changes
        )
        blocks.append(Table(columns, rows, unit=("change", "changes"), numbered=True))
    else:
        blocks.append(Text("Nothing was changed in this session."))
    if past:
        rows = tuple({"line": line, "intent": ", ".join(intents)} for line, intents in _lines(past))
        columns = (Column("line", "Asked"), Column("intent", "Understood as", drop=1))
        blocks.append(Table(columns, rows, ("request", "requests")))
    return Reply(
        tuple(blocks),
        json={
            "intent": "history",
            "changes": [one.as_json() for one in changes],
            "asked": [line for line, _ in _lines(past)],
        },
    )


def _lines(past: Sequence[PastTurn]) -> list[tuple[str, list[str]]]:
    """Gives the lines that were typed with what each was understood as: the parts of a sequence are one line."""
    found: list[tuple[str, list[str]]] = []
    for one in past:
        if found and one.reading.extras.get("continues") and found[-1][0] == one.reading.text:
            found[-1][1].append(one.reading.intent)
        else:
            found.append((one.reading.text, [one.reading.intent]))
    return found


def _told(does: str) -> str:
    """Gives a change as the history tells it: what takes another back is over, and no change of its own."""
    return does.replace("take back: ", "took back: ").replace("do again: ", "did again: ").replace("`", "")


def _clock(at: datetime, today: date) -> str:
    """Gives the time of day here, with the day where that is another one: "just now" is the same for all."""
    here = at.astimezone()
    return f"{here:%H:%M:%S}" if here.date() == today else f"{here.day} {here:%b %Y %H:%M}"


def _state(change: Change, changes: Sequence[Change]) -> str:
    if any(other.undoes == change.id and other.status == "done" for other in changes):
        return "taken back"
    return {"begun": "unknown", "done": "done", "failed": "failed", "unknown": "unknown"}.get(
        change.status, change.status
    )
