"""Free text: what an answer to a question of a name or a setting holds besides the value, and what is none."""

from __future__ import annotations

import re
from typing import Final

from intents.question import Question, QuestionKind

NAMES: Final = frozenset({"new_name", "name"})
"""Slots whose value is a name that people see."""
AS_VALUE: Final = "To take these words as they are, put them in quotes."
NO_VALUE: Final = f"That reads like a question or a thought, so nothing was taken of it. {AS_VALUE}"
NO_NAME: Final = f"That reads like no name, so nothing was taken of it. {AS_VALUE}"
_KEEPS: Final = re.compile(
    r"(?:(?:no|nope|nah|ok|okay|then|well|oh|let us|let's|just|please|actually|rather|better|i'd|i would|we'd)\W+)*"
    r"(?:n|no|nope|nah|no thanks?|no thank you|don't|do not|dont|never|nothing|none|no name|not at all|"
    r"better not|not now|"
    r"(?:don't|do not|dont|never) (?:rename|change|touch|call|name)\b.*|"
    r"(?:leave|keep) (?:it|that|this|the (?:old|current|present|former|same) (?:name|one)|as (?:it )?is|"
    r"the name)\b.*|"
    r"(?:it )?(?:stays?|can stay) (?:as it is|the same|like that)|as it (?:is|was)|same as (?:before|now)|"
    r"the old (?:name|one)|"
    r"no change|unchanged)(?:\W+(?:please|thanks|thank you|pls))*",
    re.IGNORECASE,
)
_HESITATES: Final = re.compile(
    r"(?:h+m+|u+m+|u+h+|let me (?:think|see)|hold on|one (?:moment|second|sec))\b.*|(?:ah|oh|er+m*|well|"
    r"wait)(?:\W*|,.*)",
    re.IGNORECASE,
)
_SAYS_NO_NAME: Final = re.compile(
    r"(?:yes|yeah|yep|y|ok|okay|sure|fine|right|please|thanks|what|huh|sorry|dunno|idk|no idea|not sure.*|"
    r"whatever|anything|"
    r"any ideas?|i (?:do not|don't|dont) (?:know|care|mind)\b.*|i have no (?:idea|clue)\b.*|(?:you|u) (?:choose|"
    r"decide|pick)\b.*|"
    r"i(?:'m| am) not sure\b.*|(?:no[, ]+)?i (?:meant?|was talking about|wanted)\b.*|"
    r"(?:the )?same as (?:the )?(?:slug|service)|"
    r"like the (?:slug|service))",
    re.IGNORECASE,
)
_LEADS: Final = re.compile(
    r"(?:(?:call|name|rename|title|label) it\s+(?:to\s+|as\s+)?|(?-i:to)\s+)(?=\S)", re.IGNORECASE
)
_POLITE: Final = re.compile(r"(?:[\s,;.!]+(?:please|pls|plz|thanks|thank you|thx))+[\s.!]*$", re.IGNORECASE)


def keeps_the_name(question: Question, line: str) -> bool:
    """True for a line that wants no other name: `no`, `leave it as it is`, `keep the old name`."""
    return question.slot in NAMES and _KEEPS.fullmatch(_plain(line)) is not None


def no_value(question: Question, line: str) -> str:
    """Gives why a line is no value of what is asked for; empty where it may be one.

    Only where a name or a setting is asked for: the input of a node may be a question.
    """
    if question.kind is not QuestionKind.TEXT or not (question.slot in NAMES or question.schema) or "{{" in line:
        return ""
    plain = _plain(line)
    asks = line.rstrip(" .!").endswith("?") and (question.slot in NAMES or " " in plain)
    if asks or _HESITATES.fullmatch(plain):
        return NO_VALUE
    return NO_NAME if question.slot in NAMES and _SAYS_NO_NAME.fullmatch(plain) else ""


def bare_name(question: Question, line: str) -> str:
    """Gives a name without a leading `to` and a trailing `please`; any other answer as it is."""
    if question.slot not in NAMES:
        return line
    led = _LEADS.match(line)
    kept = line[led.end() :] if led is not None and len(line.split()) > 1 else line
    return _POLITE.sub("", kept) or line


def _plain(line: str) -> str:
    return " ".join(line.split()).replace("’", "'").strip(" .,;!?…")
