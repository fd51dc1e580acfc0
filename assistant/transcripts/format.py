"""Format: a transcript as a document of scenes and prose, read from Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct, field

from assistant.transcripts.blocks import Fence, Stretch, blocks_of
from assistant.transcripts.breakage import broken
from assistant.transcripts.facts import Fact, read_facts
from assistant.transcripts.front_matter import read_front_matter
from assistant.transcripts.requests import Request, read_requests
from assistant.transcripts.source import lines_of, read_text

CONSOLE: Final = "console"
GAP: Final = "..."
"""Alone on a line: any lines, none included."""


class Line(Struct, frozen=True):
    """One line of a file: its number from one, and its text as written, escapes included."""

    number: int
    text: str


class Turn(Struct, frozen=True):
    """What is typed, as written behind `> `, and the lines that must be answered."""

    number: int
    typed: str
    expected: tuple[Line, ...] = ()


class Block(Struct, frozen=True):
    """An `http` or `state` block: the numbers of its opening and closing lines, and what it lists."""

    first: int
    last: int
    fence: str


class HttpBlock(Block, frozen=True):
    """The calls that a scene must have sent."""

    requests: tuple[Request, ...] = ()


class StateBlock(Block, frozen=True):
    """What must hold after a scene."""

    facts: tuple[Fact, ...] = ()


class Scene(Struct):
    """One `console` block with the checks that follow it. `title` is the heading or prose above it."""

    first: int
    last: int
    fence: str
    title: str
    turns: tuple[Turn, ...]
    http: list[HttpBlock] = field(default_factory=list)
    state: list[StateBlock] = field(default_factory=list)


class Prose(Struct, frozen=True):
    """Narration as written; `first` is its line."""

    first: int
    text: str


class Document(Struct, frozen=True):
    """A transcript. `parts` are its scenes and its prose in order."""

    path: str
    lines: tuple[str, ...]
    parts: tuple[Scene | Prose, ...]
    workspace: str = "demo"
    width: int = 100
    defaults: Mapping[str, str] = field(default_factory=dict)

    @property
    def scenes(self) -> tuple[Scene, ...]:
        """The scenes in order."""
        return tuple(part for part in self.parts if isinstance(part, Scene))

    @property
    def title(self) -> str:
        """The first heading, else the first words of prose, else the file's path."""
        for part in self.parts:
            if isinstance(part, Prose) and (title := _title(part.text)):
                return title
        return self.path


def read_document(path: str) -> Document:
    """Reads a transcript from a file; raises Problem with file and line, exit code 2, where it can't be."""
    return parse(read_text(path), path)


def parse(text: str, path: str = "transcript") -> Document:
    """Reads a transcript; `path` names it in messages. Raises Problem with file and line."""
    lines = lines_of(text)
    head = read_front_matter(path, lines, text)
    parts: list[Scene | Prose] = []
    scene: Scene | None = None
    heading, above = "", ""
    for part in blocks_of(path, lines, head.length):
        if isinstance(part, Stretch):
            parts.append(Prose(part.first, part.text))
            heading = part.heading or heading
            above = part.heading or part.opening or above
            continue
        _no_options(path, part)
        if part.tag == CONSOLE:
            scene = Scene(part.first, part.last, part.fence, above or heading, _turns(path, part))
            parts.append(scene)
            above = heading
        elif scene is None:
            raise broken(path, part.first, f"No scene stands above this `{part.tag}` block.", "Put it below one.")
        elif part.tag == "http":
            requests = read_requests(path, part.first + 1, part.lines)
            scene.http.append(HttpBlock(part.first, part.last, part.fence, requests))
        else:
            facts = read_facts(path, part.first + 1, part.lines)
            scene.state.append(StateBlock(part.first, part.last, part.fence, facts))
    if scene is None:
        raise broken(path, 1, "The file has no scene.", "Add a fenced block tagged `console`.")
    return Document(path, tuple(lines), tuple(parts), head.workspace, head.width, head.defaults)


def typed_of(text: str) -> str | None:
    """Gives what a line of a scene types, None where it is a line of an answer."""
    if text == ">":
        return ""
    return text[2:] if text.startswith("> ") else None


def plain(text: str) -> str:
    r"""Gives a line of an answer without its escape: one `\` at its start is dropped."""
    return text[1:] if text.startswith("\\") else text


def escaped(text: str) -> str:
    r"""Gives a line of an answer as a scene holds it: with a `\` where it would be read as something else."""
    misread = typed_of(text) is not None or text.rstrip() == GAP or text.startswith("\\")
    return "\\" + text if misread else text


def _no_options(path: str, fence: Fence) -> None:
    if fence.options:
        option = fence.options.split()[0]
        what = f"A `{fence.tag}` block has no option `{option}`."
        raise broken(path, fence.first, what, "Take it off; width and workspace stand in the front matter.")


def _turns(path: str, fence: Fence) -> tuple[Turn, ...]:
    turns: list[tuple[int, str, list[Line]]] = []
    for number, text in enumerate(fence.lines, fence.first + 1):
        typed = typed_of(text)
        if typed is not None:
            turns.append((number, typed, []))
        elif turns:
            turns[-1][2].append(Line(number, text))
        elif text.strip():
            what = "Nothing was typed above this line."
            raise broken(path, number, what, "Begin what is typed with `> `; tag other listings `sh` or `text`.")
    if not turns:
        raise broken(path, fence.first, "Nothing is typed in this scene.", "Begin what is typed with `> `.")
    return tuple(Turn(number, typed, tuple(_trimmed(expected))) for number, typed, expected in turns)


def _trimmed(expected: list[Line]) -> list[Line]:
    """Drops empty lines at the end of an answer: they only set turns apart."""
    while expected and not expected[-1].text.strip():
        expected.pop()
    return expected


def _title(text: str) -> str:
    for line in text.split("\n"):
        if line.strip():
            return line.strip().lstrip("#").strip()
    return ""
