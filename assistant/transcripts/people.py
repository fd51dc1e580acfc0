"""People: who can be asked during a replay; nobody in a pipe."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO

from msgspec import Struct

from assistant.transcripts.live import Consent
from assistant.transcripts.parameters import Asking
from assistant.transcripts.secrets import AskingSecret
from intents.secret import Secret

_YES = frozenset({"y", "yes", "ok", "do it", "go ahead"})


class Person(Struct, frozen=True):
    """Answers to what a replay may have to ask. The default is nobody."""

    value: Asking = lambda _: None
    secret: AskingSecret = lambda _: None
    consent: Consent = lambda _: None


def person_at(
    typed: TextIO,
    shown: TextIO,
    line: Callable[[str], str] | None = None,
    hidden: Callable[[str], str] | None = None,
) -> Person:
    """Gives whoever sits at a terminal, nobody where either stream is none. `line` and `hidden` ask."""
    if not (typed.isatty() and shown.isatty()):
        return Person()
    ask_line = line or input
    ask_hidden = hidden or _hidden

    def value(name: str) -> str | None:
        try:
            return ask_line(f"{name}: ")
        except EOFError:
            return None

    def secret(name: str) -> Secret[str] | None:
        try:
            given = ask_hidden(f"{name} (hidden): ")
        except EOFError:
            return None
        return Secret(given) if given else None

    def consent(plan: str) -> bool:
        try:
            answer = ask_line(f"{plan}\nSend this? (yes or no) ")
        except EOFError:
            return False
        return answer.strip().rstrip(".!").casefold() in _YES

    return Person(value, secret, consent)


def _hidden(prompt: str) -> str:
    from getpass import getpass

    return getpass(prompt)
