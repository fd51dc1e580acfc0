"""Completion: what may come next, each shown with what it is before Tab can insert it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final

from prompt_toolkit.completion import CompleteEvent, Completer, Completion

from assistant.terminal.vocabulary import Entry, Shelf

if TYPE_CHECKING:
    from prompt_toolkit.document import Document

    from assistant.terminal.offer import Offer
    from intents.question import Question
    from intents.spec import Intent

SHOWN: Final = 40
_WORD_BEFORE: Final = re.compile(r"[^\s,;:()\"'`]*$")
_RATE: Final = re.compile(r"\b\d[\d,.]*k?\s+(?:(?:requests|calls)\s+)?(?:per\s+|/|a\s+)?$", re.IGNORECASE)
_TIME: Final = re.compile(r"\b(?:cache|ttl|keep|cached)\b.*\b\d+\s+$", re.IGNORECASE)
RATES: Final = tuple(
    Entry(text, "value", "rate limit") for text in ("per second", "per minute", "per hour", "per day")
)
UNITS: Final = tuple(Entry(text, "value", "rate limit") for text in ("second", "minute", "hour", "day"))
TIMES: Final = tuple(Entry(text, "value", "cache time") for text in ("minutes", "hours", "days"))
THINGS: Final = tuple(
    Entry(text, "word", meta)
    for text, meta in (
        ("connectors", "what is connected"),
        ("connector", "what is connected"),
        ("integrations", "services that can be connected"),
        ("integration", "a service"),
        ("actions", "what an integration can do"),
        ("extractors", "what it can fetch in bulk"),
        ("documentation", "how an integration works"),
        ("fields", "values it can look up"),
        ("models", "language models"),
        ("native actions", "built-in steps"),
        ("custom integrations", "your own services"),
        ("workspaces", "where you can work"),
        ("unused", "used by no play, tool or model"),
        ("history", "what was changed"),
        ("called", "a name of your own"),
        ("default", "the one that is taken first"),
    )
)
NOT_OFFERED: Final = frozenset({"out_of_scope", "greet", "confirm", "cancel", "focus"})


class NameCompleter(Completer):
    """Offers beginnings of requests, names, actions of the service in the line, values; options in a question."""

    def __init__(self, offer: Offer) -> None:
        self._offer = offer

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """Gives completions, the best first; asked for by Tab also where nothing of a word is typed yet."""
        before = document.text_before_cursor
        question = self._offer.question
        if question is not None:
            yield from _options(question, before)
            return
        typed = _WORD_BEFORE.search(before)
        word = typed[0] if typed else ""
        if not word and not complete_event.completion_requested:
            return
        # After one letter of a later word only what the line has led up to: a menu at every word would flicker.
        first_letter = len(word) < 2 and not complete_event.completion_requested and before.strip() != word
        found = list(self._led_up_to(before, word) if first_letter else self._found(before, word))
        if before.strip():
            found.sort(key=self._rank)
        if any(entry.text == word for _, entry, _ in found):
            # The name is complete: only longer ones are worth a menu.
            found = [one for one in found if one[1].text.startswith(word)]
        seen: set[str] = set()
        for _, entry, length in found:
            if entry.text in seen or before.endswith(entry.text):
                continue
            seen.add(entry.text)
            yield Completion(
                entry.text, -length, display=entry.text.rstrip(), display_meta=self._offer.shown(entry.meta)
            )
            if len(seen) >= SHOWN:
                return

    def _rank(self, found: tuple[int, Entry, int]) -> tuple[int, int, int, str]:
        fit, entry, _ = found
        return fit, -self._offer.uses(entry.text.strip()), len(entry.text), entry.text.casefold()

    def _led_up_to(self, before: str, word: str) -> Iterator[tuple[int, Entry, int]]:
        """Gives units after a number, and the actions of the services that the line names."""
        start = before[: len(before) - len(word)]
        if _TIME.search(start):
            yield from _of(TIMES, word)
        elif _RATE.search(start):
            yield from _of(UNITS if start.rstrip().endswith(("per", "a", "/")) else RATES, word)
        vocabulary = self._offer.vocabulary
        if vocabulary is None:
            return
        services = dict.fromkeys(
            service for span in vocabulary.spans(start) if (service := vocabulary.service_of(span))
        )
        for service in services:
            yield from ((fit, entry, len(word)) for fit, entry in vocabulary.actions_of(service).find(word))

    def _found(self, before: str, word: str) -> Iterator[tuple[int, Entry, int]]:
        """Gives how well each fits, and how many typed characters it replaces."""
        start = before[: len(before) - len(word)]
        yield from self._led_up_to(before, word)
        if self._offer.beginnings is not None and before.strip():
            line = before.lstrip()
            for fit, entry in self._offer.beginnings.find(line):
                if fit == 0 or (fit == 1 and line == word):
                    yield fit, entry, len(line)
        elif self._offer.beginnings is not None:
            yield from ((0, entry, len(before)) for _, entry in self._offer.beginnings.find(""))
            return
        if start.strip():
            yield from _of(THINGS, word)
        vocabulary = self._offer.vocabulary
        if vocabulary is None:
            return
        if not word:
            return
        later = 0 if start.strip() else 1
        for shelf in (vocabulary.connectors, vocabulary.integrations, vocabulary.customs):
            yield from ((fit + later, entry, len(word)) for fit, entry in shelf.find(word))
        if start.strip():
            yield from _of([Entry(one, "category", "category") for one in vocabulary.categories], word)
        if "native" in start or "built" in start:
            yield from ((fit, entry, len(word)) for fit, entry in vocabulary.natives.find(word))


def _of(entries: Iterable[Entry], word: str) -> Iterator[tuple[int, Entry, int]]:
    folded = word.casefold()
    for entry in entries:
        if entry.text.casefold().startswith(folded):
            yield 0, entry, len(word)


def _options(question: Question, before: str) -> Iterator[Completion]:
    """Offers the options of a choice; never the slug that a removal wants typed."""
    if question.destructive or not question.options:
        return
    typed = before.strip().casefold()
    if not typed or typed.isdigit():
        return
    for option in question.options:
        names = (option.label, *option.names)
        if any(typed in name.casefold() for name in names) and before != option.label:
            yield Completion(option.label, -len(before), display_meta=option.detail)


def beginnings_of(intents: Iterable[Intent], known: Callable[[str], bool]) -> Shelf:
    """Gives how requests begin: each example up to its first name, or all of it where it has none.

    `known` tells whether a word is a name; so are all that look like a slug.
    """
    found: dict[str, Entry] = {}
    offered = [intent for intent in intents if intent.name not in NOT_OFFERED]
    # The first example of each first: that is what an empty line offers.
    examples = [(one, one.examples[:1]) for one in offered] + [(one, one.examples[1:]) for one in offered]
    for intent, sentences in examples:
        about = intent.help.split(":")[0]
        for example in sentences:
            start = _until_name(example, known)
            if len(start.strip()) > 2:
                found.setdefault(start.casefold(), Entry(start, "beginning", about))
    return Shelf((entry, "") for entry in found.values())


def _until_name(example: str, known: Callable[[str], bool]) -> str:
    words = re.findall(r"\S+", example)
    kept: list[str] = []
    for place, word in enumerate(words):
        bare = word.strip("?!.,;:'\"")
        slug_like = (
            "_" in bare
            or any(one.isdigit() for one in bare)
            or (place > 0 and len(bare) > 1 and bare[:1].isupper())
        )
        if slug_like or known(bare):
            while kept and kept[-1].casefold() in {"a", "an", "the", "to", "of", "in", "on", "called"}:
                kept.pop()
            return " ".join(kept) + " " if kept else ""
        kept.append(word)
    return " ".join(kept)
