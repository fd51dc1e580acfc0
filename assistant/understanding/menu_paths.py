"""Menu paths: what is clicked through, typed as a path (`hunter > rename > Hunter DE`), as the plain request."""

from __future__ import annotations

import re
from typing import Final

from assistant.understanding.index import key_of
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.patterns import Lazy

_STEP: Final = r"\s*(?:>+|->|-->|=>|»|→|➜|›|::|\|)\s*"
_PATH: Final = Lazy(
    rf"^\s*(?:(?:connectors?|connections?|settings){_STEP})?(?P<name>[\w.()-]+(?: [\w.()-]+){{0,3}}?){_STEP}(?:(?:settings|options|edit|config|configuration|general){_STEP})?"
    rf"(?P<part>rename|re-name|name|title|label|(?:rate |request )?(?:limit|cap|throttle)|(?:response )?(?:cache|caching|ttl|cache ttl|cache time)|"
    rf"(?:make |set as )?default|key|credentials?|creds|password|token|delete|remove|usage|used by|actions|docs|documentation|uuid)"
    rf"(?:(?:{_STEP}|\s*[:=]\s*)(?P<value>\S.*?))?\s*$",
    re.IGNORECASE,
)
_NAMES: Final = frozenset(["rename", "re-name", "name", "title", "label"])
_SHOWN: Final = frozenset(["usage", "used by", "actions", "docs", "documentation", "uuid"])


def of_menu(text: str, lexicon: Lexicon) -> str | None:
    """Gives the request that a path of a menu stands for; None where the line is none, or names no connector here."""
    if not any(sign in text for sign in (">", "»", "→", "➜", "›", "::", "|")):
        return None
    found = _PATH.match(text)
    if found is None or key_of(found["name"]) not in lexicon.connectors.keys | lexicon.catalogue.keys:
        return None
    name, part, value = found["name"], found["part"].lower(), found["value"]
    if part in _NAMES:
        return f"rename {name} to {value}" if value else f"rename {name}"
    if part in _SHOWN:
        return f"{part} of {name}" if not value else None
    if part in ("delete", "remove"):
        return f"{part} {name}" if not value else None
    if part.endswith("default"):
        return f"make {name} the default" if value is None or value.lower() in ("on", "yes", "true") else None
    if part in ("key", "credential", "credentials", "creds", "password", "token"):
        return f"change the {part} of {name}"
    return f"{name}: {part} {value}" if value else f"{part} of {name}"
