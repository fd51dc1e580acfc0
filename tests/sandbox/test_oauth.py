"""OAuth: consent given or denied on the sandbox's own page, and what it is exchanged for."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from assistant.sandbox import Store
from assistant.sandbox.catalogue import shared_catalogue
from assistant.sandbox.configs import config_complaints
from tests.sandbox.conftest import Api, Clock, connected

OAUTH = [entry.slug for entry in shared_catalogue().entries if entry.oauth]


def consent_url(api: Api, slug: str = "hubspot") -> str:
    return str(api.ok("POST", f"integrations/{slug}/initiateOauth")["consentUrl"])


def decided(api: Api, url: str, decision: str) -> httpx.Response:
    """Answers the consent page as a browser without any token would."""
    browser = httpx.Client(transport=api.client._transport, follow_redirects=True)
    return browser.post(url, data={"decision": decision})


def params_of(answer: httpx.Response) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(str(answer.url)).query).items()}


def complete(api: Api, params: Any, slug: str = "hubspot") -> tuple[int, Any]:
    return api("POST", f"integrations/{slug}/completeOauth", {"params": params})


def test_the_consent_page_asks_with_two_buttons(api: Api) -> None:
    page = httpx.Client(transport=api.client._transport).get(consent_url(api))
    assert page.headers["content-type"].startswith("text/html")
    assert "Let Cargo use Hubspot for Acme RevOps?" in page.text
    assert ">Allow</button>" in page.text
    assert ">Deny</button>" in page.text


def test_allowing_leads_to_a_page_that_shows_its_own_address(api: Api) -> None:
    answer = decided(api, consent_url(api), "allow")
    assert answer.status_code == 200
    assert str(answer.url).replace("&", "&amp;") in answer.text
    assert "Copy the address of this page" in answer.text


def test_the_code_is_exchanged_once(api: Api) -> None:
    params = params_of(decided(api, consent_url(api), "allow"))
    status, grant = complete(api, params)
    assert status == 200
    assert grant["value"].startswith("demo-accessToken-")
    assert grant["extraValues"] == {"method": "oauth"}
    status, answer = complete(api, params)
    assert (status, answer["reason"]) == (400, "failedToInitiateOauth")


def test_denying_gives_nothing(api: Api) -> None:
    answer = decided(api, consent_url(api), "deny")
    assert "Access was denied" in answer.text
    params = params_of(answer)
    assert params["error"] == "access_denied"
    status, refusal = complete(api, params)
    assert status == 400
    assert "denied" in refusal["errorMessage"]


def test_a_wrong_code_or_state_is_refused_and_does_not_use_the_right_one_up(api: Api) -> None:
    params = params_of(decided(api, consent_url(api), "allow"))
    for wrong in (
        {**params, "code": "other"},
        {**params, "state": "other"},
        {"state": params["state"]},
        {"code": 5, "state": params["state"]},
        {},
    ):
        status, answer = complete(api, wrong)
        assert (status, answer["reason"]) == (400, "failedToInitiateOauth")
    assert complete(api, params)[0] == 200


def test_a_code_alone_is_enough(api: Api) -> None:
    """People paste the code without the address around it."""
    params = params_of(decided(api, consent_url(api), "allow"))
    assert complete(api, {"code": params["code"]})[0] == 200
    assert complete(api, {"code": params["code"]})[0] == 400


def test_a_code_is_worth_nothing_before_the_consent(api: Api) -> None:
    state = consent_url(api).rpartition("/")[2]
    assert complete(api, {"code": "", "state": state})[0] == 400
    assert complete(api, {"code": "None", "state": state})[0] == 400


def test_a_code_is_for_its_own_integration_and_workspace(api: Api, store: Store) -> None:
    params = params_of(decided(api, consent_url(api), "allow"))
    other = api.ok("GET", "/v1/workspaceManagement/workspaces/list")["workspaces"][1]["uuid"]
    assert complete(api, params, "slack")[0] == 400
    assert complete(connected(store, other), params)[0] == 400
    assert complete(api, params)[0] == 200


def test_the_code_sandbox_is_always_accepted(api: Api) -> None:
    assert complete(api, {"code": "sandbox"})[0] == 200
    assert complete(api, {"code": "sandbox", "state": "whatever"}) == complete(api, {"code": "sandbox"})


def test_further_parameters_of_the_redirect_are_ignored(api: Api) -> None:
    assert complete(api, {"code": "sandbox", "scope": "read", "session_state": "x"})[0] == 200


@pytest.mark.parametrize("slug", OAUTH)
def test_what_consent_gives_fits_the_schema(api: Api, slug: str) -> None:
    grant = complete(api, {"code": "sandbox"}, slug)[1]
    config = {"accessToken": grant["value"], **grant.get("extraValues", {})}
    assert config_complaints(config, shared_catalogue().credentials_schema(slug)) == []
    made = api("POST", "connectors", {"name": "x", "slug": "x", "integrationSlug": slug, "config": config})
    assert made[0] == 200


def test_an_integration_without_oauth_has_no_consent(api: Api) -> None:
    for rest, body in (("initiateOauth", None), ("completeOauth", {"params": {"code": "sandbox"}})):
        answer = api("POST", f"integrations/clearbit/{rest}", body)
        assert answer == (400, {"reason": "initiateOauthNotSupported"})


def test_a_body_without_params_is_refused(api: Api) -> None:
    assert api("POST", "integrations/hubspot/completeOauth", {"code": "sandbox"})[0] == 400


def test_an_unknown_consent_is_over(api: Api) -> None:
    browser = httpx.Client(transport=api.client._transport)
    for method in ("GET", "POST"):
        page = browser.request(method, "http://sandbox.test/sandbox/consent/nosuch")
        assert page.status_code == 404
        assert "This consent is over" in page.text


def test_a_consent_runs_out_after_an_hour(api: Api, clock: Clock) -> None:
    params = params_of(decided(api, consent_url(api), "allow"))
    clock.forward(hours=1, seconds=1)
    consent_url(api)
    assert complete(api, params)[0] == 400


def test_what_a_page_shows_is_escaped(api: Api) -> None:
    browser = httpx.Client(transport=api.client._transport)
    page = browser.get("http://sandbox.test/sandbox/redirected?code=%22%3E%3Cscript%3Ealert(1)")
    assert "<script>alert" not in page.text
    hostile = "http://sandbox.test/sandbox/redirected"
    page = browser.get(hostile, params={"code": '"><img src=x>'}, headers={"Host": '"><img src=x>'})
    assert "<img" not in page.text


def test_the_consent_address_can_be_that_of_a_server(store: Store) -> None:
    api = connected(store, consent_address=lambda: "http://127.0.0.1:4711/")
    assert consent_url(api).startswith("http://127.0.0.1:4711/sandbox/consent/")
    assert consent_url(connected(store)).startswith("http://sandbox.test/sandbox/consent/")
