"""From a line to a Reading: the layers one after the other."""

from __future__ import annotations

from typing import Any, Final

from msgspec.structs import replace

from assistant.understanding.answers import reading_of
from assistant.understanding.asked_about import asked_first
from assistant.understanding.carried import carried_over
from assistant.understanding.circumstances import without_circumstances
from assistant.understanding.commands import Pasted, hidden_config, pasted
from assistant.understanding.courtesy import bare
from assistant.understanding.decision import decided
from assistant.understanding.discourse import parts_of
from assistant.understanding.field_labels import labelled_field
from assistant.understanding.filling import Sources
from assistant.understanding.followups import vague
from assistant.understanding.forbidden import doubted
from assistant.understanding.gapping import repeated
from assistant.understanding.handed_keys import with_credential
from assistant.understanding.handing import handed_over
from assistant.understanding.hearsay import without_hearsay
from assistant.understanding.idioms import idiom_of
from assistant.understanding.lending import lacks, takes
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.linking import linked_of, replayed_of
from assistant.understanding.modals import plain_modals
from assistant.understanding.named_before import named_before
from assistant.understanding.narrowing import narrowed
from assistant.understanding.node_values import without_values
from assistant.understanding.on_behalf import relayed
from assistant.understanding.parsing import Parsed, Words, respelt, units_of_line, words_of_line
from assistant.understanding.parts import Part
from assistant.understanding.plain_questions import plain_question
from assistant.understanding.qualified import qualified
from assistant.understanding.rehearsed import instead_of, misspelt_rehearsal, rehearsal_of
from assistant.understanding.reordered import for_others, plainly
from assistant.understanding.repairs import repaired
from assistant.understanding.replaced_keys import replaced_key
from assistant.understanding.restricting import restricted
from assistant.understanding.scoring import OUT
from assistant.understanding.secrets import masked_line
from assistant.understanding.shells import unwrapped
from assistant.understanding.sparing import sparing
from assistant.understanding.undefaulted import undefaulted
from assistant.understanding.unread import with_unread
from assistant.understanding.unspoken import unspoken_creation
from assistant.understanding.whole_lines import whole_line
from assistant.understanding.wishes import wished_for
from intents.catalogue import INTENTS
from intents.reading import Context, Decision, Reading

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
    if extras:
        reading = replace(reading, extras={**reading.extras, **extras})
        reading = with_credential(reading, lexicon)
    return reading


def preview(text: str, lexicon: Lexicon, context: Context | None = None) -> Reading:
    """Gives the reading of a line that is still being typed; as quick as `read`, which is a millisecond."""
    return read(text, lexicon, context)


