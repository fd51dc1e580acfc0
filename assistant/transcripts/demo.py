"""Demo: a transcript played before an audience, typed like a person, with pauses to read."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator
from typing import Final, Protocol, TextIO

from msgspec import Struct, field

from assistant.transcripts.format import Document, Prose
from assistant.transcripts.pace import BEFORE_ENTER, BEFORE_TYPING, keystrokes, reading_time
from assistant.transcripts.player import Opener, Outcome, SceneResult, Setting, TurnResult, play
from assistant.transcripts.replay import Filling

Played = Iterator[tuple[Outcome, SceneResult, TurnResult | None]]
PROMPT: Final = "› "
_BOLD, _DIM, _OFF = "\x1b[1m", "\x1b[2m", "\x1b[0m"


class Keys(Protocol):
    """The keys of a terminal."""

    def pressed(self, seconds: float | None) -> bool:
        """Waits for a key, at most so long, None for ever; True where one was pressed."""
        ...


class NoKeys(Struct):
    """No keyboard: time passes, nothing is pressed."""

    sleep: Callable[[float], None]

    def pressed(self, seconds: float | None) -> bool:
        """Lets the time pass."""
        self.sleep(seconds or 0.0)
        return False


class Show(Struct):
    """Plays documents on a screen. Any key pauses, the next one goes on."""

    out: TextIO
    keys: Keys
    speed: float = 1.0
    """How many times faster than a person."""
    colour: bool = False
    pauses: int = field(default=0)

    def play(self, document: Document, opener: Opener, filling: Filling) -> None:
        """Plays a document on a fresh sandbox; raises Problem where values are missing."""
        parameters, veil = filling.parameters(document), filling.veil()
        conversation = opener(Setting(document.workspace, document.width, colour=self.colour))
        turns = play(document, conversation, parameters, veil, compare=False)
        try:
            for part in document.parts:
                if isinstance(part, Prose):
                    self._prose(parameters.shown(part.text), document.width)
                else:
                    self._scene(turns)
        finally:
            conversation.close()

    def _scene(self, turns: Played) -> None:
        """Plays the turns up to the end of the scene; what comes after the conversation's end is left out."""
        first = True
        for _, _, turn in turns:
            if turn is None:
                return
            if not turn.faults:
                self._turn(turn, first=first)
                first = False

    def _turn(self, turn: TurnResult, *, first: bool) -> None:
        if not first:
            self._print("\n")
        self._print(self._styled(PROMPT, _BOLD))
        self._wait(BEFORE_TYPING)
        for delay, character in keystrokes(turn.typed):
            self._wait(delay)
            self._print(character)
        self._wait(BEFORE_ENTER)
        self._print("\n")
        text = turn.said.drawn if self.colour and turn.said.drawn else "\n".join(turn.actual)
        if text:
            self._print(text.rstrip("\n") + "\n")
        self._wait(reading_time(text) if text else 0.3)

    def _prose(self, text: str, width: int) -> None:
        """Prints narration and waits for it to be read."""
        plain = narrated(text, width)
        self._print(f"\n{self._styled(plain, _DIM)}\n\n")
        self._wait(reading_time(plain))

    def _styled(self, text: str, style: str) -> str:
        return f"{style}{text}{_OFF}" if self.colour else text

    def _print(self, text: str) -> None:
        self.out.write(text)
        self.out.flush()

    def _wait(self, seconds: float) -> None:
        if self.keys.pressed(seconds / self.speed):
            self.pauses += 1
            self.keys.pressed(None)


def narrated(text: str, width: int) -> str:
    """Gives Markdown as lines to read aloud: without marks, paragraphs filled to the width."""
    paragraphs: list[str] = []
    for paragraph in re.split(r"\n\s*\n", text.strip("\n")):
        if re.match(r"\s*(?:`{3,}|~{3,}|[-*+] |\d+\. |\|)", paragraph):
            paragraphs.append(_unmarked(paragraph))
            continue
        paragraphs.append("\n".join(textwrap.wrap(_unmarked(" ".join(paragraph.split())), width)))
    return "\n\n".join(one for one in paragraphs if one.strip())


def _unmarked(text: str) -> str:
    text = re.sub(r"(?m)^#{1,6}\s+", "", text)
    text = re.sub(r"(?m)^(?:`{3,}|~{3,}).*\n?", "", text)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", r"\2", text)
    return re.sub(r"`([^`]+)`", r"\1", text)
