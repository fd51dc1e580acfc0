"""Mentions: where a line names connectors, services, categories and customs; the longest name wins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from assistant.understanding.concepts import KNOWN, PHRASES
from assistant.understanding.correcting import is_known
from assistant.understanding.index import HEAD, Named, key_of
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token, of_a_person
from assistant.understanding.words_brands import ORDINARY, RISKY

LONGEST: Final = 6
"""Tokens that a name may have."""
_INNER: Final = frozenset("-().&/:")
_LOOSE_JOINS: Final = frozenset({"linkedin", "builtwith", "contactout", "thesoapone", "linkup", "clearout"})
"""Joined words that are also plain English when written apart."""


class Mention(Struct):
    """A stretch of tokens that names something."""

    first: int
    last: int
    """Places of the first and last token."""
    named: tuple[Named, ...]
    typed: str
    edits: int = 0
    weak: bool = False
    """An ordinary word that may be a name."""
    excluded: bool = False
    """Named only to say that it isn't meant."""
    connected: bool = False
    """Some connector of the service exists."""
    unknown: bool = False
    """Has the form of a slug or UUID that nothing is called."""
    placed: bool = False
    """Taken for a name by its place alone."""
    kinds: frozenset[str] = frozenset()
    """What kinds of things it may name; follows from `named`."""

    def __post_init__(self) -> None:
        self.kinds = frozenset(one.kind for one in self.named)

    def slug_of(self, kind: str) -> str | None:
        """Gives the slug of the first thing of that kind that it may name."""
        return next((one.slug for one in self.named if one.kind == kind), None)

    def slugs_of(self, kind: str) -> list[str]:
        """Gives all things of that kind that it may name."""
        return list(dict.fromkeys(one.slug for one in self.named if one.kind == kind))

    @property
    def service(self) -> str | None:
        """The integration that it names, directly."""
        return self.slug_of("integration")


def mentions_in(tokens: list[Token], plain: str, lexicon: Lexicon) -> list[Mention]:
    """Gives the mentions in the order of the line, none overlapping."""
    found: list[Mention] = []
    place = 0
    spelt = lexicon.catalogue.words.words
    slips = [
        at
        for at, one in enumerate(tokens)
        if one.kind == "word" and (one.fixed or not (one.word in spelt or is_known(one.word, lexicon)))
    ]
    while place < len(tokens):
        token = tokens[place]
        mention = (
            _at(tokens, place, plain, lexicon, slips)
            if token.kind in _NAMING and not of_a_person(tokens, place)
            else None
        )
        if mention is None:
            place += 1
            continue
        mention.connected = any(
            one.kind == "connector" or lexicon.connectors.of_service.get(one.integration or "")
            for one in mention.named
        )
        found.append(mention)
        place = mention.last + 1
    return found


_NAMING: Final = frozenset({"word", "number", "quoted", "uuid", "path", "email"})


def _at(tokens: list[Token], place: int, plain: str, lexicon: Lexicon, slips: Sequence[int]) -> Mention | None:
    token = tokens[place]
    named: tuple[Named, ...]
    if token.kind == "uuid":
        known = lexicon.connectors.by_uuid.get(token.word)
        named = (Named("connector", known.slug, known.integration, "uuid"),) if known else ()
        return Mention(place, place, named, token.typed, unknown=known is None)
    if token.kind == "quoted":
        named = _named(key_of(token.typed[1:-1]), lexicon)
        return Mention(place, place, named, token.typed[1:-1]) if named else None
    if token.kind == "email":
        return None
    for last in _ends(tokens, place) if _may_begin(tokens, place, lexicon) else ():
        span = tokens[place : last + 1]
        words = [one for one in span if not one.is_sign]
        for spelling in ("typed", "word"):
            edits = 0 if spelling == "typed" else sum(one.fixed for one in words)
            if spelling == "word" and not edits and not any("'" in one.word for one in words):
                continue
            key = _joined(words, spelling)
            named = _named(key, lexicon) or _by_domain(words, lexicon)
            if not named and key.endswith("s") and len(key) > 4 and len(words) <= 2 and words[-1].word != "s":
                named = tuple(
                    one for one in _named(key[:-1], lexicon) if one.kind in ("integration", "connector", "category")
                )
            if named and last == place and all(one.kind == "category" for one in named):
                own = _by_word(tokens, place, lexicon)  # `the crm connector`
                if own is not None and own.last > place:
                    return own
            if named:
                text = plain[span[0].start : span[-1].end]
                weak = _is_weak(words, key) or named[-1].slug == "cargo"
                return Mention(place, last, named, text, edits, weak)
    by_word = (
        _by_word(tokens, place, lexicon)
        or _turned(tokens, place, plain, lexicon)
        or (_nearly(tokens, place, plain, lexicon) if any(0 <= at - place < LONGEST + 2 for at in slips) else None)
    )
    if by_word is not None:
        return by_word
    slugged = "_" in token.typed.strip("_") and any(c.isalpha() for c in token.typed)
    if token.kind == "word" and slugged and token.word not in PHRASES:
        return Mention(place, place, (), token.typed, unknown=True)
    return None


