"""Tests of tables: they fit the window, lose nothing that is to be copied, and say what they leave out."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from assistant.render import text_of
from assistant.render.characters import width_of
from assistant.render.paint import bare
from intents.reply import Column, Table
from tests.render.samples import CELLS, SLUGS, connectors, look

ROWS = st.lists(st.fixed_dictionaries({"slug": SLUGS, "a": CELLS, "b": CELLS, "c": CELLS}), min_size=1, max_size=4)
LOOKS = st.fixed_dictionaries({"plain": st.booleans(), "unicode": st.booleans(), "color": st.booleans()})


@settings(max_examples=150, deadline=None)
@given(ROWS, st.integers(20, 200), LOOKS, st.booleans(), st.lists(st.integers(0, 3), min_size=3, max_size=3))
def test_any_table_fits_any_width_and_never_cuts_a_slug(
    rows: list[dict[str, Any]], width: int, looks: dict[str, bool], numbered: bool, drops: list[int]
) -> None:
    columns = (
        Column("a", "First of them", drop=drops[0]),
        Column("slug", "Slug", whole=True),
        Column("b", "Second", drop=drops[1]),
        Column("c", "営業", drop=drops[2], align="right"),
    )
    text = text_of([Table(columns, tuple(rows), numbered=numbered)], look(width, **looks))
    longest = max(len(row["slug"]) for row in rows)
    lines = [bare(line) for line in text.splitlines()]
    assert max(map(width_of, lines)) <= max(width, longest)
    assert all(any(row["slug"] in line for line in lines) for row in rows)
    assert not any(line.endswith(" ") for line in lines)
    assert text.endswith("\n")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.booleans())
def test_a_name_cannot_drive_the_terminal(name: str, plain: bool) -> None:
    """Whatever a connector is called, its row is one line and holds no control character."""
    table = Table((Column("name", "Name", whole=True),), ({"name": f"\x1b]0;x\x07\u202e{name}"},))
    lines = text_of([table], look(200, plain=plain)).splitlines()
    assert len(lines) == (4 if plain else 6)
    assert not any(
        ord(letter) < 32 or 0x7F <= ord(letter) < 0xA0 or letter == "\u202e" for line in lines for letter in line
    )


def test_columns_go_in_the_order_of_their_drop_and_are_named() -> None:
    gone = {
        width: text_of([connectors()], look(width)).splitlines()[-1].partition("no room for ")[2]
        for width in (110, 90, 60)
    }
    assert gone == {110: "", 90: "", 60: "Created"}


def test_what_stays_wraps_between_words_under_its_own_column() -> None:
    lines = text_of([connectors(1)], look(90)).splitlines()
    column = lines[0].index("Description")
    told = " ".join(line[column:].split("  ")[0].strip() for line in lines[2:-1])
    assert told == "what the sales team works with every day of the week"
    assert {line[: column - 2].strip() for line in lines[3:-1]} == {""}


def test_a_column_without_drop_stays_even_where_it_has_to_wrap() -> None:
    columns = (Column("slug", "Slug", whole=True), Column("text", "Text"))
    table = Table(columns, ({"slug": "s" * 40, "text": "many words to wrap in here"},))
    text = text_of([table], look(60))
    assert "Text" in text.splitlines()[0]
    assert "no room" not in text


def test_wider_slugs_than_the_window_turn_rows_into_blocks() -> None:
    columns = (Column("slug", "Slug", whole=True), Column("text", "Text"))
    text = text_of([Table(columns, ({"slug": "s" * 80, "text": "words"},))], look(60))
    assert text.splitlines() == ["Slug:", "s" * 80, "Text: words", "", "1 row"]


def test_below_sixty_columns_each_row_is_a_block_with_everything_in_it() -> None:
    lines = text_of([connectors(2, numbered=True)], look(40)).splitlines()
    assert lines[0] == "1. Name: HubSpot 1"
    assert "   Slug: hubspot_1" in lines
    assert "   Created: 3 weeks ago" in lines
    assert "2. Name: HubSpot 2" in lines
    assert lines[-1] == "2 connectors"


def test_plain_tables_have_no_box_and_an_underlined_header() -> None:
    head, rule, row, *_ = text_of([connectors()], look(140)).splitlines()
    assert head.split() == ["Name", "Slug", "Integration", "Used", "by", "Description", "Created"]
    assert set(rule) == {"-", " "}
    assert row.startswith("HubSpot 1  hubspot_1  hubspot        1,000  what the sales")


@pytest.mark.parametrize(("unicode", "corner", "side"), [(True, "╭", "│"), (False, "+", "|")])
def test_tables_on_a_terminal_have_a_frame_of_equal_lines(unicode: bool, corner: str, side: str) -> None:
    lines = text_of([connectors()], look(100, plain=False, unicode=unicode)).splitlines()
    framed = [line for line in lines if line[0] in "╭├╰│+|"]
    assert framed[0][0] == corner
    assert framed[1][0] == framed[1][-1] == side
    assert len({width_of(line) for line in framed}) == 1


def test_without_unicode_only_ascii_is_written() -> None:
    table = Table((Column("a", "Straße"),), ({"a": "José 日本 • …"}, {"a": None}, {"a": True}))
    text = text_of([table], look(plain=False, unicode=False))
    assert text.isascii()
    assert "Jose ?? * ..." in text
    assert "yes" in text


def test_wide_letters_take_two_columns() -> None:
    table = Table(
        (Column("a", "A"), Column("b", "B")), ({"a": "営業", "b": 1}, {"a": "🎉x", "b": 2}, {"a": "abcd", "b": 3})
    )
    rows = text_of([table], look()).splitlines()[2:5]
    assert [width_of(row.rpartition("  ")[0].rstrip()) for row in rows] == [4, 3, 4]
    assert len({width_of(row) for row in rows}) == 1


@pytest.mark.parametrize(
    ("count", "more", "line"),
    [
        (0, {}, "No connectors"),
        (1, {}, "1 connector"),
        (14, {}, "14 connectors"),
        (25, {"total": 1370}, "25 of 1,370 connectors · `more` shows the rest"),
        (25, {"total": 137, "first": 26}, "26–50 of 137 connectors · `more` shows the rest"),
        (12, {"total": 137, "first": 126}, "126–137 of 137 connectors"),
        (1, {"total": 26, "first": 26}, "26 of 26 connectors"),
    ],
)
def test_the_count_below_tells_how_many_there_are_and_whether_more_follow(
    count: int, more: dict[str, Any], line: str
) -> None:
    assert text_of([connectors(count, **more)], look(200)).splitlines()[-1] == line


def test_numbers_go_on_where_the_last_page_ended() -> None:
    rows = text_of([connectors(3, numbered=True, first=99, total=101)], look(140)).splitlines()
    assert [row.split()[0] for row in rows[:5]] == ["#", "---", "99", "100", "101"]
    assert rows[2].startswith(" 99  HubSpot 1")


def test_an_empty_table_is_its_count_alone() -> None:
    assert text_of([connectors(0)], look()) == "No connectors\n"


def test_fifty_rows_are_drawn_in_a_few_milliseconds() -> None:
    """The target is 5 ms; the limit leaves room for a busy machine."""
    table = connectors(50)
    for one in (look(), look(plain=False, color=True)):
        text_of([table], one)
        times = []
        for _ in range(10):
            start = time.perf_counter()
            text_of([table], replace(one, width=one.width + 1))
            times.append(time.perf_counter() - start)
        assert min(times) < 0.02


def test_the_column_that_matters_most_is_wrapped_before_it_goes() -> None:
    """At 60 columns “Used by” went although there was room for it in two lines."""
    columns = (
        Column("slug", "Slug", whole=True),
        Column("name", "Name", drop=3),
        Column("uses", "Used by", drop=1),
    )
    rows: tuple[dict[str, Any], ...] = (
        {"slug": "a" * 30, "name": "B" * 30, "uses": "4 plays, 7 tools and 3 models"},
    )
    answer = text_of((Table(columns, rows),), look(60))
    assert "Used by" in answer
    assert "no room for Name" in answer


def test_rows_that_are_counted_on_from_another_table_are_no_page() -> None:
    columns = (Column("line", "Line"),)
    rows: tuple[dict[str, Any], ...] = ({"line": "a"}, {"line": "b"})
    assert "\n2 rows" in text_of((Table(columns, rows, numbered=True, first=10),), look(100))
    assert "10–11 of 11 rows" in text_of((Table(columns, rows, numbered=True, first=10, total=11),), look(100))
