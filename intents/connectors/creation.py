"""Creating a connector: service, name and slug, credits or own key, credentials (`contract`: Conversation)."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from typing import TYPE_CHECKING, Any

from intents import calls
from intents.connectors.consent import ask_consent
from intents.connectors.limits import shape_fault
from intents.connectors.wording import cache_words, called, paid_words
from intents.fields import ask_fields
from intents.plan import Plan, Step
from intents.problems import Problem
from intents.question import Option, Question, QuestionKind
from intents.reading import Reading, Ref, RefKind, secret_of
from intents.reply import Block, Cell, Fields, Reply, Text, Tone
from intents.resolve import connector_ref, integration_for
from intents.secret import Secret
from intents.values import is_slug, limit_words, rate_limit_body, slug_from

if TYPE_CHECKING:
    from intents.entities import Integration
    from intents.ports import Ports

Asking = Generator[Question, Any, Any]
SLUG_WHY = (
    "A slug is the short name that workflows use; it cannot be changed afterwards. "
    "Lower-case letters, digits and single underscores."
)


def create_connector(reading: Reading, ports: Ports) -> Generator[Question, Any, Plan]:
    """Asks for what is missing and gives the plan of the creation. Raises `Problem`."""
    integration = yield from integration_for(reading, ports, "do you want to connect")
    odd = bool(reading.extras.get("odd_limit"))
    fault = shape_fault(reading.text) if odd or "rate_limit" in reading.slots else ""
    if odd and not fault:
        fault = "A limit is a whole number of calls per second, minute, hour or day."
    if fault:
        raise Problem(fault, "Connect it with a limit such as `100 per minute`, or without one.")
    name = str(reading.slots.get("name") or integration.name or integration.slug)
    slug, notes = yield from _slug(reading, name, integration, ports)
    config = yield from credentials(integration, reading, ports)
    body: dict[str, Any] = {"name": name, "slug": slug, "integrationSlug": integration.slug}
    if config is not None:
        body["config"] = config
    limit = reading.slots.get("rate_limit")
    if isinstance(limit, str):
        body["rateLimit"] = rate_limit_body(limit)
    cache = reading.slots.get("cache_ttl_ms")
    if isinstance(cache, int):
        body["cacheTtlMilliseconds"] = cache
    return creation_plan(body, integration, notes)


def creation_plan(body: Mapping[str, Any], integration: Integration, notes: tuple[str, ...] = ()) -> Plan:
    """Gives the plan of a creation from the whole body."""
    name, slug = body["name"], body["slug"]
    sent = {key: value for key, value in body.items() if value is not None}
    step = Step(
        call=calls.create_connector(sent),
        does=f"connect {integration.name} as {name} (`{slug}`)",
        done=f"Connected {integration.name} as {name} (`{slug}`).",
        target=Ref(RefKind.CONNECTOR, slug, integration.slug),
    )
    return Plan(
        intent="connector.create",
        steps=(step,),
        title=f"Connect {integration.name} as {name}",
        finish=lambda answers: _created(answers[0], integration, notes),
    )


def _created(answer: Any, integration: Integration, notes: tuple[str, ...]) -> Reply:
    from intents.entities import Connector

    connector = Connector.model_validate(answer["connector"])
    pairs: list[tuple[str, Cell]] = [
        ("Slug", connector.slug),
        ("UUID", connector.uuid),
        ("Paid with", paid_words(connector)),
    ]
    if connector.rate_limit:
        pairs.append(("Rate limit", limit_words(connector.rate_limit)))
    if connector.cache_ttl_milliseconds:
        pairs.append(("Cache", cache_words(connector.cache_ttl_milliseconds)))
    blocks: list[Block] = [Text(f"Connected {integration.name} as {called(connector)}.", Tone.DONE)]
    blocks.extend(Text(note, Tone.HINT) for note in notes)
    blocks.append(Fields(tuple(pairs)))
    return Reply(
        tuple(blocks),
        json={**answer, "connector": connector.as_json(integration)},
        focus=(connector_ref(connector),),
        next_step=f"`show {integration.slug} actions` lists what it can do." if integration.actions else "",
    )


def _slug(
    reading: Reading, name: str, integration: Integration, ports: Ports
) -> Generator[Question, Any, tuple[str, tuple[str, ...]]]:
    """Gives a free slug and what has to be said about it; one that the user gave is asked about if it is taken."""
    given = reading.slots.get("slug")
    if isinstance(given, str):
        while reason := _no_slug(given, ports):
            free = _free(slug_from(given) or slug_from(name), ports)
            given = yield Question(
                prompt=f"{reason} Which slug instead? `{free}` is free.",
                slot="slug",
                why=SLUG_WHY,
                parse=_slug_parser(ports),
            )
        return given, ()
    wanted = slug_from(name) or slug_from(integration.slug)
    if not wanted:
        given = yield Question(
            prompt="Which slug shall it have?", slot="slug", why=SLUG_WHY, parse=_slug_parser(ports)
        )
        return str(given), ()
    free = _free(wanted, ports)
    notes = (f"The slug `{wanted}` is taken, so it became `{free}`.",) if free != wanted else ()
    return free, notes


def _slug_parser(ports: Ports) -> Any:
    def parse(line: str) -> str:
        slug = line.strip().strip("`'\"")
        reason = _no_slug(slug, ports)
        if reason:
            raise Problem(reason, f"`{_free(slug_from(slug) or 'connector', ports)}` is free.")
        return slug

    return parse


def _no_slug(slug: str, ports: Ports) -> str:
    """Gives why a slug cannot be had, empty where it can."""
    if not is_slug(slug):
        return f"`{slug}` cannot be a slug: lower-case letters, digits and single `_` between."
    return f"The slug `{slug}` is taken." if ports.api.slug_exists(slug) else ""


def _free(wanted: str, ports: Ports) -> str:
    """Gives `wanted`, or the first of `wanted_2`, `wanted_3` … that is free."""
    slug, number = wanted, 1
    while ports.api.slug_exists(slug):
        number += 1
        slug = f"{wanted}_{number}"
    return slug


def credentials(integration: Integration, reading: Reading, ports: Ports) -> Asking:
    """Gives the configuration of a new connector, None where Cargo credits pay. Raises `Problem`."""
    secret, given = secret_of(reading), reading.extras.get("config")
    pasted = secret is not None or isinstance(given, Secret)
    fields = integration.config.properties
    if integration.accepts_credits and not pasted:
        by_credits = reading.extras.get("credits") is True
        own_key = reading.extras.get("own_key") is True or reading.extras.get("credits") is False
        if not by_credits and not own_key and fields:
            by_credits = yield Question(
                prompt=f"Shall {integration.name} be paid with Cargo credits, or with a key of your own?",
                kind=QuestionKind.CHOICE,
                options=(
                    Option(True, "Cargo credits", "no key needed", ("credits", "cargo", "use credits")),
                    Option(
                        False,
                        "own key",
                        "the service bills you",
                        ("my own key", "key", "own", "my key", "own credentials"),
                    ),
                ),
                slot="credits",
                why="Cargo can pay this service for you in credits, or calls it with your own account there.",
            )
        if by_credits or not fields:
            return None
    if isinstance(given, Secret):
        known = dict(given.reveal())
    else:
        known = with_secret(integration, secret) if secret is not None else {}
    return (yield from config_from_form(integration, known, ports))


def config_from_form(
    integration: Integration,
    known: Mapping[str, Any],
    ports: Ports,
    keep: Mapping[str, Any] | Secret[Any] | None = None,
) -> Asking:
    """Asks for the configuration, by consent where the service uses OAuth, and gives it whole."""
    config = integration.config
    oauth = integration.oauth_field
    if oauth is not None and oauth not in known:
        granted = yield from ask_consent(integration, oauth, ports)
        known = {**known, **granted}
    return (
        yield from ask_fields(
            config.json_schema,
            config.ui_schema,
            given=known,
            keep=keep,
            source=ports.secrets,
            owner=integration.name,
        )
    )


def with_secret(integration: Integration, secret: Secret[str]) -> dict[str, Any]:
    """Gives the configuration that a pasted credential fills: the only secret field, or the first required one."""
    config = integration.config
    hidden = [name for name in config.properties if config.is_secret(name)]
    required = [name for name in hidden if name in config.required] or hidden
    if not required:
        return {}
    known: dict[str, Any] = {required[0]: secret}
    for name, schema in config.properties.items():
        # A pasted token is no consent: where the schema tells both ways apart, the other way is meant.
        ways = [one.get("const") for one in schema.get("oneOf", ()) if isinstance(one, Mapping)]
        if "oauth" in ways and len(ways) > 1:
            known[name] = next(way for way in ways if way != "oauth")
    return known
