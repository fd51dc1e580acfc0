"""Units: which clauses are read together, and what each unit asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.understanding import reach
from assistant.understanding.clauses import Clause
from assistant.understanding.frames import Frame
from assistant.understanding.framing import Framer
from assistant.understanding.grouping import grouped
from assistant.understanding.learned import shifted
from assistant.understanding.mentions import Mention
from assistant.understanding.pages import lend_pages
from assistant.understanding.patterns import Lazy
from assistant.understanding.scoring import OUT, Scored, scored
from assistant.understanding.tokens import Token
from assistant.understanding.words_brands import AI

FLOOR: Final = 2.9
"""A score below says that nothing was understood."""


_OF_OTHERS: Final = frozenset(["attr:unused", "obj:connector.pl", "obj:account.pl", "q:whatis", "ent:category"])
"""Features of a clause that speaks of several, or of something else than what was shown."""


_NO_IT: Final = frozenset(
    "nothing none nobody anything something whatever everything another other others else any every each".split()
)


def ranking(frame: Frame) -> list[Scored]:
    """Gives the intents by score: the rules' first, shifted by what was learnt."""
    return shifted(frame, scored(frame))


class Unit(Struct):
    """Clauses read as one, their frame, and the intents by score."""

    frame: Frame
    ranked: list[Scored]
    borrowed: tuple[Mention, ...] = ()
    clauses: list[Clause] = field(default_factory=list)

    @property
    def best(self) -> Scored:
        """The intent that explains it best."""
        return self.ranked[0]

    @property
    def link(self) -> str:
        """How it hangs on to what stands before it."""
        return self.frame.clause.link

    @property
    def states(self) -> bool:
        """True for a statement: it has a subject and asks or orders nothing."""
        mood = self.frame.mood
        lead = self.frame.lead()
        return not (mood.question or mood.polite or mood.desire or (lead is not None and lead.form == "base"))


def units_of(
    clauses: Sequence[Clause],
    framer: Framer,
    tokens: Sequence[Token],
    absent: Sequence[Mention] = (),
    *,
    pointed_at: bool = True,
) -> list[Unit]:
    """Gives the units of a line in order, each scored. `absent` is what the line refers back to in the conversation.

    What no word of the line points at is not lent where it speaks of several, or of something unknown.
    """
    groups = grouped(clauses, framer, tokens)
    frames = [framer.frame(group) for group in groups]
    lend_pages(frames, tokens)
    found: list[Unit] = []
    for at, (frame, group) in enumerate(zip(frames, groups, strict=True)):
        following = frames[at + 1] if at + 1 < len(frames) else None
        if following is not None and following.excluded and not following.mentions:
            frame.excluded = [*frame.excluded, *following.excluded]
            frame.reach = following.clause.last - frame.clause.last
        elif following is not None and following.words[:1] and following.words[0] in ("not", "except", "never"):
            frame.reach = following.clause.last - frame.clause.last
        borrowed: tuple[Mention, ...] = ()
        if not any(one.kinds & {"connector", "integration"} or one.unknown for one in frame.mentions):
            own = _OF_OTHERS & frame.features.keys() or _NO_IT & set(frame.words) or frame.left or reach.each(frame)
            lent = absent if pointed_at or not own else ()
            borrowed = (*_borrowed(at, frames), *lent)
        _speak_on(at, frames)
        unit = Unit(frame, ranking(frame), borrowed, list(group))
        if borrowed and (
            frame.has("ent:pron")
            or unit.best.intent in (OUT, "refresh")
            or unit.best.score < FLOOR + 1.8
            or (unit.best.intent == "connector.update" and not frame.mentions)
        ):
            _lend(unit, pointed_at=pointed_at and borrowed[0].first < 0)
        found.append(unit)
    if len(found) > 1:
        return _together(found, clauses, framer)
    return found


