"""Built-ins: the actions and extractors that Cargo offers without a connector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intents.calls import Call
from intents.integrations.actions import actions_table, extractors_table, matching
from intents.integrations.finding import quoted
from intents.reading import Ref, RefKind
from intents.reply import Block, Reply, Text, Tone

if TYPE_CHECKING:
    from intents.ports import Ports
    from intents.reading import Reading

_CALL = Call("GET", "connection/nativeIntegrations")


def list_native_actions(reading: Reading, ports: Ports) -> Reply:
    """Answers `native.actions`: never a third party's."""
    native = ports.api.native()
    search = reading.slots.get("search")
    search = search if isinstance(search, str) else ""
    actions = matching(native.actions, search)
    blocks: tuple[Block, ...] = (actions_table(actions, "Built-in actions"),)
    if not actions:
        blocks = (
            Text(f"No built-in action mentions “{search}”."),
            Text(f"There are {quoted(native.actions)}.", Tone.HINT),
        )
    chosen = {slug: one.as_json() for slug, one in actions.items()}
    return Reply(
        blocks,
        json={"nativeIntegration": {**native.as_json(), "actions": chosen}},
        next_step=f"`show the {next(iter(actions))} action` shows one in full." if actions else "",
        shown=tuple(Ref(RefKind.ACTION, slug) for slug in actions),
        calls=(_CALL,),
    )


def list_native_extractors(_reading: Reading, ports: Ports) -> Reply:
    """Answers `native.extractors`."""
    native = ports.api.native()
    return Reply(
        (extractors_table(native.extractors, "Built-in extractors"),),
        json={"nativeIntegration": native.as_json()},
        calls=(_CALL,),
    )
