"""Texts that slots take from the words of a clause: searches, queries, fields, names of customs and workspaces, paths."""

from __future__ import annotations

import re
from collections.abc import Iterator, MutableMapping, Sequence
from typing import Final

from assistant.understanding.clauses import LOOKED_IN
from assistant.understanding.cleaning import Line
from assistant.understanding.concepts import KNOWN, PHRASES
from assistant.understanding.frames import Frame
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.patterns import Lazy
from assistant.understanding.things import FieldMention
from assistant.understanding.tokens import Token
from assistant.understanding.values import Value
from assistant.understanding.words_common import SMALL
from intents.reading import SlotValue

_TRAILING: Final = frozenset(
    """please pls plz thanks thx now too here today by-chance actually then there anywhere again
        exactly""".split()
)
_SEARCH_AFTER: Final = frozenset(
    """for matching containing about with like named called contain contains mention mentioning
        regarding concerning around mentions match matches including related involving""".split()
)
_SEARCH_END: Final = frozenset(
    """please pls plz in on of at from with and or that which by thanks integration integrations app
        apps actions action connector supported available here as to yet at already now too connected
        well for""".split()
)


def tokens_of(frame: Frame, tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens of a clause."""
    yield from tokens[frame.clause.first : frame.clause.last + 1]


def _unquoted(token: Token, line: Line) -> str:
    return line.typed(token.start + 1, token.end - 1).strip()


def _quoted(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    taken = {value.last for value in frame.values if value.kind in ("name", "slug", "worker")}
    for at in range(frame.clause.first, frame.clause.last + 1):
        if tokens[at].kind == "quoted" and at not in taken:
            return _unquoted(tokens[at], line)
    return None


def _run(
    frame: Frame, tokens: Sequence[Token], line: Line, first: int, *, ends: frozenset[str], most: int = 4
) -> str | None:
    """The text from a place on, up to a sign or a word that ends it."""
    start = first
    while start <= frame.clause.last and tokens[start].word in (
        "the",
        "a",
        "an",
        "any",
        "some",
        "word",
        "words",
        "term",
        "something",
        "anything",
        "my",
        "our",
        ":",
        "it",
        "for",
    ):
        start += 1
    last = start - 1
    for at in range(start, min(frame.clause.last, start + most) + 1):
        token = tokens[at]
        if token.kind == "quoted":
            return _unquoted(token, line) if at == start else None
        glued = (
            at > start
            and at + 1 <= frame.clause.last
            and tokens[at - 1].end == token.start
            and tokens[at + 1].start == token.end
        )
        if token.is_sign and not (
            (token.typed in "-&/" and at + 1 <= frame.clause.last and at > start) or (token.typed == "." and glued)
        ):
            break
        if token.word in ends and at > start - 1 and not (at == start and token.typed[0].isupper()):
            break
        last = at
    while last >= start and tokens[last].word in _TRAILING:
        last -= 1
    return line.typed(tokens[start].start, tokens[last].end) if last >= start else None


def slug_asked(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """The slug that is to be checked."""
    for value in frame.values:
        if value.kind == "slug":
            return _with_capitals(value, frame, tokens, line)
    quoted = _quoted(frame, tokens, line)
    if quoted:
        return quoted
    odd = [
        token
        for token in tokens_of(frame, tokens)
        if token.kind in ("word", "uuid")
        and ("_" in token.typed or ("-" in token.typed and token.word.replace("-", " ") not in PHRASES))
    ]
    if odd:
        return odd[0].typed
    for one in frame.mentions:
        if "connector" in one.kinds or one.unknown:
            return one.typed
    plain = [
        token.typed
        for token in tokens_of(frame, tokens)
        if token.kind == "word" and token.typed.lower() not in KNOWN and token.word not in SMALL
    ]
    if plain:
        return plain[0]
    if frame.mentions:
        return frame.mentions[0].typed
    # an ordinary word: `is the slug list free`, `is help free as a slug`
    said = re.search(
        r"\bslug (?!is|free|taken|still|available|already)(\w+) (?:is |still |already )*(?:free|taken|available|in use|used|ok)\b|\bis (\w+) (?:still |already )?(?:free|taken|available|ok) (?:as|for) (?:a |the )?slug\b",
        frame.said,
    )
    return next((word for word in said.groups() if word), None) if said else None


def _with_capitals(value: Value, frame: Frame, tokens: Sequence[Token], line: Line) -> str:
    """A slug that is asked about, with the words in capitals that belong to it: `Clearbit EU`."""
    last = value.last
    while last < frame.clause.last and tokens[last + 1].kind == "word" and tokens[last + 1].typed[0].isupper():
        last += 1
    shouting = tokens[frame.clause.first].typed.isupper()
    if last == value.last or shouting or not str(value.value)[0].isupper():
        return str(value.value)
    return line.typed(tokens[value.own if value.own >= 0 else value.last].start, tokens[last].end)


def unknown_service(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """A service that the catalogue doesn't have, as typed: `connect zendesk`."""
    lead = frame.lead()
    if lead is None or not {"connect", "create"} & set(lead.concepts) or not frame.left:
        return None
    at = lead.last + 1
    while at <= frame.clause.last and (
        tokens[at].word in SMALL or tokens[at].word in ("up", "connector", "connection", "to", "account")
    ):
        at += 1
    if at <= frame.clause.last and tokens[at].typed in frame.left and tokens[at].kind == "word":
        return line.typed(tokens[at].start, tokens[at].end)
    return None


def instantly(slots: MutableMapping[str, SlotValue], frame: Frame) -> None:
    """Of the two services called Instantly the old one is meant only where the words say so."""
    if slots.get("integration") not in ("instantly", "instantlyV2"):
        return
    old = re.search(r"\b(?:deprecated|old|legacy|v1|former|previous)\b", frame.said)
    denied = re.search(r"\b(?:not|no|without|except|non) (?:the )?(?:\w+ )?(?:deprecated|old|legacy)\b", frame.said)
    slots["integration"] = "instantly" if old and not denied else "instantlyV2"


def speaks_of_credits(frame: Frame) -> bool:
    """True where the word itself is there."""
    return re.search(r"\bcredits?\b", frame.said) is not None


_NOT_OWN: Final = Lazy(
    r"\b(?:instead of|not|rather than|no|without|nor|than)\b (?:\w+ ){0,3}(?:own|keys?|accounts?|credentials?)\b"
)


_CARGO_CREDITS: Final = Lazy(r"\bcredits?\b")


def not_own(frame: Frame) -> bool:
    """`on credits instead of our own key`: credits are meant."""
    return _NOT_OWN.search(frame.said) is not None


_NO_CACHE: Final = Lazy(
    r"\b(?:no|without|zero|don't|do not|never|not|nothing|none|neither|no one|stop|off|disable[ds]?|disabling|skip|shall not|must not|should not|no more|quit|end|kill|remove|delete|"
    r"get rid of|drop|clear|scrap|bin|nuke|ditch|wipe|turn(?:ed)? off|switch(?:ed)? off|shouldn't|mustn't|isn't to) (?:\w+ ){0,4}?(?:cach(?:e|ed|es|ing)|ttl)\b|"
    r"\b(?:cach\w+|ttl) (?:\w+ ){0,5}?(?:off|none|0|zero|disabled|out|away)\b|\bun-?cached\b|\b(?:take|throw|switch|turn) (?:\w+ ){0,4}?cach\w+ (?:\w+ ){0,4}?(?:off|out|away)\b|"
    r"\b(?:off|out) (?:the )?cach\w+\b|\bnothing (?:\w+ ){0,3}cached\b|\b(?:not|never|don't|no longer|stop|nothing) (?:\w+ )?(?:remember\w*|keep\w*|stor\w+|sav\w+|retain\w*|hold\w*|reus\w+) (?:on to )?(?:its |the |any |our |old )?(?:\w+ )?(?:answers?|results?|responses?|data|anything|replies)\b|\balways (?:fetch|get|ask for|want) (?:\w+ )?fresh\b"
)
_NO_LIMIT: Final = Lazy(
    r"\b(?:no|without|lift|lifted|strip|stripped|ditch|unlimited|uncap\w*|no more|get rid of|remove|delete|drop|off|none|unthrottle\w*|scrap|kill|take|abolish|ditch|axe|bin|clear|nuke|wipe|"
    r"cancel|erase|waive|scratch|trash|purge|toss|dump|strip|shed|void|relax|rid|stop|switch off|turn off|disable|end) (?:\S+ ){0,5}?(?:(?:rate |request |call )?limit(?:s|ing|er|ation)?|cap|caps|throttl\w+|quota|restriction\w*|ceiling)\b(?! (?:to|of|at|down))|"
    r"\b(?:(?:rate )?limit\w*|cap|throttl\w+|quota) (?:\w+ ){0,4}?(?:off|none|gone|removed|lifted|away|deleted)\b|\bunlimited\b|\buncap\w*\b|\bunthrottle\w*\b|\b(?:no longer|not|needn't|never|don't|stop) (?:\w+ )?(?:be |get |being |getting )?(?:limit(?:ed|ing)|capp(?:ed|ing)|throttl(?:ed|ing|e)|restrict(?:ed|ing)|ration(?:ed|ing)|slow(?:ed|ing)(?: down)?)\b(?! (?:to|at)\b)|"
    r"\b(?:don't|doesn't|do not|does not|never|not) (?:want|need|have|require|wish)(?: for)? (?:any |a |the |its )?(?:\w+ )?(?:limit|cap|quota|throttl\w+|restriction)s?\b|\bas (?:fast|much|many) as\b|\blift (?:\w+ ){0,4}(?:cap|limit)|\b(?:free|release|relieve|rid) (?:\S+ ){1,4}(?:from|of) (?:\w+ ){0,3}(?:limit|cap|quota|throttl\w+)"
)


def unsets(frame: Frame) -> bool:
    """`stop X being the default, use Y`: the last one named is to be it."""
    return re.search(r"^(?:\w+ ){0,2}?(?:stop|unset|un-?default|unmark|cease)\b", frame.said) is not None


def sets_to(frame: Frame) -> bool:
    """`drop the limit to 10` sets another one; `drop the limit of 100 per minute` lifts it."""
    return re.search(r"\b(?:to|down|at|set|instead|by)\b", frame.said) is not None


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
            r"\b(?:answers?|results?|responses?|replies)\b.*\b(?:kept|keep|stored|valid|fresh|good|held|live|last)\b",
            frame.said,
        )
    )


