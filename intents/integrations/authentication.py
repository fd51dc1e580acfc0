"""Authentication: how a service wants to be signed in to, told from the schema of its configuration."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from intents.entities import Integration

_USERS = frozenset({"user", "username", "login", "email"})


class Authentication(StrEnum):
    """Kinds of credentials, in the words that are shown."""

    OAUTH = "OAuth"
    USER = "user and password"
    CLIENT = "client ID and secret"
    KEY = "API key"
    NOTHING = "nothing"


def authentication(integration: Integration) -> Authentication:
    """Gives what a connector of this service signs in with; only fields that may be required count."""
    config = integration.config
    if integration.oauth_field is not None:
        return Authentication.OAUTH
    wanted = set(config.required)
    for rule in config.json_schema.get("allOf") or ():
        for branch in ("then", "else"):
            wanted |= set((rule.get(branch) or {}).get("required") or ())
    if not any(config.is_secret(name) for name in wanted):
        return Authentication.NOTHING
    if wanted & _USERS:
        return Authentication.USER
    return Authentication.CLIENT if "clientId" in wanted else Authentication.KEY


def config_words(integration: Integration) -> str:
    """Gives the fields of a connector's configuration: `Account, User; optional: Role`. Empty for none."""
    config = integration.config
    needed: list[str] = []
    optional: list[str] = []
    for name, schema in config.properties.items():
        title = str(schema.get("title") or name)
        (needed if name in config.required and "default" not in schema else optional).append(title)
    more = [f"optional: {', '.join(optional)}"] if optional else []
    return "; ".join([*([", ".join(needed)] if needed else []), *more])
