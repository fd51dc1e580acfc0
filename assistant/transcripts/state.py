"""State: whether what the workspace holds is what a `state` block says."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from msgspec import Struct, field

from assistant.transcripts.facts import Fact
from assistant.transcripts.matching import Bindings, matches
from assistant.transcripts.parameters import Parameters
from assistant.transcripts.requests import Difference

_FLAGS: Final = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_NOTHING: Final = ("none", "null", "off", "no")
_SPANS: Final = {"ms": 1, "s": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000, "w": 604_800_000}
_TIME: Final = re.compile(r"(\d+(?:\.\d+)?) ?(ms|milli|s|m|h|d|w)[a-z]*")
_LIMIT: Final = re.compile(r"(\d+)(?:/| per )(second|minute|hour|day)(?: (burst|spread))?")
_DERIVED: Final = frozenset({"updatedAt", "playsCount", "toolsCount", "modelsCount"})
"""Not what a thing is: the API counts them, or stamps them whenever anything is written."""


class State(Struct, frozen=True):
    """What a workspace holds, as the API answers it: wire names, configurations masked."""

    connectors: Sequence[Mapping[str, Any]] = field(default_factory=tuple)
    customs: Sequence[Mapping[str, Any]] = field(default_factory=tuple)

    def of(self, kind: str) -> Sequence[Mapping[str, Any]]:
        """Gives the things of a kind that are not deleted."""
        found = self.connectors if kind == "connector" else self.customs
        return [one for one in found if not one.get("deletedAt")]


def differences_of_state(
    facts: Sequence[Fact], before: State, after: State, bindings: Bindings, parameters: Parameters
) -> list[Difference]:
    """Gives the facts that do not hold. `before` is the state that "nothing else changed" is said of."""
    found: list[Difference] = []
    named: dict[tuple[str, str], set[str] | None] = {}
    for fact in facts:
        if fact.kind == "rest":
            continue
        slug = parameters.shown(fact.slug)
        there = [one for one in after.of(fact.kind) if matches(slug, str(one.get("slug", "")), bindings)]
        gone = [one for one in before.of(fact.kind) if matches(slug, str(one.get("slug", "")), dict(bindings))]
        for one in gone if fact.absent else there:
            _name(
                named, (fact.kind, str(one.get("slug"))), None if fact.absent else {key for key, _ in fact.values}
            )
        found += _checked(fact, there, bindings, parameters)
    for fact in facts:
        if fact.kind == "rest":
            found += [Difference(fact.line, fact.text, change) for change in changes_between(before, after, named)]
    return found


def _name(named: dict[tuple[str, str], set[str] | None], key: tuple[str, str], keys: set[str] | None) -> None:
    """Notes which fields of a thing a block speaks of; None where it speaks of the whole."""
    if keys is None or named.get(key, keys) is None:
        named[key] = None
    else:
        named[key] = (named.get(key) or set()) | {one.split(".")[0] for one in keys}


def _checked(
    fact: Fact, there: Sequence[Mapping[str, Any]], bindings: Bindings, parameters: Parameters
) -> list[Difference]:
    if fact.absent:
        return [Difference(fact.line, fact.text, f"{fact.kind} {one.get('slug')}: is there") for one in there]
    if not there:
        return [Difference(fact.line, fact.text, f"no {fact.kind} {parameters.shown(fact.slug)}")]
    wrong: list[str] = []
    for one in there:
        trial = dict(bindings)
        wrong = [
            f"{key}={_quoted(_words(key, _at(one, key)))}"
            for key, wanted in fact.values
            if not _holds(key, parameters.shown(wanted), _at(one, key), trial)
        ]
        if not wrong:
            bindings.update(trial)
            return []
    return [Difference(fact.line, fact.text, f"{fact.kind} {there[-1].get('slug')}: {' '.join(wrong)}")]


def _at(thing: Mapping[str, Any], key: str) -> Any:
    value: Any = thing
    for step in key.split("."):
        value = value.get(step) if isinstance(value, Mapping) else None
    return value


def _holds(key: str, wanted: str, value: Any, bindings: Bindings) -> bool:
    """True where a value is what a fact says, in any of the forms that people write it in."""
    if isinstance(value, bool) or key in {"isDefault", "useCredits"}:
        return _FLAGS.get(wanted.lower()) is bool(value)
    if value is None:
        return wanted.lower() in _NOTHING or (key not in {"rateLimit", "cacheTtlMilliseconds"} and wanted == "")
    if key == "rateLimit" and isinstance(value, Mapping):
        found = _LIMIT.fullmatch(wanted)
        if found is not None:
            strategy = found[3] in {None, value.get("strategy", "spread")}
            return strategy and float(found[1]) == value.get("max") and found[2] == value.get("unit")
    if key == "cacheTtlMilliseconds" and (milliseconds := _milliseconds(wanted)) is not None:
        return bool(milliseconds == value)
    return matches(wanted, _words(key, value), bindings) or _same_json(wanted, value)


def _milliseconds(text: str) -> float | None:
    if re.fullmatch(r"\d+", text):
        return float(text)
    parts = list(_TIME.finditer(text))
    if not parts or re.sub(r"[\s,]|and", "", _TIME.sub("", text)):
        return None
    return sum(float(part[1]) * _SPANS["ms" if part[2] in {"ms", "milli"} else part[2]] for part in parts)


def _same_json(wanted: str, value: Any) -> bool:
    if isinstance(value, str):
        return False
    try:
        return bool(json.loads(wanted) == value)
    except (ValueError, RecursionError):
        return False


def _words(key: str, value: Any) -> str:
    """Gives a value as a fact would say it."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if key == "rateLimit" and isinstance(value, Mapping) and {"max", "unit"} <= value.keys():
        return f"{value['max']}/{value['unit']}"
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, default=str)


def _quoted(text: str) -> str:
    return f'"{text}"' if not text or re.search(r"\s", text) else text


def changes_between(
    before: State, after: State, named: Mapping[tuple[str, str], set[str] | None] | None = None
) -> Iterator[str]:
    """Gives a line for each change but those `named`: kind and slug, with the fields or None for all of them."""
    named = named or {}
    for kind in ("connector", "custom"):
        old = {str(one.get("slug")): one for one in before.of(kind)}
        new = {str(one.get("slug")): one for one in after.of(kind)}
        for slug in old:
            if slug not in new and (kind, slug) not in named:
                yield f"{kind} {slug} is gone"
        for slug, thing in new.items():
            spoken = named.get((kind, slug), set())
            if slug not in old:
                if (kind, slug) not in named:
                    yield f"{kind} {slug} is new"
            elif spoken is not None:
                yield from _changed_fields(f"{kind} {slug}", old[slug], thing, spoken)


def _changed_fields(label: str, old: Mapping[str, Any], new: Mapping[str, Any], spoken: set[str]) -> Iterator[str]:
    for key in sorted((old.keys() | new.keys()) - _DERIVED - spoken):
        if old.get(key) != new.get(key):
            was, now = _quoted(_words(key, old.get(key))), _quoted(_words(key, new.get(key)))
            yield f"{label}: {key} was {was}, is {now}"
