"""Excepted: the connectors that a line leaves out of what it does to several, however it says so.

`except hubspot` leaves out every connector of the service, `except the enrichment ones` those of the category,
`except the old one` whatever has the word in its name. What names nothing is told in the user's words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct, field

from assistant.understanding.concepts import PHRASES
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mentions import Mention
from assistant.understanding.tokens import Token
from assistant.understanding.words_brands import QUALIFIERS

_PHRASES: Final = frozenset(
    tuple(phrase.split())
    for phrase in (
        "except|excepting|excluding|exclude|besides|beside|minus|barring|omitting|omit|skip|skipping|ignoring|"
        "save for|apart from|aside from|other than|rather than|but not|but for|exception of|exception :|exceptions :|"
        "not counting|not including|not touching|without touching|without counting|without including|without harming|"
        "without hurting|without deleting|without removing|without losing|without affecting|unless it's|unless it is|unless|"
        "keep|leave|retain|spare|preserve|protect|keeping|leaving|sparing|preserving|still need|still use|we need|i need|"
        "no need to touch|no need to delete|no need to remove|no reason to touch|no reason to delete|no reason to remove|without touching|not touching|needn't touch|"
        "don't touch|do not touch|dont touch|not touch|never touch|don't remove|don't delete|do not remove|do not delete|"
        "don't drop|do not drop|never delete|never remove|hands off|if it's not|if it isn't|as long as it's not|only not|just not|"
        "everyone but|everything but|all but|every one but|every connector but|each connector but|any connector but|every connection but|each connection but|every account but|each account but|each one but|whole lot but|unused but|ones but|one but|connectors but|connections but|"
        "accounts but|unused bar|connectors bar|ones bar|everything bar|all bar|non"
    ).split("|")
)
"""What leaves out what follows."""
_FIRST: Final = frozenset(phrase[0] for phrase in _PHRASES)
_WITHIN: Final = 3
_AFTER: Final = frozenset(
    "stay stays remain remains survive survives excepted excluded exempt exempted aside untouched".split()
)
_MODAL: Final = frozenset(
    "should must has have shall can may is are needs need will ought 's gets get to be".split()
)
_KEPT: Final = frozenset(
    "stay remain survive kept spared left needed exception exceptions excluded exempt safe off-limits untouched used required wanted".split()
)
_ENDS: Final = frozenset(
    """delete remove drop kill wipe bin trash nuke axe erase purge rm del scrap ditch disconnect unlink then add connect rename show list
        because since cause bc it they he she that's it's they're thanks thank""".split()
)
_PLAIN: Final = frozenset(
    """the our my your a an one ones for any all that this these those connector connectors connection connections account accounts
        integration integrations please pls of from and or nor plus both with in on as well too also though only just entirely alone out
        it them everything every each is are named called thing things stuff who which what are's sure to be here there place intact
        untouched keep leave spare retain preserve keeping leaving not counting exception still need now yet obviously course always definitely not except but touch service services app apps""".split()
)
_TOLD: Final = frozenset("which that who we i he she they it as for if when while where".split())
_REACH: Final = 14
_AFTERWARDS: Final = 4
"""Tokens behind a name that say that it stays."""


class Excepted(Struct):
    """What a line leaves out."""

    slugs: list[str] = field(default_factory=list)
    unclear: list[str] = field(default_factory=list)
    """Words as typed that name no connector."""
    places: set[int] = field(default_factory=set)
    """Tokens that say so."""


def excepted_in(
    tokens: Sequence[Token], mentions: Sequence[Mention], lexicon: Lexicon, service: str | None = None
) -> Excepted:
    """Gives what is left out; `service` narrows down words such as `production`, where one is named outside."""
    found = Excepted()
    inside = {place: one for one in mentions for place in range(one.first, one.last + 1)}
    for first, size, last in _stretches(tokens, inside):
        found.places.update(range(first, last + 1 + (0 if size else _AFTERWARDS)))
        _resolve(found, tokens, inside, lexicon, service, (first + size, last))
    found.slugs = list(dict.fromkeys(found.slugs))
    return found


