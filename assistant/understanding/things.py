"""Actions and fields of services that a line names, by the API's names or by their titles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from assistant.understanding.concepts import KNOWN
from assistant.understanding.index import Named, key_of, loose
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mentions import Mention
from assistant.understanding.tokens import Token

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
    return found


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
