"""Output: what a turn prints, as text for people or as JSON for programs; the same for every front end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from assistant.render import json_of, question_text, text_of

if TYPE_CHECKING:
    from assistant.conversation.session import Turn
    from assistant.render import Look
    from intents.question import Question

FEW = 4
"""How many choices are shown again with a question that comes back."""


def turn_text(turn: Turn, look: Look) -> str:
    """Gives what is answered to a line: replies, then the question that is open; empty where nothing is said."""
    parts = [text_of(reply.blocks, look) for reply in turn.replies if reply.blocks]
    if turn.question is not None:
        question = question_text(_in_short(turn.question) if turn.brief else turn.question, look)
        if turn.unanswerable:
            parts.insert(len(parts) - 1, question)
        else:
            parts.append(question)
    return "\n".join(part for part in parts if part)


def _in_short(question: Question) -> Question:
    """Gives a question without what was shown above it, and without its choices where they are many."""
    count = len(question.options)
    if count <= FEW:
        return replace(question, shown=())
    return replace(question, shown=(), options=(), prompt=f"{question.prompt} ({count} choices; `?` lists them)")


def turn_json(turn: Turn) -> str:
    """Gives one line of JSON for a turn, empty where nothing is said.

    Where something is asked that is the question, with what was answered besides under `answer`; else the
    answer, a list of answers where there are several.
    """
    intent = turn.reading.intent if turn.reading else ""
    values = [json_of(reply, intent) for reply in turn.replies]
    answer = "" if not values else values[0] if len(values) == 1 else "[" + ", ".join(values) + "]"
    if turn.question is None:
        return answer + "\n" if answer else ""
    asked = json_of(turn.question)
    if answer and not turn.unanswerable:
        asked = f'{asked[:-1]}, "answer": {answer}}}'
    return asked + "\n"
