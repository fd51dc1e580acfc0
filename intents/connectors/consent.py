"""Consent: connecting a service by OAuth, from the page where the user agrees to what the provider sends back."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

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
    url = ports.api.initiate_oauth(integration.slug)
    opened = ports.browser.open(url)
    where = "The consent page is open in your browser." if opened else "Open this page in a browser and agree:"
    answer = yield Question(
        prompt="Paste the address that you were sent to, or its code.",
        kind=QuestionKind.SECRET,
        slot=field,
        schema={"ui:widget": "IntegrationOauthWidget"},
        why=WHY,
        shown=(Text(f"{integration.name} is connected by your consent. {where}"), Link(url)),
        parse=lambda line: _granted(line, integration, ports),
    )
    grant: OauthGrant = answer
    extra = grant.extra_values.reveal() if grant.extra_values is not None else {}
    return {**extra, field: grant.value}


def _granted(line: str, integration: Integration, ports: Ports) -> OauthGrant:
    """Completes the consent; what it gives is the answer, so that going back does not use a code twice."""
    text = ports.secrets.read(line) if line.startswith(("env:", "file:")) else line
    params = redirect_params(text)
    if "error" in params:
        raise Problem(
            f"{integration.name} did not agree: {params['error']}.", "Agree on the page, then paste again."
        )
    return ports.api.complete_oauth(integration.slug, params)


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
