"""Backgrounds: what a text, a page or somebody says is told around a request, and asks for nothing itself.

`The docs say that there may be several; do we have more than one for Attio?` asks for connectors, and for no docs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.asking import is_asked
from assistant.understanding.parts import WEAK, Part
from assistant.understanding.patterns import Lazy
from assistant.understanding.scoring import OF_TALK, OUT
from intents.catalogue import INTENTS
from intents.spec import Effect

_SURE: Final = 4.0
"""The score from which another part may stand for the whole line."""
_PLAIN: Final = 9.0
"""The score from which a part asks for something, whatever it begins with."""
_SOURCE: Final = (
    r"(?:(?:audit |activity |error |run )?logs?|console|chart|graph|invoice|statement|catalog(?:ue)?|tab|dashboard|overview|store|docs?|documentation|manuals?|guides?|readme|wiki|faqs?|handbook|reference|specs?|specification|release notes|notes|changelog|articles?|tutorials?|"
    r"quick ?starts?|blog(?: post)?|posts?|pages?|screens?|tiles?|dialogs?|banners?|tooltips?|pop-?ups?|widgets?|labels?|captions?|ui|website|site|help cent(?:er|re)|marketplace|"
    r"listing|polic(?:y|ies)|conventions?|rules?|guidelines?|error|errors|messages?|warnings?|e?mails?|tickets?|runbooks?|playbooks?|checklists?|screenshots?|videos?|"
    r"webinars?|announcements?|newsletters?|contract|sla|support|sales rep|rep|onboarding|course|training|lesson|drop-?downs?|pickers?|menus?|sidebar|link|button|form|modal|editor|builder)"
)
_SAYS: Final = (
    r"(?:say|says|said|states?|stated|mentions?|mentioned|tells?|told|claims?|claimed|recommends?|recommended|suggests?|suggested|advises?|advised|describes?|described|"
    r"promises?|promised|insists?|requires?|required|wants?|wanted|expects?|expected|prescribes?|demands?|demanded|allows?|allowed|permits?|permitted|lists?|listed|shows?|showed|"
    r"displays?|reads?|speaks? of|talks? (?:of|about)|refers? to|calls?|called|uses?|has|have|had|is|are|was|were|isn't|aren't|don't|doesn't|does not|do not|didn't|never|"
    r"leaves?|left|stays?|keeps?|gives?|gave|asks?|asked|explains?|explained|covers?|covered|skips?|omits?|assumes?|implies|warns?|warned|ends?|stops?|breaks?|loads?|spins?|got|gets|became|seems?|looks?|only)"
)
_TOLD_BY: Final = Lazy(
    rf"^(?:and |so |but |ok |well |hi |hmm |because |since |as |now )*(?:(?:the|your|our|their|this|that|these|those|my|its|a|an|one|some|\S+'s?) )?(?:(?!and\b|or\b|to\b)\S+ ){{0,3}}?{_SOURCE} "
    rf"(?:(?:of|for|on|about|from|in|at|to|with|that|which|above|below|there|here|page|pages|itself) )*(?:(?!and\b|or\b|please\b)\S+ ){{0,4}}?(?:only |just |still |also |even |clearly |really |always |now |currently )*{_SAYS}\b"
)
"""A text or a page as the subject of what it says or is like."""
_ACCORDING: Final = Lazy(
    rf"^(?:and |so |but )*(?:according to|as per|per|following|based on|going by|judging by|looking at|reading|in|on) (?:(?:the|your|our|their|this|that|my) )?(?:\S+ ){{0,3}}?{_SOURCE}\b"
)


_ONLY_SEES: Final = Lazy(
    r"^(?:and |so |but |ok |well |because |since |as |now |yet |though |still )*(?:i|we|it|he|she|they|you|mine|ours|one|people|everyone|the|that|this|my|our|your|his|her|their|those|these)\b(?: \S+){0,5}? "
    r"(?:(?:only|just|merely|solely|exclusively|nothing but) (?:\w+ )?(?:see|sees|saw|show|shows|showed|find|finds|found|get|gets|got|have|has|list|lists|lists|know|knows|offer|offers|display|displays|notice|spot|read|reads|recogni[sz]e|remember|contain|contains|mention|mentions)|"
    r"(?:can|could|do|does|did|would|will) (?:only|just) (?:see|find|get|spot|show|read|list)|(?:see|saw|find|found|got|get|have|shows?|lists?|offers?|displays?|contains?|mentions?) (?:only|just|merely|nothing but|nothing except|nothing besides))\b"
)
"""What somebody sees instead of what is asked for: `I only see Intercom and Jira`."""


_READ: Final = Lazy(
    r"^(?:and |so |but |ok |well |hi |hmm )*(?:(?:i|we) )?(?:(?:have|had|'ve|just|once|recently|yesterday|already|also|often) )*(?:(?:read|heard|saw|seen|learned|learnt|found|stumbled|came across|noticed) (?:something |a lot |much |an article |a post |a thread )?(?:about|of|that|in|on|across|upon|somewhere)|(?:misread|misunderstood|followed|checked|consulted|studied|skimmed|searched|opened|printed|missed|tried|read|went through|looked (?:at|in|into|through)) (?:\S+ ){0,4}?(?:docs?|documentation|manual|guide|page|pages|readme|article|tutorial|wiki|faq|site|post|notes))\b"
)
"""`read about Octave yesterday. What does it do?`."""
_ELSEWHERE: Final = Lazy(
    r"^(?:and |so |but |ok |well )*(?:in|with|on|at) (?!cargo\b|here\b)(?:\S+ ){1,3}?(?:(?:i|we|you|one|people|they|he|she)(?:'d| would| could| can| used to| always| just| usually| simply)* (?:take|took|use|used|have|had|do|did|click|clicked|call|called|write|wrote|pick|picked|get|got|make|made|see|saw)|there (?:is|was|are|were)|it (?:is|was) (?:called|a|the|just))\b"
)
"""`in n8n I'd take an IF node`: how other tools do it."""


OF_THEM: Final = Lazy(
    r"(?:and |so |but )*(?:which|what)(?: ones?)? (?:of (?:them|those|these|the lot)|(?:are|is) (?:they|those|these|it|there)|(?:do|does|can|could|should|may) (?:i|we|you|they|it))\b"
)
"""A question about what was spoken of just before."""


def without_background(parts: list[Part]) -> list[Part]:
    """Leaves out what only tells what a text says, where another part of the line asks for something."""
    if len(parts) < 2:
        return parts
    kept = [one for one in parts if not (_is_told(one) and _stands_alone(one, parts))]
    return kept or parts


def of_a_text(said: str) -> bool:
    """True for what a text or a page says or is like."""
    return _TOLD_BY.search(said) is not None


def sees_only(said: str) -> bool:
    """True for what somebody sees instead of what is asked for."""
    return _ONLY_SEES.search(said) is not None


_DEMANDS: Final = Lazy(
    r"^(?:and |so |but |because |since |as |now )*(?!(?:i|we|you|he|she|they|people|everyone|somebody|someone|nobody|marketing|sales|finance|support|legal|management)\b)(?:(?:the|our|my|their|its|that|this) )?(?:\S+ ){1,4}?"
    r"(?:asks|wants|needs|requires|demands|insists on|prompts|expects|complains|requests|is asking|keeps asking)(?: me| us| you)? (?:for|about) "
)
"""`NetSuite asks for a token id and a key, bring up the docs`: what a service wants to be told."""


def _is_told(part: Part) -> bool:
    frame = part.unit.frame
    if part.intent == "connector.create" and part.unit.states and frame.mentions and _DEMANDS.search(frame.said):
        named = frame.mentions[0]
        return named.first - frame.clause.first < 4 and not frame.any("val:name", "val:slug")
    lead = frame.lead()
    if frame.mood.polite or frame.mood.desire or (lead is not None and lead.form == "base" and _leads(part)):
        return False
    if frame.mood.wh or frame.mood.howto or frame.mood.aux or part.unit.link in ("then",):
        return False
    if part.intent == OUT or (INTENTS[part.intent].effect is not Effect.READ and part.intent != "node.build"):
        return False
    return any(one.search(frame.said) for one in (_TOLD_BY, _ONLY_SEES, _READ, _ELSEWHERE))


def _leads(part: Part) -> bool:
    """True where the leading verb opens the clause: `show the docs page that says so`."""
    frame = part.unit.frame
    lead = frame.lead()
    return lead is not None and lead.first - frame.clause.first <= 1


def _stands_alone(part: Part, parts: Sequence[Part]) -> bool:
    """True where another part asks for something by itself."""
    return any(
        one is not part
        and one.intent not in OF_TALK
        and one.intent not in WEAK
        and one.intent != OUT
        and not (OF_THEM.match(one.unit.frame.said) and not one.unit.frame.mentions)
        and one.score >= _SURE
        and not _is_told(one)
        and (is_asked(one) or one.unit.link in ("stop", "semi") or one.score >= _PLAIN)
        for one in parts
    )
