"""What a removing verb takes as its object: a connector, or something that is never removed here."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from assistant.understanding.concepts import PHRASES
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token

if TYPE_CHECKING:
    from assistant.understanding.frames import Act, Frame


_SKIPPED: Final = frozenset(
    """a an the this that these those my our your his her their its all every both each old unused
        existing entire whole us me please just also now up off out away any of for single damn bloody
        stupid poor whatever which one two three other another stale outdated expired revoked leaked
        compromised invalid wrong redundant deprecated legacy duplicate spare outdated empty dead extra
        useless superfluous pointless orphaned idle current said following kindly only ever dormant
        actual actually really remaining rest ridiculous silly insane crazy absurd annoying nasty awful terrible
        horrible dreadful pesky ugly cursed blasted lousy wretched ancient tiny strict tight freaking fucking
        infernal wonky dusty rotten pathetic needless unnecessary harsh stingy measly""".split()
)


THINGS: Final = frozenset(
    """connector connectors connection connections conn conns hookup hookups integration integrations
        account accounts acct app one ones thing things instance instances link links service services
        provider hookup's entry cnx""".split()
)


_WHOLES: Final = frozenset(["everything", "all", "anything", "whatever", "stuff", "things"])


_INSIDE: Final = frozenset(["in", "inside", "within", "from", "on"])


_PARTS: Final = frozenset(
    """page pages button docs documentation guide section tab node step template article post tutorial settings logs log
        history icon image description tag tags column row rows file files folder report channel thread message request
        ticket error bug warning banner popup test tests code class module""".split()
)
"""Nouns behind `connector`: a part of a text or a program, not a connector."""


_AFTER: Final = frozenset(
    """please pls plz now today immediately right asap for from off out away and then too as would will
        thanks thx mate will you u if since because so it's its we i they nobody completely entirely
        permanently forever straight in our my with via altogether soon again once already is are at
        tonight finally sandbox prod production staging test eu emea but not first next instead there
        here properly safely quickly ok okay kindly hey buddy bro dude lol man yet though anyway called
        named can could may that which when""".split()
)


_ADVERBS: Final = frozenset(
    """instantly instantaneously immediately promptly swiftly urgently pronto stat presto tout today tonight
        hereby herewith forthwith anyhow anyways regardless sharpish directly wholesale outright first""".split()
)
"""How and when something is done, said behind it."""


_PRONOUNS: Final = frozenset(["it", "them", "those", "these", "that", "this", "both", "everything", "all"])


_VAGUE: Final = frozenset(["anything", "whatever", "stuff", "things", "what", "something"])


_OF_ELSE: Final = Lazy(
    r"^(?:\w+ ){0,3}?(?:(?:stop|halt|cancel|pause|abort|end|terminate|interrupt|freeze|kill|find|there's|there is|see|open|toss|drop|forget) )?"
    r"(?:the|this|that|our|my|a|an|all|those|these|every|each|any) (?:\w+ ){0,2}?(?:(?:runs?|workflows?|plays?|jobs?|syncs?|campaigns?|sequences?|segments?|"
    r"agents?|enrichments?|batch(?:es)?|exports?|imports?|quer(?:y|ies)|process(?:es)?|tasks?|automations?|dashboards?|reports?|emails?|messages?|"
    r"invoices?|loops?|schedules?|triggers?|webhooks?) (?:that|tat|taht|thta|tha|hat|thast|which|hammering|hitting|calling|running|flooding|spamming|in|on|from|to|into|against|with|via|of|using))|"
    r"^(?:\w+ ){0,2}?(?:toss|drop|scrap|forget|bin|ditch|kill|trash|abandon|shelve|leave|cancel) (?:the|that|this|my|our) (?:\w+ )?"
    r"(?:thought|idea|plan|matter|question|conversation|topic|subject|discussion)\b"
)
"""`the run that hammers Snowflake, kill it`: what `it` stands for is no connector."""


_PLACES: Final = frozenset(
    """here cargo list connectors connector connections workspace page account accounts integrations my
        our the this setup system overview table catalog menu""".split()
)


def has_target(frame: Frame) -> bool:
    return any(one.kinds & {"connector", "integration", "custom"} or one.unknown for one in frame.mentions) or any(
        s.kind == "obj" and s.concept in ("connector", "custom") for senses in frame.senses.values() for s in senses
    )


