"""Answers: what a line means where a question is open (`contract`: Conversation)."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from typing import Any

from msgspec import Struct

from assistant.conversation.agreement import (
    NO_PLAIN_YES,
    NOT_ENOUGH,
    YES_OR_NO,
    agrees,
    asks_about_it,
    says_yes_and_more,
)
from assistant.conversation.answer_words import (
    BACK,
    CANCEL,
    CANCEL_ALL,
    EMPTY,
    IT,
    LONE_REQUESTS,
    MEASURES,
    NO,
    NODE,
    NONE,
    WORDS_OF_AN_ANSWER,
    YES,
    YES_TO_REMOVAL,
)
from assistant.conversation.free_text import bare_name, keeps_the_name, no_value
from assistant.conversation.negated import ASKED, WHICH_THEN, is_negated, left_over
from assistant.conversation.options import called, nearest, only_one_with, option_of, placed
from intents.problems import Problem
from intents.question import Question, QuestionKind
from intents.reading import Decision, Reading

SURE_OF_A_REQUEST = 0.7
"""Confidence from which a line that could be an answer is taken for another request."""
LIKELY_A_REQUEST = 0.55
"""The same for a line that can be no answer, or that speaks of "it"."""


class Command(Enum):
    """A word that steers the question instead of answering it."""

    BACK = "back"
    CANCEL = "cancel"
    CANCEL_ALL = "cancel all"
    EXPLAIN = "?"
    REFRESH = "refresh"
    """Never typed: the question is put together anew, for what it was made of has changed."""


class Given(Struct, frozen=True):
    """The answer. `value` is None where an optional question was left open."""

    value: Any


class Declined(Struct, frozen=True):
    """Not the yes that a removal needs."""

    then: Reading | None = None
    """The other request that the line holds instead, which then runs."""
    reason: str = ""
    """Why it was none, where it was meant as one."""


class Other(Struct, frozen=True):
    """Another request: it is answered, then the question comes back."""

    reading: Reading


class Unfit(Struct, frozen=True):
    """An answer that does not fit: asked again with the reason."""

    reason: str


Answer = Command | Given | Declined | Other | Unfit


def answer_to(question: Question, line: str, read: Callable[[str], Reading]) -> Answer:
    """Gives what `line` means as an answer; `read` says how it would be read as a request. Raises nothing."""
    plain = _plain(line)
    if question.destructive:
        return _to_removal(question, line, plain, read)
    if plain == "?":
        return Command.EXPLAIN
    if plain == "back":
        return Command.BACK
    if plain == "cancel":
        return Command.CANCEL
    if question.kind is QuestionKind.SECRET:
        return _parsed(question, line)
    if plain in BACK:
        return Command.BACK
    if question.kind in (QuestionKind.YES_NO, QuestionKind.CHOICE) and asks_about_it(line):
        return Command.EXPLAIN
    if plain in CANCEL:
        return Command.CANCEL
    if plain in CANCEL_ALL:
        return Command.CANCEL_ALL
    if not plain:
        return Given(None) if question.optional else Unfit(EMPTY)
    match question.kind:
        case QuestionKind.YES_NO:
            answer = _to_yes_no(plain, line, read)
        case QuestionKind.CHOICE | QuestionKind.PICK:
            answer = _to_choice(question, line, read)
        case _:
            answer = _to_text(question, line, read)
    if answer == Unfit(NO_PLAIN_YES):
        return answer
    if isinstance(answer, Unfit) and (other := other_request(line, read, LIKELY_A_REQUEST)) is not None:
        return Other(other)
    return answer


def _to_removal(question: Question, line: str, plain: str, read: Callable[[str], Reading]) -> Answer:
    if plain == "?":
        return Command.EXPLAIN
    if question.kind is QuestionKind.TYPED:
        if line.rstrip("\r\n") == question.expects:
            return Given(True)
    elif plain in YES_TO_REMOVAL:
        return Given(True)
    if question.kind is QuestionKind.TYPED and plain in YES:
        return Declined(reason=f"A yes is not enough for what is in use: `{question.expects}` has to be typed.")
    if not plain or plain in NO | CANCEL | BACK:
        return Declined()
    # "yes please remove" is no yes, and no removal of its own either: that names what is to go, or says "it".
    if agrees(line) or re.split(r"\W", plain)[0] in YES:
        return Declined(reason=NOT_ENOUGH if question.kind is QuestionKind.YES_NO else "")
    other = other_request(line, read)
    names_none = other is not None and other.implied and _removes(other) and not IT.search(line)
    return Declined(None if names_none else other)


def _removes(reading: Reading) -> bool:
    return reading.intent.endswith(".remove")


def _to_yes_no(plain: str, line: str, read: Callable[[str], Reading]) -> Answer:
    if agrees(line):
        return Given(True)
    if plain in NO:
        return Given(False)
    reading = read(line)
    if reading.intent == "cancel":
        return Command.CANCEL
    if says_yes_and_more(line) or (reading.intent == "quit" and "later" in plain):
        return Unfit(NO_PLAIN_YES)
    other = other_request(line, read)
    if other:
        return Other(other)
    return Unfit(NO_PLAIN_YES if reading.intent == "confirm" else YES_OR_NO)


def _to_choice(question: Question, line: str, read: Callable[[str], Reading]) -> Answer:
    text = line.strip()
    if (
        text.endswith("?")
        and question.parse is None
        and not any(text.casefold() in called(one) for one in question.options)
    ):
        other = other_request(line, read)
        return Other(other) if other else Unfit(ASKED)
    place = placed(text, len(question.options))
    if place is not None:
        return Given(question.options[place].value)
    number = re.fullmatch(r"#?(\d+)[.)]?", text)
    if number and 1 <= int(number[1]) <= len(question.options):
        return Given(question.options[int(number[1]) - 1].value)
    if number and question.parse is None:
        return Unfit(f"There are {len(question.options)} to choose from: 1 to {len(question.options)}.")
    folded = text.casefold().strip("'\"“”‘’`")
    exact = [one for one in question.options if folded in called(one)]
    if len(exact) == 1:
        return Given(exact[0].value)
    if _plain(line) in NONE:
        return Command.CANCEL
    if question.parse is None and is_negated(text):
        one = None
        if question.kind is not QuestionKind.PICK:
            one = left_over(text, question.options, lambda words: option_of(words, question.options))
        return Unfit(WHICH_THEN) if one is None else Given(one.value)
    if question.kind is QuestionKind.PICK:
        other = other_request(line, read)
        return Other(other) if other else Unfit("Pick it by its number or its exact name.")
    other = other_request(line, read)
    if other:
        return Other(other)
    within = only_one_with(folded, question.options)
    if within is not None:
        return Given(within.value)
    if question.parse is not None:
        return _parsed(question, line)
    near = nearest(folded, question.options)
    if near is not None:
        return Given(near.value)
    return Unfit(f"“{text}” is none of these; `cancel` drops the question.")


def _to_text(question: Question, line: str, read: Callable[[str], Reading]) -> Answer:
    text = line.strip()
    if len(text) > 1 and text[0] in "\"'“‘" and text[-1] in "\"'”’":
        return _parsed(question, text[1:-1])
    if keeps_the_name(question, text):
        return Command.CANCEL
    other = other_request(line, read)
    if other is None and (reason := no_value(question, text)):
        return Unfit(reason)
    text = bare_name(question, text)
    if "{{" in text and (other is None or other.intent != "node.build" or not NODE.search(text)):
        return _parsed(question, text)  # an expression of a workflow
    if other is None or (verbless(other) and (other.decision is Decision.ASK or other.ignored)):
        # A few nouns with a word that nothing explains ("EU connectors") are rather the name that is asked for.
        return _parsed(question, text)
    # "5 per second", "call it EU": a whole request too where something was just spoken of, here the answer.
    said = other.slots.get(question.slot, other.slots.get("new_name") if question.slot == "name" else None)
    if other.implied and said is not None:
        answer = _parsed(question, text if question.slot in MEASURES else str(said))
        if isinstance(answer, Given):
            return answer
    return Other(other)


def _parsed(question: Question, line: str) -> Answer:
    if not line.strip():
        return Given(None) if question.optional else Unfit(EMPTY)
    if question.parse is None:
        return Given(line.strip())
    try:
        return Given(question.parse(line.strip()))
    except Problem as problem:
        # Of a credential nothing is told, not even its length.
        open_to_see = question.kind is not QuestionKind.SECRET
        asks = open_to_see and (line.rstrip().endswith("?") or len(line.split()) > WORDS_OF_AN_ANSWER)
        return Unfit(f"{problem.sentence()} `cancel` drops the question." if asks else problem.sentence())


def other_request(line: str, read: Callable[[str], Reading], sure: float = SURE_OF_A_REQUEST) -> Reading | None:
    """Gives the reading of a line that is clearly a request of its own, not a word or a name in answer.

    `sure` is the confidence that it takes; a single word is one only where it is such a word everywhere.
    """
    if len(line.split()) < 2 and line.casefold().strip(" ?!.") not in LONE_REQUESTS:
        return None
    reading = read(line)
    if reading.decision is Decision.REJECT or reading.intent in ("out_of_scope", "greet", "confirm", "cancel"):
        return None
    if _is_a_name(line, reading):
        return None  # a name alone ("hubspot production") shows it elsewhere; here it answers
    if reading.implied and IT.search(line):
        sure = LIKELY_A_REQUEST
    return reading if reading.confidence >= sure else None


def verbless(reading: Reading) -> bool:
    """True where a line says what it is about and not what to do: it might be a name just as well."""
    return "no verb" in _rule(reading)


def could_answer(question: Question, reading: Reading) -> bool:
    """True where a request might have been meant as the text that is asked for: a few words that fit."""
    if question.kind is not QuestionKind.TEXT or not 1 < len(reading.text.split()) <= 4:
        return False
    rule = _rule(reading)
    tells = any(part.startswith(("asks ", "to ", "a question", "a wish")) for part in rule)
    names = any(part.startswith(("names ", "no verb")) for part in rule)
    if tells or not names or reading.text.endswith("?"):
        return False
    return isinstance(_parsed(question, reading.text), Given)


def _is_a_name(line: str, reading: Reading) -> bool:
    """True where nothing but the name of a thing decided ("hubspot production"), and nothing more is said of it."""
    slots = reading.slots.keys()
    more = slots - {"connector", "integration", "action", "category"} or {"integration", "action"} <= slots
    named = verbless(reading) and all(part.startswith(("names ", "no verb", "“")) for part in _rule(reading))
    return named and not more and not line.rstrip().endswith("?")


def _rule(reading: Reading) -> list[str]:
    """Gives the parts of the rule that decided."""
    said = next((one for one in reading.evidence if one.startswith("rule: ")), "rule: ")
    return said.removeprefix("rule: ").split(", ")


def _plain(line: str) -> str:
    """Gives the line without case, outer space and final punctuation; `?` alone stays."""
    text = " ".join(line.split()).casefold()
    return text if text == "?" else text.rstrip(" .!,;").replace("’", "'")
