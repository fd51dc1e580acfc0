"""What a removing verb takes as its object: a connector, or something that is never removed here."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from assistant.understanding.concepts import PHRASES
from assistant.understanding.meant import (
    AFTER,
    INSIDE,
    THINGS,
    kind_at,
    kind_behind,
    kind_of_subject,
    meant_by,
    said_between,
)
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
        couple half few some most many several whichever oldest newest latest first last infernal wonky dusty rotten pathetic needless unnecessary harsh stingy measly non""".split()
)


_WHOLES: Final = frozenset(["everything", "all", "anything", "whatever", "stuff", "things"])


_OF_A_PLACE: Final = Lazy(
    r"(?:(?:that|which)(?: is|'s| are)? )?(?:in|inside|within|from|on|under|of) (?:the |my |our |this |that |your |their |his |her |a )?(?!(?:connectors?|connections?|integrations?|accounts?|workspace|ws|list|cargo|one|ones|once|it|them|those|these|that|this|us|total|full|general|there|here|bulk|sandbox|production|prod)\b)"
    r"(?:\w+ ){0,2}?(?!(?:connectors?|connections?|integrations?|workspace)\b)\w+$"
)
_PRONOUNS: Final = frozenset(["it", "them", "those", "these", "that", "this", "both", "everything", "all"])


_BREAKS: Final = frozenset(["sorry", "oops", "ooops", "whoops", "argh", "damn", "wait", "nope", "haha", "lol"])


_LOTS: Final = frozenset(["lot", "bunch", "batch", "shebang", "caboodle", "collection", "list", "inventory"])


_EXCEPT: Final = frozenset("except excluding besides minus barring apart aside save but other unless".split())


_VAGUE: Final = frozenset(["anything", "whatever", "stuff", "things", "what", "something"])


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
        kind = kind_of_subject(frame, act, tokens)
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
        if one is not None and one.typed.lower().endswith(("sheet", "spreadsheet")):
            behind = tokens[one.last + 1].word if one.last < last else ""
            if behind in ("with", "of", "for", "called", "named", "where", "that", "which", "about", "containing"):
                return "other"  # `the Google Sheet with the leads`
        if one is not None:
            return kind_behind(frame, one.last + 1, last, tokens, inside)
        if token.kind == "quoted":
            rest = said_between(tokens, at + 1, last)
            if any(
                one.first > at and token.typed[1:-1].casefold() in one.typed.casefold() for one in frame.mentions
            ):
                return "name"  # `take "RevOps" out of 'RevOps Sheets'`
            named = re.search(r"\b(?:name|title|label|nickname)\b", rest)
            if named or re.match(r"from\b", rest):
                return "name" if named else "other"
            return "quoted"
        if token.is_sign:
            if token.typed in ("'", "-", "(", ")"):
                at += 1
                continue
            if token.typed == "#" and at < last and at + 1 not in inside:
                return "other"  # `the #alerts channel`
            break
        if token.kind == "flag":
            at += 1
            continue
        word = token.word.removesuffix("'s")
        if word == "and" and at < last and tokens[at + 1].word == "every":
            at += 1  # `each and every`
            continue
        if word in _VAGUE:
            return "vague"
        if word in _EXCEPT and at > act.last + 1:
            return "target"  # `delete every unused one apart from …`
        if word == "all" and at < last and tokens[at + 1].word in _EXCEPT:
            return "target"
        if word in ("named", "called", "titled", "labelled", "labeled") and at < last and at + 1 in inside:
            at += 1  # `the one named Salesforce EMEA`
            continue
        if word in _BREAKS:
            return "none"  # `delete delete sorry my phone typed that`
        if word in _LOTS and tokens[at - 1].word in ("whole", "entire", "complete"):
            return "target" if has_target(frame) else "pron"  # `wipe the whole lot`
        if word in _WHOLES and not frame.mentions and _OF_A_PLACE.match(said_between(tokens, at + 1, last)):
            return "other"  # `everything in my trash folder`
        if (
            word in _WHOLES
            and at < last
            and tokens[at + 1].word in INSIDE
            and (at + 2 in inside or at + 3 in inside)
        ):
            return "other"
        if word in _PRONOUNS and not (
            word in ("all", "that", "this", "these", "those", "both", "it")
            and _noun_follows(at, last, tokens, inside)
        ):
            lowered = at < last and tokens[at + 1].word in ("to", "down") and spans
            return "limit" if lowered else meant_by(word, act.first, tokens)  # `drop them to 3 a second`
        if (
            word in _SKIPPED
            or word.startswith("non-")
            or (
                word.endswith("ly")
                and at == act.last + 1
                and at < last
                and word not in ("family", "monopoly", "supply", "reply", "assembly")
            )
            or token.kind == "number"
            or any(
                s.concept in ("unused", "default", "new", "all", "credits", "ownkey", "failing")
                for s in PHRASES.get(word, ())
                if s.kind == "attr"
            )
        ):
            at += 1
            continue
        if word in ("account", "accounts", "acct", "login", "access") and not frame.mentions and not _spares(frame):
            return "other"
        if word in THINGS:
            return kind_behind(frame, at + 1, last, tokens, inside, thing=True)
        if word == "custom":
            return "target"
        kind = kind_at(at, last, tokens)
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
        if any("refresh" in one.concepts for one in frame.acts) and _listed(frame, at, last, tokens):
            return "values"  # `throw away the stale channel list and load it anew`
        return (
            _of_a_name(at, last, tokens)
            or (kind_at(at + 1, last, tokens) if at < last and not tokens[at + 1].is_sign else "")
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
        at + 1 in inside or after.word not in AFTER or after.word in ("sandbox", "prod", "production")
    )


def _listed(frame: Frame, at: int, last: int, tokens: Sequence[Token]) -> bool:
    """`the cached channel list`, `the cached values of …`: values are spoken of, not the time that answers are kept."""
    if any(one.first == at for one in frame.fields):
        return True
    return any(
        tokens[step].word in ("list", "lists", "values", "options", "dropdown", "choices", "entries")
        for step in range(at, min(at + 3, last + 1))
    )
