"""Talk: whether a word such as `stop`, `right` or `never` is said by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from assistant.understanding.frames import Frame
    from assistant.understanding.tokens import Token

_VERBAL: Final = frozenset(
    """stop cancel abort leave wait skip hold drop forget never no n not halt right open sure fine ok okay
    y great nice cool later correct leave exit quit morning perfect star sweet neat""".split()
)


_AFTER_VERBAL: Final = frozenset(
    """that it this please pls now then everything the-question mate thanks sorry no yes all there""".split()
)


_LACKED: Final = frozenset(
    """limit limits cap caps cache caching cacheing ttl throttle throttling quota rate restriction restrictions
        ceiling""".split()
)


_SURE: Final = frozenset(
    "exactly precisely sure really certainly absolutely definitely indeed correct right true".split()
)
"""Words of agreement that in a question only stress it."""


def is_talk(frame: Frame, tokens: Sequence[Token], place: int) -> bool:
    """True where a word such as `stop` or `right` is said by itself, not as a verb or adjective of something."""
    if frame.size > 4:
        return False
    if frame.word_at(place) in _SURE and (frame.mood.wh or "you" in frame.words or "about" in frame.words):
        return False  # `which plays exactly?`, `are you sure?`
    if frame.word_at(place) in ("hang", "hold") and place > frame.clause.first and place + 1 < frame.clause.last:
        return False
    if frame.word_at(place) not in _VERBAL:
        return True
    if frame.word_at(place) in ("quit", "leave", "exit") and frame.word_at(place - 1) in (
        "we",
        "they",
        "he",
        "she",
    ):
        return False  # `the trial ended and we quit`
    if frame.word_at(place) in ("no", "n") and frame.word_at(place - 1) == "or":
        return False  # `is it there or no`
    after = place + 1
    if after > frame.clause.last:
        return frame.size <= 2 or place == frame.clause.first
    if frame.word_at(place) == "no" and tokens[after].word in _LACKED:
        return False  # `no limit on it` takes the limit away
    if frame.word_at(place) == "never" and not tokens[after].is_sign:
        return tokens[after].word in ("ever", "mind", "again")  # `it never worked` says why
    return tokens[after].is_sign or tokens[after].word in _AFTER_VERBAL or (frame.size <= 1 and not frame.mentions)
