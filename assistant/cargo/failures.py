"""Failures: what the API or the network refused, as a `Problem` in a person's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any, Final

from msgspec import Struct

from assistant.cargo.scrubbing import scrubbed
from intents.problems import Exit, Problem

LIST_CONNECTORS: Final = 'Say "list connectors" to see those there are.'
LIST_INTEGRATIONS: Final = 'Say "list integrations" to see those there are.'
LIST_CUSTOMS: Final = 'Say "list custom integrations" to see those there are.'
CHECK_BASE_URL: Final = "Check CARGO_BASE_URL: it is the address of the API without `/v1`."


class Subject(Struct, frozen=True):
    """What a request was about, so that a failure can name it: an object's word and what it is called."""

    noun: str = ""
    name: str = ""

    def the(self, noun: str) -> str:
        """Gives `connector "x"` where the name is known, else `that connector`."""
        return f'{noun} "{self.name}"' if self.name and self.noun == noun else f"that {noun}"


NOTHING: Final = Subject()

REASONS: Final[Mapping[str, tuple[str, str]]] = {
    "connectorNotFound": ("There is no {connector} in this workspace (any more).", LIST_CONNECTORS),
    "integrationNotFound": ("Cargo knows no {integration}.", LIST_INTEGRATIONS),
    "connectorIsUsedInWorkflows": (
        "Cargo keeps {connector}: plays or tools still use it.",
        "Take it out of them first; its usage says how many there are.",
    ),
    "connectorIsUsedInModels": (
        "Cargo keeps {connector}: models still load data through it.",
        "Point those models at another connector, or remove them, first.",
    ),
    "failedToGetIntegration": (
        "Cargo could not load {integration}.",
        "If it is a custom integration, its server may be down; else try again in a moment.",
    ),
    "failedToGetIntegrationAutocomplete": (
        "The service did not give the values for this field.",
        "Its credentials may have expired: check them, then ask again with a refresh.",
    ),
    "languageModelsNotSupported": (
        "This connector's service offers no language models.",
        "Only AI services such as OpenAI or Anthropic do.",
    ),
    "failedToGetLanguageModels": (
        "The service did not list its language models.",
        "Its credentials may have expired: check them, then ask again.",
    ),
    "initiateOauthNotSupported": (
        "{Integration} does not sign in through a consent page.",
        "Connect it with its key or password instead.",
    ),
    "failedToInitiateOauth": (
        "The consent page of {integration} could not be prepared.",
        "Try again in a moment; where the service offers a key, that works as well.",
    ),
    "workerNotFound": (
        "There is no such worker in this workspace.",
        "Take the worker's UUID from Cargo, or give the address of a server instead.",
    ),
    "customIntegrationNotFound": (
        "There is no {custom integration} in this workspace (any more).",
        LIST_CUSTOMS,
    ),
    "customIntegrationNotWorker": (
        "This custom integration is served from an address, not by a worker.",
        "Change its address, or remove it and add one with a worker.",
    ),
    "customIntegrationNotExternal": (
        "This custom integration runs on a worker, not at an address.",
        "Change its worker, or remove it and add one with an address.",
    ),
}
"""Reasons of the API (`contract`: api) in words, and what to do. Braces stand for the object, named if known."""


def refused(status: int, answer: Any, subject: Subject, secrets: Iterable[str] = ()) -> Problem:
    """Gives the problem for an answer with a status of 400 or more; `answer` is its JSON, None if it had none."""
    fields = answer if isinstance(answer, Mapping) else {}
    reason = fields.get("reason")
    reason = reason if isinstance(reason, str) else ""
    message = fields.get("errorMessage")
    said = scrubbed(message, secrets) if isinstance(message, str) else ""
    if status == HTTPStatus.UNAUTHORIZED:
        return unauthorised()
    if status == HTTPStatus.FORBIDDEN:
        return forbidden(said)
    if reason in REASONS:
        what, next_step = REASONS[reason]
        what = _named(what, subject)
    else:
        what, next_step = _by_status(status, subject)
    if said:
        what = f"{what.removesuffix('.')}: {said.rstrip('.')}."
    elif reason and reason not in REASONS:
        what = f"{what.removesuffix('.')} ({scrubbed(reason, secrets)})."
    return Problem(what, next_step, reason=reason, status=status)


def _named(sentence: str, subject: Subject) -> str:
    for noun in ("custom integration", "connector", "integration"):
        word = subject.the(noun)
        if "no {" + noun + "}" in sentence and word == f"that {noun}":
            word = f"such {noun}"
        sentence = sentence.replace("{" + noun + "}", word)
        sentence = sentence.replace("{" + noun.capitalize() + "}", word[0].upper() + word[1:])
    return sentence


def _by_status(status: int, subject: Subject) -> tuple[str, str]:
    if status == HTTPStatus.NOT_FOUND:
        about = f' for {subject.noun} "{subject.name}"' if subject.name else ""
        return f"Cargo found nothing{about}.", "Look at what there is, or check CARGO_BASE_URL if nothing works."
    if status == HTTPStatus.CONFLICT:
        return "Cargo refused, because it clashes with what is there.", "Another name, or a fresh look, helps."
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return "Cargo answers that there were too many requests.", "Wait a minute, then try again."
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return f"Cargo had a fault of its own (status {status}).", "Try again in a moment."
    return f"Cargo did not accept the request (status {status}).", "Check the values that were given."


