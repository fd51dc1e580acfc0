"""Overlooked: names and amounts of a line that no request of it took, beside a change that would be made without a word of them.

`give hunter 10 per minute like clearbit` names two connectors and changes one. What a change leaves over is told, and the
change is asked about first: a second target or a second value must not go missing in silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from assistant.understanding.concepts import PHRASES
from assistant.understanding.frames import Frame
from assistant.understanding.index import key_of
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mentions import Mention
from assistant.understanding.parsing import Parsed
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token
from assistant.understanding.words_common import SMALL
from intents.reading import Decision, Reading

_CHANGES: Final = frozenset(["connector.update", "connector.create"])
_KINDS: Final = frozenset(["connector", "integration"])
_VALUED: Final = frozenset(["new_name", "name", "rate_limit", "cache_ttl_ms", "default"])
_SORTS: Final = {"rate": frozenset(["rate_limit"]), "duration": frozenset(["cache_ttl_ms", "rate_limit"])}
_SPARED: Final = frozenset(
    """fine ok okay good alone stays stay remains remain untouched keeps keep leave unchanged enough already don't not never isn't
        aren't no""".split()
)
"""Words of a clause that only says what is to stay as it is, or what is not meant."""
_BEFORE: Final = frozenset(
    "like as the of off for from on to and our my with than same unlike including plus or".split()
)
"""Words that belong to a name behind them when it is told."""


def with_overlooked(readings: list[Reading], line: Parsed, lexicon: Lexicon) -> list[Reading]:
    """Gives the readings; a change beside a name or an amount that nothing took is asked about first and tells of it."""
    if len(readings) == 1 and readings[0].intent in ("custom.create", "custom.update"):
        beside = next(_beside_custom(line), "")
        return [_telling(readings[0], beside)] if beside else readings
    if len(readings) == 1 and readings[0].intent == "connector.remove":
        if readings[0].decision is not Decision.CONFIRM or "connector" not in readings[0].slots:
            return readings
        other = next(_names(readings, line, lexicon, led=True), "")
        return [_telling(readings[0], other)] if other and "unread" not in readings[0].extras else readings
    if len(readings) == 1 and readings[0].intent == "connector.create":
        setting = _setting(readings[0], line)
        if setting and "unread" not in readings[0].extras:
            return [_telling(readings[0], setting)]
    if not any(_is_sure(one) for one in readings):
        return readings
    found = (
        next(_names(readings, line, lexicon), "")
        or next(_amounts(readings, line), "")
        or _slug(readings, line)
        or _behind_name(readings, line)
    )
    if not found:
        return readings
    at = max(place for place, one in enumerate(readings) if _is_sure(one))
    given = list(readings)
    given[at] = _telling(given[at], found)
    return given


def _telling(one: Reading, left: str) -> Reading:
    return replace(
        one,
        decision=Decision.CONFIRM if one.decision is Decision.ACT else one.decision,
        evidence=(*one.evidence, f"not understood: “{left}”"),
        ignored=tuple(dict.fromkeys((*one.ignored, left))),
        extras={**one.extras, "unread": left},
    )


def _beside_custom(line: Parsed) -> Iterator[str]:
    """`create a custom integration at … and limit it to 10 per minute`: it has no limit, no cache and no name."""
    for unit in line.units:
        for value in unit.frame.values:
            if value.kind in ("rate", "duration", "window"):
                yield line.line.typed(line.tokens[value.first].start, line.tokens[value.last].end)


def _is_sure(one: Reading) -> bool:
    """True for a change that would be made or asked about, and tells of nothing that it left out so far."""
    if one.decision not in (Decision.ACT, Decision.CONFIRM) or "unread" in one.extras:
        return False
    return one.intent in _CHANGES and bool(one.slots.keys() & _VALUED)


def _names(readings: Sequence[Reading], line: Parsed, lexicon: Lexicon, *, led: bool = False) -> Iterator[str]:
    """The connectors and services that no request is about, but for those that are only said to stay as they are."""
    served = {value for one in readings for value in one.slots.values() if isinstance(value, str)}
    known = lexicon.connectors.by_slug
    served |= {known[one].integration for one in list(served) if one in known}
    if any(
        one.slots.keys() == {"all"} or (one.slots.get("all") and "integration" not in one.slots) for one in readings
    ):
        return
    for unit in line.units:
        frame = unit.frame
        if _SPARED & set(frame.words) or (led and not _orders(frame)):
            continue
        if led and any(
            named.slug in served or named.integration in served for one in frame.mentions for named in one.named
        ):
            continue
        inside = {
            at
            for value in frame.values
            if value.kind in ("name", "slug")
            for at in range(value.first, value.last + 1)
        }
        for one in frame.mentions:
            if (
                not one.kinds & _KINDS
                or (one.weak and not one.connected)
                or one.first < 0
                or one.first in inside
                or one.last in inside
            ):
                continue
            own = {named.slug for named in one.named} | {named.integration for named in one.named}
            said = key_of(_bare(one.typed))
            if not own & served and any(said and said in key_of(name or "") for name in own):
                yield _told(line, one)


