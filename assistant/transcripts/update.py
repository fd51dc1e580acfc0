"""Update: a transcript rewritten where it differs from what was answered, and nowhere else."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from assistant.transcripts.alignment import aligned
from assistant.transcripts.format import HttpBlock, Line, Scene, parse, typed_of
from assistant.transcripts.parameters import Parameters, names_in
from assistant.transcripts.player import CRASHED, Outcome, SceneResult, TurnResult
from assistant.transcripts.report import Paint
from assistant.transcripts.requests import fits, is_write
from assistant.transcripts.scrubbing import answer_line, fence_for, scrubbed
from assistant.transcripts.source import lines_of, read_text, write_text
from intents.past import Sent
from intents.problems import Problem


class Update(Struct):
    """What an update would write. `refusals` say what was left as it is, and why."""

    path: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    refusals: list[str] = field(default_factory=list)

    @property
    def changes(self) -> bool:
        """True where there is something to write."""
        return self.old != self.new

    def difference(self, *, colour: bool = False) -> Iterator[str]:
        """Gives the difference of the file, a line each."""
        paint = Paint(colour)
        for line in difflib.unified_diff(self.old, self.new, self.path, self.path, lineterm="", n=2):
            sign = line[:1] if not line.startswith(("---", "+++", "@@")) else ""
            yield paint.line(sign, line[1:]) if sign.strip() else line.rstrip()

    def write(self) -> None:
        """Replaces the file in one step, its line ends kept; raises Problem where it changed meanwhile."""
        before = read_text(self.path)
        if tuple(lines_of(before)) != self.old:
            raise Problem(f"{self.path} was changed while it was replayed.", "Run the update again.")
        write_text(self.path, ("\r\n" if "\r\n" in before else "\n").join(self.new))


class _Edit(Struct, frozen=True):
    """Lines to put in place of others: from `start` up to `end`, counted from zero."""

    start: int
    end: int
    lines: tuple[str, ...]


def update_of(outcome: Outcome, parameters: Parameters, *, errors: bool = False) -> Update:
    """Gives the update of a document from what was answered.

    Lines that still match stay as written. Never written down are a crash, which leaves the whole file
    as it is, and a leak; an answer that ended in an error only where `errors` allows it. What a `state`
    block says is left too: it is what must hold, not what happened.
    """
    document = outcome.document
    update = Update(document.path, document.lines, document.lines)
    crashed = next((turn for turn in outcome.turns if CRASHED in turn.faults), None)
    if crashed is not None:
        where = f"{document.path}:{crashed.turn.number}"
        update.refusals.append(f"{where}: the program crashed here; nothing of this file was written.")
        return update
    edits: list[_Edit] = []
    for scene in outcome.scenes:
        for turn in scene.turns:
            if turn.passed:
                continue
            refusal = _refusal(turn, errors=errors)
            if refusal:
                update.refusals.append(f"{document.path}:{turn.turn.number}: {refusal}")
            else:
                edits.append(_answer(turn, parameters, document.lines))
        edits += _requests(scene, outcome, parameters)
        for one in scene.state:
            refusal = f"{document.path}:{one.line}: a state block is not rewritten: {one.expected}"
            if refusal not in update.refusals:
                update.refusals.append(refusal)
    update.new = _applied(document.lines, outcome, edits)
    _check(update, outcome)
    return update


def _refusal(turn: TurnResult, *, errors: bool) -> str:
    if turn.faults:
        return f"not written: {turn.faults[0]}"
    if turn.said.exit_code and not errors:
        code = turn.said.exit_code
        return f"not written: the answer ended in an error (exit code {code}); allow it with --update-errors."
    return ""


def _answer(turn: TurnResult, parameters: Parameters, lines: Sequence[str]) -> _Edit:
    """Gives the new lines of an answer: those that match as written, the others scrubbed.

    An answer that had no line yet is set apart from what is typed next.
    """
    written = [one.text for one in turn.turn.expected]
    new: list[str] = []
    kept: set[int] = set()
    for pair in aligned(turn.expected, turn.actual, dict(turn.bindings)):
        if pair.expected is None:
            line = answer_line(turn.actual[pair.actual or 0], turn.bindings)
            new.append(_with_references(line, turn.turn.expected, parameters))
        elif (pair.actual is not None or turn.expected[pair.expected] is None) and pair.expected not in kept:
            kept.add(pair.expected)
            new.append(written[pair.expected])
    if new and not written and typed_of(lines[turn.turn.number]) is not None:
        new.append("")
    return _Edit(turn.turn.number, turn.turn.number + len(written), tuple(new))


def _with_references(line: str, before: Sequence[Line], parameters: Parameters) -> str:
    """Puts the names of parameters back, where the answer named them before."""
    for name in dict.fromkeys(name for one in before for name in names_in(one.text)):
        value = parameters.values.get(name, "")
        if len(value) > 2:
            line = re.sub(rf"(?<!\w){re.escape(value)}(?!\w)", lambda _, name=name: f"{{{{{name}}}}}", line)  # type: ignore[misc]
    return line


def _requests(scene: SceneResult, outcome: Outcome, parameters: Parameters) -> Iterator[_Edit]:
    """Gives the new lines of the scene's `http` block; of several, all goes into the first."""
    if not scene.http or not scene.scene.http:
        return
    bindings = dict(outcome.bindings)
    blocks = scene.scene.http
    listed = [(block, one) for block in blocks for one in block.requests]
    lines: list[str] = []
    writes = [call for call in scene.calls if is_write(call.method, call.target)]
    reads = [call for call in scene.calls if not is_write(call.method, call.target)]
    for _, one in listed:
        among = writes if one.writes else reads
        place = next((n for n, call in enumerate(among) if fits(one, call, bindings, parameters)), None)
        if place is None:
            continue
        if one.writes:
            lines += _written(writes[:place], bindings)
            del writes[: place + 1]
        else:
            del reads[place]
        lines += outcome.document.lines[one.first - 1 : one.last]
    lines += _written(writes, bindings)
    yield _Edit(blocks[0].first, blocks[0].last - 1, tuple(lines))
    for block in blocks[1:]:
        yield _Edit(block.first, block.last - 1, ())


