"""Repairs: what a speaker takes back in mid-line (`delete a, no wait, b`) is replaced by what was meant instead.

A repair has three parts: what was said first, a marker (`no wait`, `I mean`, `scratch that`), and what puts it right.
That is a request of its own, which then stands alone, or a fragment, whose pieces take the place of the pieces of the
same sort in the first part. Where no piece fits, the line stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from assistant.understanding.cleaning import Line
from assistant.understanding.concepts import PHRASES
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mentions import Mention, cautious
from assistant.understanding.patterns import Lazy
from assistant.understanding.texts import free_values
from assistant.understanding.tokens import Token
from assistant.understanding.values import SHORT, SPANS, UNITS, quantities
from assistant.understanding.words_brands import QUALIFIERS

_FILLER: Final = (
    r"no|nope|nah|oh|ah|argh|hm+|er+m*|uh+|um+|ugh|damn|shit|oops+|whoops+|woops|ouch|sorry|apologies|pardon|wait|hold on|"
    r"hang on|hold up|actually|well|but|ok|okay|so|silly me|excuse me|stop"
)
_TAKEN_BACK: Final = (
    r"i mean to say|i meant to say|i mean|i meant|i mean it's|i wanted to say|meant to say|i should say|scratch that|strike that|"
    r"scrap that|forget that|ignore that|cancel that|disregard that|delete that last bit|correction|make that|make it rather|(?:no|nope|sorry|wait|actually)(?: [,.!-])* make (?:it|that)|"
    r"or rather|or better|better|let me rephrase|rephrase|my bad|my mistake|my fault|i misspoke|typo|edit|on second thoughts?|"
    r"second thoughts|change of plan|change of plans|i changed my mind|changed my mind|that should be|that should read|should be|"
    r"oops+|whoops+|woops"
)
_STRONG: Final = Lazy(
    rf"(?<![^ ])(?P<before>(?:[,;:.()!?-] )*)(?P<marker>(?:(?:{_FILLER})(?: [,;:.!-])* )*(?:(?:{_TAKEN_BACK})|(?:no|nope|nah)(?: [,.!-])* "
    rf"(?:wait|sorry|hold on|hang on|actually|no|not that|not that one|stop)|(?:wait|sorry|hold on|hang on|actually|oh|argh|ah)(?: [,.!-])* (?:no|nope|not that|not that one))"
    rf"(?: (?:[,;:.!-] )*(?:{_FILLER}|{_TAKEN_BACK}))*)(?P<after>(?: [,;:.()!-])*)(?= |$)"
)
_DROPS: Final = Lazy(
    r"\b(?:no wait|wait no|no hold on|no stop|actually no|no actually|no no|no not that|scratch that|strike that|scrap that|forget that|"
    r"ignore that|cancel that|disregard that|changed my mind|second thoughts?)$"
)
_WEAK: Final = Lazy(
    r"(?P<before>(?:[,;.()!?-] )+)(?:(?:hm+|er+m*|uh+|um+|oh|ah|ugh|well)(?: [,.!-])* )*(?P<marker>no|nope|nah|sorry|wait|er+m*|uh+|um+|hm+|rather|actually|pardon|hold on|hang on|correction)"
    r"(?P<after>(?: [,;:.!-])*)(?= |$)"
)
_ALONE: Final = frozenset(["no", "nope", "nah", "sorry"])
"""Markers that may stand before a request of its own without any other sign that something is taken back."""
_STARTS: Final = frozenset(
    [
        "then",
        "so",
        "thanks",
        "problem",
        "need",
        "idea",
        "longer",
        "one",
        "matter",
        "doubt",
        "kidding",
        "joke",
        "joking",
        "way",
        "wonder",
        "offence",
        "offense",
        "hurry",
        "rush",
        "worries",
        "pressure",
        "biggie",
        "big",
        "question",
        "more",
    ]
)
_MOST: Final = 4
"""Markers tried of each sort."""
_LONGEST: Final = 160
"""Tokens from which on a line is no longer one thought that is put right."""
_SIGNS: Final = frozenset(",;:.()!?-")
_OPENERS: Final = frozenset(
    """please pls just only simply can could you let's let us i we want to would like rather instead
        better maybe ok also do not don't never need first""".split()
)
_ASKS: Final = frozenset("""what which how who where why is are does do what's who's how's leave keep""".split())
_PROPERTIES: Final = frozenset("""limit cache uuid cred default settings cost inputs auth when""".split())
_NOUNS: Final = frozenset(["limit", "cache", "name", "use", "play", "record", "list"])
_CLOSERS: Final = frozenset("""i mean meant rather sorry instead please was what is of course""".split())
_SMALL: Final = frozenset(
    """the a an my our your this that these those just only simply one ones of please pls it's is please
    instead rather really""".split()
)
_PREPOSITIONS: Final = frozenset(
    """to for on in of from with as by at per a via through into called named after not""".split()
)
_PRONOUNS: Final = frozenset(["it", "its", "it's", "them", "that", "this", "one"])
_UNITS: Final = frozenset({*UNITS, *SPANS, *SHORT})
_HINTS: Final = frozenset(
    """mean meant wait scratch strike scrap oops ooops whoops woops sorry no nope nah actually
        correction rather better rephrase typo er erm um uh hm hmm make forget bad mistake fault
        misspoke edit should changed change thought thoughts pardon hold hang cancel ignore disregard""".split()
)
"""Words without one of which nothing is taken back."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """A line put right, and what says so."""

    text: str
    evidence: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of tokens of one sort."""

    sort: str
    word: str
    first: int
    last: int
    service: str = ""
    exact: bool = True
    slug: str = ""
    """The one connector that a word of its name stands for."""


