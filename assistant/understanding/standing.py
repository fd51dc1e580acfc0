"""Standing: names that a clause mentions only to set them aside, and words that are verbs where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.clauses import Clause
from assistant.understanding.mentions import Mention
from assistant.understanding.tokens import Token

_MODAL = frozenset("may must should shall can could will would is gets has needs ought".split())


def is_support_verb(tokens: Sequence[Token], one: Mention, clause: Clause) -> bool:
    """True for `support` as in `do you support X`, which is no category there."""
    if one.last == one.first and tokens[one.first].typed.lower() in ("supports", "supporting", "supported"):
        return True
    if tokens[one.first].word != "support" or one.last != one.first:
        return False
    if one.last < clause.last and tokens[one.last + 1].word in ("category", "integrations", "apps", "services"):
        return False
    before = tokens[one.first - 1].word if one.first > clause.first else ""
    asked = [tokens[at].word for at in range(max(clause.first, one.first - 4), one.first)]
    if {"do", "does", "can", "could", "will", "did", "not", "don't", "dont", "doesn't", "doesnt", "never"} & set(
        asked
    ) and one.last < clause.last:
        return True
    return before in (
        "you",
        "u",
        "cargo",
        "it",
        "we",
        "they",
        "to",
        "also",
        "this",
        "already",
        "even",
        "program",
        "platform",
        "actually",
        "lot",
        "guys",
        "folks",
        "all",
        "ya",
        "app",
        "tool",
        "product",
        "not",
        "phone",
        "email",
        "chat",
        "live",
        "weekend",
        "premium",
        "priority",
        "technical",
    )


_TELLS: Final = frozenset(
    """told tells says said wrote writes claims claimed mentioned suggested advised confirmed asks asked wants wanted needs thinks thought insists insisted replied answered complains
        complained decided prefers refuses hates loves keeps would has had moved lives uses""".split()
)
"""What people do, and no kind of service."""


def is_department(tokens: Sequence[Token], one: Mention, clause: Clause) -> bool:
    """True for `marketing` in `I am Dolores from marketing`, `the sales team`: people, and no kind of service."""
    after = tokens[one.last + 1].word if one.last < clause.last else ""
    if after in (
        "team",
        "department",
        "people",
        "colleagues",
        "colleague",
        "guys",
        "manager",
        "lead",
        "folks",
        "staff",
        "director",
    ):
        return True
    if after in _TELLS and (
        one.first == clause.first
        or tokens[one.first - 1].word in ("the", "our", "your", "their", "cargo", "because", "and", "but")
    ):
        return True  # `support told me …`
    if one.first <= clause.first or tokens[one.first - 1].word not in ("from", "in", "of", "for"):
        return False
    before = {tokens[at].word for at in range(clause.first, one.first)}
    works = bool(
        before
        & {
            "work",
            "works",
            "working",
            "colleague",
            "colleagues",
            "boss",
            "lead",
            "head",
            "friend",
            "joined",
            "started",
        }
    )
    return works or (
        tokens[one.first - 1].word == "from" and bool(before & {"i'm", "am", "we're", "is", "someone", "somebody"})
    )


_CONTRASTS: Final = {
    "to": frozenset(["opposed", "contrast", "contrary", "compared", "unlike"]),
    "with": frozenset(["compared", "contrasted"]),
    "than": frozenset(["rather", "other"]),
    "of": frozenset(["instead"]),
}
"""Words that set aside what follows them, by the word before: `as opposed to`, `in contrast to`, `rather than`."""


def contrasts(tokens: Sequence[Token], at: int) -> bool:
    """True at the end of words that name something only to say that it is not meant: `unlike`, `in contrast to`."""
    word = tokens[at].word
    return word == "unlike" or (at > 0 and tokens[at - 1].word in _CONTRASTS.get(word, ()))


def tells_apart(tokens: Sequence[Token], at: int) -> bool:
    """`the hubspot that isn't production`: behind a relative pronoun a denial tells which one is not meant."""
    word, before = tokens[at].word, tokens[at - 1].word if at else ""
    return (
        word == "non"
        or (word.endswith(("n't", "nt")) and len(word) > 3 and before in ("that", "which"))
        or (
            word in ("no", "not")
            and before in ("is", "are", "that's")
            and (before == "that's" or (at > 1 and tokens[at - 2].word in ("that", "which")))
        )
        or (word == "but" and before in ("anything", "everything"))
    )


_MOVES: Final = frozenset(
    """switch switching switched switches move moving moved moves migrate migrating migrated migration transition transitioning hop hopping jump jumping
        shift shifting graduate graduating convert converting swap swapping replacing replace""".split()
)


def _is_left(tokens: Sequence[Token], one: Mention, clause: Clause) -> bool:
    """`a switch from HubSpot to Pipedrive`: what one comes from is not what is asked about; only where both are services."""
    before = tokens[one.first - 1].word if one.first > clause.first else ""
    after = tokens[one.last + 1].word if one.last < clause.last else ""
    if before not in ("from", "off") or after not in ("to", "onto", "over") or "connector" in one.kinds:
        return False
    named = one.last + 2 <= clause.last and tokens[one.last + 2].typed[:1].isupper()
    said = {tokens[at].word for at in range(clause.first, one.first)}
    return named and bool(said & _MOVES) and not said & {"default", "limit", "cache", "key"}


def is_set_aside(tokens: Sequence[Token], one: Mention, clause: Clause) -> bool:
    """True for a name that is said not to be meant: `not the sandbox one`, `apart from hubspot`."""
    at = one.first - 1
    steps = 0
    if one.first > 0 and tokens[one.first - 1].word == "ex":
        return True
    if _is_left(tokens, one, clause):
        return True
    while at >= clause.first and steps < 5:
        word = tokens[at].word
        if word in (
            "not",
            "except",
            "excluding",
            "besides",
            "nor",
            "minus",
            "former",
            "formerly",
            "never",
            "neither",
            "ex",
            "skip",
            "skipping",
            "ignore",
            "ignoring",
            "omit",
            "omitting",
        ):
            if word in ("nor", "neither") and any(
                tokens[each].word in ("need", "needs", "use", "uses", "want", "require")
                for each in range(clause.first, at)
            ):
                return False  # `we don't need hunter nor apollo, delete both`
            return word != "not" or tokens[at - 1].word not in (
                "why",
                "if",
                "is",
                "are",
                "does",
                "do",
                "may",
                "must",
                "should",
            )
        if (
            word == "from"
            and tokens[at - 1].word in ("nothing", "none")
            and tokens[at - 2].word in ("cache", "store", "keep", "save", "remember", "caching")
        ):
            return False  # `cache nothing from OpenAI`
        if (
            word in ("from", "of")
            and tokens[at - 1].word == "nothing"
            and one.last < clause.last
            and tokens[one.last + 1].word in _MODAL
        ):
            return False  # `nothing from clearbit may be stored`
        if word in ("from", "of") and tokens[at - 1].word in (
            "nothing",
            "apart",
            "aside",
            "none",
            "instead",
        ):
            return True
        if word == "but" and tokens[at - 1].word in ("anything", "everything", "any", "every", "anyone"):
            return True
        if contrasts(tokens, at) or tells_apart(tokens, at):
            return True
        if word not in (
            "the",
            "a",
            "plain",
            "normal",
            "regular",
            "old",
            "one",
            "just",
            "my",
            "our",
            "to",
            "in",
            "with",
            "any",
            "from",
            "other",
            "than",
            "apart",
            "instead",
            "of",
            "for",
            "deprecated",
            "real",
            "like",
            "via",
        ):
            return False
        at, steps = at - 1, steps + 1
    if at < clause.first and clause.link in ("comma", "stop") and clause.size <= 8:
        first = tokens[clause.first].word
        return first in ("not", "never", "except")
    return False
