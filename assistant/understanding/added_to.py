"""Added to: what is added to a connector that there is makes no second one (`add a limit to hunter`, `add caching for hunter`).

Such a line is put as the change that it asks for: `limit hunter`, `cache hunter`, `rename hunter`, `make hunter the default`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.cleaning import Line
from assistant.understanding.mentions import Mention
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token

_LONGEST: Final = 40
_ADDS: Final = frozenset(
    "add put append prepend attach introduce apply insert include create impose tack stick".split()
)
_BEGS: Final = r"(?P<begs>(?:(?:please|pls|can you|could you|would you|then|now|ok|okay|hey|also|just|let's|let us|i want to|i'd like to|we need to|i need to|we should|you can)[, ]+)*)"
_ADD: Final = r"(?:add|put|append|prepend|attach|introduce|apply|insert|include|create|impose|place|enable|set|tack|stick)(?: on)?"
_TO: Final = r"(?:to|on|onto|for|in|into|over|of|at)"
_N: Final = r"(?:the |our |my )?(?P<thing>@\d+)(?:'s)?(?: connector| connection| account| one)?"
_END: Final = r"(?:,? (?:please|pls|thanks|too|as well|now|again))*[.!]*$"
_AMOUNT: Final = r"(?:(?:,| -| of| with| at| to| for|:)? ?(?P<{name}>(?:max(?:imum)? |at most )?(?:\d|an?\b|one\b|two\b|three\b|five\b|ten\b|twenty\b|half\b|twelve\b|thirty\b|sixty\b|fifty\b)[^@,;?!]*?))?"
_PROP: Final = r"(?:a |an |some |the |another |any )?(?:new |strict |rate[- ]|request |hourly |daily |small |low |hard )*(?P<{lead}>(?:\d[\d,.]*|an?|one|two|three|five|six|ten|twelve|thirty|sixty|half an?)[ -]?(?:\w+ )?(?:(?:per|an?|each|every) |/ ?)?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?)(?: long)?[ -])?"
_LIMIT: Final = Lazy(
    rf"^{_BEGS}{_ADD} {_PROP.format(lead='lead')}(?:limit(?:s|ing|er)?|cap|throttle|throttling|restriction|ceiling){_AMOUNT.format(name='before')} {_TO} {_N}{_AMOUNT.format(name='after')}{_END}"
)
_CACHE: Final = Lazy(
    rf"^{_BEGS}{_ADD} {_PROP.format(lead='lead')}(?:cache|caching|ttl|cache time|cache ttl){_AMOUNT.format(name='before')} {_TO} {_N}{_AMOUNT.format(name='after')}{_END}"
)
_NAME: Final = Lazy(
    rf"^{_BEGS}{_ADD} (?P<what>[^@;?!]{{1,40}}?) (?:to|at|in|before|after|behind|into|onto|in front of|on)(?: the (?:end|start|beginning|front|back|head) of)? (?:(?:the )?(?:display )?(?:name|title|label) of {_N}|(?:the |our |my )?(?P<owner>@\d+)(?:'s)?(?: connector's)? (?:display )?(?:name|title|label)){_END}"
)
_DEFAULTS: Final = Lazy(
    rf"^{_BEGS}{_ADD} {_N} (?:to|among|in|into|on) (?:the |our |my )?(?:list of (?:the |our )?)?(?:defaults?(?: connectors| connections| ones)?(?: list)?){_END}"
)


def added_to(tokens: Sequence[Token], mentions: Sequence[Mention], line: Line) -> str | None:
    """Gives the line as the change of a connector that it asks for; None where it adds nothing to one."""
    named = [one for one in mentions if "connector" in one.kinds or one.connected]
    if len(named) != 1 or len(tokens) > _LONGEST or not any(token.word in _ADDS for token in tokens[:9]):
        return None
    one = named[0]
    first, last = tokens[one.first].start, tokens[one.last].end
    typed = line.plain[first:last]
    owner = "'s" if typed.endswith(("'s", "’s")) else ""
    masked = f"{line.plain[:first]}@0{owner}{line.plain[last:]}".lower()
    name = typed.removesuffix("'s").removesuffix("’s")
    found = _LIMIT.match(masked)
    if found is not None:
        amount = found["lead"] or found["before"] or found["after"]
        return f"{found['begs']}limit {name}" + (f" to {amount}" if amount else "")
    found = _CACHE.match(masked)
    if found is not None:
        amount = found["lead"] or found["before"] or found["after"]
        return f"{found['begs']}cache {name}" + (f" for {amount}" if amount else "")
    if _DEFAULTS.match(masked) is not None:
        return f"make {name} the default"
    found = _NAME.match(masked)
    return f"rename {name}" if found is not None else None
