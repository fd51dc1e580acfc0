"""Prompts: questions with the answers that count, and problems with the word that caused them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.render.characters import one_line, padded, width_of
from assistant.render.drawing import READABLE, sentence_lines, text_of
from assistant.render.paint import marked, painted, painted_lines
from assistant.render.wrapping import wrapped
from intents.question import Question, QuestionKind
from intents.reply import Tone

if TYPE_CHECKING:
    import re

    from assistant.render.look import Look
    from intents.problems import Problem

_GAP: Final = 2


def question_text(question: Question, look: Look) -> str:
    """Gives what is shown above a question, the question itself, its options and which answers count."""
    above = text_of(question.shown, look)
    width = min(look.width, READABLE) - _GAP
    prompt = wrapped(marked(one_line(question.prompt, look), look), width)
    first, *more = painted_lines(prompt, "prompt", look)
    lines = [f"{painted('?', 'prompt', look)} {first}", *(f"  {line}" for line in more)]
    lines += _options(question, look)
    hint = answers_that_count(question)
    if hint:
        said = wrapped(marked(one_line(hint, look), look), width)
        lines += [f"  {line}" for line in painted_lines(said, "hint", look)]
    return above + ("\n" if above else "") + "".join(f"{line.rstrip(' ')}\n" for line in lines)


def answers_that_count(question: Question) -> str:
    """Gives one sentence on which answers count; empty where any text does."""
    open_end = f" An empty line {question.skipped}." if question.optional else ""
    match question.kind:
        case QuestionKind.TYPED:
            return f"Type `{question.expects}` to go ahead; anything else changes nothing."
        case QuestionKind.YES_NO if question.destructive:
            return "Type `yes`, `y` or `ok` to go ahead; anything else changes nothing."
        case QuestionKind.YES_NO:
            return "`yes` or `no`."
        case QuestionKind.PICK if question.destructive:
            return "Type a number or the exact name; anything else changes nothing."
        case QuestionKind.PICK:
            return f"Type a number or the exact name.{open_end}"
        case QuestionKind.CHOICE:
            return f"Type a number or a name.{open_end}"
        case QuestionKind.SECRET:
            return (
                "It is hidden and kept out of history and files; `env:NAME` or `file:PATH` reads it from there."
                f"{open_end}"
            )
        case QuestionKind.TEXT:
            return open_end.strip()


def problem_text(problem: Problem, look: Look, line: str = "") -> str:
    """Gives what went wrong and what to do about it.

    `line` is what the user typed; it is quoted, with the word marked, where the problem names a word of
    it between backquotes. The caller passes none that may hold a credential.
    """
    lines = _quoted(problem.what, line, look) if line else []
    lines += sentence_lines(problem.what, Tone.PROBLEM, look)
    if problem.next_step:
        lines += sentence_lines(problem.next_step, Tone.HINT, look)
    return "".join(f"{text.rstrip(' ')}\n" for text in lines)


def _options(question: Question, look: Look) -> list[str]:
    """Gives the numbered options; details stand beside them, or below where there is no room."""
    numbers = len(str(len(question.options)))
    indent = _GAP + numbers + 2
    width = min(look.width, READABLE) - indent
    labels = [marked(one_line(option.label, look), look) for option in question.options]
    details = [marked(one_line(option.detail, look), look) for option in question.options]
    beside = max(map(width_of, labels), default=0)
    aligned = all(beside + _GAP + width_of(detail) <= width for detail in details)
    lines: list[str] = []
    for number, (label, detail) in enumerate(zip(labels, details, strict=True), 1):
        mark = painted(f"{number:>{_GAP + numbers}}.", "number", look)
        if aligned and detail:
            both = painted_lines([padded(label, beside + _GAP)], "", look) + painted_lines([detail], "faint", look)
            lines.append(f"{mark} {''.join(both)}")
            continue
        first, *more = painted_lines(wrapped(label, width), "", look)
        lines += [f"{mark} {first}", *(" " * indent + rest for rest in more)]
        if detail:
            below = painted_lines(wrapped(detail, width - _GAP), "faint", look)
            lines += [" " * (indent + _GAP) + rest for rest in below]
    return lines


def _quoted(what: str, line: str, look: Look) -> list[str]:
    """Gives the user's line and a mark below the word that the problem names; nothing where it names none."""
    typed = one_line(line, look)
    found = _named_in(one_line(what, look), typed)
    if found is None:
        return []
    start, end = found.span()
    room = look.width - 2 * _GAP
    cut = max(0, min(start, end - room // 2)) if width_of(typed) > room else 0
    before = ("..." if cut else "") + typed[cut:start]
    after = typed[end:]
    while after and width_of(before + found[0] + after) > room:
        after = after[:-1]
    caret = "^" * max(1, width_of(found[0]))
    return [
        f"  {before}{painted(found[0], 'problem', look)}{after}",
        " " * (2 + width_of(before)) + painted(caret, "problem", look),
    ]


def _named_in(what: str, typed: str) -> re.Match[str] | None:
    import re

    for name in re.findall(r"`([^`]+)`", what):
        found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", typed, re.IGNORECASE)
        if found:
            return found
    return None
