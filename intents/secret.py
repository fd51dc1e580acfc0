"""Secret: a value that must never be shown, as a type of its own."""

from __future__ import annotations

from typing import Any, Final, Generic, TypeVar

MASK: Final = "••••"
"""What stands wherever a secret would be printed."""

T = TypeVar("T")


class Secret(Generic[T]):
    """Holds a credential; prints, compares and serialises as `••••`.

    Only the HTTP client and the credential store may call `reveal`. Pickling and copying into JSON
    are refused, so that a secret cannot leave by accident.
    """

    __slots__ = ("_value",)

    def __init__(self, value: T) -> None:
        self._value = value

    def reveal(self) -> T:
        """Gives the value in clear; for what sends or stores it, never for what prints."""
        return self._value

    def __repr__(self) -> str:
        return MASK

    __str__ = __repr__

    def __format__(self, format_spec: str) -> str:
        return format(MASK, format_spec)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self._value == other._value

    def __hash__(self) -> int:
        return hash((Secret, repr(self._value)))

    def __bool__(self) -> bool:
        return bool(self._value)

    def __reduce__(self) -> Any:
        raise TypeError("a secret is not serialised")


def masked(value: Any) -> Any:
    """Gives JSON-like data with every `Secret` in it replaced by the mask."""
    if isinstance(value, Secret):
        return MASK
    if isinstance(value, dict):
        return {key: masked(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [masked(item) for item in value]
    return value


def revealed(value: Any) -> Any:
    """Gives JSON-like data with every `Secret` in clear; only for the body of a request."""
    if isinstance(value, Secret):
        return revealed(value.reveal())
    if isinstance(value, dict):
        return {key: revealed(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [revealed(item) for item in value]
    return value
