"""Understanding: a line becomes a Reading. Pure: no clock, no file, no network."""

from __future__ import annotations

from assistant.understanding.lexicon import Lexicon
from assistant.understanding.reader import preview, read
from assistant.understanding.secrets import masked_line
from assistant.understanding.simulation import advance

__all__ = ["Lexicon", "advance", "masked_line", "preview", "read"]
