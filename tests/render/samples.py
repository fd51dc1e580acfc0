"""Samples: the looks, tables and strategies that the tests of rendering share."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from msgspec.structs import replace

from assistant.render import Look
from intents.reply import Cell, Column, Table

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
PIPE = Look(now=NOW)
WINDOW = replace(PIPE, plain=False, color=True)

COLUMNS = (
    Column("name", "Name"),
    Column("slug", "Slug", whole=True),
    Column("integration", "Integration", drop=1),
    Column("used", "Used by"),
    Column("description", "Description", drop=2),
    Column("created", "Created", drop=3),
)


def look(width: int = 100, **more: Any) -> Look:
    """Gives a pipe's look at a fixed time, with some of it changed."""
    return replace(PIPE, width=width, **more)


def connectors(count: int = 3, **more: Any) -> Table:
    """Gives a table of made-up connectors with long descriptions."""
    rows: tuple[dict[str, Cell], ...] = tuple(
        {
            "name": f"HubSpot {number}",
            "slug": f"hubspot_{number}",
            "integration": "hubspot",
            "used": number * 1000,
            "description": "what the sales team works with every day of the week",
            "created": NOW - timedelta(days=21 * number),
        }
        for number in range(1, count + 1)
    )
    return Table(COLUMNS, rows, unit=("connector", "connectors"), **more)


TEXTS = st.one_of(
    st.text(max_size=60),
    st.text("ab 日本語한글é-_👩‍💻❤️🇬🇧\t\n\x1b", max_size=60),
    st.lists(st.sampled_from(["word", "longer", "x" * 30, "営業部門", "🎉"]), max_size=12).map(" ".join),
)
SLUGS = st.from_regex(r"[a-z][a-z0-9_]{0,39}", fullmatch=True)
CELLS = st.one_of(TEXTS, st.none(), st.booleans(), st.integers(), st.floats(), st.datetimes())