def nearest_span(spans: Sequence[Value], frame: Frame) -> Value:
    """The duration that stands nearest to a word of caching."""
    places = [place for place, senses in frame.senses.items() if any(sense.concept == "cache" for sense in senses)]
    if not places:
        return spans[0]
    return min(spans, key=lambda one: min(abs(one.first - place) for place in places))


def makes_default(frame: Frame) -> bool:
    """True where a connector is to become the default of its service."""
    named = [value for value in frame.values if value.kind == "name"]
    for place, senses in frame.senses.items():
        if any(sense.concept == "default" and sense.kind == "attr" for sense in senses):
            if any(value.first <= place <= value.last for value in named):
                continue
            word = frame.word_at(place)
            if word in ("default", "defaults", "fallback", "go-to"):
                return True
            if re.search(r"\b(?:the|our|my|as|a) (?:\w+ )?(?:standard|primary|main|preferred)\b", frame.said):
                return True
    return bool(
        re.search(
            r"\b(?:our|the|my) (?:standard|primary|main|preferred|usual) (?:one|connector|connection|account)\b",
            frame.said,
        )
    ) and frame.any("lead:change", "act:change")


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


_EACH: Final = Lazy(
    r"\b(?:all|every|each|both|everything|every single|entire|whole lot|any and all)\b(?! (?:week|day|hour|minute|second|month|time|morning|night|right|of a sudden|good|set|monday|the time|few|\d+|other|couple|now|so often|along|over|sorts|too|single (?:time|day|week)|two|three)\b)"
)


