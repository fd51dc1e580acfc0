"""Places left: what is meant of a shown list where a line says by place what is not: `delete all but the first`.

Such a line names the others instead. A place that the list does not have leaves nothing, so which one is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.understanding.lexicon import Lexicon
from assistant.understanding.parsing import Words
from assistant.understanding.patterns import Lazy
from intents.reading import Context, Ref, RefKind

_ORDER: Final = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_COUNTS: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5}
_NTH: Final = rf"(?:{'|'.join(_ORDER)}|last|top|bottom|final|\d{{1,2}}(?:st|nd|rd|th)|(?:number|no|nr|row)\.? ?\d{{1,2}}|# ?\d{{1,2}})"
_ONE: Final = (
    rf"(?:the |number )?(?:(?:first|last|top|bottom) (?:two|three|four|five|[2-5])|{_NTH})"
    r"(?: (?:ones?|connectors?|rows?|entry|entries|of them))?"
)
_LIST: Final = rf"{_ONE}(?:(?:,? and |, | & ){_ONE})*"
_WHOLE: Final = (
    r"(?:all (?:of )?(?:them|these|those|the connectors|connectors|the others|the rest)|all|"
    r"everything(?: else)?|them all|them|"
    r"these|those|every one of them|every one|each of them|each|(?:the )?others?|(?:the )?rest(?: of (?:them|"
    r"these|those))?|"
    r"every(?: other)? connector|every (?:other )?one|anything else|the other ones?)"
)
_BUT: Final = (
    r"(?:,? ?\(?(?:but(?: not| for)?|except(?:ing)?(?: for)?|excluding|besides|apart from|other than|without|"
    r"save(?: for)?|"
    r"not|minus|bar))"
)
_KEEP: Final = r"(?:keep|leave|spare|retain|don't touch|do not touch|not touch|skip)"
_EXCEPTED: Final = Lazy(rf"\b{_WHOLE}{_BUT} (?P<but>{_LIST})\)?", re.IGNORECASE)
_STAYS: Final = Lazy(
    rf"^(?:{_KEEP} (?P<kept>{_LIST})(?: (?:alone|as (?:it is|they are)|in place|there))?|"
    rf"(?P<stays>{_LIST}) (?:stays?|remains?|can stay|should stay|must stay|shall stay|is to stay|is kept|are kept|is fine|are fine))"
    rf"(?:\s*[,;.:–—-]\s*|\s+)(?:and |but |so |then |please )*(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_KEPT: Final = Lazy(
    rf"^(?P<before>\S.*?\b){_WHOLE}(?P<after>.*?)(?:\s*[,;.]\s*|\s+)(?:and |but |only |just )*{_KEEP} (?P<kept>{_LIST})"
    r"(?: (?:alone|as (?:it is|they are)|in place|there))?[\s.!]*$",
    re.IGNORECASE,
)
_KEPT_BY_NAME: Final = Lazy(
    rf"^(?P<before>\S.*?\b){_WHOLE}(?P<after>)(?:\s*[,;.]\s*|\s+)(?:and |but |only |just )*{_KEEP} (?:the |our |my )?"
    r"(?P<name>[\w .-]+?)(?: (?:one|connector))?(?: (?:alone|as it is|in place|there))?[\s.!]*$",
    re.IGNORECASE,
)
_REST: Final = Lazy(rf"\b{_WHOLE}(?![\w'])", re.IGNORECASE)
_BEYOND: Final = Lazy(
    rf"\b(?:everything|all(?: of (?:them|these|those))?|all connectors|those|the ones|anything)(?: that come)? "
    rf"(?P<way>after|below|beneath|behind|past|before|above) (?P<nth>(?:the |number )?{_NTH}(?: one)?)",
    re.IGNORECASE,
)
_NAMED_TOO: Final = Lazy(
    rf"^(?:and |then |also |now )*(?P<one>(?:the )?{_NTH}(?: one)?) (?:to|into) (?P<name>\S.*)$", re.IGNORECASE
)
"""`and the first to HubSpot Test`, after another was renamed."""


def named_by_place(text: str, context: Context) -> str | None:
    """Gives the line with the names of what is left of the shown connectors; None where it excepts nothing by "
    "place."""
    shown = [one for one in context.shown if one not in context.gone]
    if len(shown) < 2 or any(one.kind is not RefKind.CONNECTOR for one in shown):
        return None
    plain = " ".join(text.split())
    found = _EXCEPTED.search(plain)
    if found is not None:
        return _with(plain, found.start(), found.end(), _others(found["but"], shown))
    found = _BEYOND.search(plain)
    if found is not None:
        return _with(plain, found.start(), found.end(), _beyond(found, shown))
    found = _STAYS.match(plain)
    if found is not None:
        spared = _places(found["kept"] or found["stays"], shown)
        rest = found["rest"]
        whole = _REST.search(rest)
        if whole is not None:
            return _with(rest, whole.start(), whole.end(), _others(found["kept"] or found["stays"], shown))
        wanted = re.search(_LIST, rest, re.IGNORECASE)
        if wanted is None or spared is None:
            return None
        places = _places(wanted.group(), shown)
        return _with(rest, wanted.start(), wanted.end(), [shown[at] for at in places or () if at not in spared])
    if context.last is not None and "new_name" in context.last.slots and (found := _NAMED_TOO.match(plain)):
        places = _places(found["one"], shown) or []
        return f"rename {shown[places[0]].id} to {found['name']}" if len(places) == 1 else None
    found = _KEPT_BY_NAME.match(plain)
    named = _called(found["name"], shown) if found is not None else None
    if found is not None and named is not None:
        left = found["before"] + found["after"]
        at = len(found["before"])
        return _with(left, at, at, [one for one in shown if one != named])
    found = _KEPT.match(plain)
    if found is not None:
        text = found["before"] + found["after"]
        at = len(found["before"])
        return _with(text, at, at, _others(found["kept"], shown))
    return None


