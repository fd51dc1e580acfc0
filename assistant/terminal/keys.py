"""Keys: what they do where the editor's own meaning is not the one people expect here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prompt_toolkit.filters import Condition, completion_is_selected, has_completions
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.key_binding.bindings.auto_suggest import load_auto_suggest_bindings
from prompt_toolkit.key_binding.key_bindings import KeyBindingsBase, merge_key_bindings
from prompt_toolkit.keys import Keys

if TYPE_CHECKING:
    from prompt_toolkit.buffer import Buffer
    from prompt_toolkit.key_binding.key_processor import KeyPressEvent

    from assistant.terminal.line import Line
    from intents.question import Question


def keys_for(line: Line) -> KeyBindingsBase:
    """Gives the bindings of the line."""
    keys = KeyBindings()
    editing = Condition(lambda: line.app.current_buffer is line.buffer)
    choosing = Condition(lambda: line.question is not None and bool(line.question.options))

    @keys.add("enter", filter=editing & ~completion_is_selected)
    def _send(event: KeyPressEvent) -> None:
        event.current_buffer.validate_and_handle()

    @keys.add("enter", filter=editing & completion_is_selected)
    def _take(event: KeyPressEvent) -> None:
        # What was chosen stands in the line already; Enter closes the menu and sends nothing yet.
        event.current_buffer.complete_state = None

    @keys.add("tab", filter=editing)
    def _next(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if line.hidden:
            return
        if buffer.complete_state is not None and buffer.complete_state.completions:
            buffer.complete_next()
        else:
            # Only shows what there is: nothing is inserted that was not on the screen.
            buffer.start_completion(select_first=False)

    @keys.add("s-tab", filter=editing & has_completions)
    def _previous(event: KeyPressEvent) -> None:
        event.current_buffer.complete_previous()

    @keys.add("escape", filter=editing & has_completions, eager=True)
    def _close(event: KeyPressEvent) -> None:
        event.current_buffer.cancel_completion()

    @keys.add("c-c", filter=editing)
    @keys.add("<sigint>")
    def _interrupt(event: KeyPressEvent) -> None:
        from assistant.terminal.line import Signal

        event.app.exit(result=Signal.INTERRUPT)

    @keys.add("c-d", filter=editing & Condition(lambda: not line.buffer.text))
    def _leave(event: KeyPressEvent) -> None:
        from assistant.terminal.line import Signal

        event.app.exit(result=Signal.LEAVE)

    @keys.add("c-z", filter=editing)
    def _suspend(event: KeyPressEvent) -> None:
        event.app.suspend_to_background()

    @keys.add("down", filter=editing & choosing & ~has_completions)
    def _option_below(event: KeyPressEvent) -> None:
        _choose(event.current_buffer, line.question, 1)

    @keys.add("up", filter=editing & choosing & ~has_completions)
    def _option_above(event: KeyPressEvent) -> None:
        _choose(event.current_buffer, line.question, -1)

    @keys.add(Keys.BracketedPaste, filter=editing)
    def _paste(event: KeyPressEvent) -> None:
        if line.hidden:
            event.current_buffer.insert_text(event.data.replace("\r\n", "\n").strip("\r\n"))
            return
        lines, rest = pasted_lines(event.data)
        if lines:
            line.paste(event, lines, rest)
        else:
            event.current_buffer.insert_text(rest)

    return merge_key_bindings([load_auto_suggest_bindings(), keys])


def pasted_lines(text: str) -> tuple[list[str], str]:
    """Gives the whole lines of a paste, and what stands after the last line break.

    A line that ends in a backslash goes on in the next one; empty lines and control characters are left out.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = re.sub(r"[ \t]*\\\n[ \t]*", " ", text)
    text = re.sub(r"[\x00-\x09\x0b-\x1f\x7f]", " ", text)
    *whole, rest = text.split("\n")
    return [line.strip() for line in whole if line.strip()], rest


def _choose(buffer: Buffer, question: Question | None, step: int) -> None:
    """Puts the next or the last option into the line; its number where its name would not be unique."""
    if question is None or not question.options:
        return
    labels = [option.label for option in question.options]
    words = [
        label if labels.count(label) == 1 and "\n" not in label and label.strip() == label else str(number)
        for number, label in enumerate(labels, 1)
    ]
    try:
        place = words.index(buffer.text) + step
    except ValueError:
        place = 0 if step > 0 else -1
    buffer.text = words[place % len(words)]
    buffer.cursor_position = len(buffer.text)
