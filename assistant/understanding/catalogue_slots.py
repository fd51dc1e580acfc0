"""Slots of the intents about services, actions, nodes and customs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from assistant.understanding import searches, settings_said, slot_texts, sought, stretches
from assistant.understanding.actions import action_of
from assistant.understanding.clauses import Clause
from assistant.understanding.filling import Filled, Sources, service_of
from assistant.understanding.frames import Frame
from assistant.understanding.mentions import Mention, mentions_in
from assistant.understanding.targets import target_of
from assistant.understanding.tokens import Token, tokenised
from intents.reading import Correction


def fill_services(found: Filled, frame: Frame, sources: Sources) -> None:
    features = frame.features
    if "rm.filter" in features:
        return
    category = next(
        (
            one.slug_of("category")
            for one in frame.mentions
            if "category" in one.kinds and not _ends_name(frame, sources.tokens, one)
        ),
        None,
    )
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
    search = (
        searches.search(frame, sources.tokens, sources.line)
        or sought.sought_before(frame, sources.tokens, sources.line)
        or sought.kind_before(frame, sources.tokens, sources.line)
    )
    asked = frame.any("q:support", "attr:supported", "q:could")
    elsewhere = "ent:category" in sources.features  # `we want an enrichment provider. What is on offer?`
    listed = "obj:integration.pl" in features and bool(frame.mood.wh)  # `which softwares are there? It is for …`
    if not search and not category and sources.left and asked and not frame.left and not listed:
        search = _named_before(frame, sources) or (None if elsewhere else sources.left[0])
    if not search and not category and {"there", "it", "that", "those", "them"} & set(frame.words):
        category = _category_spoken_of(sources)
        if category:
            found.slots["category"] = category
    kind = _kind_of_people(search, sources) if search and not category else None
    if kind:
        found.slots["category"] = kind
    elif search and not category:
        found.slots["search"] = search


def _category_spoken_of(sources: Sources) -> str | None:
    """`"engagement" is one of the categories, which services are in there?`."""
    words = [token.word for token in sources.tokens if token.kind == "word"]
    if not any(word.startswith("categor") for word in words):
        return None
    slugs = {
        slug
        for word in words
        for one in mentions_in(tokenised(word), word, sources.lexicon)
        for slug in one.slugs_of("category")
    }
    return next(iter(slugs)) if len(slugs) == 1 else None


_PEOPLE: Final = frozenset(
    "people folks guys team teams staff crowd department departments colleagues users stuff needs purposes things work".split()
)


def _kind_of_people(search: str, sources: Sources) -> str | None:
    """`anything for finance people`: the category that people are of."""
    words = search.lower().split()
    if len(words) != 2 or words[1] not in _PEOPLE:
        return None
    found = mentions_in(tokenised(words[0]), words[0], sources.lexicon)
    return next((slug for one in found for slug in [one.slug_of("category")] if slug and slug != "custom"), None)


def _named_before(frame: Frame, sources: Sources) -> str | None:
    """`feature request: Zoho CRM. Do we support it?`: a name in capitals that nothing explains, in another clause."""
    tokens = sources.tokens
    for at, token in enumerate(tokens):
        if token.typed not in sources.left or not token.typed[0].isupper() or token.typed.isupper():
            continue
        last = at
        while last + 1 < len(tokens) and tokens[last + 1].kind == "word" and tokens[last + 1].typed[0].isupper():
            last += 1
        if at or last > at or len(sources.left) == 1:
            return sources.line.typed(token.start, tokens[last].end)
    return next((one for one in sources.left if one[0].isupper()), None) if frame.words else None


def _ends_name(frame: Frame, tokens: Sequence[Token], one: Mention) -> bool:
    """`do we integrate with Copper CRM`: a kind behind a word that nothing explains, both in capitals, belongs to its name."""
    before = tokens[one.first - 1] if one.first > frame.clause.first else None
    return (
        before is not None
        and before.kind == "word"
        and before.typed in frame.left
        and before.typed[0].isupper()
        and tokens[one.first].typed[0].isupper()
        and not all(token.typed.isupper() for token in tokens if token.kind == "word")
    )


def fill_integration(found: Filled, frame: Frame, sources: Sources) -> None:
    service = service_of(frame, sources)
    if not service and "ent:pron" in frame.features:
        service = next(
            (one.typed for one in sources.borrowed if one.unknown), None
        )  # `connect zendesk and show its docs`
    closer = next(
        (one.service for one in frame.mentions if one.typed.lower().endswith(" one") and one.service), None
    )
    if service and closer and closer.lower().startswith(service.lower()):
        service = closer  # `which netsuite is the SOAP one, and what is it?`
    if service:
        found.slots["integration"] = service
        mention = next((one for one in frame.mentions if one.edits), None)
        if mention is not None:
            found.corrections += (Correction(mention.typed, service, "integration"),)
    else:
        found.pronoun = "ent:pron" in frame.features
    settings_said.instantly(found.slots, frame, sources.borrowed)


def fill_actions(found: Filled, frame: Frame, sources: Sources) -> None:
    fill_integration(found, frame, sources)
    search = searches.search(frame, sources.tokens, sources.line, actions=True)
    if search:
        found.slots["search"] = search


def fill_native(found: Filled, frame: Frame, sources: Sources) -> None:
    search = None if "val:quoted" in frame.features else searches.deed(frame) or searches.sort_of_native(frame)
    search = search or searches.search(frame, sources.tokens, sources.line, actions=True, native=True)
    if search:
        found.slots["search"] = search


def fill_action(found: Filled, frame: Frame, sources: Sources) -> None:
    service = service_of(frame, sources)
    action = action_of(frame, sources.tokens, sources.lexicon, service, loosely=True)
    spoken = next((one.slug_of("action") for one in sources.borrowed if one.slug_of("action")), None)
    strong = [one for one in sources.actions if one.strong]
    own = any(one.strong for one in frame.actions)
    pointed = "ent:pron" in frame.features and not frame.actions
    if action is None and sources.actions and not own and (pointed or len(strong) == 1):
        whole = replace(frame, actions=list(sources.actions), clause=Clause(0, len(sources.tokens) - 1, ""))
        action = action_of(whole, sources.tokens, sources.lexicon, service, loosely=True)
    if action is not None:
        found.slots["action"] = action.slug
    elif spoken:
        found.slots["action"] = spoken
    if action is not None and service == "instantlyV2":
        owners = sources.lexicon.catalogue.actions.get(loose_key(action.slug), ())
        if {one.integration for one in owners if one.slug == action.slug} & {"instantly", service} == {"instantly"}:
            service = "instantly"  # of the two called so only the old one has it
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


def fill_node(found: Filled, frame: Frame, sources: Sources) -> None:
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
    bare = frame.removal is not None and frame.removal.what == "none"  # `the custom integration snack: remove`
    if not name and (
        bare or "ent:pron" in frame.features or "val:worker" in frame.features or "val:url" in frame.features
    ):
        whole = Clause(0, len(sources.tokens) - 1, "")
        name = slot_texts.custom_name(replace(frame, clause=whole), sources.tokens, sources.line, sources.lexicon)
        found.pronoun = not name
    spoken = next((one.slug_of("custom") for one in sources.borrowed if one.slug_of("custom")), None)
    if name or spoken:
        found.slots["custom"] = name or str(spoken)


def fill_custom_source(found: Filled, frame: Frame, sources: Sources) -> None:
    url = next(
        (token.typed for token in stretches.tokens_of(frame, sources.tokens) if token.kind == "url"), None
    ) or next((token.typed for token in sources.tokens if token.kind == "url"), None)
    url = url or slot_texts.host(frame, sources.tokens, sources.line)
    worker = next((value.value for value in frame.values if value.kind == "worker"), None) or _worker_named(sources)
    if url:
        found.slots["base_url"] = url
    elif worker:
        found.slots["worker"] = worker


def _worker_named(sources: Sources) -> str | None:
    """`a worker named siren_lookup` in another clause."""
    tokens = sources.tokens
    for at in range(len(tokens) - 2):
        told = at + 2 if tokens[at + 1].word in ("is", "was") else at + 1
        if (
            tokens[at].word == "worker"
            and tokens[told].word in ("named", "called")
            and told + 1 < len(tokens)
            and tokens[told + 1].kind in ("word", "quoted")
        ):
            return tokens[told + 1].typed.strip("\"'")
    return next(
        (
            tokens[at + 1].typed
            for at in range(len(tokens) - 1)
            if tokens[at].word == "worker"
            and tokens[at + 1].kind == "word"
            and any(char in "_-" or char.isdigit() for char in tokens[at + 1].typed)
        ),
        None,
    )


def fill_custom_update(found: Filled, frame: Frame, sources: Sources) -> None:
    _custom(found, frame, sources)
    fill_custom_source(found, frame, sources)


def fill_custom_remove(found: Filled, frame: Frame, sources: Sources) -> None:
    _custom(found, frame, sources)
