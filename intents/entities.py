"""Entities: what the API answers, as types. Fields and values that this version doesn't know are kept."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import Field

from intents.entity import (
    Count,
    Entity,
    Flag,
    GuardedEntity,
    HiddenObject,
    HiddenValue,
    JsonList,
    JsonObject,
    Lenient,
    Moment,
    NullAs,
    Number,
    OptionalText,
    Text,
)
from intents.secrecy import is_secret_field, shown_config

__all__ = [
    "CATEGORIES", "Action", "Autocomplete", "ConfigSchema", "Connector", "ConnectorForm", "Cost", "Credits",
    "CustomIntegration", "DynamicSchema", "Extractor", "ExtractorMode", "FieldValue", "Integration",
    "LanguageModel", "NativeIntegration", "OauthGrant", "RateLimit", "User", "Workspace", "shown_config",
]  # fmt: skip

CATEGORIES: Final = (
    "engagement", "marketing", "sales", "finance", "analytics", "freeform",
    "success", "support", "enrichment", "storage", "custom",
)  # fmt: skip
"""Categories of integrations known today; another one is accepted."""
OAUTH_WIDGET: Final = "IntegrationOauthWidget"


class RateLimit(Entity):
    """How many calls a connector makes at most in a unit of time (second, minute, hour or day)."""

    unit: str
    max: Number
    strategy: Text = "spread"


class Connector(GuardedEntity):
    """An authenticated instance of an integration. `config` holds credentials and is secret as a whole."""

    uuid: str
    slug: str
    name: Text = ""
    integration_slug: Text = ""
    workspace_uuid: OptionalText = None
    user_uuid: OptionalText = None
    is_default: Flag = False
    rate_limit: RateLimit | None = None
    cache_ttl_milliseconds: Number | None = None
    plays_count: Count = 0
    tools_count: Count = 0
    models_count: Count = 0
    use_credits: Flag = False
    config: HiddenObject = None
    created_at: Moment = None
    updated_at: Moment = None
    deleted_at: Moment = None

    @property
    def uses(self) -> int:
        """How many plays, tools and models use it; may be stale."""
        return self.plays_count + self.tools_count + self.models_count

    @property
    def is_used(self) -> bool:
        """True where any play, tool or model uses it."""
        return self.uses > 0

    def as_json(self, integration: Integration | None = None) -> dict[str, Any]:
        """Gives the wire form; with its integration, the fields of `config` that are no secrets are shown."""
        given = super().as_json()
        if isinstance(given.get("config"), dict):
            given["config"] = shown_config(self, integration)
        return given


class ConfigSchema(Entity):
    """What a configuration looks like: its JSON Schema and how a form would show it."""

    newer_schema: dict[str, Any] | None = Field(
        default=None, validation_alias="jsonSchema", serialization_alias="jsonSchema"
    )
    older_schema: dict[str, Any] | None = Field(
        default=None, validation_alias="schema", serialization_alias="schema"
    )
    ui_schema: JsonObject = Field(default={})

    @property
    def json_schema(self) -> dict[str, Any]:
        """The JSON Schema, under either of the two names the API uses; empty where there is none."""
        return self.newer_schema or self.older_schema or {}

    @property
    def properties(self) -> dict[str, dict[str, Any]]:
        """Schemas of the fields by name, in the order of the schema."""
        found = self.json_schema.get("properties")
        return {key: one if isinstance(one, dict) else {} for key, one in found.items()} if found else {}

    @property
    def required(self) -> tuple[str, ...]:
        """Names of the fields that are always required."""
        return tuple(name for name in self.json_schema.get("required") or () if isinstance(name, str))

    def ui_of(self, field: str) -> dict[str, Any]:
        """Gives the entry of the uiSchema for a field; empty where there is none."""
        entry = self.ui_schema.get(field)
        return entry if isinstance(entry, dict) else {}

    def is_secret(self, field: str) -> bool:
        """True where the values of this field are never shown."""
        return is_secret_field(field, self.properties.get(field), self.ui_of(field))


class Cost(Entity):
    """A price in Cargo credits. Unknown types are kept; `condition` limits it to matching inputs."""

    type: Text = ""
    cost: Annotated[Number, Lenient(0)] = 0
    unit: OptionalText = None
    units_count: Number | None = None
    fixed_cost: Number | None = None
    config: ConfigSchema | None = None

    @property
    def condition(self) -> dict[str, Any]:
        """JSON Schema that the action's config must match for this price; empty where it always holds."""
        return self.config.json_schema if self.config else {}


class Credits(Entity):
    """How Cargo credits pay: the prices of an action, or whether a connector may use them at all."""

    costs: Annotated[list[Cost], NullAs(list)] = Field(default=[])
    is_compatible: Flag = False
    rate_limit: Annotated[RateLimit | None, Lenient(None)] = None