def each(frame: Frame) -> bool:
    """True where all of something are meant."""
    for found in _EACH.finditer(frame.said):
        before = frame.said[: found.start()].split()[-1:]
        rest = frame.said[found.end() :].split()[:1]
        ours = (
            before == ["for"]
            and rest
            and rest[0] not in ("now", "i", "we", "that", "it", "second", "minute", "hour", "day")
        )
        if (
            not ours
            and before
            and before[0]
            in (
                "at",
                "after",
                "not",
                "above",
                "once",
                "in",
                "are",
                "we're",
                "they're",
                "you're",
                "is",
                "second",
                "minute",
                "request",
                "call",
                "requests",
                "calls",
                "for",
            )
        ):
            continue
        if (
            found.group() in ("every", "each")
            and rest
            and rest[0] in ("second", "minute", "hour", "day", "sec", "min", "1", "10")
        ):
            continue
        if found.group() == "all" and rest and rest[0] in ("caching", "its", "limits", "answers", "traffic"):
            continue
        return True
    return False


def plural(frame: Frame) -> bool:
    """True where several connectors are spoken of."""
    features = frame.features
    if "obj:connector.pl" in features or "obj:account.pl" in features:
        return True
    return any(
        one.typed.lower().endswith("s")
        and not (one.service or "").lower().endswith("s")
        and "'" not in one.typed
        and one.service is not None
        and one.typed.lower() == f"{one.service}s".lower()
        for one in frame.mentions
    )


