"""Meant: what a pronoun or a noun beside a word of removal stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from assistant.understanding.concepts import PHRASES
from assistant.understanding.mentions import Mention
from assistant.understanding.patterns import Lazy
from assistant.understanding.spelling import near
from assistant.understanding.tokens import Token
from assistant.understanding.words_common import SMALL

if TYPE_CHECKING:
    from assistant.understanding.frames import Act, Frame


THINGS: Final = frozenset(
    """connector connectors connection connections conn conns hookup hookups integration integrations
        account accounts acct app one ones thing things instance instances link links service services
        provider hookup's entry cnx""".split()
)


INSIDE: Final = frozenset(["in", "inside", "within", "from", "on"])


_PARTS: Final = frozenset(
    """page pages button docs documentation guide section tab node step template article post tutorial settings logs log
        history icon image description tag tags column row rows file files folder report channel thread message request
        ticket error bug warning banner popup test tests code class module""".split()
)
"""Nouns behind `connector`: a part of a text or a program, not a connector."""


AFTER: Final = frozenset(
    """please pls plz now today immediately right asap for from off out away and then too as would will
        thanks thx mate will you u if since because so it's its we i they nobody completely entirely
        permanently forever straight in our my with via altogether soon again once already is are at
        tonight finally sandbox prod production staging test eu emea but not first next instead there
        here properly safely quickly ok okay kindly hey buddy bro dude lol man yet though anyway called
        named can could may that that's which when rather""".split()
)


_ADVERBS: Final = frozenset(
    """instantly instantaneously immediately promptly swiftly urgently pronto stat presto tout today tonight
        hereby herewith forthwith anyhow anyways regardless sharpish directly wholesale outright first""".split()
)
"""How and when something is done, said behind it."""


_OF_ELSE: Final = Lazy(
    r"^(?:\w+ ){0,3}?(?:(?:stop|halt|cancel|pause|abort|end|terminate|interrupt|freeze|kill|find|there's|there is|see|open|toss|drop|forget) )?"
    r"(?:the|this|that|our|my|a|an|all|those|these|every|each|any) (?:\w+ ){0,2}?(?:(?:runs?|workflows?|plays?|jobs?|syncs?|campaigns?|sequences?|segments?|"
    r"agents?|enrichments?|batch(?:es)?|exports?|imports?|quer(?:y|ies)|process(?:es)?|tasks?|automations?|dashboards?|reports?|emails?|messages?|"
    r"invoices?|loops?|schedules?|triggers?|webhooks?) (?:that|tat|taht|thta|tha|hat|thast|which|hammering|hitting|calling|running|flooding|spamming|in|on|from|to|into|against|with|via|of|using))|"
    r"^(?:\w+ ){0,2}?(?:toss|drop|scrap|forget|bin|ditch|kill|trash|abandon|shelve|leave|cancel) (?:the|that|this|my|our) (?:\w+ )?"
    r"(?:thought|idea|plan|matter|question|conversation|topic|subject|discussion)\b"
)
_OF_THOUGHT: Final = Lazy(
    r"\b(?:the|that|this|my|our) (?:\w+ )?(?:thought|idea|plan|question|topic|subject|request|suggestion|proposal)$"
)
"""`the run that hammers Snowflake, kill it`: what `it` stands for is no connector."""


_PLACES: Final = frozenset(
    """here cargo list connectors connector connections workspace page account accounts integrations my
        our the this setup system overview table catalog menu""".split()
)