def _stretches(tokens: Sequence[Token], inside: dict[int, Mention]) -> Iterator[tuple[int, int, int]]:
    """The stretches of a line that name what is left out: where one begins, the tokens that open it, where it ends."""
    for at, token in enumerate(tokens):
        size = _opens(tokens, at, inside)
        if size and at not in inside and not _pointless(tokens, at):
            last = _end(tokens, at + size, inside)
            if last >= at + size:
                yield at, size, last
        elif at in inside and inside[at].first == at and _stays(tokens, inside[at].last + 1):
            yield _start(tokens, at, inside), 0, inside[at].last
        elif (
            at
            and at not in inside
            and at - 1 not in inside
            and _stays(tokens, at)
            and (from_ := _subject(tokens, at))
        ):
            yield from_, 0, at - 1
        elif (
            token.word == "but" and _named_by(tokens, at + 1, inside) and _ends_there(tokens, at + 1, inside)
        ) or (token.word == "not" and at and _set_off(tokens, at) and _named_by(tokens, at + 1, inside)):
            yield at, 1, _end(tokens, at + 1, inside)


def _pointless(tokens: Sequence[Token], at: int) -> bool:
    """`I don't see any reason to keep X`: what nobody needs to keep is not left out."""
    if at < 3 or tokens[at - 1].word not in ("to", "in", "of", "for") or tokens[at - 2].word not in _WHY:
        return False
    return bool(
        _NONE & {token.word for token in tokens[max(0, at - 6) : at - 2] if token.word not in ("but", "and")}
    )


_WHY: Final = frozenset("reason reasons point sense need worth purpose".split())
_NONE: Final = frozenset("no not don't doesn't didn't never any without little can't cannot hardly zero".split())


def _opens(tokens: Sequence[Token], at: int, inside: dict[int, Mention]) -> int:
    """How many tokens open an exception here; 0 where none does."""
    if tokens[at].word not in _FIRST and tokens[at].word != "but":
        return 0
    words = [token.word or token.typed for token in tokens[at : at + _WITHIN + 1]]
    size = next((size for size in range(len(words), 0, -1) if tuple(words[:size]) in _PHRASES), 0)
    if (
        words[0] in ("keep", "leave", "leaving")
        and at
        and tokens[at - 1].word in ("we", "they", "i", "he", "she", "who")
    ):
        return 0  # `we leave zoominfo, remove its connector`
    if words[0] in ("non", "if", "as", "unless") and not _named_by(tokens, at + size, inside):
        return 0
    return size


def _subject(tokens: Sequence[Token], at: int) -> int:
    """Where `…, the newest two should be kept` begins to say what stays; 0 where nothing parts it from the rest."""
    for place in range(at - 1, max(0, at - 7), -1):
        if tokens[place].typed in (",", ";", "-", "(") or tokens[place].word in ("but", "and", "only"):
            return place + 1 if place + 1 < at else 0
    return 0


def _ends_there(tokens: Sequence[Token], at: int, inside: dict[int, Mention]) -> bool:
    """True where a line or clause ends with the names that stand here: `all that nothing uses but hubspot`."""
    last = _end(tokens, at, inside)
    if last + 1 < len(tokens) and not tokens[last + 1].is_sign and tokens[last + 1].kind not in ("stop", "newline"):
        return False  # `Hunter we keep, but Smartlead please delete`
    return not any(
        one.kind == "act"
        for token in tokens[at : last + 1]
        if token.word not in _PLAIN
        for one in PHRASES.get(token.word, ())
    )


def _set_off(tokens: Sequence[Token], at: int) -> bool:
    """`…, not lemlist`, `(not lemlist)`, `just not lemlist`."""
    before = tokens[at - 1]
    return before.typed in (",", "(", ";", "-", "—", "–") or before.word in ("just", "but", "and", "only", "though")


def _named_by(tokens: Sequence[Token], at: int, inside: dict[int, Mention]) -> bool:
    """True where a name follows, articles aside."""
    while at < len(tokens) and tokens[at].word in ("the", "our", "my", "any", "on", "for"):
        at += 1
    return at in inside


def _stays(tokens: Sequence[Token], at: int) -> bool:
    """`lemlist stays`, `lemlist should be kept`."""
    while at < len(tokens) and tokens[at].word in ("connector", "connection", "one", "ones", "account"):
        at += 1
    if at >= len(tokens):
        return False
    if tokens[at].word in _AFTER:
        return True
    if tokens[at].word not in _MODAL:
        return False
    rest = [token.word for token in tokens[at + 1 : at + 6] if not token.is_sign]
    barred = {"not", "never", "no", "longer"} & set(rest[: 3 if len(rest) > 2 else len(rest)])
    return any(word in _KEPT for word in rest[:4]) and not barred


