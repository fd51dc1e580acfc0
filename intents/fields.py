"""Fields: the questions that a JSON Schema asks, one field at a time, and the object that the answers make."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct, field

from intents.fitting import Schema, applicable, choices, fits, kind_of, kind_words, misfit, value_from
from intents.problems import Problem
from intents.question import Option, Question, QuestionKind
from intents.secrecy import is_secret_field
from intents.secret import Secret

if TYPE_CHECKING:
    from intents.ports import SecretSource

Asking = Generator[Question, Any, dict[str, Any]]

REFERENCES: Final = ("env:", "file:")
"""How an answer begins that says where a secret stands instead of the secret itself."""
SECRET_WAYS: Final = "Type it, or say where it stands: `env:NAME` for a variable, `file:PATH` for a file."


def secret_parser(schema: Schema, source: SecretSource) -> Callable[[str], Secret[Any]]:
    """Gives what turns the answer to a secret's question into a `Secret`, references looked up first."""

    def parse(line: str) -> Secret[Any]:
        said = line.strip()
        text = source.read(said) if said.startswith(REFERENCES) else said
        if not text.strip():
            raise Problem("That is empty.", "Say it again.")
        return Secret(value_from(text, schema))

    return parse


def title_of(name: str, schema: Schema) -> str:
    """Gives what people call a field: its title, else its name."""
    title = schema.get("title")
    return title if isinstance(title, str) and title else name


def question_for(
    name: str,
    schema: Schema,
    ui: Schema | None,
    *,
    required: bool = True,
    source: SecretSource | None = None,
    title: str = "",
) -> Question:
    """Gives the question for one field. An answer that doesn't fit makes its `parse` raise a `Problem`.

    `source` reads secrets; without one a secret field is taken as typed. `title` replaces the field's own.
    Where it is not required an empty line leaves it open.
    """
    label = title or title_of(name, schema)
    described = str(schema.get("description") or "").rstrip(".")
    why = f"{described}. " if described else ""
    if is_secret_field(name, schema, ui):
        reader = source or _AsTyped()
        return Question(
            prompt=f"{label}?",
            kind=QuestionKind.SECRET,
            why=f"{why}It is kept secret and never shown. {SECRET_WAYS}",
            slot=name,
            optional=not required,
            schema=schema,
            parse=secret_parser(schema, reader),
        )
    offered = choices(schema) if kind_of(schema) != "array" else []
    if offered:
        return Question(
            prompt=f"{label}: which one?",
            kind=QuestionKind.CHOICE,
            why=f"{why}It takes one of these values.",
            options=tuple(_option(value, shown) for value, shown in offered),
            slot=name,
            optional=not required,
        )
    if kind_of(schema) == "boolean":
        return Question(
            prompt=f"{label}: yes or no?",
            kind=QuestionKind.YES_NO,
            why=why.strip(),
            slot=name,
            optional=not required,
        )
    return Question(
        prompt=f"{label}?",
        why=why.strip() if why and kind_of(schema) == "string" else f"{why}It takes {kind_words(schema)}.",
        slot=name,
        optional=not required,
        schema=schema,
        parse=lambda line: value_from(line, schema),
    )


class _AsTyped(Struct, frozen=True):
    def read(self, reference: str) -> str:
        return reference


def _option(value: Any, shown: str) -> Option:
    return Option(value, shown, "" if str(value) == shown else str(value), (str(value),))


def ask_fields(
    json_schema: Schema,
    ui_schema: Schema | None,
    *,
    given: Mapping[str, Any] | None = None,
    keep: Mapping[str, Any] | Secret[Any] | None = None,
    source: SecretSource | None = None,
    owner: str = "",
) -> Asking:
    """Asks what a configuration requires and gives it whole, secrets as `Secret`.

    Asked is in the schema's order what is required and neither in `given` nor fixed nor with a default; what one
    answer makes required is asked too. With `keep`, the configuration that is to be changed, an empty line keeps
    a field and everything that isn't asked stays as it was. `owner` stands before each question ("Clearbit – API
    key?"). Raises `Problem` where the whole does not fit.
    """
    kept = keep.reveal() if isinstance(keep, Secret) else keep
    form = _Form(source, keeping=kept is not None, titles=(owner,) if owner else ())
    config: dict[str, Any] = yield from form.ask(json_schema, dict(ui_schema or {}), given or {}, kept or {})
    reason = misfit(config, json_schema)
    if reason is not None:
        raise Problem("The settings don't fit together.", reason)
    return config


