"""Picture: screens as one SVG that loads nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.transcripts.demo import PROMPT
from assistant.transcripts.export.screens import Shot

_BOLD, _OFF = "\x1b[1m", "\x1b[0m"


def picture(shots: Sequence[Shot], width: int, title: str) -> str:
    """Gives the picture of the exchanges of some scenes, below one another."""
    from assistant.render.pictures import svg_of

    exchanges = [one for shot in shots for one in shot.exchanges]
    blocks = ["\n".join(filter(None, [f"{_BOLD}{PROMPT}{one.typed}{_OFF}", one.coloured])) for one in exchanges]
    return svg_of("\n\n".join(blocks), width, title)