_DOMAIN: Final = Lazy(
    r"(?:www\.)?([a-z0-9][\w-]{2,})\.(?:com|ai|io|co|app|net|so|dev|org|fr|de|eu|tech|tools)", re.IGNORECASE
)


def _by_domain(words: list[Token], lexicon: Lexicon) -> tuple[Named, ...]:
    """`contactout.com`: a service by the address of its site."""
    found = _DOMAIN.fullmatch(words[0].typed) if len(words) == 1 and "." in words[0].typed else None
    return (
        ()
        if found is None
        else tuple(one for one in _named(key_of(found[1]), lexicon) if one.kind == "integration")
    )


def _may_begin(tokens: list[Token], place: int, lexicon: Lexicon) -> bool:
    """False where no name begins like the words from here on, which settles it for most words of a line."""
    head, at = "", place
    while len(head) < HEAD and at < len(tokens):
        if tokens[at].fixed or "'" in tokens[at].word or tokens[at].typed.lower().startswith("www"):
            return True
        head += key_of(tokens[at].typed)
        at += 1
        if len(head) < HEAD and (head in lexicon.catalogue.keys or head in lexicon.connectors.keys):
            return True  # `x`, `hs`
    head = head[:HEAD]
    return len(head) < HEAD or head in lexicon.catalogue.heads or head in lexicon.connectors.heads


def _turned(tokens: list[Token], place: int, plain: str, lexicon: Lexicon) -> Mention | None:
    """`the emea salesforce`: a word of a connector's name in front of its service, where that tells it from others."""
    if place + 1 >= len(tokens) or tokens[place + 1].kind != "word" or tokens[place].word in _PLAIN:
        return None
    owners = lexicon.connectors.by_word.get(tokens[place].word)
    if not owners or len(owners) > 4:
        return None
    services = {one.slug for one in _named(key_of(tokens[place + 1].word), lexicon) if one.kind == "integration"}
    meant = [one for one in owners.values() if one.integration in services]
    if len(meant) != 1:
        return None
    text = plain[tokens[place].start : tokens[place + 1].end]
    return Mention(place, place + 1, (Named("connector", meant[0].slug, meant[0].integration, "word"),), text)


_PARTED: Final = 6
"""Letters from which on a name of several words may have a slip in one of them."""


def _nearly(tokens: list[Token], place: int, plain: str, lexicon: Lexicon) -> Mention | None:
    """`sles nav`, `clea bit`, `custmer.io`: a name of several words, one of them misspelt."""
    spelt = lexicon.catalogue.words.words
    for last in _ends(tokens, place):
        span = tokens[place : last + 1]
        words = [one for one in span if not one.is_sign]
        if len(words) > 3 or (len(words) < 2 and "." not in words[0].typed):
            continue
        slips = [one for one in words if one.fixed or not (one.word in spelt or is_known(one.word, lexicon))]
        key = _joined(words, "typed")
        if len(slips) != 1 or len(key) < _PARTED or len(slips[0].typed) < 3:
            continue
        rest = [key_of(one.typed) for one in words if one is not slips[0]]
        found = {
            one: near
            for near in lexicon.catalogue.words.near(key)
            if all(part in near for part in rest)
            for one in lexicon.catalogue.keys.get(near, ())
            if one.kind == "integration"
        }
        if len({one.slug for one in found}) == 1:
            return Mention(place, last, tuple(found)[:1], plain[span[0].start : span[-1].end], 1)
    return None


