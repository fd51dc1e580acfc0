"""Phrasing: ways of asking and telling that one pattern over the words of a clause knows."""

from __future__ import annotations

from typing import Final

from assistant.understanding.patterns import Lazy

PRONOUNS: Final = Lazy(
    r"\b(?:it|its|it's|them|they|their|this one|that one|those|these|the one|both|that|this|the same|(?<!can )(?<!may )(?<!could )(?<!should )(?<!must )(?<!does )(?<!might )(?<!would )(?<!when )one)\b"
)
"""What refers to something said before; not the `one` of `what may one ask`."""


RELATIVE: Final = Lazy(
    r"\b(connectors|connections|accounts|ones|integrations|services|apps|actions|extractors|everything|anything|all|stuff|things) that\b"
)
"""A relative clause behind its noun refers to nothing else."""


TIME: Final = Lazy(
    r"\b(?:yesterday|tonight|tomorrow|last (?:week|month|quarter|year|night|monday|tuesday|wednesday|thursday|friday|\d+)|this (?:week|month|quarter|year|weekend)|"
    r"next (?:week|month|quarter|year|monday)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|in (?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december)|january|february|march|april|june|july|august|september|october|november|december|"
    r"every (?:day|night|week|morning|monday)|daily|nightly|weekly|at \d+|q[1-4]|\d+ ?(?:am|pm)|o'clock|weekend)\b"
)


HAVE: Final = Lazy(
    r"\b(?:do we (?:possess|own|hold|maintain|has)|do we have|do we already have|don't we have|isn't there|aren't there|haven't we|don't i have|do we \w+ have|have we|have we got|we got|do i have|is there|are there|there's|any|got any|(?:^|^so |^and |^we |^you |^u |^have you |^ya |^yo )got (?!(?:it|that|this|to|rid|errors?|an? error|the|my|our|what|how)\b)(?=\w)|is it there|^(?:have|got) (?:it|that|this|them|one|any)(?: already| here| connected)?$|anything|does there exist|it exists|exists there|already)\b"
)


SUPPORT: Final = Lazy(
    r"\b(?:is there|exists?|does there exist|have you|is it|there is) (?:an?|the|any|some|also a)? ?(?:\w+ )?(?:possibility|possible|way|option|chance|opportunity)\b.*\bcargo (?:with|to|and|together with)\b|"
    r"^(?:and |so |hey |hi )*(?:you|you guys|y'all) (?:already |also |even )?(?:have|got|support|offer|cover|handle|do) (?:an? |any |some )?(?:\w+ )?(?:something|anything|stuff|things?|integrations?|tools?|apps?|connectors?|services?)\b|"
    r"^(?:and |so )?(?:knows|supports|offers|speaks|integrates|connects|handles|covers) (?:cargo|you|it)\b|"
    r"\b(?:do (?:you|u) (?:\w+ )?(?:support|do|offer|cover|have|handle|speak|know|integrate|work|connect|cater|talk|play)|do (?:we|they) (?:\w+ )?(?:support|offer|cover|handle|integrate|talk|speak)|does (?:it|cargo|this|the program|the platform|your \w+) "
    r"(?:\w+ )?(?:support|do|offer|cover|have|handle|integrate|work|connect|talk|speak|play|know|get)|can (?:cargo|it|this|i|we) (?:\w+ )?(?:talk|connect to|work|integrate with|speak|do|handle|use|sync|link to|interface|pull|communicate|interact|interoperate|cooperate|exchange|liaise|play)|can you (?:\w+ )?(?:talk|work|speak|handle|interface)|"
    r"you can (?:\w+ )?(?:connect|talk|integrate|hook|work|link|plug)|is .* (?:supported|available|possible|foreseen|planned|intended|feasible|doable|compatible|an option|offered|in the catalog\w*|in your (?:list|catalog\w*|portfolio|range|offer)|on your list|part of your|on offer|on the list|covered)|\b(?:is|are) (?:\w+ )?(?:in the catalog\w*|in your (?:list|catalog\w*|portfolio|range|offer|directory)|on your (?:list|menu|side|roster)|part of your \w+|among (?:your|the) \w+)|\b(?:can|could|may|is|are) .* (?:be )?used (?:with|in|from|inside|together with) (?:cargo|you|this program|this tool)\b|works? with|compatible with|supported\b|is there (?:an? )?(?:\w+ )?(?:integration|connector|app|plugin)|"
    r"are (?:you|we) (?:able|compatible)|is (?:cargo|it|this|your \w+) (?:\w+ )?(?:able|capable)|talks? to|\b(?:fits?|goes?|works?|plays?|gets?) (?:well )?(?:together|along)\b|\bcan be (?:combined|linked|used together)\b|cargo (?:\w+ )?(?:supports?|works|talks|speaks|connects|integrates|handles|offers|covers|knows|plays))\b"
)


