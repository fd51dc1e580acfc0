"""Secrets of a replay: where a hidden answer comes from, and the veil that keeps it out of every report."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct, field

from intents.problems import Exit, Problem
from intents.secret import MASK, Secret

if TYPE_CHECKING:
    from assistant.transcripts.player import Said

REFUSED: Final = "REFUSED_"
"""Begins the name of a secret that the conversation refused when it was recorded: it gets one that doesn't fit."""
_REFUSED_KINDS: Final = {
    f"{REFUSED}CODE_AND_STATE_": "code=refused&state=refused",
    f"{REFUSED}CODE_": "code=refused",
    f"{REFUSED}TEXT_": "x y",
    REFUSED: "x",
}
"""What stands for a refused answer, by how the name begins: OAuth codes are refused for several reasons."""
SANDBOX_CODE: Final = "code=sandbox"
_KNOWN: Final = frozenset({SANDBOX_CODE, *_REFUSED_KINDS.values()})
"""Made-up answers that are no secret: a hint may say them."""
COMMANDS: Final = frozenset({"", "?", "back", "cancel"})
"""Where a credential is asked, any other line is the credential (`contract`: interface)."""
_SHORT: Final = 6
"""Characters of values too short to be told from other text; they are hidden where they stand alone."""

AskingSecret = Callable[[str], Secret[str] | None]
"""Asks a person for a secret, hidden; None where there is nobody to ask."""


class Veil(Struct):
    """Holds the secrets of one replay, fills them in and hides them."""

    environment: Mapping[str, str]
    sandbox: bool = True
    """True where values may be made up."""
    ask: AskingSecret | None = None
    _held: dict[str, Secret[str]] = field(default_factory=dict)
    _suspected: dict[str, Secret[str]] = field(default_factory=dict)

    def __repr__(self) -> str:
        # Neither what is held nor the environment is for anybody's eyes.
        return f"Veil(sandbox={self.sandbox})"

    def filler(self, before: Said) -> Callable[[str], str]:
        """Gives what turns the name of a secret into its value, for the line typed after `before`.

        That raises Problem (exit code 3) where the environment has none and none may be made up.
        """
        return lambda name: self._value(name, before).reveal()

    def hold(self, value: str) -> None:
        """Notes a credential that a file holds in clear, so that it is hidden as well."""
        self._held[f"in clear {len(self._held)}"] = Secret(value)

    def suspect(self, word: str) -> None:
        """Notes a word that looks like a credential: it is hidden, but printing it is no leak."""
        self._suspected[word] = Secret(word)

    def hide(self, text: str) -> str:
        """Gives a text with every secret that was filled in as the mask."""
        return _hidden(text, [*self._held.values(), *self._suspected.values()])

    def is_shown_in(self, text: str) -> bool:
        """True where a text holds one of the secrets."""
        return _hidden(text, self._held.values()) != text

    def _value(self, name: str, before: Said) -> Secret[str]:
        given = self.environment.get(name)
        key = name
        if given:
            value = Secret(given)
        elif self.sandbox:
            asked, schema = before.secret_field or ("", {})
            key = f"{name} {asked}"
            value = Secret(made_up(name, asked, schema))
            if value.reveal() in _KNOWN:
                return value
        else:
            held = self._held.get(name) or (self.ask(name) if self.ask is not None else None)
            if held is None:
                what = f"The secret {name} is not set."
                raise Problem(what, f"Set the environment variable {name}.", exit_code=Exit.NOT_UNDERSTOOD)
            value = held
        self._held[key] = value
        return value


def _hidden(text: str, secrets: Iterable[Secret[str]]) -> str:
    """Gives a text with secrets as the mask, also where they stand in JSON."""
    values = [one.reveal() for one in secrets]
    for one in sorted(values, key=len, reverse=True):
        if len(one) >= _SHORT:
            for form in dict.fromkeys((one, json.dumps(one)[1:-1], json.dumps(one, ensure_ascii=False)[1:-1])):
                text = text.replace(form, MASK)
    return text


def made_up(name: str, asked: str, schema: Mapping[str, Any]) -> str:
    """Gives a value that fits the schema of the field that asks, the same for the same name each time.

    `code=sandbox` where an OAuth code is asked, which the sandbox accepts; for a name that begins with
    `REFUSED_`, one that does not fit (see `refused_name`).
    """
    if name.startswith(REFUSED):
        return next(value for start, value in _REFUSED_KINDS.items() if name.startswith(start))
    if _is_oauth(name, asked, schema):
        return SANDBOX_CODE
    for word in ("const", "default"):
        if word in schema and schema[word] not in (None, ""):
            return str(schema[word])
    for word in ("enum", "examples"):
        options = schema.get(word)
        if isinstance(options, list) and options:
            return str(options[0])
    if schema.get("type") in {"integer", "number"}:
        return _number(schema)
    if schema.get("type") == "boolean":
        return "true"
    return _text(name, schema)


def refused_name(name: str, word: str) -> str:
    """Gives the name of a secret that was refused, which tells what it looked like: a code, a text, a word."""
    if "code=" in word:
        return f"{REFUSED}CODE_AND_STATE_{name}" if "state=" in word else f"{REFUSED}CODE_{name}"
    return f"{REFUSED}TEXT_{name}" if " " in word or "://" in word else f"{REFUSED}{name}"


def _is_oauth(name: str, asked: str, schema: Mapping[str, Any]) -> bool:
    return "oauth" in f"{name} {asked} {schema.get('ui:widget', '')} {schema.get('format', '')}".lower()


def _number(schema: Mapping[str, Any]) -> str:
    low, high = schema.get("minimum"), schema.get("maximum")
    value = low if isinstance(low, int) else high if isinstance(high, int) else 100_042
    return str(value)


_FORMS: Final = {
    "email": "secret.{seed}@sandbox.example",
    "uri": "https://sandbox.example/{seed}",
    "url": "https://sandbox.example/{seed}",
    "uuid": "0b5c1a2d-5eed-4abc-9def-{hex12}",
    "date": "2026-01-01",
}


def _text(name: str, schema: Mapping[str, Any]) -> str:
    from hashlib import sha256

    seed = sha256(name.encode()).hexdigest()
    form = _FORMS.get(str(schema.get("format", "")))
    if form is not None:
        return form.format(seed=seed[:16], hex12=seed[:12])
    value = f"sk_sandbox_{seed[:24]}"
    pattern = schema.get("pattern")
    if isinstance(pattern, str):
        from assistant.transcripts.fitting import text_for

        fitted = text_for(pattern, seed)
        if fitted is not None:
            return fitted
    least, most = schema.get("minLength"), schema.get("maxLength")
    if isinstance(least, int) and len(value) < least:
        value = (value + seed * (least // len(seed) + 1))[:least]
    if isinstance(most, int) and most >= 0:
        value = value[len(value) - most :] if len(value) > most else value
    return value
