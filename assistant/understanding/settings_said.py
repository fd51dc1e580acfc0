"""Settings in words: limits, caching, the default, credentials, and how each is switched off."""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence
from typing import Final

from assistant.understanding.frames import Frame
from assistant.understanding.mentions import Mention
from assistant.understanding.patterns import Lazy
from assistant.understanding.phrasing import CREDITS_DENIED, STANDARD
from assistant.understanding.tokens import Token
from assistant.understanding.values import Value
from intents.reading import SlotValue


def instantly(slots: MutableMapping[str, SlotValue], frame: Frame, borrowed: Sequence[Mention] = ()) -> None:
    """Of the two services called Instantly the old one is meant only where the words say so."""
    if slots.get("integration") not in ("instantly", "instantlyV2"):
        return
    old: object = re.search(r"\b(?:deprecated|old|legacy|v1|former|previous)\b", frame.said)
    old = old or any("deprecated" in one.typed.lower() for one in (*frame.mentions, *borrowed))
    denied = re.search(r"\b(?:not|no|without|except|non) (?:the )?(?:\w+ )?(?:deprecated|old|legacy)\b", frame.said)
    slots["integration"] = "instantly" if old and not denied else "instantlyV2"


def speaks_of_credits(frame: Frame) -> bool:
    """True where the word itself is there."""
    return re.search(r"\bcredits?\b", frame.said) is not None


_NOT_OWN: Final = Lazy(
    r"\b(?:instead of|not|rather than|no|without|nor|than|don't|doesn't|never)\b (?:\w+ ){0,3}(?:own|keys?|accounts?|credentials?)\b"
)


_CARGO_CREDITS: Final = Lazy(r"\bcredits?\b")


def not_own(frame: Frame) -> bool:
    """`on credits instead of our own key`: credits are meant."""
    return _NOT_OWN.search(frame.said) is not None and CREDITS_DENIED.search(frame.said) is None


_NO_CACHE: Final = Lazy(
    r"\b(?:not|don't|never|no longer|no more|nothing|mustn't|shouldn't|doesn't)\b.*\b(?:answers?|results?|responses?|data|replies)\b.*\b(?:stays?|remains?|(?:is|are|be|get|being) (?:kept|stored|saved|held|remembered|retained))\b|"
    r"\b(?:afresh|anew|fresh|live|freshly) (?:each|every|all the|every single) (?:time|call|request|lookup)\b|\b(?:each|every) (?:time|call|request|lookup) (?:afresh|anew|fresh|freshly|live)\b|\balways (?:\w+ ){0,4}?(?:afresh|anew|freshly|live)\b|"
    r"\b(?:keep|store|remember|retain|hold|save)s? (?:\w+ )?nothing\b|\bnothing (?:\w+ ){0,4}?(?:kept|stored|remembered|retained|saved)\b|\bcach(?:e|es|ing) (?:nothing|none)\b|\b(?:cache(?:ttl)?|ttl|caching)\b(?: =| to| is| as| at)* (?:null|nil|none|undefined|zero)\b|\b(?:null|nil|zero) (?:cache|ttl)\b|\b(?:no|without|zero|don't|do not|never|not|nothing|none|neither|no one|stop|off|disable[ds]?|disabling|deactivat\w+|inactivat\w+|suspend\w*|skip|shall not|must not|should not|no more|quit|end|kill|remove|delete|"
    r"get rid of|suppress|annul|drop|clear|scrap|bin|nuke|ditch|wipe|strike|lift|abolish|discontinue|eliminate|withdraw|cease|suspend|dispense with|do away with|axe|purge|toss|turn(?:ed)? off|switch(?:ed)? off|shouldn't|mustn't|isn't to|hasn't|doesn't|won't|no longer) (?:\w+ ){0,4}?(?:cach(?:e|ed|es|ing)|ttl)\b|"
    r"\b(?:cach\w+|ttl) (?:[\w=:]+ ){0,5}?(?:off|none|0|zero|disabled|out|away|gone|vanish\w*|disappear\w*)\b|\bun-?cached\b|\b(?:take|throw|switch|turn) (?:\w+ ){0,4}?cach\w+ (?:\w+ ){0,4}?(?:off|out|away)\b|"
    r"\b(?:off|out) (?:the )?cach\w+\b|\bnothing (?:\w+ ){0,3}cached\b|\b(?:not|never|don't|no longer|stop|nothing) (?:\w+ )?(?:remember\w*|keep\w*|stor\w+|sav\w+|retain\w*|hold\w*|reus\w+) (?:on to )?(?:its |the |any |our |old )?(?:\w+ )?(?:answers?|results?|responses?|data|anything|replies)\b|\balways (?:fetch|get|ask for|want) (?:\w+ )?fresh\b"
)