class _Form(Struct, frozen=True):
    """Asks for one object, and for the objects inside it."""

    source: SecretSource | None
    keeping: bool
    titles: tuple[str, ...] = field(default=())

    def ask(
        self, schema: Schema, ui: Mapping[str, Any], given: Mapping[str, Any], kept: Mapping[str, Any]
    ) -> Asking:
        shape = yield from self._branch(schema, given, kept)
        known = applicable(shape, {})["properties"]
        values = {
            name: _hidden(name, value, known.get(name), _entry(ui, name))
            for name, value in {**kept, **given}.items()
            if name in known or name in given or schema.get("additionalProperties", True) is not False
        }
        settled = set(given)
        while True:
            now = applicable(shape, values)
            if _fill(now["properties"], values, settled):
                continue
            name = next((one for one in now["properties"] if one in now["required"] and one not in settled), None)
            if name is None:
                break
            settled.add(name)
            answer = yield from self._one(name, now["properties"][name], _entry(ui, name), given, kept)
            if answer is not None:
                values[name] = answer
        order = {name: place for place, name in enumerate(now["properties"])}
        return dict(sorted(values.items(), key=lambda pair: order.get(pair[0], len(order))))

    def _one(
        self, name: str, schema: Schema, ui: Schema, given: Mapping[str, Any], kept: Mapping[str, Any]
    ) -> Generator[Question, Any, Any]:
        label = " – ".join((*self.titles, title_of(name, schema)))
        if _is_form(schema) and not is_secret_field(name, schema, ui):
            inner = _Form(self.source, self.keeping, (*self.titles, title_of(name, schema)))
            return (yield from inner.ask(schema, ui, _object(given.get(name)), _object(kept.get(name))))
        required = not (self.keeping and name in kept)
        question = question_for(name, schema, ui, required=required, source=self.source, title=label)
        return (yield question)

    def _branch(
        self, schema: Schema, given: Mapping[str, Any], kept: Mapping[str, Any]
    ) -> Generator[Question, Any, dict[str, Any]]:
        """Gives the schema with one of its object-level `oneOf` or `anyOf` branches folded in, asking which."""
        branches = [
            one
            for word in ("oneOf", "anyOf")
            for one in schema.get(word) or ()
            if isinstance(one, Mapping) and ("properties" in one or "required" in one)
        ]
        if not branches:
            return dict(schema)
        told = {**kept, **given}
        fitting = [one for one in branches if fits(told, {"allOf": [one]})] if told else []
        if given and len(fitting) == 1 and all(name in told for name in fitting[0].get("required") or ()):
            chosen: Schema = fitting[0]
        else:
            current = fitting[0] if len(fitting) == 1 else None
            answer = yield Question(
                prompt=f"{' – '.join(self.titles)}: which way?" if self.titles else "Which way?",
                kind=QuestionKind.CHOICE,
                why="There are several ways to set it up; each asks for fields of its own.",
                options=tuple(_branch_option(one, schema) for one in branches),
                slot="branch",
                optional=current is not None,
            )
            chosen = answer if answer is not None or current is None else current
        rest = {key: value for key, value in schema.items() if key not in {"oneOf", "anyOf"}}
        return {**rest, "allOf": [*(rest.get("allOf") or ()), chosen]}


def _fill(properties: Mapping[str, Any], values: dict[str, Any], settled: set[str]) -> bool:
    """Fills in what is fixed or has a default; true where that may change what else applies."""
    before = len(settled)
    for name, schema in properties.items():
        if name in settled:
            continue
        if "const" in schema:
            values[name] = schema["const"]
            settled.add(name)
        elif "default" in schema:
            values.setdefault(name, schema["default"])
            settled.add(name)
    return len(settled) > before


def _branch_option(branch: Schema, schema: Schema) -> Option:
    own = branch.get("properties") or {}
    fields = {**(schema.get("properties") or {}), **own}
    named = [name for name in branch.get("required") or own if "const" not in fields.get(name, {})]
    marks = [str(one["const"]) for one in own.values() if isinstance(one, Mapping) and "const" in one]
    titles = " and ".join(title_of(name, fields.get(name, {})) for name in named)
    label = str(branch.get("title") or titles or ", ".join(marks))
    return Option(branch, label, titles if titles != label else "", tuple(marks))


def _is_form(schema: Schema) -> bool:
    return kind_of(schema) == "object" and any(schema.get(word) for word in ("properties", "oneOf", "anyOf"))


def _object(value: Any) -> Mapping[str, Any]:
    inner = value.reveal() if isinstance(value, Secret) else value
    return inner if isinstance(inner, Mapping) else {}


def _entry(ui: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    entry = ui.get(name)
    return entry if isinstance(entry, Mapping) else {}


def _hidden(name: str, value: Any, schema: Any, ui: Schema) -> Any:
    """Gives the value as a `Secret` where its field is one; an unknown field counts as one too."""
    if isinstance(value, Secret) or value is None:
        return value
    if isinstance(schema, Mapping):
        return Secret(value) if is_secret_field(name, schema, ui) else value
    return Secret(value)
