"""Pasted text: `cargo-ai` commands are the requests that they encode; JSON, logs and code ask nothing."""

from __future__ import annotations

import json
import re
import shlex
from typing import Any, Final

from msgspec import Struct, field

from assistant.understanding.lexicon import Lexicon
from assistant.understanding.patterns import Lazy
from assistant.understanding.spelling import near
from assistant.understanding.words_brands import CATEGORIES
from intents.reading import SlotValue
from intents.secret import MASK, Secret

_COMMAND: Final = Lazy(
    r"^\s*(?:\$\s*|>\s*)?(?:npx\s+)?(?:@cargo-ai/cli|cargo-ai|cargo_ai|(?=[carego]{4,7}-ai\s+connection\s)\w+-ai)\s+(?P<rest>(?:[a-z]+(?:-[a-z]+)+|conn?e?ct?io?n?s?|connection|connections|connector|integration|whoami|login|logout|segmentation|orchestration|storage|billing|ai|workspace|workspaces|users?|expression|context|content|revenue|folders?|help|--\w+)\b(?! (?:equivalent|command|version|for|of)\b).*?)\s*$",
    re.DOTALL,
)
_NAME: Final = Lazy(r"^\s*(?:\$\s*)?[a-z]{4,6}-ai\b")
_OTHER_AREA: Final = Lazy(
    r"^\s*(?:\$\s*)?cargo-ai\s+(?P<rest>[a-z-]+ [a-z-]+ (?:list|get|create|update|remove|delete|run|cancel|pause|resume|trigger|start|stop)\b.*)$",
    re.DOTALL,
)
_CONFIG: Final = Lazy(r"(--config(?:=|\s+))('(?:[^']*)'|\"(?:[^\"\\]|\\.)*\"|\{.*\})", re.DOTALL)
_LOG: Final = Lazy(
    r"^\s*(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2} \d\d:\d\d:\d\d|\[?\d{1,2}/(?:\d{1,2}|[A-Z][a-z]{2})/\d{2,4}[: ]\d\d:\d\d|\[\d\d:\d\d:\d\d|\[?(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE)\]?[\s:]|HTTP/\d|Traceback \(most recent|diff --git|@@ -|-----BEGIN|<\?xml|<html|<!DOCTYPE|"
    r"From: .*\bSubject: |\|\s*[\w -]+\s*\|.*\|\s*-{3}|at [\w.$<>]+ ?\(|>+ |File \"|(?:GET|POST|PUT|DELETE|PATCH) /\S+|[1-5]\d\d [A-Z][a-z]+[\w ]*:|(?:Uncaught |Fatal |API |HTTP |fatal |Unhandled )?(?:[Ee]rror|ERR|Exception|panic|[Rr]Eror|[Ee]ror|[Ee]rrro|[Ee]rorr|[Ee]rrorr)(?: [\w-]{1,24})?: (?!.*(?:\?|\b(?:why|what|how|which|please|show|can you|could you|(?:so|but|and) (?:is|are|does|do|has))\b))|\d{1,3}(?:\.\d{1,3}){3} - |#!/|import \w+|def \w+\(|function \w+\(|const \w+ =|SELECT .* FROM |INSERT INTO |UPDATE \w+ SET |DELETE FROM |DROP TABLE |ALTER TABLE |CREATE TABLE )"
)
_SQL: Final = Lazy(
    r"(?i)^\s*(?:select\s+.+\s+from\s|delete\s+from\s+\w+|drop\s+(?:table|database|schema|view|index|trigger|constraint)\s|insert\s+into\s|alter\s+table\s|truncate\s|update\s+\w+\s+set\s|create\s+table\s)"
)
_CODE: Final = Lazy(
    r"^\s*(?://|/\*|<!--|\*/|--\s|[-*] \[[ xX]?\] |;;)|"
    r"^\s*(?:await\s+|return\s+|yield\s+|const \w+ = |let \w+ = |var \w+ = |\w+ = )?[\w$]+(?:(?:\.[\w$]+)+\(.*|\([\"'].*[\"']\s*(?:,.*)?)\)\s*[;,]?\s*$|"
    r"^\s*[\w./-]+: (?:.*: )?(?:cannot|could not|can't|unable to|no such|command not found|permission denied|not found|invalid option|fatal)\b",
    re.IGNORECASE,
)
"""Comments, ticked lists, calls of functions and what the shell says."""
_RECORD: Final = Lazy(
    r"^\s*[\w-]+ ?[:=] ?[^,;?]+(?:[,;|] *[\w-]+ ?[:=] ?[^,;?]+)*[,;|] *(?:status|state|level|msg|message|error|code|ts|time|timestamp|event|deleted|removed|created_at|updated_at) ?[:=] ?[^,;?]+\s*$",
    re.IGNORECASE,
)
"""Fields of a record, with its state: `slug: hunter, status: deleted`."""
_SHELL: Final = Lazy(
    r"^\s*(?:[$#] +(?!cargo|npx)\S+|(?:git|docker|kubectl|npm|yarn|pip|apt|brew|ssh|curl|wget|sudo|chmod|chown|terraform|aws|gcloud|psql|mysql|make|node|python3?|systemctl|kill|ps)\s+(?:-|\S+))",
    re.IGNORECASE,
)


