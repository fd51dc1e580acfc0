"""Guiding: the tour put beside a conversation, and loaded when somebody first speaks of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.conversation.session import Turn
    from assistant.onboarding.tour import Tour
    from intents.reply import Reply

NAMES: Final = ("tour", "tutorial")
"""Words of which one is in every line that speaks to a tour that is not under way (`onboarding.steering`)."""


class LateTour:
    """Implements `TourGuide` and `Watcher` for a tour that most sessions never take."""

    def __init__(self, make: Callable[[], Tour]) -> None:
        self._make = make
        self._made: Tour | None = None

    @property
    def tour(self) -> Tour:
        """The tour itself, made at the first look."""
        if self._made is None:
            self._made = self._make()
        return self._made

    def start(self) -> Reply:
        """Starts the tour, or goes on where it was left."""
        return self.tour.start()

    def steer(self, line: str) -> Reply | None:
        """Answers a line that speaks to the tour itself, None for any other."""
        folded = line.casefold()
        if self._made is None and not any(name in folded for name in NAMES):
            return None
        return self.tour.steer(line)

    def watch(self, turn: Turn) -> Reply | None:
        """Looks at a turn of a tour that was spoken of; gives praise, the next task, a hint, or nothing."""
        return None if self._made is None else self._made.watch(turn)


def give_tour(conversation: Conversation, kept: Path | None) -> None:
    """Lets the guided tour watch a conversation; its progress is kept in a file, or in memory alone."""

    def make() -> Tour:
        from assistant.onboarding.bookmark import BookmarkFile
        from assistant.onboarding.tour import Tour

        return Tour(conversation.session, conversation.parts, BookmarkFile(kept))

    conversation.view.guide = conversation.watcher = LateTour(make)
