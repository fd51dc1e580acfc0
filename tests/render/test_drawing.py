"""Tests of sentences, fields, code, documents and links."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.render import needs_pager, text_of
from assistant.render.characters import width_of
from assistant.render.paint import bare
from assistant.render.wrapping import longest_word
from intents.reply import Block, Code, Column, Fields, Link, Markdown, Table, Text, Tone
from intents.secret import MASK, Secret
from tests.render.samples import NOW, TEXTS, WINDOW, connectors, look

DOCUMENT = """# HubSpot

Use it for *deals* with `create_deal`, see [the docs](https://example.com/a).
![diagram](https://example.com/x.png)

- one
- two

| Action | Cost |
|--------|------|
| find   | 1    |

```json
{"a": 1}
```

> Mind the limits.

## Limits
"""


@pytest.mark.parametrize(
    ("tone", "sign", "fallback"),
    [(Tone.DONE, "✓", "OK"), (Tone.WARNING, "!", "!"), (Tone.PROBLEM, "✗", "x"), (Tone.HINT, "→", "->")],
)
def test_tones_are_told_by_a_sign_not_by_colour_alone(tone: Tone, sign: str, fallback: str) -> None:
    assert text_of([Text("done", tone)], look()) == f"{sign} done\n"
    assert text_of([Text("done", tone)], look(unicode=False)) == f"{fallback} done\n"
    assert bare(text_of([Text("done", tone)], WINDOW)) == f"{sign} done\n"


@settings(max_examples=120, deadline=None)
@given(TEXTS, st.sampled_from(list(Tone)), st.integers(20, 120), st.booleans())
def test_sentences_fit_unless_a_single_word_does_not(text: str, tone: Tone, width: int, color: bool) -> None:
    drawn = bare(text_of([Text(text, tone)], look(width, color=color)))
    for line in drawn.splitlines():
        assert width_of(line) <= width or longest_word(line) > width - 10
        assert line == line.rstrip(" ")
    assert "\x1b" not in drawn


@settings(max_examples=120, deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=4), st.integers(20, 120))
def test_fields_fit_unless_a_single_word_does_not(pairs: list[tuple[str, str]], width: int) -> None:
    for line in text_of([Fields(tuple(pairs))], look(width)).splitlines():
        assert width_of(line) <= width or longest_word(line) > width // 2 or line.endswith(":")


def test_names_keep_their_backquotes_in_plain_text_and_are_bold_in_colour() -> None:
    assert text_of([Text("say `show it`")], look()) == "say `show it`\n"
    colored = text_of([Text("say `show it`")], WINDOW)
    assert bare(colored) == "say show it\n"
    assert "\x1b[1;36mshow it\x1b[0m" in colored


def test_a_name_stays_bold_over_the_end_of_a_line_and_ends_where_it_ends() -> None:
    colored = text_of([Text("aaaa aaaa `bbbb bbbb` cccc")], look(15, color=True))
    assert colored.splitlines() == ["aaaa aaaa \x1b[1;36mbbbb\x1b[0m", "\x1b[1;36mbbbb\x1b[0m cccc"]


def test_a_lone_backquote_is_just_a_character() -> None:
    assert bare(text_of([Text("it`s fine")], WINDOW)) == "it`s fine\n"


def test_long_lines_of_a_list_go_on_under_their_text() -> None:
    lines = text_of([Text("- " + "word " * 10)], look(30)).splitlines()
    assert lines[0].startswith("- word")
    assert all(line.startswith("  word") for line in lines[1:])


def test_an_address_is_never_broken_so_that_it_can_be_copied() -> None:
    address = "https://example.com/" + "a" * 60
    assert address in text_of([Text(f"Open {address} now"), Fields((("Page", address),))], look(40))


def test_fields_are_aligned_and_long_values_hang() -> None:
    fields = Fields((("Name", "Prod"), ("Description", "word " * 20)), title="Prod")
    title, name, *description = text_of([fields], look(50)).splitlines()
    assert (title, name) == ("Prod", "Name:         Prod")
    assert description[0].startswith("Description:  word")
    assert all(line.startswith(" " * 14 + "word") for line in description[1:])


def test_values_of_one_object_are_said_in_full() -> None:
    moment = NOW - timedelta(days=3)
    pairs: tuple[tuple[str, Any], ...] = (
        ("Default", True),
        ("Made", moment),
        ("Uses", 12345),
        ("Cost", 0.5),
        ("None", None),
    )
    lines = text_of([Fields(pairs)], look()).splitlines()
    assert [line.partition(":")[2].strip() for line in lines] == [
        "yes",
        "22 Nov 2026 (3 days ago)",
        "12,345",
        "0.5",
        "–",
    ]


def test_dates_follow_the_timezone_of_the_reader() -> None:
    """An hour after midnight in Tokyo it is still the day before in London."""
    from zoneinfo import ZoneInfo

    fields = Fields((("Made", NOW.replace(month=1, hour=16)),))
    assert "26 Jan 2026" in text_of([fields], look(timezone=ZoneInfo("Asia/Tokyo")))
    assert "25 Jan 2026" in text_of([fields], look())


def test_a_secret_is_masked_wherever_it_stands() -> None:
    secret: Any = Secret("sk_live_123")
    table = Table((Column("a", "A"),), ({"a": secret}, {"a": [secret]}))  # type: ignore[dict-item]
    for one in (look(), WINDOW, look(30)):
        text = text_of([Fields((("Key", secret),)), table], one)
        assert "sk_live" not in text
        assert text.count(MASK) == 3


def test_code_is_never_wrapped_and_coloured_only_in_colour() -> None:
    code = '{"long": "' + "x " * 80 + '"}'
    assert text_of([Code(code, "json")], look(40)) == code + "\n"
    colored = text_of([Code(code, "json")], WINDOW)
    assert colored != code + "\n"
    assert bare(colored) == code + "\n"


def test_code_for_ascii_streams_escapes_as_json_does() -> None:
    assert text_of([Code('{"a": "é\x1b"}', "json")], look(unicode=False)) == '{"a": "\\u00e9\\ufffd"}\n'


@pytest.mark.parametrize("width", [30, 100])
def test_a_document_reads_the_same_in_plain_text(width: int) -> None:
    text = text_of([Markdown(DOCUMENT)], look(width))
    assert "\x1b" not in text
    assert text.startswith("# HubSpot\n")
    for part in (
        "create_deal",
        "(https://example.com/a)",
        "[diagram]",
        " • one",
        "find    1\n",
        '    {"a": 1}',
        "## Limits",
    ):
        assert part in text
    assert max(map(width_of, text.splitlines())) <= width


def test_a_document_in_colour_has_no_marks_and_clickable_links() -> None:
    text = text_of([Markdown(DOCUMENT)], look(color=True, links=True))
    assert "https://example.com/a\x1b\\" in text
    assert bare(text).startswith("HubSpot\n")
    assert "https" not in bare(text)


def test_a_document_cannot_drive_the_terminal() -> None:
    text = text_of([Markdown("hello \x1b[2J \x9b31m \u202e`\x1b]0;x\x07`")], look())
    assert not any(letter in text for letter in "\x1b\x9b\x07\u202e")


def test_links_are_clickable_or_spelled_out() -> None:
    link = Link("https://example.com", "Docs")
    assert text_of([link], look()) == "Docs: https://example.com\n"
    assert text_of([Link("https://example.com")], look()) == "https://example.com\n"
    assert text_of([link], look(links=True)) == "\x1b]8;;https://example.com\x1b\\Docs\x1b]8;;\x1b\\\n"


def test_an_address_that_is_no_web_address_is_never_clickable() -> None:
    assert "\x1b" not in text_of([Link("file:///etc/passwd", "Docs")], look(links=True))


def test_blocks_stand_apart_and_sentences_together() -> None:
    blocks: list[Block] = [Text("a"), Text("b"), connectors(0), Fields((("k", "v"),)), Text("c")]
    assert text_of(blocks, look()) == "a\nb\n\nNo connectors\n\nk:  v\n\nc\n"
    assert text_of([], look()) == ""


def test_control_characters_in_a_sentence_are_shown_not_obeyed() -> None:
    assert text_of([Text("a\x1b[2Jb\rc\u202ed\x9b")], look()) == "a�[2Jb\nc�d�\n"


def test_text_longer_than_the_window_needs_a_pager() -> None:
    text = text_of([Text("x\n" * 9 + "x")], look())
    assert needs_pager(text, look(height=10))
    assert not needs_pager(text, look(height=11))
    assert not needs_pager(text, look(height=None))
    assert needs_pager("y" * 500 + "\n", look(50, height=10))


def test_importing_the_room_loads_no_library() -> None:
    """The first prompt stands before rich is loaded."""
    code = "import sys, assistant.render; print([m for m in sys.modules if m.startswith(('rich', 'pydantic', 'pygments'))])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_a_list_in_a_pipe_loads_no_library() -> None:
    """A pipe that shows a list pays nothing for colour."""
    code = (
        "import sys; from assistant.render import Look, text_of; from tests.render.samples import connectors;"
        "text_of([connectors(9, total=99, first=10)], Look()); print([m for m in sys.modules if m.startswith('rich.')])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