_NO_HOMES: Final = frozenset(
    """credits hold duty call default defaults standard tools tool plays models favourites favorites favourite favorite bookmarks
        shortlist watchlist wishlist sidebar dashboard budget invoice bill contract node nodes template templates backup backups
        rotation selection backlog sprint roadmap plan quote proposal filter filters search results clipboard draft drafts schedule calendar""".split()
)
"""What a connector may be taken out of without being removed."""
_AS_DEFAULT: Final = Lazy(
    r"(?:as|from being|being|from) (?:the |our |my |a |its )?(?:\w+ )?(?:defaults?|fallback|standard|primary|main|preferred|go-to)\b(?! (?:workspace|environment|setup))"
)
_SINGLE: Final = frozenset(["connector", "connection", "account", "one", "conn", "acct"])
_STOPS: Final = frozenset(
    "because since as so and but please pls if when after before while for until then by with".split()
)
_HOMES: Final = frozenset(
    """workspace workspaces ws tenant org organisation organization cargo connectors connections connector connection conns integrations
        integration accounts account setup stack system systems inventory environment env here there orbit catalog catalogue config
        configuration apps app services service portfolio earth existence face map company everything everywhere sandbox production
        side platform tool's toolbox toolset settings production's now today monday tuesday wednesday thursday friday
        saturday sunday tomorrow tonight""".split()
)
"""What all connectors are in, so that what is taken out of it is gone."""


def _is_from(word: str) -> bool:
    return word in ("from", "off") or (2 < len(word) < 6 and near(word, "from"))


def _is_no_home(words: Sequence[str]) -> bool:
    """True for what a connector may be taken out of without being removed, one slip in its word aside."""
    if _HOMES & set(words):
        return False
    return any(
        word in _NO_HOMES or (len(word) > 4 and any(len(one) > 4 and near(word, one) for one in _NO_HOMES))
        for word in words
    )


def _goal(at: int, last: int, tokens: Sequence[Token]) -> list[str]:
    """The words of what something is taken out of."""
    words: list[str] = []
    for step in range(at, last + 1):
        token = tokens[step]
        if (token.is_sign and token.typed not in ("'", "-")) or token.word in _STOPS:
            break
        words.append(token.word.removesuffix("'s"))
    return words


def taken_elsewhere(frame: Frame, place: int, tokens: Sequence[Token]) -> bool:
    """True where something is taken out of what need not be the workspace: `remove X from the list`, asked about."""
    inside = {at: one for one in frame.mentions for at in range(one.first, one.last + 1)}
    last = frame.clause.last
    for at in range(max(place, frame.clause.first), last):
        if (
            not (_is_from(tokens[at].word) or _is_from(tokens[at].typed.lower()))
            or at in inside
            or not (at - 1 in inside or tokens[at - 1].word in _SINGLE)
        ):
            continue
        words = _goal(at + 1, last, tokens)
        named = any(step in inside for step in range(at + 1, at + 1 + len(words)))
        alone = len(words) == 1 and words[0] in ("it", "this", "that", "us", "me", "them")
        if words and not (named or alone or _HOMES & set(words)):
            return True
    return False


_OF_HELD: Final = Lazy(
    r"(?:(?:so|and|well|ok|because|since|please) )*(?:the|this|that|our|my|an?|these|those|all|every|one) (?:\w+ )?(?:plays?|workflows?|tools?|models?|contacts?|records?|leads?|lists?|campaigns?|sequences?|channels?|messages?|deals?|files?|nodes?|"
    r"segments?|agents?|folders?|tasks?|notes?|e?mails?|reports?|tables?|rows?|tickets?|automations?|companies|company|pages?|posts?) (?:on|of|in|inside|for|behind|from|at|with|using|under|that|which)\b"
)
"""`the play for hunter, please delete it`: the play is meant."""


def meant_by(pronoun: str, place: int, tokens: Sequence[Token]) -> str:
    """`the cache of slack_alerts: bin it` means the cache: the property spoken of before in the sentence, else the thing."""
    if pronoun not in ("it", "that", "this", "them", "both", "those", "these"):
        return "pron"
    start = place
    while start > 0 and tokens[start - 1].kind not in ("stop", "newline"):
        start -= 1
    before = said_between(tokens, start, place - 1)
    if _OF_ELSE.search(before) or _OF_THOUGHT.search(before) or _OF_HELD.match(before):
        return "other"
    at = place - 1
    while at >= 0 and tokens[at].kind not in ("stop", "newline"):
        kind = kind_at(at, at, tokens) if tokens[at].kind == "word" else ""
        if (
            kind in ("limit", "cache", "cred")
            and at > 1
            and tokens[at - 1].word == "the"
            and tokens[at - 2].word == "not"
        ):
            at -= 2  # `not the key, the whole connector, delete it`
            continue
        if kind in ("limit", "cache", "cred"):
            return kind
        nearby = {token.word for token in tokens[max(0, at - 4) : at]}
        if tokens[at].word in ("connector", "connection", "account", "thing") and nearby & {
            "whole",
            "entire",
            "complete",
        }:
            return "pron"
        at -= 1
    return "pron"


