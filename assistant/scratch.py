"""Scratch: files and sign-in of one replay: what a transcript writes, records or keeps lands nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from assistant.account.vault import Keeper, SignIn, Vault
from assistant.local import LocalFiles
from intents.problems import Exit, Problem

if TYPE_CHECKING:
    from assistant.conversation.view import Recording
    from intents.reply import Reply


class Scratch(Struct):
    """Files of one replay under the names that the transcript gives them; made when first needed."""

    _folder: TemporaryDirectory[str] | None = None

    def place(self, path: str) -> Path:
        """Gives where a file stands; a path that leads out of the folder keeps its last part."""
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="replay-")
        folder = Path(self._folder.name)
        inside = (folder / path).resolve()
        return inside if inside.is_relative_to(folder.resolve()) else folder / Path(path).name

    def write(self, path: str, text: str) -> str:
        """Writes a new file and gives its path as named; raises `Problem` where it exists."""
        try:
            LocalFiles().write(str(self.place(path)), text)
        except Problem as problem:
            raise replace_place(problem, str(self.place(path)), path) from problem
        return path

    def recording(self, path: str | None, begin: Callable[[str], Recording]) -> Recording:
        """Begins a transcript in this folder; it goes by the name the transcript gave it."""
        name = path or "transcript.md"
        name = name if Path(name).suffix else f"{name}.md"
        try:
            recording = begin(str(self.place(name)))
        except Problem as problem:
            raise replace_place(problem, str(self.place(name)), name) from problem
        recording.path = name
        return recording

    def played(self, path: str, play: Callable[[str], Reply]) -> Reply:
        """Replays what was recorded in this folder; raises `Problem` for any other file."""
        place = self.place(path)
        if not place.exists():
            raise Problem(
                f"{path} was not recorded here, and a replay replays no other file.",
                f"Use `cargo-assistant replay {path}`.",
                exit_code=Exit.USAGE,
            )
        reply = play(str(place))
        from intents.reply import Text

        blocks = tuple(
            replace(one, text=one.text.replace(str(place), path)) if isinstance(one, Text) else one
            for one in reply.blocks
        )
        return replace(reply, blocks=blocks)

    def close(self) -> None:
        """Removes the folder with all that is in it."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def replace_place(problem: Problem, place: str, path: str) -> Problem:
    """Gives a problem that names a file as the transcript does."""
    return Problem(
        problem.what.replace(place, path),
        problem.next_step,
        exit_code=problem.exit_code,
        reason=problem.reason,
        status=problem.status,
    )


class ScratchVault(Vault):
    """Holds a sign-in as long as a replay lasts; the one of this machine is neither read nor changed."""

    def __init__(self) -> None:
        super().__init__(Path())
        self._held: SignIn | None = None

    def where(self) -> str:
        """Says that nothing is stored."""
        return "memory alone, until the replay ends"

    def kept_in(self) -> Keeper | None:
        """Gives None: nothing is stored."""
        return None

    def load(self) -> SignIn | None:
        """Gives the sign-in of this replay."""
        return self._held

    def keep(self, sign_in: SignIn) -> None:
        """Holds a sign-in."""
        self._held = sign_in

    def forget(self) -> bool:
        """Drops the sign-in; False where there was none."""
        held, self._held = self._held, None
        return held is not None
