"""Wanted: which parts of a line are asked for, and which are talk, context or taken back."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from assistant.understanding.filling import Filled
from assistant.understanding.parts import WEAK, Part, aim_of
from assistant.understanding.patterns import Lazy
from assistant.understanding.reasons import is_named, is_reason, sets_amount
from assistant.understanding.scoring import OF_TALK, OUT, REMOVALS
from intents.catalogue import INTENTS
from intents.spec import Effect

_TALK: Final = frozenset({"greet", "confirm", "cancel", "quit"})


_DENIES: Final = Lazy(
    r"^(?:please |but |and |just |so )*(?:don't|do not|dont|no need to|not to) (?!cach|limit|throttl|exceed|go over|go above|you\b|we\b|i\b|they\b)"
)


_UNSETS: Final = Lazy(
    r"\b(?:stop|unset|no longer|not|un-?default|off|away|rather than|shouldn't|isn't|un-?mark|cease|instead of|away|strip(?:ped)?|loses?|withdraw|revoke|used to be)\b"
)


_NO_OTHER: Final = Lazy(r" (?:no(?! longer\b| more\b)|nope|nah) ")
_TELLERS: Final = frozenset("i we he she they it somebody someone everybody everyone".split())


def _told(part: Part) -> bool:
    """True for what a subject did or has, without a thing of its own: no request beside one."""
    frame = part.unit.frame
    if (
        not part.unit.states
        or frame.mentions
        or part.unit.link == "and"
        or INTENTS[part.intent].effect is not Effect.READ
    ):
        return False
    return (
        frame.words[:1] != []
        and frame.words[0] in _TELLERS
        and any(one.startswith("past:") for one in frame.features)
    )


def _shift_default(real: list[Part]) -> None:
    """`unset X as default, use Y`: the second is to become the default, and nothing is done to the first."""
    for one, two in pairwise(real):
        if (
            one.intent != "connector.update"
            or not one.filled.slots.get("default")
            or not _UNSETS.search(one.unit.frame.said)
        ):
            continue
        connector = two.filled.slots.get("connector")
        if (
            connector is None
            or connector == one.filled.slots.get("connector")
            or two.intent not in ("connector.update", "connector.show", "connector.list")
        ):
            continue
        two.intent = "connector.update"
        two.filled = Filled({"connector": connector, "default": True})
        real.remove(one)
        return


def wanted_of(parts: list[Part]) -> list[Part]:
    """Leaves out talk and context beside a real request; out of scope wins where it is what is asked for."""
    parts = [one for at, one in enumerate(parts) if not (at and _is_alternative(parts[at - 1], one))]
    real = [
        one
        for one in parts
        if (one.intent not in _TALK or (one.intent == "quit" and one.unit.link in ("then", "and", "semi")))
        and one.intent != OUT
    ]
    if any(one.intent not in WEAK for one in real):
        real = [one for one in real if one.intent not in WEAK or one.unit.link in ("then", "and", "semi")]
    if len(real) > 1:
        config = any(one.filled.slots.get("config") for one in real)
        lent = [
            one
            for one in real
            if one.intent == "connector.create"
            and one.unit.borrowed
            and (
                (config and not one.unit.frame.has("ent:unconnected"))
                or not (one.unit.frame.has("ent:pron") or _makes_one(one))
                or (
                    one.unit.frame.has("ent:connected")
                    and not _makes_one(one)
                    and any(sets_amount(other) for other in real)
                )
            )
            and not any(other.intent == "connector.create" for other in real if other is not one)
        ]
        real = [one for one in real if one not in lent] or real
    real = [one for one in real if not _hangs_on_other(one, parts)]
    cancels = [one for one in parts if one.intent == "cancel" and one.score >= 6]
    denied = [one for one in cancels if one.unit.frame.has("rm:negated")]
    if denied:
        # `do not, I repeat, do not delete hunter`
        real = [
            one for one in real if one.intent not in OF_TALK or one.unit.link in ("then", "and", "stop", "semi")
        ]
    outs = [one for one in parts if one.intent == OUT]
    told_plays = [one for one in outs if one.unit.frame.has("tells:plays")]
    if told_plays:  # `the play should start every Monday. Can you set this up?`
        real = [one for one in real if one.unit.frame.mentions or not one.unit.frame.has("ent:pron")]
        if not real:
            return [told_plays[0]]
    if not real and denied and (instead := _done_instead(outs, denied[-1])):
        return [instead]
    if not real:
        talk = [one for one in parts if one.intent in _TALK]
        if not talk:
            return [max(outs, key=lambda one: one.score)] if outs else []
        asked = [one for one in outs if _asked(one) and one.score >= 3.4]
        if asked and not any(one.score >= 7 for one in talk if one.intent in ("cancel", "quit")):
            return [asked[0]]
        rank = {"cancel": 0, "quit": 1, "confirm": 2, "greet": 3}
        return [min(talk, key=lambda one: (rank[one.intent], -one.score))]
    troubled = [
        one for one in outs if _foreign(one) and one.unit.frame.clause.first < real[0].unit.frame.clause.first
    ]
    if troubled and all(one.intent in ("help", "why") and _AT_A_LOSS.search(one.unit.frame.said) for one in real):
        return [troubled[0]]  # `my agent gives wrong answers, what can I do?`
    # what is asked for and out of scope, unless the rest is plainly a request of its own
    heavy = [one for one in outs if _asked(one) and one.score >= 3.9 and _foreign(one)]
    if any(one.score >= 3.9 and _says(one) for one in real):
        heavy = [
            one for one in heavy if _says(one)
        ]  # `my boss wants a slide with it all. Can you bring me the list?`
    if any(one.intent == "connector.usage" and one.unit.frame.any("rm:question", "mood:cond") for one in real):
        # `assuming I drop X, what goes dark`: the question belongs to the condition
        heavy = []
    strong = [one for one in real if one.score >= 4.4 and not one.unit.states and not (heavy and _only_names(one))]
    if heavy and (not strong or max(one.score for one in heavy) > max(one.score for one in strong) + 1.5):
        return [heavy[0]]
    if heavy and strong and heavy[0].unit.link in ("then", "and", "") and strong[0].unit.link in ("then", "and"):
        return [heavy[0]]
    if any(one.score >= 5 for one in real):
        real = [one for one in real if not (one.unit.link == "sub" and one.score < 4.5) or _narrows(one, real)]
    real = [
        one for one in real if not (one.score < 4.2 and one.unit.states and len(real) > 1) or _narrows(one, real)
    ]
    if len(real) > 1:
        # `don't log me out, just tell me who I am`
        real = [
            one
            for one in real
            if not (_DENIES.search(one.unit.frame.said) and INTENTS[one.intent].effect is not Effect.WRITE)
        ] or real
    _shift_default(real)
    if len(real) > 1:
        # a filter that is thrown away, or a change that changes nothing, only leads in
        bare = [
            one
            for one in real
            if (one.unit.frame.has("rm.filter") and not one.filled.slots)
            or one.unit.frame.has("rm.default")
            or (one.unit.frame.any("neg:show", "neg:find") and not one.unit.frame.has("lead:show"))
            or (
                one.intent in ("connector.update", "custom.update")
                and not one.filled.slots.keys() - {"connector", "integration", "custom"}
                and (one.score < 6 or one.intent == "custom.update")
                and not (one.unit.frame.any("lead:rename", "act:rename") and is_named(one, real))
            )
        ]
        real = [one for one in real if one not in bare] or real
    told = [
        one
        for one in real
        if not one.unit.states
        and (one.unit.frame.mood.polite or one.unit.frame.mood.question or one.unit.frame.lead() is not None)
    ]
    if told:
        # what happened before is told, not asked: `he connected god knows what, …, could you tell me whether …`
        real = [one for one in real if not _told(one)] or real
    if len(real) > 1:
        # `apollo is too slow, raise the limit`: the complaint is the reason, the change is what is asked for
        changes = [
            one
            for one in real
            if INTENTS[one.intent].effect in (Effect.WRITE, Effect.DESTRUCTIVE) and one.unit.frame.lead()
        ]
        real = [one for one in real if not (changes and (_complains(one) or is_reason(one, changes)))]
    real = _doubted(real, parts)
    if any(one.unit.frame.has("rm:negated") for one in cancels) and any(one.intent == "undo" for one in real):
        return [cancels[-1]]
    cancels = [one for one in cancels if not _of_another(one, real)]
    if cancels and len(parts) > 1:
        rest = [one for one in real if one.unit.frame.clause.first > cancels[-1].unit.frame.clause.first]
        if not rest:
            named = [one for one in real if one.score >= 5.5]
            return named if named and not any(one.intent in REMOVALS for one in named) else [cancels[-1]]
        real = rest if not any(one.intent not in REMOVALS for one in real if one not in rest) else real
    return real


_AT_A_LOSS: Final = Lazy(
    r"^(?:so |and |but |please )?(?:what (?:can|should|could|do|must|shall) (?:i|we) do(?: (?:now|about (?:it|that|this)|then|here|next))?|"
    r"how (?:can|do|could|should) (?:i|we) (?:fix|solve|repair|resolve|debug|handle) (?:it|this|that)|any (?:ideas?|help|advice|tips?|hints?)(?: why)?|why(?: is that| so)?|how come|what now|(?:please )?help(?: me| please)?)$"
)
_ALTERNATIVE: Final = Lazy(
    r"^(?:or )?(?:else )?(?:do|must|should|shall|will|would|have|need|am|are|is) (?:i|we|that|this|it)\b"
)


def _is_alternative(asked: Part, part: Part) -> bool:
    """`is salesforce connected or do I have to set it up?`: the other half of a question, no request of its own."""
    frame = part.unit.frame
    return (
        part.unit.link == "or"
        and asked.unit.frame.mood.question
        and not asked.unit.frame.mood.polite
        and asked.intent != OUT
        and INTENTS[asked.intent].effect is Effect.READ
        and frame.mood.question
        and not frame.mentions
        and _ALTERNATIVE.search(frame.said) is not None
    )


def _done_instead(outs: Sequence[Part], denied: Part) -> Part | None:
    """`deactivate hunter, don't delete it`: what is asked for is the first, which isn't done here either."""
    for one in outs:
        before = one.unit.frame.clause.first < denied.unit.frame.clause.first
        if one.unit.frame.any("lead:disable", "act:disable", "lead:stop") and one.score >= 4:
            return one
        if before and one.score >= 4.5 and _says(one) and _foreign(one):
            return one
    return None


