"""Recording: a conversation written down as a transcript while it goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Final

from assistant.transcripts.credentials import credentials_in
from assistant.transcripts.parameters import sheltered
from assistant.transcripts.player import answered_lines
from assistant.transcripts.scrubbing import answer_line, fence_for
from assistant.transcripts.secrets import COMMANDS, REFUSED, refused_name
from intents.problems import Problem
from intents.secret import MASK, Secret

PASTED: Final = "API_KEY"
"""The name of a credential that stands within a request, or was masked in it."""
_BY_REFERENCE: Final = re.compile(r"(env|file):\s*(\S.*)", re.IGNORECASE)
_WORDS: Final = re.compile(r".{0,5}|.*\s.*|[a-z_]+", re.DOTALL)
"""What was no credential but a request or a name, typed where a credential was asked: it may come again."""


class Recorder:
    """Writes one transcript. After every turn the file is whole and can be replayed.

    Not recorded are the requests that start and stop a recording, since a replay has none.
    """

    def __init__(self, path: str, width: int = 100, workspace: str = "demo", title: str = "") -> None:
        """Begins the file; raises Problem where it exists already or cannot be written."""
        self.path = str(Path(path).expanduser())
        self.workspace = workspace
        self._names: dict[str, Secret[str]] = {}
        self._fence = ""
        self._tail = 0
        self.turns = 0
        heading = title or Path(self.path).stem.replace("_", " ").replace("-", " ").capitalize()
        head = f"---\nworkspace: {workspace}\nwidth: {width}\n---\n\n# {' '.join(heading.split())}\n"
        try:
            self._file: BinaryIO = Path(self.path).open("x+b")  # noqa: SIM115 - open as long as the recording
        except FileExistsError:
            raise Problem(f"There is a file {self.path} already.", "Choose another name.") from None
        except (OSError, ValueError):
            raise Problem(f"{self.path} could not be written.", "Choose another folder.") from None
        self._append(head)
        self._tail = self._head = self._file.tell()

    def turn(
        self,
        line: str,
        text: str,
        secret: str | None = None,
        *,
        refused: bool = False,
        pasted: Sequence[Secret[str]] = (),
    ) -> None:
        """Writes what was typed and what was answered.

        `secret` is the name of the field where the line was the answer to a hidden question, `refused`
        says that it was asked again; `pasted` are credentials that stand within a request, which may
        also be masked in it.
        """
        typed = self._typed(line, secret, refused=refused, pasted=pasted)
        answer = [answer_line(self._hidden(one)) for one in answered_lines(text)]
        lines = [f"> {typed}" if typed else ">", *answer]
        fence = fence_for(lines)
        if self._fence and len(fence) <= len(self._fence):
            opening = "\n"
        else:
            self._close_scene()
            self._fence = fence
            opening = f"\n{fence}console\n"
        self._file.seek(self._tail)
        self._file.truncate()
        self._append(opening + "\n".join(lines) + "\n")
        self._tail = self._file.tell()
        self._append(f"{self._fence}\n")
        self.turns += 1

    def remark(self, text: str) -> None:
        """Puts a paragraph below the title, for whoever reads the file; a second one stands above the first."""
        paragraph = f"\n{text}\n"
        self._file.seek(self._head)
        rest = self._file.read()
        self._file.seek(self._head)
        self._append(paragraph + rest.decode("utf-8"))
        self._tail += len(paragraph.encode())

    def close(self) -> None:
        """Ends the file."""
        self._file.close()

    def _close_scene(self) -> None:
        """Keeps the closing line of the scene before; the next turn begins another."""
        self._file.seek(0, 2)
        self._tail = self._file.tell()

    def _append(self, text: str) -> None:
        try:
            self._file.write(text.encode("utf-8", errors="replace"))
            self._file.flush()
        except (OSError, ValueError):
            raise Problem(f"{self.path} could not be written.", "Check the space left.") from None

    def _typed(self, line: str, secret: str | None, *, refused: bool, pasted: Sequence[Secret[str]]) -> str:
        line = re.sub(r"[\r\n]+", " ", line)
        word = line.strip()
        if secret is not None and word.casefold() not in COMMANDS:
            return self._answer(word, secret, refused=refused)
        for one in [*pasted, *(Secret(word) for word in credentials_in(line))]:
            self._name(PASTED, one)
        return f"{{{{secret:{PASTED}}}}}".join(self._replaced(one) for one in line.split(MASK))

    def _answer(self, word: str, field: str, *, refused: bool) -> str:
        """Gives a hidden answer; one by reference is no secret, and tells why it was refused."""
        reference = _BY_REFERENCE.fullmatch(word)
        if reference is not None and refused:
            return sheltered(word)
        if reference is not None and reference[1].lower() == "env" and re.fullmatch(r"[A-Za-z_]\w*", reference[2]):
            return f"{{{{secret:{reference[2]}}}}}"
        name = upper_name(field)
        secret = Secret(f"{name} by file" if reference is not None else word)
        name = refused_name(name, word) if refused else name
        return f"{{{{secret:{self._name(name, secret)}}}}}"

    def _name(self, wanted: str, secret: Secret[str]) -> str:
        """Gives the name of a secret: the one it has, or `wanted`, with a number where that is another's."""
        for name, held in self._names.items():
            if held == secret and name.startswith(REFUSED) == wanted.startswith(REFUSED):
                return name
        name, count = wanted, 1
        while name in self._names:
            count += 1
            name = f"{wanted}_{count}"
        self._names[name] = secret
        return name

    def _replaced(self, line: str) -> str:
        """Gives a request with every credential in it as a reference, also one that was given before."""
        values = [
            (held.reveal(), name) for name, held in self._names.items() if not _WORDS.fullmatch(held.reveal())
        ]
        if not values:
            return sheltered(line)
        names = dict(reversed(values))
        pattern = "|".join(re.escape(value) for value in sorted(names, key=len, reverse=True))
        pieces = re.split(f"({pattern})", line)
        return "".join(f"{{{{secret:{names[one]}}}}}" if one in names else sheltered(one) for one in pieces)

    def _hidden(self, text: str) -> str:
        for held in self._names.values():
            if not _WORDS.fullmatch(held.reveal()):
                text = text.replace(held.reveal(), MASK)
        return text


def recorder_at(path: str | None, width: int = 100, workspace: str = "demo") -> Recorder:
    """Begins a recording as a person names it: `.md` is added where the name has no ending.

    Without a name it is `transcript.md`, or the first of `transcript-2.md` … that is free. Raises Problem.
    """
    if path is not None:
        return Recorder(path if Path(path).suffix else f"{path}.md", width, workspace)
    names = ["transcript.md", *(f"transcript-{number}.md" for number in range(2, 1000))]
    return Recorder(next(name for name in names if name == names[-1] or not Path(name).exists()), width, workspace)


def upper_name(field: str) -> str:
    """Gives the name of an environment variable for a field: `apiKey` -> `API_KEY`."""
    parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", field.rpartition(".")[2])
    name = "_".join(re.findall(r"[A-Za-z0-9]+", parted)).upper()
    return name if name and not name[0].isdigit() else f"SECRET_{name}".rstrip("_")
