"""Requests: the lines of an `http` block, and whether the calls of a scene were these."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from assistant.transcripts.breakage import broken
from assistant.transcripts.matching import Bindings, matches
from assistant.transcripts.parameters import Parameters, neutral

if TYPE_CHECKING:
    from intents.past import Sent

_LINE: Final = re.compile(r"(GET|POST|PUT|PATCH|DELETE) (/\S*)(?: (?:→|->) ?([1-5]\d\d))?(?: ([{\[].*))?\s*")
_READING_POST: Final = re.compile(r"/(?:autocomplete|dynamicSchemas/[^/]+|initiateOauth|completeOauth)$")


class Request(Struct, frozen=True):
    """One call that is listed: its lines in the file, both ends included, and what they say."""

    first: int
    last: int
    method: str
    target: str
    status: str = ""
    body: str = ""
    """JSON as written; empty where any body will do."""

    @property
    def writes(self) -> bool:
        """True where the call changes the workspace."""
        return is_write(self.method, self.target)

    def written(self) -> str:
        """Gives the call on one line, its body left out."""
        return f"{self.method} {self.target}" + (f" → {self.status}" if self.status else "")


class Difference(Struct, frozen=True):
    """One fact that does not hold: the line that says it, what was expected and what was found instead."""

    line: int
    expected: str
    found: str = ""


def is_write(method: str, target: str) -> bool:
    """True where a call changes the workspace: all but GET and the calls that only read with a body."""
    return method != "GET" and _READING_POST.search(target.partition("?")[0]) is None


def read_requests(path: str, first: int, lines: Sequence[str]) -> tuple[Request, ...]:
    """Reads the lines of a block, the first of which has the number `first`; raises Problem."""
    found: list[tuple[int, re.Match[str], list[str]]] = []
    lasts: list[int] = []
    for number, text in enumerate(lines, first):
        if not text.strip():
            continue
        call = _LINE.fullmatch(text)
        if call is not None:
            found.append((number, call, [call[4]] if call[4] else []))
            lasts.append(number)
        elif found:
            found[-1][2].append(text)
            lasts[-1] = number
        else:
            raise broken(path, number, "This is no call.", "Write `METHOD /v1/…`, its JSON body below it.")
    requests = tuple(
        Request(number, last, call[1], call[2], call[3] or "", "\n".join(body))
        for (number, call, body), last in zip(found, lasts, strict=True)
    )
    for one in requests:
        if one.body:
            _check_json(path, one)
    return requests


def _check_json(path: str, request: Request) -> None:
    try:
        json.loads(neutral(request.body))
    except (ValueError, RecursionError) as error:
        offset = error.lineno - 1 if isinstance(error, json.JSONDecodeError) else 0
        below = request.first if request.first == request.last else request.first + 1
        line = min(below + offset, request.last)
        raise broken(path, line, "This is neither a call nor JSON.", 'Quote keys and texts with `"`.') from None


def differences(
    requests: Sequence[Request], calls: Sequence[Sent], bindings: Bindings, parameters: Parameters, last: int
) -> list[Difference]:
    """Gives what of a block does not hold: writes must be all and in order, reads those that are listed.

    `last` is the line that a call nobody listed is reported at.
    """
    found: list[Difference] = []
    writes = [call for call in calls if is_write(call.method, call.target)]
    listed = [one for one in requests if one.writes]
    position = 0
    for one in listed:
        place = next((n for n in range(position, len(writes)) if fits(one, writes[n], bindings, parameters)), None)
        if place is None:
            instead = writes[position] if position < len(writes) else None
            alike = instead is not None and _same_call(one, instead, bindings, parameters)
            found.append(Difference(one.first, _with_body(one), call_line(instead) if alike and instead else ""))
            position += alike
            continue
        found += [Difference(one.first, "", call_line(extra)) for extra in writes[position:place]]
        position = place + 1
    found += [Difference(last, "", call_line(extra)) for extra in writes[position:]]
    reads = [call for call in calls if not is_write(call.method, call.target)]
    for one in requests:
        if one.writes:
            continue
        place = next((n for n, call in enumerate(reads) if fits(one, call, bindings, parameters)), None)
        if place is None:
            found.append(Difference(one.first, _with_body(one)))
        else:
            del reads[place]
    return found


def fits(request: Request, call: Sent, bindings: Bindings, parameters: Parameters) -> bool:
    """True where a call is what is listed; names that had no value take theirs."""
    trial = dict(bindings)
    if not _same_call(request, call, trial, parameters):
        return False
    if request.status and str(call.status) != request.status:
        return False
    if request.body:
        wanted = json.loads(parameters.shown(request.body))
        if not _covers(wanted, call.body, trial):
            return False
    bindings.update(trial)
    return True


def call_line(call: Sent) -> str:
    """Gives a call on one line as a block would list it, with its answer and its body."""
    body = "" if call.body is None else " " + json.dumps(call.body, ensure_ascii=False, default=str)
    status = "no answer" if call.status is None else str(call.status)
    return f"{call.method} {call.target} → {status}{body}"


def _with_body(request: Request) -> str:
    body = " ".join(request.body.split())
    return f"{request.written()} {body}".rstrip()


def _same_call(request: Request, call: Sent, bindings: Bindings, parameters: Parameters) -> bool:
    target = parameters.shown(request.target)
    return request.method == call.method and matches(target, call.target, bindings)


def _covers(wanted: Any, given: Any, bindings: Bindings) -> bool:
    """True where a body holds all that is wanted: keys that aren't named may have any value."""
    if isinstance(wanted, dict):
        return isinstance(given, dict) and all(
            key in given and _covers(value, given[key], bindings) for key, value in wanted.items()
        )
    if isinstance(wanted, list):
        return (
            isinstance(given, list | tuple)
            and len(given) == len(wanted)
            and all(_covers(one, other, bindings) for one, other in zip(wanted, given, strict=True))
        )
    if isinstance(wanted, str):
        return wanted == given or (given is not None and matches(wanted, _text(given), bindings))
    if isinstance(wanted, bool) or isinstance(given, bool):
        return wanted is given
    return bool(wanted == given)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
