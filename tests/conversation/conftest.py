"""Fixtures: a conversation with a fresh sandbox."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conversation.talk import Talk, open_talk


@pytest.fixture
def talk(tmp_path: Path) -> Talk:
    """A conversation on the demo workspace."""
    return open_talk(tmp_path)
