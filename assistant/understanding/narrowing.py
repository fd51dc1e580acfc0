"""Narrowing: conditions of a list that no slot holds: what the answer can go by, and what it has to say it did not.

`connectors without a limit` is answered by the rows that have none (`extras["only"]`); `connectors Tim made` by all of
them with a word that “Tim made” was not taken into account (`extras["unfiltered"]`). Neither is a change.
"""

from __future__ import annotations

from typing import Any, Final

from msgspec.structs import replace

from assistant.understanding.frames import Frame
from assistant.understanding.parsing import Parsed
from assistant.understanding.parts import Part
from assistant.understanding.patterns import Lazy
from assistant.understanding.scoring import OUT
from intents.reading import Reading

_LIMIT: Final = (
    r"(?:rate[- ]?|request |api )?(?:limit(?:s|ed|ation|ations)?|caps?|capped|throttl\w+|quotas?|ceilings?)"
)
_NONE: Final = r"(?:no|without|w/o|lacking|lacks?|missing|zero|nor|neither|not|never|aren't|isn't|don't|doesn't|haven't|hasn't|no longer)"
_UNLIMITED: Final = Lazy(
    rf"\b{_NONE}(?: (?:have|has|having|got|any|a|an|set|yet|single|kind of|sort of|to be|being|under|currently|with))* {_LIMIT}\b|\bun(?:limited|capped|throttled|restricted)\b"
)
_LIMITED: Final = Lazy(
    rf"\b(?:with|have|has|having|got|under|hold|carry)(?: (?:any|a|an|some|the))? {_LIMIT}\b(?! of (?:its|their))|\b(?:rate[- ]?)?(?:limited|capped|throttled)\b(?! edition)|\blimits? (?:is |are )?(?:set|on|active|in place)\b"
)
_UNCACHED: Final = Lazy(
    rf"\b{_NONE}(?: (?:have|has|having|got|any|a|an|set|yet|single|being|their|answers|results|keep))* (?:cach\w+|ttl)\b|\buncached\b|\bcach\w+ (?:is |are |set |switched |turned )*(?:to )?(?:off|disabled|none)\b"
)
_CACHED: Final = Lazy(
    r"\b(?:with|have|has|having|got)(?: (?:any|a|an|some|the))? (?:cach\w+|ttl)\b|\b(?:are|is|that|which|get) (?:\w+ )?cached?\b|\bcached (?:connectors?|connections?|ones)\b|\bcach(?:e|es|ing) (?:is |are )?(?:on|enabled|active|set)\b|\bcache (?:answers|results|something|anything|their)\b"
)
_COLUMNS: Final = Lazy(
    rf"\b(?:their|its|each|all the|show the|the|and|including|incl|plus) (?:\w+ )?{_LIMIT}\b|\b(?:their|its|each|the|and|including) (?:\w+ )?(?:cache|caches|cache times?|caching|ttls?)\b"
)
"""What is to be seen beside them, and narrows nothing down: `connectors and their limits`."""
_OAUTH: Final = Lazy(r"\b(?:o-?auth2?|sso|single sign-?on)\b")
_KEYED: Final = Lazy(r"\b(?:api[- ]?keys?|keys?|tokens?)\b")
_KEYLESS: Final = Lazy(
    rf"\b{_NONE}(?: (?:need|require|want|have|ask for|any|a|an|own|my|our|of my|api|for))* keys?\b"
)
_CREDITS: Final = Lazy(r"\bcredits?\b")
_NO_CREDITS: Final = Lazy(rf"\b(?:{_NONE}|can't|cannot|won't|no)(?: (?:\w+)){{0,3}} credits?\b")
_DEFAULT: Final = Lazy(r"\b(?:defaults?|(?:is|are) the default)\b")
_IN_USE: Final = Lazy(
    r"\b(?:(?:are|is|being|still|actually|currently) (?:\w+ )?(?:used|in use)|in use|(?:with|have|has) (?:any )?(?:plays|tools|models)|used (?:by|in) (?:any |some |a |our )?(?:plays?|tools?|models?))\b"
)
_NOT_IN_USE: Final = Lazy(rf"\b{_NONE}(?: \w+){{0,2}} (?:used|use|in use|plays|tools)\b|\bunused\b")
_NOUN: Final = (
    r"(?:connectors?|connections?|conns?|accounts?|ones|integrations?|services?|apps|providers?|tools|hookups)"
)
_MADE: Final = r"(?:created|changed|made|added|updated|modified|edited|built|released|published|launched|introduced|touched|rotated)"
_BEHIND: Final = Lazy(
    rf"\b{_NOUN} (?P<told>(?:(?:that|which|whose) )?(?:(?:were|was|are|is|got|have|has|been|we|i|he|she|they|you|last|first|recently|newly|name|slug|names) )*(?:{_MADE}\b|(?:older|newer|younger|since|before|named|called|starts?|starting|begins?|beginning|ends?|ending|owned|sorted|ordered|ranked|grouped)\b"
    r"|by (?!any|cargo|chance|the way|now|far|default)|(?:with |have |has |used by |using )?(?:more|less|fewer|over|under|at least|at most|exactly) (?:than )?(?:\d+|one|two|three|five|ten)\b|as (?:a )?(?:csv|json|excel|xlsx|pdf|yaml|xml|markdown)\b|in (?:the )?(?:last|past) |from (?:last|this|\d{4}|before|after)\b"
    r"|with (?!(?:actions?|extractors?|names?|slugs?|details?|uuids?|status|us|me|cargo|credits?|usage|my|our|their|its|the|all|all|any|no|own|an?|oauth|plays|tools|extraction|\w+ actions?|\w+ extractors?)\b)\w+).*)"
)
"""Conditions behind the noun that no list can go by."""
_BEFORE: Final = Lazy(
    rf"\b(?P<told>newest|oldest|latest|most recent|recent|recently (?:\w+)|broken|failing|faulty|failed|erroring|expired|cheapest|cheap|expensive|priciest|biggest|largest|smallest|(?:most|least)[- ](?:used|popular|expensive|recent)|popular|best|worst|top \d+|first \d+|last \d+|slowest|fastest|slow|deprecated|beta|public|private|shared|personal|trending)\b(?: (?!{_NOUN}\b)\w+){{0,2}} {_NOUN}\b"
)
_BY_WHOM: Final = Lazy(
    rf"\b{_NOUN} (?P<told>(?:did|has|have|does) (?!we\b|i\b|you\b|they\b|cargo\b)\w+ (?:create|add|make|set up|connect|own|change|created|added|made|connected|own)\w*.*)"
)
_SORTS: Final = frozenset(
    """phone phones email emails e-mail company companies contact contacts people person job jobs funding domain domains employee employees
        firmographic technographic mobile website websites address addresses linkedin intent signal signals news account hiring ip lead leads
        waterfall product video event events social webinar survey calendar sms chat voice payment data""".split()
)
"""What the services of a category may be about, where it stands right before the category."""
_ASKS_FOR: Final = Lazy(
    r"^(?:and |so |ok |please |show |list |give |see |me |us |which |what |how many |count |all |the |our |my |any |of |are there |do we have |get |find |every )*(?:connectors?|connections?|conns?|accounts?|ones) "
    r"(?:(?:that|which|who) (?:are |is |have |has |don't |do not |aren't |isn't |haven't )?|with(?:out)?\b|w/o |having |lacking |(?:are |is )?(?:not |un)?(?:rate[- ]?)?(?:limited|capped|throttled|cached)\b)"
)
"""A noun and a condition, without a verb: `connectors without a limit`."""
_UNCONDITIONAL: Final = frozenset("please now make set remove lift let be should must shall to at".split())


