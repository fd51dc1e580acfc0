"""Drives a handler's questions with typed lines, as a session does; no conversation around it."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from intents.problems import Problem
from intents.question import Question, QuestionKind

T = TypeVar("T")


@dataclass
class Talk(Generic[T]):
    """What came of a dialogue: the questions in order, the reasons of refused answers, the result."""

    result: T
    questions: list[Question] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    @property
    def prompts(self) -> list[str]:
        """The questions' prompts."""
        return [question.prompt for question in self.questions]


def answered(dialogue: Generator[Question, Any, T], lines: Iterable[str] = ()) -> Talk[T]:
    """Runs a dialogue on typed lines; a line that doesn't fit asks the same question again.

    Raises AssertionError where lines are left over or missing.
    """
    waiting = list(lines)
    questions: list[Question] = []
    refused: list[str] = []
    answer: Any = None
    try:
        while True:
            question = dialogue.send(answer)
            questions.append(question)
            while True:
                assert waiting, f"no answer left for {question.prompt!r}"
                try:
                    answer = value_of(question, waiting.pop(0))
                except Problem as problem:
                    refused.append(problem.sentence())
                else:
                    break
    except StopIteration as end:
        assert not waiting, f"nothing asked for {waiting}"
        return Talk(end.value, questions, refused)


def value_of(question: Question, line: str) -> Any:
    """Gives what a line means to a question; raises `Problem` where it doesn't fit."""
    if not line.strip():
        if question.optional:
            return None
        raise Problem("An answer is needed.")
    if question.options:
        if line.isdigit() and 0 < int(line) <= len(question.options):
            return question.options[int(line) - 1].value
        for option in question.options:
            if line.casefold() in (option.label.casefold(), *(name.casefold() for name in option.names)):
                return option.value
        if question.parse is None:
            raise Problem("That is none of them.")
    if question.kind is QuestionKind.YES_NO:
        return line == "yes"
    return question.parse(line) if question.parse else line
