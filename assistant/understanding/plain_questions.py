"""Plain questions: what a question says beside the point is left out: `what exactly can I ask you` asks `what can I ask you`.

What a request says as a parameter of the interface (`hasActions=false`) is said in words.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.understanding.patterns import Lazy

_STRESS: Final = (
    r"(?:exactly|actually|really|precisely|specifically|concretely|basically|honestly|truly|literally|practically|currently|effectively|on earth|in the world|the hell|the heck|"
    r"in god's name|in fact|in practice|in reality|for real|in the end|after all|roughly)"
)
_AUX: Final = r"(?:can|could|do|does|did|is|are|was|were|may|might|should|shall|would|will|has|have|must)"
_INSIDE: Final = Lazy(
    rf"(?<![\w\"'-])(?P<wh>(?:what|which|how|who|where|when|why)(?: else| all| ones?)?),? (?:{_STRESS},? )+(?=(?:(?:you|i|we|it|they|the|my|our|your) )?{_AUX}\b)",
    re.IGNORECASE,
)
_BEHIND: Final = Lazy(
    rf"(?<![\w\"'-])(?P<wh>(?:what|which|how|who|where|when|why)(?: else| all| ones?)? {_AUX} (?:you|i|we|it|one|they)) (?:{_STRESS} )+(?=[a-z])",
    re.IGNORECASE,
)
_ALL: Final = Lazy(r"(?<![\w\"'-])(?P<wh>what) all (?=(?:can|could|do|may) (?:i|you|we)\b)", re.IGNORECASE)
_LABEL: Final = Lazy(
    r"\b(?P<before>in|into|under|as|the|a|field|box|for) [\"'`“](?P<what>slug|uuid|rate limit|cache|caching|default|name)[\"'`”](?! (?:as|to|connector|of)\b)",
    re.IGNORECASE,
)
"""The label of a field that every connector has: `I typed x into "Slug"`."""
_SAYS_LABEL: Final = Lazy(
    r"(?<=\?)\s*(?:(?:the|your|my|this|that) )?(?:form|page|dialog|field|label|ui|screen|wizard|tooltip|box|editor|panel|popup|doc|docs) (?:just |only |simply |merely )*(?:says?|reads?|shows?|calls? it|is labell?ed|is called|has) [\"'`“][\w ]{2,20}[\"'`”]\s*[.!]*\s*$",
    re.IGNORECASE,
)
"""What a form shows, told behind a question that has its own object."""
_CATEGORY: Final = Lazy(
    r"[\"'`“](?P<what>engagement|marketing|sales|finance|analytics|freeform|success|support|enrichment|storage)[\"'`”]",
    re.IGNORECASE,
)
_WHY_PAY: Final = Lazy(
    r"(?:^|(?<=[,;.!–—-])\s*|\b)(?:so |and )?why (?:pay|ask|bother|wait|query|call|fetch|load|burn|waste|spend|hit|buy|compute|hammer|risk|keep paying|keep asking)\b[^,.;:?!–—]{0,60}[,.;:?!–—-]+\s*(?=[a-z])",
    re.IGNORECASE,
)
"""`…, so why pay twice: cache OpenAI for half an hour`: a question that wants no answer."""
_NAMES_ALL: Final = Lazy(
    r"(?<![\w\"'-])name (?=(?:me )?(?:everything|all|every|each|those|whatever|whichever|anything|the (?:ones|plays|tools|things|integrations|connectors|actions|services|models))\b)",
    re.IGNORECASE,
)
"""`name everything that would break`: to name them is to list them."""
_ID_EST: Final = Lazy(
    r",?\s*(?<![\w.])i\.\s?e\.?,?\s+(?P<with>(?:(?:they|which|that) )?(?:(?:come|comes|coming|ship|ships) with|have|having|has|offer|offers|provide|provides) )?",
    re.IGNORECASE,
)
_FLAG: Final = Lazy(
    r"(?:`|'|\"|\?|&|--)?\b(?:has|with)[_-]?(?P<what>actions|extractors)(?:`|'|\")?\s*(?:=|:|==|is|set to|equals)\s*(?:`|'|\")?(?P<value>true|false|1|0|yes|no)\b(?:`|'|\")?",
    re.IGNORECASE,
)
_LEADS_ON: Final = Lazy(r"[^.;,?!–—]{0,60}(?:[.;?!–—]|,| - )\s*(?=[a-z])", re.IGNORECASE)
_LISTED: Final = Lazy(r"\b(?:integrations?|services?|apps?|tools?|vendors?)\b", re.IGNORECASE)
_LOGGED: Final = Lazy(
    r"\b(?P<verb>log|sign) (?P<who>(?:my|this|that|the|our|his|her|their)(?: \w+){0,2}? (?:account|user|users|session|sessions|person|colleague|login|profile|accounts|one)|him|her|them|myself|ourselves|whoever (?:is|was) (?:logged in|here)) "
    r"(?P<off>out|off)\b",
    re.IGNORECASE,
)


def plain_question(text: str) -> str:
    """Gives the line in plain words; the line itself where it has nothing of the kind."""
    low = text.lower()
    if '"' in text or "'" in text or "`" in text or "“" in text:
        text = _LABEL.sub(r"\g<before> \g<what>", text)
        if "?" in text:
            text = _SAYS_LABEL.sub("", text)
    if "why " in low:
        text = _WHY_PAY.sub("", text)
    if "name " in low:
        text = _NAMES_ALL.sub("list ", text)
    if "categor" in low:
        text = _CATEGORY.sub(r"\g<what>", text)
    if "i.e" in low:
        text = _ID_EST.sub(lambda found: ", with " if found["with"] else ", that is ", text)
    if "actions" in low or "extractors" in low:
        text = _without_flag(text)
    if ("log" in low or "sign" in low) and ("out" in low or "off" in low):
        text = _LOGGED.sub(r"\g<verb> me \g<off>", text)
    if not any(word in low for word in ("wh", "how")):
        return text
    text = _INSIDE.sub(r"\g<wh> ", text)
    text = _BEHIND.sub(r"\g<wh> ", text)
    return _ALL.sub(r"\g<wh> ", text)


def _without_flag(text: str) -> str:
    """Says a parameter in words; one that a clause before tells of goes to what is asked about it."""
    found = _FLAG.search(text)
    if found is None:
        return text
    words = _in_words(found)
    behind = text[found.end() :]
    rest = _LEADS_ON.search(behind)
    if rest is None or _FLAG.search(behind) or found.start() < 4:
        return _FLAG.sub(_in_words, text)
    asked = behind[rest.end() :].rstrip(" ?.!")
    if not _LISTED.search(asked):
        return f"list the integrations{words.rstrip()}"
    noun = _LISTED.search(asked)
    end = noun.end() if noun is not None else len(asked)
    return f"{asked[:end]}{words.rstrip()}{asked[end:]}{'?' if '?' in text else ''}"


def _in_words(found: re.Match[str]) -> str:
    kept = found["value"].lower() in ("true", "1", "yes")
    return f" {'with' if kept else 'without'} {found['what'].lower()} "
