"""From a line to a Reading: the layers one after the other."""

from __future__ import annotations

from typing import Any, Final

from msgspec.structs import replace

from assistant.understanding.answers import reading_of
from assistant.understanding.asked_about import asked_first
from assistant.understanding.commands import Pasted, hidden_config, pasted
from assistant.understanding.decision import decided
from assistant.understanding.discourse import parts_of
from assistant.understanding.filling import Sources
from assistant.understanding.followups import vague
from assistant.understanding.forbidden import doubted
from assistant.understanding.handed_keys import with_credential
from assistant.understanding.idioms import idiom_of
from assistant.understanding.lending import lacks, takes
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.linking import linked_of, replayed_of
from assistant.understanding.narrowing import narrowed
from assistant.understanding.node_values import without_values
from assistant.understanding.other_things import of_other_things, without_repeats
from assistant.understanding.overlooked import with_overlooked
from assistant.understanding.parsing import Parsed, Words, respelt, units_of_line, words_of_line
from assistant.understanding.parts import Part
from assistant.understanding.places_left import named_by_place, of_those_shown
from assistant.understanding.pointing import asked_which, spelt_out
from assistant.understanding.qualified import qualified
from assistant.understanding.rehearsed import instead_of, misspelt_rehearsal, rehearsal_of
from assistant.understanding.reordered import for_others
from assistant.understanding.restricting import restricted
from assistant.understanding.rewriting import Rewritten, of_text, of_words, put_plainly
from assistant.understanding.same_as import without_comparison
from assistant.understanding.scoring import OUT
from assistant.understanding.secrets import masked_line
from assistant.understanding.sparing import sparing
from assistant.understanding.undefaulted import undefaulted
from assistant.understanding.unread import with_unread
from assistant.understanding.whole_lines import whole_line
from intents.catalogue import INTENTS
from intents.reading import Context, Decision, Reading

_SETTLED: Final = frozenset(
    [
        "connector.update",
        "connector.create",
        "custom.create",
        "custom.update",
        "connector.remove",
        "custom.remove",
        "undo",
    ]
)
"""What changes something, and so is looked at once more."""
_REPAIRS: Final = 2
"""How often a line may put itself right."""


def read(text: str, lexicon: Lexicon, context: Context | None = None) -> Reading:
    """Gives the reading of one line; never raises, whatever the text. Secrets in it are masked in all that is given."""
    text, config = hidden_config(text)
    masked = masked_line(text)
    extras: dict[str, Any] = {}
    if config is not None:
        extras["config"] = config
    if masked.secret is not None:
        extras["secret"] = masked.secret
    given = without_values(masked.text)
    reading = _read(masked.text if given is None else given.text, lexicon, context or Context())
    if given is not None and reading.intent == "node.build":
        reading = replace(reading, text=masked.text)
        extras["inputs"] = given.inputs
    elif given is not None:
        reading = _read(masked.text, lexicon, context or Context())
    slip = misspelt_rehearsal(masked.text, reading)
    if slip is not None:
        inner = _read(slip.what, lexicon, context or Context(), _REPAIRS - 1)
        reading = instead_of(masked.text, slip, inner) or reading
    if any(one.intent in _SETTLED for one in (reading.sequence or (reading,))):
        from assistant.understanding.undecided import settled  # late: most lines change nothing

        reading = settled(reading, masked.text)
    if extras:
        reading = replace(reading, extras={**reading.extras, **extras})
        reading = with_credential(reading, lexicon)
    return reading


def preview(text: str, lexicon: Lexicon, context: Context | None = None) -> Reading:
    """Gives the reading of a line that is still being typed; as quick as `read`, which is a millisecond."""
    return read(text, lexicon, context)


def _read(text: str, lexicon: Lexicon, context: Context, repairs: int = _REPAIRS) -> Reading:
    whole = repairs == _REPAIRS
    fixed = whole_line(text, lexicon) if whole else None
    if fixed is not None:
        return Reading(text, fixed, confidence=0.95, evidence=("a whole line of its own",))
    left = (_from_before(text, context) or without_comparison(text)) if whole else None
    if left is not None:
        return replace(_read(left, lexicon, context, repairs), text=text)
    plain = put_plainly(text, lexicon) if whole else text
    if plain != text:
        return replace(_read(plain, lexicon, context, repairs), text=text)
    rehearsal = rehearsal_of(text) if whole else None
    if rehearsal is not None:
        instead = instead_of(text, rehearsal, _read(rehearsal.what, lexicon, context, repairs - 1))
        if instead is not None:
            return instead
    idiom = idiom_of(text, lexicon) if whole else None
    if idiom is not None and idiom.intent:
        return Reading(text, idiom.intent, evidence=(idiom.evidence,))
    if idiom is not None:
        return _instead(text, Rewritten(idiom.text, idiom.evidence, 1), lexicon, context, repairs)
    paste = pasted(text, lexicon)
    if paste is not None and paste.intent is None and whole:
        typed = words_of_line(text, lexicon)  # `kubectl get conenctors`: with its slip the line may be an idiom
        spelt = respelt(typed, lexicon) if typed is not None else None
        if spelt is not None and idiom_of(spelt, lexicon) is not None:
            return replace(_read(spelt, lexicon, context, repairs), text=text)
    if paste is not None:
        return _pasted(text, paste, lexicon)
    if whole and for_others(text):
        return Reading(text, OUT, {}, Decision.REJECT, 0.9, evidence=("a prompt or a message for others",))
    rewritten = of_text(text, lexicon, whole=whole) if repairs else None
    if rewritten is not None:
        return _instead(text, rewritten, lexicon, context, repairs)
    words = words_of_line(text, lexicon)
    if words is None:
        return _signs(text)
    rewritten = of_words(words, lexicon, whole=whole) if repairs else None
    if rewritten is not None:
        return _instead(text, rewritten, lexicon, context, repairs)
    pointed = spelt_out(words, lexicon, context) or of_those_shown(words, lexicon, context)
    if pointed is not None:
        return replace(_read(pointed, lexicon, context, repairs=0), text=text)
    return asked_which(_as_said(text, words, lexicon, context), words, context, lexicon)


