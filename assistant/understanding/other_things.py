"""Other things: a change of something that is no connector, though the line names one.

`rename the salesforce field Stage__c`, `limit openai to 100 tokens per minute`, `set the timeout of hunter to 30 seconds` and
`set slack as default browser` have a service in them, and what they change is a field, a count of tokens, a timeout, a browser.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from assistant.understanding.frames import Frame
from assistant.understanding.mentions import Mention
from assistant.understanding.parsing import Parsed
from assistant.understanding.parts import Part
from assistant.understanding.patterns import Lazy
from assistant.understanding.scoring import OUT
from assistant.understanding.tokens import Token
from assistant.understanding.values import Value
from intents.reading import Decision, Reading

_THINGS: Final = frozenset(
    """contact field property column attribute record row deal company action play workflow automation list channel campaign segment
        audience folder file tab user person step node object tag template dashboard report view pipeline stage task ticket project
        board card page event schema bucket index dataset prompt agent extractor variable webhook mailbox repository repo branch
        document customer table model tool label lead opportunity team group role macro trigger form survey cadence playbook sequence domain picklist parameter input
        output""".split()
)
"""Things of the services or of workflows that have names of their own."""
_HOLDERS: Final = frozenset("warehouse database sheet spreadsheet".split())
"""Those by which a connector is called as well: only with a name behind them they are meant themselves."""
_CONNECTORS: Final = frozenset(
    """connector connectors connection connections conn cnx integration integrations account accounts instance credential credentials
        one ones hookup it""".split()
)
_ADJUNCT: Final = frozenset(
    "for that which who whose where with about used using so because since if when while to into as in on from without behind".split()
)
"""Words behind which nothing is said any more of what a verb takes."""
_NAMED: Final = frozenset("to into as of in on from".split())
_DETERMINERS: Final = frozenset(
    "the a an my our this that these those all both each every its his her their".split()
)
_UNITS: Final = frozenset(
    """token tokens dollar dollars usd eur euro euros buck bucks cent cents gbp pound pounds credit credits kb mb gb kilobytes megabytes
        gigabytes bytes words characters chars $ € £""".split()
)
"""What is counted and is no call."""
_MONEY: Final = frozenset("dollar dollars usd eur euro euros buck bucks cent cents gbp pound pounds $ € £".split())
_SPENT: Final = frozenset("spend spending budget cost costs bill expenses expenditure".split())
_OTHER_SETTING: Final = Lazy(
    r"\b(?:time-?outs?|time out|timing out|retry|retries|retried|retrying|re-?tries|back-?off|delays?|delayed|wait|waits|waiting|poll|polls|polled|polling|"
    r"sync|syncs|synced|syncing|schedule\w*|cool-?down|pause[sd]?|pausing|snooze[sd]?|disconnect(?:ed)?|unplug(?:ged)?|suspend(?:ed)?|mute[sd]?|session|heartbeat|grace)\b"
)
"""Settings that no connector has, and what can't be done to one for a while."""
_CACHES: Final = Lazy(
    r"\bcach\w*|\bttl\b|\b(?:keep|kept|keeps|store[sd]?|storing|remember(?:ed|s)?|hold|held|reuse[sd]?|answers?|results?|responses?|replies|data|fresh|old|stale|live)\b"
)
_LIMITS: Final = Lazy(
    r"\b(?:limit\w*|cap|caps|capped|throttl\w*|quota|rate|at most|max|maximum|calls?|requests?)\b"
)
_DEFAULT: Final = frozenset(["default", "defaults", "standard"])
_OF_PEOPLE: Final = frozenset(
    """channel channels browser app mailbox inbox sender recipient owner language currency timezone timezones zone printer editor engine
        view list pipeline stage page folder file sheet tab table calendar country phone number user project board team group assignee
        message template signature font color colour theme template email reply value tag queue priority player shell search""".split()
)
"""What may be a default beside a connector."""


