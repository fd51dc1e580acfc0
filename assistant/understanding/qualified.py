"""Qualified: a removal of one connector whose words say more than any connector is called by.

`delete hunter 2` may mean another connector than the only one of hunter, so which one is asked about. Every word between
the verb and the end of what it takes must be of the connector's name, of its service, or say nothing of which one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from assistant.understanding.concepts import KNOWN, REMOVAL
from assistant.understanding.index import key_of, words_of
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mentions import Mention
from assistant.understanding.parsing import Parsed
from assistant.understanding.parts import Part
from assistant.understanding.patterns import Lazy
from assistant.understanding.postponed import is_held_back
from assistant.understanding.scoring import OUT, of_the_world
from assistant.understanding.targets import connector_ref
from assistant.understanding.tokens import Token
from assistant.understanding.words_brands import QUALIFIERS
from intents.reading import Decision, Reading

_NOUNS: Final = frozenset(
    "connector connectors connection conn cnx integration account acct instance link hookup hook-up one thing thingy app plugin plug-in".split()
)
_SURE: Final = frozenset("connector connection conn cnx integration hookup".split())
"""Nouns that only a connector has; a service has accounts and links of its own."""
_OPENS: Final = frozenset("the our my your this that a an its their his her these those".split())
_TELLING: Final = frozenset(
    """other another second third fourth fifth first last 1st 2nd 3rd 4th 5th new newer newest old older oldest latest recent previous
        former original next spare extra additional duplicate duplicated copied cloned copy clone backup secondary primary main alternate alternative
        temporary temp tmp test testing sandbox staging stage prod production live dev development demo trial qa uat legacy
        bigger biggest smaller smallest left right upper lower top bottom personal private shared global local regional internal external
        marketing sales support finance hr ops revops outbound inbound apac emea amer americas latam anz dach nordics us usa uk eu europe asia
        na germany france india japan canada brazil australia paris london berlin tokyo beta alpha v1 v2 v3 two three four five""".split()
)
"""Words that tell one of several from the rest, unless it is called by them."""
_COUNTS: Final = frozenset("two three four five".split())
_ORDER: Final = frozenset(["first", "next", "last", "second"])
_THEN: Final = frozenset([",", ";", "and", "then", "before", "afterwards", "n", "&"])
_FILLS: Final = frozenset(
    """whole entire single very same said unused unneeded useless redundant obsolete dead idle stupid silly damn bloody fucking freaking
        stale orphaned actual current existing connected only dear poor""".split()
)
_ENDS: Final = frozenset(
    """please pls plz kindly now too also then again today thanks thank thx cheers asap immediately completely entirely fully
        permanently forever already finally and but so because since as for from of in on at off out away up with without which that who it is was
        has can if when or not by to would could will shall should may must do does you u i we they he she it nobody nothing
        there here everywhere just well ok okay yes yeah no never any all only instead right straight once until unless while after before tonight
        mate sir man bro dude guys folks team go are were be been being am i'm we're it's that's than like via using through unused""".split()
)
"""Words behind a name with which something else begins."""
_EITHER: Final = Lazy(
    r"(?:[a-z']+ )*?(?P<verb>[a-z]+)(?: rid of)?(?: either| one of)?(?: the| our| my)? @ (?:(?:connector|connection) )?or (?:the |our |my )?@(?: connectors?| connections?)?"
    r"(?:(?: whichever| whatever| the one| depending| don't care| doesn't matter| i don't| you choose| you decide| your choice| one of).*)?(?: please)?"
)
_UNUSED_INSIDE: Final = Lazy(
    r"\b(?:things?|stuff|items?|records?|everything|anything|objects?|fields?|data) (?:(?:that|which|we|is|are|aren't|isn't|not|never|no|longer|being|nobody|don't) )*"
    r"(?:used|needed|referenced|required|use|using|need|uses) (?:anywhere |any ?more )?(?:in|inside|within) (?:the |our |my )?@(?! connectors?\b)"
)
_BY_TEXT: Final = Lazy(
    r"^(?:the |our |your )?(?:\w+ )?(?:docs?|documentation|guide|manual) (?:say|tell|state|recommend|suggest|read|advise)"
)
_LATER: Final = Lazy(
    r"\b(?:after|once|when|whenever|as soon as|until|before|tomorrow|tonight|later|next (?:week|monday|month|time)|at \d+|at (?:noon|midnight|lunch|\w+ o'clock)|"
    r"in (?:a|an|one|two|three|five|ten|half|\d+)\b(?: \w+)? ?(?:minutes?|mins?|hours?|days?|m|h)|if i)\b(?! (?:please|all|that's|possible|you can|you're ready|ready|done)\b)"
)


def _sentence(line: Parsed, part: Part) -> str:
    """The sentence that a part stands in: `I leave in ten minutes. Sign me out` is done now."""
    first = last = part.unit.frame.clause.first
    while first > 0 and line.tokens[first - 1].kind not in ("stop", "newline"):
        first -= 1
    while last + 1 < len(line.tokens) and line.tokens[last + 1].kind not in ("stop", "newline"):
        last += 1
    return " ".join(one.word for one in line.tokens[first : last + 1] if one.kind in ("word", "number"))


def qualified(reading: Reading, part: Part, line: Parsed, lexicon: Lexicon, *, alone: bool) -> Reading:
    """Gives a reading that asks which one, where a removal names one of two, or one by a word that none is called by.

    A removal of what is used in a service, or told of by its documents, is turned down; so is a sign-out for later.
    """
    if not alone:
        clause = part.unit.frame.clause
        return _told_apart(reading, line, lexicon, clause.first, clause.last)
    if reading.intent == "session.logout":
        return _out(reading, "to be done later") if _LATER.search(_sentence(line, part)) else reading
    if not any(token.word in REMOVAL or token.word == "rid" for token in line.tokens):
        return reading
    said = _with_marks(line)
    if reading.intent == "integration.docs" and _BY_TEXT.search(said):
        return _out(reading, "a removal that a text tells of")
    if reading.intent == "connector.update" and is_held_back(line.said):
        return _out(reading, "to be done later")
    if reading.intent == "connector.create":
        return _named_apart(reading, line, lexicon) or _pointed_apart(reading, line, lexicon) or reading
    if reading.intent == OUT:
        return _of_two(reading, line, said, lexicon) or _named_apart(reading, line, lexicon) or reading
    if reading.intent != "connector.remove":
        return reading
    if _is_of_else(reading, lexicon):
        return _out(reading, "something else that is called so")
    if reading.slots.get("unused") and "integration" in reading.slots and _UNUSED_INSIDE.search(said):
        return _out(reading, "things of a service")
    return _told_apart(reading, line, lexicon, 0, len(line.tokens))


_ELSE: Final = frozenset(
    """play plays workflow workflows tool tools agent agents segment segments model models run runs batch batches job jobs campaign campaigns sequence sequences
        audience table tables sheet dashboard report folder file user token webhook action actions node nodes step field property list campaign task ticket""".split()
)
"""What else may be called by a name: `kill nightly-scoring play`."""


def _is_of_else(reading: Reading, lexicon: Lexicon) -> bool:
    name = reading.slots.get("connector")
    if not isinstance(name, str) or name in lexicon.connectors.by_slug or " " not in name:
        return False
    return name.lower().split()[-1] in _ELSE


def _told_apart(reading: Reading, line: Parsed, lexicon: Lexicon, first: int, last: int) -> Reading:
    """Asks which one where a name between two places has a word beside it that the connector isn't called by."""
    if reading.intent != "connector.remove" or reading.decision is not Decision.CONFIRM:
        return reading
    slug = reading.slots.get("connector")
    known = lexicon.connectors.by_slug.get(slug) if isinstance(slug, str) else None
    if known is None or reading.slots.keys() != {"connector"} or reading.implied:
        return reading
    own = {*words_of(known.slug), *words_of(known.name), *words_of(known.integration), key_of(known.slug)}
    own |= {word for word, kind in QUALIFIERS.items() if kind in own}
    for one in line.mentions:
        if not first <= one.first <= last:
            continue
        if slug not in one.slugs_of("connector") and one.service != known.integration:
            continue
        told = [line.tokens[at] for at in _around(line.tokens, one) if line.tokens[at].word not in own]
        if told:
            return _asks(reading, (known.integration,), told, lexicon, _typed(line, one, told))
    return reading