_NO_LIMIT: Final = Lazy(
    r"\b(?:neither|nor) (?:a |any |the )?(?:rate )?(?:limit|cap|throttl\w+|quota)\b|\b(?:(?:rate[_ -]?)?limit|throttle|cap|quota|rl)\b(?: =| to| is| as| at)* (?:null|nil|none|undefined|infinite|infinity|unlimited)\b|\b(?:null|nil|undefined|infinite) (?:rate[_ -]?)?(?:limit|cap|quota|throttle)\b|\b(?:no|without|lift|lifted|strip|stripped|ditch|unlimited|uncap\w*|no more|get rid of|remove|delete|drop|off|none|unthrottle\w*|scrap|kill|take|abolish|ditch|axe|bin|clear|nuke|wipe|"
    r"cancel|suppress|annul|erase|waive|forget|strike|withdraw|discontinue|eliminate|dispense with|do away with|rescind|scratch|trash|purge|toss|dump|strip|shed|void|relax|rid|stop|switch off|turn off|disable|end) (?:\S+ ){0,5}?(?:(?:rate |request |call )?limit(?:s|ing|er|ation)?|cap|caps|throttl\w+|quota|restriction\w*|ceiling)\b(?! (?:to|of \d|at(?! all)|down))|"
    r"\b(?:not|never|isn't|aren't|doesn't|don't|mustn't|shouldn't|needn't|hasn't|without|nor) (?:\w+ ){0,3}?any (?:\w+ ){0,2}?(?:limit\w*|caps?|throttl\w+|quotas?|restriction\w*|ceiling)\b|"
    r"\b(?:(?:rate )?limit\w*|cap|throttl\w+|quota) (?:[\w=:]+ ){0,4}?(?:off|none|gone|removed|lifted|away|deleted|vanish\w*|disappear\w*|abolished|cancelled|ended|dropped)\b|\bunlimit\w*\b|\bunrestrict\w*\b|\buncap\w*\b|\bunthrottle\w*\b|\b(?:no longer|not|needn't|never|don't|stop|isn't|aren't|doesn't|mustn't|shouldn't|won't) (?:\w+ )?(?:be |get |being |getting )?(?:rate[- ])?(?:limit(?:ed|ing)?|cap(?:ped|ping)?|throttl(?:ed|ing|e)|restrict(?:ed|ing)?|ration(?:ed|ing)?|slow(?:ed|ing)?(?: down)?)\b(?! (?:to|at)\b)|"
    r"\b(?:don't|doesn't|do not|does not|never|not) (?:want|need|have|require|wish)(?: for)? (?:any |a |the |its )?(?:\w+ )?(?:limit|cap|quota|throttl\w+|restriction)s?\b|\bas (?:fast|much|many) as\b|\blift (?:\w+ ){0,4}(?:cap|limit)|\b(?:free|release|relieve|rid) (?:\S+ ){1,4}(?:from|of) (?:\w+ ){0,3}(?:limit|cap|quota|throttl\w+)"
)


_SETS: Final = frozenset(
    "limit cap throttle restrict cache set keep store raise lower bump drop reduce increase".split()
)


_BEYOND: Final = frozenset(["than", "over", "above", "beyond", "exceeding"])


