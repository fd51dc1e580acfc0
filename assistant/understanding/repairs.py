"""Repairs: what a speaker takes back in mid-line (`delete a, no wait, b`) is replaced by what was meant instead.

A repair has three parts: what was said first, a marker (`no wait`, `I mean`, `scratch that`), and what puts it right.
That is a request of its own, which then stands alone, or a fragment, whose pieces take the place of the pieces of the
same sort in the first part. Where no piece fits, the line stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from msgspec import Struct

from assistant.understanding.cleaning import Line
from assistant.understanding.concepts import PHRASES
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mentions import Mention, cautious
from assistant.understanding.pieces import PREPOSITIONS, Piece, paired, pieces_of
from assistant.understanding.taken_back import (
    ALONE,
    ASKS,
    CLOSERS,
    CONTRAST,
    DROPS,
    HINTS,
    OPENERS,
    SET_ASIDE,
    SETS_ASIDE,
    STARTS,
    STRONG,
    WEAK,
)
from assistant.understanding.tokens import Token

_MOST: Final = 4
"""Markers tried of each sort."""


_LONGEST: Final = 160
"""Tokens from which on a line is no longer one thought that is put right."""


_SIGNS: Final = frozenset(",;:.()!?-")


_ELUCIDATES: Final = frozenset("without with those which who only used no having both not".split())
"""Words behind `I mean` that tell more of the same, and take nothing back."""


_SUPPOSES: Final = frozenset(
    "think thought assume assumed suppose believe guess guessed know knew conclude say said that".split()
)
"""Words behind which `I meant` tells what was supposed: `what made you think I meant X`."""
_NOUNS: Final = frozenset(["limit", "cache", "name", "use", "play", "record", "list"])


class Repaired(Struct, frozen=True):
    """A line put right, and what says so."""

    text: str
    evidence: str


def repaired(tokens: Sequence[Token], mentions: Sequence[Mention], line: Line, lexicon: Lexicon) -> Repaired | None:
    """Gives the line as it was meant; None where nothing is taken back in it."""
    if len(tokens) > _LONGEST:
        return None
    if any(token.word in SETS_ASIDE for token in tokens[:3]):
        rest = _set_aside(tokens, mentions, line)
        if rest is not None:
            return rest
    meant_verb = _verb_denied(tokens, line)
    if meant_verb is not None:
        return meant_verb
    if not any(token.word in HINTS for token in tokens[1:]):
        return None
    said, places = _joined(tokens)
    contrast = CONTRAST.search(said)
    if contrast is not None:
        tail = _token_at(places, contrast.start("meant"))
        meant = _Mender(tokens, mentions, line, lexicon).meant(tail, _token_at(places, contrast.end("not") - 1))
        return Repaired(meant, f"taken back: {contrast['not'][:40]}")
    for pattern, strong in ((STRONG, True), (WEAK, False)):
        for found in islice(pattern.finditer(said), _MOST):
            first, last = _token_at(places, found.start("marker")), _token_at(places, found.end("after") - 1)
            if _is_titled(tokens, first, last) or (first and tokens[first - 1].word in _SUPPOSES):
                continue
            mender = _Mender(tokens, mentions, line, lexicon)
            result = mender.put_right(first, last, strong=strong, marker=found["marker"])
            if result is not None:
                return Repaired(result, f"taken back: {found['marker']}")
            if strong:
                return None
    return None


_NOT: Final = frozenset(["not", "don't", "dont", "never"])


def _verb_denied(tokens: Sequence[Token], line: Line) -> Repaired | None:
    """`rename, don't delete, zoominfo_prod to ZI`: a verb set off beside another one only says what is not meant."""
    for at in range(2, len(tokens) - 2):
        if (
            tokens[at].word not in _NOT
            or not tokens[at - 1].is_sign
            or tokens[at - 1].typed not in (",", "(", "-", "–", "—")
        ):
            continue
        verb, last = at + 1, at - 2
        while verb < len(tokens) - 2 and tokens[verb].word in ("just", "only", "to", "simply"):
            verb += 1
        while last > 0 and tokens[last].word in ("me", "us"):
            last -= 1
        end = verb + 1
        ends = (
            tokens[end].is_sign and tokens[end].typed in (",", ")", "-", "–", "—", ":", ";")
            if end < len(tokens) - 1
            else False
        )
        said, denied = (_base_acts(tokens[place]) for place in (last, verb))
        if ends and said and denied and tokens[last].word != tokens[verb].word and "remove" not in said:
            while tokens[end + 1].is_sign and end + 2 < len(tokens) and tokens[end + 1].typed in ":,":
                end += 1
            text = line.plain[: tokens[at - 2].end] + " " + line.plain[tokens[end + 1].start :]
            return Repaired(text, f"denied: {tokens[verb].word}")
    return None


def _base_acts(token: Token) -> set[str]:
    """The acts of a verb in its base form."""
    return {one.concept for one in PHRASES.get(token.word, ()) if one.kind == "act" and one.form == "base"}


def _set_aside(tokens: Sequence[Token], mentions: Sequence[Mention], line: Line) -> Repaired | None:
    """`never mind the sandbox, just hubspot_production in detail`: only the second half is asked for.

    A removal keeps both halves: what is set aside may have to be spared.
    """
    said, places = _joined(tokens)
    found = SET_ASIDE.search(said)
    if found is None:
        return None
    tail = _token_at(places, found.start("meant"))
    named = [one for one in mentions if one.kinds or one.unknown]
    if not any(one.last < tail for one in named) or not any(one.first >= tail for one in named):
        return None
    if any(one.concept == "remove" for token in tokens for one in PHRASES.get(token.word, ())):
        return None
    return Repaired(line.plain[tokens[tail].start :], f"set aside: {found['not'][:40].strip()}")


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
            if strong and DROPS.search(marker):
                return "never mind"
            return self._turned(head, marker) if strong else None
        if not strong and (
            tokens[tail].word in STARTS
            or (marker == "no" and tail == last + 1 and last == first and PHRASES.get(tokens[tail].word))
        ):
            return None
        if marker.endswith("i mean") and (
            tokens[tail].word in _ELUCIDATES
            or tokens[head].word in ("both", "everything", "all", "these", "following")
        ):
            return None  # `with extractors only, I mean without any actions`
        named = any(tokens[at].word in ("name", "label", "title") for at in range(max(0, first - 9), first))
        if (named and marker.startswith("should be") and tokens[tail].kind == "quoted") or (
            head == first - 1 and marker.startswith(("should be", "better", "hang on", "hold on"))
        ):  # `the name should be X` takes nothing back
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
        if marker in ALONE and self._answered(head, last, tail):
            return self._named(tail, head)
        if self._is_request(tail):
            if not strong and marker not in ALONE and not self._same_thing(marker, head, tail):
                return None
            asked_again = tokens[tail].word in ASKS and any(
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

    def meant(self, first: int, head: int) -> str:
        """`I didn't ask for the actions of jira, I asked for its extractors`: the second half, said of the same."""
        text = self._named(first, head)
        spoken = [one for one in self.mentions if one.last <= head and one.kinds & {"connector", "integration"}]
        own = any(one.first >= first and one.kinds for one in self.mentions)
        if own or not spoken or text != self.plain[self.tokens[first].start :]:
            return text
        return f"{text.rstrip(' .!?')} of {spoken[-1].typed}"

    def _answered(self, head: int, last: int, tail: int) -> bool:
        """`undo? nah. history`: a word asked of oneself, answered no, and the word that is meant."""
        tokens = self.tokens
        asked = tokens[head + 1].typed.startswith("?") and tokens[last].is_sign
        return (
            asked
            and head <= 3
            and len(tokens) - tail <= 4
            and any(one.kind in ("act", "obj", "talk") for one in PHRASES.get(tokens[tail].word, ()))
        )

    def _same_thing(self, marker: str, head: int, tail: int) -> bool:
        """`show hunter, wait, remove hunter`: the same thing named again with another verb is what was meant."""
        if marker not in ("wait", "hold on", "hang on", "rather", "actually", "correction", "pardon"):
            return False
        words = {token.word for token in self.tokens[tail:]}
        if words & {"also", "too", "well", "both", "afterwards", "again", "then"}:
            return False
        said = [{named.slug for named in one.named} for one in self.mentions if one.last <= head]
        again = [{named.slug for named in one.named} for one in self.mentions if one.first >= tail]
        return len(again) == 1 and len(said) == 1 and bool(said[0] & again[0])

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
        while at < len(tokens) and (tokens[at].word in OPENERS or tokens[at].typed == ","):
            if tokens[at].word in ("don't", "never"):
                return True
            at += 1
        if at >= len(tokens):
            return False
        word = tokens[at].word
        if word in ASKS:
            return True
        for size in (2, 1):
            phrase = " ".join(token.word for token in tokens[at : at + size])
            if any(one.kind == "act" and one.form == "base" for one in PHRASES.get(phrase, ())):
                if at + size >= len(tokens):
                    return False
                # `list` and `limit` alone are nouns; a verb has something behind it
                after = tokens[at + size]
                return not after.is_sign and not (after.word in PREPOSITIONS and word in _NOUNS)
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
        while last > first and (tokens[last].is_sign or tokens[last].word in CLOSERS):
            last -= 1
        old, new = self._pieces((0, head), named=True), self._pieces((first, last), named=False)
        pairs = paired(old, new)
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

    def _pieces(self, bounds: tuple[int, int], *, named: bool) -> list[Piece]:
        return pieces_of(self.tokens, self.mentions, self.line, self.lexicon, bounds, named=named)
