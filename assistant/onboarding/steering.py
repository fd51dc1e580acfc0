"""Steering: the few sentences that speak to the tour itself: leave, start anew, skip, back, a hint."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final


class Wish(Enum):
    """What somebody wants of the tour."""

    RESUME = "resume"
    RESTART = "restart"
    LEAVE = "leave"
    SKIP = "skip"
    BACK = "back"
    HINT = "hint"


_TOUR: Final = r"(?: (?:the|this|your|my))?(?: guided)? (?:tour|tutorial)"
_AGAIN: Final = r"(?:anew|again|over|afresh|from scratch|from the (?:start|beginning|top)|at the beginning)"
_ALWAYS: Final[tuple[tuple[Wish, str], ...]] = (
    (Wish.RESTART, rf"(?:restart|redo|repeat|reset){_TOUR}"),
    (Wish.RESTART, rf"(?:start|begin|do|take|run){_TOUR} {_AGAIN}"),
    (Wish.RESTART, rf"(?:start|begin) (?:over|again) (?:with)?{_TOUR}"),
    (Wish.RESTART, rf"tour {_AGAIN}"),
    (Wish.LEAVE, rf"(?:leave|quit|exit|stop|end|pause|close|cancel|abort|drop){_TOUR}(?: (?:now|for now))?"),
    (Wish.LEAVE, rf"(?:get|take me|i want) out of{_TOUR}"),
    (Wish.LEAVE, r"tour off|no (?:more )?tour"),
    (Wish.RESUME, rf"(?:resume|continue|go on with|carry on with|(?:go |get )?back to|keep going with){_TOUR}"),
)
_UNDER_WAY: Final[tuple[tuple[Wish, str], ...]] = (
    (Wish.SKIP, r"(?:skip|next)(?: (?:this|the|that|it))?(?: (?:step|lesson|one))?"),
    (Wish.SKIP, r"(?:go to |on to )?(?:the )?next (?:step|lesson)"),
    (Wish.BACK, r"(?:go )?(?:one |a )?(?:step |lesson )?back(?: (?:one|a) (?:step|lesson))?"),
    (Wish.BACK, r"(?:go )?(?:back )?(?:to )?(?:the )?(?:previous|last|former)(?: (?:step|lesson|one))|previous"),
    (Wish.BACK, r"(?:go )?back to the (?:previous|last|former|step|lesson)(?: (?:step|lesson|before|one))?"),
    (Wish.HINT, r"(?:(?:give me |show me |i need |another )?a? ?hint)|hints?"),
    (Wish.HINT, r"i(?: am|'m) (?:stuck|lost)|stuck|i (?:do not|don't) know(?: what to (?:do|say|type))?"),
    (
        Wish.HINT,
        r"what(?: is|'s)? (?:now|next)|what (?:do|should|shall) i (?:do|say|type|write)(?: (?:now|here|next))?",
    ),
    (Wish.HINT, r"where (?:am|was) i(?: in the tour)?"),
)
_NUMBERS: Final = ("one", "two", "three", "four", "five", "six")
_LESSON: Final = (
    rf"(?:(?:go|jump|skip) to |open |start |do |take )?(?:the )?lesson (?:number )?(\d|{'|'.join(_NUMBERS)})"
)


def wish_of(line: str, *, under_way: bool) -> Wish | int | None:
    """Gives what a line wants of the tour, the number of a lesson that it names, or None for any other request.

    `under_way`: while the tour runs, lines that do not name it can be meant for it.
    """
    words = re.sub(r"\b(?:please|can we|could we|let's|let us|i want to|i'd like to)\b", " ", _plain(line))
    words = " ".join(words.split()) or _plain(line)
    for wish, pattern in (*_ALWAYS, *(_UNDER_WAY if under_way else ())):
        if re.fullmatch(pattern, words):
            return wish
    named = re.fullmatch(_LESSON, words)
    if named and under_way:
        number = str(named[1])
        return int(number) if number.isdigit() else _NUMBERS.index(number) + 1
    return None


def _plain(line: str) -> str:
    return " ".join(line.casefold().replace("’", "'").split()).rstrip(" .!?,;")
