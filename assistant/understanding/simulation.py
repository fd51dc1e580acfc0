"""What a reading would leave behind: the context of the next line, as if the reading had run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from msgspec.structs import replace

from assistant.understanding.lexicon import Lexicon
from intents.names import ConnectorName, IntegrationName
from intents.reading import Context, Decision, Reading, Ref, RefKind, SlotValue
from intents.values import slug_from

_UNTOUCHED: Final = frozenset(
    {"greet", "help", "tour", "history", "undo", "why", "focus", "more", "sort", "refresh", "script", "cli", "cancel", "confirm", "quit",
     "repeat", "out_of_scope", "transcript.record", "transcript.stop", "transcript.replay", "account.whoami", "workspace.list",
     "workspace.switch", "session.login", "session.logout", "connector.check_slug"}
)  # fmt: skip
"""Intents that change nothing of what `it` and `the second one` mean."""


def advance(context: Context, reading: Reading, lexicon: Lexicon) -> Context:
    """Gives the context as it would be once the reading had run; what would be asked about first only becomes the last request."""
    if reading.sequence:
        for part in reading.sequence:
            context = advance(context, part, lexicon)
        shown = [_connector(one) for part in reading.sequence for one in _targets(part.slots, lexicon)]
        if all(part.intent == "connector.show" for part in reading.sequence) and len(shown) == len(
            reading.sequence
        ):
            return replace(context, shown=tuple(shown))  # one after the other they are a list
        return context
    if reading.intent in ("transcript.record", "transcript.replay") and reading.decision is Decision.ACT:
        return replace(context, recording=str(reading.slots.get("path", "")))
    if reading.intent in _UNTOUCHED or reading.decision in (Decision.REJECT, Decision.CLARIFY):
        return context
    context = replace(context, last=reading.request)
    if reading.decision is Decision.ASK:
        return replace(context, shown=reading.candidates) if reading.candidates else context
    if reading.targets:
        return _of_targets(context, reading)
    return _left(context, reading, lexicon)


def _of_targets(context: Context, reading: Reading) -> Context:
    if reading.intent in ("connector.remove", "custom.remove"):
        return _without(context, reading.targets)
    return replace(context, focus=reading.targets, shown=reading.targets)


def _left(context: Context, reading: Reading, lexicon: Lexicon) -> Context:
    slots = reading.slots
    area, _, verb = reading.intent.partition(".")
    if reading.intent == "connector.list":
        return _listed(context, [_connector(one) for one in _connectors(slots, lexicon)])
    if reading.intent == "integration.list":
        return _listed(context, [Ref(RefKind.INTEGRATION, one.slug) for one in _integrations(slots, lexicon)])
    if reading.intent == "custom.list":
        return _listed(context, [Ref(RefKind.CUSTOM, one.slug) for one in lexicon.names.customs])
    if reading.intent == "integration.actions":
        return _actions(context, str(slots.get("integration", "")), slots.get("search"), lexicon)
    if reading.intent == "native.actions":
        return _listed(context, [Ref(RefKind.ACTION, one.slug) for one in lexicon.names.native_actions])
    if reading.intent in ("action.show", "node.build"):
        return _action(context, slots, lexicon)
    if area == "connector" and verb == "create":
        return replace(context, focus=(_created(slots, lexicon),))
    if area == "connector":
        refs = [_connector(one) for one in _targets(slots, lexicon)]
        if verb == "remove":
            return _without(context, refs)
        if not refs and "integration" in slots:
            return replace(context, focus=(Ref(RefKind.INTEGRATION, str(slots["integration"])),))
        return replace(context, focus=tuple(refs)) if refs else context
    if area == "custom" and "custom" in slots:
        ref = Ref(RefKind.CUSTOM, str(slots["custom"]))
        return _without(context, [ref]) if verb == "remove" else replace(context, focus=(ref,))
    if "integration" in slots:
        return replace(context, focus=(Ref(RefKind.INTEGRATION, str(slots["integration"])),))
    return context


def _connector(one: ConnectorName) -> Ref:
    return Ref(RefKind.CONNECTOR, one.slug, one.integration)


def _listed(context: Context, refs: list[Ref]) -> Context:
    """A list is shown; with one row, that row is what `it` means."""
    kept = tuple(one for one in refs if one not in context.gone)
    return replace(context, shown=kept, focus=kept if len(kept) == 1 else context.focus)


def _without(context: Context, refs: Iterable[Ref]) -> Context:
    gone = frozenset(refs)
    return replace(
        context,
        gone=context.gone | gone,
        focus=tuple(one for one in context.focus if one not in gone),
        shown=tuple(one for one in context.shown if one not in gone),
    )


def _connectors(slots: Mapping[str, SlotValue], lexicon: Lexicon) -> list[ConnectorName]:

    found = []
    for one in lexicon.names.connectors:
        if slots.get("integration") not in (None, one.integration):
            continue
        if slots.get("unused") and not one.unused:
            continue
        if slots.get("credits") is not None and slots.get("credits") is not one.credits:
            continue
        found.append(one)
    return found


def _targets(slots: Mapping[str, SlotValue], lexicon: Lexicon) -> list[ConnectorName]:
    """Connectors that a request is about: one, those of a service, the unused ones, or all."""

    slug = slots.get("connector")
    if slug is not None:
        return [one for one in lexicon.names.connectors if one.slug == slug]
    if slots.get("all") or slots.get("unused"):
        return _connectors(slots, lexicon)
    if "integration" in slots:
        mine = [one for one in lexicon.names.connectors if one.integration == slots.get("integration")]
        return mine if len(mine) == 1 else []
    return []


def _integrations(slots: Mapping[str, SlotValue], lexicon: Lexicon) -> list[IntegrationName]:

    found = []
    for one in lexicon.names.integrations:
        if slots.get("category") not in (None, one.category):
            continue
        if slots.get("has_actions") is not None and slots.get("has_actions") is not bool(one.actions):
            continue
        if slots.get("has_extractors") is not None and slots.get("has_extractors") is not bool(one.extractors):
            continue
        search = slots.get("search")
        if search and str(search).casefold() not in f"{one.slug} {one.name}".casefold():
            continue
        found.append(one)
    return found


def _actions(context: Context, slug: str, search: SlotValue | None, lexicon: Lexicon) -> Context:
    service = lexicon.catalogue.integrations.get(slug)
    if service is None:
        return context
    refs = [
        Ref(RefKind.ACTION, one.slug, slug)
        for one in service.actions
        if not search or str(search).casefold() in f"{one.slug} {one.name}".casefold()
    ]
    return replace(context, focus=(Ref(RefKind.INTEGRATION, slug),), shown=tuple(refs))


def _action(context: Context, slots: Mapping[str, SlotValue], lexicon: Lexicon) -> Context:

    action = slots.get("action")
    if action is None:
        return context
    integration = slots.get("integration")
    connector = lexicon.connectors.by_slug.get(str(slots.get("connector", "")))
    if integration is None and connector is not None:
        integration = connector.integration
    if integration is None:
        owners = lexicon.catalogue.actions.get(str(action).casefold(), ())
        integration = next((one.integration for one in owners), None)
    ref = Ref(RefKind.ACTION, str(action), str(integration) if integration is not None else None)
    return replace(context, focus=(ref,))


def _created(slots: Mapping[str, SlotValue], lexicon: Lexicon) -> Ref:
    """The connector that a creation would make: its slug is given, or derived from its name or its service."""

    integration = str(slots.get("integration", ""))
    service = lexicon.catalogue.integrations.get(integration)
    slug = str(slots.get("slug") or slug_from(str(slots.get("name") or (service.name if service else integration))))
    taken = lexicon.connectors.by_slug
    if not slots.get("slug"):
        number = 2
        plain = slug
        while slug in taken:
            slug, number = f"{plain}_{number}", number + 1
    return Ref(RefKind.CONNECTOR, slug, integration)