def listed_by(part: Part) -> None:
    """Makes a list of a part that only names connectors and a condition, whatever change it was taken for."""
    frame = part.unit.frame
    if part.intent not in ("connector.update", "history", OUT, "connector.show") or not _ASKS_FOR.match(frame.said):
        return
    named = [one for one in frame.mentions if one.kinds & {"connector"} or one.unknown]
    about = [one for one in (_UNLIMITED, _LIMITED, _UNCACHED, _CACHED) if one.search(frame.said)]
    if (
        named
        or not about
        or _UNCONDITIONAL & set(frame.words[2:]) - ({"to", "at"} if frame.has("val:rate") else set())
    ):
        return
    if any(act.lead and not {"show", "find"} & set(act.concepts) and act.form == "base" for act in frame.acts):
        return
    part.intent = "connector.list"
    part.score = max(part.score, 5.0)
    part.filled.slots.clear()
    part.filled.extras.clear()
    part.filled.ask, part.filled.missing, part.filled.candidates, part.filled.pronoun = False, (), (), False
    service = next((one.service for one in frame.mentions if one.service), None)
    if service:
        part.filled.slots["integration"] = service


def narrowed(reading: Reading, part: Part, line: Parsed) -> Reading:
    """Gives a list with the conditions that its answer can go by, and those that it can't."""
    if reading.intent not in ("connector.list", "integration.list"):
        return reading
    frame = part.unit.frame
    kind = _kind(reading, frame, line)
    if kind:
        reading = replace(reading, slots={**reading.slots, "search": kind})
    only = _connectors(reading, frame) if reading.intent == "connector.list" else _services(reading, frame)
    told = "" if only else _told(reading, frame, line)
    if not only and not told:
        return reading
    extras: dict[str, Any] = dict(reading.extras)
    evidence = list(reading.evidence)
    if only:
        extras["only"] = only
        evidence.append(f"only: {', '.join(f'{key} {value}' for key, value in only.items())}")
    if told:
        extras["unfiltered"] = told
        evidence.append(f"not taken into account: “{told}”")
    return replace(reading, extras=extras, evidence=tuple(evidence))


