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
from assistant.understanding.patterns import Lazy
from assistant.understanding.removed import object_of
from assistant.understanding.tokens import Token
from assistant.understanding.told import told

_HYPOTHETICAL: Final = Lazy(
    r"\b(?:if|when|whenever|suppose|supposing|assuming|unless|until|before|after|once|should (?:i|we|one|somebody|anyone)|"
    r"(?:can|could|may|might|shall|would|do|will|am|are|must) (?:i|we|one|anyone|anybody|somebody|someone|they|he|she)\b|"
    r"(?:is|would|will|was) it\b.*|(?:safe|ok|okay|fine|alright|allowed|possible|wise|harmful|risky|dangerous|bad|free|clear|permitted|permissible|admissible|advisable|prudent|sensible|acceptable|legitimate|feasible|reasonable|unwise|dangerous|harmless) (?:to|for|if)|"
    r"(?:what|anything|something|who|which|where|why|how)\b.*|would (?:anything|anybody|anyone|something|it)|"
    r"(?:thinking|thought|thinks|tempted|planning|plan|plans|considering|consider|about|intend|intending|pondering|idea|afraid|scared|worried|hesitant|reluctant|effect|impact|consequences?|result|blast radius|radius|fallout|repercussions?|aftermath|side effects?|implications?|risks?|downsides?|upshot|outcome|impacts|effects) (?:of|about|to|on)?|"
    r"wonder\w*|whether|considering|the day|in case|imagine|pretend|hypothetically|theoretically|dare|tempted to|instead of|rather than)\b"
)


_CAN_BE: Final = Lazy(
    r"\b(?:can|could|may|might|would|should|shall|will|must|is|are)\b.*\bbe\b|^(?:can|could|may|might|is|are|should|would|does|do|did|has|have|was|were|will)\b"
)


_PLEASE: Final = Lazy(r"\b(?:please|pls|plz|kindly)\b|\bfor (?:me|us)$")


_SOME_ASK: Final = Lazy(r"\b(?:can|could|would|will) (?:we|someone|somebody|anyone|anybody|one)\b")


_PLEADS: Final = Lazy(
    r"^(?:\w+ )?(?:could|would) (?:someone|somebody)(?: here| there| of you| from support| on your side| be so \w+ (?:as )?(?:to|and))?$"
)
_FOR_US: Final = Lazy(r"\b(?:for|from) (?:me|us)$|\b(?:for|from) (?:me|us) (?:now|today|soon)$")
_MISHAP: Final = Lazy(
    r"\b(?:by (?:mistake|accident|chance|error)|accidentally|mistakenly|unintentionally|without|theoretically|in theory|or not|if (?:they|he|she|we|i))\b"
)
"""What makes a plea of a helpdesk a question about what could happen."""


_REPORTED: Final = Lazy(
    r"\b(?:(?:he|she|they|someone|somebody|boss|manager|colleague|lead|cto|ceo|cfo|ops|it|legal|finance|security|everyone|people|ticket|doc|docs|"
    r"email|mail|slack|guide|readme|message|runbook|who|\w+) (?:said|says|told|tells|wrote|writes|asked|asks|suggested|suggests|mentioned|claims|thinks|"
    r"thought|wants|wanted|recommends|recommended|insists|typed|keeps saying|keeps telling|would like|advised|advises|voted|decided|reminded)\b)"
)


_FIRST: Final = Lazy(
    r"\b(?:i|we|i'd|we'd) (?:\w+ )?(?:said|want|wanted|asked|ask|would|told|meant|need|like|wish|told you|say|told u)\b"
)


_FORBIDS: Final = Lazy(
    r"\b(?:nobody|no one|noone|no-one|none of (?:you|us|them)|never ever|(?:under|on|in|by|at) no (?:ci\w+st\w+|cir\w+|account|conditions?|case|event|means|time|point)|forbid(?:s|den)?|forbidding|prohibit\w*|"
    r"whatever you do|god forbid|heaven forbid|over my dead body)\b(?!.*\b(?:uses?|using|used|needs?|needed|touch\w*|cares?|minds?|rel(?:y|ies)|miss\w*|wants?|knows? (?:if|whether|what)|(?:sure|certain) (?:if|whether))\b)"
)
"""What comes before a removal that is forbidden; `nobody uses it, so …` forbids nothing."""


