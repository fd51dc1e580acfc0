"""Ordered: whether a line orders a change at all: an imperative, a wish, what should be, or a bare setting.

A verb that states something (`hunter has …`, `apollo made …`, `caching it gave us …`) orders nothing by itself.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from assistant.understanding.concepts import KNOWN, PHRASES
from assistant.understanding.patterns import Lazy
from assistant.understanding.spelling import near

_CUTS: Final = Lazy(
    r"[.,;:!?()|/]+(?=\s|$|[a-z])|\s[-–—>]+\s|"
    r"\b(?:and|but|then|so|or|n|plus|also|because|therefore|hence|thus|accordingly|please|pls|plz|plse|kindly|just|now|go|i'd|we'd|instead|let's|lets|let us|have to|want (?:you )?to|like (?:you )?to)\b"
)
"""Where an order may begin."""
_FILLS: Final = frozenset(
    """ok okay k alright right well hey hi hello yo yes yeah yep no nope oh ah um uh hm hmm sorry thanks actually first next finally again maybe perhaps simply quickly only rather
        immediately better lastly second secondly afterwards team guys bot assistant cargo mate bro dude sir do task request action reminder here there today always
        will me us can could would you u ya never don't not gently really ever definitely directly easily permanently to it that this 1 2 3 4 5""".split()
)
_ORDERS: Final = Lazy(
    r"\b(?:i|we|i'd|we'd|id)(?: \w+){0,2}? (?:want|wanna|need|like|love|wish|prefer|require|request|hope|insist|ask|decided|agreed|must|should|ought|have to|shall|gotta|fancy|appreciate)\b|"
    r"\b(?:should|shall|must|ought|has to|have to|needs?(?= to\b| an?\b| the\b| more\b| its\b| \d| at most\b| only\b| no\b| \w+ed\b| \w+ing\b)|is to|are to|let's|lets|let us|wanna|gotta|gonna need|needed|required|requesting|requested|supposed to|necessary|"
    r"would rather|would love|would like|would appreciate|(?:my|our) (?:\w+ ){1,2}?(?:wants?|needs?|asks? for|wish(?:es)?|prefers?|insists?)|"
    r"from now on|from here on|from today|henceforth|going forward|as of (?:now|today)|may (?:not |only |no longer |never |at most |also )?(?:be|have|make|do|cache|take|hold|serve|answer|raise|lower|set|rename|run|send|use|ask|get|stay|keep)|time to|make sure|ensure|see to it|take care|"
    r"can(?:not)? (?:only |now |safely |also )*(?:be (?:\w+ )?(?:kept|cached|stored|reused|remembered|saved|held|lifted|dropped|raised|renamed|limited|called)|go up|go down|stay|live)|"
    r"(?:would|'d) (?:be|help) (?:\w+ )?(?:us|me|good|nice|great|lovely|kind|better|grateful|glad|happy|helpful|wonderful|perfect|awesome|cool|best|ideal|enough|sufficient|plenty|pleased|useful|easier|clearer)|"
    r"(?:is|are|that's|it's|will be|would be) (?:\w+ )?(?:enough|sufficient|plenty|all we need|all i need|what (?:i|we) (?:want|need))|do me a favou?r|(?:can|could|would|will|may) (?:you|u|ya|we|i|someone|somebody|anyone)|will ya|help me by|mind|"
    r"how about|what about|why not|why don't (?:you|we)|(?:the|its|our|my) new|new (?:name|limit|cache|title|key)|'ll do|does the job|do nicely|(?:do|apply|use|make|set) (?:that|this|it|so)|any ?more|any longer|no longer|do away with|(?:can|may|could|might) (?:now |also |really |safely )?go|ask(?:s|ed) (?:us|me) to|(?:trying|looking|hoping|here|asked|told) to|gets (?:the name|the title|renamed|called|named|a new|titled|relabelled|an? (?:limit|cap|cache|ttl|name|slug|throttle|title))|(?:could|can) (?:use|do with)|(?:would|will) (?:do|help)|becomes @|(?:goes|go) (?:up|down)|my (?:request|wish) is|"
    r"(?:shouldn't|should not|mustn't|must not|needn't) be|it(?:'s| is) (?:fine|ok|okay|better|best|enough|allowed|alright) (?:to|if|for)|(?:cache|limit|cap|rate|throttle|ttl|name) (?:to|at)(?= \d| @| one| an?\b)|would be right|would prefer|want it)\b|[.,;:!–—-] (?:so )?(?:no more (?:cach|limit|throttl)\w*\W*$|(?:max\.?|at most|no more than|maximum|only) \d|\d[^,;.]{0,25} (?:max|maximum|tops|at most)\W*$)|^decision\b|"
    r"(?:^|[.,;!:–—-] )(?:so )?(?:a|one) (?:new|second|further) \w+ connect\w+\b|"
    r"\b(?:please|pls|plz|kindly) (?!note|remember|know|see|be aware|tell|confirm|check|advise|mind|consider)\w+|\b(?:please|pls|plz)\s*[,.!]|(?:^|[.!;] )wants? |"
    r"\b(?:please|pls|plz|kindly|thanks|thank you|thx)\W*$"
)
"""What makes an order or a wish of a clause, wherever it stands."""
_STATES: Final = Lazy(
    r"\b(?:is|are|was|were|isn't|aren't|wasn't|weren't|am|i'm|we're|it's|that's|they're|has|have|had|hasn't|haven't|hadn't|does|doesn't|did|didn't|will|won't|would|wouldn't|shouldn't|can|can't|cannot|could|couldn't|may|might|"
    r"used to|been|gives?|gave|allow(?:s|ed)?|takes?|took|makes?|made|costs?|sa(?:ys?|id)|tells?|told|uses?|used|gets?|got|goes|went|runs?|ran|comes?|came|seem(?:s|ed)|look(?:s|ed)|feels?|felt|thinks?|thought|wants|wished|wishes|needs|recommend(?:s|ed)|"
    r"suggest(?:s|ed)|propos(?:es|ed)|asks|ask(?:s|ed)|answer(?:s|ed)|return(?:s|ed)|expire[sd]?|last(?:s|ed)|stay(?:s|ed)|keeps|kept|broke|breaks|caused?|causes|confuse[sd]|handle[sd]|supports|supported|permits|permitted|sends|sent|serve[sd]|work(?:s|ed)|fail(?:s|ed)|"
    r"believe[sd]?|claim(?:s|ed)|means|meant|reads|shows|showed|stands|stood|sits|sat|became|belongs|knows?|knew|helped|hurt|slowed|saved|annoy(?:s|ed)|bother(?:s|ed)|limits|caches|renames|prefers|preferred|mentions|mentioned|advise[sd]|hoped|tried|tries|"
    r"bills?|billed|lives?|lived|currently|at the moment|at present|presently|these days|current (?:limit|cache|name|rate|cap|ttl|title)|require[sd]|reach(?:es|ed)|exceed(?:s|ed)|peak(?:s|ed)|averages|throttles|burns|burned|spends|spent|charges|charged|earns|pays|paid|forgot|regret(?:s|ted)?|happen(?:s|ed)|turned|fixed|solved|cost|ended|ends|started|starts|stopped|stops)\b|"
    r"\b(?:someone|somebody|he|she|they|i|we|you|nobody|everyone|colleague|intern|boss|manager|admin|team|who|guy|people|anna|tom) (?:already |just |also |once |recently |accidentally )?(?!need)(?:\w+ed|set|made|put|cut)\b"
)
"""A verb that states."""
_GERUND: Final = Lazy(
    r"(?:renam|limit|mak|sett|chang|capp|throttl|rais|lower|remov|delet|switch|turn|lift|reduc|increas|giv)ing\b"
)
"""What opens a line that speaks of a change: `renaming hunter to X confused everyone`."""
_CORE: Final = tuple(
    "rename limit cache remove delete create connect change update make throttle disable switch raise lower restrict undo revert increase decrease reduce register replace rotate configure label adjust".split()
)
"""Verbs of a change that a slip is looked for in."""


