"""Report: what came of a replay, as text for a person; colour only where it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from msgspec import Struct

from assistant.transcripts.alignment import aligned
from assistant.transcripts.format import GAP
from assistant.transcripts.player import Outcome, SceneResult, TurnResult
from assistant.transcripts.requests import Difference, call_line, is_write

_RED, _GREEN, _DIM, _BOLD, _OFF = "\x1b[31m", "\x1b[32m", "\x1b[2m", "\x1b[1m", "\x1b[0m"
_CONTEXT: Final = 2
"""Lines that match, shown around those that don't."""


class Paint(Struct, frozen=True):
    """Colours lines of a report, or leaves them alone. The sign at a line's start says the same."""

    on: bool = False

    def line(self, sign: str, text: str) -> str:
        """Gives one line of a difference: `-` expected, `+` answered, a space for what matches."""
        written = f"{sign} {text}".rstrip()
        colour = {"-": _RED, "+": _GREEN, " ": _DIM}.get(sign, "")
        return f"{colour}{written}{_OFF}" if self.on and colour and written else written

    def strong(self, text: str) -> str:
        """Gives a text in bold."""
        return f"{_BOLD}{text}{_OFF}" if self.on else text


def report_lines(outcome: Outcome, *, colour: bool = False) -> Iterator[str]:
    """Gives the report of one document: one line where it passed, all that differs where it did not."""
    path = outcome.document.path
    scenes, turns = len(outcome.scenes), len(outcome.turns)
    if outcome.passed:
        yield f"ok    {path} ({_many(scenes, 'scene')}, {_many(turns, 'turn')})"
        return
    paint = Paint(colour)
    yield paint.strong(f"FAIL  {path} ({_many(fault_count(outcome), 'difference')})")
    for scene in outcome.scenes:
        if not scene.passed:
            for line in scene_lines(outcome, scene, colour=colour):
                yield f"  {line}".rstrip()
    if outcome.stopped:
        yield f"  stopped: {outcome.stopped}"


def told(outcome: Outcome) -> dict[str, Any]:
    """Gives what came of a document for programs."""
    return {
        "intent": "transcript.replay",
        "path": outcome.document.path,
        "passed": outcome.passed,
        "turns": len(outcome.turns),
        "differences": fault_count(outcome),
    }


def fault_count(outcome: Outcome) -> int:
    """Gives how many turns and checks of a document do not hold."""
    turns = sum(not turn.passed for turn in outcome.turns)
    return turns + sum(len(scene.http) + len(scene.state) for scene in outcome.scenes)


def scene_lines(outcome: Outcome, scene: SceneResult, *, colour: bool = False) -> Iterator[str]:
    """Gives what differs in one scene: its title, each turn with its difference, each check, the calls."""
    paint = Paint(colour)
    path, hide = outcome.document.path, outcome.veil.hide
    yield paint.strong(f"{path}:{scene.scene.first}: {scene.scene.title or 'a scene without a title'}")
    for turn in scene.turns:
        if not turn.passed:
            yield f"  {path}:{turn.turn.number}: > {turn.typed}".rstrip()
            yield from (f"    {fault}" for fault in turn.faults)
            if not turn.matched:
                yield from (f"    {line}" for line in difference_lines(turn, paint))
    for word, found in (("calls", scene.http), ("state", scene.state)):
        for one in found:
            yield (
                f"  {path}:{one.line}: {word} differ" if word == "calls" else f"  {path}:{one.line}: state differs"
            )
            yield from (f"    {hide(line)}" for line in _check_lines(one, paint))
    calls = [hide(call_line(call)) for call in scene.calls]
    yield "  calls of this scene:" if calls else "  calls of this scene: none"
    yield from (f"    {line}" for line in calls)


def difference_lines(turn: TurnResult, paint: Paint) -> Iterator[str]:
    """Gives the aligned difference of one answer, matching lines far from any change left out."""
    rows: list[tuple[str, str]] = []
    for pair in aligned(turn.expected, turn.actual, dict(turn.bindings)):
        wanted = None if pair.expected is None else turn.expected[pair.expected]
        if pair.expected is None:
            rows.append(("+", turn.actual[pair.actual or 0]))
        elif wanted is None:
            if rows[-1:] != [(" ", GAP)]:
                rows.append((" ", GAP))
        elif pair.actual is None:
            rows.append(("-", wanted))
        else:
            rows.append((" ", turn.actual[pair.actual]))
    changed = [n for n, (sign, _) in enumerate(rows) if sign != " "]
    if not changed:
        rows = [("-", GAP if one is None else one) for one in turn.expected] + [("+", one) for one in turn.actual]
        changed = list(range(len(rows)))
    near = {n + step for n in changed for step in range(-_CONTEXT, _CONTEXT + 1)}
    left_out = 0
    for number, (sign, text) in enumerate(rows):
        if number in near:
            if left_out:
                yield paint.line(" ", f"({_many(left_out, 'line')} as expected)")
                left_out = 0
            yield paint.line(sign, text)
        else:
            left_out += 1
    if left_out:
        yield paint.line(" ", f"({_many(left_out, 'line')} as expected)")


def done_lines(outcome: Outcome) -> Iterator[str]:
    """Gives the writes that were sent so far, for whoever has to go on from there."""
    writes = [call for scene in outcome.scenes for call in scene.calls if is_write(call.method, call.target)]
    yield "Done so far:" if writes else "Nothing was changed."
    yield from (f"  {outcome.veil.hide(call_line(call))}" for call in writes)


def _check_lines(one: Difference, paint: Paint) -> Iterator[str]:
    yield paint.line("-", one.expected or "no further write")
    if one.found:
        yield paint.line("+", one.found)


def _many(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
