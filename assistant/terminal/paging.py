"""Paging: a document that is longer than the window goes through the user's pager; all else is just printed."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.conversation.session import Turn
    from assistant.render.look import Look
    from assistant.terminal.surroundings import Surroundings


def shown(text: str, turn: Turn, look: Look, around: Surroundings) -> None:
    """Prints the text of a turn, through a pager where it is a long document and a person can leave it again."""
    if text and around.lively and _is_document(turn):
        from assistant.render.pager import needs_pager

        pager = _pager(around)
        if pager and needs_pager(text, look) and _through(pager, text, around):
            return
    sys.stdout.write(text)
    sys.stdout.flush()


def _is_document(turn: Turn) -> bool:
    from intents.reply import Markdown

    return turn.question is None and any(
        isinstance(one, Markdown) for reply in turn.replies for one in reply.blocks
    )


def _pager(around: Surroundings) -> list[str]:
    """Gives the command of `PAGER`, else `less` where there is one; empty for none."""
    try:
        words = shlex.split(around.environ.get("PAGER", "less"))
    except ValueError:
        return []
    return words if words and words[0] != "cat" and shutil.which(words[0]) else []


def _through(pager: list[str], text: str, around: Surroundings) -> bool:
    """Gives False where the pager could not be started; the text is then printed by the caller."""
    # Colours pass, a short text does not stop, and the text stays on the screen afterwards.
    # The pager may read only: what is typed into it by mistake must not write files or start programs.
    environ = {"LESS": "FRXP q leaves, space goes on", **around.environ, "LESSSECURE": "1"}
    try:
        with subprocess.Popen(pager, stdin=subprocess.PIPE, env=environ) as process:
            try:
                process.communicate(text.encode(sys.stdout.encoding or "utf-8", "replace"))
            except (KeyboardInterrupt, BrokenPipeError):
                process.wait()
    except OSError:
        return False
    return process.returncode in (0, 1, 2, 130) or process.returncode < 0