def of_other_things(reading: Reading, part: Part, line: Parsed) -> Reading:
    """Gives a reading that changes nothing where what is changed is no connector, and asks where a limit counts no calls."""
    if reading.intent == "connector.create" and reading.decision is not Decision.REJECT:
        return _created(reading, part, line)
    if reading.intent != "connector.update" or reading.decision is Decision.REJECT:
        return reading
    frame, tokens = part.unit.frame, line.tokens
    if reading.slots.get("default") and _default_of_else(tokens):
        return _out(reading, "the default of something else")
    name = next((one for one in frame.values if one.kind == "name"), None)
    if name is not None and "new_name" in reading.slots and _is_slug(name, tokens):
        slots = {slot: value for slot, value in reading.slots.items() if slot != "new_name"}
        return replace(reading, slots=slots, evidence=(*reading.evidence, "a slug, which stays as it is"))
    if "new_name" in reading.slots and _PATTERN.search(frame.said):
        return _out(reading, "names by a pattern")
    if name is not None and "new_name" in reading.slots and _is_named_thing(frame, name, tokens):
        return _out(reading, "the name of something that is no connector")
    amount = next((one for one in frame.values if one.kind in ("rate", "window", "duration")), None)
    if amount is None:
        return reading
    said = frame.said
    other = _OTHER_SETTING.search(said)
    cached = amount.kind == "duration" and _CACHES.search(said) is not None
    limited = amount.kind != "duration" and _LIMITS.search(said) is not None
    if other is not None and not cached and not limited and reading.slots.keys() & {"rate_limit", "cache_ttl_ms"}:
        return _out(reading, "a setting that no connector has")
    return _counted(reading, amount, tokens, said)


_NAMELESS: Final = ("custom.create", "custom.update", "node.build")
_WHERE: Final = _THINGS | frozenset(
    "play plays workflows campaigns lists segments steps nodes tables boards channels sequences groups dashboards docs doc wiki calendar roadmap agenda invoice budget slide deck spreadsheet sheet".split()
)
_FAILED: Final = Lazy(
    r"\b(?:tried|attempted|have been trying|was trying|were trying|have tried|managed) (?:\w+ )?(?:to )?(?:connect|add|set ?up|link|integrate|hook|install|create)\b.*\b(?:but|and|failed|fails|error|errors|didn't|doesn't|wouldn't|couldn't|nothing|without success|in vain|timed out)\b"
)
_ASKS: Final = Lazy(r"\b(?:please|can you|could you|would you|for me|help me|so (?:connect|add|do|set)|do it)\b")
_SOMETIME: Final = Lazy(
    r"\b(?:at some (?:point|time|stage)|some ?day|one of these days|eventually|sooner or later|in the (?:near |long |distant )?future|some ?time(?: (?:soon|later))?|when we (?:have|find|get) time|"
    r"next (?:week|month|quarter|year|sprint)|later (?:this|in the) (?:week|month|quarter|year|day))\b"
)


def _created(reading: Reading, part: Part, line: Parsed) -> Reading:
    """A creation that a line only tells of, puts off, or that is a workflow between two services."""
    frame, tokens = part.unit.frame, line.tokens
    if _FAILED.search(line.said) and not _ASKS.search(line.said):
        return _out(reading, "a creation that was tried")
    service = reading.slots.get("integration")
    mine = next(
        (
            one
            for one in frame.mentions
            if service in (one.typed, *(named.integration for named in one.named), one.service)
        ),
        None,
    )
    if mine is not None:
        if _is_put_in(tokens, mine.last + 1):
            return _out(reading, "to be put into something that is no connector")
        if "name" not in reading.slots and _is_joined(tokens, frame, mine):
            return _out(reading, "one service to be joined with another")
    later = _SOMETIME.search(frame.said)
    if later is None or reading.decision is not Decision.ACT:
        return reading
    return replace(
        reading,
        decision=Decision.CONFIRM,
        ignored=(*reading.ignored, later.group()),
        evidence=(*reading.evidence, f"not understood: “{later.group()}”"),
        extras={**reading.extras, "unread": later.group()},
    )


