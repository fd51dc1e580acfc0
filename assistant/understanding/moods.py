"""Moods: whether a clause asks, tells, orders, wonders how, denies, or speaks of what was or might be."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from assistant.understanding.patterns import Lazy

_HOWTO: Final = Lazy(
    r"\b(?:how (?:do|does|can|could|would|should|might|to|must|may|did) (?:(?:i|we|you|one(?! (?:log|sign|auth))|people|somebody|someone|u|ya|the team|our|my)\b(?! "
    r"(?:understand|understood|know|be sure|tell|interpret|take|authenticate|auth|log into|log in to|login|sign in to|sign into)\b)(?:(?<!you)|(?! read\b))|(?!\w+ (?:authenticate|auth|work|do|connect|sign|log|handle))\w+ing\b)"
    r"|how to\b(?! (?:know|tell|be))|how (?:goes|works) it\b|how (?:makes|changes|connects|renames|deletes|sets|removes|adds|creates|limits|caches) (?:one|somebody|i|we)\b|how does it (?:go|work) (?:to|if|when)\b|how (?:does|would) one\b(?! (?:log|sign|auth))|how (?:can|could|do|does|would|should|might) .* (?:be|get|gets) (?:done|added|created|connected|changed|removed|deleted|set up|renamed|limited|cached|wiped|edited|updated|rotated)\b|how (?:is|are) .* (?:done|added|created|connected|changed|removed|deleted|set up)\b"
    r"|way to\b(?!.*\b(?:see|know|list|view)\b)|what (?:do|would|should|must|shall) (?:i|we|you|one) (?:have to |need to |got to )?(?:do|type|enter|write|say|press|click|run|key in|tell you) (?:to|in order to|if i want to|when i want to)\b|what (?:must|should|shall|can|do|does) (?:i|we|one|you) (?:have to |need to )?do (?:to|in order to|for)\b|steps (?:to|for)|\b(?:what|which) (?:\w+ )?steps\b|know how to|show me how|may i know how|tell me how to|(?:explain|describe|outline|demonstrate|clarify|illustrate|teach)(?: (?:to )?(?:me|us))? how (?:to|(?:i|we|one|you) (?:can |could |should |would |must |have to |need to |might )?(?:add|create|make|set|connect|change|remove|delete|rename|register|build|limit|cache|switch|use|edit|update|rotate|record|replay|write|save|undo|list|find))\b|"
    r"teach me|where (?:do|can|would|should) (?:i|we|you|one) (?:click|go to|change|set|add|edit|create|connect|put in|enter|delete|remove|rename|configure)\b"
    r"|where(?:'s| is) the (?:\w+ )?(?:button|menu|page|switch)|what(?:'s| is) the (?:procedure|process|command|syntax|right way|best way|way|trick) (?:to|for|of)|instructions (?:for|to|on)"
    r"|procedure (?:for|to)|guide me through|how would (?:i|we|you|one)\b|and how\?*$|help me understand how)"
)
_NO_HOWTO: Final = Lazy(r"\bhow (?:do|can|could|would) (?:i|we|you) (?:know|tell|be sure|understand)\b")
_POLITE: Final = Lazy(
    r"\b(?:(?:can|could|would|will|cud|wud) (?:you|u|ya|i|we)\b|would you mind|would it be (?:\w+ )?possible|is it (?:\w+ )?possible|it(?:'s| is) (?:\w+ )?possible to|possible (?:for|that) you\b|is there (?:a|any|some) (?:way|chance|possibility) (?:that |for )?you\b|(?:may|might) (?:i|we)\b|"
    r"any chance|do me a favo|be so kind|if you (?:could|would|can)|mind\b.*\bing|grateful if|great if|nice if|good if|lovely if|kind if|trouble you|bother you|burden you|inconvenience you|too much to ask)"
)
_DESIRE: Final = Lazy(
    r"\b(?:i|we|id|i'd|we'd|my \w+|our \w+|he|she|they|boss)\b.{0,24}(?:\b|(?<=we)|(?<=i))(?:want|wants|need|needs|'d like|'d love|like to|love to|wish|have to|must|would like|fancy|prefer|"
    r"should|ought|hoping|trying to|looking to|plan to|going to|gonna|ready to|time to)\b"
    r"|\b(?:our|my|the|they|he|she|boss) ?(?:\w+ ){0,4}(?:asks?|asked|begs?|begged|calls?|wishes|waits?|waiting) for\b|\bit(?:'s| is) (?:\w+ )?(?:needed|necessary|required|important|urgent|desired|wanted|wished|requested) (?:that|to|for)\b|\b(?:would|'d) be (?:\w+ )?(?:nice|great|good|lovely|cool|helpful|useful|awesome|perfect|fantastic|handy|fine|best|super|wonderful) (?:to|if|having|for)\b|\bi(?:'m| am| was| have been| were)? (?:told|asked|instructed|supposed|meant|tasked) to\b"
)
_IS_WHAT: Final = Lazy(
    r"(?<!question )\b(?:is|are|was|be|that's) what (?:\w+ ){1,2}?(?:want|wants|wanted|need|needs|permits?|allows?|likes?|prefers?|requires?|expects?|offers?|wish|wishes)\b"
)
"""`half an hour is what I want` asks nothing."""
_CLEFT: Final = Lazy(
    r"(?:and |so |but )*what (?:i|we|they|nobody) (?:\w+ ){0,3}?(?:need|needs|want|wants|use|uses|like|wish|require|miss)\b(?: \w+){0,3}? (?:is|are)\b"
)
"""`what we no longer need is X` tells, and asks nothing."""
_UNWANTED: Final = Lazy(
    r"^(?:and |so |but |well |sorry |actually |because |since |as )*(?:i|we|they|our \w+|the \w+|my \w+) (?:don't|do not|no longer|doesn't|does not|never|didn't|won't|will not) "
    r"(?:\w+ )?(?:want|need|wish|like|require) (?!to\b|you\b)"
)
"""What is not wished for."""
_WH: Final = Lazy(
    r"^(?:\W|and |so |but |also |ok |okay |um |oh |well |then |hey |please |now |for \w+ |in |on |at |as |from |to |by |of |with )*(what|which|how|who|where|why|when|whose|whom)\b"
)
_AUX: Final = Lazy(
    r"^(?:and |so |but |also |ok |okay |um |oh |well |then |hey |or )*(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would(?! (?:like|love|prefer|appreciate)\b)|should|shall|may|might|must|isn't|aren't|doesn't|don't|any|didn't|hasn't|haven't)\b"
)
_ELLIPTIC: Final = Lazy(
    r"^(?:and |so |but |also |ok |okay |well |or |which |that )*(?:should|must|ought to|may|might|can|could|would) (?:rather |really |actually |only |then |instead |just |now |\w+ly )*(?:be|read|say|have|get|become|stay|show|look|run|use|go|carry|bear)\b"
)
"""`…, should be max 5000`: its subject stands before, and it asks nothing."""
_IS: Final = Lazy(
    r"^(?:and |so |but |um |ok |hey |well |or )*(?:is|are|was|were|does|do|did|has|have|had|isn't|doesn't|aren't|hasn't)\b"
)
_PROHIBITS: Final = Lazy(
    r"^(?:and |so |but |also |ok |okay |then |hey |or |please |pls |just )*(?:do not|don't|dont) (?!(?:i|you|u|we|they|he|she|the|our|my|any|anybody|anyone|people|these|those|all)\b)\w+|"
    r"^(?:and |so |but |also |ok |okay |then |please |pls |just )*do (?:away with|it so|so\b|the following|make|set|let|please|kindly|tell|show|remember|remove|rename|keep)\b"
)
_WONDER: Final = Lazy(
    r"\b(?:wonder|wonders|wondering|curious|want to know|like to know|need to know|let me know|tell me|know|find out|see|check|ask|asks|asked|asking|sure|say|idea)(?: (?:on|in|for|from|to|with|at|by|under))? (?:if|whether|which|what|how|who|where|why|when)\b"
)
_TAG: Final = Lazy(
    r"(?:right|correct|yes|ok|okay|no|isn't it|can i|can't i|or not|or what|true|still so|the case|still valid|still correct)$"
)


class Mood(Struct, frozen=True):
    """How a clause is meant."""

    wh: str = ""
    """Its question word, with `howmany`, `howmuch` and `howlong` apart."""
    question: bool = False
    howto: bool = False
    polite: bool = False
    desire: bool = False
    aux: bool = False
    """Begins with a form of be, do or have."""
    formal: bool = False
    """Has the form of a question, not only its mark."""
    tag: bool = False
    """Ends in a tag that turns a statement into a question."""


def mood_of(said: str, *, asks: bool) -> Mood:
    """Gives the mood of a clause, its words in lower case joined by spaces; `asks` where a question mark ends it."""
    if said.startswith("y ") and _IS.match(said[2:]):
        said = f"why {said[2:]}"  # `y is slack down`
    wh = None if not asks and _CLEFT.match(said) else _WH.match(said)
    word = wh[1] if wh else ""
    if not word and (asks or not _CLEFT.match(said)):
        inner = re.search(
            r"\b(what|which|how many|how much|how long|who|where|why|whose)\b", _IS_WHAT.sub("", said)
        )
        word = inner[1].split()[0] if inner else ""
        if inner and " " in inner[1]:
            word = inner[1].replace(" ", "")
    if word == "how":
        follow = re.search(r"\bhow (many|much|long|fast|often|quickly|frequently)\b", said)
        word = ("how" + (follow[1] if follow[1] in ("many", "long") else "much")) if follow else "how"
    aux = asks or not _PROHIBITS.match(said)  # `do not cache anything` forbids, and asks nothing
    howto = bool(_HOWTO.search(said)) and not _NO_HOWTO.search(said)
    opens = aux and bool(_AUX.match(said)) and (asks or not _ELLIPTIC.match(said))
    formal = bool(word) or opens or bool(_WONDER.search(said))
    return Mood(
        wh=word,
        question=asks or bool(wh) or opens or bool(_WONDER.search(said)),
        formal=formal,
        aux=aux and bool(_IS.match(said)),
        howto=howto,
        polite=bool(_POLITE.search(said)),
        desire=bool(_DESIRE.search(said)) and not _UNWANTED.search(said),
        tag=asks and bool(_TAG.search(said)),
    )


def joined_mood(moods: list[Mood]) -> Mood:
    """Gives the mood of clauses read as one."""
    if len(moods) == 1:
        return moods[0]
    return Mood(
        wh=next((one.wh for one in moods if one.wh), ""),
        question=any(one.question for one in moods),
        howto=any(one.howto for one in moods),
        polite=any(one.polite for one in moods),
        desire=any(one.desire for one in moods),
        formal=any(one.formal for one in moods),
        aux=any(one.aux for one in moods),
        tag=moods[-1].tag,
    )
