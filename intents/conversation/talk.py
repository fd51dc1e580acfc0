"""Small talk, yes and no with nothing open, leaving, and what is out of scope."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intents.problems import Exit
from intents.reading import Reading
from intents.reply import Reply, Text, Tone, said
from intents.resolve import service_name

if TYPE_CHECKING:
    from intents.ports import Ports


def cancel(_reading: Reading, _ports: Ports) -> Reply:
    """Answers a cancel with no question open."""
    return said("There is nothing to cancel.", json={"intent": "cancel"})


def confirm(_reading: Reading, _ports: Ports) -> Reply:
    """Answers a yes with no question open: it does nothing."""
    return said("There is nothing to confirm: no question is open.", json={"intent": "confirm"})


def leave(_reading: Reading, _ports: Ports) -> Reply:
    """Ends the conversation."""
    return said("Goodbye.", json={"intent": "quit"}, facts={"quit": True})


def greet(reading: Reading, _ports: Ports) -> Reply:
    """Answers a greeting or thanks in a line."""
    thanks = any(word in reading.text.casefold() for word in ("thank", "thx", "cheers", "great", "nice", "perfect"))
    text = "You're welcome." if thanks else "Hello. Say what you want to do with your connectors; `help` shows how."
    return said(text, json={"intent": "greet"})


def turn_down(reading: Reading, ports: Ports) -> Reply:
    """Says that a request is out of scope, and what can be done instead where that is near."""
    lowered = reading.text.casefold()
    instead = "`help` lists what I can do."
    service = reading.slots.get("integration")
    if any(word in lowered for word in ("disable", "deactivate", "revoke", "pause", "suspend")):
        instead = "A connector cannot be switched off: it can be limited, get other credentials, or be removed."
    elif isinstance(service, str):
        instead = f"About {service_name(service, ports)} I can `show {service} actions` or build a workflow node."
    text = "That is not something I can do: I manage connectors and integrations."
    return Reply(
        (Text(f"{text} {instead}", Tone.PLAIN),),
        json={"errorMessage": f"{text} {instead}"},
        exit_code=Exit.NOT_UNDERSTOOD,
    )
