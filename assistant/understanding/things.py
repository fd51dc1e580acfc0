"""Actions and fields of services that a line names, by the API's names or by their titles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from assistant.understanding.concepts import KNOWN
from assistant.understanding.index import HEAD, Named, key_of, loose, words_of
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mentions import Mention
from assistant.understanding.stems import stems
from assistant.understanding.tokens import Token
from intents.names import IntegrationName

_LONGEST: Final = 6


class ActionMention(Struct):
    """A stretch of tokens that has the name of an action; `strong` where it can hardly be anything else."""

    first: int
    last: int
    named: tuple[Named, ...]
    typed: str
    strong: bool

    def of(self, integration: str | None) -> str | None:
        """Gives the slug of the action of that service that is called so."""
        return next((one.slug for one in self.named if one.integration == integration), None)


class FieldMention(Struct):
    """A stretch of tokens that names an autocomplete field; `strong` where spelt as the API does."""

    first: int
    last: int
    typed: str
    services: tuple[str, ...]
    strong: bool


def actions_in(tokens: Sequence[Token], mentions: Sequence[Mention], lexicon: Lexicon) -> list[ActionMention]:
    """Gives the actions that the line names, longest first at each place."""
    taken = {
        at
        for one in mentions
        if not one.weak and one.kinds != {"category"}
        for at in range(one.first, one.last + 1)
    }
    found: list[ActionMention] = []
    place = 0
    actions = lexicon.catalogue.actions
    while place < len(tokens):
        token = tokens[place]
        if token.kind not in ("word", "quoted") or place in taken:
            place += 1
            continue
        best: ActionMention | None = None
        key, typed = "", []
        head = key_of(token.word)[:HEAD]
        if len(head) == HEAD and head not in lexicon.catalogue.action_heads:
            place += 1
            continue
        for last in range(place, min(len(tokens), place + _LONGEST)):
            part = tokens[last]
            if last in taken or part.kind not in ("word", "quoted"):
                break
            key += key_of(part.word.removesuffix("'s"))
            typed.append(part.typed)
            named = actions.get(key)
            if named:
                best = ActionMention(place, last, named, " ".join(typed), _is_strong(typed))
        if best is not None:
            found.append(best)
            place = best.last + 1
        else:
            place += 1
    if not found:
        found.extend(one for each in mentions if (one := _by_words(tokens, each, lexicon)) is not None)
    return found


_PARTS: Final = frozenset(
    "a an the of for to in on with and or do does did is are need needs take takes cost costs".split()
)


def _by_words(tokens: Sequence[Token], service: Mention, lexicon: Lexicon) -> ActionMention | None:
    """`apollo people enrichment`, `the email finder of hunter`: two words and more that say what an action does."""
    known = lexicon.catalogue.integrations.get(service.service or "")
    if known is None or service.edits:
        return None
    behind = range(service.last + 1, min(len(tokens), service.last + 5))
    found = _deed(tokens, _run(tokens, behind), known)
    if found is None and service.first and tokens[service.first - 1].word in ("of", "from", "in"):
        before = range(service.first - 2, max(-1, service.first - 6), -1)
        found = _deed(tokens, _run(tokens, before)[::-1], known, ends=True)
    return found


def _run(tokens: Sequence[Token], places: range) -> list[int]:
    """The words beside a name, the article aside, up to the first that belongs to none."""
    run: list[int] = []
    for at in places:
        if tokens[at].kind != "word" or tokens[at].word in _PARTS:
            break
        run.append(at)
    return run


def _deed(
    tokens: Sequence[Token], run: list[int], known: IntegrationName, *, ends: bool = False
) -> ActionMention | None:
    for size in (3, 2):
        some = run[-size:] if ends else run[:size]
        said = stems([tokens[at].typed.lower() for at in some])
        if len(some) != size or len(said) < 2:
            continue
        fitting = [one for one in known.actions if said <= stems(words_of(one.slug)) | stems(words_of(one.name))]
        same = next((one for one in fitting if stems(words_of(one.slug)) == said), None)
        if same is not None or len(fitting) == 1:
            named = (Named("action", (same or fitting[0]).slug, known.slug, "words"),)
            return ActionMention(some[0], some[-1], named, " ".join(tokens[at].typed for at in some), False)
    return None


def _is_strong(typed: Sequence[str]) -> bool:
    if len(typed) == 1:
        text = typed[0].strip("\"'")
        return (any(char.isupper() for char in text[1:]) and not text.isupper()) or (
            text.lower() not in KNOWN and len(text) > 6
        )
    return False


_OBJECTORS: Final = frozenset(
    "i you we they anybody anyone somebody someone nobody who everybody not don't doesn't didn't won't would will may might could to".split()
)


def fields_in(tokens: Sequence[Token], mentions: Sequence[Mention], lexicon: Lexicon) -> list[FieldMention]:
    """Gives the fields that the line names: `objectType`, `object types`, `channels`."""
    taken = {
        at
        for one in mentions
        if not one.weak and one.kinds != {"category"}
        for at in range(one.first, one.last + 1)
    }
    found: list[FieldMention] = []
    place = 0
    while place < len(tokens):
        if tokens[place].kind not in ("word", "quoted") or place in taken:
            place += 1
            continue
        if tokens[place].word == "list" and (
            place == 0
            or tokens[place - 1].word not in ("the", "a", "which", "each", "of", "field", "property", "parameter")
        ):
            place += 1
            continue
        if tokens[place].word == "list" and place + 1 < len(tokens) and tokens[place + 1].word == "of":
            place += 1  # `the list of pipelines`
            continue
        if tokens[place].word == "object" and place and tokens[place - 1].word in _OBJECTORS:
            place += 1  # `does anybody object if …`
            continue
        best: FieldMention | None = None
        for last in range(place, min(len(tokens), place + 3)):
            if last in taken or tokens[last].kind not in ("word", "quoted"):
                break
            words = [tokens[at].typed.strip("\"'") for at in range(place, last + 1)]
            spelt = [tokens[at].word.removesuffix("'s") for at in range(place, last + 1)]
            for option in (words,) if words == spelt else (words, spelt):
                services = lexicon.catalogue.fields.get(loose(" ".join(option)))
                if services:
                    single = words[0]
                    strong = len(words) == 1 and any(char.isupper() for char in single[1:]) and not single.isupper()
                    best = FieldMention(place, last, " ".join(option), services, strong)
                    break
        if best is not None:
            found.append(best)
            place = best.last + 1
        else:
            place += 1
    return found