def _start(tokens: Sequence[Token], at: int, inside: dict[int, Mention]) -> int:
    """Where a list of names begins that ends here: `lemlist and slack stay`."""
    while (
        at > 1
        and (tokens[at - 1].word in ("and", "or", "&", "the") or tokens[at - 1].typed == ",")
        and at - 2 in inside
    ):
        at = inside[at - 2].first
    return at


def _end(tokens: Sequence[Token], at: int, inside: dict[int, Mention]) -> int:
    last = at - 1
    for place in range(at, min(len(tokens), at + _REACH)):
        token = tokens[place]
        if place in inside:
            last = place
            continue
        if token.kind in ("stop", "newline") or token.typed == ";" or token.word in _ENDS or token.typed == ")":
            break
        if token.kind == "number" or (token.word in ("to", "at", "for") and _counts(tokens, place + 1)):
            break  # `all but slack to 100 per minute`
        if token.typed == "," and not _goes_on(tokens, place + 1, inside):
            break
        if (
            any(one.kind == "act" and one.form == "base" for one in PHRASES.get(token.word, ()))
            and token.word not in _PLAIN
            and tokens[place - 1].word in ("and", "then", "please", ",")
        ):
            break
        last = place
    return last


def _counts(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (
        tokens[at].kind == "number" or tokens[at].word in ("a", "one", "two", "ten", "half", "none", "zero")
    )


def _goes_on(tokens: Sequence[Token], at: int, inside: dict[int, Mention]) -> bool:
    """True where a comma only parts names."""
    while at < len(tokens) and tokens[at].word in ("and", "or", "the", "our", "my"):
        at += 1
    return at in inside or (at < len(tokens) and "_" in tokens[at].typed)


def _resolve(
    found: Excepted,
    tokens: Sequence[Token],
    inside: dict[int, Mention],
    lexicon: Lexicon,
    service: str | None,
    stretch: tuple[int, int],
) -> None:
    first, last = stretch
    slugs: list[str] = []
    unclear: list[str] = []
    for place in range(first, last + 1):
        token = tokens[place]
        one = inside.get(place)
        if one is not None:
            if place in (one.first, first):
                mine = _of_mention(one, lexicon) or _half(token.word, lexicon, service)
                slugs += mine
                unclear += [] if mine else [one.typed]
            continue
        if slugs and token.word in _TOLD:
            break  # `except lemlist, which we still need`
        if token.is_sign or token.word in _PLAIN or token.word.isdigit():
            continue
        mine = _half(token.word, lexicon, service)
        slugs += mine
        unclear += [] if mine else [token.typed]
    found.slugs += slugs
    found.unclear += unclear


def _of_mention(one: Mention, lexicon: Lexicon) -> list[str]:
    """The connectors that a name means: one, all of a service, all of a category."""
    index = lexicon.connectors
    slugs = [slug for slug in one.slugs_of("connector") if slug in index.by_slug]
    if slugs and one.slug_of("integration") is None:
        return slugs
    services = {each.slug for each in one.named if each.kind == "integration"}
    categories = {each.slug for each in one.named if each.kind == "category"}
    services |= {slug for slug, each in lexicon.catalogue.integrations.items() if each.category in categories}
    return [*slugs, *(slug for service in sorted(services) for slug in index.of_service.get(service, {}))]


def _half(word: str, lexicon: Lexicon, service: str | None) -> list[str]:
    """The connectors that have a word in their names, or one that begins so or is nearly so."""
    by_word = lexicon.connectors.by_word
    owners = {**by_word.get(word, {}), **by_word.get(QUALIFIERS.get(word, ""), {})}
    if not owners and len(word) > 2:
        for other, mine in by_word.items():
            if other.startswith(word) or (len(word) > 4 and _near(word, other)):
                owners.update(mine)
    return [slug for slug, one in owners.items() if service in (None, one.integration)]


def _near(word: str, other: str) -> bool:
    """True for two words that are one slip apart."""
    if abs(len(word) - len(other)) > 1 or word[0] != other[0]:
        return False
    if len(word) == len(other):
        wrong = [at for at, (one, two) in enumerate(zip(word, other, strict=True)) if one != two]
        swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and word[wrong[0]] == other[wrong[1]]
        return len(wrong) < 2 or (swapped and word[wrong[1]] == other[wrong[0]])
    short, long = sorted((word, other), key=len)
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
