"""Fields in words: which field is asked about, what is looked for in it, and whether it is to be read anew."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from assistant.understanding.cleaning import Line
from assistant.understanding.concepts import KNOWN
from assistant.understanding.frames import Frame
from assistant.understanding.patterns import Lazy
from assistant.understanding.stretches import text_from, unquoted_text
from assistant.understanding.things import FieldMention
from assistant.understanding.tokens import Token
from assistant.understanding.words_common import SMALL


def field_said(fields: Sequence[FieldMention]) -> FieldMention | None:
    """The field among those found that is spoken of as one: in the plural, or beside a word for values."""
    for one in fields:
        if " " in one.typed or one.typed.lower().endswith("s"):
            return one
    return fields[0] if fields else None


_FIELD_SHAPE: Final = Lazy(
    r"(?:values?|options?|opts?|choices?|entries|suggestions|dropdown|picklist|autocomplete)(?: (?:are|is|that|which))? (?:\w+ )?(?:for|of|in|on|does|do|can|allowed in|accepted by|go into|fit)(?: the| a)? ([\w ]+?)(?: field| dropdown| property| on| in| for| of| from| accept| take|$)"
)


_LISTED: Final = Lazy(
    r"(?<=\s)(?:lists|sequences|pipelines|stages|owners|channels|boards|projects|tags|templates|mailboxes|databases|schemas|"
    r"warehouses|sheets|tabs|spreadsheets|objects|properties|folders|queues|statuses|labels|forms|senders|inboxes|views|"
    r"reports|dashboards|campaigns|audiences|record types|calendars|event types|issue types|priorities|collections|cadences)\b"
)


def listed(frame: Frame) -> str | None:
    """What the services have lists of, where the catalogue has no field of the name: `the lists of attio_crm`."""
    found = _LISTED.search(" " + frame.said)
    return found.group() if found is not None else None


_FIELD_NOUNS: Final = frozenset(["field", "parameter", "property"])
_NO_FIELDS: Final = frozenset(
    """accept accepts take takes allow allows want wants need needs has have can may is are was offers offer of on in for from to at with when
        if and or called named type types name names value values""".split()
)
"""Words behind `the field` that name none."""


def field_named(tokens: Sequence[Token], inside: Collection[int], line: Line) -> str | None:
    """What stands right behind `the field`: `the field list of attio_crm`."""
    for at in range(1, len(tokens) - 1):
        if tokens[at].word not in _FIELD_NOUNS or tokens[at - 1].word not in (
            "the",
            "a",
            "its",
            "this",
            "our",
            "that",
        ):
            continue
        after = at + 1
        while tokens[after].word in ("called", "named") and after + 1 < len(tokens):
            after += 1
        token = tokens[after]
        if token.kind == "quoted":
            return unquoted_text(token, line)
        if token.kind == "word" and after not in inside and token.word not in _NO_FIELDS:
            return token.typed
    return None


def field_words(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """A field that the catalogue doesn't have, as typed: before `dropdown` or `field`, or a word in camel case."""
    inside = {at for one in frame.mentions for at in range(one.first, one.last + 1)}
    inside |= {at for one in frame.actions if one.strong for at in range(one.first, one.last + 1)}
    for at in range(frame.clause.first, frame.clause.last + 1):
        token = tokens[at]
        if (
            token.kind == "word"
            and at not in inside
            and re.fullmatch(r"[a-z]+(?:[A-Z]\w*)+|[a-z]+(?:_[a-z]+)+", token.typed)
        ):
            return token.typed
    for at in range(frame.clause.first + 1, frame.clause.last + 1):
        if tokens[at].word in (
            "field",
            "dropdown",
            "drop-down",
            "picklist",
            "property",
            "column",
            "values",
            "options",
            "choices",
            "list",
            "opts",
            "vals",
            "enum",
            "enums",
        ):
            start = at
            while (
                start - 1 >= frame.clause.first
                and start - 1 not in inside
                and tokens[start - 1].kind == "word"
                and (
                    tokens[start - 1].word not in SMALL
                    and tokens[start - 1].word
                    not in (
                        "allowed",
                        "valid",
                        "possible",
                        "available",
                        "accepted",
                        "permitted",
                        "show",
                        "list",
                        "fetch",
                        "get",
                        "all",
                        "search",
                        "cached",
                        "drop",
                        "values",
                        "refresh",
                        "reload",
                        "dropdown",
                        "field",
                        "autocomplete",
                        "legal",
                        "pick",
                    )
                )
            ):
                start -= 1
            if start < at:
                return line.typed(tokens[start].start, tokens[at - 1].end)
    found = _FIELD_SHAPE.search(frame.said)
    if found:
        words = [word for word in found[1].split() if word not in SMALL]
        known = {word for one in frame.mentions for word in one.typed.lower().split()}
        if (
            words
            and not set(words) & known
            and len(words) <= 3
            and words[0] not in ("connector", "connection", "field")
        ):
            return " ".join(words)
    return None