_ORDERED: Final = Lazy(
    r"\b(?:told|asked|asks|wants|instructed|ordered|advised|begged) (?:me|us|you)(?: \w+ly)? to$"
)
_DO_IT: Final = Lazy(
    r"(?:so |and |then )?(?:please |kindly |could you |can you )*do (?:it|so|this|that)(?: please| now| for (?:me|us|him|her)| at once| right away)*"
)
"""`my manager told me to remove it, please do it`: who wanted it first does not matter."""


_KIND_IF: Final = Lazy(
    r"\b(?:kind|nice|great|good|lovely|helpful|grateful|glad|happy|thankful|wonderful|super|friendly|appreciate(?: it)?|pleased|perfect|best|fine) (?:of you )?if you(?: just| simply| kindly| now)?$"
)
"""`it would be kind if you erased it`: a past form that asks politely."""


_RELATIVE: Final = Lazy(
    r"\b(?:that|which) (?:(?:isn't|aren't|is not|are not|is never|are never) (?:\w+ )?(?:used|needed|referenced|wanted|in use)|(?:nothing|nobody|no one|no \w+) (?:uses?|needs?|wants?|touches))"
    r"(?: (?:by|in|for) (?:anything|anyone|anybody|any \w+|us|a \w+|any of (?:our|the|my) \w+))?(?: (?:any ?more|at all|any longer))? ?"
)
"""`everything that isn't used by anything`: which ones are meant, and no supposition."""


_PAST_BEFORE: Final = Lazy(
    r"\b(?:was|were|been|got|had|has|have|who|i|we|he|she|they|somebody|someone|you|already|just|did|didn't|nobody|getting|recently|yesterday|ago|accidentally)\b(?:\W+\w+){0,2}$"
)


_WANTED: Final = Lazy(
    r"\b(?:(?:want|wants|need|needs|like|get|have|should|must|shall|needs|can|could|would|ought|has|supposed)\b.*|to be|be)$"
)


_SEEN_TO: Final = Lazy(
    r"^(?:please |pls |kindly |and |then |now |can you |could you |would you )*(?:see to it|make sure|make certain|ensure|take care)(?: please)? (?:that )?(?:\S+ ){1,6}?(?:is|are|gets?|be|will be)(?: \w+ly| finally| now)?$"
)
"""`please see to it that lemlist_old is deleted`."""


_COUNTER: Final = Lazy(
    r"^(?:and |so |but )*(?:had|were) (?:i|we|you|they|he|she|one|some\w+|any\w+|\w+)(?: \w+ly| just)?(?: been| to be)?$"
)
_SEEMS: Final = Lazy(
    r"\b(?:looks?|seems?|sounds?|appears?|feels?|looked|seemed|appeared) (?:\w+ )?(?:like|as|that|to)\b|\b(?:someone|somebody|anyone|anybody|nobody|they|he|she|who|we|i)$"
)
_OF_IT: Final = Lazy(
    r"^(?:what(?:'s| is| are| would be) |and |so |show |tell me |explain )*(?:the |any |some )?(?!thinking\b|tired\b|instead\b|purpose\b|afraid\b|sick\b|point\b|way\b|capable\b|in\b)\w+ of$"
)
_WAS: Final = Lazy(r"^(?:and |so |but |wait )*(?:was|were|wasn't|weren't|has|have|had|hasn't|haven't)\b(?!.*\bbe$)")
_DID: Final = Lazy(
    r"^(?:and |so |but |wait |when |why |where )*(?:did|didn't) (?:i|we|you|he|she|they|it|someone|somebody|anyone|anybody|\w+)(?: (?:ever|just|really|already|actually|even|not|accidentally))*$"
)
_OUTCOME: Final = Lazy(r"\b(?:would|could|might)\b")
"""What was not the case, and what would have followed."""


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
    return Removal(mode, what, act.first, act.word, act.exact)


