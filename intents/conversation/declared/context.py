"""What the conversation is about, and the last answer once more."""

from __future__ import annotations

from intents.cue import Cue, Explains
from intents.spec import Effect, Intent, Slot, SlotKind

# One cue a line.
# fmt: off
INTENTS: tuple[Intent, ...] = (
    Intent(
        name="repeat",
        effect=Effect.READ,
        help="Run the last request again",
        examples=("again",),
        handler="intents.conversation.context:repeat",
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* ent:pron q:* mood:* obj:session"),
            Cue(
                "!ent:service",
                8.6,
                r"\bdo again what\b|\bagain what (?:i|we) (?:just )?(?:asked|did|said|wanted|requested)\b",
            ),
            Cue("!ent:service", 9.4, r"\b(?:execute|run|do|perform|carry out|make|send) (?:\w+ )?(?:my|the) (?:last|previous|latest) (?:request|command|question|order|query|one)\b(?: again| anew| once more| please| one more time)*$"),
            Cue("!ent:service", 9, r"\b(?:again|once more|once again|one more time|another time)\b.*\bwhat you (?:\w+ )?(?:showed|listed|said|answered|displayed|wrote|gave|told)\b|\bwhat you (?:\w+ )?(?:showed|listed|said|answered|displayed|wrote|gave|told)\b.*\b(?:again|once more|once again|one more time)\b"),
            Cue(
                "act:repeat|lead:repeat !obj:transcript !topic:chat !val:path !topic:runs !topic:data !ent:service !obj:uses", 7
            ),
            Cue(
                "",
                8,
                r"^(?:please |pls |and |ok |now |)*(?:again|once more|one more time|repeat|same again|do it again|another time|!!|redo|encore|same thing again|the same again|repeat that|repeat please|again please|once again|and again|do that again|run it again|run that again|try again|try that again|retry)(?: please| pls| for me| then| now| mate)*$",
            ),
            Cue(
                "!ent:service",
                9,
                r"^(?:please |and |ok |now )*(?:run|do|say|ask|execute|repeat|show|try|give me) (?:that|it|this|the (?:last|same|previous)(?: \w+)?) (?:again|once more|one more time|anew|another time|over)(?: please| pls)?$",
            ),
            Cue(
                "!obj:transcript !val:path !ent:service !topic:data !obj:uses",
                8,
                r"\b(?:run|do|execute|repeat|send|resend|rerun|re-run|redo|ask|fire|issue|replay|retry|perform) (?:my |the |that |what |this )?(?:very )?(?:last|previous|same|prior|latest|preceding)\b(?! (?:change|\d+))|\b(?:last|previous|same) (?:request|command|query|question|one|thing|ask|req|line|prompt) (?:\w+ )?(?:again|once more|one more time|anew)\b|\b(?:rerun|repeat|redo) (?:what|that|it|the (?:last|same|previous|one|thing|command|request))\b",
            ),
        ),
    ),
    Intent(
        name="why",
        effect=Effect.READ,
        help="Explain how the last request was understood",
        examples=("why?", "how did you read that?"),
        handler="intents.conversation.context:why",
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* ent:* wh:* q:* mood:* rm:* rm.* neg:*"),
            Cue(
                "",
                7.5,
                r"^(?:but |and |so |ok |huh |hm |wait |)*why(?: (?:that|so|this|is that|though|not|did that|was that))?$",
            ),
            Cue(
                "",
                8,
                r"\b(?:how(?= (?:\w+ )?(?:did|come|could|have))|why|on what (?:basis|grounds?)|what made|what makes|what led|based on what|from what) (?:\w+ ){0,2}you (?:to )?(?:\w+ )?(?:interpret\w*|understand|understood|read|conclude\w*|infer\w*|pars\w+|take|took|guess\w*|choose|chose|decide\w*|think|thought|assume\w*|settle\w*|come to|came to|arrive\w*)\b",
                free=4,
            ),
            Cue("", 8, r"\bwhat (?:did|do) you make of (?:my|that|this|the (?:last|previous))\b", free=2),
            Cue(
                "",
                8,
                r"\b(?:why|how come|how|what made) (?:did|do|have|would|has|were|was|are) (?:you|it|that|this|u|the (?:program|assistant|bot))\b.*\b(?:read|reading|understand|understood|take|took|taken|think|thought|interpret\w*|get|got|come|came|choose|chose|chosen|pick|picked|guess|guessed|arrive|ask|asking|answer|decide|decided|match|matched|parse|parsed|mean|meant|assume|assumed|do that|say|show|conclude|treat|hear)\b|\b(?:explain|show|tell me) (?:me )?(?:how|why) you (?:\w+ )?(?:read|understood|took|interpreted|got|decided|parsed|matched|thought|chose)\b|\bexplain (?:that|yourself|your (?:reading|reasoning|choice|answer|last answer|interpretation))|\bhow was (?:that|this|it|my \w+) (?:read|understood|interpreted|parsed)\b|\byour reasoning\b|\bwhat made you (?:think|read|choose|pick|say)\b",
            ),
            Cue(
                "",
                7.6,
                r"^(?:but |and |so )*why (?:you|it) (?:read|understand|understood|take|took|think|thought|interpret\w*|parse[d]?|get|got|choose|chose)\b",
            ),
            Cue(
                "",
                7.6,
                r"\bwhy (?:this|that|the) (?:answer|result|reading|table|reply|response)\b|\bhow come you\b",
            ),
            Cue("", 7.8, r"\bwhy'?d (?:you|u)\b"),
            Cue(
                "!ent:service",
                8,
                r"\b(?:what|how) (?:did |do |have |had |was it that )?you (?:\w+ )?(?:understood|understand|interpret\w*|read|get|got|gather\w*|make|made|made out|infer\w*|deduc\w+|conclud\w+|extract\w*|pars\w+|catch|caught|take|took|taken|hear|heard|pick up|picked up|recogni[sz]\w+|decod\w+) (?:out )?(?:from |of |in |by |with |when )?(?:my|the|that|this) (?:very )?(?:last |previous |latest |prior |recent |first )?(?:message|msg|request|line|input|sentence|question|command|query|prompt|text|words|order|entry|statement|phrase|instruction|ask)\b|"
                r"\bwhat (?:did|do|have|had) you (?:think|thought|believe\w*|assume\w*|suppose\w*|guess\w*|reckon\w*) (?:that )?i (?:meant|said|wanted|asked|was asking|want)\b|"
                r"\bhow (?:was|were|is|has|have) (?:my|the|that) (?:last |previous |latest )?(?:message|msg|request|line|input|sentence|question|command|query|prompt|text|words)(?: been)? (?:read|understood|interpreted|parsed|taken)\b",
                free=2,
            ),
        ),
    ),
    Intent(
        name="focus",
        effect=Effect.READ,
        help='Tell what "it" stands for now',
        examples=("what are you talking about?",),
        handler="intents.conversation.context:focus",
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* ent:pron wh:* q:* mood:*"),
            Cue("!rm:request", 9.4, r"\bwhich (?:one |of them )?(?:is|was) (?:the )?it (?:now|right now|currently|at the moment|again|here|for you)\b|^(?:and |so )?(?:does|do|did|would) (?:it|this|that|they|them) (?:now |still |currently )?(?:mean|stand for|refer to|point (?:at|to)|denote)\b|\b(?:when|if) i (?:say|write|type|use) (?:it|that|this|them)\b.*\b(?:mean|think|take|understand|assume|refer|stand)\b"),
            Cue("!ent:service", 8, r"^(?:sorry |and |so |but |ok )*(?:wdym|wdum|whaddya mean|what do (?:you|u|ya) mean)(?: (?:by|with|when you say))?(?: (?:it|that|this|them|those|the one))+(?: now| here| exactly)*$", free=1),
            Cue(
                "!ent:service",
                8.3,
                r"\bwhat (?:does|do|is|did|are|would) ?(?:\w+ )?'?\b(?:it|that|this|them|they)\b'? (?:\w+ )?(?:refer|stand|mean|point|now|right now|currently|at the moment|again)|\bwhat(?:'s| is)? ?(?:it)(?: right now| now| at the moment| currently| here)?$|\bwhat (?:are|were) (?:we|you) (?:\w+ )?(?:talking|speaking|on about|discussing|looking|referring|working)\b|\bwhich (?:\w+ )?(?:are|were) we (?:\w+ )?(?:talking|speaking|discussing|looking|working|on)\b|\b(?:what|which) (?:\w+ )?(?:do|are|is|did) (?:you|we) (?:mean|referring|talking)\b|\bcurrent (?:focus|subject|topic|context|selection)\b|\bwhat(?:'s| is) (?:selected|in focus|the (?:focus|subject|current \w+|context))\b|^focus$|^context$|\bwhich one (?:is|are) (?:it|we|that|selected|this)\b|\bwhat does refer to\b|\bwhat's right now\b|^what's (?:it )?(?:right )?now$|\bremind me what (?:we|it|this)\b",
            ),
            Cue(
                "!ent:service",
                8,
                r"\bwhat do you (?:think|believe|suppose|take|assume) (?:i|it|that|this|we)\b(?: \w+)? ?(?:mean|refer|stand|am|is|are)?|^(?:the )?current (?:it|that|this|one)$|\bwhat(?:'s| is| was)? (?:the )?(?:current )?(?:meaning|referent|antecedent) of (?:it|that|this)\b|\bwhen i say (?:it|that|this)\b",
            ),
            Cue(
                "!ent:service !rm:request",
                8.3,
                r"^(?:and |so |but |ok |sorry |wait )*(?:(?:the )?(?:word |pronoun )?['\"]?(?:it|that|this|them|they|those|these|the one)['\"]?) (?:now |currently |here |really )?(?:is|are|=|refers? to|stands? for|points? (?:to|at)|means?|signif(?:y|ies)|denotes?)(?: now| currently| here| for you)? (?:which|what|who)\b(?: connectors?| connections?| one| ones| thing| service| integration)?(?: right now| now| currently| at the moment| again| here| please| for you| exactly)*$|"
                r"^(?:and |so |but |ok |sorry |wait )*(?:pardon |excuse me |please )*(?:who|what|which(?: one| connector| connection)?)(?:'s| is| are|) ['\"]?(?:it|that|this|them|they|those|these|that one|this one|the one)['\"](?: right now| now| currently| at the moment| again| here| please| for you)*$",
                free=1,
            ),
            Cue(
                "!ent:service",
                7.6,
                r"\bwhen i say (?:it|that|this)\b|^(?:the )?current (?:it|that|this)\b|\bwhat (?:do|did) you (?:think|believe) (?:i|it|that)(?: mean)?\b",
            ),
        ),
    ),
    Intent(
        name="more",
        effect=Effect.READ,
        help="Show the rest of the last list",
        examples=("more",),
        handler="intents.conversation.context:more",
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* ent:pron wh:* q:* mood:*"),
            Cue("!ent:service !rm:request !topic:data", 9.4, r"^(?:please |and |ok |so |just )*(?:continue|carry on|go on|keep on|proceed|resume|keep)(?: with)?(?: (?:listing|showing|printing|scrolling|the|that|this|your|it))*(?: (?:list|listing|table|output|rows|entries|overview|printout))(?: please| pls| then| where you (?:stopped|left off))*$|^(?:please |and |ok |so |just )*(?:continue|carry on|go on|keep on) (?:listing|showing|printing|scrolling)\b"),
            Cue("!ent:service !rm:request", 8, r"^(?:and |so |ok |but )*(?:what|which|who|where|how)(?: are|'re| is|'s| about)? (?:all )?(?:the )?(?:others|other ones|rest|remaining|remaining ones|missing ones|ones left)(?: then| please)?$"),
            Cue("!ent:service !rm:request !obj:connector !obj:integration !obj:action !obj:uses", 8.2, r"\b(?:show|see|list|give|get|have|display|what about|view)\b(?: me| us)? (?:\w+ )?(?:the |all )?(?:other ones|others|remaining ones|remaining|rest of (?:it|them|those)|ones that are left|ones left)(?: \w+){0,3}$"),
            Cue(
                "!ent:service",
                7.5,
                r"^(?:please |pls |and |ok |show |show me |see |give me |list |display |can i see |let me see |i want |the |all |tell me |print |what about |where are |even |some |any |with |)*(?:more|the rest|rest|next|next page|the others|others|remaining|remaining ones|remainder|the remaining ones|the remainder|page down|what else|further|the missing ones|next ones|following ones|full list|the remaining|next \d+|all of them|continue|everything else|rest of (?:it|them|that|the (?:list|rows|table|results)))(?: please| pls| of (?:it|them|that|those|the (?:list|table|rows|results|entries))| rows| results| entries| ones| too| here| for me)*$",
            ),
            Cue(
                "!ent:service",
                7,
                r"\b(?:rest|remainder|remaining (?:ones|rows|entries|part)) of (?:it|them|that|those|the)\b|\bshow (?:me )?(?:more|the rest|the remaining)\b(?! about)|\bkeep going\b|\bnext page\b",
            ),
            Cue(
                "!ent:service",
                7,
                r"^(?:and |so )*(?:are|is) there (?:any )?more\b(?! (?:than|to))|^any more$|^more\b",
            ),
            Cue("!ent:service !obj:connector !obj:integration", 8, r"^(?:and |but |so |however |surely )*(?:there|it|they) (?:must|should|has to|have to|may|might|could|will|would) (?:certainly |surely |also )?be (?:some |many |much |a lot |even )?more\b(?: (?:rows|entries|lines|of (?:it|them)|than (?:that|this|these)))?$|^(?:i|we) (?:can )?(?:only )?(?:see|get|have) only (?:the first )?\w+ (?:rows|lines|entries|results)$", free=1),
        ),
    ),
    Intent(
        name="sort",
        effect=Effect.READ,
        help="Sort the last table",
        examples=("sort by usage",),
        handler="intents.conversation.context:sort",
        slots=(Slot("by", SlotKind.TEXT, "the column to sort by"),),
        needs=(("by",),),
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* ent:pron wh:* q:* mood:* obj:uses topic:*"),
            Cue(
                "!ent:service !rm:request",
                9.4,
                r"^(?:now |please |pls |and |ok |then |can you |could you )*(?:sort|order|rank|arrange|re-?sort|re-?order) (?:me )?(?:the |this |that |my |our |your )?(?:last|previous|prev|latest|above|shown|displayed|same|current|former|whole|first) ?(?:shown |displayed )?(?:table|list|listing|result|results|rows|output|view|grid|answer|ones?)? (?:by|after|on|along|according to|alphabetically)\b",
                free=4,
            ),
            Cue(
                "!ent:service",
                9,
                r"^(?:now |please |and |ok |then )*(?:sort|order|rank|arrange)(?: (?:them|it|this|these|those|that|everything|all|the (?:list|table|rows|results?|connectors|integrations)))?(?: by| after| alphabetically) ?\w*(?: (?:name|date|first|desc\w*|asc\w*|please|newest|oldest|age|usage|time|order|reversed?))*$",
            ),
            Cue(
                "lead:sort|act:sort !ent:service !lead:create !topic:data",
                6.5,
                r"\b(?:by|after|on|according|alphabetical\w*|descending|ascending|order of|newest|oldest|reverse)\b",
            ),
            Cue("past:sort !ent:service", 6, r"\bby\b"),
            Cue(
                "",
                6.5,
                r"\b(?:sort|order|rank|arrange)(?:ed|ing)? (?:\w+ ){0,4}(?:by|after|on|alphabetically|descending|ascending)\b|\bin (?:alphabetical )?order of\b|^by \w+(?: (?:desc\w*|asc\w*|please))?$",
            ),
            Cue("!ent:service !rm:request !lead:create !val:rate !topic:people", 9, r"^(?:and |now |but |then |ok |please |again |once more |only |just |rather |better )*(?:(?:the |that )?(?:very )?(?:same|whole)(?: (?:list|table|thing|rows|one|ones|result|results|again))* )?(?:and |now |but |only |just |this time |again |please )*(?:(?:ordered|sorted|ranked|arranged) )?by (?!the way\b|hand\b|mistake\b|accident\b|now\b|default\b|e?mail\b|phone\b|tomorrow\b|tonight\b|monday\b|chance\b|whom\b|which\b|what\b|far\b|all means\b)(?:the )?(?:(?:number|count|amount|date|time|order) of )?\w+(?: \w+)?(?: (?:this time|now|please|pls|instead|then|again|descending|ascending|desc|asc))*$"),
            Cue("!ent:service !rm:request", 8, r"^(?:and |now |but |then |ok |please |the same |same (?:list |table )?)*(?:in )?alphabetical\w*(?: order)?(?: (?:this time|now|please|instead|again))+$"),
            Cue("", 5.6, r"^(?:in )?(?:reverse )?alphabetical\w*(?: order)?(?: please| pls)?$"),
        ),
    ),
    Intent(
        name="refresh",
        effect=Effect.READ,
        help="Read names and catalogue afresh",
        examples=("refresh",),
        handler="intents.conversation.context:refresh",
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* q:* mood:* topic:*"),
            Cue(
                "lead:refresh|act:refresh !ent:service !topic:runs !topic:segments !topic:data !obj:model !ent:field",
                6,
            ),
            Cue(
                "!ent:service",
                7,
                r"^(?:please |pls |and |ok |)*(?:refresh|reload|resync|re-read|reread|fetch (?:everything|it all|again))(?: (?:everything|all|names|the names|the catalogue|the catalog|catalogue|catalog|the list|list|the lists|lists|please|pls|connectors|the connectors|it|now|that|this|cache|workspace|the workspace|the page|data|again|from cargo|the view))*$|\b(?:read|fetch|load|pull|get) (?:everything|names|it all|all|the catalogu?e?|all names) (?:\w+ )?(?:afresh|again|anew|fresh|new)\b|\bafresh\b|\bstale (?:names|list|data|view)\b",
            ),
            Cue(
                "!ent:service !rm:request",
                8,
                r"\b(?:re-? ?(?:pull|load|fetch|read|sync|list|index|get|grab|scan|cache|import|build|query|download|generate|crawl)|refresh|update|renew|freshen(?: up)?|reload) (?:me |us |up )?(?:the |your |ur |my |our |all |its )*(?:whole |full |entire |local |cached )?(?:catalog\w*|(?:connector |integration |service )?names|list of (?:names|integrations|services|connectors)|lists|cache of (?:names|the catalog\w*)|index|name cache|metadata cache)\b",
                free=2,
            ),
            Cue(
                "!ent:service !rm:request !ent:field !obj:values",
                7.4,
                r"\b(?:fetch|read|load|pull|get|list|take|sync) (?:them|it|those|all|everything)(?: all)? (?:anew|afresh|freshly|newly)\b",
                free=1,
            ),
            Cue(
                "!ent:service !rm:request !ent:field !lead:show",
                8.6,
                r"\b(?:pull|load|fetch|read|get|grab|sync) (?:the |your |all |my |our )*(?:catalog\w*|(?:connector |integration )?names|lists?)(?: (?:and|n|&) (?:the )?(?:catalog\w*|names|lists?))? (?:again|anew|afresh|once more|one more time|new|freshly)\b|"
                r"^(?:the |your |ur |my |our )?(?:catalog\w*|(?:connector |integration |service )?names|name list|list of (?:names|integrations|services)|(?:catalog\w* |names? )?(?:list|cache)(?: (?:you|u) (?:have|hold|use))?)(?: (?:and|n|&) (?:the )?(?:catalog\w*|names))? (?:seems?|looks?|is|are|'s|may be|must be|appears?)(?: to be| like)? (?:very |too |a bit |rather |so |quite |really |already |all )?(?:stale|old|outdated|out of date|out-of-date|obsolete|aged|behind|not (?:up to date|current|fresh))\b",
                free=2,
            ),
            Cue(
                "!ent:service",
                7,
                r"\b(?:get|fetch|read|load|pull) (?:me )?(?:the |all )?(?:newest|latest|fresh|current|updated|up to date) (?:names|data|lists?|catalog\w*)\b|\bread the catalog\w* (?:again|anew)\b",
            ),
        ),
    ),
    Intent(
        name="cli",
        effect=Effect.READ,
        help="Show the equivalent cargo-ai command",
        examples=("as a cargo-ai command",),
        handler="intents.conversation.context:cli",
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* ent:pron q:* mood:* topic:*"),
            Cue(
                "obj:command !obj:script !ent:service !flag",
                5.5,
                r"\b(?:equivalent|as (?:a |an )?(?:\w+ )?(?:cli|command|cmd|cargo-ai|one-liner|shell)|cli|cargo-ai|command ?line|cmd|one-liner|terminal command|shell command|raw)\b",
            ),
            Cue(
                "obj:command !obj:script !flag",
                6.5,
                r"\b(?:that|it|last|this|previous|equivalent|would|look|same thing)\b.*\b(?:cli|cargo-ai|command|cmd|commandline|one-liner)\b|\b(?:cli|cargo-ai|command line|cmd|command|commandline|one-liner)\b.*\b(?:that|it|last|this|previous|equivalent|same thing|req|request)\b",
            ),
            Cue(
                "!ent:service",
                8,
                r"\b(?:which|what)(?: one| command| call| line)? (?:was|is|would|were|did|does)\b.*\b(?:for|behind|to) (?:what|the thing|the request|the thing that|that which) (?:you|we|i|it) (?:have |has |'ve )?(?:just|did|done|last)\b",
                free=2,
            ),
            Cue(
                "!ent:service !flag",
                7,
                r"^(?:as |the |show |in |give me (?:the |it as )?|show me (?:the |it as )?|print |what(?:'s| is) the |and |)*(?:a |an |)?(?:cli|cargo-ai|command line|cmd|cli command|cargo-ai command|cli equivalent|equivalent command|shell command|cargo-ai equivalent|curl|raw command)(?: please| pls| equivalent| version| form)?$",
            ),
            Cue(
                "",
                8.8,
                r"\b(?:how|what) (?:would|do|can|could|should|does|is) (?:\w+ )?(?:i |you |we |it |that |this )?(?:\w+ )*(?:with|in|as|using|via|look like in|by) (?:the |a |raw )?(?:cargo-ai|cargo ai|cli|command ?line|terminal|official client)\b",
            ),
        ),
    ),
)
