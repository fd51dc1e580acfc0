"""Reordered: requests whose parts stand in another order than the plain one, put plainly.

`hunter is what I want deleted` asks for the same as `I want hunter deleted`, `the limit should be taken back` for the same
as `undo the limit`, and `connectors that I can get rid of` are those that nothing uses.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.understanding.concepts import PHRASES, REMOVAL
from assistant.understanding.patterns import Lazy

_LONGEST: Final = 200
_LEAD: Final = r"^(?:(?:ok|okay|so|well|hi|hey|hello|and|but|now|honestly|actually|yes|right|look)[, ]+)*"
_NO_THING: Final = (
    r"(?!(?:if|when|whether|what|why|how|is|are|was|were|does|do|did|has|have|can|could|may|might|should|would|will|who|whom|whose|which|where|maybe|"
    r"perhaps|he|she|they|someone|somebody|nobody|everybody|everyone|i|we|you|my (?:boss|manager|colleague|lead)|not|never|no|none|neither|nothing|unless|until|"
    r"suppose|imagine|say|tell|make|let|think|thought|said|asked|show|list|remind|explain|there|all|it|that|this|everything|anything)\b)"
)
_X: Final = _NO_THING + r"(?P<x>[^,;:?!]{2,60}?)"
_ONE: Final = r"(?:what|(?:exactly |just |precisely )?the (?:very |only )?(?:one|connector|connection|conn|account|thing)(?: that| which)?)"
_WANT: Final = (
    r"(?:i|we)(?:'d| would)?(?: really| actually| do| now)? (?:want|need|like|wish)(?: to (?:see|have|get|be))?"
)
_MUST: Final = r"(?:has to|must|needs to|should|is to|ought to|shall)"
_DONE: Final = r"(?P<done>[a-z]+ed|thrown (?:out|away)|taken (?:out|off)|cut|binned)"
_SPARED: Final = (
    r"(?:(?:,|;| -| –|\.)? ?(?:and |but |while |whereas )?(?P<other>[^,;:?!]{2,40}?) (?:is (?:what|the one)(?: that| which)? (?:i|we) (?:don't|do not)(?: want)?|isn't|is not|"
    r"(?:must |should |can |may |shall |is to )?(?:stays?|remains?)|is fine|is to be kept))?"
)
_CLEFT: Final = Lazy(_LEAD + rf"{_X} (?:is|are) {_ONE} {_WANT} {_DONE}(?P<rest>(?: [^,;:?!]+?)??){_SPARED}[\s.!]*$")
_DUE: Final = Lazy(
    _LEAD + rf"{_X} (?:is|are) {_ONE} {_MUST} be {_DONE}(?P<rest>(?: [^,;:?!]+?)??){_SPARED}[\s.!]*$"
)
_BACK: Final = Lazy(_LEAD + rf"{_ONE} {_WANT} {_DONE}(?P<rest>(?: [^,;:?!]+?)??) (?:is|are) {_X}[\s.!]*$")
_BACK_DUE: Final = Lazy(_LEAD + rf"{_ONE} {_MUST} be {_DONE}(?P<rest>(?: [^,;:?!]+?)??) (?:is|are) {_X}[\s.!]*$")
_TO_DO: Final = Lazy(
    _LEAD
    + rf"{_ONE} (?:{_WANT} )?to (?P<verb>get rid of|throw out|throw away|[a-z]+)(?: now| first| next)? (?:is|are) {_X}[\s.!]*$"
)
_RENAMED: Final = Lazy(
    _LEAD
    + r"(?:what(?:'s| is)|the (?:one|connector|connection)(?: that(?:'s| is)| which is)?) (?:now |today |currently |so far |presently )?(?:called|named|labell?ed|titled|known as|entitled) (?P<x>[^,;:?!]{2,40}?)"
    r"(?: (?:now|today|currently|so far|at present|at the moment))? (?:should|must|shall|ought to|has to|needs to|is to|will) (?:now |henceforth |rather |better )?"
    r"(?:bear|carry|have|get|take|wear|be given|receive|go (?:by|under)|be (?:called|named|renamed(?: to)?|labell?ed|titled|known(?: as| under)?)|become|read)"
    r"(?: (?:to|by|as|under))?(?: (?:the|a) (?:new )?(?:name|title|label)(?: of)?)?[:,]? (?P<name>[^,;:?!]{2,60}?)[\s.!]*$"
)
_TAKEN_BACK: Final = Lazy(
    _LEAD
    + r"(?P<what>(?:the|my|our|that|this) (?:last |latest |recent |previous |first |second )?(?:\w+ ){0,2}?(?:renam\w+|change|limit|cap|cache|caching|default|edit|update|creation|setting|name|rate)\b[^?;:]{0,60}?)"
    r" (?:(?:should|must|shall|ought to|has to|needs to|is to|wants to|can)(?: \w+)? be (?:taken back|undone|reverted|reversed|rolled back|withdrawn|put back|rescinded|retracted|unmade|annulled|changed back|set back)|"
    r"(?:needs|wants|requires|deserves) (?:undoing|reverting|reversing|(?:rolling|taking|putting) back|to go back))(?: please| now| again| at once)*[\s.!]*$"
)
_CANDIDATES: Final = Lazy(
    _LEAD
    + r"(?:please |pls |can you |could you |then )*(?:(?:show|list|give|tell|find|name|get|display)(?: me| us)? |are there |is there |do we have |have we |got |which |what |any |some |all |the |my |our |those |other |a list of )*"
    r"(?P<service>(?!the\b|my\b|our\b|all\b|any\b)[\w.]+ )?(?:connectors?|connections?|conns|cnx|ones|accounts|things|stuff|anything|something|integrations)"
    r" (?:that |which |who )?(?:(?:(?:i|we|one|you) (?:can|could|may|might)|(?P<passive>(?:can|could|may|might)(?: \w+ly)? be)|(?:(?:is|are) )?(?:safe(?:ly)?|ok|okay|fine|harmless|free) to|to)(?: \w+ly| just| well)? "
    r"(?P<verb>get rid of|gotten rid of|throw out|throw away|thrown out|thrown away|take out|[a-z]+)|(?P<go>(?:can|could|may|might)(?: \w+ly)? go))"
    r"(?: (?:safely|now|please|pls|today|without (?:any )?(?:harm|risks?|problems?|trouble|danger|worry|fear|consequences?|damage|(?:breaking|hurting|losing) (?:anything|something))|with no (?:harm|risk)|with impunity))*[\s.!?]*$"
)

_ASKS: Final = Lazy(r"\b(?:that|which|who|what|are there|is there|do we have|have we|any|anything|something)\b")
_GOES_ON: Final = Lazy(
    _LEAD
    + r"(?:please )?(?:keep going|go on|carry on|continue|don't stop|proceed|keep scrolling|scroll on|keep it coming)[,.:;! –-]+(?:there|that|it|i|we|you|the|more|not|still|only)\b.*"
    r"\b(?:rows?|more|all|everything|entries|lines?|pages?|lists?|results?|items?|left|rest|missing|one|ones)\b[^?]*$|"
    + _LEAD
    + r"that (?:wasn't|isn't|can't be|was not|is not|cannot be) (?:all|everything|it|the whole \w+)(?: of (?:it|them))?[,.:;! –-]+(?:please )?(?:go on|continue|keep going|carry on|more)[\s.!]*$"
)
"""`keep going, there were 40 rows`: the rest of the list is wanted."""
_NATIVE: Final = Lazy(
    r"^(?P<topic>['\"]?\w+['\"]?, (?:the|a|one of the) (?:native|built[ -]?in|in-?built) (?:action|block|step)s?|(?:the |cargo's |that )*(?:native|built[ -]?in|in-?built) (?:action|block|step)s? (?:called |named )?[^:,;?!]{2,30}|(?:the )?[^:,;?!]{2,30} (?:native|built[ -]?in) (?:action|block|step)|(?:the |that )?(?:\S+'s )?\w+ action(?: (?:of|in|from|by) (?:the |our )?[^\s,:;?!]+(?: [^\s,:;?!]+)?)?) ?[:,;–-]+ "
    r"(?:and )?(?:what|which|how|inputs?|outputs?|costs?)\b[^?]*\b(?:inputs?|outputs?|fields?|parameters?|take|takes|need|needs|want|wants|return|returns|expect|expects|cost|costs|require|requires|goes in|comes out|accept|accepts|give|gives)\b.*$"
)
"""`the native action 'script': what does it take`."""
_INSTEAD: Final = Lazy(
    r"^(?:please |no,? |ok,? )*(?:don't|do not|no need to|rather than) (?:limit|limiting|cap|capping|throttle|throttling|restrict|cache|caching|rename|renaming|change|changing)(?:ing)? (?P<x>(?:the |our |my )?[^,;:?!]{2,40}?)(?P<mark>[,;:]| -)? "
    r"(?P<joint>(?:but |rather |just |instead,? |please )*)(?P<what>(?:limit|cap|throttle|cache|rename|call|set|raise|lower|make|keep|give|put)\b[^?]*?)(?P<end>,? (?:instead|rather))?[\s.!]*$"
)
"""`don't limit X, cache it for 2h instead`: what is denied is only what the other is done instead of."""
_AND_ONES: Final = Lazy(
    r"^(?:[^:;?!]{2,30}[:;] )?(?P<verb>(?:please |can you |could you |now )*(?:list|show|see|display|print|give|get)(?: me| us)?) (?P<first>(?:(?!and\b)[\w.]+ ){1,4}?)(?P<noun>connectors|connections|integrations|accounts|actions|extractors)"
    r"(?: and|, and| plus| as well as)(?: also| then)? (?:all )?(?:the |our |my )?(?P<second>[\w.]+(?: [\w.]+)?) ones(?: too| as well| please)?[\s.!?]*$"
)
"""`list the unused connectors and the slack ones`: two lists, one noun."""
_SUPPORTS: Final = (
    Lazy(
        r"^(?P<x>[\w.]+(?: [\w.]+)?(?:, [\w.]+(?: [\w.]+)?)*(?:,? (?:and|&|or) [\w.]+(?: [\w.]+)?|, [\w.]+(?: [\w.]+)?)) ?[:,;–-]+ (?:(?:are|is|do|does|can|could) (?:they|these|those|you|cargo|i|we|each|all|any)\b[^?]*"
        r"\b(?:support\w*|connectable|integrat\w+|available|possible|offered|in the catalog\w*|connect (?:them|these|those|to)|hook (?:them|those) up)\b[^?]*)\??$"
    ),
    Lazy(
        r"^(?:and |so |hey |ok )?(?:is|are) (?P<x>[\w.]+(?: [\w.]+)?) (?:something|anything|an? (?:thing|service|tool|app|integration)|one of (?:the|those|your) (?:\w+ )?(?:apps|services|integrations|tools|ones|things|providers)|among (?:the|those) \w+) "
        r"(?:that |which )?(?:you|cargo|i|we|one)(?: can| could| do| already| also)* (?:support|do|connect|offer|handle|use|integrate|work with|hook up|cover|know|talk to)s?\b(?: (?:with|to))?[\s?]*$"
    ),
)
"""`wiza, kitt, rift: are they all connectable`, `is outreach something you support`."""
_SO: Final = Lazy(
    r"^(?:and |so |hey )?(?:is|isn't) (?P<x>[^?,]{2,40}?) (?:already |still |now )*(?:the |our |my )?default(?: yet| already| one)?\?[\s,]*(?:if not,? |otherwise,? |no\? )?(?:then |please |if not,? )*(?:make it so|make it (?:that|the default|one)|do make it so|do so|change that|it should be|set it)(?: please| then| now)*[\s.!]*$"
)
"""`is X the default? make it so`."""
_I_MEAN: Final = Lazy(
    r"^(?P<before>[^?]*?\b)(?P<it>it|that one|this one|that|this|them)(?P<after>\b[^?]*?)[,;]? ?(?:-|–|\()? ?(?P<x>(?:the )?[\w.]+(?: [\w.]+){0,2}?),? (?:i mean|i meant|that is|i'm talking about|is the one i mean|is what i mean)\)?[\s.!?]*$"
)
"""`call it Prospecting, hunter I mean`: what the pronoun stands for comes last."""
_SHORTLY: Final = Lazy(
    r"^(?:the |a |quick |short |please |give me |gimme |i need )*(?:tl;?dr|eli5|elevator pitch|gist|nutshell version|30[- ]second version|two[- ]line summary|in a nutshell)(?: version)?(?: (?:of|on|about|for|me))*:? (?P<x>(?!(?:this|that|it|the|my|our)\b)[\w.]+(?: [\w.]+)?)[\s?.!]*$"
)
_HEADED: Final = Lazy(
    r"^(?P<set>(?:never |not |no |without |un)?(?:to be )?(?:cached?|caching|limits?|limited|capped|throttled|rate limits?)|unlimited|uncached|uncapped|unthrottled|(?:limit(?:ed)? (?:to |of )?)?\d+ ?(?:/ ?|per |an? )(?:s|sec|second|min|minute|h|hour|d|day)|"
    r"cached? (?:for )?\d+ ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?|d|days?|weeks?)) ?: (?P<x>[\w.]+(?: [\w.]+)?(?:(?:, ?| and | & )[\w.]+(?: [\w.]+)?)+)[\s.!]*$"
)
"""`never cached: slack, hunter`: a setting as the heading of those that get it."""
_OR_NOT: Final = Lazy(
    r"^(?P<x>[\w. ()-]{2,40}?) ?[:,;–-] ?(?:should (?:i|we) |shall (?:i|we) |do (?:i|we) )?(?P<verb>[a-z]+)(?: it| that)? or (?:not|no|keep(?: it)?|leave(?: it)?|rather not|maybe not)[\s?.!]*$"
)
_NOW_OR_NOT: Final = Lazy(
    r"^(?:so |and |well |hm+ |now )*(?:should (?:i|we) |shall (?:i|we) |do (?:i|we) )?(?P<verb>[a-z]+) (?P<x>(?:the |our |my )?[\w. ()-]{2,40}?),? or (?:not|no|keep(?: it)?|leave it|rather not|maybe not)[\s?.!]*$"
)
_CALLED: Final = Lazy(
    r"^(?:and |so |but )?(?:(?:is|are) there|do we have|have we(?: got)?|got|does there exist)(?: already)? (?:an?|any|some|no|one)? ?(?:other )?(?:connectors?|connections?|one|accounts?)(?: (?:that|which)(?:'s| is|'re| are)?| that's)? "
    r"(?:called|named|labell?ed|titled|by the name of|with the (?:name|title)|known as|going by) [\"'“‘](?P<name>[^\"”’]+)[\"'”’](?: already| yet| somewhere| here)?[\s?.!]*$"
)
"""`is there a connector called "Delete me"?`: nothing in the name is to be done."""
_NOTHING_ELSE: Final = Lazy(
    r"^(?!(?:i|we|it|that|this) (?:was|were|am|have been)\b|sorry|wait|oops|no\b|stop|hold|my (?:mistake|bad|error))(?P<what>[a-z/].{2,}?)(?:[,;]| -| –| (?=and\b|but\b)) ?(?:(?:and|but) )?(?:please )?(?:don't|do not|never|without) (?:you )?(?:ever )?(?:touch|change|alter|remove|delete|modify|do|affect|break|drop|edit|mess with|"
    r"touching|changing|altering|removing|deleting|modifying|doing|affecting|breaking|dropping|editing) (?:anything(?: else)?|any of the (?:others|rest)|the (?:others|rest)|everything else|any others?)"
    r"(?: please| at all| yet| for now| by accident)*[\s.!]*$"
)
"""A request with the assurance that nothing else is to be done."""
_ELSEWHERE: Final = Lazy(
    r"^(?:in |with |over in |on )?(?:zapier|n8n|make(?:\.com)?|integromat|workato|tray(?:\.io)?|airbyte|fivetran|segment|clay|pipedream|retool|boomi|mulesoft|power ?automate|ifttt|parabola|hightouch|census|airflow|postman|"
    r"terraform|aws|azure|my old tool|our old tool|other tools|others|everyone else|the other product|most tools),? (?:(?:it|they|this|these|that)(?:'s| is|'re| are) |(?:we|you|they|people) |would |used to )*(?:calls?|say|says|names?|called|named|known as)"
    r"(?: (?:it|them|this|these|those|that))? ?(?P<term>(?:an? |the )?(?:['\"“][^'\"”]+['\"”]|[\w ]{3,25}?))[,;:.–-]+ (?P<rest>.+)$"
)
"""`zapier calls it 'app connections', list mine`: another product's word for what is asked for."""
_PROMPTS: Final = Lazy(
    r"^(?:please |can you |could you |now |then |just )*(?!.*\b(?:nodes?|json|steps?|actions?|blocks?|inputs|docs)\b)(?:call|ask|feed|send|give|prompt|run|query|tell|use|invoke|pass|hand|submit|have|let)\b[^:\"]{0,60}\b(?:prompts?|messages?|instructions?|system prompt|user prompt)\b[^:\"]{0,20}(?:[:\"]|$)|"
    r"^(?:please |can you |could you |now |then |just )*(?:throw|raise|log|emit|trigger|fire|send|ring|sound|set off) (?:me |us )?(?:an? |the |some )?(?:error|exception|alert|alarm|warning|event|notification|bell)s? (?:if|when|whenever|once|as soon as|every time|each time)\b|"
    r"^(?:please |can you |could you |now |then |just )*(?:prompt(?: (?:chatgpt|gpt|gpt-?\d\w*|open ?ai|claude|anthropic|gemini|mistral|perplexity|deepseek|llama|the (?:llm|model|ai|bot|agent)))?|(?:ask|tell|have|get|let|instruct) (?:chatgpt|gpt|gpt-?\d\w*|open ?ai|claude|anthropic|gemini|mistral|perplexity|deepseek|llama|the (?:llm|model|ai|bot|agent)))\b(?:,? (?:with|to|about|this|that|if|whether|why|what|how|which|for)\b| ?[:,\"])"
)
"""What a model is to be asked, or a message says, is no request to this program."""


