"""The documentation's hard lines are read as it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.understanding import Lexicon, read

PAGE = (Path(__file__).parents[2] / "docs" / "understanding.md").read_text(encoding="utf-8")
LINES = re.findall(
    r"^\*\*(.+?)\*\*\n\n((?:`|sequence)[^\n]*)\n\n```text\n", PAGE.partition("## Ten hard lines")[2], re.MULTILINE
)


def test_there_are_ten_and_one_with_a_key() -> None:
    assert len(LINES) >= 11


@pytest.mark.parametrize(("line", "says"), LINES)
def test_a_hard_line_is_read_as_documented(line: str, says: str, lexicon: Lexicon) -> None:
    found = read(line, lexicon).as_json()
    parts = found["sequence"] or [found]
    assert [one["intent"] for one in parts] == re.findall(r"`([a-z_.]+)`", says)
    assert all(str(one["slots"]) in says for one in parts if one["slots"])
    assert says.endswith(f"· {found['decision']}")
