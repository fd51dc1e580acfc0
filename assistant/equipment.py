"""Equipment: what a person's conversation has and a replay does without: recording, replaying, the tour."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.conversation.session import Turn
    from assistant.settings import Settings
    from intents.reply import Reply


def equip(conversation: Conversation, settings: Settings) -> None:
    """Gives a conversation all of it; begins to record where the settings say so. Raises `Problem`."""
    from assistant.onboarding.guiding import give_tour

    give_tour(conversation, settings.places.state / "tour.json")
    give_transcripts(conversation, settings)
    if settings.record is not None:
        conversation.view.start_recording(settings.record)


def give_transcripts(conversation: Conversation, settings: Settings) -> None:
    """Lets a conversation be recorded, as text of a transcript's width, and transcripts be replayed within it."""
    from assistant.transcripts.memory import Memory

    def play(path: str) -> Reply:
        from assistant.stage import opener
        from assistant.transcripts.answering import replay_reply

        return replay_reply(path, opener(settings))

    def text(turn: Turn) -> str:
        from assistant.output import turn_text
        from assistant.render import Look

        return turn_text(turn, Look(now=conversation.parts.clock.now()))

    conversation.memory = memory = Memory()
    conversation.view.open_recording = memory.recorder
    conversation.view.play = play
    conversation.text = text
