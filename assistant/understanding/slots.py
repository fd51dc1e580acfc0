"""Slots: what the words of a frame fill in, for the intent that won."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from assistant.understanding import fields_said, reach, searches, settings_said, slot_texts, stretches
from assistant.understanding.actions import action_of
from assistant.understanding.clauses import Clause
from assistant.understanding.cleaning import Line
from assistant.understanding.frames import Frame
from assistant.understanding.index import base_of, loose
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mentions import Mention
from assistant.understanding.patterns import Lazy
from assistant.understanding.targets import Target, target_of
from assistant.understanding.things import ActionMention
from assistant.understanding.tokens import Token
from intents.catalogue import INTENTS
from intents.reading import Correction, Ref, SlotValue


@dataclass
class Filled:
    """The slots of an intent, and what is still to be asked."""

    slots: dict[str, SlotValue] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    ask: bool = False
    candidates: tuple[Ref, ...] = ()
    corrections: tuple[Correction, ...] = ()
    extras: dict[str, Any] = field(default_factory=dict)
    evidence: tuple[str, ...] = ()
    near: bool = False
    pronoun: bool = False
    """A pronoun stands where the target should."""


@dataclass(frozen=True)
class Sources:
    """All that slots are filled from."""

    line: Line
    tokens: Sequence[Token]
    lexicon: Lexicon
    borrowed: tuple[Mention, ...] = ()
    features: frozenset[str] = frozenset()
    """Features of the other clauses of the line."""
    left: tuple[str, ...] = ()
    """Words of the line that nothing explains."""
    actions: tuple[ActionMention, ...] = ()
    """Actions that any clause of the line names."""

    def text(self, first: int, last: int) -> str:
        """The original text of a stretch of tokens."""
        return self.line.typed(self.tokens[first].start, self.tokens[last].end)


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
    return found


def _aim(found: Filled, frame: Frame, sources: Sources, *, after: int = -1) -> Target:
    """Fills connector or integration with what the frame aims at."""
    target = target_of(frame, sources.tokens, sources.lexicon, sources.borrowed, after=after)
    if target.connector is not None:
        found.slots["connector"] = target.connector
    elif target.integration is not None:
        found.slots["integration"] = target.integration
    elif target.unknown is not None:
        found.slots["connector"] = target.unknown
    else:
        # `the connector with slug X`
        slug = next((str(one.value) for one in frame.values if one.kind == "slug"), None)
        if slug in sources.lexicon.connectors.by_slug:
            found.slots["connector"] = slug
    found.ask = found.ask or target.ambiguous
    found.candidates = target.candidates
    found.corrections += target.corrections
    found.near = target.near
    found.pronoun = "ent:pron" in frame.features and target.mention is None
    return target


def _list(found: Filled, frame: Frame, sources: Sources) -> None:
    own = sources if "ent:pron" in frame.features else Sources(sources.line, sources.tokens, sources.lexicon)
    service = _service(frame, own)
    if service and not _barred_service(frame):
        found.slots["integration"] = service
    if "attr:unused" in frame.features or (
        "rm:question" in frame.features and not service and frame.mood.wh in ("which", "what")
    ):
        found.slots["unused"] = True
    if "attr:ownkey" in frame.features and not ("attr:credits" in frame.features and settings_said.not_own(frame)):
        found.slots["credits"] = False
    elif "attr:credits" in frame.features or (
        "attr:cost" in frame.features and settings_said.speaks_of_credits(frame)
    ):
        found.slots["credits"] = True


def _barred_service(frame: Frame) -> bool:
    """A form of address (`hey gemini, …`) is no filter."""
    return (
        bool(frame.words)
        and frame.words[0] in ("hey", "hi", "hello", "yo")
        and bool(frame.mentions)
        and (frame.mentions[0].first <= frame.clause.first + 1)
    )


def _service(frame: Frame, sources: Sources) -> str | None:
    for one in (*frame.mentions, *(() if frame.mentions else sources.borrowed)):
        service = one.service or next((named.integration for named in one.named if named.kind == "connector"), None)
        if service:
            return service
    return None


def _show(found: Filled, frame: Frame, sources: Sources) -> None:
    _aim(found, frame, sources)


def _usage(found: Filled, frame: Frame, sources: Sources) -> None:
    place = frame.removal.place if frame.removal is not None and frame.removal.what != "pron" else -1
    _aim(found, frame, sources, after=place)
    if not found.slots and found.pronoun:
        found.missing = ("connector",)


def _check(found: Filled, frame: Frame, sources: Sources) -> None:
    slug = slot_texts.slug_asked(frame, sources.tokens, sources.line) or next(
        (token.typed for token in sources.tokens if token.kind == "word" and "_" in token.typed), None
    )
    if slug:
        found.slots["slug"] = slug


def _create(found: Filled, frame: Frame, sources: Sources) -> None:
    place = next((act.last for act in frame.acts if {"create", "connect"} & set(act.concepts)), -1)
    behind = [one for one in frame.mentions if one.first > place]
    named = [one for one in (behind or frame.mentions) if one.service or "connector" in one.kinds]
    pool = named or [one for one in sources.borrowed if one.service or "connector" in one.kinds]
    strong = [one for one in pool if not one.weak] or pool
    chosen = _aside(strong, frame, sources)
    if chosen is not None:
        found.slots["integration"] = chosen.service or str(chosen.named[0].integration)
        if chosen.edits:
            found.corrections += (Correction(chosen.typed, str(found.slots["integration"]), "integration"),)
    else:
        unknown = searches.unknown_service(frame, sources.tokens, sources.line)
        if unknown:
            found.slots["integration"] = unknown
            found.ask = True
    settings_said.instantly(found.slots, frame)
    _named_values(found, frame, name="name")
    _quantities(found, frame, sources, creating=True)


def _aside(pool: Sequence[Mention], frame: Frame, sources: Sources) -> Mention | None:
    """The first service; one that only stands there for comparison (`in addition to Apollo`) is passed over."""
    for one in pool:
        before = [sources.tokens[at].word for at in range(max(0, one.first - 3), one.first)]
        if (
            "to" in before[-1:]
            and {"addition", "additionally", "next", "similar", "comparison"} & set(before)
            and len(pool) > 1
        ):
            continue
        return one
    return pool[0] if pool else None


def _named_values(found: Filled, frame: Frame, *, name: str) -> None:
    for value in frame.values:
        if value.kind == "name" and name not in found.slots:
            found.slots[name] = value.value
        elif value.kind == "slug" and name == "name":
            found.slots["slug"] = value.value


def _quantities(found: Filled, frame: Frame, sources: Sources, *, creating: bool) -> None:
    rates = [one for one in frame.values if one.kind == "rate"]
    spans = [one for one in frame.values if one.kind == "duration"]
    gone = "rm:request" in frame.features and not settings_said.sets_to(frame)
    if rates and not (gone and "rm.limit" in frame.features and not creating):
        found.slots["rate_limit"] = rates[-1].value
    elif settings_said.no_limit(frame):
        found.slots["rate_limit"] = "none"
    caching = (
        "attr:cache" in frame.features
        or any("cache" in act.concepts for act in frame.acts)
        or settings_said.keeps_answers(frame)
    )
    off = (
        frame.any("act:stop", "lead:stop")
        and "attr:cache" in sources.features
        and "ent:pron" in frame.features
        and not caching
    )
    if settings_said.no_cache(frame, removal=not creating) or (off and "attr:limit" not in sources.features):
        found.slots["cache_ttl_ms"] = "none"
    elif spans and (caching or (not rates and not creating)):
        found.slots["cache_ttl_ms"] = settings_said.nearest_span(spans, frame).value


def _update(found: Filled, frame: Frame, sources: Sources) -> None:
    _named_values(found, frame, name="new_name")
    _quantities(found, frame, sources, creating=False)
    target = _aim(found, frame, sources)
    if settings_said.makes_default(frame):
        found.slots["default"] = True
        exact = [one for one in frame.mentions if "connector" in one.kinds]
        if len(exact) > 1 and settings_said.unsets(frame):
            exact = exact[-1:]
        if exact and "connector" in found.slots:
            found.slots["connector"] = exact[0].slug_of("connector") or found.slots["connector"]
            found.slots.pop("integration", None)
    changes = {"new_name", "rate_limit", "cache_ttl_ms", "default"} & found.slots.keys()
    if settings_said.changes_config(frame, bare=not changes):
        found.slots["config"] = True
    if target.integration and reach.each(frame) and not ({"new_name", "default"} & found.slots.keys()):
        found.slots.pop("connector", None)
        found.slots["integration"] = target.integration
        found.slots["all"] = True
        found.ask = False
        found.candidates = ()


_RESTRICTED: Final = Lazy(
    r"\b(?:connectors?|connections?|accounts?|ones|everything|all|those|every one) (?:that|which|who|whose|where|we|i|you|they|he|she|of|from|with|without|except|but|not|older|created|made|for|named|called|starting|beginning|containing)\b"
    r"(?! (?:have|are there|there are|exist|see|us|our|my|the workspace|this workspace|here|them|you see|can see|connected|got)\b)"
)


_RESTRICTIONS: Final = (
    "attr:credits", "attr:ownkey", "attr:failing", "attr:when", "attr:cost", "ent:category", "time", "attr:default", "attr:new",
)  # fmt: skip
"""Features that narrow down which connectors are meant, where removing has no slot for it."""


def _remove(found: Filled, frame: Frame, sources: Sources) -> None:
    removal = frame.removal
    place = removal.place if removal is not None else -1
    target = _aim(found, frame, sources, after=place)
    exact = (
        target.mention is not None
        and "connector" in target.mention.kinds
        and not (target.mention.service and "obj:connector.pl" in frame.features)
    )
    if "attr:unused" in frame.features and not exact:
        found.slots.pop("connector", None)
        if target.integration:
            found.slots["integration"] = target.integration
        found.slots["unused"] = True
        found.ask, found.candidates, found.pronoun = False, (), False
        return
    if exact or target.unknown:
        return
    if (
        removal is not None
        and removal.what == "pron"
        and target.mention is None
        and "attr:unused" in sources.features
    ):
        found.slots.clear()
        found.slots["unused"] = True
        found.ask, found.candidates, found.pronoun = False, (), False
        return
    several = reach.each(frame) or (bool(target.integration) and reach.plural(frame) and not reach.one_of(frame))
    narrowed = _RESTRICTED.search(frame.said) or any(one in frame.features for one in _RESTRICTIONS)
    if several and target.integration is None and narrowed:
        found.ask = True  # `all connectors that …`: a restriction that isn't understood leaves open which
        return
    if several and not (found.pronoun and not target.integration and not reach.everything(frame)):
        found.slots.pop("connector", None)
        if target.integration:
            found.slots["integration"] = target.integration
        found.slots["all"] = True
        unclear = not target.integration and bool(frame.left)
        found.ask, found.candidates, found.pronoun = target.near or unclear, (), False


def _values(found: Filled, frame: Frame, sources: Sources) -> None:
    target = _aim(found, frame, sources)
    integration = target.integration
    if integration is None and "connector" not in found.slots:
        only = _only_owner(frame, sources)
        if only is not None:
            integration = only
            mine = sources.lexicon.connectors.of_service.get(only, {})
            if len(mine) == 1:
                found.slots["connector"] = next(iter(mine))
            else:
                found.slots["integration"] = only
                found.ask = len(mine) > 1
    fields = [one for one in frame.fields if not integration or integration in one.services or one.strong]
    known = sources.lexicon.catalogue.integrations.get(integration or "")
    chosen = next((one for one in fields if one.strong), None) or fields_said.field_said(frame, fields)
    if chosen is not None:
        found.slots["field"] = _api_field(chosen.typed, known)
    else:
        said = fields_said.field_words(frame, sources.tokens, sources.line) or fields_said.field_wanted(
            sources.tokens, sources.line
        )
        if said:
            found.slots["field"] = _api_field(said, known)
    action = action_of(frame, sources.tokens, sources.lexicon, integration, loosely=False)
    if action is not None and action.integration is not None:
        found.slots["action"] = action.slug
    query = fields_said.query(frame, sources.tokens, sources.line, taken=str(found.slots.get("field", "")))
    if query:
        found.slots["query"] = query
    if fields_said.refreshes(frame):
        found.slots["refresh"] = True
    parent = fields_said.parent(frame, sources.tokens, sources.line)
    if parent:
        found.extras["parent"] = parent


def _only_owner(frame: Frame, sources: Sources) -> str | None:
    """The one connected service that has the field spoken of."""
    for one in frame.fields:
        owners = [service for service in one.services if sources.lexicon.connectors.of_service.get(service)]
        if len(owners) == 1:
            return owners[0]
    return None


def _api_field(said: str, known: Any) -> str:
    """The API's name of a field where the words fit it, else the words."""
    if known is not None:
        for form in (loose, base_of):
            for name in known.fields:
                if form(name) == loose(said):
                    return str(name)
    return said


