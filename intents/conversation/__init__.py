"""The conversation itself: help, history, undo, context, transcripts."""

from __future__ import annotations

from intents.conversation.declared import changes, context, guidance, recording, talk
from intents.spec import Intent

INTENTS: tuple[Intent, ...] = (
    *guidance.INTENTS,
    *changes.INTENTS,
    *context.INTENTS,
    *recording.INTENTS,
    *talk.INTENTS,
)
