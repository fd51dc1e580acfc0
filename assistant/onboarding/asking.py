"""Asking: holds one request's conversation on a plain terminal or in a pipe, from its first line to its end."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TextIO

from intents.question import QuestionKind
from intents.reading import Context, Decision, Reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.conversation.conversation import Conversation
    from assistant.conversation.session import Turn
    from intents.names import Names
    from intents.secret import Secret


class OneRequest:
    """Reads one line as the request that a command stands for, and any other as an answer that names nothing."""

    def __init__(self, reading: Reading, names: Names) -> None:
        self._reading = reading
        self._names = names

    @property
    def names(self) -> Names:
        """No names: nothing was read."""
        return self._names

    def read(self, line: str, _context: Context) -> Reading:
        """Gives the request for its own line."""
        if line == self._reading.text:
            return self._reading
        return Reading(line, "out_of_scope", decision=Decision.REJECT, confidence=0.0)

    def masked(self, line: str) -> tuple[str, Secret[str] | None]:
        """Gives a line with everything that looks like a credential masked, and the first of what was."""
        from assistant.understanding import masked_line

        found = masked_line(line)
        return found.text, found.secret

    def refresh(self) -> Names:
        """Nothing changes."""
        return self._names

    def refresh_all(self) -> Names:
        """Nothing changes."""
        return self._names


def carry_out(reading: Reading, conversation: Conversation, show: Callable[[Turn], None], stream: TextIO) -> int:
    """Carries a request out, its answers read from `stream` (hidden where it is a terminal); gives the exit code.

    At the end of input an open question is dropped without effect. Raises KeyboardInterrupt.
    """
    conversation.parts.reader = OneRequest(reading, conversation.parts.names)
    turn = conversation.say(reading.text)
    show(turn)
    code = turn.exit_code
    while turn.question is not None and not turn.unanswerable:
        line = _line(turn, stream)
        if line is None:
            turn = conversation.end()
            show(turn)
            return int(code or turn.exit_code)
        turn = conversation.say(line)
        show(turn)
        code = code or turn.exit_code
    conversation.end()
    return int(code)


def _line(turn: Turn, stream: TextIO) -> str | None:
    """Reads an answer, None at the end of input; a secret is not echoed on a terminal."""
    if not stream.isatty():
        line = stream.readline()
        return line.rstrip("\r\n") if line else None
    hidden = turn.question is not None and turn.question.kind is QuestionKind.SECRET
    try:
        if hidden:
            from getpass import getpass

            return getpass("> ")
        print("> ", end="", flush=True)
        line = stream.readline()
    except EOFError:
        line = ""
    if not line:
        print()
        return None
    return line.rstrip("\r\n")


def is_terminal() -> bool:
    """True where a person can be asked: both ends are a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()