def field_wanted(tokens: Sequence[Token], line: Line) -> str | None:
    """`it asks me for a report id`: the field that a service wants filled in, as typed."""
    for at, token in enumerate(tokens[:-2]):
        if token.word not in (
            "asks",
            "ask",
            "asking",
            "wants",
            "want",
            "needs",
            "need",
            "requires",
            "expects",
            "demands",
            "requests",
        ):
            continue
        start = at + 1
        while start < len(tokens) and tokens[start].word in ("me", "us", "for", "to", "fill", "in", "enter", "you"):
            start += 1
        if start >= len(tokens) - 1 or tokens[start].word not in ("a", "an", "the", "some", "my", "our", "its"):
            continue
        last = start
        while (
            last + 1 < len(tokens)
            and last < start + 3
            and tokens[last + 1].kind == "word"
            and (tokens[last + 1].word not in SMALL and tokens[last + 1].word not in ("field", "value", "values"))
        ):
            last += 1
        if last > start:
            return line.typed(tokens[start + 1].start, tokens[last].end)
    return None


_NO_QUERY: Final = frozenset(
    """refresh cache values options access credits actions extractors fields filters limits connector connectors account
        slug uuid names name id channel channels key keys""".split()
)
"""Words that end a line behind `with` and are nothing to look for among values."""
_QUERY_AFTER: Final = Lazy(
    r"(?:matching|starting with|beginning with|begin with|start with|starts with|containing|contain|contains|search(?:ing)? (?:\w+ ){0,6}for|look(?:ing)? (?:\w+ ){0,3}for|search|look(?:ing)? for|like|named|called|with|find|filter(?:ed)? by|only|grep|matches|mentioning|mention|mentions|about|including|the (?:exact )?(?:word|words|string|term|letters|text|phrase|keyword|substring))$"
)


def _is_called(text: str, field: str) -> bool:
    """True for the words of a field: `Spreadsheet` of `spreadsheetId`, `Object types` of `objectType`."""
    one, two = ("".join(filter(str.isalnum, name.casefold())) for name in (text.partition(":")[0], field))
    return one == two or (
        bool(field) and one.removesuffix("s").removesuffix("id") == two.removesuffix("s").removesuffix("id")
    )


