from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.intents.bench import Bench, bench


@pytest.fixture
def ports() -> Iterator[Bench]:
    """Ports on a fresh demo workspace."""
    made = bench()
    yield made
    made.api.close()
