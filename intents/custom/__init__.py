"""Custom integrations: the workspace's own."""

from __future__ import annotations

from intents.spec import Effect, Intent, Slot, SlotKind

INTENTS: tuple[Intent, ...] = (
    Intent(
        name="custom.list",
        effect=Effect.READ,
        help="List custom integrations",
        examples=("list custom integrations",),
        handler="intents.custom.handlers:list_customs",
    ),
    Intent(
        name="custom.create",
        effect=Effect.WRITE,
        help="Register a custom integration by URL or worker",
        examples=("new custom integration at https://score.acme.dev",),
        handler="intents.custom.handlers:create_custom",
        slots=(
            Slot("base_url", SlotKind.URL, "its address"),
            Slot("worker", SlotKind.WORKER, "the worker that serves it"),
        ),
        needs=(("base_url", "worker"),),
    ),
    Intent(
        name="custom.update",
        effect=Effect.WRITE,
        help="Change the URL or the worker of a custom integration",
        examples=("point custom acme-score at https://score.acme.dev/v2",),
        handler="intents.custom.handlers:update_custom",
        slots=(
            Slot("custom", SlotKind.CUSTOM, "which custom integration"),
            Slot("base_url", SlotKind.URL, "its new address"),
            Slot("worker", SlotKind.WORKER, "its new worker"),
        ),
        needs=(("custom",), ("base_url", "worker")),
    ),
    Intent(
        name="custom.remove",
        effect=Effect.DESTRUCTIVE,
        help="Remove a custom integration, after a question",
        examples=("remove the custom integration acme-score",),
        handler="intents.custom.handlers:remove_custom",
        slots=(Slot("custom", SlotKind.CUSTOM, "which custom integration"),),
        needs=(("custom",),),
    ),
)
