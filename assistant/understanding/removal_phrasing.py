"""Removal phrasing: what is said around a word of removal, and tells a request from a question, a report or a denial."""

from __future__ import annotations

import re
from typing import Final

from assistant.understanding.frames import Frame
from assistant.understanding.patterns import Lazy

HYPOTHETICAL: Final = Lazy(
    r"\b(?:if|when|whenever|suppose|supposing|assuming|unless|until|before|after|once|should (?:i|we|one|somebody|anyone)|"
    r"(?:can|could|may|might|shall|would|do|will|am|are|must) (?:i|we|one|anyone|anybody|somebody|someone|they|he|she)\b|"
    r"(?:is|would|will|was) it\b.*|(?:safe|ok|okay|fine|alright|allowed|possible|wise|harmful|risky|dangerous|bad|free|clear|permitted|permissible|admissible|advisable|prudent|sensible|acceptable|legitimate|feasible|reasonable|unwise|dangerous|harmless) (?:to|for|if)|"
    r"(?:what|anything|something|who|which|where|why|how)\b.*|would (?:anything|anybody|anyone|something|it)|"
    r"(?:thinking|thought|thinks|tempted|planning|plan|plans|considering|consider|about|intend|intending|pondering|idea|afraid|scared|worried|hesitant|reluctant|effect|impact|consequences?|result|blast radius|radius|fallout|repercussions?|aftermath|side effects?|implications?|risks?|downsides?|upshot|outcome|impacts|effects) (?:of|about|to|on)?|"
    r"wonder\w*|whether|considering|the day|in case|imagine|pretend|hypothetically|theoretically|dare|tempted to|instead of|rather than)\b"
)

PLEASE: Final = Lazy(r"\b(?:please|pls|plz|kindly)\b|\bfor (?:me|us)$")

SOME_ASK: Final = Lazy(r"\b(?:can|could|would|will) (?:we|someone|somebody|anyone|anybody|one)\b")

PLEADS: Final = Lazy(
    r"^(?:\w+ )?(?:could|would) (?:someone|somebody)(?: here| there| of you| from support| on your side| be so \w+ (?:as )?(?:to|and))?$"
)

FOR_US: Final = Lazy(r"\b(?:for|from) (?:me|us)$|\b(?:for|from) (?:me|us) (?:now|today|soon)$")

MISHAP: Final = Lazy(
    r"\b(?:by (?:mistake|accident|chance|error)|accidentally|mistakenly|unintentionally|without|theoretically|in theory|or not|if (?:they|he|she|we|i))\b"
)
"""What makes a plea of a helpdesk a question about what could happen."""

REPORTED: Final = Lazy(
    r"\b(?:(?:he|she|they|someone|somebody|boss|manager|colleague|lead|cto|ceo|cfo|ops|it|legal|finance|security|everyone|people|ticket|doc|docs|"
    r"email|mail|slack|guide|readme|message|runbook|who|\w+) (?:said|says|told|tells|wrote|writes|asked|asks|suggested|suggests|mentioned|claims|thinks|"
    r"thought|wants|wanted|recommends|recommended|insists|typed|keeps saying|keeps telling|would like|advised|advises|voted|decided|reminded)\b)"
)

FIRST: Final = Lazy(
    r"\b(?:i|we|i'd|we'd) (?:\w+ )?(?:said|want|wanted|asked|ask|would|told|meant|need|like|wish|told you|say|told u)\b"
)

FORBIDS: Final = Lazy(
    r"\b(?:nobody|no one|noone|no-one|none of (?:you|us|them)|never ever|(?:under|on|in|by|at) no (?:ci\w+st\w+|cir\w+|account|conditions?|case|event|means|time|point)|forbid(?:s|den)?|forbidding|prohibit\w*|"
    r"whatever you do|god forbid|heaven forbid|over my dead body)\b(?!.*\b(?:uses?|using|used|needs?|needed|touch\w*|cares?|minds?|rel(?:y|ies)|miss\w*|wants?|knows? (?:if|whether|what)|(?:sure|certain) (?:if|whether))\b)"
)
"""What comes before a removal that is forbidden; `nobody uses it, so …` forbids nothing."""

ORDERED: Final = Lazy(r"\b(?:told|asked|asks|wants|instructed|ordered|advised|begged) (?:me|us|you)(?: \w+ly)? to$")

DO_IT: Final = Lazy(
    r"(?:so |and |then )?(?:please |kindly |could you |can you )*do (?:it|so|this|that)(?: please| now| for (?:me|us|him|her)| at once| right away)*"
)
"""`my manager told me to remove it, please do it`: who wanted it first does not matter."""

KIND_IF: Final = Lazy(
    r"\b(?:kind|nice|great|good|lovely|helpful|grateful|glad|happy|thankful|wonderful|super|friendly|appreciate(?: it)?|pleased|perfect|best|fine) (?:of you )?if you(?: just| simply| kindly| now)?$"
)
"""`it would be kind if you erased it`: a past form that asks politely."""

RELATIVE: Final = Lazy(
    r"\b(?:that|which) (?:(?:isn't|aren't|is not|are not|is never|are never) (?:\w+ )?(?:used|needed|referenced|wanted|in use)|(?:nothing|nobody|no one|no \w+) (?:uses?|needs?|wants?|touches))"
    r"(?: (?:by|in|for) (?:anything|anyone|anybody|any \w+|us|a \w+|any of (?:our|the|my) \w+))?(?: (?:any ?more|at all|any longer))? ?"
)
"""`everything that isn't used by anything`: which ones are meant, and no supposition."""

