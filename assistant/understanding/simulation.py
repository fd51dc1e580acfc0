"""What a reading would leave behind: the context of the next line, without running anything."""

from __future__ import annotations

from assistant.understanding.lexicon import Lexicon
from intents.reading import Context, Reading


def advance(context: Context, reading: Reading, lexicon: Lexicon) -> Context:
    """Gives the context as it would be once the reading had run."""
    return Context(focus=context.focus, shown=context.shown, last=reading.request, gone=context.gone)
