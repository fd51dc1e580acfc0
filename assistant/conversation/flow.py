"""Flow: how a reading is carried out, from its questions to its reply; one generator for all kinds of readings."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from assistant.conversation import execution, gate
from assistant.conversation.answers import Command
from assistant.conversation.session import Flow
from intents.catalogue import INTENTS
from intents.plan import Plan
from intents.problems import Exit, Problem
from intents.question import Option, Question, QuestionKind
from intents.reading import Decision, Reading, Ref, RefKind
from intents.reply import Block, Reply, Text, Tone
from intents.spec import Effect

if TYPE_CHECKING:
    from assistant.conversation.parts import Parts
    from assistant.conversation.session import Session

POLITE = frozenset({"please", "thanks", "hello"})
"""What a misspelt word was taken for where that decides nothing."""
KEPT = frozenset({QuestionKind.TEXT, QuestionKind.CHOICE, QuestionKind.SECRET})
"""Kinds of questions whose former answer stays, where one goes back to them and answers nothing."""
Proposal = tuple[Reply | Plan, bool | None]
"""What a handler came to, and whether the gate's question was answered with yes; None where it had none."""


def carry_out(reading: Reading, session: Session, parts: Parts) -> Flow:
    """Yields questions and replies until the request is done. Raises `Problem`."""
    if reading.decision is Decision.CLARIFY and not reading.sequence:
        reading = yield from _clarified(reading)
    parts_of_it = _together(reading.sequence) or _one_for_each(reading)
    names = [one.slots["new_name"] for one in parts_of_it if "new_name" in one.slots]
    if len(set(map(str, names))) < len(names):
        raise Problem("Several connectors cannot be called the same.", "Rename them one by one.")
    if len(parts_of_it) > 1:
        yield from _in_order(parts_of_it, session, parts)
        return
    reply = yield from _carry_out_one(parts_of_it[0], session, parts)
    yield reply


def _clarified(reading: Reading) -> Generator[Question, Any, Reading]:
    """Asks which of several close readings is meant."""
    requests = [reading.request, *(one.request for one in reading.alternatives)]
    question = Question(
        prompt="I can read that in several ways. Which do you mean?",
        kind=QuestionKind.CHOICE,
        options=tuple(
            Option(
                replace(reading, intent=one.intent, slots=one.slots, decision=Decision.ACT, alternatives=()),
                INTENTS[one.intent].help,
                " ".join(f"{key}={value}" for key, value in one.slots.items()),
            )
            for one in requests
            if one.intent in INTENTS
        ),
        why="Your words fit more than one request about equally well. Answer with a number.",
    )
    chosen = yield question
    while isinstance(chosen, Command):
        # There is no question before it, and nothing that it names can change.
        chosen = yield question
    reading = chosen
    return reading


def _one_for_each(reading: Reading) -> tuple[Reading, ...]:
    """Gives one reading for each of several things that were meant together; a change takes them as one plan."""
    intent = INTENTS.get(reading.intent)
    if intent is None or len(reading.targets) < 2 or intent.effect is not Effect.READ:
        return (reading,)
    slot_of = {RefKind.CONNECTOR: "connector", RefKind.INTEGRATION: "integration", RefKind.ACTION: "action"}
    accepted = {slot.name for slot in intent.slots}
    made = []
    for ref in reading.targets:
        slot, value = slot_of.get(ref.kind, ""), ref.id
        if slot == "connector" and "connector" not in accepted and ref.integration:
            slot, value = "integration", ref.integration
        if slot not in accepted:
            continue
        slots = {key: one for key, one in reading.slots.items() if key not in ("connector", "integration")}
        made.append(replace(reading, slots={**slots, slot: value}, targets=(), missing=()))
    return tuple(made) or (reading,)