def denied(value: Value, frame: Frame, tokens: Sequence[Token]) -> bool:
    """`don't limit hunter to 100 a minute`: a value that is said not to be wanted."""
    act = next((one for one in reversed(frame.acts) if one.first < value.first), None)
    if act is None or not act.negated or act.word not in _SETS:
        return False
    if frame.word_at(act.first - 3) == "why" or frame.word_at(act.first - 2) == "why":
        return False  # `why don't we limit it to 40 a minute`
    if {tokens[at].word for at in range(max(act.last + 1, value.first - 3), value.first)} & _BEYOND:
        return False  # `don't cache it longer than one hour`
    return not any(
        tokens[at].typed in (",", ";", "-") or tokens[at].word == "but" for at in range(act.last + 1, value.first)
    )


def unsets(frame: Frame) -> bool:
    """`stop X being the default, use Y`: the last one named is to be it."""
    return re.search(r"^(?:\w+ ){0,2}?(?:stop|unset|un-?default|unmark|cease)\b", frame.said) is not None


def sets_to(frame: Frame) -> bool:
    """`drop the limit to 10` sets another one; `drop the limit of 100 per minute` lifts it."""
    return (
        re.search(
            r"\b(?:to|down|at|set|instead|by|substitut\w+|replace\w*|in (?:its|their) (?:place|stead))\b",
            frame.said,
        )
        is not None
    )


def no_cache(frame: Frame, *, removal: bool) -> bool:
    """True where caching is to be switched off."""
    if "rm:negated" in frame.features and "rm.cache" in frame.features:
        return False
    if removal and "rm:request" in frame.features and "rm.cache" in frame.features:
        return not (any(value.kind == "duration" for value in frame.values) and sets_to(frame))
    if "lent:cache" in frame.features and frame.any("act:stop", "act:disable", "rm:request"):
        return True
    found = _NO_CACHE.search(frame.said)
    return bool(found) and not any(value.kind == "duration" for value in frame.values)


def lifts(frame: Frame) -> bool:
    """True where the words of a clause deny a limit: `there must not be any`, `it is no longer throttled`."""
    return _NO_LIMIT.search(frame.said) is not None and not any(one.kind == "rate" for one in frame.values)


def stops_caching(frame: Frame) -> bool:
    """True where the words of a clause deny caching."""
    return _NO_CACHE.search(frame.said) is not None and not any(one.kind == "duration" for one in frame.values)


def no_limit(frame: Frame) -> bool:
    """True where a limit is to be lifted."""
    if "rm:request" in frame.features and "rm.limit" in frame.features:
        return True
    if "lent:limit" in frame.features and frame.any("act:stop", "act:disable"):
        return True
    return bool(_NO_LIMIT.search(frame.said))


def keeps_answers(frame: Frame) -> bool:
    """`keep its answers for a fortnight` speaks of the cache without the word."""
    return bool(
        re.search(
            r"\b(?:keep|hold|store|retain|remember|reuse|re-use|hang|hold on)\b.*\b(?:answers?|results?|responses?|data|replies|them|it|records|values|for)\b",
            frame.said,
        )
    ) or bool(
        re.search(
            r"\b(?:answers?|results?|responses?|replies|data|information)\b.*\b(?:kept|stay|stays|remain|remains|keep|stored|valid|fresh|good|held|live|last)\b",
            frame.said,
        )
    )


def nearest_span(spans: Sequence[Value], frame: Frame) -> Value:
    """The duration that stands nearest to a word of caching."""
    places = [place for place, senses in frame.senses.items() if any(sense.concept == "cache" for sense in senses)]
    if not places:
        return spans[0]
    return min(spans, key=lambda one: min(abs(one.first - place) for place in places))


_SO_FAR: Final = frozenset("from was were is are currently than previously formerly until".split())
"""Words that announce the value that holds so far."""
_ONWARD: Final = frozenset(["to", "->", "=>", "-->", "into", ">"])


def replacing(values: list[Value], tokens: Sequence[Token]) -> list[Value]:
    """Leaves out those that others take the place of: `from 1 day to 2 weeks`, `is 2 days, make it 12 hours`."""
    if len(values) < 2:
        return values
    return [one for one in values if not _is_so_far(one, tokens)] or values