def _together(found: list[Unit], clauses: Sequence[Clause], framer: Framer) -> list[Unit]:
    """Where no unit says enough by itself, the whole line is read as one, if that explains more."""
    inside = [one.best.score for one in found if one.best.intent != OUT]
    if inside and max(inside) >= 5.4:
        return found
    if any(one.link in ("then", "semi") or one.frame.has("tells:plays") for one in found) or len(clauses) > 6:
        return found
    frame = framer.frame(list(clauses))
    unit = Unit(frame, ranking(frame), (), list(clauses))
    if (
        unit.best.intent != OUT
        and unit.best.score > max(inside, default=FLOOR) + 0.6
        and unit.best.intent != "connector.remove"
    ):
        return [unit]
    return found


_SUBJECT_OF: Final = Lazy(
    r"(?:\b(?:the|its|it's|our|this|that)|'s) (?:rate |api |app |request |access |old |wrong |new |right |correct |outdated |expired |false |incorrect |(?:[\w.]+ ){1,2}?)?(cache|caching|ttl|limit|cap|throttle|throttling|quota|key|keys|token|password|credentials?|secret)\b"
)


_CANCELS: Final = frozenset("cancel abolish lift withdraw end waive".split())
_DROPS: Final = frozenset("drop scrap cancel lift forget".split())
_ENTERED: Final = frozenset("enter type retype paste put correct fix renew replace give submit".split())
_TOO_MUCH: Final = Lazy(
    r"\b(?:too|very|far too|much too) (?:long|short|low|high|much|little|small|big|few|many|slow|fast|strict|tight|generous)\b|\bnot enough\b"
)
"""`two hours are too long for apollo; half an hour is what I want`: the second is to take the place of the first."""
_RATHER_NONE: Final = Lazy(
    r"\b(?:have|want|prefer|need|like|get|be|with) none\b|\b(?:be|do|live|work|go|prefer(?: it)?) (?:better )?without (?:it|one|any)?\b"
)
"""`we would rather have none`: what was spoken of is to be switched off."""
_KINDS_OF_ONES: Final = ("attr:unused", "attr:credits", "attr:ownkey")
_THOSE: Final = frozenset(["those", "these", "them", "they", "ones", "which", "such"])


def _shows_those(frame: Frame) -> bool:
    """`could I see those?`, `which are they?`: what was spoken of just before is to be shown."""
    if frame.mentions or frame.values or not _THOSE & set(frame.words):
        return False
    return frame.any("act:show", "act:find") or (
        frame.mood.wh in ("which", "what") and frame.mood.question and frame.size <= 1
    )


_WHICH_ONES: Final = Lazy(
    r"^(?:and |so |but )?(?:which|what) (?:ones? )?(?:are there|are they|do exist|exist|are possible|are available|can i (?:choose|pick|take|select|use)|do we have|is there)\b"
)


_WHAT_NOW: Final = Lazy(
    r"^(?:so |and |but )?(?:what|how) (?:is|are|was|high|long|much|low)\b.*\b(?:value|it|set|now|current\w*|number|figure)\b"
)


_BAD: Final = Lazy(
    r"\b(?:would|will|is|could|might) (?:that|this|it|they|there) (?:be )?(?:a |any |an )?(?:\w+ )?(?:problems?|trouble|bad|dangerous|risky|harmful|safe|ok|okay|fine|issues?|wise|clever|mistake|consequences?)\b"
)


_TAKEN: Final = Lazy(
    r"\b(?:take|taken|taking) (?:it|them|that|this) (?:off|away|out)\b|\b(?:take|taken|taking) (?:off|away|out)\b|\blift\w*\b"
)


_PROPERTY: Final = Lazy(r"\b(cache|caching|ttl|limit|cap|throttle|throttling|quota)\b")


_CONCEPTS: Final = {
    **dict.fromkeys(("cache", "caching", "ttl"), "cache"), **dict.fromkeys(("limit", "cap", "throttle", "throttling", "quota"), "limit"),
}  # fmt: skip


