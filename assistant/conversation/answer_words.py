"""Words of answers: what counts as yes, no, a way out, an ordinal; and what is no answer but a request."""

from __future__ import annotations

import re

YES_TO_REMOVAL = frozenset({"yes", "y", "ok", "do it", "go ahead"})
"""The answers to a removal, exactly but for case and final punctuation."""
YES = YES_TO_REMOVAL | {"yep", "yeah", "sure", "please do", "yes please", "okay", "right", "correct", "of course"}
NO = frozenset({"no", "n", "nope", "nah", "no thanks", "don't", "do not", "better not", "not now"})
CANCEL = frozenset({"cancel", "never mind", "nevermind", "forget it", "stop", "abort"})
CANCEL_ALL = frozenset(f"{verb} {what}" for verb in ("cancel", "drop", "forget") for what in ("all", "everything"))
NONE = NO | {"none", "none of them", "none of these", "none of those", "neither", "no one"}
BACK = frozenset({"back", "go back"})
NODE = re.compile(r"\bnodes?\b(?!\.)|\bjson\b", re.IGNORECASE)
"""A word for what holds expressions, outside of them."""
IT = re.compile(r"\b(?:it|its|them|their|this|these|those)\b", re.IGNORECASE)
WORDS_OF_AN_ANSWER = 3
"""How many words an answer that does not fit has at most; a longer one was meant as something else."""
EMPTY = "It needs an answer; `cancel` drops the question."
"""What an empty line is answered with, where it leaves nothing open."""
MEASURES = frozenset({"rate_limit", "cache_ttl_ms"})
"""Slots whose values have a form that no other request has."""
FILLERS = frozenset(
    ("the", "one", "please", "a", "that", "it's", "take", "i", "mean", "meant", "no", "sorry", "actually", "rather")
)
"""Words around a name that is chosen: "no, the production one"."""
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
LONE_REQUESTS = frozenset(
    (
        "help", "history", "undo", "redo", "whoami", "tour", "quit", "exit", "why", "cli", "more", "refresh",
        "focus", "script", "connectors", "integrations", "login", "logout",
    )
)  # fmt: skip
"""Single words that are a request even where an answer is awaited."""
