"""Clause features: what the text of a clause says as a whole, beside the senses of its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from assistant.understanding import settings_said
from assistant.understanding.elsewhere import (
    changes_record,
    counts_other,
    delegates,
    foreign,
    of_other_product,
    tells_plays,
    to_people,
)
from assistant.understanding.patterns import Lazy
from assistant.understanding.phrasing import (
    COULD,
    CREDITS_DENIED,
    CREDITS_LEFT,
    HAVE,
    MEANS,
    OF_ELSE,
    OF_HERE,
    OURS,
    OWN_ONES,
    PASTED_KEY,
    PRONOUNS,
    RELATIVE,
    SUPPORT,
    TELLS,
    THINGS,
    TIME,
    UNDID,
    UNDO_ASKED,
    UNUSED,
    WARNS,
    WHATIS,
)
from assistant.understanding.verb_words import OF_ONE

if TYPE_CHECKING:
    from assistant.understanding.frames import Frame
    from assistant.understanding.tokens import Token

_DOMAIN: Final = frozenset(
    {
        "attr:limit",
        "attr:cache",
        "attr:cred",
        "attr:default",
        "attr:unused",
        "attr:credits",
        "attr:ownkey",
        "attr:uuid",
        "attr:inputs",
    }
)

_DEEDS: Final = frozenset(
    {
        "act:rename",
        "act:connect",
        "act:rotate",
        "act:undo",
        "act:remove",
        "act:throttle",
        "act:cache",
        "act:record",
        "act:replay",
        "act:sort",
        "act:create",
        "act:change",
        "act:disable",
    }
)

_OWNS: Final = Lazy(
    r"(?:and |so |but |well |because |since |as |now )*(?:there's a |there's now a |there(?:'ll| will| is going to| are going to|'s going to)(?: soon| also| probably)? be |(?:i|we|they|he|she)(?:'ll| will| are going to|'re going to)(?: soon| also| probably| then)? (?:have|get|be given|receive) |(?:i|we|they)(?:'re| are)(?: soon)? getting |there (?:is|are) (?:now )?(?:a |some )?|(?:i|we|they|somebody|someone) (?:just |have just |have )?(?:created|made|added|opened|started|built) )|(?:and |so |but |well |because |since |as |now )*(?:i|we|they|he|she|there|you) (?:already |also |still |now )?(?:have|has|had|got|own|keep|is|are|exists?|was|were) (?!to\b|got to\b|bought|purchased|ordered|no\b|not\b|none\b)"
)
"""`we have a second account` tells what is there, and asks for nothing."""

_LIMITED: Final = ("attr:limit", "act:throttle", "neg:throttle", "past:throttle")

_CACHED: Final = ("attr:cache", "act:cache", "neg:cache", "past:cache")

_OTHER: Final = frozenset("different other better nicer clearer shorter longer proper correct right".split())
"""What a part is to be instead of what it is."""


def note_clause(frame: Frame, tokens: Sequence[Token], found: Mapping[str, int], note: Callable[..., None]) -> None:
    """Notes what the whole clause says; `found` holds what its words gave, and what is noted here."""
    said, grams = frame.said, frame.grams()
    if PRONOUNS.search(RELATIVE.sub(r"\1", said)):
        note("ent:pron")
    if TIME.search_in(said, grams):
        note("time")
    if HAVE.search_in(said, grams):
        note("q:have")
    if SUPPORT.search_in(said, grams) and not (OURS.match(said) and not frame.mood.question):
        note("q:support")
    if WHATIS.search_in(said, grams):
        note("q:whatis")
    if PASTED_KEY.search_in(said, grams) or (
        CREDITS_DENIED.search_in(said, grams) and not CREDITS_LEFT.search_in(said, grams)
    ):
        note("attr:ownkey")
    if ("obj:action" in found or "obj:extractor" in found) and OWN_ONES.search_in(said, grams):
        note("obj:native")
    if TELLS.search_in(said, grams):
        note("tells")
    if OF_ELSE.search_in(said, grams) and not OF_HERE.search_in(said, grams):
        note("of:else")
    if frame.mood.aux:
        note("q:aux")
    if MEANS.search_in(said, grams):
        note("means")
    if delegates(frame, tokens) or WARNS.search_in(said, grams):
        note("delegates")
    if ("obj:uses" in found or "act:oos" in found or "past:oos" in found or "topic:plays" in found) and tells_plays(
        frame
    ):
        note("tells:plays")
    if foreign(frame) or counts_other(frame) or of_other_product(frame) or changes_record(frame):
        note("foreign")
    if to_people(frame):
        note("foreign")
        note("delegates")
    if COULD.search_in(said, grams):
        note("q:could")
    if UNUSED.search_in(said, grams):
        note("attr:unused")
    if "act:undo" in found or "past:undo" in found or "undoable" in frame.words or "reversible" in frame.words:
        if UNDID.search_in(said, grams):
            note("q:undid")
        elif UNDO_ASKED.search_in(said, grams):
            note("q:undo")
    if any(one.startswith(("obj:", "ent:", "not:")) or one in _DOMAIN for one in found) or (
        not frame.left and any(one in _DEEDS for one in found)
    ):
        note("domain")
    if re.match(r"(?:and |so |but |what )?(?:if|suppose|supposing|imagine|assuming)\b", said):
        note("mood:cond")
    for one in frame.mentions:
        if one.first > frame.clause.first and tokens[one.first - 1].word in ("our", "my"):
            note("ent:ours", one.first)
    for one in frame.mentions:
        if one.last < frame.clause.last and tokens[one.last + 1].word in ("one", "ones", "thing"):
            note("obj:connector" if tokens[one.last + 1].word != "ones" else "obj:connector.pl", one.last + 1)
    if any(one in found for one in _LIMITED) and settings_said.lifts(frame):
        note("off:limit")
    if any(one in found for one in _CACHED) and settings_said.stops_caching(frame):
        note("off:cache")
    if not frame.mood.question and not frame.mood.desire and _OWNS.match(said):
        note("told:have")
    if _new_part(frame, tokens):
        note("new:part")
    for feature, pattern in THINGS.items():
        if pattern.search(said):
            note(feature)


def _new_part(frame: Frame, tokens: Sequence[Token]) -> bool:
    """`another name`, `a new key`: what is new is a part of one thing, and nothing is to be made."""
    places = [
        place
        for place, senses in frame.senses.items()
        if any(one.kind == "attr" and one.concept == "new" for one in senses)
    ]
    if any(place == frame.clause.last or tokens[place + 1].word not in OF_ONE for place in places):
        return False
    return bool(places) or any(
        tokens[at].word in _OTHER and tokens[at + 1].word in OF_ONE
        for at in range(frame.clause.first, frame.clause.last)
    )