def _speak_on(at: int, frames: Sequence[Frame]) -> None:
    """`the cache of X is useless. Turn it off`: a pronoun stands for the property or the node spoken of just before."""
    frame = frames[at]
    if (
        at
        and frame.size <= 1
        and not frame.mentions
        and frames[at - 1].has("val:command")
        and frame.has("ent:pron")
    ):
        frame.features = {**frame.features, "val:command": -1}  # `it says "drop it all", what is that about?`
    if at and frame.size <= 1 and not frame.mentions and _WHICH_ONES.search(frame.said):
        before = next(
            (one for one in reversed(frames[:at]) if one.has("ent:field") and one.has("ent:service")), None
        )
        if before is not None:
            frame.features = {**frame.features, "ent:field": -1, "obj:values": -1}
            frame.fields = list(before.fields)
            return
    if at and frame.size <= 1 and not frame.mentions and _WHAT_NOW.search(frame.said):
        spoken = next(
            (one for one in reversed(frames[:at]) if one.mentions and one.any("attr:cache", "attr:limit")), None
        )
        if spoken is not None:
            frame.features = {**frame.features, "attr:cache" if spoken.has("attr:cache") else "attr:limit": -1}
            return
    if (
        at
        and frame.mood.wh in ("which", "what")
        and "ones" in frame.words
        and frames[at - 1].any("attr:models_word", "obj:models", "obj:model")
    ):
        frame.features = {**frame.features, "attr:models_word": -1}
        return
    if at and frame.removal is None and _shows_those(frame):
        before = frames[at - 1]
        if before.any("obj:connector.pl", "obj:account.pl", "obj:integration.pl") and before.any(*_KINDS_OF_ONES):
            lent = {one: -1 for one in _KINDS_OF_ONES if before.has(one)}
            frame.features = {**frame.features, "obj:connector.pl": -1, **lent}
            return
    if (
        at
        and frame.has("obj:connector.pl")
        and frame.has("ent:pron")
        and re.search(r"\bcredits?\b", frames[at - 1].said)
    ):
        frame.features = {**frame.features, "attr:credits": -1}
        return
    own = any(one.kinds & {"connector", "integration"} or one.unknown for one in frame.mentions)
    if (
        at
        and not own
        and frame.any("val:rate", "val:duration")
        and frames[at - 1].mentions
        and _TOO_MUCH.search(frames[at - 1].said)
    ):
        concept = "limit" if frame.has("val:rate") else "cache"
        frame.features = {**frame.features, f"attr:{concept}": -1, "act:change": -1, "ent:pron": -1}
        return
    if at and not own and not frame.values and _RATHER_NONE.search(frame.said):
        spoken = next(
            (
                one
                for one in reversed(frames[:at])
                if one.any("attr:cache", "act:cache", "attr:limit", "act:throttle")
            ),
            None,
        )
        if spoken is not None:
            concept = "cache" if spoken.any("attr:cache", "act:cache") else "limit"
            frame.features = {
                **frame.features,
                f"lent:{concept}": -1,
                f"attr:{concept}": -1,
                "act:stop": -1,
                "ent:pron": -1,
            }
            return
    if not at or own or any(one.kind != "number" for one in frame.values) or not frame.has("ent:pron"):
        return
    before = next((one for one in reversed(frames[:at]) if one.mentions or one.any("obj:node", "val:slug")), None)
    if before is None:
        return
    if (
        frame.has("talk:no")
        and frame.size <= 1
        and before.any("off:limit", "off:cache")
        and _DROPS & set(frame.words)
    ):
        concept = "limit" if before.has("off:limit") else "cache"
        kept = {key: at for key, at in frame.features.items() if key != "talk:no"}
        frame.features = {**kept, f"attr:{concept}": -1, f"lent:{concept}": -1, "act:stop": -1}
        return
    if before.has("obj:node") and frame.any("lead:build", "lead:create", "act:build", "act:create"):
        frame.features = {**frame.features, "obj:node": -1}
        return
    if before.has("val:slug") and frame.has("attr:free") and frame.mood.question:
        frame.features = {**frame.features, "obj:slug": -1, "val:slug": -1}
        frame.values = [*frame.values, *(one for one in before.values if one.kind == "slug")]
        return
    if (
        frame.mood.question
        and frame.removal is None
        and any(one.startswith("rm:") for one in before.features)
        and _BAD.search(frame.said)
    ):
        frame.features = {**frame.features, "rm:question": -1, "rm.pron": -1}
        return
    found = _SUBJECT_OF.search(before.said)
    if found is None and _TAKEN.search(frame.said):
        found = _PROPERTY.search(before.said)
    told = frame.lead() is not None or re.search(
        r"\b(?:must|should|has to|needs to|shall|may i|can i|could i|let me)\b", frame.said
    )
    if (
        found is None
        or not told
        or not (
            frame.any("act:stop", "act:disable", "act:change", "act:rotate", "act:throttle", "rm.pron")
            or (_ENTERED | _CANCELS) & set(frame.words)
        )
    ):
        return
    concept = _CONCEPTS.get(found[1], "cred")
    if before.has(f"not:{concept}"):
        return  # `not the limit, the whole connector: drop it`
    features = {**frame.features, f"attr:{concept}": -1, f"lent:{concept}": -1}
    if _CANCELS & set(frame.words) and concept != "cred":
        features = {key: at for key, at in features.items() if key != "talk:no"} | {"act:stop": -1}
    if frame.removal is not None and frame.removal.what == "pron":
        frame.removal = replace(frame.removal, what=concept)
        features.pop("rm.pron", None)
        features[f"rm.{concept}"] = frame.removal.place
    frame.features = features


