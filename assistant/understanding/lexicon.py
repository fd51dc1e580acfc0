"""The lexicon of a workspace: the words of the language and its names, indexed for looking up."""

from __future__ import annotations

from functools import cache

from msgspec import Struct, field

from assistant.understanding.concepts import KNOWN, vocabulary
from assistant.understanding.index import CatalogueIndex, ConnectorIndex, indexed
from assistant.understanding.spelling import WordIndex
from intents.names import Names


@cache
def _vocabulary() -> WordIndex:
    return vocabulary()


class Lexicon(Struct):
    """What the words of a line may stand for. Built once a workspace; `updated` redoes only what changed."""

    names: Names
    connectors: ConnectorIndex
    catalogue: CatalogueIndex
    words: WordIndex = field(default_factory=_vocabulary)
    changed: int = 0
    """How many names the last update had to index anew."""

    @classmethod
    def build(cls, names: Names) -> Lexicon:
        """Indexes every name; some 30 ms for 1,000 connectors."""
        connectors, catalogue = indexed(names)
        return cls(names, connectors, catalogue)

    def updated(self, names: Names) -> Lexicon:
        """Gives the lexicon of the new names. It takes over the connectors' index: the old one is not to be used on."""
        same = (
            names.integrations == self.names.integrations
            and names.native_actions == self.names.native_actions
            and names.customs == self.names.customs
            and names.workspaces == self.names.workspaces
        )
        catalogue = (
            self.catalogue
            if same
            else CatalogueIndex.of(names.integrations, names.native_actions, names.customs, names.workspaces)
        )
        changed = self.connectors.replaced(names.connectors)
        return Lexicon(names, self.connectors, catalogue, self.words, changed)

    def knows(self, word: str) -> bool:
        """True for a word of the language or of a name, which is therefore not misspelt."""
        return word in KNOWN or word in self.catalogue.words.words or word in self.connectors.words.words
