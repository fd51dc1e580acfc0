"""Others: what a verb of making or naming takes that is no connector: a play, a Slack channel, a list in HubSpot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from assistant.understanding.meant import THINGS
from assistant.understanding.words_common import SMALL

if TYPE_CHECKING:
    from assistant.understanding.frames import Frame
    from assistant.understanding.tokens import Token

_MAKES: Final = frozenset({"create", "connect", "build", "rename", "change"})
_OPENS: Final = frozenset(["open", "file", "raise", "log", "start", "post", "submit"])
_PASSED: Final = frozenset(
    """new own old another other separate second third private public shared internal quick simple empty weekly daily monthly big small
    first last next current existing up name title label display""".split()
)
_OF_SERVICES: Final = frozenset(
    """channel list ticket campaign sequence report board page form task record row folder dashboard contact lead deal company template
    message post event invoice issue meeting segment table view pipeline stage property project document doc note tag webhook inbox mailbox
    cadence journey audience playlist repo repository branch commit column tab event workflow playbook landing email newsletter""".split()
)
"""What the services have of their own."""
_PUT_INTO: Final = frozenset(
    """stage pipeline channel ticket task row lead contact deal company template post invoice issue property project tag label mailbox cadence column tab
    repo branch territory picklist board folder""".split()
)
"""What is put into a service: `a new stage in our Salesforce pipeline`."""
_OF_CARGO: Final = frozenset(
    """play tool workflow agent segment model automation flow folder file team user member territory dashboard report sequence campaign
    prospect dataset table field column run trigger schedule""".split()
)
"""What Cargo has beside connectors, and what another part of it names."""
_MADE_OF: Final = frozenset(
    """drawing diagram picture image logo icon cable pin plug socket adapter poster slide sticker joke poem song story essay sketch chart
    graph painting photo video cartoon article blog newsletter presentation deck flowchart schematic""".split()
)
"""What may be made about connectors and is none: `a connector drawing`."""
_HEADS: Final = THINGS | frozenset(
    "provider providers api key keys credentials limit cache rate values docs actions node json".split()
)


def other_made(frame: Frame, tokens: Sequence[Token]) -> bool:
    """True where something is made or renamed that is no connector: `rename the play X`, `a Slack channel called Y`."""
    at = _behind_verb(frame, tokens)
    if at < 0:
        return False
    inside = {place: one for one in frame.mentions for place in range(one.first, one.last + 1)}
    inside |= {place: one for one in frame.excluded for place in range(one.first, one.last + 1)}
    served = False
    last = frame.clause.last
    while at <= last:
        token = tokens[at]
        if any(one.kind in ("name", "slug") and one.first <= at <= one.last for one in frame.values):
            return False  # `call it Reports`
        one = inside.get(at)
        if one is not None and "integration" in one.kinds and not served:
            served = True
            at = one.last + 1
            continue
        small = token.word in SMALL and token.word not in ("to", "for", "with") and not served
        if one is None and (token.word in _PASSED or small):
            at += 1
            continue
        if token.kind != "word":
            return False
        noun = token.word.removesuffix("s")
        if token.word in THINGS and at < last and tokens[at + 1].word.removesuffix("s") in _MADE_OF:
            return True
        if token.word in _HEADS or (at < last and tokens[at + 1].word in _HEADS):
            return False
        if served:
            return noun in _OF_SERVICES
        return noun in _OF_CARGO or (noun in _PUT_INTO and _is_put_into(frame, tokens, at))
    return False


def _behind_verb(frame: Frame, tokens: Sequence[Token]) -> int:
    """The place behind the verb that makes or names, or behind `new` where there is none; -1 for another clause."""
    lead = frame.lead()
    if lead is not None:
        opens = (
            lead.word in _OPENS and tokens[lead.last + 1].word in ("a", "an", "another")
            if lead.last < frame.clause.last
            else False
        )
        made = lead.form == "base" and not frame.mood.wh and (opens or _MAKES & set(lead.concepts))
        return lead.last + 1 if made else -1
    first = frame.clause.first
    while first < frame.clause.last and tokens[first].word in (
        "a",
        "an",
        "please",
        "one",
        "i",
        "need",
        "want",
        "we",
    ):
        first += 1
    return first + 1 if tokens[first].word in ("new", "another") else -1


def _is_put_into(frame: Frame, tokens: Sequence[Token], at: int) -> bool:
    """True where a service follows that it is put into."""
    for one in frame.mentions:
        if one.first <= at + 1 or "integration" not in one.kinds:
            continue
        before = [tokens[step].word for step in range(max(at, one.first - 3), one.first)]
        if {"in", "into", "on", "to", "inside", "within"} & set(before):
            return True
    return False