class Pasted(Struct):
    """What pasted text stands for; `intent` None where it asks nothing."""

    intent: str | None
    slots: dict[str, SlotValue] = field(default_factory=dict)
    text: str = ""
    """The line with secrets masked."""
    extras: dict[str, Any] = field(default_factory=dict)
    why: str = ""
    resolved: bool = True


def hidden_config(text: str) -> tuple[str, Secret[Any] | None]:
    """Gives the text with the value of `--config` masked, and the configuration as a secret."""
    found = _CONFIG.search(text)
    if found is None:
        return text, None
    raw = found[2]
    inner = raw[1:-1] if raw[0] in "'\"" else raw
    try:
        value: Any = json.loads(inner.replace('\\"', '"') if raw[0] == '"' else inner)
    except ValueError:
        value = {}
    return text[: found.start(2)] + MASK + text[found.end(2) :], Secret(value)


def pasted(text: str, lexicon: Lexicon) -> Pasted | None:
    """Gives what a pasted text stands for; None where the line is to be read as language."""
    text = _NAME.sub(_named, text)
    command = _COMMAND.match(text) or _OTHER_AREA.match(text)
    if command is not None:
        return _command(command["rest"], lexicon)
    stripped = text.strip()
    if stripped[:1] in "{[" and stripped[-1:] in "}]" and len(stripped) > 6:
        try:
            value = json.loads(stripped)
        except ValueError:
            value = None
        if isinstance(value, dict | list) and value:
            return Pasted(None, why="pasted JSON asks nothing")
        if re.match(r'^[\[{]\s*"', stripped):
            return Pasted(None, why="pasted JSON asks nothing")
    if _LOG.match(text) or _SQL.match(text):
        return Pasted(None, why="pasted text asks nothing")
    if _CODE.match(text) or _RECORD.match(text):
        return Pasted(None, why="pasted text asks nothing")
    if _SHELL.match(text) and not re.match(r"(?i)^\s*(?:make|kill|node)\s+(?!-|\d)", text):
        return Pasted(None, why="a command of another program")
    return None


def _named(found: re.Match[str]) -> str:
    """The program's name, one slip forgiven."""
    name = found.group().strip().lstrip("$ ")
    return "cargo-ai" if near(name, "cargo-ai") else found.group()


def _command(rest: str, lexicon: Lexicon) -> Pasted:
    try:
        parts = shlex.split(rest.split("\n", maxsplit=1)[0])
    except ValueError:
        parts = rest.split()
    words: list[str] = []
    flags: dict[str, str] = {}
    at = 0
    while at < len(parts):
        part = parts[at]
        if part.startswith("--"):
            name, eq, value = part[2:].partition("=")
            if not eq and at + 1 < len(parts) and not parts[at + 1].startswith("--"):
                value = parts[at + 1]
                at += 1
            flags[name] = value or ("true" if not eq else value)
        elif part in ("|", "&&", ";", ">"):
            break
        else:
            words.append(part)
        at += 1
    if words and (words[0] in ("connection", "connections") or near(words[0], "connection")):
        words = words[1:]
    words = [_nearest(word) if at < 2 else word for at, word in enumerate(words)]
    flags = {_nearest_flag(name): value for name, value in flags.items()}
    head = " ".join(words[:2])
    bare = words[2] if len(words) > 2 else ""
    return _meant(head, bare, flags, lexicon, words)


