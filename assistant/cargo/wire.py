"""Wire: envelopes of the answers, and how bytes become entities."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.cargo import failures
from intents.entities import (
    Connector,
    CustomIntegration,
    FieldValue,
    Integration,
    LanguageModel,
    NativeIntegration,
    Workspace,
)
from intents.entity import Entity

MARKUP: Final = (b"<", b"\xef\xbb\xbf<")
DOCUMENT_KEYS: Final = ("documentation", "text", "content", "markdown", "body")

A = TypeVar("A", bound=BaseModel)
E = TypeVar("E", bound=Entity)


class Envelope(BaseModel):
    """The object around an answer; keys beside the known one are ignored."""

    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True, defer_build=True)


class Connectors(Envelope):
    connectors: list[Connector]


class OneConnector(Envelope):
    connector: Connector


class Existence(Envelope):
    exists: bool


class FieldValues(Envelope):
    results: list[FieldValue]


class LanguageModels(Envelope):
    models: list[LanguageModel] = Field(validation_alias="languageModels")


class Integrations(Envelope):
    integrations: list[Integration]


class OneIntegration(Envelope):
    integration: Integration


class Natives(Envelope):
    native: NativeIntegration = Field(validation_alias="nativeIntegration")


class CustomIntegrations(Envelope):
    customs: list[CustomIntegration] = Field(validation_alias="customIntegrations")


class Consent(Envelope):
    url: str = Field(validation_alias="consentUrl")


class Workspaces(Envelope):
    workspaces: list[Workspace]


class OneWorkspace(Envelope):
    workspace: Workspace


def read(kind: type[A], content: bytes, host: str) -> A:
    """Parses an answer; raises `Problem` where it is no JSON or of another shape, without quoting it."""
    try:
        return kind.model_validate_json(content)
    except ValidationError as fault:
        raise _shape(fault, content, host) from None


def read_within(kind: type[E], keys: tuple[str, ...], content: bytes, host: str) -> E:
    """Parses an entity that stands under one of the keys, or bare."""
    answer = json_of(content, host)
    if isinstance(answer, Mapping):
        answer = next((answer[key] for key in keys if isinstance(answer.get(key), Mapping)), answer)
    try:
        return kind.model_validate(answer)
    except ValidationError as fault:
        raise _shape(fault, content, host) from None


def json_of(content: bytes, host: str) -> Any:
    """Gives the JSON of an answer, None where it is empty; raises `Problem` for a page or other text."""
    if not content.strip():
        return None
    try:
        return json.loads(content)
    except ValueError:
        raise _no_json(content, host) from None


def document_of(content: bytes) -> str | None:
    """Gives a documentation text: a JSON string, an object that holds it, or plain text; None for a page."""
    if content.lstrip().lower().startswith((b"<!doctype html", b"<html")):
        return None
    text = content.decode("utf-8", "replace")
    try:
        answer = json.loads(text)
    except ValueError:
        return text.strip()
    found = _text_in(answer)
    return text.strip() if found is None else found


def _text_in(answer: Any) -> str | None:
    if isinstance(answer, str):
        return answer.strip()
    if not isinstance(answer, Mapping):
        return None
    named = [answer[key] for key in DOCUMENT_KEYS if key in answer]
    texts = (_text_in(one) for one in (*named, *answer.values()))
    return next((one for one in texts if one is not None), "")


def looks_like_page(content: bytes, content_type: str = "") -> bool:
    """True for HTML or other markup."""
    return "html" in content_type.lower() or content.lstrip().startswith(MARKUP)


def _no_json(content: bytes, host: str) -> Exception:
    return failures.wrong_address(host) if looks_like_page(content) else failures.not_json(host)


def _shape(fault: ValidationError, content: bytes, host: str) -> Exception:
    first = fault.errors(include_url=False, include_context=False, include_input=False)[0]
    if first["type"] == "json_invalid":
        return _no_json(content, host)
    return failures.unknown_form(".".join(str(step) for step in first["loc"]))
