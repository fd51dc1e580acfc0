"""Circumstances: whole sentences around a request that ask for nothing and name nothing: `I'm new here.`, `My boss is waiting.`

They are left out before anything is read, so that they can't change what is understood. Where the line speaks of a removal,
only fixed phrases are left out: any other sentence may be why nothing is to be removed.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.understanding.concepts import KNOWN, PHRASES, REMOVAL
from assistant.understanding.index import key_of
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.patterns import Lazy
from assistant.understanding.words_brands import OTHER_SERVICES
from assistant.understanding.words_common import SMALL

_LONGEST: Final = 600
_MOST_WORDS: Final = 16
_ENDS: Final = Lazy(r"(?<=[^.\s][.!?…])\s+(?=\S)|\s*\n\s*")
_ABBREVIATED: Final = Lazy(
    r"\b(?:e\.g|i\.e|etc|vs|mr|mrs|ms|dr|st|no|nr|approx|incl|resp|ca|cf|inc|ltd|co|corp|[a-z])\.$", re.IGNORECASE
)
_QUOTES: Final = frozenset("\"“”«»`'‘’")
_VERY: Final = r"(?:(?:very|really|quite|rather|a bit|a little|kind of|kinda|pretty|so|too|super|still|just|all|totally|completely|somewhat|only|also|not that|not too|absolutely|honestly) )*"
_FIXED: Final = Lazy(
    r"(?:(?:and|so|but|ok|okay|well|oh|hi|hey|hello|please|also|ps|p\.s\.|btw|fyi|anyway|sorry|apologies|excuse me|pardon)[,:]? )*(?:"
    # who asks
    rf"(?:i'?m|i am|we'?re|we are|still|being) {_VERY}(?:new|a newbie|newbies?|a beginner|beginners?|a rookie|a novice|lost|confused|stuck|in a (?:hurry|rush|meeting)|on (?:my|the) (?:phone|mobile|train|road)|not (?:technical|a developer|an engineer|a techie|a native speaker|sure (?:how|where) (?:this|it|that|all this|to begin|to start|things?)\b.{{0,25}}|familiar .{{1,30}}|good (?:at|with) .{{1,30}})|no (?:developer|engineer|expert|techie)|"
    r"(?:just |only )?(?:trying|looking|poking|exploring|browsing|testing|learning|starting|onboarding|getting started)(?: (?:out|around|things|it|this|here|with this|the ropes|up))*)"
    r"(?: (?:here|to (?:this|all this|this tool|cargo|it|the tool|the product|the team|the company)|with (?:this|that|it|cargo)|at (?:this|all this)|in (?:this|here)|around here|today|now|by now))*|"
    r"(?:this|today|it) is my (?:first|second|third|last) (?:day|week|time|month|try|attempt)(?: (?:here|on this|with this|with cargo|using this|in this job|on the job))*|(?:first|second) (?:day|week|time)(?: (?:here|on the job|with this|user|using this))*|"
    r"(?:pardon|excuse|forgive)? ?my (?:english|spelling|typos?|ignorance)(?: is (?:not (?:so |very |that )?good|bad|poor))?|(?:english|this) is not my (?:first|mother|native) (?:language|tongue)|"
    # excuses
    r"(?:sorry|apologies|excuse me|pardon|forgive me)(?: (?:if|for|about|that|to|in case)\b.{0,70})?|(?:no )?(?:dumb|stupid|silly|basic|simple|noob|newbie|quick|short|small|last|one more|another)(?: (?:little|quick))? (?:question|thing|one|request|favou?r)(?:,? i know| maybe| perhaps| probably)?|"
    r"(?:this|that|it) (?:is|was|'s) (?:probably |maybe |perhaps |surely |certainly )*(?:a )?(?:dumb|stupid|silly|basic|simple|noob|newbie|quick|faq|frequently asked|obvious)(?: question| thing| one)?|i (?:hope|guess|think|believe|know|suppose) (?:this|that|it) (?:is|was|'s) (?:the right (?:place|channel|person)|a (?:dumb|stupid|silly|simple|basic) .{1,20}|ok|okay|fine|clear|enough|not too much(?: to ask| trouble)?|possible)(?: to ask)?|"
    r"i (?:hope|trust) (?:you(?:'re| are)|this (?:finds|reaches) you|all is|everything is|you had|your).{0,40}|hope (?:you(?:'re| are)|this (?:finds|reaches) you|all is|everything is|you had|that helps|that's clear|this makes sense|it's clear|that makes sense).{0,40}|long time (?:no see|reader.{0,30})|not sure (?:if|whether) this is the right (?:place|channel|forum|person)(?: to ask| for this| for that)?|"
    # urgency
    rf"(?:it|this|that)(?:'s| is) {_VERY}(?:urgent|important|critical|essential|time[- ]sensitive|time[- ]critical|pressing|annoying|driving me (?:crazy|mad|nuts)|blocking (?:us|me|everything)|not urgent|no rush|high priority|a priority|an emergency|appreciated|needed (?:today|now|soon|asap))|(?:no|not in a) (?:rush|hurry)(?: at all| though)?|(?:very |really |super |kind of )?urgent|asap|time is short|the clock is ticking|"
    r"(?:i|we) (?:need|want|require) (?:it|this|that|them|these|those) (?:for|before|by|today|now|asap|soon|urgently|as soon as possible|as input|as an? |to (?:prepare|finish|complete|write|show|present|put|fill|update|plan|report|answer|decide))\b.{0,60}|(?:it|this|that)(?:'s| is) for (?:a|an|the|our|my|some|tomorrow|today|next|this)\b.{0,50}|"
    # thanks and hopes
    r"(?:many |so many |a lot of |thousand )?(?:thanks|thank you|thx|cheers|ta|tia|ty)\b.{0,50}|(?:that|this|it)(?:'d| would| will|'ll) (?:really |also |certainly |surely )?(?:help|be (?:really |very |so |super |just )?(?:great|nice|awesome|perfect|helpful|lovely|fantastic|wonderful|cool|appreciated|kind|good|enough|all|fine|useful|handy|amazing|brilliant))(?: (?:me|us|a lot|a bunch|so much|very much|out|for now|of you|indeed|already|greatly|enormously|tremendously))*|"
    r"(?:any|your|all|every) (?:help|hint|hints|advice|support|pointers?|input|assistance|ideas?)(?: (?:is|are|would be|will be))?(?: \w+)? (?:appreciated|welcome|great|needed)|help (?:is )?(?:appreciated|welcome|needed)|(?:i|we)(?:'d| would| do|'ll| will)? (?:really |very much |much |greatly |truly )?(?:appreciate|be (?:very |so |really )?(?:grateful|thankful|glad|happy)).{0,40}|much (?:obliged|appreciated)|thankful for .{0,30}|"
    r"(?:best|kind|warm|many|friendly)?(?: |-)?(?:regards|wishes|greetings)(?:,? .{1,25})?|(?:cheers|best|yours|sincerely|xoxo|br|vg|lg|mfg)(?:,? [a-z]+(?: [a-z]+)?)?|have a (?:nice|good|great|lovely) (?:day|one|weekend|evening|week|time)(?: .{1,20})?|"
    # praise and blame
    r"(?:feedback: )?(?:i |we )?(?:really |absolutely |otherwise |btw )?(?:love|like|enjoy|adore) (?:the|this|your) (?:tool|product|app|program|assistant|cli|thing|software|platform|service|ui|idea|new .{1,20})(?: so far| a lot| very much| btw| otherwise)?|(?:great|nice|cool|awesome|good|amazing|lovely|fantastic|brilliant) (?:tool|product|app|program|assistant|work|job|stuff|thing|software|platform)(?: so far| btw| guys| by the way| you have here)?|keep up the good work|"
    r"(?:this|that|it)(?:'s| is| was) (?:really |very |so |all |a bit |quite )?(?:annoying|frustrating|confusing|complicated|weird|strange|odd|ridiculous|a pain|a mess|a nightmare|too complicated|hard to find|not (?:obvious|intuitive|easy|clear))(?: .{1,30})?|"
    # texts and pages
    r"(?:the|your|these|those|all) (?:\w+ )?(?:docs?|documentation|manual|guides?|help center|help pages?|help|readme|wiki|faq|tutorials?|ui|page|website|site|screen|app|button|menu|dropdown|search|interface|article)(?: (?:page|pages|text|here|itself|there))? "
    r"(?:(?:is|are|was|were|isn't|aren't|looks?|seems?|feels?|stays?|remains?)(?: (?:not|a bit|quite|very|really|kind of|totally|just|still|pretty|rather|too|somewhat|completely|so))* (?:clear|unclear|helpful|useless|unhelpful|outdated|out of date|old|wrong|missing|broken|confusing|silent|empty|incomplete|"
    r"hard to read|hard to follow|too long|vague|a mess|misleading|down|slow|dead|blank|greyed out|of no help|no help|not much help|good enough|great|nice)|(?:doesn't|don't|does not|do not|didn't|did not|won't|never|only|hardly) (?:really |even |actually |quite )?(?:help|say|mention|explain|tell|cover|load|open|work|respond|answer|show)(?:s|ed)?)"
    r"(?: (?:about|on|for|to|in|with|at|there|here|me|us|any|anything|it|this|that|much|all|of|either|again|the|a|at all|today|now|my|our|case|point|topic|details?|part|moment))*|"
    # is it possible
    r"(?:is|would|will|could) (?:that|this|it|something like (?:that|this)|such a thing) (?:even |also |still |at all |actually |be )*(?:possible|feasible|doable|ok|okay|alright|all right|fine|allowed|manageable|too much(?: to ask| trouble)?|something you can do|in your power)(?: (?:here|for you|at all|with you|somehow|in cargo|please|with cargo|right now|today|or not))*|"
    r"(?:can|could|would|will) (?:you|someone|anyone|anybody|somebody) (?:please |kindly |maybe |perhaps )?(?:help|do (?:that|this|it)|manage (?:that|this|it)|arrange (?:that|this|it)|assist)(?: (?:me|us|here|please|for (?:me|us)|with (?:that|this|it)|today|out|quickly|now))*|(?:can|could) (?:that|this|it) be (?:done|arranged|managed)(?: (?:here|please|today|now|for me))*|(?:does|do) (?:that|this|it|you) (?:make sense|sound (?:ok|good|right|reasonable)|work(?: for you)?|follow|understand)|(?:know|get|see|understand) what i mean|you (?:know|see|get)(?: what i mean| it)?|do(?: you)? (?:get|see) (?:it|what i mean)|right|ok|okay|understood|got it|clear|"
    r"long story short|in short|to make it short|to cut a long story short|quick (?:context|background)|for (?:context|background|your information|what it's worth|the record)|just (?:fyi|saying|asking|curious|wondering|checking)|asking for a friend|i'?m just (?:curious|asking|wondering|saying)|just (?:out of )?curio(?:us|sity)|out of (?:pure |sheer )?curiosity"
    r")"
)
"""Sentences that say nothing of what is asked for, whatever else the line says."""
_SUBJECTS: Final = frozenset(
    """i we my our the it this that there nobody noone everyone everybody somebody someone he she they i'm we're i've we've it's that's there's he's she's they're i'd we'd
        these everything nothing something all both since because as while after during yesterday today tomorrow this last next every now here sorry unfortunately sadly
        honestly basically apparently currently recently meanwhile somehow again got been having""".split()
)
_STOPS: Final = frozenset(
    """please pls plz kindly you u your yours can't don't dont actually wait but only except unless if whether when once until till keep rather mean meant should must ought shall
        want wants wanted need needs needed wish wishes like let let's which what who whose whom where why no never instead same first second third ones one them those these others other another each
        every any joking joke kidding mistake wrong changed mind hypothetically example imagine suppose said says say told tell quote wrote writes called named
        supposed going gonna would will'd 'll not-yet yet already anymore longer later""".split()
)
"""Words by which a sentence may bear on what is asked."""
_BEARING: Final = frozenset(
    """ask asks asked it it's this that that's they them he she not nobody noone nothing none without was were had did would could might may before after yesterday tomorrow last next
        ago once still yet even though although while sorry unfortunately sadly unless so""".split()
)
"""Words by which a sentence may bear on a removal."""
_DEEDS: Final = frozenset(
    "remove disable rename connect create enable change throttle stop cache rotate undo repeat record replay sort refresh moveto cancelact save build cost support authenticate".split()
)
_HARMLESS: Final = frozenset(
    {
        "obj:button",
        "attr:failing",
        "obj:session",
        "attr:when",
        "attr:settings",
        "attr:new",
        "attr:all",
        "attr:free",
        "attr:allowed",
        "attr:supported",
        "attr:connected",
    }
)


def without_circumstances(text: str, lexicon: Lexicon) -> str:
    """Gives a line without the sentences that say nothing of what is asked; the line as it is where nothing else is left."""
    if len(text) > _LONGEST:
        return text
    sentences = _sentences(text)
    if len(sentences) < 2:
        return text
    low = text.lower()
    removes = any(word in low for word in REMOVAL)
    kept = [one for one in sentences if not (_is_fixed(one) or _is_circumstance(one, lexicon, strict=removes))]
    if not kept or len(kept) == len(sentences) or not _says_enough(" ".join(kept)):
        return text
    return " ".join(kept)


def _sentences(text: str) -> list[str]:
    """Gives the sentences of a line; quoted text is never cut."""
    found: list[str] = []
    start = 0
    for end in _ENDS.finditer(text):
        piece = text[start : end.start()]
        if _ABBREVIATED.search(piece) or sum(piece.count(sign) for sign in '"`“”') % 2:
            continue
        found.append(piece.strip())
        start = end.end()
    found.append(text[start:].strip())
    return [one for one in found if one]


def _is_fixed(sentence: str) -> bool:
    low = sentence.lower().replace("’", "'").strip(" .!?…,;:)(-–—")
    return bool(low) and len(low) < 120 and _FIXED.fullmatch(low) is not None


def _is_circumstance(sentence: str, lexicon: Lexicon, *, strict: bool) -> bool:
    """True for a statement in plain words that names nothing and does nothing of what this program is about.

    A `strict` one denies nothing, points at nothing and tells of nothing past.
    """
    if (
        "?" in sentence
        or _QUOTES & set(sentence.replace("'", ""))
        or any(sign in sentence for sign in "@/{}[]<>=_#:$%0123456789")
    ):
        return False
    words = [word.strip(".,;!…()") for word in sentence.lower().replace("’", "'").split()]
    words = [word for word in words if word]
    if not 2 <= len(words) <= _MOST_WORDS or words[0] not in _SUBJECTS:
        return False
    if strict and any(word in _BEARING or word.endswith("n't") for word in words):
        return False
    return all(_is_plain(word, lexicon) for word in words)


def _is_plain(word: str, lexicon: Lexicon) -> bool:
    if word in _STOPS:
        return False
    if word in SMALL:
        return True
    if not _is_known(word) or word in OTHER_SERVICES:
        return False
    key = key_of(word)
    if key in lexicon.catalogue.keys or key in lexicon.connectors.keys:
        return False
    for sense in PHRASES.get(word, ()):
        if sense.kind == "act":
            if sense.concept in _DEEDS and sense.form in ("base", "past"):
                return False
        elif sense.kind != "talk" and f"{sense.kind}:{sense.concept}" not in _HARMLESS:
            return False
    return True


def is_plain_text(text: str, lexicon: Lexicon, *, strict: bool) -> bool:
    """True for words that name nothing and bear on nothing; a `strict` text denies nothing and points at nothing."""
    words = [word.strip(".,;!…()") for word in text.lower().replace("’", "'").split()]
    if any(sign in text for sign in '@/{}[]<>=_#:$%0123456789"`'):
        return False
    if strict and any(word in _BEARING or word.endswith("n't") for word in words):
        return False
    return all(_is_plain(word, lexicon) for word in words if word)


def _is_known(word: str) -> bool:
    """True for a word of the language, in any of its forms."""
    if word in KNOWN:
        return True
    return any(
        word.endswith(end) and {word.removesuffix(end), word.removesuffix(end) + "e"} & KNOWN
        for end in ("ing", "ed", "s", "es", "ly")
    )


def _says_enough(text: str) -> bool:
    return len(text.split()) > 1 or text.strip(" .!?").lower() in PHRASES
