"""Documentation: the text about one integration, derived from the facts of the catalogue."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from assistant.sandbox.samples import is_secret

_SIGN_IN: Final = {
    "apiKey": "{name} is reached with a key or token of your own account there.",
    "basic": "{name} is reached with sign-in data of your own account there.",
    "oauth": "You sign in to {name} on its own consent screen; the token it returns is kept with the connector.",
    "none": "{name} needs no credentials.",
}
_TOPICS: Final = {
    "developer": "developers' own tools",
    "ecommerce": "e-commerce",
    "jobOffer": "job offers",
    "newHire": "new hires",
    "webScraper": "scraping the web",
    "websiteVisit": "website visits",
}
_MODES: Final = {"fetch": "Cargo fetches it on a schedule", "ingest": "records arrive as they happen"}


def documentation(integration: Mapping[str, Any], auth: str) -> str:
    """Gives Markdown of several paragraphs: what it is, how to connect it, its actions and its extractors."""
    parts = [_introduction(integration), "## Connecting", *_connecting(integration, auth)]
    if integration["actions"]:
        parts += ["## Actions", *(_action(slug, fact) for slug, fact in integration["actions"].items())]
    if integration["extractors"]:
        parts += ["## Extractors", *(_extractor(slug, fact) for slug, fact in integration["extractors"].items())]
    return "\n\n".join(parts) + "\n"


def _introduction(integration: Mapping[str, Any]) -> str:
    name, actions, extractors = integration["name"], integration["actions"], integration["extractors"]
    sentences = [
        f"# {name}\n\n{integration['description']}",
        f"{name} (`{integration['slug']}`) belongs to the category {integration['category']}.",
    ]
    topics = [_TOPICS.get(topic, _spaced(topic)) for topic in integration.get("subCategories") or []]
    if topics:
        sentences.append(f"People use it for {_joined(topics)}.")
    offer = [_counted(len(actions), "action"), _counted(len(extractors), "extractor")]
    offered = [words for words in offer if words]
    sentences.append(
        f"It offers {_joined(offered)}." if offered else "It has no actions of its own: it serves Cargo's agents."
    )
    if integration.get("url"):
        sentences.append(f"Website: {integration['url']}")
    return " ".join(sentences)


def _connecting(integration: Mapping[str, Any], auth: str) -> list[str]:
    name, connector = integration["name"], integration["connector"]
    paragraphs = [_SIGN_IN.get(auth, _SIGN_IN["apiKey"]).format(name=name)]
    if connector.get("credits", {}).get("isCompatible"):
        paragraphs[0] += " A connector without credentials works too: its actions are then paid with Cargo credits."
    elif auth != "none":
        paragraphs[0] += " It cannot be paid with Cargo credits."
    fields = _fields(connector["config"])
    if fields:
        paragraphs.append("A connector is configured with these fields:")
        paragraphs.append("\n".join(fields))
    limit = connector.get("rateLimit")
    notes = []
    if limit:
        notes.append(f"Unless a connector says otherwise, at most {limit['max']} calls a {limit['unit']} are made.")
    if connector.get("caching", {}).get("isCompatible"):
        notes.append("Answers can be cached: give the connector a cache time, and the same question is paid once.")
    return [*paragraphs, " ".join(notes)] if notes else paragraphs


def _fields(config: Mapping[str, Any]) -> list[str]:
    """Gives one line for each field of a config: title, name, whether it is required, secret or has a default."""
    schema = config["jsonSchema"]
    required = set(schema.get("required", ()))
    lines = []
    for name, field in schema.get("properties", {}).items():
        traits = ["required" if name in required else "optional"]
        if is_secret(name, field):
            traits.append("secret")
        if "default" in field:
            traits.append(f"default {_literal(field['default'])}")
        line = f"- **{field.get('title', name)}** (`{name}`, {', '.join(traits)})"
        choices = [str(choice["const"]) for choice in field.get("oneOf", ()) if "const" in choice]
        choices += [str(choice) for choice in field.get("enum", ())]
        words = [field["description"]] if field.get("description") else []
        if choices:
            words.append(f"one of {', '.join(choices)}")
        lines.append(line + (f": {'; '.join(words)}" if words else ""))
    return lines


def _action(slug: str, action: Mapping[str, Any]) -> str:
    lines = [f"### {action['name']} (`{slug}`)", action["description"]]
    costs = action.get("credits", {}).get("costs") or []
    if len(costs) > 1:
        lines.append("Cost, by what it is asked for:\n" + "".join(f"\n- {_cost(cost)}" for cost in costs))
    else:
        lines.append(f"Cost: {_cost(costs[0])}." if costs else "Cost: no published price.")
    fields = _fields(action["config"])
    if fields:
        lines.append("Inputs:")
        lines.append("\n".join(fields))
    children = [child["text"] for child in action.get("children") or ()]
    if children:
        lines.append(f"A workflow goes on in one of {len(children)} ways after it: {_joined(children)}.")
    return "\n\n".join(lines)


def _extractor(slug: str, extractor: Mapping[str, Any]) -> str:
    mode = extractor.get("mode", {})
    words = _MODES.get(mode.get("kind", ""), "it is filled by Cargo")
    if mode.get("isIncremental"):
        words += ", only what changed since the last time"
    seconds = mode.get("minIntervalInSeconds")
    if seconds:
        words += f", every {_interval(seconds)} at the most"
    return f"### {extractor['name']} (`{slug}`)\n\n{extractor['description']} How it is filled: {words}."


def _cost(cost: Mapping[str, Any]) -> str:
    """Gives a price in words; one that depends on the action's config says on what."""
    amount = _credits(cost["cost"])
    if cost["type"] == "unit":
        words = f"{amount} per {_spaced(cost['unit'])}"
    elif cost["type"] == "package":
        words = f"{amount} per {cost['unitsCount']:,} {_spaced(cost['unit'])}s"
    else:
        words = f"{amount} per run"
    if cost.get("fixedCost"):
        words += f" and {_credits(cost['fixedCost'])} per run"
    condition = cost.get("config", {}).get("jsonSchema", {})
    when = _conditions(condition)
    return f"{words} when {_joined(when)}" if when else words


def _conditions(schema: Mapping[str, Any]) -> list[str]:
    found: list[str] = []
    for name, field in schema.get("properties", {}).items():
        if "const" in field:
            found.append(f"{name} is {_literal(field['const'])}")
        elif "enum" in field:
            found.append(f"{name} is one of {', '.join(_literal(value) for value in field['enum'])}")
        else:
            found += _conditions(field)
    return found


def _credits(amount: float) -> str:
    return "free" if amount == 0 else f"{amount:g} credit{'' if amount == 1 else 's'}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}" if number else ""


def _interval(seconds: int) -> str:
    for size, noun in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if seconds % size == 0:
            return noun if seconds == size else f"{seconds // size} {noun}s"
    return f"{seconds} seconds"


def _literal(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _spaced(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


def _joined(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