def for_others(text: str) -> bool:
    """True where a line is a prompt for a model or a message for somebody: `call openai with this prompt: …`."""
    low = text.lower()
    return len(text) <= _LONGEST and _PROMPTS.match(low) is not None


def plainly(text: str) -> str | None:
    """Gives the request in the plain order of its parts; None for any other line."""
    low = text.lower().replace("’", "'")
    if len(text) > _LONGEST or len(low) != len(text):
        return None
    if _GOES_ON.match(low):
        return "show more"
    found = _NATIVE.match(low) if any(sign in low for sign in ",:;?–-") else None
    if found is not None:
        return f"inputs of {_typed(text, found, 'topic')}"
    for pattern in _SUPPORTS:
        found = pattern.match(low)
        if found is not None:
            return f"do you support {_typed(text, found, 'x')}?"
    found = _I_MEAN.match(low) if " mean" in low or " that is" in low or " talking" in low else None
    if found is not None and re.search(r"[,;(–-] ?$", low[: found.start("x")].rstrip() + " "):
        return f"{_typed(text, found, 'before')}{_typed(text, found, 'x')}{_typed(text, found, 'after')}".rstrip(
            " ,;-–("
        )
    found = _SHORTLY.match(low)
    if found is not None:
        return f"what is {_typed(text, found, 'x')}?"
    found = _HEADED.match(low)
    if found is not None:
        return "; ".join(
            f"{one}: {found['set']}" for one in re.split(r", ?(?:and )?| and | & ", _typed(text, found, "x"))
        )
    found = _OR_NOT.match(low) or _NOW_OR_NOT.match(low)
    if found is not None and _removes(found["verb"], "base"):
        return f"can I safely {found['verb']} {_typed(text, found, 'x')}?"
    found = _SO.match(low)
    if found is not None:
        return f"make {_typed(text, found, 'x')} the default"
    if _CALLED.match(low):
        return "list connectors"
    found = _AND_ONES.match(low)
    if found is not None:
        verb, noun = _typed(text, found, "verb"), found["noun"]
        return f"{verb} {_typed(text, found, 'first')}{noun}; {verb} {_typed(text, found, 'second')} {noun}"
    found = _INSTEAD.match(low)
    if found is not None and (
        found["end"] or found["mark"] == ":" or found["joint"].strip() not in ("", "please", "just")
    ):
        return re.sub(r"\b(?:it|that one)\b", _typed(text, found, "x"), _typed(text, found, "what"), count=1)
    found = _NOTHING_ELSE.match(low)
    if found is not None and not re.search(r"\b(?:if|why|who|what|how|when|don't|not|never)\b", found["what"]):
        return _typed(text, found, "what")
    found = _ELSEWHERE.match(low)
    if found is not None and re.search(
        r"connect|credential|account|auth|login|link|integration|app", found["term"]
    ):
        return re.sub(r"\b(?:mine|ours|them|my ones|those)\b", "my connectors", _typed(text, found, "rest"))
    found = _CANDIDATES.match(low)
    if found is not None and (found["passive"] or found["go"]) and not _ASKS.search(low):
        found = None  # `all unused connectors can be deleted` has them deleted
    if found is not None and (found["go"] or _removes(found["verb"], "past" if found["passive"] else "base")):
        return f"list unused {_typed(text, found, 'service').strip()} connectors".replace("  ", " ")
    found = _TAKEN_BACK.match(low)
    if found is not None:
        return f"undo {_typed(text, found, 'what')}"
    found = _RENAMED.match(low)
    if found is not None:
        return f"rename {_typed(text, found, 'x')} to {_typed(text, found, 'name')}"
    if " the one" not in f" {low}" and "what" not in low and "the con" not in low and "the account" not in low:
        return None
    return _cleft(text, low)


def _cleft(text: str, low: str) -> str | None:
    for pattern, form in (
        (_CLEFT, "I want {x} {done}{rest}"),
        (_BACK, "I want {x} {done}{rest}"),
        (_DUE, "{x} must be {done}{rest}"),
        (_BACK_DUE, "{x} must be {done}{rest}"),
    ):
        found = pattern.match(low)
        if found is None:
            continue
        groups = found.groupdict()
        said = form.format(**{name: _typed(text, found, name) for name in ("x", "done", "rest")})
        return f"{said}, not {_typed(text, found, 'other')}" if groups.get("other") else said
    found = _TO_DO.match(low)
    if found is not None and _removes(found["verb"], "base"):
        return f"{found['verb']} {_typed(text, found, 'x')}"
    return None


def _typed(text: str, found: re.Match[str], name: str) -> str:
    return text[found.start(name) : found.end(name)] if found[name] is not None else ""


def _removes(verb: str | None, form: str) -> bool:
    """True for a plain expression of removal in that form."""
    if verb is None or verb not in REMOVAL:
        return False
    return any(one.concept == "remove" and one.form == form for one in PHRASES.get(verb, ()))
