from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from intents import calls
from intents.custom.addresses import address_from, place_from
from intents.problems import Problem
from intents.question import QuestionKind
from intents.reading import Correction, Reading
from tests.intents.bench import Bench, asked, bench, column, plan_of, reply_of, talk_about, texts

WORKER = "7d0c1f6e-52ab-4b3f-8c91-0e6f4ad2b8c3"
PORTAL = "https://partner-portal.example/cargo"


@pytest.fixture
def ports() -> Iterator[Bench]:
    """Ports on a demo workspace in which a custom integration was registered before."""
    made = bench()
    made.api.send(calls.create_custom(base_url=PORTAL))
    made.sent.clear()
    yield made
    made.api.close()


def only_custom(ports: Bench) -> tuple[str, str, str]:
    """Slug, UUID and address of the registered custom integration."""
    one = next(one for one in ports.api.custom_integrations() if one.base_url)
    return one.slug, one.uuid, one.base_url or ""


def test_customs_are_listed_with_where_they_are_served_from(ports: Bench) -> None:
    reply = reply_of(asked(ports, "custom.list"))
    slug, _, address = only_custom(ports)
    assert (slug, address) == ("partner_portal", PORTAL)
    assert column(reply, "slug") == [slug]
    assert column(reply, "place") == [address]
    assert [one["slug"] for one in reply.json["customIntegrations"]] == column(reply, "slug")


@pytest.mark.parametrize("seed", ["demo", "empty"])
def test_a_workspace_without_customs_says_so(seed: str) -> None:
    reply = reply_of(asked(bench(seed), "custom.list"))
    assert reply.json == {"customIntegrations": []}
    assert "no custom integration" in texts(reply)


@pytest.mark.parametrize("intent", ["custom.update", "custom.remove"])
@pytest.mark.parametrize("slots", [{}, {"custom": "partner_portal"}])
def test_where_there_is_none_it_is_said_how_one_is_registered(intent: str, slots: dict[str, Any]) -> None:
    with pytest.raises(Problem, match="no custom integration") as caught:
        asked(bench(), intent, **slots)
    assert caught.value.next_step == "`new custom integration at https://…` adds one."


def test_an_address_is_registered(ports: Bench) -> None:
    plan = plan_of(asked(ports, "custom.create", base_url="https://score.acme.dev"))
    assert not plan.destroys
    assert plan.steps[0].call.line() == (
        'POST /v1/connection/customIntegrations {"kind": "external", "baseUrl": "https://score.acme.dev"}'
    )
    assert plan.finish is not None
    answer = ports.api.send(plan.steps[0].call)
    reply = plan.finish([answer])
    assert reply.json == answer
    assert reply.focus[0].id == answer["customIntegration"]["slug"]
    assert f"`{reply.focus[0].id}`" in texts(reply)


def test_a_worker_is_registered_as_typed(ports: Bench) -> None:
    plan = plan_of(asked(ports, "custom.create", worker=WORKER))
    assert plan.steps[0].call.body == {"kind": "worker", "workerUuid": WORKER}


def test_what_serves_it_is_asked_for_address_or_worker(ports: Bench) -> None:
    talk = asked(ports, "custom.create", "score.acme.dev", "https://score.acme.dev")
    assert "https://" in talk.refused[0]
    assert plan_of(talk).steps[0].call.body == {"kind": "external", "baseUrl": "https://score.acme.dev"}
    assert plan_of(asked(ports, "custom.create", WORKER)).steps[0].call.body == {
        "kind": "worker",
        "workerUuid": WORKER,
    }


def test_an_address_that_cannot_be_is_asked_for_again(ports: Bench) -> None:
    talk = asked(ports, "custom.create", "http://localhost:8000", base_url="ftp://score.acme.dev")
    assert talk.questions[0].shown
    assert plan_of(talk).steps[0].call.body == {"kind": "external", "baseUrl": "http://localhost:8000"}


@pytest.mark.parametrize(
    "line",
    ["score", "https://", "http:///x", "https://a b.dev", "https://sam:pw@a.dev", "//a.dev", "https://a.dev:x"],
)
def test_what_is_no_address_is_refused(line: str) -> None:
    with pytest.raises(Problem) as caught:
        address_from(line)
    assert "pw" not in caught.value.sentence()


def test_words_about_a_worker_name_it() -> None:
    assert place_from("the worker lead-scorer").value == "lead-scorer"
    with pytest.raises(Problem):
        place_from("two words")


def test_a_custom_is_pointed_elsewhere_and_can_be_pointed_back(ports: Bench) -> None:
    slug, uuid, old = only_custom(ports)
    plan = plan_of(asked(ports, "custom.update", custom=slug, base_url="https://score.acme.dev/v9"))
    step = plan.steps[0]
    assert (
        step.call.line()
        == f'PUT /v1/connection/customIntegrations/{uuid} {{"baseUrl": "https://score.acme.dev/v9"}}'
    )
    assert plan.finish is not None
    assert old in texts(plan.finish([ports.api.send(step.call)]))
    ports.api.send(step.inverse[0])
    assert only_custom(ports) == (slug, uuid, old)


def test_the_new_place_is_asked_for(ports: Bench) -> None:
    talk = asked(ports, "custom.update", "https://score.acme.dev/v9", custom=only_custom(ports)[0])
    assert plan_of(talk).steps[0].call.body == {"baseUrl": "https://score.acme.dev/v9"}


def test_pointing_one_where_it_is_changes_nothing(ports: Bench) -> None:
    slug, _, old = only_custom(ports)
    assert "already" in texts(reply_of(asked(ports, "custom.update", custom=slug, base_url=old)))


def test_an_address_cannot_become_a_worker(ports: Bench) -> None:
    with pytest.raises(Problem) as caught:
        asked(ports, "custom.update", custom=only_custom(ports)[0], worker=WORKER)
    assert caught.value.next_step == (
        f"`new custom integration from worker {WORKER}` registers it again, under a slug of Cargo's choice."
    )


def test_a_removal_shows_what_goes(ports: Bench) -> None:
    slug, uuid, address = only_custom(ports)
    plan = plan_of(asked(ports, "custom.remove", custom=slug))
    assert plan.destroys
    assert plan.victims[0].ref.id == slug
    assert ("Served from", address) in plan.victims[0].details
    assert plan.steps[0].call.line() == f"DELETE /v1/connection/customIntegrations/{uuid}"
    assert plan.finish is not None
    reply = plan.finish([ports.api.send(plan.steps[0].call, consent=True)])
    assert reply.gone == (plan.victims[0].ref,)


def test_a_misspelt_name_is_picked_before_a_removal(ports: Bench) -> None:
    slug = only_custom(ports)[0]
    typed = slug[:-1]
    reading = Reading(
        f"delete custom {typed}",
        "custom.remove",
        {"custom": slug},
        corrections=(Correction(typed, slug, "custom"),),
    )
    talk = talk_about(ports, reading, "yes", slug)
    assert talk.questions[0].kind is QuestionKind.PICK
    assert talk.refused
    assert plan_of(talk).victims[0].ref.id == slug