def one_of(frame: Frame) -> bool:
    """`one of the hubspot connectors` is one."""
    return bool(
        re.search(
            r"\b(?:one|either|which|any) of (?:the|our|my|these|those)\b|\bfrom (?:my|our|the|your) (?:\w+ )?(?:list|connectors|connections)\b|\boff (?:my|our|the) (?:\w+ )?(?:list|connectors|connections)\b|\bamong\b",
            frame.said,
        )
    )


def everything(frame: Frame) -> bool:
    """True where really everything is meant, not only what `it` or `them` stood for."""
    return bool(
        re.search(
            r"\b(?:everything|all (?:\w+ )?(?:connectors|connections|accounts|of them)|every (?:single )?(?:connector|connection|one)|them all|it all|the lot|each connector)\b",
            frame.said,
        )
    )


def field_said(frame: Frame, fields: Sequence[FieldMention]) -> FieldMention | None:
    """The field among those found that is spoken of as one: in the plural, or beside a word for values."""
    for one in fields:
        if " " in one.typed or one.typed.lower().endswith("s"):
            return one
    return fields[0] if fields else None


_FIELD_SHAPE: Final = Lazy(
    r"(?:values?|options?|opts?|choices?|entries|suggestions|dropdown|picklist|autocomplete)(?: (?:are|is|that|which))? (?:\w+ )?(?:for|of|in|on|does|do|can|allowed in|accepted by|go into|fit)(?: the| a)? ([\w ]+?)(?: field| dropdown| property| on| in| for| of| from| accept| take|$)"
)


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


_QUERY_AFTER: Final = Lazy(
    r"(?:matching|starting with|beginning with|begin with|start with|starts with|containing|contain|contains|search(?:ing)? (?:\w+ ){0,3}for|look(?:ing)? (?:\w+ ){0,3}for|search|look(?:ing)? for|like|named|called|with|find|filter(?:ed)? by|only|grep|matches|mentioning|including)$"
)


