"""What the conversation is about: why a line was read as it was, what "it" is, the rest of a list, the command."""

from __future__ import annotations

from datetime import datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from intents.commands import cargo_ai_line, curl_line
from intents.conversation.picking import asks_again, is_anything_taken_back
from intents.problems import Exit, Problem
from intents.reading import Reading, RefKind
from intents.reply import Block, Cell, Code, Fields, Reply, Table, Text, said
from intents.values import counted

if TYPE_CHECKING:
    from intents.past import PastTurn
    from intents.ports import Ports

PAGE = 25
"""Rows that `more` shows at a time."""
NOTHING_YET = "Nothing was asked before."


def _last(ports: Ports) -> PastTurn:
    last = ports.conversation.last
    if last is None:
        raise Problem(NOTHING_YET, "`help` shows what to ask.", exit_code=Exit.NOT_UNDERSTOOD)
    return last


def repeat(reading: Reading, ports: Ports) -> Reply:
    """Runs the last request again, as it was understood; after an undo, `redo` does again what was taken back."""
    if asks_again(reading.text):
        last = ports.conversation.last
        after_undo = last is not None and last.reading.intent == "undo"
        if after_undo or is_anything_taken_back(ports.conversation.changes):
            return Reply(facts={"again": replace(reading, intent="undo", slots={})})
    return Reply(facts={"again": _last(ports).reading})


def why(_reading: Reading, ports: Ports) -> Reply:
    """Explains how the last request was read, and what was sent for it."""
    last = _last(ports)
    read = last.reading
    slots = ", ".join(key if value is True else f"{key} = {value}" for key, value in read.slots.items())
    pairs: list[tuple[str, Cell]] = [
        ("You said", read.text),
        ("Understood as", read.intent + (f": {slots}" if slots else "")),
        ("Because of", "; ".join(_reasons(read)) or "the words of an example"),
        ("Certainty", f"{read.confidence:.0%}"),
    ]
    if read.implied:
        pairs.append(("From what was shown", ", ".join(read.implied)))
    if read.ignored:
        pairs.append(("Not used", ", ".join(read.ignored)))
    if read.corrections:
        pairs.append(("Corrected", ", ".join(f"“{one.said}” to {one.meant}" for one in read.corrections)))
    if read.alternatives:
        other = read.alternatives[0]
        pairs.append(("Next best reading", f"{other.request.intent} ({other.confidence:.0%})"))
    blocks: list[Block] = [Fields(tuple(pairs))]
    if last.sent:
        blocks.append(Text("Sent:"))
        blocks.append(Code("\n".join(last.sent), "http"))
    else:
        blocks.append(Text("Nothing was sent for it."))
    return Reply(tuple(blocks), json={"intent": "why", "reading": read.as_json(), "sent": list(last.sent)})


def _reasons(read: Reading) -> list[str]:
    """Gives what decided, in words: what each word was taken for, and the rule."""
    found = []
    for one in (part for line in read.evidence for part in line.split("; ")):
        taken, arrow, word = one.partition(" ← ")
        if arrow:
            found.append(f"“{word}” for {taken}" if word != taken else f"“{word}”")
        elif not one.startswith(("score ", "left over: ")):
            found.append(one.removeprefix("rule: "))
    return found


def focus(_reading: Reading, ports: Ports) -> Reply:
    """Says what "it" stands for."""
    refs = ports.conversation.context.focus
    shown = ports.conversation.context.shown
    if not refs and len(shown) > 1:
        return said(
            f"“It” is nothing in particular. The last list had {len(shown)} rows, from `{shown[0].id}` "
            f"(“the first one”) to `{shown[-1].id}` (“the last one”).",
            json={"intent": "focus", "focus": [], "shown": [{"kind": o.kind.value, "id": o.id} for o in shown]},
        )
    if not refs:
        return said(
            "About nothing in particular: nothing was shown or changed yet.", json={"intent": "focus", "focus": []}
        )
    words = {RefKind.CONNECTOR: "the connector", RefKind.INTEGRATION: "the service", RefKind.ACTION: "the action"}
    names = " and ".join(f"{words.get(one.kind, 'the ' + one.kind.value)} `{one.id}`" for one in refs)
    return said(
        f"“It” is {names}.", json={"intent": "focus", "focus": [{"kind": o.kind.value, "id": o.id} for o in refs]}
    )