OURS: Final = Lazy(
    r"^(?:and |so |but |because |since |as |now |today |nowadays |from (?:today|now|tomorrow|\w+day) on |since (?:today|yesterday|\w+day) )*(?:we|i|they|he|she|nobody|our|my)\b"
)
"""A statement about oneself: `we don't work with it any more` asks nothing."""


WHATIS: Final = Lazy(
    r"(?:^|\b)(?:what(?:'s| is| are| exactly is| on earth is| the hell is| was)|who(?:'s| is)|tell me (?:\w+ )?(?:about|more)|explain|about|info|information on|describe|never heard of|learn about|know about|background on|intro to|introduce|gist of|low-?down (?:on|of)|tl;?dr|rundown (?:on|of)|primer on|crash course (?:on|in)|nutshell|the gist|the essentials|the short version|the basics of|the deal with|story behind|scoop on|101|elevator pitch|overview of|sum up|summar\w+ of)\b"
)


IGNORANT: Final = Lazy(
    r"(?<!was )(?<!were )(?<!been )\bnever (?:\w+ )?(?:heard|seen|met|encountered|come across)\b|\bno (?:\w+ )?(?:idea|clue|notion|inkling)\b(?: \w+)? (?:what|who)\b|"
    r"\b(?:don't|do not|didn't|dont|dunno|hardly|barely) (?:even |really )?(?:know|recogni[sz]e)? ?(?:what|who) (?:it|that|this|\S+) (?:is|does|do)\b|"
    r"\b(?:don't|do not|dont) (?:even |really )?(?:know|recogni[sz]e) (?:it|that|this|that one|this one|\S+)$|"
    r"\b(?:means|says|tells me) nothing to (?:me|us)\b|\bsays nothing\b|\b(?:rings? no|doesn't ring (?:a|any)|does not ring (?:a|any)|not ringing (?:a|any)) bells?\b|"
    r"\b(?:unknown|unfamiliar|new|foreign|all greek) to (?:me|us)\b|\bunfamiliar with\b|\bnot (?:\w+ )?familiar with\b"
)
"""What is said of a name that one doesn't know: asked to be told what it is."""


_NO: Final = r"\b(?:no|not (?:a single|one|any|even one)|neither|without|without any|lack|lacks|lacking|zero|w/o|missing|(?:not|never|don't|doesn't|didn't|dont|doesnt|won't|without) (?:\w+ly |even |yet |actually )?(?:ha(?:ve|s|d)|having|got|get|offer\w*|provid\w*|support\w*|com(?:e|ing) with|ship(?:ping)? with|bring\w*|deliver\w*|includ\w*|expos\w*|contain\w*|possess\w*|own)(?: any)?|(?:can't|cannot|can not) (?:do|perform|run)(?: any)?|have no|has no|having no|but no|aren't any|nor)"


_SOME: Final = (
    r"\b(?:only|possess|possesses|possessing|contain|contains|containing|deliver|bringing|own|owns|with|have|has|having|offer|offers|offering|come with|comes with|come w/|coming with|provide|provides|providing|support|supports|supporting|deliver|delivers|delivering|supply|supplies|bring|brings|include|includes|including|w/|"
    r"expose|exposes|any|and|both|do|got|ship with|in)"
)


