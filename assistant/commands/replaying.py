"""Replaying and exporting transcripts from the command line."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from assistant.stage import opener
from assistant.transcripts import command
from assistant.transcripts.people import person_at

if TYPE_CHECKING:
    from assistant.settings import Settings


def replay(options: dict[str, Any], settings: Settings) -> int:
    """Replays files and gives the exit code; raises `Problem`."""
    chosen = command.ReplayOptions(
        update=options.get("update", False) or options.get("update_errors", False),
        errors=options.get("update_errors", False),
        demo=options.get("demo", False),
        speed=options.get("speed", 1.0),
        given=command.values_of(options.get("set") or ()),
        live=options.get("live", False),
        dry_run=settings.dry_run,
        yes=settings.yes,
        junit=options.get("junit"),
        coverage=options.get("coverage", False),
        colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ,
        json=settings.output == "json",
    )
    person = person_at(sys.stdin, sys.stdout)
    return command.replay(
        options.get("files") or (), chosen, opener(settings), sys.stdout, settings.environ, person
    )


def export(options: dict[str, Any], settings: Settings) -> int:
    """Exports a file and gives the exit code; raises `Problem`."""
    text = command.export(options["file"], options["form"], opener(settings), settings.environ, options.get("to"))
    sys.stdout.write(text)
    return 0
