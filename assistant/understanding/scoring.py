"""Scoring: how well each intent explains a frame: what speaks for it, less what it leaves over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct, field

from assistant.understanding.rules import Rule, Rules, index
from assistant.understanding.words_common import COMMON
from assistant.understanding.words_english import ENGLISH

if TYPE_CHECKING:
    from assistant.understanding.frames import Frame

OUT: Final = "out_of_scope"
REMOVALS: Final = ("connector.remove", "custom.remove")
_LEFT: Final = {
    "lead": 1.5,
    "act": 0.5,
    "topic": 1.5,
    "obj": 0.6,
    "attr": 0.3,
    "talk": 0.1,
    "past": 0.3,
    "neg": 0.3,
}
_FOREIGN: Final = frozenset(
    {
        "topic:chat",
        "topic:code",
        "topic:people",
        "topic:segments",
        "topic:agents",
        "topic:compare",
        "topic:company",
        "topic:ui",
        "topic:metrics",
    }
)
OF_TALK: Final = frozenset(
    ["undo", "repeat", "more", "sort", "refresh", "history", "transcript.record", "transcript.replay", "why"]
)
_MADE: Final = frozenset(["connector.create", "connector.update", "custom.create", "custom.update"])
_OF_CONNECTORS: Final = frozenset(
    [
        "connector.create",
        "connector.update",
        "connector.values",
        "connector.show",
        "connector.list",
        "integration.show",
    ]
)
_USABLE: Final = (
    "ent:service", "ent:pron", "obj:connector", "obj:connector.pl", "obj:account", "obj:account.pl", "obj:integration", "obj:integration.pl",
    "rm:question", "attr:unused",
)  # fmt: skip
"""What there must be for its uses to be asked for."""
_BY_ITSELF: Final = (
    "lead:change", "lead:rename", "lead:create", "lead:connect", "lead:throttle", "lead:cache", "lead:rotate",
    "lead:stop", "val:rate", "val:name", "val:duration", "val:slug", "val:url", "val:worker", "rm.limit", "rm.cache", "rm.cred", "rm.name",
)  # fmt: skip
"""What makes or changes something beside a removal that is only spoken of."""
_WITHOUT: Final = frozenset(["without", "w/o", "skip"])
"""Words of stopping that switch nothing off."""
_MOST_EXTRA: Final = 0.6
"""What the rules that fit beside the best may add."""
_FAR: Final = 7.0
"""How far below the best an intent no longer matters: more than what is learnt and what a line lends can bring."""
_UNKNOWN: Final = 0.55
_UNKNOWN_MOST: Final = 3.4
_SHARE: Final = 2.4
_VALUES: Final = {
    "val:rate": 1.2,
    "val:duration": 0.9,
    "val:name": 0.9,
    "val:slug": 2.5,
    "val:url": 0.8,
    "val:email": 1.0,
}


class Scored(Struct, frozen=True):
    """An intent with its score for a frame."""

    intent: str
    score: float
    rule: str
    left: tuple[str, ...] = field(default=())
    """Words that it leaves over."""


def scored(frame: Frame) -> list[Scored]:
    """Gives the intents that something speaks for, best first, and `out_of_scope` among them."""
    may = sorted(enumerate(index().of(frame)), key=lambda one: -one[1][1][0].weight)
    outside = _out_of_scope(frame)
    top = outside.score
    placed: list[tuple[float, int, Scored]] = [(-outside.score, len(may), outside)]
    for place, (each, some) in may:
        one = _score(each, some, frame, least=top - _FAR)
        if one is not None:
            top = max(top, one.score)
            placed.append((-one.score, place, one))
    placed.sort(key=lambda one: one[:2])
    return [one for _, _, one in placed]


def barred(intent: str, frame: Frame) -> bool:
    """True for an intent that nothing else in the clause can speak for: it speaks of something else."""
    if "of:else" in frame.features and (intent in OF_TALK or intent == "workspace.switch"):
        return True
    if intent == "workspace.switch" and "attr:unused" in frame.features:
        return True  # `which of those does nothing in the workspace use`
    if (
        intent == "repeat"
        and frame.any("act:authenticate", "lead:authenticate")
        and frame.any("mood:polite", "mood:desire")
    ):
        return True  # `would you help me to sign in once more`
    if intent == "connector.update" and _caps_spending(frame):
        return True
    if intent == "undo" and (frame.any("q:undo", "q:undid") or _undoes_other(frame)):
        return True
    if intent.startswith("native.") and "not:native" in frame.features:
        return True
    if intent == "connector.usage" and frame.left and not frame.mentions and not frame.any(*_USABLE):
        return True  # `what uses electricity`
    if "makes:other" in frame.features and intent in _OF_CONNECTORS:
        return True
    if intent == "connector.usage" and _lists_plays(frame):
        return True
    if intent == "connector.values":
        if "topic:metrics" in frame.features:
            return True  # `reply rate of the smartlead campaign X`
        if "obj:action.pl" in frame.features and not frame.any("obj:values", "ent:fieldname", "attr:allowed"):
            return True  # `actions of octave with agent in the name`
        if "rm:question" in frame.features and "rm.target" in frame.features:
            return True  # `does anybody object if I drop attio?`
        if "topic:segments" in frame.features and not frame.any(
            "obj:values", "ent:fieldname", "wh:which", "wh:what"
        ):
            return True  # `filter the accounts segment by industry`
    # `in spring, when legal signs, we remove it`: no other verb of a told removal makes anything
    return intent in _MADE and frame.any("rm:reported", "rm:past") and not frame.any(*_BY_ITSELF)


def _caps_spending(frame: Frame) -> bool:
    """`cap our credit spend at 5000 a month`: a budget is no limit of a connector."""
    return "topic:billing" in frame.features and not frame.any(
        "ent:service", "ent:pron", "ent:unknown", "obj:connector", "obj:connector.pl", "obj:account", "obj:custom"
    )


_PLAYS: Final = frozenset(
    "plays play workflows workflow automations automation flows flow tools sequences campaigns pipelines".split()
)


def _lists_plays(frame: Frame) -> bool:
    """`ls plays`, `show all workflows`: they are shown as what uses a connector, and not by themselves."""
    return (
        "lead:show" in frame.features
        and bool(_PLAYS & set(frame.words))
        and not frame.any(*_USABLE, "act:use", "ent:unknown")
    )


_CHANGED: Final = (
    "attr:limit", "attr:cache", "attr:default", "attr:cred", "attr:settings", "obj:name", "obj:history", "obj:connector", "obj:account", "obj:slug", "obj:custom",
    "attr:credits", "attr:all", "ent:service", "ent:pron", "past:undo", "past:change", "past:rename",
)  # fmt: skip


def _undoes_other(frame: Frame) -> bool:
    """`bring the old sidebar back`, `restore my deleted play`: what is wanted back was no change made here."""
    if frame.any(*_CHANGED):
        return False
    if "obj:uses" in frame.features and frame.any("rm:past", "past:remove") and "rm.other" in frame.features:
        return True  # `please restore my deleted play`
    if "do:other" not in frame.features:
        return False
    return frame.any("topic:ui", "topic:data", "topic:segments", "topic:agents", "topic:plays", "obj:uses")


def _score(each: Rules, some: list[Rule], frame: Frame, *, least: float) -> Scored | None:
    """Gives the score of an intent; None where no rule fits, or none that could bring it to the `least`."""
    if each.intent in REMOVALS and ("rm:request" not in frame.features or "foreign" in frame.features):
        return None
    best: Rule | None = None
    extra = 0.0
    for rule in some:
        if rule.weight < (least - _MOST_EXTRA if best is None else best.weight - 2.5) or extra >= _MOST_EXTRA:
            break
        if rule.fits(frame):
            if best is None:
                best = rule
            else:
                extra = min(extra + 0.2, _MOST_EXTRA)
    if best is None or barred(each.intent, frame):
        return None
    mass, words = _left_over(each, frame, best)
    if (
        each.intent == "connector.update"
        and "ent:unconnected" in frame.features
        and "ent:connected" not in frame.features
    ):
        mass += 0.9  # there is nothing yet that could be changed
    if (
        each.intent == "cancel"
        and "rm:request" in frame.features
        and ("rm.limit" in frame.features or "rm.cache" in frame.features)
    ):
        mass += 4.0  # `there is no reason for a limit, please drop it`
    if each.intent == "connector.values" and "wh:who" in frame.features:
        mass += 4.0  # `who is the owner of the deal` asks for a record
    if (
        each.intent == "connector.create"
        and frame.any("new:part", "told:have", "past:moveto", "past:change")
        and not any(one in frame.features for one in ("act:create", "act:connect", "past:create", "past:connect"))
    ):
        mass += 3.0  # `another name for hunter` makes no other connector
    if (
        each.intent == "connector.create"
        and "lead:change" in frame.features
        and "val:rate" in frame.features
        and not frame.any("act:create", "act:connect", "act:enable", "attr:new")
    ):
        mass += 3.0  # `I need to change the pipedrive connector to 3 per second`
    return Scored(each.intent, best.weight + extra - mass, _matched(best, frame), words)


def _matched(rule: Rule, frame: Frame) -> str:
    """Gives what of a frame made a rule fit: its features, and the phrase that its pattern found."""
    parts = [next(one for one in any_of if one in frame.features) for any_of in rule.needs]
    if rule.pattern is not None:
        found = rule.pattern.search(frame.said)
        if found is not None and found.group().strip():
            parts.append(f"“{found.group().strip()[:48]}”")
    return " ".join(dict.fromkeys(parts))


def _left_over(each: Rules, frame: Frame, best: Rule) -> tuple[float, tuple[str, ...]]:
    mass = 0.0
    words: list[str] = []
    used = {one for any_of in best.needs for one in any_of}
    for place, features in frame.by_place.items():
        if any(one in used or each.explains(one) for one in features):
            continue
        weight = max(_LEFT.get(one.partition(":")[0], 0.0) for one in features)
        if any(one in _FOREIGN for one in features):
            weight += 1.2
        if weight:
            mass += weight
            words.append(frame.word_at(place))
    for feature, weight in _VALUES.items():
        if feature in frame.features and feature not in used and not each.explains(feature):
            mass += weight
    # a pattern of the whole clause leaves none of its words over
    whole = not best.when and best.says.startswith("^") and best.says.endswith("$")
    unknown = 0 if whole else len(frame.left)
    if best.free and unknown:
        unknown -= min(best.free, sum(not _is_common(word) for word in frame.left))
    if unknown:
        mass += min(_UNKNOWN * unknown, _UNKNOWN_MOST) + _SHARE * max(0.0, unknown / max(frame.size, 1) - 0.34)
        words.extend(frame.left)
    if "time" in frame.features and not each.explains("time"):
        mass += 0.5
    if frame.mentions and not each.explains("ent:service") and "ent:service" in frame.features:
        mass += 0.8
    return mass, tuple(words)


def _is_common(word: str) -> bool:
    """True for a plain English word, which is hardly the name of a service."""
    low = word.lower()
    if low != word:
        return False
    if low in COMMON or low in ENGLISH:
        return True
    return any(
        low.endswith(end) and low.removesuffix(end) in COMMON
        for end in ("s", "es", "ing", "ings", "ed", "ly", "er", "ers", "y")
    )


def of_the_world(word: str) -> bool:
    """True for a noun of the world outside."""
    return _of_the_world([word])


def _of_the_world(left: list[str]) -> bool:
    """True where a word that nothing explains is a noun of the world outside."""
    from assistant.understanding.words_ordinary import NOUNS  # late: most lines have no unknown word

    return any(word in NOUNS or word.removesuffix("s") in NOUNS for word in map(str.lower, left))


def _out_of_scope(frame: Frame) -> Scored:
    """Out of scope is scored by topics, by acts that this program doesn't do and by words that nothing explains."""
    features = frame.features
    score = 1.9
    reasons = []
    lead = frame.lead()
    if lead is not None and "oos" in lead.concepts:
        score += 1.6 if lead.concepts == ("oos",) else 0.6
        reasons.append(lead.word)
    conditional = frame.said.startswith(("if ", "when ", "what ", "suppose "))
    anew = "act:refresh" in features and frame.any("obj:values", "ent:field")  # `discard the list and reload it`
    if (
        "lead:disable" in features
        and "val:rate" not in features  # `lock hunter at 15 a minute`
        and not anew
        and not conditional
        and "attr:cache" not in features
        and "attr:limit" not in features
    ):
        score += 5.0
        reasons.append("disable")
    elif (
        "act:disable" in features
        and "ent:service" in features
        and "mood:sub" not in features
        and not frame.said.startswith(("if ", "when "))
        and "attr:cache" not in features
        and "attr:limit" not in features
    ):
        score += 3.0
        reasons.append("disable")
    topics = [place for place, found in frame.by_place.items() if any(one.startswith("topic:") for one in found)]
    score += 1.1 * min(len(topics), 3)
    reasons.extend(frame.word_at(place) for place in topics[:2])
    if "time" in features:
        score += 0.6
    if "tells" in features or "of:else" in features:
        score += 2.0
    for feature in ("means", "delegates", "foreign", "tells:plays"):
        if feature in features:
            score += 3.5
            reasons.append(feature)
    stopped = "ent:service" in features and any(
        "stop" in act.concepts and (act.word not in _WITHOUT or act.lead or frame.any("act:oos", "act:disable"))
        for act in frame.acts
    )
    if stopped and not any(
        one in features
        for one in (
            "attr:cache",
            "attr:limit",
            "rm:request",
            "act:cache",
            "neg:cache",
            "act:throttle",
            "q:aux",
            "wh:what",
            "wh:which",
            "obj:transcript",
            "obj:word",
        )
    ):
        score += 3.0
        reasons.append("switching off")
    if "makes:other" in features:
        score += 4.5
        reasons.append("makes something else")
    if "do:other" in features:
        score += 1.0
    if "val:email" in features:
        score += 1.2
    if "rm:request" in features and "rm.other" in features:
        score += 3.5
    if "rm:reported" in features or "rm:past" in features:
        score += 1.0
    unknown = len(frame.left)
    if unknown and "ent:service" not in features and "obj:connector" not in features and _of_the_world(frame.left):
        score += 1.8
    if unknown:
        score += 2.0 * unknown / max(frame.size, 1) + min(0.15 * unknown, 0.6)
    return Scored(
        OUT, score, "topic: " + ", ".join(reasons) if reasons else "nothing explains it", tuple(frame.left)
    )
