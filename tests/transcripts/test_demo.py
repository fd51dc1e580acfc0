"""The demo: typed like a person, paused by a key."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import StringIO

import pytest

from assistant.transcripts.demo import NoKeys, Show, narrated
from assistant.transcripts.format import parse
from assistant.transcripts.pace import keystrokes, reading_time
from assistant.transcripts.replay import Filling
from tests.transcripts.scripted import Stage
from tests.transcripts.test_replay import ADD, scene

TEXT = "Intro with `code` and a [link](https://x.example).\n\n" + scene("> list", "nonsense", *ADD) + "\nThe end.\n"


@dataclass
class Fingers:
    """A keyboard on which a key is pressed at the given waits."""

    presses: set[int] = field(default_factory=set)
    waits: list[float | None] = field(default_factory=list)

    def pressed(self, seconds: float | None) -> bool:
        """Notes the wait."""
        self.waits.append(seconds)
        return len(self.waits) in self.presses


def shown(keys: Fingers, speed: float = 1.0, *, colour: bool = False) -> tuple[str, Show]:
    """Plays the text and gives what was printed."""
    out = StringIO()
    show = Show(out, keys, speed, colour)
    show.play(parse(TEXT), Stage(), Filling({}, {}))
    return out.getvalue(), show


def test_it_prints_narration_what_is_typed_and_what_is_really_answered() -> None:
    printed, _ = shown(Fingers())
    assert printed.startswith("\nIntro with code and a link.\n\nTitle\n\n› list\nclearbit_eu ")
    assert "nonsense" not in printed
    assert "› ••••\nCreated prod" in printed
    assert printed.endswith("\nThe end.\n\n")
    assert "\x1b" not in printed


def test_each_character_waits_its_turn_and_narration_is_waited_for() -> None:
    keys = Fingers()
    shown(keys)
    assert keys.waits[0] == reading_time("Intro with code and a link.\n\nTitle")
    assert len(keys.waits) > sum(len(line) for line in ("list", "add clearbit prod", "••••"))
    assert all(wait is not None and wait > 0 for wait in keys.waits)


def test_any_key_pauses_until_the_next_one() -> None:
    keys = Fingers({3, 7})
    _, show = shown(keys)
    assert show.pauses == 2
    assert [n for n, wait in enumerate(keys.waits, 1) if wait is None] == [4, 8]


def test_speed_divides_every_wait() -> None:
    slow, fast = Fingers(), Fingers()
    shown(slow)
    shown(fast, 4.0)
    assert [wait and wait / 4 for wait in slow.waits] == pytest.approx(fast.waits)


def test_colour_is_only_where_it_is_asked_for() -> None:
    printed, _ = shown(Fingers(), colour=True)
    assert "\x1b[1m› \x1b[0m" in printed


def test_without_a_keyboard_time_passes() -> None:
    slept: list[float] = []
    assert NoKeys(slept.append).pressed(2.5) is False
    assert slept == [2.5]


def test_typing_is_the_same_each_time_and_not_even() -> None:
    assert list(keystrokes("list my connectors")) == list(keystrokes("list my connectors"))
    assert len({delay for delay, _ in keystrokes("list my connectors")}) > 10


@pytest.mark.parametrize(
    ("markdown", "lines"),
    [
        ("# Title #1", "Title #1"),
        ("one\ntwo", "one two"),
        ("**bold** and `code`", "bold and code"),
        ("[a](b) ![c](d)", "a c"),
        ("- one\n- two", "- one\n- two"),
        ("```json\n{}\n```", "{}\n"),
        ("snake_case stays", "snake_case stays"),
    ],
)
def test_narration_has_no_marks(markdown: str, lines: str) -> None:
    assert narrated(markdown, 80) == lines
