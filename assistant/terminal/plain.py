"""Plain: the conversation where a terminal can or should not be redrawn (`TERM=dumb`, `--output plain`)."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from assistant.terminal.talk import Talk, say_line

if TYPE_CHECKING:
    from assistant.settings import Settings
    from assistant.terminal.activity import Activity
    from assistant.terminal.loading import Loading
    from assistant.terminal.surroundings import Surroundings
    from intents.question import Question


def converse_plainly(settings: Settings, around: Surroundings, loading: Loading, activity: Activity) -> int:
    """Holds the conversation line by line and gives the exit code; writes no escape sequence. Raises `Problem`."""
    loading.begin()
    opened = loading.wait()
    talk = Talk(opened.conversation, settings, around, activity)
    name = loading.workspace or opened.conversation.parts.workspace_name
    where = "SANDBOX" if opened.place.is_sandbox else name or opened.place.base_url
    say_line(f"cargo-assistant in {where}. Say what you need; `help` shows how, `quit` leaves.")
    talk.greet(opened.greeting)
    interrupts = 0
    while True:
        question = opened.conversation.session.question
        try:
            line = _read(question, f"{where} > ")
            interrupts = 0
            turn = talk.say(line)
            if turn is not None and turn.leaves:
                talk.end()
                return 0
        except EOFError:
            _newline()
            talk.end()
            return 0
        except KeyboardInterrupt:
            _newline()
            question = opened.conversation.session.question  # it may have come up since
            interrupts = interrupts + 1 if question is None else 0
            if interrupts > 1:
                talk.end()
                return 130
            try:
                if question is not None:
                    talk.interrupt()
                else:
                    say_line("Ctrl-C again leaves.")
            except KeyboardInterrupt:
                if question is None:
                    talk.end()
                    return 130


def _read(question: Question | None, prompt: str) -> str:
    from intents.question import QuestionKind

    if question is None:
        return _input(prompt)
    if question.kind is not QuestionKind.SECRET:
        return _input("> ")
    from getpass import getpass

    return getpass("(hidden) > ")


def _input(prompt: str) -> str:
    read: Callable[[], str] = sys.stdin.readline
    sys.stdout.write(prompt)
    sys.stdout.flush()
    line = read()
    if not line:
        raise EOFError
    return line.rstrip("\r\n")


def _newline() -> None:
    sys.stdout.write("\n")
    sys.stdout.flush()
