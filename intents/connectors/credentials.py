"""Other credentials for a connector: what it takes, what it costs those who use it, what cannot come back."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from intents.connectors.creation import config_from_form, with_secret
from intents.connectors.wording import called, paid_words, uses_words
from intents.problems import Problem
from intents.question import Question
from intents.reading import Reading, secret_of
from intents.reply import Block, Fields, Text, Tone
from intents.secret import Secret

if TYPE_CHECKING:
    from intents.entities import Connector, Integration
    from intents.ports import Ports

Asking = Generator[Question, Any, Any]
FORMER = "the former credentials"
WHY = "Whatever uses it goes on with the new ones at once, so I ask before anything changes."


class Rotation(Struct, frozen=True):
    """A change of credentials. `config` is None where Cargo credits are to pay."""

    config: Any
    words: str
    done: tuple[str, ...]
    lost: str = ""
    """What cannot come back; empty where Cargo credits paid so far: they can pay again."""
    question: str = ""
    """What has to be asked before, after the plan's title; empty where it was said with a question before it."""
    shown: tuple[Block, ...] = ()


def rotation(connector: Connector, reading: Reading, ports: Ports) -> Generator[Question, Any, Rotation | None]:
    """Gives the change of the credentials, asked for as far as they are not said; None where they stay the same.

    What uses the connector stands above the first question. Raises `Problem` where it takes none.
    """
    integration: Integration = ports.api.integration(connector.integration_slug)
    if reading.extras.get("credits") is True:
        return _to_credits(connector, integration)
    if not integration.config.properties:
        raise Problem(f"{integration.name} needs no credentials.", "There is nothing to change about them.")
    secret = secret_of(reading)
    known: dict[str, Any] = {}
    kept = connector.config.reveal() if connector.config is not None else None
    if secret is not None:
        known = {**{key: _hidden(one) for key, one in (kept or {}).items()}, **with_secret(integration, secret)}
    given = reading.extras.get("config")
    if isinstance(given, Secret):
        known = {**known, **given.reveal()}
    consequence = _consequence(connector)
    told = (*_affected(connector), Text(consequence, Tone.WARNING))
    config, was_told = yield from _telling(config_from_form(integration, known, ports, kept), told)
    if kept is not None and _plain(config) == _plain(kept):
        return None
    done = [f"Changed the credentials of {called(connector)}."]
    if connector.use_credits:
        done.append(f"{called(connector)} is now paid with own credentials (was Cargo credits).")
    elif not was_told:
        done = [f"Changed the credentials of {called(connector)}; the former ones cannot be brought back."]
    return Rotation(
        config,
        f"change the credentials of `{connector.slug}`"
        + (" (so far Cargo credits)" if connector.use_credits else ""),
        tuple(done),
        "" if connector.use_credits else FORMER,
        # Whoever hands a key over is sure of it; where credits pay, there is none that it would take the place of.
        consequence if connector.use_credits and uses_words(connector) and not was_told else "",
        _affected(connector),
    )


def _to_credits(connector: Connector, integration: Integration) -> Rotation | None:
    if not integration.accepts_credits:
        raise Problem(f"{integration.name} cannot be paid with Cargo credits.", "It needs a key of your own.")
    if connector.use_credits:
        return None
    asks = connector.config is not None
    return Rotation(
        None,
        f"pay `{connector.slug}` with Cargo credits",
        (f"{called(connector)} is now paid with Cargo credits.",),
        FORMER if asks else "",
        _consequence(connector) if asks and uses_words(connector) else "",
        _affected(connector),
    )


def _consequence(connector: Connector) -> str:
    if connector.use_credits:
        return "It is then paid with own credentials instead of Cargo credits."
    return "The present credentials cannot be brought back afterwards."


def _affected(connector: Connector) -> tuple[Block, ...]:
    pairs = (
        ("Connector", called(connector)),
        ("Used by", uses_words(connector) or "nothing"),
        ("Paid with", paid_words(connector)),
    )
    return (Fields(pairs, title="Its credentials change"),)


def _telling(asking: Asking, told: tuple[Block, ...]) -> Generator[Question, Any, tuple[Any, bool]]:
    """Puts blocks above the first question of a dialogue; gives what comes of it, and whether there was one."""
    asked = False
    try:
        question = next(asking)
        while True:
            answer = yield question if asked else replace(question, shown=(*told, *question.shown))
            asked = True
            question = asking.send(answer)
    except StopIteration as stop:
        return stop.value, asked


def _hidden(value: Any) -> Any:
    return value if isinstance(value, Secret) else Secret(value)


def _plain(config: Any) -> Any:
    from intents.secret import revealed

    return revealed(config)