def _written(calls: Sequence[Sent], names: dict[str, str]) -> Iterator[str]:
    """Gives the lines of writes that nobody listed."""
    for call in calls:
        yield scrubbed(f"{call.method} {call.target}", names)
        if call.body is not None:
            yield scrubbed(json.dumps(call.body, ensure_ascii=False, default=str), names)


def _applied(lines: tuple[str, ...], outcome: Outcome, edits: Sequence[_Edit]) -> tuple[str, ...]:
    """Gives the lines with all edits made, fences made longer where an answer would close them."""
    new = list(lines)
    longer: list[_Edit] = []
    for scene in outcome.document.scenes:
        blocks: tuple[Scene | HttpBlock, ...] = (scene, *scene.http)
        for block in blocks:
            inner = [line for edit in edits if block.first <= edit.start < block.last for line in edit.lines]
            longer += _longer_fence(block, lines, inner)
    for edit in sorted([*edits, *longer], key=lambda one: (one.start, one.end), reverse=True):
        new[edit.start : edit.end] = edit.lines
    return tuple(new)


def _longer_fence(block: Scene | HttpBlock, lines: tuple[str, ...], inner: list[str]) -> Iterator[_Edit]:
    mark = block.fence.strip()
    if not any(mark in line for line in inner):
        return
    fence = block.fence.replace(mark, fence_for(inner) if mark[0] == "`" else mark + "~" * max(map(len, inner)))
    opening = lines[block.first - 1].replace(block.fence, fence, 1)
    yield _Edit(block.first - 1, block.first, (opening,))
    yield _Edit(block.last - 1, block.last, (fence,))


def _check(update: Update, outcome: Outcome) -> None:
    """Takes the update back where it would not read as the same scenes and turns."""

    def typed(text: Sequence[str]) -> list[list[str]]:
        return [[turn.typed for turn in scene.turns] for scene in parse("\n".join(text), update.path).scenes]

    if typed(update.new) != typed(outcome.document.lines):
        update.new = update.old
        update.refusals.append(
            f"{update.path}: an answer holds lines that a transcript cannot; nothing was written."
        )
