"""Inputs of a node: the questions for what its action requires, with the values that the service offers."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from intents.autocompletes import AutocompleteField, autocomplete_fields
from intents.connectors.choosable import constants, parents
from intents.connectors.offers import fetched, like, options_of
from intents.entities import FieldValue
from intents.fields import title_of
from intents.fitting import Schema, applicable, choices, converted, kind_of, kind_words, misfit, value_from
from intents.integrations.finding import quoted
from intents.integrations.inputs import alternatives, either_words
from intents.integrations.search import folded, nearest
from intents.nodes.template import expression, holds_expression, is_expression, placeholder, with_expressions
from intents.problems import Problem
from intents.question import Option, Question, QuestionKind
from intents.reply import Text, Tone

if TYPE_CHECKING:
    from intents.entities import Action, Connector
    from intents.ports import Ports

CONNECTOR_WIDGET = "ConnectorWidget"
DYNAMIC_WIDGET = "IntegrationDynamicSchemaWidget"
QUOTES = "\"'"
OPEN_END = "`{{…}}` takes a value of the workflow, and an empty line leaves it open."


class Inputs(Struct):
    """The configuration of a node as it grows. `connector` is None for a built-in action."""

    action: Action
    connector: Connector | None
    ports: Ports
    config: dict[str, Any] = field(default_factory=dict)
    left_open: list[str] = field(default_factory=list)

    def ask(self, given: Mapping[str, Any]) -> Generator[Question, Any, dict[str, Any]]:
        """Asks for every required input that is neither given nor has a default, in the schema's order.

        Gives the configuration; raises `Problem` for a given input that the action does not have, and where the
        whole does not fit its schema.
        """
        said = self._by_field(given)
        schema = self.action.config.json_schema
        for one in self.action.config.properties:
            if one in said:
                yield from self._take(one, said[one])
        while (name := self._missing(schema)) is not None:
            yield from self._one(name, applicable(schema, self.config)["properties"][name])
        for groups in alternatives(schema):
            yield from self._either(groups)
        reason = misfit(self.config, schema, is_open=is_expression)
        if reason is not None:
            raise Problem("The inputs don't fit together.", reason)
        order = list(self.action.config.properties)
        return dict(sorted(self.config.items(), key=lambda pair: order.index(pair[0]) if pair[0] in order else 0))

    def _by_field(self, given: Mapping[str, Any]) -> dict[str, str]:
        fields = self.action.config.properties
        named = {name: (name, title_of(name, schema)) for name, schema in fields.items()}
        found = {}
        for said, text in given.items():
            exact = [name for name, names in named.items() if folded(said) in map(folded, names)]
            close = exact or nearest(said, named, limit=2)
            if len(close) != 1:
                raise Problem(f"{self.action.name} has no input called {said}.", f"It has {quoted(fields)}.")
            found[close[0]] = str(text)
        return found

    def _take(self, name: str, text: str) -> Generator[Question, Any, None]:
        """Takes a value that was said; one that doesn't fit is asked for with the reason."""
        schema = self.action.config.properties[name]
        try:
            self.config[name] = input_from(text, schema, self._offered(name, schema))
        except Problem as problem:
            yield from self._one(name, schema, problem.sentence())

    def _missing(self, schema: Schema) -> str | None:
        """Gives the next required input without a value; takes defaults on the way."""
        now = applicable(schema, self.config)
        for name, one in now["properties"].items():
            if name in now["required"] and name not in self.config:
                if "const" not in one and "default" not in one:
                    return str(name)
                self.config[name] = one.get("const", one.get("default"))
                return self._missing(schema)
        return None

    def _either(self, groups: list[list[str]]) -> Generator[Question, Any, None]:
        """Asks which of several groups of inputs is to be filled in, where none is."""
        if any(all(name in self.config for name in group) for group in groups):
            return
        fields = self.action.config.properties
        chosen = yield Question(
            prompt=f"It needs {either_words(groups)}. Which do you have?",
            kind=QuestionKind.CHOICE,
            options=tuple(
                Option(
                    group,
                    " + ".join(group),
                    " and ".join(title_of(name, fields.get(name, {})) for name in group),
                    tuple(title_of(name, fields.get(name, {})) for name in group if len(group) == 1),
                )
                for group in groups
            ),
            slot="inputs",
            optional=True,
            skipped="takes the first and leaves it open, as `{{…}}`",
            why="One of these is enough for the action. An empty line takes the first and leaves it open.",
        )
        for name in chosen if chosen is not None else groups[0]:
            if name in self.config:
                continue
            if chosen is None:
                self._leave_open(name)
            else:
                yield from self._one(name, fields.get(name, {}))

    def _one(self, name: str, schema: Schema, reason: str = "") -> Generator[Question, Any, None]:
        ui = self.action.config.ui_of(name)
        if ui.get("ui:widget") == DYNAMIC_WIDGET:
            schema = self._dynamic(name, ui, schema)
        answer = yield question_of(name, schema, self._offered(name, schema), reason)
        if answer is None:
            self._leave_open(name)
        else:
            self.config[name] = answer

    def _leave_open(self, name: str) -> None:
        self.config[name] = placeholder(name)
        self.left_open.append(name)

    def _offered(self, name: str, schema: Schema) -> list[FieldValue]:
        """Gives the values to choose from; none where the field is free or depends on what is still open."""
        if self.action.config.ui_of(name).get("ui:widget") == CONNECTOR_WIDGET:
            hint = folded(title_of(name, schema))
            found = self.ports.api.connectors()
            fitting = [one for one in found if folded(one.integration_slug) in hint] or found
            return [FieldValue(label=one.slug, value=one.uuid, description=one.name) for one in fitting]
        live = next(
            (
                one
                for one in autocomplete_fields(self.action.config.ui_schema)
                if one.path in ((name,), (name, "items"))
            ),
            None,
        )
        params = self._params(live) if live is not None else None
        if live is not None and params is not None and self.connector is not None:
            return fetched(self.connector, live, params, self.ports)[1]
        return [FieldValue(label=label, value=value) for value, label in choices(schema)] if live is None else []

    def _params(self, live: AutocompleteField) -> dict[str, Any] | None:
        """Gives the parameters of a list of values; None where one is not known yet."""
        params: dict[str, Any] = dict(constants(live))
        for name, path in parents(live).items():
            value = self.config.get(path[0]) if len(path) == 1 else None
            if value is None or is_expression(value):
                return None
            params[name] = value
        return params

    def _dynamic(self, name: str, ui: Mapping[str, Any], schema: Schema) -> Schema:
        """Gives the schema that the service has for a field, where what it depends on is known."""
        given = ui.get("ui:options")
        options = given if isinstance(given, Mapping) else {}
        live = AutocompleteField(name, (name,), str(options.get("slug") or name), dict(options.get("params") or {}))
        params = self._params(live)
        if params is None or self.connector is None:
            return schema
        known = self.ports.api.dynamic_schema(self.connector.uuid, live.slug, params).json_schema
        return {**schema, **known}