def unauthorised() -> Problem:
    """Gives the problem for a token that is missing, wrong or expired."""
    return Problem(
        "Cargo does not accept the sign-in: the token is missing, wrong or expired.",
        "Sign in with `cargo-assistant login`, or set CARGO_API_TOKEN.",
        exit_code=Exit.SIGN_IN,
        status=HTTPStatus.UNAUTHORIZED,
    )


def unusable_proxy() -> Problem:
    """Gives the problem for proxy settings of the environment that cannot be followed."""
    return Problem(
        "The proxy that the environment names cannot be used.",
        "Check HTTPS_PROXY and ALL_PROXY: an http:// or https:// proxy works.",
        reason="unreachable",
    )


def unusable_workspace() -> Problem:
    """Gives the problem for a workspace identifier that cannot be sent."""
    return Problem(
        "The workspace's UUID holds characters that no UUID has.",
        "Check CARGO_WORKSPACE_UUID or --workspace.",
        exit_code=Exit.USAGE,
    )


def unsendable() -> Problem:
    """Gives the problem for a request that makes no valid address."""
    return Problem("The request is too long to be sent.", "Use a shorter word.", exit_code=Exit.USAGE)


def unusable_token() -> Problem:
    """Gives the problem for a token that holds characters no token has."""
    return Problem(
        "The access token holds characters that cannot be sent.",
        "Copy it again, whole and without spaces, and sign in with `cargo-assistant login`.",
        exit_code=Exit.SIGN_IN,
    )


def forbidden(said: str = "") -> Problem:
    """Gives the problem for a workspace that the user may not use."""
    detail = f" ({said.rstrip('.')})" if said else ""
    return Problem(
        f"This sign-in may not do that in the chosen workspace{detail}.",
        'Say "list workspaces" and switch to one of yours, or set CARGO_WORKSPACE_UUID.',
        exit_code=Exit.SIGN_IN,
        status=HTTPStatus.FORBIDDEN,
    )


def unreachable(host: str, why: str) -> Problem:
    """Gives the problem for a connection that could not be made; `why` is `refused`, `unknown`, `tls` or empty."""
    what, next_step = {
        "refused": (f"Nothing answers at {host}.", "Is it running, and is CARGO_BASE_URL right?"),
        "unknown": (
            f"The address {host} cannot be found.",
            "Check the network connection, then CARGO_BASE_URL.",
        ),
        "tls": (
            f"The connection to {host} is not secure: its certificate could not be verified.",
            "Check CARGO_BASE_URL and the clock; behind a company proxy, its certificate must be installed.",
        ),
    }.get(why, (f"The connection to {host} failed.", "Check the network connection, then try again."))
    return Problem(what, next_step, reason="unreachable")


def timed_out(host: str, *, connecting: bool, write: bool) -> Problem:
    """Gives the problem for a time-out; after a write nobody knows whether it was carried out."""
    if connecting:
        return Problem(
            f"No connection to {host} within the time allowed.",
            "Check the network connection, then try again.",
            reason="timedOut",
        )
    if write:
        return Problem(
            f"{host} did not answer in time; the change may have been made or not.",
            "Look at the present state before you repeat it.",
            reason="timedOut",
        )
    return Problem(f"{host} did not answer in time.", "Try again in a moment.", reason="timedOut")


def broken_off(host: str, *, write: bool) -> Problem:
    """Gives the problem for a connection that broke while a request was under way."""
    if write:
        return Problem(
            f"The connection to {host} broke off; the change may have been made or not.",
            "Look at the present state before you repeat it.",
            reason="unreachable",
        )
    return Problem(f"The connection to {host} broke off.", "Try again in a moment.", reason="unreachable")


def wrong_address(host: str) -> Problem:
    """Gives the problem for a web page, or a redirect, where the API was expected."""
    return Problem(
        f"{host} answered with a web page, not as the Cargo API does.", CHECK_BASE_URL, reason="notTheApi"
    )


def not_json(host: str) -> Problem:
    """Gives the problem for an answer that is neither JSON nor a page."""
    return Problem(f"{host} answered with something that is not JSON.", CHECK_BASE_URL, reason="notTheApi")


def unusable_address() -> Problem:
    """Gives the problem for a base URL that is none."""
    return Problem("The API's address is not a web address.", CHECK_BASE_URL, exit_code=Exit.USAGE)


def unknown_form(where: str = "") -> Problem:
    """Gives the problem for JSON of another shape; `where` names the field, never its value."""
    field = f" (at {where})" if where else ""
    return Problem(
        f"The API answered in a form that this version does not know{field}.",
        "A newer version of cargo-assistant may know it.",
        reason="unknownForm",
    )


def unasked_removal(target: str) -> Problem:
    """Gives the problem for a removal that reached the client without the user's consent."""
    return Problem(
        f"A removal was about to be sent without your consent, and was stopped ({target}). Nothing was removed.",
        "This is a fault of the program; please report it.",
        reason="noConsent",
    )