def repaired(tokens: Sequence[Token], mentions: Sequence[Mention], line: Line, lexicon: Lexicon) -> Repaired | None:
    """Gives the line as it was meant; None where nothing is taken back in it."""
    if len(tokens) > _LONGEST or not any(token.word in _HINTS for token in tokens[1:]):
        return None
    said, places = _joined(tokens)
    for pattern, strong in ((_STRONG, True), (_WEAK, False)):
        for found in islice(pattern.finditer(said), _MOST):
            first, last = _token_at(places, found.start("marker")), _token_at(places, found.end("after") - 1)
            if _is_titled(tokens, first, last):
                continue
            mender = _Mender(tokens, mentions, line, lexicon)
            result = mender.put_right(first, last, strong=strong, marker=found["marker"])
            if result is not None:
                return Repaired(result, f"taken back: {found['marker']}")
            if strong:
                return None
    return None


def _joined(tokens: Sequence[Token]) -> tuple[str, list[int]]:
    """The words and signs of the line with single spaces between, and the token of each character."""
    parts: list[str] = []
    places: list[int] = []
    for at, token in enumerate(tokens):
        word = (
            token.word
            if token.kind in ("word", "number")
            else token.typed[0]
            if token.is_sign and token.typed[0] in _SIGNS
            else "\x00"
        )
        parts.append(word)
        places.extend([at] * (len(word) + 1))
    return " ".join(parts), places


def _token_at(places: Sequence[int], at: int) -> int:
    return places[min(at, len(places) - 1)]


def _is_titled(tokens: Sequence[Token], first: int, last: int) -> bool:
    """`rename it to Scratch That`: capitals in mid-line make a name of it."""
    words = [token.typed for token in tokens[first : last + 1] if token.kind == "word"]
    return (
        first > 0
        and not tokens[first - 1].is_sign
        and bool(words)
        and all(word[0].isupper() for word in words)
        and words != ["I"]
        and not all(word.isupper() for word in words)
    )


