"""Answering: a replay asked for within a conversation, as a reply."""

from __future__ import annotations

from assistant.transcripts.format import read_document
from assistant.transcripts.player import Opener
from assistant.transcripts.replay import Filling, replayed
from assistant.transcripts.report import fault_count, report_lines, told
from intents.problems import Exit
from intents.reply import Block, Code, Reply, Text, Tone
from intents.values import counted


def replay_reply(path: str, opener: Opener, filling: Filling | None = None) -> Reply:
    """Replays a file on a fresh sandbox and gives what came of it; raises Problem where it can't be read."""
    document = read_document(path)
    outcome = replayed(document, opener, filling)
    turns = counted(len(outcome.turns), "turn")
    json = told(outcome)
    if outcome.passed:
        return Reply((Text(f"`{path}` replays as written: {turns}.", Tone.DONE),), json=json)
    differs = counted(fault_count(outcome), "difference")
    blocks: tuple[Block, ...] = (
        Text(f"`{path}` differs: {differs} in {turns}.", Tone.PROBLEM),
        Code("\n".join(list(report_lines(outcome))[1:]), "diff"),
    )
    hint = f"`cargo-assistant replay {path} --update` writes down what is answered now."
    return Reply(blocks, json=json, next_step=hint, exit_code=Exit.FAILED)
