"""Unspoken: a service that nothing is connected to, with a name and no verb, is to be connected: `stripe, named "Billing", no cache`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.cleaning import Line
from assistant.understanding.concepts import PHRASES
from assistant.understanding.mentions import Mention
from assistant.understanding.tokens import Token

_NAMES: Final = frozenset("name named called title titled label labelled labeled calling slug".split())
_OPENS: Final = frozenset([":", "-", "–", "—", "->", "=>"])
_BE: Final = frozenset(["is", "be", "comes", "are", "namely", "with"])
_FILLS: Final = frozenset(
    "please pls account connector connection display with the and a its as now next too".split()
)
_BEFORE: Final = frozenset(
    """should shall would could may might suppose supposing thinking wonder wondering maybe perhaps explain mean dry preview not no never nobody nothing without don't dont didn't doesn't won't can't cannot how why what which who where when whether if delete remove drop rename renamed
        change changed update limit cache show find search docs documentation actions extractors already have has had is are was""".split()
)
"""Words before the colon by which the service behind it is not simply the next to be connected."""
_ASKS: Final = frozenset("do does did am can is are was were will has have".split())
_ACTS: Final = frozenset(
    "remove undo change throttle rotate show find disable use moveto record replay authenticate refresh sort save".split()
)


def unspoken_creation(tokens: Sequence[Token], mentions: Sequence[Mention], line: Line) -> str | None:
    """Gives the line with the verb that it leaves out; None for any other line."""
    if not 2 < len(tokens) < 60 or "?" in line.plain:
        return None
    for one in mentions:
        if "integration" not in one.kinds or one.connected or not _begins(tokens, one.first):
            continue
        if any(other.connected for other in mentions if other.kinds & {"connector", "integration"}):
            return None
        if not _is_named(tokens, one.last + 1) or _orders(tokens, one.last + 1):
            continue
        behind = tokens[one.last + 1 : one.last + 3]
        if behind[-1].kind == "quoted" and behind[0].is_sign:  # `jira, "Boards", …`
            return f"connect {one.typed} named {line.typed(behind[-1].start, len(line.plain))}"
        return f"connect {line.typed(tokens[one.first].start, len(line.plain))}"
    return None


def _begins(tokens: Sequence[Token], first: int) -> bool:
    """True where a service opens the line, or what the line leads up to."""
    if first == 0:
        return True
    before = tokens[first - 1]
    if before.typed not in _OPENS and before.word not in _BE:
        return False
    if tokens[0].word in _ASKS and (tokens[1].word not in ("you", "u") or tokens[0].word not in ("can", "will")):
        return False  # `do we need to add source: redshift, slug …`
    said = {token.word for token in tokens[: first - (before.word in _BE)]}
    return not said & _BEFORE and tokens[0].word not in ("list", "tell", "give", "get")


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    """True where a name follows the service: `, named "X"`, `as "X"`, `. Name: X`, `, "X"`."""
    said = False
    while at < len(tokens):
        token = tokens[at]
        if token.kind == "quoted":
            return True
        if token.word in _NAMES:
            is_told = at + 2 < len(tokens) and tokens[at + 1].word in (
                "is",
                "was",
                "isn't",
                "be",
                "by",
                "of",
                "for",
            )
            shown = tokens[at + 2] if is_told else token
            return at + 1 < len(tokens) and not (is_told and shown.kind == "word" and shown.typed.islower())
        if not (token.is_sign or token.word in _FILLS):
            return False
        said = said or token.word == "as"
        at += 1
        if said and at < len(tokens) and tokens[at].kind == "word" and tokens[at].typed[0].isupper():
            return True
    return False


def _orders(tokens: Sequence[Token], first: int) -> bool:
    """True where a verb behind the service does something else with it."""
    for at in range(first, len(tokens)):
        token = tokens[at]
        if token.kind != "word" or token.word in _NAMES or token.word in _FILLS:
            continue
        opens = tokens[at - 1].is_sign or tokens[at - 1].word in ("and", "then", "please")
        for sense in PHRASES.get(token.word, ()):
            if sense.kind == "act" and sense.form == "base" and sense.concept in _ACTS and opens:
                return sense.concept not in ("throttle", "use")
    return False
