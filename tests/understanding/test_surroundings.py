"""What stands around a request changes nothing of its reading: greetings, circumstances, politeness, reasons, haste."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from assistant.selftest.scoring import Scorer
from assistant.understanding import Lexicon, read
from tests.understanding.conftest import names
from tests.understanding.test_utterances import labelled

LEXICON = Lexicon.build(names())
SCORER = Scorer({one.slug: one.integration for one in names().connectors})
FILES = (
    "voices_a",
    "traps_b",
    "tuning_ad",
    "tuning_b",
    "tuning_c",
    "tuning_g",
    "tuning_h",
    "voices_ad",
    "tuning_b4",
    "voices_c",
)
TALK = {
    "confirm", "cancel", "greet", "quit", "help", "why", "focus", "more", "sort", "refresh", "repeat", "undo", "tour",
    "session.login", "session.logout", "history",
}  # fmt: skip
VERBS = frozenset(
    """show list add connect remove delete rename set limit cache make give find search get put change update drop build create
    display describe erase kill wipe reload switch record save cap throttle restrict hook link plug wire attach register point disconnect
    lift raise lower cut clear fetch check open move integrate rotate replace generate""".split()
)
AROUND = {
    "a greeting": "Hi team, {}",
    "a greeting without a comma": "hey {} :)",
    "a lead-in": "Quick question: {}",
    "long story": "Long story short: {}",
    "ok so": "ok so {}",
    "an occasion": "For the quarterly review: {}",
    "an agreement": "As discussed with Anna, {}",
    "one more": "One more thing - {}",
    "a newcomer": "I'm new here. {}",
    "a newcomer afterwards": "{}. Sorry, I am new to this.",
    "an apology": "Sorry if this was asked before. {}",
    "a complaint about the docs": "The docs are not clear about this. {}",
    "a page that fails": "The page does not load for me. {}",
    "a clean-up": "We are cleaning up before the audit. {}",
    "praise": "Feedback: love the tool. {}",
    "thanks": "{}. Thanks a lot!",
    "a purpose": "{}. I need it for a report.",
    "urgency": "{}. It is urgent.",
    "a boss": "{}. My boss is waiting.",
    "a demo": "{}. We have a demo at three.",
    "help": "{}. That would help me a lot.",
    "a letter": "I hope you are well. {}. Kind regards, Tom",
}
WRAPPED = {
    "a polite wish": "I would appreciate it if you could {}",
    "a chance": "any chance you could {}?",
    "a task": "what I need: {}",
    "a plea": "may I ask you to {}?",
    "time": "it's time to {}",
    "haste": "{} right now",
    "a reason": "{} because the client asked for it",
    "an aim": "{} so I can finish my report",
    "where it was said": "{}, it was discussed on Slack yesterday",
    "leisure": "{} when you have a minute",
}
ASKED = {
    "somebody who may know": "could somebody tell me {}",
    "curiosity": "just curious: {}",
    "ignorance": "no clue {}",
    "an audit": "for an audit I have to find out {}",
    "again": "{} again?",
    "now": "{} right now?",
    "do you know": "{}, do you know?",
}


def lines() -> list[dict[str, Any]]:
    """Labelled lines of every voice that are read rightly as they stand, and are no talk."""
    pool = [*labelled("dev"), *(one for file in FILES for one in labelled(file)[::25])]
    plain = [one for one in pool if one["intent"] not in TALK and len(one["text"]) > 13 and "\n" not in one["text"]]
    return [one for one in plain if SCORER.score([one], [read(one["text"], LEXICON).as_json()]).exact]


LINES = lines()


def lowered(text: str) -> str:
    """The line as it goes on within a sentence."""
    word = text.split(maxsplit=1)[0]
    return text if word == "I" or (len(word) > 1 and word[:2].isupper()) else text[0].lower() + text[1:]


def is_order(one: dict[str, Any]) -> bool:
    """True for one sentence that begins with its verb."""
    words = one["text"].split()
    return (
        words[0].lower() in VERBS
        and not re.search(r"[.!?;] |\?|--", one["text"])
        and words[1] not in ("of", "actions", "docs")
    )


def is_question(one: dict[str, Any]) -> bool:
    """True for one sentence that asks what, which or who."""
    text = one["text"]
    return bool(re.match(r"(?i)(?:what|which|who)\b", text)) and not re.search(r"[.!;?] ", text)


def is_any(one: dict[str, Any]) -> bool:
    """True for every line."""
    return bool(one)


@pytest.mark.parametrize(
    ("around", "which", "share"),
    [
        *(pytest.param(text, is_any, 0.98, id=name) for name, text in AROUND.items()),
        *(pytest.param(text, is_order, 0.95, id=name) for name, text in WRAPPED.items()),
        *(pytest.param(text, is_question, 0.94, id=name) for name, text in ASKED.items()),
    ],
)
def test_what_stands_around_a_request_leaves_its_reading(
    around: str, which: Callable[[dict[str, Any]], bool], share: float
) -> None:
    """All but a few lines read as they do alone, and nothing is ever removed that was not to be."""
    pool = [one for one in LINES if which(one)]
    assert len(pool) > 40
    ends = around.startswith("{}")
    texts = [one["text"].rstrip(" .!?") if ends or around.endswith("?") else one["text"] for one in pool]
    texts = [text if ends and which is is_any else lowered(text) for text in texts]
    if ends and which is is_any:  # the mark of a question stays
        texts = [
            one["text"].rstrip(" .") if one["text"].rstrip().endswith(("?", "!")) else text
            for one, text in zip(pool, texts, strict=True)
        ]
        said = [
            around.replace("{}.", "{}").format(text) if text.endswith(("?", "!")) else around.format(text)
            for text in texts
        ]
    else:
        said = [around.format(text) for text in texts]
    figures = SCORER.score(pool, [read(text, LEXICON).as_json() for text in said])
    assert figures.wrong_removals == 0
    assert figures.exact_share >= share, figures.wrong
