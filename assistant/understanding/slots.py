"""Slots: what the words of a frame fill in, for the intent that won."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from assistant.understanding import slot_texts
from assistant.understanding.catalogue_slots import (
    fill_action,
    fill_actions,
    fill_custom_remove,
    fill_custom_source,
    fill_custom_update,
    fill_integration,
    fill_native,
    fill_node,
    fill_services,
)
from assistant.understanding.connector_slots import (
    fill_check,
    fill_create,
    fill_list,
    fill_models,
    fill_show,
    fill_update,
    fill_usage,
    fill_values,
)
from assistant.understanding.filling import Filled, Sources
from assistant.understanding.frames import Frame
from assistant.understanding.removal_slots import fill_remove
from intents.catalogue import INTENTS


def filled(intent: str, frame: Frame, sources: Sources) -> Filled:
    """Gives the slots that the frame fills for an intent."""
    found = Filled()
    filler = _FILLERS.get(intent)
    if filler is not None:
        filler(found, frame, sources)
    declared = INTENTS[intent]
    found.missing = tuple(
        "|".join(group) for group in declared.needs if not any(name in found.slots for name in group)
    )
    if (
        found.missing == ("action",)
        and intent == "action.show"
        and _has_one(found.slots.get("integration"), sources)
    ):
        found.missing = ()  # `what does exa cost`: its only action
    return found


def _has_one(service: object, sources: Sources) -> bool:
    """True for a service with one action, which is meant where none is named."""
    known = sources.lexicon.catalogue.integrations.get(service) if isinstance(service, str) else None
    return known is not None and len(known.actions) == 1


def _workspace(found: Filled, frame: Frame, sources: Sources) -> None:
    name = slot_texts.workspace_name(frame, sources.tokens, sources.line)
    if name:
        found.slots["workspace"] = name


def _help(found: Filled, frame: Frame, sources: Sources) -> None:
    topic = slot_texts.topic(frame, sources.tokens, sources.line)
    if topic:
        found.slots["topic"] = topic
    number = next((one.value for one in frame.values if one.kind == "number"), None)
    if number is not None:
        found.extras["number"] = number


def _sort(found: Filled, frame: Frame, sources: Sources) -> None:
    by = slot_texts.sort_by(frame, sources.tokens, sources.line)
    if by:
        found.slots["by"] = by
    if slot_texts.descends(frame):
        found.extras["descending"] = True


def _path(found: Filled, frame: Frame, sources: Sources) -> None:
    path = slot_texts.path(frame, sources.tokens)
    if path:
        found.slots["path"] = path


_FILLERS: Final[Mapping[str, Callable[[Filled, Frame, Sources], None]]] = {
    "connector.list": fill_list,
    "connector.show": fill_show,
    "connector.usage": fill_usage,
    "connector.check_slug": fill_check,
    "connector.create": fill_create,
    "connector.update": fill_update,
    "connector.remove": fill_remove,
    "connector.values": fill_values,
    "connector.models": fill_models,
    "integration.list": fill_services,
    "integration.show": fill_integration,
    "integration.actions": fill_actions,
    "integration.extractors": fill_integration,
    "integration.docs": fill_integration,
    "action.show": fill_action,
    "native.actions": fill_native,
    "node.build": fill_node,
    "custom.create": fill_custom_source,
    "custom.update": fill_custom_update,
    "custom.remove": fill_custom_remove,
    "workspace.switch": _workspace,
    "help": _help,
    "sort": _sort,
    "script": _path,
    "transcript.record": _path,
    "transcript.replay": _path,
}