_NEW_SLUG: Final = Lazy(r"\b(?<!not )(?:its|the|and)(?: new)? slug (?:to|as|be|into|should be|shall be) [\w-]+")


def _slug(readings: Sequence[Reading], line: Parsed) -> str:
    """`rename hunter to Hunter EU and its slug to hunter_eu`: a slug stays as it is."""
    if any("slug" in one.slots or one.intent != "connector.update" for one in readings):
        return ""
    found = _NEW_SLUG.search(line.said)
    return found.group() if found is not None else ""


_SETTING: Final = Lazy(
    r"\b(?:with|in|on|using|from) (?:the )?(?:environment|region|instance|data ?cent(?:er|re)|schema|warehouse|role|database|subdomain|sub-domain|host|hostname|port|account id)"
    r"(?: (?:is|set to|to|called|named|of))? (?!connect|credentials)(?P<value>[\w.-]+)"
)
_STAGES: Final = frozenset("sandbox staging production prod test uat".split())
"""What an account of a service may be, which its settings say."""


def _setting(reading: Reading, line: Parsed) -> str:
    """`connect salesforce with environment sandbox`: a setting of a new connector, which is asked for and not taken from the line."""
    name = f"{reading.slots.get('name', '')} {reading.slots.get('slug', '')}".lower()
    found = _SETTING.search(line.said)
    if found is not None and found["value"] not in SMALL and found["value"] not in name.split():
        return found.group().strip()
    service = reading.slots.get("integration")
    for one in line.mentions:
        after = line.tokens[one.last + 1] if one.last + 1 < len(line.tokens) else None
        if one.service == service and after is not None and after.word in _STAGES and after.word not in name:
            return after.typed
    return ""


_JOINTS: Final = frozenset(["and", "then", "also", "please", "pls", "first", "now", ""])
_LONGEST_TAIL: Final = 4


def _behind_name(readings: Sequence[Reading], line: Parsed) -> str:
    """`rename attio to Attio, the CRM`: a few words behind a new name and a comma, which may be of the name."""
    names = {one.slots.get("new_name") for one in readings}
    for unit in line.units:
        for value in unit.frame.values:
            if value.kind != "name" or value.value not in names or value.last + 2 >= len(line.tokens):
                continue
            rest = [one for one in line.tokens[value.last + 2 :] if one.kind != "stop"]
            if line.tokens[value.last + 1].typed != "," or not 0 < len(rest) <= _LONGEST_TAIL:
                continue
            if line.tokens[value.last].kind == "quoted" or any(one.kind not in ("word", "number") for one in rest):
                continue
            if rest[0].word in _ARTICLES and not any(_says(one) for one in rest):
                return line.line.typed(rest[0].start, rest[-1].end)
    return ""


def _says(token: Token) -> bool:
    return token.word in _VERBS or any(one.kind == "act" for one in PHRASES.get(token.word, ()))


_ARTICLES: Final = frozenset("the our my a an".split())
_VERBS: Final = frozenset(
    "is are was were has have does did one it that way same usual connector connection".split()
)


def _bare(typed: str) -> str:
    return typed.lower().removesuffix("'s").removesuffix("’s").removesuffix("'")


def _orders(frame: Frame) -> bool:
    """A clause of its own that has something done."""
    lead = frame.lead()
    before = frame.words[: lead.first - frame.clause.first] if lead is not None else []
    return lead is not None and lead.form == "base" and all(word in _JOINTS for word in before)


def _told(line: Parsed, one: Mention) -> str:
    first = one.first
    while first > 0 and line.tokens[first - 1].word in _BEFORE:
        first -= 1
    return line.line.typed(line.tokens[first].start, line.tokens[one.last].end)


def _amounts(readings: Sequence[Reading], line: Parsed) -> Iterator[str]:
    """The limits and times of a sort that no request sets."""
    taken = {name for one in readings for name in one.slots}
    for unit in line.units:
        for value in unit.frame.values:
            if value.kind in _SORTS and not _SORTS[value.kind] & taken:
                yield line.line.typed(line.tokens[value.first].start, line.tokens[value.last].end)
