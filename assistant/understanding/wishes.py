"""Wishes: the ways of a forum to ask whether a service is offered (`+1 for Gong support`, `is Trello on the roadmap?`)."""

from __future__ import annotations

from typing import Final

from assistant.understanding.index import key_of
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.patterns import Lazy
from assistant.understanding.words_brands import OTHER_SERVICES

_LONGEST: Final = 160
_NAME: Final = r"(?P<name{0}>[A-Za-z0-9][\w.&+-]*(?: (?!(?:support|integration|connector|connection|app|plugin|on|in|at|for|or|and|as|any|be|soon|when|please|pls|supported|now|too|to|with|is|already|yet)\b)[\w.&+-]+){{0,2}}?)"
_KIND: Final = r"(?:[ -](?:support|integration|connector|connection|app|plugin|compatibility))"
_FORMS: Final = (
    r"(?:\+ ?1|upvot\w+|voting|vote|another vote|thumbs up|bump(?:ing)?)(?: from \w+)?(?: (?:for|on|to))?(?: an?| the)? {0}{kind}?",
    r"(?:(?:are there|have you|do you have|you got|got)(?: any| some)? |any )(?:\w+ )?(?:plans?|chance|hopes?|news|updates?|timeline|eta|word|intentions?) (?:to (?:support|add|integrate(?: with)?|connect(?: to)?|include|offer|have|get|see)|for(?: adding| supporting)?|of(?: adding| supporting| getting)?|on|about)(?: an?| the| support for)? {0}{kind}?",
    r"[\[(]?(?:feature|integration|connector) (?:request|idea|wish|suggestion)s?[\])]?\s*(?:[:–—-]|for|(?<=[\])]))\s*(?:(?:add|support)(?: for)? )?(?:an? )?{0}{kind}?",
    r"(?:is|are|will|would)(?: an?| the)? {0}{kind}?(?: (?:be|get|getting))?(?: (?:on|in|part of) (?:the|your|cargo's) (?:\w+ )?(?:roadmap|backlog|pipeline|works|plans?)| in the works| planned| coming(?: soon)?| supported (?:soon|one day|any time soon|in the future))",
    r"when (?:will|do|are|can) (?:you|u|cargo|we)(?: guys)? (?:finally )?(?:going to |planning to |gonna )?(?:add|adding|support|supporting|offer|have|get|see|expect|launch|release)(?: an?| the| support for)? {0}{kind}?",
    r"(?:(?:please|pls|kindly|could you|can you|would you|will you|you should|we (?:want|need|would like|would love|miss)|we'd (?:like|love)(?: to (?:see|have))?|i'd (?:like|love)(?: to (?:see|have))?|i (?:want|need|miss)|requesting|looking for|waiting for|missing|add(?:ing)?)(?: (?:please|add|adding|to (?:see|have|add)))* )+(?:native |official )?support (?:for|of) {0}",
    r"(?:is there|do you (?:have|offer|provide)|does cargo (?:have|offer|provide)|you (?:have|got)|got|any)(?: any| an?| some)?(?: native| official)? (?:support for {0}|{1} support)",
    r"{0} (?:integration|compatibility)",
    r"(?:native |direct |any |an? )?(?:integration|integrations|connector|compatibility) (?:with|for|to) (?:an? |the )?{0}",
    r"(?:roadmap|backlog|road map|eta|status|timeline|wish ?list|question|request)(?: (?:question|item|check|update|request))?\s*(?:[:?–—-]+|(?:on|of|for)) ?(?:an? |the )?{0}{kind}?",
    r"{0} support(?: when| pls| please| eta| planned| available| there| exists)?",
)
_AFTER: Final = (
    r"(?: (?:soon|one day|any ?time soon|in (?:the )?(?:near )?future|this year|next year|at some point|please|pls|in cargo|here|guys|too|as well|yet|already))*"
    r"\s*(?:[!.,?;–—-]+\s*(?:(?:or|and) (?:is|does|do|did|has|are|have)\b[^.!]*)?)*[\s?!.]*"
)
_PLAIN: Final = frozenset(
    """german french english spanish italian dutch premium enterprise phone email e-mail chat live customer technical tech sso saml mfa 2fa
        support your better more weekend emotional priority human personal good great fast first second level it hr our my the
        sales marketing finance user product custom native all each any own unused built-in popular common available other third-party hosted self-hosted
        which what show list the an this that every cargo""".split()
)
"""What `support` is said with where it is no service."""


def _pattern(form: str) -> Lazy:
    head = r"^(?:hi|hey|hello|so|um|also|and|please)?[\s,:!]*"
    return Lazy(head + form.format(_NAME.format("0"), _NAME.format("1"), kind=_KIND) + _AFTER + "$", 2)


_WISHED: Final = tuple(_pattern(form) for form in _FORMS)
_HINTS: Final = (
    "support", "integration", "compatib", "+1", "+ 1", "upvot", "vot", "thumbs", "bump", "plan", "chance", "hope", "news on", "update", "timeline", "eta ", "word on", "request",
    "idea", "wish", "suggestion", "roadmap", "backlog", "works", "coming", "when will", "when do", "when are", "when can",
)  # fmt: skip


def wished_for(text: str, lexicon: Lexicon) -> str | None:
    """Gives the plain question for a service that is wished for; None for any other line."""
    low = text.lower()
    if len(text) > _LONGEST or not any(hint in low for hint in _HINTS):
        return None
    for pattern in _WISHED:
        found = pattern.match(text)
        if found is None:
            continue
        groups = found.groupdict()
        name = groups.get("name0") or groups.get("name1") or ""
        if name and _is_service(name, lexicon):
            return f"do you support {name}?"
    return None


def _is_service(name: str, lexicon: Lexicon) -> bool:
    """True for a service of the catalogue or of the world outside, and for a proper name that is no plain word."""
    words = name.lower().split()
    if any(word in _PLAIN for word in words):
        return False
    key = key_of(name)
    if key in OTHER_SERVICES or words[0] in OTHER_SERVICES:
        return True
    named = lexicon.catalogue.keys.get(key, ())
    return any(one.kind == "integration" for one in named) or (
        name[0].isupper() and not named and not _shouted(name)
    )


def _shouted(name: str) -> bool:
    return name.isupper() and len(name) > 4
