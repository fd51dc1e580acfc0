"""The lexicon of a workspace: its names, indexed for looking up."""

from __future__ import annotations

from dataclasses import dataclass

from intents.names import Names


@dataclass(frozen=True)
class Lexicon:
    """What the words of a line may stand for."""

    names: Names

    @classmethod
    def build(cls, names: Names) -> Lexicon:
        """Indexes every name."""
        return cls(names)

    def updated(self, names: Names) -> Lexicon:
        """Gives a lexicon of the new names; redoes only what changed."""
        return Lexicon.build(names)
