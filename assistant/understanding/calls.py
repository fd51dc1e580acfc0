"""Requests as programs make them: calls of an API and cmdlets typed from habit, as the plain request that they stand for.

`PATCH /connectors/hunter {rateLimit: 10/min}` changes a limit, `Get-Connector hunter | fl` shows a connector.
What is about anything else than connectors and integrations is left as it is.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.understanding.index import key_of
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.patterns import Lazy

_LONGEST: Final = 200
_AREA: Final = r"(?P<area>connectors?|connections?|integrations?|catalog(?:ue)?|conns?)"
_CALL: Final = Lazy(
    r"^\s*(?:curl\s+(?:-s\s+)?(?:-X\s+)?)?(?P<verb>GET|POST|PUT|PATCH|DELETE|HEAD)\s+(?:/?(?:api|v\d+)/)*/?"
    + _AREA
    + r"(?:/(?P<name>[\w.-]+))?(?:/(?P<part>[\w-]+))?/?(?:\?\S*)?\s*(?P<body>\{.*\}|(?:[\w-]+\s*[:=]\s*\S+(?:,\s*|\s+)?)+)?\s*$",
    re.DOTALL,
)
_CMDLET: Final = Lazy(
    r"^\s*(?P<verb>get|show|list|find|search|new|add|set|update|rename|remove|delete|test|connect)-(?:cargo)?"
    + _AREA
    + r"(?:\s+(?P<rest>[^|]*?))?\s*(?:\|.*)?$",
    re.IGNORECASE,
)
_PAIR: Final = Lazy(r"[\"']?(?P<key>[A-Za-z][\w-]*)[\"']?\s*[:=]\s*(?P<value>\"[^\"]*\"|'[^']*'|[^,{}\s][^,{}]*)")
_SET: Final = Lazy(
    r"^\s*(?P<of>[\w-]+)[.:](?P<key>[A-Za-z][\w-]*)\s*(?:=|:=|->|=>|:)\s*(?P<value>\"[^\"]*\"|'[^']*'|\S+)\s*;?\s*$"
)
_RENAMED: Final = Lazy(
    r"^\s*(?:sed\s+(?:-i\s+)?)?[\"']?s([/|#])(?P<old>[^/|#]+)\1(?P<new>[^/|#]+)\1g?[\"']?\s*$|^\s*(?P<of>[\w-]+)\s*(?::=|=)\s*(?P<name>\"[^\"]+\"|'[^']+')\s*;?\s*$"
)
_DEFAULT: Final = Lazy(r"^\s*default\s*(?::=|:|=|->|=>)\s*(?P<of>[\w-]+)\s*$", re.IGNORECASE)
_MAKES: Final = Lazy(
    r"^\s*(?:create|add|new|make|register|connect)\s+(?:a |the )?(?:connector|connection|conn)\s*[:=]?\s*(?P<body>\{.*\})\s*$",
    re.IGNORECASE | re.DOTALL,
)
_FLAG: Final = Lazy(r"(?<!\S)-(?P<key>[A-Za-z][\w-]*)(?:[ :=]+(?P<value>\"[^\"]*\"|'[^']*'|[^-\s]\S*))?")
_NONE: Final = frozenset(
    ["null", "none", "0", "off", "false", "no", "nil", "undefined", "unlimited", "disabled", "-1", "$null"]
)
_LIMITS: Final = frozenset("ratelimit limit rl cap throttle quota".split())
_CACHES: Final = frozenset("cache cachettl ttl cachettlmilliseconds cachettlms cachetime caching".split())
_NAMES: Final = frozenset("name newname displayname label title".split())
_PARTS: Final = {
    "docs": "docs of",
    "documentation": "docs of",
    "actions": "actions of",
    "extractors": "extractors of",
    "usage": "what uses",
    "models": "models of",
}


def typed_request(text: str, lexicon: Lexicon) -> str | None:
    """Gives what a call or a cmdlet asks for in plain words; None for any other line."""
    if len(text) > _LONGEST:
        return None
    if "/" in text:
        call = _CALL.match(text)
        if call is not None:
            return _called(call, lexicon)
    if "-" in text:
        cmdlet = _CMDLET.match(text)
        if cmdlet is not None:
            return _cmdlet(cmdlet)
    if "{" in text:
        making = _MAKES.match(text)
        if making is not None:
            return _posted(dict(_pairs(making["body"])))
    if "/" in text or "=" in text or "|" in text or "#" in text:
        renamed = _RENAMED.match(text)
        if renamed is not None:
            name = renamed["old"] or renamed["of"]
            new = renamed["new"] or renamed["name"].strip("\"'")
            return f'rename {name} to "{new}"' if key_of(name) in lexicon.connectors.keys else None
    if "=" in text or ":" in text or ">" in text:
        default = _DEFAULT.match(text)
        if default is not None:
            return f"make {default['of']} the default" if key_of(default["of"]) in lexicon.connectors.keys else None
        stated = _SET.match(text)
        if stated is not None and key_of(stated["of"]) in lexicon.connectors.keys:
            change = _change(stated["key"], stated["value"])
            return None if change is None else f"{stated['of']}: {change}"
    return None


def _called(found: re.Match[str], lexicon: Lexicon) -> str | None:
    verb, name = found["verb"], found["name"]
    area = "integration" if found["area"].lower().startswith(("integration", "catalog")) else "connector"
    pairs = dict(_pairs(found["body"] or ""))
    if found["part"]:
        of = _PARTS.get(found["part"].lower())
        return f"{of} {name}" if of and verb in ("GET", "HEAD") else None
    if verb in ("GET", "HEAD"):
        return (
            f"show {area} {name}"
            if name and area == "connector"
            else f"what is {name}"
            if name
            else f"list {area}s"
        )
    if area != "connector":
        return None
    if verb == "POST" and not name:
        return _posted(pairs)
    if name is None or key_of(name) not in lexicon.connectors.keys:
        return None
    if verb == "DELETE":
        return f"delete connector {name}" if not pairs else None
    return _changed(name, pairs)


def _cmdlet(found: re.Match[str]) -> str | None:
    verb, rest = found["verb"].lower(), found["rest"] or ""
    area = "integration" if found["area"].lower().startswith(("integration", "catalog")) else "connector"
    flags = {one["key"].lower().replace("-", ""): (one["value"] or "").strip("\"'") for one in _FLAG.finditer(rest)}
    bare = _FLAG.sub("", rest).strip().strip("\"'")
    name = bare or next(
        (
            flags[key]
            for key in ("name", "slug", "identity", "id", "uuid", "connector", "integration")
            if flags.get(key)
        ),
        "",
    )
    if verb in ("get", "show", "list", "find", "search"):
        return (f"show {area} {name}" if area == "connector" else f"what is {name}") if name else f"list {area}s"
    if area != "connector" or not name:
        return None
    if verb in ("new", "add", "connect"):
        service = flags.pop("integration", "") or flags.pop("service", "") or name
        if service == name and not bare:
            flags = {key: value for key, value in flags.items() if value != name}
        return _made(service, flags)
    if verb in ("remove", "delete"):
        return (
            f"delete connector {name}"
            if not flags.keys() - {"force", "confirm", "name", "slug", "identity", "f", "verbose"}
            else None
        )
    if verb == "test":
        return f"show connector {name}"
    kept = {key: value for key, value in flags.items() if bare or value != name}
    if verb == "rename":
        named = next((kept[key] for key in ("newname", "to", "name") if kept.get(key)), None)
        return None if named is None else f'rename {name} to "{named}"'
    return _changed(name, kept)


def _pairs(body: str) -> list[tuple[str, str]]:
    return [
        (one["key"].lower().replace("_", "").replace("-", ""), one["value"].strip().strip("\"'"))
        for one in _PAIR.finditer(body)
    ]


def _posted(pairs: dict[str, str]) -> str | None:
    service = next(
        (pairs[key] for key in ("integrationslug", "integration", "service", "type", "app") if key in pairs), None
    )
    return None if service is None else _made(service, pairs)


def _made(service: str, pairs: dict[str, str]) -> str:
    words = [f"add {service}"]
    words += [f'named "{pairs[key]}"' for key in pairs if key in _NAMES and pairs[key]]
    if pairs.get("slug"):
        words.append(f"with slug {pairs['slug']}")
    words += [said for key, value in pairs.items() if key not in _NAMES and (said := _change(key, value))]
    return ", ".join(words)


def _changed(name: str, pairs: dict[str, str]) -> str | None:
    said = [one for key, value in pairs.items() if (one := _change(key, value))]
    return f"{name}: " + ", ".join(said) if said else None


def _change(key: str, value: str) -> str | None:
    """`rateLimit` and `null` → `no limit`."""
    plain = key.lower().replace("_", "").replace("-", "")
    value = value.strip("\"'")
    if plain in _LIMITS:
        return "no limit" if value.lower() in _NONE else f"limit {value}"
    if plain in _CACHES:
        if value.lower() in _NONE:
            return "no cache"
        unit = " ms" if value.isdigit() and plain.endswith(("ms", "milliseconds")) else ""
        return f"cache {value}{unit}"
    if plain in _NAMES:
        return f'rename to "{value}"'
    if plain in ("default", "isdefault"):
        return "make default" if value.lower() in ("true", "1", "yes", "on", "$true") else None
    return None