_NO_OBJECT: Final = frozenset("""from is was has says wants needs and at of in by into to""".split())


_DONE: Final = Lazy(
    r"\b(?:have|has|had|i've|we've|he's|she's)(?: (?:already|just|now|long|since|also))*$|\balready$"
)


_NO_WAY: Final = Lazy(
    r"\bwhy (?:can't|cannot|can not|couldn't|could not|can) (?:i|we)\b|\bwhy (?:i|we) (?:can't|cannot|can not|couldn't)\b|^(?:so )?(?:can't|couldn't) (?:i|we)\b|"
    r"\bwhy (?:am i|are we) (?:not able|unable|not allowed)\b|\bwhat (?:stops|prevents|keeps|blocks|hinders) (?:me|us)\b"
)
"""`why can't I delete X` asks what stands in the way."""


_UNABLE: Final = Lazy(
    r"^(?:(?:i|we|hi|hello|sorry|but|and|hey) )*(?:just |still |simply )?(?:can't|cannot|can not|couldn't|could not|cant|(?:am |are |i'm |we're )?(?:unable|not able) to|failed to)$"
)
_IN_THE_WAY: Final = Lazy(
    r"\b(?:in use|referenced|(?:still |being )?used (?:by|in|somewhere|elsewhere)|still uses?|depends? on|errors?|(?:it|cargo|app|ui|system) (?:\w+ )?(?:says|said|claims|complains|tells|refuses|answers)|refuses|denied|gr[ae]yed|blocked|409|attached)\b"
)
"""What stands in the way of a removal that failed: it is a question of what uses the connector."""


_WANTS_GONE: Final = Lazy(
    r"^(?:\S+ ){1,3}(?:wants?|wanted|would like|wishes|needs) (?:\S+ ){1,3}(?:gone|removed|deleted|out|dropped|disconnected|off the list) ?(?:so |hence |therefore )?(?:please|pls|kindly|do)$"
)
"""Who wants it gone does not matter where the speaker asks for it."""


def _clauses_before(tokens: Sequence[Token], place: int) -> str:
    """All that is said before the verb in its sentence."""
    start = place
    while start > 0 and tokens[start - 1].kind not in ("stop", "newline") and tokens[start - 1].typed != ":":
        start -= 1
    return said_between(tokens, start, place - 1)


