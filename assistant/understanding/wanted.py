"""Wanted: which parts of a line are asked for, and which are talk, context or taken back."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from assistant.understanding.antecedents import without_followers
from assistant.understanding.asking import (
    complains,
    hangs_on_other,
    is_alternative,
    is_asked,
    is_foreign,
    is_told,
    makes_one,
    only_names,
    says,
    tells_age,
)
from assistant.understanding.backgrounds import without_background
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
    parts = [one for at, one in enumerate(parts) if not (at and is_alternative(parts[at - 1], one))]
    parts = without_followers(without_background(parts))
    real = [
        one
        for one in parts
        if (one.intent not in _TALK or (one.intent == "quit" and one.unit.link in ("then", "and", "semi")))
        and one.intent != OUT
    ]
    if any(one.intent == "refresh" for one in real):
        real = [one for one in real if one.intent == "refresh" or not tells_age(one)]
    if any(one.intent in ("integration.docs", "action.show") for one in real):
        real = [one for one in real if not _only_doubts(one)]
    if any(one.intent == "script" and "path" in one.filled.slots for one in real):
        # `we have to redo all this on staging, so put the steps into setup.sh`
        real = [one for one in real if one.intent != "repeat" and not _goes_there(one)]
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
                or not (one.unit.frame.has("ent:pron") or makes_one(one))
                or (
                    one.unit.frame.has("ent:connected")
                    and not makes_one(one)
                    and any(sets_amount(other) for other in real)
                )
            )
            and not any(other.intent == "connector.create" for other in real if other is not one)
        ]
        real = [one for one in real if one not in lent] or real
    real = [one for one in real if not hangs_on_other(one, parts)]
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
        asked = [one for one in outs if is_asked(one) and one.score >= 3.4]
        if asked and not any(one.score >= 7 for one in talk if one.intent in ("cancel", "quit")):
            return [asked[0]]
        rank = {"cancel": 0, "quit": 1, "confirm": 2, "greet": 3}
        return [min(talk, key=lambda one: (rank[one.intent], -one.score))]
    troubled = [
        one
        for one in outs
        if (is_foreign(one) or (is_asked(one) and one.score >= 3.9))
        and one.unit.frame.clause.first < real[0].unit.frame.clause.first
    ]
    if troubled and all(
        one.intent in ("help", "why", "tour") and _AT_A_LOSS.search(one.unit.frame.said) for one in real
    ):
        return [troubled[0]]  # `my agent gives wrong answers, what can I do?`
    # what is asked for and out of scope, unless the rest is plainly a request of its own
    heavy = [one for one in outs if is_asked(one) and one.score >= 3.9 and is_foreign(one)]
    if any(one.score >= 3.9 and says(one) for one in real):
        heavy = [
            one for one in heavy if says(one)
        ]  # `my boss wants a slide with it all. Can you bring me the list?`
    if any(one.intent == "connector.usage" and one.unit.frame.any("rm:question", "mood:cond") for one in real):
        # `assuming I drop X, what goes dark`: the question belongs to the condition
        heavy = []
    strong = [one for one in real if one.score >= 4.4 and not one.unit.states and not (heavy and only_names(one))]
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
        real = [one for one in real if not is_told(one)] or real
    if len(real) > 1:
        # `apollo is too slow, raise the limit`: the complaint is the reason, the change is what is asked for
        changes = [
            one
            for one in real
            if INTENTS[one.intent].effect in (Effect.WRITE, Effect.DESTRUCTIVE) and one.unit.frame.lead()
        ]
        real = [one for one in real if not (changes and (complains(one) or is_reason(one, changes)))]
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


def _only_doubts(part: Part) -> bool:
    """`restricted or secret key for Stripe? Pull up the docs`: a choice that somebody is unsure of."""
    frame = part.unit.frame
    return (
        part.intent in ("connector.show", "integration.show")
        and frame.mood.question
        and "or" in frame.words
        and not frame.mood.wh
        and not any(act.form == "base" for act in frame.acts)
    )


def _goes_there(part: Part) -> bool:
    """`the same setup must go to the EU workspace. Give me a script`: nobody switches there."""
    return part.intent == "workspace.switch" and part.unit.states


_AT_A_LOSS: Final = Lazy(
    r"^(?:and |but |because |since |as |sorry )*(?:i|we) (?:\w+ )?(?:can't|cannot|can not|don't|do not|couldn't|could not|didn't|never) (?:\w+ )?(?:find|see|know|locate|figure out|remember|understand|discover) (?:\w+ )?(?:it|how|where|the \w+|a \w+|any \w+|which \w+|what)\b|"
    r"^(?:so |and |but |please )?(?:what (?:can|should|could|do|must|shall) (?:i|we) do(?: (?:now|about (?:it|that|this)|then|here|next))?|"
    r"how (?:can|do|could|should) (?:i|we) (?:fix|solve|repair|resolve|debug|handle) (?:it|this|that)|any (?:ideas?|help|advice|tips?|hints?)(?: why)?|why(?: is that| so)?|how come|what now|(?:please )?help(?: me| please)?)$"
)


def _done_instead(outs: Sequence[Part], denied: Part) -> Part | None:
    """`deactivate hunter, don't delete it`: what is asked for is the first, which isn't done here either."""
    for one in outs:
        before = one.unit.frame.clause.first < denied.unit.frame.clause.first
        if one.unit.frame.any("lead:disable", "act:disable", "lead:stop") and one.score >= 4:
            return one
        if before and one.score >= 4.5 and says(one) and is_foreign(one):
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


_REST: Final = Lazy(
    r"\b(?:keep|leave|spare|retain|preserve|touch) (?:all )?(?:of )?(?:the |my |our )?(?:rest|others?|other ones?|remaining ones?|remainder|everything else|all else|all others?)\b|\b(?:the rest|the others?|everything else|all others?) (?:can |may |should |must |is to |are to )?(?:stay|stays|remain|remains|be kept)\b"
)
_KEEPS: Final = frozenset("keep leave spare retain preserve touch".split())


def _of_another(cancel: Part, real: Sequence[Part]) -> bool:
    """`ditch salesforce, don't touch hubspot`: what is to stay is not what is to go."""
    if _REST.search(cancel.unit.frame.said) and any(part.intent in REMOVALS for part in real):
        return True  # `ditch sheets_revops, keep the rest`
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
