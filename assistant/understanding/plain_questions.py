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
_SHORT: Final = 90
_LEADS_ON: Final = Lazy(r"[^.;,?!–—]{0,60}(?:[.;?!–—]|,| - )\s*(?=[a-z])", re.IGNORECASE)
_LISTED: Final = Lazy(r"\b(?:integrations?|services?|apps?|tools?|vendors?)\b", re.IGNORECASE)
_NAME_AFTER: Final = Lazy(
    r"(?P<before>\b(?:another|different|new|better|proper|nicer|clearer|shorter|longer|other|fresh|own|more \w+) (?:display )?(?:name|title|label)(?: (?:for|of) [^.!?]{1,40})?)[.!?]+\s+"
    r"(?:it|that|this|the new one|the name|the new name|the label|we|i)(?:'d| would)? (?:should|must|shall|is to|ought to|could|will|prefer|like|suggest|thought of|think of)(?: it)?(?: to)?(?: be)?(?: called| named)?:? (?=[A-Z0-9\"'“])",
    re.IGNORECASE,
)
"""A new name that the next sentence tells."""
_LAST_CHANGE: Final = Lazy(
    r"^(?P<before>\s*(?:(?:please|pls|can you|could you|and|then|now|just) )*)(?:remove|delete|drop|erase|scrap|cancel|discard|kill|wipe) (?:the|my|that|this|our) (?:very )?(?:last|latest|previous|recent|most recent) "
    r"(?P<what>change|changes|edit|edits|rename|renaming)(?=\s*(?:please|pls|again|of mine)?[\s.!?]*$)",
    re.IGNORECASE,
)
"""What was changed is not removed but taken back."""
_LOGGED: Final = Lazy(
    r"\b(?P<verb>log|sign) (?P<who>(?:my|this|that|the|our|his|her|their)(?: \w+){0,2}? (?:account|user|users|session|sessions|person|colleague|login|profile|accounts|one)|him|her|them|myself|ourselves|whoever (?:is|was) (?:logged in|here)) "
    r"(?P<off>out|off)\b",
    re.IGNORECASE,
)


_SETTLED: Final = r"(?: (?:set|in place|configured|active|defined|at all|anywhere|on (?:any|some|anything|everything)(?: of (?:them|these|those))?|here|now|already|today))*[ ?.!]*$"
_WHO: Final = r"(?:which|what|who|do any|does any|are any|is any)(?: of (?:them|these|those|our connectors|my connectors))?(?: ones?| connectors?| connections?| of them)?"
_CACHING: Final = Lazy(
    rf"^(?:and |so |hey |ok )*(?:{_WHO} (?:(?:do |does |actually |currently )?(?:cache|caches|cached|caching)|(?:are|is) (?:\w+ )?(?:cached|caching)|keeps?|stores?|remembers?)(?: (?:their|its|any|the|our))?(?: (?:answers?|results?|responses?|replies|data))"
    rf"|which ones? (?:cache|caches|(?:are|is) cached|(?:are|is) caching)|who caches(?: anything)?|do we (?:already )?cache (?:anything|any(?:thing)? of (?:them|it)|any answers)|is (?:anything|any of (?:them|it)|something) (?:being )?cached){_SETTLED}"
)
"""`which ones cache their answers`: asks for those with a cache."""
_LIMITING: Final = Lazy(
    rf"^(?:and |so |hey |ok )*(?:(?:do|have) we (?:have |got )?(?:any|some) (?:rate )?limits|(?:are|is) there (?:any|a|some) (?:rate )?limits?|(?:any|which) (?:rate )?limits|is (?:anything|something|any of them) (?:rate[- ]?)?(?:limited|throttled|capped)|which ones? (?:are|is) (?:rate[- ]?)?(?:limited|throttled|capped)){_SETTLED}"
)
_LIMITS_SHOWN: Final = Lazy(
    r"^(?:please |can you |could you |and |so )*(?:(?:show|list|see|give|display|print)(?: me| us)? (?:(?:all )?(?:the |our |my )?rate limits|all (?:the |our |my )?(?:rate )?limits|(?:the |our )?(?:rate )?limits (?:of|on|for) (?:everything|all(?: of them| connectors| our connectors)?|every connector))"
    r"|what(?: are|'s| is) (?:the |our |all the )?(?:rate )?limits? (?:of|on|for) (?:everything|all(?: of them| connectors| our connectors)?|every connector))[ ?.!]*$"
)


_ASKING: Final = tuple(
    "which what who do does any are is have show list see give display print and so hey ok please can could".split()
)


def _of_settings(low: str) -> str:
    """A question about the limits or the caches of all, as the list that answers it; empty for any other line."""
    if (
        "cach" not in low
        and "limit" not in low
        and "answers" not in low
        and "throttl" not in low
        and "capped" not in low
    ):
        return ""
    if _CACHING.match(low):
        return "which connectors have caching on?"
    if _LIMITING.match(low):
        return "which connectors have a limit?"
    return "list connectors and their limits" if _LIMITS_SHOWN.match(low) else ""


def plain_question(text: str) -> str:
    """Gives the line in plain words; the line itself where it has nothing of the kind."""
    low = text.lower()
    if len(low) < _SHORT and low.startswith(_ASKING) and (asked := _of_settings(low)):
        return asked
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
    if ("actions" in low or "extractors" in low) and (
        "=" in low or ":" in low or "true" in low or "false" in low or " is " in low
    ):
        text = _without_flag(text)
    if ("log" in low or "sign" in low) and ("out" in low or "off" in low):
        text = _LOGGED.sub(r"\g<verb> me \g<off>", text)
    if "name" in low or "title" in low or "label" in low:
        text = _NAME_AFTER.sub(lambda found: re.sub(r"\b(?:title|label)\b", "name", found["before"]) + ": ", text)
    if "change" in low or "edit" in low or "rename" in low:
        text = _LAST_CHANGE.sub(r"\g<before>undo the last \g<what>", text)
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
