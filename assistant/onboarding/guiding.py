"""Guiding: the tour put beside a conversation."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation


def give_tour(conversation: Conversation, kept: Path | None) -> None:
    """Lets the guided tour watch a conversation; its progress is kept in a file, or in memory alone."""
    from assistant.onboarding.bookmark import BookmarkFile
    from assistant.onboarding.tour import Tour

    tour = Tour(conversation.session, conversation.parts, BookmarkFile(kept))
    conversation.view.guide = tour
    conversation.watcher = tour
