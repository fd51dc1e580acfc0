"""Apportioned: one request for several things, each with a share of what is said once (`A to 10 and B to 20 per minute`).

A unit that is said once goes to every number, `the same for B` is said out, two lists side by side go together one by one,
and what is only to stay as it is drops out. Names stand as `@0`, `@1` … while the line is looked at, so that nothing in
them acts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.understanding.cleaning import Line
from assistant.understanding.mentions import Mention
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token

_LONGEST: Final = 60
_N: Final = r"(?:the |our |my )?@\d+(?: connector| connection| account| one)?"
_J: Final = r"(?:,? (?:and|plus|as well as|&) |, ?)"
_COUNT: Final = (
    r"(?:\d+(?:[,.]\d+)*k?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|"
    r"a hundred|one hundred|two hundred|five hundred|a thousand|one thousand|two thousand)"
)
_SPAN: Final = r"(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?)"
_UNIT: Final = rf"(?: ?(?:calls?|requests?|reqs?))? ?(?:(?:per|an?|every|each) |/ ?){_SPAN}\b| ?{_SPAN}\b"
_BEGS: Final = r"(?:(?:please|pls|can you|could you|would you|then|now|ok|okay|hey|also|just|let's|let us|i want to|i'd like to|we need to|i need to)[, ]+)*"
_VERB: Final = (
    r"(?:limit|cap|throttle|set|cache|rename|put|change|give|make|keep|reduce|lower|raise|restrict|bring|store|hold|drop|cut|bump|increase|decrease|take|"
    r"lift|remove|clear|delete|turn off|switch off|disable|get rid of)"
)
_LEAD: Final = rf"^(?P<lead>{_BEGS}{_VERB}\b[^@;.?!]*?)"
_PROP: Final = (
    r"(?:(?:rate )?limits?|caps?|cache(?: time)?|caching|ttl|quota|throttl\w+|name|key|token|restriction)"
)
_OFTEN: Final = r"(?: too| as well| likewise| also| please| again)*[.!]*$"

_STAYS: Final = Lazy(
    rf"(?:,? (?:and|but|while|whereas) |, ){_N} (?:(?:stays?|remains?|(?:is|are) to stay|should stay|can stay|may stay|keeps? (?:its|the|their) \w+)"
    r"(?: as (?:it|they) (?:is|are)(?: now)?| as is| the same| like that| unchanged| untouched| that way| where (?:it|they) (?:is|are))?|(?:is|are) (?:fine|ok|okay|good)(?: as (?:it|they) (?:is|are))?)[.!]*$"
)
_NONE_FOR: Final = Lazy(rf", (?:and )?(?=no (?:limit|cache|caching|cap)\b[^@;]*{_N})")
_LISTS: Final = Lazy(
    rf"{_LEAD}(?P<things>{_N}(?:{_J}{_N})+) (?P<to>to|at|for|as|=|:|->) (?P<values>[^@;?!]+?)(?:,? (?:respectively|in (?:that|this) order))?[.!]*$"
)
_ITEMS: Final = Lazy(rf"{_LEAD}(?P<items>(?:the |our |my )?@\d+[^;?!]*)$")
_SPLIT: Final = Lazy(
    r"(?:,? (?:and|plus|but|&) |, ?|; ?)(?:then |also |only )?(?:(?:of|for|on|off|that of|those of) )?(?=(?:the |our |my )?@\d+)"
)
_ITEM: Final = Lazy(
    rf"(?P<thing>{_N}(?:'s)?)(?P<mid> (?:{_PROP}))?(?: (?P<to>to|at|for|=|->|down to|up to)|:)? (?P<count>{_COUNT})(?P<unit>{_UNIT})?[.!]*"
)
_NOTHING: Final = Lazy(
    rf"(?P<thing>{_N})(?:'s)?,? (?:not at all|not|never|none|at all not|to (?:none|nothing|unlimited)|no (?:limit|cache|caching|cap)|off|unlimited|uncapped|uncached|without(?: any| a)? (?:limit|cache|cap)|should have none|has none|gets none)[.!]*"
)
_WHOLLY: Final = Lazy(
    rf"(?P<thing>{_N}),? (?:altogether|completely|entirely|outright|for good|as a whole|itself|wholly|totally)[.!]*"
)
_SAME: Final = Lazy(
    rf"(?P<first>{_LEAD}(?P<thing>{_N})(?P<rest>[^@;?!]*?\d[^@;?!]*?|[^@;?!]*? (?:for|to) [^@;?!]*?))(?:[;,.]? (?:and|plus) |[,;.] ?)"
    rf"(?:(?:(?:do |use |set |apply |give )?(?:the |exactly the )?(?:same|likewise|ditto)(?: thing| limit| rate| cap| cache| time| value| again)?(?: goes| applies| holds)?(?: for| to| with| on|:)?|so (?:is|does|for)|also) )"
    rf"(?P<things>{_N}(?:{_J}{_N})*){_OFTEN}"
)
_SEGMENT: Final = rf"(?:the |any |all |a )?{_PROP} (?:of|off|from|on|for|in) (?:the |our |my )?@\d+(?: connector| connection| account)?(?:'s)?(?: (?:to|at) [^@;,?!]+?)?"
_SEGMENTS: Final = Lazy(
    rf"^(?P<lead>{_BEGS}{_VERB}) (?P<segments>{_SEGMENT}(?:(?:,? and |, ?|,? plus |; ?)(?:also |then )?{_SEGMENT})+)[.!]*$"
)
_NEXT_SEGMENT: Final = Lazy(rf"(?:,? and |, ?|,? plus |; ?)(?:also |then )?(?={_SEGMENT})")
_BOTH: Final = Lazy(
    rf"(?:,? and |, |; |\. )(?P<rest>(?:then |also )?(?:{_VERB}) (?:the cache of |the limit of )?)(?:both|the two|them both|both of them)\b"
)
_TWINS: Final = Lazy(
    r"^(?P<lead>(?:please |can you |could you |i need to |i want to |we need to |let's )*(?:add|create|connect|make|set up|i need|we need|need)) (?:two|2)(?: new| more| separate| further)* (?P<thing>@\d+) (?:connectors|connections|accounts|ones)"
    r"(?:,? ?:? ?(?:and )?(?:(?:call|name) )?one (?:is |to be |should be |will be )?(?:called |named |for |as )?(?P<a>[^,;]+?)(?:,? and |, ?)(?:the )?(?:one|another|other|second|the other)(?: one)? (?:is |to be |should be |will be )?(?:called |named |for |as )?(?P<b>[^,;]+?)"
    r"|,? (?:called|named|as|:) (?P<c>[^,;]+?) and (?P<d>[^,;]+?))[.!]*$"
)
_NAME_AND_SLUG: Final = Lazy(
    rf"^(?P<lead>{_BEGS}(?:change|set|make|update)) (?:(?P<x>@\d+)'s slug|the slug of (?P<y>{_N})) to (?P<slug>[\w-]+),? and (?:(?:its|the|change its|change the) )?name (?:of it )?to (?P<name>[^,;]+?)[.!]*$"
)
_REMOVES: Final = re.compile(r"\b(?:drop|cut|remove|delete|get rid of)$")
_AND: Final = re.compile(r"(?:,? (?:and|plus|&) |, ?)")


def apportioned(tokens: Sequence[Token], mentions: Sequence[Mention], line: Line) -> str | None:
    """Gives the line with each thing's share said out; None where nothing is shared."""
    named = [
        one for one in mentions if one.kinds & {"connector", "integration"} and (one.connected or not one.weak)
    ]
    if not named or len(tokens) > _LONGEST:
        return None
    if len(named) < 2 and not {"two", "2", "slug"} & {token.word for token in tokens}:
        return None
    if len(named) >= 2 and not any(token.word in _JOINS or token.typed in (",", ";", "&") for token in tokens):
        return None
    masked = with_marks(line.plain, tokens, named)
    found = _said_out(masked)
    if found is None:
        return None
    return re.sub(r"@(\d+)", lambda hit: _plain(named[int(hit[1])].typed), found)