def _lend(unit: Unit, *, pointed_at: bool) -> None:
    """Scores again with what another clause, or the conversation, names; keeps it where that explains more."""
    frame = unit.frame
    if pointed_at and frame.removal is not None and frame.removal.what in ("other", "none") and not frame.left:
        frame.removal = replace(frame.removal, what="pron")  # `delete the last two`
        kept = {key: at for key, at in frame.features.items() if key not in ("rm.other", "rm.none")}
        frame.features = {**kept, "rm.pron": frame.removal.place}
        unit.ranked = ranking(frame)
    if frame.size == 0 and not frame.acts and not frame.mood.wh and not frame.values:
        return
    added = {}
    for one in unit.borrowed[:1]:
        for kind in sorted(one.kinds):
            added[f"ent:{kind}"] = -1
        added["ent:service"] = -1
        if one.unknown:
            added["ent:unknown"] = -1
        services = {named.integration for named in one.named}
        if services & AI:
            added["ent:ai"] = -1
        if any(services & set(each.services) for each in frame.fields):
            added["ent:field"] = -1
        added["ent:connected" if one.connected else "ent:unconnected"] = -1
    if frame.has("ent:service"):
        return
    before = frame.features
    frame.features = {**before, **{key: place for key, place in added.items() if key not in before}}
    again = ranking(frame)
    if again[0].intent == OUT or again[0].score <= unit.best.score + 0.2:
        frame.features = before
        return
    unit.ranked = again


def _borrowed(at: int, frames: Sequence[Frame]) -> tuple[Mention, ...]:
    """Mentions of the other clauses: main clauses before subordinate ones, earlier before later."""
    mains: list[Mention] = []
    subs: list[Mention] = []
    order = [*range(at - 1, -1, -1), *range(at + 1, len(frames))]
    nearest = frames[at - 1] if at else None
    for place in order:
        frame = frames[place]
        own = [one for one in frame.mentions if one.kinds & {"connector", "integration"} or one.unknown]
        own.sort(key=lambda one: one.kinds != {"connector"})  # `one HubSpot account too many: hubspot_sandbox`
        (
            subs
            if (frame.clause.link == "sub" and frame is not nearest) or (frame.clause.link == "sub" and at > 1)
            else mains
        ).extend(own)
    mains.sort(key=lambda one: one.weak and not one.typed[0].isupper())
    return (*mains, *subs)
