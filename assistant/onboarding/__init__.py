"""Onboarding: the first start, signing in on a terminal, and the guided tour. Imports nothing slow by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.settings import Settings

__all__ = ["first_start"]


def first_start(settings: Settings) -> Settings | None:
    """Welcomes whoever starts the program on a terminal without credentials.

    Gives the settings to go on with (the sandbox, or signed in), None where they leave.
    """
    from assistant.onboarding.welcome import first_start as begun

    return begun(settings)
