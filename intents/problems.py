"""Problem: what went wrong in the user's words, the next step, and the exit code that follows."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes of the program, as other programs rely on them."""

    OK = 0
    FAILED = 1
    """The API refused or failed, a replay differs, a check found a fault."""
    USAGE = 2
    """Wrong usage or an unreadable file."""
    NOT_UNDERSTOOD = 3
    """Out of scope, an answer is missing, or refused for lack of `--yes`."""
    SIGN_IN = 4
    """No sign-in, or the API answered 401 or 403."""
    INTERRUPTED = 130


class Problem(Exception):
    """A failure that a person can act on.

    `what` is one sentence without a secret in it; `next_step` says what to do about it (may be empty);
    `reason` is the API's own word for it where there is one, for programs that tell failures apart.
    """

    def __init__(
        self,
        what: str,
        next_step: str = "",
        *,
        exit_code: Exit = Exit.FAILED,
        reason: str = "",
        status: int | None = None,
    ) -> None:
        super().__init__(what)
        self.what = what
        self.next_step = next_step
        self.exit_code = exit_code
        self.reason = reason
        self.status = status

    def sentence(self) -> str:
        """The whole message: what happened, then the next step."""
        return f"{self.what} {self.next_step}".strip()
