"""Asked about: changes that a line only asks about or tells of. They change nothing, whatever scored best.

`should hunter be limited?` is help, `who renamed it?` the history, `is it capped?` shows the connector; `can I rename it?`
may be a request, so a change that is put so is asked about first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from assistant.understanding.conditions import condition_of, without_condition
from assistant.understanding.filling import Filled, Sources
from assistant.understanding.frames import Act, Frame
from assistant.understanding.parts import Part
from assistant.understanding.patterns import Lazy
from assistant.understanding.scoring import OUT
from assistant.understanding.slot_texts import topic
from assistant.understanding.tokens import Token
from intents.reading import Decision, Reading, SlotValue

_GUARDED: Final = frozenset(
    "connector.create connector.update custom.create custom.update workspace.switch".split()
)
_OWN: Final = frozenset("session.login session.logout undo".split())
"""What changes the session or takes back, which a question does not ask for either."""
_LOOKED_AT: Final = _GUARDED | _OWN | {"connector.remove", "connector.usage"}
_ACTS: Final = frozenset("rename change throttle cache rotate create connect enable undo moveto stop use".split())
"""What verbs of a change stand for."""
_SETS: Final = frozenset("rename change throttle cache".split())
_NAMING: Final = frozenset("named called titled labelled labeled dubbed entitled".split())
_CHANGED: Final = frozenset(
    "changed set raised lowered increased decreased reduced bumped put turned switched made cut updated".split()
)
_DONE: Final = _CHANGED | set(
    "added connected created registered installed integrated gave labelled labeled".split()
)
"""Forms of the past that tell of a change, behind who made it."""
_SAME: Final = frozenset("set put cut let".split())
"""Verbs whose form of the past is no other."""
_VALUED: Final = frozenset("new_name rate_limit cache_ttl_ms default".split())
_OPENED: Final = (
    r"^(?:(?:hi|hello|hey|so|and|but|ok|okay|well|um|uh|oh|also|then|now|just|actually|honestly|guys|all|folks|team|"
    r"(?:quick|one|another|a|just a|stupid|dumb) (?:quick )?question|question|curious|out of curiosity|sorry|excuse me|wait|hm|hmm|pray|please) )*"
)
_ONE: Final = r"(?:i|we|you|u|he|she|they|one|anyone|anybody|someone|somebody|everyone|people)"
_ADVICE: Final = Lazy(
    _OPENED
    + r"(?:should\b(?! be\b)|ought|must|need(?= "
    + _ONE
    + r"\b)|(?:do|does|did) "
    + _ONE
    + r" (?:really |actually |even |still )?(?:have|need|want|think|recommend|suggest|advise|know|mind) |"
    r"(?:does|would|will|did|could) (?:it|that|this) (?:\w+ )?(?:make sense|help|hurt|matter|break|work|cost|affect|change)\b|"
    r"(?:is|was|isn't|wouldn't|would) (?:it|this|that|there) (?:be )?(?:\w+ )?(?:wise|good|bad|ok|okay|alright|fine|safe|sensible|smart|clever|worth|necessary|needed|recommended|legal|advisable|better|best|risky|dangerous|normal|"
    r"common|usual|enough|right|wrong|a (?:\w+ )?(?:idea|way|need|point|reason|risk|problem|option|command|button|setting)|an (?:\w+ )?(?:idea|option)|any (?:\w+ )?(?:way|need|point|reason|harm|sense|risk|use|option|command|danger|downside)|harm)\b(?!.* you\b)|"
    r"(?:am|are|is|was|were) "
    + _ONE
    + r" (?:\w+ )?(?:allowed|supposed|permitted|meant|free|right|wise|entitled)\b|(?:would|will|might|could|does|do|did|has|have|is|was|are) (?:the )?(?!being\b|anything\b|nothing\b|something\b|everything\b)\w{3,}ing\b|"
    r"what(?:'s)?\b(?! about (?!if\b))(?! (?:i|we) (?:\w+ )?(?:need|want|would|wish|like)\b)|whats\b|why(?! (?:don't|not|do not|can't)\b)\b|how (?!about\b)|whether\b|(?:would|will) (?:i|we|one)\b(?! (?:be|like|love|have)\b)|"
    r"(?:tell|show|teach|remind)(?: (?:to )?(?:me|us))? (?:about|what|how|if|whether|why|who|when|where|which)\b)"
)
"""What opens a question for advice, for a reason, for a way, or about what would be."""
_EFFECT: Final = Lazy(
    _OPENED
    + r"(?:would|will|could|might|does|do|can|is|are) (?!you\b|u\b|we\b|i\b|it be\b|someone\b|anyone\b|somebody\b|anybody\b)(?:\S+ ){1,9}?(?:help|hurt|suffice|be (?:\w+ )?(?:enough|sufficient|plenty|too (?:much|little|low|high|long|short|many|few|strict|slow|tight)|sensible|reasonable|wise|safe|overkill|realistic|needed|necessary)|make sense|make a difference|"
    r"do any good|work out|slow|speed|save|break|harm|affect|matter|enough|sensible|reasonable|too (?:much|little|low|high|long|short|many|few|strict))\b"
)
"""What asks for what a setting would do or whether it is enough: `would a cache of an hour help`."""
_SHOULD: Final = Lazy(_OPENED + r"(?:should|must|ought|do|does|why|when|how) (?:i|we|one|i'd)\b")
_AFTERWARDS: Final = Lazy(
    _OPENED
    + r"(?:after|once|when|if) (?:(?:i|we|one|you|it) )?(?:(?:have |has |had |is |was |been |am |get |got |being )*)(?:delet|remov|drop|disconnect|eras|gone\b)\w*"
)
"""`after deleting it, can I get it back?`: what could be undone later."""
_WAS_SET: Final = Lazy(
    r"(?:^| )(?:limit|rate|cap|cache|ttl|throttle|quota|name|title|label|default)(?: (?!is\b|should\b|must\b|to\b)\S+){0,5}? (?:was|used to be|had been|has been|were)\b(?! (?:wrong|too|not|set wrong|only|supposed|meant|misspelt|a mistake)\b)"
)
"""What a setting was before, without a verb of a change: `the limit of hunter was 5/min`."""
_SPOKEN: Final = Lazy(
    r"^(?:(?:please|pls|so|ok|and|can you|could you|just|now|a|an|the|as|in|for) )*(?:(?:explain|describe|define|discuss|document|clarify|elaborate|illustrate|simulate|pretend|imagine|suppos(?:e|ing)|assum(?:e|ing)|hypothetically|theoretically|in theory|"
    r"preview|dry[ -]?run|test run|let's (?:say(?! (?:farewell|goodbye|bye|adieu))|assume|pretend)|say (?:i|we)|what if|what happens (?:if|when)|what would happen if)\b|"
    r"(?:(?:give|show|tell|send|write|print|get|draft|generate|i want|i need|what is|what's)(?: me| us)? )?(?:the |an |a )?(?:equivalent |right |exact |raw )?(?:cargo-ai |cli |http |rest |api |shell |curl |python |graphql )(?:calls?|commands?|requests?|code|json|payload|body|snippet|syntax|version|equivalent|for)\b|"
    r"(?:give|show|tell|send|write|print|get|draft|generate)(?: me| us)? (?:the |an |a )?(?:equivalent |right |exact )?(?:curl|calls?|commands?|requests?|payload|snippet|syntax|steps|instructions) (?:for|to|that|of|which)\b)"
)
"""What opens a line whose change is only to be explained, imagined or written down."""
_WONDERS: Final = Lazy(
    r"\b(?:i|we|i'm|we're|i've|we've|he|she|they|someone|somebody|boss)(?: am| are| is| was| were| have been| been| keep| kept)? ?(?:not |still |just |\w+ly )?(?:wonder|wonders|wondered|wondering|unsure|curious|torn|hesitating|debating|discussing|"
    r"sure|certain|contemplating|pondering|ask myself|asking myself|have no idea|no idea|have no clue|don't know|do not know)(?: (?:whether|if|about|over|how|why|who|what|when|between))\b(?! (?:you|u|there|cargo|(?:some|any)(?:one|body)|(?:i|we) (?:can|could|may|might)|it(?:'s| is| would be| were|'d be) possible)\b)"
)
"""Who wonders asks nobody to do it; `I wonder if you could …` does."""
_WHO: Final = Lazy(
    _OPENED
    + r"(?:by whom|who(?:'s|'d)?|whom|whose|when (?:did|was|were|has|have|had)|why (?:did|was|were|has|have|had)|(?:which|any|anyone|some) (?:one |person |member |admin |colleague )?of (?:you|us|them)|which (?:person|user|colleague|admin|member)|"
    r"(?:have|has|had|haven't|hasn't|did|didn't) (?:i|we|you|u|they|he|she)|(?:did|didn't|has|have|had|was|were) (?:\S+ ){1,3}?(?:renamed?|rename|relabel\w*|called|named|change|changed|connect|create|created|add|added))\b"
)
"""What asks for what was done."""
_STATE: Final = Lazy(
    _OPENED
    + r"(?:(?:did|didn't|has|have|had|hasn't|is|are|was|were|isn't|wasn't|aren't|does|doesn't|do (?:we|i|you|they|people))\b)(?! (?:it|there|this|that) (?:\w+ )*?(?:possible|chance|possibility|option|feasible|allowed|permitted|too much)\b)(?!.* (?:so|too) (?:\w+ )?(?:nice|kind|good|much)\b)(?! (?:any|some)(?:one|body) (?:\w+ )?(?:able|willing|here)\b)(?!.* you\b)"
)
"""What asks for how it is or was."""
_IT_IS: Final = Lazy(
    r"(?:^| )(?:is|are|'s|'re|was|were|has been|have been|had been|got|been|has|had)(?: (?:already|currently|now|still|always|once|just|recently|only|also|being|been|formerly|previously))*$"
)
"""What stands before a verb in a form of the past that tells how something is: `hunter was limited to …`."""
_WISHED: Final = Lazy(
    r"\b(?:want|wants|wanted|need|needs|like|have to|has to|had to|should|shouldn't|must|shall|ought|can|could|may|might|would|will|make|ensure|see that|see to it|please|pls|kindly|let|let's|get|if|wish|prefer|better|now|instead|but|so|supposed|hope|request|again|from)\b"
)
"""What makes a form of the past a wish, or only the reason of one: `I want it limited`, `if you renamed it`."""
_ASKS_ALSO: Final = Lazy(
    r"\b(?:want|wants|need|needs|like|should|shouldn't|must|shall|ought|can|could|would|please|pls|kindly|let|let's|if|wish|prefer|but|hope|again)\b"
)
_DOER: Final = Lazy(
    r"(?:^|(?<!which)(?<!that)(?<!whom) )(?:i|we|you|he|she|they|someone|somebody|everyone|everybody|nobody|anyone|who|people|(?:my|our|the|your|some|a|this|that) (?:\w+ )?(?:colleagues?|boss|manager|team|admins?|intern|interns|guys?|person|people|developers?|engineers?|consultant|agency|user|users|"
    r"director|chief|lead|cto|ceo|department|ops|revops|it|marketing|sales|assistant|predecessor|coworker|bot|script))(?:'ve|'d| have| has| had)?"
    r"(?: (?:already|just|once|recently|also|even|probably|apparently|accidentally|obviously|then|finally|\w+ly|must have|may have|might have|could have|should have))*$"
)
"""Who did it, right before a form of the past."""
_SELF: Final = Lazy(
    r"(?:^| )(?:(?:i|we|he|she|they|people)(?: (?:will|would|might|may|could|can|am going to|are going to|plan to|intend to|might have to|maybe|probably|usually|always|often|normally|sometimes|regularly))+|"
    r"(?:i'll|we'll|he'll|she'll|they'll|i'd|we'd)(?: \w+ly| maybe| just| then| soon| later)*|(?<!can )(?<!could )(?:i|we|he|she|they)(?: just| already| also| then| once| finally| now| \w+ly)*)$"
)
"""Who will or may do it."""
_MUSES: Final = Lazy(
    _OPENED
    + r"(?:(?:maybe|perhaps|possibly|potentially|ideally)\b(?! (?:you|u)\b)|(?:shall|may|might|can|could) (?:i|we|one|it|this|that|[\w-]+)\b(?! (?:have|get|ask|trouble|see|bother)\b)|(?:can't|couldn't) (?:i|we|it)\b|thinking (?:of|about)\b|(?:i|we) (?:\w+ly )?(?:might|may)\b|(?:i'm|we're|i am|we are|i was|we were) (?:thinking|considering|planning|toying|contemplating)\b|considering\b|"
    r"(?:is|would|will|was|might|could) it (?:be )?(?:\w+ )?(?:possible|an option|feasible|allowed|permitted|okay|ok)\b|possible to\b|any (?:chance|way|possibility|option) (?:to|of)\b|wondering|i wonder|we wonder)"
)
"""What may be a question for leave, a thought, or a polite request: asked about first."""
_YOURS: Final = Lazy(
    r"\b(?:can|could|may|might|would|will|that|for|if) (?:you|u|cargo|the assistant)\b|\b(?:you|u) (?:can|could|may|might|would)\b|\b(?:could|would|can|will) (?:some|any)(?:one|body)\b"
)
_PLEASE: Final = Lazy(
    r"\b(?:please|pls|plz|plz|kindly|thanks|thank you|thx|if so|if yes|if possible|go ahead|do it|do so|let's say|let us|for me|for us)\b"
)
_CANCELS: Final = Lazy(
    _OPENED
    + r"(?:cancel|abort|scratch|skip|ignore|forget(?: about)?|nevermind|never mind|scrap)(?: (?:the|my|that|this|to|order|request|idea|plan|of|about))* $"
)
"""What calls off a change that is named behind it."""
_HANGS: Final = Lazy(
    r"(?:^|[,;] )(?:and |so |but |then )*(?:when|whenever|as soon as|once|every time|each time|if|in case|unless|until|provided|as long as)\b(?! (?:you|u|possible|needed|necessary|nobody|no one|nothing|so|yes|not|i may|allowed|at all)\b)(?! (?:it|that|this)(?:'s| is| isn't| was| were)\b)(?! there(?:'s| is) no)"
)
"""What makes a change hang on something that may come."""


_IF_I: Final = Lazy(r"(?:if|when|once) (?:i|we|one|you|someone|somebody)\b")
_WHEN: Final = Lazy(
    r"(?:(?:starting|beginning|as of|effective|from|by|on|only on|not before|after|until|till|every|each|next|this|over the|during the|at) )*"
    r"\b(?:tomorrow(?: (?:morning|evening|night|afternoon))?|tonight|(?:next|this coming) (?:week|month|quarter|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|sprint|release)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|"
    r"(?:the|this|every|each) (?:weekend|night|morning|evening|afternoon|launch|demo|holidays)|midnight|noon|weekends|weekdays|christmas|easter|"
    r"in (?:january|february|march|april|june|july|august|september|october|november|december)|(?:at|around) \d{1,2}(?::\d\d)? ?(?:am|pm|o'clock|h|uhr)|"
    r"in (?:a|an|one|two|three|five|ten|\d+) (?:minutes?|hours?|days?|weeks?|months?)|later(?: today| on)?|some day|one day)(?= |$)"
)
"""When a change is to be made, which nothing here waits for."""
_FOR_WHOM: Final = Lazy(
    r"\b(?:per|for each|for every) (?:user|person|seat|key|play|tool|workflow|team|customer|client|domain|endpoint|action|ip|region|account|thread|worker|connection|member|table|list|record|row|contact)\b|\b(?:with )?(?:a )?burst(?:s)?(?: of| up to| size)? \d+|\b(?:for|from|in|on) (?:only )?(?:the )?(?:enterprise|free|admin|marketing|sales|test|external|internal|vip|premium) (?:users?|team|plays?|workflows?|accounts?|people)\b"
)
"""For whom or how a limit is to hold, of which a connector knows nothing."""


def without_asked(parts: list[Part], sources: Sources) -> list[Part]:
    """Puts what is asked for in the place of changes that a line only asks about; what it tells of is left out."""
    if not any(one.intent in _LOOKED_AT for one in parts):
        return parts
    opened = _SPOKEN.match(f"{_said(sources.tokens, 0, min(len(sources.tokens), 12) - 1)} ") is not None
    given: list[Part] = []
    before, put_right = "", False
    for part in parts:
        mode = _mode(part, sources.tokens, opened=opened)
        if (
            before == "told"
            and not put_right
            and part.unit.frame.lead()
            and "mood:cond" not in part.unit.frame.features
        ):
            before = ""  # `the limit was 5/min, make it 10/min`
        put_right = _reports(part, sources.tokens)
        if not mode and before and part.intent in _GUARDED and _goes_on(part, sources.tokens):
            continue  # `should I limit it and cache it for an hour?`
        before = "told" if put_right else mode
        if mode == "told" and any(
            one.intent not in (OUT, "cancel", "confirm", "greet") for one in parts if one is not part
        ):
            continue
        given.append(_instead(part, mode, sources) if mode else part)
    return given or [_instead(parts[0], "told", sources)]  # all of it is told


def _reports(part: Part, tokens: Sequence[Token]) -> bool:
    """`someone added slack called Ops, no, …`: a report that is put right goes on being one."""
    frame = part.unit.frame
    if part.intent != OUT or tokens[frame.clause.last].word not in ("no", "sorry", "wait", "nope", "actually"):
        return False
    done = next((one for one in frame.acts if one.form == "past"), None)
    return done is not None and _DOER.search(_said(tokens, frame.clause.first, done.first - 1)) is not None


def _goes_on(part: Part, tokens: Sequence[Token]) -> bool:
    """True for a part that hangs on to the one before, without a wish of its own."""
    first = part.unit.frame.clause.first
    ends = any(one.typed in (".", "?", "!", ";") for one in tokens[max(0, first - 2) : first])
    said = f"{_said(tokens, first, part.unit.frame.clause.last)} "
    return not ends and not _PLEASE.search(said) and not part.unit.frame.mood.desire


def _instead(part: Part, mode: str, sources: Sources) -> Part:
    slots = part.filled.slots
    shown: dict[str, SlotValue] = {name: slots[name] for name in ("connector", "integration") if name in slots}
    intent = {
        "help": "help",
        "who": "history",
        "told": "history",
        "state": "connector.show" if shown else "history",
        "cancel": "cancel",
        "usage": "connector.usage" if "connector" in slots else "connector.list",
    }[mode]
    filled = Filled()
    if intent in ("connector.show", "connector.usage"):
        filled.slots, filled.ask, filled.candidates = shown, part.filled.ask, part.filled.candidates
    elif intent == "connector.list":
        filled.slots = {**shown, **({"unused": True} if "unused" in slots else {})}
    elif intent == "help" and (about := topic(part.unit.frame, sources.tokens, sources.line)):
        filled.slots["topic"] = about
    return Part(intent, filled, part.unit, max(part.score, 6.0), [])


def _said(tokens: Sequence[Token], first: int, last: int, frame: Frame | None = None) -> str:
    """The words of a stretch, other things in it as a dot: they open no question. Names that the frame states say nothing."""
    taken = [one for one in frame.values if one.kind in ("name", "slug")] if frame is not None else []
    inside = {at for one in taken for at in range(max(one.own, one.first), one.last + 1)}
    words = (
        tokens[at].word if tokens[at].kind in ("word", "number") and at not in inside else "·"
        for at in range(first, last + 1)
        if not tokens[at].is_sign
    )
    return " ".join(words)


def _mode(part: Part, tokens: Sequence[Token], *, opened: bool) -> str:
    """Gives what a line does with a change other than asking for it: help, who, state, told or cancel; else nothing."""
    frame = part.unit.frame
    act = _act(frame)
    if part.intent == "connector.remove":
        return "usage" if opened else ""
    if part.intent == "connector.usage":
        valued = any(one.kind in ("rate", "duration", "name") for one in frame.values)
        return "help" if opened and valued and not any(one.startswith("rm:") for one in frame.features) else ""
    if part.intent in _OWN:
        whole = f"{_said(tokens, 0, len(tokens) - 1)} "
        return "help" if (_AFTERWARDS if part.intent == "undo" else _SHOULD).search(whole) else ""
    if part.intent not in _GUARDED:
        return ""
    if opened:
        return "help"
    first, last = frame.clause.first, frame.clause.last
    said = f"{_said(tokens, first, last, frame)} "
    before = said if act is None else f"{_said(tokens, first, act.first - 1)} "
    if act is not None and act.first > first and _CANCELS.search(before):
        return "" if "none" in part.filled.slots.values() else "cancel"
    if first and not frame.clause.asks and not tokens[first - 1].is_sign:
        return ""
    if (
        part.filled.slots.keys() <= {"connector", "integration", "config"}
        and part.intent == "connector.update"
        and not _WHO.search(said)
    ):
        if act is not None and (act.form == "past" or said.startswith("did ")) and _STATE.search(said):
            return "who"  # `has the hunter key been rotated?`
        return "help" if _WONDERS.search(said) or (_ADVICE.search(said) and not frame.mood.desire) else ""
    valued = any(one.kind in ("rate", "duration") for one in frame.values)
    if _WHO.search(said):
        return "who"
    if _ADVICE.search(said) or (valued and _EFFECT.search(said)) or _WONDERS.search(said):
        return "help"
    if _STATE.search(said):
        return "state" if part.filled.slots.keys() & {"rate_limit", "cache_ttl_ms", "default"} else "who"
    if _IF_I.match(said) and _ADVICE.search(f"{_said(tokens, 0, last)} "):
        return "help"  # `what would change if I cached it?`
    return _told(part, act, said, before.strip(), tokens)


def _told(part: Part, act: Act | None, said: str, before: str, tokens: Sequence[Token]) -> str:
    """`hunter was limited to 5/s`, `someone renamed it`: what is or was done, and asks for nothing."""
    frame = part.unit.frame
    if (
        (act is None or act.word == "used")
        and not frame.mood.polite
        and _WAS_SET.search(said)
        and not _WISHED.search(said)
    ):
        return "told"
    if (
        act is None
        or act.form != "past"
        or part.intent not in _GUARDED
        or act.word in _NAMING
        or frame.mood.polite
        or _ASKS_ALSO.search(said)
    ):
        return ""
    sets = _SETS & set(act.concepts) and part.intent == "connector.update" and _VALUED & part.filled.slots.keys()
    if (
        sets
        and ("change" not in act.concepts or act.word in _CHANGED)
        and _IT_IS.search(before)
        and not _WISHED.search(said)
    ):
        return "state" if before.rsplit(maxsplit=1)[-1] in ("is", "are", "currently", "still") else "told"
    if act.word.split()[0] not in _DONE and not (sets and "change" not in act.concepts):
        return ""
    inside = {at for one in frame.mentions for at in range(one.first, one.last + 1)}
    at = act.first - 1
    named = at >= frame.clause.first and at not in inside and tokens[at].kind == "word"
    named = named and (tokens[at].typed.istitle() or (at == frame.clause.first and before.isalpha()))
    return "told" if named or _DOER.search(before) else ""


def _act(frame: Frame) -> Act | None:
    """The verb of the change: the first of its kind."""
    return next((one for one in frame.acts if _ACTS & set(one.concepts)), None)


def asked_first(readings: list[Reading], tokens: Sequence[Token], parts: Sequence[Part]) -> list[Reading]:
    """Asks before changes that are put as a question for leave or as a thought, or that hang on something to come."""
    if not any(one.intent in _GUARDED and one.decision is Decision.ACT for one in readings):
        return readings
    said = f"{_said(tokens, 0, len(tokens) - 1)} "
    names = [one.slots["new_name"] for one in readings if "new_name" in one.slots]
    given = []
    for reading, part in zip(readings, parts, strict=True):
        guarded = reading.intent in _GUARDED and reading.decision is Decision.ACT
        unread = _unread(part, tokens) if guarded else ""
        why = f"not understood: “{unread}”" if unread else _doubt(part, tokens, said) if guarded else ""
        if guarded and names.count(reading.slots.get("new_name", "")) > 1:
            why = why or "two would bear one name"
        extras = {**reading.extras, "unread": unread} if unread else reading.extras
        ignored = tuple(dict.fromkeys((*reading.ignored, unread))) if unread else reading.ignored
        slots = without_condition(reading.slots, unread) if unread else reading.slots
        doubted = replace(
            reading,
            slots=slots,
            decision=Decision.CONFIRM,
            evidence=(*reading.evidence, why),
            ignored=ignored,
            extras=extras,
        )
        given.append(doubted if why else reading)
    return given


def _unread(part: Part, tokens: Sequence[Token]) -> str:
    """When or for whom a change is to hold, which is beyond what can be set; empty where nothing is said of it."""
    frame = part.unit.frame
    taken = {
        at
        for one in frame.values
        if one.kind in ("name", "duration", "slug")
        for at in range(one.first, one.last + 1)
    }
    words = [(at, tokens[at]) for at in range(frame.clause.first, frame.clause.last + 1) if at not in taken]
    said = " ".join(one.word for _, one in words if one.kind in ("word", "number"))
    span = next((one for one in frame.values if one.kind == "duration"), None)
    if span is not None and "rate_limit" in part.filled.slots and "cache_ttl_ms" not in part.filled.slots:
        return _said(tokens, span.first - (tokens[span.first - 1].word in ("for", "in", "after")), span.last)
    ends = (at for at in range(frame.clause.last + 1, len(tokens)) if tokens[at].kind in ("stop", "newline"))
    sentence = _said(tokens, frame.clause.first, next(ends, len(tokens)) - 1, frame)
    if held := condition_of(sentence, part.intent, part.filled.slots):
        return held
    found = _FOR_WHOM.search(said) or (_WHEN.search(said) if part.intent == "connector.update" else None)
    return found.group().strip() if found else ""


def _doubt(part: Part, tokens: Sequence[Token], said: str) -> str:
    """Gives why a change is asked about first; empty where it is plainly asked for."""
    slots = part.filled.slots.keys()
    if part.intent == "connector.update" and slots <= {"connector", "integration", "config"}:
        return ""
    frame = part.unit.frame
    act = _act(frame) or next(iter(frame.acts), None)
    clause = f"{_said(tokens, frame.clause.first, frame.clause.last, frame)} "
    before = clause if act is None else _said(tokens, frame.clause.first, act.first - 1)
    if part.filled.extras.get("worked_out"):
        return "a limit that was worked out"
    if _HANGS.search(said):
        return "it hangs on something that may come"
    if _PLEASE.search(said) or _YOURS.search(said):
        return ""
    if _MUSES.search(clause) or (
        act is not None and (_SELF.search(before) or (act.word in _SAME and _DOER.search(before)))
    ):
        return "may be a question or a thought"
    ended = any(one.typed in (".", "?", "!", ";") for one in tokens[: frame.clause.first])
    opens = not ended and any(one.match(said) for one in (_MUSES, _ADVICE, _WHO, _STATE, _WONDERS))
    return "opens like a question or a thought" if opens else ""