_USUAL: Final = (
    r"(?:(?:new|only|one|official|future) )?(?:standard|primary|main|preferred|usual|principal|normal|regular|number one|first choice|"
    r"one (?:(?:that|which) is )?(?:to be )?(?:taken|used|chosen|picked|preferred) (?:first|normally|usually|automatically))"
)
_ONWARDS: Final = (
    r"(?:henceforth|hereafter|from (?:now|today|tomorrow|here|this day|\w+day) on(?:wards?)?|from (?:today|tomorrow)|as of (?:now|today|tomorrow|\w+day)|"
    r"(?:starting|beginning) (?:now|today|tomorrow|from now|\w+day|with today)|in (?:the )?future|going forward|for the future|until further notice|effective (?:now|today|immediately))"
)
STANDARD: Final = Lazy(
    rf"\b(?:be|become|becomes|as|being|stays?|remains?) (?:the|our|my|a|an|its|their|your) {_USUAL}\b|"
    rf"\b{_ONWARDS}\b.*\b(?:is|are) (?:the|our|my|its|their) {_USUAL}\b|"
    rf"\b(?:better|best|good|nice|great|want|wish|like|prefer|hope|important|necessary)\b.*\b(?:if|that|when)\b.*\b(?:is|are|were|was|gets) (?:the|our|my|its|their) {_USUAL}\b|"
    r"^(?:please |pls )?(?:\S+ ){1,5}as (?:the |our |my )?(?:standard|primary|main|preferred)(?: one| please| pls| now)*$|"
    rf"\b(?:set|use|take|mark|make|choose|select|define|treat|have|keep|declare|register|nominate)\b (?:\S+ ){{1,4}}as (?:the |our |my )?(?:standard|primary|main|preferred)\b|"
    rf"\b(?:make|declare|appoint|choose|nominate|promote|elect) (?:\S+ ){{1,5}}?(?:to )?(?:the|our|my) {_USUAL} (?:one|connector|connection|account|\w+ (?:one|connector|connection|account))\b|"
    rf"\b{_ONWARDS}\b.*\b(?:is|are|be) (?:taken|used|chosen|picked|preferred) (?:first|normally|usually|automatically)\b"
)
"""A connector that is to be the usual one of its service: its default, in other words."""


THINGS: Final = {
    "attr:default": STANDARD,
    "attr:no_actions": Lazy(_NO + r" (?:(?!but\b|yet\b|though\b|with\b|has\b|have\b)\w+ ){0,2}actions?\b"),
    "attr:no_extractors": Lazy(_NO + r" (?:(?!but\b|yet\b|though\b|with\b|has\b|have\b)\w+ ){0,2}extractors?\b"),
    "attr:has_actions": Lazy(
        _SOME
        + r" (?:\w+ ){0,2}actions?\b|\bactions (?:\w+ )?(?:but|yet|though) (?:\w+ )?(?:no|without|not)\b|\bbut (?:with )?actions\b|\bactions? only\b|\baction-only\b|\bactions? (?:required|mandatory|a must|obligatory)\b"
    ),
    "attr:has_extractors": Lazy(
        _SOME
        + r" (?:\w+ ){0,2}extractors?\b|\b(?:give|deliver|provide|send|supply|bring|offer)s? (?:\w+ ){0,2}?(?:data|records) (?:for|to|into|in) (?:\w+ ){0,2}?models?\b|\bextractors (?:\w+ )?(?:but|yet|though) (?:\w+ )?(?:no|without|not)\b|\bbut (?:with )?extractors\b|\bextractors? only\b|\bextractor-only\b|\bextractors? (?:required|mandatory|a must|obligatory)\b|\b(?:sync|load|pull|bring|import|feed|ingest|deliver|provide|send|push)\w* (?:\w+ )?(?:data )?into\b|\b(?:pull|load|sync|import|extract|ingest|read|bring in) (?:\w+ )?(?:data|records) (?:in )?from\b|\bfrom which\b.*\b(?:load|pull|sync|import|extract|read|get|fetch)\b|\b(?:extract|pull|sync|ingest|load|import|read)\w* (?:\w+ ){0,2}from$"
    ),
}


