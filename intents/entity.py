"""Entity: the base of everything the API answers, and types of its fields that forgive what they can."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, PlainSerializer, PlainValidator
from pydantic.alias_generators import to_camel
from pydantic_core import CoreSchema, core_schema

from intents.secrecy import has_secret_name, mask_all
from intents.secret import MASK, Secret, masked

# Plugins of other programs are no part of this one; looking for them reads the metadata of every package.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


class Lenient:
    """Makes a field fall back to a default where the API sends null or another type than expected."""

    def __init__(self, fallback: Any) -> None:
        self.fallback = fallback

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_default_schema(handler(source), default=self.fallback, on_error="default")


class NullAs:
    """Makes a field take what the factory gives where the API sends null; another wrong type stays an error."""

    def __init__(self, factory: Callable[[], Any]) -> None:
        self.factory = factory

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def filled(value: Any) -> Any:
            return self.factory() if value is None else value

        return core_schema.no_info_after_validator_function(filled, core_schema.nullable_schema(handler(source)))


def _as_javascript(moment: datetime | None) -> str | None:
    if moment is None:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


Text = Annotated[str, Lenient("")]
OptionalText = Annotated[str | None, Lenient(None)]
Flag = Annotated[bool, Lenient(False)]
Count = Annotated[int, Lenient(0)]
Number = int | float
JsonObject = Annotated[dict[str, Any], Lenient({})]
JsonList = Annotated[list[Any], Lenient([])]
Moment = Annotated[datetime | None, Lenient(None), PlainSerializer(_as_javascript)]


def _hide(value: Any) -> Any:
    return value if value is None or isinstance(value, Secret) else Secret(value)


def _shown(value: Any) -> Any:
    if not isinstance(value, Secret):
        return None
    inner = value.reveal()
    return mask_all(inner) if isinstance(inner, Mapping) else MASK


_HIDDEN = (PlainValidator(_hide), PlainSerializer(_shown))
HiddenObject = Annotated[Secret[dict[str, Any]] | None, *_HIDDEN]
HiddenValue = Annotated[Secret[Any], *_HIDDEN]


class Entity(BaseModel):
    """A thing of the API: snake_case here, camelCase on the wire, frozen, unknown fields kept."""

    model_config = ConfigDict(
        alias_generator=to_camel,
        populate_by_name=True,
        extra="allow",
        frozen=True,
        hide_input_in_errors=True,
        protected_namespaces=(),
        # Built when first needed: a request needs a few of the twenty, and building them takes longest.
        defer_build=True,
    )

    def as_json(self) -> dict[str, Any]:
        """Gives what the API sent, secrets masked: wire names, unknown fields kept, nothing added."""
        found: dict[str, Any] = masked(self.model_dump(by_alias=True, exclude_unset=True))
        return found


class GuardedEntity(Entity):
    """An entity of a workspace: a text in an unknown field becomes a `Secret` where the field's name says so."""

    def model_post_init(self, _context: Any, /) -> None:
        """Hides what the name of an unknown field marks as secret, at any depth."""
        extra = self.__pydantic_extra__
        if extra:
            extra.update(_guarded(extra))


def _guarded(value: Any, *, secret: bool = False) -> Any:
    if isinstance(value, dict):
        return {key: _guarded(one, secret=secret or has_secret_name(key)) for key, one in value.items()}
    if isinstance(value, list):
        return [_guarded(one, secret=secret) for one in value]
    return Secret(value) if secret and isinstance(value, str) else value
