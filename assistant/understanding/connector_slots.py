"""Slots of the intents about connectors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from assistant.understanding import fields_said, reach, searches, settings_said, slot_texts
from assistant.understanding.actions import action_of
from assistant.understanding.filling import Filled, Sources, aim, service_of
from assistant.understanding.frames import Frame
from assistant.understanding.index import base_of, loose
from assistant.understanding.mentions import Mention
from assistant.understanding.things import fields_in
from assistant.understanding.tokens import tokenised
from assistant.understanding.values import Value
from intents.reading import Correction


def fill_list(found: Filled, frame: Frame, sources: Sources) -> None:
    own = sources if "ent:pron" in frame.features else Sources(sources.line, sources.tokens, sources.lexicon)
    service = service_of(frame, own)
    if service and not _barred_service(frame):
        found.slots["integration"] = service
    if "attr:unused" in frame.features or (
        "rm:question" in frame.features
        and not service
        and (frame.mood.wh in ("which", "what") or {"anything", "something"} & set(frame.words[:3]))
    ):
        found.slots["unused"] = True
    if "attr:ownkey" in frame.features and not (
        ("attr:credits" in frame.features or settings_said.speaks_of_credits(frame))
        and settings_said.not_own(frame)
    ):
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


def fill_show(found: Filled, frame: Frame, sources: Sources) -> None:
    aim(found, frame, sources)


def fill_usage(found: Filled, frame: Frame, sources: Sources) -> None:
    place = frame.removal.place if frame.removal is not None and frame.removal.what != "pron" else -1
    aim(found, frame, sources, after=place)
    if not found.slots and found.pronoun:
        found.missing = ("connector",)


def fill_check(found: Filled, frame: Frame, sources: Sources) -> None:
    slug = slot_texts.slug_asked(frame, sources.tokens, sources.line)
    slug = slug or slot_texts.slug_shaped(frame, sources.tokens)
    if slug:
        found.slots["slug"] = slug.strip("\"'")


def fill_create(found: Filled, frame: Frame, sources: Sources) -> None:
    place = next((act.last for act in frame.acts if {"create", "connect"} & set(act.concepts)), -1)
    behind = [one for one in frame.mentions if one.first > place]
    named = [one for one in (behind or frame.mentions) if one.service or "connector" in one.kinds]
    pool = named or [one for one in sources.borrowed if one.service or "connector" in one.kinds]
    strong = [one for one in pool if not one.weak] or pool
    chosen = _aside(strong, sources)
    if chosen is not None:
        found.slots["integration"] = chosen.service or str(chosen.named[0].integration)
        if chosen.edits:
            found.corrections += (Correction(chosen.typed, str(found.slots["integration"]), "integration"),)
    else:
        unknown = next(
            (one.typed for one in frame.mentions if one.unknown and one.first > place), None
        ) or searches.unknown_service(frame, sources.tokens, sources.line)
        if unknown:
            found.slots["integration"] = unknown
            found.ask = True
    settings_said.instantly(found.slots, frame, sources.borrowed)
    _named_values(found, frame, name="name")
    _quantities(found, frame, sources, creating=True)


def _aside(pool: Sequence[Mention], sources: Sources) -> Mention | None:
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
    rates = [
        one for one in frame.values if one.kind == "rate" and not settings_said.denied(one, frame, sources.tokens)
    ]
    spans = [
        one
        for one in frame.values
        if one.kind == "duration" and not settings_said.denied(one, frame, sources.tokens)
    ]
    gone = "rm:request" in frame.features and not settings_said.sets_to(frame)
    if any(one.kind == "window" for one in frame.values) or _two_limits(rates, sources):
        rates, found.ask = [], True
        found.extras["odd_limit"] = True
    if rates and not (gone and "rm.limit" in frame.features and not creating):
        found.slots["rate_limit"] = settings_said.replacing(rates, sources.tokens)[-1].value
    elif settings_said.no_limit(frame) and not any(one.kind == "rate" and one not in rates for one in frame.values):
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
    if any(one.odd for one in frame.values if one.kind == "rate") and "rate_limit" in found.slots:
        found.extras["worked_out"] = True
    if caching and any(one.odd for one in spans):
        found.ask, found.extras["odd_time"] = True, True
        return
    ended = caching and settings_said.ends_at_none(spans, sources.tokens)
    if (
        ended
        or settings_said.no_cache(frame, removal=not creating)
        or (off and "attr:limit" not in sources.features)
    ):
        found.slots["cache_ttl_ms"] = "none"
    elif spans and (caching or (not rates and not creating)):
        found.slots["cache_ttl_ms"] = settings_said.nearest_span(
            settings_said.replacing(spans, sources.tokens), frame
        ).value


_POINTERS: Final = frozenset("it its them they those these that this both one's ones".split())


def _points(frame: Frame) -> bool:
    """True where a pronoun stands for something: not the `one` of `one hour`."""
    return "ent:pron" in frame.features and bool(_POINTERS & set(frame.words))


def _two_limits(rates: Sequence[Value], sources: Sources) -> bool:
    """`10 per minute and 1000 per day`: a connector has one limit, so which one is open."""
    if len(rates) != 2 or str(rates[0].value).split("/")[1] == str(rates[1].value).split("/")[1]:
        return False
    between = sources.tokens[rates[0].last + 1 : rates[1].first]
    return bool(between) and all(
        one.word in ("and", "also", "plus", "&", "max", "at", "most") or one.typed in (",", "&", "+")
        for one in between
    )


def _behind_rename(frame: Frame) -> int:
    """Where the verb of a rename ends, if one of several connectors stands behind it; -1 else."""
    verb = next((act for act in reversed(frame.acts) if "rename" in act.concepts and act.form == "base"), None)
    named = [one for one in frame.mentions if one.kinds & {"connector", "integration"}]
    if verb is None or len(named) < 2 or not any(one.first > verb.last for one in named):
        return -1
    return verb.last


def fill_update(found: Filled, frame: Frame, sources: Sources) -> None:
    _named_values(found, frame, name="new_name")
    _quantities(found, frame, sources, creating=False)
    target = aim(found, frame, sources, after=_behind_rename(frame))
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
    named = [each for each in frame.mentions if each.kinds & {"connector", "integration"} or each.unknown]
    lent = any(each.first >= 0 for each in sources.borrowed)
    if (
        not named
        and not lent
        and found.slots.keys() & {"rate_limit", "cache_ttl_ms"}
        and not found.slots.keys() & {"new_name", "default"}
        and not _points(frame)
        and reach.everywhere(frame)
    ):
        found.slots.pop("connector", None)
        found.slots.pop("integration", None)
        found.slots["all"] = True  # `turn caching off everywhere`: never only what was spoken of last
        found.ask, found.candidates, found.pronoun = bool(set(frame.left) - {"globally", "board"}), (), False
        return
    one = target.mention is not None and target.mention.first < 0 and "connector" in target.mention.kinds
    if target.integration and reach.each(frame) and not one and not ({"new_name", "default"} & found.slots.keys()):
        found.slots.pop("connector", None)
        found.slots["integration"] = target.integration
        found.slots["all"] = True
        found.ask = found.slots.keys() == {"integration", "all"} and any(
            "rename" in act.concepts for act in frame.acts
        )
        found.candidates = ()


def fill_values(found: Filled, frame: Frame, sources: Sources) -> None:
    target = aim(found, frame, sources)
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
    chosen = next((one for one in fields if one.strong), None) or fields_said.field_said(fields)
    if chosen is not None:
        found.slots["field"] = _api_field(chosen.typed, known)
    else:
        inside = {at for one in frame.mentions for at in range(one.first, one.last + 1)}
        said = (
            fields_said.field_named(sources.tokens, inside, sources.line)
            or fields_said.field_words(frame, sources.tokens, sources.line)
            or fields_said.field_wanted(sources.tokens, sources.line)
            or fields_said.listed(frame)
            or _field_in_quotes(sources, integration)
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


def _field_in_quotes(sources: Sources, integration: str | None) -> str | None:
    """`it says 'choose an object type'; which ones can I choose?`: the field that a quoted text speaks of."""
    for token in sources.tokens:
        if token.kind == "quoted" and " " in token.typed:
            found = fields_in(tokenised(token.typed[1:-1]), (), sources.lexicon)
            mine = [one for one in found if integration is None or integration in one.services]
            if mine:
                return mine[0].typed
    return None


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


def fill_models(found: Filled, frame: Frame, sources: Sources) -> None:
    aim(found, frame, sources)
