"""Rewriting: a line in other words before it is read: without what stands around it, in plain order, with what it leaves out.

Each step is a room of its own and gives the line anew or nothing; the reader reads what comes out, and tells by what it got there.
"""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from assistant.understanding.added_to import added_to
from assistant.understanding.apportioned import apportioned
from assistant.understanding.circumstances import without_circumstances
from assistant.understanding.commands import pasted
from assistant.understanding.compared import compared
from assistant.understanding.courtesy import bare
from assistant.understanding.gapping import repeated
from assistant.understanding.handing import handed_over
from assistant.understanding.hearsay import without_hearsay
from assistant.understanding.idioms import idiom_of
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.modals import plain_modals
from assistant.understanding.on_behalf import relayed
from assistant.understanding.parsing import Words, respelt
from assistant.understanding.plain_questions import plain_question
from assistant.understanding.reordered import plainly
from assistant.understanding.repairs import repaired
from assistant.understanding.replaced_keys import replaced_key
from assistant.understanding.shells import unwrapped
from assistant.understanding.unspoken import unspoken_creation
from assistant.understanding.wishes import wished_for
from intents.reading import Correction

_ALL: Final = 9
"""Costs after which nothing is rewritten any more."""
_SHOWN: Final = 60
"""Characters of a rewritten line that the evidence shows."""


_PARTING: Final = frozenset(["stop", "newline", "quoted"])
_SIGNS: Final = frozenset([",", ";", ":", "-", "(", "and", "so", "but", "because", "as", "since", "which", "that"])
"""Where a line has a part before another, which may lend it something."""


class Rewritten(Struct, frozen=True):
    """A line in other words, and why; `costs` is how much of what a line may be rewritten it takes."""

    text: str
    why: str = ""
    costs: int = 0
    corrections: tuple[Correction, ...] = ()
    """Slips that were mended on the way, which a change must show."""


def put_plainly(text: str, lexicon: Lexicon) -> str:
    """Gives a line without greetings, circumstances and shells, and in plain words; the line itself where it is plain."""
    kept = bare(text)
    without = without_circumstances(kept, lexicon)
    if without != kept:
        kept = bare(without)
    return plain_question(plain_modals(unwrapped(kept, lexicon)))


def of_text(text: str, lexicon: Lexicon, *, whole: bool) -> Rewritten | None:
    """Gives a line by its text alone; None where no step has anything to say. `whole` is false for what was rewritten before."""
    own = relayed(text) if whole else None
    if own is not None:
        return Rewritten(own, "asked for somebody else")
    handed = handed_over(text)
    if handed is not None:
        return Rewritten(handed, f"handed over: {handed}", 1)
    wished = wished_for(text, lexicon) if whole else None
    if wished is not None:
        return Rewritten(wished, f"a service that is wished for: {wished}", 1)
    plain = plainly(text) if whole else None
    return None if plain is None else Rewritten(plain, f"in plain order: {plain}", 1)


def of_words(words: Words, lexicon: Lexicon, *, whole: bool) -> Rewritten | None:
    """Gives a line by its words and the things that it names; None where no step has anything to say."""
    tokens, mentions, line = words.tokens, words.mentions, words.line
    if whole:
        heard = without_hearsay(tokens, mentions, line)
        if heard is not None:
            return Rewritten(heard, "where it was told is left out")
        spelt = respelt(words, lexicon)
        if spelt is not None and _is_turn(spelt, lexicon):
            mended_words = tuple(
                Correction(one.typed, one.word, "word") for one in tokens if one.fixed and one.word in spelt.lower()
            )
            return Rewritten(spelt, corrections=mended_words)
        added = added_to(tokens, mentions, line)
        if added is not None:
            return Rewritten(added, f"a change of what there is: {added}", 1)
        measured = compared(tokens, mentions, line)
        if measured is not None:
            return Rewritten(measured, f"without what it is measured by: {measured}", 1)
        shared = apportioned(tokens, mentions, line)
        if shared is not None:
            return Rewritten(shared, f"each with its share: {shared}", 1)
        several = repeated(tokens, mentions, line)
        if several is not None:
            return Rewritten(several, f"one verb for several: {several}", 1)
    mended = repaired(tokens, mentions, line, lexicon)
    if mended is not None:
        return Rewritten(mended.text, mended.evidence, 1)
    spelt_out = _spelt_out(words, lexicon)
    return None if spelt_out is None else Rewritten(spelt_out, f"spelt out: {spelt_out[:_SHOWN]}", _ALL)


def _is_turn(spelt: str, lexicon: Lexicon) -> bool:
    """True where a line says something by a fixed turn once its slips are mended."""
    fixed = idiom_of(spelt, lexicon) or wished_for(spelt, lexicon) or pasted(spelt, lexicon) or handed_over(spelt)
    return bool(fixed) or put_plainly(spelt, lexicon) != spelt


def _spelt_out(words: Words, lexicon: Lexicon) -> str | None:
    """Gives a line with what it leaves to the sentence before, or to its reader; None where it leaves nothing."""
    tokens, mentions, line = words.tokens, words.mentions, words.line
    opens = [token.word for token in tokens[:4]]
    if {"don't", "dont", "never"} & set(opens) or ("do" in opens and "not" in opens):
        return None  # what is denied is not spelt out as a request
    if not any(token.kind in _PARTING or token.typed in _SIGNS for token in tokens[:-1]):
        return unspoken_creation(tokens, mentions, line) or replaced_key(mentions, line.plain)
    # late: most lines have one part alone, which leaves nothing to another
    from assistant.understanding.carried import carried_over
    from assistant.understanding.field_labels import labelled_field
    from assistant.understanding.named_before import named_before

    return (
        carried_over(tokens, mentions, line.plain)
        or unspoken_creation(tokens, mentions, line)
        or named_before(tokens, mentions, line.plain, lexicon)
        or labelled_field(tokens, mentions, line)
        or replaced_key(mentions, line.plain)
    )
