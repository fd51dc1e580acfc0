"""`selftest`: how well requests are understood on this machine, on labelled lines that ship with the program."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from intents.problems import Exit

if TYPE_CHECKING:
    from assistant.settings import Settings


def selftest(settings: Settings) -> int:
    """Prints the figures; gives FAILED where a removal was proposed that nobody asked for."""
    from assistant.conversation.session import Turn
    from assistant.output import turn_json, turn_text
    from assistant.render import Look
    from assistant.selftest.report import run
    from intents.reply import Fields, Reply

    report = run()
    rows = report.rows()
    wrong = report.clean.wrong_removals + report.misspelt.wrong_removals
    reply = Reply(
        (
            Fields(
                tuple((f"{name[0].upper()}{name[1:]}", value) for name, value in rows),
                title="How well I understand",
            ),
        ),
        json={"intent": "selftest", "figures": dict(rows)},
    )
    turn = Turn("", (reply,))
    look = Look.detect(sys.stdout, settings.environ, output=settings.output)
    sys.stdout.write(turn_json(turn) if settings.output == "json" else turn_text(turn, look))
    return Exit.FAILED if wrong else Exit.OK
