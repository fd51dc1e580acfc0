"""Recording this conversation as a transcript, and replaying one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intents.reading import Reading
from intents.reply import Reply, Tone, said
from intents.values import counted

if TYPE_CHECKING:
    from intents.ports import Ports


def record(reading: Reading, ports: Ports) -> Reply:
    """Starts a transcript; without a path one is made up and said."""
    path = reading.slots.get("path")
    written = ports.conversation.start_recording(path if isinstance(path, str) else None)
    turns = ports.conversation.recorded_turns
    before = f", with the {counted(turns, 'turn')} before" if turns else ""
    return said(
        f"Recording to {written}{before}. `stop recording` ends it.",
        Tone.DONE,
        json={"intent": "transcript.record", "path": written},
    )


def stop(_reading: Reading, ports: Ports) -> Reply:
    """Ends the transcript."""
    path = ports.conversation.stop_recording()
    return said(f"Recorded in {path}.", Tone.DONE, json={"intent": "transcript.stop", "path": path})


def replay(reading: Reading, ports: Ports) -> Reply:
    """Replays a transcript on a fresh sandbox and tells what differs."""
    return ports.conversation.replay(str(reading.slots["path"]))