def _models(found: Filled, frame: Frame, sources: Sources) -> None:
    _aim(found, frame, sources)


def _services(found: Filled, frame: Frame, sources: Sources) -> None:
    features = frame.features
    if "rm.filter" in features:
        return
    category = next((one.slug_of("category") for one in frame.mentions if "category" in one.kinds), None)
    if category == "custom":
        category = None
    for name, yes, no in (
        ("has_actions", "attr:has_actions", "attr:no_actions"),
        ("has_extractors", "attr:has_extractors", "attr:no_extractors"),
    ):
        if no in features:
            found.slots[name] = False
        elif yes in features:
            found.slots[name] = True
    if category:
        found.slots["category"] = category
    search = searches.search(frame, sources.tokens, sources.line)
    asked = frame.any("q:support", "attr:supported", "q:could")
    if not search and not category and sources.left and asked and not frame.left:
        search = next((one for one in sources.left if one[0].isupper()), sources.left[0])
    if search and not category:
        found.slots["search"] = search


def _integration(found: Filled, frame: Frame, sources: Sources) -> None:
    service = _service(frame, sources)
    if service:
        found.slots["integration"] = service
        mention = next((one for one in frame.mentions if one.edits), None)
        if mention is not None:
            found.corrections += (Correction(mention.typed, service, "integration"),)
    else:
        found.pronoun = "ent:pron" in frame.features
    settings_said.instantly(found.slots, frame)