def query(frame: Frame, tokens: Sequence[Token], line: Line, *, taken: str) -> str | None:
    """What values are to be looked for."""
    for at in range(frame.clause.first, frame.clause.last):
        if tokens[at].typed == "#" and tokens[at + 1].kind == "word":
            return tokens[at + 1].typed  # `the channel #launch`
    for at in range(frame.clause.first, frame.clause.last + 1):
        if (
            tokens[at].kind == "quoted"
            and not _is_called(unquoted_text(tokens[at], line), taken)
            and not any(value.last == at for value in frame.values)
            and not any(one.first <= at <= one.last and one.kinds != {"category"} for one in frame.mentions)
        ):
            return unquoted_text(tokens[at], line)
    within = re.search(
        r"\b(?:with|having|containing|where) (\w+) in (?:the|their|its|his) (?:name|title|label)", frame.said
    )
    within = within or re.search(
        r"\bwhose (?:name|title|label)s? (?:has|have|contains?|includes?|mentions?|says?|reads?|(?:starts?|begins?|ends?) (?:with|in)|holds?|is|are) (?:the (?:word|term) )?([\w-]+)(?: in (?:it|them))?$",
        frame.said,
    )
    if within and within[1] not in SMALL:
        return within[1]
    said: list[str] = []
    inside = {at for one in frame.mentions if one.kinds != {"category"} for at in range(one.first, one.last + 1)}
    for at in range(frame.clause.first, frame.clause.last + 1):
        token = tokens[at]
        if said and token.kind in ("word", "number") and at not in inside and _QUERY_AFTER.search(" ".join(said)):
            opener = said[-1]
            last = at == frame.clause.last and opener in ("named", "called")  # `channels named general`
            if (
                opener in ("with", "like", "only", "called", "named", "find", "including", "search")
                and token.word in KNOWN
                and not last
                and (at < frame.clause.last or token.word in SMALL or token.word in _NO_QUERY)
            ):
                said.append(token.word)
                continue
            if (last or token.word not in SMALL) and token.typed.casefold() != taken.casefold():
                return text_from(
                    frame,
                    tokens,
                    line,
                    at,
                    ends=frozenset(
                        """in on of for from please pls and give show list get tell fetch what which""".split()
                    ),
                    most=3,
                )
        said.append(token.word)
    return None


_AGAIN: Final = Lazy(
    r"\b(?:load|fetch|pull|read|get|list|show|query|grab|check|request|retrieve|look|ask|give|pop\w*|sync|scan|crawl|run|try|do|collect|see|display|bring|open|call) (?:\S+ ){0,6}?again\b(?! (?:what|which)\b)|"
    r"^(?!.*\b(?:what|which|who|how)\b).*\bagain\b|\bagain(?:,)? from\b"
)
"""`load the channels again` reads them anew; `which channels were there again?` only wants to be told once more."""


def refreshes(frame: Frame) -> bool:
    """True where values are to be read anew."""
    if any(one in frame.features for one in ("act:refresh", "lead:refresh", "rm.values")):
        return True
    if _AGAIN.search(frame.said):
        return True
    return bool(
        re.search(
            r"\b(?:(?:empty|clear|flush|bust|invalidate|reset|skip|skipping|ignore|ignoring|bypass|bypassing|circumvent|omit|avoid|no|past|around) (?:\w+ ){0,3}cached?|re-?(?:pull|load|fetch|read|sync|query|grab|get|list|pop\w*)\w*|anew|newly|freshly|afresh|fresh|once more|one more time|another time|refresh\w*|reload\w*|newest|latest|up to date|uncached|not (?:from |out of |in |using )?(?:the |any |what(?:'s| is) )?(?:\w+ )?cached?|bypass\w*|flush\w*|(?:load|get|fetch|pull|read) (?:\w+ )?new ones?|without (?:the )?cache|re-?fetch\w*)\b",
            frame.said,
        )
    )


def parent(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """The parent value of a dependent field: `properties of contacts`, `where objectType is deals`."""
    found = re.search(r"\b(?:where|when|with|for|given) (\w+) (?:is|=|being|as|set to) (\w+)", frame.said)
    if found and found[2] not in SMALL:
        return found[2]
    found = re.search(
        r"\b(?:propert(?:y|ies)(?: names?)?|fields|columns) (?:of|on|for|do|does|can|that|are there (?:on|for)) (?:the |our |my |a )?([a-z]\w*s)\b",
        frame.said,
    )
    del line
    inside = {tokens[at].word for one in frame.mentions for at in range(max(0, one.first), one.last + 1)}
    return found[1] if found and found[1] not in SMALL and found[1] not in inside else None