def _with(text: str, start: int, end: int, ones: Sequence[Ref]) -> str:
    named = " and ".join(filter(None, (", ".join(one.id for one in ones[:-1]), *(one.id for one in ones[-1:]))))
    return f"{text[:start]}{named or 'a connector'}{text[end:]}".strip(" .!")


def _others(said: str, shown: Sequence[Ref]) -> list[Ref]:
    places = _places(said, shown)
    return [] if places is None else [one for at, one in enumerate(shown) if at not in places]


def _beyond(found: re.Match[str], shown: Sequence[Ref]) -> list[Ref]:
    places = _places(found["nth"], shown)
    if not places:
        return []
    after = found["way"].lower() not in ("before", "above")
    return list(shown[places[0] + 1 :] if after else shown[: places[0]])


def _places(said: str, shown: Sequence[Ref]) -> list[int] | None:
    """Gives the places that a list of ordinals means, counted from 0; None where the list lacks one."""
    places: list[int] = []
    for one in re.split(r",? and |, | & ", said.lower()):
        words = [word for word in re.findall(r"[a-z]+|\d+", one) if word not in ("the", "one", "ones")]
        end = words[0] if words else ""
        count = _COUNTS.get(words[1], 0) if len(words) > 1 and end in ("first", "last", "top", "bottom") else 0
        number = next((int(word) for word in words if word.isdigit()), 0)
        if count:
            places += range(count) if end in ("first", "top") else range(len(shown) - count, len(shown))
        elif end in _ORDER:
            places.append(_ORDER.index(end))
        elif end in ("last", "bottom", "final"):
            places.append(len(shown) - 1)
        elif end == "top":
            places.append(0)
        else:
            places.append(number - 1)
    return places if all(0 <= at < len(shown) for at in places) else None


def of_those_shown(words: Words, lexicon: Lexicon, context: Context) -> str | None:
    """Gives the line with the slug of `the hubspot one`, where the list just shown has one connector of that service.

    None for any other line, and where all connectors were shown.
    """
    shown = [one for one in context.shown if one not in context.gone and one.kind is RefKind.CONNECTOR]
    if len(shown) < 2 or len(shown) >= len(lexicon.connectors.by_slug):
        return None
    tokens = words.tokens
    for one in words.mentions:
        service = one.service
        mine = [ref for ref in shown if service is not None and ref.integration == service]
        several = service is not None and len(lexicon.connectors.of_service.get(service, {})) > 1
        at = one.last + 1
        if len(mine) != 1 or not several or one.first == 0 or at >= len(tokens) or tokens[at].word != "one":
            continue
        if tokens[one.first - 1].word == "the":
            plain = words.line.plain
            return f"{plain[: tokens[one.first - 1].start]}{mine[0].id}{plain[tokens[at].end :]}"
    return None


def _called(said: str, shown: Sequence[Ref]) -> Ref | None:
    """Gives the one shown connector that a word of a slug, or its service, stands for."""
    words = set(re.findall(r"[a-z0-9]+", said.lower()))
    found = [
        one for one in shown if words and words <= {*one.id.lower().split("_"), (one.integration or "").lower()}
    ]
    return found[0] if len(found) == 1 else None
