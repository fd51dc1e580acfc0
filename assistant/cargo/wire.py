"""Wire: envelopes of the answers, and how bytes become entities."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Final, TypeVar, cast

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model

from assistant.cargo import failures
from intents.entity import Entity

MARKUP: Final = (b"<", b"\xef\xbb\xbf<")
DOCUMENT_KEYS: Final = ("documentation", "text", "content", "markdown", "body")

T = TypeVar("T")
A = TypeVar("A", bound=BaseModel)
E = TypeVar("E", bound=Entity)


@cache
def _envelope(key: str, kind: Any) -> type[BaseModel]:
    """Gives the object around an answer; keys beside the known one are ignored. Made when it is first needed."""
    config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)
    return create_model("Envelope", __config__=config, found=(kind, Field(validation_alias=key)))


def read_under(key: str, kind: type[T], content: bytes, host: str) -> T:
    """Parses what stands under a key of an answer; raises `Problem` as `read` does."""
    envelope: Any = read(_envelope(key, cast("Any", kind)), content, host)
    found: T = envelope.found
    return found


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