@cache
def _bases() -> frozenset[str]:
    return frozenset(
        word
        for word, senses in PHRASES.items()
        if word not in ("cost", "limit's", "need", "know", "live", "miss", "minute", "fall", "use", "hurt", "lean")
        and any(one.kind == "act" and one.form == "base" for one in senses)
    ) | {"put", "set", "let", "use", "take", "allow", "tell", "say", "read", "keep"}


def is_ordered(low: str) -> bool:
    """True where a line, in lower case, has a clause that orders or wishes something, or none that states anything."""
    return commands(low) or not (states(low) or _GERUND.match(low))


def commands(low: str) -> bool:
    """True where a line, in lower case, has an imperative or a wish."""
    return bool(_ORDERS.search(low)) or any(map(_is_imperative, _CUTS.sub("|", low).split("|")))


def states(low: str) -> bool:
    """True where a line has a verb that states something."""
    return _STATES.search(low) is not None


def _is_imperative(piece: str) -> bool:
    words = [word.strip("'\"`*_<>-") for word in piece.split()]
    words = [word for word in words if word]
    at = 0
    while at < len(words) and words[at] in _FILLS:
        at += 1
    if at >= len(words) or (at + 1 < len(words) and words[at + 1] in _NOUN_BEFORE):
        return False
    word = words[at]
    if at + 1 == len(words):
        return word in ("give", "make", "put", "set", "take", "call", "connect", "rename", "add", "create", "link")
    if word in _bases():
        return True
    return len(word) > 4 and word.isalpha() and word not in KNOWN and any(near(one, word) for one in _CORE)


_NOUN_BEFORE: Final = frozenset(
    "is was are were has had does did isn't wasn't of will would may might can could used gave made".split()
)
"""What follows a noun that could be a verb: `cache is off for hunter`."""
