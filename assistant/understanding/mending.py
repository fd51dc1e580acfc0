"""Mending: a line put right at one place where its speaker takes something back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.understanding.cleaning import Line
from assistant.understanding.concepts import PHRASES
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mentions import Mention, cautious
from assistant.understanding.pieces import PREPOSITIONS, Piece, paired, pieces_of
from assistant.understanding.taken_back import (
    ALONE,
    ASKS,
    CLOSERS,
    DROPS,
    OPENERS,
    STARTS,
)
from assistant.understanding.tokens import Token

_ELUCIDATES: Final = frozenset("without with those which who only used no having both not".split())
"""Words behind `I mean` that tell more of the same, and take nothing back."""
_NOUNS: Final = frozenset(["limit", "cache", "name", "use", "play", "record", "list"])


class Mender:
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
        if (anew := self._made_anew(head, tail)) is not None:
            return anew
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

    def _made_anew(self, head: int, tail: int) -> str | None:
        """`add slack called Ops, no, call it Alerts`: what is made takes the other name, nothing that is there does."""
        tokens = self.tokens
        if tokens[tail].word not in ("call", "name", "title", "label") or tail + 2 >= len(tokens):
            return None
        if tokens[tail + 1].word not in ("it", "this", "that"):
            return None
        made = any(
            one.kind == "act" and one.concept in ("create", "connect")
            for token in tokens[: head + 1]
            for one in PHRASES.get(token.word, ())
        )
        at = next((at for at in range(head, 0, -1) if tokens[at].word in ("called", "named", "as", "titled")), -1)
        if not made or at < 0 or any(one.is_sign and one.typed == "," for one in tokens[at:head]):
            return None
        return self.plain[: tokens[at - 1].end] + ", " + self.plain[tokens[tail].start :]

    def _named(self, first: int, head: int) -> str:
        """The request behind the marker, with the thing spoken of before it in place of a pronoun."""
        tokens, plain = self.tokens, self.plain
        text = plain[tokens[first].start :]
        own = [one for one in self.mentions if one.first >= first and (one.kinds or one.unknown) and not one.weak]
        spoken = [
            one for one in self.mentions
            if one.last <= head and (one.kinds & {"connector", "integration", "custom"} or one.unknown) and not cautious(one)
        ]  # fmt: skip
        if not spoken or (own and not self._names_it(first, own[0].first)):
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

    def _names_it(self, first: int, named: int) -> bool:
        """`delete X, actually no, rename it to Y`: what is named behind the pronoun is only the new name."""
        said = " ".join(token.word for token in self.tokens[first:named])
        return (
            re.search(r"\b(?:rename|call|name|title|label) (?:it|that|this)(?: to| as| into)?(?: the| our)?$", said)
            is not None
        )

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
