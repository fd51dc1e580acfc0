"""Actions and extractors of a service, and one action in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from intents.calls import Call
from intents.integrations.finding import FoundAction, action_for, no_actions, quoted
from intents.integrations.inputs import inputs_table, outputs_table, required_words, ways_words
from intents.integrations.search import holds_all, nearest
from intents.reading import Ref, RefKind
from intents.reply import Block, Cell, Column, Fields, Reply, Table, Text, Tone
from intents.resolve import Asking, integration_for, integration_ref
from intents.values import cost_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from intents.entities import Action, Extractor, Integration
    from intents.ports import Ports
    from intents.reading import Reading

NO_PRICE = "not published"


def list_actions(reading: Reading, ports: Ports) -> Asking:
    """Answers `integration.actions`: a row an action, those that the search fits."""
    one = yield from integration_for(reading, ports, "do you want the actions of")
    search = reading.slots.get("search")
    search = search if isinstance(search, str) else ""
    actions = matching(one.actions, search)
    refs = tuple(Ref(RefKind.ACTION, slug, one.slug) for slug in actions)
    blocks: tuple[Block, ...] = (actions_table(actions, f"{one.name} actions"),)
    if not one.actions:
        problem = no_actions(one)
        agents = "" if one.extractors else "It serves Cargo's agents."
        blocks = (Text(f"{problem.sentence()} {agents}".strip()),)
    elif not actions:
        near = nearest(search, {slug: (slug, each.name) for slug, each in one.actions.items()})
        offered = f"Close by name: {quoted(near)}." if near else f"It has {quoted(one.actions)}."
        blocks = (Text(f"No action of {one.name} mentions “{search}”."), Text(offered, Tone.HINT))
    return Reply(
        blocks,
        json={
            "integration": {**one.as_json(), "actions": {slug: each.as_json() for slug, each in actions.items()}}
        },
        next_step=f"`show {next(iter(actions))} of {one.slug}` shows one in full." if actions else "",
        focus=(integration_ref(one.slug),),
        shown=refs,
        calls=(_call(one),),
    )


def matching(actions: Mapping[str, Action], search: str) -> dict[str, Action]:
    """Gives the actions whose slug, name or description holds the words; all where there are none."""
    return {
        slug: one
        for slug, one in actions.items()
        if not search or holds_all(search, (slug, one.name, one.description))
    }


def actions_table(actions: Mapping[str, Action], title: str) -> Table:
    """Gives the table of actions with cost in words and required inputs."""
    rows: tuple[dict[str, Cell], ...] = tuple(
        {
            "slug": slug,
            "name": one.name,
            "cost": cost_words(one.costs) or None,
            "inputs": required_words(one.config) or None,
        }
        for slug, one in actions.items()
    )
    columns = (
        Column("slug", "Action", whole=True),
        Column("name", "Name", drop=3),
        Column("cost", "Cost"),
        Column("inputs", "Needs", drop=1),
    )
    return Table(columns, rows, ("action", "actions"), title)


def list_extractors(reading: Reading, ports: Ports) -> Asking:
    """Answers `integration.extractors`."""
    one = yield from integration_for(reading, ports, "do you want the extractors of")
    blocks: tuple[Block, ...] = (extractors_table(one.extractors, f"{one.name} extractors"),)
    if not one.extractors:
        words = f"`show {one.slug} actions` shows what it does instead." if one.actions else ""
        blocks = (Text(f"{one.name} has no extractors: it loads nothing into models. {words}".strip()),)
    return Reply(
        blocks,
        json={"integration": one.as_json()},
        focus=(integration_ref(one.slug),),
        calls=(_call(one),),
    )


def extractors_table(extractors: Mapping[str, Extractor], title: str) -> Table:
    """Gives the table of extractors and how each loads."""
    rows: tuple[dict[str, Cell], ...] = tuple(
        {
            "slug": slug,
            "name": one.name,
            "mode": one.mode.kind or None,
            "incremental": one.mode.is_incremental,
            "inputs": required_words(one.config) or None,
            "about": one.description or None,
        }
        for slug, one in extractors.items()
    )
    columns = (
        Column("slug", "Extractor", whole=True),
        Column("name", "Name", drop=2),
        Column("mode", "Mode"),
        Column("incremental", "Incremental"),
        Column("inputs", "Needs", drop=3),
        Column("about", "What it loads", drop=4),
    )
    return Table(columns, rows, ("extractor", "extractors"), title)


def show_action(reading: Reading, ports: Ports) -> Asking:
    """Answers `action.show`: one action in full, of a service or built in."""
    found = yield from action_for(reading, ports, "do you want to see")
    one, integration = found.action, found.integration
    pairs: list[tuple[str, Cell]] = [
        ("Slug", found.slug),
        ("Service", f"{integration.name} (`{integration.slug}`)" if integration else "built into Cargo"),
        ("Cost", cost_words(one.costs) or NO_PRICE),
        ("Needs", required_words(one.config) or "nothing"),
        ("Ways out of its node", ways_words(one)),
    ]
    if one.is_serialized:
        pairs.append(("Runs", "one at a time"))
    blocks: list[Block] = [Fields(tuple(pairs), title=one.name)]
    if one.description:
        blocks.insert(0, Text(one.description))
    blocks.append(inputs_table(one.config) if one.config.properties else Text("It takes no inputs."))
    if one.output_schema.get("properties"):
        blocks.append(outputs_table(one.output_schema))
    return Reply(
        tuple(blocks),
        json=_json(found),
        next_step=f"`make a node with {found.slug} of {integration.slug}` builds it for a workflow."
        if integration
        else f"`make a {found.slug} node` builds it for a workflow.",
        focus=(found.ref, *((integration_ref(integration.slug),) if integration else ())),
        shown=(found.ref,),
        calls=(_call(integration) if integration else Call("GET", "connection/nativeIntegrations"),),
    )


def _json(found: FoundAction) -> dict[str, Any]:
    action = {found.slug: found.action.as_json()}
    if found.integration is None:
        return {"nativeIntegration": {"actions": action}}
    return {"integration": {**found.integration.as_json(), "actions": action}}


def _call(integration: Integration) -> Call:
    return Call("GET", f"connection/integrations/{integration.slug}")