def _spares(frame: Frame) -> bool:
    """`everything that nothing uses`: the unused ones, without a noun."""
    return any(s.kind == "attr" and s.concept == "unused" for senses in frame.senses.values() for s in senses)


def object_of(frame: Frame, act: Act, tokens: Sequence[Token]) -> str:
    """What the verb takes as its object."""
    inside = {at: one for one in frame.mentions for at in range(one.first, one.last + 1)}
    at = act.last + 1
    last = frame.clause.last
    while at < last and tokens[at].word == act.word:  # `rm rm rm lemlist_old`
        at += 1
    if act.form == "past":
        if not has_target(frame) and re.search(
            r"\b(?:it|they|them|these|those|both) (?:\w+ )?(?:can|may|should|must|has|have|needs?|ought|shall)\b",
            said_between(tokens, frame.clause.first, act.first - 1),
        ):
            return "pron"  # `it can be deleted`
        kind = _subject_kind(frame, act, tokens)
        if kind:
            return kind
        return "target" if has_target(frame) or _spares(frame) else "other"
    spans = {value.first: value.last for value in frame.values if value.kind in ("rate", "duration")}
    while at <= last:
        if at in spans:
            # `the 100 per minute limit`
            at = spans[at] + 1
            continue
        token = tokens[at]
        one = inside.get(at)
        if (
            one is not None
            and not one.kinds & {"connector", "integration", "custom"}
            and not one.unknown
            and one.named
        ):
            at = one.last + 1
            continue
        if one is not None:
            return _behind(frame, one.last + 1, last, tokens, inside)
        if token.kind == "quoted":
            rest = said_between(tokens, at + 1, last)
            if re.search(r"\bname\b|^from\b", rest):
                return "name" if "name" in rest else "other"
            return "quoted"
        if token.is_sign:
            if token.typed in ("'", "-", "(", ")"):
                at += 1
                continue
            break
        if token.kind == "flag":
            at += 1
            continue
        word = token.word.removesuffix("'s")
        if word in _VAGUE:
            return "vague"
        if (
            word in _WHOLES
            and at < last
            and tokens[at + 1].word in _INSIDE
            and (at + 2 in inside or at + 3 in inside)
        ):
            return "other"
        if word in _PRONOUNS and not (
            word in ("all", "that", "this", "these", "those", "both", "it")
            and _noun_follows(at, last, tokens, inside)
        ):
            return _meant_by(word, act.first, tokens)
        if (
            word in _SKIPPED
            or token.kind == "number"
            or any(
                s.concept in ("unused", "default", "new", "all", "credits", "ownkey", "failing")
                for s in PHRASES.get(word, ())
                if s.kind == "attr"
            )
        ):
            at += 1
            continue
        if word in ("account", "accounts", "acct", "login", "access") and not frame.mentions:
            return "other"
        if word in THINGS:
            return _behind(frame, at + 1, last, tokens, inside, thing=True)
        if word == "custom":
            return "target"
        kind = _kind(at, last, tokens)
        if kind == "cred" and re.search(
            r"^(?:\S+ ){1,2}(?:named|called|titled|labelled|labeled) ", said_between(tokens, at, last)
        ):
            return "other"  # `the API token named X`: X is no connector
        if kind == "cache" and token.word == "cached" and _listed(frame, at + 1, last, tokens):
            return "values"
        if kind:
            return kind
        following = inside.get(at + 1)
        if following is not None and word in (
            "live",
            "productive",
            "prod",
            "production",
            "sandbox",
            "staging",
            "test",
            "retired",
            "broken",
        ):
            at += 1
            continue
        if word in ("in", "from") and re.match(
            r"(?:the |its )?(?:\w+ )?(?:name|title|label)\b", said_between(tokens, at + 1, last)
        ):
            return "name"
        if word in ("sandbox", "production", "prod", "warehouse", "staging"):
            return "target"
        return (
            _of_a_name(at, last, tokens)
            or (_kind(at + 1, last, tokens) if at < last and not tokens[at + 1].is_sign else "")
            or "other"
        )
    return "target" if frame.mentions and act.last + 1 > last and has_target(frame) else "none"


