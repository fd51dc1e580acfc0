"""Tests of the look: what is drawn follows the stream and its surroundings."""

from __future__ import annotations

import io
from typing import IO, Any, cast

import pytest

from assistant.render import Look


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__()
        self.said = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """What the stream is encoded with."""
        return self.said

    def isatty(self) -> bool:
        """Always."""
        return True


XTERM = {"TERM": "xterm-256color"}


def seen(environ: dict[str, str], stream: IO[str] | None = None, **more: Any) -> Look:
    return Look.detect(stream or Terminal(), environ, size=(120, 40), **more)


def test_a_pipe_is_plain_and_a_hundred_wide_whatever_the_surroundings() -> None:
    look = Look.detect(io.StringIO(), {**XTERM, "COLUMNS": "40", "KITTY_WINDOW_ID": "1"})
    assert (look.width, look.height, look.color, look.plain, look.links) == (100, None, False, True, False)


def test_a_closed_or_missing_stream_is_a_pipe() -> None:
    closed = Terminal()
    closed.close()
    assert Look.detect(None, XTERM).plain
    assert Look.detect(cast("IO[str]", object()), XTERM).plain


def test_a_terminal_has_colour_boxes_and_its_own_size() -> None:
    look = seen(XTERM)
    assert (look.width, look.height, look.color, look.plain, look.theme) == (120, 40, True, False, "dark")


def test_a_terminal_that_does_not_tell_its_size_is_eighty_wide() -> None:
    assert Look.detect(Terminal(), XTERM).width == 80


@pytest.mark.parametrize("environ", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"CARGO_ASSISTANT_THEME": "none"}])
def test_colour_can_be_declined(environ: dict[str, str]) -> None:
    look = seen({**XTERM, "KITTY_WINDOW_ID": "1", **environ})
    assert not look.color
    assert not look.links


def test_an_empty_no_color_declines_nothing() -> None:
    """By https://no-color.org it counts only when it is not empty."""
    assert seen({**XTERM, "NO_COLOR": ""}).color


def test_plain_output_on_a_terminal_is_without_boxes_and_colour() -> None:
    look = seen(XTERM, output="plain")
    assert look.plain
    assert not look.color
    assert look.width == 120


def test_table_output_in_a_pipe_keeps_its_boxes_without_colour() -> None:
    look = Look.detect(io.StringIO(), XTERM, output="table")
    assert not look.plain
    assert not look.color


@pytest.mark.parametrize(
    ("environ", "theme"),
    [
        ({"COLORFGBG": "0;15"}, "light"),
        ({"COLORFGBG": "0;default;7"}, "light"),
        ({"COLORFGBG": "15;0"}, "dark"),
        ({"COLORFGBG": "12;8"}, "dark"),
        ({"COLORFGBG": "0;15", "CARGO_ASSISTANT_THEME": "dark"}, "dark"),
        ({"CARGO_ASSISTANT_THEME": " Light "}, "light"),
        ({"CARGO_ASSISTANT_THEME": "pink"}, "dark"),
    ],
)
def test_the_theme_follows_the_background_and_the_wish(environ: dict[str, str], theme: str) -> None:
    assert seen({**XTERM, **environ}).theme == theme


@pytest.mark.parametrize(
    ("encoding", "carried"), [("utf-8", True), ("UTF8", True), ("ascii", False), ("latin-1", False)]
)
def test_signs_follow_the_encoding(encoding: str, carried: bool) -> None:
    assert seen(XTERM, Terminal(encoding)).unicode is carried


@pytest.mark.parametrize(
    ("environ", "links"),
    [
        ({}, False),
        ({"VTE_VERSION": "6003"}, True),
        ({"VTE_VERSION": "4200"}, False),
        ({"TERM_PROGRAM": "WezTerm"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"TERM": "xterm-kitty"}, True),
        ({"WT_SESSION": "x"}, True),
        ({"WT_SESSION": "x", "TMUX": "/tmp/x"}, False),
    ],
)
def test_links_are_clickable_where_the_terminal_is_known_for_it(environ: dict[str, str], links: bool) -> None:
    assert seen({**XTERM, **environ}).links is links
