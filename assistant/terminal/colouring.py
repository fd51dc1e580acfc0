"""Colouring: names in the line take the colour of what they are; a pasted credential turns into dots."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput
from prompt_toolkit.lexers import Lexer

if TYPE_CHECKING:
    from prompt_toolkit.document import Document
    from prompt_toolkit.formatted_text.base import StyleAndTextTuples

    from assistant.terminal.offer import Offer

Hidden = Callable[[str], tuple[int, int] | None]


class NameLexer(Lexer):
    """Colours the names that are known."""

    def __init__(self, offer: Offer) -> None:
        self._offer = offer

    def lex_document(self, document: Document) -> Callable[[int], StyleAndTextTuples]:
        """Gives a function that gives a line in coloured pieces."""

        def line(number: int) -> StyleAndTextTuples:
            text = document.lines[number] if number < len(document.lines) else ""
            vocabulary = self._offer.vocabulary
            if vocabulary is None or self._offer.question is not None:
                return [("", text)]
            pieces: StyleAndTextTuples = []
            place = 0
            for span in vocabulary.spans(text):
                if span.start > place:
                    pieces.append(("", text[place : span.start]))
                pieces.append((f"class:{span.kind}", text[span.start : span.end]))
                place = span.end
            pieces.append(("", text[place:]))
            return pieces

        return line

    def invalidation_hash(self) -> object:
        """Changes where the same line may be coloured otherwise."""
        return id(self._offer.vocabulary), self._offer.question is None


class SecretDots(Processor):
    """Shows dots in place of a credential that was pasted into a request."""

    def __init__(self, hidden: Hidden, dot: str) -> None:
        self._hidden = hidden
        self._dot = dot

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        """Keeps every character's place, so that the cursor stays right."""
        fragments = transformation_input.fragments
        span = self._hidden(transformation_input.document.text)
        if span is None:
            return Transformation(fragments)
        shown: StyleAndTextTuples = []
        place = 0
        for style, text, *_ in fragments:
            shown.append(
                (
                    style,
                    "".join(
                        self._dot if span[0] <= place + offset < span[1] else one for offset, one in enumerate(text)
                    ),
                )
            )
            place += len(text)
        return Transformation(shown)