def _of_a_name(at: int, last: int, tokens: Sequence[Token]) -> str:
    """`(old)` in the title is a part of the name; a search term is a filter."""
    rest = said_between(tokens, at, last)
    if re.search(r"\b(?:in|from|of|off|out of) (?:\S+ ){0,3}?(?:name|title|label)\b", rest):
        return "name"
    return "filter" if re.match(r"(?:search|filter)\b", rest) else ""


def _noun_follows(at: int, last: int, tokens: Sequence[Token], inside: Mapping[int, object]) -> bool:
    if at + 1 > last:
        return False
    after = tokens[at + 1]
    return not after.is_sign and (
        at + 1 in inside or after.word not in _AFTER or after.word in ("sandbox", "prod", "production")
    )


def _listed(frame: Frame, at: int, last: int, tokens: Sequence[Token]) -> bool:
    """`the cached channel list`, `the cached values of …`: values are spoken of, not the time that answers are kept."""
    if any(one.first == at for one in frame.fields):
        return True
    return any(
        tokens[step].word in ("list", "lists", "values", "options", "dropdown", "choices", "entries")
        for step in range(at, min(at + 3, last + 1))
    )


def _meant_by(pronoun: str, place: int, tokens: Sequence[Token]) -> str:
    """`the cache of slack_alerts: bin it` means the cache: the property spoken of before in the sentence, else the thing."""
    if pronoun not in ("it", "that", "this", "them", "both", "those", "these"):
        return "pron"
    start = place
    while start > 0 and tokens[start - 1].kind not in ("stop", "newline"):
        start -= 1
    if _OF_ELSE.search(said_between(tokens, start, place - 1)):
        return "other"
    at = place - 1
    while at >= 0 and tokens[at].kind not in ("stop", "newline"):
        kind = _kind(at, at, tokens) if tokens[at].kind == "word" else ""
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
        if tokens[at].word in ("connector", "connection") and tokens[at - 1].word in (
            "whole",
            "entire",
            "complete",
        ):
            return "pron"
        at -= 1
    return "pron"


def _subject_kind(frame: Frame, act: Act, tokens: Sequence[Token]) -> str:
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
        kind = _kind(at, act.first - 1, tokens)
        if kind and kind not in ("default", "other", "filter", "values"):
            return kind
    return ""


def _kind(at: int, last: int, tokens: Sequence[Token]) -> str:
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


def _behind(
    frame: Frame, at: int, last: int, tokens: Sequence[Token], inside: Mapping[int, object], *, thing: bool = False
) -> str:
    """What stands behind the named thing decides whether it is the object itself or belongs to another noun."""
    while at <= last and tokens[at].word in ("-", "'"):
        at += 1
    if at > last:
        return "target"
    spoken = next((one for one in frame.values if one.first == at and one.kind in ("rate", "duration")), None)
    if spoken is not None and spoken.last < last:  # `clearbit's 24 h cache`
        return _kind(spoken.last + 1, last, tokens) or "other"
    token = tokens[at]
    word = token.word
    if token.is_sign or at in inside or token.kind != "word":
        return "target"
    kind = _kind(at, last, tokens)
    if kind:
        return kind
    if word in THINGS:
        return _behind(frame, at + 1, last, tokens, inside, thing=True)
    if word == "to" and any(value.kind in ("rate", "duration") for value in frame.values):
        return "limit"
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
        if kind := _kind(step, last, tokens) or (
            "other" if tokens[step].word in ("credits", "hold", "duty", "call") else ""
        ):
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
    if word in _AFTER or thing or (adverb and not _noun_behind(at + 1, last, tokens)):
        return (
            "target"
            if word in _AFTER or adverb or word in ("connectors", "nobody", "nothing", "who", "no") or thing
            else "other"
        )
    return "other"


def _noun_behind(at: int, last: int, tokens: Sequence[Token]) -> bool:
    """True where an adverb is followed by another noun, so that it may be a name: `remove hunter instantly lists`."""
    return (
        at <= last and not tokens[at].is_sign and tokens[at].word not in _AFTER and tokens[at].word not in _ADVERBS
    )


def said_between(tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(tokens[at].word for at in range(first, last + 1) if tokens[at].kind in ("word", "number"))