def _actions(found: Filled, frame: Frame, sources: Sources) -> None:
    _integration(found, frame, sources)
    search = searches.search(frame, sources.tokens, sources.line, actions=True)
    if search:
        found.slots["search"] = search


def _native(found: Filled, frame: Frame, sources: Sources) -> None:
    search = searches.search(frame, sources.tokens, sources.line, actions=True)
    if search:
        found.slots["search"] = search


def _action(found: Filled, frame: Frame, sources: Sources) -> None:
    service = _service(frame, sources)
    action = action_of(frame, sources.tokens, sources.lexicon, service, loosely=True)
    spoken = next((one.slug_of("action") for one in sources.borrowed if one.slug_of("action")), None)
    if action is not None:
        found.slots["action"] = action.slug
    elif spoken:
        found.slots["action"] = spoken
    if service:
        found.slots["integration"] = service
    elif "ent:pron" in frame.features:
        found.pronoun = True
    if action is not None and service is None:
        owners = sources.lexicon.catalogue.actions.get(loose_key(action.slug), ())
        several = {one.integration for one in owners if one.slug == action.slug}
        found.ask = len(several) > 1 and None not in several


def loose_key(slug: str) -> str:
    """The key of an action's slug."""
    return slug.casefold()


def _node(found: Filled, frame: Frame, sources: Sources) -> None:
    path = next((token.typed for token in sources.tokens if token.kind == "path"), None)
    if path is not None:
        found.extras["path"] = path
    target = target_of(frame, sources.tokens, sources.lexicon, sources.borrowed)
    service = target.integration
    action = action_of(frame, sources.tokens, sources.lexicon, service, loosely=True)
    spoken = next((one.slug_of("action") for one in sources.borrowed if one.slug_of("action")), None)
    if action is None and not frame.actions:
        whole = replace(frame, actions=list(sources.actions), clause=Clause(0, len(sources.tokens) - 1, ""))
        action = action_of(whole, sources.tokens, sources.lexicon, service, loosely=True)
    if action is None and spoken:
        found.slots["action"] = spoken
    if action is not None:
        found.slots["action"] = action.slug
        if action.integration is None and action.by == "native":
            return
    mention = target.mention
    named = mention is not None and "connector" in mention.kinds
    if target.connector and (named or "obj:connector" in frame.features or service is None):
        found.slots["connector"] = target.connector
    elif service:
        found.slots["integration"] = service
    elif target.unknown:
        found.slots["connector"] = target.unknown
    found.ask = target.ambiguous
    found.candidates = target.candidates
    found.corrections = target.corrections