def more(_reading: Reading, ports: Ports) -> Reply:
    """Shows the next rows of the last table."""
    table, seen = ports.conversation.table, ports.conversation.shown_rows
    if table is None:
        return said("There is nothing more to show.", json={"intent": "more", "rows": []})
    rows = table.rows[seen : seen + PAGE]
    if not rows:
        return said(f"That was all: {len(table.rows)} {table.unit[1]}.", json={"intent": "more", "rows": []})
    ports.conversation.show_rows(table, seen + len(rows))
    page = replace(table, rows=rows, first=seen + 1, total=len(table.rows))
    return Reply((page,), json={"intent": "more", "rows": [_plain(row) for row in rows]})


def sort(reading: Reading, ports: Ports) -> Reply:
    """Shows the last table again, sorted by a column; numbers fall, words rise, unless it was said otherwise."""
    table = ports.conversation.table
    if table is None or not table.rows:
        return said("There is no table to sort.", json={"intent": "sort", "rows": []})
    key = _column(str(reading.slots.get("by", "")), table)
    values = [row.get(key) for row in table.rows]
    numbers = all(isinstance(value, int | float | None) for value in values)
    falling = reading.extras.get("descending", numbers)
    order = sorted(range(len(values)), key=lambda index: _rank(values[index]), reverse=bool(falling))
    known = [index for index in order if values[index] is not None]
    order = [*known, *(index for index in order if values[index] is None)]
    sorted_table = replace(table, rows=tuple(table.rows[index] for index in order))
    shown = ports.conversation.context.shown
    moved = tuple(shown[index] for index in order) if len(shown) == len(order) else ()
    ports.conversation.show_rows(sorted_table, min(len(order), PAGE))
    return Reply(
        (sorted_table,), json={"intent": "sort", "rows": [_plain(row) for row in sorted_table.rows]}, shown=moved
    )


def _column(by: str, table: Table) -> str:
    """Gives the key of the column that the words name; raises `Problem` with the columns there are."""
    synonyms = {
        "uses": "usage",
        "used": "usage",
        "most used": "usage",
        "used by": "usage",
        "date": "created",
        "age": "created",
    }
    keys = {key.casefold(): key for key in table.rows[0]}
    keys.update({column.title.casefold(): column.key for column in table.columns})
    said_by = synonyms.get(by.casefold(), by.casefold())
    if "usage" in table.rows[0]:
        keys["used by"] = "usage"
    near = [said_by] if said_by in keys else get_close_matches(said_by, list(keys), n=1, cutoff=0.6)
    if not near:
        titles = ", ".join(column.title.lower() for column in table.columns)
        raise Problem(
            f"There is no column {by}." if by else "Sort by what?",
            f"There is: {titles}.",
            exit_code=Exit.NOT_UNDERSTOOD,
        )
    return keys[near[0]]


def _rank(value: Cell) -> Any:
    if isinstance(value, str):
        return value.casefold()
    return value.timestamp() if isinstance(value, datetime) else value or 0


def _plain(row: dict[str, Cell]) -> dict[str, Any]:
    return {key: value.isoformat() if isinstance(value, datetime) else value for key, value in row.items()}


def refresh(_reading: Reading, ports: Ports) -> Reply:
    """Reads names and catalogue afresh."""
    names = ports.conversation.refresh_names()
    text = (
        f"Read afresh: {counted(len(names.connectors), 'connector')}, "
        f"{counted(len(names.integrations), 'integration')} and "
        f"{counted(len(names.customs), 'custom one')}."
    )
    counts = {
        "connectors": len(names.connectors),
        "integrations": len(names.integrations),
        "customs": len(names.customs),
    }
    return said(text, json={"intent": "refresh", **counts})


def cli(_reading: Reading, ports: Ports) -> Reply:
    """Gives the last request as `cargo-ai` commands, and as `curl` with the token as a variable."""
    calls = _last(ports).calls
    if not calls:
        return said(
            "The last request has no equivalent: nothing was asked of the API.",
            json={"intent": "cli", "commands": []},
        )
    account = ports.account
    lines = [line for line in map(cargo_ai_line, calls) if line]
    curls = [curl_line(call, account.base_url, account.workspace_uuid) for call in calls]
    blocks: list[Block] = []
    if lines:
        blocks.append(Code("\n".join(lines), "sh"))
    if len(lines) < len(calls):
        blocks.append(Text("`cargo-ai` has no flag for all of this; with `curl`:"))
    elif lines:
        blocks.append(Text("The same with `curl`:"))
    blocks.append(Code("\n".join(curls), "sh"))
    return Reply(tuple(blocks), json={"intent": "cli", "commands": lines, "curl": curls})
