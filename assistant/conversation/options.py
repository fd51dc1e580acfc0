"""Options: which of the options of a question words stand for."""

from __future__ import annotations

import re
from difflib import get_close_matches

from assistant.conversation.answer_words import FILLERS, ORDINALS
from intents.question import Option

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
SHORTEST = 2
"""Letters of a word that may stand for a name that begins with it."""
WITHIN = 4
"""Letters from which on a word may also stand in the middle of one."""


def placed(text: str, options: int) -> int | None:
    """Gives which option an ordinal means, counted from 0; None where it is none."""
    words = [word for word in re.findall(r"[\w']+", text.casefold()) if word not in FILLERS]
    if words == ["last"]:
        return options - 1
    if len(words) != 1 or words[0] not in ORDINALS:
        return None
    place = ORDINALS.index(words[0])
    return place if place < options else None


def called(option: Option) -> set[str]:
    """Gives everything that an option is called, in lower case."""
    return {one.casefold() for one in (option.label, *option.names)}


def option_of(words: str, options: tuple[Option, ...]) -> Option | None:
    """Gives the option that words stand for by place, number or name; None where it is unclear."""
    place = placed(words, len(options))
    number = re.fullmatch(r"#?(\d+)", words)
    if number is not None:
        place = int(number[1]) - 1 if 1 <= int(number[1]) <= len(options) else None
    return options[place] if place is not None else only_one_with(words.casefold(), options)


def only_one_with(folded: str, options: tuple[Option, ...]) -> Option | None:
    """Gives the only option in whose names all the words said stand ("the production one")."""
    words = [w for w in re.findall(r"\w[\w-]*", folded) if w not in FILLERS]
    if not words:
        return None
    hits = [one for one in options if all(any(_stands_in(word, name) for name in called(one)) for word in words)]
    return hits[0] if len(hits) == 1 else None


def _stands_in(word: str, name: str) -> bool:
    """True for a word of a name or the beginning of one; of a UUID no part says anything."""
    if _UUID.fullmatch(name) or word.isdigit() or len(word) < SHORTEST:
        return word == name
    return word in name if len(word) >= WITHIN else re.search(rf"(?:^|[\W_]){re.escape(word)}", name) is not None


def nearest(folded: str, options: tuple[Option, ...]) -> Option | None:
    """Gives the option whose name is nearest to the words; None where several are, or none is."""
    names = {name: one for one in options for name in called(one)}
    near = get_close_matches(folded, list(names), n=2, cutoff=0.75)
    if not near or any(names[one] is not names[near[0]] for one in near[1:]):
        return None
    return names[near[0]]