class Action(Entity):
    """Something an integration, or Cargo itself, can do in a workflow. Its slug is its key in `actions`."""

    name: Text = ""
    description: Text = ""
    category: OptionalText = None
    config: Annotated[ConfigSchema, NullAs(ConfigSchema)] = Field(default_factory=ConfigSchema)
    output: ConfigSchema | None = None
    credits: Credits | None = None
    is_serialized: Flag = False
    children: list[Any] | None = None
    declared_children: int | None = Field(
        default=None, validation_alias="childrenCount", serialization_alias="childrenCount"
    )

    @property
    def children_count(self) -> int:
        """How many ways lead out of a node that runs it: one where the API names none."""
        if self.children is not None:
            return len(self.children)
        return 1 if self.declared_children is None else self.declared_children

    @property
    def output_schema(self) -> dict[str, Any]:
        """JSON Schema of what it gives; empty where the API does not say."""
        return self.output.json_schema if self.output else {}

    @property
    def costs(self) -> tuple[Cost, ...]:
        """Its prices; none where no price is published."""
        return tuple(self.credits.costs) if self.credits else ()


class ExtractorMode(Entity):
    """How an extractor loads: `fetch` or `ingest`, all of it or what is new."""

    kind: Text = ""
    is_incremental: Flag = False


class Extractor(Entity):
    """A source of records for a model. Its slug is its key in `extractors`."""

    name: Text = ""
    description: Text = ""
    config: Annotated[ConfigSchema, NullAs(ConfigSchema)] = Field(default_factory=ConfigSchema)
    mode: Annotated[ExtractorMode, NullAs(ExtractorMode)] = Field(default_factory=ExtractorMode)
    credits: Credits | None = None


class ConnectorForm(Entity):
    """What a connector of an integration needs: its configuration, and whether credits can pay for it."""

    config: Annotated[ConfigSchema, NullAs(ConfigSchema)] = Field(default_factory=ConfigSchema)
    credits: Credits | None = None
    rate_limit: Annotated[RateLimit | None, Lenient(None)] = None


class Autocomplete(Entity):
    """A list of values that the API offers for a field, by slug."""

    slug: str
    params: Any = None


class Integration(Entity):
    """A service that can be connected, with all that it offers."""

    slug: str
    name: Text = ""
    description: Text = ""
    category: Text = ""
    sub_categories: JsonList = Field(default=[])
    icon: OptionalText = None
    color: OptionalText = None
    url: OptionalText = None
    documentation_path: OptionalText = None
    connector: Annotated[ConnectorForm, NullAs(ConnectorForm)] = Field(default_factory=ConnectorForm)
    actions: Annotated[dict[str, Action], NullAs(dict)] = Field(default={})
    extractors: Annotated[dict[str, Extractor], NullAs(dict)] = Field(default={})
    autocompletes: Annotated[list[Autocomplete], NullAs(list)] = Field(default=[])
    dynamic_schemas: Any = None

    @property
    def config(self) -> ConfigSchema:
        """What a connector of it is configured with."""
        return self.connector.config

    @property
    def accepts_credits(self) -> bool:
        """True where Cargo credits can pay instead of the user's own key."""
        return self.connector.credits is not None and self.connector.credits.is_compatible

    @property
    def oauth_field(self) -> str | None:
        """Name of the config field that takes the `value` of a finished OAuth consent, if any."""
        for name, entry in self.config.ui_schema.items():
            if isinstance(entry, dict) and entry.get("ui:widget") == OAUTH_WIDGET:
                return name
        return None


class FieldValue(Entity):
    """A value that an autocomplete field accepts."""

    label: Text = ""
    value: Any = None
    parent: Any = None
    description: OptionalText = None


class DynamicSchema(ConfigSchema):
    """A schema that depends on what was chosen before."""


class LanguageModel(Entity):
    """A language model that an AI connector offers; limits are in tokens."""

    slug: str
    name: Text = ""
    description: Text = ""
    context_window_tokens_limit: Number | None = None
    output_tokens_limit: Number | None = None
    is_reasoning: Flag = False
    credits: Any = None


class NativeIntegration(Entity):
    """What Cargo offers without a connector."""

    actions: Annotated[dict[str, Action], NullAs(dict)] = Field(default={})
    extractors: Annotated[dict[str, Extractor], NullAs(dict)] = Field(default={})


class OauthGrant(Entity):
    """What a finished consent gives: values for the connector's configuration, all of them secret."""

    value: HiddenValue
    extra_values: HiddenObject = None


class CustomIntegration(GuardedEntity):
    """An integration of the workspace's own, served from a URL (`external`) or by a worker. It has no name."""

    uuid: str
    slug: Text = ""
    kind: Text = ""
    base_url: OptionalText = None
    worker_uuid: OptionalText = None
    workspace_uuid: OptionalText = None
    created_at: Moment = None
    updated_at: Moment = None
    deleted_at: Moment = None


class User(GuardedEntity):
    """Who is signed in."""

    uuid: str
    email: Text = ""
    first_name: Text = ""
    last_name: Text = ""

    @property
    def full_name(self) -> str:
        """First and last name; empty where neither is known."""
        return f"{self.first_name} {self.last_name}".strip()


class Workspace(GuardedEntity):
    """A workspace of Cargo."""

    uuid: str
    name: Text = ""
    slug: OptionalText = None
