"""A conversation: session and parts together, with what listens to every turn; what all front ends hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.conversation.session import Session, Turn
from assistant.conversation.turn import end, interrupt, problem_reply, take_turn
from intents.problems import Problem
from intents.question import QuestionKind
from intents.reading import RefKind, secret_of
from intents.reply import Reply, Text, Tone, said

if TYPE_CHECKING:
    from assistant.conversation.parts import Parts
    from assistant.conversation.view import Recording, Remembering, View
    from intents.question import Question
    from intents.secret import Secret


class Watcher(Protocol):
    """Looks at every turn and may add to what is answered (the tour)."""

    def steer(self, line: str) -> Reply | None:
        """Answers a line that is meant for the watcher alone, None for any other."""
        ...

    def watch(self, turn: Turn) -> Reply | None: ...


class Conversation(Struct):
    """One conversation with one workspace. Not for several threads."""

    session: Session
    parts: Parts
    view: View
    watcher: Watcher | None = None
    text: Callable[[Turn], str] | None = None
    """Gives the text that a recording holds for a turn."""
    examples: tuple[str, ...] = field(default=())
    memory: Remembering | None = None
    _wanted: bool = False
    """True where the examples do what it was asked how to do."""
    _rows: int = 0
    """How many rows the last table has whose rows are things, where it was shown after the last examples."""
    _looked_at: Recording | None = None
    """The recording that was compared with what a replay starts with."""
    close: Callable[[], None] = lambda: None
    """Closes the connections that were opened for it."""

    def greeting(self) -> Reply | None:
        """Tells of changes that an earlier session began and never ended; each once."""
        broken = self.parts.journal.interrupted()
        if not broken:
            return None
        self.parts.journal.settle(broken)
        lines = tuple(
            Text(
                f"The last session ended in the middle of this: {one.does}. Whether it took place is unknown: "
                "`list connectors` shows what is there.",
                Tone.WARNING,
            )
            for one in broken
        )
        return Reply(lines)

    def say(self, line: str) -> Turn:
        """Takes a line and gives the turn; raises KeyboardInterrupt only."""
        asked = self.session.question
        steered = self._steered(line)
        if steered is not None:
            return steered
        recording = self.view.recording
        chosen = self._example(line)
        by_number = chosen is not None and not self._wanted
        turn = take_turn(chosen or line, self.session, self.parts, by_number=by_number)
        if chosen:
            turn = replace(turn, replies=(said(f"> {chosen}"), *turn.replies))
        self._remember_examples(turn)
        # What the watcher adds is not recorded: a replay has none, and would differ.
        self._note(line, turn, asked, recording if recording is self.view.recording else None)
        turn = self._warned(turn)
        if self.watcher is not None:
            more = self.watcher.watch(turn)
            if more is not None:
                turn = replace(turn, replies=(*turn.replies, more))
        return turn

    def interrupt(self) -> Turn:
        """Ends what is open after Ctrl-C."""
        return interrupt(self.session, self.parts)

    def end(self) -> Turn:
        """Ends the conversation; what is being recorded is closed."""
        turn = end(self.session, self.parts)
        if self.view.recording is not None:
            try:
                self.view.stop_recording()
            except Problem as problem:
                turn = replace(turn, replies=(*turn.replies, problem_reply(problem)))
        self.close()
        return turn

    def _steered(self, line: str) -> Turn | None:
        """Lets the watcher answer a line that speaks to it; where a credential is asked, no line does."""
        asked = self.session.question
        if self.watcher is None or (asked is not None and asked.kind is QuestionKind.SECRET):
            return None
        reply = self.watcher.steer(line)
        if reply is None:
            return None
        dropped = self.interrupt().replies if asked is not None and asked.destructive else ()
        return Turn(line, (*dropped, reply), self.session.question, brief=True)

    def _example(self, line: str) -> str | None:
        """Gives the request that a number stands for: that of an example, or of a row, whichever was shown last."""
        number = re.fullmatch(r"(?:help\s+)?#?(\d{1,4})[.)]?", line.strip(), re.IGNORECASE)
        if self.session.pending or number is None:
            return None
        place = int(number[1])
        if self._rows and 1 <= place <= self._rows and not line.strip().casefold().startswith("help"):
            return f"show number {place}"
        return self.examples[place - 1] if 1 <= place <= len(self.examples) else None

    def _remember_examples(self, turn: Turn) -> None:
        for reply in turn.replies:
            found = reply.facts.get("examples")
            if found:
                self.examples, self._rows = tuple(found), 0
                self._wanted = bool(reply.facts.get("wanted"))
            elif reply.shown:
                things = all(ref.kind is not RefKind.WORKSPACE for ref in reply.shown)
                self._rows = len(reply.shown) if things else 0

    def _warned(self, turn: Turn) -> Turn:
        """Says once, in the answer and in the file, what makes a recording differ from its replay."""
        recording = self.view.recording
        if recording is None or recording is self._looked_at or self.memory is None:
            return turn
        self._looked_at = recording
        found = self.memory.unlike_a_replay(recording, self.parts, self.session.all_changes)
        if not found:
            return turn
        recording.remark(found)
        warning = Text(found, Tone.WARNING)
        *before, last = turn.replies or (Reply(),)
        asked_for = turn.reading is not None and turn.reading.intent == "transcript.record"
        json = {**last.json, "warning": found} if asked_for and isinstance(last.json, dict) else last.json
        return replace(turn, replies=(*before, replace(last, blocks=(*last.blocks, warning), json=json)))

    def _note(self, line: str, turn: Turn, asked: Question | None, recording: Recording | None) -> None:
        """Hands a turn to the memory of the session and to a recording; what a replay has none of is left out."""
        text = self.text
        about_recording = turn.reading is not None and turn.reading.intent.startswith("transcript.")
        if text is None or about_recording or any(reply.facts.get("tour") for reply in turn.replies):
            return
        secret: str | None = None
        pasted: tuple[Secret[str], ...] = ()
        if asked is not None and asked.kind is QuestionKind.SECRET:
            secret = asked.slot or "SECRET"
        again = turn.question is not None and asked is not None and turn.question.prompt == asked.prompt
        if turn.reading is not None and (found := secret_of(turn.reading)) is not None:
            line, pasted = turn.reading.text, (found,)
        elif turn.reading is not None and "config" in turn.reading.extras:
            line = turn.reading.text
        elif secret is None:
            line, hidden = self.parts.reader.masked(line)
            pasted = () if hidden is None else (hidden,)
        if self.memory is not None:
            self.memory.note(line, lambda: text(turn), secret, refused=again, pasted=pasted)
        if recording is not None:
            recording.turn(line, text(turn), secret, refused=again, pasted=pasted)
