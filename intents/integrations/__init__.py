"""Integrations: the services that can be connected, their actions and extractors."""

from __future__ import annotations

from intents.spec import Effect, Intent, Slot, SlotKind

INTENTS: tuple[Intent, ...] = (
    Intent(
        name="integration.list",
        effect=Effect.READ,
        help="List the services that can be connected",
        examples=(
            "list integrations",
            "enrichment integrations with extractors",
            "find integrations for phone",
        ),
        handler="intents.integrations.listing:list_integrations",
        slots=(
            Slot("category", SlotKind.CATEGORY, "a category"),
            Slot("search", SlotKind.TEXT, "words to look for"),
            Slot("has_actions", SlotKind.FLAG),
            Slot("has_extractors", SlotKind.FLAG),
        ),
    ),
    Intent(
        name="integration.show",
        effect=Effect.READ,
        help="Tell what a service is, how it authenticates and what it offers",
        examples=("what is clearbit?", "do you support netsuite?"),
        handler="intents.integrations.showing:show_integration",
        slots=(Slot("integration", SlotKind.INTEGRATION, "which service"),),
        needs=(("integration",),),
    ),
    Intent(
        name="integration.actions",
        effect=Effect.READ,
        help="List the actions of a service with cost and inputs",
        examples=("show hubspot actions",),
        handler="intents.integrations.actions:list_actions",
        slots=(
            Slot("integration", SlotKind.INTEGRATION, "which service"),
            Slot("search", SlotKind.TEXT, "words to look for"),
        ),
        needs=(("integration",),),
    ),
    Intent(
        name="integration.extractors",
        effect=Effect.READ,
        help="List the extractors of a service",
        examples=("which extractors does salesforce have?",),
        handler="intents.integrations.actions:list_extractors",
        slots=(Slot("integration", SlotKind.INTEGRATION, "which service"),),
        needs=(("integration",),),
    ),
    Intent(
        name="integration.docs",
        effect=Effect.READ,
        help="Read the documentation of a service",
        examples=("docs for dropcontact",),
        handler="intents.integrations.showing:show_documentation",
        slots=(Slot("integration", SlotKind.INTEGRATION, "which service"),),
        needs=(("integration",),),
    ),
    Intent(
        name="action.show",
        effect=Effect.READ,
        help="Show inputs, outputs and cost of one action",
        examples=("show the findEmail action of hunter",),
        handler="intents.integrations.actions:show_action",
        slots=(
            Slot("action", SlotKind.ACTION, "which action"),
            Slot("integration", SlotKind.INTEGRATION, "which service"),
        ),
        needs=(("action",),),
    ),
    Intent(
        name="native.actions",
        effect=Effect.READ,
        help="List Cargo's built-in actions",
        examples=("which actions are built in?",),
        handler="intents.integrations.native:list_native_actions",
        slots=(Slot("search", SlotKind.TEXT, "words to look for"),),
    ),
    Intent(
        name="native.extractors",
        effect=Effect.READ,
        help="List Cargo's built-in extractors",
        examples=("native extractors",),
        handler="intents.integrations.native:list_native_extractors",
    ),
)
