"""Actions: which action of a service the words mean, by its name or by what it does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.understanding.concepts import KNOWN
from assistant.understanding.frames import Frame
from assistant.understanding.index import Named, words_of
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.stems import stems
from assistant.understanding.tokens import Token
from intents.names import ActionName, IntegrationName


def action_of(
    frame: Frame, tokens: Sequence[Token], lexicon: Lexicon, integration: str | None, *, loosely: bool
) -> Named | None:
    """Gives the action that is meant; of the service where one is named, else of any, else a native one."""
    named = [one for one in frame.actions if one.strong or loosely]
    named.sort(key=lambda one: (not one.strong, one.first))
    for one in named:
        slug = one.of(integration) if integration else None
        if slug is not None:
            return Named("action", slug, integration, "name")
    strong = [one for one in named if one.strong]
    if integration is not None:
        fitting = _by_words(frame, tokens, lexicon, integration, least=2 if loosely else 3)
        if fitting is not None:
            return fitting
        if strong:
            text = strong[0].typed.strip("\"'")
            return Named("action", strong[0].named[0].slug if strong[0].named else text, integration, "name")
        unknown = _camel(frame, tokens) if loosely else None
        if unknown:
            return Named("action", unknown, integration, "typed")
        return None
    native = [one for one in named if one.of(None) is not None and (one.strong or loosely)]
    if strong:
        return Named("action", strong[0].named[0].slug, strong[0].named[0].integration, "name")
    if native:
        return Named("action", native[0].of(None) or "", None, "native")
    longer = [one for one in named if " " in one.typed]
    if longer:
        return Named("action", longer[0].named[0].slug, longer[0].named[0].integration, "name")
    unknown = _camel(frame, tokens)
    if unknown:
        return Named("action", unknown, None, "typed")
    return _native_by_words(frame, tokens, lexicon) if loosely else None


def is_called_action(tokens: Sequence[Token], at: int) -> bool:
    """`the foobar action`, `the action foobar`: a word that no list has, beside the noun."""
    token = tokens[at]
    if token.kind != "word" or token.fixed or token.word in KNOWN or len(token.word) < 3 or not at:
        return False
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    noun = at - 2 if tokens[at - 1].word in ("called", "named") else at - 1
    if after == "action":
        return tokens[at - 1].word in ("the", "that", "this")
    return noun > 0 and tokens[noun].word == "action" and tokens[noun - 1].word in ("the", "an", "that", "this")


def _camel(frame: Frame, tokens: Sequence[Token]) -> str | None:
    """A word in camel case that nothing knows is an action as typed."""
    inside = {at for one in frame.mentions for at in range(one.first, one.last + 1)}
    inside |= {at for one in frame.fields for at in range(one.first, one.last + 1)}
    for at in range(frame.clause.first, frame.clause.last + 1):
        token = tokens[at]
        if token.kind != "word" or at in inside:
            continue
        if re.fullmatch(r"[a-z]+[A-Z]\w+", token.typed) or is_called_action(tokens, at):
            return token.typed
    return None


_DEEDS: Final = (
    stems(["send", "post", "write", "publish", "push"]),
    stems(["find", "search", "look", "get", "fetch", "retrieve"]),
    stems(["create", "add", "make", "insert", "new"]),
    stems(["update", "change", "edit", "modify", "set"]),
    stems(["remove", "delete", "erase", "drop"]),
    stems(["verify", "validate", "check"]),
)
"""Verbs that different services use for the same."""


def _words(frame: Frame, tokens: Sequence[Token]) -> list[str]:
    inside = {at for one in frame.mentions if one.kinds != {"category"} for at in range(one.first, one.last + 1)}
    return [
        part
        for at in range(frame.clause.first, frame.clause.last + 1)
        if tokens[at].kind == "word"
        and at not in inside
        and not (at < frame.clause.last and tokens[at].word == "workflow" and tokens[at + 1].word in _OF_NODES)
        for part in tokens[at].word.removesuffix("'s").split("-")
    ]


_RECORDS: Final = frozenset("contact company deal ticket lead account opportunity object person row entry".split())
_OF_NODES: Final = frozenset("json node nodes step block".split())


def _by_words(
    frame: Frame, tokens: Sequence[Token], lexicon: Lexicon, integration: str, *, least: int
) -> Named | None:
    service = lexicon.catalogue.integrations.get(integration)
    if service is None:
        return None
    said = stems(_words(frame, tokens))
    if least < 3 and said & _RECORDS and "updat" not in said:
        said = said | {"record"}  # what a CRM keeps: `upsert a contact`
    best: tuple[float, int, ActionName] | None = None
    for action in service.actions:
        wanted = stems(words_of(action.name)) - {"a", "to", "from", "in", "of", "by", "th"}
        slug = stems(words_of(action.slug)) - {"a", "to", "from", "in", "of", "by", "th"}
        share = max(_share(wanted, said), _share(slug, said))
        size = max(len(wanted), 1)
        if len(wanted & said) + (1 if len(slug & said) > len(wanted & said) else 0) < min(least, size):
            continue
        exact = stems(words_of(action.slug)) <= said
        key = (share + (0.1 if exact else 0.0), len(wanted & said), action)
        if share >= 0.66 and (best is None or (key[0], key[1]) > (best[0], best[1])):
            best = key
    if best is not None:
        return Named("action", best[2].slug, integration, "words")
    if least < 3 and (deed := _by_verb(frame, tokens, service)) is not None:
        return Named("action", deed.slug, integration, "verb")
    same = [one for one in service.actions if _same_deed(one, said)] if least < 3 else []
    if len(same) == 1 and len(service.actions) > 1:
        return Named("action", same[0].slug, integration, "deed")  # `create a record` where one inserts records
    if len(service.actions) == 1 and least < 3 and (not frame.actions or _same_deed(service.actions[0], said)):
        return (
            Named("action", service.actions[0].slug, integration, "only")
            if _verb_fits(service.actions[0], said)
            else None
        )
    return None


def _by_verb(frame: Frame, tokens: Sequence[Token], service: IntegrationName) -> ActionName | None:
    """`the delete action of attio`: the only one of the service that does so."""
    for at in range(frame.clause.first + 1, frame.clause.last + 1):
        if tokens[at].word != "action" or tokens[at - 1].kind != "word":
            continue
        said = stems([tokens[at - 1].typed.lower()])
        same = set().union(said, *(deeds for deeds in _DEEDS if said & deeds))
        found = [one for one in service.actions if stems(words_of(one.slug)[:1]) & same]
        return found[0] if len(found) == 1 else None
    return None


def _share(wanted: set[str], said: set[str]) -> float:
    return len(wanted & said) / len(wanted) if wanted else 0.0


def _verb_fits(action: ActionName, said: set[str]) -> bool:
    return bool(stems(words_of(action.slug)) & said)


def _same_deed(action: ActionName, said: set[str]) -> bool:
    """`send a message` where the only action posts one."""
    wanted = stems(words_of(action.slug))
    return any(wanted & deeds and said & deeds and (wanted - deeds) <= said for deeds in _DEEDS)


def _native_by_words(frame: Frame, tokens: Sequence[Token], lexicon: Lexicon) -> Named | None:
    said = stems(_words(frame, tokens))
    best: tuple[int, str] | None = None
    for slug, action in lexicon.catalogue.native.items():
        wanted = stems(words_of(action.slug))
        if wanted and wanted <= said and (best is None or len(wanted) > best[0]):
            best = (len(wanted), slug)
    return Named("action", best[1], None, "native") if best else None
