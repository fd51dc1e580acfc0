"""Nouns: words of removal that remove nothing where they stand: titles, people, parts of other things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.concepts import KNOWN, REMOVAL
from assistant.understanding.frames import Act, Frame
from assistant.understanding.meant import THINGS
from assistant.understanding.spelling import near
from assistant.understanding.tokens import Token


def is_title(frame: Frame, act: Act, tokens: Sequence[Token]) -> bool:
    """`rename it to Trash`: a capital behind `to` or `as` at the end of the clause begins a name."""
    typed = tokens[act.first].typed
    if act.first > frame.clause.first + 1 and act.last == frame.clause.last and _in_capitals(tokens, act.first):
        return True  # `… goes to Junk Bin`
    return (
        act.first > frame.clause.first
        and act.last == frame.clause.last
        and tokens[act.first - 1].word in ("to", "as", "into", "called", "named")
        and typed[:1].isupper()
        and not typed.isupper()
    )


def _in_capitals(tokens: Sequence[Token], place: int) -> bool:
    """True for the last of several words in capitals behind small ones: the end of a name."""
    before = tokens[place - 1]
    words = [token for token in tokens if token.kind == "word"]
    loud = sum(token.typed[:1].isupper() for token in words) * 2 > len(words)
    return not loud and tokens[place].typed.istitle() and before.kind == "word" and before.typed[:1].isupper()


def is_plain(token: Token, *, split: bool) -> bool:
    """A word of removal as it stands, or one of five letters and more that is one edit away and is no word itself."""
    if split and token.fixed == 0:
        return True
    if token.fixed == 0:
        return token.typed.lower() in REMOVAL or token.word in REMOVAL
    return token.fixed == 1 and len(token.word) >= 5


def of_another_thing(frame: Frame, place: int) -> bool:
    """`workflow delete …`: a noun right before the verb names what it is done to."""
    kinds = {(one.kind, one.concept) for one in frame.senses.get(place, ())}
    return any(
        kind == "topic" or (kind, concept) in (("obj", "uses"), ("obj", "model"), ("obj", "workspace"))
        for kind, concept in kinds
    )


def is_person(frame: Frame, act: Act, tokens: Sequence[Token]) -> bool:
    """`Bin Zhao asks …`: a capital word before another capital word that names nothing here."""
    if act.first != act.last or act.last >= frame.clause.last or not tokens[act.first].typed[:1].isupper():
        return False
    after = tokens[act.last + 1]
    named = any(one.first <= act.last + 1 <= one.last for one in (*frame.mentions, *frame.excluded))
    words = [token for token in tokens if token.kind == "word"]
    loud = sum(token.typed[:1].isupper() for token in words) * 2 > len(words)
    return (
        after.kind == "word" and after.typed[:1].isupper() and not named and not loud and after.word not in THINGS
    )


def is_noun(frame: Frame, act: Act, tokens: Sequence[Token]) -> bool:
    """`bin`, `drop`, `kill` behind an article are nouns: `the bin`, `a drop in quality`."""
    before = tokens[act.first - 1].word if act.first > frame.clause.first else ""
    if before in LOTS and _of_many(frame, act, tokens):
        return False
    return (
        (
            before
            in (
                "a",
                "an",
                "the",
                "in",
                "per",
                "this",
                "in-the",
                "your",
                "data",
                "page",
                "mass",
                "bulk",
                "batch",
                "soft",
            )
            and act.form != "ing"
        )
        or _is_term(frame, act, tokens, before)
        or (
            # `its new label: Nuke`
            act.first > 1
            and tokens[act.first - 1].typed in (":", "=")
            and tokens[act.first - 2].word in ("name", "title", "label", "nickname", "called")
        )
    )


LOTS: Final = frozenset(["mass", "bulk", "batch"])


def _of_many(frame: Frame, act: Act, tokens: Sequence[Token]) -> bool:
    """`bulk delete unused connectors` is a verb with its object; `is there a bulk delete` a noun."""
    at = act.first - 2
    opener = tokens[at].word if at >= frame.clause.first else ""
    behind = tokens[act.last + 1] if act.last < frame.clause.last else None
    return (
        act.form == "base"
        and opener not in ("a", "an", "the", "any", "no", "your", "for", "of", "some", "this")
        and behind is not None
        and not behind.is_sign
        and behind.word not in ("for", "of", "in", "on", "is", "option", "button", "feature", "function", "action")
    )


_OPENS_TERM: Final = frozenset(
    "for with about like by of on against containing matching saying named called titled contains contain mentioning spelled meaning".split()
)


def _is_term(frame: Frame, act: Act, tokens: Sequence[Token], before: str) -> bool:
    """`search the lists for wipe`, `swap its name for Axe`: a bare verb that ends a clause behind a preposition is none."""
    if act.form != "base" or act.first != act.last or before not in _OPENS_TERM:
        return False
    rest = tokens[act.last + 1 : frame.clause.last + 1]
    return all(
        token.is_sign or token.word in ("please", "pls", "plz", "thanks", "thx", "now", "too") for token in rest
    )


_DENIALS: Final = ("don't", "dont", "never", "not")


def is_action_name(frame: Frame, act: Act, tokens: Sequence[Token]) -> bool:
    """`remove record action of pipedrive`, `the action delete lead`: the verb begins the name of an action, and the noun says so."""
    named = next((one for one in frame.actions if one.first == act.first and one.last > act.last), None)
    if named is None:
        return False
    behind = tokens[named.last + 1].word if named.last < frame.clause.last else ""
    before = tokens[named.first - 1].word if named.first > frame.clause.first else ""
    return behind in _ACTIONS or before in _ACTIONS


_ACTIONS: Final = ("action", "operation", "endpoint", "method", "block")


def nearly_negated(act: Act, tokens: Sequence[Token], first: int) -> bool:
    """A misspelt denial right before a word of removal denies it all the same: `donr delete`, `neer delete`."""
    for at in range(act.first - 1, max(first, act.first - 2) - 1, -1):
        typed = tokens[at].typed.lower()
        if typed in KNOWN or tokens[at].kind != "word" or len(typed) < 2:
            continue
        if any(near(one, typed, 1 if len(one) < 5 else 2) for one in _DENIALS):
            return True
    return False