def _is_put_in(tokens: Sequence[Token], at: int) -> bool:
    """`add hunter to the play`."""
    if (
        at + 2 >= len(tokens)
        or tokens[at].word not in ("to", "into", "in", "onto", "on")
        or tokens[at + 1].word not in _DETERMINERS
    ):
        return False
    words = [one.word for one in tokens[at + 2 : at + 5] if one.kind == "word"]
    return any(one in _WHERE for one in words) and not any(one in _CONNECTORS for one in words)


def _is_joined(tokens: Sequence[Token], frame: Frame, mine: Mention) -> bool:
    """`connect hubspot to slack so that …`, `connect the salesforce connector with the snowflake table`."""
    at = mine.last + 1
    while at < len(tokens) and tokens[at].word in _CONNECTORS:
        at += 1
    if at >= len(tokens) or tokens[at].word not in ("to", "with", "into"):
        return False
    at += 1
    while at < len(tokens) and tokens[at].word in _DETERMINERS:
        at += 1
    return any(one.first == at and one.service and one.service != mine.service for one in frame.mentions)


def without_repeats(readings: list[Reading], parts: Sequence[Part], line: Parsed) -> list[Reading]:
    """Gives the readings without what is to be tried again so and so often, and without a name or a limit of what has none.

    A custom integration that was just registered has neither: `…, and call it Scorer` would rename what was spoken of before.
    """
    if len(readings) < 2 or not any(one.intent in ("repeat", *_NAMELESS) for one in readings):
        return readings
    given: list[Reading] = []
    for reading, part in zip(readings, parts, strict=True):
        clause = part.unit.frame.clause
        named = any(one.first >= 0 and one.kinds & {"connector", "integration"} for one in part.unit.frame.mentions)
        stray = reading.intent == "connector.update" and not named and bool(given) and given[-1].intent in _NAMELESS
        told = stray or (
            reading.intent == "repeat"
            and any(one.kind == "number" for one in line.tokens[clause.first : clause.last + 1])
        )
        if not told or not given:
            given.append(reading)
            continue
        text = line.line.typed(line.tokens[clause.first].start, line.tokens[clause.last].end)
        given[-1] = replace(
            given[-1],
            decision=Decision.CONFIRM if given[-1].decision is Decision.ACT else given[-1].decision,
            ignored=(*given[-1].ignored, text),
            evidence=(*given[-1].evidence, f"not understood: “{text}”"),
            extras={**given[-1].extras, "unread": text},
        )
    return given


def _counted(reading: Reading, amount: Value, tokens: Sequence[Token], said: str) -> Reading:
    """`100 tokens per minute`, `500 credits a month`, `100 dollars a day`: no calls are counted."""
    first = max(0, amount.first - 2)
    beside = [one.word if one.kind in ("word", "number") else one.typed for one in tokens[first : amount.last + 2]]
    counted = _UNITS & set(beside)
    if not counted or not reading.slots.keys() & {"rate_limit", "cache_ttl_ms"}:
        return reading
    if (counted & _MONEY or _SPENT & set(said.split())) and not {"call", "calls", "request", "requests"} & set(
        beside
    ):
        return _out(reading, "money, and no calls")
    if {"call", "calls", "request", "requests"} & set(beside):
        return reading
    slots = {name: value for name, value in reading.slots.items() if name not in ("rate_limit", "cache_ttl_ms")}
    return replace(
        reading,
        slots=slots,
        decision=Decision.ASK,
        extras={**reading.extras, "odd_limit": True},
        evidence=(*reading.evidence, f"{sorted(counted)[0]} are no calls"),
    )


