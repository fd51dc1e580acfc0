"""Concepts: what single words and phrases stand for, with the inflected forms of verbs and the plurals of nouns."""

from __future__ import annotations

from typing import Final, NamedTuple

from assistant.understanding import words_acts, words_brands, words_common, words_english, words_things
from assistant.understanding.spelling import WordIndex

VOWELS: Final = "aeiou"


class Sense(NamedTuple):
    """One thing that a word may stand for: `kind` (act, obj, attr, talk, topic), the concept, and its form.

    A tuple, since an import makes thousands of them.
    """

    kind: str
    concept: str
    form: str = ""
    """Of a verb base, s, ing or past; of a noun pl for its plural."""


_PAST: Final = frozenset(["got", "gotten", "threw", "thrown", "took", "taken", "turned", "switched"])
"""Openers of phrases that speak of the past: `got rid of`."""
_FORMS: Final = ("base", "s", "ing", "past")
_COUNTED: Final = frozenset(["limit", "cache", "cred", "settings", "inputs", "cost", "uuid"])
"""Attributes that stand in the plural as well."""


def inflected(verb: str) -> dict[str, str]:
    """Gives the forms of a regular verb: form by word."""
    head, sep, tail = verb.rpartition("-")
    if sep:
        return {f"{head}-{word}": form for word, form in inflected(tail).items()}
    ends_e = verb.endswith("e") and not verb.endswith("ee")
    double = (
        len(verb) > 2
        and verb[-1] not in VOWELS + "wxy"
        and verb[-2] in VOWELS
        and verb[-3] not in VOWELS
        and (
            len(verb) < 5
            or verb in ("unplug", "scrap", "strip", "scrub", "unpin", "reset", "input", "control", "enrol")
        )
    )
    stem = verb[:-1] if ends_e else verb + verb[-1] if double else verb
    past = verb[:-1] + "ied" if verb[-1] == "y" and verb[-2:-1] not in VOWELS else stem + "ed"
    third = verb + "es" if verb.endswith(("s", "x", "z", "ch", "sh")) else verb + "s"
    if verb[-1] == "y" and verb[-2:-1] not in VOWELS:
        third = verb[:-1] + "ies"
    forms = {third: "s", stem + "ing": "ing", past: "past", verb: "base"}
    if not stem.endswith("ing") and verb in ("set", "put", "cut", "let", "hit", "reset", "read"):
        forms.pop(past, None)
    return forms


def plural(noun: str) -> str:
    """Gives the regular plural of the last word."""
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _phrases() -> dict[str, tuple[Sense, ...]]:
    """Gives the senses of every word and phrase, in a fixed order."""
    found: dict[str, tuple[Sense, ...]] = {}

    def note(words: str, sense: Sense) -> None:
        before = found.get(words, ())
        if sense not in before:
            found[words] = (*before, sense)

    for act, verbs in words_acts.ACTS.items():
        senses = {form: Sense("act", act, form) for form in _FORMS}
        for verb in verbs.split():
            for word, form in inflected(verb).items():
                note(word, senses[form])
    for past, (verb, form) in words_acts.IRREGULAR.items():
        for sense in found.get(verb, ()):
            if sense.kind == "act" and sense.form == "base":
                note(past, Sense("act", sense.concept, form))
    for act, phrases in words_acts.PHRASES.items():
        senses = {form: Sense("act", act, form) for form in _FORMS}
        for phrase in phrases.replace("-", " ").split(";"):
            opener = phrase.split(" ", 1)[0]
            note(phrase, senses["ing" if opener.endswith("ing") else "past" if opener in _PAST else "base"])
    for kind, table in (("obj", words_things.OBJECTS), ("attr", words_things.ATTRS)):
        for concept, phrases in table.items():
            one, many = Sense(kind, concept), Sense(kind, concept, "pl")
            has_plural = kind == "obj" or concept in _COUNTED
            for phrase in phrases.replace("-", " ").split(";"):
                note(phrase, one)
                if has_plural:
                    note(plural(phrase), many)
    for kind, table in (("talk", words_things.TALK), ("topic", words_things.TOPICS)):
        for concept, phrases in table.items():
            sense = Sense(kind, concept)
            for phrase in phrases.replace("-", " ").split(";"):
                note(phrase, sense)
    return found


PHRASES: Final = _phrases()
"""Senses by word or phrase; hyphens are spaces."""
LONGEST_PHRASE: Final = max(words.count(" ") + 1 for words in PHRASES)
STARTS: Final = frozenset(words.split(" ", 1)[0] for words in PHRASES if " " in words)
"""First words of the phrases of several words."""
WORDS: Final = (
    frozenset(word for words in PHRASES for word in words.split()) | words_common.SMALL | words_common.SAID
)
"""All words with a meaning here: what a misspelt word is corrected to first."""
KNOWN: Final = WORDS | words_common.COMMON | words_common.LIKELY | words_english.ENGLISH
REMOVAL: Final = frozenset(
    words for words, senses in PHRASES.items() if any(s.kind == "act" and s.concept == "remove" for s in senses)
)
"""The plain expressions of removal in all their forms (`contract`: intents, rule 5)."""


def vocabulary() -> WordIndex:
    """Gives the index of the words that a misspelt one may stand for."""
    brands = {word for word in words_brands.OTHER_SERVICES if len(word) > 5}
    words = WORDS | words_common.COMMON | words_common.LIKELY | brands
    return WordIndex.of(sorted(word for word in words if len(word) >= 3))