_NOUNS: Final = frozenset(["connector", "connection", "conn", "account", "one", "hookup", "link"])
_DETERMINERS: Final = frozenset(["the", "our", "my", "that", "this"])
_PLAIN: Final = frozenset(["old", "main", "alerts", "prod"])
_SAYS: Final = frozenset(["should", "must", "shall", "becomes"])
"""Verbs behind a word of a name that stands as their subject: `sandbox should be the default`."""


def _by_word(tokens: list[Token], place: int, lexicon: Lexicon) -> Mention | None:
    """`the warehouse connection`, `the sandbox`: a word that few connectors have in their names, used as a name."""
    word = tokens[place].word
    owners = lexicon.connectors.by_word.get(word)
    if not owners or len(owners) > 4 or any(one.kind != "category" for one in lexicon.catalogue.keys.get(word, ())):
        return None
    before = tokens[place - 1].word if place else ""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    first = _for_what(tokens, place) if len(owners) == 1 else -1
    if len(owners) == 1 and word not in KNOWN and all(one.is_sign for at, one in enumerate(tokens) if at != place):
        first = place  # `emea`, and nothing else
    if first >= 0:
        named = tuple(Named("connector", one.slug, one.integration, "word") for one in owners.values())
        return Mention(first, place, named, " ".join(one.typed for one in tokens[first : place + 1]))
    if after is not None and after.word in _NOUNS and before in _DETERMINERS:
        last = place + 1
    elif (
        before in _DETERMINERS
        and word not in _PLAIN
        and (
            after is None
            or after.is_sign
            or after.word in ("please", "and", "to", "from", "now", "default", "the", "as", "instead", "too")
            or (
                place > 1
                and tokens[place - 2].word in ("name", "call", "title", "label", "rename", "christen")
                and (after.kind == "quoted" or after.typed[0].isupper())
            )  # `name the sandbox Staging`
        )
    ) or (
        after is not None
        and after.word in _SAYS
        and word not in _PLAIN
        and len(owners) == 1
        and (place == 0 or tokens[place - 1].is_sign)
    ):
        last = place
    else:
        return None
    named = tuple(Named("connector", one.slug, one.integration, "word") for one in owners.values())
    return Mention(place, last, named, tokens[place].typed)


def _for_what(tokens: list[Token], place: int) -> int:
    """`the one for alerts`: where the noun stands that a word of a name tells apart; -1 without one."""
    if place < 3 or tokens[place - 1].word != "for" or tokens[place - 2].word not in _NOUNS:
        return -1
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    ends = after is None or after.is_sign or after.word in _SAYS | {"please", "and", "has", "is"}
    return place - 2 if ends and tokens[place - 3].word in _DETERMINERS else -1


def _ends(tokens: list[Token], place: int) -> Iterator[int]:
    """Gives the possible last places of a name that begins here, the farthest first."""
    ends = [place]
    count = 1
    for last in range(place + 1, min(len(tokens), place + LONGEST + 2)):
        token = tokens[last]
        if token.kind in ("word", "number"):
            count += 1
            if count > LONGEST - 1:
                break
            ends.append(last)
        elif token.kind == "punct" and token.typed == ")" and any(t.typed == "(" for t in tokens[place:last]):
            ends.append(last)
        elif token.typed not in _INNER:
            break
    return reversed(ends)


def _joined(words: list[Token], spelling: str) -> str:
    if spelling == "typed":
        return "".join(key_of(one.typed) for one in words)
    return "".join(key_of(one.word.removesuffix("'s")) for one in words)


def _named(key: str, lexicon: Lexicon) -> tuple[Named, ...]:
    if not key:
        return ()
    return (*lexicon.connectors.keys.get(key, ()), *lexicon.catalogue.keys.get(key, ()))


def _is_weak(words: list[Token], key: str) -> bool:
    if len(words) == 1:
        if key in ("cargo", "cargos"):
            return True
        return (key in ORDINARY and words[0].typed.islower()) or key in RISKY
    return key in _LOOSE_JOINS and words[0].typed.islower()


def cautious(mention: Mention) -> bool:
    """True for a mention whose word mostly means something else."""
    return mention.weak and key_of(mention.typed) in RISKY
