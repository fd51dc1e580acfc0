"""Named before: a short question whose object stands in the sentence before, be it in quotes.

`The Stripe page says "13 actions". Which are they?` asks for Stripe's actions; `that text` behind a link to docs is the docs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mentions import Mention, mentions_in
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token, tokenised

_LEAD: Final = r"(?P<lead>^|[.!?;:,…–—]|\.\.\.|\b(?:but|so|and)\b)\s*(?:so|and|but|ok|okay|well|hm+|now|then|please|sorry|just)?,?\s*"
_TAIL: Final = r"(?:,? (?:exactly|at present|currently|now|then|please|pls|all|today|actually|really|again|there|in total|by name|here|these days|at the moment|for me|do you know|concretely|precisely|though|anyway))*\s*[?.!]*\s*$"
_WHICH: Final = Lazy(
    _LEAD
    + r"(?:(?:which|what) (?:ones? |of (?:them|those|these) |exactly |precisely |all |\d+ )*(?:are|is|were|would|could|might) (?:they|those|these|there|it|that|them|the ones|meant|available|included|on offer|offered|listed)(?: be)?|"
    r"(?:which|what) (?:ones? |of (?:them|those|these) )*(?:(?:do |does )?(?:really |actually |currently |still )?exists?|do we have|do you have|does it have|do i get|are there|can i (?:use|choose from|get)|count)|"
    r"(?:which|what)(?: ones?| \d+| else| exactly)?|"
    r"(?:can|could|would|will) (?:you|u) (?:please )?(?:name|list|enumerate|show|give|spell out|tell)(?: me| us)? (?:them|those|these|all of them|all \d+|the \d+|what they are)(?: all)?|"
    r"(?:please )?(?:name|list|enumerate|show|spell out|give)(?: me| us)? (?:(?:them|those|these|the|all)(?: (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen))|them|those|these|all of them)(?: all)?|"
    r"(?:i want|i need|i'd like|i would like|let me|may i|can i|could i)(?: to)? (?:see|have|know|read|get) (?:them|those|these|all of them|all \d+)(?: all)?)"
    + _TAIL,
    re.IGNORECASE,
)
_IT_IS: Final = Lazy(
    r"(?<=[?.!,;–—-])\s*(?:(?:it|this|that)(?:'s| is| was| would be)|i mean|i'm talking about|we're talking about|i am talking about|talking about|namely|speaking of)(?: about)? [^.?!]{2,40}[.!]*\s*$",
    re.IGNORECASE,
)
"""`… but which 6? It is Slack Alerts.`: what the question is about, told behind it."""
_REASON: Final = Lazy(
    r"(?<=[,;.!?–—-])\s*(?:(?:i|we|they|he|she|somebody|someone|my \w+|our \w+|the \w+) (?:have|has|need|needs|must|want|wants|am|are|was|were|got|should|asked|asks)\b|because\b|since\b|as i\b|for (?:a|the|my|our)\b|it's for\b|that's for\b)[^.!?]*[.!?]*\s*$",
    re.IGNORECASE,
)
_TEXT: Final = Lazy(
    _LEAD
    + r"(?:(?:can|could|would|will) (?:you|u) )?(?:please |kindly )?(?:give|show|paste|print|read|send|bring|display|dump|put|get|fetch|open|output|quote|post|copy|drop|load|pull up|bring up|type out|spell out)(?: me| us| out)? "
    r"(?:(?:that|the|its|this|their|the whole|the full|the same|the actual|the missing) (?:text|contents?|page|article|documentation|docs?|writing|material|pages|readme|manual)|it|that|them|those|this)(?: (?:here|in here|in the chat|in the terminal|right here|instead|to me|to us|into the chat|inline|for me|below|out))+"
    + _TAIL,
    re.IGNORECASE,
)
_OVERVIEW: Final = Lazy(
    r"\b(?:comparison|overview|list|table|breakdown|summary|inventory|report|slides?|deck|document|spreadsheet|matrix|survey|picture|enumeration|compilation) (?:of|about|on|with|covering|listing|showing) (?P<of>[^,.;:!?]{6,80})"
    r"[,.;:!?–—-]+\s*(?:(?:so|and|please|then|could you|can you|would you|now|just) )*(?:list|show|give|get|pull|print|name|enumerate|fetch|display|bring)(?: me| us)? (?:them|those|these|that|it)(?: (?:all|please|here|up|to me|to us|now|for me|out|then))*\s*[.!?]*\s*$",
    re.IGNORECASE,
)
"""`my manager wants a comparison of every enrichment provider, list them`."""
_DOCS: Final = Lazy(
    r"\b(?:docs?|documentation|read the docs|manual|help (?:page|article|text)|readme|doc page|docs page)\b",
    re.IGNORECASE,
)
_KINDS: Final = (
    ("native.actions", Lazy(r"\b(?:native|built-?in|cargo's(?: own)?|own) (?:\w+ )?actions?\b", re.IGNORECASE)),
    (
        "native.extractors",
        Lazy(r"\b(?:native|built-?in|cargo's(?: own)?|own) (?:\w+ )?extractors?\b", re.IGNORECASE),
    ),
    (
        "usage",
        Lazy(
            r"\b(?:(?:used|needed|required|referenced) by|in use (?:by|in)|uses?|use it|usages?)\b.{0,20}\b(?:plays?|tools?|models?|workflows?)\b|\b\d+ (?:plays?|tools?|models?|usages?|dependents)\b",
            re.IGNORECASE,
        ),
    ),
    ("actions", Lazy(r"\bactions\b", re.IGNORECASE)),
    ("extractors", Lazy(r"\bextractors\b", re.IGNORECASE)),
    ("models", Lazy(r"\b(?:language |ai |llm )?models\b", re.IGNORECASE)),
    ("customs", Lazy(r"\bcustom (?:integrations|services|ones)\b", re.IGNORECASE)),
    ("integrations", Lazy(r"\b(?:integrations|services|apps)\b", re.IGNORECASE)),
    ("workspaces", Lazy(r"\bworkspaces\b", re.IGNORECASE)),
    ("connectors", Lazy(r"\b(?:connectors|connections)\b", re.IGNORECASE)),
)
_REFUSES: Final = Lazy(
    r"\b(?:delete|remove|drop|rename|limit|cache|unused|in (?:the|their|its) (?:names?|titles?)|not used|nobody|nothing|no one|noone|idle|orphaned|credits?|default|don't|do not|which|what|how|why|sequences|field|dropdown|with (?:actions|extractors)|category)\b",
    re.IGNORECASE,
)

_TEXTS: Final = Lazy(
    r"[\"“”]|\b\d+\b|\b(?:docs?|documentation|page|pages|card|cards|tile|tiles|badge|banner|brochure|notes|changelog|website|site|blog|newsletter|mail|screen|sidebar|dropdown|menu|counter|"
    r"says?|mentions?|mentioned|advertises?|promises?|counts?|claims?|states?|shows?|lists?|displays?)\b",
    re.IGNORECASE,
)
"""A text that tells how many there are, or that there are some."""
_NARROWS: Final = Lazy(
    r"\b(?:for|without|not|never|own|keys?|useless|attached|any|about|nobody|nothing|no|that|which|who|with|in use|free|paid|broken|failing|old|new|external|third-party)\b(?! (?:say|says|mention|mentions)\b)",
    re.IGNORECASE,
)
"""Words by which only some of them are meant."""

_WHY: Final = Lazy(
    r"(?:^|[.!?;,]\s*)(?:and |but |so )?(?:why|how come) (?:did |do |have |would )?you (?:take|took|read|understand|understood|interpret|interpreted|treat|treated|parse|parsed|see|answer|answered|get|got) "
    r"(?:it|that|this|me|my (?:request|question|line|words|sentence|message))(?: (?:that way|so|like (?:that|this)|this way|as (?:that|such)|wrong(?:ly)?|differently|in that way))?\s*[?.!]*\s*$",
    re.IGNORECASE,
)
_PLAYED: Final = (".md", ".markdown", ".transcript", ".cast", ".txt")
_REPLAYS: Final = Lazy(
    r"[.!?;,:–—-]\s*(?:(?:so|and|please|then|could you|can you|would you|just|now|let's) )*(?:play (?:that|it|this)(?: back| again| through)|(?:re-?play|re-?run|step through|go through|walk through) (?:that|it|this|the (?:file|recording|transcript|session)))"
    r"(?: (?:again|once more|back|please|here|now|for me|from the (?:start|beginning)))*\s*[.!?]*\s*$",
    re.IGNORECASE,
)
_SIGNS_IN: Final = Lazy(
    r"\bhow (?:do|does|would|can|could|should|must) (?:i|we|one|you|people) (?:log|sign) ?(?:in|on) (?:there|over there|to (?:it|them|that)|with (?:it|them)|at theirs)\s*[?.!]*\s*$",
    re.IGNORECASE,
)
_OURS: Final = Lazy(
    r"\b(?:show|see|pull up|open|display|view|describe|inspect|print|get|check|verify|limit|throttle|cap|cache|rename|set|change|update|look at|look up|bring up|compare|with|about|adjust|for|on|of|does|is|has|what's|what is)(?: me| us)? "
    r"(?<!colleague of )(?<!friend of )(?<!client of )(?<!customer of )(?<!team of )(?P<ours>ours|our one|our own one)\b",
    re.IGNORECASE,
)
"""`ZoomInfo's portal blames the client; pull up ours`: the connector of the service that was named before."""


_AFFECTED: Final = Lazy(
    r"[.!?;:,–—-]\s*(?:(?:so|and|but|then|hence|now) )*(?:who|what|which \w+|anything|anybody|anyone|something|does (?:that|this|it)|would (?:that|this|it)|will (?:that|this|it))(?:'d| would| will|'ll| could| might| gets?| is| are|'s)? "
    r"(?:be )?(?:affect(?:ed|s)?|hit|impact(?:ed|s)?|hurt|broken|disturb(?:ed)?|interrupt(?:ed)?|down|go down|stop working|suffer|break|fail|notice)(?: (?:by (?:that|it|this)|anything|anyone|anybody|then|from (?:that|it|this)|any (?:play|tool|model)s?|if so))*\s*\?+\s*$",
    re.IGNORECASE,
)
"""`I'd like to rotate Attio's key, who'd be affected?`: what uses it."""
_IN_USE: Final = Lazy(
    r"\b(?:in use|used|uses|usage|depends|referenced|needed|required|still active|dependenc\w+)\b", re.IGNORECASE
)
_BY_WHAT: Final = Lazy(
    r"[.!?;:,–—-]\s*(?:(?:but|and|so|yes|ok) )*(?:used |in use |needed |referenced )?(?:by|for|in|from|through) (?:what|which|whom|who|where)(?: (?:play|tool|model|workflow)s?)?(?:,? (?:please|exactly|though|then|pls|actually))*\s*\?+\s*$",
    re.IGNORECASE,
)
"""`"You can't delete OpenAI because it's in use". By what, please?`."""
_IS_IT: Final = Lazy(
    r"[.!?;:,–—-]\s*(?:(?:but|and|so|well|hm+) )*(?:is|are|isn't|aren't) (?:it|that|they|this)(?: (?:really|actually|true|so|still|already|the case|correct|right|connected))*\s*\?+\s*$",
    re.IGNORECASE,
)
_CONNECTED: Final = Lazy(
    r"\b(?:is|are|be|been|was|gets?|got) (?:already |still |now |not )?(?:connected|hooked up|linked|set up|integrated|plugged in|in place)\b",
    re.IGNORECASE,
)
"""`the checklist has "verify Salesforce is connected". Is it?`."""
_SETTING: Final = Lazy(
    r"[.!?;:,–—-]\s*(?:(?:but|and|so|well|now|then) )*(?:what(?:'s| is| are|'re)|which is|tell me|show me|give me|i need|check|look up) (?:the|our|its|their) (?:current |exact |actual |configured |set |present )?"
    r"(?P<what>cache time|cache ttl|ttl|caching|cache|rate limit|rate limits|limit|limits|throttle|quota|slug|uuid|connector id|id)(?: (?:set|there|here|now|right now|please|exactly|then|at the moment|currently|configured|actually))*\s*[?.!]*\s*$",
    re.IGNORECASE,
)
"""`Hunter is cached for a month, I was told. What is the cache time?`."""
_THOUGHT: Final = Lazy(
    r"\b(?:thought|sure|swear|sworn|believed?|convinced|remember|assumed|certain|expected) (?:that )?(?:there|we|i|they|somebody|someone|it) (?:already )?(?:was|were|is|had|have|has|'d) (?:\w+ )?(?:one|it|that|already|connected|set up|set it up|added it|connected it)\b"
    r"[^.?!]{0,20}[.?!,]\s*(?:(?:please |can you |could you |so )*(?:check|verify|confirm|have a look|look|look into it|is (?:that|it) (?:so|right|gone|true|still there)|isn't (?:it|there|that so)|am i (?:wrong|mistaken)|right|true|no|where is it|or not|don't we|was i wrong)(?: (?:please|that|it|again|for me|quickly|this|if so|up))*\s*[.?!]*\s*)?$",
    re.IGNORECASE,
)
"""`"No OpenAI connector available", I thought there was one? check please`: whether there is one is asked."""
_THE_ONE: Final = Lazy(
    r"(?:^|[.!?;,:–—-])\s*(?P<clause>(?:(?:so|and|but|ok|please|then|hence|now|can you|could you|would you|just) )*(?:what|which|how|does|do|is|can|could|show|list|give|tell|limit|throttle|cap|cache|rename|open|describe|explain|why)\b[^.!?;,]*?"
    r"\b(?P<what>(?:the|this|that) (?P<noun>integration|connector|connection|service|app|tool)))(?! (?:list|catalog|catalogue|page|between|with|for|of|called|named|to|from|on|in|that|which|i|we|you|they|name|slug|named)\b)(?=[ ,.;!?]|$)",
    re.IGNORECASE,
)
"""`ContactOut mailed us that it works with Cargo, what does the integration offer`."""


def _in_quotes(tokens: Sequence[Token], lexicon: Lexicon) -> list[Mention]:
    """The services that quoted texts name, where the line names none itself."""
    found: list[Mention] = []
    for token in tokens:
        if token.kind == "quoted" and " " in token.typed:
            text = token.typed[1:-1]
            found += [one for one in mentions_in(tokenised(text), text, lexicon) if one.kinds and not one.weak]
    return [one for one in found if one.kinds & {"connector", "integration"}]


def _kinds(services: Sequence[Mention]) -> set[str]:
    """What the services named may be: a connector where one of a service exists."""
    return {"connector"} if any(one.connected for one in services) else set()


_POINTS: Final = frozenset(
    """they them those these it its it's one ones ours there that this which what why who who'd where by path how yours mine he same other others
        such here else is does do integration service app connector connection list text thing things""".split()
)
"""Words of which a line must have one to speak of what stands before."""


def named_before(tokens: Sequence[Token], mentions: Sequence[Mention], plain: str, lexicon: Lexicon) -> str | None:
    """Gives the question with its object in it; None where it has its own, or nothing before it is one."""
    if not 5 < len(tokens) < 70 or not any(one.word in _POINTS or one.kind == "quoted" for one in tokens):
        return None
    if _WHY.search(plain):
        return "why did you read it that way"
    replayed = _REPLAYS.search(plain)
    files = [token.typed for token in tokens if token.kind == "path" and token.typed.lower().endswith(_PLAYED)]
    if replayed is not None and len(files) == 1:
        return f"replay {files[0]}"
    services = [one for one in mentions if one.kinds & {"connector", "integration"} and not one.weak]
    services = services or _in_quotes(tokens, lexicon)
    one = (
        services[0].typed
        if services and len({named.integration for each in services for named in each.named}) == 1
        else ""
    )
    if one and _SIGNS_IN.search(plain):
        return f"how does {one} authenticate"
    owned = _OURS.search(plain)
    if (
        one
        and owned is not None
        and plain.lower().find(one.lower()) < owned.start()
        and "connector" in _kinds(services)
    ):
        return f"{plain[: owned.start('ours')]}our {one.removesuffix(chr(39) + 's')} connector{plain[owned.end('ours') :]}"
    if one and (_AFFECTED.search(plain) or (_BY_WHAT.search(plain) and _IN_USE.search(plain))):
        return f"what uses {one.removesuffix(chr(39) + 's')}"
    told = _IS_IT.search(plain)
    if one and told is not None and _CONNECTED.search(plain[: told.start()]):
        return f"is {one.removesuffix(chr(39) + 's')} connected"
    setting = _SETTING.search(plain)
    if one and setting is not None and setting.start() > 8 and _kinds(services):
        return f"what is the {setting['what']} of {one.removesuffix(chr(39) + 's')}"
    if one and _THOUGHT.search(plain):
        return f"is {one.removesuffix(chr(39) + 's')} connected"
    owned = _THE_ONE.search(plain)
    if (
        one
        and owned is not None
        and 0 <= plain.lower().find(one.lower()) < owned.start("what")
        and "custom" not in plain.lower()
    ):
        noun = owned["noun"].lower()
        if noun in ("integration", "service", "app", "tool") or _kinds(services):
            named = f"{one.removesuffix(chr(39) + 's')} {noun if noun in ('integration', 'connector') else 'integration' if noun in ('service', 'app', 'tool') else 'connector'}"
            return f"{plain[owned.start('clause') : owned.start('what')]}the {named}{plain[owned.end('what') :]}"
    found = _TEXT.search(plain)
    if found is not None and one and found.start() > 8 and _DOCS.search(plain[: found.start()]):
        return f"show the docs of {one}"
    overview = _OVERVIEW.search(plain)
    if overview is not None:
        return f"list {overview['of']}"
    found = _WHICH.search(_IT_IS.sub("", plain)) or _WHICH.search(_REASON.sub("", plain).rstrip(" ,;–—-"))
    if found is None or found.start() < 8:
        return None
    before = plain[: found.start()]
    if _REFUSES.search(before) or (services and not one):
        return None
    for kind, pattern in _KINDS:
        if pattern.search(before):
            narrowed = kind in ("connectors", "integrations", "customs") and not (
                _TEXTS.search(before) and not _NARROWS.search(before)
            )
            return None if narrowed else _asked(kind, one)
    return None


def _asked(kind: str, service: str) -> str | None:
    if kind.startswith("native"):
        return None if service else f"list the native {kind.partition('.')[2]}"
    if kind == "usage":
        return f"what uses {service}" if service else None
    if kind in ("actions", "extractors"):
        return f"which {kind} does {service} have" if service else None
    if kind == "models":
        return f"which language models does {service} have" if service else None
    if kind == "connectors":
        return f"list our {service} connectors" if service else "list our connectors"
    if service:
        return None
    return {
        "customs": "list the custom integrations",
        "integrations": "list the integrations",
        "workspaces": "list my workspaces",
    }[kind]