def _narrows(part: Part, real: Sequence[Part]) -> bool:
    """`which connectors can be cleaned up because no play uses them`: why, and so which."""
    frame = part.unit.frame
    return (
        part.intent == "connector.list"
        and frame.has("attr:unused")
        and frame.has("ent:pron")
        and any(
            one.intent == "connector.list" and one.unit.frame.has("obj:connector.pl")
            for one in real
            if one is not part
        )
    )


def _hangs_on_other(part: Part, parts: Sequence[Part]) -> bool:
    """`drop me an email when hunter fails`: the condition of something that this program doesn't do asks for nothing."""
    at = parts.index(part)
    if part.unit.link != "sub" or not at or part.unit.frame.lead() is not None:
        return False
    before = parts[at - 1]
    lead = before.unit.frame.lead()
    return (
        before.intent == OUT
        and lead is not None
        and lead.concepts[0] == "oos"
        and lead.form == "base"
        and part.unit.frame.words[:1]
        in (["when"], ["if"], ["once"], ["whenever"], ["after"], ["before"], ["until"])
    )


def _makes_one(part: Part) -> bool:
    """`please set up the connection`: a connection is plainly to be made, though what it is to was said before."""
    frame = part.unit.frame
    return (frame.any("obj:connector", "obj:account") or bool({"ours", "mine"} & set(frame.words))) and _says(part)