def _default_of_else(tokens: Sequence[Token]) -> bool:
    """`the default channel of slack`, `slack as default browser`."""
    return any(
        one.word in _DEFAULT
        and (
            (tokens[at + 1].kind == "word" and tokens[at + 1].word in _OF_PEOPLE)
            or (tokens[at + 1].word == "for" and {two.word for two in tokens[at + 2 : at + 5]} & _WORKS)
        )
        for at, one in enumerate(tokens[:-1])
    )


_WORKS: Final = frozenset(
    "play plays workflow workflows tool campaign campaigns node nodes step team user users".split()
)


_PATTERN: Final = Lazy(
    r"\b(?:rename|relabel|retitle|replace) (?:everything|anything|all|every|each|those|the ones|any)\b(?: \w+){0,3}? (?:with|that|which|containing|starting|ending|having|whose|called|named|matching)\b|"
    r"\b(?:replace|swap|exchange|change) \S+ (?:with|by|for|to) \S+ in (?:all|every|each|the)(?: \w+){0,2} names?\b"
)
"""`rename everything with "prod" to "production"`: several at once, by a part of their names."""


def _is_slug(name: Value, tokens: Sequence[Token]) -> bool:
    """`rename hunter's slug to hunter_eu`, `change the slug of hunter to …`: no name of a connector."""
    own = name.own if name.own >= 0 else name.first
    for at in range(own - 1, max(-1, own - 8), -1):
        if tokens[at].kind in ("stop", "newline") or tokens[at].word in ("name", "and", "title"):
            return False
        if tokens[at].word == "slug":
            return not {"not", "never"} & {one.word for one in tokens[max(0, at - 3) : at]}
    return False


def _is_named_thing(frame: Frame, name: Value, tokens: Sequence[Token]) -> bool:
    """True where the thing that gets the name is a field, a contact, a table …, not the connector beside it."""
    own = name.own if name.own >= 0 else name.first
    verb = next((one for one in frame.acts if "rename" in one.concepts), None)
    first = verb.last + 1 if verb is not None and verb.last < own else frame.clause.first
    inside = {at: one for one in frame.mentions for at in range(one.first, one.last + 1)}
    taken = range(first, own)
    goes_on = any(tokens[at].word in ("to", "as", "into") for at in range(own + 1, len(tokens)))
    if goes_on and tokens[own].kind == "quoted" and tokens[own - 1].word in _THINGS | _HOLDERS:
        return True  # `the property "Owner" of hubspot to …`
    if any(tokens[at].word in _CONNECTORS for at in taken):
        return False
    for at in taken:
        word = tokens[at].word
        if word in _ADJUNCT and at > first:
            break
        thing = word.removesuffix("s") if word not in _THINGS else word
        if thing not in _THINGS | _HOLDERS or (at in inside and inside[at].last == at == own - 2):
            continue
        if at in inside and tokens[at + 1].word in _NAMED:
            continue
        after, before = tokens[at + 1], tokens[at - 1].word if at > first else ""
        named = after.kind == "quoted" or (after.kind == "word" and _is_own_name(after))
        known = inside.get(at + 1)
        if named and at + 1 < own and (known is None or known.unknown):
            return True  # `the field Stage__c`
        if thing in _HOLDERS:
            continue
        if known is not None and at + 1 < own and (not before or before in _DETERMINERS | _THINGS):
            return True  # `contact Hunter`
        if after.word in _NAMED or after.typed in ("->", "=>", ":"):
            return True  # `hunter's field to …`
    return False


def _is_own_name(token: Token) -> bool:
    typed = token.typed
    return "_" in typed or any(char.isdigit() for char in typed) or any(char.isupper() for char in typed)


def _out(reading: Reading, why: str) -> Reading:
    return replace(
        reading,
        intent=OUT,
        slots={},
        decision=Decision.REJECT,
        confidence=0.8,
        alternatives=(),
        missing=(),
        candidates=(),
        evidence=(*reading.evidence, why),
        extras={"reason": why},
    )