def _is_so_far(value: Value, tokens: Sequence[Token]) -> bool:
    before = [tokens[at].word for at in range(max(0, value.first - 3), value.first) if not tokens[at].is_sign]
    while before and before[-1] in ("the", "a", "an", "just", "only", "at", "set", "now", "still", "about"):
        before.pop()
    if before[-1:] and before[-1] in _SO_FAR:
        return True
    if before[-2:] in (["instead", "of"], ["rather", "than"], ["place", "of"], ["not", "for"]) or before[-1:] == [
        "not"
    ]:
        return True
    rest = [token.word for token in tokens[value.last + 1 : value.last + 7]]
    if "too" in rest and not any(token.kind == "stop" for token in tokens[value.last + 1 : value.last + 7]):
        return True  # `two hours of cache are too long`
    after = [tokens[at].word for at in range(value.last + 1, min(len(tokens), value.last + 3))]
    if after[:1] and (after[0] in ("now", "currently", "presently", "today") or after == ["at", "present"]):
        return True
    return bool(after) and (after[0] in _ONWARD or (after[0] in ("up", "down", "over") and after[1:] == ["to"]))


def ends_at_none(spans: Sequence[Value], tokens: Sequence[Token]) -> bool:
    """`from 1 day to none`: nothing takes the place of what holds so far."""
    return any(
        _is_so_far(one, tokens)
        and any(
            token.word in ("none", "off", "zero", "nothing", "never", "0")
            for token in tokens[one.last + 1 : one.last + 4]
        )
        for one in spans
    )


_OF_A_SETTING: Final = Lazy(
    r"(?:(?:rate|request|api|call|max|maximum|response|result|upper|connector|display) )?(?:limits?|rate|caps?|quotas?|throttl\w+|ceiling|maximum|cach\w+|ttl|time|duration|"
    r"timeout|value|values|settings?|configuration|config|name|title|label|key|token|credentials?|role|warehouse|database|schema|region|host|port)\b"
)
"""`the default limit of hunter`: what is default is a setting, not the connector."""


def makes_default(frame: Frame) -> bool:
    """True where a connector is to become the default of its service."""
    named = [value for value in frame.values if value.kind == "name"]
    for place, senses in frame.senses.items():
        if any(sense.concept == "default" and sense.kind == "attr" for sense in senses):
            if any(value.first <= place <= value.last for value in named):
                continue
            word = frame.word_at(place)
            if _OF_A_SETTING.match(" ".join(frame.word_at(at) for at in range(place + 1, place + 4))):
                continue
            if word in ("default", "defaults", "fallback", "go-to"):
                return True
            if re.search(r"\b(?:the|our|my|as|a) (?:\w+ )?(?:standard|primary|main|preferred)\b", frame.said):
                return True
    if "attr:default" in frame.features and STANDARD.search(frame.said):
        return True
    return bool(
        re.search(
            r"\b(?:our|the|my) (?:standard|primary|main|preferred|usual) (?:one|connector|connection|account)\b",
            frame.said,
        )
    ) and (frame.any("lead:change", "act:change") or frame.mood.desire)


def changes_config(frame: Frame, *, bare: bool) -> bool:
    """True where credentials or settings are to change."""
    features = frame.features
    if any(one in features for one in ("rm.cred",)) and "rm:request" in features:
        return True
    if "lead:rotate" in features or "act:rotate" in features:
        return True
    if "attr:cred" in features and "val:name" not in features and not ("attr:limit" in features and not bare):
        return True
    if bare and any(
        one in features for one in ("attr:credits", "attr:ownkey", "attr:auth", "attr:settings", "val:secret")
    ):
        return True
    if bare and re.search(
        r"\b(?:log|sign|auth\w*) (?:back )?in\b|\bauthor\w+|\bre-?auth\w*|\breconnect\w*|\brevoked\b|\bexpired\b",
        frame.said,
    ):
        return True
    return bare and bool(
        re.search(
            r"\b(?:role|warehouse|database|host|port|region|domain|schema|environment|instance|account id|project|endpoint|server)\b",
            frame.said,
        )
        and re.search(
            r"\b(?:chang\w+|switch\w*|point\w*|updat\w+|set|edit\w*|different|another|new|mov\w+|use|swap\w*|replac\w+)\b",
            frame.said,
        )
        and not re.search(r"\bwarehouse (?:connection|connector|one)\b", frame.said)
    )
