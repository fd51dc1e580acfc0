"""A turn: one line in, what is answered out. Every front end calls `take_turn`; nothing goes round it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from assistant.conversation import gate
from assistant.conversation.answers import Answer, Command, Declined, Given, Other, Unfit, answer_to, could_answer
from assistant.conversation.flow import carry_out
from assistant.conversation.session import Pending, Session, Turn
from intents.problems import Exit, Problem
from intents.question import Question, QuestionKind
from intents.reading import Reading
from intents.reply import Block, Reply, Table, Text, Tone, said
from intents.secret import MASK, Secret

if TYPE_CHECKING:
    from assistant.conversation.parts import Parts


STACKED = (
    "The question before comes back after this one. `cancel` drops this one; `cancel all` drops every open one."
)
PUT_OTHERWISE = frozenset({"connector.update", "connector.create", "connector.remove", "node.build"})
"""Intents of which a second request about the same thing is the first one, thought better of."""
REFRESHED = frozenset({QuestionKind.CHOICE, QuestionKind.PICK, QuestionKind.YES_NO})
COMPLAINTS = (Tone.WARNING, Tone.PROBLEM)


def take_turn(line: str, session: Session, parts: Parts, *, by_number: bool = False) -> Turn:
    """Gives what comes of a line: an answer to the open question, or a request. Raises only KeyboardInterrupt.

    A request that was run `by_number` and changes something is asked about first.
    """
    session.sent.clear()
    hidden = session.question is not None and session.question.kind is QuestionKind.SECRET
    replies: list[Reply] = []
    reading: Reading | None = None
    brief = False
    if session.pending:
        brief = _answer(line, session, parts, replies)
    elif line.strip():
        try:
            reading = _read(line, session, parts)
        except Problem as problem:
            replies.append(problem_reply(problem))
        else:
            reading = replace(reading, extras={**reading.extras, "by_number": True}) if by_number else reading
            _begin(reading, session, parts, replies)
    shown = MASK if hidden else parts.reader.masked(line)[0] if reading is None else reading.text
    return replace(_ended(shown, session, parts, replies, reading), brief=brief)


def interrupt(session: Session, parts: Parts) -> Turn:
    """Ends what is open after Ctrl-C: a question is dropped; without one nothing happens."""
    replies = [_dropped(session.pending.pop())] if session.pending else []
    return _ended("", session, parts, replies, None, Exit.INTERRUPTED)


def end(session: Session, parts: Parts) -> Turn:
    """Ends the conversation at the end of input: open questions are dropped without effect, which is said."""
    replies = []
    while session.pending:
        replies.append(replace(_dropped(session.pending.pop()), exit_code=Exit.NOT_UNDERSTOOD))
    return _ended("", session, parts, replies, None)


def problem_reply(problem: Problem) -> Reply:
    """Gives a failure as a reply."""
    return Reply(
        (Text(problem.sentence(), Tone.PROBLEM),),
        json={"errorMessage": problem.sentence()},
        exit_code=problem.exit_code,
        facts={"problem": problem.reason or problem.what},
    )


def _read(line: str, session: Session, parts: Parts) -> Reading:
    if session.stale:
        session.stale = False
        parts.reader.refresh()
    return parts.reader.read(line, replace(session.context, question=_kind(session)))


def _kind(session: Session) -> str | None:
    return session.question.kind.value if session.question else None


def _begin(reading: Reading, session: Session, parts: Parts, replies: list[Reply]) -> None:
    """Starts to carry a request out."""
    _drive(Pending(carry_out(reading, session, parts), Question(""), reading), None, session, parts, replies)


def _drive(pending: Pending, value: Any, session: Session, parts: Parts, replies: list[Reply]) -> None:
    """Goes on with a request until it asks something or is done."""
    try:
        item = next(pending.flow) if value is None and not pending.question.prompt else pending.flow.send(value)
        while True:
            if isinstance(item, Reply):
                replies.append(_suggesting(_paged(item, session, parts), session))
                item = next(pending.flow)
                continue
            without_asking = _without_asking(item, parts)
            if without_asking is None:
                pending.question = item
                session.pending.append(pending)
                if item.about:
                    session.context = replace(session.context, focus=item.about)
                return
            item = pending.flow.send(without_asking[0])
    except StopIteration:
        return
    except Problem as problem:
        reply = problem_reply(problem)
        replies.append(reply)
        session.note(pending.reading, reply, tuple(session.sent))


def _without_asking(question: Question, parts: Parts) -> tuple[Any] | None:
    """Gives the answer that an option gives in the user's stead, None where it has to be asked."""
    if parts.options.dry_run:
        if question.kind is QuestionKind.SECRET:
            return (Secret("not asked in a dry run"),)
        if question.kind is QuestionKind.YES_NO:
            return (True,)
        if question.optional:
            return (None,)
        if question.slot == "credits":
            return (question.options[0].value,)
    if parts.options.yes and question.kind is QuestionKind.YES_NO:
        return (True,)
    return None


