"""Parameters: the values of `{{NAME}}` and of `{{secret:NAME}}`, in what is typed and in what is expected."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from msgspec import Struct, field

from intents.problems import Exit, Problem
from intents.secret import MASK

if TYPE_CHECKING:
    from assistant.transcripts.format import Document

_REFERENCE: Final = re.compile(r"(\\*)\{\{(secret:)?([A-Za-z_]\w*)\}\}")
_UPPER: Final = re.compile(r"[A-Z_][A-Z0-9_]*")

Asking = Callable[[str], str | None]
"""Asks a person for the value of a parameter; None where there is nobody to ask or no answer came."""


class Parameters(Struct, frozen=True):
    """Values by name. A reference to a name that has none is left as it stands."""

    values: Mapping[str, str] = field(default_factory=dict)

    def shown(self, text: str) -> str:
        r"""Gives a text with values in place of references, secrets as the mask, `\{{` as `{{`."""
        return _REFERENCE.sub(self._shown, text)

    def typed(self, text: str, secret: Callable[[str], str]) -> str:
        """Gives what is really typed; `secret` gives the value of each secret by its name."""
        return _REFERENCE.sub(lambda found: self._shown(found, secret), text)

    def _shown(self, found: re.Match[str], secret: Callable[[str], str] | None = None) -> str:
        escapes, kind, name = found[1], found[2], found[3]
        if escapes:
            return found[0][1:]
        if kind:
            return MASK if secret is None else secret(name)
        return self.values.get(name, found[0])


def secrets_in(text: str) -> tuple[str, ...]:
    """Gives the names of the secrets that a typed line holds."""
    return tuple(found[3] for found in _REFERENCE.finditer(text) if found[2] and not found[1])


def names_in(text: str) -> tuple[str, ...]:
    """Gives the names that a text refers to, secrets and what is escaped left out."""
    return tuple(found[3] for found in _REFERENCE.finditer(text) if not found[2] and not found[1])


def sheltered(text: str) -> str:
    r"""Gives a text as a transcript holds it: `{{NAME}}` that is meant as it stands gets a `\`."""
    return _REFERENCE.sub(lambda found: "\\" + found[0], text)


def neutral(text: str) -> str:
    """Gives a JSON text with a number in place of every reference, to check its form before values are known."""
    return _REFERENCE.sub("0", text)


def filled(document: Document, given: Mapping[str, str], ask: Asking | None = None) -> Parameters:
    """Gives the values for a document: `given` first, then its defaults, then what a person answers.

    Names in capitals need a value, others only where the document or `given` declares them, since an
    answer may hold `{{domain}}` itself. Raises Problem (exit code 3) naming those that are missing.
    """
    values = {**document.defaults, **given}
    wanted: dict[str, int] = {}
    for scene in document.scenes:
        for turn in scene.turns:
            for name in names_in(turn.typed):
                wanted.setdefault(name, turn.number)
    missing = [name for name in wanted if name not in values and _UPPER.fullmatch(name)]
    for name in list(missing):
        answer = ask(name) if ask is not None else None
        if answer is not None:
            values[name] = answer
            missing.remove(name)
    if missing:
        names = ", ".join(missing)
        options = " ".join(f"--set {name}=…" for name in missing)
        what = f"{document.path}:{wanted[missing[0]]}: {names} {'has' if len(missing) == 1 else 'have'} no value."
        raise Problem(what, f"Give it with {options}.", exit_code=Exit.NOT_UNDERSTOOD, reason="missingParameter")
    return Parameters(values)
