"""Said before: what a short second sentence takes from the first: the name that it quotes, the page that nobody finds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.cleaning import Line
from assistant.understanding.filling import Filled
from assistant.understanding.parts import Part
from assistant.understanding.patterns import Lazy
from assistant.understanding.scoring import OUT
from assistant.understanding.stretches import unquoted_text
from assistant.understanding.tokens import Token

_ADAPTED: Final = Lazy(
    r"\b(?:adapt|change|correct|fix|adjust|update|alter|amend|edit|replace|align|match)\b (?:\w+ ){0,3}?(?:name|title|label|naming|this|that|it)\b|\brename (?:it|this|that)(?: accordingly| please| like that| so| that way| this way| to that| as well| too)*$"
)
_LEADS_IN: Final = Lazy(
    r"(?:so |ok |and |please |now |well )*(?:let's|let us|we|i|we'll|i'll|we will|i will|shall we|i want to|we want to|i'd like to|can we|could we) (?:\w+ )?(?:begin|start|commence|go on|continue|proceed|take care) (?:with|of)\b"
)
_PAGES: Final = frozenset(
    {"integration.docs", "integration.actions", "integration.extractors", "integration.show", "connector.values", "connector.list", "connector.models",
     "native.actions", "native.extractors", "custom.list", "workspace.list"}
)  # fmt: skip
_LOST: Final = Lazy(
    r"\b(?:can't|cannot|can not|couldn't|could not|don't|do not|didn't|unable to|not able to|never) (?:\w+ )?(?:find|see|open|read|load|access|locate|get to|discover)\b"
)
_OPENED: Final = Lazy(
    r"\b(?:open|show|find|display|bring|give|print|get|load|read|list|fetch|pull up|look)\b (?:\w+ ){0,3}?(?:it|them|that|those|this|these)\b"
)


def take_what_was_said(parts: list[Part], tokens: Sequence[Token], line: Line) -> None:
    """Completes a part that only points at what the parts before it say."""
    for at in range(1, len(parts)):
        before, part = parts[at - 1], parts[at]
        frame = part.unit.frame
        if (
            _LEADS_IN.match(before.unit.frame.said)
            and frame.any("ent:pron")
            and frame.lead() is not None
            and part.intent != OUT
        ):
            _drop(before)  # `let us begin with Mixpanel, please connect it`
        if frame.mentions:
            continue
        if before.intent == part.intent == "connector.values" and "field" in before.filled.slots:
            # `the campaign dropdown is empty, what values should be in there?`
            part.filled.slots.setdefault("field", before.filled.slots["field"])
        if (
            part.intent == "connector.update"
            and part.filled.slots.keys() <= {"connector"}
            and _ADAPTED.search(frame.said)
        ):
            name = _name_quoted(part, tokens, line)
            if name is not None:
                part.filled.slots["new_name"] = name
                part.filled.missing = ()
                for one in parts[:at]:
                    if one.intent == "connector.show" and one.unit.states:
                        one.intent, one.score = OUT, 1.0  # what is wrong with the name so far
        elif (
            before.intent in _PAGES
            and part.intent in ("connector.show", "integration.show", "connector.list", OUT)
            and _LOST.search(before.unit.frame.said)
            and _OPENED.search(frame.said)
        ):
            parts[at] = Part(before.intent, before.filled, part.unit, max(before.score, part.score))
            _drop(before)  # `I can't find the docs of lemlist, would you open them?`


def _drop(part: Part) -> None:
    """Leaves a part without a request of its own."""
    part.intent, part.filled, part.score = OUT, Filled(), 1.0


def _name_quoted(part: Part, tokens: Sequence[Token], line: Line) -> str | None:
    """`it says "Attio CRM" but my team says "Attio Sales"`: the quoted text that is no name yet."""
    taken = {at for one in part.unit.borrowed if one.first >= 0 for at in range(one.first, one.last + 1)}
    quoted = [
        token
        for at, token in enumerate(tokens[: part.unit.frame.clause.first])
        if token.kind == "quoted" and at not in taken
    ]
    return unquoted_text(quoted[0], line) if len(quoted) == 1 else None