class _Mender:
    """Puts one line right at one marker."""

    def __init__(self, tokens: Sequence[Token], mentions: Sequence[Mention], line: Line, lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.mentions = mentions
        self.line = line
        self.plain = line.plain
        self.lexicon = lexicon

    def put_right(self, first: int, last: int, *, strong: bool, marker: str) -> str | None:
        """Gives the line without what the marker (from `first` to `last`) takes back; None where nothing fits."""
        tokens = self.tokens
        head, tail = first - 1, last + 1
        while head >= 0 and tokens[head].is_sign:
            head -= 1
        while tail < len(tokens) and tokens[tail].is_sign:
            tail += 1
        if head < 0:
            return None
        if tail >= len(tokens):
            if strong and _DROPS.search(marker):
                return "never mind"
            return self._turned(head, marker) if strong else None
        if not strong and (
            tokens[tail].word in _STARTS
            or (marker == "no" and tail == last + 1 and last == first and PHRASES.get(tokens[tail].word))
        ):
            return None
        if head == first - 1 and marker in ("should be", "better"):  # `the name should be X` takes nothing back
            return None
        if head == first - 1 and tokens[head].word in (
            "if",
            "said",
            "says",
            "say",
            "answered",
            "or",
            "and",
            "with",
            "as",
            "there's",
            "is",
            "are",
            "i'm",
            "be",
            "have",
            "has",
            "we're",
            "so",
        ):
            return None
        if self._is_request(tail):
            if not strong and marker not in _ALONE:
                return None
            asked_again = tokens[tail].word in _ASKS and any(
                token.word == tokens[tail].word for token in tokens[: head + 1]
            )
            if asked_again and not any(one.first >= tail for one in self.mentions):
                # `how many actions …, or rather how many extractors`
                matched = self._aligned(head, tail, len(tokens) - 1, rest=len(tokens))
                if matched is not None:
                    return matched
            return self._named(tail, head)
        end = tail
        while end + 1 < len(tokens) and not self._ends(end + 1):
            end += 1
        return self._aligned(head, tail, end, rest=end + 1)

    def _ends(self, at: int) -> bool:
        token = self.tokens[at]
        return (token.is_sign and token.typed[0] in ",;.!?:") or token.word in ("and", "then", "but")

    def _turned(self, head: int, marker: str) -> str | None:
        """`add kaspr, lusha I mean`: the marker stands behind what puts it right."""
        if not re.search(r"\bi meant?\b|\brather\b", marker):
            return None
        at = head
        while at >= 0 and not (self.tokens[at].is_sign and self.tokens[at].typed[0] in ",;.-!?"):
            at -= 1
        before = at - 1
        while before >= 0 and self.tokens[before].is_sign:
            before -= 1
        if before < 0 or self._is_request(at + 1):
            return None
        return self._aligned(before, at + 1, head, rest=len(self.tokens))

    def _is_request(self, first: int) -> bool:
        """True where a request or question of its own begins here."""
        tokens, at = self.tokens, first
        while at < len(tokens) and (tokens[at].word in _OPENERS or tokens[at].typed == ","):
            if tokens[at].word in ("don't", "never"):
                return True
            at += 1
        if at >= len(tokens):
            return False
        word = tokens[at].word
        if word in _ASKS:
            return True
        for size in (2, 1):
            phrase = " ".join(token.word for token in tokens[at : at + size])
            if any(one.kind == "act" and one.form == "base" for one in PHRASES.get(phrase, ())):
                if at + size >= len(tokens):
                    return False
                # `list` and `limit` alone are nouns; a verb has something behind it
                after = tokens[at + size]
                return not after.is_sign and not (after.word in _PREPOSITIONS and word in _NOUNS)
        return False

    def _named(self, first: int, head: int) -> str:
        """The request behind the marker, with the thing spoken of before it in place of a pronoun."""
        tokens, plain = self.tokens, self.plain
        text = plain[tokens[first].start :]
        own = [one for one in self.mentions if one.first >= first and (one.kinds or one.unknown) and not one.weak]
        spoken = [
            one for one in self.mentions
            if one.last <= head and (one.kinds & {"connector", "integration", "custom"} or one.unknown) and not cautious(one)
        ]  # fmt: skip
        if own or not spoken:
            return text
        for at in range(first, len(tokens)):
            word = tokens[at].word
            if word in ("it", "them", "that", "this") and not (
                at + 1 < len(tokens) and tokens[at + 1].word in ("connector", "one", "connection")
            ):
                return plain[tokens[first].start : tokens[at].start] + spoken[-1].typed + plain[tokens[at].end :]
            if word in ("its", "it's"):
                return (
                    plain[tokens[first].start : tokens[at].start]
                    + spoken[-1].typed
                    + "'s"
                    + plain[tokens[at].end :]
                )
        return text

    def _aligned(self, head: int, first: int, last: int, *, rest: int) -> str | None:
        """The first part with the pieces of the fragment (`first` to `last`) in the places of those that they fit."""
        tokens, plain = self.tokens, self.plain
        while last > first and (tokens[last].is_sign or tokens[last].word in _CLOSERS):
            last -= 1
        old, new = self._pieces(0, head, named=True), self._pieces(first, last, named=False)
        pairs = _paired(old, new)
        if not pairs:
            return None
        first_old, first_new = pairs[0]
        # a piece that nothing pairs with may only follow: `attio actions about email`
        if any(one.sort not in ("small", "prep") for one in new[: new.index(first_new)]):
            return None
        text = plain[tokens[first].start : tokens[last].end]
        if first_new.slug:
            text = (
                plain[tokens[first].start : tokens[first_new.first].start]
                + first_new.slug
                + plain[tokens[first_new.last].end : tokens[last].end]
            )
            text = text.removeprefix("the ").removeprefix("our ")
        elif first_new.sort == "name" and not first_new.exact and first_old.service:
            text = f"{first_old.service} {text.removeprefix('the ').removeprefix('our ')}"
        begin = first_old.first
        if (
            begin > 0
            and tokens[begin - 1].word == tokens[first].word
            and tokens[first].word in ("the", "a", "an", "my", "our")
        ):
            begin -= 1
        after = plain[tokens[rest].start :] if rest < len(tokens) else ""
        kept = plain[tokens[pairs[-1][0].last].end : tokens[head].end]
        joint = "" if not after or after[0] in ",;.!?" else " "
        return plain[: tokens[begin].start] + text + kept + joint + after

    def _pieces(self, first: int, last: int, *, named: bool) -> list[_Piece]:
        tokens = self.tokens
        inside = {one.first: one for one in self.mentions}
        free = {}
        if named:
            said = tokens[: last + 1]
            mine = [one for one in self.mentions if one.last <= last]
            for value in free_values(said, self.line, mine, quantities(said)):
                free[value.own if value.own >= 0 else value.first] = value
        found: list[_Piece] = []
        at = first
        while at <= last:
            token = tokens[at]
            one = inside.get(at)
            if at in free:
                found.append(_Piece("free", token.word, at, min(free[at].last, last)))
                at = free[at].last + 1
            elif one is not None and one.last <= last and not (one.weak and _is_plain(tokens, one)):
                service = next((each.integration for each in one.named if each.integration), None) or ""
                found.append(
                    _Piece(_sort_of(one), one.typed.lower(), at, one.last, service, _is_exact(one), _by_word(one))
                )
                at = one.last + 1
            else:
                if not token.is_sign:
                    sort = _sort(token, self.lexicon)
                    found.append(_Piece(sort, token.word, at, at, exact=sort != "name"))
                at += 1
        merged: list[_Piece] = []
        for piece in found:
            if merged and piece.sort == merged[-1].sort == "free" and piece.first == merged[-1].last + 1:
                merged[-1] = _Piece("free", merged[-1].word, merged[-1].first, piece.last)
            else:
                merged.append(piece)
        return merged


def _paired(old: list[_Piece], new: list[_Piece]) -> list[tuple[_Piece, _Piece]]:
    """Pairs pieces in order, each with the last of its sort: the end of the first part is what is put right."""
    best: list[tuple[_Piece, _Piece]] = []
    if not any(one.sort == "name" for one in old):
        # a name that nothing knows is what is put right: `our GA account, I mean Google Ads`
        old = [
            replace(one, sort="name") if one.sort == "free" and any(each.sort == "name" for each in new) else one
            for one in old
        ]
    opening = next((one for one in new if one.sort != "small"), None)
    if opening is None:
        return best
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


def _fits(old: _Piece, new: _Piece, *, last: bool) -> bool:
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
    if word in _PREPOSITIONS:
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
