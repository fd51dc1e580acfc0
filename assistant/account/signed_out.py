"""Signed out: what stands for the API where nobody is signed in; nothing is sent."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

from intents.problems import Exit, Problem


class SignedOut:
    """Refuses every call of `intents.ports.CargoApi` with a `Problem`, exit code 4."""

    def __getattr__(self, name: str) -> Callable[..., NoReturn]:
        if name.startswith("_"):
            raise AttributeError(name)
        return refuse


def refuse(*_arguments: object, **_named: object) -> NoReturn:
    """Says that nobody is signed in."""
    raise Problem("You are not signed in.", "`log in` signs you in.", exit_code=Exit.SIGN_IN, reason="notSignedIn")
