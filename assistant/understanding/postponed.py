"""Postponed: removals that are for another day: `next year we'll have to …`, `…, not now`, `when he is back I will …`."""

from __future__ import annotations

from typing import Final

from assistant.understanding.patterns import Lazy

_LATER: Final = (
    r"(?:next (?:week|month|quarter|year|spring|summer|autumn|fall|winter|sprint|release|time|monday|tuesday|wednesday|thursday|friday)|tomorrow|"
    r"some ?time|later|(?<!as )soon(?! as\b)|some (?:fine )?day|one (?:fine )?day|one of these days|eventually|ultimately|before long|in due (?:course|time)|"
    r"at (?:some|a later|a future) (?:point|stage|time|date)|in the (?:\w+ )?future|when the time comes|over the (?:weekend|summer|holidays)|"
    r"in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|q[1-4])|"
    r"in (?:a|an|one|two|three|four|five|six|some|\d+|a few|a couple of) (?:minutes?|hours?|days?|weeks?|months?|quarters?|years?)|"
    r"on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|the (?:first|1st|last|\d+\w*))|"
    r"(?:this|the coming|the next) (?:spring|summer|autumn|fall|winter|monday|tuesday|wednesday|thursday|friday|weekend))\b"
)
_LATER_BEFORE: Final = Lazy(
    r"\b(?:(?:tonight|this (?:evening|afternoon)|at (?:noon|midnight))\b|"
    + _LATER
    + r")(?:.*\b(?:\w+'ll|will|shall|must|should|ought|to|be|gonna|gotta|let's|can|could|may|might)\b.*|(?: today| tonight| morning| noon| afternoon| evening| night| first thing| at \d+(?: ?[ap]m)?| please| pls| just| then)*)$"
)
"""What comes before a removal that is for another day: `in may we have to …`."""
_LATER_BEHIND: Final = Lazy(
    r"^(?:(?!that\b|which\b|who\b|we\b|i\b|added\b|created\b|connected\b|made\b|from\b|used\b|expir\w+|end\w*\b|is\b|was\b|because\b|since\b|so\b|to\b|called\b|named\b)\S+ ){0,6}?"
    + _LATER
)
_NOT_NOW: Final = Lazy(
    r"\b(?:not|but not|only not|just not) (?:right now|now|yet|today|tonight|just yet|right away|immediately|at once|this (?:week|month|quarter|year|time)|for now|before)\b"
)
"""What puts a removal off, behind it."""
_PUT_BACK: Final = Lazy(
    r"^(?:but |no |nope |hm+ |well |please |though |and )*(?:not (?:before|until|till|without|unless)|only (?:after|once|when|if)|never until|never before)\b"
)
_REFUSED: Final = Lazy(
    r"^(?:but |no |nope |hm+ |well |um |please |though |and |oh )*(?:(?:i'm |i am |we're )?not (?:so |quite |really )?sure|over my dead body|ask me|no chance|no way|forget it|as if|dream on|you wish|in your dreams|"
    r"under no|i (?:doubt|don't think|wouldn't|hesitate)|let me (?:think|sleep|check|see|ask)|let's (?:wait|think|see)|maybe (?:later|not|tomorrow|next)|too (?:risky|dangerous|early|soon)|that would be (?:a )?(?:mistake|wrong|bad))\b"
)
_SUPPOSED: Final = Lazy(
    r"\b(?:if|what|which|who|how|why|where|whether|suppos\w+|assum\w+|imagine|would|safe|consequences?|impact|effect)\b"
)
_OWN_FUTURE: Final = Lazy(
    r"\b(?:i|we|he|she|they)(?:'ll| will| shall|'m going to| am going to|'re going to| are going to)\b"
)
_ASKS_LATER: Final = Lazy(
    r"\b(?:i|we|he|she|they)(?:'ll| will| shall|'m going to| am going to|'re going to| are going to) (?:\w+ ){0,2}?(?:ask|tell|instruct|order|request|beg|want|let|have) (?:you|u)(?: to)?$"
)
"""`I'll ask you to …`: what is going to be asked for is not asked for now."""
_HELD_BACK: Final = Lazy(
    r"^(?:please |and |so |but |ok |then |just )*(?:(?:wait|hold on|hold off|hold your horses|pause|sleep|sit tight|stand by)(?: (?:with (?:it|that)|please|for|another|about|at least))* "
    r"(?:until|till|til|(?:a|an|one|two|three|four|five|six|ten|some|\d+|a few|a couple of|half an|the) (?:hours?|days?|weeks?|weekend|months?|quarters?|years?|minutes)\b|tomorrow|(?:next|this) \w+)"
    r"|give (?:it|me|us|them) (?:a|an|one|two|three|some|\d+|a few|a couple of|another) (?:hours?|days?|weeks?|months?))"
)
"""`wait until Friday and then …`: what stands in front of a removal that is for another day."""
_WAITS: Final = Lazy(
    r"^(?:and |so |but |ok |then )*(?:when|after|once|as soon as|until|before|by the time|the moment|the day)\b.*"
    r"\b(?:i|we|he|she|they)(?:'ll| will| shall|'m going to| am going to|'re going to| are going to)\b"
)
"""`when the boss is back I will …`: what is announced for then."""


def is_postponed(before: str, behind: str, rest: str, *, asks: bool) -> bool:
    """True for a removal that is put off or announced; `before`, `behind` and `rest` are what the clause says before the
    verb, what it says behind it, and what the sentence says behind it."""
    if not asks and _is_put_off(before, behind, rest):
        return True
    return bool((_WAITS.search(before) or _ASKS_LATER.search(before)) and not _SUPPOSED.search(f"{before} {rest}"))


def is_put_back(following: str, *, asks: bool) -> bool:
    """`delete hunter? not before I know what uses it`: the next sentence says what must come first, or refuses."""
    return _PUT_BACK.search(following) is not None or (asks and _REFUSED.search(following) is not None)


def is_held_back(earlier: str) -> bool:
    """`wait a week, then delete hunter`: what the clause before tells to wait for."""
    return _HELD_BACK.search(earlier) is not None


def is_own_future(before: str, rest: str) -> bool:
    """True where somebody says what will be done under a condition: `if nobody uses it I will …`."""
    return bool(_OWN_FUTURE.search(before) and not _SUPPOSED.search(f"{before} {rest}"))


def _is_put_off(before: str, behind: str, rest: str) -> bool:
    """`next year we'll have to …`, `… in two weeks`, `…, not now`: nothing to be done today."""
    if _SUPPOSED.search(before):
        return False
    return bool(_LATER_BEFORE.search(before) or _LATER_BEHIND.search(behind) or _NOT_NOW.search(rest))
