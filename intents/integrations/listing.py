"""Listing of the services that can be connected."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from intents.calls import Call
from intents.integrations.authentication import Authentication, authentication
from intents.integrations.search import holds_all, nearest
from intents.narrowing import not_applied, only_of
from intents.reply import Cell, Column, Reply, Table, Text, Tone
from intents.resolve import integration_ref

if TYPE_CHECKING:
    from intents.entities import Integration
    from intents.ports import Ports
    from intents.reading import Reading

COLUMNS = (
    Column("slug", "Slug", whole=True),
    Column("name", "Name", drop=3),
    Column("category", "Category", drop=2),
    Column("actions", "Actions", align="right"),
    Column("extractors", "Extractors", drop=1, align="right"),
    Column("auth", "Signs in with", drop=4),
    Column("credits", "Credits", drop=5),
)
_FEW = 5


def list_integrations(reading: Reading, ports: Ports) -> Reply:
    """Answers `integration.list`: one row a service, in the API's order."""
    slots = reading.slots
    category, search = _text(slots.get("category")), _text(slots.get("search"))
    has_actions, has_extractors = _flag(slots.get("has_actions")), _flag(slots.get("has_extractors"))
    found = ports.api.integrations(
        category=category, search=search, has_actions=has_actions, has_extractors=has_extractors
    )
    only = only_of(reading)
    found = [one for one in found if _meets(one, only)]
    call = Call(
        "GET",
        "connection/integrations/list",
        query={
            "category": category,
            "search": search,
            "hasActions": has_actions,
            "hasExtractors": has_extractors,
        },
    )
    json = {"integrations": [one.as_json() for one in found]}
    if not found:
        if only:
            return Reply((Text(f"There are no integrations {_said(only)}."),), json=json, calls=(call,))
        return Reply(_nothing_found(category, search, has_actions, has_extractors, ports), json=json, calls=(call,))
    refs = tuple(integration_ref(one.slug) for one in found)
    return Reply(
        (table_of(found, _titled(category, search, has_actions, has_extractors, only)), *not_applied(reading)),
        json=json,
        next_step=f"`what is {found[0].slug}?` tells more about it." if len(found) <= _FEW else "",
        focus=refs if len(refs) == 1 else (),
        shown=refs,
        calls=(call,),
    )


_WORDS = {
    ("credits", True): "that Cargo credits can pay",
    ("credits", False): "that Cargo credits cannot pay",
    ("oauth", True): "that sign in by OAuth",
    ("key", True): "that take an API key",
    ("key", False): "that need no key",
}


def _said(only: Mapping[str, Any]) -> str:
    return " and ".join(_WORDS[about, bool(value)] for about, value in only.items())


def _titled(
    category: str | None,
    search: str | None,
    has_actions: bool | None,
    has_extractors: bool | None,
    only: Mapping[str, Any],
) -> str:
    title = _title(category, search, has_actions, has_extractors)
    return f"{title} {_said(only)}" if only else title


def _meets(one: Integration, only: Mapping[str, Any]) -> bool:
    """True for a service that has all that the request asks for."""
    way = authentication(one)
    if "credits" in only and one.accepts_credits is not only["credits"]:
        return False
    if "oauth" in only and way is not Authentication.OAUTH:
        return False
    return not ("key" in only and (way is Authentication.KEY) is not only["key"])


def table_of(integrations: list[Integration], title: str = "") -> Table:
    """Gives the table of services; a tick says that Cargo credits can pay."""
    rows: tuple[dict[str, Cell], ...] = tuple(
        {
            "slug": one.slug,
            "name": one.name,
            "category": one.category,
            "actions": len(one.actions),
            "extractors": len(one.extractors),
            "auth": authentication(one).value,
            "credits": one.accepts_credits,
        }
        for one in integrations
    )
    return Table(COLUMNS, rows, ("integration", "integrations"), title)


def _title(category: str | None, search: str | None, has_actions: bool | None, has_extractors: bool | None) -> str:
    parts = [f"{category} integrations" if category else "integrations"]
    wanted = {"actions": has_actions, "extractors": has_extractors}
    kinds = [f"{'with' if flag else 'without'} {word}" for word, flag in wanted.items() if flag is not None]
    if kinds:
        parts.append(" and ".join(kinds))
    if search:
        parts.append(f"that mention “{search}”")
    title = " ".join(parts)
    return title[0].upper() + title[1:]


def _nothing_found(
    category: str | None, search: str | None, has_actions: bool | None, has_extractors: bool | None, ports: Ports
) -> tuple[Text, ...]:
    title = _title(category, search, has_actions, has_extractors)
    lines = [Text(f"There are no {title[0].lower()}{title[1:]}.")]
    if search:
        names = ports.names.integrations
        near = nearest(search, {one.slug: (one.slug, one.name) for one in names})
        if near:
            lines.append(Text(f"Close by name: {', '.join(f'`{slug}`' for slug in near)}.", Tone.HINT))
        offering = [
            f"`{action.slug}` of `{one.slug}`"
            for one in names
            for action in one.actions
            if holds_all(search, (action.slug, action.name))
        ]
        if offering:
            more = f" and {len(offering) - _FEW} more" if len(offering) > _FEW else ""
            lines.append(Text(f"Actions that mention it: {', '.join(offering[:_FEW])}{more}.", Tone.HINT))
    if len(lines) == 1:
        lines.append(Text("`list integrations` shows all there are.", Tone.HINT))
    return tuple(lines)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None
