"""Shells: the words around a request that only make it polite, or say why or how soon: `it would be nice if you could …`.

What is asked stays in the words of the user; a removal keeps the words around it wherever they may bear on it.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.understanding.circumstances import is_plain_text
from assistant.understanding.concepts import PHRASES, REMOVAL
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.patterns import Lazy

_LONGEST: Final = 400
_BEG: Final = r"(?:(?:and|so|but|ok|well|also|hi|hello|hey|please|then|now)[, ]+)*"
_ASKED: Final = Lazy(
    rf"^\s*{_BEG}(?:"
    r"(?:i|we)(?:'d| would| do|'ll| will)? (?:really |very much |greatly |so |truly |be (?:very |so |really |most |extremely )?)?(?:appreciate|like|love|prefer|glad|grateful|happy|thankful|obliged|delighted|pleased)(?: it)?(?: very much| a lot| greatly)? if (?:you|someone|somebody) (?:could|can|would|might)|"
    r"it(?:'d| would|'s| is)(?: really| also)? (?:be )?(?:very |really |super |so )?(?:nice|great|good|cool|lovely|fantastic|awesome|perfect|helpful|wonderful|kind|useful|handy|ideal|best|brilliant|amazing)(?: of you)? (?:if (?:you|someone|somebody|we) (?:could|can|would|might)|to)|"
    r"(?:is there )?(?:any|a|some) (?:chance|possibility|way)(?: that)? (?:you|someone|somebody) (?:could|can|would|might)|"
    r"(?:do|would) you mind (?:helping|to help|assisting)(?: me| us)?(?: to| with)?|(?:may|can|could|might|must|should) (?:i|we) (?:please |kindly )?(?:ask|request|beg|trouble|bother)(?: (?:you|someone|somebody))?(?: please| kindly)? to|"
    r"(?:i|we)(?:'m| am|'re| are)? ?(?:must|have to|want to|need to|'d like to|would like to|wanted to|going to|gonna|have got to)? ?(?:ask|beg|request)(?:ing)? (?:you|someone|somebody) (?:please |kindly )?to|"
    r"(?:i|we)(?: am|'m| are|'re| was| were| have been|'ve been) (?P<told>supposed|meant|expected|required|asked|told|tasked|instructed|obliged|requested) (?:with |to )(?!know\b)|"
    r"(?:my|our|the|today's|this week's|next)(?: \w+)? (?:task|job|goal|aim|objective|mission|assignment|homework|to-?do|duty|challenge|ticket|request|wish|problem|next step)(?: (?:today|now|here|for today|this week))? (?:is|was)(?: for (?:you|me))? to|"
    r"(?:all|what|the (?:only )?thing) (?:that )?(?:i|we) (?:really |actually |just |only |now )?(?:need|want|have|wish|would like|'d like|must do|have to do)(?: to do)?(?: (?:today|now|here))? is (?:for you )?to|"
    r"(?:what|all) (?:i|we) (?:really |actually |just )?(?:need|want)(?: (?:today|now|is))?\s*[:–—-]+|"
    r"it(?:'s| is)(?: high| about)? time (?:that (?:you|we) |for (?:you|us|me) )?(?:to )?|"
    r"(?P<noted>to-?do|task|action item|action|job|next step|step \d|request|wish|my request|my wish|assignment|ticket|issue)(?: for (?:you|today|me))?\s*[:–—]\s*(?:please |to )?"
    r")\s*(?:please |kindly |just |also |now |then |quickly |maybe )*(?P<what>[a-z][\w-]*\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""What a request is wrapped in, with the request."""
