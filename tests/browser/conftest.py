"""Fixtures: one Chromium for all tests, a fresh window for each."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from selenium import webdriver

from tests.browser.window import Window, driver, unavailable


@pytest.fixture(scope="session")
def chrome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """Chromium, started once; skipped where it is missing."""
    reason = unavailable()
    if reason:
        pytest.skip(reason)
    running = driver(tmp_path_factory.mktemp("profile"))
    yield running
    running.quit()


@pytest.fixture
def window(chrome: webdriver.Chrome) -> Window:
    """An empty window of 1200 by 900 pixels."""
    return Window(chrome)
