"""`login`, `logout`, `whoami`: the same handlers as in the conversation, one at a time."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from msgspec.structs import replace

from intents.problems import Exit
from intents.reading import Reading

if TYPE_CHECKING:
    from assistant.settings import Settings


def account(command: str, settings: Settings) -> int:
    """Carries out `login`, `logout` or `whoami` and gives the exit code. Raises `Problem`."""
    if command == "whoami":
        from assistant.commands.talking import ask

        return ask("whoami", settings)
    if command == "logout":
        return request(Reading("log out", "session.logout"), settings)
    return sign_in(settings)


def sign_in(settings: Settings) -> int:
    """Asks for a token, checks it, lets a workspace be chosen and stores both; gives the exit code."""
    extras = {"workspace": settings.workspace} if settings.workspace else {}
    return request(Reading("log in", "session.login", extras=extras), settings)


def request(reading: Reading, settings: Settings) -> int:
    """Carries one request about the sign-in out, without one, and gives the exit code."""
    from assistant import wiring
    from assistant.commands.talking import Printer
    from assistant.conversation.parts import Options
    from assistant.onboarding.asking import carry_out

    # Nothing is asked of the sandbox here, and `--fresh` is about it alone.
    settings = replace(settings, sandbox=False)
    options = Options(yes=settings.yes, dry_run=settings.dry_run)
    place = wiring.signed_out_place(settings)
    conversation = wiring.open_conversation(place, wiring.Making(settings, options))
    printer = Printer(settings, sys.stdout)
    try:
        return carry_out(reading, conversation, printer.show, sys.stdin)
    except KeyboardInterrupt:
        print()
        return Exit.INTERRUPTED
