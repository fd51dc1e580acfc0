"""Talking without a terminal program: one request (`ask`), or lines from a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from msgspec.structs import replace

from assistant.conversation.parts import Options
from assistant.local import NoBrowser, SystemBrowser
from assistant.output import turn_json, turn_text
from assistant.render import Look
from assistant.settings import Settings
from intents.problems import Exit, Problem

if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.conversation.session import Turn


def ask(text: str, settings: Settings) -> int:
    """Carries one request out and gives the exit code. Questions are asked where there is a terminal."""
    if not text.strip():
        raise Problem(
            "Nothing was asked.",
            'For instance: `cargo-assistant ask "list connectors"`.',
            exit_code=Exit.NOT_UNDERSTOOD,
        )
    answers = sys.stdin.isatty() and sys.stdout.isatty() and settings.output != "json"
    conversation = opened(settings, Options(answers=answers, yes=settings.yes, dry_run=settings.dry_run, page=None))
    printer = Printer(settings, sys.stdout)
    try:
        turn = conversation.say(text)
        code = turn.exit_code
        printer.show(turn)
        while turn.question is not None and not turn.unanswerable:
            turn = conversation.say(_typed(turn))
            printer.show(turn)
            code = code or turn.exit_code
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except EOFError:
        turn = conversation.end()
        printer.show(turn)
        return code or turn.exit_code
    conversation.end()
    return code


def _typed(turn: Turn) -> str:
    """Reads an answer from the terminal; a secret is not echoed."""
    from getpass import getpass

    from intents.question import QuestionKind

    if turn.question is not None and turn.question.kind is QuestionKind.SECRET:
        return getpass("› ")
    return input("› ")


def pipe(lines: Iterable[str], settings: Settings) -> int:
    """Holds a conversation whose lines come from a pipe; gives the first exit code that was not 0."""
    conversation = opened(settings, Options(yes=settings.yes, dry_run=settings.dry_run))
    printer = Printer(settings, sys.stdout)
    code = 0
    try:
        greeting = conversation.greeting()
        if greeting is not None:
            printer.reply(greeting)
        for line in lines:
            turn = conversation.say(line.rstrip("\r\n"))
            printer.show(turn)
            code = code or turn.exit_code
            if turn.leaves:
                break
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    turn = conversation.end()
    printer.show(turn)
    return code or turn.exit_code


def opened(settings: Settings, options: Options) -> Conversation:
    """Opens a conversation with the workspace that the settings name; raises `Problem`."""
    from assistant import wiring
    from assistant.equipment import equip

    browser = SystemBrowser(settings.environ) if sys.stdout.isatty() else NoBrowser()
    making = wiring.Making(settings, options, browser=browser)
    conversation = wiring.open_conversation(wiring.place_of(settings), making)
    equip(conversation, settings)
    return conversation


class Printer:
    """Prints turns as the settings ask."""

    def __init__(self, settings: Settings, stream: TextIO) -> None:
        self._json = settings.output == "json"
        self._stream = stream
        self._look = Look.detect(stream, settings.environ, output=settings.output)
        self._printed = False

    def show(self, turn: Turn) -> None:
        """Prints a turn; nothing where nothing is said."""
        text = turn_json(turn) if self._json else turn_text(turn, self._look)
        if not text:
            return
        if self._printed and not self._json:
            self._stream.write("\n")
        self._stream.write(text)
        self._stream.flush()
        self._printed = True

    def reply(self, reply: object) -> None:
        """Prints a reply that belongs to no turn."""
        from assistant.conversation.session import Turn
        from intents.reply import Reply

        if isinstance(reply, Reply):
            self.show(replace(Turn(""), replies=(reply,)))
