"""Structured: what `--output json` prints, one JSON value a turn."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any, Final

from msgspec import Struct

from intents.problems import Exit, Problem
from intents.question import Option, Question
from intents.reply import Block, Fields, Reply, Table, Text
from intents.secret import MASK, Secret

_ESCAPED: Final = re.compile(
    "[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""What JSON allows as it is, but a terminal or an encoder does not: written as `\\uXXXX`."""


def json_of(answer: Reply | Problem | Question, intent: str = "") -> str:
    """Gives one line of JSON, secrets masked, without the line break.

    A reply gives its own value; one without gives `{"intent", "text"}`, or `{"errorMessage"}` where it
    tells of a failure. A problem gives `{"errorMessage"}`, a question `{"question", "options"?}`.
    """
    match answer:
        case Problem():
            value: Any = {"errorMessage": answer.sentence()}
        case Question():
            value = {"question": answer.prompt}
            if answer.options:
                value["options"] = [_option(option) for option in answer.options]
            about = [one for block in answer.shown for one in _rows(block)]
            if about:
                value["about"] = about
        case Reply(json=None):
            said = " ".join(block.text for block in answer.blocks if isinstance(block, Text))
            failed = answer.exit_code not in {Exit.OK, Exit.INTERRUPTED}
            value = {"errorMessage": said} if failed else {"intent": intent, "text": said}
        case Reply():
            value = answer.json
    line = json.dumps(_plain(value), ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", line)


def _rows(block: Block) -> list[dict[str, Any]]:
    """Gives what stands above a question, so that a program knows what it says yes to."""
    if isinstance(block, Table):
        return [{column.key: row.get(column.key) for column in block.columns} for row in block.rows]
    if isinstance(block, Fields):
        return [dict(block.pairs)]
    return []


def _option(option: Option) -> dict[str, Any]:
    """Gives what an option is answered by; its value only where it is a plain one."""
    said: dict[str, Any] = {"label": option.label}
    if option.detail:
        said["detail"] = option.detail
    if isinstance(option.value, str | int | float) and option.value != option.label:
        said["value"] = option.value
    return said


def _plain(value: Any) -> Any:
    """Gives data that JSON knows; any secret in it as the mask, whatever holds it."""
    if isinstance(value, Secret):
        return MASK
    if isinstance(value, Enum):
        return _plain(value.value)
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, float):
        return value if value - value == 0 else None
    if isinstance(value, Mapping):
        return {str(_plain(key)): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, set | frozenset):
        return sorted((_plain(item) for item in value), key=str)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Struct):
        return {name: _plain(getattr(value, name)) for name in value.__struct_fields__}
    if hasattr(value, "model_dump"):
        return _plain(value.model_dump(by_alias=True))
    return str(value)
