"""What the words of a request say of a node: which deed it is to do, and values for its inputs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from intents.fields import title_of
from intents.integrations.search import folded, nearest

if TYPE_CHECKING:
    from intents.entities import Action

_SAME: Final = (
    ("update", "upsert", "change", "edit", "modify", "set"),
    ("create", "insert", "add", "upsert"),
    ("remove", "delete"),
    ("find", "search", "get", "lookup", "match", "fetch", "retrieve", "look"),
    ("send", "post", "notify"),
    ("enrich",),
    ("verify", "validate", "check"),
    ("merge", "dedupe"),
    ("enroll", "enrol"),
    ("list",),
    ("upsert",),
)
"""Verbs that stand for the same deed; the first of a line decides."""
_NODE: Final = re.compile(r"^.*?\b(?:node|json|step)s?\b(?:\s+(?:json|that|which|to|for|of|with))*", re.IGNORECASE)
_AGAIN: Final = re.compile(
    r"\b(?:show|print|display|see|view|give|repeat|output)\b.*\b(?:that|the|this|last|previous|my|same)\b.*"
    r"\b(?:node|json)\b"
    r"(?:\s+(?:json|again|once more|please|(?:you|i)(?: just)? (?:made|built)|from before))*\W*$",
    re.IGNORECASE,
)
_KEPT: Final = re.compile(
    r"\b(?:write|save|store|put|export|dump)\b.*\b(?:that|the|this|last)\b\s+(?:last\s+)?node\b(?:\s+json)?"
    r"(?:\s+(?:to|as|into|in|under)\s+\S+)?\W*$",
    re.IGNORECASE,
)
_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_URL: Final = re.compile(r"https?://\S+")
_DOMAIN: Final = re.compile(
    r"(?<![\w@.{/-])(?:[a-z0-9-]+\.)+(?:com|io|org|net|ai|co|de|fr|eu|uk|us|dev|app)\b", re.IGNORECASE
)
_PERSON: Final = re.compile(
    r"\bfor\s+(?:a |an |the )?([A-Za-zÀ-ÿ'’-]+(?:\s+[A-Za-zÀ-ÿ'’-]+){1,2})\s+(?:at|of|from|@)\s+(\S+)",
    re.IGNORECASE,
)
_NAMES: Final = ("fullname", "name", "personname", "contactname")
_DOMAINS: Final = ("domain", "companydomain", "website", "companywebsite", "domainname")


def asks_for_the_last(text: str) -> bool:
    """True for a line that wants to see again what was built, or to have it written to a file."""
    return _AGAIN.search(text) is not None or _KEPT.search(text) is not None


def doing(text: str, actions: Mapping[str, Action]) -> list[str]:
    """Gives the slugs of the actions that do what a line says: "updates a contact"; empty where it says nothing."""
    found = _NODE.match(text)
    words = [word.casefold() for word in re.findall(r"[A-Za-z]+", text[found.end() :] if found else text)]
    for word in words:
        deeds = next(
            (set(group) for group in _SAME if group[0] in _bare(word) or set(group) & set(_bare(word))), None
        )
        if deeds is None:
            continue
        hits = [slug for slug in actions if _verb(slug) in deeds]
        return hits if 0 < len(hits) < len(actions) else []
    return []


def is_named(slug: str, action: Action, text: str) -> bool:
    """True where a line has the slug or the name of an action in it."""
    plain = folded(text)
    return folded(slug) in plain or bool(action.name and folded(action.name) in plain)


def values_in(text: str, action: Action) -> dict[str, str]:
    """Gives the inputs that a line has a value for by its form: an address, a domain, a person at a company.

    Only where one input takes it; what the line gives by name is read before.
    """
    left = list(action.config.properties)
    found: dict[str, str] = {}

    def take(value: str, fits: list[str]) -> None:
        if len(fits) == 1:
            found[fits[0]] = value
            left.remove(fits[0])

    person = _PERSON.search(text)
    if person is not None:
        take(person[1], [one for one in left if _letters(one) in _NAMES])
        if "." not in person[2]:
            take(person[2].strip(".,;!?"), [one for one in left if _letters(one) in ("company", "companyname")])
    email, url = _EMAIL.search(text), _URL.search(text)
    if email is not None:
        take(email[0], [one for one in left if _letters(one) in ("email", "emailaddress", "mail")])
    if url is not None:
        take(url[0], [one for one in left if "url" in _letters(one)])
    domain = _DOMAIN.search(text if email is None else text.replace(email[0], " "))
    if domain is not None and url is None:
        take(domain[0], [one for one in left if _letters(one) in _DOMAINS])
    return found


def known(given: Mapping[str, str], action: Action) -> tuple[dict[str, str], list[str]]:
    """Gives what is given for inputs that an action has, and the names of what it has none for.

    What has no name itself is for the only input that is required.
    """
    named = {name: (name, title_of(name, schema)) for name, schema in action.config.properties.items()}
    fitting: dict[str, str] = {}
    others = []
    for said, text in given.items():
        exact = [name for name, names in named.items() if folded(said) in map(folded, names)]
        hits = exact or (nearest(said, named, limit=2) if said else _the_only(action, given))
        if len(hits) == 1:
            fitting[hits[0]] = text
        else:
            others.append(said or text)
    return fitting, others


def _the_only(action: Action, given: Mapping[str, str]) -> list[str]:
    """Gives the input that a value without a name is for: the only one that is required and not given."""
    names = {folded(one) for one in given}
    return [one for one in action.config.required if folded(one) not in names]


def _letters(name: str) -> str:
    return re.sub(r"[^a-z]", "", name.casefold())


def _verb(slug: str) -> str:
    return re.split(r"(?<=[a-z])(?=[A-Z])|_", slug)[0].casefold()


def _bare(word: str) -> tuple[str, ...]:
    """Gives a verb without the endings it may have: "updates", "updating", "merged"."""
    bare = [word]
    for ending in ("ies", "es", "s", "ing", "ed", "d"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word.removesuffix(ending)
            bare += [stem, stem + "e", stem + "y"] if ending != "s" else [stem]
    return tuple(bare)