def _complains(part: Part) -> bool:
    frame = part.unit.frame
    asks = frame.mood.question or frame.mood.wh or frame.lead() is not None
    return part.intent == "connector.show" and frame.has("attr:failing") and not asks


def _doubted(real: list[Part], parts: Sequence[Part]) -> list[Part]:
    """A removal that is taken back or questioned in the same line is asked about, never proposed as it stands."""
    for at, part in enumerate(parts):
        if part.intent not in REMOVALS or part not in real:
            continue
        if _NO_OTHER.search(part.unit.frame.said) and part.unit.frame.has("ent:two") and not part.filled.ask:
            part.filled.ask = _says_no_between(part)
        for later in parts[at + 1 :]:
            words = later.unit.frame.words
            back = words[:1] in (["no"], ["nope"]) or words[:2] in (
                ["actually", "no"],
                ["wait", "no"],
                ["oh", "no"],
            )
            frame = later.unit.frame
            unread = later.intent == OUT and frame.mood.question and not frame.mood.polite and bool(frame.left)
            contrary = later in real and later.intent == "connector.update" and _same_thing(part, later)
            if back and later.intent == OUT and part.intent == "connector.remove":
                return [Part("cancel", Filled(), part.unit, part.score, part.rivals)]  # `…, no, only <unread>`
            if back or contrary or (unread and later.unit.link in ("but", "comma")):
                part.filled.ask = True
            elif later.unit.link == "but" and later.unit.frame.mood.question and part.intent == "connector.remove":
                return [Part("connector.usage", part.filled, part.unit, part.score, part.rivals)]
    return real


