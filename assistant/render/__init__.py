"""Render: replies, questions and problems as text for people or as JSON for programs.

Importing this package loads neither rich nor anything else that is slow: the library is loaded by the
first line that is drawn, and only the part of it that the line needs.
"""

from __future__ import annotations

from assistant.render.drawing import text_of
from assistant.render.look import Look, Theme
from assistant.render.pager import needs_pager
from assistant.render.prompts import problem_text, question_text
from assistant.render.structured import json_of

__all__ = ["Look", "Theme", "json_of", "needs_pager", "problem_text", "question_text", "text_of"]
