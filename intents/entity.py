"""Entity: the base of everything the API answers, and types of its fields that forgive what they can."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, PlainSerializer, PlainValidator
from pydantic.alias_generators import to_camel
from pydantic_core import CoreSchema, core_schema

from intents.secrecy import mask_all
from intents.secret import MASK, Secret


class Lenient:
    """Makes a field fall back to a default where the API sends null or another type than expected."""

    def __init__(self, fallback: Any) -> None:
        self.fallback = fallback

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_default_schema(handler(source), default=self.fallback, on_error="default")


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


def _masked(value: Any) -> Any:
    if not isinstance(value, Secret):
        return None
    inner = value.reveal()
    return mask_all(inner) if isinstance(inner, Mapping) else MASK


_HIDDEN = (PlainValidator(_hide), PlainSerializer(_masked))
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
    )

    def as_json(self) -> dict[str, Any]:
        """Gives what the API sent, secrets masked: wire names, unknown fields kept, nothing added."""
        return self.model_dump(by_alias=True, exclude_unset=True, mode="json")
