"""Stretches: pieces of a clause as they were typed, from a place to where they must end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from assistant.understanding.cleaning import Line
from assistant.understanding.frames import Frame
from assistant.understanding.tokens import Token

_TRAILING: Final = frozenset(
    """please pls plz thanks thx now too here today by-chance actually then there anywhere again
        exactly""".split()
)


def tokens_of(frame: Frame, tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens of a clause."""
    yield from tokens[frame.clause.first : frame.clause.last + 1]


def unquoted_text(token: Token, line: Line) -> str:
    return line.typed(token.start + 1, token.end - 1).strip()


def quoted_text(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    taken = {value.last for value in frame.values if value.kind in ("name", "slug", "worker")}
    for at in range(frame.clause.first, frame.clause.last + 1):
        if tokens[at].kind == "quoted" and at not in taken:
            return unquoted_text(tokens[at], line)
    return None


def text_from(
    frame: Frame, tokens: Sequence[Token], line: Line, first: int, *, ends: frozenset[str], most: int = 4
) -> str | None:
    """The text from a place on, up to a sign or a word that ends it."""
    start = first
    while start <= frame.clause.last and tokens[start].word in (
        "the",
        "a",
        "an",
        "any",
        "some",
        "word",
        "words",
        "term",
        "something",
        "anything",
        "my",
        "our",
        "their",
        "its",
        ":",
        "it",
        "for",
    ):
        start += 1
    last = start - 1
    for at in range(start, min(frame.clause.last, start + most) + 1):
        token = tokens[at]
        if token.kind == "quoted":
            return unquoted_text(token, line) if at == start else None
        glued = (
            at > start
            and at + 1 <= frame.clause.last
            and tokens[at - 1].end == token.start
            and tokens[at + 1].start == token.end
        )
        if token.is_sign and not (
            (token.typed in "-&/" and at + 1 <= frame.clause.last and at > start) or (token.typed == "." and glued)
        ):
            break
        if token.word in ends and at > start - 1 and not (at == start and token.typed[0].isupper()):
            break
        last = at
    while last >= start and tokens[last].word in _TRAILING:
        last -= 1
    return line.typed(tokens[start].start, tokens[last].end) if last >= start else None
