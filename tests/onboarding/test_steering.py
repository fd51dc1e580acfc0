"""Steering: which lines speak to the tour."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.onboarding import steering
from assistant.onboarding.guiding import NAMES


@pytest.mark.parametrize("pattern", [pattern for _wish, pattern in steering._ALWAYS])
@given(data=st.data())
def test_what_speaks_to_a_tour_that_is_not_under_way_names_it(pattern: str, data: st.DataObject) -> None:
    """So that the tour is loaded by then."""
    line = data.draw(st.from_regex(pattern, fullmatch=True))
    assert any(name in line for name in NAMES)
