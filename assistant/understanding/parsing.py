"""Parsing: a line as its layers see it, from the tokens to the units, before anything is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from assistant.understanding.amount_parts import joined_parts
from assistant.understanding.clauses import clauses_of
from assistant.understanding.cleaning import Line, cleaned
from assistant.understanding.concepts import KNOWN, REMOVAL
from assistant.understanding.correcting import correct
from assistant.understanding.followups import ABSENT, mention_of, pointed_in, referred
from assistant.understanding.framing import Framer
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mentions import Mention, mentions_in
from assistant.understanding.odd_amounts import told
from assistant.understanding.texts import free_values
from assistant.understanding.things import ActionMention, actions_in, fields_in
from assistant.understanding.tokens import Token, tokenised
from assistant.understanding.units import Unit, units_of
from assistant.understanding.unknown_names import with_unknown_names
from assistant.understanding.values import quantities
from assistant.understanding.words_common import LIKELY
from intents.reading import Context, Ref

_REWORKS: Final = frozenset(
    "summarise summarize translate rewrite proofread paraphrase shorten reply answer draft spell correct polish".split()
)


class Words(Struct, frozen=True):
    """A line as tokens, spelling corrected, with the things that it mentions."""

    line: Line
    tokens: list[Token]
    mentions: list[Mention]


class Parsed(Struct, frozen=True):
    """A line as units, each with its frame and its intents by score."""

    line: Line
    tokens: list[Token]
    mentions: list[Mention]
    actions: list[ActionMention]
    units: list[Unit]
    refs: list[Ref]
    """What the line refers back to in the conversation."""
    said: str
    """Its words in lower case, corrected, joined by spaces."""


def words_of_line(text: str, lexicon: Lexicon) -> Words | None:
    """Gives the words of a line; None where it has none."""
    line = cleaned(text)
    tokens = tokenised(line.plain)
    if not any(not token.is_sign for token in tokens):
        return None
    correct(tokens, lexicon)
    return Words(line, tokens, with_unknown_names(tokens, mentions_in(tokens, line.plain, lexicon), line, lexicon))


def respelt(words: Words, lexicon: Lexicon) -> str | None:
    """Gives the line with words of the language spelt rightly, names left as typed; None where nothing was misspelt.

    A slip in a word of removal too short to be corrected stays.
    """
    text, changed = words.line.plain, False
    for token in reversed(words.tokens):
        plain = token.word in KNOWN or token.word in LIKELY
        if not token.fixed or not plain or token.kind != "word" or (token.word in REMOVAL and len(token.typed) < 5):
            continue
        if token.word not in lexicon.catalogue.keys and token.word not in lexicon.connectors.keys:
            text, changed = f"{text[: token.start]}{token.word}{text[token.end :]}", True
    return text if changed else None


def units_of_line(words: Words, lexicon: Lexicon, context: Context, *, alone: bool = False) -> Parsed:
    """Gives the units of a line in the context of the conversation; `alone` lends them nothing of it."""
    line, tokens, mentions = words.line, words.tokens, words.mentions
    ordered = pointed_in(tokens, mentions, context)
    if ordered is not None:
        mentions = sorted((*mentions, *ordered), key=lambda one: one.first)
    amounts = told(tokens, joined_parts(tokens, quantities(tokens)))
    placed = {at for one in mentions if one.placed for at in range(one.first, one.last + 1)}
    free = [one for one in free_values(tokens, line, mentions, amounts) if one.first not in placed]
    values = sorted((*amounts, *free), key=lambda one: one.first)
    actions = actions_in(tokens, mentions, lexicon)
    fields = fields_in(tokens, mentions, lexicon)
    clauses = clauses_of(tokens, mentions, values)
    said = " ".join(token.word for token in tokens if token.kind in ("word", "number"))
    refs = referred(said, context) if ordered is None else []
    near = [] if alone else refs or [one for one in context.focus[:1] if one not in context.gone]
    absent = [mention_of(one) for one in near] if near or mentions else _in_quotes(tokens, lexicon)
    framer = Framer(tokens, mentions, values, actions, fields)
    units = units_of(clauses, framer, tokens, absent, pointed_at=bool(refs) or not near)
    return Parsed(line, tokens, mentions, actions, units, refs, said)


def parsed(text: str, lexicon: Lexicon, context: Context | None = None) -> Parsed | None:
    """Gives a line as units; None where it has no words."""
    words = words_of_line(text, lexicon)
    return None if words is None else units_of_line(words, lexicon, context or Context())


def _in_quotes(tokens: Sequence[Token], lexicon: Lexicon) -> list[Mention]:
    """What quoted text speaks of, where the line names nothing else: `he wrote "drop hunter". What uses it?`."""
    if any(token.word in _REWORKS for token in tokens[:4]):
        return []  # `summarise this: "…"`: a text is to be worked on
    found: list[Mention] = []
    for token in tokens:
        if token.kind == "quoted":
            inner = tokenised(token.typed[1:-1])
            found += [one for one in mentions_in(inner, token.typed[1:-1], lexicon) if one.kinds and not one.weak]
    return [replace(one, first=ABSENT, last=ABSENT) for one in found]
