"""The loop: prompt, turn, answer, until the user leaves. The prompt stands before the conversation is loaded."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from assistant.terminal.activity import Activity
from assistant.terminal.loading import Loading
from assistant.terminal.surroundings import Surroundings, window
from assistant.version import VERSION

if TYPE_CHECKING:
    from assistant.settings import Settings

CLEAN_LINE = "\r\x1b[K"


def converse(settings: Settings) -> int:
    """Holds a conversation on a terminal and gives the exit code. Raises `Problem` where lines are read plainly."""
    if hasattr(sys.stdout, "reconfigure"):
        # A name that the terminal's encoding lacks costs a question mark, not the conversation.
        sys.stdout.reconfigure(errors="replace")
    around = Surroundings.of(settings)
    known = signed_in(settings)
    if known is None:
        return 0
    activity = Activity(around)
    loading = Loading(known, activity, page=None)
    if not around.lively:
        from assistant.terminal.plain import converse_plainly

        return converse_plainly(known, around, loading, activity)
    from assistant.terminal.lively import Lively

    sys.stdout.write(CLEAN_LINE + _banner(around.sign("·"), window()[0]) + "\n\n")
    sys.stdout.flush()
    return Lively(known, around, loading, activity).run()


def _banner(sign: str, columns: int) -> str:
    """Gives the first line, as much of it as the window takes."""
    long = f"cargo-assistant {VERSION} {sign} say what you need, or type help"
    return long if len(long) < columns else f"cargo-assistant {sign} type help"


def signed_in(settings: Settings) -> Settings | None:
    """Gives settings that name a workspace: those given, or what the first start makes of them; None to leave.

    Whether there is a stored sign-in is told by its file alone: the key store is slow and asked in the background.
    """
    if settings.sandbox or settings.token is not None or (settings.places.config / "sign-in.json").exists():
        return settings
    return first_start(settings)


def first_start(settings: Settings) -> Settings | None:
    """Lets the user sign in or try the sandbox."""
    from assistant.onboarding import first_start as onboarding

    return onboarding(settings)
