"""Consent: connecting a service by OAuth, from the page where the user agrees to what the provider sends back."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from msgspec import Struct

from intents.problems import Problem
from intents.question import Question, QuestionKind
from intents.reply import Link, Text
from intents.secret import Secret

if TYPE_CHECKING:
    from intents.entities import Integration, OauthGrant
    from intents.ports import Ports

WHY = (
    "The provider sends you to an address that holds a code; the code proves that you agreed. "
    "Paste the whole address, or the code alone. It is kept secret and used once."
)


def ask_consent(integration: Integration, field: str, ports: Ports) -> Generator[Question, Any, dict[str, Any]]:
    """Opens the consent page, asks for what came back and gives the fields of the configuration it fills."""
    if ports.dry_run:
        return {field: Secret("given by the consent page")}
    first = f"{integration.name} is connected by your consent."
    answer: OauthGrant | Refused = yield _question(integration, field, first, ports)
    while isinstance(answer, Refused):
        # A page that was refused is over: asking again takes a new one.
        answer = yield _question(integration, field, answer.said, ports)
    grant = answer
    extra = grant.extra_values.reveal() if grant.extra_values is not None else {}
    return {**extra, field: grant.value}


class Refused(Struct, frozen=True):
    """The provider, or the API, did not accept the consent; `said` tells the user."""

    said: str


def _question(integration: Integration, field: str, first: str, ports: Ports) -> Question:
    """Prepares a consent page and gives the question for what it sends back."""
    url = ports.api.initiate_oauth(integration.slug)
    opened = ports.browser.open(url)
    where = "The consent page is open in your browser." if opened else "Open this page in a browser and agree:"
    return Question(
        prompt="Paste the address that you were sent to, or its code.",
        kind=QuestionKind.SECRET,
        slot=field,
        schema={"ui:widget": "IntegrationOauthWidget"},
        why=WHY,
        shown=(Text(f"{first} {where}"), Link(url)),
        parse=lambda line: _granted(line, url, integration, ports),
    )


def _granted(line: str, url: str, integration: Integration, ports: Ports) -> OauthGrant | Refused:
    """Completes the consent; what it gives is the answer, so that going back does not use a code twice."""
    text = ports.secrets.read(line) if line.startswith(("env:", "file:")) else line
    params = redirect_params(text)
    if "error" in params:
        return Refused(f"Access was not granted on the page of {integration.name}. Here is a new one.")
    state = dict(parse_qsl(urlsplit(url).query)).get("state")
    try:
        return ports.api.complete_oauth(integration.slug, {"state": state, **params} if state else params)
    except Problem as problem:
        if problem.reason != "failedToInitiateOauth":
            raise
        return Refused(f"{integration.name} did not take that code: it is wrong, or was used already. Once more.")


def redirect_params(text: str) -> dict[str, str]:
    """Gives the query of a redirect address, of a bare query (`code=…&state=…`), or a code alone as `code`."""
    text = text.strip().strip("<>\"'")
    query = urlsplit(text).query or urlsplit(text).fragment if "://" in text else text.lstrip("?#")
    params = dict(parse_qsl(query, keep_blank_values=True)) if "=" in query else {}
    if "code" in params or "error" in params:
        return params
    if "://" in text or not text or " " in text:
        raise Problem("There is no code in that.", "Paste the whole address of the page that you were sent to.")
    return {"code": text}
