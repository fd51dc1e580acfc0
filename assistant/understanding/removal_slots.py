"""Removal slots: which connectors a removal would take, and where that is too open to be acted on."""

from __future__ import annotations

from typing import Final

from assistant.understanding import reach
from assistant.understanding.filling import Filled, Sources, aim
from assistant.understanding.frames import Frame
from assistant.understanding.meant import taken_elsewhere
from assistant.understanding.mentions import Mention
from assistant.understanding.patterns import Lazy

_RESTRICTED: Final = Lazy(
    r"\b(?:connectors?|connections?|accounts?|ones|everything|all|those|every one) (?:that|which|who|whose|where|we|i|you|they|he|she|of|from|with|without|except|but|not|older|created|made|for|named|called|starting|beginning|containing)\b"
    r"(?! (?:have|are there|there are|exist|see|us|our|my|the workspace|this workspace|here|them|you see|can see|connected|got"
    r"|(?:this|that|the) \w+ (?:workspace|ws|tenant|org|organi[sz]ation)(?!.* (?:that|which|who|except|but|not|without|older|newer)\b))\b)"
)


_RESTRICTIONS: Final = (
    "attr:credits", "attr:ownkey", "attr:failing", "attr:when", "attr:cost", "ent:category", "time", "attr:default", "attr:new",
)  # fmt: skip
"""Features that narrow down which connectors are meant, where removing has no slot for it."""


_EACH_FIRST: Final = Lazy(
    r"^(?:please |and |ok |so )*(?:every|each|all)\b(?: (?:single|of|the|our|my))* \S+(?: \S+){0,2} ?[:,-]"
)
"""`every single HubSpot connector: erase`: what is removed stands in front, cut off by a sign."""


_ANY_FIRST: Final = Lazy(r"^(?:please |and |ok |so )*(?:any|every|each|all|whatever|whichever)\b")


_COMPARED: Final = Lazy(
    r"\b(?:instead of|rather than|compared (?:to|with)|in favou?r of|duplicat\w+|took over|takes over|supersed\w+|outdo\w*|better than|(?<!been )(?<!is )(?<!was )(?<!got )replac(?:es|ed|ing))\b"
)


def _related(mention: Mention, sources: Sources) -> bool:
    """`the connector that smartlead replaced`: the name only tells which one is meant."""
    at = mention.first - 1
    while at > 0 and sources.tokens[at].word in ("the", "our", "my"):
        at -= 1
    return (
        at > 0
        and sources.tokens[at].word in ("that", "which", "whom")
        and sources.tokens[at - 1].word in ("connector", "connection", "account", "one", "integration", "thing")
    )


def _either(frame: Frame, sources: Sources, place: int) -> bool:
    """`we use apollo instead of hunter, so delete it`: two are set against each other, and a pronoun may mean either."""
    end = sources.tokens[place].start if 0 <= place < len(sources.tokens) else 0
    return bool(_COMPARED.search(sources.line.plain[:end].lower())) and not any(
        one.first > place for one in frame.mentions
    )


def fill_remove(found: Filled, frame: Frame, sources: Sources) -> None:
    removal = frame.removal
    place = removal.place if removal is not None else -1
    target = aim(found, frame, sources, after=place)
    if (
        "rm:unclear" in frame.features
        or (removal is not None and taken_elsewhere(frame, place, sources.tokens))
        or (target.mention is not None and _related(target.mention, sources))
        or (removal is not None and removal.what == "pron" and _either(frame, sources, place))
    ):
        found.ask = True
        return
    exact = (
        target.mention is not None
        and "connector" in target.mention.kinds
        and not (target.mention.service and "obj:connector.pl" in frame.features)
    )
    reason = (
        bool(target.integration)
        and "obj:connector" in frame.features
        and not (reach.plural(frame) or reach.each(frame))
        and bool({"since", "because", "as", "cause"} & set(frame.words))
    ) or (removal is not None and removal.what == "pron" and "connector" in found.slots and not reach.each(frame))
    # `since we don't use Lemlist any longer, I'd like the connector removed`, `I have no use for it, throw it away`
    if "attr:unused" in frame.features and not exact and not reason:
        found.slots.pop("connector", None)
        if target.integration or target.unknown:
            found.slots["integration"] = str(target.integration or target.unknown)
        found.slots["unused"] = True
        found.ask, found.candidates, found.pronoun = False, (), False
        return
    if target.unknown and "obj:connector.pl" in frame.features:
        found.slots.clear()
        found.slots.update({"integration": target.unknown, "all": True})
    if exact or target.unknown:
        return
    if (
        removal is not None
        and removal.what == "none"
        and not frame.mentions
        and "attr:unused" in sources.features
        and ("obj:connector.pl" in sources.features or _ANY_FIRST.match(sources.line.plain.lower()))
    ):
        # `hubspot connectors without any tool, remove`
        found.slots.pop("connector", None)
        if target.integration:
            found.slots["integration"] = target.integration
        found.slots["unused"] = True
        found.ask, found.candidates, found.pronoun = False, (), False
        return
    if (
        removal is not None
        and removal.what == "pron"
        and target.mention is None
        and "attr:unused" in sources.features
    ):
        found.slots.clear()
        found.slots["unused"] = True
        found.ask, found.candidates, found.pronoun = False, (), False
        return
    opened = removal is not None and removal.what == "none" and _EACH_FIRST.match(sources.line.plain.lower())
    several = (
        bool(opened)
        or reach.each(frame)
        or (bool(target.integration) and reach.plural(frame) and not reach.one_of(frame))
    )
    narrowed = _RESTRICTED.search(frame.said) or any(one in frame.features for one in _RESTRICTIONS)
    if several and target.integration is None and narrowed:
        found.ask = True  # `all connectors that …`: a restriction that isn't understood leaves open which
        return
    if several and not (found.pronoun and not target.integration and not reach.everything(frame)):
        found.slots.pop("connector", None)
        if target.integration:
            found.slots["integration"] = target.integration
        found.slots["all"] = True
        unclear = not target.integration and bool(frame.left)
        found.ask, found.candidates, found.pronoun = target.near or unclear, (), False