def _mode(frame: Frame, act: Act, tokens: Sequence[Token]) -> str:
    clause = frame.clause
    before = _RELATIVE.sub("", said_between(tokens, clause.first, act.first - 1))
    if _NO_WAY.search(before) or (
        act.form == "past" and re.match(r"(?:\w+ )?why (?:can't|cannot|couldn't|can)\b", before)
    ):
        return "question"
    if act.form == "past" and re.search(
        r"\b(?:can't|cannot|can not|couldn't|could not) (?:\w+ )?(?:be|get)\b", before
    ):
        return "reported"
    if _UNABLE.search(before) and _IN_THE_WAY.search(said_between(tokens, act.last + 1, len(tokens) - 1)):
        return "question"  # `cannot delete hunter, it says it is in use`
    if (
        act.negated
        or (_FORBIDS.search(before) and not (act.form == "past" and re.search(r"\b(?:has|have|had|did)\b", before)))
        or nearly_negated(act, tokens, clause.first)
    ):
        return "negated"
    if act.form == "base" and not act.exact and _DONE.search(before):
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
        and not _HYPOTHETICAL.search(before)
        and re.search(
            r"(?<!can )(?<!could )(?<!when )(?<!if )\b(?:i|we)(?: (?:nearly|almost|just|already|accidentally|never|only|once|finally|\w+ly))?$",
            before,
        )
    ):
        return "past"
    if (
        act.form == "past"
        and not frame.mood.question
        and _SEEN_TO.search(before)
        and not _hypothetical(before, frame)
    ):
        return "request"
    if act.form == "past" and _KIND_IF.search(before):
        return "request"
    if act.form == "past" and _SEEMS.search(before):
        return "past"  # `it looks like someone deleted it`
    if (
        act.form == "past"
        and _WAS.search(before)
        and not _OUTCOME.search(said_between(tokens, clause.first, len(tokens) - 1))
    ):
        return "past"  # `was it deleted by someone?`
    if act.form == "base" and _DID.search(before):
        return "past"
    if act.form == "ing" and _OF_IT.search(before):
        return "question"  # `the aftermath of axing it`
    if act.form == "base" and frame.mentions and _WANTS_GONE.search(_clauses_before(tokens, act.first)):
        return "request"  # `my boss wants apollo gone, please delete it`
    spoken = told(before, tokens, act.last, (clause.first, clause.last), asks=frame.mood.question)
    if spoken:
        return spoken
    if (
        act.form == "past"
        and _COUNTER.search(before)
        and _OUTCOME.search(said_between(tokens, act.last + 1, len(tokens) - 1))
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
        if _WANTED.search(before) and not perfect and not re.search(r"\b(?:was|were|been|had)\b", before):
            return "reported" if _hypothetical(before, frame) else "request"
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
    if _hypothetical(before, frame):
        polite = (_PLEASE.search(frame.said) or _PLEADS.search(before) or _FOR_US.search(frame.said)) and not (
            frame.mood.howto or _MISHAP.search(frame.said)
        )
        if _SOME_ASK.search(before) and polite and not re.search(r"\b(?:if|safely|whether|what)\b", before):
            return "request"
        return "question"
    if act.form == "ing":
        if re.search(r"\b(?:needs?|wants?|requires?)$", before):
            return "request"
        opened = re.search(r"\b(?:mind|like|fancy|go ahead and|start|consider|by|for|get|try|about|of)$", before)
        if opened and opened.group() in ("mind", "fancy", "like", "start"):
            return "request"
        return "question" if frame.mood.question or clause.asks or not before else "reported"
    reported = _REPORTED.search(before)
    if reported and not _FIRST.search(before):
        rest = said_between(tokens, clause.last + 1, len(tokens) - 1)
        return "request" if _ORDERED.search(before) and _DO_IT.fullmatch(rest) else "reported"
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


def _hypothetical(before: str, frame: Frame) -> bool:
    found = _HYPOTHETICAL.search(before)
    if found is None:
        return False
    text = found.group()
    if re.search(
        r"\bfeel free to$|\bis there (?:any|a|some) (?:way|chance|possibility) (?:that |for )?(?:you|u)(?: (?:could|can|would|will|to))?$",
        before,
    ):
        return False
    if re.match(r"(?:and |so |but |well )*if (?:you|u)(?: \w+ly| ever)?$", before):
        return True  # `if you delete it, I …`: a condition, where `if you could` asks kindly
    if text.startswith("if") and re.match(r"if (?:you|u|it's|that's|possible|ok)\b", before[found.start() :]):
        return False
    if text.startswith("when") and re.search(r"when (?:you|u) (?:can|get|have)", before):
        return False
    if re.search(r"\btrouble you\b|\bask you\b|\bbother you\b", before):
        return False
    if re.fullmatch(r"(?:is|would|will) it\b.*", text) and re.search(
        r"possible (?:for|that) you\b(?! (?:would|will|might|may|have to|had to|need to)\b)", before
    ):
        return False
    if re.fullmatch(r"would it be (?:possible|ok|okay).*", text):
        return not _PLEASE.search(frame.said)
    if text.startswith(("before", "after", "once")) and re.search(r"(?:first|then|now)\b", before[found.end() :]):
        return False
    if re.fullmatch(r"(?:what|anything|something|who|which|where|why|how)\b.*", text):
        # "find out who made it and delete it" is cut before; a relative clause behind its noun asks nothing
        return not re.search(r"(?:connectors?|ones?|connections?) (?:which|who)\b", before)
    return True