OWN_ONES: Final = Lazy(
    r"\b(?:cargo's|cargo|your|its|it's) own\b|\bof (?:its|it's|your|cargo's) own\b|\bown (?:actions|extractors)\b|\bcargo's (?:\w+ )?(?:actions|extractors)\b"
)


WARNS: Final = Lazy(
    r"\b(?:warn|alert|notify|ping|remind|wake) (?:me|us) (?:\w+ ){0,2}?(?:when|if|as soon as|whenever|once|before|every time|each time)\b"
)
"""Something is to be watched, which nothing here does."""


TELLS: Final = Lazy(
    r"\b(?:let|tell|inform|remind|notify|ping|message|warn|ask|email|text) (?!me\b|us\b|it\b|you\b|cargo\b)(?:\w+ ){1,4}(?:know|that|about)\b|\b(?:tell|ask|remind) (?!me\b|us\b|it\b|you\b|cargo\b)(?:\w+ ){1,3}to\b|"
    r"\blet (?!me\b|us\b)(?:\w+ ){1,3}know\b|\bremind (?:me|us) (?:\w+ )?(?:to|that|tomorrow|next|later|in \w+|on \w+)\b"
)


_PLAYS: Final = r"(?:plays?|tools?|models?|workflows?|automations?|flows?)"
UNUSED: Final = Lazy(
    r"\b(?:connect(?:or|ion)s|accounts|conns|ones|integrations|that|which|they)\b(?: (?:just|only|simply|really|basically|literally|are|have been|have|been|still|all|currently))* (?:(?:do|does|did|doing) (?:absolutely |basically |literally |really )?nothing|(?:sit|sits|sitting|stand|standing) (?:around |there )?idle|(?:are )?idle|idling|"
    r"(?:gather|gathers|gathering|collect|collects|collecting) (?:\w+ )?dust|serve[sd]? no (?:\w+ )?purpose|serving no purpose|(?:aren't|isn't|not) doing anything|(?:lie|lying|sit|sitting|hang|hanging) (?:around|there)(?: (?:unused|for nothing))?|good for nothing|dead weight|of no use)\b|"
    r"\b(?:connect(?:or|ion)s|accounts|conns|ones|integrations)\b(?: (?:that|which))? (?:can|could|may|might) (?:\w+ )?be (?:deleted|removed|purged|thrown|dropped|binned|erased|cleaned|disconnected|scrapped|trashed|wiped|axed|ditched|got rid)\b|"
    rf"\b(?:doesn't|does not|don't|do not|never|aren't|isn't) (?:\w+ )?(?:serve|feed|help|support|reach|enter|drive|power|supply|run|have|touch|serving|feeding) (?:any|a|a single|one|even one) (?:\w+ )?{_PLAYS}\b|"
    rf"\b(?:nobody|no one|noone|nothing|none of us|never|no \w+)\b (?:\w+ ){{0,4}}?(?:put|placed|built|added|included|plugged|inserted|entered|taken|wired)\b (?:\w+ ){{0,2}}?(?:in|into|to|with)(?: \w+){{0,2}} (?:{_PLAYS}|use)\b|"
    rf"\b(?:not|aren't|isn't|don't|doesn't|never|nor|neither|without) (?:\w+ ){{0,4}}?(?:in|inside|within|part of|to|by|with|on|into) (?:any|a|a single|one|some|either|even one)(?: \w+)? {_PLAYS}\b|"
    rf"\b(?:in|on|by|from|inside|within|of) (?:no|not a single|not one|none of (?:the|our)) {_PLAYS}\b|\bnever (?:been |\w+ )?(?:put to use|touched|called|opened|of use|in use)\b|\bput to use by (?:nobody|no one|nothing)\b|"
    r"\b(?:nobody|no one|noone|nothing|no (?:play|tool|model|workflow|automation)s?|none of (?:my|our|the) \w+|no longer)\b(?: \w+){0,3} (?:us(?:e|es|ed|ing)|touch\w*|need\w*|rel(?:y|ies)|depend\w*|runs?|running|calls?|refs?|reference\w*|hang\w*|points?|pointing|consum\w*|links?|hooks?|feeds?)\b|"
    r"\b(?:uses?|usages?|refs?|references?|plays?|dependents|consumers|users) (?:= |== |is |are |equals? )+(?:0|zero|none|no)\b|"
    r"\bbut (?:never|don't|do not|no longer|not) (?:\w+ )?(?:use|used|need|using)\b(?! (?:it|them|that|this)\b)|"
    r"\b(?:aren't|isn't|are not|is not|ain't|were never|was never|are never|is never|no longer|never)(?: \w+)? (?:referenced|touched|utili[sz]ed|consumed|called|(?:linked|attached|wired|hooked|tied|bound) to anything)\b|"
    r"\b(?:0|zero|without|no|without (?:any|a|a single|even one)|not (?:a|one|a single)|hasn't (?:any|a)|haven't any) (?:plays?|tools?|models?|usages?|uses|workflows?|dependents|dependencies|refs?|references?|referrers?|callers?|consumers?|deps|backlinks?|backrefs?|users|automations?|flows?|takers)\b|"
    r"\b(?:dead|abandoned|forgotten|orphans?|never (?:been )?used|not (?:\w+ )?used|aren't (?:\w+ )?used|isn't (?:\w+ )?used|unused|not attached to any\w*|no one is using)\b(?= (?:\w+ )?(?:connect\w+|accounts?|conns?|ones?|credentials?|anymore|anywhere|by|at|among|in|of)\b|$)"
)


