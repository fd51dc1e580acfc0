"""Unknown names: words that nothing is called by, where only a name can stand (`delete foobar`, `the foobar connector`).

A word is taken for a name where no dictionary has it and its place asks for one, or where a noun for connectors stands
beside it; and only where all else that is said around it is about connectors.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from assistant.understanding.asked_names import asked_name
from assistant.understanding.cleaning import Line
from assistant.understanding.concepts import KNOWN, PHRASES, REMOVAL
from assistant.understanding.correcting import is_known
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mentions import Mention
from assistant.understanding.name_places import (
    NOUNS,
    SUPPORT,
    Stretch,
    is_about_connectors,
    is_barred,
    is_beside_noun,
    is_place_of_name,
    owns,
    verb_in,
)
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token
from assistant.understanding.words_brands import OTHER_SERVICES, PLACEHOLDERS, QUALIFIERS
from assistant.understanding.words_common import SMALL
from assistant.understanding.words_english import ENGLISH

_ENDS: Final = frozenset(
    """because since although while when if before after until unless whereas but so then and or plus cause cuz""".split()
)
_SUBJECTS: Final = frozenset("we i it they he she nobody nothing the our this that there".split())
_JOINTS: Final = frozenset(["and", "or", "plus", ",", "&", "+"])
_LONGEST: Final = 120
"""Tokens from which on a line is a paste, which names nothing by a place."""
_MOST: Final = 10
"""Unknown words in a line of which some may be names."""
_LOOSE: Final = frozenset("values node pick choose select options choices channels lists fields".split())
"""Words beside which those of a service's own things may stand."""
_NUMBERED: Final = Lazy(r"[a-z]+-\d+|\d+\w{0,2}")
"""`OPS-12`: the number of a ticket."""
_QUALITIES: Final = Lazy(r"\w{2,}(?:ing|ed|est|able|ible|ful|less|ous|ish|(?:nk|ch|sh|pp|gg|tt|dd)y)")
"""What may describe a connector, so that it is no name though it stands beside the noun: `our busiest connector`."""
_PLAIN_ENDS: Final = Lazy(
    r"(?:ing|ed|ly|tion|sion|ment|ness|ity|ance|ence|able|ible|ful|less|ism|ist|ology|nomy|graphy|ics|ous|ive|[^suio]s)$"
)
"""Ends by which a word that no list has looks like plain English all the same."""
_QUOTED: Final = Lazy(r"\w[\w .&-]{1,38}\w")


def with_unknown_names(
    tokens: Sequence[Token], mentions: list[Mention], line: Line, lexicon: Lexicon
) -> list[Mention]:
    """Gives the mentions of a line with those of names that nothing is called by, in the order of the line."""
    if len(tokens) > _LONGEST:
        return mentions
    taken = {at for one in mentions for at in range(one.first, one.last + 1) if one.kinds != {"category"}}
    places = {at for at, token in enumerate(tokens) if at not in taken and _may_name(token, lexicon)}
    titled = _titled(tokens, taken, lexicon)
    if not places | titled or len(places) > _MOST:
        return mentions
    found = list(_Finder(tokens, mentions, line, places, titled).names())
    if not found and not any(one.kinds or one.unknown for one in mentions):
        asked = asked_name(tokens, places, lambda token: _is_ordinary(token) or _is_slip(token))
        if asked is not None:
            text = line.typed(tokens[asked[0]].start, tokens[asked[1]].end)
            text = tokens[asked[0]].word if asked[0] == asked[1] and tokens[asked[0]].fixed else text
            return [Mention(*asked, (), text, unknown=True, placed=True)]
    if not found:
        return mentions
    inside = {at for one in found for at in range(one.first, one.last + 1)}
    return sorted((*(one for one in mentions if one.first not in inside), *found), key=lambda one: one.first)


def _may_name(token: Token, lexicon: Lexicon) -> bool:
    """True for a word that is in no list of words and no name, and for quoted text that could be a name."""
    if token.kind == "quoted":
        inner = token.typed[1:-1]
        return bool(_QUOTED.fullmatch(inner)) and inner not in KNOWN and inner not in SMALL
    word = token.word.removesuffix("'s")
    if token.kind != "word" or (token.fixed and word not in OTHER_SERVICES) or len(token.typed) < 2:
        return False
    if word in OTHER_SERVICES or word in PLACEHOLDERS:
        return True
    if _is_joined(word):
        return True
    if word in SMALL or word in KNOWN or "_" in word or is_known(word, lexicon):
        return False
    return any(char.isalpha() for char in word) and not _NUMBERED.fullmatch(word)


