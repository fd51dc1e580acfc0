"""Secrets in a request: found before anything else looks at the line, and replaced by a mask wherever they stood."""

from __future__ import annotations

import re
from typing import Any, Final

from msgspec import Struct

from assistant.understanding.concepts import KNOWN
from assistant.understanding.patterns import Lazy
from intents.secret import MASK, Secret

_PREFIXED: Final = Lazy(
    r"(?<![\w-])(?:sk|pk|rk|ak|key|tok|pat|ghp|gho|ghs|glpat|xox[abprs]|shpat|whsec|api|secret|token|lsh|eyJ|AKIA|AIza|hf|re|SG|Bearer)(?:[-_.][A-Za-z0-9][\w.-]{5,}|(?<=eyJ)[\w.-]{12,}|(?<=AKIA)[A-Z0-9]{12,}|(?<=AIza)[\w-]{20,})"
)
_KEYED: Final = Lazy(
    r"(?i)\b(?:api[ _-]?key|key|token|secret|password|passwort|pass|pwd|pw|credential|credentials|bearer|passphrase|apikey)s?\b(?:\s+(?:is|of|to|with|by|for|=|:|as|now|will be|shall be|should be|it's|this|value))*\s*[:=]?\s*[\"'(]?(?P<value>[^\s\"'),;]{4,})"
)
_HEAVY: Final = Lazy(
    r"(?<![\w/.@-])(?=[A-Za-z0-9_+-]*\d)(?=[A-Za-z0-9_+-]*[A-Za-z])[A-Za-z0-9_+-]{24,}={0,2}(?![\w@.])"
)
_UUID: Final = Lazy(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_IN_URL: Final = Lazy(
    r"(?i)(?P<head>[?&](?:api[_-]?key|key|token|secret|password|access_token)=)(?P<value>[^&\s\"']+)"
)
_USER: Final = Lazy(r"(?i)(?P<head>\b[a-z][\w+.-]*://[^\s:/@]+:)(?P<value>[^\s@/]+)(?=@)")
_OPTION: Final = Lazy(
    r"(?i)(?P<head>--(?:api-?key|key|token|secret|password|client-secret)(?:=|\s+)[\"']?)(?P<value>[^\s\"']+)"
)


_HANDED: Final = Lazy(
    r"(?:\b(?:with|using|and|use|by|via)|,)\s+(?:(?:the|my|our|an?|its)\s+)?(?:api[ _-]?key|apikey|key|token|secret|password|passphrase|pw|pass)$"
)
"""`… and password X`: the word behind it is handed over, digits or none."""


_OWN: Final = Lazy(r"\b(?:my|our) own (?:api[ _-]?key|apikey|key|token)$")
"""`… my own key X`: no connector is called so."""


_BEFORE: Final = Lazy(r"(?:\b(?:to|into|with|by|for|key|apikey|token|secret|password|pass|pw|credentials?)|[:=])$")
_HEAD: Final = Lazy(r"(?:[a-z]{0,2}k|key|tok|pat|token|secret|api)_(?=\w*\d)")
"""How most keys begin that look like a slug: `apk_…`, `sk_…`."""
_CHANGED: Final = Lazy(
    r"(?i)\b(?:api[ _-]?key|apikey|key|token|secret|password|passphrase|pw|pass|credential)s?\s+(?:of|for|on|into|in|to)\s+(?:(?:[^\s:=]+\s+){1,4}?(?:to|into|is(?:\s+now)?)\s*[:=]?|[^\s:=]+(?:\s+[^\s:=]+){0,3}?\s*[:=])\s*[\"']?(?P<value>[^\s\"'),;]{5,})[\"']?(?:,?\s*(?:please|pls|plz|thanks|thx|now))*[.?!]*\s*(?:,\s.*)?$"
)
"""`rotate the key of X to Y`: what it is changed to ends the line."""


_IN_QUOTES: Final = Lazy(
    r"(?i)\b(?:password|passphrase|passwort|pw|pwd)s?\b(?:\s+(?:of|for|on)\s+(?:[^\s:=\"']+\s*){1,4}?)?(?:\s*(?:is|to|into|now|=|:|as|with|should be|shall be))*\s*(?P<quote>[\"'])(?P<value>(?:(?!(?P=quote)).){5,})(?P=quote)"
)
"""A password in quotes may hold spaces."""


class Masked(Struct, frozen=True):
    """A line with its secrets masked, and the first of them."""

    text: str
    secret: Secret[str] | None = None
    count: int = 0


def masked_line(text: str) -> Masked:
    """Gives the line with a mask for everything that looks like a credential."""
    if not _may_hold(text):
        return Masked(text)
    spans: list[tuple[int, int]] = []
    for pattern in (_IN_URL, _USER, _OPTION, _IN_QUOTES, _KEYED, _CHANGED):
        for found in pattern.finditer(text):
            start, end = found.span("value")
            keyed = pattern in (_KEYED, _CHANGED, _IN_QUOTES)
            if not keyed or _is_credential(found["value"], text, start):
                exact = pattern in (_USER, _OPTION) or _PASSWORD.search(text[found.start() : start]) is not None
                spans.append((start, _end(text, start, end, exact=exact)))
    for pattern in (_PREFIXED, _HEAVY):
        for found in pattern.finditer(text):
            spans += [(found.start(), _end(text, *found.span()))] if _is_value(found.group()) else []
    if not spans:
        return Masked(text)
    spans.sort()
    parts: list[str] = []
    at = 0
    first: str | None = None
    for start, stop in spans:
        if start < at:
            continue
        value = text[start:stop]
        if not value or MASK in value:
            continue
        first = first or value
        parts += [text[at:start], MASK]
        at = start + len(value)
    parts.append(text[at:])
    clean = "".join(parts)
    # the same value may stand elsewhere in the line
    if first is not None and len(first) > 5:
        clean = clean.replace(first, MASK)
    return Masked(clean, Secret(first) if first else None, len(spans))


_PASSWORD: Final = Lazy(r"(?i)passw|\bpass\b|passphrase|\bpwd?\b")
"""Words by which a value is one that a person made up, of which an exclamation mark at its end is part."""


def _end(text: str, start: int, end: int, *, exact: bool = False) -> int:
    """Where a value ends: at the quote that closes it, else before what ends the sentence; a password keeps its `!`."""
    quote = text[start - 1 : start]
    if quote in ("'", '"') and (closed := text.find(quote, start)) > start:
        return closed
    return start + len(text[start:end].rstrip(".,;?" if exact else ".,;!?"))


_HINT: Final = Lazy(r"(?i)key|token|secret|pass|pwd|pw\b|bearer|credential|://|\d")


def _may_hold(text: str) -> bool:
    return _HINT.search(text) is not None


def _is_value(text: str) -> bool:
    """A credential has a digit or mixed case; slugs and UUIDs are none."""
    if _UUID.fullmatch(text) or ("/" in text and "." in text):
        return False
    if re.fullmatch(r"[a-z]+(?:[-_][a-z]+)*(?:[-_]\d{1,4})?", text):
        return False
    head, _, tail = text.partition("_")
    if (
        head.islower()
        and re.fullmatch(r"[a-z]+(?:_[a-z0-9]{1,6})*", tail)
        and head in ("key", "token", "secret", "api", "re", "pat", "tok")
    ):
        return False
    return any(char.isdigit() for char in text) or any(char.isupper() for char in text[1:])


def _is_credential(value: str, text: str, start: int) -> bool:
    """What follows `key` or `password` is a credential where it can't be a word, a name or a slug."""
    plain = value.rstrip(".,;?" if _PASSWORD.search(text[:start][-24:]) else ".,;!?").strip("'\"")
    if MASK in plain or not plain or plain.rstrip("!").lower() in KNOWN or plain.startswith("--"):
        return False
    if _UUID.fullmatch(plain) or plain.startswith(("env:", "file:")):
        return False
    before = text[:start].rstrip().lower()
    marked = before.endswith((":", "=", " is", "(", "'", '"'))
    digits = any(char.isdigit() for char in plain)
    letters = any(char.isalpha() for char in plain)
    upper = any(char.isupper() for char in plain[1:]) and not plain.isupper()
    odd = bool(re.search(r"[!@#$%^&*+=~?]", plain.rstrip("!")))
    if _OWN.search(before) and digits and letters:
        return True
    slug = re.fullmatch(r"[a-z]+(?:_[a-z0-9]+)+", plain) is not None
    behind = marked or _HANDED.search(before) or _BEFORE.search(before)
    if slug and not marked and not (behind and (sum(map(str.isdigit, plain)) > 3 or _HEAD.match(plain))):
        return False
    if digits and letters and (len(plain) >= 6 or _HEAD.match(plain)):
        return True
    if _HANDED.search(before) and letters and len(plain) >= 6 and not slug:
        return True
    if (
        before.endswith((" to", " into"))
        and letters
        and not slug
        and (len(plain) >= 14 or (upper and len(plain) >= 8))
    ):
        return True
    if odd and len(plain) >= 6:
        return True
    if marked and upper and len(plain) >= 8 and not slug:
        return True
    if digits and not letters and len(plain) >= 6 and marked:
        return True
    told = before.endswith(" is") and plain.lower().rstrip("!").endswith(("ed", "ing"))  # `the key is compromised`
    return marked and letters and len(plain) >= 10 and not slug and not told


def secret_json(value: Any) -> Secret[Any]:
    """Gives a configuration as a secret."""
    return Secret(value)
