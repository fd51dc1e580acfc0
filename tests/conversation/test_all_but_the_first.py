"""What is excepted by its place in a list is never what is changed or removed."""

from __future__ import annotations

import pytest

from tests.conversation.talk import Talk

FIRST_STAYS = [
    "delete all but the first", "delete everything except the first", "delete them, except the first", "delete all except #1",
    "the first one stays, delete the rest", "keep the first one and delete the rest", "keep the first, delete the second",
    "delete the rest but keep the first", "remove all of them but the 1st", "get rid of everything apart from the first one",
    "leave the first alone, delete the other one", "delete everything after the first", "delete all but number 1, please",
]  # fmt: skip


@pytest.mark.parametrize("line", FIRST_STAYS)
def test_the_first_stays_and_the_other_is_offered(talk: Talk, line: str) -> None:
    assert "Remove Lemlist (old)" in talk.all("list unused connectors", line)
    talk.say("yes")
    assert "hubspot_sandbox" in talk.connectors()
    assert "lemlist_old" not in talk.connectors()


@pytest.mark.parametrize(
    "line", ["delete all but the second", "delete all except the last one", "the second stays, delete the rest"]
)
def test_the_second_stays_and_the_first_is_offered(talk: Talk, line: str) -> None:
    assert "Remove HubSpot - Sandbox" in talk.all("list unused connectors", line)


def test_a_change_to_all_but_one_leaves_that_one(talk: Talk) -> None:
    talk.all("list connectors", "limit all but the first to 10 per minute", "yes")
    limits = {slug: one.rate_limit for slug, one in talk.connectors().items()}
    assert limits.pop("hubspot_production") is None
    assert all(one is not None and one.max == 10 for one in limits.values())


@pytest.mark.parametrize("line", ["delete all but the fifth", "delete everything after the second"])
def test_a_place_that_the_list_lacks_is_asked_about(talk: Talk, line: str) -> None:
    assert "Which connector" in talk.all("list unused connectors", line)
    assert talk.writes() == []


def test_a_second_name_goes_to_the_other_one(talk: Talk) -> None:
    talk.all("list unused connectors", "rename the second to Lemlist", "and the first to HubSpot Test")
    assert talk.connectors()["lemlist_old"].name == "Lemlist"
    assert talk.connectors()["hubspot_sandbox"].name == "HubSpot Test"