PASTED_KEY: Final = Lazy(
    r"\bown (?:\w+ ){0,2}(?:keys?|tokens?|credentials?|logins?|contracts?|subscriptions?|licen[cs]es?|plans?)\b|\b(?:we|i) pay (?:for )?(?:\w+ )?(?:ourselves|myself|directly|privately)\b|\b(?:keys?|tokens?|credentials?|logins?) (?:that |which )?(?:we|i) (?:\w+ )?(?:pasted|entered|brought|added|own|supplied|provided|pay for|put in)\b|\b(?:keys?|tokens?|credentials?) of (?:ours|our own|mine)\b|\b(?:keys?|tokens?|credentials?|contracts?) (?:that |which )?(?:belong(?:s|ing)? to (?:us|me|our)|(?:is|are) (?:ours|mine))\b"
)


CREDITS_DENIED: Final = Lazy(
    r"\b(?:not|no|don't|doesn't|do not|does not|never|without|nor|neither|instead of|rather than|aren't|isn't|won't|zero)\b (?:\w+ ){0,4}?(?:credits?|cargo's credits?)\b"
)
"""Credits that are named only to say that they are not what is paid with."""
CREDITS_LEFT: Final = Lazy(
    r"\bcredits? (?:\w+ )?(?:left|remaining|any ?more|again)\b|\bnot enough credits?\b|\bout of credits\b"
)


MEANS: Final = Lazy(
    r"\bwhat (?:does|do|is|are) (?!it\b|that\b|this\b|they\b|you\b)(?:\S+ ){1,4}(?:mean|stand for)\b|\bmeaning of\b|\bdefinition of\b"
)


COULD: Final = Lazy(
    r"\b(?:can|could|may|might|able to|possible to) (?:(?:we|i|you|one|be|also|potentially|theoretically|else|\w+) ){0,2}(?:be )?(?:connect\w*|hook\w*|plug\w*|link\w*|integrat\w*|wire\w*|add\w*|attach\w*|set up|use)\b"
)