def query(frame: Frame, tokens: Sequence[Token], line: Line, *, taken: str) -> str | None:
    """What values are to be looked for."""
    for at in range(frame.clause.first, frame.clause.last + 1):
        if (
            tokens[at].kind == "quoted"
            and _unquoted(tokens[at], line).casefold() != taken.casefold()
            and not any(value.last == at for value in frame.values)
            and not any(one.first <= at <= one.last and one.kinds != {"category"} for one in frame.mentions)
        ):
            return _unquoted(tokens[at], line)
    within = re.search(
        r"\b(?:with|having|containing|where) (\w+) in (?:the|their|its|his) (?:name|title|label)", frame.said
    )
    if within and within[1] not in SMALL:
        return within[1]
    said: list[str] = []
    inside = {at for one in frame.mentions if one.kinds != {"category"} for at in range(one.first, one.last + 1)}
    for at in range(frame.clause.first, frame.clause.last + 1):
        token = tokens[at]
        if said and token.kind in ("word", "number") and at not in inside and _QUERY_AFTER.search(" ".join(said)):
            opener = said[-1]
            if (
                opener in ("with", "like", "only", "called", "named", "find", "including", "search")
                and token.word in KNOWN
            ):
                said.append(token.word)
                continue
            if token.word not in SMALL and token.typed.casefold() != taken.casefold():
                return _run(
                    frame, tokens, line, at, ends=frozenset("""in on of for from please pls and""".split()), most=3
                )
        said.append(token.word)
    return None


def refreshes(frame: Frame) -> bool:
    """True where values are to be read anew."""
    if any(one in frame.features for one in ("act:refresh", "lead:refresh", "rm.values")):
        return True
    return bool(
        re.search(
            r"\b(?:(?:empty|clear|flush|bust|invalidate|reset) (?:\w+ ){0,3}cache|anew|afresh|fresh|again|once more|one more time|another time|refresh\w*|reload\w*|newest|latest|up to date|uncached|bypass\w*|without (?:the )?cache|re-?fetch\w*)\b",
            frame.said,
        )
    ) and not re.search(r"\bagain\?$", frame.said)


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


_DROPPED: Final = frozenset(
    """integration integrations app apps service services provider providers catalog catalogue
        catalouge tool tools software vendor vendors action actions operation operations something
        anything connector connectors search find look show list cargo source sources destination
        destinations platform platforms partner partners thing things stuff directory marketplace plugin
        plugins name names title description category me us by chance native built-in built in methods
        endpoints functions extractors""".split()
)


def search(frame: Frame, tokens: Sequence[Token], line: Line, *, actions: bool = False) -> str | None:
    """Words to look for in the catalogue, or among the actions of a service."""
    quoted = _quoted(frame, tokens, line)
    if quoted:
        return quoted
    inside = {} if not actions else {at: one for one in frame.mentions for at in range(one.first, one.last + 1)}
    first, last = frame.clause.first, frame.clause.last
    for at in range(first, last):
        word = tokens[at].word
        opener = (
            word in _SEARCH_AFTER
            or (tokens[at].typed == ":" and at > first and tokens[at - 1].word in LOOKED_IN)
            or word in ("grep", "find", "search")
            or (word == "up" and tokens[at - 1].word == "look")
        )
        if word == "for" and at < last and tokens[at + 1].word in ("example", "instance"):
            continue
        if not opener or (word == "like" and tokens[at - 1].word in ("i'd", "we'd", "would", "should", "'d", "id")):
            continue
        nxt = at + 1
        while (
            nxt <= last
            and (
                tokens[nxt].word in SMALL
                or tokens[nxt].typed == ":"
                or tokens[nxt].word in ("word", "words", "term")
            )
            and tokens[nxt].word not in ("x",)
        ):
            nxt += 1
        if nxt > last or nxt in inside or tokens[nxt].is_sign:
            continue
        itself = (
            nxt == last
            and word in ("about", "matching", "containing")
            and tokens[nxt].word in ("search", "list", "find", "show")
        )
        if (
            tokens[nxt].word in _DROPPED
            and not itself
            and not (word == "with" and _named_after(tokens, nxt + 1, last))
        ):
            continue
        if actions and word in ("for", "find", "search", "with", "of") and nxt in inside:
            continue
        if (
            word in ("with",)
            and (not actions or tokens[nxt].word in ("actions", "extractors"))
            and not _named_after(tokens, nxt, last)
        ):
            continue
        if word in ("for", "like", "named", "called", "about", "with", "find", "search") and _is_filter(
            tokens, nxt
        ):
            continue
        if (
            not actions
            and word in ("find", "search")
            and any(
                tokens[step].word in ("for", "matching", "containing", "about", "with")
                for step in range(at + 1, last)
            )
        ):
            continue
        if (
            not actions
            and word == "for"
            and tokens[nxt].word in ("sales", "marketing", "support", "finance")
            and frame.mentions
        ):
            continue
        text = _run(frame, tokens, line, nxt, ends=_SEARCH_END if not actions else _SEARCH_END, most=3)
        if text:
            return text
    if actions:
        return _deed(frame, tokens, line)
    return _asked_for(frame, tokens, line)


