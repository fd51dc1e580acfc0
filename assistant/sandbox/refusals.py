"""Refusal: an answer of the API with status 400 or above, as its clients expect one."""

from __future__ import annotations

from typing import Final

STATUS_LINES: Final = {
    400: "400 Bad Request",
    401: "401 Unauthorized",
    403: "403 Forbidden",
    404: "404 Not Found",
    405: "405 Method Not Allowed",
    409: "409 Conflict",
    413: "413 Content Too Large",
    429: "429 Too Many Requests",
    500: "500 Internal Server Error",
}


class Refusal(Exception):
    """Raised where a call is refused; becomes `{errorMessage?, reason?}` with `status`.

    A reason that clients have their own words for goes alone, as the real API sends it; a message is
    added where only the server knows what was wrong.
    """

    def __init__(self, status: int, *, reason: str | None = None, message: str | None = None) -> None:
        super().__init__(message or reason or STATUS_LINES.get(status, str(status)))
        self.status = status
        self.reason = reason
        self.message = message

    def body(self) -> dict[str, str]:
        """Gives the JSON body of the answer."""
        answer: dict[str, str] = {}
        if self.message is not None:
            answer["errorMessage"] = self.message
        if self.reason is not None:
            answer["reason"] = self.reason
        return answer


def bad_request(message: str, *, reason: str | None = None) -> Refusal:
    """Gives the refusal of input that does not fit (400)."""
    return Refusal(400, reason=reason, message=message)


def connector_not_found() -> Refusal:
    """Gives the refusal for a UUID that no connector of the workspace has."""
    return Refusal(404, reason="connectorNotFound")


def integration_not_found() -> Refusal:
    """Gives the refusal for a slug that no integration has."""
    return Refusal(404, reason="integrationNotFound")