def _is_joined(word: str) -> bool:
    """`partner-portal`: two words of the language that a hyphen makes one, which no phrase is."""
    parts = word.split("-")
    if len(parts) != 2 or word.replace("-", " ") in PHRASES or word.replace("-", "") in KNOWN or word in KNOWN:
        return False
    return all(len(part) > 3 and part.isalpha() and part not in SMALL for part in parts)


def _titled(tokens: Sequence[Token], taken: set[int], lexicon: Lexicon) -> set[int]:
    """Places of capital words in mid-sentence, which name something beside a noun: `delete the Marketing connector`."""
    if not any(token.word in NOUNS for token in tokens):
        return set()
    words = [token for token in tokens if token.kind == "word"]
    if sum(token.typed[0].isupper() for token in words) * 2 > len(words):
        return set()
    return {
        at
        for at, token in enumerate(tokens)
        if at not in taken
        and at
        and token.kind == "word"
        and token.typed[0].isupper()
        and tokens[at - 1].kind == "word"
        and token.word not in SMALL
        and token.word not in lexicon.connectors.by_word
        and not token.fixed
        and all(one.kind == "topic" for one in PHRASES.get(token.word, ()))
    }


def _is_ordinary(token: Token) -> bool:
    """True for a word of the world outside, or one that looks like plain English."""
    from assistant.understanding.words_ordinary import NOUNS, PEOPLE  # late: most lines have no unknown word

    word, typed = token.word.removesuffix("'s"), token.typed
    if token.kind == "quoted" or word in OTHER_SERVICES:
        return False
    if word in NOUNS or word in PEOPLE or (word.endswith("s") and (word[:-1] in NOUNS or word[:-2] in NOUNS)):
        return True
    if typed != typed.lower():
        return any(char.isupper() for char in typed[1:]) and not typed.isupper()  # `flyToMoon` is an action
    return "-" not in word and _PLAIN_ENDS.search(word) is not None


def _describes(token: Token) -> bool:
    """True for a plain word that has the form of an adjective."""
    return token.kind == "word" and token.typed.islower() and _QUALITIES.fullmatch(token.word) is not None


def _is_slip(token: Token) -> bool:
    """True for what may be a slip of an ordinary word: nothing is proposed to be removed for a typing error."""
    word = token.word.removesuffix("'s")
    if token.kind != "word" or "-" in word or word in PLACEHOLDERS or len(word) < 4:
        return False
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    near = [one for size in (-1, 0, 1) for one in _by_length().get(len(word) + size, ())]
    return process.extractOne(word, near, scorer=OSA.distance, score_cutoff=1) is not None


@cache
def _by_length() -> dict[int, list[str]]:
    """Gives the ordinary words by their lengths."""
    from assistant.understanding.words_ordinary import NOUNS, PEOPLE

    found: dict[int, list[str]] = {}
    for word in (*NOUNS, *PEOPLE, *ENGLISH):
        found.setdefault(len(word), []).append(word)
    return found


