"""Pieces: stretches of one sort, and which of those said last takes the place of which said first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from assistant.understanding.cleaning import Line
from assistant.understanding.concepts import PHRASES
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mentions import Mention
from assistant.understanding.numbers import number_at
from assistant.understanding.spans import SPANS
from assistant.understanding.texts import free_values
from assistant.understanding.tokens import Token
from assistant.understanding.values import SHORT, UNITS, quantities
from assistant.understanding.words_brands import QUALIFIERS

_PROPERTIES: Final = frozenset("""limit cache uuid cred default settings cost inputs auth when""".split())


_SMALL: Final = frozenset(
    """the a an my our your this that these those just only simply one ones of please pls it's is please
    instead rather really""".split()
)


PREPOSITIONS: Final = frozenset(
    """to for on in of from with as by at per a via through into called named after not""".split()
)


_PRONOUNS: Final = frozenset(["it", "its", "it's", "them", "that", "this", "one"])


_UNITS: Final = frozenset({*UNITS, *SPANS, *SHORT})


class Piece(Struct, frozen=True):
    """A stretch of tokens of one sort."""

    sort: str
    word: str
    first: int
    last: int
    service: str = ""
    exact: bool = True
    slug: str = ""
    """The one connector that a word of its name stands for."""


def paired(old: list[Piece], new: list[Piece]) -> list[tuple[Piece, Piece]]:
    """Pairs pieces in order, each with the last of its sort: the end of the first part is what is put right."""
    best: list[tuple[Piece, Piece]] = []
    if not any(one.sort == "name" for one in old):
        # a name that nothing knows is what is put right: `our GA account, I mean Google Ads`
        old = [
            replace(one, sort="name") if one.sort == "free" and any(each.sort == "name" for each in new) else one
            for one in old
        ]
    opening = next((one for one in new if one.sort != "small"), None)
    if opening is None:
        return best
    if _is_title(old, new):
        return [(old[-1], opening)]
    for at in range(len(old) - 1, -1, -1):
        if not _fits(old[at], opening, last=at == len(old) - 1):
            continue
        pairs = [(old[at], opening)]
        place = at + 1
        for one in new[new.index(opening) + 1 :]:
            if one.sort == "small":
                continue
            hit = next(
                (step for step in range(place, len(old)) if _fits(old[step], one, last=step == len(old) - 1)), None
            )
            if hit is not None:
                pairs.append((old[hit], one))
                place = hit + 1
        if opening.sort == "prep" and len(pairs) < 2 and any(one.sort not in ("small", "prep") for one in new):
            # `to 200` for `to 100`: the preposition alone says where the rest goes
            following = [one for one in old[at + 1 :] if one.sort not in ("small", "prep")]
            pairs += [(one, opening) for one in following[:1]]
        if len(pairs) > len(best):
            best = pairs
    return best


def _is_title(old: list[Piece], new: list[Piece]) -> bool:
    """`rename it to Zoom, I mean Zoominfo Main`: a name with more words right behind it is a text, and takes the place of a text."""
    if len(new) != 2 or not old or old[-1].sort != "free" or len(old) < 2 or old[-2].sort != "prep":
        return False
    plain = new[1].sort == "free" or (new[1].sort == "name" and not new[1].exact)
    return new[0].sort == "name" and plain and new[1].first == new[0].last + 1


def _fits(old: Piece, new: Piece, *, last: bool) -> bool:
    if old.sort == "prep" or new.sort == "prep":
        return old.sort == new.sort and old.word == new.word
    if old.word == new.word and old.sort not in ("small",):
        return True
    if old.sort == new.sort:
        return old.sort in (
            "name",
            "number",
            "unit",
            "noun",
            "free",
            "category",
            "quoted",
            "workspace",
            "action",
            "uuid",
        )
    if (
        {old.sort, new.sort} <= {"name", "free", "workspace", "quoted"}
        and (last or new.sort != "name")
        and old.sort != "name"
    ):
        return True
    if old.sort == "name" and new.sort == "free":
        return last
    return old.sort == "pronoun" and new.sort == "name"


def _sort_of(one: Mention) -> str:
    for kind in ("category", "workspace", "action"):
        if one.kinds == {kind}:
            return kind
    return "name"


def _by_word(one: Mention) -> str:
    slugs = one.slugs_of("connector")
    return slugs[0] if len(slugs) == 1 and all(each.by == "word" for each in one.named) else ""


def _is_exact(one: Mention) -> bool:
    return one.service is not None or len(one.slugs_of("connector")) == 1 or not one.kinds


def _is_plain(tokens: Sequence[Token], one: Mention) -> bool:
    """An ordinary word that happens to be a name, within other words."""
    before = tokens[one.first - 1] if one.first else None
    return (
        before is not None
        and not before.is_sign
        and tokens[one.first].typed.islower()
        and before.word in ("to", "in", "by")
    )


def _sort(token: Token, lexicon: Lexicon) -> str:
    if token.kind != "word":
        return token.kind
    word = token.word.removesuffix("'s")
    if word in _PRONOUNS and word not in ("one", "that", "this"):
        return "pronoun"
    if word in _UNITS:
        return "unit"
    if word in _SMALL:
        return "small"
    if word in PREPOSITIONS:
        return "prep"
    owners = lexicon.connectors.by_word.get(word) or lexicon.connectors.by_word.get(QUALIFIERS.get(word, ""))
    if owners and len(owners) <= 4:
        return "name"
    if token.typed[0].isupper() and not token.typed.isupper():
        return "free"
    senses = PHRASES.get(word, ())
    if any(one.kind == "obj" or (one.kind == "attr" and one.concept in _PROPERTIES) for one in senses):
        return "noun"
    if any(one.kind == "act" for one in senses):
        return "verb"
    return "known" if lexicon.knows(word) and token.typed.islower() else "free"


def pieces_of(
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    line: Line,
    lexicon: Lexicon,
    bounds: tuple[int, int],
    *,
    named: bool,
) -> list[Piece]:
    """The stretches between two places; with `named`, new names in them are pieces of their own."""
    first, last = bounds
    inside = {one.first: one for one in mentions}
    free = {}
    if named:
        said = tokens[: last + 1]
        mine = [one for one in mentions if one.last <= last]
        for value in free_values(said, line, mine, quantities(said)):
            free[value.own if value.own >= 0 else value.first] = value
    found: list[Piece] = []
    at = first
    while at <= last:
        token = tokens[at]
        one = inside.get(at)
        if at in free:
            found.append(Piece("free", token.word, at, min(free[at].last, last)))
            at = free[at].last + 1
        elif one is not None and one.last <= last and not (one.weak and _is_plain(tokens, one)):
            service = next((each.integration for each in one.named if each.integration), None) or ""
            found.append(
                Piece(_sort_of(one), one.typed.lower(), at, one.last, service, _is_exact(one), _by_word(one))
            )
            at = one.last + 1
        elif (number := number_at(tokens, at)) is not None and token.kind == "word" and number[1] - 1 <= last:
            found.append(Piece("number", token.word, at, number[1] - 1))
            at = number[1]
        else:
            if not token.is_sign:
                sort = _sort(token, lexicon)
                found.append(Piece(sort, token.word, at, at, exact=sort != "name"))
            at += 1
    merged: list[Piece] = []
    for piece in found:
        if merged and piece.sort == merged[-1].sort == "free" and piece.first == merged[-1].last + 1:
            merged[-1] = Piece("free", merged[-1].word, merged[-1].first, piece.last)
        else:
            merged.append(piece)
    return merged