def _around(tokens: Sequence[Token], one: Mention) -> Iterator[int]:
    """Gives the places of the words beside a name that tell which one is meant."""
    if "_" in one.typed:
        return
    at = one.first - 1
    before: list[int] = []
    while at >= 0 and tokens[at].kind in ("word", "number") and one.first - at < 4:
        word = tokens[at].word
        if word in _OPENS or word in REMOVAL or (word == "of" and at and tokens[at - 1].word == "rid"):
            yield from (each for each in before if tokens[each].word in _TELLING - _COUNTS)
            break
        if word in _ENDS:
            break  # `our trial with ZoomInfo`
        before.append(at)
        at -= 1
    at, noun = one.last + 1, -1
    if at < len(tokens) and tokens[at].typed == "#":
        at += 1
    behind: list[int] = []
    while at < len(tokens) and tokens[at].kind in ("word", "number") and tokens[at].word not in _ENDS | REMOVAL:
        if tokens[at].word in _NOUNS:
            noun = at
        elif tokens[at].word in _ORDER and at + 1 < len(tokens) and tokens[at + 1].word in _THEN:
            break  # `delete hunter first, then lemlist_old`
        else:
            behind.append(at)
        at += 1
    if not behind or len(behind) > 2:
        return
    removes = any(
        token.word in REMOVAL or token.word == "rid" for token in tokens[max(0, one.first - 5) : one.first]
    )
    for each in behind:
        token = tokens[each]
        if token.kind == "number" or token.word in _TELLING:
            if removes or each < noun:
                yield each
        elif removes and token.word not in _FILLS and not token.word.endswith("ly"):
            yield each