_CAN_YOU: Final = Lazy(
    rf"^\s*{_BEG}(?:can|could|would|will|cud) (?:you|u|ya)(?: (?:please|pls|kindly|also|just|maybe|perhaps|quickly|then|now|possibly))* "
    r"(?P<what>(?:rename|name|call|set|limit|cap|cache|throttle|make|change|update|build|create|add|register|search|list|show|give|find|export|save|record|switch|move|raise|lower|lift|turn|put|reload|refresh|rotate)\b[^?!]*)\?*\s*$",
    re.IGNORECASE,
)
"""An order in the form of a question; what some verbs ask may be what can be done at all, so those stay."""
_FORGOT: Final = Lazy(
    r"^\s*(?:(?:oh|oops|sorry|hi|hey|damn|and)[,! ]+)*(?:i|we)(?:'ve| have)? (?:just |completely |totally |simply )*(?:forgot|forgotten|failed|neglected|missed|did not manage|didn't manage|have no time|don't have time|had no time|have not the time|am too busy|am not able|have no rights?|am too lazy) to (?P<what>[^,.;?!]+?)"
    r"\s*[,.;!–—-]+\s*(?:so |and |then |please )*(?:(?:can|could|would|will) (?:you|someone)(?: please| pls| kindly)? |please |pls )(?:do|handle|take care of|manage|fix) (?:it|that|this)(?: for (?:me|us)| please| now)*[\s?.!]*$",
    re.IGNORECASE,
)
_WONDERED: Final = Lazy(
    rf"^\s*{_BEG}(?:(?:could|can|would|will) (?:you|someone|somebody|anyone|anybody)(?: please| kindly| maybe)? (?:tell|show|explain to|remind) (?:me|us)|do(?:es)? (?:you|anyone|anybody|someone|somebody)(?: happen to)? (?:know|remember)|(?:you )?(?:any|some) (?:idea|clue|hint|chance to know)(?: about)?|"
    r"(?:i|we)(?:'ve| have)? (?:no|not the slightest) (?:idea|clue)(?: about)?|no (?:idea|clue)|not sure|(?:i|we)(?:'m| am|'re| are) not sure|(?:i|we) (?:can't|cannot|can not|don't|do not|couldn't) (?:remember|recall|figure out|find out|tell|say|know|see)|(?:please )?(?:help (?:me|us) (?:to )?(?:understand|see|find out|figure out|remember)|remind (?:me|us)|tell (?:me|us)|say)|"
    r"(?:for \w+(?: \w+){0,3} )?(?:i|we)(?:'d| would)? ?(?:like to|want to|need to|have to|must|should|was asked to|am supposed to|would like to) (?:know|find out|see|check|understand|learn|hear|report|tell my \w+|figure out|ask|ask you)|(?:so |now )?(?:i|we) (?:was|were|got|have been) asked(?: today| by \w+(?: \w+)?)?|(?:i|we) (?:ask|wonder|was wondering|'m wondering|am wondering)(?: myself)?|"
    r"(?:my|our|the|a|one)(?: \w+)? question (?:is|would be|was)|(?:the )?question(?: (?:is|(?:about|on|regarding|concerning) (?:our|the|my|this) \w+|for you|from \w+(?: \w+)?))?\s*:|where (?:can|could|do) (?:i|we) (?:see|find|find out|check|look up)(?= (?:what|which|who))|(?:since|as|because) (?:i|we) (?:have to|must|need to) \w+ (?:it|that|this|on it)\s*[:,])\s*,?\s*"
    r"(?P<what>(?:what|which|how (?:many|much|often|long|fast|heavily|is|are|does)|why|who|whose|what's)\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""A question, wrapped in that somebody does not know it; `whether` and `how` say more, and stay."""
_ASKS: Final = Lazy(r"^\s*(?:and |so |but )*(?:what|which|who|whose|where|how|why)\b", re.IGNORECASE)
_STRESSED: Final = Lazy(
    r"(?:,?\s+(?:again|right now|now|at the moment|at present|currently|exactly|precisely|these days|as of (?:now|today)|by now|please|pls|anyway|then))+\s*\?+\s*$",
    re.IGNORECASE,
)
"""What only stresses a question at its end; `which one was it again?` asks to be reminded."""
_INNER: Final = Lazy(r"[.!?]\s+\S")
_TURNED: Final = Lazy(
    r"^(?:what|who|which|whose)\b[^;,.?!]*\b(?:is|are|was|were|means|does|do|costs?|says|can|called|am)\s*(?:[;,.?!]|$)",
    re.IGNORECASE,
)
"""A question in the order of a clause: `what Sillage is`; it needs what it is wrapped in."""
_ENDED: Final = Lazy(
    r"\s*[,;–—-]+\s*(?:(?:do|would|does) (?:you|anyone|anybody|someone) (?:happen to )?know(?: that| it)?|(?:any|some) (?:idea|clue)|can (?:you|anyone) tell(?: me)?|please tell me|tell me(?: please)?|i wonder|i'd like to know|just wondering|out of curiosity|i ask myself)[\s?.!]*$",
    re.IGNORECASE,
)
_WHY: Final = Lazy(
    r"(?:,|\s[–—-])?\s+(?P<how>because|cause|cuz|bc|since|as|so that|so|before|after|until|while|for)\s+(?=[^,;:.!?\"'`“”]{4,70}[\s.!]*$)",
    re.IGNORECASE,
)
"""Where a reason may begin that ends the line."""
_TALKED: Final = Lazy(
    r"(?:\s*[,;(–—-]+\s*|\s+)(?:(?:it|this|that|which)(?: (?:was|is|has been|had been|'s been|got)| all)+ (?:already |also )?(?:discussed|agreed|decided|mentioned|announced|approved|requested|proposed|settled|confirmed|talked about|cleared|voted on|said|asked for)|"
    r"(?:as|like)(?: (?:we|i|you|they))?(?: already| just)? (?:discussed|agreed|decided|mentioned|announced|approved|requested|proposed|talked about|said|spoke about|promised)|(?:per|see|following|according to) (?:our|the|my|your|yesterday's|today's|last week's) (?:\w+ )?(?:thread|chat|call|talk|discussion|conversation|message|email|e-mail|agreement|meeting|ticket))"
    r"(?: (?:on|in|via|over|by|with|at|during|through) (?:the |our |my |a )?[\w-]+(?: [\w-]+)?)?(?: (?:yesterday|today|earlier|before|last week|this morning|on monday|on friday|recently|already))*\)?[\s.!]*$",
    re.IGNORECASE,
)
"""That it was spoken of somewhere, at the end: where it was says nothing of what is asked."""
_SOON: Final = Lazy(
    r"\s*,?\s+(?:right now|right away|right this (?:second|minute)|immediately|straight away|at once|as soon as (?:possible|you can)|for me|for us|on my behalf|if (?:that's|it's|that is|it is) (?:ok|okay|fine|possible|alright|no trouble)(?: with you)?|when(?:ever)? (?:possible|convenient|you can)|today if possible)[\s.!]*$",
    re.IGNORECASE,
)
_DECORATED: Final = Lazy(
    r"(?<![\w:=/.\"'`@*-])(?:\*\*|@|[\"'`“‘])(?<!(?:to|as) [\"'`“‘])(?P<slug>[a-z0-9]+(?:_[a-z0-9]+)+)(?:\*\*|[\"'`”’]|(?=\s|$|[,.;:!?]))(?![\w\"'`])"
)
"""A slug in quotes, in bold or behind an at sign, as chats show it."""
_BRACKETED: Final = Lazy(r"(?<=\s)\((?P<slug>[a-z0-9]+(?:_[a-z0-9]+)+)\)(?=\s+\w)")


def unwrapped(text: str, lexicon: Lexicon) -> str:
    """Gives the request without its shells; the line as it is where it has none."""
    if len(text) > _LONGEST:
        return text
    if "_" in text:
        text = _BRACKETED.sub(
            lambda found: found["slug"] if found["slug"] in lexicon.connectors.by_slug else found[0], text
        )
        text = _DECORATED.sub(
            lambda found: found["slug"] if found["slug"] in lexicon.connectors.by_slug else found[0], text
        )
    words = [word.strip(".,;:!?()\"'") for word in text.lower().split()]
    said = set(words)
    removes = not said.isdisjoint(REMOVAL) or ("rid" in said and "get" in said)
    kept = _opened(text, removes=removes) if not _OPENERS.isdisjoint(words[:4]) else text
    return _ended(kept, said, lexicon, removes=removes)


def _opened(kept: str, *, removes: bool) -> str:
    """Gives the request without what stands before it."""
    asked = _ASKED.match(kept)
    told = asked is not None and removes and (asked["told"] or asked["noted"])
    if asked is not None and not told and _orders(asked["what"]):
        kept = f"please {asked['what']}"
        kept = kept.rstrip(" ?") if kept.rstrip().endswith("?") else kept
    can = None if removes or _INNER.search(kept) else _CAN_YOU.match(kept)
    if can is not None:
        kept = f"please {can['what'].strip()}"
    forgot = _FORGOT.match(kept)
    if forgot is not None:
        kept = f"please {forgot['what']}"
    wondered = _WONDERED.match(kept)
    if wondered is not None and not _INNER.search(wondered["what"]) and not _TURNED.search(wondered["what"]):
        kept = wondered["what"].rstrip(" .!?") + "?"
    return kept


def _orders(what: str) -> bool:
    """True for words that begin with a verb in its plain form."""
    senses = PHRASES.get(what.split(maxsplit=1)[0].lower(), ())
    return any(one.kind == "act" and one.form == "base" for one in senses)


def _ended(kept: str, said: set[str], lexicon: Lexicon, *, removes: bool) -> str:
    """Gives the request without what stands behind it."""
    if _ASKS.match(kept) and kept.rstrip().endswith("?"):
        kept = _STRESSED.sub("?", kept)
    if not said.isdisjoint(_KNOWING) and "?" not in kept.rstrip(" ?!."):
        kept = _ENDED.sub("?", kept)
    for pattern, hints in ((_TALKED, _TALKING), (_SOON, _HASTE)):
        found = None if said.isdisjoint(hints) else pattern.search(kept)
        if found is not None and len(kept[: found.start()].split()) > 1 and not _opens_name(kept[: found.start()]):
            kept = kept[: found.start()] + ("?" if kept.rstrip().endswith("?") else "")
    return kept if said.isdisjoint(_REASONS) else _without_reason(kept, lexicon, removes=removes)


_OPENERS: Final = frozenset(
    """i we it it's it'd is any a some there do would may can could might must should will my our the today's this all what thing to-do todo task action action
        job next step request wish assignment ticket issue i'd we'd i'm we're i've we've i'll we'll no not please for so now since as because where who which
        tell help remind question one you u ya cud wud say he she they does happen anyone anybody someone somebody that oh oops sorry""".split()
)
"""Words of which one stands in front where a request is wrapped in something."""
_KNOWING: Final = frozenset("know idea clue tell wonder wondering curiosity ask knows".split())
_TALKING: Final = frozenset(
    """discussed agreed decided mentioned announced approved requested proposed settled confirmed talked cleared voted said asked thread chat call talk discussion
        conversation message email e-mail agreement meeting ticket spoke promised""".split()
)
_HASTE: Final = frozenset(
    "now away second minute immediately once possible can me us behalf ok okay fine alright trouble convenient you thanks".split()
)
_REASONS: Final = frozenset("because cause cuz bc since as so before after until while for".split())


def _opens_name(before: str) -> bool:
    """True where what follows may be a name: `rename hunter to Right Now`."""
    last = before.rsplit(maxsplit=1)[-1].strip("\"'").lower()
    return (
        last in ("to", "as", "called", "named", "name", "title", "label")
        or before.lower().endswith(("call it", "name it"))
        or last.endswith((":", "="))
    )


def _without_reason(text: str, lexicon: Lexicon, *, removes: bool) -> str:
    """Leaves out a reason at the end that names nothing and does nothing: `… because the client asked for it`."""
    if text.rstrip().endswith("?"):
        return text
    for found in _WHY.finditer(text):
        how, tail = found["how"].lower(), text[found.end() :].strip(" .!")
        if (
            len(text[: found.start()].split()) < 2
            or _opens_name(text[: found.start()])
            or not tail
            or (removes and how not in _BEARS_NOT)
        ):
            continue
        first = tail.split()[0].lower()
        bears = removes
        if how in ("for", "before", "after", "until"):
            if first not in _OWNERS or not _EVENTS & set(tail.lower().split()):
                continue
            tail = " ".join(word for word in tail.split() if word.lower() not in _EVENTS)
            bears = False
        elif first not in _SPEAKERS:
            continue
        if is_plain_text(tail, lexicon, strict=bears):
            return text[: found.start()].rstrip(" ,")
    return text


_BEARS_NOT: Final = frozenset(["because", "cause", "cuz", "bc", "so", "so that", "before"])
"""Reasons that leave a removal as it is."""
_SPEAKERS: Final = frozenset(
    """i we my our the a it this that they he she nobody everybody everyone people someone somebody there i'm we're it's i've we've
        i'd we'd they're that's there's no""".split()
)
_OWNERS: Final = frozenset("the our my a an this next tomorrow's today's".split())
_EVENTS: Final = frozenset(
    """meeting meetings call demo audit launch weekend holiday holidays lunch review deadline migration release starts start begins begin ends end kickoff workshop
        presentation report board client customer boss manager handover training project sprint slide slides pitch q1 q2 q3 q4 qbr standup retro onboarding team""".split()
)
"""Occasions that a request may be for, or before."""