_JOINS: Final = frozenset(["and", "plus", "but", "while", "same", "both"])


def _plain(typed: str) -> str:
    return typed.removesuffix("'s").removesuffix("’s")


def with_marks(text: str, tokens: Sequence[Token], named: Sequence[Mention]) -> str:
    """Gives a line with `@0`, `@1`, … in place of what it names, in order; an owner keeps its `'s`."""
    for at in range(len(named) - 1, -1, -1):
        first, last = tokens[named[at].first].start, tokens[named[at].last].end
        owner = "'s" if text[first:last].endswith(("'s", "’s")) else ""
        text = f"{text[:first]}@{at}{owner}{text[last:]}"
    return text


def _said_out(masked: str) -> str | None:
    """Gives a masked line with everything said out; None where it is plain as it stands."""
    text = masked
    text = _STAYS.sub("", text) if len(re.findall(r"@\d", text)) > 1 else text
    text = _NONE_FOR.sub("; ", text)
    both = _BOTH.search(text)
    if both is not None and len(set(re.findall(r"@\d+", text[: both.start()]))) == 2:
        first, second = dict.fromkeys(re.findall(r"@\d+", text[: both.start()]))
        text = f"{text[: both.start()]}; {both['rest']}{first} and {second}{text[both.end() :]}"
    low = text if len(text.lower()) != len(text) else text.lower()
    for way in (_twins, _slugged, _same, _segments, _lists, _items):
        said = way(text, low)
        if said is not None:
            return said
    return text if text != masked else None


