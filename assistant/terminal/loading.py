"""Loading: a conversation that is put together in the background while its first line is being typed."""

from __future__ import annotations

import gc
import importlib
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.settings import Settings
    from assistant.understanding import Lexicon
    from assistant.wiring import Place
    from intents.ports import Progress
    from intents.problems import Problem
    from intents.reply import Reply

FIRST_ANSWER = (
    "assistant.terminal.talk",
    "assistant.terminal.preview",
    "assistant.terminal.completion",
    "assistant.output",
    "rich.table",
    "rich.text",
    "intents.catalogue",
    "intents.connectors.listing",
    "intents.integrations.actions",
    "intents.integrations.listing",
    "intents.conversation.guidance",
)
"""What the first answer needs; loaded after everything else."""
MISSPELT = "lisst hubspto conectors"
BRISK = 0.001
"""Seconds after which loading lets go of the interpreter where a key waits for it."""


class Opened:
    """A conversation with its place, and what it has to say first."""

    def __init__(self, conversation: Conversation, place: Place, greeting: Reply | None) -> None:
        self.conversation = conversation
        self.place = place
        self.greeting = greeting


class Loading:
    """Opens the conversation in a thread of its own. `wait` gives it; `lexicon` and `workspace` come later.

    `changed` is called, from that thread, whenever there is something new to show.
    """

    def __init__(self, settings: Settings, progress: Progress, page: int | None) -> None:
        self._settings = settings
        self._progress = progress
        self._page = page
        self._done = threading.Event()
        self._opened: Opened | None = None
        self._problem: Problem | None = None
        self._thread: threading.Thread | None = None
        self.changed: Callable[[], None] = lambda: None
        self.lexicon: Lexicon | None = None
        """What names are read with while a line is typed; never asks the network."""
        self.trouble: Problem | None = None
        """Why the names of the workspace could not be read."""
        self.workspace = ""
        """What the workspace is called, once that is known."""

    @property
    def begun(self) -> bool:
        """True once loading has begun."""
        return self._thread is not None

    @property
    def opened(self) -> Opened | None:
        """The conversation, None while it is not there yet."""
        return self._opened

    @property
    def problem(self) -> Problem | None:
        """Why there is no conversation, where loading failed."""
        return self._problem

    def begin(self) -> None:
        """Starts to load; a second call does nothing."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._load, name="loading", daemon=True)
            self._thread.start()

    def restart(self, settings: Settings) -> None:
        """Loads anew with other settings (after a sign-in)."""
        self._settings = settings
        self._problem, self._opened, self._thread = None, None, None
        self._done.clear()
        self.begin()

    def wait(self) -> Opened:
        """Gives the conversation once it is open; raises `Problem` where it cannot be, and can be asked again."""
        self.begin()
        # In short waits, so that Ctrl-C is heard.
        while not self._done.wait(0.1):
            pass
        if self._problem is not None:
            problem, self._problem, self._thread = self._problem, None, None
            self._done.clear()
            raise problem
        assert self._opened is not None
        return self._opened

    def _load(self) -> None:
        usual = sys.getswitchinterval()
        sys.setswitchinterval(BRISK)
        try:
            self._open()
            self._done.set()
            self.changed()
            if self._opened is not None:
                self._learn(self._opened)
                self.changed()
        finally:
            self._done.set()
            sys.setswitchinterval(usual)
            # It was off for the sake of the first prompt; what is loaded now stays and need not be looked at.
            gc.freeze()
            gc.enable()

    def _open(self) -> None:
        from intents.problems import Problem

        try:
            from assistant import wiring
            from assistant.conversation.parts import Options
            from assistant.equipment import equip
            from assistant.local import SystemBrowser

            settings = self._settings
            making = wiring.Making(
                settings,
                Options(yes=settings.yes, dry_run=settings.dry_run, page=self._page),
                browser=SystemBrowser(settings.environ),
                progress=self._progress,
            )
            place = wiring.place_of(settings)
            conversation = wiring.open_conversation(place, making)
            equip(conversation, settings)
            self._opened = Opened(conversation, place, conversation.greeting())
        except Problem as problem:
            self._problem = problem
        except Exception as error:  # a broken installation or file: said in a line, the prompt stays
            self._problem = Problem(
                f"The program could not be loaded ({type(error).__name__}).",
                "Run `cargo-assistant doctor`; an empty line tries again.",
            )

    def _learn(self, opened: Opened) -> None:
        """Reads names and what the first answer needs; whatever fails here is said by the request that needs it."""
        from intents.problems import Problem

        parts = opened.conversation.parts
        try:
            reader = parts.reader
            cached = getattr(reader, "cached", None)
            self.lexicon = cached() if cached is not None else None
            self.changed()
            for name in FIRST_ANSWER[:4]:
                importlib.import_module(name)
            self.workspace = parts.workspace_name or self._called(opened)
            self.changed()
            _ = reader.names
            self.lexicon = cached() if cached is not None else None
            if self.lexicon is not None:
                from assistant.understanding import preview

                # The index of misspelt words is made when one is looked for: now, and not between two keys.
                preview(MISSPELT, self.lexicon)
            self.changed()
            for name in FIRST_ANSWER:
                importlib.import_module(name)
        except Problem as problem:
            self.trouble = problem
            self.changed()
        except Exception:  # the request that needs it says what is wrong
            return

    @staticmethod
    def _called(opened: Opened) -> str:
        """Asks what the workspace is called; empty where that cannot be had."""
        from assistant import wiring
        from intents.problems import Problem

        try:
            return wiring.unheard(opened.place, opened.place.workspace_uuid).current_workspace().name
        except Problem:
            return ""
