"""Small talk, yes and no with nothing open, leaving, and what is out of scope."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from intents.problems import Exit
from intents.reading import Reading
from intents.reply import Reply, Text, Tone, said
from intents.resolve import service_name

if TYPE_CHECKING:
    from intents.ports import Ports


_SHORT: Final = 4
"""Letters of names that are words of English as well."""


def cancel(_reading: Reading, _ports: Ports) -> Reply:
    """Answers a cancel with no question open."""
    return said("No question is open, and nothing was changed.", json={"intent": "cancel"})


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


def _service_in(lowered: str, ports: Ports) -> str:
    """Gives the slug of the service that a line names, the longest name where it names several."""
    names = {name.casefold(): one.slug for one in ports.names.integrations for name in (one.slug, one.name)}
    words = f" {' '.join(re.findall(r'[a-z0-9.]+', lowered))} "
    found = [name for name in names if len(name) > _SHORT and f" {name} " in words]
    return names[max(found, key=len)] if found else ""


def turn_down(reading: Reading, ports: Ports) -> Reply:
    """Says that a request is out of scope, and what can be done instead where that is near."""
    lowered = reading.text.casefold()
    instead = "`help` lists what I can do."
    service = _service_in(lowered, ports)
    if any(word in lowered for word in ("disable", "deactivate", "revoke", "pause", "suspend")):
        instead = "A connector cannot be switched off: it can be limited, get other credentials, or be removed."
    elif service:
        instead = f"`show {service} actions` tells what {service_name(service, ports)} can do in a workflow."
    text = "That is not something I can do: I manage connectors and integrations."
    return Reply(
        (Text(f"{text} {instead}", Tone.PLAIN),),
        json={"errorMessage": f"{text} {instead}"},
        exit_code=Exit.NOT_UNDERSTOOD,
    )
