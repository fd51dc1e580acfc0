"""Player: a document typed into a conversation, and what came of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.transcripts.alignment import aligned
from assistant.transcripts.credentials import credentials_in
from assistant.transcripts.format import GAP, Document, Line, Scene, Turn, plain
from assistant.transcripts.matching import matches_lines
from assistant.transcripts.parameters import Parameters, secrets_in
from assistant.transcripts.requests import Difference, differences
from assistant.transcripts.secrets import COMMANDS, Veil
from assistant.transcripts.state import State, differences_of_state
from intents.secret import MASK

if TYPE_CHECKING:
    from intents.past import Sent

Approve = Callable[[str, bool], bool]
"""Asked before each write of a live run: the plan as shown, and whether it destroys; True lets it be sent."""


class Setting(Struct, frozen=True):
    """What a conversation is opened with. In a live run the gate asks `approve` before any write is sent."""

    workspace: str = "demo"
    """`demo` or `empty`; of no account in a live run."""
    width: int = 100
    live: bool = False
    dry_run: bool = False
    yes: bool = False
    approve: Approve | None = None
    colour: bool = False
    """True where `Said.drawn` is wanted, for pictures."""


class Said(Struct, frozen=True):
    """What one typed line was answered with."""

    text: str = ""
    """Plain, at the width of the setting, without colour."""
    calls: tuple[Sent, ...] = ()
    exit_code: int = 0
    question: str | None = None
    """The kind of the question that is now open, a value of `intents.question.QuestionKind`."""
    crashed: bool = False
    quit: bool = False
    secret_field: tuple[str, Mapping[str, Any]] | None = None
    """Name and schema of the configuration field that an open secret question asks for."""
    reading_intents: tuple[str, ...] = ()
    """How the line was read; several for a sequence."""
    problem: str = ""
    """The API's reason, where the answer is a failure."""
    slot: str = ""
    """The slot or field that the open question fills."""
    typed: str = ""
    """The line as it may be shown, where it holds a credential that was pasted into a request."""
    drawn: str = ""
    """`text` with colour, where the setting asks for it."""


class Conversation(Protocol):
    """A conversation that lines are typed into, the same as in a pipe."""

    def say(self, line: str) -> Said:
        """Types one line, a request or the answer to a question, and gives what is answered; never raises."""
        ...

    def state(self) -> State:
        """Reads what the workspace holds now, without these calls being counted as the conversation's."""
        ...

    def close(self) -> None:
        """Ends the conversation; an open question is dropped without effect."""
        ...


Opener = Callable[[Setting], Conversation]
"""Opens a conversation on a fresh workspace with a fixed clock, or in a live run on the configured one."""

_ANSWER: Final = re.compile(
    r"(?:y|yes|n|no|ok|do it|go ahead|back|cancel|\?|own key|credits"
    r"|\{\{secret:\w+\}\}|\d{1,2}|[a-z0-9]+(?:_[a-z0-9]+)+|)[.!]?",
    re.IGNORECASE,
)
"""Lines that only answer a question: a yes or no, a slug, a number, a secret."""
SECRET: Final = "secret"
"""The kind of a question whose answer is hidden (`intents.question`)."""
LEAK: Final = "A secret was printed."
CRASHED: Final = "The program crashed."
ENDED: Final = "The conversation had ended before this line."


class TurnResult(Struct):
    """One turn that was typed. `typed` and `actual` hold no secret."""

    turn: Turn
    typed: str
    said: Said
    expected: tuple[str | None, ...]
    """Lines with parameters filled in; None is a gap."""
    actual: tuple[str, ...]
    matched: bool
    faults: tuple[str, ...] = ()
    """What is wrong besides the lines: a crash, a leak, an ended conversation."""
    bindings: dict[str, str] = field(default_factory=dict)
    """Values that names had before this turn."""

    @property
    def passed(self) -> bool:
        """True where the answer is the expected one and nothing else is wrong."""
        return self.matched and not self.faults


class SceneResult(Struct):
    """One scene that was played: its turns and the checks below it."""

    scene: Scene
    turns: list[TurnResult] = field(default_factory=list)
    http: list[Difference] = field(default_factory=list)
    state: list[Difference] = field(default_factory=list)

    @property
    def calls(self) -> tuple[Sent, ...]:
        """All calls of the scene in order."""
        return tuple(call for turn in self.turns for call in turn.said.calls)

    @property
    def passed(self) -> bool:
        """True where every turn and check holds."""
        return all(turn.passed for turn in self.turns) and not self.http and not self.state


