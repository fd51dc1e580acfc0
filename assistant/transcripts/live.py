"""Live runs: a transcript as a runbook on the configured workspace, ended by the first deviation."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, field

from assistant.transcripts.format import Document
from assistant.transcripts.player import Opener, Outcome, SceneResult, Setting, play
from assistant.transcripts.replay import Filling
from assistant.transcripts.report import done_lines, scene_lines
from intents.problems import Exit

Consent = Callable[[str], bool | None]
"""Asks a person whether a write may be sent; None where there is nobody to ask."""
Show = Callable[[str], None]
"""Prints one line."""


class Approval(Struct):
    """Lets a write of a live run be sent. `yes` stands for a person's yes, but never for a removal."""

    consent: Consent
    yes: bool
    show: Show
    refused: str = ""
    """The first plan that was not approved."""
    unasked: bool = False
    """True where that was for want of anybody to ask."""
    asked: list[str] = field(default_factory=list)

    def __call__(self, plan: str, destroys: bool) -> bool:
        """Shows a plan and gives whether it may be sent."""
        if self.refused:
            return False
        if self.yes and not destroys:
            self.show(f"Sending: {plan}")
            return True
        self.asked.append(plan)
        warning = "This cannot be undone: " if destroys else ""
        answer = self.consent(f"{warning}{plan}")
        if not answer:
            self.refused, self.unasked = plan, answer is None
        return bool(answer)


def run_live(
    document: Document,
    opener: Opener,
    filling: Filling,
    approval: Approval,
    *,
    dry_run: bool = False,
    live: bool = True,
) -> Exit:
    """Carries a document out and gives the exit code; raises Problem where values are missing.

    With `dry_run` nothing is compared or approved: what would be sent is shown. `live` False does that
    on a fresh sandbox.
    """
    show = approval.show
    parameters = filling.parameters(document)
    veil = filling.veil(sandbox=not live or dry_run)
    setting = Setting(
        document.workspace, document.width, live=live, dry_run=dry_run, approve=None if dry_run else approval
    )
    conversation = opener(setting)
    show(f"{document.title} ({document.path})")
    try:
        steps = play(
            document,
            conversation,
            parameters,
            veil,
            compare=not dry_run,
            skips_answers=dry_run,
            typing=lambda typed: show(f"\n> {typed}".rstrip()),
        )
        for outcome, scene, turn in steps:
            for line in turn.actual if turn is not None else ():
                show(line)
            if approval.refused or (not dry_run and not (scene.passed if turn is None else turn.passed)):
                return _stop(outcome, scene, approval)
    finally:
        conversation.close()
    return Exit.OK


def _stop(outcome: Outcome, scene: SceneResult, approval: Approval) -> Exit:
    """Says where and why it stopped, and what is done."""
    show = approval.show
    show("")
    if approval.refused:
        why = "there is nobody to ask" if approval.unasked else "you did not approve it"
        show(f"Stopped: {why}: {approval.refused}")
        hint = "Run it on a terminal, or add `--yes` for what is no removal."
        if approval.unasked:
            show(hint)
    else:
        show("Stopped at the first deviation:")
        for line in scene_lines(outcome, scene):
            show(f"  {line}".rstrip())
    for line in done_lines(outcome):
        show(line)
    return Exit.NOT_UNDERSTOOD if approval.refused and approval.unasked else Exit.FAILED
