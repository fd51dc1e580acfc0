"""Values that a field of a service accepts, and the language models of an AI connector."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from intents.calls import CONNECTORS, Call
from intents.connectors.choosable import FormField, by_group, constants, form_fields, meant, parents
from intents.connectors.offers import Chain, narrowed
from intents.fitting import kind_words
from intents.integrations.finding import quoted
from intents.integrations.search import folded, nearest, stemmed
from intents.problems import Problem
from intents.question import Option, Question, QuestionKind
from intents.reply import Cell, Column, Reply, Table, Text, Tone
from intents.resolve import Asking, connector_for, connector_ref

if TYPE_CHECKING:
    from intents.entities import Connector, FieldValue, Integration, LanguageModel
    from intents.ports import Ports
    from intents.reading import Reading

AI_SERVICES = ("openAi", "anthropic", "gemini", "azureOpenAi", "deepSeek", "perplexity", "openRouter")
"""Services whose connectors list language models; the API has no mark for it, it refuses the others."""
_OWNERS = 3


def show_values(reading: Reading, ports: Ports) -> Asking:
    """Answers `connector.values`: what a field accepts, live from the service or from the schema."""
    connector = yield from connector_for(reading, ports, "do you want the values of")
    integration = ports.api.integration(connector.integration_slug)
    fields = form_fields(integration, _owner(reading, integration))
    said = reading.slots.get("field")
    parent = reading.extras.get("parent")
    parent = parent if isinstance(parent, str) else ""
    if isinstance(said, str):
        found = meant(said, fields)
        if not found:
            raise _unknown(said, fields, integration)
    else:
        found = [one for one in fields if one.live is not None]
        if len(by_group(found)) != 1:
            return _overview(found, connector, integration)
    one, parent = yield from _one_of(found, parent)
    if one.is_free:
        return _any_value(one, connector, integration)
    chain = Chain(
        connector,
        {each.path: each for each in fields if each.form is one.form},
        parent,
        refresh=reading.slots.get("refresh") is True,
    )
    values = yield from chain.values(one, ports)
    query = reading.slots.get("query")
    return _answer(one, values, query if isinstance(query, str) else "", chain)


def _owner(reading: Reading, integration: Integration) -> str | None:
    """Gives the action or extractor that the reading names; raises `Problem` where the service has none such."""
    said = reading.slots.get("action")
    if not isinstance(said, str):
        return None
    offers = {slug: (slug, one.name) for slug, one in integration.actions.items()}
    offers |= {slug: (slug, each.name) for slug, each in integration.extractors.items()}
    for slug, names in offers.items():
        if folded(said) in map(folded, names):
            return slug
    near = nearest(said, offers)
    raise Problem(
        f"{integration.name} has no action called {said}.",
        f"Close to it: {quoted(near)}." if near else f"`show {integration.slug} actions` lists them.",
        reason="actionNotFound",
    )


def _unknown(said: str, fields: list[FormField], integration: Integration) -> Problem:
    names = dict.fromkeys(one.name for one in fields if not one.is_free)
    there = f"It has {quoted(names)}." if names else "None of its fields takes values from a list."
    return Problem(f"{integration.name} has no field called {said}.", there, reason="fieldNotFound")


def _one_of(found: list[FormField], parent: str) -> Generator[Question, Any, tuple[FormField, str]]:
    """Gives one of the fields that fit, and what of the parent's words is left; asks where their values differ."""
    groups = by_group(found)
    if parent:
        for group in groups.values():
            live = group[0].live
            if live and any(stemmed(parent) == stemmed(value) for value in constants(live).values()):
                return group[0], ""
        dependent = [group for group in groups.values() if group[0].live and parents(group[0].live)]
        if dependent:
            return dependent[0][0], parent
    if len(groups) == 1:
        return next(iter(groups.values()))[0], parent
    chosen: FormField = yield Question(
        prompt=f"There are several fields like that, with values of their own. Which {found[0].title.lower()}?",
        kind=QuestionKind.CHOICE,
        options=tuple(
            Option(group[0], f"{group[0].title} of {group[0].owner}", group[0].name, (group[0].owner,))
            for group in groups.values()
        ),
        slot="field",
        why="The same words fit fields of several actions whose values differ. Answer with a number.",
    )
    return chosen, parent


def _overview(found: list[FormField], connector: Connector, integration: Integration) -> Reply:
    """Gives the fields that have values, where none was named."""
    ref = connector_ref(connector)
    groups = by_group(found)
    rows: list[dict[str, Cell]] = []
    for group in groups.values():
        owners = list(dict.fromkeys(one.owner for one in group))
        more = f" and {len(owners) - _OWNERS} more" if len(owners) > _OWNERS else ""
        live = group[0].live
        needs = [path[-1] for path in parents(live).values()] if live else []
        rows.append(
            {
                "field": group[0].name,
                "title": group[0].title,
                "needs": ", ".join(needs) or None,
                "owners": ", ".join(owners[:_OWNERS]) + more,
            }
        )
    json = {
        "intent": "connector.values",
        "connector": connector.slug,
        "fields": [
            {"field": row["field"], "autocomplete": group[0].live.slug, "dependsOn": list(parents(group[0].live))}
            for row, group in zip(rows, groups.values(), strict=True)
            if group[0].live
        ],
    }
    if not rows:
        words = f"No field of {integration.name} takes values from a list: its inputs are typed as they are."
        return Reply((Text(words),), json=json, focus=(ref,))
    columns = (
        Column("field", "Field", whole=True),
        Column("title", "Title", drop=2),
        Column("needs", "Depends on"),
        Column("owners", "Used by", drop=1),
    )
    return Reply(
        (
            Table(
                columns,
                tuple(rows),
                ("field", "fields"),
                f"Fields of {integration.name} with values to choose from",
            ),
        ),
        json=json,
        next_step=f"`values of {rows[0]['field']} on {connector.slug}` lists those of one.",
        focus=(ref,),
    )


