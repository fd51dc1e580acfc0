"""Sparing: what a removal is told to leave alone is never among its targets, whatever else the line says.

A last look at a removal after all other layers: "all of them except X", "but keep X", "leave X alone".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.understanding.mentions import Mention
from assistant.understanding.tokens import Token
from intents.reading import Decision, Reading

_ONE: Final = frozenset(
    {"except", "excluding", "besides", "minus", "barring", "excepting", "keep", "leave", "spare"}
)
_MORE: Final = frozenset(
    {"retain", "preserve", "keeping", "leaving", "sparing", "save", "excepted", "keeps", "bar"}
)
_AFTER_TWO: Final = {
    "from": frozenset({"apart", "aside"}),
    "than": frozenset({"other", "rather"}),
    "not": frozenset({"but"}),
    "for": frozenset({"except", "save"}),
    "touch": frozenset({"not", "don't", "dont", "never"}),
}
_ENDS: Final = frozenset(
    {"delete", "remove", "drop", "kill", "wipe", "bin", "trash", "nuke", "axe", "erase", "purge", "rm", "del"}
)
_ENDS_TOO: Final = frozenset(
    {"scrap", "ditch", "disconnect", "unlink", "then", "add", "connect", "rename", "show", "list"}
)
_REACH: Final = 9
"""Tokens behind the word of sparing that it may speak of."""
_SEVERAL: Final = frozenset(
    {"all", "every", "everything", "each", "both", "connectors", "connections", "rest", "others"}
)
_UNUSED: Final = frozenset({"unused", "nobody", "noone", "nothing", "idle", "orphaned", "orphans"})


def spared_in(tokens: Sequence[Token], mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Gives the slugs of the connectors that a line says are to stay, in the order of the line."""
    found: dict[str, None] = {}
    for at in range(len(tokens)):
        if not _spares(tokens, at):
            continue
        end = next(
            (place for place in range(at + 1, len(tokens)) if tokens[place].word in _ENDS | _ENDS_TOO), len(tokens)
        )
        for one in mentions:
            if at < one.first < min(end, at + _REACH):
                found.update(dict.fromkeys(one.slugs_of("connector")))
    return tuple(found)


def _spares(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].word
    if word in _ONE | _MORE:
        return True
    before = tokens[at - 1].word if at else ""
    return before in _AFTER_TWO.get(word, ())


def sparing(reading: Reading, tokens: Sequence[Token], mentions: Sequence[Mention]) -> Reading:
    """Gives a removal without what is to stay; its slugs are in `extras["except"]`.

    A removal that would have hit just that becomes one of all or of all unused ones where the line says so,
    else it asks which.
    """
    if reading.intent != "connector.remove":
        return reading
    kept = spared_in(tokens, mentions)
    target = reading.slots.get("connector")
    several = bool(reading.slots.get("all") or reading.slots.get("unused") or reading.targets)
    if not kept or (target is not None and target not in kept) or (target is None and not several):
        return reading
    extras = {**reading.extras, "except": kept}
    targets = tuple(one for one in reading.targets if one.id not in kept)
    evidence = (*reading.evidence, f"to stay: {', '.join(kept)}")
    if target is None:
        return replace(reading, extras=extras, targets=targets, evidence=evidence)
    words = {token.word for token in tokens}
    slots = {name: value for name, value in reading.slots.items() if name not in ("connector", "integration")}
    if words & _UNUSED:
        slots["unused"] = True
    elif words & _SEVERAL:
        slots["all"] = True
    else:
        return replace(
            reading,
            slots=slots,
            decision=Decision.ASK,
            missing=("connector|unused|all",),
            extras=extras,
            evidence=evidence,
        )
    return replace(reading, slots=slots, decision=Decision.CONFIRM, missing=(), extras=extras, evidence=evidence)