def _named_apart(reading: Reading, line: Parsed, lexicon: Lexicon) -> Reading | None:
    """`delete the salesforce APAC connector`: the whole line is a removal of one by a word that none is called by."""
    tokens = [token for token in line.tokens if token.kind != "stop"]
    if tokens and tokens[-1].word in ("workspace", "cargo"):  # `… from our workspace`
        last = len(tokens) - 1
        while last > 1 and tokens[last].word in ("workspace", "cargo", *_OPENS):
            last -= 1
        tokens = tokens[:last] if tokens[last].word in ("from", "in", "of") else tokens
    named = [one for one in line.mentions if lexicon.connectors.of_service.get(_service(one))]
    if len(named) != 1:
        return None
    at = 0
    while at < len(tokens) and tokens[at].word in _BEGS:
        at += 1
    if [token.word for token in tokens[at : at + 3]] == ["get", "rid", "of"]:
        at += 2
    elif at >= len(tokens) or tokens[at].word not in REMOVAL or tokens[at].fixed:
        return None
    one = named[0]
    inner = [each for each in range(at + 1, len(tokens)) if not one.first <= each <= one.last]
    words = [each for each in inner if tokens[each].word not in _OPENS and tokens[each].word not in _BEGS]
    noun = [each for each in words if tokens[each].word in _SURE]
    told = [each for each in words if each not in noun and tokens[each].typed != "#"]
    if not told or len(told) > 2 or len(noun) > 1 or (told[0] < one.first and not noun):
        return None
    if any(tokens[each].kind not in ("word", "number") or tokens[each].word in _NOT_NAMES for each in told):
        return None
    if not noun and any(not _tells(tokens[each], full=one.service is None) for each in told):
        return None
    if (
        noun
        and noun[0] < told[-1]
        and any(
            tokens[each].word not in _TELLING and tokens[each].kind != "number" for each in told if each > noun[0]
        )
    ):
        return None
    apart = [tokens[each] for each in told]
    return _asks(reading, (_service(one),), apart, lexicon, _typed(line, one, apart))