def _any_value(one: FormField, connector: Connector, integration: Integration) -> Reply:
    schema = one.form.properties.get(one.path[0], {}) if len(one.path) == 1 else {}
    kind = kind_words(schema)
    return Reply(
        (Text(f"`{one.name}` of {integration.name} is not chosen from a list: it takes {kind}."),),
        json={"intent": "connector.values", "connector": connector.slug, "field": one.name, "results": None},
        focus=(connector_ref(connector),),
    )


def _answer(one: FormField, values: list[FieldValue], query: str, chain: Chain) -> Reply:
    connector = chain.connector
    found = narrowed(values, query)
    given = ", ".join(label for _, label in chain.chosen.values())
    title = f"{one.title} on {connector.slug}" + (f", for {given}" if given else "")
    json = {"results": [each.as_json() for each in found]}
    focus = (connector_ref(connector),)
    calls = tuple(chain.calls[-1:])
    if not found:
        lines = [
            Text(
                f"No value of {title} mentions “{query}”."
                if values
                else f"The service offers no values for this: {title}."
            )
        ]
        near = nearest(query, {each.label or str(each.value): (each.label, str(each.value)) for each in values})
        if near:
            lines.append(Text(f"Close to it: {', '.join(near)}.", Tone.HINT))
        elif not chain.refresh:
            again = f"`refresh the {one.name} values of {connector.slug}` asks the service anew."
            lines.append(Text(again, Tone.HINT))
        return Reply(tuple(lines), json=json, focus=focus, calls=calls)
    rows: tuple[dict[str, Cell], ...] = tuple(
        {"label": each.label or None, "value": str(each.value), "about": each.description} for each in found
    )
    columns = [Column("label", "Label"), Column("value", "Value", whole=True)]
    if any(each.description for each in found):
        columns.append(Column("about", "What it is", drop=1))
    return Reply(
        (Table(tuple(columns), rows, ("value", "values"), title),),
        json=json,
        focus=focus,
        calls=calls,
    )


def show_models(reading: Reading, ports: Ports) -> Asking:
    """Answers `connector.models`: the language models that a connector offers."""
    connector = yield from connector_for(reading, ports, "do you want the models of")
    try:
        models = ports.api.language_models(connector.uuid)
    except Problem as problem:
        if problem.reason != "languageModelsNotSupported":
            raise
        raise _no_models(connector, ports) from problem
    ref = connector_ref(connector)
    call = Call("GET", f"{CONNECTORS}/{connector.uuid}/languageModels")
    json = {"languageModels": [one.as_json() for one in models]}
    if not models:
        words = Text(f"{connector.name or connector.slug} offers no language model at the moment.")
        return Reply((words,), json=json, focus=(ref,), calls=(call,))
    columns = (
        Column("slug", "Model", whole=True),
        Column("name", "Name", drop=1),
        Column("context", "Context, tokens", align="right"),
        Column("output", "Output, tokens", drop=3, align="right"),
        Column("reasoning", "Reasoning", drop=2),
        Column("credits", "Credits", drop=4),
    )
    table = Table(
        columns, tuple(_model_row(one) for one in models), ("model", "models"), f"Models of {connector.name}"
    )
    return Reply((table,), json=json, focus=(ref,), calls=(call,))


def _model_row(one: LanguageModel) -> dict[str, Cell]:
    return {
        "slug": one.slug,
        "name": one.name or None,
        "context": _tokens(one.context_window_tokens_limit),
        "output": _tokens(one.output_tokens_limit),
        "reasoning": one.is_reasoning,
        "credits": price_words(one.credits) or None,
    }


def _tokens(limit: float | None) -> str | None:
    return None if limit is None else f"{int(limit):,}"


def price_words(credits_: Any) -> str:
    """Gives the price of a model in words, in either of the forms that prices come in."""
    from intents.entities import Cost
    from intents.values import cost_words

    if not isinstance(credits_, dict):
        return ""
    given = credits_.get("costs") or [credits_.get("cost")]
    try:
        words = cost_words([Cost.model_validate(one) for one in given if isinstance(one, dict)])
    except ValueError:
        return ""
    return words.replace(" credits", "").replace(" credit", "")


def _no_models(connector: Connector, ports: Ports) -> Problem:
    connected = [one.slug for one in ports.names.connectors if one.integration in AI_SERVICES]
    names = [one.name for one in ports.names.integrations if one.slug in AI_SERVICES]
    have = f"Connected services that have some: {quoted(connected)}." if connected else ""
    offered = f"These services have some: {', '.join(names)}." if names and not connected else ""
    return Problem(
        f"{connector.name or connector.slug} is a connector without language models.",
        have or offered,
        reason="languageModelsNotSupported",
    )
