"""Agreement: whether a line is a plain yes, and whether it begins or ends like one and says more."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = (
    "yes yeah yep yup yess yea ya y ja oui si sí ok okay k sure right correct confirm confirmed agreed "
    "absolutely definitely "
    "certainly exactly alright"
).split()
_PHRASES: Final = (
    "do it",
    "do that",
    "do so",
    "go",
    "go ahead",
    "go for it",
    "go on",
    "please do",
    "please proceed",
    "proceed",
    "make it so",
    "make them",
    "of course",
    "for sure",
    "sounds good",
    "looks good",
    "all right",
    "that's right",
    "that is right",
    "that's correct",
    "that is correct",
    "that's fine",
    "i agree",
    "i confirm",
    "i am sure",
    "i'm sure",
    "all of them",
    "let's do it",
    "apply",
    "apply it",
    "apply them",
)
_ONE: Final = "|".join(re.escape(one) for one in sorted((*_WORDS, *_PHRASES), key=len, reverse=True))
_POLITE: Final = r"please|pls|plz|thanks|thank you|thx|now"
_GAP: Final = r"[\s,;:.!–—-]+"
_PLAIN: Final = re.compile(
    rf"(?:(?:please|pls|plz){_GAP})?(?:{_ONE})(?:{_GAP}(?:{_ONE}|{_POLITE}))*[\s.,;!)]*", re.IGNORECASE
)
_YES: Final = re.compile(
    r"(?:yes|yeah|yep|yup|yess|yea|ya|y|ja|oui|si|sí|k|sure|correct|confirm|confirmed|agreed|go ahead|do it|"
    r"please do)\b"
    r"|.*\b(?:do it|go ahead|i agree|agreed)[\s.!?]*$",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(
    r"(?:(?:wait|hm+|ok|okay|sorry|hold on|but|and|so)\W+)*(?:what (?:is|does|do|are|would|will|exactly (?:is|"
    r"does)) (?:this|it|that|you)"
    r"(?: question)? ?(?:asking|ask|mean|change|do|about|asking me|ask me|change exactly)?|what (?:would|"
    r"will) (?:change|happen)"
    r"(?: then)?|what(?:'s| is) the difference(?: between them)?|what do you mean|what are the options|"
    r"explain(?: this| that| it)?|"
    r"what does it change)\W*",
    re.IGNORECASE,
)
NO_PLAIN_YES: Final = (
    "I take only a plain `yes`, so nothing is changed yet: answer `yes` or `no`, or say it anew in full."
)
NOT_ENOUGH: Final = (
    "For a removal only `yes`, `y`, `ok`, `do it` or `go ahead` counts, with no other word: ask for it again."
)
YES_OR_NO: Final = "Please answer yes or no."


def agrees(line: str) -> bool:
    """True for a yes of a closed list, said once or twice, with `please` or `thanks`; any other word makes it "
    "none."""
    text = " ".join(line.split()).replace("’", "'")
    return "?" not in text and _PLAIN.fullmatch(text) is not None


def says_yes_and_more(line: str) -> bool:
    """True for a line that begins or ends like a yes and is none: a condition, an exception or a question."""
    return not agrees(line) and _YES.match(" ".join(line.split()).replace("’", "'")) is not None


def asks_about_it(line: str) -> bool:
    """True for a line that asks what the question is about: `what would change?`, `what's the difference?`."""
    return _ABOUT.fullmatch(" ".join(line.split()).replace("’", "'")) is not None
