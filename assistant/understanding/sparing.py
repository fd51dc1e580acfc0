"""Sparing: what a removal is told to leave alone is never among its targets, whatever else the line says.

A last look at a removal after all other layers: "all of them except X", "but keep X", "leave X alone".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from assistant.understanding.concepts import PHRASES
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mentions import Mention
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token
from assistant.understanding.words_brands import QUALIFIERS
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


_SURE: Final = frozenset({"except", "excluding", "besides", "minus", "barring", "excepting", "excepted"})
"""Words that leave something out wherever they stand."""
_SMALL: Final = frozenset(
    "the our my a an one ones for any that this connector connection account please of from".split()
)
_OTHERS: Final = Lazy(
    r"\b(?:that|which) (?:isn't|aren't|is not|are not|is no|are no|isn't from|aren't from)(?: an?| the| our| from| of| on| for)* (?P<what>[\w.]+)|\bnon[ -](?P<non>[\w.]+)"
)
"""`everything that isn't hubspot`: the others are meant."""


def spared_in(
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    lexicon: Lexicon | None = None,
    service: str | None = None,
) -> tuple[str, ...]:
    """Gives the slugs of the connectors that a line says are to stay, in the order of the line.

    A word such as `production` stands for the connectors that have it in their names, of `service` where one is named.
    """
    found: dict[str, None] = {}
    for at in range(len(tokens)):
        if not _spares(tokens, at):
            continue
        if lexicon is not None:
            found.update(dict.fromkeys(_by_words(tokens, mentions, at, lexicon, service)))
        end = next(
            (place for place in range(at + 1, len(tokens)) if tokens[place].word in _ENDS | _ENDS_TOO), len(tokens)
        )
        for one in mentions:
            if at < one.first < min(end, at + _REACH):
                found.update(dict.fromkeys(one.slugs_of("connector")))
    return tuple(found)


def _by_words(
    tokens: Sequence[Token], mentions: Sequence[Mention], at: int, lexicon: Lexicon, service: str | None
) -> list[str]:
    """`except production`: the connectors whose names have the word."""
    inside = {place for one in mentions for place in range(one.first, one.last + 1)}
    found: list[str] = []
    for place in range(at + 1, min(at + 6, len(tokens))):
        word = tokens[place].word
        if place in inside or tokens[place].is_sign or word in _ENDS | _ENDS_TOO:
            break
        if word in _SMALL:
            continue
        by_word = lexicon.connectors.by_word
        owners = {**by_word.get(word, {}), **by_word.get(QUALIFIERS.get(word, ""), {})}
        if not owners:
            break
        found += [slug for slug, one in owners.items() if service in (None, one.integration)]
    return found


def _leaves_out(tokens: Sequence[Token]) -> bool:
    """True where a word stands that leaves something out for sure, whatever it is."""
    return any(
        token.word in _SURE
        or (at > 0 and tokens[at - 1].word in ("apart", "aside") and token.word == "from")
        or (at > 0 and tokens[at - 1].word == "other" and token.word == "than")
        for at, token in enumerate(tokens)
    )


def _spares(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].word
    if (
        word == "but"
        and at > 0
        and tokens[at - 1].word in ("connectors", "connections", "ones", "all", "everything", "accounts", "every")
        and at + 1 < len(tokens)
        and (tokens[at + 1].word in ("the", "our", "my", "for") or tokens[at + 1].kind == "word")
        and not any(one.kind == "act" for one in PHRASES.get(tokens[at + 1].word, ()))
    ):
        return True
    if word in _ONE | _MORE:
        return True
    before = tokens[at - 1].word if at else ""
    return before in _AFTER_TWO.get(word, ())


def _means_others(reading: Reading, tokens: Sequence[Token], mentions: Sequence[Mention]) -> bool:
    """`everything that isn't hubspot`: what is named is just what is not meant."""
    said = " ".join(token.word for token in tokens if token.kind in ("word", "number"))
    found = _OTHERS.search(said)
    if found is None or "integration" not in reading.slots:
        return False
    what = found["what"] or found["non"]
    return any(tokens[one.first].word == what for one in mentions if one.kinds & {"connector", "integration"})


def sparing(
    reading: Reading, tokens: Sequence[Token], mentions: Sequence[Mention], lexicon: Lexicon | None = None
) -> Reading:
    """Gives a removal without what is to stay; its slugs are in `extras["except"]`.

    A removal that would have hit just that becomes one of all or of all unused ones where the line says so,
    else it asks which.
    """
    if reading.intent != "connector.remove":
        return reading
    service = reading.slots.get("integration")
    kept = spared_in(tokens, mentions, lexicon, service if isinstance(service, str) else None)
    target = reading.slots.get("connector")
    several = bool(reading.slots.get("all") or reading.slots.get("unused") or reading.targets)
    if several and _means_others(reading, tokens, mentions):
        return replace(
            reading,
            slots={},
            decision=Decision.ASK,
            missing=("connector|unused|all",),
            evidence=(*reading.evidence, "the others are meant"),
        )
    if several and not kept and _leaves_out(tokens):
        return replace(reading, decision=Decision.ASK, evidence=(*reading.evidence, "something is left out"))
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