def _as_said(text: str, words: Words, lexicon: Lexicon, context: Context) -> Reading:
    """Gives the reading of a line that was rewritten as far as it may be."""
    line = units_of_line(words, lexicon, context, alone=True)
    if not line.units:
        return Reading(text, OUT, {}, Decision.REJECT, 0.9, evidence=("nothing but joints",))
    reading, parts = _of_line(text, line, lexicon, context)
    if line.refs or (context.focus and lacks(reading, line.units[0].frame)):
        near = units_of_line(words, lexicon, context)
        lent, borrowing = _of_line(text, near, lexicon, context)
        if takes(reading, lent, line):
            reading, parts, line = lent, borrowing, near
    if (
        context.last is not None
        and reading.slots == {"all": True}
        and vague(line.said)
        and reading.intent == "connector.remove"
    ):
        reading = replace(reading, slots={}, decision=Decision.ASK, missing=("connector|unused|all",))
    replayed = replayed_of(reading, line.said, context)
    if replayed is not None:
        return replayed
    return reading if context.last is None else linked_of(reading, parts, line, context, lexicon)


def _from_before(text: str, context: Context) -> str | None:
    """Gives a line with what it leaves to the list or to the change before it."""
    if context.shown and (named := named_by_place(text, context)) is not None:
        return named
    if context.last is None:
        return None
    from assistant.understanding.amended import amended  # late: a first line has nothing before it

    return amended(text, context)


def _instead(text: str, rewritten: Rewritten, lexicon: Lexicon, context: Context, repairs: int) -> Reading:
    """Gives the reading of a line by what it was rewritten to."""
    reading = _read(rewritten.text, lexicon, context, max(0, repairs - rewritten.costs))
    evidence = (rewritten.why, *reading.evidence) if rewritten.why else reading.evidence
    corrections = tuple(dict.fromkeys((*rewritten.corrections, *reading.corrections)))
    return replace(reading, text=text, evidence=evidence, corrections=corrections)


def _of_line(text: str, line: Parsed, lexicon: Lexicon, context: Context) -> tuple[Reading, list[Part]]:
    """Gives the reading of a line whose units are known, and the parts that it was made of."""
    sources = Sources(line.line, line.tokens, lexicon, actions=tuple(line.actions))
    parts = parts_of(line.units, sources)
    known = frozenset(one.id for one in (*context.focus, *context.shown))
    sources = replace(sources, features=frozenset(one for unit in line.units for one in unit.frame.features))
    readings = [
        restricted(
            sparing(reading_of(text, part, sources, line.refs, known), line.tokens, line.mentions, lexicon),
            part,
            line,
            others=parts,
        )
        for part in parts
    ]
    readings = [narrowed(one, part, line) for one, part in zip(readings, parts, strict=True)]
    readings = [undefaulted(one, line.tokens, line.mentions) for one in readings]
    alone = len(readings) == 1
    readings = [qualified(one, part, line, lexicon, alone=alone) for one, part in zip(readings, parts, strict=True)]
    readings = [of_other_things(one, part, line) for one, part in zip(readings, parts, strict=True)]
    readings = doubted(with_unread(readings, parts, line), line.tokens, parts, line.units[0].frame)
    readings = without_repeats(asked_first(readings, line.tokens, parts), parts, line)
    readings = with_overlooked(readings, line, lexicon)
    return readings[0] if len(readings) == 1 else _sequence(text, readings), parts


def _signs(text: str) -> Reading:
    stripped = text.strip()
    if stripped in ("!!", "!"):
        return Reading(text, "repeat", evidence=("the shell's sign for the last command",))
    if stripped and set(stripped) <= {"?"}:
        return Reading(text, "help", evidence=("a question mark alone",))
    return Reading(text, OUT, {}, Decision.REJECT, 0.9, evidence=("no words",))


def _pasted(text: str, paste: Pasted, lexicon: Lexicon) -> Reading:
    del lexicon
    if paste.intent is None:
        return Reading(text, OUT, {}, Decision.REJECT, 0.95, evidence=(paste.why,), extras={"reason": paste.why})
    missing = tuple(
        "|".join(group) for group in INTENTS[paste.intent].needs if not any(name in paste.slots for name in group)
    )
    decision = decided(paste.intent, paste.slots, ambiguous=False, missing=bool(missing), near=False, unknown=False)
    return Reading(
        text, paste.intent, paste.slots, decision, 0.99, evidence=("a pasted cargo-ai command",), missing=missing
    )


_CARE: Final = (Decision.REJECT, Decision.CLARIFY, Decision.ASK, Decision.CONFIRM, Decision.ACT)


def _sequence(text: str, readings: list[Reading]) -> Reading:
    decisions = [one.decision for one in readings]
    careful = next(one for one in _CARE if one in decisions)
    evidence = tuple(f"{at}. {one.intent}: {'; '.join(one.evidence)}" for at, one in enumerate(readings, 1))
    unread = [f"not understood: “{one.extras['unread']}”" for one in readings if "unread" in one.extras]
    evidence = (*evidence, *unread)
    return Reading(
        text,
        "sequence",
        {},
        careful,
        min(one.confidence for one in readings),
        sequence=tuple(readings),
        evidence=evidence,
    )
