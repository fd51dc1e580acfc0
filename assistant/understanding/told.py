"""Told: removals that are spoken of and not asked for: announced, put off, hung on a condition, quoted, handed on, failed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.denied import is_denied
from assistant.understanding.patterns import Lazy
from assistant.understanding.postponed import is_held_back, is_own_future, is_postponed, is_put_back
from assistant.understanding.tokens import Token

_ANNOUNCED: Final = Lazy(
    r"\b(?:(?:plan|plans|planned|planning|intend|intends|intended|decided|agreed|voted|expect|expects) (?:to|on)|going to|"
    r"gonna|about to|(?:i|we|he|she|they|it|you|\w+)(?:'ll| will| shall(?! be$))|due to|set to|scheduled to|planned to|was to|were to|"
    r"being|gets?|getting)(?: (?:be|get|soon|then|also|just|simply|probably|eventually|finally|\w+ly))*$"
)
"""What comes before a removal that somebody announces."""
_PERMITTED: Final = Lazy(
    r"^(?:with (?:your|the) (?:kind )?permission|by your leave|if (?:you (?:allow|permit)(?: me)?|i may|it is allowed|that is allowed)) "
)
_WISHED: Final = Lazy(
    r"^(?:and |so |please |then |now |well )*(?:i'd|i would|we'd|we would|i|we) (?:very much |really |also )?(?:like|want|wish|prefer|love|need)(?: it)?(?: very much)? "
    r"(?:that|if|to (?:see|have|get)|all|every|everything|the|our|my|those|these)\b(?!.*\b(?:know|ask|understand|hear|when|whether|who|why|how|what|before|after)\b).*\b(?:is|are|be|get|gets|were)$"
)
"""A wish for something to be removed: `I'd like that all the unused ones get …`."""
_FOR_YOU: Final = Lazy(
    r"\b(?:if|that|who|which) (?:you|u)\b|\byou (?:will|'ll)\b|\b(?:has|have|needs?|ought|got) to$"
)
_SOME_DAY: Final = Lazy(
    r"\b(?:some ?day|one day|eventually|at some point|sooner or later|one of these days|in the long run|in due course|some time)\b"
)
_MEANT_ONCE: Final = Lazy(
    r"\b(?:(?:wanted|was going|were going|meant|intended|had planned|planned|had hoped|hoped|was about|were about|was tempted|tried|"
    r"was supposed|were supposed|was asked|were asked|used) to|(?:thought|was thinking|were thinking) (?:of|about))$"
)
"""What was meant once; with `first`, or `instead` and `but` behind it, it is meant no longer."""
_ONCE: Final = Lazy(
    r"\b(?:first|originally|initially|earlier|once|yesterday|before|used to|at some point|last \w+)\b"
)
_NO_LONGER: Final = frozenset(
    ["but", "instead", "however", "though", "anymore", "longer", "removal", "deletion", "screamed", "nevermind"]
)
_NEARLY_TOLD: Final = Lazy(
    r"\b(?:always|often|usually|sometimes|regularly|frequently|normally|generally|typically|rarely|seldom|constantly)$|"
    r"\btoo \w+ to$|\b(?:there's|there is|there was) (?:a|an|some|no) \w+ to$|"
    r"\b(?:ticket|mail|email|doc|docs|guide|readme|message|runbook|note|boss|manager|he|she|they|it) s[ayid]\w{1,3}$"
)
"""The same with a slip in the word that says so: `the ticket sayd …`, `rather tan …`, `too earl to …`."""
_BY_THE_BOOK: Final = Lazy(
    r"\b(?:docs?|documentation|guides?|manual|readme|wiki|faq|runbook|playbook|tutorial|article|instructions?|polic(?:y|ies)|checklist|rules?|standards?|regulations?|spec|specification|blog|forum|vendor|banner|tooltip|popup|help page|page|changelog|release notes|"
    r"chatgpt|error(?: message)?|warning) (?:\w+ly )?(?:says?|said|tells?|told|states?|suggests?|recommends?|advises?|instructs?|reads?|mentions?|asks?|wants?)"
    r"(?: (?:me|us|you|one|people|that|i|we))*(?: (?:to|should|must|need to|have to|first|can|could))*$"
)
"""`the docs say to …`: what a text tells to do."""
_CANDIDATES: Final = Lazy(
    r"\b(?:show|list|see|find|tell|give|display|which|what|get|name|know|check)\b.*\b(?:that|which|who|what) (?:could|can|may|might|should|must|would|need to|ought to|are to|have to|has to) (?:\w+ )?be$"
)
"""`list the connectors that could be deleted` asks which ones, and deletes none."""
_OF_MINDS: Final = Lazy(
    r"\bfrom (?:your|my|our|his|her|the|its) (?:memory|memories|mind|minds|head|brain|thoughts|vocabulary)\b"
)
_IS_OFF: Final = Lazy(
    r"\b(?:is|was|has been|got) (?:off|dead|cancell?ed|shelved|dropped|on hold|postponed|history|no more)$"
)
_FAILED: Final = Lazy(
    r"\b(?:unable|not able|not allowed|not permitted|forbidden|impossible|failed|failing|fails?|refus\w+|struggl\w+|hesitat\w+|afraid|scared|"
    r"mistake|too (?:early|late|soon|risky|dangerous|much)|wrong|stupid|foolish|shame|pity|unwise|bad idea|crazy|mad|madness|silly|insane|premature|reckless|"
    r"trouble|problems?|difficult|hard) (?:to|of|with|in)?(?: \w+ly)?$|\b(?:undo|revert|reverse|roll back|rollback)(?: (?:the|that|my|last))*$"
)
"""What comes before a removal that did not work, or that is to be taken back."""
_PURPOSE: Final = Lazy(
    r"\b(?:actions?|operations?|methods?|endpoints?|functions?|nodes?|steps?|buttons?|commands?|calls?|curl|snippets?|payloads?|code|permissions?|rights?|scripts?|requests?|tickets?|"
    r"integrations?|apps?|agents?|workflows?|something|anything) (?:\w+ ){0,2}?(?:to|that|which|for|can|may|will|would|could)$|"
    r"\b(?:containing|contains?|matching|mention(?:s|ing)?|titled|spelled|spelt|reads?|word|term|keyword|verb|phrase|letters|text|string)(?: the word)?$|"
    r"\b(?:starts|begins|ends|starting|beginning|ending) (?:with|in)(?: the (?:word|letters))?$|"
    r"\b(?:remind(?:s|ed)?|reminder|remember|forget|note to self|todo|to-do|to do)\b(?: \w+){0,4}? to(?: \w+ly)?$"
)
"""What a removal is spoken of for: what an action does, or a word that is looked for."""
_IN_ORDER: Final = Lazy(
    r"\bso (?:that )?(?:i|we|he|she|they|somebody|someone|the \w+|my \w+|our \w+) (?:\w+ )?(?:can|could|may|might)(?: (?:\w+ly|just|then|also|later))?$|"
    r"\b(?:in order|so as|to be able|to be ready|ready|prepar(?:e|es|ing|ed)|gear up|make preparations|brace yourself|get set) to$"
)
"""`show me the unused ones so that I can delete them myself`: what a request is for, done by somebody else."""
_HANDED_ON: Final = Lazy(
    r"^(?:\w+ ){0,4}?(?:tell|ask|inform|remind|notify|message|email|mail|ping|write|draft|post|announce|schedule|translate|spell|type|print|"
    r"note|raise|file|assign|order|force|instruct|advise|warn|convince|persuade|teach|let|have|get|allow|create|open|add|make|send|put|set) "
    r"(?!sure\b|me\b|us\b|it\b|rid\b|everything\b|and\b|up\b|to\b|out\b|off\b|away\b|you (?:\w+ ){0,2}to\b)(?:\S+ ){1,6}?(?:to|saying|that|we|i|they|should|about|for|called|titled|can|could|may|will|must)$"
)
"""What comes before a removal that somebody else is to do, or that a text is to speak of."""
_TENTATIVE: Final = Lazy(
    r"^(?:and |so |but |well )*(?:maybe|perhaps|possibly|either)\b(?!.*\b(?:please|could you|can you)\b)|"
    r"\b(?:somebody|someone|anybody|anyone|one) (?:should|ought to|must|needs to|has to|might|could|may)$|"
    r"\b(?:i|we) (?:propose|suggest|recommend|vote|move|advise|was thinking)(?: (?:to|that|we|you|for))*$"
)
"""What comes before a removal that is only put up for discussion."""
_PROPOSED: Final = Lazy(r"\b(?:propose|suggest|recommend|advise)(?: that)? you$")
_KINDLY: Final = Lazy(r"\b(?:please|pls|kindly)\b")
"""`I suggest that you unlink it, please`: put forward and asked for."""
_OR_ELSE: Final = Lazy(
    r"^(?:\S+ ){0,5}?or (?:keep|rename|not|leave|disable|update|change|limit|show|retain|should|do|does|is|what|rather not)\b"
)
"""What follows a removal that is one of two ways: `delete or rename hunter`."""
_BUT_NOT: Final = Lazy(
    r"^(?:\S+ ){0,6}?but (?:i |we |it |they |that )?(?:can't|cannot|can not|couldn't|could not|am not|i'm not|we're not|are not|won't|will not|shouldn't|"
    r"mustn't|may not|don't|do not|didn't|nobody|no one|not yet|not now|not today|it fails|it failed|it won't|it says|failed)\b"
)
_CONDITION_BEHIND: Final = Lazy(
    r"\b(?:unless|as soon as(?! (?:possible|you|u|it(?:'s| is) (?:possible|convenient)|convenient|practical|feasible|practicable)\b)|provided|assuming|only if|only when|the moment|the day|in case)\b|"
    r"\bif only (?!if\b)|\bif (?:i|we) (?:could|dared?|was|were|had|knew|might|did)\b|\bif (?:nobody|nothing|no one|none|they|there|the|not|unused|some\w*|any\w*|we|its|our|all|it(?:'s| is| has| isn't| doesn't)?(?! (?:ok|okay|fine|possible|alright|no|not too|easy|cool|convenient|allowed|helps|is possible)\b)|"
    r"that(?! (?:is|'s|works|would)\b|'s\b))\b|"
    r"\bonce (?!again|more|and for all|for all)\w+ (?:\S+ )*|\bwhen (?!you|u\b|possible|ready|convenient|done\b)\w+ \w+|"
    r"\bafter (?!all\b|that\b|this\b|which\b)(?:the|we|they|he|she|i|our|my|monday|tuesday|wednesday|thursday|friday|sunday|next|\w+day)\b"
)
_CONDITION_BEFORE: Final = Lazy(
    r"^(?:and |so |then |but |ok |please |only )*(?:if (?!you\b|u\b|possible|it's ok|it's possible|it is possible|that's ok|that is ok|it's no|it is no|i may\b|i might\b|i remember|i'm not mistaken|need be|necessary|not\b$|so\b|in doubt)|"
    r"once (?!again|more|upon)|as soon as |unless |assuming |provided |in case |should (?!i\b|we\b|you\b)|the moment |until |"
    r"when (?!you\b|u\b|possible|ready|convenient|i\b|we\b))"
)
_CONDITION_OPENS: Final = Lazy(
    r"^(?:and |so |then |but |ok |please |only )*(?:as soon as(?! (?:possible|you|u|it(?:'s| is) (?:possible|convenient)|convenient|practical|feasible|practicable)\b)|once(?! again| more| upon)|unless|provided|assuming|the moment) "
)
_TAKEN_BACK: Final = Lazy(
    r"\b(?:not|nope|just kidding|kidding|joking|just joking|jk|lol no|psych|don't|do not|(?:actually|but|no|please|rather|then|better|just|thought|thoughts) "
    r"(?:keep|leave) (?:it|them|that|this)(?: \w+)?|better not|rather not|forget it|never ?mind|i take (?:it|that) back)$"
)
"""What ends a line that takes its removal back: `…, not!`, `… actually keep it`."""
_TAG: Final = Lazy(
    r"\b(?:is|was|did|does|has|had|were|are|do|have|will|would|can|could|should) (?:it|they|we|you|he|she|that|i) not$"
)
"""`…, was it not?` asks for a nod, and denies nothing."""
_ASKED_OF: Final = Lazy(
    r"^(?:and |so |but |wait )*(?:did|does|do|has|have|had) (?:i|you|we|they|he|she|it|\w+one|\w+body) (?!mind\b|think\b|have time|have a\b|got\b|please\b|just\b)"
)
"""`does anyone want to …`, `did I tell you to …`."""
_ASKED_WHETHER: Final = Lazy(
    r"^(?:and |so |but )*(?:is|are|was|were|isn't|aren't) (?!it\b|there any chance\b|there (?:any|a|some) (?:way|possibility|option) (?:that |for )?(?:you|u)\b)"
)
"""`is bulk delete a thing`."""
_QUOTES: Final = frozenset(
    [
        "wrote",
        "said",
        "says",
        "writes",
        "asked",
        "replied",
        "posted",
        "reads",
        "quote",
        "subject",
        "re",
        "fwd",
        "todo",
        "to-do",
        "reminder",
        "note",
        "agenda",
        "minutes",
        "ticket",
        "task",
        "memo",
        "fyi",
    ]
)


def told(before: str, tokens: Sequence[Token], place: int, clause: tuple[int, int], *, asks: bool) -> str:
    """Gives how a removal is spoken of: `reported`, `question` for a condition; empty where it may be asked for.

    `before` is what the clause says before the verb, `place` where the verb ends, `clause` its first and last token.
    """
    first, last = clause
    before = _PERMITTED.sub("", before)
    end = _said(tokens, place + 1, len(tokens) - 1)
    if is_denied(before, tokens, first, place):
        return "negated"
    if (
        _NEARLY_TOLD.search(before)
        or _BY_THE_BOOK.search(before)
        or (before.endswith(" to") and _IS_OFF.search(end))
    ):
        return "reported"
    if _TAKEN_BACK.search(end) and not _TAG.search(end):
        return "negated"
    if _ASKED_OF.search(before) or _ASKED_WHETHER.search(before):
        return "question"
    if (
        _FAILED.search(before)
        or _PURPOSE.search(before)
        or _IN_ORDER.search(_with_so(before, tokens, first))
        or (not asks and _HANDED_ON.search(before))
    ):
        return "reported"
    if _ANNOUNCED.search(before) and not _WISHED.search(before) and not asks and not _FOR_YOU.search(before):
        return "reported"
    behind = _said(tokens, place + 1, last)
    if _SOME_DAY.search(before) or _SOME_DAY.search(behind):
        return "reported"
    rest = _said(tokens, place + 1, _end_of_sentence(tokens, place))
    if _CANDIDATES.search(before) or _OF_MINDS.search(rest):
        return "question" if _CANDIDATES.search(before) else "reported"
    if is_postponed(before, behind, rest, asks=asks) or is_held_back(_sentence_before(tokens, place)):
        return "reported"
    if is_put_back(_said(tokens, _end_of_sentence(tokens, place) + 1, len(tokens) - 1), asks=asks):
        return "question"
    if _BUT_NOT.search(rest) and "want" not in rest:
        return "reported"
    if _MEANT_ONCE.search(before):
        later = {token.word for token in tokens[place + 1 :]}
        if _ONCE.search(before) or later & _NO_LONGER:
            return "reported"
    if _is_quoted(tokens, first):
        return "reported"
    if (_TENTATIVE.search(before) and not (_PROPOSED.search(before) and _KINDLY.search(rest))) or _OR_ELSE.search(
        rest
    ):
        return "question"
    if (
        _CONDITION_BEHIND.search(rest)
        or _CONDITION_OPENS.search(before)
        or _CONDITION_BEFORE.search(_clause_before(tokens, first))
    ):
        return "reported" if is_own_future(before, rest) else "question"
    return ""


def _with_so(before: str, tokens: Sequence[Token], first: int) -> str:
    """The words before, with the `so` that cut them off: `show hunter so I can delete it`."""
    return f"so {before}" if first > 0 and tokens[first - 1].word == "so" else before


def _sentence_before(tokens: Sequence[Token], place: int) -> str:
    """All that the sentence says before the verb that ends at a place."""
    start = place
    while start > 0 and tokens[start - 1].kind not in ("stop", "newline"):
        start -= 1
    return _said(tokens, start, place - 1)


def _end_of_sentence(tokens: Sequence[Token], place: int) -> int:
    at = place
    while at + 1 < len(tokens) and tokens[at + 1].kind not in ("stop", "newline") and tokens[at + 1].typed != ";":
        at += 1
    return at


def _clause_before(tokens: Sequence[Token], first: int) -> str:
    """The clause before, where a comma or `then` joins it to this one: back to the sign before it."""
    at = first - 1
    while at >= 0 and (tokens[at].typed == "," or tokens[at].word == "then"):
        at -= 1
    if at == first - 1:
        return ""
    start = at
    while start - 1 >= 0 and not (tokens[start - 1].is_sign and tokens[start - 1].typed[0] in ",;.!?:"):
        start -= 1
    return _said(tokens, start, at) + " " if start <= at and not tokens[at].is_sign else ""


def _is_quoted(tokens: Sequence[Token], first: int) -> bool:
    """`On Tuesday Chidi wrote: …`."""
    at = first - 1
    while at >= 0 and tokens[at].is_sign and tokens[at].typed != ":":
        at -= 1
    if at < 1 or tokens[at].typed != ":":
        return False
    return tokens[at - 1].word in _QUOTES or (
        at == 1 and tokens[0].typed.istitle() and _is_given_name(tokens[0].word)
    )


def _is_given_name(word: str) -> bool:
    from assistant.understanding.words_ordinary import PEOPLE  # late: few lines begin like a talk that is quoted

    return word in PEOPLE


def _said(tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(tokens[at].word for at in range(first, last + 1) if tokens[at].kind in ("word", "number"))
