"""Offers: the values that a service gives for a field, and the values of the fields that those depend on."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from intents.calls import CONNECTORS, Call
from intents.connectors.choosable import FormField, Path, constants, parents
from intents.entities import FieldValue
from intents.integrations.search import folded, holds_all, nearest, stemmed, words_of
from intents.problems import Problem
from intents.question import Option, Question, QuestionKind
from intents.resolve import connector_ref

if TYPE_CHECKING:
    from intents.autocompletes import AutocompleteField
    from intents.entities import Connector
    from intents.ports import Ports

_MOST = 40
"""Options that a question lists at most; the others are taken by name."""


class Chain(Struct):
    """Finds the values of one field, asking for those of the fields it depends on, from the outermost inwards."""

    connector: Connector
    fields: Mapping[Path, FormField]
    """The fields of the same form by path."""
    said: str = ""
    """A parent's value in the user's words ("contacts"); used for the first field that has it."""
    refresh: bool = False
    chosen: dict[Path, tuple[Any, str]] = field(default_factory=dict)
    """Values of parent fields with their labels, in the order they were settled."""
    calls: list[Call] = field(default_factory=list)

    def values(self, one: FormField, ports: Ports) -> Generator[Question, Any, list[FieldValue]]:
        """Gives what the field accepts. Raises `Problem` where the service refuses."""
        if one.live is None:
            return [FieldValue(label=label, value=value) for value, label in one.fixed]
        params: dict[str, Any] = dict(constants(one.live))
        for name, path in parents(one.live).items():
            params[name] = yield from self._parent(path, name, ports)
        call, found = fetched(self.connector, one.live, params, ports, refresh=self.refresh)
        self.calls.append(call)
        return found

    def _parent(self, path: Path, name: str, ports: Ports) -> Generator[Question, Any, Any]:
        if path in self.chosen:
            return self.chosen[path][0]
        one = self.fields.get(path)
        if one is None or one.is_free:
            value = self.said
            if not value:
                value = yield Question(
                    prompt=f"For which {one.title.lower() if one else ' '.join(words_of(name))}?",
                    slot=name,
                    why="The values depend on it, and no list says which there are. Type it.",
                    about=(connector_ref(self.connector),),
                )
            self.said = ""
            self.chosen[path] = (value, value)
            return value
        offered = yield from self.values(one, ports)
        hit = like(self.said, offered) if self.said else None
        if hit is not None:
            self.said = ""
        elif len(offered) == 1:
            hit = offered[0]
        else:
            hit = yield self._which(one, offered)
        self.chosen[path] = (hit.value, hit.label or str(hit.value))
        return hit.value

    def _which(self, one: FormField, offered: Sequence[FieldValue]) -> Question:
        unknown = f"There is no {one.title.lower()} called {self.said}. " if self.said and offered else ""
        return Question(
            prompt=f"{unknown}For which {one.title.lower()}?",
            kind=QuestionKind.CHOICE,
            options=options_of(offered),
            slot=one.name,
            why=f"The values depend on the {one.title.lower()}. Answer with a number or a name.",
            parse=lambda line: _one_of(line, one, offered),
            about=(connector_ref(self.connector),),
        )


def _one_of(line: str, one: FormField, offered: Sequence[FieldValue]) -> FieldValue:
    """Gives the offered value that a line means; any value where nothing is offered. Raises `Problem`."""
    hit = like(line, offered)
    if hit is None and offered:
        raise Problem(f"There is no {one.title.lower()} called {line.strip()}.", "Choose by number or by name.")
    return hit or FieldValue(label=line.strip(), value=line.strip())


def options_of(values: Sequence[FieldValue]) -> tuple[Option, ...]:
    """Gives values as answers to a choice."""
    return tuple(
        Option(
            one,
            one.label or str(one.value),
            "" if str(one.value) == one.label else str(one.value),
            (str(one.value),),
        )
        for one in values[:_MOST]
    )


def fetched(
    connector: Connector,
    one: AutocompleteField,
    params: Mapping[str, Any],
    ports: Ports,
    *,
    refresh: bool = False,
) -> tuple[Call, list[FieldValue]]:
    """Gives the values that the service offers for a field, and the call that gave them."""
    body: dict[str, Any] = {"slug": one.slug, "params": dict(params)}
    if refresh:
        body["refresh"] = True
    call = Call("POST", f"{CONNECTORS}/{connector.uuid}/autocomplete", body)
    return call, ports.api.autocomplete(connector.uuid, one.slug, params, refresh=refresh)


def like(said: str, values: Sequence[FieldValue]) -> FieldValue | None:
    """Gives the value that words mean: by value, by label, or the only one that is close; else None."""
    wanted = said.strip()
    for one in values:
        if wanted == str(one.value):
            return one
    for same in (folded, lambda text: " ".join(stemmed(text))):
        hits = [one for one in values if same(wanted) and same(wanted) in (same(one.label), same(str(one.value)))]
        if len(hits) == 1:
            return hits[0]
    labels = {index: (one.label, str(one.value)) for index, one in enumerate(values)}
    close = nearest(wanted, {str(index): names for index, names in labels.items()}, limit=2)
    return values[int(close[0])] if len(close) == 1 else None


def narrowed(values: list[FieldValue], query: str) -> list[FieldValue]:
    """Gives the values whose label, value or description holds the words; all where there are none."""
    if not query.strip():
        return values
    return [one for one in values if holds_all(query, (one.label, str(one.value), one.description or ""))]