def _read(text: str, lexicon: Lexicon, context: Context, repairs: int = _REPAIRS) -> Reading:
    fixed = whole_line(text, lexicon) if repairs == _REPAIRS else None
    if fixed is not None:
        return Reading(text, fixed, confidence=0.95, evidence=("a whole line of its own",))
    asked = (
        plain_question(plain_modals(unwrapped(bare(without_circumstances(bare(text), lexicon)), lexicon)))
        if repairs == _REPAIRS
        else text
    )
    if asked != text:
        return replace(_read(asked, lexicon, context, repairs), text=text)
    own = relayed(text) if repairs == _REPAIRS else None
    if own is not None:
        reading = _read(own, lexicon, context, repairs)
        return replace(reading, text=text, evidence=("asked for somebody else", *reading.evidence))
    rehearsal = rehearsal_of(text) if repairs == _REPAIRS else None
    if rehearsal is not None:
        instead = instead_of(text, rehearsal, _read(rehearsal.what, lexicon, context, repairs - 1))
        if instead is not None:
            return instead
    idiom = idiom_of(text, lexicon) if repairs == _REPAIRS else None
    if idiom is not None and idiom.intent:
        return Reading(text, idiom.intent, evidence=(idiom.evidence,))
    if idiom is not None:
        reading = _read(idiom.text, lexicon, context, repairs - 1)
        return replace(reading, text=text, evidence=(idiom.evidence, *reading.evidence))
    paste = pasted(text, lexicon)
    if paste is not None and paste.intent is None and repairs == _REPAIRS:
        typed = words_of_line(text, lexicon)  # `kubectl get conenctors`: with its slip the line may be an idiom
        whole = respelt(typed, lexicon) if typed is not None else None
        if whole is not None and idiom_of(whole, lexicon) is not None:
            return replace(_read(whole, lexicon, context, repairs), text=text)
    if paste is not None:
        return _pasted(text, paste, lexicon)
    handed = handed_over(text) if repairs else None
    if handed is not None:
        reading = _read(handed, lexicon, context, repairs - 1)
        return replace(reading, text=text, evidence=(f"handed over: {handed}", *reading.evidence))
    wished = wished_for(text, lexicon) if repairs == _REPAIRS else None
    if wished is not None:
        reading = _read(wished, lexicon, context, repairs - 1)
        return replace(reading, text=text, evidence=(f"a service that is wished for: {wished}", *reading.evidence))
    if repairs == _REPAIRS and for_others(text):
        return Reading(text, OUT, {}, Decision.REJECT, 0.9, evidence=("a prompt or a message for others",))
    plain = plainly(text) if repairs == _REPAIRS else None
    if plain is not None:
        reading = _read(plain, lexicon, context, repairs - 1)
        return replace(reading, text=text, evidence=(f"in plain order: {plain}", *reading.evidence))
    words = words_of_line(text, lexicon)
    if words is None:
        return _signs(text)
    heard = without_hearsay(words.tokens, words.mentions, words.line) if repairs == _REPAIRS else None
    if heard is not None:
        reading = _read(heard, lexicon, context, repairs)
        return replace(reading, text=text, evidence=("where it was told is left out", *reading.evidence))
    spelt = respelt(words, lexicon) if repairs == _REPAIRS else None
    if spelt is not None and (
        idiom_of(spelt, lexicon) or wished_for(spelt, lexicon) or pasted(spelt, lexicon) or handed_over(spelt)
    ):
        return replace(_read(spelt, lexicon, context, repairs), text=text)
    several = repeated(words.tokens, words.mentions, words.line) if repairs == _REPAIRS else None
    if several is not None:
        reading = _read(several, lexicon, context, repairs - 1)
        return replace(reading, text=text, evidence=(f"one verb for several: {several}", *reading.evidence))
    mended = repaired(words.tokens, words.mentions, words.line, lexicon) if repairs else None
    if mended is not None:
        reading = _read(mended.text, lexicon, context, repairs - 1)
        return replace(reading, text=text, evidence=(mended.evidence, *reading.evidence))
    spelt_out = _spelt_out(words, lexicon) if repairs else None
    if spelt_out is not None:
        reading = _read(spelt_out, lexicon, context, 0)
        return replace(reading, text=text, evidence=(f"spelt out: {spelt_out[:60]}", *reading.evidence))
    line = units_of_line(words, lexicon, context, alone=True)
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


def _spelt_out(words: Words, lexicon: Lexicon) -> str | None:
    """Gives a line with what it leaves to the sentence before, or to its reader; None where it leaves nothing."""
    tokens, mentions, line = words.tokens, words.mentions, words.line
    opens = [token.word for token in tokens[:4]]
    if {"don't", "dont", "never"} & set(opens) or ("do" in opens and "not" in opens):
        return None  # what is denied is not spelt out as a request
    return (
        carried_over(tokens, mentions, line.plain)
        or unspoken_creation(tokens, mentions, line)
        or named_before(tokens, mentions, line.plain, lexicon)
        or labelled_field(tokens, mentions, line)
        or replaced_key(mentions, line.plain)
    )


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
    readings = doubted(with_unread(readings, parts, line), line.tokens, parts, line.units[0].frame)
    readings = asked_first(readings, line.tokens, parts)
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
