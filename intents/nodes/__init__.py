"""Workflow nodes: the JSON that runs an action in a workflow."""

from __future__ import annotations

from intents.spec import Effect, Intent, Slot, SlotKind

INTENTS: tuple[Intent, ...] = (
    Intent(
        name="node.build",
        effect=Effect.READ,
        help="Build the JSON of a workflow node",
        examples=("make a node that finds an email with hunter",),
        handler="intents.nodes.building:build_node",
        slots=(
            Slot("action", SlotKind.ACTION, "which action"),
            Slot("integration", SlotKind.INTEGRATION, "which service"),
            Slot("connector", SlotKind.CONNECTOR, "which connector"),
        ),
        needs=(("action",),),
    ),
)
