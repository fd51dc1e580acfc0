"""Preview: what a line that is still being typed will do, in few words below it. Plain data; no terminal."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from assistant.terminal.caution import looks_like_removal, looks_secret, secret_place
from assistant.terminal.offer import NOTHING, Piece, Preview
from intents.reading import Context, Decision, Reading

if TYPE_CHECKING:
    from assistant.understanding import Lexicon
    from intents.question import Option, Question
    from intents.reading import SlotValue
    from intents.spec import Intent

_YES_TO_REMOVAL: Final = frozenset({"yes", "y", "ok", "do it", "go ahead"})
_STEERING: Final = frozenset({"back", "cancel", "?"})
_SHOWN_SLOTS: Final = 4


class Previewer:
    """Reads lines as they are typed, each only once. Knows names from memory alone and never raises."""

    def __init__(self, arrow: str = "→") -> None:
        self._arrow = arrow
        self._last: tuple[object, ...] = ()
        self._preview = NOTHING

    def of(self, text: str, lexicon: Lexicon | None, context: Context) -> Preview:
        """Gives the preview of a request; an empty one where nothing can be said."""
        key = (text, id(lexicon), context)
        if key != self._last:
            self._preview = self._made(text, lexicon, context)
            self._last = key
        return self._preview

    def _made(self, text: str, lexicon: Lexicon | None, context: Context) -> Preview:
        if not text.strip():
            return NOTHING
        if lexicon is None:
            # A line that nobody has read yet is not thereby free of credentials.
            return Preview(hidden=secret_place(text) if looks_secret(text) else None)
        from assistant.understanding import preview
        from intents.catalogue import INTENTS

        try:
            reading = preview(text, lexicon, context)
        except Exception:  # the names may be read afresh at this very moment; the next key tries again
            return NOTHING
        shown = preview_of(reading, INTENTS, self._arrow)
        return Preview(shown.pieces, shown.removes, hidden_span(text, reading))


def preview_of(reading: Reading, known: Mapping[str, Intent], arrow: str = "→") -> Preview:
    """Gives what a reading says it will do: help line, what was recognised, what is missing, what is destroyed."""
    if reading.sequence:
        return _sequence(reading, known, arrow)
    intent = known.get(reading.intent)
    if reading.decision is Decision.REJECT or intent is None or reading.intent == "out_of_scope":
        if looks_like_removal(reading.text):
            return Preview((("faint", "removes nothing as it stands: not understood yet"),))
        words = len(reading.text.split())
        return Preview((("faint", "not understood yet"),)) if words > 2 else NOTHING
    removes = _removes(intent)
    pieces: list[Piece] = []
    if removes:
        target = _targets(reading)
        pieces.append(("alarm", f"removes {target}" if target else "removes something"))
        pieces.append(("faint", ", after asking"))
    else:
        pieces += _deed(reading, intent)
    if reading.decision is Decision.CLARIFY:
        others = [known[one.request.intent] for one in reading.alternatives if one.request.intent in known]
        if others:
            other = brief(others[0])
            pieces.append(("missing", f" – or {other[:1].lower()}{other[1:]}?"))
    pieces += _missing(reading, intent)
    pieces += _corrections(reading, arrow)
    return Preview(tuple(pieces), removes)


def answer_preview(text: str, question: Question, sign: Callable[[str], str]) -> Preview:
    """Gives what an answer would do; nothing is said about a hidden one but that it is hidden."""
    found = _answer_preview(text, question, sign)
    return Preview(found.pieces, found.removes, pasted_span(text))


def pasted_span(text: str) -> tuple[int, int] | None:
    """Gives where a credential stands in a line that may be another request than the one asked about."""
    from assistant.understanding import masked_line
    from intents.secret import MASK

    masked = masked_line(text).text
    if MASK not in masked or MASK in text:
        return None
    before = masked.index(MASK)
    return before, max(before, len(text) - (len(masked) - masked.rindex(MASK) - len(MASK)))


def _answer_preview(text: str, question: Question, sign: Callable[[str], str]) -> Preview:
    from intents.question import QuestionKind

    plain = " ".join(text.split())
    if question.kind is QuestionKind.SECRET:
        return Preview((("faint", f"hidden {sign('·')} back, cancel and ? are commands"),))
    if plain.casefold() in _STEERING:
        meaning = {"back": "one question back", "cancel": "drops it", "?": "explains the question"}
        return Preview((("faint", meaning[plain.casefold()]),))
    if question.kind is QuestionKind.TYPED or (question.kind is QuestionKind.YES_NO and question.destructive):
        typed = question.kind is QuestionKind.TYPED
        hit = text == question.expects if typed else _yes(plain)
        if hit:
            return Preview((("alarm", "removes it"), ("faint", " when you press Enter")), True)
        return Preview((("faint", "Enter removes nothing; ? explains"),))
    if question.options:
        return _option_preview(plain, question, sign)
    if question.optional and not plain:
        return Preview((("faint", "Enter leaves it as it is; ? explains, cancel drops it"),))
    return Preview((("faint", "? explains, back goes back, cancel drops it"),)) if not plain else NOTHING


def hidden_span(text: str, reading: Reading) -> tuple[int, int] | None:
    """Gives where a pasted credential stands: between what is the same in the line and in the masked reading."""
    from intents.secret import MASK

    parts: Iterable[Reading] = (reading, *reading.sequence)
    if not any("secret" in part.extras or "config" in part.extras for part in parts):
        return secret_place(text) if looks_secret(text) else None
    masked = reading.text
    if MASK not in masked:
        return secret_place(text) or (0, len(text))
    before = masked.index(MASK)
    after = len(masked) - masked.rindex(MASK) - len(MASK)
    return before, max(before, len(text) - after)


def _removes(intent: Intent) -> bool:
    return str(intent.effect) == "destructive"


def _targets(reading: Reading) -> str:
    if reading.targets:
        return ", ".join(ref.id for ref in reading.targets)
    named = [str(value) for key, value in reading.slots.items() if key in ("connector", "custom", "slug")]
    if named:
        return ", ".join(named)
    if reading.slots.get("unused"):
        return "all unused connectors"
    if len(reading.candidates) == 1:
        return f"{reading.candidates[0].id}?"
    service = reading.slots.get("integration")
    return f"a {service} connector" if service else ""


def brief(intent: Intent) -> str:
    """Gives what an intent does, without the details."""
    return re.split(r"[:;]|, of | with ", intent.help)[0].strip()


def _deed(reading: Reading, intent: Intent) -> list[Piece]:
    """Gives what is done and to what; of an update only what it changes."""
    slots = dict(reading.slots)
    if intent.name == "connector.update" and slots.get("connector"):
        target = str(slots.pop("connector"))
        return [("intent", "Change "), ("connector", target), *_slots(slots)]
    return [("intent", brief(intent)), *_slots(slots)]


def _slots(slots: Mapping[str, SlotValue]) -> list[Piece]:
    pieces: list[Piece] = []
    for key, value in list(slots.items())[:_SHOWN_SLOTS]:
        words = _slot_words(key, value)
        if words:
            pieces += [("faint", " · "), (_ROLES.get(key, "intent"), words)]
    return pieces


_ROLES: Final = {"connector": "connector", "integration": "integration", "action": "action", "category": "category"}


def _slot_words(key: str, value: SlotValue) -> str:
    if value is True:
        return key.replace("_", " ")
    if value is False:
        return f"not {key.replace('_', ' ')}"
    if key == "cache_ttl_ms" and isinstance(value, int):
        from intents.values import duration_words

        return f"cache {duration_words(value)}"
    if key == "rate_limit":
        return f"limit {str(value).replace('/', ' per ')}"
    if key in ("name", "new_name"):
        return f"“{value}”"
    return str(value)


def _missing(reading: Reading, intent: Intent) -> list[Piece]:
    wanted = {slot.name: slot.wanted or slot.name.replace("_", " ") for slot in intent.slots}
    names = [wanted.get(one, one.replace("_", " ")) for one in reading.missing]
    if not names:
        if reading.decision is Decision.ASK and len(reading.candidates) > 1:
            return [("missing", f" · which of {len(reading.candidates)}?")]
        return []
    return [("missing", f" · still needs {' and '.join(names)}")]


def _corrections(reading: Reading, arrow: str) -> list[Piece]:
    shown = [
        f"{one.said} {arrow} {one.meant}"
        for one in reading.corrections
        if one.said.casefold() != one.meant.casefold()
    ]
    return [("faint", f" · read {', '.join(shown[:2])}")] if shown else []


def _sequence(reading: Reading, known: Mapping[str, Intent], arrow: str) -> Preview:
    pieces: list[Piece] = [("intent", f"{len(reading.sequence)} requests: ")]
    removes = False
    for number, part in enumerate(reading.sequence):
        inner = preview_of(replace(part, corrections=()), known, arrow)
        removes = removes or inner.removes
        if number:
            pieces.append(("faint", ", then "))
        pieces += inner.pieces or [("missing", "not understood")]
    return Preview(tuple(pieces), removes)


def _yes(plain: str) -> bool:
    return plain.casefold().rstrip(" .!,;") in _YES_TO_REMOVAL


def _option_preview(plain: str, question: Question, sign: Callable[[str], str]) -> Preview:
    chosen = _chosen(plain, question.options)
    count = len(question.options)
    if chosen is None:
        return Preview((("faint", f"{sign('↑↓')} or a number from 1 to {count}; ? explains, cancel drops it"),))
    number, option = chosen
    detail = f" {sign('·')} {option.detail}" if option.detail else ""
    return Preview((("intent", f"{number} of {count}: {option.label}"), ("faint", detail)))


def _chosen(plain: str, options: tuple[Option, ...]) -> tuple[int, Option] | None:
    folded = plain.casefold().rstrip(".)").lstrip("#")
    for number, option in enumerate(options, 1):
        if folded == str(number) or folded in {name.casefold() for name in (option.label, *option.names)}:
            return number, option
    return None
