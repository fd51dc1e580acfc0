"""Building of a workflow node: action, connector and inputs become the JSON that a workflow takes."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Callable, Generator, Mapping
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from intents.connectors.wording import called
from intents.integrations.finding import FoundAction, action_for, quoted
from intents.nodes.inputs import Inputs
from intents.nodes.said import asks_for_the_last, doing, is_named, known, values_in
from intents.problems import Problem
from intents.question import Question
from intents.reading import Ref, RefKind
from intents.reply import Block, Code, Reply, Text, Tone
from intents.resolve import Asking, connector_for, connector_ref, integration_ref
from intents.values import cost_words

if TYPE_CHECKING:
    from intents.entities import Connector
    from intents.ports import Ports
    from intents.reading import Reading

BRANCHING_LIST = "routes"
"""The input whose length is the number of ways out, for built-in actions that name none (switch, balance)."""


def build_node(reading: Reading, ports: Ports, new_uuid: Callable[[], str] = lambda: str(uuid.uuid4())) -> Asking:
    """Answers `node.build`: asks for the required inputs and gives the node; writes it where a file was named."""
    named = "action" in reading.slots and "action" not in reading.implied
    if asks_for_the_last(reading.text) and not named:
        return _again(reading, ports)
    connector: Connector | None = None
    if isinstance(reading.slots.get("connector"), str):
        connector = yield from connector_for(reading, ports, "is it to run through")
    reading = _with_deed(reading, connector, ports)
    found = yield from action_for(
        reading, ports, "is the node to run", service=connector.integration_slug if connector else None
    )
    if found.integration is None:
        connector = None
    elif connector is None:
        connector = yield from _connector(reading, found, ports)
    said = reading.extras.get("inputs")
    given, others = known(said if isinstance(said, Mapping) else {}, found.action)
    if others and isinstance(reading.slots.get("action"), str):
        raise Problem(
            f"{found.action.name} has no input called {others[0]}.",
            f"It has {quoted(found.action.config.properties)}.",
        )
    inputs = Inputs(found.action, connector, ports)
    config = yield from inputs.ask({**values_in(reading.text, found.action), **given})
    node = node_of(found, connector, config, new_uuid)
    text = json.dumps(node, ensure_ascii=False, indent=2)
    blocks: list[Block] = [Code(text, "json"), *_notes(found, inputs)]
    if others:
        takes = quoted(found.action.config.properties)
        blocks.append(
            Text(f"Not in it, for the action has no such input: {', '.join(others)}. It has {takes}.", Tone.WARNING)
        )
    blocks += _written(reading, text, ports)
    return Reply(
        tuple(blocks),
        json={"intent": "node.build", "node": node},
        focus=(
            found.ref,
            *((connector_ref(connector), integration_ref(connector.integration_slug)) if connector else ()),
        ),
    )


def _written(reading: Reading, text: str, ports: Ports) -> list[Block]:
    """Writes a node to the file that was named, and says so."""
    path = reading.extras.get("path")
    if not isinstance(path, str):
        return []
    if ports.dry_run:
        return [Text(f"It would be written to {path}.", Tone.HINT)]
    return [Text(f"Written to {ports.files.write(path, text + chr(10))}.", Tone.DONE)]


def _again(reading: Reading, ports: Ports) -> Reply:
    """Gives the node that was built last once more, with the same UUIDs; into a file where one is named."""
    for turn in reversed(ports.conversation.requests):
        built = turn.reply.json
        if turn.reading.intent == "node.build" and isinstance(built, dict) and "node" in built:
            text = json.dumps(built["node"], ensure_ascii=False, indent=2)
            told = [one for one in turn.reply.blocks if not (isinstance(one, Text) and one.tone is Tone.DONE)]
            return replace(turn.reply, blocks=(*told, *_written(reading, text, ports)))
    raise Problem("No node was built in this session.", "`make a node with findEmail of hunter` builds one.")


def _service(reading: Reading, connector: Connector | None) -> str | None:
    said = reading.slots.get("integration")
    return connector.integration_slug if connector else said if isinstance(said, str) else None


def _with_deed(reading: Reading, connector: Connector | None, ports: Ports) -> Reading:
    """Lets the verb of a line tell which actions it may be; it wins over what was spoken of before.

    "A node that updates a contact", said after `getRecord` was shown, is none with `getRecord`.
    """
    service = _service(reading, connector)
    if service is None:
        return reading
    actions = ports.api.integration(service).actions
    named = reading.slots.get("action")
    if isinstance(named, str) and (named not in actions or is_named(named, actions[named], reading.text)):
        return reading
    hits = doing(reading.text, actions)
    if not hits or named in hits:
        return reading
    slots = {key: value for key, value in reading.slots.items() if key != "action"}
    if len(hits) == 1:
        return replace(reading, slots={**slots, "action": hits[0]})
    others = tuple(one for one in reading.candidates if one.kind is not RefKind.ACTION)
    return replace(
        reading, slots=slots, candidates=(*(Ref(RefKind.ACTION, slug, service) for slug in hits), *others)
    )


def _connector(reading: Reading, found: FoundAction, ports: Ports) -> Generator[Question, Any, Connector]:
    service = found.integration.slug if found.integration else ""
    named = replace(reading, slots={"integration": service}, corrections=())
    return (yield from connector_for(named, ports, f"is {found.slug} to run through"))


def node_of(
    found: FoundAction, connector: Connector | None, config: Mapping[str, Any], new_uuid: Callable[[], str]
) -> dict[str, Any]:
    """Gives the node (`contract`: api). Its children have UUIDs that no node has yet."""
    place: dict[str, Any] = {"kind": "native", "actionSlug": found.slug}
    if connector is not None and found.integration is not None:
        place = {
            "kind": "connector",
            "integrationSlug": found.integration.slug,
            "actionSlug": found.slug,
            "connectorUuid": connector.uuid,
        }
    ways = found.action.children_count
    routes = config.get(BRANCHING_LIST)
    if ways == 0 and isinstance(routes, list):
        ways = len(routes)
    return {
        "uuid": new_uuid(),
        "slug": slug_of(found.slug),
        **place,
        "config": dict(config),
        "childrenUuids": [new_uuid() for _ in range(ways)],
        "fallbackOnFailure": False,
        "position": {"x": 0, "y": 0},
    }


def slug_of(action: str) -> str:
    """Gives the slug of a node from its action's: `findEmail` becomes `find_email`."""
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", action)
    return "_".join(re.findall(r"[a-z0-9]+", apart.lower()))


def _notes(found: FoundAction, inputs: Inputs) -> list[Text]:
    """Gives what is worth knowing about the node, a line each."""
    notes = []
    if inputs.connector is not None:
        notes.append(Text(f"It runs through {called(inputs.connector)}.", Tone.HINT))
    if inputs.left_open:
        names = quoted(inputs.left_open)
        notes.append(Text(f"Left open: {names}. Point the `{{{{…}}}}` in it at the value you want.", Tone.HINT))
    optional = [name for name in found.action.config.properties if name not in inputs.config]
    if optional:
        notes.append(Text(f"Optional inputs that are not set: {quoted(optional)}.", Tone.HINT))
    price = cost_words(found.action.costs)
    if price:
        notes.append(Text(f"A run of it costs {price}." if price != "free" else "It is free.", Tone.HINT))
    return notes