WANTED: Final = Lazy(
    r"\b(?:(?:want|wants|need|needs|like|get|have|should|must|shall|needs|can|could|would|ought|has|supposed)\b.*|to be|be)$"
)

SEEN_TO: Final = Lazy(
    r"^(?:please |pls |kindly |and |then |now |can you |could you |would you )*(?:see to it|make sure|make certain|ensure|take care)(?: please)? (?:that )?(?:\S+ ){1,6}?(?:is|are|gets?|be|will be)(?: \w+ly| finally| now)?$"
)
"""`please see to it that lemlist_old is deleted`."""

COUNTER: Final = Lazy(
    r"^(?:and |so |but )*(?:had|were) (?:i|we|you|they|he|she|one|some\w+|any\w+|\w+)(?: \w+ly| just)?(?: been| to be)?$"
)

SEEMS: Final = Lazy(
    r"\b(?:looks?|seems?|sounds?|appears?|feels?|looked|seemed|appeared) (?:\w+ )?(?:like|as|that|to)\b|\b(?:someone|somebody|anyone|anybody|nobody|they|he|she|who|we|i)$"
)

OF_IT: Final = Lazy(
    r"^(?:what(?:'s| is| are| would be) |and |so |show |tell me |explain )*(?:the |any |some )?(?!thinking\b|tired\b|instead\b|purpose\b|afraid\b|sick\b|point\b|way\b|capable\b|in\b)\w+ of$"
)

WAS: Final = Lazy(r"^(?:and |so |but |wait )*(?:was|were|wasn't|weren't|has|have|had|hasn't|haven't)\b(?!.*\bbe$)")

DID: Final = Lazy(
    r"^(?:and |so |but |wait |when |why |where )*(?:did|didn't) (?:i|we|you|he|she|they|it|someone|somebody|anyone|anybody|\w+)(?: (?:ever|just|really|already|actually|even|not|accidentally))*$"
)

OUTCOME: Final = Lazy(r"\b(?:would|could|might)\b")
"""What was not the case, and what would have followed."""

DONE: Final = Lazy(
    r"\b(?:have|has|had|i've|we've|he's|she's)(?: (?:already|just|now|long|since|also))*$|\balready$"
)

ABLE: Final = Lazy(r"\w+ .*\b(?:i|we|one|you|people|users) (?:can|could|may|might)(?: \w+ly| just)?$")
"""What somebody is able to remove, in a clause that hangs on its noun."""

NOBODY_DID: Final = Lazy(
    r"\b(?:nobody|no one|noone|none of (?:us|you|them))(?: (?:has|had|ever|else|here))*$|\b(?:was|were|been|wasn't|weren't|got)(?: (?:never|not|yet|ever|actually|been))+$|\b(?:wasn't|weren't|(?:hasn't|haven't|never|not) been)$"
)

NO_WAY: Final = Lazy(
    r"\bwhy (?:can't|cannot|can not|couldn't|could not|can) (?:i|we)\b|\bwhy (?:i|we) (?:can't|cannot|can not|couldn't)\b|^(?:so )?(?:can't|couldn't) (?:i|we)\b|"
    r"\bwhy (?:am i|are we) (?:not able|unable|not allowed)\b|\bwhat (?:stops|prevents|keeps|blocks|hinders) (?:me|us)\b"
)
"""`why can't I delete X` asks what stands in the way."""

UNABLE: Final = Lazy(
    r"^(?:(?:i|we|hi|hello|sorry|but|and|hey) )*(?:just |still |simply )?(?:can't|cannot|can not|couldn't|could not|cant|(?:am |are |i'm |we're )?(?:unable|not able) to|failed to)$"
)

IN_THE_WAY: Final = Lazy(
    r"\b(?:in use|referenced|(?:still |being )?used (?:by|in|somewhere|elsewhere)|still uses?|depends? on|errors?|(?:it|cargo|app|ui|system) (?:\w+ )?(?:says|said|claims|complains|tells|refuses|answers)|refuses|denied|gr[ae]yed|blocked|409|attached)\b"
)
"""What stands in the way of a removal that failed: it is a question of what uses the connector."""

WANTS_GONE: Final = Lazy(
    r"^(?:\S+ ){1,3}(?:wants?|wanted|would like|wishes|needs) (?:\S+ ){1,3}(?:gone|removed|deleted|out|dropped|disconnected|off the list) ?(?:so |hence |therefore )?(?:please|pls|kindly|do)$"
)
"""Who wants it gone does not matter where the speaker asks for it."""


def is_hypothetical(before: str, frame: Frame) -> bool:
    """True where what is said before a removal only supposes it, or asks about it."""
    found = HYPOTHETICAL.search(before)
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
        return not PLEASE.search(frame.said)
    if text.startswith(("before", "after", "once")) and re.search(r"(?:first|then|now)\b", before[found.end() :]):
        return False
    if re.fullmatch(r"(?:what|anything|something|who|which|where|why|how)\b.*", text):
        # "find out who made it and delete it" is cut before; a relative clause behind its noun asks nothing
        return not re.search(r"(?:connectors?|ones?|connections?) (?:which|who)\b", before)
    return True
