"""Undecided: changes that a line tells of, asks about or refuses, and does not order.

A change is made at once only where the line orders it (`ordered`). What still reads as a change otherwise is answered by
a read where what is wanted is plain, else it is asked about first.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from assistant.understanding.opinions import OPINION, TAG, is_refused
from assistant.understanding.ordered import commands, is_ordered
from assistant.understanding.patterns import Lazy
from assistant.understanding.removals_told import DRAFT, ELSEWHERE, HELD, instead_of_removal
from intents.reading import Decision, Reading

_THANKS: Final = Lazy(
    r"\b(?:thank(?:s| you)(?! in advance)|thx|ty|cheers|kudos|congrat\w*|well done|bravo|grateful|i appreciate|much obliged)(?: \w+){0,4}? (?:for|on|that you)\b(?: (?:already|finally|\w+ly|having|so|also))* (?:\w+ing|\w+ed|made|set|put|cut)\b|"
    r"\b(?:great|good|nice|glad|happy|cool|awesome|lovely|super|perfect|pleased|wonderful|fantastic|excellent) (?:to (?:see|hear) )?(?:that )?(?:you|we|they|someone|somebody|he|she|i)(?:'ve| have| had| has)? (?:\w+ly |already |finally |just )?(?:\w+ed|made|set|put|cut)\b"
)
_SORRY: Final = Lazy(
    r"\b(?:sorry|apologies|apologi[sz]e|pity|sad|too bad|shame|annoyed|angry|upset|mad|furious|disappointed|complain\w*)(?: \w+){0,3}? (?:for|about|that|at|over)\b(?: (?:already|\w+ly|having|you|we|i|they|someone|he|she))* (?:(?:renam|limit|cach|mak|sett|chang|add|creat|connect|cap|capp|throttl|rais|lower|switch|turn|updat|lift|undo)\w*ing|\w+ed|made|set|put|cut)\b"
)
_REPORTS: Final = Lazy(
    r"\b(?:it|the \w+|this|that) says (?:here|there|that)\b|\b(?:according to|apparently|allegedly|supposedly|reportedly|rumou?r has it|i (?:read|heard|saw|learned|noticed|remember|hear|see|think i saw|was told(?! to)|recall)|word is|legend has it|please note|note that|remember (?:that|when)|(?:keep|bear) in mind|fyi|for your information|just so you know|heads[- ]up)\b|"
    r"\b(?!i\b|we\b|you\b|had\b|have\b|has\b|was\b|were\b|would\b|which\b|who\b|that\b)\w+ (?:says|said|told (?!you)|suggests|suggested|proposes|proposed|recommends|recommended|advises|advised|claims|claimed|thinks|thought|believes|believed|insists|mentioned|mentions|announced|argues|wrote|writes|considered|considers|plans|planned|intends|intended|hopes|hoped|dreams|threatens|threatened|promised|tried|forgot|pretends)\b|"
    r"\b(?!and\b|but\b|so\b|my\b|our\b|i\b|we\b|you\b|it\b|the\b|that\b|which\b|who\b|one\b|team\b|boss\b|manager\b|sales\b|customers?\b|clients?\b)\w+ (?:wants|wanted|would like|wishes|prefers|demands|demanded|requested)(?: for)? (?!you\b)|"
    r"\b(?:i'm|i am|we're|we are|they're|he's|she's|was|were) (?:just |only )?(?:about|planning|thinking|considering|tempted|preparing|getting ready|on the point|debating|afraid) (?:to|of|about)\b|\b(?:i|we) (?:hoped|had to|have had to|wished|was going to|were going to|was about to|were about to|almost|nearly|tried to|forgot to|used to|meant to|planned to|thought about|considered|already|just now)\b"
)
"""What somebody says, has in mind or did."""
_DO_IT: Final = Lazy(
    r"\b(?:do (?:that|it|so|this)|apply (?:that|it|this)|please(?! note)|pls|plz|kindly|go ahead|make it so|how about|what about|can you|could you|would you|let's|so (?:set|limit|rename|cache|make|put|change|raise|lower|cap|add|connect|create))\b"
)
"""Behind what was told: it is wanted all the same."""
_TERMS: Final = Lazy(
    r"\bonly (?:for|during|on|until|till|when|while|if|in) (?:this|these|the (?:next|rest|time|weekend|duration|test|demo|night|day|week|month|coming)|today|tonight|tomorrow|now|weekends?|weekdays|christmas|business|office)\b|\b(?:just |only )?(?:for|during) (?:this|the rest of the|the coming|the duration of the|the time of the) (?:week|weekend|month|day|quarter|sprint|night|test|demo|migration|campaign|launch|time)\b|"
    r"\b(?:when|while|whenever|as long as|if|unless|once|in case|until) (?:\S+ ){1,4}?(?:is|are|goes|gets|comes|becomes|stays|isn't|aren't|was|has|fails?|breaks?|dies|crash(?:es)?|recovers|returns|agrees?|confirms?|approves?|says yes|signs?)\b (?:down|offline|out|back|up|slow|busy|broken|unavailable|overloaded|in maintenance|dead|failing|again|ready|done|over|finished|yes|off|it|this|that)|"
    r"\b(?:when|if|once|as soon as|after) (?:\S+ ){1,3}?(?:agrees|confirms|approves|signs off|says (?:yes|so|ok))\b|\beither\b.*\bor\b|\bor\b[^.;!?]*\bwhichever\b|\b(?:but|just|and) not (?:now|yet|today|right now|right away|immediately|tonight|this week)\b|"
    r"\bor (?:delete|remove|drop|bin|kill|get rid of) (?:it|them|the|that)\b"
)
"""A time, a condition or a choice that would be lost."""
_PLAY: Final = Lazy(
    r"\bdefault\b[^.;!?]*\b(?:for|in|of) (?:the |our |my |this |that )?(?:\w+ )?(?:plays?|tools?|workflows?|agents?|campaigns?|segments?|models?|nodes?)\b"
)
_FOR_A_TIME: Final = Lazy(
    r"\b(?:for|during|throughout|while) (?:an?|one|two|three|a few|some|\d+|the(?: next| coming| whole)?|this|our|next)(?: \w+)? (?:seconds?|minutes?|hours?|days?|weeks?|months?|quarter|sprint|migration|test|tests|demo|launch|campaign|weekend|holidays|outage|maintenance|night)\b"
)
"""A time for which something is to be the default."""
_CACHED: Final = Lazy(r"\b(?:cach|ttl|keep|kept|stor|remember|hold|held)\w*")
_BY_OTHERS: Final = Lazy(
    r"\b(?:to be|be|will be|gets?) \w+ed\b[^.;,!?]* by (?!me\b|us\b|you\b|cargo\b|the assistant\b|default\b|now\b|today\b|tomorrow\b|the end\b|end\b|one\b|half\b|an?\b|\d|name\b|mistake\b)(?:the |our )?[a-z]+ ?(?:team|guys|people)?\W*$"
)
"""What somebody else is to do."""
_HALTED: Final = Lazy(
    r"[.,;!–—-] ?(?:no,? |oh |hm,? )*(?:wait|hold on|hang on|or not|not really)\b(?: a (?:moment|second|minute|sec))?\W*$|@ or (?!better\b|similar\b|so\b|the like\b)\w|\bunless (?!you\b|it's\b|that's\b|otherwise\b|it is\b)\w+ \w+|\bif (?:it|that|this)(?:'s| is| gets| becomes| proves) too \w+"
)
"""What stops what was said before it, or leaves it open."""
_KINDLY: Final = Lazy(
    r"\b(?:can|could|would|will|may|might|cud|wud) (?:you|u|ya|i|we|someone|somebody|anyone|anybody|cargo)\b|\bwould it be (?:\w+ )?possible\b|\bpossible\b|\b(?:possibility|chance|way|option) (?:that |for )?(?:you|someone|somebody)\b|\b(?:trouble|effort|so (?:nice|kind|good)|for you) to\b|\bmind\b|\bany chance\b|\b(?:please|pls|plz|kindly)\b|\bhow about\b|\bwhat about\b|\bwhy (?:not|don't)\b|\b(?:will|won't|would|can|could) (?:you|ya|u)\s*\?|"
    r"\b(?:shall we|ok|okay|alright|deal|thanks)\s*\?|\bdo me a favou?r\b|\bif you (?:could|would|can)\b|\bgrateful\b|\bbe so kind\b|\btoo much to ask\b|\b(?:i|we)(?:'d| would)? (?:want|need|like)\b"
)
"""What makes a request of a question."""
_CHECKS: Final = Lazy(
    r"\b(?:check|verify|see|tell me|confirm|look|find out|know|make sure) (?:if|whether|that)\b[^.;!?]*\b(?:was|were|has been|have been|is|are|has|got|had)\b"
)
_NOW_IS: Final = Lazy(
    r"\b(?:is|are|has|have|'s|does|do|doesn't|don't|isn't|currently|at|still|answers|expires|lasts|we're|seems?|would|with|without|off|on)\b"
)
"""Present words by which a statement tells how it stands."""
_NOT_NOW_IS: Final = Lazy(
    r"\b(?:was|were|had|been|used to|costs?|credits?|dollars|euros?|usd|named|called|known|old|renam\w+|plan|allows?|recommend\w*|legal|vendor|broke|gave|made|play|wants?|only|says?|mistake|too low|too high|note)\b"
)
_STANDS: Final = Lazy(
    r"\b(?:is|are|has|have|'s|we're|at|does|do|doesn't|isn't|answers) (?:\w+ly |already |now |still |not |seem to be )*(?:no|not|off|on|at|an?|(?:the|our) default|limited|cached|capped|cache|set|uncached|unlimited|throttled|without|from|seem|\d)\b|\bwithout (?:an? )?(?:limit|cache)"
)
"""How a setting stands."""
_SENTENCES: Final = Lazy(r"[.!?;]+\s+")
_CLAUSE_END: Final = Lazy(r"[.,;:!?–—]+(?=\s|$)|\s-\s|\b(?:so|and|but)\b(?= )")
_PLAN_END: Final = Lazy(
    r"[.;!?–—]+(?=\s|$)|\s-\s|, (?:so|please|pls|but|can you|could you|would you)\b|\bso (?=\w)"
)
"""Where what somebody has in mind ends."""
_QUOTES: Final = Lazy(
    r"(?:it|the \w+|this|that) says\b|(?:please )?note\b|fyi\b|for your\b|heads\b|just so\b|according\b"
)
"""What is told behind a colon."""
_PLANS: Final = Lazy(
    r"\b(?:about|planning|thinking|considering|tempted|hoped|had to|suggest\w*|propos\w*|plans?|planned|tried|forgot)\b(?! me\b)"
)
_AGED: Final = Lazy(r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) old\b")
_WHAT_NOW: Final = Lazy(r"\b(?:what|where|how) (?:should|shall|do|must|can) (?:i|we)\b[^.!?,;]*")
"""What is to be done about a key that is lost asks for the way to change it."""
_MOVED: Final = Lazy(r"\bis now\b|\bare now\b|\bnow (?:lives|runs|is)\b|\bhas (?:moved|a new)\b")
_UNSURE_UNDO: Final = Lazy(
    r"\b(?:tomorrow|later|tonight|next week|but keep|but not|except)\b|\b(?:undo|undoing|reverting|going back|that) would be (?:an? )?(?:\w+ )?(?:wrong|mistake|bad|stupid|silly|pity|shame)\b|\b(?:refuse|regret|hate|hesitate|doubt\w*|about)\b[^.;,]* (?:undo|revert|tak|roll)\w*|\b(?:too late|should (?:i|we)|do you think|would you (?:recommend|advise|suggest|say))\b[^.!]*\?"
)
_NAME_END: Final = Lazy(r"[.,;!?](?:\s|$)")
"""Where a name may end that took in what stands behind it."""
_LONGEST: Final = 600
_SETS: Final = frozenset(["connector.update", "connector.create", "custom.create", "custom.update"])


def settled(reading: Reading, text: str) -> Reading:
    """Gives a reading whose changes are those that the line orders; any other is read or asked about instead."""
    parts = reading.sequence or (reading,)
    removes = any(one.intent in ("connector.remove", "custom.remove") for one in parts)
    acts = any(_changes(one) for one in parts)
    asks = not reading.sequence and reading.intent in _SETS and reading.decision is not Decision.REJECT
    if not removes and not acts and not asks:
        return reading
    low = _plain(text, parts)
    if removes:
        instead = instead_of_removal(reading, low)
        if instead is not None:
            return instead
    if len(low) > _LONGEST:
        return reading
    if not acts:
        return _read(reading, "cancel", "refused or doubted") if is_refused(low) else reading
    why, intent = _doubt(reading, low)
    if not why:
        return reading
    return _asked(reading, why) if reading.sequence or intent is None else _read(reading, intent, why)


def _changes(reading: Reading) -> bool:
    if reading.decision is not Decision.ACT:
        return False
    return reading.intent in _SETS or reading.intent == "undo"


def _plain(text: str, parts: tuple[Reading, ...]) -> str:
    """Gives the line in lower case, with a name that is only given left out; not one that is a sentence of its own."""
    low = " ".join(text.replace("’", "'").lower().split())
    for one in parts:
        for slot in ("new_name", "name"):
            value = one.slots.get(slot)
            if not isinstance(value, str) or len(value) < 3:
                continue
            name = _NAME_END.split(value.lower())[0]
            before = low.partition(name)[0].rstrip()
            if not before.endswith((".", "?", "!")):
                low = low.replace(name, "@", 1)
    return low


def _doubt(reading: Reading, low: str) -> tuple[str, str | None]:
    """Gives why a change is not ordered, empty where it is, and the intent that answers the line instead, if one does."""
    asks = low.rstrip(" !").endswith("?")
    only_key = bool(reading.slots.get("config")) and not reading.slots.keys() & {
        "rate_limit",
        "cache_ttl_ms",
        "new_name",
    }
    if reading.intent == "undo":
        told = _UNSURE_UNDO.search(low) or TAG.search(low) or OPINION.search(low)
        return ("an undo that is only spoken of", "help" if asks else None) if told else ("", None)
    if is_refused(low):
        return "refused or doubted", "cancel"
    if _THANKS.search(low):
        return "thanks for what was done", "greet" if low.startswith(
            ("thank", "thx", "great", "good", "nice")
        ) else None
    if _SORRY.search(low):
        return "speaks of what was done", None
    if TAG.search(low):
        return "a question at the end", _shown(reading, low)
    if OPINION.search(_WHAT_NOW.sub("", low) if only_key else low):
        return "an opinion is asked for", _shown(reading, low)
    if _CHECKS.search(low) and "?" in low:
        return "to be looked up", "connector.show"
    if (
        asks
        and not only_key
        and not _KINDLY.search(low)
        and not any(map(commands, _SENTENCES.sub("|", low).split("|")[:-1]))
    ):
        return "a question", _shown(reading, low)
    if _is_told(low, only_key=only_key):
        return "told of", None
    lasts = "default" in reading.slots and not _CACHED.search(low) and _FOR_A_TIME.search(low)
    if _TERMS.search(low) or lasts:
        return "a time, a condition or a choice", None
    if HELD.search(low) or _BY_OTHERS.search(low) or _HALTED.search(low):
        return "held back or left to others", None
    if DRAFT.search(low) or ELSEWHERE.search(low):
        return "an example, or for somewhere else", None
    if "default" in reading.slots and _PLAY.search(low):
        return "a default of something else", None
    if _AGED.search(low) and not commands(low):
        return "told of", None
    if only_key:
        return "", None
    if reading.intent.startswith("custom.") and _MOVED.search(low):
        return "", None
    if is_ordered(low) or _KINDLY.search(low):
        return "", None
    return "told, not ordered", _shown(reading, low) if _STANDS.search(low) and not _NOT_NOW_IS.search(
        low
    ) else None


def _is_told(low: str, *, only_key: bool) -> bool:
    """True where the change is what somebody says, has in mind or did, and nothing beside that orders it."""
    found = _REPORTS.search(low)
    if found is None or _DO_IT.search(low) or (only_key and not _PLANS.search(found.group())):
        return False
    first = max((one.start() for one in _CLAUSE_END.finditer(low) if one.start() < found.start()), default=0)
    planned = _PLANS.search(found.group()) is not None
    told = found.end() + 2 if _QUOTES.match(low[found.start() :]) else found.end()
    ends = _PLAN_END if planned else _CLAUSE_END
    last = min((one.start() for one in ends.finditer(low) if one.start() >= told), default=len(low))
    return not commands(low[:first]) and not commands(low[last:])


def _shown(reading: Reading, low: str) -> str | None:
    """Gives the read that answers what is said of a setting as it stands; None where a change is spoken of."""
    if reading.intent != "connector.update" or "connector" not in reading.slots or "new_name" in reading.slots:
        return None
    if not reading.slots.keys() & {"rate_limit", "cache_ttl_ms", "default"}:
        return None
    if "none" in reading.slots.values() and low.startswith(("no ", "without ")):
        return "connector.show"
    if low.split(" ", 1)[0].endswith("ing") and "off" not in low:
        return None
    return "connector.show" if _NOW_IS.search(low) and not is_ordered(low) else None


def _read(reading: Reading, intent: str, why: str) -> Reading:
    slots = (
        {"connector": reading.slots["connector"]}
        if intent == "connector.show" and "connector" in reading.slots
        else {}
    )
    if intent == "connector.show" and not slots:
        return _asked(reading, why)
    return replace(
        reading,
        intent=intent,
        slots=slots,
        decision=Decision.ACT,
        evidence=(*reading.evidence, why),
        missing=(),
        targets=(),
    )


def _asked(reading: Reading, why: str) -> Reading:
    if reading.sequence:
        parts = tuple(_asked(one, why) if _changes(one) else one for one in reading.sequence)
        decision = Decision.CONFIRM if reading.decision is Decision.ACT else reading.decision
        return replace(reading, sequence=parts, decision=decision, evidence=(*reading.evidence, why))
    return replace(reading, decision=Decision.CONFIRM, evidence=(*reading.evidence, why))