def kind_of_subject(frame: Frame, act: Act, tokens: Sequence[Token]) -> str:
    """`the cache of X should be deleted`, `X's limit removed`: the property that the passive is about, if it is one."""
    inside = {at for one in frame.mentions for at in range(one.first, one.last + 1)}
    start = frame.clause.first
    for at in range(act.first - 1, start - 1, -1):
        if tokens[at].is_sign and tokens[at].typed not in ("'", "-", "(", ")"):
            start = at + 1
            break
    for at in range(start, act.first):
        if at in inside:
            continue
        kind = kind_at(at, act.first - 1, tokens)
        if kind and kind not in ("default", "other", "filter", "values"):
            return kind
    return "other" if _is_inside(frame, act, tokens, start) else ""


_BESIDE: Final = frozenset(
    "on of in behind from at for under inside within using with to by via through into onto".split()
)
_WHICH: Final = frozenset("the our my this that its all every each any some these those".split())
_SAME: Final = frozenset(
    """half copy version duplicate rest all any each both none everything one ones setup set-up sandbox production prod staging warehouse test demo
        trial is are was were be been has have had get gets got rid name removal deletion""".split()
)
"""What beside a preposition is no thing of its own: `the sandbox of hubspot`."""


def _is_held(word: str) -> bool:
    """True for a word of what stands in a service, or hangs on a connector."""
    return word in _CONTENTS or any(
        sense.kind == "topic" or (sense.kind == "obj" and sense.concept in _HELD) for sense in PHRASES.get(word, ())
    )


_CONTENTS: Final = frozenset(
    "messages message channels channel records record contacts leads deals emails lists notes tasks files rows".split()
)


def _is_inside(frame: Frame, act: Act, tokens: Sequence[Token], start: int) -> bool:
    """`the plays on apollo should be deleted`, `the hubspot contacts must go`: what the passive is about is in the service."""
    near = [one for one in frame.mentions if start <= one.first and one.last < act.first]
    if not near:
        return False
    one = near[-1]
    behind = tokens[one.last + 1] if one.last + 1 < act.first else None
    if behind is not None and _is_held(behind.word):
        return behind.word not in THINGS
    at = one.first - 1
    while at > start and tokens[at].word in _WHICH:
        at -= 1
    if at <= start or tokens[at].word not in _BESIDE or tokens[at - 1].kind != "word":
        return False
    noun = tokens[at - 1].word
    if noun == "everything":
        return tokens[at].word != "of"
    senses = PHRASES.get(noun, ())
    verb = any(each.kind == "act" and each.form != "base" for each in senses) and not _is_held(noun)
    return (
        noun not in THINGS | _SAME | SMALL and not verb and not any(one.first <= at - 1 <= one.last for one in near)
    )


_HELD: Final = frozenset(["uses", "model", "action", "extractor", "field", "values", "node"])
"""What stands in a service or hangs on it."""


def kind_at(at: int, last: int, tokens: Sequence[Token]) -> str:
    """The property or part that a word names, if it does."""
    for size in (2, 1):
        if at + size - 1 > last:
            continue
        phrase = " ".join(tokens[place].word.removesuffix("'s") for place in range(at, at + size)).replace("-", " ")
        concepts = {s.concept for s in PHRASES.get(phrase, ()) if s.kind in ("attr", "obj")}
        for concept, kind in (
            ("limit", "limit"), ("cache", "cache"), ("cred", "cred"), ("name", "name"), ("word", "name"), ("filter", "filter"),
            ("filterword", "filter"), ("values", "values"), ("default", "default"), ("field", "other"),
        ):  # fmt: skip
            if concept in concepts:
                return kind
    return ""


