"""Script: what was done in a session as shell commands that can be run once more."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from intents.commands import cargo_ai_line, curl_line, secrets_of
from intents.problems import Exit
from intents.reply import Reply, Tone, said
from intents.values import counted

if TYPE_CHECKING:
    from intents.calls import Call
    from intents.past import PastTurn
    from intents.ports import Ports
    from intents.reading import Reading
    from intents.secret import Secret

HEAD: Final = ("#!/bin/sh", "set -eu")
SANDBOX: Final = (
    "# Written in a session with the sandbox: UUIDs below are of things in it, your workspace has others.",
    "# `cargo-assistant sandbox serve` prints the address of the sandbox for CARGO_BASE_URL.",
)
UUID_OF: Final = """\
# Gives the UUID of what was created; an answer without one is shown and ends the script.
uuid_of() {
  node -e '
    const answer = require("fs").readFileSync(0, "utf8");
    try {
      const made = JSON.parse(answer);
      console.log((made.connector || made.customIntegration).uuid);
    } catch {
      console.error(answer);
      process.exit(1);
    }'
}"""
_BASE: Final = "base_url"
_ASKS: Final = re.compile(r"/(?:autocomplete|dynamicSchemas/[^/]*|initiateOauth|completeOauth)$")
"""Calls that change nothing, whatever their method."""


def script(reading: Reading, ports: Ports) -> Reply:
    """Writes what was done in this session as a script of `cargo-ai` commands; reads where nothing was changed.

    What the session created is named by a shell variable, filled from the answer of its creation.
    """
    done = [turn for turn in ports.conversation.requests if turn.reply.exit_code is Exit.OK]
    sent = [(call, turn) for turn in done for call in turn.calls]
    chosen = [one for one in sent if _writes(one[0])] or sent
    if not chosen:
        return said("Nothing was done yet that could be a script.", json={"intent": "script", "script": ""})
    text = _text(chosen, ports)
    path = reading.slots.get("path") or "cargo-assistant-session.sh"
    written = ports.files.write(str(path), text)
    return said(
        f"Wrote {counted(len(chosen), 'command')} to {written}.",
        Tone.DONE,
        json={"intent": "script", "path": written, "script": text},
    )


def _writes(call: Call) -> bool:
    return call.method != "GET" and not _ASKS.search(call.path)


def _text(chosen: Sequence[tuple[Call, PastTurn]], ports: Ports) -> str:
    account = ports.account
    variables: dict[str, str] = {}
    credentials: dict[str, list[Secret[Any]]] = {}
    lines: list[str] = []
    for call, turn in chosen:
        line = cargo_ai_line(call)
        if line is None:
            variables.setdefault(account.base_url, _BASE)
            line = curl_line(call, account.base_url, account.workspace_uuid, strict=True)
        line = _with_credentials(_with_variables(line, variables), call, credentials)
        made = _created(turn) if call.method == "POST" and _writes(call) else None
        if made is not None:
            name = _variable(made, variables)
            variables[str(made["uuid"])] = name
            line = f"{name}=$({line} | uuid_of)"
        lines.append(line)
    head = [*HEAD, *(SANDBOX if account.is_sandbox else ()), _needs(credentials)]
    if any("uuid_of)" in line for line in lines):
        head.append(UUID_OF)
    if account.base_url in variables:
        head.append(f"{_BASE}=${{CARGO_BASE_URL:-{account.base_url}}}")
    return "\n".join([*head, *lines]) + "\n"


def _with_credentials(line: str, call: Call, known: dict[str, list[Secret[Any]]]) -> str:
    """Gives each credential a variable of its own: two services must not get the same one."""
    for name, secret in secrets_of(call.body):
        held = known.setdefault(name, [])
        if secret not in held:
            held.append(secret)
        line = line.replace(f'"${name}"', f'"${_numbered(name, held.index(secret))}"')
    return line


def _numbered(name: str, place: int) -> str:
    return f"{name}_{place + 1}" if place else name


def _needs(credentials: Mapping[str, Sequence[Secret[Any]]]) -> str:
    names = [_numbered(name, place) for name, held in credentials.items() for place in range(len(held))]
    more = f", and the credentials that were given in {', '.join(names)}" if names else ""
    return f"# Needs CARGO_API_TOKEN{more}."


def _created(turn: PastTurn) -> Mapping[str, Any] | None:
    """Gives what a creation made, from its answer; None where that does not tell a UUID."""
    answer = turn.reply.json
    if not isinstance(answer, Mapping):
        return None
    made = answer.get("connector", answer.get("customIntegration"))
    return made if isinstance(made, Mapping) and isinstance(made.get("uuid"), str) else None


def _variable(made: Mapping[str, Any], taken: Mapping[str, str]) -> str:
    """Gives a name that no other variable has; in small letters, so that it is none of the environment's."""
    word = re.sub(r"[^a-z0-9]+", "_", str(made.get("slug") or "created").casefold()).strip("_") or "created"
    wanted = f"{word}_uuid" if not word[0].isdigit() else f"created_{word}_uuid"
    name, count = wanted, 1
    while name in taken.values():
        count += 1
        name = f"{wanted}_{count}"
    return name


def _with_variables(line: str, variables: Mapping[str, str]) -> str:
    """Puts shell variables in place of values, whatever quotes these stand in."""
    if not variables:
        return line
    pattern = "|".join(re.escape(value) for value in sorted(variables, key=len, reverse=True))
    made, quote = "", ""
    for piece in re.split(f"({pattern})", line):
        if piece in variables:
            name = variables[piece]
            made += f"${{{name}}}" if quote == '"' else f'{quote}"${name}"{quote}'
            continue
        for char in piece:
            if char in "'\"" and quote in ("", char):
                quote = "" if quote else char
        made += piece
    return made
