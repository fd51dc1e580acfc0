"""Withdrawn: a change that is put as a question and answered by its own speaker: `create a hunter connector? no, not yet`.

Nothing is changed then. What is told behind a refusal (`rename it? no, limit it`) is a request of its own and stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.filling import Filled
from assistant.understanding.parts import Part
from assistant.understanding.tokens import Token
from intents.catalogue import INTENTS
from intents.spec import Effect

_REFUSES: Final = frozenset(
    "no nope nah never nevermind cancel abort stop don't dont not forget skip scratch leave scrap nvm".split()
)
"""Words one of which is in every refusal."""
_ALONG: Final = frozenset(
    """hm hmm hmmm er erm um uh oh ah well actually wait hold on second thought thoughts thanks thank you thx sorry please pls just yet now
        mind it that this then better rather today so but ok okay maybe later another time way again i'd i would think about idea good
        a do be let's us bother need to as is alone after all really sure changed my the for moment""".split()
)
"""Words that a refusal is dressed in."""


def refused_at(tokens: Sequence[Token]) -> int:
    """Gives the place of the question mark behind which there is nothing but a refusal; -1 without one."""
    at = next(
        (at for at in range(len(tokens) - 1, -1, -1) if tokens[at].kind == "stop" and "?" in tokens[at].typed), -1
    )
    words = {token.word for token in tokens[at + 1 :] if not token.is_sign} if at > 0 else set()
    return at if _REFUSES & words and words <= _REFUSES | _ALONG else -1


def without_withdrawn(parts: list[Part], tokens: Sequence[Token]) -> list[Part]:
    """Gives a `cancel` alone where the line ends with a question mark and a refusal behind a change."""
    at = refused_at(tokens)
    if at < 0:
        return parts
    changed = [
        one
        for one in parts
        if one.unit.frame.clause.first < at
        and one.intent in INTENTS
        and INTENTS[one.intent].effect is not Effect.READ
    ]
    if not changed or changed[0] is not parts[0]:
        return parts
    first = changed[0]
    return [Part("cancel", Filled(), first.unit, max(first.score, 6.0), first.rivals)]
