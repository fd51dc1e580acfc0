"""Welcome: the first start without credentials: the sandbox or a sign-in. Plain input, so any terminal will do."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from assistant.render import Look, text_of
from intents.problems import Exit, Problem
from intents.reply import Text, Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.settings import Settings
    from intents.reply import Block

GREETING: Final = (
    Text("Welcome to cargo-assistant."),
    Text("Say in your own words what you want to know or change about your Cargo connectors."),
    Text("Nobody is signed in on this machine yet. How do you want to begin?"),
)
CHOICES: Final = (
    Text("1. Try it now in the sandbox: a workspace on this machine, no account needed"),
    Text("2. Sign in to your own workspace with an access token"),
)
_TRY: Final = frozenset({"1", "1.", "try", "try it", "try it now", "sandbox", "the sandbox", "s", "t"})
_SIGN_IN: Final = frozenset({"2", "2.", "sign in", "signin", "login", "log in", "token"})
_LEAVE: Final = frozenset({"q", "quit", "exit", "leave", "bye", "no", "cancel"})
PROMPT: Final = "1 or 2, or q to leave: "


def first_start(settings: Settings) -> Settings | None:
    """Asks how to begin, and signs in where that is wanted; gives the settings to go on with, None for leaving.

    Nothing is remembered unless somebody signs in: the next start asks again.
    """
    look = Look.detect(sys.stdout, settings.environ, output=settings.output)

    def say(*blocks: Block) -> None:
        sys.stdout.write("".join(text_of((block,), look) for block in blocks))
        sys.stdout.flush()

    say(*GREETING)
    print()
    say(*CHOICES)
    print()
    while True:
        answer = _typed(PROMPT)
        if answer is None or answer in _LEAVE:
            return None
        if answer in _TRY:
            say(
                Text("This is the sandbox: nothing here reaches a real service.", Tone.DONE),
                Text(
                    "`tour` shows the first steps in a few minutes; `log in` takes you to your workspace.",
                    Tone.HINT,
                ),
            )
            return replace(settings, sandbox=True)
        if answer in _SIGN_IN:
            if _signed_in(settings, say):
                return settings
            say(Text("You are not signed in. 1 tries it in the sandbox, 2 signs in."))
        elif answer:
            say(Text("Please type 1 or 2.", Tone.WARNING))


def _signed_in(settings: Settings, say: Callable[..., None]) -> bool:
    """Signs in; False where that was refused or dropped, which is said."""
    from assistant.commands.account import sign_in

    try:
        return sign_in(settings) == Exit.OK
    except Problem as problem:
        say(Text(problem.what, Tone.PROBLEM), Text(problem.next_step, Tone.HINT))
        return False


def _typed(prompt: str) -> str | None:
    """Reads a line, None at the end of input and after Ctrl-C."""
    try:
        return " ".join(input(prompt).split()).casefold()
    except (EOFError, KeyboardInterrupt):
        print()
        return None