def _named_after(tokens: Sequence[Token], at: int, last: int) -> bool:
    return any(
        tokens[step].word in ("name", "title", "names", "em", "them", "description") for step in range(at, last + 1)
    )


def _is_filter(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].word in ("actions", "extractors", "cargo", "workspace")


def _deed(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """`which operations look up a phone number`: what an action is to do."""
    found = re.search(
        r"\b(?:actions?|operations?|methods?|endpoints?|functions?) (?:of \w+ |does \w+ have )?(?:that|which|to|for|can|could|would)?\s?(?:can |could |let me |deal with |work with |are |is )?(?:look up|find|search|enrich|verify|create|update|delete|remove|add|send|get|fetch|insert|upsert|deal with|handle|touch|concern|cover)s?(?: an?| the| me)? ([\w' ]+)$",
        frame.said,
    )
    if found:
        words = [word for word in found[1].split() if word not in SMALL]
        known = {word for one in frame.mentions for word in one.typed.lower().split()}
        kept = [word for word in words if word not in known]
        if kept:
            return " ".join(kept) if len(kept) <= 3 else None
    found = re.search(
        r"\b(?:actions?|operations?|methods?|endpoints?|functions?) (?:that |which |to |can |could )?(?:can |could )?(remove|delete|update|create|add|insert|upsert|search|find|enrich|verify|send|merge|validate|export|import|sync|tag|move|copy|archive|unsubscribe|drop|wipe|purge|erase)s?(?: (?:something|anything|stuff|things|it|records?|data|whatever|somebody|someone))?$",
        frame.said,
    )
    if found:
        return found[1]
    found = re.search(r"\b(?:with|to|for|about|around|on) (?:an? |the |our |my )?(\w+)$", frame.said)
    if (
        found
        and re.search(r"\b(?:everything|all|what|things)\b.*\bcan do\b", frame.said)
        and found[1] not in {word for one in frame.mentions for word in one.typed.lower().split()}
    ):
        return found[1] if found[1] not in SMALL else None
    del tokens, line
    return None


def _asked_for(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """`do you support zendesk`: the words that nothing explains."""
    if not any(
        one in frame.features
        for one in (
            "q:support",
            "q:have",
            "attr:supported",
            "lead:find",
            "act:find",
            "act:support",
            "lead:connect",
            "act:connect",
            "past:connect",
        )
    ):
        return None
    places = [
        at
        for at in range(frame.clause.first, frame.clause.last + 1)
        if tokens[at].typed in frame.left
        and tokens[at].word not in _DROPPED
        and tokens[at].kind in ("word", "other", "email")
    ]
    if not frame.left and not frame.mentions and "q:support" in frame.features:
        # a name that is a word of the language as well: `do you support WhatsApp`
        places = [
            at
            for at in range(frame.clause.first + 1, frame.clause.last + 1)
            if tokens[at].kind == "word"
            and tokens[at].typed[0].isupper()
            and tokens[at].word not in SMALL | _DROPPED
        ]
    if not places:
        return None
    start = end = places[0]
    for at in places[1:]:
        if at == end + 1 or (at == end + 2 and tokens[end + 1].typed in "-.&/"):
            end = at
    # a word that is known may belong to the name: `Microsoft Dynamics`, `Constant Contact`
    while (
        end + 1 <= frame.clause.last
        and tokens[end + 1].kind == "word"
        and tokens[end + 1].typed[0].isupper()
        and not tokens[end].typed.isupper()
    ):
        end += 1
    while (
        start > frame.clause.first + 1
        and tokens[start - 1].kind == "word"
        and tokens[start - 1].typed[0].isupper()
        and not tokens[start].typed.isupper()
        and tokens[start - 1].word not in ("cargo", "does", "do", "can", "is")
    ):
        start -= 1
    return line.typed(tokens[start].start, tokens[end].end)


def custom_name(frame: Frame, tokens: Sequence[Token], line: Line, lexicon: Lexicon) -> str | None:
    """Which custom integration is meant: its slug, as typed where nothing is called so."""
    for one in frame.mentions:
        slug = one.slug_of("custom")
        if slug:
            return slug
    first, last = frame.clause.first, frame.clause.last
    worker = {
        at
        for value in frame.values
        if value.kind == "worker"
        for at in range(value.own if value.own >= 0 else value.first, value.last + 1)
    }
    places = [
        at
        for at in range(first, last + 1)
        if tokens[at].word in ("custom", "bespoke", "in-house", "homemade", "home-grown", "homegrown")
    ]
    for at in places:
        after = at + 1
        while after <= last and (
            tokens[after].word
            in (
                "integration",
                "integrations",
                "connector",
                "connection",
                "one",
                "app",
                "service",
                "source",
                "named",
                "called",
                "the",
                "uuid",
                "slug",
                "with",
                "id",
                "our",
                "my",
            )
            or tokens[after].typed in (":", "=", ",")
        ):
            after += 1
        if after <= last and after not in worker:
            token = tokens[after]
            if token.kind == "quoted":
                return _unquoted(token, line)
            if token.kind in ("uuid", "path") or (token.kind == "word" and _is_custom(token)):
                return token.typed
        before = at - 1
        while before >= first and (
            tokens[before].word in ("the", "our", "my", "a", "old", "is", "as", "that") or tokens[before].is_sign
        ):
            before -= 1
        if (
            before >= first
            and before not in worker
            and tokens[before].kind in ("word", "quoted")
            and (tokens[before].kind == "quoted" or _is_custom(tokens[before]))
        ):
            token = tokens[before]
            return _unquoted(token, line) if token.kind == "quoted" else token.typed
    odd = [
        tokens[at] for at in range(first, last + 1) if at not in worker and tokens[at].kind in ("word", "uuid")
        and ("_" in tokens[at].typed or ("-" in tokens[at].typed and tokens[at].word.replace("-", " ") not in PHRASES) or tokens[at].kind == "uuid")
    ]  # fmt: skip
    if odd:
        return odd[0].typed
    quoted = _quoted(frame, tokens, line)
    del lexicon
    return quoted


def _is_custom(token: Token) -> bool:
    text = token.typed.lower()
    return text not in KNOWN and token.word not in KNOWN


def workspace_name(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """The workspace to switch to, as typed."""
    for one in frame.mentions:
        slug = one.slug_of("workspace")
        if slug:
            return slug
    quoted = next((_unquoted(token, line) for token in tokens_of(frame, tokens) if token.kind == "quoted"), None)
    if quoted:
        return quoted
    first, last = frame.clause.first, frame.clause.last
    ends = frozenset(
        """please pls plz and then now not but rather instead for with where so because workspace ws organisation
        organization tenant thanks as one again""".split()
    )
    for at in range(first, last + 1):
        if tokens[at].word in ("workspace", "ws", "org", "organisation", "organization", "tenant"):
            after = at + 1
            while after <= last and (
                tokens[after].word
                in (
                    "to",
                    "called",
                    "named",
                    "switch",
                    "use",
                    "is",
                    "should",
                    "be",
                    "into",
                    "the",
                    "change",
                    "select",
                    "set",
                    "over",
                )
                or tokens[after].typed in (":", "->", "=>", ">", "=")
            ):
                after += 1
            text = _run(frame, tokens, line, after, ends=ends, most=4) if after <= last else None
            if text and text.lower() not in SMALL:
                return text
            before = at - 1
            start = before
            while (
                start >= first
                and tokens[start].kind in ("word", "number")
                and tokens[start].word
                not in (
                    "to",
                    "into",
                    "in",
                    "the",
                    "my",
                    "our",
                    "a",
                    "that",
                    "this",
                    "other",
                    "wrong",
                    "another",
                    "switch",
                    "change",
                    "different",
                    "use",
                    "list",
                    "right",
                    "new",
                    "of",
                    "select",
                    "from",
                    "open",
                    "current",
                )
            ):
                start -= 1
            if start < before:
                return line.typed(tokens[start + 1].start, tokens[before].end)
    for at in range(last, first - 1, -1):
        if tokens[at].word in ("to", "into", "in") and at < last:
            text = _run(frame, tokens, line, at + 1, ends=ends, most=4)
            if (
                text
                and text.lower() not in SMALL
                and text.lower() not in ("wrong", "other", "different", "another", "right")
            ):
                return text
    return None


def topic(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """What help is wanted about, in the user's words."""
    found = re.search(
        r"\b(?:how (?:do|does|can|could|would|should|to|might) ?(?:i|we|you|one|people)? |help (?:me )?(?:with|on|about|for) |^(?:please )?help (?!me\b|us\b|please\b|pls\b)|way to |how to )(.+)$",
        frame.said,
    )
    del tokens, line
    if not found:
        return None
    words = [
        word for word in found[1].split() if word not in ("please", "a", "an", "the", "here", "one", "my", "?")
    ]
    return " ".join(words[:6]) or None


def sort_by(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """The column to sort by, in the user's words."""
    first, last = frame.clause.first, frame.clause.last
    ends = frozenset(
        """please pls plz descending ascending desc asc and instead first now order alphabetically thanks""".split()
    )
    for at in range(first, last + 1):
        if tokens[at].word in ("by", "after", "on", "to"):
            text = _run(frame, tokens, line, at + 1, ends=ends)
            if text:
                for token in tokens[at + 1 : last + 1]:
                    text = text.replace(token.typed, token.word) if token.fixed else text
                return text
    if re.search(r"\balphabetical\w*\b|\ba to z\b|\ba-z\b", frame.said):
        return "name"
    if re.search(r"\b(?:newest|oldest|age|date)\b", frame.said):
        return "created"
    found = re.search(r"\b(?:most|least|highest|lowest) (\w+)", frame.said)
    return found[1] if found else None


def descends(frame: Frame) -> bool:
    """True where the largest come first."""
    return bool(re.search(r"\b(?:desc\w*|reverse\w*|most|highest|largest|biggest|newest|top|down)\b", frame.said))


_HOST: Final = Lazy(
    r"(?:^|(?<=[\s(\"']))(?:[a-z0-9][\w-]*\.)+[a-z]{2,}(?::\d+)?(?:/[^\s\"')]*)?(?=$|[\s,;!?)\"']|\.(?:\s|$))",
    re.IGNORECASE,
)


def host(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """An address without `https://`, as typed: `score.acme.dev/v2`."""
    text = line.typed(tokens[frame.clause.first].start, tokens[frame.clause.last].end)
    found = _HOST.search(text)
    return found.group() if found is not None else None


def path(frame: Frame, tokens: Sequence[Token]) -> str | None:
    """The file that is named."""
    for token in tokens_of(frame, tokens):
        if token.kind == "path":
            return token.typed
    for at in range(frame.clause.first, frame.clause.last):
        if tokens[at].word in ("file", "transcript", "called", "named", "as", "to", "into", "replay"):
            token = tokens[at + 1]
            if token.kind == "quoted":
                return token.typed[1:-1]
            if token.kind == "word" and (token.typed.lower() not in KNOWN and token.word not in KNOWN):
                return token.typed
    return None
