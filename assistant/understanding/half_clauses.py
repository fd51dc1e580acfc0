"""Half clauses: what follows a joint and asks for nothing of its own: a reason, or the second half of a question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from assistant.understanding.clause_words import STATIVE, SUBJECTS
from assistant.understanding.tokens import Token

_WHY: Final = frozenset(["because", "cause", "cuz", "bc", "coz", "although", "though", "whereas"])
_OWNERS: Final = frozenset(["our", "my", "the", "this", "their", "his", "her", "it", "there"])
_NO_SUBJECTS: Final = frozenset(["slug", "name", "title", "default", "label", "fallback", "standard"])
_OFFERS: Final = frozenset(
    ["have", "offer", "lack", "bring", "provide", "deliver", "contain", "possess", "include", "support"]
)
_DENIALS: Final = frozenset(["don't", "doesn't", "dont", "never", "not"])


def gives_reason(word: Callable[[int], str], tokens: Sequence[Token], after: int, *, follows: bool) -> bool:
    """True where a clause that begins just before `after` only tells why: nobody is asked for anything in it.

    `follows` says that another clause stands before; one that opens the line must end in a comma.
    """
    opener = word(after - 1)
    if opener in _WHY:
        return bool(word(after))
    if opener not in ("as", "since", "while"):
        return False
    subject = word(after) in SUBJECTS or (word(after) in _OWNERS and word(after + 1) not in _NO_SUBJECTS)
    return subject and (follows or any(token.typed == "," for token in tokens[after + 2 :]))


def goes_on(word: Callable[[int], str], before: range, after: int) -> bool:
    """True for a second half of what is asked: `which connections run on our key and don't touch the credits`."""
    at = after
    if word(at) in _OFFERS:
        return any(word(step) in ("which", "what", "that") for step in before) and any(
            word(step) in ("actions", "extractors") for step in range(at, at + 5)
        )
    if word(at) in ("do", "does") and word(at + 1) == "not":
        at += 1
    elif word(at) not in _DENIALS:
        return False
    while word(at + 1) in ("even", "really", "ever", "also", "actually"):
        at += 1
    return word(at + 1) in STATIVE and any(
        word(step) in ("which", "what", "that", "who", "whether", "ones") for step in before
    )