NODE_ELSE: Final = Lazy(
    r"\b(?:add|insert|put|place|append|drag|drop|attach|squeeze|slot|slip|move)\b.*\b(?:before|after|behind|between|around|in front of|above|below|next to|ahead of)\b.*\bnodes?\b|"
    r"\b(?:fix|repair|debug|restart|which|rerun|skip|why)\b.*\bnodes?\b|\bnode (?:version|js)\b|"
    r"\bnodes? (?:from|in|on|of|off|out of|inside|within) (?:the |my |our |this |that |your |another |a |an )?(?:\w+ ){0,3}(?:plays?|workflows?|tools?|flows?|automations?|canvas|editor)\b|\bnodes? (?:to|into|before|after|with|and|behind) (?:the |my |our |a |an )?(?:\w+ ){0,3}?nodes?\b|"
    r"\bnodes? (?:sends?|fails?|failed|is|are|was|keeps?|doesn't|didn't|isn't|broke|breaks|stopped|stops|went|goes|shows|crash\w*|"
    r"returns|gives|says|reports|answers|responds|complains|demands|asks|expects|rejects|refuses|prints|spits|wants|times out|never|always|runs|ran|hangs|throws|loops|sits|errors)\b(?! (?:called|named|for|that|to)\b)"
)
"""Nodes that exist already: what they do is not this program's job."""


OF_ELSE: Final = Lazy(
    r"\b(?:switch|change|go|move|turn|flip|jump|swap|convert) (?:me |us |it |everything )?(?:over |back )?(?:to|into|on) (?:the |a |an |another |our |my |next |previous |other )*(?:\w+ )?(?:mode|theme|language|english|german|french|spanish|italian|dutch|"
    r"portuguese|japanese|metric|full ?screen|tab|window|keyboard|gear|topic|subject|plan|billing|autopilot|vim|emacs|view|layout|font|tense|timezone|time zone|currency|euros?|dollars|subscription|browser|computer|laptop|phone|tea|decaf)\b|"
    r"\brepeat (?:the |this |that |my )?(?:word|phrase|sentence|mantra|name|letter|number)s?\b|"
    r"\b(?:record|tape|capture|log|film) (?:a |an |the |my |our |this |some )?(?:\w+ )?(?:loom|screencast|screen|voice(?: memo)?|audio|macro|demo|podcast|call|calls|meeting|payment|expense|sale|episode|webinar|interview|voicemail|video|clip|standup|hours|time)\b|"
    r"\b(?:undo|revert|replay|repeat|rerun|redo|resend|record|refresh|sort|rank|order|show|transcribe|continue|restore)\b (?:\w+ ){0,2}?"
    r"(?:the|my|our|all|last|next|first|previous|yesterday's|today's|this|these|those|failed|a) (?:\w+ ){0,2}?(?:campaigns?|e?mails?|newsletters?|webinars?|podcasts?|meetings?|"
    r"videos?|voicemails?|leads?|contacts?|deals?|memory|calls?|match|matches|movies?|songs?|films?|sequences?|invoices?|payments?|tickets?|tasks?|"
    r"posts?|tweets?|demos?|episodes?|games?|prospects?|companies|batch|batches|segments?|merges?|accounts|imports?|exports?|enrichments?|syncs?|runs?|commits?|payments?|uploads?)\b|"
    r"^more (?:leads|contacts|deals|prospects|companies|emails|calls|money|coffee|time|credits|people)\b|"
    r"^(?:an? |another |one |add an? |create an? |make an? )?(?:brand |whole )?new (?:\w+ )?(?:plays?|tools?|workflows?|flows?|automations?|agents?|segments?|campaigns?|sequences?|folders?|dashboards?|reports?|tables?)\b (?!for the connector)(?:called|named|for|with|on|in|titled|that|which|:)|"
    r"^(?:the )?history of (?!this\b|the (?:session|conversation|chat|changes)|our\b|my\b|changes\b|what\b|today|requests\b|everything)\w+"
)
"""What the conversation's own verbs are said of, where it is not of this conversation: `replay the last campaign`."""


OF_HERE: Final = Lazy(
    r"\b(?:connectors?|integrations?|changes?|requests?|commands?|renames?|session|conversation|table|list|transcript|fields?|values?|options|dropdown|limit|cache)\b"
)


