"""What was spoken of last, where it is no connector and a connector is to be changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from intents.problems import Exit, Problem
from intents.reading import Reading, RefKind

if TYPE_CHECKING:
    from intents.ports import Ports

CHANGED = {"new_name": "name", "rate_limit": "limit", "cache_ttl_ms": "cache time", "default": "default"}
NOUNS = {RefKind.ACTION: "the action", RefKind.CUSTOM: "the custom integration"}
_IT = re.compile(r"\b(?:it|its|this|that)\b", re.IGNORECASE)


def no_connector_is_it(reading: Reading, ports: Ports) -> None:
    """Raises `Problem` where "it" is an action or a custom integration: none has what is to be changed.

    Which connector is meant is not asked then, for none was spoken of.
    """
    focus = ports.conversation.context.focus
    aimed = reading.targets or reading.slots.keys() & {"connector", "integration", "all"}
    if aimed or not focus or focus[0].kind not in NOUNS or not _IT.search(reading.text):
        return
    what = " and no ".join(words for slot, words in CHANGED.items() if slot in reading.slots) or "settings"
    raise Problem(
        f"“It” is {NOUNS[focus[0].kind]} `{focus[0].id}`, which has no {what} of its own to change.",
        "Name the connector that is meant, for instance `rename hunter to Hunter EU`.",
        exit_code=Exit.NOT_UNDERSTOOD,
    )
