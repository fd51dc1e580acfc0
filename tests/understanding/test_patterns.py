"""Patterns: what is learnt ahead about them is right, so that leaving one uncompiled changes nothing."""

from __future__ import annotations

import re

import pytest

from assistant.understanding import patterns
from assistant.understanding.patterns import Lazy
from benchmarks.learn_hints import all_patterns, hint_of
from benchmarks.understanding import TUNED, labelled

ALL = all_patterns()


def test_every_hint_is_what_its_pattern_says() -> None:
    hints = patterns.hints()
    wrong = [one.text for one in ALL if hints.get(one.key) not in (None, hint_of(one))]
    assert not wrong


def test_keys_tell_patterns_apart() -> None:
    assert len({one.key for one in ALL}) == len({(one.text, one.flags) for one in ALL})


def test_hints_are_learnt_for_the_patterns_of_today() -> None:
    """`python -m benchmarks.learn_hints` writes them; a few patterns may be newer than the file."""
    missing = [one.text for one in ALL if hint_of(one) and one.key not in patterns.hints()]
    assert len(missing) <= len(ALL) // 10


def test_a_line_without_any_hinted_text_never_matches() -> None:
    """Over labelled lines of many voices, as they were typed and in lower case."""
    texts = (label["text"] for name in TUNED for label in labelled(name)[::5])
    lines = list({line for text in texts for line in (text, text.lower())})
    folded = [line.casefold() for line in lines]
    for one in ALL:
        hint = patterns.hints().get(one.key)
        pattern = re.compile(one.text, one.flags)
        if hint:
            rest = (line for line, low in zip(lines, folded, strict=True) if not any(text in low for text in hint))
            assert not any(pattern.search(line) for line in rest), one.text


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (r"\bdelet(?:e|ing)\b", ["delete", "deleting"]),
        (r"^(?:show|list) \w+", ["list ", "show "]),
        (r"a?b?", []),
        (r"\d+ per (?:hour|day)", [" per day", " per hour"]),
        (r"(?:colou?r)+ing", ["color", "colour"]),
        (r"(?!never)\w+", []),
        (r"key|\d", []),
        (r"(?i)TOKEN", ["token"]),
    ],
)
def test_a_hint_is_the_texts_of_which_every_match_holds_one(text: str, hint: list[str]) -> None:
    assert hint_of(Lazy(text)) == hint
