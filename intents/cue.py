"""Cues: what in a frame speaks for an intent. Plain data, read by `assistant.understanding.rules`."""

from __future__ import annotations

from msgspec import Struct


class Cue(Struct, frozen=True):
    """Speaks for an intent with a weight where all of `when` is in the frame.

    `when` names features with spaces between them: `a|b` is one of both, `!a` bars the cue. Weights: 3 hints,
    5 is a clear sign, 7 leaves little doubt. `says` is a regular expression that the clause's words must also match
    (lower case, spelling corrected, names included).
    """

    when: str
    weight: float
    says: str = ""
    free: int = 0
    """How many words that nothing explains are taken as a value (a search, a workspace)."""


class Explains(Struct, frozen=True):
    """Features that are no surprise beside this intent, so they don't speak against it. `x:*` is all of x."""

    features: str
