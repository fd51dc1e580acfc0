"""Follow-ups: what `it`, `the second one` or `and salesforce?` stand for, by the context of the conversation."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from assistant.understanding.concepts import REMOVAL
from assistant.understanding.index import Named
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mentions import Mention
from assistant.understanding.patterns import Lazy
from assistant.understanding.targets import Target
from assistant.understanding.tokens import Token
from assistant.understanding.words_brands import QUALIFIERS
from assistant.understanding.words_things import ATTRS
from intents.catalogue import INTENTS
from intents.reading import Context, Ref, RefKind, Request, SlotValue
from intents.spec import Effect

ABSENT: Final = -1
"""The place of a mention that stands in the conversation, not in the line."""

_ORDER: Final = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "fifth": 4, "5th": 4,
    "sixth": 5, "6th": 5, "seventh": 6, "7th": 6, "eighth": 7, "8th": 7, "ninth": 8, "9th": 8, "tenth": 9, "10th": 9,
}  # fmt: skip
_COUNTS: Final = {"two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4, "five": 5, "5": 5}
_AFTER: Final = (
    r"(?=$| (?:to|for|at|by|in|on|from|into|as|with|per|please|pls|and|or|but|now|too|then|again|is|are|has|have|does|do|use|uses|"
    r"off|out|away|up|down|back|instead|called|named|default|the|until|over|under)\b)"
)
"""What may follow `the second` where no noun says of what."""
_ORDINAL: Final = Lazy(
    rf"\b(?:the |number |no |nr |row )?(?P<nth>{'|'.join(_ORDER)}|last|final|bottom|top)"
    rf"(?: (?:one|connector|connection|row|entry|integration|action|item|service|app|in the list|of them|of those)\b|{_AFTER})"
)
_NUMBER: Final = Lazy(r"(?:\b(?:number|no|nr|row|item|entry|option) ?(?P<n>\d{1,2})\b)")
_SEVERAL: Final = Lazy(
    r"\b(?P<end>first|last|top|bottom) (?P<count>two|three|four|five|2|3|4|5)"
    rf"(?: (?:ones|connectors|connections|of them|of those|rows|entries|services)\b|{_AFTER})"
)
_EACH: Final = rf"(?:the |number |no |nr |row )?(?:{'|'.join(_ORDER)}|last|\d{{1,2}}(?:st|nd|rd|th)?)(?: one)?"
_LISTED: Final = Lazy(
    rf"(?<!\bto )(?<!\bat )(?<!\bby )(?<!\bof )(?<!\bfor )(?<!\bper )(?:\b(?:numbers?|nos|nrs|rows|items|entries|options) )?"
    rf"\b(?P<many>{_EACH}(?: {_EACH})*(?: and| &| plus| as well as| or) {_EACH})"
    r"(?=$| (?:ones?|connectors?|connections?|of them|of those|entries|rows|please|pls|to|at|from|in|too|then|now|again|as|default)\b)"
)
"""`the second and the fourth`, `numbers 1, 3 and 5`."""
_PLACES: Final = Lazy(rf"\b(?:{'|'.join(_ORDER)}|last|\d{{1,2}})")
_ALL: Final = Lazy(
    r"\b(?:both(?: of them)?|all of (?:them|those|these)|them all|all (?:two|three)|these|them|they|their|theirs|"
    r"those(?! (?:that|which|who|with|without|we|i|nobody|from|in|on|not|who's)\b))\b"
)
_BEFORE_RELATIVE: Final = (
    "connectors connections integrations accounts ones one everything anything all those things something services "
    "nothing connector integration actions apps"
).split()
_ONE: Final = Lazy(
    r"\b(?:it|its|it's|that's|that one|this one|the same(?: one)?|same)\b|"
    r"\bthe one\b(?! (?:that|which|who|whose|with|without|for|from|of|in|on|we|i|nobody|called|named|my|our)\b)|"
    r"\b(?:this|that) (?:connector|connection|integration|service|app|account|action|thing|custom integration)\b|"
    rf"{''.join(f'(?<!{word} )' for word in _BEFORE_RELATIVE)}"
    r"\b(?:this|that)(?= (?:please|pls|to|by|at|for|from|as|again|into|now|too|then|and|or|with|on|in|up|off|out|away|down|"
    r"is|was|cost|costs|need|needs|take|takes|use|used|have|offer|support|accept|return|do|back|really|still|even|already|safe)\b|$)|"
    r"^(?:and |so |ok |okay |hm )*(?:is|was|isn't|wasn't|does|did|doesn't|has) (?:this|that)\b"
)
_WHOLE: Final = Lazy(
    r"\b(?:every|each|all)(?: of)?(?: single| the| our| my| your)*(?: \w+)? (?:connectors?|connections?|accounts?|integrations?)\b|"
    r"\beverything\b"
)
_UNUSED: Final = Lazy(rf"\b(?:{'|'.join(map(re.escape, ATTRS['unused'].split(';')))})\b")
_OTHER: Final = Lazy(r"\b(?:the other(?: one)?)\b")
_LINK: Final = Lazy(
    r"^(?:no |ok |okay |oh |so |then |yes |well )*(?:and|what about|how about|and what about|same (?:thing |again )?(?:for|with|on|to|of)|the same (?:for|with|on|to)|ditto(?: for| on| with)?|likewise(?: for)?|also(?: for)?|now(?: for)?|"
    r"do (?:the same|that|it) (?:for|with|on|to)|as well as|repeat (?:that|it) (?:for|with|on)|again (?:for|with|on)|and (?:also )?(?:for|the same for|with|on|of)|for|plus|but (?:for|with)|apply (?:that|it|the same) to)\b"
)
_MEANT: Final = Lazy(
    r"^(?:no(?! (?:rate )?(?:limits?|limiting|caching|cache|caches|more|longer|throttling|cap|throttle|actions|extractors|default)\b)|nope|sorry|oops|actually|wait|i mean|i meant|rather|not that one|wrong one|the other|hm|ah)\b"
)
_BESIDE: Final = frozenset(
    """the our my a an one ones connector connectors connection connections account accounts integration integrations
        service services app apps instance category please pls then too also as well and or in of for with on to thanks
        same thing instead now what about how it that not i mean meant sorry wait no yes ok okay hm rather actually
        custom another other""".split()
)
"""Words beside a name that ask for nothing of their own."""
_TARGETS: Final = ("connector", "integration", "custom")


def referred(said: str, context: Context) -> list[Ref]:
    """Gives what the words of a line refer back to, in order; several where they stand for several."""
    shown = [one for one in context.shown if one not in context.gone]
    focus = [one for one in context.focus if one not in context.gone]
    if not shown and not focus:
        return []  # nothing was spoken of yet
    several = _SEVERAL.search(said)
    if several and shown:
        count = _COUNTS[several["count"]]
        return shown[:count] if several["end"] in ("first", "top") else shown[-count:]
    listed = _LISTED.search(said)
    if listed and shown:
        places = [_place(one, len(shown)) for one in _PLACES.findall(listed["many"])]
        return [shown[at] for at in dict.fromkeys(places)] if all(0 <= at < len(shown) for at in places) else []
    number = _NUMBER.search(said)
    if number and shown:
        at = int(number["n"]) - 1
        return [shown[at]] if 0 <= at < len(shown) else []
    pointed_at = _ordinals(said, len(shown)) if shown else []
    if pointed_at:
        at = pointed_at[0][2]
        return [shown[at]] if at < len(shown) else []
    if _OTHER.search(said) and len(shown) == 2 and focus:
        return [one for one in shown if one != focus[0]][:1]
    if plural(said):
        kinds = {one.kind for one in shown}
        if shown and len(kinds) == 1 and (len(shown) > 1):
            if re.search(r"\bboth\b", said) and len(shown) != 2:
                return _two(focus)
            return shown
        if re.search(r"\bboth\b", said):
            return _two(focus)
        return focus[:1]
    if _ONE.search(said) and not (_ALL.search(said) or _WHOLE.search(said)):
        return focus[:1]
    return []


def _two(focus: list[Ref]) -> list[Ref]:
    """Gives what `both` is where no two were listed: two of a kind, never one of two that are not known."""
    return focus if len(focus) == 2 and focus[0].kind is focus[1].kind else []


def _ordinals(said: str, many: int) -> list[tuple[int, int, int]]:
    """Gives where ordinals stand among the letters of a line, and the place in a list of so many that each stands for."""
    found = []
    for one in _ORDINAL.finditer(said):
        nth = one["nth"]
        at = many - 1 if nth in ("last", "final", "bottom") else 0 if nth == "top" else _ORDER[nth]
        plain = re.search(rf"\b(?:the|number|its?) {nth}\b|\b{nth} one\b", one.group())
        if nth not in ("first", "second") or plain:
            found.append((one.start(), one.end(), at))
    return found


def pointed_in(tokens: Sequence[Token], mentions: Sequence[Mention], context: Context) -> list[Mention] | None:
    """Gives each thing that an ordinal points at as if it were named there, where a line speaks of more than one thing.

    `show the first one and delete the last one`. None for any other line, and where one points at nothing.
    """
    shown = [one for one in context.shown if one not in context.gone]
    if not shown or any(one.kind not in (RefKind.CONNECTOR, RefKind.INTEGRATION) for one in shown):
        return None
    words = [at for at, token in enumerate(tokens) if token.kind in ("word", "number")]
    said = " ".join(tokens[at].word for at in words)
    found = _ordinals(said, len(shown))
    listed = _LISTED.search(said)
    if listed is not None and all(start <= listed.end() and end >= listed.start() for start, end, _ in found):
        return None
    inside = {at for one in mentions for at in range(one.first, one.last + 1)}
    named = any(one.kinds & {"connector", "integration"} for one in mentions)
    if len(found) + named < 2 or not found or any(at >= len(shown) for _, _, at in found):
        return None
    given = []
    for start, end, at in found:
        first = words[said[:start].count(" ")]
        last = words[said[:end].rstrip().count(" ")]
        if inside.isdisjoint(range(first, last + 1)):
            given.append(replace(mention_of(shown[at]), first=first, last=last))
    return given or None


def _place(word: str, many: int) -> int:
    """The place in a list that an ordinal or a number stands for."""
    return many - 1 if word == "last" else int(word) - 1 if word.isdigit() else _ORDER[word]


def plural(said: str) -> bool:
    """True where words stand for several things of the conversation (`both`, `them`), not for those that the line names."""
    if not _ALL.search(said) or _WHOLE.search(said):
        return False
    return not (_UNUSED.search(said) and set(said.split()) & REMOVAL)


def mention_of(one: Ref) -> Mention:
    """Gives a thing of the conversation in the form of a mention."""
    named: tuple[Named, ...]
    if one.kind is RefKind.CONNECTOR:
        named = (Named("connector", one.id, one.integration, "context"),)
    elif one.kind is RefKind.INTEGRATION:
        named = (Named("integration", one.id, one.id, "context"),)
    elif one.kind is RefKind.ACTION and one.integration is not None:
        named = (
            Named("action", one.id, one.integration, "context"),
            Named("integration", one.integration, one.integration, "context"),
        )
    elif one.kind is RefKind.CUSTOM:
        named = (Named("custom", one.id, None, "context"),)
    else:
        named = (Named(str(one.kind), one.id, one.integration, "context"),)
    return Mention(ABSENT, ABSENT, named, one.id, connected=one.kind is RefKind.CONNECTOR)


def again_for(mention: Mention, aim: Target, context: Context) -> Request | None:
    """Gives the last request for another thing (`and salesforce?`, `same for hubspot_sandbox`); None where the line is no such.

    `aim` is what the words by themselves aim at. A removal is never repeated so: it needs its own word.
    """
    last = context.last
    if last is None or last.intent not in INTENTS or INTENTS[last.intent].effect is Effect.DESTRUCTIVE:
        return None
    declared = {one.name for one in INTENTS[last.intent].slots}
    kinds = mention.kinds
    target: dict[str, SlotValue] = {}
    if "custom" in kinds and "custom" in declared:
        target["custom"] = mention.slug_of("custom") or mention.typed
    elif (
        "integration" in declared
        and "connector" not in declared
        and (mention.service or any(one.integration for one in mention.named))
    ):
        target["integration"] = mention.service or next(
            str(one.integration) for one in mention.named if one.integration
        )
    elif "integration" in declared and "connector" not in declared and aim.unknown is not None:
        target["search" if last.intent == "integration.list" else "integration"] = aim.unknown
    elif "connector" in declared:
        if aim.connector is not None:
            target["connector"] = aim.connector
        elif aim.integration is not None:
            target["integration"] = aim.integration
        elif aim.unknown is not None:
            target["connector"] = aim.unknown
    elif "category" in kinds and "category" in declared:
        target["category"] = mention.slug_of("category") or ""
    if not target and not ("connector" in declared and aim.candidates):
        return None
    kept = {
        name: value for name, value in last.slots.items() if name not in (*_TARGETS, "all", "category", "search")
    }
    return Request(last.intent, {**kept, **target})


def all_named(mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[Ref, ...]:
    """Gives the connectors that a line names (`same for attio_crm and hunter`); nothing where one of them is unclear."""
    found: list[Ref] = []
    for one in mentions:
        slugs = one.slugs_of("connector") or list(lexicon.connectors.of_service.get(one.service or "", {}))
        if len(slugs) != 1 or one.edits:
            return ()
        known = lexicon.connectors.by_slug.get(slugs[0])
        found.append(Ref(RefKind.CONNECTOR, slugs[0], known.integration if known is not None else None))
    return tuple(dict.fromkeys(found))


def only_names(said: str, tokens: Sequence[Token], mentions: Sequence[Mention], lexicon: Lexicon) -> bool:
    """True where a line says no more than what is meant (`and salesforce?`, `no, the production one`): all else is a request of its own."""
    opened = _LINK.match(said) or _MEANT.match(said)
    skipped = len(opened.group().split()) if opened else 0
    inside = {at for one in mentions for at in range(one.first, one.last + 1)}
    for at, token in enumerate(tokens):
        if token.kind not in ("word", "number"):
            continue
        skipped -= 1
        if skipped >= 0 or at in inside or token.word in _BESIDE or token.word in QUALIFIERS:
            continue
        if token.word not in lexicon.connectors.by_word:
            return False
    return True


def links_back(said: str, *, bare: bool) -> bool:
    """True where a line goes on from the last request: `and …`, `what about …`, `same for …`, `no, the … one`."""
    return bool(_LINK.match(said)) or bool(_MEANT.match(said)) or bare


def refined(context: Context, slots: Mapping[str, SlotValue]) -> Request | None:
    """Gives the last list narrowed further: `only enrichment`, `just the ones with extractors`."""
    last = context.last
    if last is None or last.intent not in ("integration.list", "connector.list") or not slots:
        return None
    declared = {one.name for one in INTENTS[last.intent].slots}
    if not set(slots) <= declared:
        return None
    return Request(last.intent, {**last.slots, **slots})


NARROWS: Final = Lazy(
    r"^(?:and |ok |now )*(?:only|just|but only|of these|of those|among (?:them|those|these)|which of (?:them|these|those)|those (?:with|that|in)|the ones (?:with|that|in|from)|filter)\b"
)


_SHOWS: Final = {
    RefKind.CONNECTOR: "connector.show", RefKind.INTEGRATION: "integration.show", RefKind.ACTION: "action.show",
}  # fmt: skip
_BARE: Final = Lazy(
    r"^(?:and |ok |then |please |show |open |give me |take |see |what about |now )*(?:the |number |no |nr |row )?(?:\w+ )?(?:one|\d+|connector|connection|row|entry|integration|action|item|service|app|last|first|second|third)?(?: please| pls)?$"
)


_FEW: Final = Lazy(
    r"^(?:and |ok |then |please |show |show me |open |give me |see |what about |now )*(?:both(?: of them)?|(?:the )?(?:first|last|top|bottom) (?:two|three|four|five|[2-5])(?: ones| connectors| rows| of them)?)(?: please| pls)?$"
)


def pointed(said: str, refs: Sequence[Ref]) -> Request | None:
    """Gives the request to show what a line does no more than point at (`the second one`)."""
    if len(refs) > 1 and _FEW.match(said) and {one.kind for one in refs} == {RefKind.CONNECTOR}:
        return Request("connector.show", {})
    if len(refs) != 1 or refs[0].kind not in _SHOWS or not _BARE.match(said) or _ONE.fullmatch(said):
        return None
    one = refs[0]
    slots: dict[str, SlotValue] = {str(one.kind): one.id}
    if one.kind is RefKind.ACTION and one.integration is not None:
        slots["integration"] = one.integration
    return Request(_SHOWS[one.kind], slots)


def corrects(said: str) -> bool:
    """True where a line begins by putting the last one right: `no, the production one`."""
    return bool(_MEANT.match(said))


def narrowed(mention: Mention, context: Context, lexicon: Lexicon) -> Mention:
    """Of several connectors that a word may mean, keeps those of the service spoken of last."""
    slugs = mention.slugs_of("connector")
    last = context.last.slots if context.last is not None else {}
    known = lexicon.connectors.by_slug.get(str(last.get("connector", "")))
    service = known.integration if known is not None else last.get("integration")
    kept = tuple(one for one in mention.named if one.kind == "connector" and one.integration == service)
    if len(slugs) < 2 or not kept:
        return mention
    return Mention(mention.first, mention.last, kept, mention.typed)


def waiting(refs: Sequence[Ref], intent: str) -> tuple[Ref, ...]:
    """Gives several things as the targets of a reading; nothing where there is one, or where the intent takes no such thing."""
    kind = RefKind.CONNECTOR if intent.startswith("connector.") else None
    if len(refs) < 2 or (kind is not None and any(one.kind is not kind for one in refs)):
        return ()
    return tuple(refs)


_VAGUE: Final = Lazy(r"\b(?:them|those|these|both|it|that|this|they)\b")
_NAMED_ALL: Final = Lazy(r"\b(?:connectors?|connections?|accounts?|everything)\b")


def vague(said: str) -> bool:
    """True for `all of them` with nothing that says of what."""
    return bool(_VAGUE.search(said)) and not _NAMED_ALL.search(said)