def _together(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Gives a sequence where the same change to several connectors in a row is one request, with one plan."""
    made: list[Reading] = []
    for reading in readings:
        before = made[-1] if made else None
        if before is not None and _kind_of_change(before) == _kind_of_change(reading) != ():
            refs = (*(before.targets or _named(before)), *_named(reading))
            made[-1] = replace(before, slots=dict(_kind_of_change(before)[1]), targets=refs, missing=())
        else:
            made.append(reading)
    return tuple(made)


def _kind_of_change(reading: Reading) -> tuple[Any, ...]:
    """Gives what makes changes the same; empty for what stands alone, such as a name that has to be picked."""
    others = tuple(sorted((key, value) for key, value in reading.slots.items() if key != "connector"))
    alone = (
        reading.corrections or reading.candidates or {"new_name", "config", "integration"} & reading.slots.keys()
    )
    named = bool(reading.targets) or "connector" in reading.slots
    if reading.intent not in ("connector.remove", "connector.update") or alone or not named:
        return ()
    return (reading.intent, others)


def _named(reading: Reading) -> tuple[Ref, ...]:
    return (Ref(RefKind.CONNECTOR, str(reading.slots["connector"])),)


def _in_order(readings: tuple[Reading, ...], session: Session, parts: Parts) -> Flow:
    """Carries several requests out in order and stops at the first failure, saying what was not done."""
    seen: list[Ref] = []
    for index, one in enumerate(readings):
        rest = readings[index + 1 :]
        reading = replace(one, extras={**one.extras, "continues": index > 0, "part": True})
        try:
            reply = yield from _carry_out_one(reading, session, parts)
        except Problem as problem:
            if not rest:
                raise
            raise Problem(
                problem.what,
                f"{problem.next_step} {_not_done(rest)}".strip(),
                exit_code=problem.exit_code,
                reason=problem.reason,
                status=problem.status,
            ) from problem
        ended = reply.exit_code is not Exit.OK or reply.facts.get("declined")
        if ended and rest:
            reply = replace(reply, blocks=(*reply.blocks, Text(_not_done(rest), Tone.WARNING)))
        yield reply
        if ended:
            return
        seen += reply.focus if one.intent == "connector.show" else ()
    if len(seen) == len(readings):
        # Shown one after the other they are a list: "both" and "the second one" are of these.
        session.context = replace(session.context, shown=tuple(seen))


def _not_done(rest: tuple[Reading, ...]) -> str:
    return f"Not done after that: {'; '.join(map(_in_short, rest))}."


def _in_short(reading: Reading) -> str:
    """Gives what a request does in few words: "remove a connector (lemlist_old)", "change the limit of hunter"."""
    if reading.intent == "connector.update" and (changes := _changes_in_short(reading)):
        return changes
    words = INTENTS[reading.intent].help.split(",")[0].split(":")[0].removesuffix(" in full")
    about = ", ".join(str(value) for value in reading.slots.values() if isinstance(value, str))
    return f"{words[0].lower()}{words[1:]}" + (f" ({about})" if about else "")


def _changes_in_short(reading: Reading) -> str:
    slots = reading.slots
    named = [ref.id for ref in reading.targets] or [str(slots.get("connector") or slots.get("integration") or "it")]
    whose = ", ".join(named)
    said = {
        "new_name": f"rename {whose} to {slots.get('new_name')}",
        "rate_limit": f"change the limit of {whose}",
        "cache_ttl_ms": f"change the cache time of {whose}",
        "default": f"make {whose} the default",
        "config": f"change the credentials of {whose}",
    }
    return " and ".join(words for slot, words in said.items() if slot in slots)


def _carry_out_one(reading: Reading, session: Session, parts: Parts) -> Generator[Question | Reply, Any, Reply]:
    """Runs the handler of one reading, asks what it and the gate ask, runs its plan and gives the reply."""
    before = len(session.sent)
    outcome, agreed = yield from _rewindable(lambda: _proposed(reading, parts))
    if isinstance(outcome, Reply):
        again = outcome.facts.get("again")
        if isinstance(again, Reading):
            return (yield from _carry_out_one(again, session, parts))
        reply = outcome
    elif parts.options.dry_run and outcome.steps:
        reply = gate.described(outcome)
    elif agreed is False:
        reply = gate.declined(outcome)
        session.note(reading, reply, tuple(session.sent[before:]))
        return replace(reply, facts={**reply.facts, "declined": True})
    else:
        reply = execution.run(outcome, session, parts)
        if agreed is None:
            reply = replace(reply, blocks=(*_corrections(reading), *reply.blocks))
    session.note(reading, reply, tuple(session.sent[before:]))
    return reply


def _corrections(reading: Reading, *, picked: bool = False) -> tuple[Block, ...]:
    """Shows what was taken for something else, above a change or its question; not a name that was picked."""
    shown = [one for one in reading.corrections if one.meant not in POLITE]
    shown = [one for one in shown if not picked or one.role in ("verb", "word")]
    taken = ", ".join(f"“{one.said}” as {one.meant}" for one in shown)
    return (Text(f"Understood {taken}.", Tone.HINT),) if taken else ()


def _proposed(reading: Reading, parts: Parts) -> Generator[Question, Any, Proposal]:
    outcome = INTENTS[reading.intent].run()(reading, parts)
    if not isinstance(outcome, Reply | Plan):
        outcome = yield from outcome
    if isinstance(outcome, Plan):
        question = gate.question_about(outcome, reading, parts)
        if question is not None:
            above = _corrections(reading, picked=outcome.destroys)
            answer = yield replace(question, shown=(*above, *question.shown))
            return outcome, answer is True
    return outcome, None


def _rewindable(make: Callable[[], Generator[Question, Any, Proposal]]) -> Generator[Question, Any, Proposal]:
    """Runs a dialogue that can go back: it is made anew and given all answers but the last.

    What was answered before stays the answer where the line is left empty.
    """
    answers: list[Any] = []
    former: list[Any] = []
    """The answers that were gone back over, the one to the question asked now last."""
    while True:
        dialogue = make()
        try:
            question = _fast_forward(dialogue, answers)
            while True:
                kept = bool(former) and former[-1] is not None and question.kind in KEPT
                answer = yield _keeping(question, former[-1]) if kept else question
                if answer is Command.REFRESH:
                    dialogue, question = _anew(make, answers, dialogue, question)
                    continue
                if answer is Command.BACK:
                    if answers:
                        former.append(answers.pop())
                    break
                before = former.pop() if former else None
                if kept and answer is None:
                    answer = before
                elif answer != before:
                    # Later questions may be others now.
                    former.clear()
                answers.append(answer)
                question = dialogue.send(answer)
        except StopIteration as stop:
            proposal: Proposal = stop.value
            return proposal


def _anew(
    make: Callable[[], Generator[Question, Any, Proposal]],
    answers: list[Any],
    dialogue: Generator[Question, Any, Proposal],
    question: Question,
) -> tuple[Generator[Question, Any, Proposal], Question]:
    """Gives the same question of a dialogue made anew; the one there is where it would be another by now."""
    try:
        other = make()
        fresh = _fast_forward(other, answers)
    except (StopIteration, Problem):
        return dialogue, question
    return (other, fresh) if (fresh.kind, fresh.slot) == (question.kind, question.slot) else (dialogue, question)


def _keeping(question: Question, former: Any) -> Question:
    """Gives a question that was answered before as one that an empty line leaves at that answer."""
    label = next((one.label for one in question.options if one.value == former), "")
    if not label and isinstance(former, Mapping) and isinstance(former.get("expression"), str):
        label = former["expression"]
    if not label and isinstance(former, str | int | float):
        label = str(former)
    return replace(
        question, optional=True, skipped=f"keeps what you said: {label}" if label else "keeps what you said"
    )


def _fast_forward(dialogue: Generator[Question, Any, Proposal], answers: list[Any]) -> Question:
    question = next(dialogue)
    for answer in answers:
        question = dialogue.send(answer)
    return question