def _service(one: Mention) -> str:
    """The service that a name stands for, or that of the connector so called."""
    return one.service or next((each.integration or "" for each in one.named), "")


def _tells(token: Token, *, full: bool) -> bool:
    """True for a word that may belong to a name: a number, a version, `legacy`; behind a `full` name one that no list has."""
    if token.kind == "number" or token.word in _TELLING or any(char.isdigit() for char in token.word):
        return True
    plain = token.word in KNOWN or token.word.removesuffix("s") in KNOWN or token.fixed
    return full and not plain and not of_the_world(token.word)


def _pointed_apart(reading: Reading, line: Parsed, lexicon: Lexicon) -> Reading | None:
    """`we don't need the second hunter connector, delete it`: nothing is created where what is told apart is to go."""
    removals = [unit.frame.removal for unit in line.units if unit.frame.removal is not None]
    if not any(one.mode == "request" and one.what == "pron" for one in removals):
        return None
    for one in line.mentions:
        told = [line.tokens[at] for at in _around(line.tokens, one)]
        if told and one.service and lexicon.connectors.of_service.get(one.service):
            return _asks(reading, (one.service,), told, lexicon, _typed(line, one, told))
    return None


_BEGS: Final = frozenset(
    """please pls plz kindly just now ok okay can could would you let's and then thanks i we i'd we'd need want to like have must should wish wanna gotta""".split()
)
_NOT_NAMES: Final = _ENDS | frozenset(
    """key keys token tokens secret password limit limits cache default name names action actions node nodes play plays tool tools model models
        workflow workflows record records contact contacts lead leads field fields data list lists page docs history log logs all every each both
        any some no none account accounts user users rate api webhook webhooks""".split()
)


def _of_two(reading: Reading, line: Parsed, said: str, lexicon: Lexicon) -> Reading | None:
    """`remove either lemlist or smartlead`: which of them is asked about."""
    found = _EITHER.fullmatch(said)
    if found is None or not (found["verb"] in REMOVAL or found["verb"] == "get"):
        return None
    services = [_service(one) for one in line.mentions]
    if len(services) != 2 or not all(lexicon.connectors.of_service.get(one) for one in services):
        return None
    return _asks(reading, tuple(services), [], lexicon)


def _with_marks(line: Parsed) -> str:
    """The words of the line with `@` for each thing that it names."""
    firsts = {one.first for one in line.mentions if one.kinds & {"connector", "integration"}}
    inside = {at for one in line.mentions if one.first in firsts for at in range(one.first, one.last + 1)}
    words = [
        "@" if at in firsts else token.word
        for at, token in enumerate(line.tokens)
        if at in firsts or (at not in inside and token.kind in ("word", "number"))
    ]
    return " ".join(words)


def _typed(line: Parsed, one: Mention, told: Sequence[Token]) -> str:
    """The name as typed, with the words that tell it apart: `salesforce APAC`, `second hunter`."""
    parts = sorted([*told, *line.tokens[one.first : one.last + 1]], key=lambda token: token.start)
    return " ".join(token.typed.removesuffix("'s") for token in parts if not token.is_sign)


def _asks(
    reading: Reading, services: tuple[str, ...], told: Sequence[Token], lexicon: Lexicon, name: str = ""
) -> Reading:
    known = [one for service in services for one in lexicon.connectors.of_service.get(service, {}).values()]
    why = f"no connector is called by: “{' '.join(one.typed for one in told)}”" if told else "one of two"
    return replace(
        reading,
        intent="connector.remove",
        slots={"connector": name} if name else {},
        decision=Decision.ASK,
        confidence=min(reading.confidence, 0.8),
        missing=() if name else ("connector",),
        candidates=tuple(connector_ref(one) for one in known),
        evidence=(*(one for one in reading.evidence if one != "rule: nothing explains it"), why),
        ignored=(),
        extras={name: value for name, value in reading.extras.items() if name != "reason"},
    )


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
    )
