"""Execution: runs the steps of a plan that has passed the gate, each journalled before and after.

One step raises its `Problem`; of several, at most `Options.parallel` run at a time, each gets its line in the
report, and an interruption leaves a true account of what is done and what is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.conversation.gate import step_lines
from intents.past import Change
from intents.plan import Plan, Step
from intents.problems import Exit, Problem
from intents.reply import Block, Reply, Text, Tone
from intents.secret import masked

if TYPE_CHECKING:
    from concurrent.futures import Future

    from assistant.conversation.parts import Parts
    from assistant.conversation.session import Session


class _Account(Struct):
    """What became of every step."""

    answers: list[Any]
    failures: dict[int, Problem] = field(default_factory=dict)
    done: set[int] = field(default_factory=set)
    interrupted: bool = False


def run(plan: Plan, session: Session, parts: Parts) -> Reply:
    """Sends the calls of a plan and gives the report. Raises `Problem` where its only call fails."""
    if parts.approve is not None and not all(parts.approve(step.does, step.call.destroys) for step in plan.steps):
        raise Problem("It was not approved, so nothing was sent.", exit_code=Exit.NOT_UNDERSTOOD)
    session.stale = True
    account = _Account([None] * len(plan.steps))
    if len(plan.steps) == 1:
        step = plan.steps[0]
        account.answers[0] = _send(step, plan, session, parts)
        account.done.add(0)
        if plan.finish is not None:
            return _with_calls(plan.finish(account.answers), plan)
        return _with_calls(_report(plan, account), plan)
    _run_several(plan, session, parts, account)
    if plan.finish is not None and not account.failures and not account.interrupted:
        return _with_calls(plan.finish(account.answers), plan)
    return _with_calls(_report(plan, account), plan)


def _with_calls(reply: Reply, plan: Plan) -> Reply:
    gone = tuple(step.target for step in plan.steps if step.call.destroys and step.target) if plan.destroys else ()
    return replace(
        reply,
        calls=reply.calls or tuple(step.call for step in plan.steps),
        gone=reply.gone or (gone if reply.exit_code is Exit.OK else ()),
    )


def _run_several(plan: Plan, session: Session, parts: Parts, account: _Account) -> None:
    from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait  # most plans have one step

    parts.progress.start(plan.title, len(plan.steps))
    together = parts.new_id()
    waiting = list(enumerate(plan.steps))
    running: dict[Future[Any], int] = {}
    at_a_time = 1 if plan.in_order else max(1, parts.options.parallel)
    with ThreadPoolExecutor(max_workers=at_a_time) as pool:
        try:
            while waiting or running:
                while waiting and len(running) < at_a_time:
                    index, step = waiting.pop(0)
                    running[pool.submit(_send, step, plan, session, parts, together)] = index
                finished, _ = wait(running, return_when=FIRST_COMPLETED)
                for future in finished:
                    _settle(future, running.pop(future), plan, parts, account)
        except KeyboardInterrupt:
            # What has been sent runs on to its answer: only so can it be said whether it took place.
            account.interrupted = True
            for future, index in list(running.items()):
                _settle(future, index, plan, parts, account)
        finally:
            parts.progress.stop()


def _settle(future: Future[Any], index: int, plan: Plan, parts: Parts, account: _Account) -> None:
    try:
        account.answers[index] = future.result()
        account.done.add(index)
    except Problem as problem:
        account.failures[index] = problem
    parts.progress.step(plan.steps[index].does)


def _send(step: Step, plan: Plan, session: Session, parts: Parts, together: str = "") -> Any:
    """Sends one call between two lines of the journal; raises `Problem`."""
    change = Change(
        id=parts.new_id(),
        at=parts.clock.now(),
        workspace=parts.workspace,
        intent=plan.intent,
        does=step.does,
        method=step.call.method,
        path=step.call.target,
        body=None if step.call.body is None else masked(dict(step.call.body)),
        target=step.target,
        inverse=tuple({"method": one.method, "path": one.path, "body": one.body} for one in step.inverse),
        recreate=step.recreate,
        lost=step.lost,
        back=step.back,
        undoes=step.undoes or plan.facts.get("undoes"),
        plan=together,
    )
    parts.journal.write(change)
    try:
        answer = parts.api.send(step.call, consent=step.call.destroys)
    except Problem as problem:
        # Without a status no answer came: whether the change took place is unknown.
        change = replace(change, status="failed" if problem.status is not None else "unknown")
        parts.journal.write(change)
        session.changes.append(change)
        raise
    change = replace(change, status="done", created=_created(step, answer))
    parts.journal.write(change)
    session.changes.append(change)
    return answer


def _created(step: Step, answer: Any) -> str | None:
    if step.call.method != "POST" or not isinstance(answer, Mapping):
        return None
    for value in answer.values():
        if isinstance(value, Mapping) and isinstance(value.get("uuid"), str):
            return str(value["uuid"])
    return None


def _report(plan: Plan, account: _Account) -> Reply:
    """Gives a line for each step, and a last one that adds them up where not all went well."""
    lines: list[Block] = []
    not_begun = []
    for index, step in enumerate(plan.steps):
        if index in account.done:
            lines.extend(step_lines(step))
        elif index in account.failures:
            lines.extend(step_lines(step, account.failures[index].sentence()))
        else:
            not_begun.append(step)
    if not_begun:
        names = ", ".join(step.target.id if step.target else step.does for step in not_begun)
        lines.append(Text(f"Interrupted. Not begun: {names}.", Tone.WARNING))
    if plan.spared:
        names = ", ".join(one.ref.id for one in plan.spared)
        lines.append(Text(f"In use and kept: {names}.", Tone.PLAIN))
    total = len(plan.steps)
    if account.failures or account.interrupted:
        lines.append(Text(f"{len(account.done)} of {total} done.", Tone.WARNING))
    exit_code = Exit.INTERRUPTED if account.interrupted else Exit.FAILED if account.failures else Exit.OK
    done = [plan.steps[index] for index in sorted(account.done)]
    return Reply(
        tuple(lines),
        json={
            "intent": plan.intent,
            "done": [step.does for step in done],
            "failed": [
                {"change": plan.steps[index].does, "errorMessage": problem.sentence()}
                for index, problem in sorted(account.failures.items())
            ],
            "notBegun": [step.does for step in not_begun],
        },
        focus=tuple(step.target for step in done if step.target and not step.call.destroys),
        gone=tuple(step.target for step in done if step.target and step.call.destroys),
        exit_code=exit_code,
    )