def _answer(line: str, session: Session, parts: Parts, replies: list[Reply]) -> bool:
    """Takes a line where a question is open; True where the question comes back after another request."""
    pending = session.pending[-1]
    question = pending.question
    answer: Answer = answer_to(question, line, lambda text: _read(text, session, parts))
    match answer:
        case Command.EXPLAIN:
            why = question.why or question.prompt
            replies.append(said(why, Tone.HINT, json={"intent": pending.reading.intent, "text": why}))
        case Command.CANCEL:
            replies.append(_still_open(_dropped(session.pending.pop()), session))
        case Command.CANCEL_ALL:
            dropped = [_dropped(session.pending.pop()) for _ in range(len(session.pending))]
            replies.append(dropped[0])
        case Command.BACK:
            session.pending.pop()
            _drive(pending, Command.BACK, session, parts, replies)
            if session.question is not None and session.question.prompt == question.prompt:
                replies.append(said("This is the first question.", Tone.HINT))
        case Unfit(reason):
            if reason:
                replies.append(said(reason, Tone.WARNING))
                # What was wrong before is not said again.
                shown = tuple(one for one in question.shown if getattr(one, "tone", None) not in COMPLAINTS)
                pending.question = replace(question, shown=shown)
        case Other(reading):
            if _replaces(reading, pending.reading):
                # The same once more, or put otherwise: one question about it is enough.
                session.pending.pop()
                pending.flow.close()
            _begin(reading, session, parts, replies)
            if session.pending and session.pending[-1] is pending:
                if session.stale and question.kind in REFRESHED:
                    _refreshed(pending, session, parts)
                elif could_answer(question, reading):
                    replies.append(
                        _with_hint(replies.pop(), "To give these words as the answer, put them in quotes.")
                    )
                return True
            if len(session.pending) > 1:
                replies.append(said(STACKED, Tone.HINT))
        case Declined(then, reason):
            session.pending.pop()
            _drive(pending, False, session, parts, replies)
            if reason:
                replies.append(said(reason, Tone.HINT))
            if then is not None:
                _begin(then, session, parts, replies)
        case Given(value):
            session.pending.pop()
            _drive(pending, value, session, parts, replies)
    return False


def _replaces(reading: Reading, before: Reading) -> bool:
    """True for a request that is the open one again: the same, or the same of the same thing with other values."""
    if reading.request == before.request:
        return True
    if reading.intent != before.intent or reading.intent not in PUT_OTHERWISE:
        return False
    things = [{key: one.slots.get(key) for key in ("connector", "integration")} for one in (reading, before)]
    same = any(things[0][key] is not None and things[0][key] == things[1][key] for key in things[0])
    return same or reading.intent == "node.build"


def _refreshed(pending: Pending, session: Session, parts: Parts) -> None:
    """Puts a question together anew: what it names was changed while it was open."""
    session.pending.pop()
    _drive(pending, Command.REFRESH, session, parts, [])


def _still_open(reply: Reply, session: Session) -> Reply:
    if session.question is None:
        return reply
    return replace(reply, blocks=(*reply.blocks, Text("An earlier question is open still:", Tone.HINT)))


def _with_hint(reply: Reply, text: str) -> Reply:
    return replace(reply, blocks=(*reply.blocks, Text(text, Tone.HINT)))


def _dropped(pending: Pending) -> Reply:
    pending.flow.close()
    if pending.question.destructive:
        return said("Nothing was removed.", json={"intent": pending.reading.intent, "removed": []})
    if pending.reading.sequence:
        return said("Dropped: neither this nor what was to come after it was done.", json={"intent": "cancel"})
    return said("Dropped: nothing was changed.", json={"intent": "cancel"})


def _paged(reply: Reply, session: Session, parts: Parts) -> Reply:
    """Cuts a long table to its first page; `more` shows the rest. JSON always has all of it."""
    page = parts.options.page
    if page is None or not any(isinstance(one, Table) and len(one.rows) > page for one in reply.blocks):
        return reply
    blocks: list[Block] = []
    for one in reply.blocks:
        if isinstance(one, Table) and len(one.rows) > page:
            # A later page of a table counts on from the rows before it.
            session.shown_rows = one.first - 1 + page
            total = one.total if one.total is not None else len(one.rows)
            blocks.append(replace(one, rows=one.rows[:page], total=total))
        else:
            blocks.append(one)
    return replace(reply, blocks=tuple(blocks))


def _suggesting(reply: Reply, session: Session) -> Reply:
    """Adds the next step to a reply, unless it was shown before in this session."""
    if not reply.next_step or reply.next_step in session.suggested:
        return reply
    session.suggested.add(reply.next_step)
    return replace(reply, blocks=(*reply.blocks, Text(reply.next_step, Tone.HINT)))


def _ended(
    line: str,
    session: Session,
    parts: Parts,
    replies: list[Reply],
    reading: Reading | None,
    exit_code: Exit = Exit.OK,
) -> Turn:
    question = session.question
    unanswerable = False
    code = next((reply.exit_code for reply in replies if reply.exit_code is not Exit.OK), exit_code)
    cannot_ask = not parts.options.answers or parts.options.dry_run
    if question is not None and cannot_ask:
        while session.pending:
            session.pending.pop().flow.close()
        replies = [*replies, said(gate.refusal(question), Tone.PROBLEM, json={"errorMessage": question.prompt})]
        code, unanswerable = Exit.NOT_UNDERSTOOD, True
    return Turn(line, tuple(replies), question, code, reading, tuple(session.sent), unanswerable)
