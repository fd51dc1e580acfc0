"""Text: a transcript as plain text, narration filled to its width."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.transcripts.demo import narrated
from assistant.transcripts.export.screens import Screen, Told

_CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def text(screens: Sequence[Screen], width: int) -> str:
    """Gives the screens as text without control characters."""
    parts: list[str] = []
    for screen in screens:
        if isinstance(screen, Told):
            parts.append(narrated(screen.text, width))
        else:
            parts += [f"> {one.typed}".rstrip() + f"\n{one.answered}".rstrip() for one in screen.exchanges]
    return "\n\n".join(_CONTROL.sub("", part) for part in parts if part) + "\n"