def _part(text: str, found: re.Match[str], name: str) -> str:
    return text[found.start(name) : found.end(name)] if found[name] is not None else ""


def _twins(text: str, low: str) -> str | None:
    """`add two clearbit connectors, one called US and one called EU`."""
    found = _TWINS.match(low)
    if found is None:
        return None
    names = [_part(text, found, one) for one in (("a", "b") if found["a"] else ("c", "d"))]
    return "; ".join(f"add a {found['thing']} connector called {one}" for one in names)


def _slugged(text: str, low: str) -> str | None:
    """`change hunter's slug to hunter_eu and its name to Hunter EU`: the name can be changed, and the slug is told of."""
    found = _NAME_AND_SLUG.match(low)
    if found is None:
        return None
    one = found["x"] or found["y"]
    return f"rename {one} to {_part(text, found, 'name')}; change the slug of {one} to {found['slug']}"


def _same(text: str, low: str) -> str | None:
    """`limit A to 10 per minute, and the same for B and C`."""
    found = _SAME.match(low)
    if found is None or "rename" in found["lead"] or " name" in found["lead"]:
        return None
    things = [found["thing"], *re.findall(r"@\d+", found["things"])]
    return "; ".join(f"{_part(text, found, 'lead')}{one}{_part(text, found, 'rest')}" for one in things)


def _segments(text: str, low: str) -> str | None:
    """`take the limit off A and the cache off B`."""
    found = _SEGMENTS.match(low)
    if found is None:
        return None
    lead, said = _part(text, found, "lead"), _part(text, found, "segments")
    return "; ".join(f"{lead} {one}" for one in _NEXT_SEGMENT.split(said))


def _lists(text: str, low: str) -> str | None:
    """`set A, B and C to 10, 20 and 30 per minute`."""
    found = _LISTS.match(low)
    if found is None:
        return None
    things, values = re.findall(r"@\d+", found["things"]), _AND.split(_part(text, found, "values"))
    if len(things) != len(values) or not all(values):
        return None
    lead, to = _part(text, found, "lead"), found["to"]
    if "rename" not in lead.lower():
        counted = [re.fullmatch(rf"({_COUNT})((?:{_UNIT})?)", one.lower()) for one in values]
        if not all(counted):
            return None
        units = [one[2] for one in counted if one is not None]
        values = [value if unit else value + units[-1] for value, unit in zip(values, units, strict=True)]
        if not units[-1]:
            return None
    elif not all(one[0].isupper() for one in values):
        return None
    return "; ".join(f"{lead}{thing} {to} {value}" for thing, value in zip(things, values, strict=True))


def _items(text: str, low: str) -> str | None:
    """`set the limit of A to 10 and of B to 20 per minute`, `cache A for an hour, B not at all`."""
    found = _ITEMS.match(low)
    if found is None:
        return None
    lead, items = _part(text, found, "lead"), _SPLIT.split(found["items"])
    if len(items) < 2 or "rename" in lead.lower():
        return None
    shares = [_ITEM.fullmatch(one) for one in items]
    units = [one["unit"] if one is not None else None for one in shares]
    if not any(units) or not shares[0]:
        return None
    caches = re.search(r"\b(?:cach\w+|ttl|store|hold|keep)\b", lead.lower()) is not None
    said, changed = [], False
    for at, (item, share) in enumerate(zip(items, shares, strict=True)):
        if share is not None:
            unit = share["unit"] or next((one for one in (*units[at:], *reversed(units[:at])) if one), "")
            changed = changed or not share["unit"]
            gap = "" if not unit or unit[0] in " /" or share["unit"] else " "
            said.append(
                f"{lead}{share['thing']}{share['mid'] or ''} {share['to'] or 'to'} {share['count']}{gap}{unit}"
            )
            continue
        nothing, wholly = _NOTHING.fullmatch(item), _WHOLLY.fullmatch(item)
        changed = True
        if nothing is not None:
            said.append(
                f"turn caching off for {nothing['thing']}" if caches else f"remove the limit of {nothing['thing']}"
            )
        elif wholly is not None and _REMOVES.search(lead.strip().lower()):
            said.append(f"{lead.strip()} {wholly['thing']}")
        else:
            return None
    return "; ".join(said) if changed else None
