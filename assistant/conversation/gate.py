"""The gate: decides whether a plan runs, is asked about or is refused. Nothing else runs a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intents.plan import Plan, Step, Victim
from intents.problems import Exit
from intents.question import Question, QuestionKind
from intents.reading import Decision, Reading
from intents.reply import Block, Cell, Code, Column, Fields, Reply, Table, Text, Tone
from intents.secret import masked

if TYPE_CHECKING:
    from assistant.conversation.parts import Parts

USED_WHY = (
    "Something still uses it, so a yes is not enough: its slug has to be typed exactly. Cargo counts anew and "
    "refuses to remove what is used; take it out of those plays, tools and models first. Anything else keeps it."
)
FREE_WHY = (
    "A removal cannot be undone: the credentials are gone with it. "
    "`yes`, `y`, `ok`, `do it` or `go ahead` removes it; anything else keeps it."
)

BY_NUMBER = "A number is easily mistyped, so I ask before anything changes."
UNSURE = "I am not sure that I understood you, so I ask before anything changes."


def question_about(plan: Plan, reading: Reading, parts: Parts) -> Question | None:
    """Gives the question that a plan has to pass, None where it may run at once."""
    if parts.options.dry_run or not plan.steps:
        return None
    if plan.destroys:
        return _about_removal(plan, parts)
    if len(plan.steps) > 1:
        return Question(
            prompt=f"Make these {len(plan.steps)} changes?",
            kind=QuestionKind.YES_NO,
            why="Several things change at once, so the whole list is asked about first. Yes makes all of them.",
            shown=(*plan.shown, change_table(plan)),
        )
    by_number = bool(reading.extras.get("by_number"))
    # About a credential the plan knows more: it asks where something uses the connector.
    unsure = reading.decision is Decision.CONFIRM and not reading.extras.get("credential")
    if plan.ask or unsure or _asks(reading) or by_number:
        return Question(
            prompt=plan.question or f"{plan.title}?",
            kind=QuestionKind.YES_NO,
            why=plan.why if plan.ask and plan.why else BY_NUMBER if by_number else UNSURE,
            shown=(*plan.shown, *_unread(reading), *_standing(reading)),
        )
    return None


def _unread(reading: Reading) -> tuple[Text, ...]:
    """Says what of a line was not understood and would be left out ("tomorrow", "per user")."""
    told = reading.extras.get("unread")
    return (Text(f"“{told}” is left out: I do not understand it, or cannot do it.", Tone.WARNING),) if told else ()


def _standing(reading: Reading) -> tuple[Text, ...]:
    """Says of a change that puts another one right that the other one stands."""
    before = reading.extras.get("stands")
    text = f"What was just changed about `{before}` stays as it is now; `undo` takes it back first."
    return (Text(text, Tone.WARNING),) if before else ()


def _asks(reading: Reading) -> bool:
    """True for a change that was put as a question about what was shown: "and salesforce?" after a rename."""
    asks = reading.text.rstrip().endswith("?") or reading.text.casefold().startswith(("what about", "how about"))
    return bool(reading.implied) and asks


def _about_removal(plan: Plan, parts: Parts) -> Question:
    if len(plan.victims) > 1 or plan.spared:
        return Question(
            prompt=f"Remove {_counted(plan.victims)}? This cannot be undone.",
            kind=QuestionKind.YES_NO,
            why=FREE_WHY,
            destructive=True,
            shown=(*plan.shown, *_victim_tables(plan)),
        )
    victim = plan.victims[0]
    typed = bool(victim.uses)
    where = "in the sandbox" if parts.account.is_sandbox else "in the workspace"
    prompt = f"Remove {victim.label}? This cannot be undone."
    if typed:
        prompt = (
            f"{victim.label} is used by {victim.uses}. Cargo refuses to remove what is in use, so this works only "
            "where these counts are out of date. Try it all the same? It cannot be undone."
        )
    return Question(
        prompt=prompt,
        kind=QuestionKind.TYPED if typed else QuestionKind.YES_NO,
        why=USED_WHY if typed else FREE_WHY,
        expects=victim.ref.id if typed else "",
        destructive=True,
        about=(victim.ref,),
        shown=(
            *plan.shown,
            Fields(
                (
                    *victim.details,
                    *((("Used by", victim.uses or "nothing"),) if victim.kind == "connector" else ()),
                ),
                title=f"To be removed {where}",
            ),
        ),
    )


def _victim_tables(plan: Plan) -> tuple[Block, ...]:
    columns = (
        Column("slug", "Slug", whole=True),
        Column("label", "Name", drop=1),
        Column("uses", "Used by"),
    )

    unit = ("connector", "connectors")
    blocks: list[Block] = [Table(columns, _rows(plan.victims), unit=unit, title="To be removed")]
    if plan.spared:
        blocks.append(Table(columns, _rows(plan.spared), unit=unit, title="In use, stays"))
    return tuple(blocks)


def _rows(victims: tuple[Victim, ...]) -> tuple[dict[str, Cell], ...]:
    return tuple({"slug": one.ref.id, "label": one.name, "uses": one.uses or "nothing"} for one in victims)


def _counted(victims: tuple[Victim, ...]) -> str:
    return victims[0].label if len(victims) == 1 else f"these {len(victims)} connectors"


def change_table(plan: Plan) -> Table:
    """Gives the table of what a plan would do, a row a step; with what there is so far, where that is known."""
    known = any(step.before for step in plan.steps)
    columns = (Column("target", "What", whole=True), Column("does", "Change"), Column("before", "So far", drop=1))
    rows: list[dict[str, Cell]] = [
        {"target": step.target.id if step.target else "", "does": step.does.replace("`", "")} for step in plan.steps
    ]
    for row, step in zip(rows, plan.steps if known else (), strict=known):
        row["before"] = step.before or None
    return Table(columns if known else columns[:-1], tuple(rows), unit=("change", "changes"))


def declined(plan: Plan) -> Reply:
    """Gives what is said where the answer was not a yes."""
    if plan.destroys:
        focus = tuple(one.ref for one in plan.victims) if len(plan.victims) == 1 else ()
        return Reply((Text("Nothing was removed."),), json={"intent": plan.intent, "removed": []}, focus=focus)
    return Reply((Text("Nothing was changed."),), json={"intent": plan.intent, "changed": []})


def described(plan: Plan) -> Reply:
    """Gives what a dry run prints: the requests that would be sent, secrets masked."""
    calls = [step.call for step in plan.steps]
    blocks: list[Block] = [Text(f"{plan.title}: nothing was sent, this is a dry run.", Tone.HINT), *plan.shown]
    blocks.extend(Code(call.line(), "http") for call in calls)
    return Reply(
        tuple(blocks),
        json={
            "intent": plan.intent,
            "dryRun": [
                {
                    "method": call.method,
                    "path": call.target,
                    "body": None if call.body is None else masked(dict(call.body)),
                }
                for call in calls
            ],
        },
        calls=tuple(calls),
        exit_code=Exit.OK,
    )


def refusal(question: Question) -> str:
    """Gives what to do about a question that nobody can answer here."""
    match question.kind:
        case QuestionKind.YES_NO:
            return "Nothing was done: it needs a yes. Add `--yes`, or ask on a terminal."
        case QuestionKind.TYPED:
            return (
                "Nothing was removed: its slug has to be typed in answer, and `ask` reads no answers. "
                "Ask in the conversation: `cargo-assistant` alone."
            )
        case QuestionKind.CHOICE | QuestionKind.PICK:
            return "Nothing was done: say which one in the request."
        case QuestionKind.SECRET:
            return "Nothing was done: the credential is missing. Ask on a terminal, or give it on a line of a pipe."
        case _:
            return "Nothing was done: this is missing from the request."


def step_lines(step: Step, failure: str = "") -> tuple[Text, ...]:
    """Gives the report of one step, a line for each thing that it changed."""
    if failure:
        return (Text(f"Could not {step.does}: {failure}", Tone.PROBLEM),)
    return tuple(Text(line, Tone.DONE) for line in step.done_lines)
