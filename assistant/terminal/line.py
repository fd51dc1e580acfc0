"""The line: what is typed, with its preview, its completions and the status below it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from enum import Enum
from typing import TYPE_CHECKING

from prompt_toolkit.application import Application
from prompt_toolkit.application.current import get_app_session
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition, has_completions, is_done
from prompt_toolkit.formatted_text.utils import fragment_list_width
from prompt_toolkit.layout.containers import ConditionalContainer, HSplit, VSplit, Window
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl
from prompt_toolkit.layout.dimension import Dimension
from prompt_toolkit.layout.layout import Layout
from prompt_toolkit.layout.menus import CompletionsMenu
from prompt_toolkit.layout.processors import (
    AppendAutoSuggestion,
    ConditionalProcessor,
    HighlightIncrementalSearchProcessor,
    PasswordProcessor,
)
from prompt_toolkit.widgets.toolbars import SearchToolbar

from assistant.terminal.colouring import NameLexer, SecretDots
from assistant.terminal.history import FromHistory, WorkspaceHistory
from assistant.terminal.keys import keys_for
from assistant.terminal.rows import set_in_rows
from assistant.terminal.styles import depth_for, style_for
from assistant.terminal.surroundings import SMALL, window

if TYPE_CHECKING:
    from prompt_toolkit.formatted_text.base import StyleAndTextTuples
    from prompt_toolkit.key_binding.key_processor import KeyPressEvent

    from assistant.terminal.offer import Face, Offer, Piece
    from assistant.terminal.surroundings import Surroundings
    from intents.question import Question

MENU_ROWS = 6


class Signal(Enum):
    """What ends the line without one being sent."""

    INTERRUPT = "Ctrl-C"
    LEAVE = "Ctrl-D"
    CALLED = "called"
    """The program itself needs the terminal."""


class CompleterLater(Completer):
    """The completer, loaded by the first key that wants it."""

    def __init__(self, offer: Offer) -> None:
        self._offer = offer

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """Gives completions, the best first."""
        from assistant.terminal.completion import NameCompleter

        return NameCompleter(self._offer).get_completions(document, complete_event)


class Line:
    """Reads lines from the terminal. `ask` gives one; lines that were pasted together come one after the other."""

    def __init__(self, around: Surroundings, face: Face, offer: Offer, history: WorkspaceHistory) -> None:
        self._around = around
        self._face = face
        self._offer = offer
        self._stood = False
        self._call_early = False
        self.pasted: deque[str] = deque()
        self._rest = ""
        self._question: Question | None = None
        self._buffer = Buffer(
            completer=CompleterLater(offer),
            history=history,
            auto_suggest=FromHistory(history),
            complete_while_typing=Condition(lambda: not self.hidden and not self._buffer.text.startswith(" ")),
            multiline=False,
            accept_handler=self._accepted,
        )
        self._plain = Buffer(multiline=False, accept_handler=self._accepted, completer=CompleterLater(offer))
        output = get_app_session().output
        # No question about the cursor's place: over slow lines its answer ends up as garbage in the shell.
        if hasattr(output, "enable_cpr"):
            output.enable_cpr = False
        self._search = SearchToolbar()
        self._layouts: dict[bool, Layout] = {}
        self.app: Application[str | Signal] = Application(
            layout=self._layout(),
            key_bindings=keys_for(self),
            style=style_for(around.environ),
            color_depth=depth_for(around.environ),
            output=output,
            include_default_pygments_style=False,
            erase_when_done=False,
            after_render=self._rendered,
        )
        self.app.ttimeoutlen = 0.1

    @property
    def hidden(self) -> bool:
        """True while a secret is typed."""
        return self._question is not None and self._question.kind == "secret"

    @property
    def question(self) -> Question | None:
        """The question that the line answers, None where it is a request."""
        return self._question

    @property
    def buffer(self) -> Buffer:
        """What is being edited."""
        return self._plain if self._question is not None else self._buffer

    def ask(self, question: Question | None) -> str | Signal:
        """Gives what is typed. An answer is typed in an editor of its own that has no history."""
        self._question = self._offer.question = question
        if self._call_early:
            self._call_early = False
            return Signal.CALLED
        if self.pasted:
            return self._next_pasted()
        self.app.layout = self._layout()
        rest, self._rest = "" if self.hidden else self._rest, ""
        self.buffer.reset(Document(rest, len(rest)))
        return self.app.run(handle_sigint=False)

    def redraw(self) -> None:
        """Shows what has changed; may be called from any thread."""
        self.app.invalidate()

    def call(self) -> None:
        """Ends the line from another thread, what is typed stays for the next one."""
        loop = self.app.loop
        if loop is not None and self.app.is_running:
            loop.call_soon_threadsafe(self._end_for_call)
        else:
            self._call_early = True

    def put_back(self, text: str) -> None:
        """Lets the next line begin with what could not be sent."""
        self._rest = text

    def paste(self, event: KeyPressEvent, lines: list[str], rest: str) -> None:
        """Takes pasted lines: whole ones are sent one after the other, an unfinished last one stays."""
        first, *more = lines
        self.pasted.extend(more)
        self._rest = rest
        event.current_buffer.insert_text(first)
        event.current_buffer.validate_and_handle()

    def forget_pasted(self) -> int:
        """Drops the pasted lines that are still to come; gives how many there were."""
        count = len(self.pasted) + bool(self._rest)
        self.pasted.clear()
        self._rest = ""
        return count

    def _next_pasted(self) -> str:
        from prompt_toolkit.formatted_text import FormattedText
        from prompt_toolkit.shortcuts import print_formatted_text

        text = self.pasted.popleft()
        span = self._face.preview(text).hidden
        shown = text if span is None else text[: span[0]] + self._around.sign("•") * 4 + text[span[1] :]
        if self.hidden:
            shown = self._around.sign("•") * 4
        print_formatted_text(
            FormattedText([*self._face.prompt(), ("", shown)]),
            style=self.app.style,
            color_depth=depth_for(self._around.environ),
            output=self.app.output,
        )
        return text

    def _end_for_call(self) -> None:
        if self.app.is_running and not self.app.is_done:
            self._rest = self.buffer.text if not self.hidden else ""
            self.app.exit(result=Signal.CALLED)

    def _accepted(self, buffer: Buffer) -> bool:
        self.app.exit(result=buffer.text)
        return True  # the text stays on the screen

    def _rendered(self, _app: Application[str | Signal]) -> None:
        if not self._stood:
            self._stood = True
            self._face.first_shown()

    def _layout(self) -> Layout:
        asked = self._question is not None
        if asked not in self._layouts:
            self._layouts[asked] = self._made_layout()
        return self._layouts[asked]

    def _made_layout(self) -> Layout:
        dot = self._around.sign("•")
        buffer = self.buffer
        control = BufferControl(
            buffer=buffer,
            lexer=NameLexer(self._offer),
            search_buffer_control=self._search.control if self._question is None else None,
            preview_search=True,
            include_default_input_processors=False,
            input_processors=[
                ConditionalProcessor(PasswordProcessor(char=dot), Condition(lambda: self.hidden)),
                SecretDots(self._hidden_span, dot),
                HighlightIncrementalSearchProcessor(),
                ConditionalProcessor(AppendAutoSuggestion(), ~is_done),
            ],
        )
        typed = Window(
            control, height=Dimension(min=1), dont_extend_height=True, wrap_lines=True, get_line_prefix=self._prefix
        )
        below = HSplit(
            [
                Window(FormattedTextControl(self._preview), height=self._preview_height),
                ConditionalContainer(
                    VSplit([CompletionsMenu(max_height=MENU_ROWS, scroll_offset=1), Window(height=1)]),
                    filter=has_completions,
                ),
                self._search,
                ConditionalContainer(
                    Window(FormattedTextControl(self._face.status), height=1, wrap_lines=False),
                    filter=Condition(lambda: window()[1] >= SMALL),
                ),
            ]
        )
        return Layout(HSplit([typed, ConditionalContainer(below, filter=~is_done)]), focused_element=typed)

    def _prefix(self, _number: int, wrap: int) -> StyleAndTextTuples:
        prompt = self._face.prompt()
        return prompt if not wrap else [("", " " * min(4, fragment_list_width(prompt)))]

    def _hidden_span(self, text: str) -> tuple[int, int] | None:
        return self._face.preview(text).hidden

    def _preview_rows(self) -> list[list[Piece]]:
        """Gives the rows of the preview: two where its words need them and the window has them."""
        pieces = self._face.preview(self.buffer.text).pieces
        columns, rows = window()
        said = tuple((role, self._around.sign(words)) for role, words in pieces)
        return set_in_rows(said, max(8, columns - 3), 2 if rows > SMALL else 1, self._around.sign("…"))

    def _preview(self) -> StyleAndTextTuples:
        shown: StyleAndTextTuples = []
        for number, row in enumerate(self._preview_rows()):
            shown.append(("", "\n  " if number else "  "))
            shown += [(f"class:{role}", words) for role, words in row]
        return shown

    def _preview_height(self) -> Dimension:
        return Dimension.exact(len(self._preview_rows()))
