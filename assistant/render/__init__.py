"""Render: replies, questions and problems as text for people or as JSON for programs.

Importing this package loads neither rich nor anything else that is slow: each name is loaded when it is
first asked for (the first prompt wants to know the window alone), the library by the first line that is drawn,
and only the part of it that the line needs.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.render.drawing import text_of
    from assistant.render.look import Look, Theme
    from assistant.render.pager import needs_pager
    from assistant.render.prompts import problem_text, question_text
    from assistant.render.structured import json_of

__all__ = ["Look", "Theme", "json_of", "needs_pager", "problem_text", "question_text", "text_of"]

_PLACES = {
    "Look": "look",
    "Theme": "look",
    "json_of": "structured",
    "needs_pager": "pager",
    "problem_text": "prompts",
    "question_text": "prompts",
    "text_of": "drawing",
}


def __getattr__(name: str) -> Any:
    """Loads what is asked for; raises AttributeError for what this package does not give."""
    if name not in _PLACES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