def _kind(reading: Reading, frame: Frame, line: Parsed) -> str:
    """`phone enrichment integrations`: what stands right before the category, where it is a noun of its own."""
    if reading.intent != "integration.list" or "category" not in reading.slots or "search" in reading.slots:
        return ""
    one = next((one for one in frame.mentions if "category" in one.kinds and one.first > frame.clause.first), None)
    if one is None:
        return ""
    at = one.first - 1
    token = line.tokens[at]
    return token.typed if token.word in _SORTS else ""


def _connectors(reading: Reading, frame: Frame) -> dict[str, object]:
    said = _COLUMNS.sub(" ", frame.said)
    only: dict[str, object] = {}
    rate = next((one.value for one in frame.values if one.kind == "rate"), None)
    if _UNLIMITED.search(said):
        only["limit"] = False
    elif rate is not None and _LIMITED.search(said):
        only["limit"] = rate
    elif _LIMITED.search(said):
        only["limit"] = True
    if _UNCACHED.search(said):
        only["cache"] = False
    elif _CACHED.search(said):
        only["cache"] = True
    if _OAUTH.search(said):
        only["oauth"] = True
    if "attr:default" in frame.features and _DEFAULT.search(said):
        only["default"] = True
    if "unused" not in reading.slots and _IN_USE.search(said) and not _NOT_IN_USE.search(said):
        only["used"] = True
    return only


def _services(reading: Reading, frame: Frame) -> dict[str, object]:
    said = frame.said
    if "search" in reading.slots and str(reading.slots["search"]).casefold() in ("oauth", "credits"):
        return {}
    only: dict[str, object] = {}
    if _CREDITS.search(said):
        only["credits"] = not _NO_CREDITS.search(said)
    if _OAUTH.search(said):
        only["oauth"] = True
    if _KEYLESS.search(said):
        if "credits" not in only:
            only["key"] = False
    elif _KEYED.search(said) and "attr:cred" in frame.features:
        only["key"] = True
    return only


def _told(reading: Reading, frame: Frame, line: Parsed) -> str:
    """The condition that no list can go by, as typed; empty where there is none."""
    if reading.slots.keys() - {"integration", "category"}:
        return ""
    words: list[str] = []
    starts: list[tuple[int, int]] = []
    length = 0
    for at in range(frame.clause.first, frame.clause.last + 1):
        token = line.tokens[at]
        word = token.word or token.typed.casefold()
        starts.append((length, at))
        words.append(word)
        length += len(word) + 1
    said = " ".join(words)
    found = next((one for one in (each.search(said) for each in (_BEHIND, _BEFORE, _BY_WHOM)) if one), None)
    if found is None:
        return ""
    places = [at for start, at in starts if found.start("told") <= start < found.end("told")]
    while places and line.tokens[places[-1]].is_sign:
        places.pop()
    return line.line.typed(line.tokens[places[0]].start, line.tokens[places[-1]].end) if places else ""