class Outcome(Struct):
    """What came of a document. `stopped` says why it ended early, empty where it did not."""

    document: Document
    veil: Veil
    scenes: list[SceneResult] = field(default_factory=list)
    stopped: str = ""
    bindings: dict[str, str] = field(default_factory=dict)

    @property
    def passed(self) -> bool:
        """True where all of it was played and held."""
        return not self.stopped and all(scene.passed for scene in self.scenes)

    @property
    def turns(self) -> list[TurnResult]:
        """All turns that were typed, in order."""
        return [turn for scene in self.scenes for turn in scene.turns]


def expected_lines(lines: Sequence[Line], parameters: Parameters) -> tuple[str | None, ...]:
    """Gives the lines of an answer to compare with; None is a gap."""
    return tuple(None if one.text.rstrip() == GAP else parameters.shown(plain(one.text)) for one in lines)


def answered_lines(text: str) -> tuple[str, ...]:
    """Gives the lines of an answer, spaces and empty lines at its end dropped."""
    lines = [line.rstrip() for line in text.split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    return tuple(lines)


def play(
    document: Document,
    conversation: Conversation,
    parameters: Parameters,
    veil: Veil,
    *,
    compare: bool = True,
    skips_answers: bool = False,
    typing: Callable[[str], None] = lambda _: None,
) -> Iterator[tuple[Outcome, SceneResult, TurnResult | None]]:
    """Types a document line by line; yields after each turn, and with None after the checks of a scene.

    What goes wrong does not end it: the conversation goes on. Whoever iterates may stop at any time.
    `skips_answers` leaves out what only answers a question, where none is open (a dry run asks nothing);
    `typing` is told each line, secrets hidden, before it is typed.
    """
    outcome = Outcome(document, veil)
    checked = any(scene.state for scene in document.scenes)
    before = conversation.state() if checked and compare else State()
    ended = False
    said = Said()
    for scene in document.scenes:
        result = SceneResult(scene)
        outcome.scenes.append(result)
        for turn in scene.turns:
            if skips_answers and said.question is None and _ANSWER.fullmatch(turn.typed):
                continue
            shown = _shown(turn, said, parameters, veil)
            expected = expected_lines(turn.expected, parameters)
            if ended:
                missing = TurnResult(turn, shown, Said(), expected, (), matched=False, faults=(ENDED,))
                result.turns.append(missing)
                outcome.stopped = ENDED
                yield outcome, result, missing
                break
            typing(shown)
            said = conversation.say(parameters.typed(turn.typed, veil.filler(said)))
            if said.typed:
                shown = veil.hide(said.typed)
            known = dict(outcome.bindings)
            played = _compared(turn, shown, said, expected, outcome.bindings, veil, compare=compare)
            played.bindings = known
            result.turns.append(played)
            ended = said.quit
            yield outcome, result, played
        if compare:
            before = _check(result, before, conversation, outcome.bindings, parameters)
        yield outcome, result, None
        if outcome.stopped:
            return


def _shown(turn: Turn, before: Said, parameters: Parameters, veil: Veil) -> str:
    """Gives what is typed as a report may show it: an answer to a hidden question never."""
    shown = parameters.shown(turn.typed)
    if before.question == SECRET and shown.strip().casefold() not in COMMANDS:
        if not secrets_in(turn.typed):
            veil.hold(shown.strip())
        return MASK
    for word in credentials_in(shown):
        veil.suspect(word)
    return veil.hide(shown)


def _compared(
    turn: Turn, shown: str, said: Said, expected: tuple[str | None, ...], bindings: dict[str, str], veil: Veil,
    *, compare: bool,
) -> TurnResult:  # fmt: skip
    faults = [CRASHED] if said.crashed else []
    if veil.is_shown_in(said.text):
        faults.append(LEAK)
    actual = answered_lines(veil.hide(said.text))
    expected = tuple(None if line is None else veil.hide(line) for line in expected)
    matched = not compare or matches_lines(expected, actual, bindings)
    if not matched:
        aligned(expected, actual, bindings, keep=True)
    veiled = replace(said, text=veil.hide(said.text), drawn=veil.hide(said.drawn))
    return TurnResult(turn, shown, veiled, expected, actual, matched, tuple(faults))


def _check(
    result: SceneResult, before: State, conversation: Conversation, bindings: dict[str, str], parameters: Parameters
) -> State:
    """Compares calls and state with the blocks below a scene; gives the state the next one starts from."""
    scene = result.scene
    for number, block in enumerate(scene.http):
        if number == 0:
            requests = tuple(one for each in scene.http for one in each.requests)
            result.http = differences(requests, result.calls, bindings, parameters, block.first)
    if not scene.state:
        return before
    after = conversation.state()
    facts = tuple(fact for block in scene.state for fact in block.facts)
    result.state = differences_of_state(facts, before, after, bindings, parameters)
    return after
