"""Replaced keys: a key that changed at the service, and a connector that needs the new one: `IT reset the password, ours needs the new one`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.understanding.mentions import Mention
from assistant.understanding.patterns import Lazy

_KEY: Final = r"(?:pass ?words?|pass ?phrase|(?:api )?keys?|tokens?|secrets?|credentials?|creds|log-?ins?|certificates?|key ?pairs?|pats?|oauth|auth)"
_CHANGED: Final = Lazy(
    rf"\b(?:resets?|rotat\w+|chang\w+|renew\w*|regenerat\w+|revok\w+|expir\w+|replac\w+|reissu\w+|roll\w*|swapp?\w*|issu\w+|leak\w*|invalidat\w+|generat\w+|new|fresh|compromised|cycl\w+)\b[^.!?;]{{0,60}}\b{_KEY}\b|"
    rf"\b{_KEY}\b[^.!?;]{{0,60}}\b(?:reset|rotated|changed|renewed|regenerated|revoked|expire[sd]?|replaced|reissued|rolled|swapped|issued|leaked|invalidated|compromised|cycled|ran out)\b",
    re.IGNORECASE,
)
_NEEDS: Final = Lazy(
    r"[,.;:!?–—-]\s*(?:(?:so|and|now|hence|therefore|which means|meaning|that means|please|then) )*(?:(?:our|the|my|this|that|your) (?:\S+ ){0,3}?(?:connector|connection|account|integration|one|setup|config|side|end)|ours|it|cargo|that one|this one)? ?"
    r"(?:(?:also|now|still|just|will|would|therefore) )*(?:needs?|wants?|requires?|should (?:get|have|use|take|know)|must (?:get|have|use|be given)|has to (?:get|have|use|be given)|ought to (?:get|have|use)|is missing|lacks?|expects?|gets?|"
    r"(?:(?:i|we) (?:need|want|have|'d like) to |let me |may i |can i |could i |help me )?(?:give (?:it|ours|the connector)|put in|put|enter|swap in|use|take|type in|paste in|paste|set|switch to|feed it|fill in|provide)) "
    r"(?:the |a |its |that |this |our |my )*(?:new|fresh|latest|current|other|correct|right|updated|replacement|valid|changed)(?: (?:one|ones|key|password|token|secret|credentials?|login|value|pair|pat))?s?(?: (?:too|as well|now|there|here|in|please|in there|into it|instead|for it|(?:for|into|on|in|at) (?:our|the|my|this|that) (?:\S+ )?(?:connector|connection|account|one|setup|side|integration)))*\s*[.!]*\s*$",
    re.IGNORECASE,
)
_ASKS: Final = Lazy(r"\b(?:how|where|why|whether|who|did|delete|remove|don't|do not|not yet|if)\b", re.IGNORECASE)


def replaced_key(mentions: Sequence[Mention], plain: str) -> str | None:
    """Gives the request for new credentials; None for any other line."""
    found = _NEEDS.search(plain)
    if found is None or found.start() < 6 or _CHANGED.search(plain[: found.start()]) is None or _ASKS.search(plain):
        return None
    services = [one for one in mentions if one.kinds & {"connector", "integration"} and not one.weak]
    names = {named.integration for one in services for named in one.named}
    if len(names) != 1:
        return None
    exact = [one for one in services if "connector" in one.kinds] or services
    return f"change the credentials of {exact[0].typed.removesuffix(chr(39) + 's')}"
