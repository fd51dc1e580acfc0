"""Pages: what another product showed on a page, a tab or a menu of its own, and is asked for here."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from assistant.understanding.concepts import PHRASES
from assistant.understanding.frames import Frame
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token

_PLACES: Final = frozenset(
    """opens page pages screen tab tabs menu entry view section sidebar panel window area button list overview item point dashboard directory
        catalog catalogue""".split()
)
_SAME: Final = Lazy(
    r"\b(?:is (?:this|that|it|such a thing) (?:also )?(?:possible|available|there)|the (?:very )?same(?: thing| list| page| view| kind of \w+| sort of \w+)?|(?:something|anything|a thing|one|a page|a list|a view) (?:like|similar|comparable|of that|of the)|similar|"
    r"such (?:a|an) \w+|(?:the|an|its) (?:equivalent|counterpart|analogue)|the like|(?:that|this|it|these|those)(?: (?:here|too|also|as well|in cargo|in this \w+))*$|"
    r"(?:see|show|find|have|get|open) (?:me |us )?(?:it|that|this)\b)"
)
"""What is asked for is like what was spoken of."""
_NAMED: Final = Lazy(r"\b(?:called|named|titled) ((?:\w+ ?){1,4})$")
_OURS: Final = frozenset(["my", "our"])
_ELSEWHERE: Final = Lazy(
    r"(?:at|in|with|on|back in|back at) (?!(?:the|our|this|my|which|what)\b)\w+(?: \w+)? (?:i|we|you|one) (?:could |would |can )?(?:always |at once |also )?(?:saw|see|had|have|found|find|looked|clicked|click|opened|open)\b"
)
"""`at Make I saw …`: what was to be seen in another product."""
_CONNECTED: Final = frozenset(
    """connected linked connections connection connectors accounts account authentications credentials logins hooked plugged active
        installed authorised authorized authenticated signed""".split()
)
_OFFERED: Final = frozenset(
    """apps integrations catalog catalogue directory marketplace sources destinations library store gallery services providers vendors
        plugins extensions browse available connectable""".split()
)


def lend_pages(frames: Sequence[Frame], tokens: Sequence[Token]) -> None:
    """`in our former tool there was a page "My connections"; could I see the same here?`: lends the question what the page showed."""
    for before, frame in pairwise(frames):
        if (
            frame.mentions
            or frame.removal is not None
            or (before.mood.question and not _ELSEWHERE.match(before.said))
        ):
            continue
        if not _PLACES & set(before.words) and not _ELSEWHERE.match(before.said):
            continue
        if not _SAME.search(frame.said) or not (frame.mood.question or frame.mood.desire or frame.any("act:show")):
            continue
        said = _said(before, tokens)
        if _OURS & said and _OFFERED & said:
            said |= {"connected"}
        if said & _CONNECTED and not said & {"can", "could", "connectable", "available"}:
            lent = {"obj:connector": -1, "obj:connector.pl": -1, "attr:connected": -1}
        elif said & _OFFERED:
            lent = {"obj:integration": -1, "obj:integration.pl": -1}
        else:
            continue
        lent |= {one: -1 for one in ("attr:unused", "attr:credits", "attr:ownkey") if before.has(one)}
        frame.features = {**lent, "act:show": -1, "lead:show": -1, "mood:question": -1}
        frame.left.clear()
        before.features = {"of:page": -1}
        before.by_place = {}
        before.mentions = []


def _said(frame: Frame, tokens: Sequence[Token]) -> set[str]:
    """The words of a clause, those of its quoted texts among them; names of pages tell most, so they alone where there are any."""
    quoted: set[str] = set()
    for at in range(frame.clause.first, frame.clause.last + 1):
        if tokens[at].kind == "quoted":
            quoted.update(tokens[at].typed[1:-1].lower().split())
    known = {word for word in quoted if PHRASES.get(word) or PHRASES.get(word.removesuffix("s")) or word in _OURS}
    named = _NAMED.search(frame.said)
    if not quoted and named is not None:
        known = set(named[1].split())
    rest = set(frame.words) - _OURS
    return known | (rest & {"can", "could"} if known & (_CONNECTED | _OFFERED) else rest)
