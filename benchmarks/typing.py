"""Typing: what one key costs, from the key to the redrawn line, in a workspace with 10,000 connectors."""

from __future__ import annotations

import gc
import io
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Final

from benchmarks.figures import median, percentile, show

if TYPE_CHECKING:
    from intents.names import Names

CONNECTORS: Final = 10_000
LINES: Final = (
    "show hubspot actions",
    "rename hubspot_team_4711 to Team EU",
    "delete clearbit_team_17 and all unused connectors",
    "limit salesforce_team_123 to 500 per hour",
    "which connectors are unused?",
    "add a clearbit connector called prod with a cache of 2 hours",
    "what uses apolo_team_9001 and then show its actions",
    "build a node that finds records in hubspot",
)


def main() -> None:
    """Prints what a key costs, and its parts."""
    with typist(many_names()) as lively:
        _measure(lively)


def _measure(lively: Typist) -> None:
    from assistant.terminal.preview import Previewer
    from intents.reading import Context

    previewer, lexicon, vocabulary = Previewer(), lively.lexicon, lively.vocabulary
    assert lexicon is not None
    assert vocabulary is not None
    parts: dict[str, list[float]] = {"preview": [], "names in the line": [], "completions": []}
    for line in LINES:
        for end in range(1, len(line) + 1):
            text = line[:end]
            parts["preview"].append(_timed(partial(previewer.of, text, lexicon, Context())))
            parts["names in the line"].append(_timed(partial(vocabulary.spans, text)))
            parts["completions"].append(_timed(partial(lively.completions, text)))
    keys = lively.type_lines(LINES)
    show(f"a key with {CONNECTORS:,} connectors, 99 of 100 within", f"{percentile(keys, 0.99):.1f} ms", "≤ 16 ms")
    show("a key, median", f"{median(keys):.1f} ms")
    for what, values in parts.items():
        show(
            f"  of it {what}: median, 99 of 100 within", f"{median(values):.1f}, {percentile(values, 0.99):.1f} ms"
        )


def many_names() -> Names:
    """Gives the names of the demo workspace with ten thousand connectors in it."""
    from msgspec.structs import replace

    from assistant import wiring
    from intents.names import ConnectorName

    names, _ = wiring.sandbox_names()
    services = [one.slug for one in names.integrations]
    more = tuple(
        ConnectorName(
            f"{services[number % len(services)]}_team_{number}",
            f"Team {number}",
            f"00000000-0000-4000-8000-{number:012d}",
            services[number % len(services)],
        )
        for number in range(CONNECTORS - len(names.connectors))
    )
    return replace(names, connectors=(*names.connectors, *more))


class Typist:
    """A line editor that is typed into, drawn to a terminal in memory."""

    def __init__(self, names: Names) -> None:
        from assistant.settings import Settings
        from assistant.terminal.activity import Activity
        from assistant.terminal.lively import Lively
        from assistant.terminal.loading import Loading
        from assistant.terminal.surroundings import Surroundings
        from assistant.understanding import Lexicon

        settings = Settings.read({**os.environ, "CARGO_ASSISTANT_HOME": "/nonexistent"}, sandbox=True)
        around = Surroundings(settings.environ, None, lively=True, unicode=True)
        self._lively = Lively(settings, around, Loading(settings, Activity(around), None), Activity(around))
        self.lexicon = Lexicon.build(names)
        self._lively.learn(self.lexicon)
        self.vocabulary = self._lively.offer.vocabulary

    def completions(self, text: str) -> list[object]:
        """Gives the completions of a line."""
        from prompt_toolkit.completion import CompleteEvent
        from prompt_toolkit.document import Document

        from assistant.terminal.completion import NameCompleter

        return list(NameCompleter(self._lively.offer).get_completions(Document(text), CompleteEvent(True)))

    def type_lines(self, lines: tuple[str, ...]) -> list[float]:
        """Types lines key by key, and gives the milliseconds that each took until it was drawn."""
        from prompt_toolkit.key_binding.key_processor import KeyPress

        app = self._lively.editor.app
        taken: list[float] = []

        async def typed() -> None:
            for line in lines:
                for key in line:
                    begun = time.perf_counter()
                    app.key_processor.feed(KeyPress(key))
                    app.key_processor.process_keys()
                    self.completions(self._lively.editor.buffer.text)
                    app._redraw()
                    taken.append((time.perf_counter() - begun) * 1000)
                self._lively.editor.buffer.reset()
            app.exit(result="")

        def begin() -> None:
            app.create_background_task(typed())

        gc.freeze()  # as the program does once it is loaded
        app.run(pre_run=begin)
        return taken


@contextmanager
def typist(names: Names) -> Iterator[Typist]:
    """Gives a line editor on a terminal that is nowhere."""
    from prompt_toolkit.application.current import create_app_session
    from prompt_toolkit.data_structures import Size
    from prompt_toolkit.input.defaults import create_pipe_input
    from prompt_toolkit.output.vt100 import Vt100_Output

    screen = Vt100_Output(io.StringIO(), lambda: Size(rows=30, columns=100), term="xterm-256color")
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=screen):
        yield Typist(names)


def _timed(action: Callable[[], object]) -> float:
    begun = time.perf_counter()
    action()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
