"""Linking: a line that completes the request before it, or corrects it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from assistant.understanding.answers import LISTS
from assistant.understanding.decision import changes_several, decided
from assistant.understanding.filling import Sources
from assistant.understanding.followups import (
    NARROWS,
    again_for,
    all_named,
    corrects,
    links_back,
    narrowed,
    only_names,
    pointed,
    refined,
    waiting,
)
from assistant.understanding.frames import Frame
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mentions import Mention
from assistant.understanding.parsing import Parsed
from assistant.understanding.parts import Part
from assistant.understanding.patterns import Lazy
from assistant.understanding.slots import filled
from assistant.understanding.targets import Target, target_of
from assistant.understanding.tokens import Token
from intents.catalogue import INTENTS
from intents.reading import Context, Decision, Reading, Ref, Request
from intents.spec import Effect

_REPLAYS: Final = Lazy(
    r"^(?:ok |okay |and |now |then |so |please |pls |great |fine |done |good |thanks |can you |could you |would you |will you |let's |let us |i want to |i'd like to )*"
    r"(?:re-?play|play|play back|run)(?: back)?(?: (?:it|that|this|(?:the|my|our|this|that) (?:\w+ )?(?:transcript|recording|session|file|record)|what (?:i|we|you) (?:have |just )?(?:recorded|taped)))?"
    r"(?: (?:back|again|once more|once|now|please|pls|then|for me|to me|for us|on a fresh sandbox|through))*$"
)
_PLAYED: Final = Lazy(r"\bre-?play|\bplay\b|\b(?:transcript|recording)\b")


def replayed_of(reading: Reading, said: str, context: Context) -> Reading | None:
    """Gives the replay of the transcript that was recorded last (`replay it`); None for any other line."""
    if context.recording is None or reading.sequence or "path" in reading.slots:
        return None
    if not (_REPLAYS.search(said) and _PLAYED.search(said)):
        return None
    request = Request("transcript.replay", {"path": context.recording} if context.recording else {})
    return _as(reading, request, Target(), implied=tuple(request.slots))


def linked_of(reading: Reading, parts: Sequence[Part], line: Parsed, context: Context, lexicon: Lexicon) -> Reading:
    """A line that goes on from the last request is that request for another thing, or narrowed further."""
    named_only = only_names(line.said, line.tokens, line.mentions, lexicon)
    if context.last is None or (reading.sequence and not named_only):
        return reading
    request = pointed(line.said, line.refs) if not parts[0].unit.frame.acts else None
    if request is not None:
        several = waiting(line.refs, request.intent)
        return _as(reading, request, Target(), implied=tuple(request.slots), targets=several)
    frame = parts[0].unit.frame
    barred = [(one.first, one.last) for one in frame.excluded]
    named = [one for one in line.mentions if (one.kinds or one.unknown) and (one.first, one.last) not in barred]
    own = named[0] if named else None
    if own is None and barred:
        return reading  # `no, not the production one` names nothing else
    if own is not None and corrects(line.said):
        own = narrowed(own, context, lexicon)
    target = Target()
    several = ()
    if (own is not None and own.kinds == {"category"} and links_back(line.said, bare=named_only)) or NARROWS.match(
        line.said
    ):
        slots = (
            filled(context.last.intent, frame, Sources(line.line, line.tokens, lexicon)).slots
            if context.last.intent in LISTS
            else {}
        )
        request = refined(context, slots) if named_only or NARROWS.match(line.said) else None
    else:
        reads = context.last.intent in INTENTS and INTENTS[context.last.intent].effect is Effect.READ
        bare = reads and frame.clause.asks and own is not None and frame.size <= 2 and not frame.left
        if not named_only or own is None or not links_back(line.said, bare=bare) or frame.removal is not None:
            return reading
        spoken = links_back(line.said, bare=False)
        if (
            not spoken
            and "connector" in own.kinds
            and "connector" in reading.slots
            and "connector" not in context.last.slots
        ):
            return reading
        target = _aimed(own, frame, line.tokens, lexicon)
        request = again_for(own, target, context)
        if not spoken and request is not None and _unconnected(request, lexicon):
            return reading
        if request is not None and "connector" in request.slots:
            together = all_named(named, lexicon)
            several = together if len(together) > 1 else ()
    if request is None or (request == reading.request and not several):
        return reading
    implied = tuple(name for name, value in request.slots.items() if context.last.slots.get(name) == value)
    if "connector" in request.slots:
        target = replace(target, ambiguous=False, candidates=())
    if several:
        request = Request(request.intent, {name: one for name, one in request.slots.items() if name != "connector"})
    made = _as(reading, request, target, implied=implied, targets=several)
    before = context.last.slots.get("connector")
    changed = request.intent == context.last.intent == "connector.update" and before is not None
    if (
        changed
        and corrects(line.said)
        and request.slots.get("connector") != before
        and made.decision is Decision.ACT
    ):
        # `no, apollo` after hunter was changed: what was done to hunter stands, which has to be said first.
        return replace(made, decision=Decision.CONFIRM, extras={**made.extras, "stands": before})
    return made


def _as(
    reading: Reading, request: Request, target: Target, *, implied: tuple[str, ...], targets: tuple[Ref, ...] = ()
) -> Reading:
    """The reading of a line that the conversation turns into a request of its own."""
    slots = request.slots
    lacking = [group for group in INTENTS[request.intent].needs if not any(name in slots for name in group)]
    open_ = target.ambiguous and request.intent.startswith(("connector.", "node.")) and not _of_services(request)
    decision = decided(
        request.intent,
        slots,
        ambiguous=open_,
        missing=bool(lacking) and not targets,
        near=target.near,
        unknown=target.unknown is not None and target.unknown in (slots.get("connector"), slots.get("integration")),
    )
    if decision is Decision.ACT and changes_several(request.intent, slots, targets):
        decision = Decision.CONFIRM
    return replace(
        reading,
        intent=request.intent,
        slots=request.slots,
        decision=decision,
        confidence=0.8,
        alternatives=(),
        missing=() if targets else tuple("|".join(group) for group in lacking),
        candidates=target.candidates if open_ or target.near else (),
        targets=targets,
        implied=implied,
        extras={name: value for name, value in reading.extras.items() if name != "reason"},
        sequence=(),
        evidence=(f"goes on from what was asked before ({request.intent})", *reading.evidence),
    )


def _unconnected(request: Request, lexicon: Lexicon) -> bool:
    """True where a connector is asked about, and the service has none."""
    service = request.slots.get("integration")
    return (
        request.intent.startswith("connector.")
        and service is not None
        and not lexicon.connectors.of_service.get(str(service))
    )


def _of_services(request: Request) -> bool:
    """True where a service is enough: a list, a creation, or each of its connectors."""
    return request.intent in ("connector.list", "connector.create") or bool(request.slots.get("all"))


def _aimed(own: Mention, frame: Frame, tokens: Sequence[Token], lexicon: Lexicon) -> Target:
    slugs = own.slugs_of("connector")
    if len(slugs) == 1:
        return Target(connector=slugs[0], integration=own.named[0].integration, near=bool(own.edits))
    return target_of(frame, tokens, lexicon, (own,))
