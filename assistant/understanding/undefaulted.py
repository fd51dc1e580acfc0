"""Undefaulted: a connector that is not to be the default is never made it; how the default moves is told instead.

The API knows no way to have none: the default moves when another connector is made it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from assistant.understanding.mentions import Mention
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token
from intents.reading import Decision, Reading

_PARTS: Final = frozenset(
    "but instead rather while whereas make use let and when whenever if because since unless where".split()
)
"""Words by which a second thought begins, beside commas."""
_DENIED: Final = Lazy(
    r"\b(?:not|no longer|never|\w+n't|cannot|cant|dont|shouldnt|mustnt|isnt|wont|no more|nobody|no one|stop|stops|stopped|unset|un-?default|unmark|unmake|cease|remove|removing|drop|strip|revoke|undo|clear|"
    r"demote|dethrone|lose|loses|away|off|get rid|instead of|rather than|any ?more|any longer|without|against|avoid|except|quit|end)\b"
)
_ALL_THE_SAME: Final = Lazy(
    r"\b(?:why (?:don't|not)|(?:can't|won't|couldn't|wouldn't) (?:you|we)|don't (?:forget|hesitate)|not only|isn't it|take (?:\S+ ){1,4}as|(?:isn't|is not|aren't|not) (?:\S+ )?(?:yet|the default yet)|if (?:it|that) isn't|should(?:n't)? .* instead of)\b"
)
"""Denials by which something is asked for all the same."""
_OTHER: Final = Lazy(
    r"\b(?:of|than|without|stop|not) (?!making|using|having|being|treating|taking|setting|keeping)\w+ing\b"
)
"""What is not to be done is something else: `instead of removing X make it the default`."""
_SO_FAR: Final = Lazy(
    r"\b(?:is|was|isn't|is not) .*\b(?:but|yet|though|so)\b.*\b(?:should|make|want|must|has to|needs)\b"
)


def undefaulted(reading: Reading, tokens: Sequence[Token], mentions: Sequence[Mention]) -> Reading:
    """Gives a change of the default without the connector that is not to be it."""
    slug = reading.slots.get("connector")
    spoken = reading.slots.get("default") or (
        reading.slots.keys() == {"connector"} and any(one.word == "defaults" for one in tokens)
    )
    if reading.intent != "connector.update" or not spoken or not isinstance(slug, str):
        return reading
    said = " ".join(token.word for token in tokens if not token.is_sign)
    if _ALL_THE_SAME.search(said) or _SO_FAR.search(said) or not _DENIED.search(said):
        return reading
    barred, wanted = _sides(tokens, mentions)
    if slug not in barred or slug in wanted:
        return reading
    evidence = (*reading.evidence, f"not to be the default: {slug}")
    if len(wanted) == 1:
        return replace(reading, slots={**reading.slots, "connector": wanted[0]}, evidence=evidence)
    rest = {name: value for name, value in reading.slots.items() if name != "default"}
    if rest.keys() - {"connector", "integration"}:
        return replace(reading, slots=rest, evidence=evidence)
    return replace(
        reading,
        intent="help",
        slots={"topic": "default connector"},
        decision=Decision.ACT,
        missing=(),
        evidence=evidence,
    )


def _sides(tokens: Sequence[Token], mentions: Sequence[Mention]) -> tuple[list[str], list[str]]:
    """The connectors that are not to be the default, and those that are, by the piece of the line they stand in."""
    ends = [
        at
        for at, token in enumerate(tokens)
        if (token.is_sign and token.typed not in ("'", "-", "(", ")"))
        or token.kind in ("stop", "newline")
        or token.word in _PARTS
    ]
    barred: list[str] = []
    wanted: list[str] = []
    for one in mentions:
        slugs = one.slugs_of("connector")
        if len(slugs) != 1:
            continue
        first = max((at for at in ends if at < one.first), default=-1) + 1
        last = min((at for at in ends if at > one.last), default=len(tokens)) - 1
        piece = " ".join(tokens[at].word for at in range(first, last + 1) if not tokens[at].is_sign)
        side = barred if _DENIED.search(_OTHER.sub("", piece)) else wanted
        if slugs[0] not in side:
            side.append(slugs[0])
    return barred, wanted
