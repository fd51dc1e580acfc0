"""Offer: what the line editor may draw from at this moment; plain, because the first prompt waits for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prompt_toolkit.formatted_text.base import StyleAndTextTuples

    from assistant.terminal.vocabulary import Shelf, Vocabulary
    from intents.question import Question

Piece = tuple[str, str]
"""A role (see `styles`) and the words that have it."""


class Offer:
    """Names, beginnings of requests and the open question; the loop keeps them up to date."""

    def __init__(
        self, uses: Callable[[str], int] = lambda _word: 0, shown: Callable[[str], str] = lambda text: text
    ) -> None:
        """`uses` tells how often a word was typed; `shown` gives a text with the signs that the terminal has."""
        self.vocabulary: Vocabulary | None = None
        self.beginnings: Shelf | None = None
        self.question: Question | None = None
        self.uses = uses
        self.shown = shown


class Preview:
    """The words below the line. `removes` is True where the line would destroy something, once it is confirmed.

    `hidden` is where a pasted credential stands in the line.
    """

    def __init__(
        self, pieces: tuple[Piece, ...] = (), removes: bool = False, hidden: tuple[int, int] | None = None
    ) -> None:
        self.pieces = pieces
        self.removes = removes
        self.hidden = hidden

    @property
    def text(self) -> str:
        """The words without their roles."""
        return "".join(words for _, words in self.pieces)


NOTHING = Preview()


class Face:
    """What stands around the line: functions, because all of it may change while one types.

    `first_shown` is called once the first prompt stands on the screen.
    """

    def __init__(
        self,
        prompt: Callable[[], StyleAndTextTuples],
        preview: Callable[[str], Preview],
        status: Callable[[], StyleAndTextTuples],
        first_shown: Callable[[], None],
    ) -> None:
        self.prompt = prompt
        self.preview = preview
        self.status = status
        self.first_shown = first_shown
