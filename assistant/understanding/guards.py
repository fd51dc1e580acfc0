"""Guards: what a word of removal means in its clause. Only `request` may ever become a removal; no score overrules it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.understanding.concepts import REMOVAL
from assistant.understanding.frames import Act, Frame, Removal
from assistant.understanding.going import can_go
from assistant.understanding.meant import said_between
from assistant.understanding.nouns import (
    LOTS,
    is_action_name,
    is_noun,
    is_person,
    is_plain,
    is_title,
    nearly_negated,
    of_another_thing,
)
from assistant.understanding.removal_phrasing import (
    ABLE,
    COUNTER,
    DID,
    DO_IT,
    DONE,
    FIRST,
    FOR_US,
    FORBIDS,
    HYPOTHETICAL,
    IN_THE_WAY,
    KIND_IF,
    MISHAP,
    NO_WAY,
    NOBODY_DID,
    OF_IT,
    ORDERED,
    OUTCOME,
    PLEADS,
    PLEASE,
    RELATIVE,
    REPORTED,
    SEEMS,
    SEEN_TO,
    SOME_ASK,
    UNABLE,
    WANTED,
    WANTS_GONE,
    WAS,
    is_hypothetical,
)
from assistant.understanding.removed import object_of
from assistant.understanding.tokens import Token
from assistant.understanding.told import told


def removal_in(frame: Frame, tokens: Sequence[Token]) -> Removal | None:
    """Gives the removal that a clause speaks of, the gravest reading first; None without a plain word of removal."""
    found = [one for one in (_judged(frame, act, tokens) for act in frame.acts if "remove" in act.concepts) if one]
    going = can_go(frame)
    if going is not None:
        found.append(going)
    order = {"request": 0, "question": 1, "reported": 2, "negated": 3, "past": 4}
    return min(found, key=lambda one: order[one.mode], default=None)


def _judged(frame: Frame, act: Act, tokens: Sequence[Token]) -> Removal | None:
    what = object_of(frame, act, tokens)
    if act.first == frame.clause.first and _heads(act, tokens):
        return None  # `purge: which integrations can do that`
    if act.first == act.last and not is_plain(
        tokens[act.first], split=act.concepts[0] == "remove" and act.word not in REMOVAL
    ):
        return None
    if (
        act.word in ("disconnect", "unlink")
        and act.last + 1 < frame.clause.last
        and tokens[act.last + 1].word == "from"
        and any(
            one.first == act.last + 2 and (one.last == frame.clause.last or tokens[one.last + 1].is_sign)
            for one in frame.mentions
        )
    ):
        what = "target"
    if what == "other" and act.last < frame.clause.last and tokens[act.last + 1].word in _NO_OBJECT:
        return None
    if act.first == act.last and (
        is_noun(frame, act, tokens) or is_title(frame, act, tokens) or is_action_name(frame, act, tokens)
    ):
        return None
    if is_person(frame, act, tokens):
        return None
    if (
        act.first > frame.clause.first
        and not act.lead
        and tokens[act.first - 1].word not in LOTS
        and of_another_thing(frame, act.first - 1)
    ):
        what = "other"
    mode = _mode(frame, act, tokens)
    if (
        mode == "request"
        and what == "none"
        and ABLE.search(said_between(tokens, frame.clause.first, act.first - 1))
    ):
        mode = "question"  # `stuff in hubspot that I can delete`
    return Removal(mode, what, act.first, act.word, act.exact)


def _heads(act: Act, tokens: Sequence[Token]) -> bool:
    """True for a word that is only the heading of a question."""
    if act.last + 2 >= len(tokens) or tokens[act.last + 1].typed not in (":", "–", "—", "-"):
        return False
    said = said_between(tokens, act.last + 2, len(tokens) - 1)
    return (
        tokens[act.last + 2].word in _ASKING
        and tokens[act.last + 1].end < tokens[act.last + 2].start
        and bool(said)
    )


_ASKING: Final = frozenset(
    "what which who why how where when is are does do can could has have should would".split()
)
_NO_OBJECT: Final = frozenset("""from is was has says wants needs and at of in by into to""".split())


def _clauses_before(tokens: Sequence[Token], place: int) -> str:
    """All that is said before the verb in its sentence."""
    start = place
    while start > 0 and tokens[start - 1].kind not in ("stop", "newline") and tokens[start - 1].typed != ":":
        start -= 1
    return said_between(tokens, start, place - 1)


def _mode(frame: Frame, act: Act, tokens: Sequence[Token]) -> str:
    clause = frame.clause
    before = RELATIVE.sub("", said_between(tokens, clause.first, act.first - 1))
    if NO_WAY.search(before) or (
        act.form == "past" and re.match(r"(?:\w+ )?why (?:can't|cannot|couldn't|can)\b", before)
    ):
        return "question"
    if act.form == "past" and re.search(
        r"\b(?:can't|cannot|can not|couldn't|could not) (?:\w+ )?(?:be|get)\b", before
    ):
        return "reported"
    if UNABLE.search(before) and IN_THE_WAY.search(said_between(tokens, act.last + 1, len(tokens) - 1)):
        return "question"  # `cannot delete hunter, it says it is in use`
    if act.form == "past" and NOBODY_DID.search(before):
        return "past"  # `nobody removed anything`
    if (
        act.negated
        or (FORBIDS.search(before) and not (act.form == "past" and re.search(r"\b(?:has|have|had|did)\b", before)))
        or nearly_negated(act, tokens, clause.first)
    ):
        return "negated"
    if act.form == "base" and not act.exact and DONE.search(before):
        return "past"  # `I have already removd it`
    if re.search(
        r"\b(?:button|command|way|option|menu|steps?|procedure|permission|rights?|instructions?|possibility) (?:\w+ )?to$",
        before,
    ):
        return "question"
    if re.search(
        r"\bi(?:'ll| might| may| will| would| could| should)(?: (?:just|probably|soon|then|later))?$", before
    ):
        return "question"
    if act.last < clause.last and (
        tokens[act.last + 1].word in ("nothing", "neither")
        or (
            tokens[act.last + 1].word == "none"
            and (act.last + 1 == clause.last or tokens[act.last + 2].word == "of" or tokens[act.last + 2].is_sign)
        )
    ):
        return "negated"
    if (
        act.form == "base"
        and not HYPOTHETICAL.search(before)
        and re.search(
            r"(?<!can )(?<!could )(?<!when )(?<!if )\b(?:i|we)(?: (?:nearly|almost|just|already|accidentally|never|only|once|finally|\w+ly))?$",
            before,
        )
    ):
        return "past"
    if (
        act.form == "past"
        and not frame.mood.question
        and SEEN_TO.search(before)
        and not is_hypothetical(before, frame)
    ):
        return "request"
    if act.form == "past" and KIND_IF.search(before):
        return "request"
    if act.form == "past" and SEEMS.search(before):
        return "past"  # `it looks like someone deleted it`
    if (
        act.form == "past"
        and WAS.search(before)
        and not OUTCOME.search(said_between(tokens, clause.first, len(tokens) - 1))
    ):
        return "past"  # `was it deleted by someone?`
    if act.form == "base" and DID.search(before):
        return "past"
    if act.form == "ing" and OF_IT.search(before):
        return "question"  # `the aftermath of axing it`
    if act.form == "base" and frame.mentions and WANTS_GONE.search(_clauses_before(tokens, act.first)):
        return "request"  # `my boss wants apollo gone, please delete it`
    spoken = told(before, tokens, act.last, (clause.first, clause.last), asks=frame.mood.question)
    if spoken:
        return spoken
    if (
        act.form == "past"
        and COUNTER.search(before)
        and OUTCOME.search(said_between(tokens, act.last + 1, len(tokens) - 1))
    ):
        return "question"  # `had we thrown it out, what would have broken?`
    if act.form == "past":
        if frame.mood.question or clause.asks:
            return (
                "question" if re.search(r"\b(?:can|could|be|should|would|gets?|is|were|are)\b", before) else "past"
            )
        if re.search(
            r"\b(?:if|whether|in case|suppose|supposing|assuming|imagine|were to|once|when|let's say|say|pretend)\b",
            before,
        ):
            return "question"
        perfect = re.search(
            r"\b(?:have|has|had|'ve|i've|we've|having)(?: (?:already|just|now|since|recently|\w+ly|not|never|long|also|all))*$",
            before,
        )
        if WANTED.search(before) and not perfect and not re.search(r"\b(?:was|were|been|had)\b", before):
            return "reported" if is_hypothetical(before, frame) else "request"
        return "past"
    if act.form == "s":
        return "reported"
    if (
        act.form == "base"
        and re.search(r"\bdid (?:i|we|you|he|she|they|it|\w+body|someone|anyone|\w+)(?: \w+)?$", before)
        and not re.search(r"\bif\b", before)
    ):
        return "past"
    unread = re.search(
        r"\b(?:was|were) ([a-z]+) to$|\bit (?:would|will|'d|is|was) (?:be )?(?:an? |such an? )?([a-z]+) to$", before
    )
    if (
        act.form == "base"
        and unread is not None
        and ((unread[1] or unread[2]) in map(str.lower, frame.left) or tokens[act.first - 2].fixed)
    ):
        return "reported"  # `it would be a pty to delete it`: what it would be is unclear
    if (
        act.first == clause.first + 1
        and tokens[clause.first].typed in frame.left
        and any(tokens[at].kind == "flag" for at in range(act.last + 1, clause.last + 1))
    ):
        return "reported"  # `docer rm -f postgres`: a command of another program
    if re.search(
        r"\b(?:wanted|going|thought|planned|tried|meant|intended|about|supposed) to$", before
    ) and re.search(r"\b(?:wanted|was|were|thought|planned|tried|meant|had|intended)\b", before):
        return "past"
    if re.search(
        r"\b(?:nobody|no one|noone|no-one|none) (?!us\w+|need\w*|touch\w*|want\w*|rel\w+|depend\w*|care\w*|miss\w*|knows? (?:if|whether|what))(?:\w+ ){0,4}$",
        before + " ",
    ):
        return "negated"
    if re.search(
        r"\b(?:i'm|we're|am|are|is|they're|he's|she's) (?:\w+ )?(?:going|planning|about|supposed|due|set) to$",
        before,
    ) or re.search(
        r"\b(?:we|they|he|she|somebody|someone)(?:'ll| will| plan to| intend to| might| may| could)$", before
    ):
        return "question"
    if is_hypothetical(before, frame):
        polite = (PLEASE.search(frame.said) or PLEADS.search(before) or FOR_US.search(frame.said)) and not (
            frame.mood.howto or MISHAP.search(frame.said)
        )
        if SOME_ASK.search(before) and polite and not re.search(r"\b(?:if|safely|whether|what)\b", before):
            return "request"
        return "question"
    if act.form == "ing":
        if re.search(r"\b(?:needs?|wants?|requires?)$", before):
            return "request"
        opened = re.search(r"\b(?:mind|like|fancy|go ahead and|start|consider|by|for|get|try|about|of)$", before)
        if opened and opened.group() in ("mind", "fancy", "like", "start"):
            return "request"
        return "question" if frame.mood.question or clause.asks or not before else "reported"
    reported = REPORTED.search(before)
    if reported and not FIRST.search(before):
        rest = said_between(tokens, clause.last + 1, len(tokens) - 1)
        return "request" if ORDERED.search(before) and DO_IT.fullmatch(rest) else "reported"
    if clause.asks and frame.said == act.word:
        return "question"  # `delete?`
    if frame.mood.tag or (clause.asks and not frame.mood.polite and not act.lead):
        return "question"
    if clause.asks and re.search(r"\b(?:safely|safe|ok|okay)\b", frame.said) and not frame.mood.polite:
        return "question"
    if frame.mood.howto:
        return "question"
    subject = re.search(r"\b(?:i|he|she|they|nobody|people|users|you|it|which|that|who)$", before)
    if subject and subject.group() in (
        "he",
        "she",
        "they",
        "nobody",
        "people",
        "users",
        "it",
        "which",
        "that",
        "who",
    ):
        return "reported"
    if re.search(r"\b(?:did|does|didn't|doesn't|do) (?:\w+ )?\w+$", before) and clause.asks:
        return "past"
    return "request"
