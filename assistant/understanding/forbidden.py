"""Forbidden: changes that a line says are not to be made. They change nothing, whatever scored best.

`don't rename it to X` is no rename; `don't cache it` and `no limit` switch something off, and are changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from assistant.understanding.filling import Filled
from assistant.understanding.frames import Act, Frame
from assistant.understanding.meant import said_between
from assistant.understanding.parts import Part
from assistant.understanding.patterns import Lazy
from assistant.understanding.scoring import OUT
from assistant.understanding.tokens import Token
from intents.catalogue import INTENTS
from intents.reading import Decision, Reading
from intents.spec import Effect

_DENIED: Final = Lazy(
    r"(?:^|\s)(?:don't|dont|do not|doesn't|does not|never|(?:must|should|shall|need|will|may|can|could|would|might|ought)(?: |)(?:not|n't)|mustn't|shouldn't|shan't|needn't|won't|can't|cannot|couldn't|"
    r"(?:rather|better|please|let's|let us|certainly|definitely|absolutely|rather you|i'd rather you) (?:not|didn't|don't)|not(?: \w+)? to|not(?: \w+)? (?:going|gonna|planning|meant|supposed|allowed|necessary|needed|required|time|about) to|"
    r"isn't (?:\w+ )?to|aren't (?:\w+ )?to|no (?:need|reason|point|use|intention|plan|plans)(?: \w+)? (?:to|for|in|of)|unnecessary to|without|refrain(?:ing)? from|abstain(?:ing)? from|avoid(?:ing)?|hold off(?: on| with)?|instead of|rather than|"
    r"against|(?:nobody|no one|noone|none of \w+)(?: \w+)?|(?:under|on|in|by|at) no (?:\w+)|not)"
    r"(?: (?:you|to|ever|please|pls|just|yet|now|again|simply|go|ahead|and|start|starting|begin|try|trying|bother|even|dare|want|wants|wish|need|like|have|intend|plan|let|me|us|them|anyone|anybody|cargo|be|been|being|get|getting|should|must|may|is|do|really|also|automatically|accidentally|by|mistake|under|any|circumstances?|either|at|all|still|today|feel))*$"
)
"""What stands before a verb that is denied, up to the verb."""
_URGED: Final = Lazy(
    r"\b(?:why (?:don't|do not|not|can't)(?: (?:you|we|i))?|(?:can't|won't|couldn't|wouldn't|don't) you(?! dare)(?: \w+)?|(?:forget|hesitate|fail|mind|wait)(?: to| and)?|not (?:only|just|merely)|(?:don't|do not) (?:only|just|merely)|whether(?: or not)?(?: to)?|or not(?: to)?|(?:can|could|would|will) you not|if (?:\w+ )?(?:not|don't|can't)(?: \w+)?)$"
)
"""A denial that asks for something all the same: `don't forget to rename it`, `why don't we rename it`."""
_ACTS: Final = frozenset(
    """rename change throttle cache rotate create connect enable build use record replay repeat undo moveto authenticate save refresh
        remove stop""".split()
)
"""What verbs of a change stand for."""
_GUARDED: Final = frozenset(
    """connector.create connector.update custom.create custom.update node.build workspace.switch session.login session.logout transcript.record
        transcript.replay undo script repeat""".split()
)
_LIFTS: Final = frozenset(["remove", "stop"])
"""Verbs that switch something off, which `don't` turns round: `don't remove the limit`."""
_MAKING: Final = frozenset("create connect enable build".split())
_SLOTS: Final = {
    "name": ("new_name", "name"),
    "rate": ("rate_limit",),
    "duration": ("cache_ttl_ms",),
    "slug": ("slug",),
}
_BEYOND: Final = frozenset("over above beyond exceeding than past exceed".split())
_TURN: Final = frozenset("but instead rather just only".split())
"""What opens what is wanted after what is not."""
_ON: Final = frozenset("record recording".split())
_OPENS: Final = Lazy(r"(?:(?:please|pls|and|no|ok|so|but) )*(?:don't|dont|do not|never)\b")
_URGING: Final = frozenset("forget hesitate fail mind worry wait".split())
"""`don't forget to rename it` denies nothing."""
_OFF: Final = frozenset("cache limit throttle cap keep store remember retain restrict".split())
_UP_TO: Final = frozenset(
    "cache limit keep let make exceed go allow give store send do permit fire hit call".split()
)
"""Verbs that set a measure where something is not to go beyond it: `don't let it make more than 10 a second`."""
_UNDECIDED: Final = Lazy(
    r"\b(?:not (?:\w+ )?(?:sure|certain)|unsure|undecided|don't know|no idea|can't decide) (?:whether|if)\b"
)
_INSTEAD: Final = Lazy(r"\b(?:instead of|rather than|without)(?: \w+)?$")
_EVER: Final = frozenset("anything any anymore longer more never at all ever".split())
"""Words by which `don't cache it` plainly switches something off."""
_KEPT: Final = frozenset(
    "stored kept saved retained held remembered store keep save retain remember cached".split()
)
_ENDS: Final = frozenset("more longer anymore".split())


def without_forbidden(parts: list[Part], tokens: Sequence[Token]) -> list[Part]:
    """Leaves out the changes that are denied; a `cancel` alone where nothing else is asked for."""
    denied = [one for one in parts if is_forbidden(one, tokens)]
    if not denied:
        return parts
    rest = [one for one in parts if one not in denied]
    if any(one.intent not in (OUT, "cancel", "confirm", "greet") for one in rest):
        return rest
    first = denied[0]
    return [Part("cancel", Filled(), first.unit, max(first.score, 6.0), first.rivals)]


def is_forbidden(part: Part, tokens: Sequence[Token]) -> bool:
    """True for a change that its own clause denies."""
    frame = part.unit.frame
    if part.intent == "transcript.stop":
        return _records(frame, tokens)
    if part.intent not in _GUARDED:
        return False
    acts = [one for one in frame.acts if _ACTS & set(one.concepts)]
    first = next((one for one in acts if is_denied(frame, one, tokens)), None)
    if first is None or ("none" in part.filled.slots.values() and not _LIFTS & set(first.concepts)):
        return False
    if part.filled.slots.get("cache_ttl_ms") == "none" and first.word in _KEPT:
        return False  # `its answers should not be stored`
    if first.form == "ing" and _INSTEAD.search(said_between(tokens, frame.clause.first, first.first - 1)):
        return False  # `instead of renaming hunter limit it to 5 a second`
    later = [one for one in acts if one.first > first.last and not is_denied(frame, one, tokens)]
    if any(one.first < first.first and one.lead for one in acts):
        return False
    own = [one for one in later if _MAKING & set(one.concepts)] if part.intent == "connector.create" else later
    turn = next((one for one in own if _turns(tokens, first, one)), None)
    if turn is not None:
        _forget(part, first.last, turn.first)
        return False
    after = {tokens[at].word for at in range(first.last + 1, frame.clause.last + 1)}
    measured = part.filled.slots.keys() & {"rate_limit", "cache_ttl_ms"}
    return not (measured and ((_BEYOND & after) or "exceed" in first.word))


def _forget(part: Part, first: int, last: int) -> None:
    """Drops the values that stand with what is denied: `don't rename it to A, limit it to 5 a second`."""
    for value in part.unit.frame.values:
        if first < value.first < last:
            for slot in _SLOTS.get(value.kind, ()):
                if part.filled.slots.get(slot) == value.value:
                    del part.filled.slots[slot]


def _records(frame: Frame, tokens: Sequence[Token]) -> bool:
    """`don't record this` is no order to stop; `don't record any longer` is."""
    act = next((one for one in frame.acts if "record" in one.concepts), None)
    return act is not None and is_denied(frame, act, tokens) and not _ENDS & set(frame.words)


def is_denied(frame: Frame, act: Act, tokens: Sequence[Token]) -> bool:
    """True where the words right before a verb deny it."""
    before = said_between(tokens, frame.clause.first, act.first - 1)
    if act.form == "ing" and before.split()[-1:] == ["no"]:
        return True  # `please no renaming of hunter`
    return _DENIED.search(before) is not None and _URGED.search(before) is None


def _turns(tokens: Sequence[Token], denied: Act, other: Act) -> bool:
    """True where a sign or a word stands between what is denied and what is wanted instead."""
    between = tokens[denied.last + 1 : other.first]
    return any(
        (one.is_sign and one.typed in (",", ";", "-", ":", ".", "—")) or one.word in _TURN for one in between
    )


def doubted(readings: list[Reading], tokens: Sequence[Token], parts: Sequence[Part], first: Frame) -> list[Reading]:
    """Asks before changes of a line that opens with a denial which none of its verbs took."""
    words = [token.word for token in tokens if token.kind in ("word", "number")]
    opened = _OPENS.match(" ".join(words[:8]))
    if opened is None:
        return [_unsure(one) for one in readings] if _UNDECIDED.search(" ".join(words)) else readings
    behind = words[len(opened.group().split()) :]
    if behind[:1] and behind[0] in _URGING:
        return readings
    taken = next((one for one in first.acts if is_denied(first, one, tokens) and one.word in behind[:2]), None)
    off = taken is not None and behind[:1] == [taken.word] and taken.word in _OFF and bool(_EVER & set(words))
    off = off and not {"off", "no", "none"} & set(behind)
    given = []
    for reading, part in zip(readings, parts, strict=True):
        frame = part.unit.frame
        sure = taken is not None and frame is not first and part.unit.link != "and" and frame.lead() is not None
        sure = sure or (
            first.has("rm:negated") and frame is not first and part.unit.link != "and"
        )  # `don't remove it, I only want another name for it`
        turned = taken is not None and any(
            _turns(tokens, taken, one) for one in first.acts if one.first > taken.last
        )
        sure = sure or (turned and "none" not in reading.slots.values())
        sure = sure or bool(
            reading.slots.keys() & {"rate_limit", "cache_ttl_ms"} and _BEYOND & set(behind) and behind[0] in _UP_TO
        )
        plain = off and frame is first and "none" in reading.slots.values()
        given.append(reading if sure or plain else _unsure(reading))
    return given


def _unsure(reading: Reading) -> Reading:
    change = reading.intent in INTENTS and INTENTS[reading.intent].effect is Effect.WRITE
    if not change or reading.decision is not Decision.ACT:
        return reading
    return replace(reading, decision=Decision.CONFIRM, evidence=(*reading.evidence, "a denial may reach it"))
