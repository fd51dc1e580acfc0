"""Natives: the names that are known without asking."""

from __future__ import annotations

from intents.natives import native_actions, native_extractors


def test_the_built_in_actions_are_known_with_the_titles_of_their_inputs() -> None:
    known = {action.slug: action for action in native_actions()}
    assert len(known) == 24
    assert known["humanReview"].name == "Human review"
    assert ("percentage", "Percentage") in known["split"].fields


def test_the_built_in_extractors_are_known() -> None:
    assert len({extractor.slug for extractor in native_extractors()}) == 9
