"""Field labels: a field told by the label that its form shows: `what goes into "Spreadsheet" for the Sheets connection?`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.understanding.cleaning import Line
from assistant.understanding.mentions import Mention
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token

_OPTIONS: Final = Lazy(
    r"\b(?:what|which)(?:'s| is| are| can| could| may| should| must| do| does| would| values?| options?| choices?| entries| things?| exactly| else| kind| sort)*\b.{0,60}?\b(?:enter\w*|put|pick\w*|choose|chosen|select\w*|"
    r"fill\w*|type(?! (?:is|of))|options?|choices?|values?|allow\w*|accept\w*|possible|expect\w*|permitted|valid|goes? (?:in|into|under|there|here)|belongs?|fits?|use there|available|suggest\w*|offer\w*|exist\w*)\b",
    re.IGNORECASE,
)
"""What can be chosen is asked for."""
_BEFORE: Final = frozenset(
    """in into under for as field box dropdown drop-down label labelled labeled called wants want asks ask requires require needs need expects expect at selector input option parameter
        picker menu the a says reads shows property entry column combo combobox selection titled is""".split()
)
_BEHIND: Final = frozenset(
    """field box dropdown drop-down picker selector input menu list is must wants needs requires expects stays remains shows says on in of for from stays keeps should parameter property entry option has won't
        isn't doesn't""".split()
)
_SEEKS: Final = frozenset(
    """with matching containing contains contain like starting start begins mention mentions mentioning search searching find finding look looking grep filter filtered including includes
        for about word words term text string phrase keyword letters matches having""".split()
)
_CAMEL: Final = re.compile(r"[a-z]+[A-Z]\w+")
_LONGEST: Final = 5
"""Words that a label has at most."""


def labelled_field(tokens: Sequence[Token], mentions: Sequence[Mention], line: Line) -> str | None:
    """Gives the question for what a field accepts in plain words; None for any other line."""
    quoted = [at for at, token in enumerate(tokens) if token.kind == "quoted"]
    if not quoted or len(tokens) > 70 or not _OPTIONS.search(line.plain):
        return None
    named = {at for one in mentions for at in range(one.first, one.last + 1) if "connector" in one.kinds}
    services = [one for one in mentions if one.kinds & {"connector", "integration"} and not one.weak]
    if not services or any(_CAMEL.fullmatch(token.typed) for token in tokens if token.kind == "word"):
        return None
    label = next((at for at in quoted if at not in named and _is_label(tokens, at)), None)
    if label is None:
        return None
    exact = [one for one in services if "connector" in one.kinds and one.first != label]
    chosen = next(iter(exact or [one for one in services if one.first != label]), None)
    if chosen is None:
        return None
    sought = next((at for at in quoted if at > label and _seeks(tokens, at)), None)
    rest = f" matching {tokens[sought].typed}" if sought is not None else ""
    text = re.split(r"\s*[:=]", tokens[label].typed.strip("\"'"))[0]
    return f'which values does the field "{text}" of {_whole(tokens, chosen, line)} accept{rest}'


def _whole(tokens: Sequence[Token], one: Mention, line: Line) -> str:
    """The service with the noun behind it, which tells a connector from its service."""
    last = one.last
    if last + 1 < len(tokens) and tokens[last + 1].word in (
        "connector",
        "connection",
        "account",
        "sandbox",
        "production",
    ):
        last += 1
    return line.typed(tokens[one.first].start, tokens[last].end)


def _is_label(tokens: Sequence[Token], at: int) -> bool:
    text = tokens[at].typed[1:-1]
    if not 1 < len(text) < 40 or len(text.split()) > _LONGEST or text.rstrip().endswith((".", "!", "?")):
        return False
    before = tokens[at - 1].word if at else ""
    behind = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if _seeks(tokens, at):
        return False
    return before in _BEFORE or behind in _BEHIND or not before


def _seeks(tokens: Sequence[Token], at: int) -> bool:
    """True for a text that is looked for among the values: `search the values for "map"`."""
    said = [token.word for token in tokens[max(0, at - 5) : at]]
    if not said or said[-1] not in _SEEKS:
        return False
    return said[-1] != "for" or bool({"search", "look", "looking", "searching", "filter", "find"} & set(said))
