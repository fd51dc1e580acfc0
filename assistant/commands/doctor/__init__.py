"""`doctor`: looks at everything that the program stands on, and says what to do where something is wrong."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from intents.problems import Exit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.commands.doctor.check import Check
    from assistant.settings import Settings

__all__ = ["doctor"]


def doctor(settings: Settings) -> int:
    """Prints every check as it is made, or all as one JSON value; exit code 1 where there is a fault."""
    from assistant.commands.doctor.check import State

    checks = []
    for one in checks_of(settings):
        checks.append(one)
        if settings.output != "json":
            _show(one, settings)
    faults = sum(one.state is State.FAULT for one in checks)
    warnings = sum(one.state is State.WARNING for one in checks)
    if settings.output == "json":
        found = {"intent": "doctor", "checks": [one.as_json() for one in checks]}
        print(json.dumps({**found, "faults": faults, "warnings": warnings}, ensure_ascii=False))
    else:
        print(f"\n{_summary(faults, warnings)}")
    return Exit.FAILED if faults else Exit.OK


def checks_of(settings: Settings) -> Iterator[Check]:
    """Gives the checks one after the other, the quick ones first."""
    from assistant.commands.doctor import cargo, kept, machine

    yield machine.python()
    yield machine.libraries()
    yield machine.terminal(sys.stdin, sys.stdout, settings.environ)
    yield from kept.folders(settings.places)
    yield from kept.private_files(settings.places)
    yield kept.sandbox(settings.places.sandbox)
    yield kept.journal(settings.places.journal)
    yield from cargo.checks(settings)


def _show(check: Check, settings: Settings) -> None:
    from assistant.commands.doctor.check import State
    from assistant.render import Look, text_of
    from intents.reply import Text, Tone

    tones = {State.OK: Tone.DONE, State.WARNING: Tone.WARNING, State.FAULT: Tone.PROBLEM}
    blocks = [Text(f"{check.name}: {check.state}, {check.found}", tones[check.state])]
    if check.advice:
        blocks.append(Text(check.advice, Tone.HINT))
    look = Look.detect(sys.stdout, settings.environ, output=settings.output)
    sys.stdout.write(text_of(tuple(blocks), look))
    sys.stdout.flush()


def _summary(faults: int, warnings: int) -> str:
    if not faults and not warnings:
        return "All is well."
    parts = [_counted(faults, "fault"), _counted(warnings, "warning")]
    return "Found " + " and ".join(part for part in parts if part) + "."


def _counted(number: int, noun: str) -> str:
    return "" if not number else f"{number} {noun}" + ("" if number == 1 else "s")