def _same_thing(removal: Part, change: Part) -> bool:
    """`bin smartlead. joking! cap it at 50`: what is changed afterwards was hardly to be removed."""
    return change.unit.frame.has("ent:pron") and aim_of(change.filled.slots) in (
        None,
        aim_of(removal.filled.slots),
    )


def _says_no_between(part: Part) -> bool:
    """`delete a, no …, b`: a `no` between two names leaves open which is meant, unless it is the last that was taken."""
    frame = part.unit.frame
    named = [one for one in frame.mentions if one.kinds & {"connector", "integration"}]
    between = [frame.word_at(at) for at in range(named[0].last + 1, named[-1].first)]
    taken = part.filled.slots.get("connector")
    return bool({"no", "nope", "nah"} & set(between)) and taken in named[0].slugs_of("connector")


_KEEPS: Final = frozenset("keep leave spare retain preserve touch".split())


def _of_another(cancel: Part, real: Sequence[Part]) -> bool:
    """`ditch salesforce, don't touch hubspot`: what is to stay is not what is to go."""
    kept = {
        slug for one in cancel.unit.frame.mentions for slug in one.slugs_of("connector") if "connector" in one.kinds
    }
    gone = {part.filled.slots.get("connector") for part in real}
    if kept and None not in gone and gone and not kept & gone:
        return True
    if kept and any(part.intent in REMOVALS and part.unit.frame.has("attr:unused") for part in real):
        return True  # `delete the unused ones, but keep this one`
    if _KEEPS & set(cancel.unit.frame.words) and any(
        part.intent in REMOVALS and (part.filled.slots.get("unused") or part.filled.slots.get("all"))
        for part in real
    ):
        return True  # `remove all hubspot connectors but keep the sandbox`
    mine = {named.integration for one in cancel.unit.frame.mentions for named in one.named}
    names = [one for part in real for one in part.unit.frame.mentions]
    others = {named.integration for one in names for named in one.named} | {
        one.typed for one in names if one.unknown
    }
    return bool(mine) and bool(others) and not mine & others


def _only_names(part: Part) -> bool:
    """`…, Lusha or Kaspr?`: names that belong to the question before."""
    frame = part.unit.frame
    return (
        bool(frame.mentions)
        and frame.size == len(frame.mentions)
        and not (frame.acts or frame.values or frame.mood.wh or part.unit.frame.clause.first == 0)
    )


def _foreign(part: Part) -> bool:
    """True where a clause really speaks of something else, not only in words that nothing explains."""
    frame = part.unit.frame
    if any(one.startswith("topic:") for one in frame.features):
        return True
    if frame.any(
        "tells",
        "delegates",
        "tells:plays",
        "means",
        "foreign",
        "val:email",
        "rm.other",
        "lead:disable",
        "act:disable",
    ):
        return True
    lead = frame.lead()
    return len(frame.left) >= 2 or (
        lead is not None and "oos" in lead.concepts and bool(frame.mentions or frame.left)
    )


def _says(part: Part) -> bool:
    """True for a question or an order; a wish alone may be only why something is asked."""
    frame = part.unit.frame
    lead = frame.lead()
    return (
        frame.mood.question
        or frame.mood.polite
        or (lead is not None and lead.form == "base" and not frame.mood.desire)
    )


def _asked(part: Part) -> bool:
    frame = part.unit.frame
    lead = frame.lead()
    if frame.clause.link == "sub" or (lead is not None and lead.negated and frame.words[0] in _TELLERS):
        return False  # `we don't renew the contract` orders nothing
    return (
        frame.mood.question or frame.mood.polite or frame.mood.desire or (lead is not None and lead.form == "base")
    )