def _custom(found: Filled, frame: Frame, sources: Sources) -> None:
    name = slot_texts.custom_name(frame, sources.tokens, sources.line, sources.lexicon)
    if not name and ("ent:pron" in frame.features or "val:worker" in frame.features or "val:url" in frame.features):
        whole = Clause(0, len(sources.tokens) - 1, "")
        name = slot_texts.custom_name(replace(frame, clause=whole), sources.tokens, sources.line, sources.lexicon)
        found.pronoun = not name
    spoken = next((one.slug_of("custom") for one in sources.borrowed if one.slug_of("custom")), None)
    if name or spoken:
        found.slots["custom"] = name or str(spoken)


def _custom_source(found: Filled, frame: Frame, sources: Sources) -> None:
    url = next(
        (token.typed for token in stretches.tokens_of(frame, sources.tokens) if token.kind == "url"), None
    ) or next((token.typed for token in sources.tokens if token.kind == "url"), None)
    url = url or slot_texts.host(frame, sources.tokens, sources.line)
    worker = next((value.value for value in frame.values if value.kind == "worker"), None)
    if url:
        found.slots["base_url"] = url
    elif worker:
        found.slots["worker"] = worker


def _custom_update(found: Filled, frame: Frame, sources: Sources) -> None:
    _custom(found, frame, sources)
    _custom_source(found, frame, sources)


def _custom_remove(found: Filled, frame: Frame, sources: Sources) -> None:
    _custom(found, frame, sources)


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
    "connector.list": _list,
    "connector.show": _show,
    "connector.usage": _usage,
    "connector.check_slug": _check,
    "connector.create": _create,
    "connector.update": _update,
    "connector.remove": _remove,
    "connector.values": _values,
    "connector.models": _models,
    "integration.list": _services,
    "integration.show": _integration,
    "integration.actions": _actions,
    "integration.extractors": _integration,
    "integration.docs": _integration,
    "action.show": _action,
    "native.actions": _native,
    "node.build": _node,
    "custom.create": _custom_source,
    "custom.update": _custom_update,
    "custom.remove": _custom_remove,
    "workspace.switch": _workspace,
    "help": _help,
    "sort": _sort,
    "script": _path,
    "transcript.record": _path,
    "transcript.replay": _path,
}