ELSEWHERE: Final = Lazy(
    r"\b(?:transcripts?|recordings?) (?:of|from) (?!this\b|these\b|(?:our|my) (?:\w+ )?(?:session|conversation|chat|talk|dialogue|work|changes|steps)\b|us\b|it\b|everything\b|what\b|all\b|here\b|that\b|now\b|(?:the|every|each) (?:session|conversation|chat|whole|entire|current|talk|dialogue)\b|(?:\w+ )?(?:session|conversation|chat)\b)\w+|"
    r"\b(?:calls?|meetings?|zoom|podcasts?|videos?|interviews?|webinars?|voicemails?|phone|youtube|gong|court|earnings|keynote|discovery) (?:transcripts?|recordings?)\b|"
    r"\bscripts? (?:for|of) (?:my|our|the|a|an) (?!session|changes?\b|last\b|steps?\b|requests?\b|commands?\b|conversation|chat\b|whole\b|work\b|actions?\b|history|things\b|same\b|above\b)\w+|"
    r"\bscripts? (?:that|which|to|for) (?!re\w+|does?\b|do\b|runs?\b|contains?\b|undo\w*|has\b|holds\b|shows?\b|we\b|i\b|this\b|these\b|the\b|my\b|our\b|what\b|all\b|everything\b|can\b|mirrors?\b|would\b|save\b|keep\b|later\b|cargo)\w+|"
    r"\b(?:cold[ -]call|calling|sales|phone|video|movie|film|python|sql|scraping|migration|demo|pitch|voicemail) scripts?\b"
)
"""Recordings of other talks than this one, and scripts that do other things than what was done here."""


_BACK: Final = (
    r"(?:undo(?:es|ing|ne)?|revert(?:s|ing|ed|ible)?|roll(?:ing|ed|s)? ?back|tak(?:e|es|ing|en) (?:\w+ ){0,3}?back|revers(?:e|es|ing|ed|ible)|"
    r"go(?:es|ing)? back|restor(?:e|es|ing|ed)|reset)"
)
UNDO_ASKED: Final = Lazy(
    rf"^(?:\w+ )?(?:so |and |but |ok |hey |hi |wait |please |sorry |hm |also |quick question |question |just wondering |wondering )*(?:"
    rf"(?:can|could|may|might|am|will|would) (?:i|one|someone|anyone|people|users?)\b(?!.*\b(?:please|pls|plz)\b).*\b{_BACK}\b|"
    rf"(?:can|could|may|will|would|does|do|is|are|has|have) (?!you\b|u\b|we\b|i\b)(?:\S+ ){{1,6}}?(?:be |been |get )?(?:undone|reverted|rolled back|taken back|reversed|restored|undoable|reversible|revertible)\b|"
    rf"(?:can|could|is it (?:\w+ )?possible to|are (?:you|we) able to|do you|does (?:it|cargo|this)) (?:you |we )?(?:\w+ )?{_BACK} (?:an?|any|several|more|multiple|old|older|everything|removals?|deletions?|changes|renames?|things|stuff|at all|too)\b|"
    rf"(?:what|which|when|how|does|do you have|whether|is (?:an? |the )?{_BACK}|is there|are there|have you got|got)\b(?! did| have| has| was| were).*\b{_BACK}\b|"
    rf"(?:help|explain|describe|define|tell me (?:\w+ )?about|info on|about|meaning of|docs (?:for|on)|teach me)\b (?:\w+ ){{0,2}}?{_BACK}\b|"
    rf"(?:the |your )?{_BACK} (?:help|explained|meaning|usage|how|docs)$)"
)
"""What is asked about taking changes back: nothing is taken back for it."""
UNDID: Final = Lazy(
    rf"\b(?:what|which|why|when|who) (?:\w+ ){{0,2}}?(?:did|have|has|had|was|were|is it you)\b.*\b{_BACK}\b|^(?:did|have|has) (?:you|i|we|it|that|anybody|anyone|somebody|someone) (?:\w+ )?{_BACK}\b"
)
"""What was taken back already is asked for."""
