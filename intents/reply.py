"""Reply: what is answered, as blocks of plain data that `assistant.render` draws and JSON carries."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from intents.problems import Exit

if TYPE_CHECKING:
    from intents.calls import Call
    from intents.reading import Ref

Cell = str | int | float | bool | datetime | None
"""A value in a table; datetimes are rendered as people say them, None as a dash, True as a tick."""


class Tone(StrEnum):
    """How a line is meant; never said by colour alone."""

    PLAIN = "plain"
    DONE = "done"
    WARNING = "warning"
    PROBLEM = "problem"
    HINT = "hint"


class Text(Struct, frozen=True):
    """A sentence or a paragraph. Words between backquotes are names or things to type."""

    text: str
    tone: Tone = Tone.PLAIN


class Column(Struct, frozen=True):
    """A column of a table. Where the window is narrow, columns with the highest `drop` go first; 0 stays."""

    key: str
    title: str
    drop: int = 0
    align: str = "left"
    whole: bool = False
    """True for slugs and other things to copy: never cut, never wrapped."""


class Table(Struct, frozen=True):
    """Rows of cells by column key. `unit` is (one, many), for the count below: ("connector", "connectors")."""

    columns: tuple[Column, ...]
    rows: tuple[dict[str, Cell], ...]
    unit: tuple[str, str] = ("row", "rows")
    title: str = ""
    numbered: bool = False
    total: int | None = None
    """How many there are where `rows` is a page of them."""
    first: int = 1
    """The number of the first row, where `rows` is a later page."""


class Fields(Struct, frozen=True):
    """Name and value pairs of one object."""

    pairs: tuple[tuple[str, Cell], ...]
    title: str = ""


class Code(Struct, frozen=True):
    """Text to copy as it is: JSON, a command."""

    text: str
    language: str = "text"


class Markdown(Struct, frozen=True):
    """A document, such as an integration's documentation."""

    text: str


class Link(Struct, frozen=True):
    """An address, clickable where the terminal can."""

    url: str
    label: str = ""


Block = Text | Table | Fields | Code | Markdown | Link


class Reply(Struct, frozen=True):
    """What a request is answered with."""

    blocks: tuple[Block, ...] = ()
    json: Any = None
    """The value of `--output json`: the API's answer, secrets masked, or `{"intent", …}`."""
    next_step: str = ""
    """At most one natural next step, as a sentence; the conversation shows each only once a session."""
    focus: tuple[Ref, ...] = ()
    """What "it" means from now on."""
    shown: tuple[Ref, ...] = ()
    """The rows of the list that was shown, in order ("the second one")."""
    gone: tuple[Ref, ...] = ()
    """What no longer exists."""
    calls: tuple[Call, ...] = ()
    """The calls that a `cargo-ai` user would have made for the same: what `cli` prints."""
    exit_code: Exit = Exit.OK
    facts: dict[str, Any] = field(default_factory=dict)
    """What front ends act on: `quit` (True), `switch_workspace` (uuid), `signed_out` … ."""


def said(text: str, tone: Tone = Tone.PLAIN, **more: Any) -> Reply:
    """Gives a reply of one sentence."""
    return Reply((Text(text, tone),), **more)
