"""Finding of the action that words mean, of a service or built in; asked about where it is open."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from intents.integrations.search import folded, nearest
from intents.problems import Exit, Problem
from intents.question import Option, Question, QuestionKind
from intents.reading import Ref, RefKind
from intents.resolve import service_name

if TYPE_CHECKING:
    from intents.entities import Action, Integration
    from intents.ports import Ports
    from intents.reading import Reading

NATIVE = ""
"""Stands for "built in" where a service's slug stands otherwise."""
_FEW = 8


class FoundAction(Struct, frozen=True):
    """An action with where it comes from; `integration` is None for a built-in one."""

    slug: str
    action: Action
    integration: Integration | None

    @property
    def ref(self) -> Ref:
        """Gives what points to it."""
        return Ref(RefKind.ACTION, self.slug, self.integration.slug if self.integration else None)

    @property
    def source(self) -> str:
        """Gives the name of its service, `Cargo` for a built-in one."""
        return self.integration.name if self.integration else "Cargo"


def action_for(
    reading: Reading, ports: Ports, purpose: str, *, service: str | None = None
) -> Generator[Question, Any, FoundAction]:
    """Gives the action that a reading speaks of, asking for service or action where either is open.

    `purpose` completes "Which action …?"; `service` overrides the integration that the reading names. Raises
    `Problem` for an action that nothing has, with those that are close.
    """
    if service is None:
        said_service = reading.slots.get("integration")
        service = said_service if isinstance(said_service, str) else None
    said = reading.slots.get("action")
    if not isinstance(said, str):
        said, service = yield from _asked(reading, ports, purpose, service)
    if service is None:
        said, service = yield from _placed(said, ports, purpose)
    if service == NATIVE:
        natives = ports.api.native().actions
        slug = yield from _named(said, natives, "Cargo's built-in actions", "native actions", purpose)
        return FoundAction(slug, natives[slug], None)
    integration = ports.api.integration(service)
    if not integration.actions:
        raise no_actions(integration)
    slug = yield from _named(said, integration.actions, integration.name, f"{service} actions", purpose)
    return FoundAction(slug, integration.actions[slug], integration)


def no_actions(integration: Integration) -> Problem:
    """Gives the failure of asking for an action where there are none."""
    loads = f"`{integration.slug} extractors` shows what it loads." if integration.extractors else ""
    return Problem(f"{integration.name} has no actions.", loads, reason="actionNotFound")


def _asked(
    reading: Reading, ports: Ports, purpose: str, service: str | None
) -> Generator[Question, Any, tuple[str, str | None]]:
    """Asks which action, of the candidates, of the service, or of all."""
    near = [ref for ref in reading.candidates if ref.kind is RefKind.ACTION]
    if near:
        options = tuple(
            Option(
                (ref.id, ref.integration or NATIVE),
                f"{ref.id} of {ref.integration}" if ref.integration else ref.id,
                service_name(ref.integration, ports) if ref.integration else "built in",
                (ref.id,),
            )
            for ref in near
        )
        chosen: tuple[str, str | None] = yield Question(
            prompt=f"Which action {purpose}?",
            kind=QuestionKind.CHOICE,
            options=options,
            slot="action",
            why="Several actions fit what you said. Answer with a number.",
        )
        return chosen
    if service is not None:
        integration = ports.api.integration(service)
        if not integration.actions:
            raise no_actions(integration)
        if len(integration.actions) == 1:
            return next(iter(integration.actions)), service
        slug: str = yield _which(integration.actions, f"Which action of {integration.name} {purpose}?")
        return slug, service
    typed: str = yield Question(
        prompt=f"Which action {purpose}?",
        slot="action",
        why="An action is something a service can do in a workflow, such as `findEmail` of Hunter. "
        "Name it, or ask for a service's actions first: `show hunter actions`.",
    )
    return typed, None


def _placed(said: str, ports: Ports, purpose: str) -> Generator[Question, Any, tuple[str, str]]:
    """Gives the service that has the action; asks where several have it."""
    wanted = folded(said)
    homes: dict[str, str] = {}
    for one in ports.names.native_actions:
        if wanted in (folded(one.slug), folded(one.name)):
            homes.setdefault(NATIVE, one.slug)
    for integration in ports.names.integrations:
        for one in integration.actions:
            if wanted in (folded(one.slug), folded(one.name)):
                homes.setdefault(integration.slug, one.slug)
    if not homes:
        raise _unknown(said, ports)
    if len(homes) == 1:
        home, slug = next(iter(homes.items()))
        return slug, home
    connected = {one.integration: one.slug for one in reversed(ports.names.connectors)}
    order = sorted(homes, key=lambda home: (home != NATIVE, home not in connected))
    chosen: str = yield Question(
        prompt=f"There are {len(homes)} actions called {said}. Whose {purpose}?",
        kind=QuestionKind.CHOICE,
        options=tuple(
            Option(home, home or "native", _detail(home, connected, ports), (service_name(home, ports),))
            for home in order
        ),
        slot="integration",
        why="Several services have an action of this name. Those that are connected come first.",
    )
    return homes[chosen], chosen


def _detail(home: str, connected: Mapping[str, str], ports: Ports) -> str:
    if home == NATIVE:
        return "built into Cargo"
    name = service_name(home, ports)
    return f"{name}, connected as {connected[home]}" if home in connected else name


def _unknown(said: str, ports: Ports) -> Problem:
    names = {one.slug: [one.slug, one.name] for one in ports.names.native_actions}
    for integration in ports.names.integrations:
        for one in integration.actions:
            names.setdefault(one.slug, []).extend((one.slug, one.name))
    near = nearest(said, names)
    close = f"Close to it: {quoted(near)}." if near else "Name the service too, or `list integrations` first."
    return Problem(
        f"No service has an action called {said}.", close, exit_code=Exit.FAILED, reason="actionNotFound"
    )


def _named(
    said: str, actions: Mapping[str, Action], owner: str, listing: str, purpose: str
) -> Generator[Question, Any, str]:
    if said in actions:
        return said
    wanted = folded(said)
    exact = [slug for slug, one in actions.items() if wanted in (folded(slug), folded(one.name))]
    if len(exact) == 1:
        return exact[0]
    near = exact or nearest(said, {slug: (slug, one.name) for slug, one in actions.items()})
    if not near:
        raise Problem(
            f"{owner} has no action called {said}."
            if not owner.startswith("Cargo's")
            else f"{said} is none of {owner}.",
            f"`show {listing}` lists {'them' if len(actions) > _FEW else quoted(actions)}.",
            reason="actionNotFound",
        )
    slug: str = yield _which(
        {slug: actions[slug] for slug in near}, f"There is no {said} in {owner}. Which action {purpose}?"
    )
    return slug


def _which(actions: Mapping[str, Action], prompt: str) -> Question:
    return Question(
        prompt=prompt,
        kind=QuestionKind.CHOICE,
        options=tuple(Option(slug, slug, one.name, (one.name,)) for slug, one in actions.items()),
        slot="action",
        why="Answer with the number, the slug or the name of one of them.",
    )


def quoted(slugs: Iterable[str]) -> str:
    """Gives slugs as a list for a sentence, the first eight of them."""
    each = [f"`{slug}`" for slug in slugs]
    return ", ".join(each[:_FEW]) + (f" and {len(each) - _FEW} more" if len(each) > _FEW else "")
