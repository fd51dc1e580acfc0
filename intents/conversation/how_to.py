"""How to: what people ask how to do, in their words, with an answer and requests that do it.

`{connector}`, `{unused}`, `{service}` and `{custom}` in a request stand for something of the workspace in use, or
for what the question names.
"""

from __future__ import annotations

from msgspec import Struct


class HowTo(Struct, frozen=True):
    """One thing that people ask how to do. `words` are those it is recognised by."""

    intent: str
    words: str
    says: str
    requests: tuple[str, ...]
    """The first does it; each is read as `intent`."""


ALL: tuple[HowTo, ...] = (
    HowTo(
        "connector.create",
        "connect add create connector connection new setup hook link integrate service app credential authorize",
        "Name the service; what is needed is asked.",
        (
            "add a {service} connector",
            "connect {service} and call it EU",
            "connect {service}, 100 requests per minute",
        ),
    ),
    HowTo(
        "connector.create",
        "oauth consent browser google microsoft authorise authorize page code",
        "Say what to connect: where a service wants your consent, its page opens and you paste what it gives you.",
        ("connect googleSheets", "what is googleSheets?"),
    ),
    HowTo(
        "connector.list",
        "list connectors connected overview inventory all",
        "Ask for them, all or of one service.",
        ("list my connectors", "do we have {service} connected?"),
    ),
    HowTo(
        "connector.list",
        "unused used nothing idle find stale orphan leftover needed anymore",
        "Ask for those that nothing uses.",
        ("which connectors are unused?",),
    ),
    HowTo(
        "connector.list",
        "credits pay paid billing cargo own key money",
        "Ask which connectors Cargo credits pay for.",
        ("connectors on cargo credits", "connectors on their own credentials"),
    ),
    HowTo(
        "connector.show",
        "uuid id details detail config configuration settings one single inspect look",
        "Name the connector: everything about it is shown but its credentials.",
        ("show {connector}", "uuid of {connector}"),
    ),
    HowTo(
        "connector.usage",
        "uses usage depends depend depending plays tools models safely safe before impact affected break connector",
        "Ask what uses it, or whether it can go.",
        ("what uses {connector}?", "can I safely delete {connector}?"),
    ),
    HowTo(
        "connector.check_slug",
        "slug free taken available check name exists",
        "Ask whether the slug is free.",
        ("is the slug {service}_eu free?",),
    ),
    HowTo(
        "connector.update",
        "rename name called title label relabel",
        "Say the old name and the new one. The slug stays as it is.",
        ("rename {connector} to EU",),
    ),
    HowTo(
        "connector.update",
        "limit rate throttle requests calls per minute second hour day slow slower quota",
        "Say how many requests in which time; `no limit` lifts it.",
        ("limit {connector} to 100 per minute", "remove the rate limit of {connector}"),
    ),
    HowTo(
        "connector.update",
        "cache caching ttl fresh cached remember",
        "Say how long answers shall be kept; `off` switches it off.",
        ("cache {connector} for 1 day", "turn caching off for {connector}"),
    ),
    HowTo(
        "connector.update",
        "default main primary preferred",
        "Say which one shall be the default of its service.",
        ("make {connector} the default",),
    ),
    HowTo(
        "connector.update",
        "rotate credentials key replace api password token expired secret change update renew",
        "Say whose credentials change: the new ones are asked for, hidden.",
        ("rotate the key of {connector}",),
    ),
    HowTo(
        "connector.update",
        "all every bulk several many once each same multiple",
        "Say it of all connectors of a service: you see the list of changes before anything happens.",
        ("limit all {service} connectors to 100 per minute",),
    ),
    HowTo(
        "connector.remove",
        "delete remove drop rid disconnect erase trash connector",
        "Name it: you see what depends on it and are asked before it goes.",
        ("delete {unused}", "what uses {unused}?"),
    ),
    HowTo(
        "connector.remove",
        "cleanup clean tidy unused purge remove delete all old workspace",
        "All that nothing uses can go at once, after one question; what is in use stays.",
        ("remove all unused connectors", "which connectors are unused?"),
    ),
    HowTo(
        "connector.values",
        "values field accepts options allowed channels fill put pick objects choices",
        "Ask for the values of a field, or for what they are.",
        ("what can I put into objectType on hubspot_production?", "which slack channels are there?"),
    ),
    HowTo(
        "connector.models",
        "language models llm ai gpt openai anthropic model",
        "Ask an AI service which models it offers.",
        ("which models does openai offer?",),
    ),
    HowTo(
        "integration.list",
        "integrations list services catalogue category available browse supported find search phone enrichment",
        "Ask for services by category or by what they are about.",
        ("list enrichment integrations", "find integrations for phone"),
    ),
    HowTo(
        "integration.show",
        "needs about service integration requirements kind support",
        "Name the service.",
        ("what is {service}?", "do you support netsuite?"),
    ),
    HowTo(
        "integration.actions",
        "actions action do possible capabilities can service offer list",
        "Name the service and ask for its actions.",
        ("show {service} actions",),
    ),
    HowTo(
        "integration.extractors",
        "extractors extractor extract load import pull records data sync",
        "Name the service and ask for its extractors.",
        ("which extractors does salesforce have?",),
    ),
    HowTo(
        "integration.docs",
        "documentation docs manual guide read instructions reference",
        "Name the service and ask for its documentation.",
        ("docs for {service}",),
    ),
    HowTo(
        "action.show",
        "cost price expensive inputs outputs input output parameters action detail returns",
        "Name the action, and its service where several have one of that name.",
        ("show the findEmail action of hunter", "what does findEmail of hunter cost?"),
    ),
    HowTo(
        "native.actions",
        "builtin native own actions",
        "Ask for what is built in.",
        ("which actions are built in?", "native extractors"),
    ),
    HowTo(
        "custom.create",
        "custom integration register own webhook server worker url build",
        "Give its address, or the worker that serves it.",
        ("new custom integration at https://score.acme.dev", "list custom integrations"),
    ),
    HowTo(
        "custom.update",
        "custom integration url point move change address worker",
        "Name it and its new address or worker.",
        ("point custom {custom} at https://score.acme.dev/v2",),
    ),
    HowTo(
        "custom.remove",
        "custom integration remove delete",
        "Name it; you are asked before it goes.",
        ("remove the custom integration {custom}",),
    ),
    HowTo(
        "node.build",
        "node workflow json build make generate paste play use run action",
        "Say what the node shall do and with which service: you get the JSON for the workflow.",
        ("make a node that finds an email with hunter",),
    ),
    HowTo(
        "account.whoami",
        "who whoami user am",
        "Ask who you are.",
        ("who am I?",),
    ),
    HowTo(
        "workspace.switch",
        "workspace switch change another other workspaces move",
        "Name the workspace, or list them first.",
        ("switch to another workspace", "list workspaces"),
    ),
    HowTo(
        "session.login",
        "login authenticate token access account sign",
        "The token is asked for, hidden, and checked; you are told where it is kept.",
        ("log in",),
    ),
    HowTo(
        "session.logout",
        "logout forget token signed",
        "The token that is kept on this machine is forgotten.",
        ("log out",),
    ),
    HowTo(
        "undo",
        "undo revert take back mistake rollback restore wrong reverse change",
        "The last change is taken back, or the one that is named; a removal and changed credentials cannot be.",
        ("undo", "undo the rename", "history"),
    ),
    HowTo(
        "history",
        "history changed did done earlier changes past",
        "Ask what was done.",
        ("what did I do so far?",),
    ),
    HowTo(
        "why",
        "why misunderstood understood understand wrong read interpret explain reason",
        "Ask why after an answer: you see which words decided.",
        ("why?",),
    ),
    HowTo(
        "cli",
        "cli command cargo-ai equivalent curl terminal",
        "Ask after any request for the command that does the same.",
        ("as a cargo-ai command",),
    ),
    HowTo(
        "script",
        "script automate shell save commands export repeatable ci",
        "What was done in this session is written as a script of commands.",
        ("save what I did as a script",),
    ),
    HowTo(
        "transcript.record",
        "record recording transcript capture write session conversation document demo",
        "Name a file: everything is written there until you stop, secrets left out.",
        ("record this as cleanup.md", "stop recording"),
    ),
    HowTo(
        "transcript.replay",
        "replay play transcript again runbook rerun test recorded",
        "Name the file: it runs on a sandbox of its own and every answer is compared.",
        ("replay cleanup.md",),
    ),
    HowTo(
        "transcript.stop",
        "stop recording end finish",
        "Say that it shall stop: you are told which file it is.",
        ("stop recording",),
    ),
    HowTo(
        "more",
        "more rest rows page next longer full cut",
        "Ask for more; `sort by usage` orders what you see.",
        ("more",),
    ),
    HowTo(
        "sort",
        "sort order sorted column arrange rank",
        "Say by which column the last table shall be sorted.",
        ("sort by usage",),
    ),
    HowTo(
        "refresh",
        "refresh reload stale update names catalogue outdated missing new",
        "Names and catalogue are read again.",
        ("refresh",),
    ),
    HowTo(
        "cancel",
        "cancel abort stop question drop escape out back",
        "Type `cancel` at any question, `back` to go one back, and `?` to have it explained.",
        ("cancel",),
    ),
    HowTo(
        "quit",
        "quit exit leave close program",
        "Say so, or press Ctrl-D.",
        ("quit",),
    ),
    HowTo(
        "tour",
        "tour start begin started learn tutorial first beginner introduction getting new",
        "The tour takes you through it, a minute a lesson.",
        ("tour", "help"),
    ),
)