def question_of(name: str, schema: Schema, offered: list[FieldValue], reason: str = "") -> Question:
    """Gives the question for one input: a choice where values are offered, and a value of its own always."""
    title = title_of(name, schema)
    described = str(schema.get("description") or "").rstrip(".")
    about = f"{described}. " if described else ""
    inner = schema.get("properties") or (schema.get("items") or {}).get("properties") or {}
    parts = f" Its fields are {', '.join(f'`{one}`' for one in inner)}." if inner else ""
    options = options_of(offered)
    if kind_of(schema) == "array":
        options = tuple(Option([one.value.value], one.label, one.detail, one.names) for one in options)
    else:
        options = tuple(Option(one.value.value, one.label, one.detail, one.names) for one in options)
    if kind_of(schema) == "boolean":
        options = (Option(True, "yes"), Option(False, "no"))
    return Question(
        prompt=f"{title}: which one?" if options else f"{title}?",
        kind=QuestionKind.CHOICE if options else QuestionKind.TEXT,
        why=f"{about}It takes {kind_words(schema)}.{parts} {OPEN_END}",
        options=options,
        slot=name,
        optional=True,
        skipped="leaves it open, as `{{…}}`",
        parse=_parser(schema, offered),
        shown=(Text(reason, Tone.PROBLEM),) if reason else (),
    )


def _parser(schema: Schema, offered: list[FieldValue]) -> Callable[[str], Any]:
    return lambda line: input_from(line, schema, offered)


def input_from(line: str, schema: Schema, offered: list[FieldValue]) -> Any:
    """Turns a typed line into an input: an expression, an offered value by its name, or a value of the type.

    Raises `Problem` with the reason where it is none.
    """
    text = line.strip()
    structured = text.startswith(("[", "{")) and not text.startswith("{{")
    if holds_expression(text) and not structured:
        return expression(text)
    if structured or not offered:
        return _checked(text, schema) if structured else value_from(text, schema)
    if kind_of(schema) == "array":
        return [_named(part.strip(), offered) for part in text.split(",") if part.strip()]
    if choices(schema):
        hit = like(text, offered)
        return hit.value if hit is not None else value_from(text, schema)
    return _offered_value(text, offered)


def _named(text: str, offered: list[FieldValue]) -> Any:
    if text.isdigit() and 0 < int(text) <= len(offered) and all(str(one.value) != text for one in offered):
        return offered[int(text) - 1].value
    return _offered_value(text, offered)


def _offered_value(text: str, offered: list[FieldValue]) -> Any:
    """Gives the offered value that is meant; one in quotes as it stands, since a service may hold some back."""
    hit = like(text, offered)
    if hit is not None:
        return hit.value
    if len(text) > len(QUOTES) and text[0] == text[-1] and text[0] in QUOTES:
        return text[1:-1]
    raise Problem(
        f"“{text}” is none of the values that are offered.",
        "Choose one, give a `{{…}}` expression, or put it in quotes to have it all the same.",
    )


def _checked(text: str, schema: Schema) -> Any:
    """Gives JSON that was typed, its expressions as objects; they are left out of the check."""
    value = with_expressions(converted(text, schema))
    if kind_of(schema) == "array" and not isinstance(value, list):
        value = [value]
    reason = misfit(value, schema, is_open=is_expression)
    if reason is not None:
        raise Problem(reason)
    return value
