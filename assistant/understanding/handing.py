"""Handing over: what somebody could not do, and asks to be done for them (`I can't rename X, can you do it?`)."""

from __future__ import annotations

import re
from typing import Final

from assistant.understanding.concepts import REMOVAL
from assistant.understanding.patterns import Lazy
from assistant.understanding.spelling import near

_LONGEST: Final = 240
_UNABLE: Final = (
    r"(?:(?:i|we)(?:'m|'re| am| are| was| were)? )?(?:just |simply |somehow |really |still )*"
    r"(?:(?:can|could) ?(?:'?t|n'?t|not) (?:find|see|spot|figure|locate|work) (?:the|a|any|out) (?:\w+ ){0,2}?to|don'?t (?:find|see) (?:the|a|any) (?:\w+ ){0,2}?to|"
    r"unable to|not able to|not allowed to|can ?(?:'?t|not)|could ?(?:n'?t|not)|(?:have )?failed to|fail to|tried to|trying to|was trying to|struggl(?:e|ing) to|"
    r"don'?t (?:know|see|understand|get) how to|no (?:idea|clue) how to|can'?t (?:find|figure out|see) (?:out )?(?:where|how) to)"
    r"|(?:it|cargo|the (?:ui|app|page|browser|system)|this(?: page)?) (?:won'?t|doesn'?t|does not|will not|refuses to) (?:let|allow) (?:me|us)(?: to)?"
    r"|there(?:'s| is|'s apparently| seems to be) no (?:way|button|option|link|menu|page|place|setting) (?:for (?:me|us) )?to"
)
_ASKED: Final = (
    r"(?:(?:so |then |and |hence |therefore )*(?:(?:can|could|would|will) (?:you|u|someone|somebody)(?: please| pls| kindly| maybe)?|please|pls|plz|kindly))"
    r" (?:do|handle|fix|manage|sort|arrange|take care of) (?:it|that|this|so)(?: out)?(?: for (?:me|us)| instead| on (?:my|our) behalf)?(?: please| pls)?"
    r"|(?:so |then |and )*(?:can|could|would|will) (?:you|u)(?: please| pls)?|(?:so |then )*(?:do|handle) (?:it|that) for (?:me|us)(?: please| pls)?"
)
_HANDED: Final = Lazy(
    r"^(?:hi|hey|hello|sorry|ok|so|um|well|please help)?[\s,:!]*(?:"
    + _UNABLE
    + r")\s+(?P<what>[a-z][^\n]*?)(?:\s+(?:myself|ourselves|on my own|by myself|alone|from (?:here|the (?:ui|app|browser|page))|in the (?:ui|app|browser|page|menu|settings)|(?:any ?more|at all)))?"
    r"(?:,?\s+(?:but|because|as|since|it keeps)\b[^,;.!?]*)?(?:[,;–—-]\s*(?:the|that|this|it|your|our|my|there|everything|all|nothing|i|we) [^,;.!?]{4,70}(?=[.;!]))?(?:\s*[,;.!–—-]+\s*|\s+)(?:"
    + _ASKED
    + r")[\s?.!]*$"
)


_WHERE_TO: Final = Lazy(
    r"^(?:find|figure out|see|locate|spot|work out|remember|tell|find out)(?: out)? (?:where|how) to ",
    re.IGNORECASE,
)
_IF_SO: Final = Lazy(
    r"^(?:hi|hey|hello|so|um|and)?[\s,:!]*(?:(?:is|would|will) it (?:be )?possible to|is there (?:a|any) way to|(?:can|could|may|might) (?:i|we|you|u|one)|are you able to|do you know how to)"
    r"\s+(?:please )?(?P<what>[a-z][^\n?]*?)\s*[?,.;]+\s*(?:if|when) (?:so|yes|possible|it is|you can|that works|ok|it works)[,:]?\s+"
    r"(?:then |please |pls |kindly |just )*(?:do|go ahead|proceed|go for it|make it so)(?: (?:it|so|that|with it|then))?(?: please| pls| now| for (?:me|us))?[\s!.]*$"
)
"""`Is it possible to connect X? If so please do.`"""


def handed_over(text: str) -> str | None:
    """Gives the request of a line whose speaker could not do something and asks for it; None for any other line."""
    if len(text) > _LONGEST:
        return None
    plain = text.replace("’", "'").lower()
    if len(plain) != len(text):
        return None
    found = _HANDED.match(plain)
    if found is None:
        found = _IF_SO.match(plain)
        if found is None or _removes(found["what"].split()[0]):
            return None  # `can I delete X? If so, do` asks before
    what = _WHERE_TO.sub("", text[found.start("what") : found.end("what")].strip())
    return f"please {what}" if what else None


def _removes(word: str) -> bool:
    """True for a word of removal, and for one that may be a slip of it."""
    return word in REMOVAL or any(near(word, one) for one in REMOVAL if len(one) > 3)
