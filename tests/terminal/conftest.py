"""Homes for the program: one with a sandbox that exists, copied for each test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant import wiring
from assistant.settings import Settings


@pytest.fixture(scope="session")
def settled_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which the sandbox was used before: store and names are there."""
    home = tmp_path_factory.mktemp("settled")
    settings = Settings.read({"CARGO_ASSISTANT_HOME": str(home)}, sandbox=True)
    place = wiring.place_of(settings)
    wiring.reader_of(place, settings).refresh_all()
    place.close()
    return home


@pytest.fixture
def home(settled_home: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    shutil.copytree(settled_home, tmp_path / "home")
    return tmp_path / "home"