class _Finder:
    """Finds the unknown names of one line."""

    def __init__(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], line: Line, places: set[int], titled: set[int]
    ) -> None:
        self.tokens = tokens
        self.line = line
        self.places = places | titled
        self.titled = titled - places
        self.named = {
            at: one
            for one in mentions
            if (one.kinds - {"category"} or one.unknown) and one.service != "cargo"
            for at in range(one.first, one.last + 1)
        }
        self.categories = {
            at for one in mentions if one.kinds == {"category"} for at in range(one.first, one.last + 1)
        }

    def names(self) -> Iterator[Mention]:
        listed = verbs = False
        for first, last in self._segments():
            found = list(self._of_segment(first, last, listed=listed))
            yield from found
            ends = any(one.last == last for one in found) or last in self.named
            verbs = (verbs and listed) or verb_in(self._words(first, last))
            listed = ends and verbs

    def _segments(self) -> Iterator[tuple[int, int]]:
        """Stretches between signs and joints, inside which all must be about connectors."""
        start = 0
        for at, token in enumerate(self.tokens):
            cuts = token.kind == "word" and (
                token.word in _ENDS or (token.word == "as" and self._word(at + 1) in _SUBJECTS - {"the"})
            )
            dash = token.typed == "-" and 0 < at < len(self.tokens) - 1 and self._spaced(at)
            if cuts or dash or (token.is_sign and token.typed not in "-'/" and token.kind != "arrow"):
                if at > start:
                    yield start, at - 1
                start = at + 1
        if start < len(self.tokens):
            yield start, len(self.tokens) - 1

    def _spaced(self, at: int) -> bool:
        return self.tokens[at - 1].end < self.tokens[at].start and self.tokens[at].end < self.tokens[at + 1].start

    def _told(self, at: int, end: int) -> bool:
        """`foobar: delete it`: a name by itself, of which the rest of the line speaks."""
        rest = [one for one in range(len(self.tokens)) if not at <= one <= end]
        if end + 1 >= len(self.tokens) or not self.tokens[end + 1].is_sign:
            return False
        return not any(one in self.named or one in self.places for one in rest) and verb_in(
            [self._word(one) for one in rest]
        )

    def _removes(self) -> bool:
        return any(token.word in REMOVAL for token in self.tokens)

    def _words(self, first: int, last: int) -> list[str]:
        return [self._word(at) for at in range(first, last + 1)]

    def _word(self, at: int) -> str:
        if not 0 <= at < len(self.tokens):
            return ""
        token = self.tokens[at]
        return "=" if token.kind == "arrow" else token.word if token.kind in ("word", "number") else token.typed

    def _of_segment(self, first: int, last: int, *, listed: bool) -> Iterator[Mention]:
        at = first
        while at <= last:
            if at not in self.places:
                at += 1
                continue
            end = self._end(at, last)
            if self._is_name(at, end, first, last, listed=listed):
                text = self.line.typed(self.tokens[at].start, self.tokens[end].end)
                text = text[1:-1] if self.tokens[at].kind == "quoted" else text.removesuffix("'s")
                text = self.tokens[at].word.removesuffix("'s") if at == end and self.tokens[at].fixed else text
                yield Mention(at, end, (), text, unknown=True, placed=True)
            at = end + 1

    def _end(self, at: int, last: int) -> int:
        """The last place of a name that begins here: more unknown words, and what tells connectors apart."""
        end = at
        while end < last and not self.tokens[end].word.endswith("'s") and self.tokens[at].kind == "word":
            token = self.tokens[end + 1]
            more = end + 1 in self.places and token.kind == "word"
            if not more and not (token.kind == "word" and end + 1 not in self.named and token.word in QUALIFIERS):
                more = end + 1 in self.categories
                if not more:
                    break
            end += 1
        return end

    def _is_name(self, at: int, end: int, first: int, last: int, *, listed: bool) -> bool:
        named = frozenset(place - first for place in self.named if first <= place <= last)
        if self._word(at - 1) == "as" and any(place < at for place in self.named):
            return False  # `connect zoominfo with key •••• as Zoom Two`: what the thing before is to be called
        one = Stretch(self._words(first, last), at - first, end - first, named)
        own = [self.tokens[place] for place in range(at, end + 1) if place in self.places]
        service = all(token.word.removesuffix("'s") in OTHER_SERVICES for token in own)
        if is_barred(one, service=service) or (service and any(token.word in SUPPORT for token in self.tokens)):
            return False
        ordinary = at in self.titled or any(_is_ordinary(token) for token in own)
        beside = is_beside_noun(one, service=service)
        if beside and not service and all(_describes(token) for token in own):
            return False
        if not beside and (ordinary or not (one.bare or service or owns(one))):
            return False
        if not is_about_connectors(one, strict=not beside and not _LOOSE & set(one.words)):
            return False
        if at in self.titled and one.creates:
            return False
        if beside or (listed and one.back < 0 and end == last and self._word(first - 1) in _JOINTS):
            return True
        alone = one.at == 0 and one.end + 1 == len(one.words)
        found = self._told(at, end) if alone else service or is_place_of_name(one)
        return found and (service or not self._removes() or not any(_is_slip(token) for token in own))
