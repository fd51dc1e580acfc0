"""Conditions: what a change is made to hang on, which nobody here looks into: `cap hunter at 5/min if it is on credits`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from assistant.understanding.patterns import Lazy
from intents.reading import SlotValue

_BETWEEN: Final = Lazy(
    r"\b(?:only )?(?:between|from) (?:\d{1,2}|noon|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: ?(?:am|pm|h|o'clock))? (?:and|to|till|until) (?:\d{1,2}|noon|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: ?(?:am|pm|h|o'clock))?(?= |$)(?! (?:per|a|an|each|every|calls|requests)\b)|"
    r"\b(?:during|outside|within|in) (?:of )?(?:the |our )?(?:business|office|working|work|peak|off-?peak|rush|night|day) ?(?:hours|time)\b"
)
"""The hours at which a limit is to hold."""
_CONDITION: Final = Lazy(
    r"(?:(?:but|and) )?(?:only )?\b(?:if|unless|provided|providing|assuming|in case|except if|except when|as long as)(?: that)? (?:it|that|this|they|nobody|no one|nothing|(?:the |our |my |its )?(?:name|slug|limit|cache|key|account|connector|plan|service))(?:'s| is| isn't| was| has| hasn't| does| doesn't| runs| uses| bills| costs| needs| are| aren't)\b"
    r"(?! (?:\w+ )?(?:ok|okay|fine|alright|possible|good|allowed|easy|easier|better|simpler|clear|clearer|right|correct|enough|no (?:trouble|problem|bother)|not (?:too|already|yet|much|a)|too|already|yet|needed|necessary|required|permitted|what|how|where|all|an option|a (?:problem|good|bother)|helpful|not|supported|me|you)\b)(?: \S+){1,12}$"
)
"""A condition behind a change, which nobody here looks into."""
_VALUED: Final = frozenset("new_name name rate_limit cache_ttl_ms default".split())
_SPOKEN_OF: Final = {"rate_limit": ("limit", "cap", "throttl"), "cache_ttl_ms": ("cach", "ttl")}
"""Words of a condition by which a setting is only looked at."""


def condition_of(sentence: str, intent: str, slots: Mapping[str, SlotValue]) -> str:
    """Gives the condition or the hours behind a change as they were said; empty where there are none."""
    said = sentence.replace("·", "").strip()
    held = _CONDITION.search(said)
    created = intent == "connector.create" and held is not None and "n't" not in held.group()
    if held is not None and (held.start() or said.startswith("unless")) and (created or slots.keys() & _VALUED):
        return held.group().strip()
    hours = _BETWEEN.search(sentence) if "rate_limit" in slots else None
    return hours.group().strip() if hours else ""


def without_condition(slots: Mapping[str, SlotValue], unread: str) -> dict[str, SlotValue]:
    """Gives the slots without those that only the condition speaks of: `… unless it is the default`, `… if it has no limit`."""
    looked_at = {name for name, words in _SPOKEN_OF.items() if any(one in unread for one in words)}
    looked_at = {name for name in looked_at if slots.get(name) == "none"} | (
        {"default"} if "default" in unread else set()
    )
    kept = {name: value for name, value in slots.items() if name not in looked_at}
    return kept if kept.keys() & _VALUED else dict(slots)
