"""Talk: lines go through the conversation and come out as text; what goes wrong inside is said, not shown."""

from __future__ import annotations

import os
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from assistant.terminal.paging import shown
from assistant.terminal.quiet import quiet_keys

if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.conversation.session import Turn
    from assistant.settings import Settings
    from assistant.terminal.activity import Activity
    from assistant.terminal.surroundings import Surroundings
    from intents.reply import Reply

FULL_PAGE = 25
"""Rows of a table that are shown at once where the window has room."""
AROUND_A_TABLE = 8
"""Rows that title, header, count, prompt and what stands below it take."""
FEWEST = 4


class Talk:
    """Says lines to one conversation and prints what it answers."""

    def __init__(
        self, conversation: Conversation, settings: Settings, around: Surroundings, activity: Activity
    ) -> None:
        self.conversation = conversation
        self._settings = settings
        self._around = around
        self._activity = activity
        self._printed = False

    def say(self, line: str) -> Turn | None:
        """Prints what comes of a line and gives the turn, None where it was interrupted or broke."""
        conversation = self.conversation
        parts = conversation.parts
        parts.options = replace(parts.options, page=self._page())
        try:
            with quiet_keys(), self._activity:
                turn = conversation.say(line)
        except KeyboardInterrupt:
            self._interrupted()
            return None
        except Exception as error:  # the session outlives a fault of one turn
            self._broke(error)
            return None
        self.show(turn)
        return turn

    def interrupt(self) -> None:
        """Drops the open question and says so."""
        self.show(self.conversation.interrupt())

    def end(self) -> None:
        """Ends the conversation: an open question is dropped, which is said; a recording is closed."""
        try:
            self.show(self.conversation.end())
        except Exception as error:  # leaving must not fail
            self._broke(error)

    def greet(self, reply: Reply | None) -> None:
        """Prints a reply that belongs to no line."""
        if reply is not None:
            from assistant.conversation.session import Turn

            self.show(Turn("", (reply,)))

    def show(self, turn: Turn) -> None:
        """Prints a turn."""
        from assistant.output import turn_json, turn_text

        if self._settings.output == "json":
            write(turn_json(turn))
            return
        look = self._around.look()
        text = turn_text(turn, look)
        if text and self._around.lively:
            text += "\n"
        shown(text, turn, look, self._around)

    def _page(self) -> int:
        if self.conversation.view.recording is not None:
            return FULL_PAGE  # a replay has no window
        height = self._around.look().height
        return FULL_PAGE if height is None else max(FEWEST, min(FULL_PAGE, height - AROUND_A_TABLE))

    def _interrupted(self) -> None:
        if self.conversation.session.stale:
            say_line("Interrupted. A change was being sent: `list connectors` shows whether it took place.")
        else:
            say_line("Interrupted: nothing was changed.")

    def _broke(self, error: Exception) -> None:
        place = log_crash(error, self._settings)
        kept = f" What happened is in {place}." if place else ""
        say_line(f"Something went wrong inside the program; this request ended, the conversation goes on.{kept}")


def log_crash(error: Exception, settings: Settings) -> str:
    """Writes where an error came from, without any value that it may hold; gives the file, "" for none."""
    path = Path(settings.log).expanduser() if settings.log else settings.places.state / "crashes.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(f"{datetime.now(UTC).isoformat(timespec='seconds')} {type(error).__name__}\n")
            traceback.print_tb(error.__traceback__, file=file)
    except OSError:
        return ""
    return str(path)


def say_line(text: str) -> None:
    """Prints a sentence of the program's own, with an empty line after it."""
    write(f"{text}\n\n")


def write(text: str) -> None:
    """Prints text as it is."""
    sys.stdout.write(text)
    sys.stdout.flush()
