"""Going: removals said without a verb of removal, such as `the old one can go`."""

from __future__ import annotations

import re
from typing import Final

from assistant.understanding.frames import Frame, Removal
from assistant.understanding.patterns import Lazy
from assistant.understanding.removed import has_target

_TOGETHER: Final = frozenset(["and", "n", "&", "plus", "or", "the", "our", "my", "both", "also", "as", "well", ""])
"""Words between the things that go together."""
_GOES: Final = frozenset(
    "can may must should has needs could might to now both all just really probably safely go be gone".split()
)
"""The words of going, between what goes and what goes too."""
_ALONG: Final = Lazy(
    r"(?:now|then|too|also|as well|please|pls|plz|kindly|away|immediately|asap|today|right|straight|at once|for good|forever|already|completely|entirely|altogether|permanently|anyway|any ?time|thanks|thank|thx|"
    r"cheers|ok|okay|imo|imho|and|but|or|so|because|since|as|while|if|when|in|into|we|i|it|it's|they|you|nobody|nothing|no|none|not|that|this|there|all|both|them|those|these|the|our|my|just|instead|again|finally|"
    r"safely|mate|guys|folks|is|are|right away|whatever|yes|sure|\d)\b"
)
"""What may follow `X can go`; anything else tells how or where it goes."""
_REASONS: Final = frozenset("because since as while which that who than after before when though although".split())


def can_go(frame: Frame) -> Removal | None:
    """`X can go` removes; `can X go?` asks."""
    said = frame.said
    if any(one.kind == "name" for one in frame.values) and re.search(r"\bgo (?:by|under)\b", said):
        return None  # `it should go by "GPT Team"`
    found = re.search(
        r"\b(?:can|may|must|should|has to|needs to|could|might) (?:now |both |all |just |really |probably |safely )?(?:go|be gone)\b(?! (?:up|down|to|over|through|on|back|for|ahead|from|as(?! well\b)|at|faster|slower|higher|lower|beyond|past|live|first|last|next|public|viral|wrong|crazy|wild|home|with|straight|without|under|above|wide|global|mobile|unnoticed|unlimited|uncached|deeper|further|green|red|dark|silent|idle)\b| (?:in|into)\b(?! the (?:bin|trash|garbage|dustbin|rubbish)))",
        said,
    )
    if found and (rest := said[found.end() :].strip()) and not _ALONG.match(rest) and not _parted(frame, rest):
        return None  # `slack can go quiet`
    if found:
        mode = (
            "question"
            if frame.clause.asks
            or frame.mood.question
            or re.search(
                r"\b(?:if|whether|which|what|says?|said|thinks?|thought|decided|decides|agreed|announced|told|wants|wrote|ordered|insists|claims|reckons|feels)\b",
                said[: found.start()],
            )
            else "request"
        )
        if re.search(r"\b(?:don't|not|never|no)\b", said[: found.start()]):
            mode = "negated"
        part = _property(frame, _place_of(frame, found.start()))
        if part:
            # `hunter's limit can go`
            return Removal(mode, part, frame.clause.first, found.group(), True)
        _keep_subject(frame, _place_of(frame, found.start()), behind=False)
        what = "target" if has_target(frame) or _unused(frame) else "none"
        first = frame.clause.first - 1
        return Removal(mode, what, first, found.group(), True) if what == "target" or mode == "question" else None
    if re.search(
        r"^(?:can|could|may|should|must|might|shall|would|ought) .*\bgo\b(?! (?:up|down|to|over|through|on|back|for|ahead|into|from|as|at))",
        said,
    ) and (
        has_target(frame)
        or re.match(r"\w+ (?:it|this|that|they|these|those|this one|that one) (?:\w+ )?go\b", said)
    ):
        return Removal("question", "target" if has_target(frame) else "pron", frame.clause.first, "can … go", True)
    if (
        frame.clause.asks
        and has_target(frame)
        and re.search(
            r"\b(?:can|could|may|should|must|might) (?:it|this|that|they|this one|that one) (?:\w+ )?go$", said
        )
    ):
        return Removal("question", "target", frame.clause.first, "can … go", True)  # `hunter: can it go?`
    return None


def _parted(frame: Frame, rest: str) -> bool:
    """True where a sign stands before the rest of a clause: `apollo can go, zoominfo stays`."""
    count = rest.count(" ") + 1
    at = [step for step, word in enumerate(frame.words) if word][-count:][0]
    return at > 0 and not frame.words[at - 1]


def subject_unclear(frame: Frame, removal: Removal) -> bool:
    """Sees to it that a passive removes its subject, the nearest name before the verb; true where that may not be it.

    `with attio live, salesforce needs to be removed`; `clearbit, because zoominfo is better, should be deleted`.
    """
    if removal.what not in ("target", "none") or removal.place < frame.clause.first:
        return False
    named = [one for one in frame.mentions if one.last < removal.place]
    if len(named) < 2 or any(one.first > removal.place for one in frame.mentions):
        return False
    between = {frame.word_at(at) for at in range(named[-2].last + 1, named[-1].first)}
    if between & _REASONS and between & {""}:
        return True
    _keep_subject(frame, removal.place)
    return False


def _place_of(frame: Frame, at: int) -> int:
    """The place of the word that begins at a character of what is said."""
    passed = 0
    for step, word in enumerate(frame.words):
        if word and passed >= at:
            return frame.clause.first + step
        passed += len(word) + 1 if word else 0
    return frame.clause.last


def _keep_subject(frame: Frame, verb: int, *, behind: bool = True) -> None:
    """Leaves only what goes: `now that we have zoominfo, clearbit can go` removes the nearest before the verb.

    What stands behind the verb is kept only where `behind` is true: `apollo can go, zoominfo stays`.
    """
    named = [one for one in frame.mentions if one.last < verb]
    if not named:
        return
    kept = [named[-1]]
    for one in reversed(named[:-1]):
        between = {frame.word_at(at) for at in range(one.last + 1, kept[-1].first)}
        if not between <= _TOGETHER or (between <= {""} and not _listed(frame, one.first)):
            break
        kept.append(one)
    for one in frame.mentions:
        further = (
            {frame.word_at(at) for at in range(kept[-1].last + 1, one.first)} - _GOES if one.last >= verb else set()
        )
        if not behind and further - {""} and further <= _TOGETHER:
            kept.append(one)  # `apollo can go and hunter too`
    frame.excluded.extend(one for one in frame.mentions if one not in kept and (one.last < verb or not behind))
    frame.mentions = [one for one in frame.mentions if one in kept or (behind and one.last >= verb)]


def _listed(frame: Frame, first: int) -> bool:
    """True where what begins here opens the clause: `a, b and c can go`."""
    return all(frame.word_at(at) in _TOGETHER for at in range(frame.clause.first, first))


def _property(frame: Frame, verb: int) -> str:
    """The property of a connector that goes: `the limit stays, hunter can go` speaks of one that does not."""
    comma = next((at for at in range(verb - 1, frame.clause.first, -1) if not frame.word_at(at)), -1)
    if not any(comma < one.first < verb for one in frame.mentions):
        comma = -1
    concepts = {s.concept for at, senses in frame.senses.items() if at > comma for s in senses if s.kind == "attr"}
    return next((one for one in ("limit", "cache", "cred") if one in concepts), "")


def _unused(frame: Frame) -> bool:
    """`the unused ones can go`."""
    return any(s.kind == "attr" and s.concept == "unused" for senses in frame.senses.values() for s in senses)
