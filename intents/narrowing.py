"""Narrowing: conditions of a list that no slot holds, and what is said of those that no list can go by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from intents.reading import Reading
from intents.reply import Text, Tone


def only_of(reading: Reading) -> Mapping[str, Any]:
    """Gives the conditions that the rows of a list have to meet, by what they are about; often empty."""
    only = reading.extras.get("only")
    return only if isinstance(only, Mapping) else {}


def not_applied(reading: Reading) -> tuple[Text, ...]:
    """Gives the line that names what was not taken into account, in the user's words; none where all was."""
    told = reading.extras.get("unfiltered")
    if not isinstance(told, str) or not told:
        return ()
    return (
        Text(f"Not taken into account: “{told}”. I cannot choose by that, so this is all of them.", Tone.WARNING),
    )