def _meant(head: str, bare: str, flags: dict[str, str], lexicon: Lexicon, words: list[str]) -> Pasted:
    slots: dict[str, SlotValue] = {}
    target = _connector(flags.get("uuid") or flags.get("connector-uuid") or bare, lexicon)
    if head in ("connector list", "connector ls"):
        if "integration-slug" in flags:
            slots["integration"] = flags["integration-slug"]
        return Pasted("connector.list", slots)
    if (
        not target
        and head.rsplit(" ", maxsplit=1)[-1] in _OF_ONE
        and flags.get("slug") in lexicon.connectors.by_slug
    ):
        target = flags["slug"]
    if head in ("connector get", "connector show"):
        return Pasted("connector.show", {"connector": target} if target else {})
    if head in ("connector create", "connector add"):
        for flag, slot in (("integration-slug", "integration"), ("name", "name"), ("slug", "slug")):
            if flags.get(flag):
                slots[slot] = flags[flag]
        slots.update(_limits(flags))
        return Pasted("connector.create", slots)
    if head == "connector update":
        if target:
            slots["connector"] = target
        if flags.get("name"):
            slots["new_name"] = flags["name"]
        if flags.get("is-default") == "true" or flags.get("default") == "true":
            slots["default"] = True
        if "config" in flags:
            slots["config"] = True
        slots.update(_limits(flags))
        return Pasted("connector.update", slots)
    if head in ("connector remove", "connector delete", "connector rm"):
        return Pasted("connector.remove", {"connector": target} if target else {})
    if head in ("connector exists-by-slug", "connector existsBySlug"):
        return Pasted(
            "connector.check_slug", {"slug": flags.get("slug") or bare} if flags.get("slug") or bare else {}
        )
    if head == "connector autocomplete":
        if target:
            slots["connector"] = target
        if flags.get("slug"):
            slots["field"] = flags["slug"]
        if flags.get("value"):
            slots["query"] = flags["value"]
        if flags.get("refresh", "false") != "false":
            slots["refresh"] = True
        return Pasted("connector.values", slots)
    if head in ("connector language-models", "connector list-language-models", "connector models"):
        return Pasted("connector.models", {"connector": target} if target else {})
    if head in ("integration list", "integration ls"):
        for flag, slot in (("category", "category"), ("search", "search")):
            if flags.get(flag):
                slots[slot] = flags[flag]
        if slots.get("category") not in (None, *CATEGORIES):
            close = [one for one in CATEGORIES if near(str(slots["category"]).lower(), one)]
            slots["category"] = close[0] if len(close) == 1 else slots["category"]
        for flag, slot in (("has-actions", "has_actions"), ("has-extractors", "has_extractors")):
            if flag in flags:
                slots[slot] = flags[flag] != "false"
        return Pasted("integration.list", slots)
    service = _service(flags.get("slug") or flags.get("integration-slug") or bare, lexicon)
    if head in ("integration get", "integration show"):
        return Pasted("integration.show", {"integration": service} if service else {})
    if head == "integration get-documentation":
        return Pasted("integration.docs", {"integration": service} if service else {})
    if head.startswith(("native-integration", "native")):
        return Pasted("native.actions")
    custom = {"custom-integration", "customIntegration", "custom-integrations"}
    if words and words[0] in custom and len(words) > 1:
        verb = words[1]
        kind = {"list": "list", "create": "create", "update": "update", "remove": "remove", "delete": "remove"}.get(
            verb
        )
        if kind:
            if kind in ("update", "remove") and (flags.get("uuid") or bare):
                slots["custom"] = flags.get("uuid") or bare
            if kind in ("create", "update"):
                if flags.get("base-url"):
                    slots["base_url"] = flags["base-url"]
                elif flags.get("worker-uuid"):
                    slots["worker"] = flags["worker-uuid"]
            return Pasted(f"custom.{kind}", slots)
    single = {"whoami": "account.whoami", "login": "session.login", "logout": "session.logout"}
    if words and words[0] in single and len(words) == 1:
        return Pasted(single[words[0]])
    if head in ("workspace list", "workspaceManagement workspaces", "workspaces list"):
        return Pasted("workspace.list")
    if (words and words[0] in ("help", "--help")) or not words:
        return Pasted("help")
    return Pasted(None, why="a cargo-ai command of another area")


_OF_ONE: Final = frozenset("get show update remove delete rm language-models list-language-models models".split())
_HEADS: Final = (
    "connector", "integration", "custom-integration", "native-integration", "list", "get", "create", "update", "remove",
    "exists-by-slug", "autocomplete", "get-documentation", "whoami", "login", "logout", "workspace",
)  # fmt: skip
_FLAGS: Final = (
    "integration-slug", "slug", "name", "uuid", "config", "category", "search", "has-actions", "has-extractors",
    "connector-uuid", "params", "value", "refresh", "base-url", "worker-uuid", "rate-limit",
)  # fmt: skip


def _nearest(word: str) -> str:
    """A word of the command line, one edit forgiven."""
    if word in _HEADS or len(word) < 4:
        return word
    return next((one for one in _HEADS if near(one, word)), word)


def _nearest_flag(name: str) -> str:
    if name in _FLAGS or len(name) < 4:
        return name
    return next((one for one in _FLAGS if near(one, name)), name)


def _limits(flags: dict[str, str]) -> dict[str, SlotValue]:
    found: dict[str, SlotValue] = {}
    raw = flags.get("rate-limit", "")
    if raw.lower() in ("null", "none"):
        found["rate_limit"] = "none"
    elif raw.startswith("{"):
        try:
            value = json.loads(raw)
            found["rate_limit"] = f"{int(value['max'])}/{value['unit']}"
        except (ValueError, KeyError, TypeError):
            pass
    elif re.fullmatch(r"\d+/(?:second|minute|hour|day)", raw):
        found["rate_limit"] = raw
    cache = flags.get("cache-ttl-milliseconds") or flags.get("cache-ttl") or ""
    if cache.isdigit():
        found["cache_ttl_ms"] = int(cache)
    elif cache in ("null", "none"):
        found["cache_ttl_ms"] = "none"
    return found


def _connector(text: str, lexicon: Lexicon) -> str:
    known = lexicon.connectors.by_uuid.get(text.lower())
    return known.slug if known else text


def _service(text: str, lexicon: Lexicon) -> str:
    if text in lexicon.catalogue.integrations:
        return text
    found = lexicon.catalogue.keys.get(re.sub(r"[\W_]+", "", text.casefold()), ())
    return next((one.slug for one in found if one.kind == "integration"), text)