def kind_behind(
    frame: Frame, at: int, last: int, tokens: Sequence[Token], inside: Mapping[int, object], *, thing: bool = False
) -> str:
    """What stands behind the named thing decides whether it is the object itself or belongs to another noun."""
    while at <= last and tokens[at].word in ("-", "'"):
        at += 1
    if at > last:
        return "target"
    spoken = next((one for one in frame.values if one.first == at and one.kind in ("rate", "duration")), None)
    if spoken is not None and spoken.last < last:  # `clearbit's 24 h cache`
        return kind_at(spoken.last + 1, last, tokens) or "other"
    token = tokens[at]
    word = token.word
    other = inside.get(at)
    if at < last and other is not None and getattr(other, "kinds", None) == {"category"}:
        return kind_behind(frame, at + 1, last, tokens, inside, thing=thing)  # `the clearbit enrichment step`
    if thing and isinstance(other, Mention) and "connector" in other.kinds and tokens[at - 1].word in THINGS:
        return kind_behind(
            frame, other.last + 1, last, tokens, inside
        )  # `drop connector hunter down to 5 a minute`
    if token.is_sign or other is not None or token.kind != "word":
        return "target"
    kind = kind_at(at, last, tokens)
    if kind:
        return kind
    if word.removesuffix("'s") in THINGS:
        return kind_behind(frame, at + 1, last, tokens, inside, thing=True)
    if word in ("to", "down") and any(value.kind in ("rate", "duration") for value in frame.values):
        return "limit"
    if word in ("as", "from", "being") and _AS_DEFAULT.match(said_between(tokens, at, last)):
        return "default"  # `remove X as the default`
    if thing and word in _PARTS:
        return "other"
    if word in ("out", "away") and at + 1 <= last and tokens[at + 1].word in ("for", "of", "from", "to", "with"):
        goal = next(
            (
                tokens[step].word
                for step in range(at + 2, last + 1)
                if tokens[step].word not in ("the", "a", "my", "our", "this", "your", "all")
            ),
            "",
        )
        return "target" if goal in _PLACES or goal in ("good", "ever", "now", "") else "other"
    if word in ("from", "off") and at + 1 <= last:
        rest = said_between(tokens, at + 1, last)
        step = at + 1
        while step < last and tokens[step].word in (
            "the",
            "its",
            "our",
            "my",
            "that",
            "this",
            "any",
            "all",
            "cargo",
            "rate",
        ):
            step += 1
        if kind := kind_at(step, last, tokens) or ("other" if _is_no_home(_goal(step, last, tokens)) else ""):
            return kind
        if (
            re.search(
                r"\b(?:agent|sequence|campaign|segment|list of (?!connect|connections|accounts|integrations|services)|play|workflow|channel|model|table|folder|team|store|shopify|group|audience|flow|database|report|dashboard|step)s?\b",
                rest,
            )
            and "my list of connectors" not in rest
        ):
            return "other"
        return "target"
    adverb = word in _ADVERBS or (
        word.endswith("ly") and len(word) > 4 and word not in ("weekly", "daily", "monthly")
    )
    if any(one.kind == "act" and one.concept == "use" and one.form == "s" for one in PHRASES.get(word, ())):
        return "target"  # `whether deleting it hurts a model`
    if word in AFTER or thing or (adverb and not _noun_behind(at + 1, last, tokens)):
        return (
            "target"
            if word in AFTER or adverb or word in ("connectors", "nobody", "nothing", "who", "no") or thing
            else "other"
        )
    return "other"


def _noun_behind(at: int, last: int, tokens: Sequence[Token]) -> bool:
    """True where an adverb is followed by another noun, so that it may be a name: `remove hunter instantly lists`."""
    return (
        at <= last and not tokens[at].is_sign and tokens[at].word not in AFTER and tokens[at].word not in _ADVERBS
    )


def said_between(tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(tokens[at].word for at in range(first, last + 1) if tokens[at].kind in ("word", "number"))
