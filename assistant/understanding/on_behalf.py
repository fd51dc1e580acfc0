"""On behalf: what somebody else wants to know or to have done, told by who types it, is asked by who types it.

`A customer on chat asks whether we integrate with Gong` asks just that; `they asked us to remove it` asks for a removal,
which has its question before it anyway.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.understanding.patterns import Lazy

_LONGEST: Final = 300
_PERSON: Final = (
    r"(?:(?:the|our|my|a|an|some|another|one|this|that|one of (?:the|our|my)|two of (?:the|our|my)|several|many|multiple|few|\w+ of (?:the|our|my)) )?(?:(?:new|big|old|other|senior|key|potential|enterprise|largest|biggest|fellow|external) )?"
    r"(?:customers?|clients?|prospects?|leads?|boss|bosses|manager|cfo|ceo|cto|cmo|cro|coo|cio|vp(?: of \w+)?|head of \w+|directors?|team ?lead|colleagues?|co-?workers?|team ?mates?|team|"
    r"sales(?: team| guys| people)?|marketing(?: team| guys| people)?|finance(?: team| guys| people)?|legal|security(?: team)?|compliance|ops|revops|someone|somebody|people|folks|users?|partners?|agency|admins?|"
    r"interns?|stakeholders?|auditors?|account exec(?:utive)?s?|reps?|founders?|supervisor|husband|wife|friend|developers?|devs?|engineers?|everyone|everybody|they|he|she)"
)
_WHERE: Final = r"(?: (?:of (?:ours|mine)|(?:on|from|in|at|over|via|of) (?:the |our |my )?\w+(?: (?:chat|call|team|side|support|channel|department))?|here|over there))?"
_OFTEN: Final = r"(?:\s+(?:just|also|now|again|still|always|often|really|recently|today|this morning|yesterday))*"
_WONDERS: Final = Lazy(
    rf"(?:^|(?<=[.!:;–—-] )|(?<=, ))(?:and |so |but |hi |hey |hello )*(?:{_PERSON}{_WHERE}{_OFTEN} "
    r"(?:(?:would|'d) (?:like|love|need|be glad|be happy) to (?:know|hear|learn|understand|find out)|(?:wants?|wanted|needs?|needed|has|have|wishes|is trying|are trying|is keen|are keen|is curious|are curious) (?:to (?:know|hear|learn|understand|find out)|about)|"
    r"(?:is|are|was|were|keeps?|kept) (?:asking|wondering)|asks?|asked|wonders?|wondered|inquires?|enquires?|requests? to know)(?: me| us| for| again| on a call)*|"
    r"i (?:was|got|have been|'ve been|am being|am) asked|we (?:were|got|have been|are being) asked|(?:the )?question (?:from|by|of) "
    rf"{_PERSON}{_WHERE}\s*[:–—-]) (?=(?:(?:in|on|at|to|for|from|with|by) )?(?:whether|if|what|which|how many|who|whose|where|when)\b)",
    re.IGNORECASE,
)
_WISHES: Final = Lazy(
    rf"(?:^|(?<=[.!:;–—-] )|(?<=, ))(?:and |so |but |hi |hey |hello )*{_PERSON}{_WHERE}{_OFTEN} ?(?:(?:would|'d) (?:like|love)|wants?|needs?|wishes) to (?=(?:see|have|get(?! rid\b)|read)\b)",
    re.IGNORECASE,
)
_ORDERS: Final = Lazy(
    rf"(?:^|(?<=[.!:;–—-] )|(?<=, ))(?:and |so |but |hi |hey |hello )*{_PERSON}{_WHERE}{_OFTEN} (?:asks?|asked|wants?|wanted|tells?|told|orders?|ordered|begs?|begged|requests?|requested|needs?|"
    r"(?:would|'d) (?:like|love)|instructed|is asking|are asking|keeps? asking|decided)(?: for)? (?:me|us|you) to (?=[a-z]+\b(?! me\b| us\b))",
    re.IGNORECASE,
)
_SETTLED: Final = Lazy(
    r"\b(?:did|done|already|why|how|what|whether|should i|shall i|must i|is that|is it|can i|could i|may i|but|refused|before|yesterday|last|ago|in case|unless|if|never|not|don't|won't|can't|"
    r"until|later|tomorrow|eventually|someday|and then|earlier|when|once|after)\b"
)
"""Words by which an order that is told of may be told only, or be done at some other time."""


def relayed(text: str) -> str | None:
    """Gives the line as who types it would ask it for themselves; None for any other line."""
    if len(text) > _LONGEST:
        return None
    wonders = _WONDERS.search(text)
    if wonders is not None:
        return f"{text[: wonders.start()]}I would like to know {text[wonders.end() :]}"
    wishes = _WISHES.search(text)
    if wishes is not None:
        return f"{text[: wishes.start()]}I would like to {text[wishes.end() :]}"
    orders = _ORDERS.search(text)
    if orders is not None and "?" not in text and not _SETTLED.search(text[orders.end() :].lower()):
        return f"{text[: orders.start()]}please {text[orders.end() :]}"
    return None
